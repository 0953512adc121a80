import { ClienteleError } from "../foundation/index.ts";
import type { PlainDate } from "../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import { requireCovered } from "./coverage.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import type { WorkingDays } from "./working-days.ts";

/**
 * Which ends of a range of days count.
 *
 * @category Working days
 */
export type DayInterval = "[from,to)" | "(from,to]" | "[from,to]";

/**
 * How working days are counted.
 *
 * @category Working days
 */
export interface CountWorkingDaysOptions {
  /** Which of the two days count: a square bracket takes the day in. Default `"[from,to)"`. */
  readonly interval?: DayInterval | undefined;
}

/**
 * The number of working days from one day to another.
 *
 * @param calendar - when work is done
 * @param from - first day, `YYYY-MM-DD`
 * @param to - last day, `YYYY-MM-DD`; by default it does not count
 * @param options - `interval`: which of the two days count
 * @returns whole days; if `to` is earlier, minus the number with the two exchanged
 * @throws ClienteleError `invalid-date`, `invalid-option`, `invalid-calendar`; `calendar-not-covered` for a day that counts outside the coverage
 * @example
 * ```ts
 * import { countWorkingDays, defineCalendar, weekOf, wholeDay } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * countWorkingDays(office, "2026-03-02", "2026-03-09"); // => 5
 * countWorkingDays(office, "2026-03-09", "2026-03-02"); // => -5
 * countWorkingDays(office, "2026-03-02", "2026-03-09", { interval: "[from,to]" }); // => 6
 * countWorkingDays(office, "2026-03-02", "2026-03-02"); // => 0
 * ```
 * @category Working days
 * @see CAD-10
 */
export function countWorkingDays(calendar: WorkCalendar, from: string, to: string, options: CountWorkingDaysOptions = {}): number {
  const { days } = compiledOf(calendar);
  const start = requireDate(from, "from");
  const end = requireDate(to, "to");
  const interval = requireInterval(requireObject(options, "options")["interval"]);
  // Not -0 for a range without working days.
  return start <= end ? countBetween(days, start, end, interval) : 0 - countBetween(days, end, start, interval);
}

function countBetween(days: WorkingDays, from: number, to: number, interval: DayInterval): number {
  const first = interval === "(from,to]" ? from + 1 : from;
  const last = interval === "[from,to)" ? to - 1 : to;
  requireCovered(days, first, last);
  if (first > last) return 0;
  // Not up to the day after the last: there may be none, in the year 9999.
  return days.count(first, last) + (days.isWorking(last) ? 1 : 0);
}

const INTERVALS: readonly DayInterval[] = ["[from,to)", "(from,to]", "[from,to]"];

function requireInterval(value: unknown = INTERVALS[0]): DayInterval {
  if (INTERVALS.includes(value as DayInterval)) return value as DayInterval;
  const names = INTERVALS.map((name) => `"${name}"`).join(", ");
  throw new ClienteleError("invalid-option", `interval is none of ${names}`, { list: "options", field: "interval", expected: INTERVALS });
}

/**
 * The working days from one day on and before another.
 *
 * @param calendar - when work is done
 * @param from - first day, `YYYY-MM-DD`
 * @param to - the day after the last; none if it is `from` or earlier
 * @returns the working days, ascending
 * @throws ClienteleError `invalid-date`, `invalid-calendar`; `calendar-not-covered` for a day outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, weekOf, wholeDay, workingDays } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * workingDays(office, "2026-03-06", "2026-03-11"); // => ["2026-03-06", "2026-03-09", "2026-03-10"]
 * workingDays(office, "2026-03-06", "2026-03-06"); // => []
 * ```
 * @category Working days
 * @see CAD-10
 */
export function workingDays(calendar: WorkCalendar, from: string, to: string): PlainDate[] {
  const { days } = compiledOf(calendar);
  const start = requireDate(from, "from");
  const end = requireDate(to, "to");
  requireCovered(days, start, end - 1);
  const dates: PlainDate[] = [];
  for (let day = start; day < end; day += 1) if (days.isWorking(day)) dates.push(dateOfDay(day));
  return dates;
}
