import { addDecimals, compareDecimals, decimalSum, multiplyDecimals, nearestQuotient, toDecimal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";
import { integerDecimal } from "../metrics/exact-quotient.ts";

/** How much the values of some periods vary about a mean over zero. */
export interface Variation {
  /** The double nearest to the exact mean. */
  readonly mean: number;
  /** Whether the exact coefficient is at most a limit. */
  isAtMost(limit: number): boolean;
  /** Standard deviation by mean: the nearest double where it was compared exactly, else within a billionth. */
  coefficient(): number;
}

// The coefficient by floating point is off by about the number of periods times 2e-16, relative to 1 or to
// itself. What is nearer to a limit than this is decided exactly.
const CERTAIN = 1e-9;

/**
 * The coefficient of variation of values with a mean over zero.
 *
 * @param values - finite, at least one, for the sample deviation two
 * @param deviation - by what the squares are divided
 * @returns the coefficient, and its exact comparison; `null` where the mean is not over zero
 */
export function variationOf(values: readonly number[], deviation: "population" | "sample"): Variation | null {
  const total = decimalSum();
  for (const value of values) total.add(value);
  const sum = total.exact();
  if (sum.units <= 0n) return null;
  const divisor = deviation === "population" ? values.length : values.length - 1;
  const mean = nearestQuotient(sum, integerDecimal(values.length));
  const rough = roughCoefficient(values, mean, divisor);
  let exact: ExactSquare | undefined;
  const square = (): ExactSquare => (exact ??= exactSquare(values, sum, divisor));
  return {
    mean,
    isAtMost(limit) {
      if (Math.abs(rough - limit) > CERTAIN * (1 + rough)) return rough < limit;
      const squaredLimit = multiplyDecimals(toDecimal(limit), toDecimal(limit));
      return compareDecimals(square().numerator, multiplyDecimals(squaredLimit, square().denominator)) <= 0;
    },
    coefficient() {
      if (exact === undefined && Number.isFinite(rough)) return rough;
      return Math.sqrt(nearestQuotient(square().numerator, square().denominator));
    },
  };
}

function roughCoefficient(values: readonly number[], mean: number, divisor: number): number {
  // Parts of the largest value, which is over zero as the mean is, do not overflow when they are squared.
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const squares = values.reduce((sum, value) => sum + (value / largest - mean / largest) ** 2, 0);
  return Math.sqrt(squares / divisor) / (mean / largest);
}

interface ExactSquare {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

// With n values, sum S and sum of squares Q: variance by squared mean is n (n Q - S²) / (divisor S²).
function exactSquare(values: readonly number[], sum: Decimal, divisor: number): ExactSquare {
  const count = integerDecimal(values.length);
  let squares: Decimal = { units: 0n, places: 0 };
  for (const value of values) squares = addDecimals(squares, multiplyDecimals(toDecimal(value), toDecimal(value)));
  const squaredSum = multiplyDecimals(sum, sum);
  const excess = addDecimals(multiplyDecimals(count, squares), { ...squaredSum, units: -squaredSum.units });
  return { numerator: multiplyDecimals(count, excess), denominator: multiplyDecimals(integerDecimal(divisor), squaredSum) };
}
