import { dateOfDay } from "../../foundation/internal.ts";
import type { CountedTime } from "./clock-target.ts";
import type { ServiceClockReason } from "./clock-reasons.ts";
import type { ClockSpan } from "./clock-runs.ts";
import type { BeyondDay, ClockTime } from "./clock-time.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import type { CompiledTarget } from "./compile-target.ts";
import { measureRun, type Pause, type RunMeasure } from "./measure-run.ts";
import { missedDeadlines, type MissedDeadlines } from "./missed-deadlines.ts";

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
  /** Position in the timeline of what made it so; -1 for the first. */
  readonly order: number;
  /** When the clock stood still, as it is counted under this basis. */
  readonly pauses: readonly Pause[];
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
 * @param end - when it stopped, or the moment of the reading
 * @returns the reading
 */
export function readRun(clock: CompiledClock, bases: readonly RunBasis[], span: ClockSpan, end: number): RunReading {
  const basis = bases.at(-1)!;
  const measure = measureRun(basis.target, clock.counted, basis.time, { start: span.start, end, pauses: basis.pauses });
  const { elapsed, paused, pausedSince, due, remaining, breached, beyond } = known(basis, clock.counted, span.start, end, measure);
  const before = bases.length === 1 ? NOTHING_BEFORE : missedBefore(clock, bases, span.start);
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

function missedBefore({ counted }: CompiledClock, bases: readonly RunBasis[], start: number): Before {
  let missed: number | null = null;
  let retargetedAt: number | null = null;
  // What comes back again and again is gone through once: each knows how far it has looked.
  const looked = new Map<CompiledTarget, Map<ClockTime, Map<readonly Pause[], MissedDeadlines>>>();
  for (let index = 1; index < bases.length; index += 1) {
    const earlier = bases[index - 1]!;
    const { since: end } = bases[index]!;
    if (end <= start || !isOther(bases[index]!, earlier)) continue;
    retargetedAt = end;
    const { target, time, pauses } = earlier;
    if (missed !== null || target === null) continue;
    const ofTarget = placed(looked, target, () => new Map<ClockTime, Map<readonly Pause[], MissedDeadlines>>());
    const ofTime = placed(ofTarget, time, () => new Map<readonly Pause[], MissedDeadlines>());
    const due = placed(ofTime, pauses, () => missedDeadlines(target, counted, time, start, pauses)).before(end);
    // A deadline that the calendar refuses to name is no reason to say that it was missed.
    if (due !== null && beyondOf(earlier, start, due)?.refuses !== true) missed = due;
  }
  return { missed, retargetedAt };
}

function placed<K, V>(map: Map<K, V>, key: K, made: () => V): V {
  const known = map.get(key) ?? made();
  map.set(key, known);
  return known;
}

function isOther({ target, time, pauses }: RunBasis, earlier: RunBasis): boolean {
  return target !== earlier.target || time !== earlier.time || pauses !== earlier.pauses;
}

type Known = Pick<RunReading, "elapsed" | "paused" | "pausedSince" | "due" | "remaining" | "breached" | "beyond">;

// Leaves out what a calendar that refuses to assume anything cannot say.
function known(basis: RunBasis, counted: CountedTime, start: number, end: number, measure: RunMeasure): Known {
  const { target, time } = basis;
  const { elapsed, paused, pausedSince, due, remaining, isBreached } = measure;
  const dueBeyond = due === null ? undefined : beyondOf(basis, start, due);
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

function beyondOf({ target, time }: RunBasis, start: number, due: number): BeyondDay | undefined {
  return dependsOnCalendar(target) ? time.beyond(Math.min(start, due), due) : undefined;
}

/**
 * Whether a deadline is another one in another calendar.
 *
 * @param target - the time there is; `null` for none
 * @returns `false` for days and hours that everybody has
 */
export function dependsOnCalendar(target: CompiledTarget | null): boolean {
  if (target === null) return false;
  return target.counted === "workingTime" || (target.days !== null && target.days.roll !== "none");
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
