import { auditCards, type CardAudit, type CardCheck, type CardLedger, type CustomerCard, type CustomerLevel } from "../../customers/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather, type Gathered } from "../book/slices.ts";
import type { PortfolioCards, PortfolioClassRow } from "../review/portfolio-parts.ts";
import { partOf, questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { foreignInvoicesOf } from "./guest-records.ts";
import { withLimits } from "./receivables-step.ts";
import { withClasses } from "./with-classes.ts";

/**
 * What is wrong with cards (CUS-2, CUS-4).
 *
 * @param reviewed - the book
 * @param classes - the class of each customer, in the order of ids
 * @param room - practice and options
 * @returns a pausing step
 */
export function* cardsStep<C extends string>({ read, slices }: ReviewedBook<C>, classes: readonly PortfolioClassRow<C>[], room: ReviewRoom<C>): Pausing<PortfolioCards> {
  const rows: PortfolioCards["rows"][number][] = [];
  const clean: Id[] = [];
  const unchecked = new Map<CardCheck, number>();
  const counts = { info: 0, warning: 0, critical: 0 };
  const { cards: replaced } = room.steps;
  for (const slice of slices) {
    const cards = withLimits(withClasses(read, slice, classes), room);
    const found = replaced === undefined
      ? auditsOf(gather(read, slice, LISTS, { invoices: foreignInvoicesOf(read, slice) }), cards, classes.slice(slice.from, slice.to), room)
      : requireRows(replaced(partOf(cards, gather(read, slice, ALL_LISTS).lists, read.book), questionOf(room)), ({ customer }) => customer, read.ids.slice(slice.from, slice.to), "cards");
    for (const row of found) {
      if (row.findings.length === 0) clean.push(row.customer);
      else rows.push({ customer: row.customer, findings: row.findings.slice() });
      for (const { severity } of row.findings) counts[severity] += 1;
      for (const check of row.unchecked) unchecked.set(check, (unchecked.get(check) ?? 0) + 1);
    }
    yield slice.to;
  }
  return { rows, clean, counts, unchecked: [...unchecked].map(([check, customers]) => ({ check, customers })).sort((a, b) => compareIds(a.check, b.check)) };
}

const LISTS = ["orders", "returns", "invoices", "receipts", "contacts"] as const;

function auditsOf<C extends string>({ lists, inBook }: Gathered, cards: readonly CustomerCard[], classes: readonly PortfolioClassRow<C>[], { asOf, practice }: ReviewRoom<C>): readonly CardAudit[] {
  const { tilt } = practice;
  const levels = classes.flatMap(({ customer, class: name }): CustomerLevel[] => {
    const level = tilt === null || name === null || !Object.hasOwn(tilt, name) ? undefined : tilt[name].card;
    return level === undefined ? [] : [{ customer, level }];
  });
  try {
    return auditCards(cards, lists as CardLedger, { asOf, levels, policy: practice.cards!, paymentDays: practice.receivables?.paymentDays }).rows;
  } catch (error) {
    throw inBook(error);
  }
}
