import { describe, expect, test } from "vitest";
import { assessRisks } from "../../../src/engagements/risks/assess-risks.ts";
import { fiveByFive, type RiskPolicy } from "../../../src/engagements/risks/risk-policy.ts";
import type { Risk } from "../../../src/engagements/risks/risk.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const risk: Risk = { id: 1, raisedOn: "2026-03-01", cause: "People leave.", likelihood: 2, impact: 2, owner: "lead", response: "reduce", measure: "Two for each role." };
const asOf = "2026-03-10";
const findingsOf = (changed: Partial<Risk>, on = asOf): unknown[] => assessRisks([{ ...risk, ...changed }], undefined, { asOf: on }).findings.map(({ code }) => code.replace("engagements/risk-", ""));

describe("ENG-18: the score is likelihood times impact, and a limit belongs to the level that it ends", () => {
  test.each([
    [1, 1, 1, "low"],
    [2, 2, 4, "low"],
    [1, 5, 5, "medium"],
    [3, 3, 9, "medium"],
    [2, 5, 10, "high"],
    [3, 5, 15, "high"],
    [4, 4, 16, "critical"],
    [5, 5, 25, "critical"],
  ])("%i × %i = %i is %s", (likelihood, impact, score, level) => {
    const [row] = assessRisks([{ ...risk, likelihood, impact }], undefined, { asOf }).rows;
    expect(row).toMatchObject({ score, level });
  });

  test("scales may be shares, and are multiplied as the decimals that they are written as", () => {
    // 0.1 × 3 is 0.30000000000000004 in doubles.
    const policy: RiskPolicy<"small" | "large"> = { id: "shares", likelihoods: [0.1, 0.5], impacts: [3, 7], levels: [{ level: "small", upTo: 0.3 }, { level: "large" }] };
    expect(assessRisks([{ ...risk, likelihood: 0.1, impact: 3 }], policy, { asOf }).rows).toEqual([
      { id: 1, score: 0.3, level: "small", owner: "lead", response: "reduce", reason: { code: "engagements/risk-scored", likelihood: 0.1, impact: 3, score: 0.3, limit: 0.3 } },
    ]);
  });
});

test("ENG-18: risks are ordered by score, then by id; closed and later ones stand apart", () => {
  const register = deepFreeze<Risk[]>([
    { ...risk, id: "b", likelihood: 2, impact: 3 },
    { ...risk, id: 10, likelihood: 5, impact: 5 },
    { ...risk, id: "a", likelihood: 3, impact: 2 },
    { ...risk, id: 9, likelihood: 1, impact: 1 },
    { ...risk, id: "gone", closedOn: "2026-03-10" },
    { ...risk, id: "closing", closedOn: "2026-03-11" },
    { ...risk, id: "new", raisedOn: "2026-03-11" },
    { ...risk, id: "blank", likelihood: undefined },
  ]);
  const assessment = assessRisks(register, undefined, { asOf });
  expect(assessment.rows.map(({ id, score }) => [id, score])).toEqual([[10, 25], ["a", 6], ["b", 6], ["closing", 4], [9, 1]]);
  expect(assessment.levels).toEqual([{ level: "low", count: 2 }, { level: "medium", count: 2 }, { level: "high", count: 0 }, { level: "critical", count: 1 }]);
  expect([assessment.unscored, assessment.closed, assessment.later]).toEqual([["blank"], ["gone"], ["new"]]);
  expect(assessRisks(register.toReversed(), undefined, { asOf })).toEqual(assessment);
});

test("the matrix has every cell, and each weighed risk once", () => {
  const { matrix } = assessRisks([risk, { ...risk, id: 2 }, { ...risk, id: 3, likelihood: 5 }], undefined, { asOf });
  expect(matrix).toHaveLength(25);
  expect(matrix.filter(({ count }) => count > 0)).toEqual([
    { likelihood: 2, impact: 2, level: "low", count: 2, risks: [1, 2] },
    { likelihood: 5, impact: 2, level: "high", count: 1, risks: [3] },
  ]);
});

