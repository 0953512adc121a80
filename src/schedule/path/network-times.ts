import type { IndexedNetwork } from "../network/read-network.ts";
import type { NetworkOrder } from "../network/network-order.ts";
import type { WholeSteps } from "./whole-steps.ts";

/** Whether the project's start and end hold all activities, or those alone that no link holds. */
export type Starts = "clamped" | "unclamped";

/** The times of a network, a number per activity; 0 is the start of the project. */
export interface NetworkTimes {
  /** From the first early start to the last early finish. */
  readonly duration: number;
  /** Earliest starts. */
  readonly earlyStart: Float64Array;
  /** Earliest finishes. */
  readonly earlyFinish: Float64Array;
  /** Latest starts. */
  readonly lateStart: Float64Array;
  /** Latest finishes. */
  readonly lateFinish: Float64Array;
  /** Late start less early start. */
  readonly totalFloat: Float64Array;
  /** How far an activity can slip and nothing else moves. */
  readonly freeFloat: Float64Array;
  /** 1 where there is no total float at all. */
  readonly critical: Uint8Array;
}

/**
 * The times of a network in whole steps: one pass forwards, one backwards.
 *
 * @param network - the network
 * @param order - its order
 * @param steps - durations and weights as whole numbers
 * @param starts - what the start and the end of the project hold
 * @returns the times, in the unit of the network
 */
export function networkTimes(network: IndexedNetwork, order: NetworkOrder, steps: WholeSteps, starts: Starts): NetworkTimes {
  const early = earlyStarts(network, order, steps, starts);
  const { first, end } = rangeOf(early, steps.durations);
  const { late, free } = lateStarts(network, order, steps, starts, { early, end });
  return inUnits({ early, late, free, length: end - first }, steps);
}

/** The times as whole steps. */
interface StepTimes {
  readonly early: Float64Array;
  readonly late: Float64Array;
  readonly free: Float64Array;
  readonly length: number;
}

function inUnits({ early, late, free, length }: StepTimes, { durations, scale }: WholeSteps): NetworkTimes {
  const count = early.length;
  const earlyFinish = new Float64Array(count);
  const lateFinish = new Float64Array(count);
  const totalFloat = new Float64Array(count);
  const critical = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const begin = early[at]!;
    const last = late[at]!;
    earlyFinish[at] = (begin + durations[at]!) / scale;
    lateFinish[at] = (last + durations[at]!) / scale;
    totalFloat[at] = (last - begin) / scale;
    critical[at] = last === begin ? 1 : 0;
    early[at] = begin / scale;
    late[at] = last / scale;
    free[at] = free[at]! / scale;
  }
  return { duration: length / scale, earlyStart: early, earlyFinish, lateStart: late, lateFinish, totalFloat, freeFloat: free, critical };
}

function earlyStarts({ to }: IndexedNetwork, { order, offsets, outgoing, incoming }: NetworkOrder, { weights }: WholeSteps, starts: Starts): Float64Array {
  const early = new Float64Array(order.length);
  if (starts === "unclamped") for (let at = 0; at < early.length; at += 1) if (incoming[at]! > 0) early[at] = -Infinity;
  for (let next = 0; next < order.length; next += 1) {
    const at = order[next]!;
    const begin = early[at]!;
    for (let edge = offsets[at]!; edge < offsets[at + 1]!; edge += 1) {
      const link = outgoing[edge]!;
      const bound = begin + weights[link]!;
      if (bound > early[to[link]!]!) early[to[link]!] = bound;
    }
  }
  return early;
}

function rangeOf(early: Float64Array, durations: Float64Array): { readonly first: number; readonly end: number } {
  if (early.length === 0) return { first: 0, end: 0 };
  let first = Infinity;
  let end = -Infinity;
  for (let at = 0; at < early.length; at += 1) {
    first = Math.min(first, early[at]!);
    end = Math.max(end, early[at]! + durations[at]!);
  }
  return { first, end };
}

/** What the way back needs to know of the way there. */
interface Forward {
  readonly early: Float64Array;
  /** The last early finish. */
  readonly end: number;
}

function lateStarts(
  { to }: IndexedNetwork,
  { order, offsets, outgoing }: NetworkOrder,
  { durations, weights }: WholeSteps,
  starts: Starts,
  { early, end }: Forward,
): { readonly late: Float64Array; readonly free: Float64Array } {
  const late = new Float64Array(order.length);
  const free = new Float64Array(order.length);
  for (let next = order.length - 1; next >= 0; next -= 1) {
    const at = order[next]!;
    const isHeld = starts === "clamped" || offsets[at] === offsets[at + 1];
    let begin = isHeld ? end - durations[at]! : Infinity;
    let slack = begin - early[at]!;
    for (let edge = offsets[at]!; edge < offsets[at + 1]!; edge += 1) {
      const link = outgoing[edge]!;
      const target = to[link]!;
      const bound = late[target]! - weights[link]!;
      const gap = early[target]! - weights[link]! - early[at]!;
      if (bound < begin) begin = bound;
      if (gap < slack) slack = gap;
    }
    late[at] = begin;
    free[at] = slack;
  }
  return { late, free };
}
