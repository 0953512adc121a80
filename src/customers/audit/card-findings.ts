import { compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, dayOfText, type Place } from "../../foundation/internal.ts";
import { CARD_FORMS, cardItems } from "../cards/card-items.ts";
import type { CardLevel } from "../cards/card-policy.ts";
import type { CompletenessReasons } from "../cards/completeness-reasons.ts";
import type { CardItem, CustomerCard } from "../cards/customer-card.ts";
import { missingOf } from "../cards/missing-items.ts";
import { itemOf, readItemDates, type Fields } from "../cards/read-card.ts";
import type { CardAuditPolicy } from "./audit-policy.ts";
import type { AuditReasons } from "./audit-reasons.ts";
import { monthsWithin } from "./months-within.ts";
import { isUnbalanced, totalOf, type ReadLedger } from "./card-ledger.ts";

/** A finding of an audit, told apart by `code`: the rule it comes from, how bad it is, and what shows it. */
export type CardFinding = Reason<AuditReasons & CompletenessReasons>;

/** A part of an audit. */
export type CardCheck = "balance" | "overdue" | "credit" | "missing" | "visit" | "stale";

/** What an audit found on a card. */
export interface CardAudit {
  /** The customer. */
  readonly customer: Id;
  /** The findings, in the order of the checks: balance, overdue, credit, missing, visit, stale. */
  readonly findings: readonly CardFinding[];
  /** Checks that could not be made, because nothing is known of what they look at; in the same order. */
  readonly unchecked: readonly CardCheck[];
}

/** What a card is asked. */
export interface CardQuestion {
  /** What it is audited by. */
  readonly policy: CardAuditPolicy;
  /** Months by the items that go stale. */
  readonly lives: ReadonlyMap<CardItem, number>;
  /** First day that counts for sales and receipts, days since 1970-01-01. */
  readonly from: number;
  /** The day of the audit, days since 1970-01-01. */
  readonly asOf: number;
  /** What the ledger says. */
  readonly read: ReadLedger;
  /** How far the relationship is; `null` where nobody says. */
  readonly level: CardLevel | null;
  /** Where the card stands. */
  readonly place: Place;
}

/**
 * Makes every check on a card.
 *
 * @param card - the card
 * @param question - what it is audited by, and what the ledger says
 * @returns the findings, and the checks for which something is not known
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `duplicate-id`, `total-out-of-range`
 */
export function auditOf(card: CustomerCard, question: CardQuestion): CardAudit {
  const checks: Readonly<Record<CardCheck, readonly CardFinding[] | null>> = {
    balance: balanceOf(card, question),
    overdue: overdueOf(card, question),
    credit: creditOf(card, question),
    missing: question.level === null ? null : missingOf(card, question.level, question.policy.items.levels[question.level], question.place),
    visit: visitOf(card, question),
    stale: staleOf(card, question),
  };
  const names = Object.keys(checks) as CardCheck[];
  return { customer: card.id, findings: names.flatMap((name) => checks[name] ?? []), unchecked: names.filter((name) => checks[name] === null) };
}

function balanceOf({ id: customer }: CustomerCard, { policy, from, asOf, read }: CardQuestion): readonly CardFinding[] | null {
  if (read.trade === null) return null;
  const trade = read.trade.get(customer);
  const { share: limit } = policy.balance;
  if (trade === undefined || !isUnbalanced(trade, limit)) return [];
  const sales = totalOf(trade.sales, "sales");
  const received = totalOf(trade.received, "receipts");
  return [{ code: "customers/trade-unbalanced", rule: "CUS-4", severity: "warning", customer, from: dateOfDay(from), to: dateOfDay(asOf), sales, received, limit, currency: read.currency }];
}

function overdueOf({ id: customer }: CustomerCard, { read }: CardQuestion): readonly CardFinding[] | null {
  if (read.receivables === null) return null;
  const row = read.receivables.get(customer);
  const late = (row?.open ?? []).filter(({ daysOverdue }) => daysOverdue > 0);
  if (row === undefined || late.length === 0) return [];
  const days = late.reduce((most, { daysOverdue }) => Math.max(most, daysOverdue), 0);
  const since = late.find(({ daysOverdue }) => daysOverdue === days)!.due;
  const invoices = late.flatMap(({ kind, id }) => (kind === "invoice" && id !== null ? [id] : [])).sort(compareIds);
  return [{ code: "customers/receivables-overdue", rule: "CUS-4", severity: "critical", customer, overdue: row.overdue, since, days, invoices, currency: read.currency }];
}

function creditOf({ id: customer }: CustomerCard, { read }: CardQuestion): readonly CardFinding[] | null {
  if (read.receivables === null) return null;
  const row = read.receivables.get(customer);
  if (row === undefined || row.creditLimit === null || row.creditHeadroom === null || row.creditHeadroom >= 0) return [];
  const { balance, creditLimit: limit, creditHeadroom } = row;
  return [{ code: "customers/credit-limit-exceeded", rule: "CUS-4", severity: "critical", customer, balance, limit, excess: -creditHeadroom, currency: read.currency }];
}

function visitOf({ id: customer, updatedOn }: CustomerCard, { read }: CardQuestion): readonly CardFinding[] | null {
  if (read.visits === null) return null;
  const visit = read.visits.get(customer);
  // Dates in their one written form are in the order of time.
  if (visit === undefined || (updatedOn !== undefined && updatedOn >= visit.date)) return [];
  const revised = (updatedOn ?? null) as PlainDate | null;
  return [{ code: "customers/card-behind-visit", rule: "CUS-4", severity: "warning", customer, updatedOn: revised, visit: visit.date as PlainDate, contact: visit.contact }];
}

function staleOf(card: CustomerCard, { lives, asOf, place }: CardQuestion): readonly CardFinding[] {
  const fields = card as unknown as Fields;
  const customer = card.id;
  const dates = readItemDates(fields, place);
  const stale: CardFinding[] = [];
  const undated: CardItem[] = [];
  for (const item of cardItems) {
    const months = lives.get(item);
    if (months === undefined || itemOf(fields, item, CARD_FORMS[item], place) === null) continue;
    const since = dates.get(item);
    if (since === undefined) {
      undated.push(item);
      continue;
    }
    const until = monthsWithin(dayOfText(since)!, months);
    if (asOf > until) stale.push({ code: "customers/item-stale", rule: "CUS-4", severity: "info", customer, item, since: since as PlainDate, until: dateOfDay(until) });
  }
  if (undated.length > 0) stale.push({ code: "customers/items-undated", rule: "CUS-4", severity: "info", customer, items: undated });
  return stale;
}
