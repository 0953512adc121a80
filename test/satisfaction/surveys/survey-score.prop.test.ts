import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { surveyScore } from "../../../src/satisfaction/surveys/survey-score.ts";
import { surveyScoresBy } from "../../../src/satisfaction/surveys/survey-scores-by.ts";
import type { Survey, SurveyResponse } from "../../../src/satisfaction/surveys/survey.ts";
import { add, multiply, nearestDouble, type Fraction } from "../../foundation/fraction-oracle.ts";

const items = ["a", "b", "c"] as const;
const answer = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(null, undefined, 0, 6, 2.5, Number.NaN));
const responses: fc.Arbitrary<readonly SurveyResponse<"a" | "b" | "c">[]> = fc.uniqueArray(
  fc.record({ id: fc.oneof(fc.nat(60), fc.string({ minLength: 1, maxLength: 2 })), answers: fc.record({ a: answer, b: answer, c: answer }, { requiredKeys: [] }) }),
  { selector: ({ id }) => id, maxLength: 15 },
);
const surveys: fc.Arbitrary<Survey<"a" | "b" | "c">> = fc.record({
  scale: fc.constant({ lowest: 1, highest: 5, step: 1 }),
  items: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(9)).map((weights) => items.map((item, index) => ({ item, weight: weights[index]!, better: index === 1 ? "lower" : "higher" }) as const)),
  partial: fc.constantFrom("answered-items", "leave-out"),
});

const whole = (over: number, under = 1): Fraction => ({ over: BigInt(over), under: BigInt(under) });

// In exact fractions, straight from the definition.
function totalOf(list: readonly SurveyResponse<"a" | "b" | "c">[], survey: Survey<"a" | "b" | "c">): number | null {
  let sum = whole(0);
  let count = 0;
  for (const { answers } of list) {
    const valid = survey.items.filter(({ item }) => Number.isInteger(answers[item]) && answers[item]! >= 1 && answers[item]! <= 5);
    const weights = valid.reduce((all, { weight }) => all + weight!, 0);
    if (weights === 0 || (survey.partial === "leave-out" && survey.items.some((item) => item.weight! > 0 && !valid.includes(item)))) continue;
    const score = valid.reduce((all, { item, weight, better }) => all + weight! * (better === "lower" ? 5 - answers[item]! : answers[item]! - 1), 0);
    sum = add(sum, whole(score, 4 * weights));
    count += 1;
  }
  return count === 0 ? null : nearestDouble(multiply(sum, whole(1, count)));
}

test("SAT-3: totals are those of exact fractions, nothing is lost, intervals contain the estimate", () => {
  fc.assert(
    fc.property(responses, surveys, (list, survey) => {
      const score = surveyScore(deepFreeze(list), deepFreeze(survey));
      const expected = totalOf(list, survey);
      if (expected === null) expect(score.total).toBeNull();
      else expect(score.total).toBeCloseTo(expected, 14);
      expect(score.n + score.leftOut.length).toBe(list.length);
      for (const { n, unanswered, invalid, mean, interval } of score.items) {
        expect(n + unanswered + invalid).toBe(list.length);
        if (interval !== null) expect([interval.low <= mean!, mean! <= interval.high]).toEqual([true, true]);
      }
      expect(score.invalid.length).toBe(score.items.reduce((all, { invalid }) => all + invalid, 0));
      if (score.interval !== null) expect([score.interval.low <= score.total!, score.total! <= score.interval.high]).toEqual([true, true]);
    }),
  );
});

test("SAT-3: the order of responses changes nothing, and the result is plain JSON", () => {
  const shuffled = responses.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, surveys, ([list, others], survey) => {
      const score = surveyScore(list, survey);
      expect(surveyScore(others, survey)).toEqual(score);
      expect(JSON.parse(JSON.stringify(score))).toEqual(score);
      const group = ({ id }: SurveyResponse): string | null => (typeof id === "number" ? null : id[0]!);
      expect(surveyScoresBy(others, survey, { group })).toEqual(surveyScoresBy(list, survey, { group }));
    }),
  );
});

test("SAT-3: weights count beside each other only, and the total on the scale is exact for each response", () => {
  const half = (value: number): number => value / 2;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), fc.array(fc.integer({ min: 2, max: 10 }), { minLength: 4, maxLength: 4 }), fc.constantFrom(1, 0.1, 0.001), (weights, answers, unit) => {
      // Whole answers go one way through the code, half steps another.
      for (const step of [(value: number) => value, half]) {
        const scale = { lowest: step(2), highest: step(10) };
        const survey = { scale, items: weights.map((weight, index) => ({ item: `i${index}`, weight: Number((weight * unit).toPrecision(12)) })) };
        const score = surveyScore([{ id: 1, answers: Object.fromEntries(weights.map((_, index) => [`i${index}`, step(answers[index]!)])) }], survey);
        const over = weights.reduce((sum, weight, index) => sum + weight * (answers[index]! - 2), 0);
        const under = weights.reduce((sum, weight) => sum + weight, 0);
        expect([score.total, score.onScale]).toEqual([over / (8 * under), step((2 * under + over) / under)]);
      }
    }),
  );
});
