import { describe, expect, test } from "vitest";
import {
  applyRevision,
  cardItems,
  conversionBySource,
  defineRevisionPolicy,
  eraseFromHistory,
  erasePerson,
  installedBase,
  itemHistory,
  mergeCards,
  openCard,
  personItems,
  replayCard,
  reviseCard,
  stakeholderCoverage,
  standardCardAudit,
  standardCardItems,
  standardRevisions,
  type CardFact,
  type CardRevised,
  type CustomerCard,
} from "clientele/customers";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { against, at, revised, revision } from "./sample.ts";

const card: CustomerCard = { id: 7, region: "north", results: 1000, tradedAmount: 3, updatedOn: "2026-03-01", people: [{ id: "p1", name: "N", phones: ["1"] }] };

describe("CUS-3: a revision keeps who, when, and what changed from what to what", () => {
  test("set, cleared and confirmed items, in the order of the card", () => {
    const decision = reviseCard(
      deepFreeze({ ...card, city: "U", fax: "5", trail: { seen: [["r0"]], decidedAt: null, anomalies: [] } }),
      revision("r1", 2, { set: { region: "east", name: "New" }, clear: ["fax"], confirm: ["city"], reasons: { region: "Moved." } }),
    );
    expect(decision).toEqual({
      ok: true,
      facts: [
        {
          id: "r1",
          type: "cardRevised",
          schema: 1,
          occurredAt: at(2),
          recordedAt: at(2),
          by: { id: "clerk" },
          data: {
            customer: 7,
            on: "2026-03-02",
            items: [
              { item: "name", from: null, to: "New", reason: null },
              { item: "region", from: "north", to: "east", reason: "Moved." },
              { item: "fax", from: "5", to: null, reason: null },
            ],
            people: [],
            confirmed: ["city"],
            important: [],
          },
        },
      ],
    });
  });

  test("the card after it says what was set, and since when each item is known", () => {
    const { card: next } = revised({ ...card, itemDates: { fax: "2025-01-01" }, fax: "5" }, revision("r1", 2, { set: { city: "U" }, clear: ["fax"], confirm: ["region"] }));
    expect(next).toEqual({
      ...card,
      city: "U",
      updatedOn: "2026-03-02",
      itemDates: { city: "2026-03-02", region: "2026-03-02" },
      trail: { seen: [["r1"]], decidedAt: at(2), anomalies: [] },
    });
  });

  test("people come, change and leave, by field and in the order of ids", () => {
    const wish = revision("r1", 2, {
      people: { add: [{ id: "p0", name: "Z" }], change: [{ id: "p1", set: { phones: ["1", "2"] }, clear: ["name"], reason: "Wished so." }], remove: ["p2"] },
    });
    const { card: next, facts } = revised({ ...card, people: [...card.people!, { id: "p2", email: "e" }] }, wish);
    expect(facts[0]?.data).toMatchObject({
      people: [
        { person: "p0", change: "added", fields: [{ field: "name", from: null, to: "Z" }], reason: null },
        { person: "p1", change: "changed", fields: [{ field: "name", from: "N", to: null }, { field: "phones", from: ["1"], to: ["1", "2"] }], reason: "Wished so." },
        { person: "p2", change: "removed", fields: [{ field: "email", from: "e", to: null }] },
      ],
    });
    expect(next.people).toEqual([{ id: "p1", phones: ["1", "2"], updatedOn: "2026-03-02" }, { id: "p0", name: "Z", updatedOn: "2026-03-02" }]);
    expect(next.formerPeople).toEqual([{ id: "p2", removedOn: "2026-03-02" }]);
    expect(revised(next, revision("r2", 3, { people: { add: [{ id: "p2" }] } })).card.formerPeople).toBeUndefined();
  });

  test("changes in funding, management and payment terms are flagged as important", () => {
    const { facts } = revised(card, revision("r1", 2, { set: { funding: "Bank.", management: "New.", paymentTerms: "cash", paymentDays: 0, region: "east" } }));
    expect(facts[0]?.data).toMatchObject({ important: ["management", "funding", "paymentTerms", "paymentDays"] });
  });

  test("blank text on a card counts as nothing", () => {
    const { card: next, facts } = revised({ id: 7, city: " ", fax: "" }, revision("r1", 2, { set: { city: "U" }, expected: { fax: null } }));
    expect([next.city, next.trail?.anomalies, facts[0]?.data]).toMatchObject(["U", [], { items: [{ item: "city", from: null, to: "U" }] }]);
  });

  test("given twice, a revision counts once", () => {
    const wish = revision("r1", 2, { set: { region: "east" } });
    const { card: next, facts } = revised(card, wish);
    expect(reviseCard(next, wish)).toEqual({ ok: true, facts: [] });
    expect(applyRevision(next, facts[0]!)).toBe(next);
    expect(replayCard([...facts, ...facts])).toEqual(replayCard(facts));
  });
});

