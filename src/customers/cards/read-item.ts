import { ClienteleError, isClienteleError, type Amount, type Id } from "../../foundation/index.ts";
import {
  amountReader,
  describePlace,
  isRecord,
  requireDay,
  requireFinite,
  requireId,
  requireInteger,
  requireList,
  requireText,
  WEEKDAYS,
  type Place,
} from "../../foundation/internal.ts";
import type { ItemForm } from "./card-items.ts";
import { checkHours, checkOrigin, checkTimeZone, RECORD_LISTS } from "./record-forms.ts";

/**
 * Takes the value of an item as it comes.
 *
 * @param value - what stands there; absent is no value
 * @param form - the form of the item
 * @param place - where it stands
 * @returns a copy as plain JSON that shares nothing with the input
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `invalid-time`, `invalid-time-zone`, `invalid-period`, `missing-id`, `duplicate-id`
 */
export function readItem(value: unknown, form: ItemForm, place: Place): unknown {
  switch (form) {
    case "text":
      return readWords(value, place);
    case "amount":
      return readAmount(value, place);
    case "limit":
      return readLimit(value, place);
    case "count":
      return requireCount(value, place);
    case "id":
      return readId(value, describePlace(place), 0);
    case "date":
      requireDay(value, place);
      return value;
    case "channel":
      return oneOf(value, CHANNELS, place);
    case "buyingRole":
      return oneOf(value, BUYING_ROLES, place);
    case "attitude":
      return oneOf(value, ATTITUDES, place);
    case "weekdays":
      return listOf(value, place, (day, at) => oneOf(day, WEEKDAYS, at));
    case "hours": {
      const hours = listOf(value, place, readWords);
      checkHours(hours, place);
      return hours;
    }
    case "timeZone": {
      const timeZone = readWords(value, place);
      checkTimeZone(timeZone, place);
      return timeZone;
    }
    case "texts":
      return listOf(value, place, readWords);
    case "consents":
      return listOf(value, place, readConsent);
    case "origin": {
      const origin = readRecord(value, place);
      checkOrigin(origin, place);
      return origin;
    }
    default: {
      const records = listOf(value, place, readRecord);
      RECORD_LISTS[form](records, describePlace(place));
      return records;
    }
  }
}

/**
 * Whether a value can stand in an item.
 *
 * @param value - anything
 * @param form - the form of the item
 * @returns `true` for what {@link readItem} takes
 */
export function isItemValue(value: unknown, form: ItemForm): boolean {
  return isTaken(() => readItem(value, form, NOWHERE));
}

/**
 * Whether a value is plain JSON, and not deeper than records are.
 *
 * @param value - anything
 * @returns `true` for what JSON can hold
 */
export function isPlainData(value: unknown): boolean {
  return isTaken(() => readPlain(value, NOWHERE, 0));
}

/**
 * Whether something is taken as it comes.
 *
 * @param read - takes it, or throws an error of this library
 * @returns `false` where it threw one
 */
export function isTaken(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isClienteleError(error)) return false;
    throw error;
  }
}

/**
 * Takes an id as it comes.
 *
 * @param value - what stands where an id should be
 * @param list - the list it stands in, for the message
 * @param index - its position there, from 0
 * @returns the id; never -0, which would come back as 0 from JSON
 * @throws ClienteleError `missing-id`
 */
export function readId(value: unknown, list: string, index: number): Id {
  const id = requireId(value, list, index);
  return typeof id === "number" ? id + 0 : id;
}

/**
 * Whether a value is text that says nothing, and so counts as absent.
 *
 * @param value - anything
 * @returns `true` for blank text
 */
export function isBlankText(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

const NOWHERE: Place = { list: "value" };

/** The parts that people can have in buying, those who decide in front. */
export const BUYING_ROLES = ["decides", "buys", "handles", "influences"] as const;
const CHANNELS = ["visit", "phone", "web", "email", "message"] as const;
const ATTITUDES = ["against", "neutral", "for"] as const;

// Deeper than any record that people write down; without a bound a cycle would never end.
const DEEPEST = 20;

function readWords(value: unknown, place: Place): string {
  const text = requireText(value, place);
  if (!isBlankText(text)) return text;
  throw new ClienteleError("invalid-input", `${describePlace(place)} is blank`, { ...place });
}

function readAmount(value: unknown, place: Place): Amount {
  const number = amountReader().read(value as Amount, place) + 0;
  return typeof value === "number" ? number : (readPlain(value, place, 0) as Amount);
}

function readLimit(value: unknown, place: Place): Amount {
  if (amountReader().read(value as Amount, place) >= 0) return readAmount(value, place);
  throw new ClienteleError("invalid-value", `${describePlace(place)} is under 0`, { ...place });
}

function requireCount(value: unknown, place: Place): number {
  const count = requireInteger(value, place);
  if (count >= 0) return count;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is ${count}, under 0`, { ...place, value: count });
}

function oneOf(value: unknown, names: readonly string[], place: Place): string {
  if (typeof value === "string" && names.includes(value)) return value;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is none of ${names.map((name) => `"${name}"`).join(", ")}`, { ...place, expected: names });
}

function listOf<T>(value: unknown, place: Place, read: (entry: unknown, place: Place) => T): readonly T[] {
  const list = describePlace(place);
  // Not `map`: it would step over the holes of a sparse list.
  return Array.from(requireList(value, list), (entry, index) => read(entry, { list, index }));
}

function readConsent(value: unknown, place: Place): unknown {
  const record = readRecord(value, place);
  oneOf(record["given"], ["granted", "refused"], { ...place, field: "given" });
  if (record["channel"] !== undefined) oneOf(record["channel"], CHANNELS, { ...place, field: "channel" });
  if (record["purpose"] !== undefined) requireText(record["purpose"], { ...place, field: "purpose" });
  requireDay(record["from"], { ...place, field: "from" });
  if (record["until"] !== undefined) requireDay(record["until"], { ...place, field: "until" });
  return record;
}

function readRecord(value: unknown, place: Place): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return readPlain(value, place, 0) as Readonly<Record<string, unknown>>;
  throw new ClienteleError("invalid-input", `${describePlace(place)} is not a record`, { ...place });
}

function readPlain(value: unknown, place: Place, depth: number): unknown {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return requireFinite(value, place) + 0;
  if (depth < DEEPEST && Array.isArray(value)) return Array.from(value, (entry: unknown) => readPlain(entry, place, depth + 1));
  if (depth < DEEPEST && isPlain(value)) {
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    // A field of the name `__proto__` becomes a field like any other here.
    return Object.fromEntries(fields.map(([key, inner]) => [key, readPlain(inner, place, depth + 1)]));
  }
  throw new ClienteleError("invalid-input", `${describePlace(place)} is not plain data`, { ...place });
}

// A date or a map would come back from JSON as something else.
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.prototype.toString.call(value) === "[object Object]";
}
