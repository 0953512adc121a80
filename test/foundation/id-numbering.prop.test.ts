import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../src/foundation/index.ts";
import { BLOCK, idNumbering } from "../../src/foundation/internal.ts";

// Ids at which two forms could be mistaken for each other: of 12 and 13 characters, with characters outside
// 1..128, numbers whose bits look like text, text that looks like numbers.
const delicate: fc.Arbitrary<Id> = fc.oneof(
  fc.constantFrom<Id>(0, -0, 1, "1", "0", "a", "a\0", "\0a", "aa", "\u0080", "\u0081", "\u0100", "š", "客户", "__proto__", "constructor"),
  fc.constantFrom<Id>("abcdefghijkl", "abcdefghijklm", "bcdefghijklm", Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, 0.1),
  fc.string({ minLength: 1, maxLength: 3, unit: "binary" }),
  fc.string({ minLength: 10, maxLength: 15, unit: fc.constantFrom("a", "b") }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -5, max: 5 }),
);

test("ids get the same number exactly if they are the same, also across blocks", () => {
  fc.assert(
    fc.property(fc.array(delicate, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (ids, size) => {
      const numbering = idNumbering();
      const numbers = new Int32Array(size);
      const found: number[] = [];
      for (let start = 0; start < ids.length; start += size) {
        const end = Math.min(start + size, ids.length);
        numbering.numberBlock(ids, start, end, numbers, "ids", start);
        found.push(...numbers.subarray(0, end - start));
      }
      const oracle = new Map<Id, number>();
      for (const [index, id] of ids.entries()) {
        if (!oracle.has(id)) oracle.set(id, found[index]!);
        expect(found[index]).toBe(oracle.get(id));
      }
      expect(new Set(found).size).toBe(oracle.size);
      expect(numbering.ids).toHaveLength(oracle.size);
      for (const [id, number] of oracle) expect(numbering.numberOf(id, "ids", 0)).toBe(number);
    }),
  );
});

test.each([
  ["text that counts up", (n: number) => `C${String(n).padStart(7, "0")}`],
  ["text without a fixed length", (n: number) => String(n)],
  ["text that differs at its front", (n: number) => `${String(n).split("").reverse().join("").padEnd(7, "0")}-end`],
  ["text of many characters", (n: number) => `customer/${n}/of the region`],
  ["numbers", (n: number) => n],
  ["numbers far apart", (n: number) => n * 65_536],
  ["fractions", (n: number) => n / 1000],
] as const)("fifty thousand ids are told apart: %s", (_, idOf) => {
  const count = 50_000;
  const ids = Array.from({ length: count }, (_unused, n) => idOf(n));
  const numbering = idNumbering();
  const numbers = new Int32Array(BLOCK);
  const seen = new Set<number>();
  for (let round = 0; round < 2; round += 1) {
    for (let start = 0; start < count; start += BLOCK) {
      const end = Math.min(start + BLOCK, count);
      numbering.numberBlock(ids, start, end, numbers, "ids", start);
      for (let i = start; i < end; i += 1) {
        seen.add(numbers[i - start]!);
        if (numbering.ids[numbers[i - start]!] !== ids[i]) expect.fail(`the id at ${i} has the number of another`);
      }
    }
  }
  expect(seen.size).toBe(count);
});
