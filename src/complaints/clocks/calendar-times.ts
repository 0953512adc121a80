import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { aroundTheClock, clockTimeOf, type ClockTime } from "./clock-time.ts";

/** The time of a calendar, by id; `null` is around the clock. */
export type TimeOf = (calendar: string | null) => ClockTime;

/**
 * The times of calendars.
 *
 * @param calendars - checked, by id
 * @returns the time of one of them; it throws `unknown-calendar` for any other
 */
export function timesOf(calendars: ReadonlyMap<string, WorkCalendar>): TimeOf {
  return (id) => {
    if (id === null) return aroundTheClock;
    const calendar = calendars.get(id);
    if (calendar !== undefined) return clockTimeOf(calendar);
    throw new ClienteleError("unknown-calendar", `no calendar has the id "${id}"`, { list: "calendars", id, expected: [...calendars.keys()] });
  };
}
