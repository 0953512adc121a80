import fc from "fast-check";
import { expect, test } from "vitest";
import { exactSum } from "../../src/foundation/index.ts";
import {
  addDecimals,
  compareDecimals,
  decimalSum,
  decimalToNumber,
  multiplyDecimals,
  toDecimal,
  type Decimal,
} from "../../src/foundation/internal.ts";
import { add, compare, multiply, nearestDouble, scaledWritten, type Fraction } from "./fraction-oracle.ts";
import { finiteNumber } from "./arbitraries.ts";

const fractionOf = ({ units, places }: Decimal): Fraction => ({ over: units, under: 10n ** BigInt(places) });
const sumOf = (values: readonly number[]): Fraction => values.map(scaledWritten).reduce(add, { over: 0n, under: 1n });
const shuffled = (values: readonly number[]): fc.Arbitrary<number[]> => fc.shuffledSubarray([...values], { minLength: values.length });

test("a sum is the double nearest to the exact sum of the written decimals", () => {
  fc.assert(
    fc.property(fc.array(finiteNumber), (values) => {
      const expected = nearestDouble(sumOf(values));
      const sum = decimalSum();
      for (const value of values) sum.add(value);
      expect(sum.total()).toBe(expected);
      if (Number.isFinite(expected)) expect(exactSum(Object.freeze(values))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("a sum that is still growing is exact at every step", () => {
  fc.assert(
    fc.property(fc.array(finiteNumber), (values) => {
      const sum = decimalSum();
      values.forEach((value, index) => {
        sum.add(value);
        const soFar = sumOf(values.slice(0, index + 1));
        expect(compare(fractionOf(sum.exact()), soFar)).toBe(0);
        expect(sum.total()).toBe(nearestDouble(soFar));
      });
    }),
    { numRuns: 300 },
  );
});

test("a sum does not depend on the order of its values", () => {
  const ordered = fc.array(finiteNumber).chain((values) => fc.tuple(fc.constant(values), shuffled(values)));
  fc.assert(
    fc.property(ordered, ([values, others]) => {
      const [sum, other] = [decimalSum(), decimalSum()];
      for (const value of values) sum.add(value);
      for (const value of others) other.add(value);
      expect(other.total()).toBe(sum.total());
    }),
  );
});

test("a sum is never -0 and nothing is left of values that cancel", () => {
  fc.assert(
    fc.property(fc.array(finiteNumber), (values) => {
      const sum = decimalSum();
      for (const value of [...values, ...values.map((value) => -value)]) sum.add(value);
      expect(sum.total()).toBe(0);
      expect(sum.exact().units).toBe(0n);
    }),
  );
});

test("very many values of one kind add up exactly", () => {
  const kinds = fc.tuple(finiteNumber, fc.integer({ min: 5_000, max: 20_000 }));
  fc.assert(
    fc.property(kinds, fc.constantFrom(0, 0.01, 0.000001), ([value, count], first) => {
      const sum = decimalSum();
      sum.add(first);
      for (let times = 0; times < count; times += 1) sum.add(value);
      const expected = add(scaledWritten(first), multiply(scaledWritten(value), { over: BigInt(count), under: 1n }));
      expect(compare(fractionOf(sum.exact()), expected)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("a number is the decimal it is written as, and that decimal leads back to it", () => {
  fc.assert(
    fc.property(finiteNumber, (value) => {
      const decimal = toDecimal(value);
      expect(decimal.places).toBeGreaterThanOrEqual(0);
      expect(compare(fractionOf(decimal), scaledWritten(value))).toBe(0);
      expect(decimalToNumber(decimal)).toBe(value + 0);
    }),
    { numRuns: 1000 },
  );
});

test("sums, products and comparisons of decimals are those of fractions", () => {
  fc.assert(
    fc.property(finiteNumber, finiteNumber, (a, b) => {
      const [x, y] = [toDecimal(a), toDecimal(b)];
      const [p, q] = [scaledWritten(a), scaledWritten(b)];
      expect(compare(fractionOf(addDecimals(x, y)), add(p, q))).toBe(0);
      expect(compare(fractionOf(multiplyDecimals(x, y)), multiply(p, q))).toBe(0);
      expect(compareDecimals(x, y)).toBe(compare(p, q));
      expect(decimalToNumber(multiplyDecimals(x, y))).toBe(nearestDouble(multiply(p, q)));
    }),
    { numRuns: 1000 },
  );
});
