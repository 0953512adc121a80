import { describe, expect, test } from "vitest";
import { surveyScore, type SurveyScore } from "../../../src/satisfaction/surveys/survey-score.ts";
import { surveyScoresBy } from "../../../src/satisfaction/surveys/survey-scores-by.ts";
import type { SurveyScale } from "../../../src/satisfaction/surveys/survey-scale.ts";
import type { Survey } from "../../../src/satisfaction/surveys/survey.ts";
import { errorOf } from "../../foundation/thrown.ts";

const survey = { scale: { lowest: 1, highest: 5, step: 1 }, items: [{ item: "advice", weight: 2 }, { item: "speed" }, { item: "effort", better: "lower", scale: { lowest: 0, highest: 10 } }] } as const;

describe("SAT-3: surveyScore weighs items", () => {
  // Response 1: advice (5 − 1)/4 = 1, speed (2 − 1)/4 = 1/4, effort (10 − 5)/10 = 1/2: (2·1 + 1/4 + 1/2)/4 = 11/16.
  // Response 2: advice (3 − 1)/4 = 1/2 alone: 1/2. Total (11/16 + 8/16)/2 = 19/32, on the scale 1 + 4 · 19/32 = 27/8.
  test("a response counts by the items that it answers", () => {
    const { total, onScale, n, items } = surveyScore([{ id: "a", answers: { advice: 5, speed: 2, effort: 5 } }, { id: "b", answers: { advice: 3, speed: null } }], survey);
    expect([total, onScale, n]).toEqual([19 / 32, 27 / 8, 2]);
    expect(items.map(({ item, n: answers, unanswered, mean, score }) => [item, answers, unanswered, mean, score])).toEqual([
      ["advice", 2, 0, 4, 0.75],
      ["speed", 1, 1, 2, 0.25],
      ["effort", 1, 1, 5, 0.5],
    ]);
  });

  test("or is left out, where the survey says so", () => {
    const responses = [{ id: "a", answers: { advice: 5, speed: 2, effort: 5 } }, { id: "b", answers: { advice: 3 } }];
    const { total, n, leftOut, items, reasons } = surveyScore(responses, { ...survey, partial: "leave-out" });
    expect([total, n, leftOut]).toEqual([11 / 16, 1, ["b"]]);
    // Its answers still count by item.
    expect(items[0]?.n).toBe(2);
    expect(reasons).toEqual([{ code: "satisfaction/too-few-answers", n: 1, minimum: 2 }]);
  });

  test("answers that do not count are listed with the reason, and are no answers", () => {
    const answers = { advice: 6, speed: 2.5, effort: "often", other: 3, gone: null };
    const { invalid, leftOut, items, total, reasons } = surveyScore([{ id: 7, answers: answers as never }], survey);
    expect(invalid).toEqual([
      { response: 7, item: "advice", reason: { code: "satisfaction/off-scale", value: 6, lowest: 1, highest: 5, step: 1 } },
      { response: 7, item: "speed", reason: { code: "satisfaction/off-scale", value: 2.5, lowest: 1, highest: 5, step: 1 } },
      { response: 7, item: "effort", reason: { code: "satisfaction/not-a-number", found: "string" } },
      { response: 7, item: "other", reason: { code: "satisfaction/unknown-item" } },
    ]);
    expect([leftOut, total, reasons]).toEqual([[7], null, [{ code: "satisfaction/no-answers" }]]);
    expect(items.map(({ n, unanswered, invalid: wrong }) => [n, unanswered, wrong])).toEqual([[0, 0, 1], [0, 0, 1], [0, 0, 1]]);
  });

  test("only own fields are answers", () => {
    const { items } = surveyScore([{ id: 1, answers: {} as never }], { scale: survey.scale, items: [{ item: "toString" }] });
    expect(items[0]).toMatchObject({ n: 0, unanswered: 1, invalid: 0 });
  });

  test("steps of a scale are those of decimals", () => {
    const tenths: Survey = { scale: { lowest: 0, highest: 1, step: 0.1 }, items: [{ item: "x" }] };
    const { items, invalid } = surveyScore([{ id: 1, answers: { x: 0.3 } }, { id: 2, answers: { x: 0.7 } }, { id: 3, answers: { x: 0.35 } }], tenths);
    expect([items[0]?.n, items[0]?.mean, invalid.length]).toEqual([2, 0.5, 1]);
  });

  test("who answered only items of no weight does not count in the total, but responded", () => {
    const extra = { scale: survey.scale, items: [{ item: "a" }, { item: "b", weight: 0 }] } as const;
    const { n, leftOut, responseRate } = surveyScore([{ id: 1, answers: { b: 3 } }, { id: 2, answers: { a: 3 } }], extra, { asked: 4 });
    expect([n, leftOut, responseRate?.responded, responseRate?.rate]).toEqual([1, [1], 2, 0.5]);
  });

  test("nobody asked has no rate, and nobody known none at all", () => {
    expect(surveyScore([], survey, { asked: 0 }).responseRate).toEqual({ asked: 0, responded: 0, rate: null, interval: null });
    expect(surveyScore([], survey).responseRate).toBeNull();
  });
});

