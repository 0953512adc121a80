import type { Reason } from "../../foundation/index.ts";
import type { TimeOf } from "../clocks/calendar-times.ts";
import { pausesOf } from "../clocks/clock-bases.ts";
import type { ClockReading } from "../clocks/clock-reading.ts";
import type { CompiledTarget } from "../clocks/compile-target.ts";
import { readClock } from "../clocks/read-clock.ts";
import { dependsOnCalendar, type RunBasis } from "../clocks/read-run.ts";
import type { ComplaintState, SettledClock } from "../state.ts";
import { clockAt, earlierClocks, earlierTables } from "./clock-regimes.ts";
import type { ComplaintTimeline, ComplaintTimelines } from "./complaint-timeline.ts";
import type { StatusClock, StatusPolicy } from "./status-policy.ts";
import type { ComplaintClockStatus } from "./status-parts.ts";
import type { ComplaintClockReasons } from "./status-reasons.ts";
import { unknownNames, unreadable } from "./unknown-names.ts";

/** A clock of a complaint and what it shows. */
export interface ComplaintClockReading {
  /** The clock. */
  readonly clock: StatusClock;
  /** Id of the calendar it counts in; `null` for around the clock. */
  readonly calendar: string | null;
  /** What it shows. */
  readonly reading: ClockReading;
  /** Up to when its calendar knows its days, in milliseconds, where it is asked; `null` for ever. */
  readonly knownUntil: number | null;
  /** Names that leave open what it shows. */
  readonly unknown: readonly Reason<ComplaintClockReasons>[];
}

/**
 * Reads the clocks that a complaint of its category has, and those that it had and missed.
 *
 * @param state - a recorded complaint
 * @param policy - the clocks
 * @param timelines - what happened
 * @param timeOf - the times of calendars
 * @returns what they show, in the order of the policy; those of earlier policies after them
 */
export function complaintClocks(state: ComplaintState, policy: StatusPolicy, timelines: ComplaintTimelines, timeOf: TimeOf): readonly ComplaintClockReading[] {
  const earlier = earlierTables(state);
  return [...policy.clocks, ...earlierClocks(earlier, policy)].flatMap((clock) => {
    const timeline = timelines.until(clock.until);
    const unknown = unknownNames(clock, policy, timeline.regimes);
    const calendar = state.calendar ?? clock.clock.calendar;
    if (unknown.length > 0) return [{ clock, calendar, reading: unreadable(clock), knownUntil: null, unknown }];
    const applied = timeline.regimes.map(({ regime }) => clockAt(regime, clock, policy, earlier));
    if (applied.every((own) => own === null)) return [];
    const bases = basesOf(state, clock, timeline, applied, timeOf);
    const reading = readClock(clock.clock, timeline, bases);
    // One that it has no more is there for what was missed.
    const isShown = applied.at(-1) !== null || reading.breached !== false;
    return isShown ? [{ clock, calendar, reading, knownUntil: knownUntil(reading, bases.at(-1)!), unknown }] : [];
  });
}

function basesOf(
  state: ComplaintState,
  { clock }: StatusClock,
  timeline: ComplaintTimeline,
  applied: readonly (StatusClock | null)[],
  timeOf: TimeOf,
): readonly RunBasis[] {
  const bases: RunBasis[] = [];
  timeline.regimes.forEach(({ at, order, regime: { severity } }, index) => {
    const own = applied[index]?.clock ?? clock;
    const target = applied[index] === null ? null : own.targets.of(severity);
    const time = timeOf(state.calendar ?? own.calendar);
    bases.push({ target: sameTarget(bases, target), time, severity, since: at, order, pauses: pausesOf(own, timeline) });
  });
  return bases;
}

// Another policy with the same time is no other deadline.
function sameTarget(bases: readonly RunBasis[], target: CompiledTarget | null): CompiledTarget | null {
  const before = bases.at(-1)?.target ?? null;
  if (before === null || target === null || before === target) return target;
  return JSON.stringify(before.target) === JSON.stringify(target.target) ? before : target;
}

function knownUntil({ status }: ClockReading, { target, time }: RunBasis): number | null {
  return status === "stopped" || status === "notStarted" || !dependsOnCalendar(target) ? null : time.knownUntil;
}

/**
 * How a clock stands, as a status says it.
 *
 * @param read - what it shows
 * @returns the same, for a status
 */
export function clockStatus({ clock: { name }, reading, unknown }: ComplaintClockReading): ComplaintClockStatus {
  const { status, startedAt, stoppedAt, dueOn, elapsed, remaining, paused, breached, breachedAt, reasons, runs } = reading;
  const dueAt = runs.at(-1)?.dueAt ?? null;
  return { clock: name, status, startedAt, stoppedAt, dueAt, dueOn, elapsed, remaining, paused, breached, breachedAt, reasons: [...unknown, ...reasons] };
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
