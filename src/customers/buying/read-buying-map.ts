import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, requireDay, requireId, requireIds, requireList, requireNew, requireRecord, requireText, type Place } from "../../foundation/internal.ts";
import type { ContactRecord, Person } from "../records.ts";
import type { BuyingRole, DecisionStep, Department } from "./buying-records.ts";
import { BUYING_ROLES } from "./stakeholder-policy.ts";

/**
 * The people of a customer, and how it decides. Every customer card has these fields.
 *
 * @category Stakeholders
 * @see CUS-11
 */
export interface BuyingMap {
  /** The customer. */
  readonly id: Id;
  /** Its people; absent: none are known. */
  readonly people?: readonly Person[] | undefined;
  /** Its departments; absent: none are known. */
  readonly departments?: readonly Department[] | undefined;
  /** The steps by which it decides, in order; absent: none are known. */
  readonly decisionProcess?: readonly DecisionStep[] | undefined;
  /** Ids under which it was also known; contacts with these are its own. Absent: none. */
  readonly mergedIds?: readonly Id[] | undefined;
}

/** A checked map. */
export interface CheckedMap {
  readonly customer: Id;
  /** In the order of ids, without those whose data were erased: nobody can be sent to them. */
  readonly people: readonly CheckedPerson[];
  /** Those whose data were erased. */
  readonly erased: ReadonlySet<Id>;
  /** In the order given. */
  readonly departments: readonly { readonly id: string; readonly importance: "key" | "usual" }[];
  /** In the order given. */
  readonly steps: readonly { readonly id: string; readonly department: string | null; readonly decidedBy: readonly Id[] }[];
}

/** A checked person. */
interface CheckedPerson {
  readonly id: Id;
  readonly department: string | null;
  readonly role: BuyingRole | null;
}

/**
 * Takes a map as it comes.
 *
 * @param record - the map
 * @param list - where it stands
 * @param index - position there, from 0
 * @returns the map, checked
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readBuyingMap(record: Readonly<Record<string, unknown>>, list: string, index: number): CheckedMap {
  const path = (field: string): string => describePlace({ list, index, field });
  const people = readRows(record["people"], path("people"), ({ department, buyingRole, erasedOn }, id, place) => ({
    id,
    isErased: !isAbsent(erasedOn),
    department: textOr(department, { ...place, field: "department" }),
    role: oneOf(buyingRole, BUYING_ROLES, { ...place, field: "buyingRole" }),
  }));
  return {
    customer: requireId(record["id"], list, index),
    people: people.filter(({ isErased }) => !isErased).sort((a, b) => compareIds(a.id, b.id)),
    erased: new Set(people.filter(({ isErased }) => isErased).map(({ id }) => id)),
    departments: readDepartments(record["departments"], path("departments")),
    steps: readSteps(record["decisionProcess"], path("decisionProcess")),
  };
}

/**
 * Takes departments as they come.
 *
 * @param value - the list; absent is none
 * @param path - where it stands
 * @returns the departments, in the order given
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readDepartments(value: unknown, path: string): CheckedMap["departments"] {
  return readRows(value, path, ({ importance }, id, place) => ({
    id: requireText(id, { ...place, field: "id" }),
    importance: oneOf(importance, ["key", "usual"] as const, { ...place, field: "importance" }) ?? "usual",
  }));
}

/**
 * Takes the steps of a decision process as they come.
 *
 * @param value - the list; absent is none
 * @param path - where it stands
 * @returns the steps, in the order given
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readSteps(value: unknown, path: string): CheckedMap["steps"] {
  return readRows(value, path, ({ department, decidedBy }, id, place) => ({
    id: requireText(id, { ...place, field: "id" }),
    department: textOr(department, { ...place, field: "department" }),
    decidedBy: isAbsent(decidedBy) ? [] : [...new Set(requireIds(decidedBy, `${describePlace(place)}.decidedBy`))].sort(compareIds),
  }));
}

function readRows<T>(value: unknown, path: string, read: (row: Readonly<Record<string, unknown>>, id: Id, place: Place) => T): T[] {
  if (isAbsent(value)) return [];
  const known = new Map<Id, number>();
  return Array.from(requireList(value, path), (entry, index) => {
    const row = requireRecord(entry, path, index);
    const id = requireId(row["id"], path, index);
    requireNew(known, id, path, index);
    return read(row, id, { list: path, index, id });
  });
}

/**
 * The last day on which each person of each customer was met.
 *
 * @param contacts - contacts, in any order; those that name nobody count for nobody
 * @param asOf - contacts after it do not count
 * @param owners - whose contacts are those of an id that was merged
 * @returns by customer and person, days since 1970-01-01
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`
 */
export function lastMeetings(contacts: readonly ContactRecord[], asOf: number, owners: ReadonlyMap<Id, Id>): ReadonlyMap<Id, ReadonlyMap<Id, number>> {
  const known = new Map<Id, number>();
  const met = new Map<Id, Map<Id, number>>();
  for (const [index, value] of requireList(contacts, "contacts").entries()) {
    const { id, customer: whose, date, people } = requireRecord(value, "contacts", index);
    if (id !== undefined) requireNew(known, requireId(id, "contacts", index), "contacts", index);
    const customer = requireId(whose, "contacts", index);
    const day = requireDay(date, { list: "contacts", index, field: "date", id: customer });
    const ids = people === undefined ? [] : requireIds(people, `contacts[${index}].people`);
    if (day > asOf) continue;
    const owner = owners.get(customer) ?? customer;
    const own = met.get(owner) ?? new Map<Id, number>();
    met.set(owner, own);
    for (const person of ids) own.set(person, Math.max(own.get(person) ?? day, day));
  }
  return met;
}

function textOr(value: unknown, place: Place): string | null {
  return isAbsent(value) ? null : requireText(value, place);
}

function oneOf<Name extends string>(value: unknown, names: readonly Name[], place: Place): Name | null {
  if (isAbsent(value)) return null;
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is none of ${names.join(", ")}`, { ...place, expected: names });
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
