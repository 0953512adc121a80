import type { Id } from "../../foundation/index.ts";
import { BLOCK, dayOfText, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import type { CustomerNumbers } from "./customer-numbers.ts";

/** Records of many customers, ready to be asked by customer. */
export interface CustomerRecords<T> {
  /** The records of a customer, by day, then as `compare` says. */
  of(customer: number): readonly Dated<T>[];
}

/** A record, and its day as an integer. */
export interface Dated<T> {
  /** The record. */
  readonly record: T;
  /** Its day, days since 1970-01-01. */
  readonly day: number;
}

/** Refuses a record whose fields cannot be read; gets its position too. */
export type CheckRecord = (record: Readonly<Record<string, unknown>>, index: number) => void;

/**
 * Sorts records by the customer they name. Those of customers who are not asked for are left aside, once their day is checked.
 *
 * @param records - the records as they come; absent: none
 * @param list - name of the option
 * @param field - the field that holds the day
 * @param numbers - the customers asked for
 * @param check - refuses a record whose other fields cannot be read
 * @param compare - what decides between records of one day
 * @returns the records by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`
 */
export function recordsByCustomer<T extends { readonly customer: Id }>(
  records: readonly T[] | undefined,
  list: string,
  field: string & keyof T,
  numbers: CustomerNumbers,
  check: CheckRecord,
  compare: (a: T, b: T) => number,
): CustomerRecords<T> {
  const given = records === undefined ? NONE : (requireList(records, list) as readonly T[]);
  if (given.length === 0) return { of: () => NONE };
  const arranged = arrangeRecords(given, list, field, numbers, check);
  return { of: (customer) => datedRecords(given, arranged, customer, compare) };
}

/** Records in the order of their customers; within a customer as they came. */
export interface Arranged {
  /** Where the records of each customer begin, and where those of the last end. */
  readonly starts: Int32Array;
  /** Positions of the records in their list. */
  readonly order: Int32Array;
  /** Their days, in the same order, days since 1970-01-01. */
  readonly days: Int32Array;
}

/**
 * Brings records into the order of their customers. Numbers are all that is kept of them: a list of records for each customer would outlive
 * the question, and cost more than everything else.
 *
 * @param given - the records
 * @param list - name of the option
 * @param field - the field that holds the day
 * @param numbers - the customers asked for
 * @param check - refuses a record whose other fields cannot be read
 * @returns the order
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`
 */
export function arrangeRecords<T extends { readonly customer: Id }>(
  given: readonly T[],
  list: string,
  field: string & keyof T,
  numbers: CustomerNumbers,
  check: CheckRecord,
): Arranged {
  const days = new Int32Array(given.length);
  const owners = new Int32Array(given.length);
  const starts = new Int32Array(numbers.size + 1);
  const ids = new Array<unknown>(Math.min(BLOCK, given.length));
  for (let start = 0; start < given.length; start += BLOCK) {
    const count = Math.min(BLOCK, given.length - start);
    for (let at = 0; at < count; at += 1) {
      const index = start + at;
      const record = requireRecord(given[index], list, index);
      ids[at] = record["customer"];
      days[index] = dayOfText(record[field]) ?? requireDay(record[field], { list, index, field, id: requireId(record["customer"], list, index) });
      check(record, index);
    }
    const found = owners.subarray(start, start + count);
    numbers.find(ids, count, found, list, start);
    for (let at = 0; at < count; at += 1) if (found[at]! < numbers.size) starts[found[at]! + 1]! += 1;
  }
  for (let customer = 0; customer < numbers.size; customer += 1) starts[customer + 1]! += starts[customer]!;
  return { starts, ...placed(owners, days, starts, numbers.size) };
}

function placed(owners: Int32Array, days: Int32Array, starts: Int32Array, size: number): Omit<Arranged, "starts"> {
  const free = starts.slice();
  const order = new Int32Array(starts[size]!);
  const placedDays = new Int32Array(order.length);
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index]!;
    if (owner >= size) continue;
    const place = free[owner]!;
    free[owner] = place + 1;
    order[place] = index;
    placedDays[place] = days[index]!;
  }
  return { order, days: placedDays };
}

/**
 * The records of one customer.
 *
 * @param given - all records
 * @param arranged - their order
 * @param customer - position of the customer
 * @param compare - what decides between records of one day
 * @returns the records, by day, then as `compare` says
 */
export function datedRecords<T>(given: readonly T[], { starts, order, days }: Arranged, customer: number, compare: (a: T, b: T) => number): readonly Dated<T>[] {
  const start = starts[customer]!;
  const count = starts[customer + 1]! - start;
  if (count === 0) return NONE;
  const found = Array.from({ length: count }, (_, at): Dated<T> => ({ record: given[order[start + at]!]!, day: days[start + at]! }));
  return found.sort((a, b) => a.day - b.day || compare(a.record, b.record));
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
