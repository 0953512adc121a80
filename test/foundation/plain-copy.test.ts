import { expect, test } from "vitest";
import { plainCopy } from "../../src/foundation/plain-copy.ts";

test("a copy is as JSON would make it, and shares nothing", () => {
  const value = { a: [1, { b: "c", left: undefined }], d: null, e: { f: false } };
  const copy = plainCopy(value);
  expect(copy).toEqual(JSON.parse(JSON.stringify(value)));
  expect(copy.a).not.toBe(value.a);
  expect(copy.e).not.toBe(value.e);
  expect(Object.keys(copy.a[1]!)).toEqual(["b"]);
});

test("a field called __proto__ stays a field", () => {
  const copy = plainCopy(JSON.parse('{"__proto__":{"polluted":true}}') as object);
  expect(Object.keys(copy)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

test("nobody's toJSON is asked", () => {
  expect(plainCopy({ a: { toJSON: 1 } })).toEqual({ a: { toJSON: 1 } });
  expect(plainCopy<unknown>(new Set([0n]))).toEqual({});
});