describe("CUS-3: a marked change needs a reason, from 30 % on and compared exactly", () => {
  test.each<[string, Partial<CustomerCard>, number, boolean]>([
    ["1,300 are 30 % more than 1,000", { results: 1000 }, 1300, true],
    ["1,299.99 are less", { results: 1000 }, 1299.99, false],
    ["700 are 30 % less", { results: 1000 }, 700, true],
    ["700.01 are not", { results: 1000 }, 700.01, false],
    ["0.9 less of 3 are exactly 30 %, though 0.3 × 3 is less than 0.9 in doubles", { results: 3 }, 2.1, true],
    ["of a loss of 10, 3 are 30 %", { results: -10 }, -7, true],
    ["2.99 are not", { results: -10 }, -7.01, false],
    ["of nothing earned any change is marked", { results: 0 }, 0.01, true],
    ["what comes where nothing was is not", {}, 5, false],
  ])("%s", (_, before, after, isMarked) => {
    const expected = isMarked ? ["marked-change"] : [];
    expect(against({ id: 7, ...before }, revision("r1", 2, { set: { results: after } }))).toEqual(expected);
    expect(against({ id: 7, ...before }, revision("r1", 2, { set: { results: after }, reasons: { results: "Sold a plant." } }))).toEqual([]);
    expect(against({ id: 7, ...before }, revision("r1", 2, { set: { results: after }, reasons: { results: " " } }))).toEqual(expected);
  });

  test("an amount that is taken away is marked: otherwise it could be set anew without a reason", () => {
    expect(reviseCard(card, revision("r1", 2, { clear: ["tradedAmount"] }))).toEqual({
      ok: false,
      refusals: [{ code: "customers/marked-change", customer: 7, item: "tradedAmount", from: 3, to: null, limit: 0.3 }],
    });
  });

  test("another currency is marked, unless it is converted", () => {
    const inEuros = { id: 7, results: money(1000, "EUR") };
    const wish = revision("r1", 2, { set: { results: money(2000, "USD") } });
    expect(against(inEuros, wish)).toEqual(["marked-change"]);
    const convert = ({ minor, currency }: { minor: number; currency: string }) => money(currency === "USD" ? minor / 2 : minor, "EUR");
    expect(reviseCard(inEuros, wish, undefined, { convert }).ok).toBe(true);
  });

  test("the policy says how much is marked, and what is important", () => {
    const policy = defineRevisionPolicy({ id: "p", markedShare: 0.1, markedItems: ["creditLimit"], importantItems: [] });
    const decide = (creditLimit: number): boolean => reviseCard({ id: 7, creditLimit: 100 }, revision("r1", 2, { set: { creditLimit } }), policy).ok;
    expect([decide(109.99), decide(110)]).toEqual([true, false]);
  });
});

