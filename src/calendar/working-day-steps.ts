import { ClienteleError } from "../foundation/index.ts";
import type { PlainDate } from "../foundation/index.ts";
import { dateOfDay, LAST_DAY, requireDate, requireInteger, requireObject } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import { requireCovered } from "./coverage.ts";
import { ROLL_CONVENTIONS, sameMonth } from "./roll.ts";
import type { RollConvention } from "./roll.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import type { WorkingDays } from "./working-days.ts";

/**
 * How working days are added to a day that may be none itself.
 *
 * @category Working days
 */
export interface AddWorkingDaysOptions {
  /**
   * What happens to a start that is no working day: it is rolled first and counted from there, or refused. Default
   * `"none"`: counted from where it is.
   */
  readonly start?: RollConvention | "refuse" | undefined;
}

/**
 * Whether a day is worked: whether any hours that start on it are left after holidays, overrides and breaks.
 *
 * @param calendar - when work is done
 * @param date - the day, `YYYY-MM-DD`
 * @returns `true` for a working day
 * @throws ClienteleError `invalid-date`; `calendar-not-covered` outside the coverage; `invalid-calendar`
 * @example
 * ```ts
 * import { defineCalendar, isWorkingDay, weekOf, wholeDay } from "clientele/calendar";
 *
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay),
 *   holidays: ["2026-01-01"],
 *   overrides: { "2026-01-04": wholeDay },
 *   coverage: { from: "2026-01-01", to: "2026-12-31" },
 * });
 * isWorkingDay(office, "2026-01-01"); // => false
 * isWorkingDay(office, "2026-01-04"); // => true
 * isWorkingDay(office, "2027-01-04"); // throws calendar-not-covered
 * ```
 * @category Working days
 * @see CAD-10
 */
export function isWorkingDay(calendar: WorkCalendar, date: string): boolean {
  const { days } = compiledOf(calendar);
  const day = requireDate(date, "date");
  requireCovered(days, day, day);
  return days.isWorking(day);
}

/**
 * Moves a day that is not worked to one that is.
 *
 * @param calendar - when work is done
 * @param date - the day, `YYYY-MM-DD`
 * @param roll - where to; see {@link RollConvention}
 * @returns the day itself if it is worked or `roll` is `"none"`, else the working day
 * @throws ClienteleError `invalid-date`, `invalid-option`, `invalid-calendar`; `no-working-time` where no working day is left that
 * way; `calendar-not-covered` where the answer hangs on a day outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, rollToWorkingDay, weekOf, wholeDay } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * rollToWorkingDay(office, "2026-05-30", "following"); // => "2026-06-01"
 * rollToWorkingDay(office, "2026-05-30", "modifiedFollowing"); // => "2026-05-29"
 * rollToWorkingDay(office, "2026-05-30", "nearest"); // => "2026-05-29"
 * ```
 * @category Working days
 * @see CAD-10
 */
export function rollToWorkingDay(calendar: WorkCalendar, date: string, roll: RollConvention): PlainDate {
  const { days } = compiledOf(calendar);
  return dateOfDay(rolled(days, requireDate(date, "date"), requireConvention(roll, "roll")));
}

/**
 * The n-th working day after a day, or before it.
 *
 * @param calendar - when work is done
 * @param date - the day to count from, `YYYY-MM-DD`; it need not be worked, and does not count
 * @param n - whole number of working days; a negative one goes back
 * @param options - `start`: what happens first to a start that is no working day
 * @returns the n-th working day strictly after the start, strictly before it for a negative `n`; the start for 0
 * @throws ClienteleError `invalid-date`, `invalid-value`, `invalid-option`, `invalid-calendar`; `not-a-working-day` for a start that
 * was to be refused; `no-working-time` where no working day is left; `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { addWorkingDays, defineCalendar, weekOf, wholeDay } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * addWorkingDays(office, "2026-03-06", 1); // => "2026-03-09"
 * addWorkingDays(office, "2026-03-07", 1); // => "2026-03-09"
 * addWorkingDays(office, "2026-03-07", 1, { start: "following" }); // => "2026-03-10"
 * addWorkingDays(office, "2026-03-07", -1); // => "2026-03-06"
 * addWorkingDays(office, "2026-03-07", 1, { start: "refuse" }); // throws not-a-working-day
 * ```
 * @category Working days
 * @see CAD-10
 */
export function addWorkingDays(calendar: WorkCalendar, date: string, n: number, options: AddWorkingDaysOptions = {}): PlainDate {
  const { days } = compiledOf(calendar);
  const day = requireDate(date, "date");
  const count = requireInteger(n, { list: "n" });
  const { start = "none" } = requireObject(options, "options") as AddWorkingDaysOptions;
  const from = start === "refuse" ? requireWorking(days, day) : rolled(days, day, requireConvention(start, "start", "refuse"));
  const to = days.add(from, count);
  requireCovered(days, Math.min(from, to), Math.max(from, to));
  return dateOfDay(to);
}

function requireWorking(days: WorkingDays, day: number): number {
  requireCovered(days, day, day);
  if (days.isWorking(day)) return day;
  const date = dateOfDay(day);
  throw new ClienteleError("not-a-working-day", `${date} is no working day`, { list: "date", value: date });
}

function rolled(days: WorkingDays, day: number, convention: RollConvention): number {
  const result = days.roll(day, convention);
  const [from, to] = lookedAt(day, result, convention);
  requireCovered(days, from, to);
  return result;
}

// The days that must be known for the result to hold, beside those between the day and its result.
function lookedAt(day: number, result: number, convention: RollConvention): readonly [from: number, to: number] {
  const from = Math.min(day, result);
  const to = Math.max(day, result);
  if (from === to) return [from, to];
  // A later day as near would have won, an earlier one that is nearer.
  if (convention === "nearest") return result < day ? [from, 2 * day - result] : [2 * day - result + 1, to];
  // It turned back, so all days to the end of the month were closed.
  if (convention === "modifiedFollowing" && result < day) return [from, edgeOfMonth(day, 1)];
  if (convention === "modifiedPreceding" && result > day) return [edgeOfMonth(day, -1), to];
  return [from, to];
}

function edgeOfMonth(day: number, step: 1 | -1): number {
  let edge = day;
  while (edge < LAST_DAY && sameMonth(edge + step, day)) edge += step;
  return edge;
}

function requireConvention(value: unknown, field: string, ...others: readonly string[]): RollConvention {
  if (ROLL_CONVENTIONS.includes(value as RollConvention)) return value as RollConvention;
  const expected = [...ROLL_CONVENTIONS, ...others];
  const names = expected.map((name) => `"${name}"`).join(", ");
  throw new ClienteleError("invalid-option", `${field} is none of ${names}`, { list: field, expected });
}
