import { ClienteleError } from "../../foundation/index.ts";
import { compareDecimals, decimalSum, decimalToNumber, multiplyDecimals, requireFinite, requireObject, toDecimal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";
import { exactSumOfBest, rankValues, requireSum, shareOfBest } from "./ranked-values.ts";

/**
 * How many customers a share of them is.
 *
 * @category Concentration
 */
export interface ParetoShareOptions {
  /**
   * What becomes of a fraction of a customer. Default `"ceil"`: a customer is at the top if those before are less than the share,
   * as in the rank split of CLS-3. With `"floor"` the top is never more than the share.
   */
  readonly count?: "ceil" | "floor" | undefined;
}

/**
 * Which share of the value do the top customers bring, as in "the top 20 % bring 80 %"?
 *
 * @param values - one finite value per customer, in any order; those of zero or less are no part of the base
 * @param share - share of the customers, 0 to 1
 * @param options - `count`: what becomes of a fraction of a customer
 * @returns share of the value, 0 to 1; `null` where nobody has a value over zero
 * @throws ClienteleError `invalid-value`, `invalid-input`, `invalid-option`
 * @example
 * ```ts
 * import { paretoShare } from "clientele/classification";
 *
 * paretoShare([5, 80, 5, 5, 5], 0.2); // => 0.8
 * paretoShare([60, 20, 15, 5], 0.2); // => 0.6
 * paretoShare([60, 20, 15, 5], 0.2, { count: "floor" }); // => 0
 * paretoShare([], 0.2); // => null
 * paretoShare([1], 20); // throws invalid-value
 * ```
 * @category Concentration
 * @see CLS-5
 */
export function paretoShare(values: Float64Array | readonly number[], share: number, options: ParetoShareOptions = {}): number | null {
  requireShare(share);
  const rounding = requireObject(options, "options")["count"] ?? "ceil";
  if (rounding !== "ceil" && rounding !== "floor") {
    throw new ClienteleError("invalid-option", 'count is neither "ceil" nor "floor"', { list: "options", field: "count", expected: ["ceil", "floor"] });
  }
  const ranked = rankValues(values);
  return shareOfBest(ranked, countOfShare(share, ranked.sorted.length, rounding));
}

/**
 * How many customers bring a share of the value, as in "80 % comes from 12 customers"?
 *
 * Compared exactly, as the decimals that the numbers are written as: 0.1 and 0.2 bring half of 0.6.
 *
 * @param values - one finite value per customer, in any order; those of zero or less are no part of the base
 * @param share - share of the value, 0 to 1
 * @returns the smallest number of customers, best first, that bring at least the share; 0 only for the share 0; `null` where
 * nobody has a value over zero
 * @throws ClienteleError `invalid-value`, `invalid-input`, `total-out-of-range`
 * @example
 * ```ts
 * import { paretoCount } from "clientele/classification";
 *
 * paretoCount([60, 20, 15, 5], 0.8); // => 2
 * paretoCount([60, 20, 15, 5], 0.81); // => 3
 * paretoCount([0.3, 0.2, 0.1], 0.5); // => 1
 * paretoCount([0, -3], 0.8); // => null
 * ```
 * @category Concentration
 * @see CLS-5
 */
export function paretoCount(values: Float64Array | readonly number[], share: number): number | null {
  requireShare(share);
  const ranked = rankValues(values);
  const total = exactSumOfBest(ranked);
  requireSum(total, "values");
  return ranked.sorted.length === 0 ? null : fewestBringing(share, ranked.sorted, total).count;
}

function requireShare(share: number): void {
  requireFinite(share, { list: "share" });
  if (!isShare(share)) throw new ClienteleError("invalid-value", "share is not a number from 0 to 1", { list: "share", value: share });
}

/**
 * Whether a value is a share.
 *
 * @param value - anything
 * @returns `true` for a number from 0 to 1
 */
export function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/**
 * How many customers a share of them is.
 *
 * @param share - 0 to 1; counts as the decimal it is written as
 * @param count - number of customers
 * @param rounding - what becomes of a fraction
 * @returns a whole number
 */
export function countOfShare(share: number, count: number, rounding: "ceil" | "floor"): number {
  const { units, places } = toDecimal(share);
  const one = 10n ** BigInt(places);
  return Number((units * BigInt(count) + (rounding === "ceil" ? one - 1n : 0n)) / one);
}

/** The fewest of the best customers that bring a share, and what they bring. */
export interface Bringing {
  readonly count: number;
  /** Sum of their values, exactly. */
  readonly sum: Decimal;
}

/**
 * How many of the best customers bring a share of the value.
 *
 * @param share - 0 to 1; counts as the decimal it is written as
 * @param sorted - values over zero, descending
 * @param total - their sum, exactly; within the range of doubles
 * @returns the fewest that bring at least the share
 */
export function fewestBringing(share: number, sorted: Float64Array, total: Decimal): Bringing {
  const target = multiplyDecimals(toDecimal(share), total);
  if (target.units === 0n) return { count: 0, sum: target };
  // Bounds what reading values as doubles and adding them up can lose; from here on sums are compared exactly.
  const roughTarget = decimalToNumber(target) * (1 - sorted.length * 2 ** -50) - sorted.length * Number.MIN_VALUE;
  const sum = decimalSum();
  let roughSum = 0;
  for (let r = 0; r < sorted.length; r += 1) {
    sum.add(sorted[r]!);
    roughSum += sorted[r]!;
    if (roughSum >= roughTarget && compareDecimals(sum.exact(), target) >= 0) return { count: r + 1, sum: sum.exact() };
  }
  return { count: sorted.length, sum: total };
}
