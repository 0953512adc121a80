import { describe, expect, test } from "vitest";
import { eraseFromHistory, mergeCards, reassignRecords, replayCard, standardRevisions, type Consent, type CustomerCard } from "clientele/customers";
import { errorOf } from "../../foundation/thrown.ts";
import { at, merge, merged, revised, revision } from "./sample.ts";

describe("two cards of one customer become one", () => {
  test("what only one of them says is taken, with its day; what both say counts from the later day", () => {
    const kept: CustomerCard = { id: 7, name: "N", fax: "1", updatedOn: "2026-01-01", itemDates: { name: "2025-01-01", fax: "2025-02-02" } };
    const other: CustomerCard = { id: 9, name: "N", city: "U", updatedOn: "2026-02-01", itemDates: { name: "2025-03-03", city: "2025-04-04" } };
    expect(merged(kept, other, merge("m1", 2)).card).toEqual({
      id: 7,
      name: "N",
      fax: "1",
      city: "U",
      updatedOn: "2026-02-01",
      itemDates: { name: "2025-03-03", fax: "2025-02-02", city: "2025-04-04" },
      mergedIds: [9],
      trail: { seen: [["m1"]], decidedAt: at(2), anomalies: [] },
    });
  });

  test("lists are joined, and are as old as their older part", () => {
    const kept: CustomerCard = { id: 7, mainProducts: ["a", "b"], itemDates: { mainProducts: "2025-01-01" } };
    const other: CustomerCard = { id: 9, mainProducts: ["b", "c"], itemDates: { mainProducts: "2026-01-01" } };
    const { card } = merged(kept, other, merge("m1", 2));
    expect([card.mainProducts, card.itemDates]).toEqual([["a", "b", "c"], { mainProducts: "2025-01-01" }]);
    expect(merged({ ...kept, itemDates: {} }, other, merge("m1", 2)).card.itemDates).toBeUndefined();
  });

  test("each item that differs is a conflict, unless something says which stays; entries of a list by their id", () => {
    const kept: CustomerCard = { id: 7, region: "north", city: "U", departments: [{ id: "d", name: "A" }, { id: "e" }], people: [{ id: "p", name: "N", email: "x" }] };
    const other: CustomerCard = { id: 9, region: "east", city: "U", departments: [{ id: "d", name: "B" }, { id: "f" }], people: [{ id: "p", name: "M", family: "F" }] };
    const at9 = { code: "customers/merge-conflict", customer: 7, other: 9 };
    expect(mergeCards(kept, other, merge("m1", 2))).toEqual({
      ok: false,
      refusals: [
        { ...at9, person: null, item: "region", entry: null },
        { ...at9, person: null, item: "departments", entry: "d" },
        { ...at9, person: "p", item: "name", entry: null },
      ],
    });
    const { card, data } = merged(kept, other, merge("m1", 2, { resolve: { prefer: "other", items: { departments: "kept" }, people: "kept" } }));
    expect([card.region, card.departments, card.people]).toEqual(["east", [{ id: "d", name: "A" }, { id: "e" }, { id: "f" }], [{ id: "p", name: "N", email: "x", family: "F" }]]);
    expect(data.conflicts).toEqual([
      { person: null, item: "region", entry: null, kept: "north", other: "east", taken: "other" },
      { person: null, item: "departments", entry: "d", kept: { id: "d", name: "A" }, other: { id: "d", name: "B" }, taken: "kept" },
      { person: "p", item: "name", entry: null, kept: "N", other: "M", taken: "kept" },
    ]);
  });

  test.each<[string, Partial<CustomerCard>, Partial<CustomerCard>, string | null]>([
    ["the item's own day first", { itemDates: { region: "2026-01-02" }, updatedOn: "2025-01-01" }, { itemDates: { region: "2026-01-01" }, updatedOn: "2026-02-01" }, "north"],
    ["else the card's", { updatedOn: "2025-01-01" }, { itemDates: { region: "2026-01-01" } }, "east"],
    ["the same day says nothing", { updatedOn: "2026-01-01" }, { updatedOn: "2026-01-01" }, null],
    ["and neither does a day that nobody knows", {}, { updatedOn: "2026-01-01" }, null],
  ])("the newer one stays: %s", (_, ofKept, ofOther, region) => {
    const decision = mergeCards({ id: 7, region: "north", ...ofKept }, { id: 9, region: "east", ...ofOther }, merge("m1", 2, { resolve: { prefer: "newer" } }));
    if (region === null) expect(decision).toMatchObject({ refusals: [{ code: "customers/merge-conflict", item: "region" }] });
    else expect(decision).toMatchObject({ facts: [{ data: { conflicts: [{ taken: region === "north" ? "kept" : "other" }] } }] });
  });

  test("ids are collected, and the same two cards are not merged twice or in a circle", () => {
    const { card } = merged({ id: 7, mergedIds: ["x"] }, { id: 9, mergedIds: [3] }, merge("m1", 2));
    expect(card.mergedIds).toEqual([3, 9, "x"]);
    expect(mergeCards(card, { id: 9 }, merge("m2", 3))).toEqual({ ok: false, refusals: [{ code: "customers/already-merged", customer: 7, other: 9 }] });
    expect(mergeCards({ id: 9 }, card, merge("m2", 3))).toMatchObject({ refusals: [{ code: "customers/already-merged", customer: 9, other: 7 }] });
    expect(mergeCards(card, card, merge("m2", 3))).toMatchObject({ refusals: [{ code: "customers/same-card", customer: 7 }] });
    expect(mergeCards(card, { id: 9 }, merge("m1", 2))).toEqual({ ok: true, facts: [] });
  });

  test("what could be lost is refused: fields that no card has; and clocks that run backwards", () => {
    expect(mergeCards({ id: 7 }, { id: 9, colour: "red" } as CustomerCard, merge("m1", 2))).toEqual({
      ok: false,
      refusals: [{ code: "customers/unknown-item", customer: 9, person: null, item: "colour" }],
    });
    const later = revised({ id: 9 }, revision("r1", 5, { set: { city: "U" } })).card;
    expect(mergeCards({ id: 7 }, later, merge("m1", 4))).toMatchObject({ refusals: [{ field: "at", bound: at(5) }, { field: "on", bound: "2026-03-05" }] });
  });
});

