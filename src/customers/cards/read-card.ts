import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { dayOfText, describePlace, requireDay, requireList, requireNew, requireObject, requireRecord, type Place } from "../../foundation/internal.ts";
import type { FormerPerson } from "../people/card-person.ts";
import { isCardItem, type ItemForm } from "./card-items.ts";
import type { CardItem, CardTrail, CustomerCard } from "./customer-card.ts";
import { isBlankText, readId, readItem } from "./read-item.ts";

/** A record whose fields are still to be looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** What every function looks at before it looks at anything else on a card. */
export interface CardHead {
  /** The customer. */
  readonly id: Id;
  /** The people, with their positions on the card. */
  readonly people: ReadonlyMap<Id, Fields>;
  /** Who was on the card once. */
  readonly former: ReadonlyMap<Id, FormerPerson>;
  /** Day of the last revision; `null` where nobody knows. */
  readonly updatedOn: string | null;
  /** The facts it was made from. */
  readonly trail: CardTrail;
}

/** The trail of a card that was made from no facts. */
export const NO_TRAIL: CardTrail = { seen: [], decidedAt: null, anomalies: [] };

/**
 * Takes the head of a card as it comes.
 *
 * @param card - what stands where a card should be
 * @param place - where that is
 * @returns its id, people and trail
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`
 */
export function readCardHead(card: CustomerCard, place: Place): CardHead {
  const list = describePlace(place);
  const fields = place.index === undefined ? requireObject(card, list) : requireRecord(card, place.list, place.index);
  const id = readId(fields["id"], place.list, place.index ?? 0);
  const people = new Map<Id, Fields>();
  for (const [index, person] of listIn(fields, "people", list)) {
    const key = readId(person["id"], `${list}.people`, index);
    requireNewPerson(people, key, `${list}.people`, index);
    people.set(key, person);
  }
  return { id, people, former: readFormer(fields, list), updatedOn: dateIn(fields, "updatedOn", place), trail: readTrail(fields["trail"], list) };
}

/**
 * The value of an item, checked.
 *
 * @param fields - a card, or what is to stand on one
 * @param item - the item
 * @param place - where the card stands
 * @returns a copy of the value as plain JSON; `null` for nothing and for blank text
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`
 */
export function itemOf(fields: Fields, item: string, form: ItemForm, place: Place): unknown {
  const value = ownValue(fields, item);
  const field = place.field === undefined ? item : `${place.field}.${item}`;
  return value === undefined || value === null || isBlankText(value) ? null : readItem(value, form, { ...place, field });
}

/**
 * The days on which the items of a card were last known.
 *
 * @param fields - the card
 * @param place - where it stands
 * @returns a day for each item that has one
 * @throws ClienteleError `invalid-input`, `invalid-date`
 */
export function readItemDates(fields: Fields, place: Place): ReadonlyMap<CardItem, string> {
  const dates = ownValue(fields, "itemDates");
  const known = new Map<CardItem, string>();
  if (dates === undefined || dates === null) return known;
  const own = requireObject(dates, `${describePlace(place)}.itemDates`);
  for (const item of Object.keys(own)) {
    if (!isCardItem(item)) continue;
    const date = own[item];
    if (date === undefined || date === null) continue;
    if (dayOfText(date) === undefined) requireDay(date, { ...place, field: `itemDates.${item}` });
    known.set(item, date as string);
  }
  return known;
}

/**
 * The ids under which a customer was known before its cards were merged.
 *
 * @param fields - the card
 * @param list - where it stands
 * @returns the ids, in order, each once
 * @throws ClienteleError `invalid-input`, `missing-id`
 */
export function readMergedIds(fields: Fields, list: string): readonly Id[] {
  const ids = ownValue(fields, "mergedIds") ?? [];
  return [...new Set(requireList(ids, `${list}.mergedIds`).map((id, index) => readId(id, `${list}.mergedIds`, index)))].sort(compareIds);
}

