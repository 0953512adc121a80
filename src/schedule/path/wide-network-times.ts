import { ClienteleError } from "../../foundation/index.ts";
import { decimalToNumber, toDecimal } from "../../foundation/internal.ts";
import type { NetworkOrder } from "../network/network-order.ts";
import type { IndexedNetwork } from "../network/read-network.ts";
import type { NetworkTimes, Starts } from "./network-times.ts";

/** Durations and weights as whole numbers of any size. */
interface WideSteps {
  readonly places: number;
  readonly durations: readonly bigint[];
  readonly weights: readonly bigint[];
}

/**
 * The same as `networkTimes` for decimals of so many places that doubles could not count them. Apart from it, because a loop that
 * has seen both kinds of number is slow for each.
 *
 * @param network - the network
 * @param order - its order
 * @param starts - what the start and the end of the project hold
 * @returns the times, each the double nearest to the exact one
 * @throws ClienteleError `total-out-of-range`
 */
export function wideNetworkTimes(network: IndexedNetwork, order: NetworkOrder, starts: Starts): NetworkTimes {
  const { places, durations, weights } = wideSteps(network);
  const early = earlyStarts(network, order, weights, starts);
  const finishes = early.map((begin, at) => begin + durations[at]!);
  const end = finishes.reduce((last, finish) => (finish > last ? finish : last));
  const first = early.reduce((least, begin) => (begin < least ? begin : least));
  const late: bigint[] = [];
  const free: bigint[] = [];
  for (const at of order.order.toReversed()) {
    const links = linksOf(order, at);
    const isHeld = starts === "clamped" || links.length === 0;
    const bounds = links.map((link) => late[network.to[link]!]! - weights[link]!);
    const gaps = links.map((link) => early[network.to[link]!]! - weights[link]! - early[at]!);
    late[at] = leastOf(isHeld ? [...bounds, end - durations[at]!] : bounds);
    free[at] = leastOf(isHeld ? [...gaps, end - finishes[at]!] : gaps);
  }
  const totals = late.map((begin, at) => begin - early[at]!);
  const inUnits = (steps: readonly bigint[]): Float64Array => Float64Array.from(steps, (value) => nearest(value, places));
  return {
    duration: nearest(end - first, places),
    earlyStart: inUnits(early),
    earlyFinish: inUnits(finishes),
    lateStart: inUnits(late),
    lateFinish: inUnits(late.map((begin, at) => begin + durations[at]!)),
    totalFloat: inUnits(totals),
    freeFloat: inUnits(free),
    critical: Uint8Array.from(totals, (total) => (total === 0n ? 1 : 0)),
  };
}

function wideSteps({ from, to, types, ...network }: IndexedNetwork): WideSteps {
  const decimals = Array.from([...network.durations, ...network.lags], toDecimal);
  const places = decimals.reduce((most, decimal) => Math.max(most, decimal.places), 0);
  const whole = decimals.map((decimal) => decimal.units * 10n ** BigInt(places - decimal.places));
  const durations = whole.slice(0, network.durations.length);
  const weights = whole.slice(network.durations.length).map((lag, link) => {
    const type = types[link]!;
    // As in `wholeSteps`: FS and FF count from the finish, FF and SF up to the finish.
    return lag + (type === 0 || type === 2 ? durations[from[link]!]! : 0n) - (type >= 2 ? durations[to[link]!]! : 0n);
  });
  return { places, durations, weights };
}

function earlyStarts({ to }: IndexedNetwork, order: NetworkOrder, weights: readonly bigint[], starts: Starts): readonly bigint[] {
  // Nothing holds an activity yet where there is no number.
  const early = Array.from(order.incoming, (count): bigint | undefined => (starts === "clamped" || count === 0 ? 0n : undefined));
  for (const at of order.order) {
    for (const link of linksOf(order, at)) {
      const bound = early[at]! + weights[link]!;
      const known = early[to[link]!];
      if (known === undefined || bound > known) early[to[link]!] = bound;
    }
  }
  return early.map((begin) => begin!);
}

function linksOf({ offsets, outgoing }: NetworkOrder, at: number): readonly number[] {
  return Array.from(outgoing.subarray(offsets[at], offsets[at + 1]));
}

function leastOf(values: readonly bigint[]): bigint {
  return values.reduce((least, value) => (value < least ? value : least));
}

function nearest(units: bigint, places: number): number {
  const value = decimalToNumber({ units, places });
  if (Number.isFinite(value)) return value;
  throw new ClienteleError("total-out-of-range", "a time of the network is beyond the largest number", { list: "activities" });
}
