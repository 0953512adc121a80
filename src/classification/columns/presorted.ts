import { searchRun } from "./borders.ts";
import type { Apart, Source } from "./classes.ts";
import { gridOf, LARGEST_CERTAIN, OFF_GRID, onGrid, sampleOf } from "./grid.ts";
import type { Base, Limit } from "./limits.ts";
import { addTo, NOTHING } from "./sums.ts";

/** A source whose values are at hand in rank order. */
export type RunSource = Source & { readonly run: Float64Array };

/**
 * Sums at some places in a run, each before a tie group. They stand in columns: an object made inside the
 * loop that adds up would cost more than the adding.
 */
interface Marks {
  readonly count: number;
  /** Number of values before the mark. */
  readonly ranks: Float64Array;
  /** Their sum, in units, in its two parts. */
  readonly highs: Float64Array;
  readonly lows: Float64Array;
}

const MARK_EVERY = 8192;

/**
 * Makes values in rank order ready for limits to be found in them.
 *
 * @param run - the values over zero, descending
 * @param apart - the other values
 * @param base - sum and number of the run
 * @param marks - sums at some places in the run; a search starts at the last mark before its limit
 * @returns the source
 */
export function runSource(run: Float64Array, apart: Apart, base: Base, marks?: Marks): RunSource {
  const least = run.length === 0 ? Infinity : run[run.length - 1]!;
  return {
    base,
    apart,
    least,
    run,
    search(limit) {
      const last = marks === undefined ? -1 : lastBefore(marks, limit);
      if (marks === undefined || last < 0) return searchRun(run, 0, NOTHING, limit, base);
      const rank = marks.ranks[last]!;
      return searchRun(run.subarray(rank), rank, { high: marks.highs[last]!, low: marks.lows[last]! }, limit, base);
    },
  };
}

function lastBefore({ count, ranks, highs, lows }: Marks, { leastSum, leastRank }: Limit): number {
  let last = count - 1;
  while (last >= 0 && highs[last]! + lows[last]! >= leastSum && ranks[last]! >= leastRank) last -= 1;
  return last;
}

/**
 * Recognises a column that is in rank order already, as reports and indexed queries deliver it.
 *
 * @param values - any values
 * @returns the source; `undefined` where the values are in no descending order, are not finite, or leave the
 * decimal grid of their sample
 */
export function presortedSource(values: Float64Array): RunSource | undefined {
  const sample = sampleOf(values);
  if (sample.some((value, i) => i > 0 && !(value <= sample[i - 1]!))) return undefined;
  const summed = sumUp(values, gridOf(sample));
  if (summed === undefined || !(summed.base.total.high < Infinity)) return undefined;
  const { base, marks } = summed;
  let zero = 0;
  let negativeSum = NOTHING;
  for (let i = base.count; i < values.length; i += 1) {
    const value = values[i]!;
    if (!(value <= 0 && value > -Infinity)) return undefined;
    if (value === 0) zero += 1;
    else if (base.scale === OFF_GRID) negativeSum = addTo(negativeSum, value);
    else if (onGrid(value, base.scale)) negativeSum = addTo(negativeSum, Math.round(value * base.scale));
    else return undefined;
  }
  const negative = values.length - base.count - zero;
  return runSource(values.subarray(0, base.count), { zero, negative, negativeSum }, base, marks);
}

/**
 * Adds up the leading values over zero.
 *
 * @param values - descending
 * @param scale - their decimal grid
 * @returns sum, number, and marks; `undefined` where the values do not descend or leave the grid
 */
export function sumUp(values: Float64Array, scale: number): { base: Base; marks: Marks } | undefined {
  const most = Math.ceil(values.length / MARK_EVERY);
  const ranks = new Float64Array(most);
  const highs = new Float64Array(most);
  const lows = new Float64Array(most);
  let marked = 0;
  let high = 0;
  let low = 0;
  let last = Infinity;
  let unit = 0;
  let nextMark = MARK_EVERY;
  let count = 0;
  for (; count < values.length; count += 1) {
    const value = values[count]!;
    if (!(value > 0)) break;
    // Equal values follow each other, and need no second look.
    if (value !== last) {
      unit = scale === OFF_GRID ? value : Math.floor(value * scale + 0.5);
      if (value > last || (scale !== OFF_GRID && (unit / scale !== value || unit > LARGEST_CERTAIN))) return undefined;
    }
    if (count >= nextMark && value < last) {
      ranks[marked] = count;
      highs[marked] = high;
      lows[marked] = low;
      marked += 1;
      nextMark = count + MARK_EVERY;
    }
    last = value;
    const next = high + unit;
    const part = next - high;
    low += high - (next - part) + (unit - part);
    high = next;
  }
  return { base: { count, total: { high, low }, scale }, marks: { count: marked, ranks, highs, lows } };
}
