import type { PlainDate } from "../../foundation/index.ts";
import { dateOfDay, type PeriodDays } from "../../foundation/internal.ts";

/**
 * The complaints of a period. `opening` + `opened` + `reopened` − `closed` = `outstanding`.
 *
 * @category Register
 */
export interface RegisterCounts {
  /** First day of the period. */
  readonly from: PlainDate;
  /** Last day of the period. */
  readonly to: PlainDate;
  /** Outstanding when the period began. */
  readonly opening: number;
  /** Received in it. */
  readonly opened: number;
  /** Taken up again in it, after they were closed. */
  readonly reopened: number;
  /** Closed in it, once for each time. */
  readonly closed: number;
  /** Outstanding when it ended. */
  readonly outstanding: number;
}

/** Something that happened to a complaint on a day. */
export interface RegisterEvent {
  readonly kind: "opened" | "reopened" | "closed";
  readonly day: number;
  /** What it does to what is outstanding. */
  readonly sign: 1 | -1;
}

/** Counts of what happened, period by period. */
export interface Tally {
  readonly opened: Int32Array;
  readonly reopened: Int32Array;
  readonly closed: Int32Array;
  /** What happened before each period and after the one before it. */
  readonly between: Int32Array;
}

/**
 * Starts to count.
 *
 * @param length - number of periods
 * @returns a tally of nothing
 */
export function emptyTally(length: number): Tally {
  return { opened: new Int32Array(length), reopened: new Int32Array(length), closed: new Int32Array(length), between: new Int32Array(length) };
}

/**
 * Counts an event in its period, or between two; what happens after the last one counts nowhere.
 *
 * @param tally - changed here
 * @param event - what happened
 * @param days - the periods, in order
 */
export function countEvent(tally: Tally, { kind, day, sign }: RegisterEvent, days: readonly PeriodDays[]): void {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]!.to < day) low = middle + 1;
    else high = middle;
  }
  if (low === days.length) return;
  if (day < days[low]!.from) tally.between[low]! += sign;
  else tally[kind][low]! += 1;
}

/**
 * What a tally says of each period.
 *
 * @param tally - all events counted
 * @param days - the periods, in order
 * @returns counts that balance, in order
 */
export function countsOf(tally: Tally, days: readonly PeriodDays[]): readonly RegisterCounts[] {
  let outstanding = 0;
  return days.map(({ from, to }, index) => {
    const opening = outstanding + tally.between[index]!;
    const opened = tally.opened[index]!;
    const reopened = tally.reopened[index]!;
    const closed = tally.closed[index]!;
    outstanding = opening + opened + reopened - closed;
    return { from: dateOfDay(from), to: dateOfDay(to), opening, opened, reopened, closed, outstanding };
  });
}
