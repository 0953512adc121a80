import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentration } from "../../../src/classification/concentration/concentration.ts";
import { concentrationRatio } from "../../../src/classification/concentration/concentration-ratio.ts";
import { lorenzCurve } from "../../../src/classification/concentration/lorenz-curve.ts";
import { paretoCount, paretoShare } from "../../../src/classification/concentration/pareto.ts";
import { paretoFinding } from "../../../src/classification/concentration/pareto-finding.ts";
import { compareIds } from "../../../src/foundation/index.ts";
import { fractionOf, quotient, sum, wholeUnits } from "../exact-fractions.ts";

// Shares and differences under 1e-307 are doubles with fewer digits.
const positive = fc.double({ min: 1e-150, max: 1e150, noNaN: true });
const ulps = (value: number, steps: number): number => {
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  return new Float64Array(BigInt64Array.of(bits[0]! + BigInt(steps)).buffer)[0]!;
};
/** Values as ledgers have them, and as they should not: few distinct, nearly equal, on no grid, far apart. */
const values: fc.Arbitrary<number[]> = fc.oneof(
  fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 30 }),
  fc.array(fc.integer({ min: -500, max: 100_000 }).map((cents) => cents / 100), { maxLength: 40 }),
  fc.array(fc.maxSafeNat(), { maxLength: 12 }),
  fc.array(positive, { maxLength: 12 }),
  fc.tuple(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 20 }))
    .map(([center, steps]) => steps.map((step) => ulps(center, step))),
  fc.tuple(positive, fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 2, maxLength: 20 }))
    .map(([center, factors]) => factors.map((factor) => center * factor)),
  fc.tuple(positive, fc.integer({ min: 2, max: 50 })).map(([value, count]) => new Array<number>(count).fill(value)),
);
const someOverZero = values.filter((list) => list.some((value) => value > 0));
const zeros = fc.constantFrom("excluded", "included");
const share = fc.oneof(fc.constantFrom(0, 0.2, 0.5, 0.8, 0.95, 1), fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000), fc.double({ min: 0, max: 1, noNaN: true }));
const shuffled = <T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  list.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));