/** A field that no card has. */
export interface UnknownField {
  /** The person whose entry holds it; `null` for the card itself. */
  readonly person: Id | null;
  /** Its name; `null` for what cannot be the name of an item at all. */
  readonly item: string | null;
}

/**
 * Names of fields that do not belong there.
 *
 * @param fields - a record
 * @param kept - fields that belong there and are no items
 * @param isItem - whether a name is an item
 * @param person - the person whose entry it is; `null` for the card itself
 * @returns the fields, in the order of their names
 */
export function unknownFields(fields: Fields, kept: readonly string[], isItem: (name: string) => boolean, person: Id | null): UnknownField[] {
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined && !kept.includes(name) && !isItem(name));
  return names.sort().map((name) => ({ person, item: asName(name) }));
}

/**
 * A name of an item as a reason may repeat it.
 *
 * @param name - whatever was given
 * @returns the name; `null` for what looks like no name of a field, and could be anything
 */
export function asName(name: unknown): string | null {
  return typeof name === "string" && /^[A-Za-z_]\w{0,39}$/.test(name) ? name : null;
}

/**
 * What a record itself holds in a field, and not what every object has.
 *
 * @param fields - the record
 * @param field - the field
 * @returns its value
 */
export function ownValue(fields: Fields, field: string): unknown {
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

function readFormer(fields: Fields, list: string): ReadonlyMap<Id, FormerPerson> {
  const known = new Map<Id, FormerPerson>();
  const former = `${list}.formerPeople`;
  for (const [index, person] of listIn(fields, "formerPeople", list)) {
    const id = readId(person["id"], former, index);
    requireNewPerson(known, id, former, index);
    const place: Place = { list: former, index, id };
    requireDay(person["removedOn"], { ...place, field: "removedOn" });
    const erasedOn = dateIn(person, "erasedOn", place);
    const removedOn = person["removedOn"] as string;
    known.set(id, erasedOn === null ? { id, removedOn } : { id, removedOn, erasedOn });
  }
  return known;
}

const NOTHING: readonly (readonly [number, Fields])[] = [];

function listIn(fields: Fields, field: string, list: string): readonly (readonly [number, Fields])[] {
  const value = ownValue(fields, field);
  if (value === undefined || value === null) return NOTHING;
  const path = `${list}.${field}`;
  return Array.from(requireList(value, path), (entry, index) => [index, requireRecord(entry, path, index)] as const);
}

function requireNewPerson(known: ReadonlyMap<Id, unknown>, id: Id, list: string, index: number): void {
  if (!known.has(id)) return;
  // The position of the first one is of no use to look for: it takes a walk only where something is wrong.
  requireNew(new Map([[id, [...known.keys()].indexOf(id)]]), id, list, index);
}

/**
 * A day that may be absent.
 *
 * @param fields - the record
 * @param field - the field
 * @param place - where the record stands
 * @returns the day as text; `null` for nothing
 * @throws ClienteleError `invalid-date`
 */
export function dateIn(fields: Fields, field: string, place: Place): string | null {
  const value = ownValue(fields, field);
  if (value === undefined || value === null) return null;
  // A place for the error is made for what is wrong alone: there are many dates.
  if (dayOfText(value) === undefined) requireDay(value, { ...place, field });
  return value as string;
}

function readTrail(trail: unknown, list: string): CardTrail {
  if (trail === undefined || trail === null) return NO_TRAIL;
  const { seen, decidedAt, anomalies } = requireObject(trail, `${list}.trail`);
  const isSound = Array.isArray(seen) && seen.every(Array.isArray) && (decidedAt === null || typeof decidedAt === "string") && Array.isArray(anomalies);
  if (isSound) return trail as CardTrail;
  throw new ClienteleError("invalid-input", `${list}.trail is of another form; replay its facts`, { list, field: "trail" });
}
