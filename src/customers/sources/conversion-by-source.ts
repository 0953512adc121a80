import { compareIds, type AmountOptions, type Id, type Period, type PlainDate, type Reason } from "../../foundation/index.ts";
import { amountReader, dateOfDay, decimalSum, describePlace, requireDay, requireId, requireList, requireNew, requireObject, requirePeriod, requireRecord, requireText, requireTotal } from "../../foundation/internal.ts";
import { ownersOf } from "../cards/owners-of.ts";
import type { Order } from "../records.ts";
import type { CustomerSource } from "./customer-source.ts";
import type { SourceReasons } from "./source-reasons.ts";

/** A customer and its source. Every customer card has these fields. */
export interface SourcedCustomer {
  /** The customer. */
  readonly id: Id;
  /** Where it came from, and when; absent: nobody knows. */
  readonly origin?: CustomerSource | undefined;
  /** Where it came from, if nobody knows when. */
  readonly source?: string | undefined;
  /** Ids under which it was also known; orders of these are its own. Absent: none. */
  readonly mergedIds?: readonly Id[] | undefined;
}

/** The period, and how amounts are read. */
export interface ConversionOptions extends AmountOptions {
  /** The days on which leads came and ordered, both ends included. */
  readonly period: Period;
}

/** What became of the customers of a source. */
export interface SourceConversion {
  /** The source; `null` for customers of whom nobody knows it. */
  readonly source: string | null;
  /** Number of customers who came in the period, and had not ordered before: the denominator. */
  readonly leads: number;
  /** Number of them who have ordered in the period, on the day they came or later: the numerator. */
  readonly converted: number;
  /** `converted` ÷ `leads`; `null` without leads. */
  readonly share: number | null;
  /** What the converted ordered in the period, cancellations deducted, in the unit of the orders. */
  readonly amount: number;
  /** Number of customers of the source who came before or after the period. */
  readonly outside: number;
  /** Number of customers of the source of whom nobody knows when they came. */
  readonly undated: number;
  /** Number of customers who had ordered before the day on which they are said to have come. */
  readonly known: number;
  /** Why there is no share. */
  readonly reasons: readonly Reason<Pick<SourceReasons, "customers/no-leads">>[];
}

/** Which sources bring customers who buy. */
export interface ConversionTable {
  /** First day of the period. */
  readonly from: PlainDate;
  /** Last day of the period. */
  readonly to: PlainDate;
  /** Currency, with amounts in its minor units; `null` for plain numbers. */
  readonly currency: string | null;
  /** In the order of names; customers without a source last. */
  readonly rows: readonly SourceConversion[];
  /** All sources together. */
  readonly total: Omit<SourceConversion, "source" | "reasons">;
  /** Number of orders of customers who are not in the list. */
  readonly foreign: number;
}

/**
 * Which sources bring customers who buy? Counted by cohort: of those who came in the period, who has ordered by its end.
 *
 * @param customers - customers with their sources, in any order; no id was merged into two of them
 * @param orders - all orders, also those before the period, in any order; an order of a negative amount is a cancellation, and converts nobody
 * @param options - the period; `convert` for several currencies
 * @returns a row for each source. Each customer is counted once: leads, outside, undated and known are all of them
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `invalid-value`, `mixed-currencies`,
 * `total-out-of-range`
 * @example
 * ```ts
 * import { conversionBySource } from "clientele/customers";
 *
 * const customers = [
 *   { id: 1, origin: { source: "event", on: "2026-01-10" } },
 *   { id: 2, origin: { source: "event", on: "2026-02-01" } },
 *   { id: 3, origin: { source: "web", on: "2025-12-31" } },
 * ];
 * const orders = [{ customer: 1, date: "2026-03-31", amount: 100 }, { customer: 2, date: "2026-04-01", amount: 70 }];
 * const { rows } = conversionBySource(customers, orders, { period: { from: "2026-01-01", to: "2026-03-31" } });
 * rows.map(({ source, leads, converted, share, amount }) => [source, leads, converted, share, amount]);
 * // => [["event", 2, 1, 0.5, 100], ["web", 0, 0, null, 0]]
 * conversionBySource([], [], { period: { from: "2026-01-01", to: "2026-03-31" } }).rows; // => []
 * ```
 * @category Sources
 * @see CUS-12
 */
