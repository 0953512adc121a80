import { ClienteleError } from "../../foundation/index.ts";
import { decimalSum, decimalToNumber, requireFinite, requireTotal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";
import { gridOf, OFF_GRID, onGrid } from "../columns/grid.ts";
import { rankDescending } from "../columns/ranking.ts";
import { sumOf } from "./running-sums.ts";

/**
 * Customers who are in no share, because their value is zero or less.
 *
 * @category Concentration
 */
export interface ValuesApart {
  /** Number of customers whose value is zero and does not count. */
  readonly zero: number;
  /** Number of customers whose value is negative. */
  readonly negative: number;
  /** Sum of the negative values, in the unit of the values; 0 for none. */
  readonly negativeValue: number;
}

/** Values in rank order, ready for shares of their total. */
export interface RankedValues {
  /** Number of customers, whatever their value. */
  readonly customers: number;
  /** Positions in the input of the values over zero, best first; equal values keep the order of the input. */
  readonly order: Uint32Array;
  /** The values over zero in that order. */
  readonly sorted: Float64Array;
  /** The same as whole units of their decimal grid, whose sums are exact; off any grid as parts of the largest. */
  readonly units: Float64Array;
  /** Whether the values lie on a decimal grid. */
  readonly onGrid: boolean;
  readonly apart: ValuesApart;
}

/**
 * Checks values and ranks those over zero.
 *
 * @param values - one per customer, in any order
 * @param list - name of the argument that they came in, for messages
 * @returns the same for every order of the input, but for `order`
 * @throws ClienteleError `invalid-input`, `invalid-value`, `total-out-of-range`
 */
export function rankValues(values: Float64Array | readonly number[], list = "values"): RankedValues {
  const { column, apart } = readColumn(values, list);
  const { order, sorted } = rankDescending(column);
  const scale = scaleOf(sorted);
  const units = scale === OFF_GRID ? sorted.map((value) => value / sorted[0]!) : sorted.map((value) => Math.round(value * scale));
  return { customers: column.length, order, sorted, units, onGrid: scale !== OFF_GRID, apart };
}

function readColumn(values: Float64Array | readonly number[], list: string): { column: Float64Array; apart: ValuesApart } {
  requireColumn(values);
  const column = values instanceof Float64Array ? values : new Float64Array(values.length);
  const negativeSum = decimalSum();
  let zero = 0;
  let negative = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (!Number.isFinite(value)) requireFinite(value, { list, index: i });
    if (column !== values) column[i] = value;
    if (value > 0) continue;
    if (value === 0) zero += 1;
    else {
      negative += 1;
      negativeSum.add(value);
    }
  }
  return { column, apart: { zero, negative, negativeValue: requireTotal(negativeSum.total(), list) } };
}

function requireColumn(values: unknown): void {
  if (values instanceof Float64Array || Array.isArray(values)) return;
  throw new ClienteleError("invalid-input", "values is neither an array nor a Float64Array", { list: "values" });
}

// A grid fine enough for the smallest value may be too fine for the largest.
function scaleOf(sorted: Float64Array): number {
  const scale = gridOf(sorted);
  return sorted.length > 0 && scale !== OFF_GRID && !onGrid(sorted[0]!, scale) ? OFF_GRID : scale;
}

/**
 * The sum of the best values as the decimals they are written as.
 *
 * @param ranked - values in rank order
 * @param count - how many of them; default all
 * @returns the exact sum
 */
export function exactSumOfBest({ sorted }: RankedValues, count: number = sorted.length): Decimal {
  const sum = decimalSum();
  for (let r = 0; r < count; r += 1) sum.add(sorted[r]!);
  return sum.exact();
}

/**
 * The double nearest to an exact sum of values.
 *
 * @param sum - an exact sum
 * @param list - what was added up, for the message
 * @returns a finite number
 * @throws ClienteleError `total-out-of-range`
 */
export function requireSum(sum: Decimal, list: string): number {
  return requireTotal(decimalToNumber(sum), list);
}

/**
 * The share of the total that the best customers hold.
 *
 * @param ranked - values in rank order
 * @param count - how many of them; where there are fewer, all
 * @returns 0 to 1, and exactly 1 for all of them; `null` where nobody is over zero
 */
export function shareOfBest({ units }: RankedValues, count: number): number | null {
  if (units.length === 0) return null;
  return sumOf(units, Math.min(count, units.length)) / sumOf(units);
}
