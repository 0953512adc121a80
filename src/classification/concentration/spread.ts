import { addDecimals, decimalToNumber, toDecimal } from "../../foundation/internal.ts";
import type { RankedValues } from "./ranked-values.ts";
import { sumOf } from "./running-sums.ts";

/** How far values lie apart; each figure is 0 where all are equal, and never less. */
export interface Spread {
  /** Mean difference of two customers by twice the mean: the Gini coefficient. */
  readonly gini: number;
  /** The same with the customer not compared with itself; `null` for one customer. */
  readonly giniCorrected: number | null;
  /** Variance by squared mean, of the population. */
  readonly squaredVariation: number;
  /** Mean absolute deviation by twice the mean: the Hoover index. */
  readonly hoover: number;
}

// Beyond this difference, relative to the larger value, rounding values to doubles leaves more than twelve digits.
const NEAR = 1 / 256;

/**
 * How far values lie apart, without cancellation also where they are nearly equal.
 *
 * No figure here changes when all values are moved, except for the total it is divided by. So the
 * values are measured from the middle one, exactly; and what is added up then are numbers of one sign.
 *
 * @param ranked - with somebody over zero
 * @param count - customers that count: those over zero, and zeros behind them
 * @returns the figures, each to some units in the last place
 */
export function spreadOf(ranked: RankedValues, count: number): Spread {
  const deviations = deviationsFromMiddle(ranked, count);
  const total = sumOf(ranked.units);
  const differences = sumOfDifferences(deviations);
  const sum = sumOf(deviations);
  const squares = sumOf(deviations.map((deviation) => deviation * deviation));
  const excesses = deviations.map((deviation) => Math.max(0, count * deviation - sum));
  return {
    gini: differences / (count * total),
    giniCorrected: count === 1 ? null : differences / ((count - 1) * total),
    squaredVariation: (count * squares - sum * sum) / (total * total),
    hoover: sumOf(excesses) / (count * total),
  };
}

// Descending, as the values are.
function deviationsFromMiddle({ sorted, units, onGrid }: RankedValues, count: number): Float64Array {
  const middle = count >> 1;
  const deviations = new Float64Array(count);
  const unit = onGrid ? 1 : sorted[0]!;
  const values = onGrid ? units : sorted;
  const center = middle < values.length ? values[middle]! : 0;
  const exactCenter = toDecimal(-center);
  for (let r = 0; r < count; r += 1) {
    const value = r < values.length ? values[r]! : 0;
    const difference = value - center;
    const isCertain = onGrid || difference === 0 || Math.abs(difference) > NEAR * Math.max(value, center);
    deviations[r] = (isCertain ? difference : decimalToNumber(addDecimals(toDecimal(value), exactCenter))) / unit;
  }
  return deviations;
}

// Sum of |x - y| over all pairs. The outermost two differ from each other, and both together from all
// between them by as much as from one another; and so on inwards.
function sumOfDifferences(descending: Float64Array): number {
  const count = descending.length;
  const pairs = new Float64Array(count >> 1);
  for (let r = 0; r < pairs.length; r += 1) {
    pairs[r] = (count - 1 - 2 * r) * (descending[r]! - descending[count - 1 - r]!);
  }
  return sumOf(pairs);
}
