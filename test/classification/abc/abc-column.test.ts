import { describe, expect, test } from "vitest";
import { APART, classifyAbcColumn, computedClasses, paretoClasses, rankColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcPolicy } from "../../../src/classification/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const split: AbcPolicy<"A" | "B" | "C"> = { ...paretoClasses, ties: "split" };
const forms = [
  ["classifyAbcColumn", classifyAbcColumn],
  ["tabulateAbcColumn", tabulateAbcColumn],
] as const;

describe.each(forms)("%s", (_, classify) => {
  test.each([Number.NaN, Infinity, -Infinity])("CLS-2: %d is refused, by position and id, wherever it stands", (bad) => {
    for (const length of [1, 2, 5, 3000]) {
      for (const index of [0, length - 1, Math.floor(length / 3)]) {
        for (const direction of [1, -1]) {
          const values = Array.from({ length }, (_value, k) => (k === index ? bad : direction * k + length));
          const ids = values.map((_value, k) => `id ${k}`);
          for (const column of [values, Float64Array.from(values)]) {
            expect(errorOf(() => classify(column)).details).toEqual({ list: "values", index });
            const error = errorOf(() => classify(column, undefined, { ids }));
            expect([error.code, error.details]).toEqual(["invalid-value", { list: "values", index, id: `id ${index}` }]);
          }
        }
      }
    }
  });

  test("CLS-2: of several bad values the first is named", () => {
    const bad = [Number.NaN, Infinity, -Infinity];
    for (const first of bad) {
      for (const second of bad) {
        const values = [3, 2, first, 4, second];
        for (const column of [values, Float64Array.from(values)]) expect(errorOf(() => classify(column)).details.index).toBe(2);
      }
    }
  });

  test.each([
    ["text that looks like a number", "5", "string"],
    ["empty text", "", "string"],
    ["null", null, "object"],
    ["nothing", undefined, "undefined"],
    ["true", true, "boolean"],
    ["a list of one number", [5], "object"],
    ["a bigint", 5n, "bigint"],
    ["a symbol", Symbol("5"), "symbol"],
    ["an object that turns into a number", { valueOf: () => 5 }, "object"],
  ])("CLS-2: %s among the numbers is refused and never becomes one", (_name, bad, found) => {
    for (const policy of [paretoClasses, computedClasses]) {
      const error = errorOf(() => classify([5, bad as number, 1], policy));
      expect([error.code, error.message]).toEqual(["invalid-value", `invalid-value: values[1] is not a finite number but ${found}`]);
    }
  });

  test("CLS-2: a hole in a list is no zero", () => {
    // eslint-disable-next-line no-sparse-arrays
    expect(errorOf(() => classify([5, , 1] as number[])).details).toEqual({ list: "values", index: 1 });
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["an object", {}],
    ["an object with a length", { length: 2, 0: 1, 1: 2 }],
    ["a number", 5],
    ["text", "12"],
    ["a set", new Set([1, 2])],
  ])("CLS-2: %s is no column", (_name, values) => {
    expect(errorOf(() => classify(values as never)).code).toBe("invalid-input");
  });

  test("CLS-2: ids must be as many as values, each there, and each one of a kind", () => {
    const codeOf = (ids: unknown): unknown => {
      const { code, details } = errorOf(() => classify([1, 2, 3], undefined, { ids: ids as string[] }));
      return [code, details.list ?? details.field, details.index];
    };
    expect(codeOf(["a", "b"])).toEqual(["invalid-input", "ids", undefined]);
    expect(codeOf(["a", "b", "c", "d"])).toEqual(["invalid-input", "ids", undefined]);
    expect(codeOf({})).toEqual(["invalid-input", "ids", undefined]);
    expect(codeOf(null)).toEqual(["invalid-input", "ids", undefined]);
    expect(codeOf(["a", undefined, "c"])).toEqual(["missing-id", "ids", 1]);
    expect(codeOf(["a", "", "c"])).toEqual(["missing-id", "ids", 1]);
    expect(codeOf(["a", Number.NaN, "c"])).toEqual(["missing-id", "ids", 1]);
    expect(codeOf(["a", "b", "a"])).toEqual(["duplicate-id", "ids", 2]);
    expect(classify([1, 2, 3], undefined, { ids: [1, "1", "__proto__"] }).totals.count).toBe(3);
  });

  test("CLS-2: equal values are parted only where there are ids, so that row order never decides", () => {
    expect(errorOf(() => classify([1, 1], split)).code).toBe("invalid-input");
    expect(errorOf(() => classify([1, 1], { ...computedClasses, ties: "split" })).code).toBe("invalid-input");
    // A threshold has no ties to part.
    expect(Array.from(classify([1, 2], { by: "threshold", classes: [{ class: "A", from: 2 }, { class: "B" }] }).classOf)).toEqual([1, 0]);
  });

  test("CLS-2: split by id, whatever the order of the input", () => {
    const values = [10, 60, 10, 10, 10];
    expect(Array.from(classify(values, split, { ids: ["d", "e", "c", "b", "a"] }).classOf)).toEqual([1, 0, 1, 0, 0]);
    expect(Array.from(classify(values, split, { ids: [1, 5, 2, 3, 4] }).classOf)).toEqual([0, 0, 0, 1, 1]);
  });

  test("CLS-2: a total beyond the largest number is refused", () => {
    const few = [1e308, 1e308, 1e308];
    const manyUp = Array.from({ length: 5000 }, (_value, k) => 1e305 + k * 1e300);
    for (const values of [few, manyUp, [...manyUp].reverse(), few.map((value) => -value), [5, ...manyUp.map((value) => -value)]]) {
      for (const column of [values, Float64Array.from(values)]) expect(errorOf(() => classify(column)).code).toBe("total-out-of-range");
    }
  });

  test("options that are no object are refused", () => {
    expect(errorOf(() => classify([1], undefined, null as never)).code).toMatch(/^invalid-(input|option)$/);
  });

  test("CLS-2: zero and negative values stand apart as 255, or in the last class", () => {
    const values = [0, 5, -0, -1, 5e-324];
    expect(APART).toBe(255);
    expect(Array.from(classify(values).classOf)).toEqual([APART, 0, APART, APART, 2]);
    expect(Array.from(classify(values, { ...paretoClasses, nonPositive: "lowest" }).classOf)).toEqual([2, 0, 2, 2, 2]);
  });

  test("CLS-2: a view of a larger buffer is read where it stands, and not written to", () => {
    const buffer = Float64Array.of(1e9, 1e9, 5, 60, 0, 20, 15, 1e9);
    const before = Array.from(buffer);
    expect(Array.from(classify(buffer.subarray(2, 7)).classOf)).toEqual([2, 0, 255, 0, 1]);
    expect(Array.from(buffer)).toEqual(before);
  });

  test("CLS-2: the policy comes back in full", () => {
    expect(classify([1]).policy).toEqual({ ...paretoClasses, boundary: "covering", ties: "together", nonPositive: "apart" });
  });
});

describe("rankColumn", () => {
  test.each([Number.NaN, Infinity, -Infinity])("CLS-2: %d is refused, by position", (bad) => {
    for (const column of [[3, 1, bad, 2], Float64Array.of(3, 1, bad, 2)]) expect(errorOf(() => rankColumn(column)).details).toEqual({ list: "values", index: 2 });
  });

  test.each([[undefined], [null], [{}], [5], ["12"]])("CLS-2: %j is no column", (values) => {
    expect(errorOf(() => rankColumn(values as never)).code).toBe("invalid-input");
  });

  test("CLS-2: best first, equal values as they stand, without those of zero or less", () => {
    expect(Array.from(rankColumn([2, 0, 5, 2, -1, 5, 0.1]))).toEqual([2, 5, 0, 3, 6]);
    expect(rankColumn([])).toHaveLength(0);
    expect(rankColumn([0, -1])).toHaveLength(0);
  });
});
