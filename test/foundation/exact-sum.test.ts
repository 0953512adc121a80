import { expect, test } from "vitest";
import { exactSum } from "../../src/foundation/index.ts";
import { decimalSum, requireTotal } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

test.each<readonly [string, readonly number[], number]>([
  ["no values", [], 0],
  ["0.1 and 0.2 are 0.3", [0.1, 0.2], 0.3],
  ["ten dimes are one", Array.from({ length: 10 }, () => 0.1), 1],
  ["cents beside a large number are kept", [1e15, 0.01, -1e15], 0.01],
  ["a one beside 1e16 is kept", [1e16, 1, -1e16], 1],
  ["the smallest double beside the largest is kept", [Number.MAX_VALUE, Number.MIN_VALUE, -Number.MAX_VALUE], Number.MIN_VALUE],
  ["what is out of range on the way may come back", [Number.MAX_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE], Number.MAX_VALUE],
  ["a half is rounded to even, once", [2 ** 53, 1], 2 ** 53],
  ["two halves are rounded after they are added", [2 ** 53, 1, 1], 2 ** 53 + 2],
  ["-0 is 0", [-0], 0],
])("%s", (_, values, expected) => {
  expect(exactSum(values)).toBe(expected);
  expect(exactSum(Float64Array.from(values))).toBe(expected);
});

test("twenty thousand whole numbers of 21 digits add up exactly", () => {
  const sum = decimalSum();
  for (let count = 0; count < 20_000; count += 1) sum.add(123_456_789_012_345_680_000);
  expect(sum.exact()).toEqual({ units: 123_456_789_012_345_680_000n * 20_000n, places: 0 });
});

test.each([[Number.NaN], [Infinity], [-Infinity], ["1"], [null], [1n]])("a value %o is refused with its position", (value) => {
  const error = errorOf(() => exactSum([1, value as number]));
  expect(error).toMatchObject({ code: "invalid-value", details: { list: "values", index: 1 } });
});

test.each([[null], [undefined], [7], ["12"], [{}]])("%o is refused as no list", (value) => {
  expect(errorOf(() => exactSum(value as number[]))).toMatchObject({ code: "invalid-input", details: { list: "values" } });
});

test("a sum beyond the largest double is refused, not infinite", () => {
  expect(errorOf(() => exactSum([Number.MAX_VALUE, Number.MAX_VALUE]))).toMatchObject({ code: "total-out-of-range", details: { list: "values" } });
  expect(errorOf(() => requireTotal(-Infinity, "orders"))).toMatchObject({ code: "total-out-of-range", details: { list: "orders" } });
  expect(requireTotal(7, "orders")).toBe(7);
});

test("a growing sum refuses what is no finite number, and stays as it was", () => {
  const sum = decimalSum();
  sum.add(0.1);
  expect(errorOf(() => sum.add(Number.NaN)).code).toBe("invalid-value");
  expect(errorOf(() => sum.add(Infinity)).code).toBe("invalid-value");
  sum.add(0.2);
  expect(sum.total()).toBe(0.3);
});