describe("people of both cards", () => {
  test("whoever is on either card is on the merged one; who left one and is on the other is there", () => {
    const kept: CustomerCard = { id: 7, people: [{ id: 1, name: "A" }], formerPeople: [{ id: 2, removedOn: "2025-01-01" }, { id: 4, removedOn: "2025-02-02" }] };
    const other: CustomerCard = { id: 9, people: [{ id: 3, name: "C" }, { id: 2, name: "B", updatedOn: "2024-01-01" }], formerPeople: [{ id: 1, removedOn: "2025-03-03" }, { id: 5, removedOn: "2025-04-04" }] };
    const { card } = merged(kept, other, merge("m1", 2));
    expect(card.people).toEqual([{ id: 1, name: "A" }, { id: 2, name: "B", updatedOn: "2024-01-01" }, { id: 3, name: "C" }]);
    expect(card.formerPeople).toEqual([{ id: 4, removedOn: "2025-02-02" }, { id: 5, removedOn: "2025-04-04" }]);
  });

  test("data that either card erased do not come back, and are not in the fact", () => {
    const erased = { id: 1, erasedOn: "2026-01-01" };
    const live = { id: 1, name: "secret", consents: [{ given: "granted", from: "2025-01-01" }] } as const;
    const former = [{ id: 1, removedOn: "2025-01-01", erasedOn: "2026-01-01" }];
    const cases: readonly (readonly [CustomerCard, CustomerCard])[] = [
      [{ id: 7, people: [erased] }, { id: 9, people: [live] }],
      [{ id: 7, people: [live] }, { id: 9, people: [erased] }],
      [{ id: 7 }, { id: 9, people: [erased] }],
      [{ id: 7, people: [live] }, { id: 9, formerPeople: former }],
    ];
    for (const [kept, other] of cases) {
      const { card, data } = merged(kept, other, merge("m1", 2));
      expect(card.people).toEqual([erased]);
      expect(JSON.stringify([card, data])).not.toContain("secret");
    }
    const { card, data } = merged({ id: 7, formerPeople: former }, { id: 9, people: [live] }, merge("m1", 2));
    expect([card.people, card.formerPeople]).toEqual([undefined, former]);
    expect(JSON.stringify(data)).not.toContain("secret");
    expect(merged({ id: 7, formerPeople: [{ id: 1, removedOn: "2025-01-01" }] }, { id: 9, formerPeople: former }, merge("m1", 2)).card.formerPeople).toEqual(former);
  });
});

