import type { Decimal } from "../../foundation/internal.ts";
import { OFF_GRID } from "./grid.ts";
import type { Limit, TieGroup } from "./limits.ts";
import type { Pieces } from "./pieces.ts";
import { NOTHING, type Sum } from "./sums.ts";

/** A column whose sums are known, and in which limits can be found. */
export interface Source {
  /** Number of values over zero: the base of all shares. */
  readonly count: number;
  /** Their sum, in units. */
  readonly total: Sum;
  /** Units in one; 0 where the values lie on no decimal grid, and a unit is one. */
  readonly scale: number;
  /** Number of values of zero. */
  readonly zero: number;
  /** Number of negative values. */
  readonly negative: number;
  /** Their sum, in units. */
  readonly negativeSum: Sum;
  /** All values, as often as they are wanted. */
  readonly pieces: Pieces;
  /** The values over zero, descending, where they are at hand; computed limits need them. */
  readonly run?: Float64Array;
  /** The sum of the values from one upwards and under another, as the decimals they are written as. */
  readonly exact: (least: number, below: number) => Decimal;
  /** The tie group that a limit falls into. */
  find(limit: Limit): TieGroup | undefined;
  /** The least value of a class that ends at a rank, and at a cut. */
  lowest(rank: number, cut: number): number;
}

/** A source whose values are at hand in rank order. */
export type RunSource = Source & { readonly run: Float64Array };

/**
 * The sum of the values from one upwards as a decimal. On a decimal grid the sum at hand is exact; off
 * it, all values are read once more.
 *
 * @param source - the column
 * @param sum - the sum at hand, in units
 * @param least - the least value in it
 * @returns the same, exactly
 */
export function exactUnits({ scale, exact }: Pick<Source, "scale" | "exact">, sum: Sum, least: number): Decimal {
  if (scale === OFF_GRID) return exact(least, Infinity);
  return { units: BigInt(sum.high) + BigInt(sum.low), places: Math.round(Math.log10(scale)) };
}

/**
 * Makes values in rank order ready for limits to be found in them.
 *
 * @param run - the values over zero, descending
 * @param sums - what they and the other values add up to
 * @returns the source
 */
export function runSource(run: Float64Array, sums: Omit<Source, "run" | "find" | "lowest">): RunSource {
  return {
    ...sums,
    run,
    find: (limit) => findInRun(run, sums.scale, limit),
    lowest: (rank) => run[rank - 1]!,
  };
}

/**
 * Finds the tie group that a limit falls into, in a run of values in rank order.
 *
 * @param run - values, descending; it holds all customers of each of its values
 * @param scale - units in one
 * @param limit - what to find
 * @param rank - number of customers ranked before the run
 * @param before - sum of their values, in units
 * @returns the group, or `undefined` where the limit lies behind the run
 */
export function findInRun(
  run: Float64Array,
  scale: number,
  limit: Limit,
  rank = 0,
  before: Sum = NOTHING,
): TieGroup | undefined {
  let group: TieGroup | undefined;
  do group = nextGroup(run, scale, limit, rank, group ?? { end: rank, through: before });
  while (group !== undefined && limit.side(group) < 0);
  return group;
}

// The first group behind another one that may reach the limit.
function nextGroup(
  run: Float64Array,
  scale: number,
  { leastSum, leastRank }: Limit,
  rank: number,
  last: Pick<TieGroup, "end" | "through">,
): TieGroup | undefined {
  // Kept in plain variables, and made an object after the loop: it may run over millions of customers.
  let { high, low } = last.through;
  let startHigh = high;
  let startLow = low;
  let start = last.end - rank;
  let end = start;
  for (; start < run.length; start = end) {
    const value = run[start]!;
    const unit = scale === OFF_GRID ? value : Math.round(value * scale);
    startHigh = high;
    startLow = low;
    for (; end < run.length && run[end] === value; end += 1) {
      const next = high + unit;
      const part = next - high;
      low += high - (next - part) + (unit - part);
      high = next;
    }
    if (high + low >= leastSum && rank + end >= leastRank) break;
  }
  if (start >= run.length) return undefined;
  const before = { high: startHigh, low: startLow };
  return { value: run[start]!, start: rank + start, end: rank + end, before, through: { high, low } };
}
