import { compareIds, type Id } from "../../foundation/index.ts";
import { requireTotal, type Decimal } from "../../foundation/internal.ts";
import { exactSumWithin } from "./exact-sum.ts";
import { gridOf, OFF_GRID } from "./grid.ts";
import { rankDescending } from "./ranking.ts";
import { runSource, type RunSource } from "./source.ts";
import { addTo, NOTHING } from "./sums.ts";

/** Values in rank order. */
export interface Ranked {
  /** Positions in the input of the values over zero, best first. */
  readonly order: Uint32Array;
  readonly source: RunSource;
}

/**
 * Ranks values and adds them up in that order.
 *
 * @param values - finite values
 * @param ids - by which equal values rank; without, they rank as they stand
 * @param through - is filled by rank with the sum of the values up to there, in units
 * @returns order, and a source in which limits can be found
 */
export function rankValues(values: Float64Array, ids?: readonly Id[], through?: Float64Array): Ranked {
  const { order, sorted } = rankDescending(values);
  if (ids !== undefined) orderTies(order, sorted, ids);
  const scale = gridOf(values);
  let high = 0;
  let low = 0;
  for (let r = 0; r < sorted.length; r += 1) {
    const unit = scale === OFF_GRID ? sorted[r]! : Math.round(sorted[r]! * scale);
    const next = high + unit;
    const part = next - high;
    low += high - (next - part) + (unit - part);
    high = next;
    if (through !== undefined) through[r] = high + low;
  }
  requireTotal(high, "values");
  let zero = 0;
  let negativeSum = NOTHING;
  for (let i = 0; i < values.length && sorted.length < values.length; i += 1) {
    const value = values[i]!;
    if (value === 0) zero += 1;
    else if (value < 0) negativeSum = addTo(negativeSum, scale === OFF_GRID ? value : Math.round(value * scale));
  }
  const count = sorted.length;
  const exact = (least: number, below: number): Decimal => exactSumWithin(values, least, below);
  const sums = { count, total: { high, low }, scale, zero, negative: values.length - count - zero, negativeSum };
  return { order, source: runSource(sorted, { ...sums, pieces: (reader) => { reader(values, 0); }, exact }) };
}

function orderTies(order: Uint32Array, sorted: Float64Array, ids: readonly Id[]): void {
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && sorted[end] === sorted[start]) end += 1;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => compareIds(ids[a]!, ids[b]!));
  }
}
