import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds } from "../../src/foundation/index.ts";
import type { Id } from "../../src/foundation/index.ts";
import { requireId } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

const id: fc.Arbitrary<Id> = fc.oneof(
  fc.string({ minLength: 1, unit: "binary" }),
  fc.constantFrom("1", "10", "9", "a", "A", "ä", "z", "中", "\u{1F600}", "\uFFFF", "__proto__"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test("ids are ordered: numbers first, ascending, then strings by code unit", () => {
  const ids: Id[] = ["b", 10, "a", 9, "10", "9", "B", -1, 0.5, "ä", "z", "\u{1F600}", "\uFFFF"];
  expect(ids.sort(compareIds)).toEqual([-1, 0.5, 9, 10, "10", "9", "B", "a", "b", "z", "ä", "\u{1F600}", "\uFFFF"]);
});

test("1 and \"1\" are two ids, 0 and -0 are one", () => {
  expect(compareIds(1, "1")).toBe(-1);
  expect(compareIds("1", 1)).toBe(1);
  expect(compareIds(0, -0)).toBe(0);
});

test("the order of ids is total", () => {
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(compareIds(a, a)).toBe(0);
      expect(compareIds(a, b)).toBe(0 - compareIds(b, a));
      expect(compareIds(a, b) === 0).toBe(a === b);
      const [first, second, third] = [a, b, c].sort(compareIds) as [Id, Id, Id];
      expect(compareIds(first, second)).toBeLessThanOrEqual(0);
      expect(compareIds(second, third)).toBeLessThanOrEqual(0);
      expect(compareIds(first, third)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test("any order of the same ids is sorted into the same", () => {
  const lists = fc.uniqueArray(id).chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })));
  fc.assert(
    fc.property(lists, ([ids, others]) => {
      expect([...others].sort(compareIds)).toEqual([...ids].sort(compareIds));
    }),
  );
});

test.each([[undefined], [null], [Number.NaN], [1n], [{}], [["a"]], [true]])("%o has no place in the order, and is refused by the argument's name", (value) => {
  expect(errorOf(() => compareIds(value as Id, 1))).toMatchObject({ code: "missing-id", details: { list: "a" } });
  expect(errorOf(() => compareIds("a", value as Id))).toMatchObject({ code: "missing-id", details: { list: "b" } });
});

test.each([[0], [-1.5], ["0"], [" "], ["__proto__"]])("%o is an id", (value) => {
  expect(requireId(value, "customers", 0)).toBe(value);
});

test.each([[""], [undefined], [null], [Number.NaN], [Infinity], [1n], [{}], [true]])("%o is no id", (value) => {
  const error = errorOf(() => requireId(value, "customers", 3));
  expect(error).toMatchObject({ code: "missing-id", message: "missing-id: customers[3] has no id", details: { list: "customers", index: 3 } });
});
