import { ClienteleError, type Amount, type Convert, type Id } from "../../foundation/index.ts";
import { amountReader, idNumbering, type IdNumbering, type PeriodDays, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import type { OutsideCount } from "./ledger-period.ts";

/** Reads the lists of one ledger: one numbering of customers, one kind of amount, one period. */
export interface LedgerReader {
  readonly period: PeriodDays;
  /** Customers get their number from whichever list names them first. */
  readonly customers: IdNumbering;
  /** A date as days since 1970-01-01. */
  day(value: unknown, list: string, index: number, customer: unknown): number;
  /** An amount as a number: plain ones as they are, money in minor units. */
  amount(value: unknown, list: string, index: number, field: string, customer: unknown): number;
  /** Currency of the amounts read so far; `null` for plain numbers. */
  currency(): string | null;
}

/** What the records of every list have in common. */
export interface LedgerRecord {
  readonly id?: Id | undefined;
  readonly customer: Id;
  readonly date: string;
}

/** Where a day lies: in the period, or on which side of it. */
export type When = "before" | "inside" | "after";

/**
 * Starts to read a ledger.
 *
 * @param period - what the metrics are of
 * @param convert - where there is more than one currency
 * @returns a reader that has seen nothing
 */
export function ledgerReader(period: PeriodDays, convert: Convert | undefined): LedgerReader {
  const amounts = amountReader({ convert });
  // A ledger has few distinct days: each text is checked once.
  const days = new Map<unknown, number>();
  let plain = false;

  function newDay(value: unknown, list: string, index: number, customer: unknown): number {
    const day = requireDay(value, { list, index, field: "date", id: requireId(customer, list, index) });
    days.set(value, day);
    return day;
  }
  function readAmount(value: unknown, list: string, index: number, field: string, customer: unknown): number {
    const amount = amounts.read(value as Amount, { list, index, field, id: requireId(customer, list, index) });
    plain = amounts.currency() === null;
    return amount;
  }
  return {
    period,
    customers: idNumbering(),
    day: (value, list, index, customer) => days.get(value) ?? newDay(value, list, index, customer),
    amount(value, list, index, field, customer) {
      if (plain && typeof value === "number" && Number.isFinite(value)) return value;
      return readAmount(value, list, index, field, customer);
    },
    currency: () => amounts.currency(),
  };
}

/**
 * Goes through a list once.
 *
 * @param reader - reads the ledger that the list belongs to
 * @param records - the list, in any order
 * @param list - its name in the ledger
 * @param visit - gets each record with the number of its customer, its day, and where that lies
 * @param ids - whether every record has an id of its own
 * @returns how many records lie outside the period
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`
 */
export function eachRecord<R extends LedgerRecord>(
  reader: LedgerReader,
  records: readonly R[],
  list: string,
  visit: (record: R, customer: number, day: number, when: When, index: number) => void,
  ids: "required" | "optional" = "optional",
): OutsideCount {
  const requireNew = newIds(records, list);
  const { from, to } = reader.period;
  let before = 0;
  let after = 0;
  // Not `forEach`: it would step over the holes of a sparse list.
  for (const [index, value] of requireList(records, list).entries()) {
    const record = requireRecord(value, list, index) as unknown as R;
    if (ids === "required" || record.id !== undefined) requireNew(record.id, index);
    const customer = reader.customers.numberOf(record.customer, list, index);
    const day = reader.day(record.date, list, index, record.customer);
    const when = day < from ? "before" : day > to ? "after" : "inside";
    if (when === "before") before += 1;
    if (when === "after") after += 1;
    visit(record, customer, day, when, index);
  }
  return { before, after };
}

/**
 * Watches the ids of a list.
 *
 * @param records - the list
 * @param list - its name, for the message
 * @returns a function to be called with each id; it throws `missing-id`, or `duplicate-id` for one that came before
 */
export function newIds(records: readonly { readonly id?: Id | undefined }[], list: string): (id: unknown, index: number) => void {
  const known = idNumbering();
  return (id, index) => {
    const count = known.ids.length;
    if (known.numberOf(id, list, index) === count) return;
    const firstIndex = records.findIndex((record) => record.id === id);
    throw new ClienteleError("duplicate-id", `${list}[${index}] has the id of ${list}[${firstIndex}]`, { list, index, firstIndex, id: id as Id });
  };
}
