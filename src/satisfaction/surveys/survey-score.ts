import type { Id, Reason } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { readConfidence, type ConfidenceInterval } from "../intervals/confidence.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import type { AnswerReasons } from "./answer-reasons.ts";
import { responseRate, type AskedOptions, type ResponseRate } from "./response-rate.ts";
import { readResponses, scoreOf } from "./score-responses.ts";
import { readSurvey, type Survey, type SurveyResponse } from "./survey.ts";

/** What one item comes to. Answers that count, are missing and are invalid add up to the responses. */
export interface SurveyItemScore<K extends string = string> {
  /** The item. */
  readonly item: K;
  /** What it counts beside the others. */
  readonly weight: number;
  /** Number of answers that count. */
  readonly n: number;
  /** Number of responses without an answer to it. */
  readonly unanswered: number;
  /** Number of answers to it that do not count. */
  readonly invalid: number;
  /** Mean of the answers, on the item's own scale; `null` without any. */
  readonly mean: number | null;
  /** Sample standard deviation of the answers; `null` under two. */
  readonly deviation: number | null;
  /** Student's t interval of the mean, on the item's own scale; `null` where it cannot be said. */
  readonly interval: ConfidenceInterval | null;
  /** The mean as a share of the way from the worst answer to the best, 0…1; `null` without answers. */
  readonly score: number | null;
  /** Why there is no mean or no interval; empty where there are both. */
  readonly reasons: readonly Reason<EstimateReasons>[];
}

/** An answer that does not count. */
export interface InvalidAnswer {
  /** The response. */
  readonly response: Id;
  /** The item it is to; one that the survey does not have is named as it was written. */
  readonly item: string;
  /** Why it does not count. */
  readonly reason: Reason<AnswerReasons>;
}

/** What a survey comes to. Responses that count in the total and those left out add up to all. */
export interface SurveyScore<K extends string = string> {
  /** Number of responses. */
  readonly responses: number;
  /** Number of responses that count in the total. */
  readonly n: number;
  /** Responses that do not, in the order of ids: without an answer to an item that weighs, or with gaps where these are left out. */
  readonly leftOut: readonly Id[];
  /** Mean of the weighted scores of the responses, 0…1; `null` where none counts. */
  readonly total: number | null;
  /** Student's t interval of the total, 0…1; `null` where it cannot be said. */
  readonly interval: ConfidenceInterval | null;
  /** The total on the scale of the survey; `null` where there is none. */
  readonly onScale: number | null;
  /** Every item in the order of the survey. */
  readonly items: readonly SurveyItemScore<K>[];
  /** Answers that do not count, by response and item. */
  readonly invalid: readonly InvalidAnswer[];
  /** How many of those asked answered; `null` where it is not known how many were asked. */
  readonly responseRate: ResponseRate | null;
  /** Why there is no total or no interval; empty where there are both. */
  readonly reasons: readonly Reason<EstimateReasons>[];
}

/**
 * How satisfied are those who answered, by item and in all?
 *
 * Each response has a weighted score: its answers, as shares of the way from the worst to the best, weighed over the items that it answers.
 * The total is the mean of these scores, so that every response counts the same; its interval and those of the items are Student's t.
 *
 * @typeParam K - the items, taken from the survey; an answer to another one does not compile
 * @param responses - one per person, in any order
 * @param survey - items with weights, and the scale
 * @param options - how many were asked, and the confidence level
 * @returns the total, every item in the order of the survey, and what does not count
 * @throws ClienteleError `invalid-policy` with every fault of the survey; `invalid-input`, `missing-id`, `duplicate-id`; `invalid-value`,
 * `invalid-option` for options; `total-out-of-range`
 * @example
 * ```ts
 * import { surveyScore } from "clientele/satisfaction";
 *
 * const survey = { scale: { lowest: 1, highest: 5, step: 1 }, items: [{ item: "advice", weight: 3 }, { item: "speed" }] } as const;
 * const responses = [
 *   { id: 1, answers: { advice: 5, speed: 3 } },
 *   { id: 2, answers: { advice: 4, speed: 4 } },
 *   { id: 3, answers: { advice: 3 } },
 *   { id: 4, answers: { speed: 6 } },
 * ];
 * const { total, onScale, n, items, invalid, leftOut } = surveyScore(responses, survey, { asked: 8 });
 * [total, onScale, n]; // => [0.7083333333333334, 3.8333333333333335, 3]
 * items.map(({ item, mean, n: answers, unanswered, invalid: wrong }) => [item, mean, answers, unanswered, wrong]);
 * // => [["advice", 4, 3, 1, 0], ["speed", 3.5, 2, 1, 1]]
 * invalid.map(({ response, item, reason }) => [response, item, reason.code]); // => [[4, "speed", "satisfaction/off-scale"]]
 * leftOut; // => [4]
 *
 * surveyScore([], survey).reasons; // => [{ code: "satisfaction/no-answers" }]
 * ```
 * @category Surveys
 * @see SAT-3
 */
export function surveyScore<const K extends string>(
  responses: readonly SurveyResponse<NoInfer<K>>[],
  survey: Survey<K>,
  options: AskedOptions = {},
): SurveyScore<K> {
  const checked = readSurvey(survey);
  const { confidence, asked } = requireObject(options, "options");
  const level = readConfidence(confidence);
  const read = readResponses(responses);
  return scoreOf(read, checked, meanEstimator(level), (responded) => responseRate(asked, read.length, responded, level));
}
