import type { IndexedNetwork } from "../network/read-network.ts";

/** Durations and lags counted in one small step, as whole numbers. */
export interface WholeSteps {
  /** What a result is divided by: a power of ten. */
  readonly scale: number;
  /** Duration of each activity. */
  readonly durations: Float64Array;
  /** Per link, the least time from start to start. */
  readonly weights: Float64Array;
}

// Up to here a decimal has at most 15 digits, so that the nearest double stands for no other, and five sums of all are whole too.
const MOST = 1e15;
const MOST_PLACES = 15;

/**
 * Durations and lags as the decimals they are written as, counted in the last place that any of them has.
 *
 * @param network - the network
 * @returns whole numbers; `undefined` where their sums could be more than a double counts exactly
 */
export function wholeSteps(network: IndexedNetwork): WholeSteps | undefined {
  const { from, to, types } = network;
  const scale = coarserScale(network.lags, coarserScale(network.durations, 1));
  if (scale > 10 ** MOST_PLACES) return undefined;
  const durations = inSteps(network.durations, scale);
  const weights = inSteps(network.lags, scale);
  if (!(sizeOf(durations) + sizeOf(weights) <= MOST)) return undefined;
  for (let link = 0; link < weights.length; link += 1) {
    const type = types[link]!;
    // FS and FF count from the finish, FF and SF up to the finish.
    if (type === 0 || type === 2) weights[link]! += durations[from[link]!]!;
    if (type >= 2) weights[link]! -= durations[to[link]!]!;
  }
  return { scale, durations, weights };
}

// The least power of ten that makes all values whole; one beyond the most places if there is none.
function coarserScale(values: Float64Array, least: number): number {
  let scale = least;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    while (Math.round(value * scale) / scale !== value) {
      scale *= 10;
      if (scale > 10 ** MOST_PLACES) return scale;
    }
  }
  return scale;
}

function inSteps(values: Float64Array, scale: number): Float64Array {
  const steps = new Float64Array(values.length);
  // Plus 0, so that there is no -0.
  for (let at = 0; at < values.length; at += 1) steps[at] = Math.round(values[at]! * scale) + 0;
  return steps;
}

function sizeOf(values: Float64Array): number {
  let size = 0;
  for (let at = 0; at < values.length; at += 1) size += Math.abs(values[at]!);
  return size;
}
