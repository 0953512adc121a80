import type { NothingOverZero } from "../abc/abc-summary.ts";
import { exactSumOfBest, rankValues, requireSum, shareOfBest, type RankedValues, type ValuesApart } from "./ranked-values.ts";
import { spreadOf } from "./spread.ts";
import { readZeros, type ZerosOption } from "./zeros-option.ts";

/**
 * The share of the value that the 1, 4, 5 and 10 largest customers hold, 0 to 1; 1 where there are no more than
 * that, `null` where nobody has a value over zero.
 *
 * @category Concentration
 */
export interface ConcentrationRatios {
  /** Of the largest customer. */
  readonly cr1: number | null;
  /** Of the four largest, as competition authorities count. */
  readonly cr4: number | null;
  /** Of the five largest. */
  readonly cr5: number | null;
  /** Of the ten largest. */
  readonly cr10: number | null;
}

/**
 * How unevenly a value is spread over customers. Figures that cannot be computed are `null`.
 *
 * @category Concentration
 */
export interface Concentration {
  /** Number of customers in the base: those over zero, and zeros where they are included. */
  readonly count: number;
  /** Sum of their values, exact as decimals; in the unit of the values. */
  readonly total: number;
  /** Gini coefficient: 0 where all are equal, `1 - 1/n` where one of `n` holds all. */
  readonly gini: number | null;
  /** The same times `n/(n - 1)`, so that it reaches 1; `null` for fewer than two customers. */
  readonly giniCorrected: number | null;
  /** Herfindahl-Hirschman index, the sum of the squared shares: from `1/n` to 1. */
  readonly hhi: number | null;
  /** The same in points, with shares in percent: up to 10,000. */
  readonly hhiPoints: number | null;
  /** The same from 0, where all are equal, to 1; `null` for fewer than two customers. */
  readonly hhiNormalised: number | null;
  /** How many customers of equal value would have the same index: `1/hhi`. */
  readonly effectiveNumber: number | null;
  /** Hoover index: the share of the value that would have to change hands until all are equal. */
  readonly hoover: number | null;
  /** Shares of the largest customers. */
  readonly concentrationRatios: ConcentrationRatios;
  /** Whether customers whose value is zero belong to the base. */
  readonly zeros: "excluded" | "included";
  /** Those who do not. */
  readonly apart: ValuesApart;
  /** Why there are no figures, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

// Shares in percent, squared.
const POINTS = 10_000;

/**
 * How much depends on few customers: Gini, Herfindahl, Hoover, and the shares of the largest.
 *
 * The figures hold to twelve digits and better also where values are nearly equal, and where all are
 * equal they are 0 exactly. They do not depend on the order of the values.
 *
 * @param values - one finite value per customer, all in one unit
 * @param options - `zeros`: whether customers whose value is zero count; they raise Gini and Hoover
 * @returns the figures as shares, 0 to 1, where their field does not say otherwise
 * @throws ClienteleError `invalid-value` for NaN or an infinity, with its position; `invalid-input`, `invalid-option`,
 * `total-out-of-range`
 * @example
 * ```ts
 * import { concentration } from "clientele/classification";
 *
 * const { gini, hhi, effectiveNumber, concentrationRatios } = concentration([60, 20, 20, 0, -5]);
 * [gini, hhi, concentrationRatios.cr1]; // => [0.26666666666666666, 0.44, 0.6]
 * effectiveNumber?.toFixed(2); // => "2.27"
 *
 * concentration([60, 20, 20, 0, -5]).apart; // => { zero: 1, negative: 1, negativeValue: -5 }
 * concentration([60, 20, 20, 0, -5], { zeros: "included" }).gini; // => 0.45
 *
 * concentration([0.1, 0.1, 0.1]).gini; // => 0
 * concentration([7]).giniCorrected; // => null
 * concentration([]).reason; // => { code: "classification/nothing-over-zero", customers: 0 }
 * concentration([1, Number.NaN]); // throws invalid-value
 * ```
 * @category Concentration
 * @see CLS-5, CLS-12
 */
export function concentration(values: Float64Array | readonly number[], options: ZerosOption = {}): Concentration {
  const zeros = readZeros(options);
  const ranked = rankValues(values);
  const { zero } = ranked.apart;
  const count = ranked.sorted.length + (zeros === "included" ? zero : 0);
  const isEmpty = ranked.sorted.length === 0;
  return {
    count,
    total: requireSum(exactSumOfBest(ranked), "values"),
    ...(isEmpty ? NO_FIGURES : figuresOf(ranked, count)),
    concentrationRatios: {
      cr1: shareOfBest(ranked, 1),
      cr4: shareOfBest(ranked, 4),
      cr5: shareOfBest(ranked, 5),
      cr10: shareOfBest(ranked, 10),
    },
    zeros,
    apart: zeros === "included" ? { ...ranked.apart, zero: 0 } : ranked.apart,
    reason: isEmpty ? { code: "classification/nothing-over-zero", customers: ranked.customers } : null,
  };
}

type Figures = Pick<Concentration, "gini" | "giniCorrected" | "hhi" | "hhiPoints" | "hhiNormalised" | "effectiveNumber" | "hoover">;

const NO_FIGURES: Figures = {
  gini: null,
  giniCorrected: null,
  hhi: null,
  hhiPoints: null,
  hhiNormalised: null,
  effectiveNumber: null,
  hoover: null,
};

// The sum of squared shares is (1 + variance / mean²) / n, which keeps its digits where all are nearly equal.
function figuresOf(ranked: RankedValues, count: number): Figures {
  const { gini, giniCorrected, squaredVariation, hoover } = spreadOf(ranked, count);
  return {
    gini,
    giniCorrected,
    hhi: (1 + squaredVariation) / count,
    hhiPoints: ((1 + squaredVariation) * POINTS) / count,
    hhiNormalised: count === 1 ? null : squaredVariation / (count - 1),
    effectiveNumber: count / (1 + squaredVariation),
    hoover,
  };
}
