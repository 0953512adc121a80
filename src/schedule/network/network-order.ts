import { refuseCycle } from "./network-cycle.ts";
import type { IndexedNetwork } from "./read-network.ts";

/** The activities so that each comes after those it waits for, and the links by where they come from. */
export interface NetworkOrder {
  /** Positions of the activities. */
  readonly order: Int32Array;
  /** Links that come from an activity: from `offsets[position]` on and before the next in {@link NetworkOrder.outgoing}. */
  readonly offsets: Int32Array;
  /** Positions of the links, by the activity they come from. */
  readonly outgoing: Int32Array;
  /** Number of links that lead to each activity. */
  readonly incoming: Int32Array;
}

/**
 * Puts a network in order. Each activity and each link is looked at a fixed number of times.
 *
 * @param network - the network
 * @returns an order, one of several; answers must not hang on which
 * @throws ClienteleError `cyclic-network`
 */
export function orderNetwork(network: IndexedNetwork): NetworkOrder {
  const { from, to } = network;
  const count = network.ids.length;
  const offsets = new Int32Array(count + 1);
  const incoming = new Int32Array(count);
  for (let link = 0; link < from.length; link += 1) {
    offsets[from[link]! + 1]! += 1;
    incoming[to[link]!]! += 1;
  }
  for (let at = 0; at < count; at += 1) offsets[at + 1]! += offsets[at]!;
  const outgoing = outgoingLinks(from, offsets);
  const order = new Int32Array(count);
  const waiting = incoming.slice();
  let end = 0;
  for (let at = 0; at < count; at += 1) if (waiting[at] === 0) order[end++] = at;
  for (let next = 0; next < end; next += 1) {
    const at = order[next]!;
    for (let edge = offsets[at]!; edge < offsets[at + 1]!; edge += 1) {
      const target = to[outgoing[edge]!]!;
      waiting[target]! -= 1;
      if (waiting[target] === 0) order[end++] = target;
    }
  }
  if (end < count) refuseCycle(network, waiting);
  return { order, offsets, outgoing, incoming };
}

function outgoingLinks(from: Int32Array, offsets: Int32Array): Int32Array {
  const outgoing = new Int32Array(from.length);
  const free = offsets.slice();
  for (let link = 0; link < from.length; link += 1) {
    const at = from[link]!;
    outgoing[free[at]!] = link;
    free[at]! += 1;
  }
  return outgoing;
}
