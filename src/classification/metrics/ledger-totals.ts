import { groupedSums } from "./ledger-sums.ts";
import type { GroupedSums } from "./ledger-sums.ts";

/** What the amounts of many customers come to. Customers are numbers from 0. */
export interface AmountTotals {
  /** Makes room for the customers `0` to `customers - 1`. To be called before their first amount. */
  reserve(customers: number): void;
  /** Takes the first `count` amounts, each of the customer and on the day that stand beside it. */
  addBlock(customers: Int32Array, days: Int32Array, amounts: Float64Array, count: number): void;
  /** Takes one amount, and makes room for its customer. */
  add(customer: number, day: number, amount: number): void;
  /** Exact sums of all amounts, negative ones deducted. */
  readonly sums: GroupedSums;
  /** Number of amounts of zero or more. */
  count(customer: number): number;
  /** Number of negative amounts. */
  negatives(customer: number): number;
  /** The largest amount; 0 where the count is. */
  largest(customer: number): number;
  /** First day of those counted, days since 1970-01-01; 0 where the count is. */
  firstDay(customer: number): number;
  /** Last day of those counted, days since 1970-01-01; 0 where the count is. */
  lastDay(customer: number): number;
}

// One customer's figures lie side by side in 32 bytes, so that a row waits for memory once, not for
// each figure: two doubles (the sum, the largest amount), then four integers.
const DOUBLES = 4;
const LARGEST = 1;
const INTEGERS = 8;
const FIRST = 4;
const LAST = 5;
const COUNT = 6;
const NEGATIVES = 7;

/**
 * Starts totals of amounts.
 *
 * @param list - what is added up, for the message of an error
 * @returns totals without customers
 */
export function amountTotals(list: string): AmountTotals {
  const sums = groupedSums(list, DOUBLES);
  let doubles = sums.memory();
  let integers = new Int32Array(doubles.buffer);
  const one = { customers: new Int32Array(1), days: new Int32Array(1), amounts: new Float64Array(1) };

  function reserve(customers: number): void {
    sums.reserve(customers);
    if (doubles === sums.memory()) return;
    doubles = sums.memory();
    integers = new Int32Array(doubles.buffer);
  }
  function addBlock(customers: Int32Array, days: Int32Array, amounts: Float64Array, count: number): void {
    sums.addBlock(customers, amounts, count);
    addExtremes(doubles, integers, customers, days, amounts, count);
  }
  function readInteger(customer: number, field: number): number {
    return integers[customer * INTEGERS + field] ?? 0;
  }
  return {
    reserve,
    addBlock,
    add(customer, day, amount) {
      reserve(customer + 1);
      one.customers[0] = customer;
      one.days[0] = day;
      one.amounts[0] = amount;
      addBlock(one.customers, one.days, one.amounts, 1);
    },
    sums,
    count: (customer) => readInteger(customer, COUNT),
    negatives: (customer) => readInteger(customer, NEGATIVES),
    largest: (customer) => doubles[customer * DOUBLES + LARGEST] ?? 0,
    firstDay: (customer) => readInteger(customer, FIRST),
    lastDay: (customer) => readInteger(customer, LAST),
  };
}

function addExtremes(
  doubles: Float64Array,
  integers: Int32Array,
  customers: Int32Array,
  days: Int32Array,
  amounts: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i += 1) {
    const day = days[i]!;
    const amount = amounts[i]!;
    const largest = customers[i]! * DOUBLES + LARGEST;
    const at = customers[i]! * INTEGERS;
    if (amount < 0) {
      integers[at + NEGATIVES]! += 1;
      continue;
    }
    const before = integers[at + COUNT]!;
    integers[at + COUNT] = before + 1;
    if (amount > doubles[largest]!) doubles[largest] = amount;
    if (before === 0 || day < integers[at + FIRST]!) integers[at + FIRST] = day;
    if (before === 0 || day > integers[at + LAST]!) integers[at + LAST] = day;
  }
}
