import fc from "fast-check";
import { applyRevision, erasePerson, eraseFromHistory, openCard, replayCard, reviseCard, type CardFact, type CardPerson, type CardRevision, type CustomerCard } from "clientele/customers";
import { at, explained } from "./sample.ts";

/** Text that is found nowhere but where a person's data stand: their id and a number are in it. */
const personal = (id: string) => fc.integer({ min: 0, max: 5 }).map((n) => `secret-of-${id}-${n}`);
const ids = ["p1", "p2", "__proto__", "constructor"] as const;
export const anyone = fc.constantFrom(...ids);

function entry(id: string): fc.Arbitrary<CardPerson> {
  return fc.record(
    {
      id: fc.constant(id),
      name: personal(id),
      phones: fc.array(personal(id), { maxLength: 2 }),
      days: fc.array(fc.record({ occasion: personal(id), date: fc.constant("05-01") }), { maxLength: 2 }),
      consents: fc.array(fc.record({ given: fc.constantFrom("granted", "refused"), from: fc.constantFrom("2025-01-01", "2025-06-01"), purpose: personal(id) }), { maxLength: 2 }),
    },
    { requiredKeys: ["id"] },
  );
}

const items = fc.record(
  {
    name: fc.constantFrom("A", "B", "C"),
    city: fc.constantFrom("A", "B"),
    results: fc.constantFrom(1, 100, 101),
    mainProducts: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 1 }),
    departments: fc.uniqueArray(fc.record({ id: fc.constantFrom("d", "e"), name: fc.constantFrom("X", "Y") }), { selector: ({ id }) => id, minLength: 1 }),
  },
  { requiredKeys: [] },
);

const persons = fc.tuple(...ids.map((id) => entry(id)));

/** A card of another system, without facts. */
export const cards: fc.Arbitrary<CustomerCard> = fc
  .tuple(items, persons, fc.subarray([...ids]), fc.constantFrom(undefined, "2025-01-01", "2025-02-02"))
  .map(([set, everybody, who, updatedOn]) => ({ id: 7, ...set, people: everybody.filter(({ id }) => who.includes(id as never)), ...(updatedOn === undefined ? {} : { updatedOn }) }));

/** A step in the life of a card. */
export type Step =
  | { readonly kind: "revise"; readonly set: object; readonly clear: readonly string[]; readonly people: readonly CardPerson[]; readonly ways: readonly string[] }
  | { readonly kind: "merge"; readonly other: CustomerCard }
  | { readonly kind: "erase"; readonly person: string };

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("revise" as const), set: items, clear: fc.subarray(["city", "name", "results"]), people: persons, ways: fc.array(fc.constantFrom("add", "change", "remove", "leave"), { minLength: 4, maxLength: 4 }) }) },
    { weight: 1, arbitrary: cards.map((other) => ({ kind: "merge" as const, other })) },
    { weight: 1, arbitrary: anyone.map((person) => ({ kind: "erase" as const, person })) },
  ),
  { maxLength: 12 },
);

/** What came of the steps: refused ones left no fact. */
export function live(start: CustomerCard, walk: readonly Step[], beginning: "opened" | "unopened" = "opened"): { readonly card: CustomerCard; readonly facts: readonly CardFact[] } {
  const opened = openCard(start, { id: "open", at: at(1), by: { id: 1 }, on: "2026-03-01" });
  if (!opened.ok) throw new Error("not opened");
  const facts: CardFact[] = beginning === "opened" ? [...opened.facts] : [];
  let card = beginning === "opened" ? replayCard(facts)! : start;
  walk.forEach((step, index) => {
    const made = decided(card, step, index);
    for (const fact of made) card = applyRevision(card, fact);
    facts.push(...made);
    // Whoever erases a person does it in both places.
    for (const fact of made) {
      const people = fact.type === "personErased" ? [fact.data.person] : fact.type === "cardsMerged" ? fact.data.erased.map(({ person }) => person) : [];
      for (const person of people) facts.splice(0, facts.length, ...eraseFromHistory(facts, person));
    }
  });
  return { card, facts };
}

function decided(card: CustomerCard, step: Step, index: number): readonly CardFact[] {
  const head = { id: `s${index}`, at: at(2 + index), by: { id: 1 }, on: at(2 + index).slice(0, 10) };
  if (step.kind === "erase") return factsOf(erasePerson(card, step.person, head));
  if (step.kind === "merge") return factsOf(explained(card, { ...step.other, id: `m${index}` }, { ...head, resolve: { prefer: index % 2 === 0 ? "kept" : "other" } }));
  const has = new Map((card.people ?? []).map((person) => [person.id, person]));
  const way = (name: string): readonly CardPerson[] =>
    step.people.filter(({ id }, at) => step.ways[at] === name && (name === "add") !== has.has(id) && has.get(id)?.erasedOn === undefined && !(card.formerPeople ?? []).some((former) => former.id === id && former.erasedOn !== undefined));
  const change = way("change").map(({ id, ...set }) => ({ id, set, reason: `secret-of-${id}-reason` }));
  const clear = step.clear.filter((item) => !Object.hasOwn(step.set, item)) as never;
  const reasons = Object.hasOwn(step.set, "results") || step.clear.includes("results") ? { results: "Said so." } : undefined;
  const people: CardRevision["people"] = { add: way("add"), change, remove: way("remove").map(({ id }) => id) };
  return factsOf(reviseCard(card, { ...head, set: step.set, clear, reasons, people }));
}

function factsOf(decision: { readonly ok: true; readonly facts: readonly CardFact[] } | { readonly ok: false }): readonly CardFact[] {
  return decision.ok ? decision.facts : [];
}
