import { compareDecimals, decimalSum, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { CheckedPolicy } from "../abc-policy.ts";
import { OFF_GRID } from "./grid.ts";
import { rankLimit, type Base, type Limit } from "./limits.ts";
import { addTo, NOTHING } from "./sums.ts";

// Far above the rounding error of the comparison, far below what parts two neighbours by chance.
const DOUBT = 1e-12;

/**
 * The limits of the computed ABC analysis, as ranks.
 *
 * With `E = i / n` customers and `Y` the share of the value they bring, the Pareto point is nearest to the
 * ideal (0, 1); the break-even point is the last customer above the mean; A ends at the smaller of both, and
 * B where the curve is nearest to the larger of both with all of the value.
 *
 * @param run - the values over zero, descending
 * @param base - their sum
 * @param degenerate - what to do where all values are the same
 * @returns the limits between A and B, and between B and C
 */
export function computedLimits(run: Float64Array, base: Base, degenerate: CheckedPolicy["degenerate"]): Limit[] {
  const { count } = base;
  // A class that ends at rank 0 is empty; no limit is ever reached there.
  const atRank = (rank: number): Limit => rankLimit({ rank: rank === 0 ? Infinity : rank, meets: true });
  if (degenerate === "highest" && run[0] === run[count - 1]) return [atRank(count), atRank(count)];
  const pareto = nearest(run, base, 0);
  const breakEven = aboveMean(run, base);
  return [atRank(Math.min(pareto, breakEven)), atRank(nearest(run, base, Math.max(pareto, breakEven)))];
}

// The first rank i at which ((from - i) / n)² + (1 - Y)² is least. The function is convex, so it is the
// first one from which the next step no longer goes down.
function nearest(run: Float64Array, base: Base, from: number): number {
  const total = base.total.high;
  const perRank = (total / base.count) ** 2;
  let before = NOTHING;
  for (let rank = 0; rank < run.length; rank += 1) {
    const value = run[rank] as number;
    const unit = base.scale === OFF_GRID ? value : Math.round(value * base.scale);
    const through = addTo(before, unit);
    const effort = (2 * (rank - from) + 1) * perRank;
    const gain = unit * (total - before.high + (total - through.high));
    const clear = Math.abs(effort - gain) > DOUBT * (Math.abs(effort) + unit * total);
    if (clear ? effort > gain : stopsExactly(run, from, rank)) return rank;
    before = through;
  }
  return run.length;
}

// The same comparison in integers: (2 (i - from) + 1) S² against n² v (2 S - g - g').
function stopsExactly(run: Float64Array, from: number, rank: number): boolean {
  const sums = [run, run.subarray(0, rank), run.subarray(0, rank + 1)].map(exactly);
  const places = Math.max(...sums.map((sum) => sum.places));
  const [total, before, through] = sums.map((sum) => sum.units * 10n ** BigInt(places - sum.places)) as [bigint, bigint, bigint];
  const n = BigInt(run.length);
  const effort = BigInt(2 * (rank - from) + 1) * total * total;
  return effort >= n * n * (through - before) * (2n * total - before - through);
}

// How many values lie above the mean.
function aboveMean(run: Float64Array, base: Base): number {
  const mean = base.total.high / (base.scale === OFF_GRID ? 1 : base.scale) / base.count;
  const clear = mean * DOUBT;
  let rank = 0;
  while ((run[rank] as number) > mean + clear) rank += 1;
  if (!((run[rank] as number) > mean - clear)) return rank;
  const total = exactly(run);
  const isAbove = (value: number): boolean =>
    compareDecimals(multiplyDecimals(toDecimal(value), { units: BigInt(run.length), places: 0 }), total) > 0;
  while (isAbove(run[rank] as number)) rank += 1;
  return rank;
}

function exactly(values: Float64Array): Decimal {
  const sum = decimalSum();
  for (const value of values) sum.add(value);
  return sum.exact();
}
