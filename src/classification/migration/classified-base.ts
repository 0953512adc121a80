import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, isRecord, requireFinite, requireId, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { Place } from "../../foundation/internal.ts";

/** A customer in a class. The rows of every classification here are such rows. */
export interface ClassifiedRow<C extends string = string> {
  /** What tells the customer from others. */
  readonly id: Id;
  /** The class that holds. */
  readonly class: C;
  /** The class by the figures, where it may differ from the one that holds. */
  readonly computedClass?: C | undefined;
  /** Who set the class by hand, and why. */
  readonly manual?: object | undefined;
  /** What the customer is worth, where the classification knows. */
  readonly value?: number | null | undefined;
  /** Why the class was given; `measured` is what was compared with the limits. */
  readonly reason?: { readonly code: string; readonly measured?: number | null | undefined } | undefined;
}

/** The result of a classification, as far as it can be put beside another: `AbcTable` and `XyzTable` are such. */
export interface ClassifiedBase<C extends string = string> {
  /** What the classes were given by. */
  readonly policy: object;
  /** All classes, best first. */
  readonly classes: readonly { readonly class: C }[];
  /** The customers that have a class, in any order. */
  readonly rows: readonly ClassifiedRow<C>[];
  /** The customers that have none. One who is in `rows` too counts by the class. */
  readonly apart?: ApartGroups | undefined;
}

/** Customers without a class, by why they have none. */
export interface ApartGroups {
  /** Value zero. */
  readonly zero?: readonly ApartCustomer[] | undefined;
  /** Negative value. */
  readonly negative?: readonly ApartCustomer[] | undefined;
  /** Too little was known for a class. */
  readonly undetermined?: readonly ApartCustomer[] | undefined;
}

/** A customer without a class. */
export interface ApartCustomer {
  /** What tells the customer from others. */
  readonly id: Id;
  /** What the customer is worth, where the classification knows. */
  readonly value?: number | null | undefined;
}

/** A classification that has been checked and can be looked up by customer. */
export interface ReadBase<C extends string = string> {
  readonly policy: object;
  /** Best first. */
  readonly names: readonly C[];
  readonly rows: ReadonlyMap<Id, ClassifiedRow<C>>;
  readonly apart: ReadonlyMap<Id, { readonly group: keyof ApartGroups; readonly value: number | null }>;
}

/**
 * Checks a classification that came as an argument.
 *
 * @param value - what stands where a classification should be
 * @param argument - its name, as in `before`
 * @returns the rows by id
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-class` for a row whose class
 * is not listed, `invalid-value`
 */
export function readBase<C extends string>(value: ClassifiedBase<C>, argument: string): ReadBase<C> {
  const base = requireObject(value, argument);
  const names = readNames<C>(base["classes"], `${argument}.classes`);
  const rows = readRows(requireList(base["rows"], `${argument}.rows`), names, `${argument}.rows`);
  return { policy: requireObject(base["policy"], `${argument}.policy`), names, rows, apart: readApart(base["apart"], rows, `${argument}.apart`) };
}

function readNames<C extends string>(classes: unknown, list: string): C[] {
  const names = new Set<string>();
  for (const [index, entry] of requireList(classes, list).entries()) {
    const name = readName(requireRecord(entry, list, index)["class"], { list, index, field: "class" });
    if (names.has(name)) throw new ClienteleError("invalid-input", `${list}[${index}] is a class named before`, { list, index });
    names.add(name);
  }
  return [...names] as C[];
}

function readApart(value: unknown, rows: ReadonlyMap<Id, unknown>, argument: string): Map<Id, { group: keyof ApartGroups; value: number | null }> {
  const apart = new Map<Id, { group: keyof ApartGroups; value: number | null }>();
  const groups = value === undefined ? {} : requireObject(value, argument);
  for (const group of ["zero", "negative", "undetermined"] as const) {
    if (groups[group] === undefined) continue;
    const list = `${argument}.${group}`;
    for (const [index, entry] of requireList(groups[group], list).entries()) {
      const record = requireRecord(entry, list, index);
      const id = requireId(record["id"], list, index);
      requireNumberIfAny(record["value"], { list, index, field: "value", id });
      if (apart.has(id)) throw new ClienteleError("duplicate-id", `${list}[${index}] stands apart twice`, { list, index, id });
      if (!rows.has(id)) apart.set(id, { group, value: (record["value"] ?? null) as number | null });
    }
  }
  return apart;
}

/**
 * Checks rows with classes.
 *
 * @param values - what stands where rows should be
 * @param names - the classes there are; `undefined` takes any name
 * @param list - where the rows stand
 * @returns the rows by id
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-class`, `invalid-value`
 */
export function readRows<C extends string>(values: readonly unknown[], names: readonly C[] | undefined, list: string): Map<Id, ClassifiedRow<C>> {
  const known = names === undefined ? undefined : new Set<string>(names);
  const rows = new Map<Id, ClassifiedRow<C>>();
  for (const [index, value] of values.entries()) {
    const record = requireRecord(value, list, index);
    const id = requireId(record["id"], list, index);
    if (rows.has(id)) throw new ClienteleError("duplicate-id", `${list}[${index}] has the id of a row before it`, { list, index, id });
    requireKnown(record["class"], known, { list, index, field: "class", id });
    if (record["computedClass"] !== undefined) requireKnown(record["computedClass"], known, { list, index, field: "computedClass", id });
    requireNumberIfAny(record["value"], { list, index, field: "value", id });
    if (isRecord(record["reason"])) requireNumberIfAny(record["reason"]["measured"], { list, index, field: "reason.measured", id });
    rows.set(id, record as unknown as ClassifiedRow<C>);
  }
  return rows;
}

function requireKnown(value: unknown, known: ReadonlySet<string> | undefined, place: Place): void {
  const name = readName(value, place);
  if (known === undefined || known.has(name)) return;
  throw new ClienteleError("unknown-class", `${describePlace(place)} is not a class of the policy`, { ...place, expected: [...known] });
}

function requireNumberIfAny(value: unknown, place: Place): void {
  if (value !== undefined && value !== null) requireFinite(value, place);
}

function readName(value: unknown, place: Place): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ClienteleError("invalid-input", `${describePlace(place)} is not the name of a class`, { ...place });
}

/**
 * Refuses two classifications whose class names are not the same in the same order.
 *
 * @param first - the class names of one
 * @param second - those of another
 * @param argument - the other's name, as in `after`
 * @throws ClienteleError `unknown-class`
 */
export function requireSameClasses(first: readonly string[], second: readonly string[], argument: string): void {
  const index = second.findIndex((name, position) => name !== first[position]);
  if (index < 0 && first.length === second.length) return;
  const sentence = `${argument}.classes are not the classes of the other base, in the same order`;
  throw new ClienteleError("unknown-class", sentence, { list: `${argument}.classes`, index: Math.max(index, 0), expected: first });
}

/**
 * Orders what is about one customer each by id.
 *
 * @param a - with an id
 * @param b - with another
 * @returns as `compareIds`
 */
export function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return compareIds(a.id, b.id);
}
