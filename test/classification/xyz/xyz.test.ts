import { describe, expect, test } from "vitest";
import { classifyXyz } from "../../../src/classification/xyz/xyz.ts";
import { variationClasses, type XyzPolicy } from "../../../src/classification/xyz/xyz-policy.ts";
import { errorOf } from "../../foundation/thrown.ts";

function classOf(values: readonly number[], policy: Partial<XyzPolicy> = {}): string {
  const { rows, apart } = classifyXyz([{ id: 1, values }], { ...variationClasses, ...policy });
  return rows[0]?.class ?? apart.undetermined[0]!.reason.code;
}

describe("CLS-8: the coefficient of variation", () => {
  test.each([
    ["exactly at a limit belongs to the class that it ends", [1, 3, 1, 3], {}, "X"],
    ["also where the values are no doubles", [0.1, 0.3, 0.1, 0.3], {}, "X"],
    ["a little above it belongs to the next", [1, 3.0000000000000004, 1, 3], {}, "Y"],
    ["a little below it does not", [1, 2.9999999999999996, 1, 3], {}, "X"],
    ["at the second limit: half of the periods are empty", [0, 7.7, 0, 7.7], {}, "Y"],
    ["above it: two thirds of them are", [0, 0, 5], {}, "Z"],
    ["the same value in each period", [5, 5, 5], {}, "X"],
    ["values beyond the squares of doubles", [1e200, 3e200], {}, "X"],
    ["values below the squares of doubles", [1e-200, 3e-200, 3e-200, 3e-200, 7e-200], {}, "Y"],
    ["the smallest numbers there are, at a limit", [5e-324, 0], {}, "Y"],
    ["negative values count as they are", [10, 10, -8], {}, "Z"],
    ["the sample deviation is the larger one", [1, 3, 1, 3], { deviation: "sample" }, "Y"],
    ["the sample deviation exactly at a limit", [6, 10, 14], { deviation: "sample", classes: [{ class: "X", upTo: 0.4 }, { class: "Y" }] }, "X"],
    ["empty periods may be ignored", [0, 7, 0, 7], { zeros: "ignore" }, "X"],
    ["periods before the first order may be", [0, 0, 5, 0], { start: "firstOrder" }, "Y"],
    ["but not those after it", [0, 0, 5, 0, 0], { start: "firstOrder" }, "Z"],
    ["one period is too few", [0, 0, 5], { zeros: "ignore" }, "classification/too-few-periods"],
    ["unless the policy says it is not", [0, 0, 5], { zeros: "ignore", minimumPeriods: 1 }, "X"],
    ["a window shorter than the minimum", [5, 5], { minimumPeriods: 3 }, "classification/too-few-periods"],
    ["no period at all", [], {}, "classification/too-few-periods"],
    ["nothing in the window", [0, 0], {}, "classification/mean-not-positive"],
    ["nothing from the first order on", [0, 0], { start: "firstOrder" }, "classification/too-few-periods"],
    ["more cancelled than ordered", [1, -2], {}, "classification/mean-not-positive"],
    ["exactly as much cancelled as ordered", [0.1, 0.2, -0.3], {}, "classification/mean-not-positive"],
  ] satisfies [string, number[], Partial<XyzPolicy>, string][])("%s", (_, values, policy, expected) => {
    expect(classOf(values, policy)).toBe(expected);
  });

  test("at a limit the number returned is the limit", () => {
    const [row] = classifyXyz([{ id: 1, values: [0.1, 0.3, 0.1, 0.3] }]).rows;
    expect(row).toEqual({
      id: 1,
      periods: 4,
      mean: 0.2,
      variation: 0.5,
      class: "X",
      reason: { code: "classification/variation", measured: 0.5, limit: 0.5, periods: 4 },
    });
  });

  test("the last class has no limit", () => {
    expect(classifyXyz([{ id: 1, values: [0, 0, 0, 0, 10] }]).rows[0]).toMatchObject({ variation: 2, class: "Z", reason: { limit: null } });
  });

  test("who has no class stands apart with a reason, and is in no share", () => {
    const { apart, classes, rows } = classifyXyz([{ id: "b", values: [0, 0] }, { id: "a", values: [1, -3] }, { id: "c", values: [4, 4] }]);
    expect(apart.undetermined).toEqual([
      { id: "a", periods: 2, mean: -1, reason: { code: "classification/mean-not-positive", periods: 2, mean: -1 } },
      { id: "b", periods: 2, mean: 0, reason: { code: "classification/mean-not-positive", periods: 2, mean: 0 } },
    ]);
    expect(rows.map(({ id }) => id)).toEqual(["c"]);
    expect(classes).toEqual([
      { class: "X", count: 1, customerShare: 1 },
      { class: "Y", count: 0, customerShare: 0 },
      { class: "Z", count: 0, customerShare: 0 },
    ]);
  });

  test("an empty base has no shares", () => {
    expect(classifyXyz([])).toMatchObject({ rows: [], apart: { undetermined: [] }, classes: [{ customerShare: null }, {}, {}] });
  });
});

describe("CLS-8: what XYZ refuses", () => {
  test.each([
    ["NaN", [{ id: 1, values: [1, Number.NaN] }], "invalid-value", { list: "series[0].values", index: 1, id: 1 }],
    ["a hole", [{ id: 1, values: new Array<number>(1) }], "invalid-value", { list: "series[0].values", index: 0, id: 1 }],
    ["a customer twice", [{ id: 1, values: [] }, { id: 1, values: [] }], "duplicate-id", { list: "series", index: 1, firstIndex: 0, id: 1 }],
    ["windows of different length", [{ id: 1, values: [1, 2] }, { id: 2, values: [1] }], "invalid-input", { list: "series", index: 1, field: "values", id: 2 }],
    ["no values", [{ id: 1 }], "invalid-input", { list: "series[0].values" }],
    ["no id", [{ values: [] }], "missing-id", { list: "series", index: 0 }],
    ["a coefficient beyond numbers", [{ id: 1, values: [1e308, -1e308, 1e-300] }], "total-out-of-range", { list: "series", id: 1 }],
  ])("series: %s", (_, series, code, details) => {
    const error = errorOf(() => classifyXyz(series as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test.each([
    [{ classes: [] }, ["classes"]],
    [{ classes: [{ class: "X", upTo: 1 }, { class: "X", upTo: 1 }, { class: "", upTo: 3 }] }, ["classes[1].class", "classes[1].upTo", "classes[2].class", "classes[2].upTo"]],
    [{ classes: [{ class: "X", upTo: 0 }, {}] }, ["classes[0].upTo", "classes[1].class"]],
    [{ ...variationClasses, deviation: "mean", zeros: "drop", start: "now" }, ["deviation", "zeros", "start"]],
    [{ ...variationClasses, minimumPeriods: 0 }, ["minimumPeriods"]],
    [{ ...variationClasses, minimumPeriods: 1, deviation: "sample" }, ["minimumPeriods"]],
    ["XYZ", ["", "classes"]],
  ])("every fault of the policy %j is named", (policy, paths) => {
    const error = errorOf(() => classifyXyz([], policy as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});
