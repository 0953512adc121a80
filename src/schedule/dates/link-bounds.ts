import type { IndexedNetwork } from "../network/read-network.ts";
import { isEvening } from "./timeline.ts";
import type { Timeline } from "./timeline.ts";

/** Dates of activities, a number per activity. */
export interface Dates {
  /** Number of working days of the project before it starts. */
  readonly startAt: Float64Array;
  /** Number of working days of the project that are over when it is finished. */
  readonly finishAt: Float64Array;
  /** The moment of a milestone; 0 for other activities. */
  readonly moment: Float64Array;
  /** First day, days since 1970-01-01. */
  readonly first: Float64Array;
  /** Last day. */
  readonly last: Float64Array;
}

/** A network on a timeline. */
export interface DatedNetwork {
  /** The network; durations and lags are whole days. */
  readonly network: IndexedNetwork;
  /** Per link, 1 if its lag counts all days, 0 if it counts working days. */
  readonly elapsed: Uint8Array;
  /** The days. */
  readonly timeline: Timeline;
}

/**
 * Whether a link counts from the finish of the activity it comes from.
 *
 * @param network - the network
 * @param link - position of the link
 * @returns `true` for FS and FF
 */
export function isFromFinish({ types }: IndexedNetwork, link: number): boolean {
  return types[link] === 0 || types[link] === 2;
}

/**
 * Whether a link holds the finish of the activity it leads to. A milestone has a start only.
 *
 * @param network - the network
 * @param link - position of the link
 * @returns `true` for FF and SF to an activity that takes time
 */
export function isToFinish({ types, to, durations }: IndexedNetwork, link: number): boolean {
  return types[link]! >= 2 && durations[to[link]!]! > 0;
}

/**
 * The moment of one end of an activity.
 *
 * @param network - the network
 * @param dates - its dates
 * @param at - position of the activity
 * @param finish - whether its finish is meant, or its start
 * @returns the morning of its start, the evening of its finish; of a milestone its own
 */
export function momentOf({ durations }: IndexedNetwork, { startAt, finishAt, moment }: Dates, at: number, finish: boolean): number {
  if (durations[at] === 0) return moment[at]!;
  return finish ? 2 * finishAt[at]! - 1 : 2 * startAt[at]!;
}

/**
 * The moment before which a link does not let the activity start, or finish, that it leads to.
 *
 * @param on - the network and its days
 * @param dates - the dates of the activity that the link comes from
 * @param link - position of the link
 * @returns the moment; for a finish it is an evening, or the morning after it
 */
export function boundOf(on: DatedNetwork, dates: Dates, link: number): number {
  const { network, elapsed, timeline } = on;
  const source = network.from[link]!;
  const lag = network.lags[link]!;
  const fromFinish = isFromFinish(network, link);
  if (elapsed[link] === 0) return momentOf(network, dates, source, fromFinish) + 2 * lag;
  const atEvening = comesFromEvening(network, dates, link);
  const day = (fromFinish ? dates.last : dates.first)[source]! + lag;
  // What may finish at the end of a day off does so at the end of the next working day: a finish in the evening before is earlier.
  if (isToFinish(network, link)) return timeline.morning(atEvening ? day : day - 1) + 1;
  return atEvening ? timeline.evening(day) : timeline.morning(day);
}

/**
 * The other way round: how late may the activity start, or finish, that a link comes from?
 *
 * @param on - the network and its days
 * @param dates - the dates of the activities; of milestones it matters whether they are reached in the morning or in the evening
 * @param link - position of the link
 * @param limit - when the activity that the link leads to starts or finishes at the latest, in working days of the project
 * @returns the same for the activity that it comes from
 */
export function latestBefore(on: DatedNetwork, dates: Dates, link: number, limit: number): number {
  const { network, elapsed, timeline } = on;
  const lag = network.lags[link]!;
  if (elapsed[link] === 0) return limit - lag;
  const day = (isToFinish(network, link) ? timeline.dayOf(limit - 1) + 1 : timeline.dayOf(limit)) - lag;
  return comesFromEvening(network, dates, link) ? timeline.before(day) : timeline.before(day + 1) - 1;
}

function comesFromEvening(network: IndexedNetwork, { moment }: Dates, link: number): boolean {
  const source = network.from[link]!;
  return network.durations[source] === 0 ? isEvening(moment[source]!) : isFromFinish(network, link);
}
