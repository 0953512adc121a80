import type { Customer, Order, Return } from "../../customers/index.ts";
import { ClienteleError, type PlainDate } from "../../foundation/index.ts";
import { addDecimals, dateOfDay, decimalToNumber, multiplyDecimals, requireDay, requireList, requireRecord, requireTotal, type Decimal, type PeriodDays } from "../../foundation/internal.ts";
import { integerDecimal } from "./exact-quotient.ts";
import { readOrders, type OrderFigures } from "./ledger-orders.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { quotientOf } from "./ledger-quotients.ts";
import { eachRecord, newIds, type LedgerReader } from "./ledger-reader.ts";
import { amountTotals } from "./ledger-totals.ts";

/** How a customer trades with us. */
export interface TradingMetrics {
  /** Number of orders in the period, cancellations not counted. */
  readonly orders: number;
  /** Number of cancellations in the period: orders of a negative amount. */
  readonly cancellations: number;
  /** Sum of the orders in the period, cancellations deducted, returns not; in the unit of the ledger. */
  readonly amount: number;
  /** Number of order records in the period, cancellations included, that have no cost. */
  readonly ordersWithoutCost: number;
  /** `amount` less the costs of the same orders, in the unit of the ledger; `null` where a cost is missing. */
  readonly profit: number | null;
  /** `profit` divided by `amount`, as a share; `null` without a profit, and where `amount` is not over zero. */
  readonly grossMargin: number | null;
  /** `amount` divided by `orders`, in the unit of the ledger; `null` without orders. */
  readonly averageOrder: number | null;
  /** Largest order in the period, in the unit of the ledger; `null` without orders. */
  readonly largestOrder: number | null;
  /** Number of returns in the period; `null` if the ledger has no list of them. */
  readonly returns: number | null;
  /** Sum of the returns in the period, in the unit of the ledger; `null` if the ledger has no list of them. */
  readonly returnedAmount: number | null;
  /** Day of the first order in the period; `null` without orders. */
  readonly firstOrder: PlainDate | null;
  /** Day of the last order in the period; `null` without orders. */
  readonly lastOrder: PlainDate | null;
  /**
   * Days from the first day of the relationship to the end of the period: from the customer's `since` or the
   * first order of all, whichever is earlier; `null` if there is neither by then.
   */
  readonly lengthOfRelationship: number | null;
  /** Days between orders: from the first to the last in the period, divided by `orders - 1`; `null` under two orders. */
  readonly averageOrderCycle: number | null;
  /**
   * What the next period of the same length brings if the customer goes on as in this one: `averageOrder` times
   * the days of the period, divided by `averageOrderCycle`; in the unit of the ledger. `null` where the cycle is
   * `null` or 0.
   */
  readonly expectedSales: number | null;
}

/** What the orders and returns of a ledger come to. */
export interface TradingFigures {
  /** The metrics of one customer, by its number. */
  metricsOf(customer: number): TradingMetrics;
  readonly outside: { readonly orders: OutsideCount; readonly returns: OutsideCount };
}

/**
 * Reads customers, orders and returns.
 *
 * @param reader - reads the ledger that they belong to
 * @param orders - in any order
 * @param returns - in any order; absent if the ledger has no list of them
 * @param customers - in any order; absent if the ledger has no list of them
 * @returns the figures of each customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readTrading(
  reader: LedgerReader,
  orders: readonly Order[],
  returns: readonly Return[] | undefined,
  customers: readonly Customer[] | undefined,
): TradingFigures {
  const since = readCustomers(reader, customers ?? []);
  const figures = readOrders(reader, orders);
  const returned = amountTotals("returns");
  const outsideReturns = eachRecord(reader, returns ?? [], "returns", (record, customer, day, when, index) => {
    const amount = reader.amount(record.amount, "returns", index, "amount", record.customer);
    if (amount < 0) throw negativeReturn(index, amount);
    if (when === "inside") returned.add(customer, day, amount);
  });
  const returnsOf = (customer: number): Returned | null => (returns === undefined ? null : { count: returned.count(customer), sum: returned.sums.totalOf(customer) });
  return {
    metricsOf: (customer) => tradingMetrics(figures, customer, returnsOf(customer), since.get(customer), reader.period),
    outside: { orders: figures.outside, returns: outsideReturns },
  };
}

interface Returned {
  readonly count: number;
  readonly sum: number;
}

function readCustomers(reader: LedgerReader, customers: readonly Customer[]): ReadonlyMap<number, number> {
  const requireNew = newIds(customers, "customers");
  const since = new Map<number, number>();
  for (const [index, value] of requireList(customers, "customers").entries()) {
    const customer = requireRecord(value, "customers", index) as unknown as Customer;
    requireNew(customer.id, index);
    const number = reader.customers.numberOf(customer.id, "customers", index);
    if (customer.since !== undefined) since.set(number, requireDay(customer.since, { list: "customers", index, field: "since", id: customer.id }));
  }
  return since;
}

function negativeReturn(index: number, amount: number): ClienteleError {
  const details = { list: "returns", index, field: "amount", value: amount };
  return new ClienteleError("invalid-value", `returns[${index}].amount is ${amount}; what was returned is a positive amount`, details);
}

function tradingMetrics(
  { totals, costs, costed, firstDayBefore }: OrderFigures,
  customer: number,
  returned: Returned | null,
  since: number | undefined,
  period: PeriodDays,
): TradingMetrics {
  const orders = totals.count(customer);
  const cancellations = totals.negatives(customer);
  const ordersWithoutCost = orders + cancellations - costed.of(customer);
  const amount = totals.sums.exactOf(customer);
  const profit = ordersWithoutCost > 0 ? null : subtract(amount, costs.exactOf(customer));
  const first = orders > 0 ? totals.firstDay(customer) : null;
  const last = orders > 0 ? totals.lastDay(customer) : null;
  const start = Math.min(since ?? Infinity, firstDayBefore.get(customer) ?? Infinity, first ?? Infinity);
  const cycleDays = orders > 1 ? last! - first! : null;
  return {
    orders,
    cancellations,
    amount: totals.sums.totalOf(customer),
    ordersWithoutCost,
    profit: profit && requireTotal(decimalToNumber(profit), "orders"),
    grossMargin: profit && amount.units > 0n ? quotientOf(profit, amount) : null,
    averageOrder: orders > 0 ? quotientOf(amount, integerDecimal(orders)) : null,
    largestOrder: orders > 0 ? totals.largest(customer) : null,
    returns: returned?.count ?? null,
    returnedAmount: returned?.sum ?? null,
    firstOrder: first === null ? null : dateOfDay(first),
    lastOrder: last === null ? null : dateOfDay(last),
    lengthOfRelationship: start <= period.to ? period.to - start : null,
    averageOrderCycle: cycleDays === null ? null : cycleDays / (orders - 1),
    expectedSales: cycleDays === null || cycleDays === 0 ? null : expectedSales(amount, orders, cycleDays, period.days),
  };
}

// One division at the end: average order times days over average cycle, with both averages written out.
function expectedSales(amount: Decimal, orders: number, cycleDays: number, days: number): number {
  const product = multiplyDecimals(amount, integerDecimal(days * (orders - 1)));
  return requireTotal(quotientOf(product, integerDecimal(orders * cycleDays)), "orders");
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, places: b.places });
}
