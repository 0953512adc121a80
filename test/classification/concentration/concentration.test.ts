import { describe, expect, test } from "vitest";
import { concentration } from "../../../src/classification/concentration/concentration.ts";
import { concentrationRatio } from "../../../src/classification/concentration/concentration-ratio.ts";
import { lorenzCurve } from "../../../src/classification/concentration/lorenz-curve.ts";
import { paretoCount, paretoShare } from "../../../src/classification/concentration/pareto.ts";
import { ClienteleError } from "../../../src/foundation/index.ts";

function errorOf(call: () => unknown): Pick<ClienteleError, "code" | "details"> {
  try {
    call();
  } catch (error) {
    if (error instanceof ClienteleError) return { code: error.code, details: error.details };
  }
  throw new Error("nothing was thrown");
}

const nothing = {
  total: 0,
  gini: null,
  giniCorrected: null,
  hhi: null,
  hhiPoints: null,
  hhiNormalised: null,
  effectiveNumber: null,
  hoover: null,
  concentrationRatios: { cr1: null, cr4: null, cr5: null, cr10: null },
};

describe("CLS-5: concentration", () => {
  test("every figure of a base of four", () => {
    expect(concentration([60, 19, 17, 4])).toEqual({
      count: 4,
      total: 100,
      gini: 0.425,
      giniCorrected: 0.425 * 4 / 3,
      hhi: 0.4266,
      hhiPoints: 4266,
      hhiNormalised: 0.7064 / 3,
      effectiveNumber: 4 / 1.7064,
      hoover: 0.35,
      concentrationRatios: { cr1: 0.6, cr4: 1, cr5: 1, cr10: 1 },
      zeros: "excluded",
      apart: { zero: 0, negative: 0, negativeValue: 0 },
      reason: null,
    });
  });

  test("zeros and negative values stand apart and are counted", () => {
    const { count, total, gini, apart } = concentration([0, 60, -0.1, 19, 17, -0, -0.2, 4]);
    expect({ count, total, gini, apart }).toEqual({ count: 4, total: 100, gini: 0.425, apart: { zero: 2, negative: 2, negativeValue: -0.3 } });
  });

  test("zeros count on request, negative values never", () => {
    const found = concentration([3, 1, 0, 0, -5], { zeros: "included" });
    expect(found).toMatchObject({ count: 4, total: 4, gini: 0.625, hhi: 0.625, hoover: 0.5, zeros: "included", apart: { zero: 0, negative: 1, negativeValue: -5 } });
    expect(concentration([3, 1, 0, 0, -5])).toMatchObject({ count: 2, gini: 0.25, hhi: 0.625, hoover: 0.25, apart: { zero: 2 } });
  });

  test.each([0.1, 1, 1 / 3, 1e-320, 1e300, 123_456_789.123])("of values that are all %d there is none", (value) => {
    for (const count of [2, 3, 7, 49]) {
      const found = concentration(new Array<number>(count).fill(value));
      expect(found).toMatchObject({ gini: 0, giniCorrected: 0, hhiNormalised: 0, hoover: 0, hhi: 1 / count, effectiveNumber: count });
    }
  });

  test("one customer holds all, and is compared with nobody", () => {
    expect(concentration([7])).toMatchObject({ gini: 0, giniCorrected: null, hhi: 1, hhiPoints: 10_000, hhiNormalised: null, effectiveNumber: 1, hoover: 0 });
  });

  test.each([
    ["no values", [], "excluded", { count: 0, reason: { code: "classification/nothing-over-zero", customers: 0 }, apart: { zero: 0, negative: 0, negativeValue: 0 } }],
    ["none over zero", [0, -2, 0], "excluded", { count: 0, reason: { code: "classification/nothing-over-zero", customers: 3 }, apart: { zero: 2, negative: 1, negativeValue: -2 } }],
    ["only zeros that count", [0, -2, 0], "included", { count: 2, reason: { code: "classification/nothing-over-zero", customers: 3 }, apart: { zero: 0, negative: 1, negativeValue: -2 } }],
  ] as const)("of %s there is a reason instead of figures", (_, values, zeros, expected) => {
    expect(concentration(values, { zeros })).toEqual({ ...nothing, zeros, ...expected });
  });

  test("totals are those of the decimals as written", () => {
    expect(concentration([0.1, 0.2]).total).toBe(0.3);
    expect(concentration([0.1, 0.2, 1e16]).total).toBe(1e16);
    expect(concentration([1 / 3, 1 / 3, 1 / 3]).total).toBe(0.9999999999999999);
  });

  test("hundreds of values that differ in their last digits only are ranked and measured", () => {
    const column = Array.from({ length: 1000 }, (_, index) => 1e15 - ((index * 7) % 1000));
    // 0 to 999 apart from the largest: the pairs differ by 1000 (1000² - 1) / 6 together.
    const differences = (1000 * (1000 ** 2 - 1)) / 6;
    expect(concentration(column).gini).toBeCloseTo(differences / (1000 * (1000 * 1e15 - 499_500)), 25);
  });

  test("a grid that the largest value leaves is not taken for one", () => {
    // 900,000,000,000,000 in millionths has too many digits for a double.
    expect(concentration([900_000_000_000_000, 0.000001]).gini).toBe(0.5);
    expect(paretoCount([900_000_000_000_000, 0.000001], 1)).toBe(2);
  });
});