/** The base in whole units, descending. */
function baseOf(list: readonly number[], withZeros: "excluded" | "included"): bigint[] {
  return wholeUnits(list.filter((value) => value > 0 || (value === 0 && withZeros === "included"))).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** To thirteen digits. */
function expectClose(found: number | null, numerator: bigint, denominator: bigint): void {
  const expected = quotient(numerator, denominator);
  if (expected === 0) expect(found).toBe(0);
  else expect(Math.abs(found! / expected - 1)).toBeLessThan(2e-13);
}

describe("CLS-5: concentration against its definitions in exact fractions", () => {
  test("Gini is the mean difference of two customers by twice the mean", () => {
    fc.assert(
      fc.property(someOverZero, zeros, (list, withZeros) => {
        const base = baseOf(list, withZeros);
        const n = BigInt(base.length);
        const differences = sum(base.flatMap((x) => base.map((y) => magnitude(x - y))));
        const { gini, giniCorrected } = concentration(list, { zeros: withZeros });
        expectClose(gini, differences, 2n * n * sum(base));
        if (n > 1n) expectClose(giniCorrected, differences, 2n * (n - 1n) * sum(base));
      }),
      { numRuns: 1000 },
    );
  });

  test("Herfindahl is the sum of the squared shares, Hoover half the sum of the distances from the mean share", () => {
    fc.assert(
      fc.property(someOverZero, zeros, (list, withZeros) => {
        const base = baseOf(list, withZeros);
        const n = BigInt(base.length);
        const total = sum(base);
        const squares = sum(base.map((x) => x * x));
        const found = concentration(list, { zeros: withZeros });
        expectClose(found.hhi, squares, total * total);
        expectClose(found.hhiPoints, 10_000n * squares, total * total);
        expectClose(found.effectiveNumber, total * total, squares);
        if (n > 1n) expectClose(found.hhiNormalised, n * squares - total * total, (n - 1n) * total * total);
        expectClose(found.hoover, sum(base.map((x) => magnitude(n * x - total))), 2n * n * total);
      }),
      { numRuns: 1000 },
    );
  });

  test("on small whole numbers the figures are the doubles nearest to the fractions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (list) => {
        const base = baseOf(list, "excluded");
        const { gini, hoover, concentrationRatios } = concentration(list);
        const n = BigInt(base.length);
        expect(gini).toBe(quotient(sum(base.flatMap((x) => base.map((y) => magnitude(x - y)))), 2n * n * sum(base)));
        expect(hoover).toBe(quotient(sum(base.map((x) => magnitude(n * x - sum(base)))), 2n * n * sum(base)));
        expect(concentrationRatios.cr4).toBe(quotient(sum(base.slice(0, 4)), sum(base)));
      }),
    );
  });

  test("every figure lies between its ends, and nothing is lost", () => {
    fc.assert(
      fc.property(values, zeros, (list, withZeros) => {
        const found = concentration(Object.freeze(list), { zeros: withZeros });
        expect(found.count + found.apart.zero + found.apart.negative).toBe(list.length);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        expect(found.reason === null).toBe(list.some((value) => value > 0));
        if (found.reason !== null) return;
        const least = 1 / found.count;
        expect(found.gini).toBeGreaterThanOrEqual(0);
        expect(found.gini).toBeLessThanOrEqual(1 - least + 1e-15);
        expect(found.hhi).toBeGreaterThanOrEqual(least);
        expect(found.hhi).toBeLessThanOrEqual(1 + 1e-15);
        expect(found.hoover).toBeGreaterThanOrEqual(0);
        expect(found.hoover).toBeLessThanOrEqual(found.gini! + 1e-15);
      }),
    );
  });

  test("in another unit the figures are the same", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 30 }), fc.constantFrom(0.01, 0.1, 3, 1000, 1e9), (list, factor) => {
        const figures = (scaled: readonly number[]): unknown => ({ ...concentration(scaled), total: 0 });
        const scaled = list.map((value) => (factor < 1 ? value / Math.round(1 / factor) : value * factor));
        expect(figures(scaled)).toEqual(asClose(figures(list)));
      }),
    );
  });

  test("a base beside its own copy has the same Gini and Hoover, and half the Herfindahl", () => {
    fc.assert(
      fc.property(someOverZero, fc.integer({ min: 2, max: 4 }), (list, copies) => {
        const one = concentration(list);
        const many = concentration(new Array<number[]>(copies).fill(list).flat());
        expect({ gini: many.gini, hoover: many.hoover, hhi: many.hhi! * copies }).toEqual(asClose({ gini: one.gini, hoover: one.hoover, hhi: one.hhi }));
      }),
    );
  });
});

/** Numbers of a plain object to thirteen digits. */
function asClose(value: unknown): unknown {
  if (typeof value === "number") return { asymmetricMatch: (found: number) => found === value || Math.abs(found / value - 1) < 2e-13 };
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asClose(entry)]));
}

test("the order of the values never changes an answer, to the last bit; nor does their container", () => {
  fc.assert(
    fc.property(shuffled(values), share, zeros, ([list, other], part, withZeros) => {
      const answers = (column: Float64Array | readonly number[]): unknown[] => [
        concentration(column, { zeros: withZeros }),
        lorenzCurve(column, { zeros: withZeros }),
        paretoShare(column, part),
        paretoCount(column, part),
        concentrationRatio(column, 3),
      ];
      expect(answers(Object.freeze(other))).toEqual(answers(list));
      expect(answers(Float64Array.from(other))).toEqual(answers(list));
    }),
  );
});

