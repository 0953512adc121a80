import { compareIds, type Id } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { readConfidence, type ConfidenceOptions } from "../intervals/confidence.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import { readAsked, splitByGroup, type GroupAsked } from "./response-groups.ts";
import { responseRate } from "./response-rate.ts";
import { readResponses, scoreOf } from "./score-responses.ts";
import type { SurveyScore } from "./survey-score.ts";
import { readSurvey, type Survey, type SurveyResponse } from "./survey.ts";

/** By what responses are put into groups. */
export interface SurveyGroupOptions<R> extends ConfidenceOptions {
  /** The group of a response, as by product, unit or month; `null` or `undefined`: none. */
  readonly group: (response: R) => Id | null | undefined;
  /** How many were asked, by group; a group that nobody answered for gets a score too. Default: not known. */
  readonly asked?: readonly GroupAsked[] | undefined;
}

/** What a survey comes to in one group. */
export interface GroupedSurveyScore<K extends string = string> {
  /** The group. */
  readonly group: Id;
  /** Its score. */
  readonly score: SurveyScore<K>;
}

/** What a survey comes to group by group. */
export interface SurveyScores<K extends string = string> {
  /** Every group with responses, or of which somebody was asked, in the order of ids. */
  readonly groups: readonly GroupedSurveyScore<K>[];
  /** Responses without a group, in the order of ids. */
  readonly ungrouped: readonly Id[];
}

/**
 * How satisfied is each group of those who answered?
 *
 * @typeParam K - the items, taken from the survey
 * @typeParam R - the responses, with whatever else they carry
 * @param responses - one per person, in any order
 * @param survey - items with weights, and the scale
 * @param options - the group of a response; how many were asked, and the confidence level
 * @returns the score of every group, in the order of ids, and the responses without one
 * @throws ClienteleError as `surveyScore` does; `missing-id` for a group that is no id
 * @example
 * ```ts
 * import { surveyScoresBy } from "clientele/satisfaction";
 *
 * const survey = { scale: { lowest: 0, highest: 10 }, items: [{ item: "support" }] } as const;
 * const responses = [
 *   { id: 1, unit: "north", answers: { support: 8 } },
 *   { id: 2, unit: "north", answers: { support: 6 } },
 *   { id: 3, unit: null, answers: { support: 1 } },
 * ];
 * const asked = [{ group: "north", asked: 4 }, { group: "south", asked: 5 }];
 * const { groups, ungrouped } = surveyScoresBy(responses, survey, { group: ({ unit }) => unit, asked });
 * groups.map(({ group, score }) => [group, score.total, score.responseRate?.rate]); // => [["north", 0.7, 0.5], ["south", null, 0]]
 * ungrouped; // => [3]
 * ```
 * @category Surveys
 * @see SAT-3
 */
export function surveyScoresBy<const K extends string, R extends SurveyResponse<NoInfer<K>>>(
  responses: readonly R[],
  survey: Survey<K>,
  options: SurveyGroupOptions<R>,
): SurveyScores<K> {
  const checked = readSurvey(survey);
  const { confidence, asked, group } = requireObject(options, "options");
  const level = readConfidence(confidence);
  const read = readResponses(responses);
  const { groups, ungrouped } = splitByGroup(responses, read, group, "responses");
  const askedOf = readAsked(asked);
  for (const id of askedOf.keys()) if (!groups.has(id)) groups.set(id, []);
  const estimate = meanEstimator(level);
  const sorted = [...groups].sort(([a], [b]) => compareIds(a, b));
  return {
    groups: sorted.map(([id, members]) => {
      const known = askedOf.get(id);
      const rateOf = (responded: number): ReturnType<typeof responseRate> => responseRate(known?.asked, members.length, responded, level, known?.place);
      return { group: id, score: scoreOf(members, checked, estimate, rateOf) };
    }),
    ungrouped: ungrouped.sort(compareIds),
  };
}