describe("somebody who left the kept card, and whose data the other one had erased", () => {
  const first = revised({ id: 7 }, revision("r1", 1, { people: { add: [{ id: "p1", name: "secret" }] } }));
  const left = revised(first.card, revision("r2", 2, { people: { remove: ["p1"] } }));
  const facts = [...first.facts, ...left.facts];

  test.each<[string, Partial<CustomerCard>]>([
    ["still on it", { people: [{ id: "p1", erasedOn: "2025-05-05" }] }],
    ["once on it", { formerPeople: [{ id: "p1", removedOn: "2025-01-01", erasedOn: "2025-05-05" }] }],
  ])("is named, so that the history is cleaned: %s", (_, ofOther) => {
    const { card, fact, data } = merged(left.card, { id: 9, ...ofOther }, merge("m1", 3));
    expect(data.erased).toEqual([{ person: "p1", on: "2025-05-05" }]);
    expect([card.people, card.formerPeople]).toEqual([[], [{ id: "p1", removedOn: "2026-03-02", erasedOn: "2025-05-05" }]]);
    const clean = eraseFromHistory([...facts, fact], "p1");
    expect(JSON.stringify(clean)).not.toContain("secret");
    expect(replayCard(clean)).toEqual(card);
  });
});

describe("CUS-3: a merge is held to what a revision is held to", () => {
  const kept: CustomerCard = { id: 7, tradedAmount: 100, paymentTerms: "a", region: "north" };
  const other: CustomerCard = { id: 9, tradedAmount: 130, paymentTerms: "b", region: "east", results: 5 };
  const wish = merge("m1", 2, { resolve: { prefer: "other" } });

  test("a marked change of the kept card needs a reason; what only the other card says needs none", () => {
    expect(mergeCards(kept, other, wish)).toEqual({
      ok: false,
      refusals: [{ code: "customers/marked-change", customer: 7, item: "tradedAmount", from: 100, to: 130, limit: 0.3 }],
    });
    expect(mergeCards(kept, { ...other, tradedAmount: 129.99 }, wish).ok).toBe(true);
    const { data } = merged(kept, other, { ...wish, reasons: { tradedAmount: "Both plants." } });
    expect(data.items.map(({ item, reason }) => [item, reason])).toEqual([["results", null], ["tradedAmount", "Both plants."], ["paymentTerms", null], ["region", null]]);
    expect(mergeCards(kept, other, wish, { ...standardRevisions, markedShare: 0.5 }).ok).toBe(true);
  });

  test("important changes are flagged", () => {
    expect(merged(kept, { ...other, tradedAmount: 100 }, wish).data.important).toEqual(["paymentTerms"]);
  });

  test("a reason for what does not change would be lost, and is refused", () => {
    expect(errorOf(() => mergeCards(kept, { id: 9 }, { ...wish, reasons: { region: "x" } })).details).toMatchObject({ list: "merge", field: "reasons" });
  });
});

