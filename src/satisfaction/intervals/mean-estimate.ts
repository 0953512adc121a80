import type { Reason } from "../../foundation/index.ts";
import { decimalSum, nearestQuotient, requireTotal, type Decimal } from "../../foundation/internal.ts";
import type { ConfidenceInterval } from "./confidence.ts";
import type { EstimateReasons } from "./estimate-reasons.ts";
import { tQuantile } from "./t-quantile.ts";

/** A mean, and how sure it is. */
export interface MeanEstimate {
  /** Number of values. */
  readonly n: number;
  /** Their mean; `null` without values. */
  readonly mean: number | null;
  /** Sample standard deviation, divided by n − 1; `null` under two values. */
  readonly deviation: number | null;
  /** Student's t interval of the mean; `null` under two values, and where all are equal. */
  readonly interval: ConfidenceInterval | null;
  /** Why there is no mean or no interval; empty where there are both. */
  readonly reasons: readonly Reason<EstimateReasons>[];
}

/** Makes estimates of one confidence level; a quantile that was found is kept as long as the maker is. */
export type MeanEstimator = (values: readonly number[]) => MeanEstimate;

/** One value has no spread to judge a mean by. */
const FEWEST = 2;

/**
 * Starts to estimate means.
 *
 * @param confidence - confidence level
 * @returns the estimator of lists of finite numbers, in any order; it throws `total-out-of-range` where no number can hold an end
 */
export function meanEstimator(confidence: number): MeanEstimator {
  const quantiles = new Map<number, number>();
  function quantileOf(freedom: number): number {
    const known = quantiles.get(freedom) ?? tQuantile(confidence, freedom);
    quantiles.set(freedom, known);
    return known;
  }
  return (values) => {
    const n = values.length;
    if (n === 0) return { n, mean: null, deviation: null, interval: null, reasons: [{ code: "satisfaction/no-answers" }] };
    const mean = exactMean(values);
    if (n < FEWEST) return { n, mean, deviation: null, interval: null, reasons: [{ code: "satisfaction/too-few-answers", n, minimum: FEWEST }] };
    const deviation = deviationOf(values, mean);
    if (deviation === 0) return { n, mean, deviation, interval: null, reasons: [{ code: "satisfaction/no-spread", n }] };
    const half = (quantileOf(n - 1) * deviation) / Math.sqrt(n);
    requireTotal(Math.abs(mean) + half, "values");
    return { n, mean, deviation, interval: { method: "t", confidence, low: mean - half, high: mean + half }, reasons: [] };
  };
}

/**
 * The mean of numbers as the decimals they are written as.
 *
 * @param values - finite, at least one, in any order
 * @returns the nearest double
 * @throws ClienteleError `total-out-of-range`
 */
export function exactMean(values: readonly number[]): number {
  const sum = decimalSum();
  for (const value of values) sum.add(value);
  return decimalQuotient(sum.exact(), values.length);
}

function decimalQuotient(sum: Decimal, count: number): number {
  const divisor = BigInt(count) * 10n ** BigInt(sum.places);
  const over = Number(sum.units);
  // Both are exact, so that the one division is the only rounding.
  if (Number.isSafeInteger(over) && divisor <= Number.MAX_SAFE_INTEGER) return over / Number(divisor);
  return requireTotal(nearestQuotient(sum, { units: BigInt(count), places: 0 }), "values");
}

function deviationOf(values: readonly number[], mean: number): number {
  // Sorted, because the rounding of a sum depends on its order.
  const gaps = values.map((value) => Math.abs(value - mean)).sort((a, b) => a - b);
  const largest = gaps.at(-1)!;
  if (largest === 0 || values.every((value) => value === values[0])) return 0;
  // In powers of two nothing is rounded, and squares of parts do not overflow.
  const unit = 2 ** Math.floor(Math.log2(largest));
  return unit * Math.sqrt(gaps.reduce((sum, gap) => sum + (gap / unit) ** 2, 0) / (values.length - 1));
}