describe("CLS-5: Lorenz curve", () => {
  test("runs from the poorest to the richest", () => {
    expect(lorenzCurve([60, 4, 17, 19])).toEqual([
      { customerShare: 0, valueShare: 0 },
      { customerShare: 0.25, valueShare: 0.04 },
      { customerShare: 0.5, valueShare: 0.21 },
      { customerShare: 0.75, valueShare: 0.4 },
      { customerShare: 1, valueShare: 1 },
    ]);
  });

  test("starts flat where zeros count", () => {
    expect(lorenzCurve([3, 0, -1, 1, 0], { zeros: "included" }).map(({ valueShare }) => valueShare)).toEqual([0, 0, 0, 0.25, 1]);
    expect(lorenzCurve([3, 0, -1, 1, 0])).toHaveLength(3);
  });

  test("is cut into as many steps as asked for, and never into more than there are customers", () => {
    const values = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(lorenzCurve(values, { points: 4 }).map(({ customerShare }) => customerShare)).toEqual([0, 0.2, 0.5, 0.7, 1]);
    expect(lorenzCurve(values, { points: 1 })).toEqual([{ customerShare: 0, valueShare: 0 }, { customerShare: 1, valueShare: 1 }]);
    expect(lorenzCurve(values, { points: 99 })).toEqual(lorenzCurve(values));
  });

  test("is empty where nobody has a value over zero", () => {
    expect(lorenzCurve([0, 0, -1], { zeros: "included" })).toEqual([]);
  });
});

describe("CLS-5: the 80/20 check in numbers", () => {
  test.each([
    [0, "ceil", 0],
    [0.2, "ceil", 0.5],
    [0.21, "ceil", 0.75],
    [0.4, "ceil", 0.75],
    [0.39, "floor", 0.5],
    [0.19, "floor", 0],
    [1, "floor", 1],
  ] as const)("the top %d of five, %s, bring %d", (share, count, expected) => {
    expect(paretoShare([1, 10, 2, 2, 5, 0, -4], share, { count })).toBe(expected);
  });

  test("a share of the customers counts as the decimal it is", () => {
    // 0.07 * 100 is 7.000000000000001 in floating point.
    expect(paretoShare(new Array<number>(100).fill(1), 0.07)).toBe(0.07);
    expect(paretoShare(new Array<number>(100).fill(1), 0.29, { count: "floor" })).toBe(0.29);
  });

  test.each([
    [[0.3, 0.2, 0.1], 0.5, 1],
    [[0.1, 0.2, 0.3], 0.8333333333333333, 2],
    [[0.1, 0.2, 0.3], 0.8333333333333334, 3],
    [[0.7, 0.1, 0.1, 0.1], 0.8, 2],
    [[0.7, 0.1, 0.1, 0.1], 0.9, 3],
    [[0.1, 0.1, 0.1], 1, 3],
    [[10, 10], 0, 0],
    [[10, -50], 0.5, 1],
    [[1e300, 1e-300], 1, 2],
    [[5e-324, 5e-324], 0.5, 1],
  ])("of %j as few as possible bring %d: %d", (values, share, expected) => {
    expect(paretoCount(values, share)).toBe(expected);
  });

  test("there is no answer where nobody has a value over zero", () => {
    expect([paretoShare([0, -1], 0.2), paretoCount([0, -1], 0.8), concentrationRatio([], 1)]).toEqual([null, null, null]);
  });

  test("CLS-12: the ten largest bring 85 % of the orders", () => {
    const chains = new Array<number>(10).fill(8.5);
    const others = new Array<number>(15).fill(1);
    expect(concentrationRatio([...others, ...chains], 10)).toBe(0.85);
    expect(concentrationRatio([...others, ...chains, 0, -3], 25)).toBe(1);
  });
});

