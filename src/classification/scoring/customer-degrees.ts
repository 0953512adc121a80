import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { type Decimal, decimalSum, idNumbering, type Place, requireFinite, requireId, requireList, requireRecord, requireTotal, toDecimal } from "../../foundation/internal.ts";
import type { DegreeReasons } from "./customer-degrees-reasons.ts";
import { quotientOf } from "../metrics/ledger-quotients.ts";

/** What the degrees of a customer are computed from. All but the id may be absent. */
export interface CustomerDegreeInput {
  /** The customer. */
  readonly id: Id;
  /** Satisfaction as a share, 0 to 1, as from a survey. */
  readonly satisfaction?: number | null | undefined;
  /** Loyalty as a share, 0 to 1, where it is known from elsewhere; it goes before the periods. */
  readonly loyalty?: number | null | undefined;
  /** Number of periods in which the customer could have ordered; whole. */
  readonly periods?: number | null | undefined;
  /** Number of those with an order; whole, at most `periods`. */
  readonly periodsWithOrder?: number | null | undefined;
  /** What we earn on the customer, as in `trading.profit`; may be negative. */
  readonly profit?: number | null | undefined;
  /** What the customer buys from us, 0 or more, as in `trading.amount`. */
  readonly sales?: number | null | undefined;
  /** What the customer buys of the kind from everybody, us included; 0 or more, in the unit of `sales`. */
  readonly purchases?: number | null | undefined;
}

/** The four degrees of a customer, each a share from 0 to 1, or `null` with a reason. */
export interface CustomerDegrees {
  /** The customer. */
  readonly id: Id;
  /** As given. */
  readonly satisfaction: number | null;
  /** As given, else the share of periods with an order. */
  readonly loyalty: number | null;
  /** Its share of our profit: of the sum over all customers that we earn on. The shares add up to 1. */
  readonly contribution: number | null;
  /** Our share of its purchases. */
  readonly dependence: number | null;
  /** One for each degree that is `null`, in the order of the fields. */
  readonly reasons: readonly Reason<DegreeReasons>[];
}

/** The degrees of a client base. */
export interface CustomerDegreeTable {
  /** In the order of ids. */
  readonly rows: readonly CustomerDegrees[];
  /** Sum of the profits over zero: the base of `contribution`. */
  readonly profit: number;
  /** Number of customers whose profit is not given, and so is not in the base. */
  readonly withoutProfit: number;
}

/**
 * How satisfied and loyal is each customer, what does it contribute, and how much does it depend on us?
 *
 * A customer on whom we lose money has no share of the profit: its contribution is `null`, and the loss is in the
 * reason; one on whom we earn nothing contributes 0.
 *
 * @param customers - what is known of each, in any order
 * @returns one row per customer in the order of ids; no rows for no customers
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `total-out-of-range`; `invalid-value` for a share outside 0 to 1,
 * negative sales, purchases or periods, and more periods with an order than periods
 * @example
 * ```ts
 * import { customerDegrees } from "clientele/classification";
 *
 * const { rows } = customerDegrees([
 *   { id: "Aster", satisfaction: 0.9, periods: 12, periodsWithOrder: 9, profit: 300, sales: 1000, purchases: 4000 },
 *   { id: "Briar", loyalty: 0.5, profit: -20 },
 *   { id: "Clover", profit: 100, sales: 500, purchases: 400 },
 * ]);
 * rows[0]; // => { id: "Aster", satisfaction: 0.9, loyalty: 0.75, contribution: 0.75, dependence: 0.25, reasons: [] }
 * rows[1]?.reasons[1]; // => { code: "classification/loss", degree: "contribution", profit: -20 }
 * rows[2]?.contribution; // => 0.25
 * rows[2]?.dependence; // => null
 * ```
 * @category Scoring
 * @see CLS-10
 */
export function customerDegrees(customers: readonly CustomerDegreeInput[]): CustomerDegreeTable {
  const known = idNumbering();
  const base = decimalSum();
  let withoutProfit = 0;
  const checked = requireList(customers, "customers").map((value, index) => {
    const customer = readInput(requireRecord(value, "customers", index), index);
    const firstIndex = known.numberOf(customer.id, "customers", index);
    if (firstIndex !== index) throw duplicate(customer.id, index, firstIndex);
    if (customer.profit === undefined) withoutProfit += 1;
    else if (customer.profit > 0) base.add(customer.profit);
    return customer;
  });
  const profit = requireTotal(base.total(), "profits");
  const exact = base.exact();
  const rows = checked.sort((a, b) => compareIds(a.id, b.id)).map((customer) => degreesOf(customer, exact));
  return { rows, profit, withoutProfit };
}

