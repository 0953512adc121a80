import type { Decimal } from "../../foundation/internal.ts";

// A double has seventeen significant digits at most; the rest is room for the rounding to be certain.
const SIGNIFICANT_DIGITS = 40;

/**
 * The double nearest to a decimal divided by another, so that a mean of 0.1 three times is 0.1.
 *
 * @param numerator - an exact decimal
 * @param denominator - an exact decimal over zero
 * @returns the nearest double; infinite where it is too large for one
 */
export function nearestQuotient(numerator: Decimal, denominator: Decimal): number {
  const length = String(denominator.units).length - String(numerator.units).length;
  const shift = Math.max(0, SIGNIFICANT_DIGITS + length);
  const shifted = numerator.units * 10n ** BigInt(shift);
  const quotient = shifted / denominator.units;
  // A last digit stands for the remainder: what is cut off must not look like an exact half.
  const sticky = shifted % denominator.units === 0n ? "0" : "1";
  return Number(`${quotient}${sticky}e${denominator.places - numerator.places - shift - 1}`);
}

/**
 * An integer as a decimal.
 *
 * @param value - a safe integer
 * @returns the same, exactly
 */
export function integerDecimal(value: number): Decimal {
  return { units: BigInt(value), places: 0 };
}

/**
 * The mean of a sum.
 *
 * @param sum - exact
 * @param count - whole, over 0
 * @returns the double nearest to the exact mean
 */
export function meanOf(sum: Decimal, count: number): number {
  return nearestQuotient(sum, integerDecimal(count));
}