describe("lists without ids", () => {
  const kept: CustomerCard = {
    id: 7,
    tradingHistory: [{ from: "2025-01-01", to: "2025-12-31", amount: 100 }],
    purchasePrices: [{ product: "A", price: 10 }],
    people: [{ id: "p", days: [{ occasion: "birthday", date: "03-02" }] }],
  };
  const other: CustomerCard = {
    id: 9,
    tradingHistory: [{ from: "2025-01-01", to: "2025-12-31", amount: 120 }, { from: "2024-01-01", to: "2024-12-31", amount: 5 }],
    purchasePrices: [{ product: "A", price: 12 }, { product: "B", price: 1 }],
    people: [{ id: "p", days: [{ occasion: "birthday", date: "1980-03-04" }] }],
  };

  test("two figures of one year, two prices of one product and two birthdays are conflicts", () => {
    const decision = mergeCards(kept, other, merge("m1", 2));
    expect(decision.ok ? [] : decision.refusals.map((refusal) => "item" in refusal && [refusal.item, "entry" in refusal && refusal.entry])).toEqual([["tradingHistory", null], ["purchasePrices", null], ["days", null]]);
    const { card } = merged(kept, other, merge("m1", 2, { resolve: { prefer: "other" } }));
    expect([card.tradingHistory, card.purchasePrices, card.people?.[0]?.days]).toEqual([other.tradingHistory, other.purchasePrices, other.people?.[0]?.days]);
  });

  test("what one card says several times is joined: two children have two birthdays", () => {
    const days = [{ occasion: "birthday of a child", date: "03-02" }, { occasion: "birthday of a child", date: "05-01" }];
    const { card } = merged({ id: 7, people: [{ id: "p", days }] }, { id: 9, people: [{ id: "p", days: [{ occasion: "birthday of a child", date: "07-07" }] }] }, merge("m1", 2));
    expect(card.people?.[0]?.days).toEqual([...days, { occasion: "birthday of a child", date: "07-07" }]);
  });

  test("long lists are joined in linear time", () => {
    const entries = (sign: string): CustomerCard["news"] => Array.from({ length: 20_000 }, (_, index) => ({ date: "2026-01-01", text: `${sign}${index}` }));
    expect(merged({ id: 7, news: entries("a") }, { id: 9, news: entries("b") }, merge("m1", 2)).card.news).toHaveLength(40_000);
  });
});

test("the days on which the other card was known are in the fact, though older", () => {
  const kept: CustomerCard = { id: 7, since: "2024-01-01", updatedOn: "2025-12-12", itemDates: { since: "2025-05-05" }, people: [{ id: "p", updatedOn: "2025-06-06" }] };
  const other: CustomerCard = { id: 9, since: "2020-01-01", updatedOn: "2025-02-02", itemDates: { since: "2025-01-02" }, people: [{ id: "p", name: "N", updatedOn: "2025-01-03" }], formerPeople: [{ id: "q", removedOn: "2025-01-04" }] };
  const { data } = merged(kept, other, merge("m1", 2, { resolve: { prefer: "kept" } }));
  expect(data.otherCard).toEqual(other);
});

describe("CUS-10: of what was said about being contacted the stricter holds", () => {
  const refusal: Consent = { given: "refused", from: "2025-01-01" };
  const grant: Consent = { given: "granted", from: "2025-06-01" };
  const byMail: Consent = { ...grant, channel: "email" };

  function consentsOf(kept: readonly Consent[] | undefined, other: readonly Consent[] | undefined) {
    const { card, data } = merged({ id: 7, consents: kept }, { id: 9, consents: other }, merge("m1", 2));
    return [card.consents, data.withheld.map(({ card: side, consent }) => [side, consent])];
  }

  test.each<[string, readonly Consent[] | undefined, readonly Consent[] | undefined, readonly Consent[] | undefined, unknown[]]>([
    ["a refusal of the kept card withholds the other's later grant", [refusal], [grant], [refusal], [["other", grant]]],
    ["and the other way round", [grant], [refusal], [refusal], [["kept", grant]]],
    ["also a grant for one channel", [refusal], [byMail], [refusal], [["other", byMail]]],
    ["what one card says stays as it is", [refusal, byMail], undefined, [refusal, byMail], []],
    ["a refusal that its own card has lifted stands no more", [refusal, grant], [byMail], [refusal, grant, byMail], []],
    ["one that it has lifted for a channel only still stands", [refusal, byMail], [grant], [refusal, byMail], [["other", grant]]],
    ["one of another channel is not touched", [{ ...refusal, channel: "phone" }], [byMail], [{ ...refusal, channel: "phone" }, byMail], []],
    ["a grant that is earlier lifts nothing, and stays", [{ ...refusal, from: "2026-01-01" }], [grant], [{ ...refusal, from: "2026-01-01" }, grant], []],
    ["the same said twice is said once", [grant], [grant], [grant], []],
    ["a refusal that ended before the merge withholds nothing", [refusal, grant], [{ given: "refused", from: "2025-03-01", until: "2026-03-01" }], [refusal, grant, { given: "refused", from: "2025-03-01", until: "2026-03-01" }], []],
    [
      "a refusal that its own grant had lifted goes with that grant, and does not stand up again",
      [refusal, grant],
      [{ given: "refused", from: "2025-03-01", until: "2026-12-31" }],
      [{ given: "refused", from: "2025-03-01", until: "2026-12-31" }],
      [["kept", refusal], ["kept", grant]],
    ],
    ["nobody has said anything", undefined, undefined, undefined, []],
  ])("%s", (_, kept, other, consents, withheld) => {
    expect(consentsOf(kept, other)).toEqual([consents, withheld]);
  });

  test("people speak for themselves", () => {
    const { card, data } = merged({ id: 7, people: [{ id: "p", consents: [refusal] }], consents: [grant] }, { id: 9, people: [{ id: "p", consents: [grant] }] }, merge("m1", 2));
    expect([card.people, card.consents]).toEqual([[{ id: "p", consents: [refusal] }], [grant]]);
    expect(data.withheld).toEqual([{ person: "p", card: "other", consent: grant }]);
  });
});

