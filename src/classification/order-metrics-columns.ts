import { ClienteleError, type Id } from "../foundation/index.ts";
import { requireDay, requireFinite } from "../foundation/internal.ts";
import { BLOCK, idNumbering } from "./ledger-ids.ts";
import { requirePeriod, type OutsideCount, type Period, type PeriodDays } from "./ledger-period.ts";
import { sortedIds } from "./ledger-sorted-ids.ts";
import { amountTotals, type AmountTotals } from "./ledger-totals.ts";
import { requireObject } from "./require-records.ts";

/** Orders as columns: row `i` is an order of `customer[i]` on the day `date[i]`. All have one length. */
export interface OrderColumns {
  /** Id of each row's customer; or, as an `Int32Array`, its number from 0, which is a position in `ids`. */
  readonly customer: readonly Id[] | Int32Array;
  /** Day of each order: text `YYYY-MM-DD`, or whole days since 1970-01-01. */
  readonly date: readonly string[] | Int32Array;
  /** Amount of each order, in any one unit. A negative amount is a cancellation. */
  readonly amount: readonly number[] | Float64Array;
  /** Ids of numbered customers, by number; absent: the numbers are the ids. Only beside numbers. */
  readonly ids?: readonly Id[] | undefined;
}

/** What the columns are of. */
export interface OrderMetricsColumnsOptions {
  /** Orders outside are counted, not added up; absent: all orders. */
  readonly period?: Period | undefined;
}

/** Trading metrics as columns: all have one length, and position `i` is the customer `ids[i]`. */
export interface OrderMetricsColumns {
  /** In the order of ids; numbered customers in the order of their numbers. */
  readonly ids: readonly Id[];
  /** Number of orders, cancellations not counted. */
  readonly orders: Int32Array;
  /** Number of cancellations: orders of a negative amount. */
  readonly cancellations: Int32Array;
  /** Exact sum of the amounts, cancellations deducted, in the unit of the amounts. */
  readonly amount: Float64Array;
  /** Largest amount of an order; 0 where `orders` is. */
  readonly largestOrder: Float64Array;
  /** Day of the first order, days since 1970-01-01; 0 where `orders` is. */
  readonly firstDay: Int32Array;
  /** Day of the last order, days since 1970-01-01; 0 where `orders` is. */
  readonly lastDay: Int32Array;
  /** How many orders lie outside the period. */
  readonly outside: OutsideCount;
}

/**
 * How many orders has each customer, what do they come to, and when were the first and the last?
 *
 * The trading part of {@link customerMetrics} for millions of rows: columns in, columns out. The column
 * `amount` goes as it is into `classifyAbcColumn`. Ids that are numbered already cost a fraction of strings.
 *
 * @param orders - columns of one length, rows in any order
 * @param options - `period`, if not all orders count
 * @returns one position per customer that a row names, and per entry of `ids` where they are given
 * @throws ClienteleError `invalid-input` for columns of different lengths, `missing-id`, `duplicate-id` in `ids`,
 * `unknown-id` for a number without an id, `invalid-date`, `invalid-value`, `invalid-period`, `total-out-of-range`
 * @example
 * ```ts
 * import { orderMetricsColumns } from "clientele/classification";
 *
 * const columns = orderMetricsColumns({
 *   customer: ["Briar", "Aster", "Aster"],
 *   date: ["2026-01-15", "2026-02-01", "2026-03-01"],
 *   amount: [70, 0.1, 0.2],
 * });
 * columns.ids; // => ["Aster", "Briar"]
 * [...columns.amount]; // => [0.3, 70]
 * [...columns.orders]; // => [2, 1]
 *
 * const numbered = orderMetricsColumns({ customer: Int32Array.of(1, 0, 1), date: Int32Array.of(20500, 20510, 20520), amount: [5, 7, -5] });
 * [...numbered.amount]; // => [7, 0]
 * [...numbered.cancellations]; // => [0, 1]
 * ```
 * @category Metrics
 * @see CLS-1
 */
export function orderMetricsColumns(orders: OrderColumns, options: OrderMetricsColumnsOptions = {}): OrderMetricsColumns {
  const { customer, date, amount } = requireColumns(orders);
  const { period } = requireObject(options, "options") as OrderMetricsColumnsOptions;
  const within = period === undefined ? undefined : requirePeriod(period);
  const customers = customer instanceof Int32Array ? givenNumbers(customer, orders.ids) : newNumbers(customer, orders.ids);
  const readDays = date instanceof Int32Array ? copyDays(date) : parseDays(date);
  const totals = amountTotals("amount");
  const numbers = new Int32Array(BLOCK);
  const days = new Int32Array(BLOCK);
  const amounts = new Float64Array(BLOCK);
  const outside = { before: 0, after: 0 };
  for (let start = 0; start < customer.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, customer.length);
    customers.read(start, end, numbers);
    readDays(start, end, days);
    readAmounts(amount, start, end, amounts);
    const count = within === undefined ? end - start : keepInside(within, numbers, days, amounts, end - start, outside);
    totals.reserve(customers.count());
    totals.addBlock(numbers, days, amounts, count);
  }
  return gather(totals, customers.ids(), customers.order(), outside);
}

interface CustomerNumbers {
  read(start: number, end: number, numbers: Int32Array): void;
  count(): number;
  /** The ids in the order of the result. */
  ids(): readonly Id[];
  /** The numbers in the order of the result. */
  order(): Int32Array;
}

function requireColumns(orders: OrderColumns): OrderColumns {
  requireObject(orders, "orders");
  const { customer, date, amount } = orders;
  for (const [name, column] of Object.entries({ customer, date, amount })) {
    if (!Array.isArray(column) && !ArrayBuffer.isView(column)) throw new ClienteleError("invalid-input", `${name} is not a column`, { list: name });
    if (column.length === customer.length) continue;
    const sentence = `${name} has ${column.length} rows, customer has ${customer.length}`;
    throw new ClienteleError("invalid-input", sentence, { list: name });
  }
  return orders;
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

type ReadDays = (start: number, end: number, days: Int32Array) => void;

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

function readAmounts(amount: readonly number[] | Float64Array, start: number, end: number, amounts: Float64Array): void {
  for (let i = start, at = 0; i < end; i += 1, at += 1) {
    const value = amount[i]!;
    amounts[at] = Number.isFinite(value) ? value : requireFinite(value, { list: "amount", index: i });
  }
}

// Moves the rows within the period to the front.
function keepInside(
  period: PeriodDays,
  numbers: Int32Array,
  days: Int32Array,
  amounts: Float64Array,
  count: number,
  outside: { before: number; after: number },
): number {
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const day = days[i]!;
    if (day < period.from) outside.before += 1;
    else if (day > period.to) outside.after += 1;
    else {
      numbers[kept] = numbers[i]!;
      days[kept] = day;
      amounts[kept] = amounts[i]!;
      kept += 1;
    }
  }
  return kept;
}

function gather(totals: AmountTotals, ids: readonly Id[], order: Int32Array, outside: OutsideCount): OrderMetricsColumns {
  return {
    ids,
    orders: order.map((number) => totals.count(number)),
    cancellations: order.map((number) => totals.negatives(number)),
    amount: Float64Array.from(order, (number) => totals.sums.totalOf(number)),
    largestOrder: Float64Array.from(order, (number) => totals.largest(number)),
    firstDay: order.map((number) => totals.firstDay(number)),
    lastDay: order.map((number) => totals.lastDay(number)),
    outside,
  };
}
