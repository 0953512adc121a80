import type { NetworkOrder } from "../network/network-order.ts";
import { boundOf, isToFinish } from "./link-bounds.ts";
import type { DatedNetwork, Dates } from "./link-bounds.ts";
import { daysDone, isEvening } from "./timeline.ts";

/** What has become of an activity that was started; days since 1970-01-01. */
export interface Actual {
  /** First day of work. */
  readonly start: number;
  /** Last day of work; `undefined` while it runs. */
  readonly finish: number | undefined;
  /** Working days still to do from the day of the answer on; `undefined`: what is left of the duration. */
  readonly remaining: number | undefined;
  /** Work done so far; `undefined`: not known. */
  readonly effort: number | undefined;
  /** Day on which the criterion was met; `undefined`: not known, or not yet. */
  readonly criterionMet: number | undefined;
}

/** What is known of a network, beside its durations and links. */
export interface Progress {
  /** Per activity, what has become of it; `undefined`: not started. */
  readonly actuals: readonly (Actual | undefined)[];
  /** Per activity, the first day on which it may start; `undefined`: any. */
  readonly notBefore: readonly (number | undefined)[];
  /** The day of the answer; `undefined`: none. */
  readonly asOf: number | undefined;
}

/**
 * The dates of a network: what has happened stays where it is, and the rest is as early as it can be.
 *
 * @param on - the network and its days
 * @param order - its order
 * @param progress - what is known of it
 * @returns the dates
 * @throws ClienteleError `no-working-time`, `invalid-date`
 */
export function earlyDates(on: DatedNetwork, order: NetworkOrder, progress: Progress): Dates {
  const { network } = on;
  const count = network.ids.length;
  const column = (): Float64Array => new Float64Array(count);
  const dates: Dates = { startAt: column(), finishAt: column(), moment: column(), first: column(), last: column() };
  // Moment of the start, and working days over at the finish, that links ask for at least. Nothing starts before the project.
  const starts = column();
  const finishes = column().fill(-Infinity);
  for (const at of order.order) {
    const bounds = { start: starts[at]!, finish: finishes[at]! };
    if (network.durations[at] === 0) placeMilestone(on, dates, progress, at, bounds.start);
    else placeTask(on, dates, progress, at, bounds);
    for (let edge = order.offsets[at]!; edge < order.offsets[at + 1]!; edge += 1) {
      const link = order.outgoing[edge]!;
      const target = network.to[link]!;
      const bound = boundOf(on, dates, link);
      if (isToFinish(network, link)) finishes[target] = Math.max(finishes[target]!, daysDone(bound));
      else starts[target] = Math.max(starts[target]!, bound);
    }
  }
  return dates;
}

function placeMilestone({ timeline }: DatedNetwork, dates: Dates, progress: Progress, at: number, bound: number): void {
  const actual = progress.actuals[at];
  if (actual === undefined) {
    const moment = Math.max(bound, leastStart(timeline, progress, at));
    settle(dates, at, { moment, startAt: daysDone(moment), finishAt: daysDone(moment), first: timeline.dayOf(Math.floor(moment / 2)) });
    return;
  }
  const day = actual.finish ?? actual.start;
  // What follows the work of a day is reached in its evening, what opens a day in its morning.
  const reached = isEvening(bound) ? timeline.before(day + 1) : timeline.before(day);
  settle(dates, at, { moment: 2 * reached - (isEvening(bound) ? 1 : 0), startAt: reached, finishAt: reached, first: day });
}

function placeTask({ network, timeline }: DatedNetwork, dates: Dates, progress: Progress, at: number, bounds: { readonly start: number; readonly finish: number }): void {
  const duration = network.durations[at]!;
  const actual = progress.actuals[at];
  if (actual === undefined) {
    const moment = Math.max(bounds.start, 2 * (bounds.finish - duration), leastStart(timeline, progress, at));
    const startAt = daysDone(moment);
    const finishAt = startAt + duration;
    settle(dates, at, { moment: 0, startAt, finishAt, first: timeline.dayOf(startAt), last: timeline.dayOf(finishAt - 1) });
    return;
  }
  const startAt = timeline.before(actual.start);
  if (actual.finish !== undefined) {
    settle(dates, at, { moment: 0, startAt, finishAt: timeline.before(actual.finish + 1), first: actual.start, last: actual.finish });
    return;
  }
  const finishAt = Math.max(forecastFinish(timeline, progress.asOf, actual.remaining, startAt + duration), bounds.finish);
  settle(dates, at, { moment: 0, startAt, finishAt, first: actual.start, last: timeline.dayOf(finishAt - 1) });
}

// Who is at work today has not finished yesterday.
function forecastFinish(timeline: DatedNetwork["timeline"], asOf: number | undefined, remaining: number | undefined, planned: number): number {
  if (asOf === undefined) return planned;
  const over = timeline.before(asOf);
  return remaining === undefined ? Math.max(planned, over + 1) : over + remaining;
}

function leastStart(timeline: DatedNetwork["timeline"], { notBefore, asOf }: Progress, at: number): number {
  const day = notBefore[at];
  return Math.max(day === undefined ? 0 : timeline.morning(day), asOf === undefined ? 0 : timeline.morning(asOf));
}

interface Place {
  readonly moment: number;
  readonly startAt: number;
  readonly finishAt: number;
  readonly first: number;
  readonly last?: number;
}

function settle(dates: Dates, at: number, { moment, startAt, finishAt, first, last = first }: Place): void {
  dates.moment[at] = moment;
  dates.startAt[at] = startAt;
  dates.finishAt[at] = finishAt;
  dates.first[at] = first;
  dates.last[at] = last;
}
