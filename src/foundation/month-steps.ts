import { civilOfDay, dayOfCivil, daysInMonth } from "./civil.ts";
import { ClienteleError } from "./errors.ts";
import { requireInteger } from "./places.ts";
import { dateOfDay, requireDate } from "./plain-dates.ts";
import type { PlainDate } from "./plain-dates.ts";

/**
 * The same day of the month a number of months later, or the last day of that month where it is
 * shorter. Count from the anchor, not from the last result: 31 January, 28 February, 31 March.
 *
 * @param anchor - the day to count from, `YYYY-MM-DD`
 * @param months - whole number of months; a negative one goes back
 * @returns the day `months` later
 * @throws ClienteleError `invalid-date` for what is no date, and for a result outside the years 0001 to
 * 9999; `invalid-value` for a number that is not whole
 * @example
 * ```ts
 * import { addMonthsClamped } from "clientele/foundation";
 *
 * addMonthsClamped("2024-01-31", 1); // => "2024-02-29"
 * addMonthsClamped("2024-01-31", 2); // => "2024-03-31"
 * addMonthsClamped("2024-02-29", -12); // => "2023-02-28"
 * ```
 * @category Dates
 */
export function addMonthsClamped(anchor: string, months: number): PlainDate {
  const day = requireDate(anchor, "anchor");
  return dateOfDay(addMonthsToDay(day, requireInteger(months, { list: "months" })));
}

/**
 * The number of whole months from one day to another: the most months, counted from `from` as
 * {@link addMonthsClamped} does, that do not lead beyond `to`.
 *
 * @param from - the day to count from, `YYYY-MM-DD`
 * @param to - another day
 * @returns whole months; 0 within less than a month either way, negative if `to` is earlier
 * @throws ClienteleError `invalid-date`, with the argument's name as `list`
 * @example
 * ```ts
 * import { monthsBetween } from "clientele/foundation";
 *
 * monthsBetween("2026-01-31", "2026-03-30"); // => 1
 * monthsBetween("2026-01-31", "2026-02-28"); // => 1
 * monthsBetween("2026-02-28", "2026-01-31"); // => 0
 * monthsBetween("2026-03-01", "2025-03-01"); // => -12
 * ```
 * @category Dates
 */
export function monthsBetween(from: string, to: string): number {
  const start = requireDate(from, "from");
  const end = requireDate(to, "to");
  const first = civilOfDay(start);
  const last = civilOfDay(end);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  // A step into the month of `to` lands in it for certain; it may land on the far side of the day.
  const landed = addMonthsToDay(start, months);
  if (start <= end) return landed > end ? months - 1 : months;
  return landed < end ? months + 1 : months;
}

/**
 * {@link addMonthsClamped} on day numbers.
 *
 * @param anchor - integer days since 1970-01-01, of the years 0001 to 9999
 * @param months - whole number of months; a negative one goes back
 * @returns integer days since 1970-01-01
 * @throws ClienteleError `invalid-date` for a result outside the years 0001 to 9999
 */
export function addMonthsToDay(anchor: number, months: number): number {
  const { year, month, day } = civilOfDay(anchor);
  const count = year * 12 + month - 1 + months;
  if (count < FIRST_MONTH || count > LAST_MONTH) {
    throw new ClienteleError("invalid-date", `${months} months lead outside the years 0001 to 9999`, { value: months });
  }
  const newYear = (count / 12) | 0;
  const newMonth = count - newYear * 12 + 1;
  return dayOfCivil(newYear, newMonth, day <= 28 ? day : Math.min(day, daysInMonth(newYear, newMonth)));
}

// January 0001 and December 9999, counted from January of the year 0.
const FIRST_MONTH = 12;
const LAST_MONTH = 9999 * 12 + 11;