/** A customer whose fields are checked; what is not known is `undefined`. */
interface Checked {
  readonly id: Id;
  readonly satisfaction: number | undefined;
  readonly loyalty: number | undefined;
  readonly periods: number | undefined;
  readonly periodsWithOrder: number | undefined;
  readonly profit: number | undefined;
  readonly sales: number | undefined;
  readonly purchases: number | undefined;
}

function readInput(record: Readonly<Record<string, unknown>>, index: number): Checked {
  const id = requireId(record["id"], "customers", index);
  function read(field: Exclude<keyof Checked, "id">, holds: (value: number) => boolean, expected: string): number | undefined {
    const place = { list: "customers", index, field, id };
    const given = record[field] ?? undefined;
    if (given === undefined) return undefined;
    const value = requireFinite(given, place);
    if (!holds(value)) throw outOfRange(value, place, expected);
    return value;
  }
  const periods = read("periods", isCount, "no whole number of 0 or more");
  return {
    id,
    satisfaction: read("satisfaction", isShare, "no share from 0 to 1"),
    loyalty: read("loyalty", isShare, "no share from 0 to 1"),
    periods,
    periodsWithOrder: read("periodsWithOrder", (value) => isCount(value) && value <= (periods ?? value), "no whole number from 0 to the number of periods"),
    profit: read("profit", () => true, ""),
    sales: read("sales", isPositive, "under 0"),
    purchases: read("purchases", isPositive, "under 0"),
  };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isPositive(value: number): boolean {
  return value >= 0;
}

function outOfRange(value: number, place: Place, expected: string): ClienteleError {
  return new ClienteleError("invalid-value", `${place.list}[${place.index}].${place.field ?? ""} is ${value}, ${expected}`, { ...place, value });
}

function duplicate(id: Id, index: number, firstIndex: number): ClienteleError {
  return new ClienteleError("duplicate-id", `customers[${index}] has the id of customers[${firstIndex}]`, { list: "customers", index, firstIndex, id });
}

/** A share, or why there is none. */
type Degree = number | Reason<DegreeReasons>;

function degreesOf(customer: Checked, base: Decimal): CustomerDegrees {
  const satisfaction = customer.satisfaction ?? notGiven("satisfaction");
  const loyalty = loyaltyOf(customer);
  const contribution = contributionOf(customer.profit, base);
  const dependence = dependenceOf(customer.sales, customer.purchases);
  return {
    id: customer.id,
    satisfaction: shareOf(satisfaction),
    loyalty: shareOf(loyalty),
    contribution: shareOf(contribution),
    dependence: shareOf(dependence),
    reasons: [satisfaction, loyalty, contribution, dependence].filter((degree) => typeof degree !== "number"),
  };
}

function shareOf(degree: Degree): number | null {
  return typeof degree === "number" ? degree : null;
}

function notGiven(degree: "satisfaction" | "loyalty" | "contribution" | "dependence"): Degree {
  return { code: "classification/degree-not-given", degree };
}

function loyaltyOf({ loyalty, periods, periodsWithOrder }: Checked): Degree {
  if (loyalty !== undefined) return loyalty;
  if (periods === undefined || periodsWithOrder === undefined) return notGiven("loyalty");
  return periods > 0 ? periodsWithOrder / periods : { code: "classification/no-period", degree: "loyalty" };
}

function contributionOf(profit: number | undefined, base: Decimal): Degree {
  if (profit === undefined) return notGiven("contribution");
  if (profit < 0) return { code: "classification/loss", degree: "contribution", profit };
  return base.units > 0n ? quotientOf(toDecimal(profit), base) : { code: "classification/no-profit", degree: "contribution" };
}

function dependenceOf(sales: number | undefined, purchases: number | undefined): Degree {
  if (sales === undefined || purchases === undefined) return notGiven("dependence");
  if (purchases === 0 && sales === 0) return { code: "classification/no-purchases", degree: "dependence" };
  if (sales > purchases) return { code: "classification/purchases-under-sales", degree: "dependence", sales, purchases };
  return quotientOf(toDecimal(sales), toDecimal(purchases));
}
