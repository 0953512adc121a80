import { describe, expect, test } from "vitest";
import { appendFacts, applyRevision, eraseFromHistory, erasePerson, openCard, replayCard, reviseCard, type CardFact, type CustomerCard } from "clientele/customers";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { at, merge, merged, revised, revision } from "../revisions/sample.ts";

const erasure = (id: string, day: number) => ({ id, at: at(day), by: { id: "officer" }, on: at(day).slice(0, 10) });

function erased(card: CustomerCard, person: string, day: number): { readonly card: CustomerCard; readonly facts: readonly CardFact[] } {
  const decision = erasePerson(deepFreeze(card), person, erasure(`e${day}`, day));
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  return { card: applyRevision(card, decision.facts[0]!), facts: decision.facts };
}

describe("the data of a person are erased", () => {
  const opened = openCard({ id: 7, city: "U", people: [{ id: "p1", name: "secret one", phones: ["secret two"] }, { id: "p2", name: "B" }] }, { ...erasure("o1", 1) });
  const start = replayCard(opened.ok ? opened.facts : [])!;
  const changed = revised(start, revision("r1", 2, { set: { fax: "1" }, people: { change: [{ id: "p1", set: { name: "secret three" }, clear: ["phones"], reason: "secret four" }], add: [{ id: "p3" }] } }));
  const both = merged(changed.card, { id: 9, people: [{ id: "p1", name: "secret five", consents: [{ given: "refused", from: "2025-01-01", purpose: "secret six" }] }] }, merge("m1", 3, { resolve: { people: "other" } }));
  const gone = erased(both.card, "p1", 4);
  const history = [...(opened.ok ? opened.facts : []), ...changed.facts, both.fact, ...gone.facts];

  test("on the card the id alone is left, and nobody can fill it again", () => {
    expect(gone.card.people).toEqual([{ id: "p1", erasedOn: "2026-03-04" }, { id: "p2", name: "B" }, { id: "p3", updatedOn: "2026-03-02" }]);
    for (const people of [{ add: [{ id: "p1" }] }, { change: [{ id: "p1", set: { name: "X" } }] }, { remove: ["p1"] }]) {
      const decision = reviseCard(gone.card, revision("r9", 5, { people }));
      expect(decision.ok ? [] : decision.refusals).toEqual([{ code: "customers/person-erased", customer: 7, person: "p1", on: "2026-03-04" }]);
    }
  });

  test("erasing revises nothing: the day of the last revision stays", () => {
    expect([gone.card.updatedOn, gone.card.itemDates]).toEqual(["2026-03-02", { fax: "2026-03-02" }]);
  });

  test("nothing of it is left in the history, which makes the same card", () => {
    expect(JSON.stringify(history)).toContain("secret");
    const clean = eraseFromHistory(deepFreeze(structuredClone(history)), "p1");
    expect(JSON.stringify([clean, gone.card])).not.toContain("secret");
    expect(replayCard(clean)).toEqual(gone.card);
    expect(clean.map(({ id }) => id)).toEqual(history.map(({ id }) => id));
    expect(eraseFromHistory(clean, "p1")).toEqual(clean);
  });

  test("who came, changed and went is still told, and what is said of others is untouched", () => {
    const clean = eraseFromHistory(history, "p1");
    expect(clean[1]?.data).toMatchObject({ items: [{ item: "fax", to: "1" }], people: [{ person: "p1", change: "changed", fields: [], reason: null }, { person: "p3", change: "added" }] });
    expect(clean[2]?.data).toMatchObject({ conflicts: [{ person: "p1", item: "name", kept: null, other: null, taken: "other" }] });
    expect(clean[3]).toBe(history[3]);
    expect(eraseFromHistory(history, "nobody").every((fact, index) => fact === history[index])).toBe(true);
  });

  test("a fact sent again as it was before is a conflict", () => {
    expect(errorOf(() => appendFacts(eraseFromHistory(history, "p1"), [history[1]!])).code).toBe("fact-conflict");
  });

  test("somebody who left the card can be erased too", () => {
    const left = revised(start, revision("r1", 2, { people: { remove: ["p1"] } }));
    const later = erased(left.card, "p1", 3);
    expect([later.card.people, later.card.formerPeople]).toEqual([[{ id: "p2", name: "B" }], [{ id: "p1", removedOn: "2026-03-02", erasedOn: "2026-03-03" }]]);
    const clean = eraseFromHistory([...(opened.ok ? opened.facts : []), ...left.facts, ...later.facts], "p1");
    expect(replayCard(clean)).toEqual(later.card);
    expect(JSON.stringify(clean)).not.toContain("secret");
    expect(reviseCard(later.card, revision("r2", 4, { people: { add: [{ id: "p1" }] } }))).toMatchObject({ refusals: [{ code: "customers/person-erased" }] });
  });

  test("a revision that did not fit before does not fit afterwards either", () => {
    const rival = revised(start, revision("rival", 2, { set: { fax: "2" }, people: { change: [{ id: "p1", set: { name: "secret seven" } }] } }));
    const facts = [...(opened.ok ? opened.facts : []), ...changed.facts, ...rival.facts];
    const after = erased(replayCard(facts)!, "p1", 4);
    expect(replayCard(eraseFromHistory([...facts, ...after.facts], "p1"))).toEqual(after.card);
    expect(after.card.trail?.anomalies).toEqual([{ code: "flow/contradicts-decision", fact: "rival" }]);
  });

  test("what is refused", () => {
    const reasons = (card: CustomerCard, person: string, day: number): unknown => {
      const decision = erasePerson(card, person, erasure("e9", day));
      return decision.ok ? decision.facts : decision.refusals;
    };
    expect(reasons(start, "p9", 4)).toEqual([{ code: "customers/unknown-person", customer: 7, person: "p9" }]);
    expect(reasons(gone.card, "p1", 5)).toEqual([{ code: "customers/person-erased", customer: 7, person: "p1", on: "2026-03-04" }]);
    expect(reasons(gone.card, "p2", 3)).toEqual([{ code: "customers/clock-backwards", customer: 7, field: "at", moment: at(3), bound: at(4) }]);
    expect(erasePerson(gone.card, "p1", erasure("e4", 4))).toEqual({ ok: true, facts: [] });
  });

  test.each(["__proto__", "constructor"])("%s is an id like any other", (id) => {
    const first = revised({ id: 7 }, revision("r1", 2, { people: { add: [{ id, name: "secret" }] } }));
    const after = erased(first.card, id, 3);
    expect(after.card.people).toEqual([{ id, erasedOn: "2026-03-03" }]);
    expect(replayCard(eraseFromHistory([...first.facts, ...after.facts], id))).toEqual(after.card);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["a person without id", () => erasePerson({ id: 7 }, "", erasure("e", 2)), "missing-id", { list: "person" }],
  ["an erasure of no day", () => erasePerson({ id: 7 }, 1, { ...erasure("e", 2), on: "soon" }), "invalid-date", { field: "on" }],
  ["a fact of which nobody knows what it holds", () => eraseFromHistory([{ ...erasure("x", 2), type: "noted", data: { text: "?" } } as never], 1), "invalid-input", { list: "facts", index: 0 }],
  ["a fact of a type that is no text", () => eraseFromHistory([{ ...erasure("x", 2), type: Object.create(null) as string, data: {} } as never], 1), "invalid-input", { list: "facts", index: 0 }],
  ["a fact that is none", () => eraseFromHistory([null as never], 1), "invalid-input", { list: "facts", index: 0 }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
