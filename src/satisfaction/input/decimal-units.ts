import type { Decimal } from "../../foundation/internal.ts";

/**
 * The digits of a decimal, written with more places.
 *
 * @param decimal - an exact decimal
 * @param wanted - how many places, at least its own
 * @returns whole number of the last of these places
 */
export function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return places === wanted ? units : units * 10n ** BigInt(wanted - places);
}
