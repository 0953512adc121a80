import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireIterable } from "../../foundation/internal.ts";
import { readId } from "../cards/read-item.ts";
import { isCardFact } from "../revisions/card-fold.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import type { CardFact, CardRevised, CardsMerged, PersonChange } from "../revisions/card-facts.ts";
import { cardWithout } from "./card-without.ts";

/**
 * The history of a card without the data of a person.
 *
 * Facts keep their ids, moments and order, and whatever they say of others; of this person they say no more than that they came, changed or went.
 * So the history makes the same card as before, less those data, which is the card after `erasePerson` if its fact is part of the history. A fact
 * that is sent again as it was before the erasure is a `fact-conflict` from then on.
 *
 * @param facts - the history, oldest first
 * @param person - the person
 * @returns a new history with as many facts; facts that say nothing of the person are the facts themselves
 * @throws ClienteleError `missing-id`; `invalid-input` also for what is no fact of a card, since nobody could say what it holds
 * @example
 * ```ts
 * import { appendFacts, applyRevision, eraseFromHistory, erasePerson, replayCard, reviseCard } from "clientele/customers";
 *
 * const head = { at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" };
 * const added = reviseCard({ id: 7 }, { ...head, id: "r1", people: { add: [{ id: "p1", name: "A name" }] } });
 * const history = added.ok ? added.facts : [];
 * const card = replayCard(history)!;
 *
 * const erased = erasePerson(card, "p1", { ...head, id: "e1" });
 * const facts = erased.ok ? erased.facts : [];
 * const clean = eraseFromHistory([...history, ...facts], "p1");
 * JSON.stringify(clean).includes("A name"); // => false
 * replayCard(clean)?.people; // => [{ id: "p1", erasedOn: "2026-03-02" }]
 * ```
 * @category Cards
 */
export function eraseFromHistory(facts: Iterable<CardFact>, person: Id): readonly CardFact[] {
  const id = readId(person, "person", 0);
  return Array.from(requireIterable(facts, "facts"), (fact, index): CardFact => {
    // Nobody could say whether it still holds data of the person.
    if (!isCardFact(fact)) throw new ClienteleError("invalid-input", `facts[${index}] is no fact of a card`, { list: "facts", index });
    const clean = withoutBefore(fact, id);
    switch (clean.type) {
      case "cardOpened":
        return holds(clean.data.card, id) ? { ...clean, data: { ...clean.data, card: cardWithout(clean.data.card, (other) => other === id) } } : clean;
      case "cardRevised":
        return isChanged(clean.data.people, id) ? { ...clean, data: erasedRevision(clean.data, id) } : clean;
      case "cardsMerged": {
        const { people, conflicts, withheld, otherCard } = clean.data;
        const isNamed = isChanged(people, id) || [...conflicts, ...withheld].some((entry) => entry.person === id) || holds(otherCard, id);
        return isNamed ? { ...clean, data: erasedMerge(clean.data, id) } : clean;
      }
      case "personErased":
        return clean;
    }
  });
}

// The first fact of a card that nobody opened keeps the card as it was.
function withoutBefore(fact: CardFact, person: Id): CardFact {
  if (fact.type === "cardOpened" || fact.data.before === undefined || !holds(fact.data.before, person)) return fact;
  const before = cardWithout(fact.data.before, (other) => other === person);
  return { ...fact, data: { ...fact.data, before } } as CardFact;
}

function holds(card: CustomerCard, person: Id): boolean {
  return (card.people ?? []).some((found) => found.id === person && Object.keys(found).some((field) => field !== "id" && field !== "erasedOn"));
}

function isChanged(people: readonly PersonChange[], person: Id): boolean {
  return people.some((change) => change.person === person);
}

function erasedRevision(data: CardRevised, person: Id): CardRevised {
  return { ...data, people: erasedChanges(data.people, person) };
}

function erasedMerge(data: CardsMerged, person: Id): CardsMerged {
  return {
    ...data,
    people: erasedChanges(data.people, person),
    conflicts: data.conflicts.map((conflict) => (conflict.person === person ? { ...conflict, kept: null, other: null } : conflict)),
    withheld: data.withheld.filter((grant) => grant.person !== person),
    otherCard: cardWithout(data.otherCard, (other) => other === person),
  };
}

function erasedChanges(people: readonly PersonChange[], person: Id): readonly PersonChange[] {
  return people.map((change) => (change.person === person ? { ...change, fields: [], reason: null } : change));
}
