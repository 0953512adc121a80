import { dateOfDay } from "../../foundation/internal.ts";
import type { CountedTime } from "./clock-target.ts";
import type { TimeOf } from "./calendar-times.ts";
import type { ServiceClockReason } from "./clock-reasons.ts";
import type { ClockSpan } from "./clock-runs.ts";
import type { BeyondDay, ClockTime } from "./clock-time.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import type { CompiledTarget } from "./compile-target.ts";
import { measureRun, type Pause, type RunMeasure } from "./measure-run.ts";
import type { Regime } from "./service-timeline.ts";

/** What deadlines are derived from. */
export interface RunBasis {
  /** The time there is; `null` for no deadline. */
  readonly target: CompiledTarget | null;
  /** How it is counted. */
  readonly time: ClockTime;
  /** The severity. */
  readonly severity: string | null;
  /** From when on it is like this, in milliseconds. */
  readonly since: number;
}

/** What a run shows, in milliseconds; `null` where nobody can say, or there is nothing. */
export interface RunReading {
  readonly span: ClockSpan;
  readonly basis: RunBasis;
  readonly elapsed: number | null;
  readonly paused: number | null;
  readonly pausedSince: number | null;
  readonly due: number | null;
  readonly remaining: number | null;
  readonly breached: boolean | null;
  readonly breachedAt: number | null;
  /** When target or calendar last changed while it ran. */
  readonly retargetedAt: number | null;
  /** Day outside the coverage of the calendar that the reading rests on. */
  readonly beyond: BeyondDay | undefined;
}

/**
 * Reads one run: as things stand at its end, but a deadline that was missed under an earlier severity, policy or calendar stays missed.
 *
 * @param clock - the clock
 * @param bases - what deadlines are derived from, in order of time, up to the end of the run
 * @param span - the run
 * @param pauses - when the clock stood still
 * @param end - when it stopped, or the moment of the reading
 * @returns the reading
 */
export function readRun(clock: CompiledClock, bases: readonly RunBasis[], span: ClockSpan, pauses: readonly Pause[], end: number): RunReading {
  const basis = bases.at(-1)!;
  const measure = measureRun(basis.target, clock.counted, basis.time, { start: span.start, end, pauses });
  const { elapsed, paused, pausedSince, due, remaining, breached, beyond } = known(basis, clock.counted, span.start, end, measure);
  const before = bases.length === 1 ? NOTHING_BEFORE : missedBefore(clock, bases, span.start, pauses);
  const breachedAt = before.missed ?? (breached === true ? due : null);
  const { retargetedAt } = before;
  return { span, basis, elapsed, paused, pausedSince, due, remaining, breached: breachedAt === null ? breached : true, breachedAt, retargetedAt, beyond };
}

/** What was so before the last change. */
interface Before {
  readonly missed: number | null;
  readonly retargetedAt: number | null;
}

const NOTHING_BEFORE: Before = { missed: null, retargetedAt: null };

function missedBefore({ counted }: CompiledClock, bases: readonly RunBasis[], start: number, pauses: readonly Pause[]): Before {
  let missed: number | null = null;
  let retargetedAt: number | null = null;
  for (let index = 1; index < bases.length; index += 1) {
    const earlier = bases[index - 1]!;
    const { since: end } = bases[index]!;
    if (end <= start || !isOther(bases[index]!, earlier)) continue;
    retargetedAt = end;
    if (missed !== null) continue;
    const then = known(earlier, counted, start, end, measureRun(earlier.target, counted, earlier.time, { start, end, pauses }));
    if (then.breached === true) missed = then.due;
  }
  return { missed, retargetedAt };
}

function isOther({ target, time }: RunBasis, earlier: RunBasis): boolean {
  return target !== earlier.target || time !== earlier.time;
}

type Known = Pick<RunReading, "elapsed" | "paused" | "pausedSince" | "due" | "remaining" | "breached" | "beyond">;

// Leaves out what a calendar that refuses to assume anything cannot say.
function known({ target, time }: RunBasis, counted: CountedTime, start: number, end: number, measure: RunMeasure): Known {
  const { elapsed, paused, pausedSince, due, remaining, isBreached } = measure;
  const dueBeyond = due !== null && dependsOnCalendar(target) ? time.beyond(Math.min(start, due), due) : undefined;
  const endBeyond = time.beyond(start, end);
  const elapsedBeyond = (target?.counted ?? counted) === "workingTime" ? endBeyond : undefined;
  const beyond = dueBeyond ?? elapsedBeyond;
  if (beyond?.refuses !== true) return { elapsed, paused, pausedSince, due, remaining, breached: isBreached, beyond };
  const isCounted = elapsedBeyond === undefined;
  const isDated = dueBeyond === undefined;
  return {
    elapsed: isCounted ? elapsed : null,
    paused: isCounted ? paused : null,
    pausedSince,
    due: isDated ? due : null,
    remaining: isCounted && isDated ? remaining : null,
    // A deadline after all that the calendar knows has not come as long as it knows the present.
    breached: isDated ? isBreached : endBeyond === undefined ? false : null,
    beyond,
  };
}

function dependsOnCalendar(target: CompiledTarget | null): boolean {
  if (target === null) return false;
  return target.counted === "workingTime" || (target.days !== null && target.days.roll !== "none");
}

/**
 * What deadlines of a clock are derived from, over time.
 *
 * @param clock - the clock
 * @param regimes - severities, policies and calendars over time
 * @param timeOf - the time of a calendar, by id; `null` for around the clock
 * @returns the same for this clock; as many, in the same order
 */
export function basesOf(clock: CompiledClock, regimes: readonly Regime[], timeOf: TimeOf): readonly RunBasis[] {
  return regimes.map(({ at, severity, calendar, targets }) => {
    const own = targets.get(clock.name) ?? clock.targets;
    return { target: own.of(severity), time: timeOf(clock.calendar ?? calendar), severity, since: at };
  });
}

/**
 * The reason for what is assumed beyond the days that a calendar knows, or not said.
 *
 * @param beyond - the day
 * @returns the reason
 */
export function beyondReason({ calendar, refuses, day }: BeyondDay): ServiceClockReason {
  return { code: refuses ? "calendar/not-covered" : "calendar/assumed-week", calendar, date: dateOfDay(day) };
}
