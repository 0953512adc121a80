import type { Customer } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireId, requireList, requireNew, requireRecord, requireText } from "../../foundation/internal.ts";

/** Which level of a key account is visited by which of ours. */
export interface LevelPair {
  /** Their level, as in `"general manager"`. */
  readonly theirs: string;
  /** Our level, as in `"partner"`. */
  readonly ours: string;
}

/** One of our people, and the level they have. */
export interface LevelOfStaff {
  /** What contacts name them by, in `by`. */
  readonly id: Id;
  /** Their level. */
  readonly level: string;
}

/** A person of a customer, and the level they have. */
export interface LevelOfPerson {
  /** The customer. */
  readonly customer: Id;
  /** The person, as in `people` of the customer. */
  readonly person: Id;
  /** The person's level, instead of the position. */
  readonly level: string;
}

/**
 * Takes the pairs of levels as they come.
 *
 * @param pairs - in the order in which results list them
 * @returns the same
 * @throws ClienteleError `invalid-input`, `duplicate-id` for a pair that stands twice
 */
export function readPairs(pairs: readonly LevelPair[]): readonly LevelPair[] {
  const known = new Map<Id, number>();
  return Array.from(requireList(pairs, "pairs"), (value, index) => {
    const pair = requireRecord(value, "pairs", index);
    const theirs = requireText(pair["theirs"], { list: "pairs", index, field: "theirs" });
    const ours = requireText(pair["ours"], { list: "pairs", index, field: "ours" });
    requireNew(known, JSON.stringify([theirs, ours]), "pairs", index);
    return { theirs, ours };
  });
}

/**
 * Takes our people and their levels as they come.
 *
 * @param ours - in any order
 * @returns ids by level
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readOurLevels(ours: readonly LevelOfStaff[]): ReadonlyMap<string, readonly Id[]> {
  const known = new Map<Id, number>();
  const levels = new Map<string, Id[]>();
  for (const [index, value] of requireList(ours, "ours").entries()) {
    const person = requireRecord(value, "ours", index);
    const id = requireId(person["id"], "ours", index);
    requireNew(known, id, "ours", index);
    push(levels, requireText(person["level"], { list: "ours", index, field: "level", id }), id);
  }
  return levels;
}

/**
 * Takes the people of customers and their levels as they come.
 *
 * @param customers - checked customers with their people
 * @param given - levels of those whose position is not the name of their level
 * @returns by customer, and then by level, ids in order; who has neither level nor position is in none
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-id` for a level of a person whom the customer does not have
 */
export function readTheirLevels(customers: readonly Customer[], given: readonly LevelOfPerson[]): ReadonlyMap<Id, ReadonlyMap<string, readonly Id[]>> {
  const people = new Map(customers.map((customer) => [customer.id, readPeople(customer)]));
  const seen = new Map<Id, Map<Id, number>>();
  for (const [index, value] of requireList(given, "theirs").entries()) {
    const entry = requireRecord(value, "theirs", index);
    const customer = requireId(entry["customer"], `theirs[${index}].customer`, index);
    const person = requireId(entry["person"], `theirs[${index}].person`, index);
    const level = requireText(entry["level"], { list: "theirs", index, field: "level", id: person });
    const own = seen.get(customer) ?? new Map<Id, number>();
    seen.set(customer, own);
    requireNew(own, person, "theirs", index);
    const known = people.get(customer);
    if (known === undefined) continue;
    if (!known.has(person)) {
      throw new ClienteleError("unknown-id", `theirs[${index}] names a person whom its customer does not have`, { list: "theirs", index, field: "person", id: person });
    }
    known.set(person, level);
  }
  return new Map([...people].map(([customer, known]) => [customer, byLevel(known)]));
}

function readPeople({ id: customer, people }: Customer): Map<Id, string | undefined> {
  const known = new Map<Id, number>();
  const levels = new Map<Id, string | undefined>();
  for (const [index, value] of (people === undefined ? [] : requireList(people, "people")).entries()) {
    const person = requireRecord(value, "people", index);
    const id = requireId(person["id"], "people", index);
    requireNew(known, id, "people", index);
    const position = person["position"];
    levels.set(id, position === undefined ? undefined : requireText(position, { list: "people", index, field: "position", id: customer }));
  }
  return levels;
}

function byLevel(people: ReadonlyMap<Id, string | undefined>): ReadonlyMap<string, readonly Id[]> {
  const levels = new Map<string, Id[]>();
  for (const [id, level] of people) if (level !== undefined) push(levels, level, id);
  for (const ids of levels.values()) ids.sort(compareIds);
  return levels;
}

function push(lists: Map<string, Id[]>, level: string, id: Id): void {
  const list = lists.get(level);
  if (list === undefined) lists.set(level, [id]);
  else list.push(id);
}
