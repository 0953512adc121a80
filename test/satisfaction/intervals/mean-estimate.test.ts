import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactMean, meanEstimator } from "../../../src/satisfaction/intervals/mean-estimate.ts";

describe("SAT-3: the interval of a mean is Student's t", () => {
  // 5, 4, 3, 4: mean 4, squares 1 + 0 + 1 + 0, deviation √(2/3); t for 3 degrees is 3.1824463; half = 3.1824463 × √(2/3) / 2.
  test("of a hand calculation", () => {
    const { mean, deviation, interval } = meanEstimator(0.95)([5, 4, 3, 4]);
    expect([mean, deviation]).toEqual([4, Math.sqrt(2 / 3)]);
    const half = (3.1824463052837078 * Math.sqrt(2 / 3)) / 2;
    expect(interval?.low).toBeCloseTo(4 - half, 12);
    expect(interval?.high).toBeCloseTo(4 + half, 12);
  });

  // Student's own data (The probable error of a mean, 1908): extra hours of sleep with drug B less drug A, mean 1.58, deviation 1.23,
  // and the interval that R prints for t.test(sleep), 0.7001142 to 2.4598858.
  test("of Student's sleep data", () => {
    const gains = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean, deviation, interval } = meanEstimator(0.95)(gains);
    expect(mean).toBe(1.58);
    expect(deviation).toBeCloseTo(1.23, 2);
    expect(interval?.low).toBeCloseTo(0.7001142, 7);
    expect(interval?.high).toBeCloseTo(2.4598858, 7);
  });

  test("one answer, equal answers and no answer have no interval but a reason", () => {
    const estimate = meanEstimator(0.95);
    expect(estimate([4])).toEqual({ n: 1, mean: 4, deviation: null, interval: null, reasons: [{ code: "satisfaction/too-few-answers", n: 1, minimum: 2 }] });
    expect(estimate([0.1, 0.1, 0.1])).toEqual({ n: 3, mean: 0.1, deviation: 0, interval: null, reasons: [{ code: "satisfaction/no-spread", n: 3 }] });
    expect(estimate([])).toEqual({ n: 0, mean: null, deviation: null, interval: null, reasons: [{ code: "satisfaction/no-answers" }] });
  });

  test("a mean is that of decimals, and large numbers do not overflow", () => {
    expect(exactMean([0.1, 0.2, 0.3])).toBe(0.2);
    expect(exactMean([1e16, 1])).toBe(5e15);
    expect(meanEstimator(0.95)([1e200, 3e200]).deviation).toBeCloseTo(Math.SQRT2 * 1e200, -187);
  });

  test("the interval contains the mean, is wider for more confidence, and the order changes nothing", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const found = meanEstimator(0.9)(list);
        expect(meanEstimator(0.9)([...list].reverse())).toEqual(found);
        if (found.interval === null) return;
        const wider = meanEstimator(0.99)(list).interval!;
        expect(wider.low).toBeLessThan(found.interval.low);
        expect(found.interval.low).toBeLessThan(found.mean!);
        expect(found.mean!).toBeLessThan(found.interval.high);
        expect(found.interval.high).toBeLessThan(wider.high);
      }),
    );
  });
});
