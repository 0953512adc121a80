import { ClienteleError } from "../foundation/index.ts";
import type { Weekday } from "../foundation/index.ts";
import { deepFreeze, requireList, WEEKDAYS } from "../foundation/internal.ts";

/**
 * The hours of one day: intervals from an opening, which belongs to them, to a closing, which does not, as clocks on
 * the wall show them (`HH:MM`), in order and apart. `24:00` is the end of the day. A closing before its opening is on
 * the next day: `["22:00", "06:00"]` belongs to the day it starts on. No interval at all means closed.
 *
 * @category Calendars
 */
export type Hours = readonly (readonly [open: string, close: string])[];

/**
 * The hours of a day that is open around the clock, and of working days for whom hours do not matter.
 *
 * @category Calendars
 */
export const wholeDay: Hours = /* @__PURE__ */ deepFreeze([["00:00", "24:00"]] as const);

/**
 * A week with the same hours on some of its days.
 *
 * @param days - the days that are worked
 * @param hours - their hours
 * @returns the `week` of a calendar
 * @throws ClienteleError `invalid-input` for what is no list, `invalid-option` for what is no day of the week
 * @example
 * ```ts
 * import { weekOf, wholeDay } from "clientele/calendar";
 *
 * weekOf(["mon", "fri"], wholeDay); // => { mon: [["00:00", "24:00"]], fri: [["00:00", "24:00"]] }
 * weekOf([], wholeDay); // => {}
 * ```
 * @category Calendars
 */
export function weekOf(days: readonly Weekday[], hours: Hours): Readonly<Partial<Record<Weekday, Hours>>> {
  requireList(hours, "hours");
  const stranger = requireList(days, "days").findIndex((day) => !WEEKDAYS.includes(day as Weekday));
  if (stranger >= 0) {
    throw new ClienteleError("invalid-option", `days[${stranger}] is no day of the week`, { list: "days", index: stranger, expected: WEEKDAYS });
  }
  return Object.fromEntries(WEEKDAYS.filter((day) => days.includes(day)).map((day) => [day, hours]));
}

/** An interval of hours in minutes since the midnight its day starts with; up to 48 hours, if it ends the next day. */
export type Minutes = readonly [open: number, close: number];
