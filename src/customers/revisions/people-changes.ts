import { compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { requireNew, requireRecord, type Place } from "../../foundation/internal.ts";
import { isPersonItem, PERSON_FORMS } from "../cards/card-items.ts";
import { itemOf, ownValue, unknownFields, type CardHead, type Fields } from "../cards/read-card.ts";
import { readId } from "../cards/read-item.ts";
import type { PersonChange, PersonFieldChange } from "./card-facts.ts";
import { namesIn, recordIn, wishedChanges, type ValueChange } from "./item-changes.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/** What is wrong with the people of a revision. */
export type PeopleRefusal = Reason<
  Pick<RevisionReasons, "customers/unknown-item" | "customers/revision-conflict" | "customers/unknown-person" | "customers/person-on-card" | "customers/person-erased">
>;

/**
 * Reads who is to come, to change and to leave.
 *
 * @param card - the head of the card
 * @param revision - the revision
 * @param on - its day
 * @returns the changes in the order of ids, and what is against them
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `duplicate-id` for a person who is named twice
 */
export function peopleChanges(card: CardHead, revision: Fields, on: PlainDate): { readonly changes: readonly PersonChange[]; readonly refusals: readonly PeopleRefusal[] } {
  const wishes = recordIn(revision, "people", { list: "revision" });
  const changes: PersonChange[] = [];
  const refusals: PeopleRefusal[] = [];
  const named = new Map<Id, number>();
  const next = (value: unknown, list: string, index: number): Id => {
    const id = readId(value, list, index);
    requireNew(named, id, list, index);
    return id;
  };
  for (const [index, value] of namesIn(wishes, "add", PEOPLE).entries()) {
    const person = requireRecord(value, "revision.people.add", index);
    const id = next(person["id"], "revision.people.add", index);
    const erased = erasureOf(card, id);
    if (erased !== null) refusals.push(erased);
    else if (card.people.has(id)) refusals.push({ code: "customers/person-on-card", customer: card.id, person: id });
    for (const { item } of unknownFields(person, ["id"], isPersonItem, id)) refusals.push({ code: "customers/unknown-item", customer: card.id, person: id, item });
    const fields = fieldsOf(person, { list: "revision.people.add", index, id }).map(({ name, to }) => ({ name, from: null, to }));
    changes.push(changeOf(id, "added", fields, null, on));
  }
  for (const [index, value] of namesIn(wishes, "change", PEOPLE).entries()) {
    const wish = requireRecord(value, "revision.people.change", index);
    const id = next(wish["id"], "revision.people.change", index);
    const current = card.people.get(id);
    const against = current === undefined ? unknownPerson(card, id) : erasureOf(card, id);
    if (against !== null) refusals.push(against);
    const wishPlace: Place = { list: "revision.people.change", index, id };
    const found = wishedChanges({ customer: card.id, person: id, current: current ?? {}, place: { list: "card.people", id }, wish, wishPlace }, ["clear"]);
    refusals.push(...found.refusals);
    if (found.changes.length > 0) changes.push(changeOf(id, "changed", found.changes, reasonIn(wish, "reason", wishPlace), on));
  }
  for (const [index, value] of namesIn(wishes, "remove", PEOPLE).entries()) {
    const id = next(value, "revision.people.remove", index);
    const current = card.people.get(id);
    if (current === undefined) refusals.push(unknownPerson(card, id));
    const against = current === undefined ? null : erasureOf(card, id);
    if (against !== null) refusals.push(against);
    const fields = fieldsOf(current ?? {}, { list: "card.people", id }).map(({ name, to }) => ({ name, from: to, to: null }));
    changes.push(changeOf(id, "removed", fields, null, on));
  }
  return { changes: changes.sort((a, b) => compareIds(a.person, b.person)), refusals: refusals.sort((a, b) => compareIds(a.person ?? "", b.person ?? "")) };
}

/**
 * A reason that somebody gave in words.
 *
 * @param fields - the record that it stands in
 * @param field - its field
 * @param place - where the record stands
 * @returns the words; `null` where there are none
 * @throws ClienteleError `invalid-input` for what is no text
 */
export function reasonIn(fields: Fields, field: string, place: Place): string | null {
  const value = ownValue(fields, field);
  if (value === undefined || (typeof value === "string" && value.trim() === "")) return null;
  return itemOf(fields, field, "text", place) as string | null;
}

/**
 * What a person's entry holds.
 *
 * @param person - the entry
 * @param place - where it stands
 * @returns what is there, in the order of the card, from nothing to what it is
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`
 */
export function fieldsOf(person: Fields, place: Place): ValueChange[] {
  return Object.entries(PERSON_FORMS)
    .map(([name, form]) => ({ name, from: null, to: itemOf(person, name, form, place) }))
    .filter(({ to }) => to !== null);
}

/**
 * What happened to a person, as facts hold it.
 *
 * @param person - the person
 * @param change - whether they came, stayed or went
 * @param fields - what changed about them, checked
 * @param reason - why, in words
 * @param updatedOn - day as of which they are known
 * @returns the change
 */
export function changeOf(person: Id, change: PersonChange["change"], fields: readonly ValueChange[], reason: string | null, updatedOn: PlainDate | null): PersonChange {
  return { person, change, fields: fields.map(({ name, from, to }) => ({ field: name, from, to }) as PersonFieldChange), reason, updatedOn };
}

const PEOPLE: Place = { list: "revision.people" };

function unknownPerson({ id: customer }: CardHead, person: Id): PeopleRefusal {
  return { code: "customers/unknown-person", customer, person };
}

function erasureOf({ id: customer, people, former }: CardHead, person: Id): PeopleRefusal | null {
  const on = (people.get(person)?.["erasedOn"] ?? former.get(person)?.erasedOn) as PlainDate | undefined;
  return on === undefined ? null : { code: "customers/person-erased", customer, person, on };
}
