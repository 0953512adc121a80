import fc from "fast-check";
import { expect, test } from "vitest";
import { customerSatisfaction } from "../../../src/satisfaction/ratings/customer-satisfaction.ts";
import { netPromoterScore } from "../../../src/satisfaction/ratings/net-promoter-score.ts";
import { ratingScoresBy } from "../../../src/satisfaction/ratings/rating-scores-by.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const group = ({ unit }: { readonly unit: string | null }): string | null => unit;

test("SAT-3: each group has the score of its own ratings; what is in none is listed", () => {
  const records = [{ id: 3, unit: "b", rating: 0 }, { id: 1, unit: "a", rating: 10 }, { id: 2, unit: "a", rating: null }, { id: 4, unit: null, rating: 9 }];
  const { groups, ungrouped } = ratingScoresBy(records, netPromoterScore, { group, asked: [{ group: "c", asked: 5 }] });
  expect(groups.map(({ group: name, score: { score, n, unanswered, responseRate } }) => [name, score, n, unanswered, responseRate?.rate])).toEqual([["a", 100, 1, 1, undefined], ["b", -100, 1, 0, undefined], ["c", null, 0, 0, 0]]);
  expect(ungrouped).toEqual([4]);
  // A score with options of its own: a share of those who gave a five.
  const fives = ratingScoresBy([{ id: 1, unit: "a", rating: 5 }, { id: 2, unit: "a", rating: 4 }], (ratings, asked) => customerSatisfaction(ratings, { ...asked, topBoxes: 1 }), { group });
  expect(fives.groups[0]?.score.score).toBe(0.5);
});

test("SAT-3: the order of the ratings changes nothing", () => {
  const records = fc.uniqueArray(fc.record({ id: fc.nat(50), unit: fc.constantFrom("a", "b", null), rating: fc.option(fc.integer({ min: -1, max: 11 })) }), { selector: ({ id }) => id });
  fc.assert(
    fc.property(records, (list) => {
      const found = ratingScoresBy(deepFreeze(list), netPromoterScore, { group });
      expect(ratingScoresBy([...list].reverse(), netPromoterScore, { group })).toEqual(found);
      expect(found.groups.reduce((sum, { score }) => sum + score.given, 0) + found.ungrouped.length).toBe(list.length);
    }),
  );
});

test.each([
  ["a copy", [{ id: 1, unit: "a", rating: 1 }, { id: 1, unit: "a", rating: 1 }], {}, "duplicate-id"],
  ["a rating without an id", [{ unit: "a", rating: 1 }], {}, "missing-id"],
  ["a group that is no id", [{ id: 1, unit: {}, rating: 1 }], {}, "missing-id"],
  ["no group", [], { group: undefined }, "invalid-option"],
  ["a level that is none", [], { confidence: 2 }, "invalid-option"],
  ["a group asked twice", [], { asked: [{ group: 1, asked: 1 }, { group: 1, asked: 1 }] }, "duplicate-id"],
])("%s is refused", (_, records, options, code) => {
  expect(errorOf(() => ratingScoresBy(records as never, netPromoterScore, { group, ...options } as never)).code).toBe(code);
});

test("a score that is none is refused", () => {
  expect(errorOf(() => ratingScoresBy([], 3 as never, { group })).code).toBe("invalid-input");
});
