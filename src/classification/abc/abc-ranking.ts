import type { Id } from "../../foundation/index.ts";
import { notFinite, requireObject } from "../../foundation/internal.ts";
import { APART, placeOf, requireColumn, requireIds } from "./abc-column.ts";
import { completePolicy, paretoClasses, readAbcPolicy, type AbcClass, type AbcPolicy } from "./abc-policy.ts";
import type { AbcClassSummary, AbcColumn } from "./abc-summary.ts";
import { assignByPlace } from "../columns/assign.ts";
import { summarise } from "../columns/classes.ts";
import { columnSumWithin } from "../columns/column-sum.ts";
import { findEnds } from "../columns/ends.ts";
import { OFF_GRID } from "../columns/grid.ts";
import { rankValues } from "../columns/ranked.ts";
import { rankDescending } from "../columns/ranking.ts";

/** An ABC analysis as columns, each in the order of the input. */
export interface AbcColumns<C extends string = string> extends AbcColumn<C> {
  /** Positions in the input of the values over zero, best first. */
  readonly order: Uint32Array;
  /** Per customer its rank, from 1; 0 for those of zero or less. */
  readonly rank: Uint32Array;
  /** Per customer its share of the value of all over zero, 0 to 1; 0 for those of zero or less. */
  readonly share: Float64Array;
  /** Per customer the share of all up to its rank, 0 to 1; 0 for those of zero or less. */
  readonly cumulativeShare: Float64Array;
}

/**
 * In which order do values rank? Takes less than half the time that sorting the bare values would.
 *
 * @param values - finite values; those of zero or less have no rank
 * @returns positions of the values over zero, best first; equal values as they stand in the input
 * @throws ClienteleError `invalid-value` for NaN or an infinity
 * @example
 * ```ts
 * import { rankColumn } from "clientele/classification";
 *
 * Array.from(rankColumn([5, 60, 0, 20, 15])); // => [1, 3, 4, 0]
 * ```
 * @category ABC analysis
 * @see CLS-2
 */
export function rankColumn(values: Float64Array | readonly number[]): Uint32Array {
  const column = toColumn(values);
  // Where all values rank, none is NaN, and the largest tells whether one is infinite.
  const { order, sorted } = rankDescending(column);
  if (sorted.length < column.length || sorted[0] === Infinity) requireFiniteColumn(column, values);
  return order;
}

/**
 * The ABC table of a whole customer base as columns: rank, share, cumulative share and class.
 *
 * @param values - one finite value per customer, in any order
 * @param policy - how to classify; default `paretoClasses`
 * @param options - `ids`: one per customer, by which equal values rank; without, they rank as they stand
 * @returns the columns in the order of the input, and what each class holds
 * @throws ClienteleError as {@link classifyAbcColumn} does
 * @example
 * ```ts
 * import { tabulateAbcColumn } from "clientele/classification";
 *
 * const table = tabulateAbcColumn([5, 60, 0, 20, 15]);
 * Array.from(table.rank); // => [4, 1, 0, 2, 3]
 * Array.from(table.cumulativeShare); // => [1, 0.6, 0, 0.8, 0.95]
 * Array.from(table.classOf, (k) => table.classes[k]?.class ?? "apart"); // => ["C", "A", "apart", "A", "B"]
 * ```
 * @category ABC analysis
 * @see CLS-2, CLS-3
 */
export function tabulateAbcColumn<const C extends string = AbcClass>(
  values: Float64Array | readonly number[],
  policy: AbcPolicy<C> = paretoClasses as AbcPolicy as AbcPolicy<C>,
  options: { readonly ids?: readonly Id[] | undefined } = {},
): AbcColumns<C> {
  const checked = readAbcPolicy(policy);
  const { ids } = requireObject(options, "options") as typeof options;
  requireIds(checked, ids, requireColumn(values).length);
  const column = toColumn(values);
  requireFiniteColumn(column, values, ids);
  // Until the shares are known, their place holds the sums by rank: so many bytes are worth saving.
  const share = new Float64Array(column.length);
  const { order, source: ranked } = rankValues(column, ids, share);
  const source = { ...ranked, exact: (least: number, below: number) => columnSumWithin(ranked.pieces, least, below) };
  const ends = findEnds(checked, source);
  const { classes, totals } = summarise(checked, source, ends);

  // Only the rank is written in random order; all else is gathered by it, which costs far less.
  const rank = new Uint32Array(column.length);
  fillRanks(order, rank);
  const classOf = new Uint8Array(column.length);
  assignByPlace(rank, ends, checked.nonPositive === "lowest" ? checked.names.length - 1 : APART, classOf);
  const cumulativeShare = new Float64Array(column.length);
  const total = source.total.high + source.total.low;
  fillCumulativeShares(rank, share, total, cumulativeShare);
  fillShares(column, source.scale, total, share);
  return {
    policy: completePolicy(policy, checked),
    order,
    rank,
    share,
    cumulativeShare,
    classOf,
    classes: classes as AbcClassSummary<C>[],
    totals,
    reason: source.count > 0 ? null : { code: "classification/nothing-over-zero", customers: column.length },
  };
}

function toColumn(values: Float64Array | readonly number[]): Float64Array {
  if (requireColumn(values) instanceof Float64Array) return values as Float64Array;
  // What is no number must not turn into one.
  return Float64Array.from(values, (value: unknown) => (typeof value === "number" ? value : NaN));
}

function requireFiniteColumn(column: Float64Array, values: Float64Array | readonly number[], ids?: readonly Id[]): void {
  for (let index = 0; index < column.length; index += 1) {
    if (!Number.isFinite(column[index])) throw notFinite(values[index], placeOf(index, ids));
  }
}

function fillRanks(order: Uint32Array, rank: Uint32Array): void {
  for (let r = 0; r < order.length; r += 1) rank[order[r]!] = r + 1;
}

function fillCumulativeShares(rank: Uint32Array, through: Float64Array, total: number, cumulativeShare: Float64Array): void {
  for (let i = 0; i < rank.length; i += 1) {
    const place = rank[i]!;
    if (place !== 0) cumulativeShare[i] = through[place - 1]! / total;
  }
}

function fillShares(column: Float64Array, scale: number, total: number, share: Float64Array): void {
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i]!;
    share[i] = value > 0 ? (scale === OFF_GRID ? value : Math.round(value * scale)) / total : 0;
  }
}
