import { ClienteleError, type Id, type Period } from "../../foundation/index.ts";
import { BLOCK, type PeriodDays, requireObject, requirePeriod } from "../../foundation/internal.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { amountTotals, type AmountTotals } from "./ledger-totals.ts";
import { customerColumn, dateColumn, readAmounts } from "./order-columns.ts";

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
  const customers = customerColumn(customer, orders.ids);
  const readDays = dateColumn(date);
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
