import type { Instant, InstantInput } from "../foundation/index.ts";
import { instantOfMilliseconds, requireInstant } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * Whether work is done at a moment. The opening belongs to the hours, the closing does not.
 *
 * @param calendar - when work is done
 * @param at - the moment
 * @returns `true` within open hours
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, isOpen, weekOf } from "clientele/calendar";
 *
 * const nights = defineCalendar({ id: "nights", timeZone: "UTC", week: weekOf(["fri"], [["22:00", "06:00"]]) });
 * isOpen(nights, "2026-03-07T05:59Z"); // => true
 * isOpen(nights, "2026-03-07T06:00Z"); // => false
 * ```
 * @category Working time
 */
export function isOpen(calendar: WorkCalendar, at: InstantInput): boolean {
  const { times, covered } = compiledOf(calendar);
  const moment = requireInstant(at, { list: "at" });
  covered.requireAt(moment);
  return times.isOpen(moment);
}

/**
 * When work can be done next.
 *
 * @param calendar - when work is done
 * @param at - the moment to look from
 * @returns `at` itself while open, else the next opening
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `no-working-time` where no opening follows; `calendar-not-covered`
 * outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, nextOpen, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
 * nextOpen(office, "2026-03-02T12:00Z"); // => "2026-03-02T13:00:00.000Z"
 * nextOpen(office, "2026-03-02T14:00Z"); // => "2026-03-02T14:00:00.000Z"
 * ```
 * @category Working time
 */
export function nextOpen(calendar: WorkCalendar, at: InstantInput): Instant {
  const { times, covered } = compiledOf(calendar);
  const moment = requireInstant(at, { list: "at" });
  covered.requireAt(moment);
  const result = times.nextOpen(moment);
  covered.requireAt(result);
  return instantOfMilliseconds(result);
}

/**
 * When work stops next.
 *
 * @param calendar - when work is done
 * @param at - the moment to look from
 * @returns the first closing after `at`: that of the current hours while open, else that of the next
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `no-working-time` where no closing follows, as around the clock;
 * `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, nextClose, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
 * nextClose(office, "2026-03-02T09:00Z"); // => "2026-03-02T12:00:00.000Z"
 * nextClose(office, "2026-03-02T12:00Z"); // => "2026-03-02T17:00:00.000Z"
 * ```
 * @category Working time
 */
export function nextClose(calendar: WorkCalendar, at: InstantInput): Instant {
  const { times, covered } = compiledOf(calendar);
  const moment = requireInstant(at, { list: "at" });
  covered.requireAt(moment);
  const result = times.nextClose(moment);
  covered.require(moment, result);
  return instantOfMilliseconds(result);
}

/**
 * When work could be done last.
 *
 * @param calendar - when work is done
 * @param at - the moment to look from
 * @returns `at` itself while open, else the last closing at or before it
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `no-working-time` where no closing precedes; `calendar-not-covered`
 * outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, previousClose, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
 * previousClose(office, "2026-03-02T12:00Z"); // => "2026-03-02T12:00:00.000Z"
 * previousClose(office, "2026-03-04T00:00Z"); // => "2026-03-02T17:00:00.000Z"
 * previousClose(office, "2026-03-02T16:59Z"); // => "2026-03-02T16:59:00.000Z"
 * ```
 * @category Working time
 */
export function previousClose(calendar: WorkCalendar, at: InstantInput): Instant {
  const { times, covered } = compiledOf(calendar);
  const moment = requireInstant(at, { list: "at" });
  covered.require(moment, moment);
  const result = times.previousClose(moment);
  // The hours that a closing ends lie before it.
  covered.require(result === moment ? moment : result - 1, moment);
  return instantOfMilliseconds(result);
}

/**
 * When work was taken up last.
 *
 * @param calendar - when work is done
 * @param at - the moment to look from
 * @returns the last opening at or before `at`: that of the current hours while open, else that of the hours before
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `no-working-time` where no opening precedes, as around the clock;
 * `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, previousOpen, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
 * previousOpen(office, "2026-03-02T13:00Z"); // => "2026-03-02T13:00:00.000Z"
 * previousOpen(office, "2026-03-02T12:30Z"); // => "2026-03-02T09:00:00.000Z"
 * ```
 * @category Working time
 */
export function previousOpen(calendar: WorkCalendar, at: InstantInput): Instant {
  const { times, covered } = compiledOf(calendar);
  const moment = requireInstant(at, { list: "at" });
  covered.requireAt(moment);
  const result = times.previousOpen(moment);
  covered.require(result, moment);
  return instantOfMilliseconds(result);
}
