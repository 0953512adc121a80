import { civilOfDay, dayOfCivil, daysInMonth, FIRST_DAY, LAST_DAY } from "./civil.ts";
import { ClienteleError } from "./errors.ts";
import { describePlace } from "./places.ts";
import type { Place } from "./places.ts";

/**
 * A day without time and zone, written `YYYY-MM-DD`, from `0001-01-01` to `9999-12-31` in the
 * Gregorian calendar, which is also applied to the time before it was introduced (1582). Functions
 * return it; where they take a day, any string will do and is checked.
 *
 * @category Dates
 */
export type PlainDate = `${number}-${number}-${number}`;

/**
 * The text as a date, if it is one: `YYYY-MM-DD` exactly, and a day that exists.
 *
 * @param text - text such as `2026-03-01`
 * @returns the same text, as a {@link PlainDate}
 * @throws ClienteleError `invalid-date` for any other form and for days that do not exist
 * @example
 * ```ts
 * import { plainDate } from "clientele/foundation";
 *
 * plainDate("2024-02-29"); // => "2024-02-29"
 * plainDate("2026-02-29"); // throws invalid-date
 * plainDate("2026-3-1"); // throws invalid-date
 * plainDate("2026-03-01T00:00:00Z"); // throws invalid-date
 * ```
 * @category Dates
 */
export function plainDate(text: string): PlainDate {
  requireDate(text, "text");
  return text as PlainDate;
}

/**
 * Orders dates, earlier first, for use with `sort`.
 *
 * @param a - a day, `YYYY-MM-DD`
 * @param b - another day
 * @returns -1 if `a` is earlier, 1 if it is later, 0 if they are the same day
 * @throws ClienteleError `invalid-date`, with the argument's name as `list`
 * @example
 * ```ts
 * import { comparePlainDates } from "clientele/foundation";
 *
 * ["2026-03-01", "2025-12-31"].sort(comparePlainDates); // => ["2025-12-31", "2026-03-01"]
 * comparePlainDates("2026-03-01", "2026-03-01"); // => 0
 * ```
 * @category Dates
 */
export function comparePlainDates(a: string, b: string): -1 | 0 | 1 {
  const first = requireDate(a, "a");
  const second = requireDate(b, "b");
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Takes a date as it comes, and refuses what is none.
 *
 * @param value - what stands where a date should be
 * @param place - where that is
 * @returns integer days since 1970-01-01
 * @throws ClienteleError `invalid-date`, naming the place
 */
export function requireDay(value: unknown, place: Place): number {
  const day = dayOfText(value);
  if (day !== undefined) return day;
  throw invalidDate(value, place);
}

/**
 * {@link requireDay} for a date that is an argument or option of its own.
 *
 * @param value - what stands where a date should be
 * @param argument - its name, as in `asOf`
 * @returns integer days since 1970-01-01
 * @throws ClienteleError `invalid-date`, with the name as `list`
 */
export function requireDate(value: unknown, argument: string): number {
  return requireDay(value, { list: argument });
}

/**
 * The date that a day number stands for.
 *
 * @param day - integer days since 1970-01-01
 * @returns the date as text
 * @throws ClienteleError `invalid-date` outside the years 0001 to 9999
 */
export function dateOfDay(day: number): PlainDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new ClienteleError("invalid-date", `day ${day} is outside the years 0001 to 9999`, { value: day });
  }
  const civil = civilOfDay(day);
  const year = civil.year < 1000 ? String(civil.year).padStart(4, "0") : civil.year;
  return `${year}-${twoDigits(civil.month)}-${twoDigits(civil.day)}` as PlainDate;
}

/**
 * The day that a text names, if it is a date. Read by hand: a pattern and three conversions cost three
 * times as much, and ledgers have millions of dates.
 *
 * @param value - anything
 * @returns integer days since 1970-01-01; `undefined` for what is no date `YYYY-MM-DD`
 */
export function dayOfText(value: unknown): number | undefined {
  if (typeof value !== "string" || value.length !== 10) return undefined;
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digits(value, 0) * 100 + digits(value, 2);
  const month = digits(value, 5);
  const day = digits(value, 8);
  // A character that is no digit makes its number negative, also the year of four.
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= 28 || day <= daysInMonth(year, month) ? dayOfCivil(year, month, day) : undefined;
}

const ZERO = 48;
const HYPHEN = 45;
const NO_DIGITS = -10_000;

function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

// The text itself goes into the details only if it has the shape of a date: anything else could be personal.
function invalidDate(value: unknown, place: Place): ClienteleError {
  const where = describePlace(place);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return new ClienteleError("invalid-date", `${where} is ${value}, a day that does not exist`, { ...place, value });
  }
  return new ClienteleError("invalid-date", `${where} is not a date YYYY-MM-DD`, { ...place });
}
