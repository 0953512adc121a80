import { requireInteger } from "./places.ts";
import { dateOfDay, requireDate } from "./plain-dates.ts";
import type { PlainDate } from "./plain-dates.ts";

/**
 * The day a number of calendar days after another.
 *
 * @param date - a day, `YYYY-MM-DD`
 * @param days - whole number of days; a negative one goes back
 * @returns the day `days` later
 * @throws ClienteleError `invalid-date` for what is no date, and for a result outside the years 0001 to
 * 9999; `invalid-value` for a number that is not whole
 * @example
 * ```ts
 * import { addDays } from "clientele/foundation";
 *
 * addDays("2024-02-28", 2); // => "2024-03-01"
 * addDays("2026-01-01", -1); // => "2025-12-31"
 * addDays("9999-12-31", 1); // throws invalid-date
 * ```
 * @category Dates
 */
export function addDays(date: string, days: number): PlainDate {
  return dateOfDay(requireDate(date, "date") + requireInteger(days, { list: "days" }));
}

/**
 * The number of calendar days from one day to another, so that `addDays(from, daysBetween(from, to))`
 * is `to`.
 *
 * @param from - a day, `YYYY-MM-DD`
 * @param to - another day
 * @returns whole days; 0 for the same day, negative if `to` is earlier
 * @throws ClienteleError `invalid-date`, with the argument's name as `list`
 * @example
 * ```ts
 * import { daysBetween } from "clientele/foundation";
 *
 * daysBetween("2024-02-28", "2024-03-01"); // => 2
 * daysBetween("2024-03-01", "2024-02-28"); // => -2
 * ```
 * @category Dates
 */
export function daysBetween(from: string, to: string): number {
  const start = requireDate(from, "from");
  return requireDate(to, "to") - start;
}