describe("CLS-5: the Lorenz curve", () => {
  test("has the exact shares of the poorest, and rises ever faster to (1, 1)", () => {
    fc.assert(
      fc.property(someOverZero, zeros, (list, withZeros) => {
        const ascending = baseOf(list, withZeros).reverse();
        const curve = lorenzCurve(list, { zeros: withZeros });
        expect(curve[0]).toEqual({ customerShare: 0, valueShare: 0 });
        expect(curve.at(-1)).toEqual({ customerShare: 1, valueShare: 1 });
        expect(curve.map(({ customerShare }) => customerShare)).toEqual(curve.map((_, index) => index / ascending.length));
        for (const [index, { valueShare }] of curve.entries()) {
          expectClose(valueShare, sum(ascending.slice(0, index)), sum(ascending));
          const rise = valueShare - (curve[index - 1]?.valueShare ?? 0);
          expect(rise).toBeGreaterThanOrEqual(0);
          expect((curve[index + 1]?.valueShare ?? 2) - valueShare).toBeGreaterThanOrEqual(rise - 1e-15);
        }
      }),
    );
  });

  test("cut into fewer steps holds points of the full curve only, evenly spread", () => {
    fc.assert(
      fc.property(someOverZero, fc.integer({ min: 1, max: 60 }), (list, points) => {
        const full = lorenzCurve(list);
        const cut = lorenzCurve(list, { points });
        const positions = cut.map(({ customerShare }) => full.findIndex((point) => point.customerShare === customerShare));
        expect(cut).toEqual(positions.map((position) => full[position]));
        expect(cut).toHaveLength(Math.min(points, full.length - 1) + 1);
        const steps = positions.slice(1).map((position, index) => position - positions[index]!);
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("CLS-5: the 80/20 check against exact fractions", () => {
  test("as few customers as possible bring a share, and the top share of them its exact part", () => {
    fc.assert(
      fc.property(someOverZero, share, (list, part) => {
        const base = baseOf(list, "excluded");
        const { numerator, denominator } = fractionOf(part);
        const leading = (count: number): bigint => sum(base.slice(0, count));
        const fewest = Array.from({ length: base.length + 1 }, (_, count) => count).find((count) => leading(count) * denominator >= numerator * sum(base));
        expect(paretoCount(list, part)).toBe(fewest);
        // A customer is at the top if those before are less than the share of all.
        const top = base.filter((_, before) => BigInt(before) * denominator < numerator * BigInt(base.length)).length;
        const whole = base.filter((_, before) => BigInt(before + 1) * denominator <= numerator * BigInt(base.length)).length;
        expectClose(paretoShare(list, part), leading(top), sum(base));
        expectClose(paretoShare(list, part, { count: "floor" }), leading(whole), sum(base));
        for (const k of [1, 2, 5]) expectClose(concentrationRatio(list, k), leading(k), sum(base));
      }),
      { numRuns: 1000 },
    );
  });

  const customers = fc.uniqueArray(fc.record({ id: fc.oneof(fc.nat(99), fc.string({ minLength: 1, maxLength: 2 })), value: fc.integer({ min: -2, max: 6 }) }), {
    selector: ({ id }) => id,
    maxLength: 25,
  });

  test("the finding names whom a plain sort by value and id puts first, in any order of the input", () => {
    fc.assert(
      fc.property(shuffled(customers), share, share, ([list, other], customerShare, valueShare) => {
        const options = Object.freeze({ id: "id", value: "value", customerShare, valueShare } as const);
        const finding = paretoFinding(Object.freeze(list.map(Object.freeze)) as typeof list, options);
        const ranked = list.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || compareIds(a.id, b.id));
        for (const group of [finding.top, finding.covering]) {
          expect(group.ids).toEqual(ranked.slice(0, group.count).map(({ id }) => id));
          expect(group.value).toBe(ranked.slice(0, group.count).reduce((total, { value }) => total + value, 0));
        }
        const column = list.map(({ value }) => value);
        expect([finding.top.valueShare, finding.covering.count]).toEqual([paretoShare(column, customerShare), paretoCount(column, valueShare) ?? 0]);
        expect(paretoFinding(other, options)).toEqual(finding);
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
      }),
    );
  });

  test("the balance point lies on the curve, and its shares add up to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }), (list) => {
        const { balance } = paretoFinding(list.map((value, id) => ({ id, value })), { id: "id", value: "value" });
        const { customerShare, valueShare } = balance!;
        const base = list.toSorted((a, b) => b - a);
        const total = base.reduce((all, value) => all + value, 0);
        const onCurve = base.reduce((all, value, before) => all + value * Math.min(1, Math.max(0, customerShare * base.length - before)), 0) / total;
        expect(customerShare + valueShare).toBe(1);
        expect(Math.abs(valueShare - onCurve)).toBeLessThan(1e-13);
        expect(customerShare).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
