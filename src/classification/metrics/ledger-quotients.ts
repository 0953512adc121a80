import { nearestQuotient, type Decimal } from "../../foundation/internal.ts";

/** The largest integer up to which doubles hold all. */
const LARGEST_SAFE = 9_007_199_254_740_991n;

/**
 * The double nearest to a decimal divided by another. Costs little where both fit into integers that a
 * double holds, because one division of doubles rounds correctly; that is nearly always.
 *
 * @param numerator - an exact decimal
 * @param denominator - an exact decimal over zero
 * @returns the nearest double; infinite where it is too large for one
 */
export function quotientOf(numerator: Decimal, denominator: Decimal): number {
  const places = Math.max(numerator.places, denominator.places);
  const over = unitsAt(numerator, places);
  const under = unitsAt(denominator, places);
  if (over <= LARGEST_SAFE && over >= -LARGEST_SAFE && under <= LARGEST_SAFE) return Number(over) / Number(under);
  return nearestQuotient(numerator, denominator);
}

function unitsAt(decimal: Decimal, places: number): bigint {
  return places === decimal.places ? decimal.units : decimal.units * 10n ** BigInt(places - decimal.places);
}
