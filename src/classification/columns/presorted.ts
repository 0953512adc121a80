import { columnSumWithin } from "./column-sum.ts";
import { gridOf, LARGEST_CERTAIN, OFF_GRID, onGrid, sampleOf } from "./grid.ts";
import type { Limit } from "./limits.ts";
import type { Pieces } from "./pieces.ts";
import { findInRun, type Source } from "./source.ts";
import { addTo, NOTHING, type Sum } from "./sums.ts";

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
 * Recognises a column that is in rank order already, as reports and indexed queries deliver it.
 *
 * @param values - any values
 * @param pieces - the same, in pieces
 * @returns the source; `undefined` where the values are in no descending order, are not finite, or leave the
 * decimal grid of their sample
 */
export function presortedSource(values: Float64Array, pieces: Pieces): Source | undefined {
  const sample = sampleOf(values);
  if (sample.some((value, i) => i > 0 && !(value <= sample[i - 1]!))) return undefined;
  const scale = gridOf(sample);
  const leading = addLeading(values, scale);
  if (leading === undefined || !(leading.total.high < Infinity)) return undefined;
  const { count, total, marks } = leading;
  const run = values.subarray(0, count);
  let zero = 0;
  let negativeSum = NOTHING;
  for (let i = count; i < values.length; i += 1) {
    const value = values[i]!;
    if (!(value <= 0 && value > -Infinity)) return undefined;
    if (value === 0) zero += 1;
    else if (scale === OFF_GRID) negativeSum = addTo(negativeSum, value);
    else if (onGrid(value, scale)) negativeSum = addTo(negativeSum, Math.round(value * scale));
    else return undefined;
  }
  return {
    count,
    total,
    scale,
    zero,
    negative: values.length - count - zero,
    negativeSum,
    pieces,
    exact: (least, below) => columnSumWithin(pieces, least, below),
    run,
    find(limit) {
      const last = lastBefore(marks, limit);
      if (last < 0) return findInRun(run, scale, limit);
      const rank = marks.ranks[last]!;
      return findInRun(run.subarray(rank), scale, limit, rank, { high: marks.highs[last]!, low: marks.lows[last]! });
    },
    lowest: (rank) => run[rank - 1]!,
  };
}

function lastBefore({ count, ranks, highs, lows }: Marks, { leastSum, leastRank }: Limit): number {
  let last = count - 1;
  while (last >= 0 && highs[last]! + lows[last]! >= leastSum && ranks[last]! >= leastRank) last -= 1;
  return last;
}

// Adds up the leading values over zero, as long as they descend and lie on the grid.
function addLeading(values: Float64Array, scale: number): { count: number; total: Sum; marks: Marks } | undefined {
  const most = Math.ceil(values.length / MARK_EVERY);
  const ranks = new Float64Array(most);
  const highs = new Float64Array(most);
  const lows = new Float64Array(most);
  let marked = 0;
  let nextMark = MARK_EVERY;
  let high = 0;
  let low = 0;
  // Not infinity, which would pass for a value equal to the one before it.
  let last = NaN;
  let unit = 0;
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
  return { count, total: { high, low }, marks: { count: marked, ranks, highs, lows } };
}
