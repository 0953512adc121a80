import { ClienteleError, compareIds } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import type { NetworkActivity, ActivityLink } from "../network/activity-network.ts";
import { orderNetwork } from "../network/network-order.ts";
import { readNetwork } from "../network/read-network.ts";
import { networkTimes } from "./network-times.ts";
import type { NetworkTimes, Starts } from "./network-times.ts";
import { wholeSteps } from "./whole-steps.ts";
import { wideNetworkTimes } from "./wide-network-times.ts";

/**
 * What the start and the end of the project hold.
 *
 * @category Activity networks
 */
export interface CriticalPathOptions {
  /**
   * `"clamped"`: nothing starts before 0, and nothing finishes after the last early finish. `"unclamped"`: that holds only for
   * activities without a link on that side; the others are where their links let them be, also before 0, and may finish late after
   * the end. Published tables of networks with SS, FF and SF links often go by it. Default `"clamped"`.
   */
  readonly starts?: "clamped" | "unclamped" | undefined;
}

/**
 * When an activity can take place, in the unit of the durations; 0 is the start of the project. Half-open: an activity from 0 to 3
 * is followed by one from 3 on.
 *
 * @category Activity networks
 */
export interface ActivityTimes {
  /** Earliest start. */
  readonly earlyStart: number;
  /** Earliest finish. */
  readonly earlyFinish: number;
  /** Latest start that does not delay the end of the project. */
  readonly lateStart: number;
  /** Latest finish that does not delay the end of the project. */
  readonly lateFinish: number;
  /** How far it can slip before the project ends later: late start less early start. */
  readonly totalFloat: number;
  /** How far it can slip before anything else does. */
  readonly freeFloat: number;
}

/**
 * The times of a network, and the activities that must not slip.
 *
 * @typeParam I - the ids
 * @category Activity networks
 */
export interface CriticalPath<I extends Id = Id> {
  /** From the first early start to the last early finish; 0 for a network without activities. */
  readonly duration: number;
  /** Activities whose total float is exactly 0, by early start, then id. */
  readonly critical: readonly I[];
  /** The times of each activity, by its id as text. */
  readonly times: Readonly<Record<string, ActivityTimes>>;
}

/**
 * How long does a network of activities take, and which of them must not slip?
 *
 * Durations and lags count as the decimals they are written as, and are added exactly: 0.1 and 0.2 are as long as 0.3. A third is no
 * third any more once it is written as 0.3333; where that matters, take a smaller unit. The time grows linearly with activities and links.
 *
 * @typeParam I - the ids, which links must name
 * @param activities - with durations, all in one unit, in any order
 * @param links - which waits for which, in any order; two activities may have more than one
 * @param options - `starts`: what the start and the end of the project hold
 * @returns the duration, the critical activities in order, and the times by id
 * @throws ClienteleError `cyclic-network`, with the ids of one circle in `details.cycle`; `duplicate-id`, also for the ids `1` and `"1"`, which
 * `times` could not tell apart; `missing-id`, `unknown-id`, `invalid-value`, `invalid-option`, `invalid-input`, `total-out-of-range`
 * @example
 * ```ts
 * import { criticalPath } from "clientele/schedule";
 *
 * const activities = [
 *   { id: "install", duration: 3 },
 *   { id: "deploy", duration: 2 },
 *   { id: "manual", duration: 1 },
 *   { id: "training", duration: 1 },
 * ];
 * const links = [
 *   { from: "install", to: "deploy" },
 *   { from: "deploy", to: "training" },
 *   { from: "manual", to: "training", lag: 2 },
 * ];
 * const path = criticalPath(activities, links);
 * path.duration; // => 6
 * path.critical; // => ["install", "deploy", "training"]
 * path.times["manual"];
 * // => { earlyStart: 0, earlyFinish: 1, lateStart: 2, lateFinish: 3, totalFloat: 2, freeFloat: 2 }
 *
 * criticalPath([], []); // => { duration: 0, critical: [], times: {} }
 * criticalPath(activities, [...links, { from: "training", to: "install" }]); // throws cyclic-network
 * ```
 * @category Activity networks
 * @see ENG-10
 */
export function criticalPath<const I extends Id>(
  activities: readonly NetworkActivity<I>[],
  links: readonly ActivityLink<NoInfer<I>>[],
  options: CriticalPathOptions = {},
): CriticalPath<I> {
  const starts = requireStarts(requireObject(options, "options")["starts"]);
  const network = readNetwork<I>(activities, links);
  requireKeys(network.ids, network.positions);
  const order = orderNetwork(network);
  const steps = wholeSteps(network);
  const times = steps === undefined ? wideNetworkTimes(network, order, starts) : networkTimes(network, order, steps, starts);
  return { duration: times.duration, critical: criticalIds(network.ids, times), times: byId(network.ids, times) };
}

function requireStarts(starts: unknown): Starts {
  if (starts === undefined || starts === "clamped" || starts === "unclamped") return starts ?? "clamped";
  throw new ClienteleError("invalid-option", 'starts is none of "clamped", "unclamped"', { list: "starts", expected: ["clamped", "unclamped"] });
}

// As keys of an object, a number and its text are one.
function requireKeys(ids: readonly Id[], positions: ReadonlyMap<Id, number>): void {
  let numbers = 0;
  for (let index = 0; index < ids.length; index += 1) if (typeof ids[index] === "number") numbers += 1;
  if (numbers === 0 || numbers === ids.length) return;
  for (let index = 0; index < ids.length; index += 1) {
    const id = ids[index]!;
    const other = typeof id === "number" ? positions.get(String(id)) : undefined;
    if (other === undefined) continue;
    const sentence = `activities[${index}] and activities[${other}] have ids of the same text, a number and a string`;
    throw new ClienteleError("duplicate-id", sentence, { list: "activities", index: Math.max(index, other), firstIndex: Math.min(index, other), id });
  }
}

function criticalIds<I extends Id>(ids: readonly I[], { critical, earlyStart }: NetworkTimes): readonly I[] {
  const positions: number[] = [];
  for (let at = 0; at < critical.length; at += 1) if (critical[at] === 1) positions.push(at);
  return positions.sort((a, b) => earlyStart[a]! - earlyStart[b]! || compareIds(ids[a]!, ids[b]!)).map((at) => ids[at]!);
}

function byId(ids: readonly Id[], times: NetworkTimes): Record<string, ActivityTimes> {
  const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } = times;
  const found: Record<string, ActivityTimes> = {};
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at]!;
    const value: ActivityTimes = {
      earlyStart: earlyStart[at]!,
      earlyFinish: earlyFinish[at]!,
      lateStart: lateStart[at]!,
      lateFinish: lateFinish[at]!,
      totalFloat: totalFloat[at]!,
      freeFloat: freeFloat[at]!,
    };
    // Set like the others, this one key would make its times the prototype of all.
    if (id === "__proto__") Object.defineProperty(found, id, { value, configurable: true, enumerable: true, writable: true });
    else found[id] = value;
  }
  return found;
}
