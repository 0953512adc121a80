import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasSeen, withSeen, type SeenIds } from "../../src/flow/seen-ids.ts";

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
