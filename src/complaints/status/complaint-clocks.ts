import type { TimeOf } from "../clocks/calendar-times.ts";
import type { ClockReading } from "../clocks/clock-reading.ts";
import { readClock } from "../clocks/read-clock.ts";
import type { ComplaintState, SettledClock } from "../state.ts";
import type { ComplaintTimelines } from "./complaint-timeline.ts";
import type { StatusClock, StatusPolicy } from "./status-policy.ts";
import type { ComplaintClockStatus } from "./status-parts.ts";

/** A clock of a complaint and what it shows. */
export interface ComplaintClockReading {
  /** The clock. */
  readonly clock: StatusClock;
  /** Id of the calendar it counts in; `null` for around the clock. */
  readonly calendar: string | null;
  /** What it shows. */
  readonly reading: ClockReading;
}

/**
 * Reads the clocks that a complaint of its category has.
 *
 * @param state - a recorded complaint
 * @param policy - the clocks
 * @param timelines - what happened
 * @param timeOf - the times of calendars
 * @returns what they show, in the order of the policy
 */
export function complaintClocks(state: ComplaintState, policy: StatusPolicy, timelines: ComplaintTimelines, timeOf: TimeOf): readonly ComplaintClockReading[] {
  return policy.clocks.filter(({ categories }) => isFor(categories, state.category)).map((clock) => {
    // The calendar of the complaint itself stands in for that of the policy.
    const own = state.calendar === null ? clock.clock : { ...clock.clock, calendar: state.calendar };
    return { clock, calendar: own.calendar, reading: readClock(own, timelines.until(clock.until), timeOf) };
  });
}

/**
 * How a clock stands, as a status says it.
 *
 * @param read - what it shows
 * @returns the same, for a status
 */
export function clockStatus({ clock: { name }, reading }: ComplaintClockReading): ComplaintClockStatus {
  const { status, startedAt, stoppedAt, dueOn, elapsed, remaining, paused, breached, breachedAt, reasons, runs } = reading;
  const dueAt = runs.at(-1)?.dueAt ?? null;
  return { clock: name, status, startedAt, stoppedAt, dueAt, dueOn, elapsed, remaining, paused, breached, breachedAt, reasons };
}

/**
 * How a clock stood when its complaint ended.
 *
 * @param settled - as the fact of the end says
 * @returns the same, for a status
 */
export function settledStatus({ clock, dueAt, stoppedAt, elapsed, breached, breachedAt }: SettledClock): ComplaintClockStatus {
  return {
    clock,
    status: stoppedAt === null ? "notStarted" : "stopped",
    startedAt: null,
    stoppedAt,
    dueAt,
    dueOn: null,
    elapsed,
    remaining: null,
    paused: null,
    breached: breached === "undetermined" ? null : breached === "yes",
    breachedAt,
    reasons: NO_REASONS,
  };
}

const NO_REASONS: readonly never[] = [];

function isFor(categories: readonly string[] | null, category: string | null): boolean {
  return categories === null || categories.some((one) => category === one || category!.startsWith(`${one}/`));
}
