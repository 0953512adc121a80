/** A decimal number as an integer and a power of ten: `units / 10 ** places`. */
export interface Decimal {
  readonly units: bigint;
  /** Number of decimal places; never negative. */
  readonly places: number;
}

/**
 * The decimal that a number is written as: its shortest text, read exactly.
 *
 * @param value - a finite number
 * @returns the same as integer and decimal places
 */
export function toDecimal(value: number): Decimal {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  return scaleDecimal(BigInt(whole + fraction), fraction.length - Number(exponent));
}

/**
 * The decimal `units / 10 ** places`, also where the number of places is negative.
 *
 * @param units - the digits
 * @param places - how many of them are decimal places; negative: how many zeros follow
 * @returns the same, with no negative number of places
 */
export function scaleDecimal(units: bigint, places: number): Decimal {
  return places >= 0 ? { units, places } : { units: units * 10n ** BigInt(-places), places: 0 };
}

/**
 * The double nearest to a decimal.
 *
 * @param decimal - an exact decimal
 * @returns its nearest double, a tie to the even one; infinite where it is too large for one
 */
export function decimalToNumber(decimal: Decimal): number {
  return Number(`${decimal.units}e-${decimal.places}`);
}

/**
 * Adds two decimals exactly.
 *
 * @param a - a decimal
 * @param b - another
 * @returns their sum
 */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: unitsAt(a, places) + unitsAt(b, places), places };
}

/**
 * Compares two decimals exactly.
 *
 * @param a - a decimal
 * @param b - another
 * @returns -1, 0 or 1
 */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const places = Math.max(a.places, b.places);
  const difference = unitsAt(a, places) - unitsAt(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Multiplies two decimals exactly.
 *
 * @param a - a decimal
 * @param b - another
 * @returns their product
 */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, places: a.places + b.places };
}

function unitsAt(decimal: Decimal, places: number): bigint {
  return places === decimal.places ? decimal.units : decimal.units * 10n ** BigInt(places - decimal.places);
}
