import { nearestQuotient, requireTotal } from "../../foundation/internal.ts";

/**
 * What durations look like. All are in the unit asked for; `null` where there is none.
 *
 * @category Indicators
 */
export interface DurationFigures {
  /** Number of durations. */
  readonly n: number;
  /** The shortest; negative where a date lies before the one it must follow. */
  readonly min: number | null;
  /** The longest. */
  readonly max: number | null;
  /** The arithmetic mean, exact before it is rounded once. */
  readonly mean: number | null;
  /** The middle one, or the mean of the two in the middle. */
  readonly median: number | null;
  /** The 90th percentile by nearest rank: the least that at least 90 % do not exceed. */
  readonly p90: number | null;
  /** Number of those that took no time. */
  readonly zero: number;
  /** Number of those that ended before they began. They count in all figures, and are reported. */
  readonly negative: number;
}

/**
 * Figures of whole numbers of milliseconds.
 *
 * @param durations - whole numbers in any order; sorted here
 * @param unit - milliseconds in the unit of the figures
 * @returns the figures, each rounded once
 */
export function durationFigures(durations: readonly number[], unit: number): DurationFigures {
  const sorted = Float64Array.from(durations).sort();
  const n = sorted.length;
  let zero = 0;
  let negative = 0;
  for (const duration of sorted) {
    if (duration === 0) zero += 1;
    else if (duration < 0) negative += 1;
  }
  if (n === 0) return { n, min: null, max: null, mean: null, median: null, p90: null, zero, negative };
  const middle = n >> 1;
  const median = n % 2 === 1 ? sorted[middle]! / unit : (sorted[middle - 1]! + sorted[middle]!) / (2 * unit);
  return {
    n,
    min: sorted[0]! / unit,
    max: sorted[n - 1]! / unit,
    mean: meanOf(sorted, unit),
    median,
    p90: sorted[Math.ceil((n * PERCENTILE) / 100) - 1]! / unit,
    zero,
    negative,
  };
}

// 90 of 100 (CMP-13): the percentile that service levels are commonly stated in.
const PERCENTILE = 90;

// Two whole numbers of at most 53 bits divide into the nearest double. Longer sums are divided as digits.
function meanOf(values: Float64Array, unit: number): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  const divisor = values.length * unit;
  if (sum <= Number.MAX_SAFE_INTEGER && divisor <= Number.MAX_SAFE_INTEGER) {
    let total = 0;
    for (const value of values) total += value;
    return total / divisor;
  }
  let total = 0n;
  for (const value of values) total += BigInt(value);
  return requireTotal(nearestQuotient({ units: total, places: 0 }, { units: BigInt(values.length) * BigInt(unit), places: 0 }), "the durations");
}
