import type { CountedTime } from "./clock-target.ts";
import type { ClockTime } from "./clock-time.ts";
import type { CompiledTarget } from "./compile-target.ts";
import { deadlineOf } from "./deadline.ts";
import { firstAfter, moved, type Pause } from "./measure-run.ts";

/** What a run missed, asked for one moment after the other: each pause is looked at once. */
export interface MissedDeadlines {
  /** The deadline that was over before a moment, which does not come before the last one asked for; `null` if none was. */
  readonly before: (end: number) => number | null;
}

/**
 * What a run missed under a target, as it went on.
 *
 * @param target - the time there is
 * @param counted - what counts, where the target does not say it
 * @param time - how it is counted
 * @param start - when the run started
 * @param pauses - ascending and apart
 * @returns answers as `measureRun` does, for moments in order
 */
export function missedDeadlines(target: CompiledTarget, counted: CountedTime, time: ClockTime, start: number, pauses: readonly Pause[]): MissedDeadlines {
  const unit = target.counted ?? counted;
  let due = deadlineOf(target, time, start);
  let isMissed = false;
  let index = firstAfter(pauses, start);
  return {
    before(end) {
      for (; due !== null && !isMissed && index < pauses.length && pauses[index]![1] <= end; index += 1) {
        const [from, to] = pauses[index]!;
        const begin = Math.max(from, start);
        if (due < begin) isMissed = true;
        else due = moved(due, time.between(unit, begin, to), unit, time, to);
      }
      if (due === null) return null;
      // In a pause that lasts nothing is missed but what was before it.
      const present = pauses[index];
      const limit = !isMissed && present !== undefined && present[0] <= end ? Math.max(present[0], start) : end;
      isMissed ||= due < limit;
      return isMissed ? due : null;
    },
  };
}
