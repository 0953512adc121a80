import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { classifyXyz } from "../../../src/classification/xyz/xyz.ts";
import type { XyzPolicy } from "../../../src/classification/xyz/xyz-policy.ts";
import { add, compare, multiply, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

// Small tenths, so that coefficients of exactly 0.5 and 1 are common.
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 0.1, 0.2, 0.3) }, { weight: 1, arbitrary: fc.integer({ min: -30, max: 90 }).map((tenths) => tenths / 10) });
const base = fc.integer({ min: 0, max: 8 }).chain((length) =>
  fc.uniqueArray(fc.record({ id: fc.oneof(fc.nat(50), fc.string({ minLength: 1 })), values: fc.array(value, { minLength: length, maxLength: length }) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  }),
);
const policy: fc.Arbitrary<XyzPolicy<"X" | "Y" | "Z">> = fc.record({
  classes: fc.constant([{ class: "X", upTo: 0.5 }, { class: "Y", upTo: 1 }, { class: "Z" }] as const),
  deviation: fc.constantFrom("population", "sample"),
  zeros: fc.constantFrom("count", "ignore"),
  start: fc.constantFrom("window", "firstOrder"),
  minimumPeriods: fc.integer({ min: 2, max: 4 }),
});

const integer = (number: number): Fraction => ({ over: BigInt(number), under: 1n });
const inverse = ({ over, under }: Fraction): Fraction => (over < 0n ? { over: -under, under: -over } : { over: under, under: over });
const sum = (fractions: readonly Fraction[]): Fraction => fractions.reduce(add, integer(0));

// Mean of the squared deviations by the squared mean, as the definition has it.
function squaredCoefficient(values: readonly number[], deviation: "population" | "sample"): { mean: Fraction; square: Fraction | null } {
  const exact = values.map(scaledWritten);
  const mean = multiply(sum(exact), inverse(integer(values.length)));
  if (mean.over <= 0n) return { mean, square: null };
  const squares = exact.map((number) => add(number, multiply(integer(-1), mean))).map((gap) => multiply(gap, gap));
  const variance = multiply(sum(squares), inverse(integer(deviation === "population" ? values.length : values.length - 1)));
  return { mean, square: multiply(variance, inverse(multiply(mean, mean))) };
}

test("CLS-8: classes are those of exact coefficients of variation, and who has none has a reason", () => {
  fc.assert(
    fc.property(base, policy, (series, rules) => {
      const table = classifyXyz(deepFreeze(series), deepFreeze(rules));
      const rows = new Map(table.rows.map((row) => [row.id, row]));
      const apart = new Map(table.apart.undetermined.map((row) => [row.id, row]));
      for (const { id, values } of series) {
        const first = rules.start === "window" ? 0 : values.findIndex((number) => number !== 0);
        const counted = (first < 0 ? [] : values.slice(first)).filter((number) => rules.zeros === "count" || number !== 0);
        if (counted.length < rules.minimumPeriods!) {
          expect(apart.get(id)?.reason).toEqual({ code: "classification/too-few-periods", periods: counted.length, minimum: rules.minimumPeriods });
          continue;
        }
        const { mean, square } = squaredCoefficient(counted, rules.deviation!);
        if (square === null) {
          expect(apart.get(id)).toMatchObject({ mean: nearestDouble(mean), reason: { code: "classification/mean-not-positive" } });
          continue;
        }
        const expected = compare(square, { over: 1n, under: 4n }) <= 0 ? "X" : compare(square, integer(1)) <= 0 ? "Y" : "Z";
        expect(rows.get(id)).toMatchObject({ class: expected, mean: nearestDouble(mean), periods: counted.length });
        expect(rows.get(id)?.variation).toBeCloseTo(Math.sqrt(nearestDouble(square)), 12);
      }
      expect(rows.size + apart.size).toBe(series.length);
    }),
    { numRuns: 500 },
  );
});

test("CLS-8: the order of the series changes nothing, and the result is plain JSON", () => {
  const shuffled = base.chain((series) => fc.tuple(fc.constant(series), fc.shuffledSubarray(series, { minLength: series.length })));
  fc.assert(
    fc.property(shuffled, policy, ([series, others], rules) => {
      const table = classifyXyz(series, rules);
      expect(classifyXyz(others, rules)).toEqual(table);
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    }),
  );
});
