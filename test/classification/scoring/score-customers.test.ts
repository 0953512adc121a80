import { describe, expect, test } from "vitest";
import { cityCriteria } from "../../../src/classification/scoring/city-criteria.ts";
import { scoreCustomers, type ScoreEntry } from "../../../src/classification/scoring/score-customers.ts";
import { oddScale, type ScorePolicy } from "../../../src/classification/scoring/score-policy.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const two: ScorePolicy<"x" | "y"> = { criteria: [{ criterion: "x" }, { criterion: "y" }] };
const entry = (id: string | number, x: number, y: number): ScoreEntry<"x" | "y"> => ({ id, scores: { x, y } });

test("CLS-6: the scale of the source is 1, 3, 5, 7, 9", () => {
  expect(oddScale).toEqual([1, 3, 5, 7, 9]);
});

test("CLS-6: equal totals share a rank, and the next one is as far on as they are many", () => {
  const { rows, mean } = scoreCustomers(deepFreeze([entry(2, 1, 9), entry(10, 9, 1), entry("a", 3, 1), entry(1, 9, 9), entry("b", 3, 1)]), two);
  expect(rows.map(({ id, total, rank }) => [id, total, rank])).toEqual([[1, 18, 1], [2, 10, 2], [10, 10, 2], ["a", 4, 4], ["b", 4, 4]]);
  expect(mean).toBe(46 / 5);
});

test("CLS-6: a row says what each criterion adds, and where it stands", () => {
  const policy = { criteria: [{ criterion: "x", weight: 0.1 }, { criterion: "y", weight: 0.2 }] } as const;
  expect(scoreCustomers([entry(7, 1, 1)], policy).rows).toEqual([
    {
      id: 7,
      total: 0.3,
      rank: 1,
      contributions: [{ criterion: "x", score: 1, weight: 0.1, value: 0.1 }, { criterion: "y", score: 1, weight: 0.2, value: 0.2 }],
      reason: { code: "classification/scored", total: 0.3, rank: 1, count: 1 },
    },
  ]);
});

test("CLS-6: totals that are equal as decimals tie, however they come about", () => {
  const policy = { criteria: [{ criterion: "x", weight: 0.1 }, { criterion: "y", weight: 0.2 }, { criterion: "z", weight: 0.3 }] } as const;
  const scores = [{ id: "a", scores: { x: 3, y: 3, z: 1 } }, { id: "b", scores: { x: 1, y: 1, z: 3 } }];
  expect(scoreCustomers(scores, policy).rows.map(({ total, rank }) => [total, rank])).toEqual([[1.2, 1], [1.2, 1]]);
});

test("CLS-6: another scale may be given", () => {
  expect(scoreCustomers([entry(1, 0, -2)], { ...two, scale: [-2, 0, 2] }).mean).toBe(-2);
});

test("CLS-6: criteria may bear the name of what every object has", () => {
  const scores = JSON.parse('{ "__proto__": 9, "constructor": 1 }') as Record<string, number>;
  const policy = { criteria: [{ criterion: "__proto__" }, { criterion: "constructor" }] };
  expect(scoreCustomers([{ id: 1, scores }], policy).rows[0]?.total).toBe(10);
  expect(errorOf(() => scoreCustomers([{ id: 1, scores: {} }], policy)).details.field).toBe("scores.__proto__");
});

test("an empty matrix has no rows and no mean", () => {
  expect(scoreCustomers([], two)).toEqual({ rows: [], mean: null });
});

test("CLS-11: cities are compared by industry, barriers, relations and location", () => {
  expect(cityCriteria.criteria.map(({ criterion }) => criterion)).toEqual(["industrialBase", "lowBarriers", "existingRelations", "location"]);
  const scores = { industrialBase: 1, lowBarriers: 3, existingRelations: 5, location: 7 };
  expect(scoreCustomers([{ id: "Wuxi", scores }], cityCriteria).rows[0]?.total).toBe(16);
});

describe("bad rows are refused by place", () => {
  test.each<[string, unknown, string, object]>([
    ["no list", undefined, "invalid-input", { list: "matrix" }],
    ["no row", [null], "invalid-input", { list: "matrix", index: 0 }],
    ["no id", [{ scores: { x: 1, y: 1 } }], "missing-id", { list: "matrix", index: 0 }],
    ["the same id twice", [entry(1, 1, 1), entry(2, 1, 1), entry(1, 3, 3)], "duplicate-id", { list: "matrix", index: 2, firstIndex: 0, id: 1 }],
    ["no scores", [{ id: 1 }], "invalid-input", { index: 0, field: "scores", id: 1 }],
    ["a score that is missing", [{ id: 1, scores: { x: 1 } }], "invalid-value", { index: 0, field: "scores.y", id: 1 }],
    ["a score off the scale", [entry(1, 1, 2)], "invalid-value", { field: "scores.y", value: 2, expected: [1, 3, 5, 7, 9] }],
    ["NaN", [entry(1, Number.NaN, 1)], "invalid-value", { field: "scores.x" }],
    ["a score of no criterion", [{ id: 1, scores: { x: 1, y: 1, z: 1 } }], "invalid-value", { field: "scores", expected: ["x", "y"] }],
  ])("%s", (_, matrix, code, details) => {
    const error = errorOf(() => scoreCustomers(matrix as ScoreEntry<"x" | "y">[], two));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
});

describe("a faulty policy is refused with every fault", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no policy", undefined, [""]],
    ["an empty list of criteria", { criteria: [] }, ["criteria"]],
    ["a criterion named twice, without a name, or none", { criteria: [{ criterion: "x" }, { criterion: "x" }, { criterion: "" }, 1] }, ["criteria[1].criterion", "criteria[2].criterion", "criteria[3]"]],
    ["negative weights and NaN", { criteria: [{ criterion: "x", weight: -1 }, { criterion: "y", weight: Number.NaN }] }, ["criteria[0].weight", "criteria[1].weight"]],
    ["weights that are all 0", { criteria: [{ criterion: "x", weight: 0 }] }, ["criteria"]],
    ["an empty scale beside a fault", { criteria: [], scale: [] }, ["criteria", "scale"]],
    ["a scale with a score twice, and one that is none", { criteria: [{ criterion: "x" }], scale: [1, 1, Infinity] }, ["scale[1]", "scale[2]"]],
  ])("%s", (_, policy, paths) => {
    const error = errorOf(() => scoreCustomers([], policy as typeof two));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});
