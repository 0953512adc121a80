import { ClienteleError, compareIds } from "../../foundation/index.ts";
import type { IndexedNetwork } from "./read-network.ts";

/**
 * Names one circle of activities that wait for each other, the same one in whatever order the network comes.
 *
 * @param network - the network
 * @param waiting - per activity, how many of those it waits for could not be put in order; each that waits has at least one
 * @throws ClienteleError `cyclic-network`, with the ids of the circle in the order of its links, the first id first
 */
export function refuseCycle(network: IndexedNetwork, waiting: Int32Array): never {
  const { ids } = network;
  const before = firstWaitedFor(network, waiting);
  const walked: number[] = [];
  const places = new Map<number, number>();
  // Back from any activity that waits, to one that waits too, and so on: sooner or later one comes again.
  let at = firstOf(ids, waiting);
  while (!places.has(at)) {
    places.set(at, walked.length);
    walked.push(at);
    at = before[at]!;
  }
  const circle = walked.slice(places.get(at)).reverse().map((position) => ids[position]!);
  const first = circle.reduce<number>((least, id, place) => (compareIds(id, circle[least]!) < 0 ? place : least), 0);
  const cycle = [...circle.slice(first), ...circle.slice(0, first)];
  const sentence = cycle.length === 1 ? "an activity waits for itself" : `${cycle.length} activities wait for each other in a circle`;
  throw new ClienteleError("cyclic-network", `${sentence}; details.cycle names it`, { list: "links", cycle });
}

// Per activity that waits, the first id among those it waits for that wait too.
function firstWaitedFor({ ids, from, to }: IndexedNetwork, waiting: Int32Array): Int32Array {
  const before = new Int32Array(ids.length).fill(-1);
  for (let link = 0; link < from.length; link += 1) {
    const source = from[link]!;
    const target = to[link]!;
    if (waiting[source] === 0 || waiting[target] === 0) continue;
    if (before[target] === -1 || compareIds(ids[source]!, ids[before[target]!]!) < 0) before[target] = source;
  }
  return before;
}

function firstOf(ids: IndexedNetwork["ids"], waiting: Int32Array): number {
  let first = -1;
  for (let at = 0; at < ids.length; at += 1) {
    if (waiting[at] !== 0 && (first === -1 || compareIds(ids[at]!, ids[first]!) < 0)) first = at;
  }
  return first;
}
