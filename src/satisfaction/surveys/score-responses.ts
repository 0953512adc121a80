import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { isRecord, requireList, requireNew, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { exactMean, type MeanEstimator } from "../intervals/mean-estimate.ts";
import { readAnswer, type InvalidAnswerReason } from "./answers.ts";
import type { ResponseRate } from "./response-rate.ts";
import type { InvalidAnswer, SurveyItemScore, SurveyScore } from "./survey-score.ts";
import type { CheckedItem, CheckedSurvey } from "./survey.ts";
import { responseScorer, shareOf, type ResponseScore, type Scorer } from "./weighted-score.ts";

/** A response whose answers are still to be read. */
export interface ReadResponse {
  readonly id: Id;
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Takes responses as they come.
 *
 * @param responses - what stands where they should be
 * @param list - name of the argument
 * @param field - the field that holds the answers
 * @returns the responses, in the order given
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readResponses(responses: unknown, list = "responses", field = "answers"): readonly ReadResponse[] {
  const known = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  return Array.from(requireList(responses, list), (value, index) => {
    const record = requireRecord(value, list, index);
    const id = readId(record["id"], list, index);
    requireNew(known, id, list, index);
    const answers = record[field];
    if (!isRecord(answers)) throw new ClienteleError("invalid-input", `${list}[${index}].${field} is not a record`, { list, index, field, id });
    return { id, answers };
  });
}

/**
 * The score of checked responses.
 *
 * @param responses - in any order
 * @param survey - checked
 * @param estimate - makes means
 * @param rateOf - the response rate, from the number of responses with an answer that counts
 * @returns the score
 */
export function scoreOf<K extends string>(
  responses: readonly ReadResponse[],
  survey: CheckedSurvey<K>,
  estimate: MeanEstimator,
  rateOf: (responded: number) => ResponseRate | null,
): SurveyScore<K> {
  const sorted = [...responses].sort((a, b) => compareIds(a.id, b.id));
  const invalid: InvalidAnswer[] = [];
  const answers = survey.items.map((): number[] => []);
  const wrong = survey.items.map(() => 0);
  const totals: number[] = [];
  const shown: number[] = [];
  const scorer = responseScorer(survey);
  const leftOut: Id[] = [];
  const names = new Set<string>(survey.items.map(({ item }) => item));
  let responded = 0;
  for (const response of sorted) {
    let counts = false;
    const found = scored(response, survey, scorer, (index, answer) => {
      if (typeof answer === "number") {
        counts = true;
        answers[index]!.push(answer);
      } else {
        wrong[index] = wrong[index]! + 1;
        invalid.push({ response: response.id, item: survey.items[index]!.item, reason: answer });
      }
    });
    if (counts) responded += 1;
    if (found === null) leftOut.push(response.id);
    else {
      totals.push(found.share);
      shown.push(found.onScale);
    }
    for (const item of Object.keys(response.answers).sort()) {
      // An answer of nothing is no answer, whatever it is to.
      const isAnswer = response.answers[item] !== undefined && response.answers[item] !== null;
      if (isAnswer && !names.has(item)) invalid.push({ response: response.id, item, reason: { code: "satisfaction/unknown-item" } });
    }
  }
  const { n, mean: total, interval, reasons } = estimate(totals);
  const items = survey.items.map((item, index) => itemScore(item, answers[index]!, wrong[index]!, sorted.length, estimate));
  const onScale = total === null ? null : exactMean(shown);
  return { responses: sorted.length, n, leftOut, total, interval, onScale, items, invalid, responseRate: rateOf(responded), reasons };
}

// `null` where the response does not count.
function scored(response: ReadResponse, { items, partial }: CheckedSurvey, scorer: Scorer, visit: (index: number, answer: number | InvalidAnswerReason) => void): ResponseScore | null {
  let gaps = 0;
  const answers = items.map((item, index): number | null => {
    // Only what the record itself holds: an item may bear the name of something that every object has.
    const answer = readAnswer(Object.hasOwn(response.answers, item.item) ? response.answers[item.item] : undefined, item.scale);
    if (answer !== null) visit(index, answer);
    if (typeof answer === "number") return answer;
    // What counts nothing in the total leaves no gap in it.
    if (item.weight > 0) gaps += 1;
    return null;
  });
  return gaps > 0 && partial === "leave-out" ? null : scorer(answers);
}

function itemScore<K extends string>(item: CheckedItem<K>, answers: readonly number[], invalid: number, responses: number, estimate: MeanEstimator): SurveyItemScore<K> {
  const { n, mean, deviation, interval, reasons } = estimate(answers);
  const score = mean === null ? null : shareOf(mean, item);
  return { item: item.item, weight: item.weight, n, unanswered: responses - n - invalid, invalid, mean, deviation, interval, score, reasons };
}