describe("ENG-18: an entry has cause, likelihood, impact, owner and response", () => {
  test.each<[string, Partial<Risk>, string[]]>([
    ["complete", {}, []],
    ["without cause", { cause: " " }, ["not-described"]],
    ["without owner", { owner: undefined }, ["without-owner"]],
    ["without response", { response: undefined }, ["without-response"]],
    ["reduced by nothing", { measure: undefined }, ["without-measure"]],
    ["accepted, which needs no measure", { response: "accept", measure: undefined }, []],
    ["with nothing but an id", { cause: undefined, likelihood: undefined, impact: undefined, owner: undefined, response: undefined }, ["not-described", "without-owner", "without-response"]],
  ])("%s", (_, changed, codes) => {
    expect(findingsOf(changed)).toEqual(codes);
  });

  test("what is not described is named", () => {
    const { findings } = assessRisks([{ id: 1, raisedOn: "2026-03-01", impact: 3, owner: "x", response: "accept" }], undefined, { asOf });
    expect(findings).toEqual([{ code: "engagements/risk-not-described", risk: 1, missing: ["cause", "likelihood"] }]);
  });
});

describe("ENG-18: a review goes stale by level", () => {
  test.each<[string, Partial<Risk>, string, string[]]>([
    // Low: 90 days from 1 March is 30 May.
    ["low, on the last day", {}, "2026-05-30", []],
    ["low, a day later", {}, "2026-05-31", ["review-stale"]],
    // Critical: 7 days from 1 March is 8 March.
    ["critical, on the last day", { likelihood: 5, impact: 5 }, "2026-03-08", []],
    ["critical, a day later", { likelihood: 5, impact: 5 }, "2026-03-09", ["review-stale"]],
    ["critical, reviewed since", { likelihood: 5, impact: 5, reviewedOn: "2026-03-05" }, "2026-03-12", []],
    ["a review after the day does not count yet", { likelihood: 5, impact: 5, reviewedOn: "2026-03-20" }, "2026-03-09", ["review-stale"]],
  ])("%s", (_, changed, on, codes) => {
    expect(findingsOf(changed, on)).toEqual(codes);
  });

  test("a level without a limit never goes stale", () => {
    const policy: RiskPolicy = { ...fiveByFive, levels: [{ level: "any" }] };
    expect(assessRisks([risk], policy, { asOf: "2099-01-01" }).findings).toEqual([]);
  });
});

test("an empty register has no rows, and an empty matrix", () => {
  const { rows, levels, matrix, findings } = assessRisks([], undefined, { asOf });
  expect([rows, findings, levels.every(({ count }) => count === 0), matrix.every(({ count }) => count === 0)]).toEqual([[], [], true, true]);
});

test.each<[string, () => unknown, string, object]>([
  ["a register that is none", () => assessRisks({} as never, undefined, { asOf }), "invalid-input", { list: "register" }],
  ["a likelihood off the scale", () => assessRisks([{ ...risk, likelihood: 6 }], undefined, { asOf }), "invalid-value", { index: 0, id: 1, field: "likelihood", value: 6, expected: [1, 2, 3, 4, 5] }],
  ["another response", () => assessRisks([{ ...risk, response: "hope" as never }], undefined, { asOf }), "invalid-value", { field: "response" }],
  ["closed before it was raised", () => assessRisks([{ ...risk, closedOn: "2026-02-28" }], undefined, { asOf }), "invalid-period", { field: "closedOn" }],
  ["a cause that is no text", () => assessRisks([{ ...risk, cause: 3 as never }], undefined, { asOf }), "invalid-input", { field: "cause" }],
  ["no options", () => assessRisks([], undefined, undefined as never), "invalid-input", { list: "options" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("every fault of a policy is named", () => {
  const faulty = { id: "p", likelihoods: [2, 1], impacts: [], levels: [{ level: "a", upTo: 3 }, { level: "a", upTo: 3, reviewDays: 0 }, { level: "c", upTo: 9 }] };
  expect(errorOf(() => assessRisks([], faulty, { asOf })).details.faults?.map(({ path }) => path)).toEqual([
    "likelihoods[1]", "impacts", "levels[1].level", "levels[1].reviewDays", "levels[1].upTo", "levels[2].upTo",
  ]);
});