test("records go along where the card that stayed went into another one later", () => {
  const [first, second] = [merged({ id: 7 }, { id: 9 }, merge("m1", 2)).fact, merged({ id: 5 }, { id: 7 }, merge("m2", 3)).fact];
  const records = [{ customer: 9 }, { customer: 7 }, { customer: 5 }, { customer: 4 }];
  for (const merges of [[first, second], [second, first]]) expect(reassignRecords(records, merges).map(({ customer }) => customer)).toEqual([5, 5, 5, 4]);
  expect(errorOf(() => reassignRecords(records, [first, merged({ id: 8 }, { id: 9 }, merge("m3", 3)).fact])).code).toBe("duplicate-id");
  expect(errorOf(() => reassignRecords(records, [first, merged({ id: 9 }, { id: 7 }, merge("m3", 3)).fact])).code).toBe("invalid-input");
});

test("records of either id are records of the customer who stays", () => {
  const { fact } = merged({ id: 7 }, { id: "__proto__", mergedIds: [3] }, merge("m1", 2));
  const records = [{ customer: "__proto__", n: 1 }, { customer: 7, n: 2 }, { customer: 3, n: 3 }, { customer: "constructor", n: 4 }];
  const reassigned = reassignRecords(records, fact);
  expect(reassigned).toEqual([{ customer: 7, n: 1 }, { customer: 7, n: 2 }, { customer: 7, n: 3 }, { customer: "constructor", n: 4 }]);
  expect(reassigned[1]).toBe(records[1]);
  expect(errorOf(() => reassignRecords([{}] as never, fact)).details).toMatchObject({ list: "records", index: 0 });
});

test("a merge is part of the history of the card that stays", () => {
  const first = revised({ id: 7 }, revision("r1", 1, { set: { city: "U" }, people: { add: [{ id: 1, name: "A" }] } }));
  const { card, fact } = merged(first.card, { id: 9, fax: "5", people: [{ id: 1, email: "e" }] }, merge("m1", 2));
  expect(replayCard([...first.facts, fact])).toEqual(card);
});

test.each<[string, () => unknown, string, object]>([
  ["no card", () => mergeCards({ id: 7 }, null as never, merge("m", 2)), "invalid-input", { list: "other" }],
  ["a preference that is none", () => mergeCards({ id: 7 }, { id: 9 }, merge("m", 2, { resolve: { prefer: "best" as never } })), "invalid-option", { list: "merge", field: "resolve.prefer" }],
  ["a preference for no item", () => mergeCards({ id: 7 }, { id: 9 }, merge("m", 2, { resolve: { items: { people: "kept" } as never } })), "invalid-option", { field: "resolve.items" }],
  ["an amount of NaN", () => mergeCards({ id: 7 }, { id: 9, results: Number.NaN }, merge("m", 2)), "invalid-value", { list: "other", field: "results" }],
  ["a day of an item that is none", () => mergeCards({ id: 7, itemDates: { city: "x" } }, { id: 9 }, merge("m", 2)), "invalid-date", { list: "kept", field: "itemDates.city" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