describe("SAT-3: what surveyScore refuses", () => {
  test.each([
    ["no list", () => surveyScore(3 as never, survey), "invalid-input", { list: "responses" }],
    ["a response without id", () => surveyScore([{ answers: {} }] as never, survey), "missing-id", { list: "responses", index: 0 }],
    ["a response twice", () => surveyScore([{ id: 1, answers: {} }, { id: 1, answers: {} }], survey), "duplicate-id", { index: 1, firstIndex: 0 }],
    ["no answers", () => surveyScore([{ id: 1 }] as never, survey), "invalid-input", { index: 0, field: "answers", id: 1 }],
    ["a hole in the list", () => surveyScore(new Array<never>(1), survey), "invalid-input", { list: "responses", index: 0 }],
    ["fewer asked than answered", () => surveyScore([{ id: 1, answers: {} }], survey, { asked: 0 }), "invalid-option", { field: "asked", value: 0 }],
    ["half a person asked", () => surveyScore([], survey, { asked: 0.5 }), "invalid-value", { field: "asked" }],
    ["options that are none", () => surveyScore([], survey, null as never), "invalid-input", { list: "options" }],
  ])("%s", (_, call, code, details) => {
    expect(errorOf(call)).toMatchObject({ code, details });
  });

  test.each([
    [{ items: [], scale: { lowest: 1, highest: 5 } }, ["items"]],
    [{ items: [{ item: "a", weight: -1 }, { item: "a", better: "up" }, 3], scale: { lowest: 5, highest: 1 } }, ["scale.highest", "items[0].weight", "items[1].item", "items[1].better", "items[2]"]],
    [{ items: [{ item: "a", weight: 0 }], scale: { lowest: 1, highest: 5, step: 3 }, partial: "some" }, ["scale.step", "partial", "items"]],
    [{ items: [{ item: "", scale: null }] }, ["scale", "items[0].item", "items[0].scale"]],
    [null, [""]],
  ])("every fault of the survey %j is named", (policy, paths) => {
    const error = errorOf(() => surveyScore([], policy as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});

describe("SAT-3: surveyScoresBy", () => {
  const responses = [
    { id: 3, month: 2, answers: { advice: 5 } },
    { id: 1, month: 10, answers: { advice: 1 } },
    { id: 2, month: undefined, answers: { advice: 2 } },
  ];

  test("each group is scored by itself, in the order of ids", () => {
    const { groups, ungrouped } = surveyScoresBy(responses, survey, { group: ({ month }) => month });
    expect(groups.map(({ group, score }) => [group, score.total, score.responses])).toEqual([[2, 1, 1], [10, 0, 1]]);
    expect(ungrouped).toEqual([2]);
    expect(groups[0]?.score).toEqual(surveyScore([responses[0]!], survey));
  });

  test.each([
    ["a group that is no id", () => surveyScoresBy(responses, survey, { group: () => "" }), "missing-id", { list: "responses", index: 0 }],
    ["no group", () => surveyScoresBy(responses, survey, {} as never), "invalid-option", { field: "group" }],
    ["a group asked twice", () => surveyScoresBy([], survey, { group: () => 1, asked: [{ group: 1, asked: 1 }, { group: 1, asked: 2 }] }), "duplicate-id", { list: "asked", index: 1 }],
    ["fewer asked than answered", () => surveyScoresBy(responses, survey, { group: () => 1, asked: [{ group: 1, asked: 2 }] }), "invalid-option", { list: "asked", index: 0, id: 1 }],
  ])("refuses %s", (_, call, code, details) => {
    expect(errorOf(call)).toMatchObject({ code, details });
  });
});

describe("SAT-3: equal scores are equal numbers", () => {
  const scores = (weights: readonly number[], scale: SurveyScale, answers: readonly (readonly (number | null)[])[], partial: "answered-items" | "leave-out" = "answered-items"): SurveyScore =>
    surveyScore(
      answers.map((list, id) => ({ id, answers: Object.fromEntries(list.map((answer, index) => [`i${index}`, answer])) })),
      { scale, items: weights.map((weight, index) => ({ item: `i${index}`, weight })), partial },
    );

  test("one of five is a fifth, whichever items with whichever weights were answered", () => {
    const score = scores([0.1, 0.2, 0.7], { lowest: 0, highest: 5 }, [[1, 1, 1], [1, null, null]]);
    expect(score).toMatchObject({ total: 0.2, onScale: 1, interval: null, reasons: [{ code: "satisfaction/no-spread", n: 2 }] });
  });

  test("who answers six to all is shown as six", () => {
    expect(scores([3, 2, 1], { lowest: 1, highest: 10 }, [[6, 6, 6]]).onScale).toBe(6);
    expect(scores([0.3, 0.2, 0.1], { lowest: 0.1, highest: 0.7 }, [[0.3, 0.3, 0.3]])).toMatchObject({ onScale: 0.3, total: 1 / 3 });
  });

  test("an item that counts nothing leaves no gap", () => {
    expect(scores([1, 0], { lowest: 1, highest: 5 }, [[5, null]], "leave-out")).toMatchObject({ n: 1, leftOut: [] });
    expect(scores([1, 2], { lowest: 1, highest: 5 }, [[5, null]], "leave-out")).toMatchObject({ n: 0, leftOut: [0] });
  });
});
