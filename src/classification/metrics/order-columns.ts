import { ClienteleError, type Id } from "../../foundation/index.ts";
import { idNumbering, requireDay, requireFinite } from "../../foundation/internal.ts";
import { sortedIds } from "./ledger-sorted-ids.ts";

/** Reads the customer column as numbers from 0. */
export interface CustomerNumbers {
  /** Writes the numbers of the rows in `[start, end)` to `numbers` from 0. */
  read(start: number, end: number, numbers: Int32Array): void;
  /** How many customers there are so far. */
  count(): number;
  /** The ids in the order of the result. */
  ids(): readonly Id[];
  /** The numbers in the order of the result. */
  order(): Int32Array;
}

/**
 * Reads a customer column.
 *
 * @param customer - ids, or numbers from 0
 * @param ids - the ids of numbers; absent: the numbers themselves
 * @returns a reader of its blocks
 * @throws ClienteleError `invalid-input` for `ids` beside ids, `missing-id`, `duplicate-id`; on reading `missing-id`, `unknown-id`
 */
export function customerColumn(customer: readonly Id[] | Int32Array, ids: readonly Id[] | undefined): CustomerNumbers {
  return customer instanceof Int32Array ? givenNumbers(customer, ids) : newNumbers(customer, ids);
}

function newNumbers(customer: readonly Id[], ids: readonly Id[] | undefined): CustomerNumbers {
  if (ids !== undefined) throw new ClienteleError("invalid-input", "ids stand beside customer numbers only", { list: "ids" });
  const numbering = idNumbering();
  let sorted: readonly Id[] | undefined;
  const inOrder = (): readonly Id[] => (sorted ??= sortedIds(numbering.ids));
  return {
    read: (start, end, numbers) => numbering.numberBlock(customer, start, end, numbers, "customer", start),
    count: () => numbering.ids.length,
    ids: inOrder,
    order: () => Int32Array.from(inOrder(), (id, index) => numbering.numberOf(id, "customer", index)),
  };
}

function givenNumbers(customer: Int32Array, ids: readonly Id[] | undefined): CustomerNumbers {
  if (ids !== undefined) requireDistinct(ids);
  let count = ids?.length ?? 0;
  const last = ids === undefined ? Infinity : ids.length - 1;
  return {
    read(start, end, numbers) {
      let largest = count - 1;
      for (let i = start, at = 0; i < end; i += 1, at += 1) {
        const number = customer[i]!;
        if (number < 0 || number > last) throw unknownNumber(number, i);
        if (number > largest) largest = number;
        numbers[at] = number;
      }
      count = largest + 1;
    },
    count: () => count,
    ids: () => ids?.slice() ?? Array.from({ length: count }, (_, number) => number),
    order: () => Int32Array.from({ length: count }, (_, number) => number),
  };
}

function requireDistinct(ids: readonly Id[]): void {
  const numbering = idNumbering();
  for (const [index, id] of ids.entries()) {
    const firstIndex = numbering.numberOf(id, "ids", index);
    if (firstIndex !== index) throw new ClienteleError("duplicate-id", `ids[${index}] is the same as ids[${firstIndex}]`, { list: "ids", index, firstIndex, id });
  }
}

function unknownNumber(number: number, index: number): ClienteleError {
  return new ClienteleError("unknown-id", `customer[${index}] is ${number}, a number without an id`, { list: "customer", index, id: number });
}

/** Writes the days of the rows in `[start, end)` to `days` from 0. */
export type ReadDays = (start: number, end: number, days: Int32Array) => void;

/**
 * Reads a date column.
 *
 * @param date - text, or days since 1970-01-01
 * @returns a reader of its blocks; it throws `invalid-date`
 */
export function dateColumn(date: readonly string[] | Int32Array): ReadDays {
  return date instanceof Int32Array ? copyDays(date) : parseDays(date);
}

function copyDays(date: Int32Array): ReadDays {
  return (start, end, days) => days.set(date.subarray(start, end));
}

function parseDays(date: readonly string[]): ReadDays {
  // A ledger has few distinct days: each text is checked once.
  const known = new Map<string, number>();
  return (start, end, days) => {
    for (let i = start, at = 0; i < end; i += 1, at += 1) {
      let day = known.get(date[i]!);
      if (day === undefined) known.set(date[i]!, (day = requireDay(date[i], { list: "date", index: i })));
      days[at] = day;
    }
  };
}

/**
 * Reads a block of an amount column.
 *
 * @param amount - finite numbers
 * @param start - first row of the block
 * @param end - row after its last
 * @param amounts - gets the amounts, from 0
 * @throws ClienteleError `invalid-value`
 */
export function readAmounts(amount: readonly number[] | Float64Array, start: number, end: number, amounts: Float64Array): void {
  for (let i = start, at = 0; i < end; i += 1, at += 1) {
    const value = amount[i]!;
    amounts[at] = Number.isFinite(value) ? value : requireFinite(value, { list: "amount", index: i });
  }
}
