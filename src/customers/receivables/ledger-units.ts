import { decimalToNumber, nearestQuotient, requireTotal, toDecimal } from "../../foundation/internal.ts";

// Up to fifteen digits a decimal and the double nearest to it belong to each other alone.
const LARGEST_CERTAIN = 1e15;
const FEW_PLACES = 6;

/**
 * The number of decimal places that a number is written with.
 *
 * @param value - a finite number
 * @returns the least number of places; never negative
 */
export function placesOf(value: number): number {
  for (let places = 0, scale = 1; places <= FEW_PLACES; places += 1, scale *= 10) {
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) > LARGEST_CERTAIN) break;
    if (scaled / scale === value) return places;
  }
  return toDecimal(value).places;
}

/**
 * A number as a whole number of the smallest unit of its ledger.
 *
 * @param value - a finite number
 * @param places - decimal places of the ledger, at least those of the number
 * @returns `value * 10 ** places`, exactly
 */
export function unitsOf(value: number, places: number): bigint {
  if (places <= FEW_PLACES) {
    const scale = 10 ** places;
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) <= LARGEST_CERTAIN && scaled / scale === value) return BigInt(scaled);
  }
  const decimal = toDecimal(value);
  return decimal.units * 10n ** BigInt(places - decimal.places);
}

/**
 * The number nearest to a sum of units.
 *
 * @param units - whole number of units
 * @param places - decimal places of the ledger
 * @param list - what was added up, for the message
 * @returns `units / 10 ** places`
 * @throws ClienteleError `total-out-of-range`
 */
export function numberOfUnits(units: bigint, places: number, list: string): number {
  // Both are exact doubles then, and one division rounds once.
  if (places <= FEW_PLACES && units <= LARGEST_SAFE && units >= -LARGEST_SAFE) return Number(units) / 10 ** places;
  return requireTotal(decimalToNumber({ units, places }), list);
}

const LARGEST_SAFE = 9_007_199_254_740_991n;

/**
 * The number nearest to a quotient of whole numbers.
 *
 * @param over - the numerator
 * @param under - the denominator, over zero
 * @param list - what is divided, for the message
 * @returns the quotient, rounded once
 * @throws ClienteleError `total-out-of-range`
 */
export function nearestRatio(over: bigint, under: bigint, list: string): number {
  if (over <= LARGEST_SAFE && over >= -LARGEST_SAFE && under <= LARGEST_SAFE) return Number(over) / Number(under);
  return requireTotal(nearestQuotient({ units: over, places: 0 }, { units: under, places: 0 }), list);
}
