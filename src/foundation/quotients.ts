import type { Decimal } from "./decimals.ts";

// A double has seventeen significant digits at most; the rest is room for the rounding to be certain.
const SIGNIFICANT_DIGITS = 40;

/**
 * The double nearest to a decimal divided by another, so that a mean of 0.1 three times is 0.1.
 *
 * @param numerator - an exact decimal
 * @param denominator - an exact decimal over zero
 * @returns the quotient, rounded once; infinite where it is too large for a double
 */
export function nearestQuotient(numerator: Decimal, denominator: Decimal): number {
  const shift = Math.max(0, SIGNIFICANT_DIGITS + String(denominator.units).length - String(numerator.units).length);
  const over = numerator.units * 10n ** BigInt(shift);
  // A last digit stands for the remainder: what is cut off must not look like an exact half.
  const sticky = over % denominator.units === 0n ? "0" : "1";
  return Number(`${over / denominator.units}${sticky}e${denominator.places - numerator.places - shift - 1}`);
}
