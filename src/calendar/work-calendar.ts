import type { Weekday } from "../foundation/index.ts";
import { checkCalendar } from "./calendar-faults.ts";
import { isKnown, remember } from "./compiled-calendar.ts";
import type { Hours } from "./hours.ts";

/**
 * A day off that has a name.
 *
 * @category Calendars
 */
export interface Holiday {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What is celebrated; absent: a day off without a name. */
  readonly name?: string | undefined;
}

/**
 * The days for which the holidays of a calendar are known.
 *
 * @category Calendars
 */
export interface CalendarCoverage {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`, itself included. */
  readonly to: string;
}

/**
 * When work is done: the hours of the week, and the days that differ from it. Plain data, also as JSON. A day takes
 * its hours from `overrides` if it stands there; else it is closed if it stands in `holidays`; else from `week`.
 *
 * @category Calendars
 */
export interface WorkCalendar {
  /** Name of the calendar, as policies and owners refer to it. */
  readonly id: string;
  /** Version of its content; absent: unversioned. */
  readonly version?: string | undefined;
  /** The zone whose clocks the hours mean: an IANA name, or a fixed offset as in `+08:00`. */
  readonly timeZone: string;
  /** Hours of the days of the week; a day that is absent is closed. */
  readonly week: Readonly<Partial<Record<Weekday, Hours>>>;
  /** Days off, as dates or with a name. Default none. */
  readonly holidays?: readonly (string | Holiday)[] | undefined;
  /** Hours of single days, by date: make-up working days, short days; `[]` closes a day. Default none. */
  readonly overrides?: Readonly<Record<string, Hours>> | undefined;
  /** Times taken out of whatever is open, by the date they start on. Default none. */
  readonly breaks?: Readonly<Record<string, Hours>> | undefined;
  /** The days for which the rest is known; absent: every day. */
  readonly coverage?: CalendarCoverage | undefined;
  /**
   * What answers about a whole client base do with days outside the coverage: take the hours of the week and say so,
   * or leave the row undetermined. Questions about one day or moment always throw there. Default `"assumeWeek"`.
   */
  readonly beyondCoverage?: "assumeWeek" | "refuse" | undefined;
}

/**
 * A calendar as it is written down or comes out of a JSON file, where TypeScript knows pairs as lists and names as text.
 *
 * @category Calendars
 */
export interface CalendarDefinition {
  /** As in {@link WorkCalendar}. */
  readonly id: string;
  /** As in {@link WorkCalendar}. */
  readonly version?: string | undefined;
  /** As in {@link WorkCalendar}. */
  readonly timeZone: string;
  /** As in {@link WorkCalendar}; pairs may be lists. */
  readonly week: Readonly<Partial<Record<Weekday, readonly (readonly string[])[] | undefined>>>;
  /** As in {@link WorkCalendar}. */
  readonly holidays?: readonly (string | Holiday)[] | undefined;
  /** As in {@link WorkCalendar}; pairs may be lists. */
  readonly overrides?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined;
  /** As in {@link WorkCalendar}; pairs may be lists. */
  readonly breaks?: Readonly<Record<string, readonly (readonly string[])[]>> | undefined;
  /** As in {@link WorkCalendar}. */
  readonly coverage?: CalendarCoverage | undefined;
  /** `"assumeWeek"` or `"refuse"`, as in {@link WorkCalendar}. */
  readonly beyondCoverage?: string | undefined;
}

/**
 * Checks a calendar, and makes it ready for use. Functions also take a calendar that was not defined, but then they check
 * and prepare it in every call.
 *
 * @param definition - the calendar as written
 * @returns a deep-frozen copy, plain data
 * @throws ClienteleError `invalid-calendar`, with every fault and the path to it
 * @example
 * ```ts
 * import { defineCalendar, isWorkingDay, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:30", "18:00"]]),
 *   holidays: [{ date: "2026-10-01", name: "National Day" }],
 *   overrides: { "2026-10-10": [["09:00", "12:00"]] },
 * });
 * isWorkingDay(office, "2026-10-01"); // => false
 * isWorkingDay(office, "2026-10-10"); // => true
 * defineCalendar({ id: "shut", timeZone: "UTC", week: {} }); // throws invalid-calendar
 * ```
 * @category Calendars
 * @see CAD-10
 */
export function defineCalendar(definition: CalendarDefinition): WorkCalendar {
  return isKnown(definition) ? definition : remember(checkCalendar(definition));
}
