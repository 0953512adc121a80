import { addDecimals, decimalToNumber, nearestQuotient, requireTotal, type Decimal } from "../../foundation/internal.ts";

/** The decimal 0. */
export const ZERO: Decimal = { units: 0n, places: 0 };

/**
 * The double nearest to a decimal divided by another.
 *
 * @param numerator - an exact decimal
 * @param denominator - an exact decimal over zero
 * @param what - what is divided, for the message
 * @returns the quotient, rounded once
 * @throws ClienteleError `total-out-of-range` where no double can hold it
 */
export function quotientOf(numerator: Decimal, denominator: Decimal, what: string): number {
  return requireTotal(nearestQuotient(numerator, denominator), what);
}

/**
 * One decimal less another.
 *
 * @param a - an exact decimal
 * @param b - what is taken from it
 * @returns the difference, exactly
 */
export function difference(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, places: b.places });
}

/**
 * The exact sum of decimals.
 *
 * @param decimals - decimals, in any order
 * @returns their sum; 0 for none
 */
export function sumOf(decimals: readonly Decimal[]): Decimal {
  return decimals.reduce(addDecimals, ZERO);
}

/**
 * The double nearest to a decimal.
 *
 * @param decimal - an exact decimal
 * @param what - what it is the sum of, for the message
 * @returns the number
 * @throws ClienteleError `total-out-of-range` where no double can hold it
 */
export function numberOf(decimal: Decimal, what: string): number {
  return requireTotal(decimalToNumber(decimal), what);
}

/**
 * The middle of whole numbers.
 *
 * @param sorted - whole numbers, ascending, at least one
 * @returns the middle one, or the mean of the two in the middle
 */
export function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