describe("CUS-3: what is refused, with every reason at once", () => {
  test.each<[string, Parameters<typeof revision>[2], string[]]>([
    ["an item that no card has", { set: { colour: "red" } as never }, ["unknown-item"]],
    ["what every object has is no item", { clear: ["constructor" as never] }, ["unknown-item"]],
    ["the id and the people are no items", { set: { id: 8, people: [] } as never }, ["unknown-item", "unknown-item"]],
    ["what stands there already", { set: { region: "north" } }, ["nothing-changed"]],
    ["nothing at all", {}, ["nothing-changed"]],
    ["clearing what is not there", { clear: ["fax"] }, ["nothing-changed"]],
    ["nothing there to confirm", { confirm: ["fax"] }, ["nothing-to-confirm"]],
    ["a day before the last revision", { on: "2026-02-28", set: { region: "east" } }, ["clock-backwards"]],
    ["what happens after it is recorded", { occurredAt: at(3), set: { region: "east" } }, ["clock-backwards"]],
    ["a region that is not what was expected", { set: { region: "east" }, expected: { region: "west" } }, ["revision-conflict"]],
    ["an item that was expected not to be there", { set: { city: "U" }, expected: { region: null } }, ["revision-conflict"]],
    ["what was expected, is", { set: { region: "east" }, expected: { region: "north", city: null } }, []],
    ["nobody of that id to change", { people: { change: [{ id: 1, set: { name: "X" } }] } }, ["unknown-person"]],
    ["nobody of that id to remove", { people: { remove: ["p2"] } }, ["unknown-person"]],
    ["somebody who is there", { people: { add: [{ id: "p1" }] } }, ["person-on-card"]],
    ["something unknown of a person", { people: { change: [{ id: "p1", set: { shoes: 42 } as never }] } }, ["unknown-item"]],
    ["something unknown of a new person", { people: { add: [{ id: "p2", erasedOn: "2026-01-01" } as { id: string }] } }, ["unknown-item"]],
    ["a person's name that is not what was expected", { people: { change: [{ id: "p1", set: { name: "X" }, expected: { name: "Y" } }] } }, ["revision-conflict"]],
    ["nothing new about a person", { people: { change: [{ id: "p1", set: { name: "N" } }] } }, ["nothing-changed"]],
    [
      "all of it",
      { on: "2026-01-01", set: { results: 5, colour: 1 } as never, expected: { city: "V" }, people: { remove: ["p2"] }, confirm: ["fax"] },
      ["clock-backwards", "unknown-item", "revision-conflict", "nothing-to-confirm", "marked-change", "unknown-person"],
    ],
  ])("%s", (_, wish, codes) => {
    expect(against(card, revision("r1", 2, wish))).toEqual(codes);
  });

  test("a moment before the last fact", () => {
    const { card: next } = revised(card, revision("r1", 5, { set: { region: "east" } }));
    expect(reviseCard(next, { ...revision("r2", 5, { set: { city: "U" } }), at: at(4) })).toEqual({
      ok: false,
      refusals: [{ code: "customers/clock-backwards", customer: 7, field: "at", moment: at(4), bound: at(5) }],
    });
  });

  test("what could be anything is not repeated in a reason", () => {
    const set = JSON.parse('{"__proto__": "x", "someone@example.org": "y", "colour": "z"}') as object;
    const decision = reviseCard(card, revision("r1", 2, { set }));
    expect(decision.ok ? [] : decision.refusals.map((refusal) => refusal.code === "customers/unknown-item" && refusal.item)).toEqual(["__proto__", "colour", null]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s is an id like any other, of customers and of people", (id) => {
    const { card: next } = revised({ id }, revision(id, 2, { set: { name: "N" }, people: { add: [{ id, name: "M" }] } }));
    expect([next.id, next.people]).toEqual([id, [{ id, name: "M", updatedOn: "2026-03-02" }]]);
    expect(against(next, revision("r2", 3, { people: { remove: ["hasOwnProperty"] } }))).toEqual(["unknown-person"]);
  });
});

describe("histories", () => {
  const first = revised({ id: 7 }, revision("r1", 2, { set: { region: "north", city: "U" } }));
  const second = revised(first.card, revision("r2", 3, { set: { region: "east" }, reasons: { region: "Moved." }, confirm: ["city"] }));
  const third = revised(second.card, revision("r3", 4, { clear: ["region"] }));
  const facts = [...first.facts, ...second.facts, ...third.facts];

  test("a history replayed is the card that was lived through", () => {
    expect(replayCard(facts)).toEqual(third.card);
    expect(replayCard(JSON.parse(JSON.stringify(facts)) as CardFact[])).toEqual(third.card);
  });

  test("CUS-3: the history of an item says who changed it, when, from what to what and why", () => {
    expect(itemHistory(facts, "region").map(({ fact, event, on, by, from, to, reason }) => [fact, event, on, by, from, to, reason])).toEqual([
      ["r1", "revised", "2026-03-02", "clerk", null, "north", null],
      ["r2", "revised", "2026-03-03", "clerk", "north", "east", "Moved."],
      ["r3", "revised", "2026-03-04", "clerk", "east", null, null],
    ]);
    expect(itemHistory([...facts, ...facts], "city").map(({ event, from, to }) => [event, from, to])).toEqual([["revised", null, "U"], ["confirmed", "U", "U"]]);
  });

  test("a card that comes from elsewhere is opened, and its facts alone make it again", () => {
    const given: CustomerCard = { ...card, formerPeople: [{ id: 3, removedOn: "2025-01-01" }], itemDates: { region: "2025-05-05" }, mergedIds: ["b", 2], timeZone: undefined };
    const opened = openCard(deepFreeze(given), { id: "o1", at: at(2), by: { id: 1 }, on: "2026-03-02" });
    const made = replayCard(opened.ok ? opened.facts : []);
    const { timeZone: _, ...rest } = given;
    expect(made).toEqual({ ...rest, mergedIds: [2, "b"], trail: { seen: [["o1"]], decidedAt: at(2), anomalies: [] } });
    expect(itemHistory(opened.ok ? opened.facts : [], "region")).toMatchObject([{ event: "opened", from: null, to: "north" }]);
    expect(openCard(made!, { id: "o1", at: at(2), by: { id: 1 }, on: "2026-03-02" })).toEqual({ ok: true, facts: [] });
    expect(openCard(made!, { id: "o2", at: at(2), by: { id: 1 }, on: "2026-03-02" })).toMatchObject({ refusals: [{ code: "customers/card-already-open", customer: 7 }] });
    expect(openCard(given, { id: "o1", at: at(2), by: { id: 1 }, on: "2026-02-02" })).toMatchObject({ refusals: [{ code: "customers/clock-backwards", field: "on" }] });
  });

  test("two revisions decided on the same card: the second does not follow from the first, has no effect, and is named", () => {
    const rival = revised(first.card, revision("rival", 3, { set: { region: "west", fax: "1" } }));
    const both = replayCard([...first.facts, ...second.facts, ...rival.facts])!;
    expect([both.region, both.fax, both.trail?.anomalies]).toEqual(["east", undefined, [{ code: "flow/contradicts-decision", fact: "rival" }]]);
    expect(itemHistory([...first.facts, ...second.facts, ...rival.facts], "region").map(({ to }) => to)).toEqual(["north", "east"]);
  });

  test("facts of another card, of unknown types and of other forms have no effect, and are named", () => {
    const [fact] = first.facts;
    const strange = [
      { ...fact!, id: "x1", data: { ...fact!.data, customer: 8 } },
      { ...fact!, id: "x2", type: "cardBurnt" },
      { ...fact!, id: "x3", data: { ...fact!.data, items: [{ item: "constructor", from: null, to: 1 }] } },
      { ...fact!, id: "x4", data: {} },
      { ...fact!, id: "x5", type: "cardOpened", data: { customer: 7, on: "2026-03-02", card: { id: 7, people: 5 } } },
      { ...fact!, id: "x6", type: "cardsMerged", data: { customer: 7, on: "2026-03-02", other: 8 } },
    ] as CardFact[];
    const made = replayCard([...first.facts, ...strange])!;
    expect(made.trail?.anomalies.map(({ code, fact: id }) => [id, code.slice(5, 9)])).toEqual([["x1", "cont"], ["x2", "unkn"], ["x3", "malf"], ["x4", "malf"], ["x5", "malf"], ["x6", "malf"]]);
    expect({ ...made, trail: null }).toEqual({ ...first.card, trail: null });
    expect(replayCard(strange.slice(1))).toBeNull();
  });
});

test.each<[string, () => unknown, string, object]>([
  ["a card that is none", () => reviseCard(5 as never, revision("r", 2)), "invalid-input", { list: "card" }],
  ["a trail of another form", () => reviseCard({ id: 1, trail: { seen: 5 } as never }, revision("r", 2)), "invalid-input", { list: "card", field: "trail" }],
  ["a revision without id", () => reviseCard(card, revision("", 2)), "missing-id", { list: "command", field: "id" }],
  ["a revision of no day", () => reviseCard(card, revision("r", 2, { on: "soon" })), "invalid-date", { list: "revision", field: "on" }],
  ["an item that is set and cleared", () => reviseCard(card, revision("r", 2, { set: { city: "U" }, clear: ["city"] })), "invalid-input", { list: "revision.clear" }],
  ["an item set to null", () => reviseCard(card, revision("r", 2, { set: { city: null as never } })), "invalid-input", { list: "revision", field: "set.city" }],
  ["an item set to blank text", () => reviseCard(card, revision("r", 2, { set: { city: " " } })), "invalid-input", { list: "revision", field: "set.city" }],
  ["a day that is none", () => reviseCard(card, revision("r", 2, { set: { since: "2026-02-30" } })), "invalid-date", { field: "set.since" }],
  ["a channel that is none", () => reviseCard(card, revision("r", 2, { set: { preferredChannel: "fax" as never } })), "invalid-value", { field: "set.preferredChannel" }],
  ["a negative number of days", () => reviseCard(card, revision("r", 2, { set: { paymentDays: -1 } })), "invalid-value", { field: "set.paymentDays", value: -1 }],
  ["an amount of NaN", () => reviseCard(card, revision("r", 2, { set: { results: Number.NaN } })), "invalid-value", { field: "set.results" }],
  ["a consent of neither kind", () => reviseCard(card, revision("r", 2, { set: { consents: [{ given: "maybe" as never, from: "2026-01-01" }] } })), "invalid-value", { list: "revision.set.consents", index: 0, field: "given" }],
  ["a date object in a list", () => reviseCard(card, revision("r", 2, { set: { news: [new Date(0) as never] } })), "invalid-input", { list: "revision.set.news", index: 0 }],
  ["a person named twice", () => reviseCard(card, revision("r", 2, { people: { change: [{ id: "p1" }], remove: ["p1"] } })), "duplicate-id", { id: "p1" }],
  ["a reason for what is not touched", () => reviseCard(card, revision("r", 2, { set: { city: "U" }, reasons: { region: "x" } })), "invalid-input", { list: "revision", field: "reasons" }],
  ["a history that is no list", () => itemHistory(5 as never, "region"), "invalid-input", { list: "facts" }],
  ["a fact without id", () => replayCard([{} as never]), "missing-id", {}],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("every fault of a policy is named", () => {
  const error = errorOf(() => defineRevisionPolicy({ id: "", markedShare: 0, markedItems: ["overview", "results"], importantItems: ["people"] } as never));
  expect(error.details.faults?.map(({ path }) => path)).toEqual(["id", "markedShare", "markedItems[0]", "importantItems[0]"]);
  expect(errorOf(() => reviseCard(card, revision("r", 2), { ...standardRevisions, markedShare: Number.NaN })).code).toBe("invalid-policy");
});

describe("CUS-3: a day that is yet to come would refuse every revision until then", () => {
  const head = revision("r1", 2);
  const late = { code: "customers/clock-backwards", customer: 7, field: "on", moment: "2062-03-02", bound: "2026-03-03" };
  const tomorrow = { ...head, on: "2026-03-03" };
  const never = { ...head, on: "2062-03-02" };

  test("it is refused in every command", () => {
    expect(reviseCard({ id: 7 }, { ...never, set: { region: "n" } })).toEqual({ ok: false, refusals: [late] });
    expect(openCard({ id: 7, region: "n" }, never)).toEqual({ ok: false, refusals: [late] });
    expect(mergeCards({ id: 7 }, { id: 9 }, never)).toEqual({ ok: false, refusals: [late] });
    expect(erasePerson({ id: 7, people: [{ id: "p" }] }, "p", never)).toEqual({ ok: false, refusals: [late] });
  });

  test("somewhere it is tomorrow already", () => {
    expect(reviseCard({ id: 7 }, { ...tomorrow, set: { region: "n" } }).ok).toBe(true);
    expect(against({ id: 7 }, { ...head, on: "2026-03-04", set: { region: "n" } })).toEqual(["clock-backwards"]);
    expect(reviseCard({ id: 7 }, { ...head, at: "9999-12-31T09:00:00Z", on: "9999-12-31", set: { region: "n" } }).ok).toBe(true);
  });
});

describe("CUS-1: what cannot stand on a card is refused when it comes, not when others read it", () => {
  test.each<[string, object, string]>([
    ["an origin without a day", { origin: { source: "web" } }, "invalid-date"],
    ["an origin without a source", { origin: { on: "2026-01-01" } }, "invalid-input"],
    ["two departments of one id", { departments: [{ id: "d" }, { id: "d" }] }, "duplicate-id"],
    ["an importance that is none", { departments: [{ id: "d", importance: "big" }] }, "invalid-value"],
    ["two steps of one id", { decisionProcess: [{ id: "d" }, { id: "d" }] }, "duplicate-id"],
    ["a step decided by nobody's id", { decisionProcess: [{ id: "d", decidedBy: [""] }] }, "missing-id"],
    ["a piece without a day", { installedProducts: [{ id: 1, product: "p" }] }, "invalid-date"],
    ["a fault that is closed and in hand", { installedProducts: [{ id: 1, product: "p", since: "2026-01-01", faults: [{ id: 1, on: "2026-01-02", state: "inHand", closedOn: "2026-01-03" }] }] }, "invalid-input"],
    ["a document without a number", { documents: [{ id: 1, class: "c", on: "2026-01-01" }] }, "invalid-input"],
    ["a span of no days", { tradingHistory: [{ from: "2026-13-45", to: "x", amount: 1 }] }, "invalid-date"],
    ["a span that ends before it starts", { tradingHistory: [{ from: "2026-01-02", to: "2026-01-01", amount: 1 }] }, "invalid-period"],
    ["an amount in words", { tradingHistory: [{ from: "2026-01-01", to: "2026-01-02", amount: "lots" }] }, "invalid-value"],
    ["a price in words", { purchasePrices: [{ product: "A", price: "abc" }] }, "invalid-value"],
    ["news without a day", { news: [{ text: "x" }] }, "invalid-date"],
    ["a need that is no text", { needs: [{ need: 5 }] }, "invalid-input"],
    ["three preferred hours", { preferredHours: ["09:00", "10:00", "11:00"] }, "invalid-input"],
    ["hours that are none", { preferredHours: ["a", "b"] }, "invalid-time"],
    ["hours that end before they start", { preferredHours: ["11:00", "09:00"] }, "invalid-period"],
    ["a zone that nobody knows", { timeZone: "Nowhere" }, "invalid-time-zone"],
    ["a limit under 0", { creditLimit: -1 }, "invalid-value"],
  ])("%s", (_, set, code) => {
    const [item] = Object.keys(set);
    for (const call of [
      () => reviseCard({ id: 7 }, revision("r", 2, { set })),
      () => openCard({ id: 7, ...set }, revision("o", 2)),
      () => mergeCards({ id: 7 }, { id: 9, ...set }, revision("m", 2)),
    ]) {
      const error = errorOf(call);
      expect(error.code).toBe(code);
      expect(error.message).toContain(item!);
    }
  });

  test.each<[string, object, string]>([
    ["a day of another form", { days: [{ occasion: "birthday", date: "garbage" }] }, "invalid-date"],
    ["a day that no year has", { days: [{ occasion: "birthday", date: "02-30" }] }, "invalid-date"],
    ["an occasion that is no text", { days: [{ occasion: 5, date: "03-02" }] }, "invalid-input"],
  ])("about a person: %s", (_, set, code) => {
    expect(errorOf(() => reviseCard({ id: 7 }, revision("r", 2, { people: { add: [{ id: "p", ...set }] } }))).code).toBe(code);
  });

  test("whatever is of its form is taken; null is nothing also within a record", () => {
    const set = {
      origin: { source: "web", on: "2026-01-01", occasion: null },
      departments: [{ id: "d", importance: null }],
      installedProducts: [{ id: 1, product: "p", since: "2026-01-01", until: null, faults: [{ id: 1, on: "2026-01-02", state: "fixed", closedOn: "2026-01-02" }] }],
      preferredHours: ["09:30", "24:00"],
      timeZone: "Asia/Shanghai",
      news: [{ date: "2026-01-01", text: "" }],
    } as never;
    const { card: next } = revised({ id: 7 }, revision("r1", 2, { set, people: { add: [{ id: "p", days: [{ occasion: "birthday", date: "02-29" }] }] } }));
    expect(stakeholderCoverage(next, [], { asOf: "2026-03-02" }).departments).toHaveLength(1);
    expect(installedBase([next], { asOf: "2026-03-02" }).pieces).toHaveLength(1);
    expect(conversionBySource([next], [], { period: { from: "2026-01-01", to: "2026-03-02" } }).rows[0]?.leads).toBe(1);
  });

  test("a fact that sets what cannot stand there is malformed", () => {
    const [fact] = revised({ id: 7 }, revision("r1", 2, { set: { tradedAmount: 5 } })).facts;
    for (const [item, to] of [["tradedAmount", "abc"], ["tradedAmount", Number.NaN], ["departments", [{ id: "d" }, { id: "d" }]]]) {
      const bad = { ...fact!, data: { ...fact!.data, items: [{ item, from: null, to, reason: null }] } } as unknown as CardFact;
      expect(applyRevision({ id: 7 }, bad)).toMatchObject({ id: 7, trail: { anomalies: [{ code: "flow/malformed-fact", fact: "r1" }] } });
    }
  });
});

describe("what no JSON can hold", () => {
  const [fact] = revised({ id: 7, tradedAmount: 5 }, revision("r1", 2, { set: { tradedAmount: 6 } })).facts;
  const circle: unknown[] = [];
  circle.push(circle);

  test("on a card it is an error of this library", () => {
    expect(errorOf(() => applyRevision({ id: 7, tradedAmount: 5n } as never, fact!)).details).toMatchObject({ list: "card", field: "tradedAmount" });
  });

  test.each([["a big integer", 5n], ["a circle", circle]])("in a fact it is malformed: %s", (_, from) => {
    const bad = { ...fact!, data: { ...fact!.data, items: [{ item: "tradedAmount", from, to: 6, reason: null }] } } as unknown as CardFact;
    expect(applyRevision({ id: 7 }, bad).trail?.anomalies).toEqual([{ code: "flow/malformed-fact", fact: "r1" }]);
    expect(replayCard([bad])).toBeNull();
    expect(itemHistory([bad], "tradedAmount")).toEqual([]);
    expect(errorOf(() => itemHistory([bad, { ...bad }], "tradedAmount")).code).toBe("invalid-input");
    const opened = { ...fact!, type: "cardOpened", data: { customer: 7, on: "2026-03-02", card: { id: 7, tradedAmount: from } } } as unknown as CardFact;
    expect(replayCard([opened])).toBeNull();
  });
});

describe("CUS-3: a card that nobody opened", () => {
  const start: CustomerCard = { id: 7, city: "x", region: "north", people: [{ id: "p", name: "secret" }] };
  const first = revised(start, revision("r1", 2, { set: { region: "south" } }));

  test("its facts alone make it again, and say since when an item was known", () => {
    expect(first.card).toMatchObject({ city: "x", region: "south" });
    expect(replayCard(first.facts)).toEqual(first.card);
    expect(itemHistory(first.facts, "region").map(({ event, from, to }) => [event, from, to])).toEqual([["opened", null, "north"], ["revised", "north", "south"]]);
    expect(itemHistory(first.facts, "city").map(({ event, to }) => [event, to])).toEqual([["opened", "x"]]);
  });

  test("only its first fact keeps what stood there", () => {
    const second = revised(first.card, revision("r2", 3, { set: { fax: "1" } }));
    expect([first, second].map(({ facts }) => (facts[0]!.data as CardRevised).before?.city)).toEqual(["x", undefined]);
    expect(revised({ id: 7 }, revision("r1", 2, { set: { fax: "1" } })).facts[0]?.data).not.toHaveProperty("before");
  });

  test("of two who begin at once the second follows, if it touches something else", () => {
    const rival = revised(start, revision("r2", 2, { set: { city: "y" } }));
    expect(replayCard([...first.facts, ...rival.facts])).toMatchObject({ city: "y", region: "south", trail: { anomalies: [] } });
  });

  test("a merge and an erasure keep it as well, and nothing of who is erased", () => {
    const both = mergeCards(start, { id: 9, fax: "1" }, revision("m1", 2));
    expect(replayCard(both.ok ? both.facts : [])).toMatchObject({ city: "x", fax: "1", people: start.people });
    const erased = erasePerson(start, "p", revision("e1", 2));
    const facts = erased.ok ? erased.facts : [];
    expect(replayCard(facts)).toEqual(applyRevision(start, facts[0]!));
    expect(JSON.stringify(facts)).not.toContain("secret");
    expect(JSON.stringify(eraseFromHistory(first.facts, "p"))).not.toContain("secret");
  });

  test("what its facts could not bring back is refused", () => {
    const stray = { ...start, colour: "red" } as CustomerCard;
    const refusals = [{ code: "customers/unknown-item", customer: 7, person: null, item: "colour" }];
    expect(reviseCard(stray, revision("r1", 2, { set: { fax: "1" } }))).toEqual({ ok: false, refusals });
    expect(mergeCards(stray, { id: 9 }, revision("m1", 2))).toEqual({ ok: false, refusals });
    expect(erasePerson(stray, "p", revision("e1", 2))).toEqual({ ok: false, refusals });
  });

  test("a history of which the first fact does not fit is a card with an anomaly", () => {
    const { before: _, ...data } = first.facts[0]!.data as CardRevised;
    expect(replayCard([{ ...first.facts[0]!, data } as CardFact])).toEqual({ id: 7, trail: { seen: [["r1"]], decidedAt: null, anomalies: [{ code: "flow/contradicts-decision", fact: "r1" }] } });
  });
});

describe("CUS-3: what was said of items that do not change is kept", () => {
  const { facts } = revised({ id: 7, funding: "Own.", city: "U" }, revision("r1", 2, { set: { city: "U" }, confirm: ["funding"], reasons: { funding: "Asked the bank.", city: "Same." } }));

  test("why an item was confirmed, and why it was set to what it was", () => {
    expect(facts[0]?.data).toMatchObject({ items: [], remarks: [{ item: "funding", reason: "Asked the bank." }, { item: "city", reason: "Same." }] });
    expect(itemHistory(facts, "funding").map(({ event, reason }) => [event, reason])).toEqual([["opened", null], ["confirmed", "Asked the bank."]]);
  });
});

test("policies and names that all share cannot be changed", () => {
  for (const shared of [standardRevisions.markedItems, standardCardItems.levels.client.items, standardCardAudit.staleAfter[0]!.items, standardCardAudit.balance, cardItems, personItems]) {
    expect(Object.isFrozen(shared)).toBe(true);
  }
});
