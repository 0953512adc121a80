import { expect, test } from "vitest";
import { describePlace, requireFinite, requireInteger, requireIterable } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

test.each([
  [{ list: "orders", index: 3, field: "amount", id: 7 }, "orders[3].amount"],
  [{ list: "values", index: 0 }, "values[0]"],
  [{ list: "options", field: "convert" }, "options.convert"],
  [{ list: "asOf" }, "asOf"],
])("a place %o is written %s", (place, expected) => {
  expect(describePlace(place)).toBe(expected);
});

const place = { list: "orders", index: 3, field: "amount", id: "o4" };

test.each([
  [Number.NaN, "NaN"],
  [-Infinity, "-Infinity"],
  ["7", "string"],
  [undefined, "undefined"],
  [7n, "bigint"],
  [{ valueOf: (): number => 7 }, "object"],
])("%o is no finite number: the error names the place and never repeats text", (value, found) => {
  const error = errorOf(() => requireFinite(value, place));
  expect(error.code).toBe("invalid-value");
  expect(error.message).toBe(`invalid-value: orders[3].amount is not a finite number but ${found}`);
  expect(error.details).toEqual(place);
});

test("finite numbers pass as they are, whole ones without the sign of zero", () => {
  expect(requireFinite(-1.5, place)).toBe(-1.5);
  expect(requireInteger(-7, place)).toBe(-7);
  expect(requireInteger(-0, place)).toBe(0);
});

test.each([[0.5], [2 ** 53], [Infinity], [Number.NaN], ["7"], [7n]])("%o is no whole number", (value) => {
  expect(errorOf(() => requireInteger(value, place))).toMatchObject({ code: "invalid-value", details: place });
});

test("a list is whatever can be gone through, but not text", () => {
  for (const list of [[1], new Set([1]), Float64Array.of(1)]) expect(requireIterable<number>(list, "values")).toBe(list);
  for (const none of ["text", 7, null, undefined, {}, { length: 1 }, () => 1]) {
    expect(errorOf(() => requireIterable(none as never, "values"))).toMatchObject({ code: "invalid-input", details: { list: "values" } });
  }
});
