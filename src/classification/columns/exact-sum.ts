import { addDecimals, decimalToNumber, toDecimal, type Decimal } from "../../foundation/internal.ts";

/**
 * Adds up a list as the decimals it is written as.
 *
 * @param values - finite values
 * @returns the double nearest to the exact sum
 */
export function exactTotal(values: readonly number[]): number {
  return decimalToNumber(exactSumWithin(values, -Infinity, Infinity));
}

/**
 * Adds up some values of a list as the decimals they are written as.
 *
 * @param values - finite values
 * @param least - values from this one on count
 * @param below - and only values under this one
 * @returns the exact sum
 */
export function exactSumWithin(values: Float64Array | readonly number[], least: number, below: number): Decimal {
  let sum: Decimal = { units: 0n, places: 0 };
  for (const value of values) if (value >= least && value < below) sum = addDecimals(sum, toDecimal(value));
  return sum;
}
