import { deepFreeze } from "../../foundation/internal.ts";
import type { Reason } from "../../foundation/index.ts";
import { requireName } from "../input/named-option.ts";
import type { ConfidenceInterval } from "../intervals/confidence.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import { shareInterval } from "../intervals/wilson-interval.ts";
import type { AskedOptions } from "../surveys/response-rate.ts";
import type { SurveyScale } from "../surveys/survey-scale.ts";
import type { RatingShare } from "./net-promoter-score.ts";
import { tallyRatings, type Rating, type RatingCounts } from "./rating-tally.ts";

/**
 * The scale of "you made it easy for me to handle my issue": 1 strongly disagree to 7 strongly agree.
 *
 * @category Ratings
 * @see Dixon, Toman and DeLisi, The Effortless Experience (2013), CES 2.0
 */
export const effortScale: SurveyScale = /* @__PURE__ */ deepFreeze<SurveyScale>({ lowest: 1, highest: 7, step: 1 });

/** The three answers nearest to "strongly agree" say that it was easy. */
const EASY_BOXES = 3;

/** How the question was put, how many were asked, and the confidence level. */
export interface CustomerEffortOptions extends AskedOptions {
  /** Whether the highest rating says that it was easy, or the lowest. Default `"higher"`. */
  readonly easier?: "higher" | "lower" | undefined;
}

/** How easy it was for customers. */
export interface CustomerEffort extends RatingCounts {
  /** Mean of the ratings, 1…7 as they were given; `null` without ratings. */
  readonly score: number | null;
  /** Sample standard deviation of the ratings; `null` under two. */
  readonly deviation: number | null;
  /** Student's t interval of the mean; `null` where it cannot be said. */
  readonly interval: ConfidenceInterval | null;
  /** Those for whom it was easy: 5 to 7, or 1 to 3 where the lowest is the easiest. */
  readonly easy: RatingShare;
  /** Why there is no score or no interval; empty where there are both. */
  readonly reasons: readonly Reason<EstimateReasons>[];
}

/**
 * How easy is it for customers to get what they need (CES)?
 *
 * @param ratings - one per person from 1 to 7, in any order; `null` for no answer
 * @param options - how the question was put, how many were asked, confidence level
 * @returns the mean with its t interval, and what does not count
 * @throws ClienteleError `invalid-option`, `invalid-value`, `invalid-input`
 * @example
 * ```ts
 * import { customerEffort } from "clientele/satisfaction";
 *
 * const { score, n, easy, interval } = customerEffort([7, 6, 5, 2]);
 * [score, n, easy.count]; // => [5, 4, 3]
 * // Three degrees of freedom make 3.18 standard errors; the interval is not cut off at 7.
 * [interval?.low.toFixed(2), interval?.high.toFixed(2)]; // => ["1.56", "8.44"]
 *
 * customerEffort([6]).reasons; // => [{ code: "satisfaction/too-few-answers", n: 1, minimum: 2 }]
 * ```
 * @category Ratings
 * @see SAT-3
 */
export function customerEffort(ratings: readonly Rating[], options: CustomerEffortOptions = {}): CustomerEffort {
  const { values, counts, confidence } = tallyRatings(ratings, effortScale, options);
  const easier = requireName(options.easier ?? "higher", ["higher", "lower"], { list: "options", field: "easier" }, "invalid-option");
  const { n, mean: score, deviation, interval, reasons } = meanEstimator(confidence)(values);
  const { lowest, highest } = effortScale;
  const isEasy = (value: number): boolean => (easier === "lower" ? value < lowest + EASY_BOXES : value > highest - EASY_BOXES);
  const count = values.filter(isEasy).length;
  return { ...counts, score, deviation, interval, easy: { count, share: n === 0 ? null : count / n, interval: shareInterval(count, n, confidence) }, reasons };
}