export function conversionBySource(customers: readonly SourcedCustomer[], orders: readonly Order[], options: ConversionOptions): ConversionTable {
  const given = requireObject(options, "options") as unknown as ConversionOptions;
  const { from, to } = requirePeriod(given.period);
  const known = new Map<Id, number>();
  const leads = Array.from(requireList(customers, "customers"), (value, index) => {
    const lead = readLead(requireRecord(value, "customers", index), index);
    requireNew(known, lead.id, "customers", index);
    return lead;
  });
  const owners = ownersOf(customers, "customers");
  const amounts = amountReader(given);
  const ids = new Map<Id, number>();
  let foreign = 0;
  for (const [index, value] of requireList(orders, "orders").entries()) {
    const { id, customer: whose, date, amount } = requireRecord(value, "orders", index);
    if (id !== undefined) requireNew(ids, requireId(id, "orders", index), "orders", index);
    const customer = requireId(whose, "orders", index);
    const day = requireDay(date, { list: "orders", index, field: "date", id: customer });
    const number = amounts.read(amount as Order["amount"], { list: "orders", index, field: "amount", id: customer });
    const lead = leads[known.get(owners.get(customer) ?? customer) ?? -1];
    if (lead === undefined) foreign += 1;
    else if (day <= to) enter(lead, day, number, from);
  }
  const bySource = new Map<string | null, Lead[]>();
  for (const lead of leads) {
    const own = bySource.get(lead.source);
    if (own === undefined) bySource.set(lead.source, [lead]);
    else own.push(lead);
  }
  const rows = [...bySource].sort(([a], [b]) => nullLast(a, b)).map(([source, own]): SourceConversion => {
    const row = countOf(own, from, to);
    return { source, ...row, reasons: row.leads === 0 ? [{ code: "customers/no-leads", source }] : [] };
  });
  return { from: dateOfDay(from), to: dateOfDay(to), currency: amounts.currency(), rows, total: countOf(leads, from, to), foreign };
}

interface Lead {
  readonly id: Id;
  readonly source: string | null;
  /** `null` where nobody knows. */
  readonly day: number | null;
  /** Day of the first order; `null` before it. */
  first: number | null;
  /** What was ordered in the period. */
  readonly amounts: number[];
}

function readLead({ id: key, origin, source: name }: Readonly<Record<string, unknown>>, index: number): Lead {
  const id = requireId(key, "customers", index);
  const place = { list: "customers", index, id };
  const made = (source: string | null, day: number | null): Lead => ({ id, source, day, first: null, amounts: [] });
  if (origin === undefined || origin === null) return made(name === undefined || name === null ? null : requireText(name, { ...place, field: "source" }), null);
  const { source, on } = requireRecord(origin, `${describePlace(place)}.origin`, 0);
  return made(requireText(source, { ...place, field: "origin.source" }), requireDay(on, { ...place, field: "origin.on" }));
}

function enter(lead: Lead, day: number, amount: number, from: number): void {
  if (amount >= 0 && (lead.first === null || day < lead.first)) lead.first = day;
  if (day >= from) lead.amounts.push(amount);
}

function countOf(leads: readonly Lead[], from: number, to: number): ConversionTable["total"] {
  const dated = leads.filter(({ day }) => day !== null);
  const fresh = dated.filter(({ first, day }) => first === null || first >= day!);
  const inside = fresh.filter(({ day }) => day! >= from && day! <= to);
  const converted = inside.filter(({ first }) => first !== null);
  const sum = decimalSum();
  for (const { amounts } of converted) for (const amount of amounts) sum.add(amount);
  return {
    leads: inside.length,
    converted: converted.length,
    share: inside.length === 0 ? null : converted.length / inside.length,
    amount: requireTotal(sum.total(), "orders"),
    outside: fresh.length - inside.length,
    undated: leads.length - dated.length,
    known: dated.length - fresh.length,
  };
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareIds(a, b);
}
