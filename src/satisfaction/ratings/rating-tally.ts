import { requireList, requireObject } from "../../foundation/internal.ts";
import { readConfidence } from "../intervals/confidence.ts";
import { readAnswer, type InvalidAnswerReason } from "../surveys/answers.ts";
import { responseRate, type AskedOptions, type ResponseRate } from "../surveys/response-rate.ts";
import type { SurveyScale } from "../surveys/survey-scale.ts";

/** A rating as it was given; `null` and `undefined` are no answer. */
export type Rating = number | null | undefined;

/** Ratings that do not count. */
export interface InvalidRatings {
  /** Why. */
  readonly reason: InvalidAnswerReason;
  /** How many of the kind. */
  readonly count: number;
}

/** How many rated. Those who did, did not, and did so in a way that does not count add up to all. */
export interface RatingCounts {
  /** Number of ratings in the list, of whatever kind. */
  readonly given: number;
  /** Number of ratings that count. */
  readonly n: number;
  /** Number of those without an answer. */
  readonly unanswered: number;
  /** Those that do not count, numbers first, ascending; empty where all do. */
  readonly invalid: readonly InvalidRatings[];
  /** How many of those asked rated; `null` where it is not known how many were asked. */
  readonly responseRate: ResponseRate | null;
}

/** Ratings that have been read. */
export interface RatingTally {
  /** Those that count, in the order given. */
  readonly values: readonly number[];
  readonly counts: RatingCounts;
  readonly confidence: number;
}

/**
 * Reads the ratings of one question.
 *
 * @param ratings - in any order
 * @param scale - a checked scale
 * @param options - how many were asked, and the confidence level
 * @returns what counts, and how many do not
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-option`
 */
export function tallyRatings(ratings: readonly Rating[], scale: SurveyScale, options: AskedOptions): RatingTally {
  const { confidence: level, asked } = requireObject(options, "options");
  const confidence = readConfidence(level);
  const values: number[] = [];
  const invalid = new Map<string, { reason: InvalidAnswerReason; count: number }>();
  let unanswered = 0;
  const list = requireList(ratings, "ratings");
  // Not `forEach`: it would step over the holes of a sparse list.
  for (let index = 0; index < list.length; index += 1) {
    const answer = readAnswer(list[index], scale);
    if (answer === null) unanswered += 1;
    else if (typeof answer === "number") values.push(answer);
    else {
      const key = answer.code === "satisfaction/off-scale" ? String(answer.value) : `no ${answer.found}`;
      const known = invalid.get(key);
      invalid.set(key, { reason: answer, count: (known?.count ?? 0) + 1 });
    }
  }
  const n = values.length;
  const sorted = [...invalid.values()].sort((a, b) => compareReasons(a.reason, b.reason));
  const rate = responseRate(asked, list.length, n, confidence);
  return { values, confidence, counts: { given: list.length, n, unanswered, invalid: sorted, responseRate: rate } };
}

function compareReasons(a: InvalidAnswerReason, b: InvalidAnswerReason): number {
  if (a.code === "satisfaction/off-scale") return b.code === "satisfaction/off-scale" ? a.value - b.value : -1;
  if (b.code === "satisfaction/off-scale") return 1;
  return a.found < b.found ? -1 : 1;
}
