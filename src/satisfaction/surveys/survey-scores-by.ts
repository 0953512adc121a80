import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireInteger, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { readConfidence, type ConfidenceOptions } from "../intervals/confidence.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import { responseRate } from "./response-rate.ts";
import { readResponses, scoreOf, type ReadResponse } from "./score-responses.ts";
import type { SurveyScore } from "./survey-score.ts";
import { readSurvey, type Survey, type SurveyResponse } from "./survey.ts";

/** By what responses are put into groups. */
export interface SurveyGroupOptions<R> extends ConfidenceOptions {
  /** The group of a response, as by product, unit or month; `null` or `undefined`: none. */
  readonly group: (response: R) => Id | null | undefined;
  /** How many were asked, by group; a group that nobody answered for gets a score too. Default: not known. */
  readonly asked?: readonly GroupAsked[] | undefined;
}

/** How many of a group were asked. */
export interface GroupAsked {
  /** The group. */
  readonly group: Id;
  /** How many were asked, at least as many as there are responses. */
  readonly asked: number;
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
  const { groups, ungrouped } = split(responses, read, group);
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

function split(responses: readonly unknown[], read: readonly ReadResponse[], group: unknown): { groups: Map<Id, ReadResponse[]>; ungrouped: Id[] } {
  if (typeof group !== "function") throw new ClienteleError("invalid-option", "group is not a function", { list: "options", field: "group" });
  const groups = new Map<Id, ReadResponse[]>();
  const ungrouped: Id[] = [];
  for (const [index, response] of read.entries()) {
    const found: unknown = (group as (response: unknown) => unknown)(responses[index]);
    if (found === null || found === undefined) {
      ungrouped.push(response.id);
      continue;
    }
    const id = readId(found, "responses", index);
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [response]);
    else members.push(response);
  }
  return { groups, ungrouped };
}

interface Asked {
  readonly asked: number;
  readonly place: { readonly list: string; readonly index: number; readonly field: string; readonly id: Id };
}

function readAsked(asked: unknown): ReadonlyMap<Id, Asked> {
  const known = new Map<Id, number>();
  const rows = Array.from(asked === undefined ? [] : requireList(asked, "asked"), (value, index): readonly [Id, Asked] => {
    const record = requireRecord(value, "asked", index);
    const id = readId(record["group"], "asked", index);
    requireNew(known, id, "asked", index);
    const place = { list: "asked", index, field: "asked", id };
    return [id, { asked: requireInteger(record["asked"], place), place }];
  });
  return new Map(rows);
}
