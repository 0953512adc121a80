import { canonicalJson } from "../../flow/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import type { CardPerson, FormerPerson } from "../people/card-person.ts";
import { CARD_FORMS } from "../cards/card-items.ts";
import { itemOf } from "../cards/read-card.ts";
import type { ItemChange, ItemDate, PersonChange } from "./card-facts.ts";

/**
 * A card with some items changed.
 *
 * @param card - the card
 * @param changes - what they were and become
 * @returns a new card; `null` where something else stands there than a change says
 * @throws ClienteleError where what stands there cannot stand on a card, as `readItem` throws
 */
export function withItems(card: CustomerCard, changes: readonly ItemChange[]): CustomerCard | null {
  const next: Record<string, unknown> = { ...card };
  for (const { item, from, to } of changes) {
    if (!isSame(itemOf(next, item, CARD_FORMS[item], { list: "card" }), from)) return null;
    put(next, item, to);
  }
  return next as unknown as CustomerCard;
}

/**
 * A card with the days of some items changed.
 *
 * @param card - the card
 * @param dates - the days from now on
 * @returns a new card
 */
export function withDates(card: CustomerCard, dates: readonly ItemDate[]): CustomerCard {
  const next: Record<string, unknown> = { ...card.itemDates };
  for (const { item, date } of dates) put(next, item, date);
  const { itemDates: _before, ...rest } = card;
  return Object.keys(next).length === 0 ? rest : { ...rest, itemDates: next };
}

/**
 * A card with some people changed.
 *
 * @param card - the card
 * @param changes - who comes, changes or goes
 * @param on - day of the change, for those who go
 * @returns a new card; `null` where somebody who changes or goes is not there, where one who comes is, and where their data were erased
 */
export function withPeople(card: CustomerCard, changes: readonly PersonChange[], on: string): CustomerCard | null {
  if (changes.length === 0) return card;
  const people = new Map<Id, CardPerson>((card.people ?? []).map((person) => [person.id, person]));
  const former = new Map<Id, FormerPerson>((card.formerPeople ?? []).map((person) => [person.id, person]));
  for (const { person, change, fields, updatedOn } of changes) {
    const found = people.get(person);
    const isErased = (found ?? former.get(person))?.erasedOn !== undefined;
    if (isErased || (change === "added") === (found !== undefined)) return null;
    const next: Record<string, unknown> = { ...(found ?? { id: person }) };
    // What stood there before is not looked at: once the data are erased it is gone, and the history must still make the same card.
    for (const { field, to } of fields) put(next, field, to);
    if (change === "removed") {
      people.delete(person);
      former.set(person, { id: person, removedOn: on });
    } else {
      put(next, "updatedOn", updatedOn);
      people.set(person, next as unknown as CardPerson);
      former.delete(person);
    }
  }
  return withEverybody(card, [...people.values()], former);
}

/**
 * A card without the data of a person.
 *
 * @param card - the card
 * @param person - the person, on the card or formerly on it
 * @param on - day of the erasure
 * @returns a new card, on which only their id is left; `null` where nobody of this id is or was on it
 */
export function withoutData(card: CustomerCard, person: Id, on: string): CustomerCard | null {
  const people = (card.people ?? []).map((found) => (found.id === person ? { id: person, erasedOn: on } : found));
  const former = new Map<Id, FormerPerson>((card.formerPeople ?? []).map((found) => [found.id, found]));
  const gone = former.get(person);
  if (gone !== undefined) former.set(person, { id: person, removedOn: gone.removedOn, erasedOn: on });
  else if (!(card.people ?? []).some(({ id }) => id === person)) return null;
  return withEverybody(card, people, former);
}

/**
 * Whether two values of an item are the same, however their fields are ordered.
 *
 * @param a - a value; absent is `null`
 * @param b - another
 * @returns `true` if they are
 */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

// A list that is empty and was not there is not written down.
function withEverybody(card: CustomerCard, people: readonly CardPerson[], former: ReadonlyMap<Id, FormerPerson>): CustomerCard {
  const { formerPeople: _before, people: had, ...rest } = card;
  const formerPeople = [...former.values()].sort((a, b) => compareIds(a.id, b.id));
  return { ...rest, ...(people.length > 0 || had !== undefined ? { people } : {}), ...(formerPeople.length > 0 ? { formerPeople } : {}) };
}

function put(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (value === null) Reflect.deleteProperty(fields, name);
  else fields[name] = value;
}
