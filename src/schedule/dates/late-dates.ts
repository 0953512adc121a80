import type { NetworkOrder } from "../network/network-order.ts";
import { isFromFinish, isToFinish, latestBefore } from "./link-bounds.ts";
import type { DatedNetwork, Dates } from "./link-bounds.ts";
import type { Progress } from "./early-dates.ts";

/** How late activities can be, in working days of the project, a number per activity. */
export interface LateDates {
  /** Latest number of working days before it starts; of no use for what has started. */
  readonly startAt: Float64Array;
  /** Latest number of working days that are over when it is finished. */
  readonly finishAt: Float64Array;
  /** Working days by which it can slip before the project ends later. */
  readonly totalFloat: Float64Array;
  /** Working days by which it can slip before anything else does. */
  readonly freeFloat: Float64Array;
}

/**
 * How late everything can be without a later end. What is done stays, and so does a start that has been made: links to them hold nothing.
 *
 * @param on - the network and its days
 * @param order - its order
 * @param progress - what is known of it
 * @param dates - its early dates
 * @returns the late dates
 */
export function lateDates(on: DatedNetwork, order: NetworkOrder, { actuals }: Progress, dates: Dates): LateDates {
  const { network } = on;
  const { durations } = network;
  const count = network.ids.length;
  const end = dates.finishAt.reduce((most, finish) => Math.max(most, finish), -Infinity);
  const late: LateDates = {
    startAt: dates.startAt.slice(),
    finishAt: dates.finishAt.slice(),
    totalFloat: new Float64Array(count),
    freeFloat: new Float64Array(count),
  };
  for (let next = count - 1; next >= 0; next -= 1) {
    const at = order.order[next]!;
    if (isDone(at)) continue;
    let finish = end;
    let slack = end - dates.finishAt[at]!;
    for (let edge = order.offsets[at]!; edge < order.offsets[at + 1]!; edge += 1) {
      const link = order.outgoing[edge]!;
      const target = network.to[link]!;
      const toFinish = isToFinish(network, link);
      const fromFinish = isFromFinish(network, link);
      if (isDone(target) || (isStarted(target) && !toFinish) || (isStarted(at) && !fromFinish)) continue;
      const latest = latestBefore(on, dates, link, (toFinish ? late.finishAt : late.startAt)[target]!);
      const undisturbed = latestBefore(on, dates, link, (toFinish ? dates.finishAt : dates.startAt)[target]!);
      finish = Math.min(finish, fromFinish ? latest : latest + durations[at]!);
      slack = Math.min(slack, undisturbed - (fromFinish ? dates.finishAt : dates.startAt)[at]!);
    }
    late.finishAt[at] = finish;
    late.startAt[at] = finish - durations[at]!;
    late.totalFloat[at] = finish - dates.finishAt[at]!;
    late.freeFloat[at] = slack;
  }
  return late;

  function isStarted(at: number): boolean {
    return actuals[at] !== undefined;
  }
  // A milestone has one day: started is done.
  function isDone(at: number): boolean {
    return actuals[at] !== undefined && (actuals[at].finish !== undefined || durations[at] === 0);
  }
}
