import type { CountedTime } from "./clock-target.ts";
import { reachable, type ClockTime } from "./clock-time.ts";
import type { CompiledTarget } from "./compile-target.ts";
import { deadlineOf } from "./deadline.ts";

/** A pause, from a moment to another; `Infinity` while it lasts. */
export type Pause = readonly [from: number, to: number];

/** What is to be measured. Moments are milliseconds since 1970. */
export interface RunSpan {
  /** When the run started. */
  readonly start: number;
  /** When it stopped, or up to when it is measured. */
  readonly end: number;
  /** Its pauses, ascending and apart; what lies outside the run does not count. */
  readonly pauses: readonly Pause[];
}

/** What a run has used, and what it has left. */
export interface RunMeasure {
  /** Milliseconds that counted, without pauses. */
  readonly elapsed: number;
  /** Milliseconds of pauses that would have counted. */
  readonly paused: number;
  /** Since when it stands still; `null` if it does not, at the end of the span. */
  readonly pausedSince: number | null;
  /** The deadline; in a pause, as if it ended now. `null` without a target, or where it is out of reach. */
  readonly due: number | null;
  /** What is left up to the deadline, negative if it is over; `null` where there is no deadline. */
  readonly remaining: number | null;
  /** Whether the deadline is over: it is not at its own moment, nor in a pause that began before. */
  readonly isBreached: boolean;
}

/**
 * Measures one run of a clock. A pause moves the deadline by what it would have counted, unless the deadline was over when it began.
 *
 * @param target - the time there is; `null` for none
 * @param counted - what counts, where no target says it
 * @param time - how it is counted
 * @param span - the run
 * @returns what it used, and what is left
 */
export function measureRun(target: CompiledTarget | null, counted: CountedTime, time: ClockTime, span: RunSpan): RunMeasure {
  const { start, end, pauses } = span;
  const unit = target?.counted ?? counted;
  let due = target === null ? null : deadlineOf(target, time, start);
  let paused = 0;
  let pausedLate = 0;
  let pausedSince: number | null = null;
  let isBreached = false;
  for (let index = firstAfter(pauses, start); index < pauses.length; index += 1) {
    const [from, to] = pauses[index]!;
    if (from > end) break;
    const begin = Math.max(from, start);
    const finish = Math.min(to, end);
    const amount = time.between(unit, begin, finish);
    paused += amount;
    if (to > end) pausedSince = begin;
    if (due === null) continue;
    isBreached ||= due < begin;
    if (isBreached) pausedLate += amount;
    // With nothing left before a pause, nothing is left after it: the deadline is its end.
    else due = moved(due, amount, unit, time, finish);
  }
  isBreached ||= due !== null && pausedSince === null && due < end;
  return { elapsed: time.between(unit, start, end) - paused, paused, pausedSince, due, remaining: left(), isBreached };

  function left(): number | null {
    if (due === null) return null;
    return isBreached ? 0 - (time.between(unit, due, end) - pausedLate) : time.between(unit, end, due);
  }
}

/**
 * The first pause that goes on after a moment. A clock of many runs looks at the pauses of each run alone.
 *
 * @param pauses - ascending and apart
 * @param start - the moment
 * @returns its position; the number of pauses where none does
 */
export function firstAfter(pauses: readonly Pause[], start: number): number {
  let low = 0;
  let high = pauses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pauses[middle]![1] <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A deadline after a pause.
 *
 * @param due - the deadline before it
 * @param amount - what the pause would have counted
 * @param unit - what is counted
 * @param time - how it is counted
 * @param finish - when the pause ended
 * @returns the deadline, not before that end; `null` where it is out of reach
 */
export function moved(due: number, amount: number, unit: CountedTime, time: ClockTime, finish: number): number | null {
  const later = amount === 0 ? due : reachable(() => time.add(unit, due, amount));
  return later === null ? null : Math.max(later, finish);
}
