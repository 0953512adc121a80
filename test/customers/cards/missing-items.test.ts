import { describe, expect, test } from "vitest";
import { missingItems, missingItemsOf, standardCardItems, defineCardPolicy, type CustomerCard } from "clientele/customers";
import { cardItems, personItems } from "../../../src/customers/cards/card-items.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const client: CustomerCard = {
  id: 7,
  overview: "Makes pumps.",
  businessState: "Grows.",
  tradingHistory: [{ from: "2025-01-01", to: "2025-12-31", amount: 900 }],
  tradedAmount: 0,
  creditLimit: 0,
  paymentDays: 0,
};
const buyer = { id: "p1", name: "N", position: "P", phones: ["1"] };

function named(card: CustomerCard, level: "target" | "client" | "keyAccount"): unknown[] {
  return missingItems(deepFreeze(card), level).map((missing) => {
    switch (missing.code) {
      case "customers/item-missing":
        return missing.item;
      case "customers/key-person-missing":
        return missing.role;
      case "customers/person-item-missing":
        return [missing.person, missing.item];
    }
  });
}

describe("CUS-2: what a card must hold depends on how far the relationship is", () => {
  test("a target needs the overview, and nothing else", () => {
    expect(missingItems({ id: 7 }, "target")).toEqual([
      { code: "customers/item-missing", rule: "CUS-2", severity: "warning", customer: 7, level: "target", item: "overview", alternatives: [] },
    ]);
    expect(named({ id: 7, overview: "x" }, "target")).toEqual([]);
  });

  test("a client needs all required items; a limit, an amount and days of 0 are there", () => {
    expect(named({ id: 7 }, "client")).toEqual(["overview", "businessState", "tradingHistory", "tradedAmount", "creditLimit", "paymentTerms"]);
    expect(named(client, "client")).toEqual([]);
  });

  test("either of two items will do where the policy says so, and both are named", () => {
    const { tradedAmount: _, ...rest } = client;
    expect(named({ ...rest, presentTrading: "pumps" }, "client")).toEqual([]);
    expect(missingItems(rest, "client")).toMatchObject([{ item: "tradedAmount", alternatives: ["presentTrading"] }]);
  });

  test("a key account needs its key people as well, and what is known of them", () => {
    expect(named(client, "keyAccount")).toEqual(["decides", "buys", "handles"]);
    const people = [
      { ...buyer, id: "p9", buyingRole: "decides", position: " ", phones: [] },
      { ...buyer, id: "p2", buyingRole: "buys", name: undefined },
      { id: "p3", buyingRole: "influences" },
      { id: "p4" },
    ] as const;
    expect(named({ ...client, people }, "keyAccount")).toEqual(["handles", ["p2", "name"], ["p9", "position"], ["p9", "phones"]]);
    expect(named({ ...client, people: [...people].reverse() }, "keyAccount")).toEqual(["handles", ["p2", "name"], ["p9", "position"], ["p9", "phones"]]);
  });

  test("somebody whose data were erased is no key person", () => {
    const people = [{ id: "p1", buyingRole: "decides", erasedOn: "2026-01-01" }] as const;
    expect(named({ ...client, people }, "keyAccount")).toEqual(["decides", "buys", "handles"]);
  });

  test.each([[""], [" \n"], [undefined], [null]])("blank and absent texts are missing: %j", (overview) => {
    expect(named({ id: 7, overview } as CustomerCard, "target")).toEqual(["overview"]);
  });

  test.each([[[]], [[" "]]])("lists that say nothing are missing: %j", (mainProducts) => {
    const policy = { ...standardCardItems, levels: { ...standardCardItems.levels, target: { items: ["mainProducts"], roles: [], personItems: [] } } } as const;
    expect(missingItems({ id: 7, mainProducts }, "target", policy)).toHaveLength(1);
  });
});

describe("CUS-2: many cards", () => {
  test("a row for each, in the order of ids, whatever the order of the cards", () => {
    const cards = [{ id: "a" }, { id: 10, overview: "x" }, { id: 9 }];
    const levels = [{ customer: 9, level: "target" }, { customer: 10, level: "target" }, { customer: "a", level: "client" }, { customer: "gone", level: "client" }] as const;
    const rows = missingItemsOf(cards, levels);
    expect(rows.map(({ customer, level, missing }) => [customer, level, missing.length])).toEqual([[9, "target", 1], [10, "target", 0], ["a", "client", 6]]);
    expect(missingItemsOf([...cards].reverse(), [...levels].reverse())).toEqual(rows);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["a card that is none", () => missingItems(null as never, "target"), "invalid-input", { list: "card" }],
  ["a card without id", () => missingItems({} as never, "target"), "missing-id", { list: "card" }],
  ["a level that is none", () => missingItems({ id: 1 }, "friend" as never), "invalid-option", { list: "level" }],
  ["a limit of NaN", () => missingItems({ id: 1, creditLimit: Number.NaN }, "client"), "invalid-value", { list: "card", field: "creditLimit" }],
  ["an overview of 5", () => missingItems({ id: 1, overview: 5 as never }, "client"), "invalid-input", { list: "card", field: "overview" }],
  ["two people of one id", () => missingItems({ id: 1, people: [{ id: 2 }, { id: 2 }] }, "client"), "duplicate-id", { list: "card.people", index: 1, firstIndex: 0, id: 2 }],
  ["two cards of one id", () => missingItemsOf([{ id: 1 }, { id: 1 }], "target"), "duplicate-id", { list: "cards", index: 1, id: 1 }],
  ["a card without level", () => missingItemsOf([{ id: 1 }], []), "unknown-id", { list: "cards", index: 0, id: 1 }],
  ["no list", () => missingItemsOf({} as never, "target"), "invalid-input", { list: "cards" }],
  ["a hole in the list", () => missingItemsOf(new Array(1) as never, "target"), "invalid-input", { list: "cards", index: 0 }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("every fault of a policy is named", () => {
  const levels = {
    target: { items: ["colour", ["overview", "constructor"], [], "fax", "fax"], roles: ["boss"], personItems: ["id"] },
    client: null,
    friend: {},
  };
  const error = errorOf(() => defineCardPolicy({ id: "", levels } as never));
  expect(error.code).toBe("invalid-policy");
  expect(error.details.faults?.map(({ path }) => path)).toEqual([
    "id",
    "levels",
    "levels.target.items[0]",
    "levels.target.items[1]",
    "levels.target.items[2]",
    "levels.target.items[4]",
    "levels.target.roles[0]",
    "levels.target.personItems[0]",
    "levels.client",
    "levels.keyAccount",
  ]);
  expect(Object.isFrozen(defineCardPolicy(standardCardItems).levels.client.items)).toBe(true);
});

test("CUS-1: the items of a card are there once each", () => {
  expect(new Set(cardItems).size).toBe(cardItems.length);
  expect(cardItems).toContain("creditLimit");
  expect(personItems).toContain("socialRelations");
});
