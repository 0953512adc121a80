import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, isRecord, requireDay, requireFinite, requireId, requireList, requireRecord, type Place } from "../../foundation/internal.ts";

/** Reads the fields of one record, and names the record and the field where one is wrong. A field that is `undefined` is absent. */
export interface FieldReader {
  /** Where a field stands. */
  place(field: string): Place;
  /** What the field holds, not looked at. */
  value(field: string): unknown;
  /** Whether the field is there. */
  has(field: string): boolean;
  /** Text without anything to read counts as absent. */
  text(field: string): string | null;
  /** Text with something to read. */
  name(field: string): string;
  /** Days since 1970-01-01. */
  day(field: string): number;
  dayIfAny(field: string): number | null;
  id(field: string): Id;
  idIfAny(field: string): Id | null;
  /** In the order given; none where the field is absent. */
  ids(field: string): readonly Id[];
  oneOf<Name extends string>(field: string, names: readonly Name[]): Name;
  oneOfIfAny<Name extends string>(field: string, names: readonly Name[]): Name | null;
  /** A finite number from `least` to `most`. */
  number(field: string, least: number, most: number): number;
  numberIfAny(field: string, least: number, most: number): number | null;
  /** The records of an inner list, in the order given; none where the field is absent. */
  rows(field: string): readonly FieldReader[];
  /** The fields of an inner record. */
  inner(field: string): FieldReader | null;
}

/** A record of a register, with its id. */
export interface Entry extends FieldReader {
  /** What tells the record from others. */
  readonly key: Id;
}

/**
 * Takes a register as it comes, and refuses what is none.
 *
 * @param value - what stands where a list of records should be
 * @param list - name of the argument
 * @returns its records in the order of ids; what their fields hold is still to be read
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readEntries(value: unknown, list: string): readonly Entry[] {
  const known = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  const entries = Array.from(requireList(value, list), (row, index): Entry => {
    const record = requireRecord(row, list, index);
    const key = plainId(requireId(record["id"], list, index));
    const firstIndex = known.get(key);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `${list}[${firstIndex}] and ${list}[${index}] have the same id`, { list, index, firstIndex, id: key });
    }
    known.set(key, index);
    return { ...readFields(record, { list, index, id: key }), key };
  });
  return entries.sort((a, b) => compareIds(a.key, b.key));
}

/**
 * Takes a list of records without ids as it comes, and refuses what is none.
 *
 * @param value - what stands where a list of records should be
 * @param list - its path, for the message
 * @returns its records, in the order given
 * @throws ClienteleError `invalid-input`
 */
export function readRows(value: unknown, list: string): readonly FieldReader[] {
  return Array.from(requireList(value, list), (row, index) => readFields(requireRecord(row, list, index), { list, index }));
}

/**
 * Starts to read a record that is an argument of its own, or part of another record.
 *
 * @param record - the record
 * @param place - where it stands, without a field
 * @returns its reader; what it throws is `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`
 */
export function readFields(record: Readonly<Record<string, unknown>>, place: Place): FieldReader {
  const at = (field: string): Place => ({ ...place, field: place.field === undefined ? field : `${place.field}.${field}` });
  // Only what the record itself holds: a field may bear the name of something that every object has.
  const value = (field: string): unknown => (Object.hasOwn(record, field) ? record[field] : undefined);
  const has = (field: string): boolean => value(field) !== undefined;
  const ifAny = <T>(read: (field: string) => T) => (field: string): T | null => (has(field) ? read(field) : null);
  const path = (field: string): string => describePlace(at(field));
  const day = (field: string): number => requireDay(value(field), at(field));
  const id = (field: string): Id => requireIdAt(value(field), at(field));
  return {
    place: at,
    value,
    has,
    day,
    dayIfAny: ifAny(day),
    id,
    idIfAny: ifAny(id),
    text: (field) => (has(field) ? readText(value(field), at(field)) : null),
    name(field) {
      const name = readText(value(field), at(field));
      if (name === null) throw new ClienteleError("invalid-input", `${path(field)} is empty`, { ...at(field) });
      return name;
    },
    ids: (field) => (has(field) ? Array.from(requireList(value(field), path(field)), (entry, index) => requireIdAt(entry, { list: path(field), index })) : []),
    oneOf: (field, names) => requireName(value(field), names, at(field)),
    oneOfIfAny: (field, names) => (has(field) ? requireName(value(field), names, at(field)) : null),
    number: (field, least, most) => requireBetween(value(field), least, most, at(field)),
    numberIfAny: (field, least, most) => (has(field) ? requireBetween(value(field), least, most, at(field)) : null),
    rows: (field) => (has(field) ? readRows(value(field), path(field)) : []),
    inner(field) {
      if (!has(field)) return null;
      const found = value(field);
      if (!isRecord(found)) throw new ClienteleError("invalid-input", `${path(field)} is not a record`, { ...at(field) });
      return readFields(found, at(field));
    },
  };
}

/**
 * Refuses a number outside its bounds.
 *
 * @param value - what stands where a number should be
 * @param least - the least it may be
 * @param most - the most it may be
 * @param place - where that is
 * @returns the same value; never -0
 * @throws ClienteleError `invalid-value`
 */
export function requireBetween(value: unknown, least: number, most: number, place: Place): number {
  const number = requireFinite(value, place) + 0;
  if (number >= least && number <= most) return number;
  const bounds = most === Infinity ? `under ${least}` : `not from ${least} to ${most}`;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is ${number}, ${bounds}`, { ...place, value: number });
}

function requireIdAt(value: unknown, place: Place): Id {
  if (typeof value === "string" ? value !== "" : Number.isFinite(value)) return plainId(value as Id);
  throw new ClienteleError("missing-id", `${describePlace(place)} is no id`, { ...place });
}

// -0 is the id 0, and would come back as 0 from JSON.
function plainId(id: Id): Id {
  return typeof id === "number" ? id + 0 : id;
}

function readText(value: unknown, place: Place): string | null {
  if (typeof value !== "string") throw new ClienteleError("invalid-input", `${describePlace(place)} is no text`, { ...place });
  return value.trim() === "" ? null : value;
}

function requireName<Name extends string>(value: unknown, names: readonly Name[], place: Place): Name {
  const name = names.find((known) => known === value);
  if (name !== undefined) return name;
  const sentence = `${describePlace(place)} is none of ${names.map((known) => `"${known}"`).join(", ")}`;
  throw new ClienteleError("invalid-value", sentence, { ...place, expected: names });
}
