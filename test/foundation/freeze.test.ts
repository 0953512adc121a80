import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../src/foundation/internal.ts";

const parts = (value: unknown): unknown[] => (typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(parts)] : []);

test("plain data is frozen all the way down, and stays what it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      expect(deepFreeze(value)).toBe(value);
      expect(JSON.stringify(value)).toBe(before);
      expect(parts(value).every((part) => Object.isFrozen(part))).toBe(true);
    }),
  );
});

test("what is frozen at the top is still frozen inside", () => {
  const inner = { limits: [0.8] };
  deepFreeze(Object.freeze({ inner }));
  expect(Object.isFrozen(inner)).toBe(true);
  expect(Object.isFrozen(inner.limits)).toBe(true);
});

test("cycles and depth are no trouble", () => {
  const ring: { next?: unknown } = {};
  ring.next = { next: ring };
  expect(Object.isFrozen(deepFreeze(ring).next)).toBe(true);
  let deep: unknown = "end";
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(Object.isFrozen(deepFreeze(deep))).toBe(true);
});

test("a column of numbers cannot be frozen and is left as it is", () => {
  const table = { values: Float64Array.of(1, 2) };
  expect(Object.isFrozen(deepFreeze(table))).toBe(true);
  expect(table.values).toEqual(Float64Array.of(1, 2));
});
