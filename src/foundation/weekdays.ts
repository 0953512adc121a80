import { requireDate } from "./plain-dates.ts";

/**
 * A day of the week, as working calendars name it.
 *
 * @category Dates
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * The day of the week of a date.
 *
 * @param date - a day, `YYYY-MM-DD`
 * @returns `"mon"` to `"sun"`
 * @throws ClienteleError `invalid-date`
 * @example
 * ```ts
 * import { weekdayOf } from "clientele/foundation";
 *
 * weekdayOf("2026-03-01"); // => "sun"
 * ```
 * @category Dates
 */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[weekdayIndex(requireDate(date, "date"))]!;
}

/** The days of the week, Monday first. */
export const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Where a day stands in its week.
 *
 * @param day - integer days since 1970-01-01
 * @returns 0 for Monday to 6 for Sunday
 */
export function weekdayIndex(day: number): number {
  // 1970-01-01 was a Thursday, the fourth of the list. The second remainder brings negative days up.
  return (((day + 3) % 7) + 7) % 7;
}
