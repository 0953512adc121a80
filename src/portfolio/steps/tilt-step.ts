import type { ComplaintState } from "../../complaints/index.ts";
import type { CustomerCard } from "../../customers/index.ts";
import { addDays, addMonthsClamped, daysBetween, plainDate, type Id, type PlainDate, type Span } from "../../foundation/index.ts";
import { requireDay } from "../../foundation/internal.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather } from "../book/slices.ts";
import type { ClassTilt } from "../practice/practice.ts";
import type { PortfolioClassRow, PortfolioTilt, TiltGap } from "../review/portfolio-parts.ts";
import { partOf, questionOf, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { complaintPolicyOf } from "./complaint-policies.ts";
import { withClasses } from "./with-classes.ts";

/**
 * What the classes get, and what customers lack of it (CLS-9).
 *
 * @param reviewed - the book
 * @param classes - the class of each customer, in the order of ids
 * @param room - practice and options
 * @returns a pausing step
 */
export function* tiltStep<C extends string>({ read, slices }: ReviewedBook<C>, classes: readonly PortfolioClassRow<C>[], room: ReviewRoom<C>): Pausing<PortfolioTilt<C>> {
  const tilt = room.practice.tilt!;
  const { tilt: replaced } = room.steps;
  const gaps: TiltGap[] = [];
  const hasRole = rolesOf(read.book.roles ?? []);
  for (const slice of slices) {
    const { lists, inBook } = gather(read, slice, replaced === undefined ? ["complaints"] : ALL_LISTS);
    const customers = withClasses(read, slice, classes);
    if (replaced !== undefined) gaps.push(...replaced(partOf(customers, lists, read.book), questionOf(room)));
    else {
      const complaints = complaintsByCustomer((lists.complaints ?? []) as readonly ComplaintState[]);
      try {
        customers.forEach((card, index) => {
          const name = classes[slice.from + index]!.class;
          // A class that the tilt does not know can only stand on a card, and is for the cadence to refuse.
          const own = name === null ? undefined : (Object.hasOwn(tilt, name) ? tilt[name] : undefined);
          if (own !== undefined) gaps.push(...gapsOf(card, name!, own, complaints.get(card.id) ?? [], index, room, hasRole));
        });
      } catch (error) {
        throw inBook(error);
      }
    }
    yield slice.to;
  }
  return { classes: rowsOf(room, classes), gaps };
}

function rowsOf<C extends string>({ practice, cadence }: ReviewRoom<C>, classes: readonly PortfolioClassRow<C>[]): PortfolioTilt<C>["classes"] {
  const counts = new Map<string | null, number>();
  for (const row of classes) counts.set(row.class, (counts.get(row.class) ?? 0) + 1);
  return (Object.entries(practice.tilt!) as [C, ClassTilt][]).map(([name, tilt]) => ({
    ...tilt,
    class: name,
    customers: counts.get(name) ?? 0,
    rules: (cadence?.rules ?? []).filter((rule) => rule.classes === undefined || rule.classes.includes(name)).map(({ id }) => id),
  }));
}

function complaintsByCustomer(complaints: readonly ComplaintState[]): ReadonlyMap<Id, readonly ComplaintState[]> {
  const byCustomer = new Map<Id, ComplaintState[]>();
  for (const complaint of complaints) byCustomer.set(complaint.customer!, [...(byCustomer.get(complaint.customer!) ?? []), complaint]);
  return byCustomer;
}

function rolesOf(roles: readonly { readonly role: string; readonly person: Id; readonly customer?: Id | undefined }[]): (role: string, owner: Id, customer: Id) => boolean {
  const known = new Set(roles.map(({ role, person, customer }) => JSON.stringify([role, person, customer ?? null])));
  return (role, owner, customer) => known.has(JSON.stringify([role, owner, null])) || known.has(JSON.stringify([role, owner, customer]));
}

function gapsOf<C extends string>(
  card: CustomerCard,
  name: C,
  { owner: role, leastSeverity, review }: ClassTilt,
  complaints: readonly ComplaintState[],
  index: number,
  room: ReviewRoom<C>,
  hasRole: ReturnType<typeof rolesOf>,
): readonly TiltGap[] {
  const gaps: TiltGap[] = [];
  const add = (reason: TiltGap["reason"]): void => void gaps.push({ customer: card.id, reason });
  const { owner } = card;
  if (role !== undefined && owner === undefined) add({ code: "portfolio/owner-missing", class: name, role });
  else if (role !== undefined && role !== "owner" && !hasRole(role, owner!, card.id)) add({ code: "portfolio/owner-without-role", class: name, owner: owner!, role });
  const { severities = [] } = complaintPolicyOf(room.practice, name) ?? {};
  for (const { complaint, severity, outcomes } of complaints) {
    const rank = severity === null ? -1 : severities.indexOf(severity);
    const isLow = leastSeverity !== undefined && rank >= 0 && rank < severities.indexOf(leastSeverity);
    if (isLow && outcomes === null && complaint !== null) add({ code: "portfolio/severity-below-class", class: name, complaint, severity: severity!, least: leastSeverity });
  }
  const looked = card.updatedOn ?? card.since;
  if (review === undefined || looked === undefined) return gaps;
  requireDay(looked, { list: "customers", index, field: card.updatedOn === undefined ? "since" : "updatedOn", id: card.id });
  const dueOn = after(looked, review);
  const days = daysBetween(dueOn, room.asOf);
  if (days > 0) add({ code: "portfolio/review-late", class: name, since: plainDate(looked), dueOn, days });
  return gaps;
}

function after(date: string, { amount, unit }: Span): PlainDate {
  return unit === "months" ? addMonthsClamped(date, amount) : addDays(date, unit === "weeks" ? 7 * amount : amount);
}
