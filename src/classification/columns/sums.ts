/** A sum in two parts: its nearest double, and what that leaves out. */
export interface Sum {
  readonly high: number;
  readonly low: number;
}

/** The empty sum. */
export const NOTHING: Sum = { high: 0, low: 0 };

/**
 * Adds a number to a sum, and keeps the rounding error beside it (Knuth's two-sum).
 *
 * Integers add up exactly this way, far beyond the largest safe integer. Other doubles leave an error
 * in the order of the square of the machine precision.
 *
 * @param sum - the sum so far
 * @param value - what is added
 * @returns the new sum
 */
export function addTo(sum: Sum, value: number): Sum {
  const high = sum.high + value;
  const part = high - sum.high;
  return { high, low: sum.low + (sum.high - (high - part) + (value - part)) };
}

/**
 * Adds two sums.
 *
 * @param a - a sum
 * @param b - another
 * @returns both together
 */
export function addSums(a: Sum, b: Sum): Sum {
  const { high, low } = addTo(a, b.high);
  return { high, low: low + b.low };
}

/**
 * What lies between two sums, as one double.
 *
 * @param a - the larger sum
 * @param b - the smaller sum
 * @returns `a - b`
 */
export function between(a: Sum, b: Sum): number {
  const { high, low } = addSums(a, { high: -b.high, low: -b.low });
  return high + low;
}
