import { compareDecimals, toDecimal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";

// No thousands, no percent signs, no commas: what they mean depends on where the text comes from.
const DECIMAL_TEXT = /^\s*(-?)(\d+)(?:\.(\d+))?\s*$/;

// Any decimal of so many digits survives the way into a double and back.
const SAFE_DIGITS = 15;

// More are no number of a business, and comparing them exactly would take long.
const MOST_DIGITS = 400;

/**
 * A number from the forms in which databases and files hold it.
 *
 * @param value - anything
 * @returns the number for plain decimal text and big integers that a number holds exactly; any other value as it is
 */
export function readNumber(value: unknown): unknown {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : value;
  if (typeof value !== "string") return value;
  const match = DECIMAL_TEXT.exec(value);
  if (match === null) return value;
  const [, sign = "", digits = "", fraction = ""] = match;
  const result = Number(`${sign}${digits}.${fraction}`) + 0;
  const length = digits.length + fraction.length;
  if (length <= SAFE_DIGITS) return result;
  if (length > MOST_DIGITS) return value;
  return compareDecimals(toDecimal(result), decimalOf(sign, digits, fraction)) === 0 ? result : value;
}

/**
 * Whether text is a decimal number, whether or not a number can hold it.
 *
 * @param value - anything
 * @returns `true` for plain decimal text, and for big integers
 */
export function isDecimalText(value: unknown): boolean {
  return typeof value === "bigint" || (typeof value === "string" && DECIMAL_TEXT.test(value));
}

function decimalOf(sign: string, digits: string, fraction: string): Decimal {
  const units = BigInt(digits + fraction);
  return { units: sign === "-" ? -units : units, places: fraction.length };
}

/**
 * An id from the forms in which databases hold it.
 *
 * @param value - anything
 * @param ids - whether numbers become text
 * @returns a big integer as number, or as text where no number holds it; any other value as it is
 */
export function readId(value: unknown, ids: "asGiven" | "text"): unknown {
  if (typeof value === "bigint") return ids === "text" || !isSafe(value) ? String(value) : Number(value);
  return ids === "text" && Number.isFinite(value) ? String(value) : value;
}

function isSafe(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}
