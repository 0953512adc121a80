import { deepFreeze } from "../../foundation/internal.ts";
import type { Reason } from "../../foundation/index.ts";
import type { ConfidenceInterval } from "../intervals/confidence.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import { normalQuantile } from "../intervals/normal-quantile.ts";
import { shareInterval } from "../intervals/wilson-interval.ts";
import type { AskedOptions } from "../surveys/response-rate.ts";
import type { SurveyScale } from "../surveys/survey-scale.ts";
import { tallyRatings, type Rating, type RatingCounts } from "./rating-tally.ts";

/**
 * The scale of "how likely is it that you would recommend us?": whole numbers from 0 to 10.
 *
 * @category Ratings
 * @see Reichheld, "The one number you need to grow", Harvard Business Review (2003)
 */
export const recommendationScale: SurveyScale = /* @__PURE__ */ deepFreeze<SurveyScale>({ lowest: 0, highest: 10, step: 1 });

/** Least rating of a promoter, by Reichheld (2003). */
const PROMOTERS_FROM = 9;

/** Greatest rating of a detractor, by Reichheld (2003). */
const DETRACTORS_TO = 6;

/** A part of those who rated. */
export interface RatingShare {
  /** How many. */
  readonly count: number;
  /** Share of those who rated, 0…1; `null` without ratings. */
  readonly share: number | null;
  /** Wilson interval of the share; `null` without ratings. */
  readonly interval: ConfidenceInterval | null;
}

/** Promoters less detractors, and how sure that is. */
export interface NetPromoterScore extends RatingCounts {
  /** Promoters less detractors in percent of those who rated, −100…100; `null` without ratings. */
  readonly score: number | null;
  /** Those who rated 9 or 10. */
  readonly promoters: RatingShare;
  /** Those who rated 7 or 8. */
  readonly passives: RatingShare;
  /** Those who rated 0 to 6. */
  readonly detractors: RatingShare;
  /** Variance of one rating, p + d − (p − d)², with the shares of promoters and detractors; `null` without ratings. */
  readonly variance: number | null;
  /** Standard error of the score, in points: 100 × √(variance / n); `null` without ratings. */
  readonly standardError: number | null;
  /**
   * Normal interval of the score, in points; `null` where all are of one kind, because then the variance says nothing. Of few ratings it may reach
   * beyond −100 or 100, which shows how few there are.
   */
  readonly interval: ConfidenceInterval | null;
  /** Why there is no score or no interval; empty where there are both. */
  readonly reasons: readonly Reason<Pick<EstimateReasons, "satisfaction/no-answers" | "satisfaction/no-spread">>[];
}

/**
 * Do more customers recommend us than warn of us (NPS), and how sure is that?
 *
 * @param ratings - one per person from 0 to 10, in any order; `null` for no answer
 * @param options - how many were asked, and the confidence level
 * @returns score, parts, variance and normal interval, and what does not count
 * @throws ClienteleError `invalid-option`, `invalid-value`, `invalid-input`
 * @example
 * ```ts
 * import { netPromoterScore } from "clientele/satisfaction";
 *
 * const { score, promoters, passives, detractors, interval } = netPromoterScore([10, 9, 9, 8, 7, 3]);
 * [promoters.count, passives.count, detractors.count]; // => [3, 2, 1]
 * score; // => 33.333333333333336
 * // Six ratings say very little.
 * [interval?.low.toFixed(0), interval?.high.toFixed(0)]; // => ["-26", "93"]
 *
 * netPromoterScore([10, 9]).reasons; // => [{ code: "satisfaction/no-spread", n: 2 }]
 * netPromoterScore([]).score; // => null
 * ```
 * @category Ratings
 * @see SAT-3; Rocks, "Interval estimation for the net promoter score", The American Statistician 70 (2016), Wald interval
 */
export function netPromoterScore(ratings: readonly Rating[], options: AskedOptions = {}): NetPromoterScore {
  const { values, counts, confidence } = tallyRatings(ratings, recommendationScale, options);
  const { n } = counts;
  const up = values.filter((value) => value >= PROMOTERS_FROM).length;
  const down = values.filter((value) => value <= DETRACTORS_TO).length;
  const shareOf = (count: number): RatingShare => ({ count, share: n === 0 ? null : count / n, interval: shareInterval(count, n, confidence) });
  const parts = { promoters: shareOf(up), passives: shareOf(n - up - down), detractors: shareOf(down) };
  if (n === 0) return { ...counts, ...parts, score: null, variance: null, standardError: null, interval: null, reasons: [{ code: "satisfaction/no-answers" }] };
  const score = (100 * (up - down)) / n;
  // One division of whole numbers: nothing cancels that is not there.
  const variance = ((up + down) * n - (up - down) ** 2) / (n * n);
  const standardError = 100 * Math.sqrt(variance / n);
  if (variance === 0) return { ...counts, ...parts, score, variance, standardError, interval: null, reasons: [{ code: "satisfaction/no-spread", n }] };
  const half = normalQuantile(confidence) * standardError;
  return { ...counts, ...parts, score, variance, standardError, interval: { method: "normal", confidence, low: score - half, high: score + half }, reasons: [] };
}