describe("whoever is wrong is named", () => {
  const calls = [
    ["concentration", concentration],
    ["lorenzCurve", lorenzCurve],
    ["paretoShare", (values: number[]) => paretoShare(values, 0.2)],
    ["paretoCount", (values: number[]) => paretoCount(values, 0.8)],
    ["concentrationRatio", (values: number[]) => concentrationRatio(values, 1)],
  ] as const;

  test.each(calls)("%s refuses what is no finite number, with its position", (_, call) => {
    for (const wrong of [Number.NaN, Infinity, -Infinity, "3", null, undefined, 3n]) {
      expect(errorOf(() => call([1, 2, wrong as number, 4]))).toEqual({ code: "invalid-value", details: { list: "values", index: 2 } });
    }
    // A hole is no number either.
    // eslint-disable-next-line no-sparse-arrays
    expect(errorOf(() => call([1, , 2] as number[]))).toEqual({ code: "invalid-value", details: { list: "values", index: 1 } });
    expect(errorOf(() => call(new Float64Array([1, Number.NaN]) as never))).toEqual({ code: "invalid-value", details: { list: "values", index: 1 } });
  });

  test.each(calls)("%s refuses what is no column", (_, call) => {
    for (const wrong of [undefined, null, "12", { length: 1, 0: 1 }, new Set([1])]) {
      expect(errorOf(() => call(wrong as never))).toEqual({ code: "invalid-input", details: { list: "values" } });
    }
  });

  test("totals beyond the largest number", () => {
    const expected = { code: "total-out-of-range", details: { list: "values" } };
    expect(errorOf(() => concentration([Number.MAX_VALUE, Number.MAX_VALUE]))).toEqual(expected);
    expect(errorOf(() => concentration([1, -Number.MAX_VALUE, -Number.MAX_VALUE]))).toEqual(expected);
    expect(errorOf(() => paretoCount([Number.MAX_VALUE, Number.MAX_VALUE], 0.8))).toEqual(expected);
  });

  test.each([-0.1, 1.1, 20, Number.NaN, Infinity, "0.2", null, undefined])("a share of %j", (share) => {
    for (const call of [paretoShare, paretoCount]) {
      expect(errorOf(() => call([1], share as number))).toMatchObject({ code: "invalid-value", details: { list: "share" } });
    }
  });

  test.each([0, -1, 1.5, Number.NaN, "4", undefined])("k of %j", (k) => {
    expect(errorOf(() => concentrationRatio([1], k as number))).toMatchObject({ code: "invalid-value", details: { list: "k" } });
  });

  test.each([
    ["zeros", () => concentration([1], { zeros: "apart" as never })],
    ["zeros", () => lorenzCurve([1], { zeros: true as never })],
    ["points", () => lorenzCurve([1], { points: 0 })],
    ["points", () => lorenzCurve([1], { points: 2.5 })],
    ["count", () => paretoShare([1], 0.2, { count: "round" as never })],
  ])("an option %s that is none", (field, call) => {
    expect(errorOf(call)).toMatchObject({ code: "invalid-option", details: { list: "options", field } });
  });
});
