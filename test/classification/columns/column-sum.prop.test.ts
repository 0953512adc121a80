import fc from "fast-check";
import { expect, test } from "vitest";
import { columnSumWithin } from "../../../src/classification/columns/column-sum.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { fractionOf } from "../exact-fractions.ts";

// No double has a digit further behind the point.
const MOST_PLACES = 1100;
const sumOf = (values: readonly number[]): bigint => values.map(written).reduce((sum, value) => sum + value, 0n);

function written(value: number): bigint {
  const { numerator, denominator } = fractionOf(value);
  return (numerator * 10n ** BigInt(MOST_PLACES)) / denominator;
}

function exactSum(values: readonly number[], size = values.length, least = -Infinity, below = Infinity): bigint {
  const pieces = (reader: (piece: Float64Array, offset: number) => void): void => {
    for (let start = 0; start < values.length; start += size) reader(Float64Array.from(values.slice(start, start + size)), start);
  };
  const { units, places } = columnSumWithin(pieces, least, below);
  return units * 10n ** BigInt(MOST_PLACES - places);
}

// Doubles of the sizes that amounts have, with all their digits.
const amount = fc
  .tuple(fc.integer({ min: -30, max: 55 }), fc.double({ min: 1, max: 2, noNaN: true }))
  .map(([power, significand]) => significand * 2 ** power);
// As many digits as stand on the border between one way to write them and another.
const bordering = fc
  .tuple(fc.integer({ min: -9, max: 17 }), fc.integer({ min: 13, max: 17 }), fc.double({ min: 1, max: 10, noNaN: true }))
  .map(([power, digits, significand]) => Number(`${significand.toPrecision(digits)}e${power}`));

test("a value counts as the decimal that it is written as", () => {
  fc.assert(
    fc.property(fc.oneof(amount, bordering), (value) => {
      expect(exactSum([value])).toBe(written(value));
    }),
    { numRuns: 20_000 },
  );
});

test.each([-7, -6, -1, 0, 1, 8, 14, 15, 16])("values around 10^%i count as they are written", (power) => {
  const values = neighbours(Number(`1e${power}`));
  for (const value of values) expect(exactSum([value])).toBe(written(value));
});

test.each([-20, -3, 0, 1, 10, 30, 49, 50])("values around 2^%i, whose neighbours are not equally far, count as they are written", (power) => {
  for (const value of neighbours(2 ** power)) expect(exactSum([value])).toBe(written(value));
});

test("a sum is exact, whatever its values and their pieces", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(amount, bordering, finiteNumber)), fc.integer({ min: 1, max: 9 }), (values, size) => {
      expect(exactSum(values, size)).toBe(sumOf(values));
    }),
    { numRuns: 500 },
  );
});

test("only values from the least one on and under the other count", () => {
  fc.assert(
    fc.property(fc.array(amount), amount, amount, (values, least, below) => {
      const inRange = values.filter((value) => value >= least && value < below);
      expect(exactSum(values, 4, least, below)).toBe(sumOf(inRange));
    }),
    { numRuns: 300 },
  );
});

// A thousand doubles on either side.
function neighbours(value: number): number[] {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!;
  return Array.from(new Float64Array(BigUint64Array.from({ length: 2001 }, (_, i) => bits + BigInt(i) - 1000n).buffer));
}
