import type { Order } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Convert, type Id, type Reason } from "../../foundation/index.ts";
import { civilOfDay, decimalSum, requireDay, requireObject, requireTotal } from "../../foundation/internal.ts";
import type { DecimalSum } from "../../foundation/internal.ts";
import { eachOrder } from "../metrics/each-order.ts";
import type { XyzReasons } from "./xyz-reasons.ts";
import type { XyzSeries } from "./xyz.ts";

/** The months of a series, and how amounts are read. */
export interface MonthlySeriesOptions {
  /** First month, `YYYY-MM`. */
  readonly from: string;
  /** Last month, `YYYY-MM`, itself included. */
  readonly to: string;
  /** Turns money into one currency; absent: the orders must have one. */
  readonly convert?: Convert | undefined;
}

/** Orders of one customer outside the months of a series. */
export interface MonthlySeriesLeftOut {
  /** The customer. */
  readonly id: Id;
  /** How many. */
  readonly orders: number;
  /** What they come to, in the unit of the amounts. */
  readonly value: number;
  /** Why they were left out. */
  readonly reason: Reason<Pick<XyzReasons, "classification/outside-window">>;
}

/** What each customer ordered month by month. */
export interface MonthlySeries {
  /** The months, `YYYY-MM`, in order. */
  readonly months: readonly string[];
  /** One per customer with an order in these months, in the order of ids. */
  readonly series: readonly XyzSeries[];
  /** Orders outside the months, in the order of customer ids. */
  readonly leftOut: readonly MonthlySeriesLeftOut[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * What did each customer order in each month, with 0 where there was nothing?
 *
 * @param orders - the ledger, in any order; amounts plain or money of one currency
 * @param options - first and last month; `convert` for several currencies
 * @returns series for `classifyXyz`, exact sums; orders outside the months are listed, not dropped
 * @throws ClienteleError `invalid-date` also for a month that is not `YYYY-MM`, `invalid-period` where the last
 * month is before the first, `invalid-input`, `missing-id`, `duplicate-id` of orders,
 * `invalid-value`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { monthlySeries } from "clientele/classification";
 *
 * const orders = [
 *   { customer: 7, date: "2026-01-31", amount: 0.1 },
 *   { customer: 7, date: "2026-01-02", amount: 0.2 },
 *   { customer: 7, date: "2026-03-01", amount: 5 },
 *   { customer: 7, date: "2026-04-01", amount: 9 },
 * ];
 * const { months, series, leftOut } = monthlySeries(orders, { from: "2026-01", to: "2026-03" });
 * months; // => ["2026-01", "2026-02", "2026-03"]
 * series; // => [{ id: 7, values: [0.3, 0, 5] }]
 * leftOut.map(({ id, orders: count, value }) => [id, count, value]); // => [[7, 1, 9]]
 * ```
 * @category XYZ analysis
 * @see CLS-8
 */
export function monthlySeries(orders: readonly Order[], options: MonthlySeriesOptions): MonthlySeries {
  const { from, to, convert } = requireObject(options, "options") as Partial<MonthlySeriesOptions>;
  const first = requireMonth(from, "from");
  const count = requireMonth(to, "to") - first + 1;
  if (count < 1) throw new ClienteleError("invalid-period", "the last month is before the first", { list: "options", field: "to" });
  const months = Array.from({ length: count }, (_, index) => monthText(first + index));
  const accounts = new Map<Id, Account>();
  const currency = eachOrder(orders, convert, (customer, day, amount) => {
    let account = accounts.get(customer);
    if (account === undefined) accounts.set(customer, (account = { months: new Map(), outside: 0, outsideSum: decimalSum() }));
    enter(account, monthOfDay(day) - first, count, amount);
  });
  const sorted = [...accounts].sort(([a], [b]) => compareIds(a, b));
  const ends = { from: monthText(first), to: monthText(first + count - 1) };
  return {
    months,
    series: sorted.flatMap(([id, account]) => (account.months.size > 0 ? [{ id, values: months.map((_, month) => valueIn(account, month)) }] : [])),
    leftOut: sorted.flatMap(([id, account]) => leftOut(id, account, ends)),
    currency,
  };
}

interface Account {
  /** Sum by month, counted from the first of the window. */
  readonly months: Map<number, DecimalSum>;
  outside: number;
  readonly outsideSum: DecimalSum;
}

// Months are numbered from the first of the year 0.
function requireMonth(value: unknown, option: string): number {
  if (typeof value !== "string" || !/^\d{4}-\d{2}$/.test(value)) {
    throw new ClienteleError("invalid-date", `${option} is not a month YYYY-MM`, { list: option });
  }
  return monthOfDay(requireDay(`${value}-01`, { list: option }));
}

function monthOfDay(number: number): number {
  const { year, month } = civilOfDay(number);
  return year * 12 + month - 1;
}

function monthText(number: number): string {
  const month = number % 12;
  return `${String((number - month) / 12).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
}

function enter(account: Account, month: number, count: number, amount: number): void {
  if (month < 0 || month >= count) {
    account.outside += 1;
    account.outsideSum.add(amount);
    return;
  }
  let sum = account.months.get(month);
  if (sum === undefined) account.months.set(month, (sum = decimalSum()));
  sum.add(amount);
}

function valueIn(account: Account, month: number): number {
  return requireTotal(account.months.get(month)?.total() ?? 0, "orders");
}

function leftOut(id: Id, account: Account, ends: { from: string; to: string }): MonthlySeriesLeftOut[] {
  if (account.outside === 0) return [];
  const value = requireTotal(account.outsideSum.total(), "orders");
  return [{ id, orders: account.outside, value, reason: { code: "classification/outside-window", ...ends } }];
}
