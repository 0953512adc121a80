import { describe, expect, test } from "vitest";
import { definitionStamp } from "../../src/flow/definition-stamp.ts";

describe("the stamp of a definition", () => {
  const of = (structure: unknown): string => definitionStamp({ id: "x", version: 1 }, structure).hash;

  test("does not depend on the order of keys, and does on everything else", () => {
    expect(of({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(of({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(of({ a: [1, 2] })).not.toBe(of({ a: [2, 1] }));
    expect(of({ a: 1 })).not.toBe(of({ a: "1" }));
    expect(of({ a: 1, b: undefined })).toBe(of({ a: 1 }));
  });

  test("tells ten thousand small changes apart", () => {
    const hashes = new Set(Array.from({ length: 10_000 }, (_, n) => of({ phases: [{ id: `p${n}` }] })));
    expect(hashes.size).toBe(10_000);
  });
});
