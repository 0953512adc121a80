import { ClienteleError, type Reason } from "../../foundation/index.ts";
import { deepFreeze, faultFinder, requireInteger, requireObject } from "../../foundation/internal.ts";
import type { ConfidenceInterval } from "../intervals/confidence.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import { exactMean } from "../intervals/mean-estimate.ts";
import { shareInterval } from "../intervals/wilson-interval.ts";
import type { AskedOptions } from "../surveys/response-rate.ts";
import { checkScale, type SurveyScale } from "../surveys/survey-scale.ts";
import { tallyRatings, type Rating, type RatingCounts } from "./rating-tally.ts";

/**
 * The scale on which satisfaction is usually asked: 1 very dissatisfied to 5 very satisfied.
 *
 * @category Ratings
 */
export const satisfactionScale: SurveyScale = /* @__PURE__ */ deepFreeze<SurveyScale>({ lowest: 1, highest: 5, step: 1 });

/**
 * How many answers from the top count as satisfied: two, 4 and 5 on the usual scale.
 *
 * @category Ratings
 */
export const usualTopBoxes = 2;

/** The scale, and which of its answers count as satisfied. */
export interface CustomerSatisfactionOptions extends AskedOptions {
  /** The answers; a step is required. Default {@link satisfactionScale}. */
  readonly scale?: SurveyScale | undefined;
  /** How many answers from the top count as satisfied, fewer than the scale has. Default {@link usualTopBoxes}. */
  readonly topBoxes?: number | undefined;
}

/** The share of customers who are satisfied. */
export interface CustomerSatisfaction extends RatingCounts {
  /** Share of the satisfied, 0…1; `null` without ratings. */
  readonly score: number | null;
  /** Number of the satisfied. */
  readonly satisfied: number;
  /** Lowest answer that counts as satisfied. */
  readonly from: number;
  /** Wilson interval of the share; `null` without ratings. */
  readonly interval: ConfidenceInterval | null;
  /** Mean of the ratings, on the scale; `null` without ratings. */
  readonly mean: number | null;
  /** Why there is no score; empty where there is one. */
  readonly reasons: readonly Reason<Pick<EstimateReasons, "satisfaction/no-answers">>[];
}

/**
 * Which share of the customers is satisfied (CSAT)?
 *
 * @param ratings - one per person, in any order; `null` for no answer
 * @param options - scale, number of top boxes, how many were asked, confidence level
 * @returns the share of the top boxes with its Wilson interval, and what does not count
 * @throws ClienteleError `invalid-policy` for a scale with faults, `invalid-option`, `invalid-value`, `invalid-input`
 * @example
 * ```ts
 * import { customerSatisfaction } from "clientele/satisfaction";
 *
 * const { score, satisfied, n, unanswered, invalid, interval } = customerSatisfaction([5, 4, 4, 3, 1, null, 7]);
 * [score, satisfied, n, unanswered]; // => [0.6, 3, 5, 1]
 * invalid; // => [{ reason: { code: "satisfaction/off-scale", value: 7, lowest: 1, highest: 5, step: 1 }, count: 1 }]
 * [interval?.low.toFixed(2), interval?.high.toFixed(2)]; // => ["0.23", "0.88"]
 *
 * customerSatisfaction([null]).reasons; // => [{ code: "satisfaction/no-answers" }]
 * ```
 * @category Ratings
 * @see SAT-3
 */
export function customerSatisfaction(ratings: readonly Rating[], options: CustomerSatisfactionOptions = {}): CustomerSatisfaction {
  requireObject(options, "options");
  const from = satisfiedFrom(options);
  const { values, counts, confidence } = tallyRatings(ratings, options.scale ?? satisfactionScale, options);
  const satisfied = values.filter((value) => value >= from).length;
  const { n } = counts;
  if (n === 0) return { ...counts, score: null, satisfied, from, interval: null, mean: null, reasons: [{ code: "satisfaction/no-answers" }] };
  return { ...counts, score: satisfied / n, satisfied, from, interval: shareInterval(satisfied, n, confidence), mean: exactMean(values), reasons: [] };
}

function satisfiedFrom(options: CustomerSatisfactionOptions): number {
  const scale: SurveyScale = options.scale ?? satisfactionScale;
  const finder = faultFinder("scale", "invalid-policy");
  checkScale(scale, "scale", finder);
  finder.check(scale.step !== undefined, "scale.step", "must say how far answers are apart, or there are no boxes");
  finder.refuse();
  const { lowest, highest } = scale;
  const place = { list: "options", field: "topBoxes" };
  const boxes = requireInteger(options.topBoxes ?? usualTopBoxes, place);
  // As the decimal that it is: three steps of a tenth below 1 are 0.7, not the double beside it.
  const from = Number((highest - (boxes - 1) * scale.step!).toPrecision(FIFTEEN_DIGITS));
  if (boxes >= 1 && from > lowest) return from;
  throw new ClienteleError("invalid-option", "topBoxes is not from 1 to less than there are answers", { ...place, value: boxes });
}

// Up to fifteen digits a decimal and the double nearest to it belong to each other.
const FIFTEEN_DIGITS = 15;
