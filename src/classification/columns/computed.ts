import { compareDecimals, multiplyDecimals, toDecimal } from "../../foundation/internal.ts";
import type { CheckedPolicy } from "../abc/abc-policy.ts";
import { OFF_GRID } from "./grid.ts";
import { rankLimit, type Limit } from "./limits.ts";
import { exactSumWithin } from "./exact-sum.ts";
import type { Source } from "./source.ts";
import { addTo, NOTHING } from "./sums.ts";

// Far above the rounding error of the comparison, far below what parts two neighbours by chance. Sums so
// small that they lose digits are always compared exactly.
const DOUBT = 1e-12;
const LEAST_CERTAIN = 1e-300;

/**
 * The limits of the computed ABC analysis, as ranks.
 *
 * With `E = i / n` customers and `Y` the share of the value they bring, the Pareto point is nearest to the
 * ideal (0, 1); the break-even point is the last customer above the mean; A ends at the smaller of both, and
 * B where the curve is nearest to the larger of both with all of the value.
 *
 * @param source - the column, with its run
 * @param degenerate - what to do where all values are the same
 * @returns the limits between A and B, and between B and C
 */
export function computedLimits(source: Source, degenerate: CheckedPolicy["degenerate"]): Limit[] {
  const { count } = source;
  const run = source.run!;
  if (degenerate === "highest" && run[0] === run[count - 1]) return [rankLimit(count), rankLimit(count)];
  const pareto = nearest(run, source, 0);
  const breakEven = aboveMean(run, source);
  return [rankLimit(Math.min(pareto, breakEven)), rankLimit(nearest(run, source, Math.max(pareto, breakEven)))];
}

// The first rank i at which ((from - i) / n)² + (1 - Y)² is least. The function is convex, so it is the
// first one from which the next step no longer goes down.
function nearest(run: Float64Array, { total, scale, count }: Source, from: number): number {
  const sum = total.high;
  let before = NOTHING;
  for (let rank = 0; rank < count; rank += 1) {
    const value = run[rank]!;
    const unit = scale === OFF_GRID ? value : Math.round(value * scale);
    const through = addTo(before, unit);
    const effort = (2 * (rank - from) + 1) / count / count;
    const gain = (unit / sum) * (2 - before.high / sum - through.high / sum);
    const clear = sum > LEAST_CERTAIN && Math.abs(effort - gain) > DOUBT * (Math.abs(effort) + unit / sum);
    if (clear ? effort > gain : stopsExactly(run, from, rank)) return rank;
    before = through;
  }
  return count;
}

// The same comparison in integers: (2 (i - from) + 1) S² against n² v (2 S - g - g').
function stopsExactly(run: Float64Array, from: number, rank: number): boolean {
  const sums = [run.length, rank, rank + 1].map((end) => exactSumWithin(run.subarray(0, end), 0, Infinity));
  const places = Math.max(...sums.map((sum) => sum.places));
  const [total, before, through] = sums.map((sum) => sum.units * 10n ** BigInt(places - sum.places)) as [bigint, bigint, bigint];
  const n = BigInt(run.length);
  const effort = BigInt(2 * (rank - from) + 1) * total * total;
  return effort >= n * n * (through - before) * (2n * total - before - through);
}

// How many values lie above the mean.
function aboveMean(run: Float64Array, { total, scale, count, exact }: Source): number {
  const mean = total.high / (scale === OFF_GRID ? 1 : scale) / count;
  const doubt = mean > LEAST_CERTAIN ? mean * DOUBT : Infinity;
  let rank = 0;
  while (run[rank]! > mean + doubt) rank += 1;
  if (!(run[rank]! > mean - doubt)) return rank;
  const sum = exact(Number.MIN_VALUE, Infinity);
  const countAsDecimal = { units: BigInt(count), places: 0 };
  while (compareDecimals(multiplyDecimals(toDecimal(run[rank]!), countAsDecimal), sum) > 0) rank += 1;
  return rank;
}
