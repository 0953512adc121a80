import { ClienteleError, type Amount, type Id } from "../../foundation/index.ts";
import { describePlace, requireDay, requireFinite, requireId, requireList, requireRecord, type Place } from "../../foundation/internal.ts";

/**
 * An order as evidence. Every `Order` has these fields.
 *
 * @category Lifecycle
 */
export interface OrderEvidence {
  /** Day of the order, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was ordered; an order of a negative amount is a cancellation, and no order. Absent: it is an order. */
  readonly amount?: Amount | undefined;
}

/**
 * What is known of a customer's way with us, with the days on which it happened.
 *
 * @category Lifecycle
 * @see CUS-5
 */
export interface LifecycleEvidence {
  /** The customer. */
  readonly id: Id;
  /** Day on which somebody came upon it, `YYYY-MM-DD`; absent: nobody has noted it. */
  readonly identifiedOn?: string | undefined;
  /** Day on which it was found worth the effort, `YYYY-MM-DD`; absent: it was not, or nobody has noted it. */
  readonly selectedOn?: string | undefined;
  /** Its orders, in any order; absent: none. */
  readonly orders?: readonly OrderEvidence[] | undefined;
  /** Days on which somebody said that the relationship is over, `YYYY-MM-DD`; absent: none. An order after it begins anew. */
  readonly endedOn?: readonly string[] | undefined;
  /** Times in which a partnership is agreed, in any order, none overlapping another; absent: none. */
  readonly partnerships?: readonly PartnershipSpan[] | undefined;
  /** Ids under which it was also known; orders of these in a ledger are its own. Absent: none. */
  readonly mergedIds?: readonly Id[] | undefined;
}

/**
 * A time in which a partnership is agreed.
 *
 * @category Lifecycle
 */
export interface PartnershipSpan {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
}

/** Checked evidence up to a day, in days since 1970-01-01. */
export interface CheckedEvidence {
  readonly customer: Id;
  readonly identified: number | null;
  readonly selected: number | null;
  /** Distinct, ascending. */
  readonly orderDays: readonly number[];
  /** Ascending. */
  readonly ended: readonly number[];
  /** That of the day; `null` if there is none. */
  readonly partnership: { readonly from: number; readonly until: number | null } | null;
}

/**
 * Takes evidence as it comes.
 *
 * @param record - the evidence
 * @param list - where it stands
 * @param index - position there, from 0
 * @param asOf - what is later does not count yet
 * @returns the evidence up to that day
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`, `invalid-period`
 */
export function readEvidence(record: Readonly<Record<string, unknown>>, list: string, index: number, asOf: number): CheckedEvidence {
  const customer = requireId(record["id"], list, index);
  const place = (field: string): Place => ({ list, index, field, id: customer });
  const dayOf = (field: string): number | null => {
    const day = record[field] === undefined ? null : requireDay(record[field], place(field));
    return day !== null && day <= asOf ? day : null;
  };
  const rows = (field: string): readonly unknown[] => (record[field] === undefined ? [] : requireList(record[field], describePlace(place(field))));
  const orders = Array.from(rows("orders"), (value, at) => readOrder(value, describePlace(place("orders")), at, customer));
  const ended = Array.from(rows("endedOn"), (value, at) => requireDay(value, { list: describePlace(place("endedOn")), index: at, id: customer }));
  const partnerships = Array.from(rows("partnerships"), (value, at) => readPartnership(value, describePlace(place("partnerships")), at, customer));
  refuseOverlaps(partnerships, place("partnerships"));
  return {
    customer,
    identified: dayOf("identifiedOn"),
    selected: dayOf("selectedOn"),
    orderDays: ascending(new Set(orders.filter((day) => day !== null && day <= asOf) as number[])),
    ended: ascending(ended.filter((day) => day <= asOf)),
    partnership: partnerships.find(({ from, until }) => from <= asOf && (until === null || asOf <= until)) ?? null,
  };
}

// A cancellation is no order.
function readOrder(value: unknown, list: string, index: number, id: Id): number | null {
  const { date, amount } = requireRecord(value, list, index);
  const day = requireDay(date, { list, index, field: "date", id });
  if (amount === undefined) return day;
  const minor = typeof amount === "object" && amount !== null ? (amount as { readonly minor?: unknown }).minor : amount;
  return requireFinite(minor, { list, index, field: "amount", id }) < 0 ? null : day;
}

function readPartnership(value: unknown, list: string, index: number, id: Id): { readonly from: number; readonly until: number | null } {
  const { from, until } = requireRecord(value, list, index);
  const first = requireDay(from, { list, index, field: "from", id });
  const last = until === undefined ? null : requireDay(until, { list, index, field: "until", id });
  if (last === null || first <= last) return { from: first, until: last };
  throw new ClienteleError("invalid-period", `${list}[${index}] ends before it starts`, { list, index, id });
}

function refuseOverlaps(spans: readonly { readonly from: number; readonly until: number | null }[], place: Place): void {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  for (let index = 1; index < sorted.length; index += 1) {
    const before = sorted[index - 1]!;
    if (before.until === null || before.until >= sorted[index]!.from) {
      throw new ClienteleError("invalid-period", `${describePlace(place)} holds two partnerships that overlap`, { ...place });
    }
  }
}

function ascending(days: Iterable<number>): readonly number[] {
  return [...days].sort((a, b) => a - b);
}
