import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasSeen, withSeen, type SeenIds } from "../../src/flow/seen-ids.ts";
import { errorOf } from "../foundation/thrown.ts";

describe("the ids that a state was made from", () => {
  test("are all known, and no others, however many there are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 400, size: "max" }), fc.string({ minLength: 1 }), (ids, other) => {
        const lists = ids.reduce<SeenIds>((seen, id) => withSeen(seen, id), []);
        const set = new Set(ids);
        expect(ids.every((id) => hasSeen(lists, id))).toBe(true);
        expect(hasSeen(lists, other)).toBe(set.has(other));
        expect(lists.flat().sort()).toEqual([...ids].sort());
        // Few lists, or a search would read them all.
        expect(lists.length).toBeLessThanOrEqual(2 + Math.log2(1 + ids.length / 32));
      }),
      { numRuns: 100 },
    );
  });

  test("are shared by the states before and after, which both stay as they are", () => {
    let seen: SeenIds = [];
    for (let i = 0; i < 200; i += 1) {
      const before = JSON.stringify(seen);
      const next = withSeen(Object.freeze(seen.map((list) => Object.freeze(list))), `${i}`);
      expect(JSON.stringify(seen)).toBe(before);
      seen = next;
    }
  });
});

describe("what are no lists of ids, as a damaged file may hold", () => {
  const ids = Array.from({ length: 32 }, (_, i) => `${i}`);
  const odd = { toString: 1 };

  test.each<[string, unknown]>([
    ["no list", [null]],
    ["no list before the last one", [undefined, []]],
    ["text", [["a"], "b", ["c"]]],
    ["no text where it is sorted", [[odd], ["a"]]],
  ])("%s cannot be searched", (_, seen) => {
    expect(errorOf(() => hasSeen(seen as SeenIds, "x"))).toMatchObject({ code: "invalid-input", details: { list: "state", field: "seen" } });
  });

  test.each<[string, unknown]>([
    ["no list", [null]],
    ["an object", [{ length: 3 }]],
    ["no list before a full one", [{ length: 3 }, ids]],
    ["no text in a full one", [[...ids.slice(1), odd]]],
    ["no text in the one before", [[Symbol("s")], ids]],
  ])("%s cannot be added to", (_, seen) => {
    expect(errorOf(() => withSeen(seen as SeenIds, "x"))).toMatchObject({ code: "invalid-input", details: { list: "state", field: "seen" } });
  });
});
