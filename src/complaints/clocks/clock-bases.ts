import { ClienteleError } from "../../foundation/index.ts";
import type { TimeOf } from "./calendar-times.ts";
import { aroundTheClock } from "./clock-time.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import type { Pause } from "./measure-run.ts";
import type { RunBasis } from "./read-run.ts";
import type { ClockTimeline, Regime } from "./service-timeline.ts";

/**
 * What deadlines of a clock are derived from, over time.
 *
 * @param clock - the clock
 * @param timeline - what happened
 * @param regimes - severities, policies and calendars over time
 * @param timeOf - the times of calendars
 * @returns the same for this clock; as many, in the same order
 * @throws ClienteleError `unknown-calendar` for a clock that needs one and has none
 */
export function basesOf(clock: CompiledClock, timeline: ClockTimeline, regimes: readonly Regime[], timeOf: TimeOf): readonly RunBasis[] {
  const pauses = pausesOf(clock, timeline);
  return regimes.map(({ at, order, severity, calendar, targets }): RunBasis => {
    const own = targets.get(clock.name) ?? clock.targets;
    const time = timeOf(clock.calendar ?? calendar);
    if (time === aroundTheClock && (own.needsCalendar || clock.needsCalendar)) throw withoutCalendar(clock);
    return { target: own.of(severity), time, severity, since: at, order, pauses };
  });
}

/**
 * When a clock stands still. Closing stops it and reopening lets it go on: between them it does, even if it pauses at nothing else.
 *
 * @param clock - the clock
 * @param timeline - what happened
 * @returns the pauses that count for it; the same list every time
 */
export function pausesOf({ standsStill }: Pick<CompiledClock, "standsStill">, { pauses, closings }: ClockTimeline): readonly Pause[] {
  if (standsStill === "never") return NO_PAUSES;
  return standsStill === "inPauses" ? pauses : closings;
}

const NO_PAUSES: readonly Pause[] = [];

function withoutCalendar({ name }: CompiledClock): ClienteleError {
  const sentence = `the clock "${name}" counts working time or working days, and has no calendar`;
  return new ClienteleError("unknown-calendar", sentence, { list: "clocks", id: name, field: "calendar" });
}
