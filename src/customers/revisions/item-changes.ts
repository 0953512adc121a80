import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { describePlace, requireList, requireObject, type Place } from "../../foundation/internal.ts";
import { CARD_FORMS, isCardItem, isPersonItem, PERSON_FORMS, type ItemForm } from "../cards/card-items.ts";
import { asName, itemOf, ownValue, type Fields } from "../cards/read-card.ts";
import { isSame } from "./apply-changes.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/** What is wrong with the names and expectations of a revision. */
type ChangeRefusal = Reason<Pick<RevisionReasons, "customers/unknown-item" | "customers/revision-conflict">>;

/** What a value was and is to become. */
export interface ValueChange {
  /** Name of the item. */
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a card or a person's entry says now, and what is to change. */
export interface ChangeQuestion {
  readonly customer: Id;
  /** The person whose entry it is; `null` for the card itself. */
  readonly person: Id | null;
  /** What stands there now. */
  readonly current: Fields;
  /** Where that stands. */
  readonly place: Place;
  /** The part of a revision that asks for it. */
  readonly wish: Fields;
  /** Where that stands. */
  readonly wishPlace: Place;
}

/** What follows from a wish. */
export interface WishedChanges {
  /** Items that become something else, in the order of the card. */
  readonly changes: readonly ValueChange[];
  /** Items that are named, known or not. */
  readonly touched: ReadonlySet<string>;
  /** Unknown items and conflicts. */
  readonly refusals: readonly ChangeRefusal[];
}

/**
 * Reads what is to be set, cleared and confirmed, and what is expected to stand there.
 *
 * @param question - what stands there, and what is wished
 * @param listed - the lists of names that the wish may hold
 * @returns the changes; an item that is set to what it is changes nothing
 * @throws ClienteleError `invalid-input` also for an item that is named twice; `invalid-value`, `invalid-date`, `missing-id`
 */
export function wishedChanges(question: ChangeQuestion, listed: readonly string[]): WishedChanges {
  const { customer, person, current, place, wish, wishPlace } = question;
  const forms: Readonly<Record<string, ItemForm>> = person === null ? CARD_FORMS : PERSON_FORMS;
  const isItem = person === null ? isCardItem : isPersonItem;
  const refusals: ChangeRefusal[] = [];
  const touched = new Set<string>();
  const touch = (name: unknown, path: string): void => {
    if (typeof name !== "string" || touched.has(name)) {
      throw new ClienteleError("invalid-input", `${path} names an item that is named before, or none`, { list: path });
    }
    touched.add(name);
  };
  const set = recordIn(wish, "set", wishPlace);
  const given = Object.keys(set).filter((name) => set[name] !== undefined);
  for (const name of given) touch(name, `${describePlace(wishPlace)}.set`);
  const cleared = new Set<unknown>();
  for (const list of listed) {
    for (const name of namesIn(wish, list, wishPlace)) {
      touch(name, `${describePlace(wishPlace)}.${list}`);
      if (list === "clear") cleared.add(name);
    }
  }
  for (const name of [...touched].sort()) {
    if (!isItem(name)) refusals.push({ code: "customers/unknown-item", customer, person, item: asName(name) });
  }
  const changes: ValueChange[] = [];
  for (const [name, form] of Object.entries(forms)) {
    const isSet = Object.hasOwn(set, name) && set[name] !== undefined;
    if (!isSet && !cleared.has(name)) continue;
    const from = itemOf(current, name, form, place);
    const to = isSet ? requireItem(set, name, form, { ...wishPlace, field: "set" }) : null;
    if (!isSame(from, to)) changes.push({ name, from, to });
  }
  refusals.push(...conflicts(question, forms, isItem));
  return { changes, touched, refusals };
}

/**
 * The fields of an inner record that may be absent.
 *
 * @param fields - the record around it
 * @param field - its field
 * @param place - where the record stands
 * @returns its fields; none where it is absent
 * @throws ClienteleError `invalid-input`
 */
export function recordIn(fields: Fields, field: string, place: Place): Fields {
  const value = ownValue(fields, field);
  return value === undefined ? {} : requireObject(value, `${describePlace(place)}.${field}`);
}

/**
 * The entries of an inner list that may be absent.
 *
 * @param fields - the record around it
 * @param field - its field
 * @param place - where the record stands
 * @returns its entries; none where it is absent
 * @throws ClienteleError `invalid-input`
 */
export function namesIn(fields: Fields, field: string, place: Place): readonly unknown[] {
  const value = ownValue(fields, field);
  return value === undefined ? [] : Array.from(requireList(value, `${describePlace(place)}.${field}`));
}

function conflicts({ customer, person, current, place, wish, wishPlace }: ChangeQuestion, forms: Readonly<Record<string, ItemForm>>, isItem: (name: unknown) => boolean): ChangeRefusal[] {
  const expected = recordIn(wish, "expected", wishPlace);
  const names = Object.keys(expected).filter((name) => expected[name] !== undefined);
  const refusals: ChangeRefusal[] = [];
  for (const name of names.sort(compareIds)) {
    if (!isItem(name)) refusals.push({ code: "customers/unknown-item", customer, person, item: asName(name) });
  }
  for (const [name, form] of Object.entries(forms)) {
    if (!names.includes(name)) continue;
    const wanted = itemOf(expected, name, form, { ...wishPlace, field: "expected" });
    if (!isSame(itemOf(current, name, form, place), wanted)) refusals.push({ code: "customers/revision-conflict", customer, person, item: name as never });
  }
  return refusals;
}

function requireItem(set: Fields, name: string, form: ItemForm, place: Place): unknown {
  const value = itemOf(set, name, form, place);
  if (value !== null) return value;
  const path = `${describePlace(place)}.${name}`;
  throw new ClienteleError("invalid-input", `${path} is nothing; to take an item away, clear it`, { ...place, field: `${place.field ?? ""}.${name}` });
}
