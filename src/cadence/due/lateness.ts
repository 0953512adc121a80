import type { WorkingDays } from "../../calendar/internal.ts";
import type { Stretch } from "./stretch.ts";

/** How late a contact is. */
export interface Lateness {
  /** Calendar days past the latest day, paused days left out. */
  readonly days: number;
  /** Working days past the latest day, paused days left out. */
  readonly workingDays: number;
}

/** Of a contact whose latest day has not passed. */
export const NOT_LATE: Lateness = { days: 0, workingDays: 0 };

/**
 * How late a contact is on a day. Paused days are not late.
 *
 * @param latest - the last day that keeps the rule
 * @param asOf - the day
 * @param days - the days on which contact can be made
 * @param pauses - pauses, in order, none touching another
 * @returns days late, in both counts
 */
export function latenessOn(latest: number, asOf: number, days: WorkingDays, pauses: readonly Stretch[]): Lateness {
  if (asOf <= latest) return NOT_LATE;
  let late = asOf - latest;
  let working = days.count(latest + 1, asOf + 1);
  for (const { from, until } of pauses) {
    const first = Math.max(from, latest + 1);
    const last = Math.min(until, asOf);
    if (first > last) continue;
    late -= last - first + 1;
    working -= days.count(first, last + 1);
  }
  return { days: late, workingDays: working };
}
