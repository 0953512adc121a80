import type { Instant } from "../../foundation/index.ts";
import { instantOfMilliseconds, requireInstant } from "../../foundation/internal.ts";
import { aroundTheClock, clockTimeOf, type ClockTime } from "../clocks/clock-time.ts";
import { deadlineOf } from "../clocks/deadline.ts";
import type { CompiledLimit } from "../compiled-policy.ts";
import type { Case } from "./case.ts";

/**
 * When a limit is over, counted from a moment. Refuses where no calendar says so.
 *
 * @param question - the case
 * @param limit - how long
 * @param from - the moment
 * @returns the last moment within; `null` where it is refused, or out of reach
 */
export function endOfLimit(question: Case, { target, calendar }: CompiledLimit, from: Instant): Instant | null {
  const time = timeOf(question, question.state.calendar ?? calendar);
  if (time === null) return null;
  const start = requireInstant(from, { list: "state" });
  const end = deadlineOf(target, time, start);
  if (end === null) return null;
  const beyond = time.beyond(start, end);
  if (beyond?.refuses === true) {
    question.refusals.push({ code: "complaints/calendar-not-covered", calendar: beyond.calendar, curable: true });
    return null;
  }
  return instantOfMilliseconds(end);
}

/**
 * Refuses where a calendar is missing by which its clocks count.
 *
 * @param question - the case
 * @param own - the calendar of the complaint itself; it stands in for all of the policy's
 */
export function judgeCalendars({ compiled, state, calendars, refusals }: Case, own: string | null): void {
  const before = state.regimes.flatMap(({ earlier }) => earlier?.clocks ?? []).flatMap(({ calendar }) => calendar ?? []);
  for (const calendar of own === null ? new Set([...compiled.calendars, ...before]) : [own]) {
    if (!calendars.has(calendar)) refusals.push({ code: "complaints/calendar-missing", calendar, curable: true });
  }
}

function timeOf({ calendars, refusals }: Case, id: string | null): ClockTime | null {
  if (id === null) return aroundTheClock;
  const calendar = calendars.get(id);
  if (calendar !== undefined) return clockTimeOf(calendar);
  refusals.push({ code: "complaints/calendar-missing", calendar: id, curable: true });
  return null;
}
