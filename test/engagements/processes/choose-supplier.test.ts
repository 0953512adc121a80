import { describe, expect, test } from "vitest";
import { chooseSupplier } from "../../../src/engagements/processes/choose-supplier.ts";
import { compareSupply, type SupplyOffer } from "../../../src/engagements/processes/compare-supply.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const offers: readonly SupplyOffer[] = deepFreeze<SupplyOffer[]>([
  { id: "team", kind: "build", deliveryDays: 300, development: 80, maintenance: 10 },
  { id: "b", kind: "buy", deliveryDays: 90, licence: 100, maintenance: 20 },
  { id: "a", kind: "buy", deliveryDays: 60, licence: 180, development: 20 },
]);

describe("ENG-20: build or buy by delivery time, licence and maintenance", () => {
  test("the total is what is paid once, and maintenance over the years", () => {
    const { rows, best, advice, reason } = compareSupply(offers, { years: 5 });
    // 80 + 5 × 10 = 130, 100 + 5 × 20 = 200, 180 + 20 = 200; of the two the faster comes first.
    expect(rows.map(({ id, once, maintenance, total }) => [id, once, maintenance, total])).toEqual([["team", 80, 50, 130], ["a", 200, 0, 200], ["b", 100, 100, 200]]);
    expect(best).toEqual({ any: "team", build: "team", buy: "a" });
    expect(advice).toBe("build");
    expect(reason).toEqual({ code: "engagements/supply-cheapest-in-time", total: 130, deliveryDays: 300, count: 3 });
  });

  test.each<[number, string | null, object]>([
    [300, "build", { any: "team", build: "team", buy: "a" }],
    [299, "buy", { any: "a", build: null, buy: "a" }],
    [60, "buy", { any: "a", build: null, buy: "a" }],
    [59, null, { any: null, build: null, buy: null }],
  ])("within %i days", (within, advice, best) => {
    expect(compareSupply(offers, { years: 5, within })).toMatchObject({ advice, best });
  });

  test("sums are exact, also over parts of a year", () => {
    expect(compareSupply([{ id: 1, kind: "buy", deliveryDays: 0, licence: 0.1, maintenance: 0.4 }], { years: 0.5 }).rows[0]?.total).toBe(0.3);
    expect(compareSupply([{ id: 1, kind: "buy", deliveryDays: 0, licence: money(3, "EUR") }], { years: 1 })).toMatchObject({ currency: "EUR", rows: [{ total: 3 }] });
  });

  test("no offers, no advice", () => {
    expect(compareSupply([], { years: 1 })).toEqual({ rows: [], best: { any: null, build: null, buy: null }, advice: null, reason: { code: "engagements/supply-none-in-time", count: 0 }, currency: null });
  });
});

const policy = { criteria: [{ criterion: "fit", weight: 2 }, { criterion: "support" }] } as const;
const bought = offers.filter(({ kind }) => kind === "buy");

describe("ENG-20: then the suppliers are scored", () => {
  test("the highest total is chosen, whatever it costs", () => {
    // 2 × 9 + 5 = 23 and 2 × 5 + 7 = 17; the mean is 20.
    const choice = chooseSupplier(bought, [{ id: "b", scores: { fit: 9, support: 5 } }, { id: "a", scores: { fit: 5, support: 7 } }], policy, { years: 1 });
    expect(choice.table.rows.map(({ id, total }) => [id, total])).toEqual([["b", 23], ["a", 17]]);
    expect([choice.shortlist.map(({ id }) => id), choice.others.map(({ id }) => id), choice.chosen]).toEqual([["b"], ["a"], "b"]);
    expect(choice.reason).toEqual({ code: "engagements/supplier-scores-highest", total: 23, equal: 1 });
  });

  test("of equal totals the cheaper one is chosen, of equal cost the faster", () => {
    const matrix = [{ id: "a", scores: { fit: 5, support: 5 } }, { id: "b", scores: { fit: 5, support: 5 } }];
    // In one year b costs 120 and a 200, in five both 200.
    expect(chooseSupplier(bought, matrix, policy, { years: 1 }).chosen).toBe("b");
    expect(chooseSupplier(bought, matrix, policy, { years: 5 }).chosen).toBe("a");
    expect(chooseSupplier(bought.toReversed(), matrix.toReversed(), policy, { years: 5 })).toEqual(chooseSupplier(bought, matrix, policy, { years: 5 }));
  });

  test("who comes too late is not weighed, and does not move the mean", () => {
    const matrix = [{ id: "a", scores: { fit: 1, support: 1 } }, { id: "b", scores: { fit: 9, support: 9 } }];
    const choice = chooseSupplier(bought, matrix, policy, { years: 1, within: 60 });
    expect([choice.chosen, choice.table.mean]).toEqual(["a", 3]);
    expect(choice.tooLate).toEqual([{ code: "engagements/supply-too-late", offer: "b", deliveryDays: 90, within: 60 }]);
  });

  test("where building is cheaper nobody is chosen, and the short list is there all the same", () => {
    const matrix = [{ id: "a", scores: { fit: 5, support: 5 } }, { id: "b", scores: { fit: 9, support: 5 } }];
    const choice = chooseSupplier(offers, matrix, policy, { years: 5 });
    expect([choice.chosen, choice.shortlist.map(({ id }) => id), choice.reason]).toEqual([null, ["b"], { code: "engagements/supply-built", offer: "team" }]);
  });

  test("a threshold that nobody reaches leaves nobody", () => {
    const matrix = [{ id: "a", scores: { fit: 5, support: 5 } }, { id: "b", scores: { fit: 9, support: 5 } }];
    const choice = chooseSupplier(bought, matrix, policy, { years: 5, threshold: 24 });
    expect([choice.chosen, choice.reason]).toEqual([null, { code: "engagements/supplier-none-left", scored: 2, tooLate: 0 }]);
    expect(chooseSupplier(bought, matrix, policy, { years: 5, threshold: 23 }).chosen).toBe("b");
  });
});

test.each<[string, () => unknown, string, object]>([
  ["scores of what is not for sale", () => chooseSupplier(offers, [{ id: "team", scores: { fit: 1, support: 1 } }], policy, { years: 1 }), "unknown-id", { list: "matrix", index: 0, id: "team" }],
  ["an offer without scores", () => chooseSupplier(bought, [{ id: "a", scores: { fit: 1, support: 1 } }], policy, { years: 1 }), "unknown-id", { list: "matrix", id: "b" }],
  ["a wrong score of one who comes too late", () => chooseSupplier(bought, [{ id: "a", scores: { fit: 1, support: 1 } }, { id: "b", scores: { fit: 2, support: 1 } }], policy, { years: 1, within: 60 }), "invalid-value", { list: "matrix", id: "b" }],
  ["no years", () => compareSupply(offers, {} as never), "invalid-value", { list: "years" }],
  ["half a day", () => compareSupply([{ ...offers[0]!, deliveryDays: 0.5 }], { years: 1 }), "invalid-value", { field: "deliveryDays" }],
  ["a licence under 0", () => compareSupply([{ ...offers[0]!, licence: -1 }], { years: 1 }), "invalid-value", { field: "licence" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
