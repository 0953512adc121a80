import type { Id } from "../../foundation/index.ts";
import { dayOfText, requireDay, requireId, requireList, requireRecord } from "../../foundation/internal.ts";

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

/**
 * Sorts records by the customer they name. Those of customers who are not asked for are left aside, once their day is checked.
 *
 * @param records - the records as they come; absent: none
 * @param list - name of the option
 * @param field - the field that holds the day
 * @param numbers - the customers asked for, and their positions
 * @param check - refuses a record whose other fields cannot be read
 * @param compare - what decides between records of one day
 * @returns the records by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`
 */
export function recordsByCustomer<T extends { readonly customer: Id }>(
  records: readonly T[] | undefined,
  list: string,
  field: string & keyof T,
  numbers: ReadonlyMap<Id, number>,
  check: (record: Readonly<Record<string, unknown>>, index: number) => void,
  compare: (a: T, b: T) => number,
): CustomerRecords<T> {
  const given = records === undefined ? NONE : requireList(records, list);
  if (given.length === 0) return { of: () => NONE };
  // Chains of positions instead of a list for each customer: most customers are asked for once, and then their list is short-lived.
  const days = new Int32Array(given.length);
  const next = new Int32Array(given.length);
  const heads = new Int32Array(numbers.size);
  const counts = new Int32Array(numbers.size);
  for (let index = 0; index < given.length; index += 1) {
    const record = requireRecord(given[index], list, index);
    const customer = requireId(record["customer"], list, index);
    days[index] = dayOfText(record[field]) ?? requireDay(record[field], { list, index, field, id: customer });
    check(record, index);
    const number = numbers.get(customer);
    if (number === undefined) continue;
    next[index] = heads[number]!;
    heads[number] = index + 1;
    counts[number]! += 1;
  }
  return {
    of(customer) {
      if (heads[customer] === 0) return NONE;
      const found = new Array<Dated<T>>(counts[customer]!);
      let free = found.length;
      for (let link = heads[customer]!; link !== 0; link = next[link - 1]!) found[(free -= 1)] = { record: given[link - 1] as T, day: days[link - 1]! };
      return isSorted(found) ? found : found.sort((a, b) => a.day - b.day || compare(a.record, b.record));
    },
  };
}

// In order of days, and nothing left to decide between.
function isSorted(records: readonly Dated<unknown>[]): boolean {
  for (let index = 1; index < records.length; index += 1) if (records[index - 1]!.day >= records[index]!.day) return false;
  return true;
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
