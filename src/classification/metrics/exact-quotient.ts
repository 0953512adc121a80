import { nearestQuotient, type Decimal } from "../../foundation/internal.ts";

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
