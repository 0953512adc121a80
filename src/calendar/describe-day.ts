import type { PlainDate } from "../foundation/index.ts";
import { dateOfDay, requireDate } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import { hoursOn } from "./day-hours.ts";
import type { Hours, Minutes } from "./hours.ts";
import { DAY_MINUTES } from "./hours-faults.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * What a calendar says about a day.
 *
 * @category Working days
 */
export interface DayDescription {
  /** The day. */
  readonly date: PlainDate;
  /** Whether it is worked. */
  readonly working: boolean;
  /**
   * Its hours after breaks, in order. Where a break cuts a night in two after midnight, the part that opens the next day
   * stands last.
   */
  readonly hours: Hours;
  /** What gives the day its hours. Breaks are not named: they cut what is there. */
  readonly because: "week" | "holiday" | "override";
  /** Name under which the day stands in `holidays`, also where an override beats the holiday; absent: it has none. */
  readonly name?: string;
  /** Whether the day is within the coverage; if not, the rest is what the week and the lists say. */
  readonly covered: boolean;
}

/**
 * What a calendar says about a day, and why.
 *
 * @param calendar - when work is done
 * @param date - the day, `YYYY-MM-DD`; it may be outside the coverage
 * @returns whether it is worked, its hours, and what they come from
 * @throws ClienteleError `invalid-date`, `invalid-calendar`
 * @example
 * ```ts
 * import { defineCalendar, describeDay, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "18:00"]]),
 *   holidays: [{ date: "2026-10-01", name: "National Day" }],
 *   breaks: { "2026-10-09": [["12:00", "13:30"]] },
 * });
 * describeDay(office, "2026-10-01");
 * // => { date: "2026-10-01", working: false, hours: [], because: "holiday", name: "National Day", covered: true }
 * describeDay(office, "2026-10-09").hours; // => [["09:00", "12:00"], ["13:30", "18:00"]]
 * ```
 * @category Working days
 * @see CAD-10
 */
export function describeDay(calendar: WorkCalendar, date: string): DayDescription {
  const { calendar: checked, days, hours } = compiledOf(calendar);
  const day = requireDate(date, "date");
  const working = days.isWorking(day);
  const { holidays } = days.pattern;
  const name = holidays.get(day);
  return {
    date: dateOfDay(day),
    working,
    // A day that the zone skipped has no hours, whatever the week says.
    hours: working ? hoursOn(hours, day).map(written) : [],
    because: Object.hasOwn(checked.overrides ?? {}, date) ? "override" : holidays.has(day) ? "holiday" : "week",
    ...(name === undefined ? {} : { name }),
    covered: days.covers(day),
  };
}

function written([open, close]: Minutes): readonly [open: string, close: string] {
  return [clock(open % DAY_MINUTES), close === DAY_MINUTES ? "24:00" : clock(close % DAY_MINUTES)];
}

function clock(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
