import type { RollConvention } from "../../calendar/index.ts";
import type { Channel } from "../../customers/index.ts";
import type { Span, SpanUnit } from "../../foundation/index.ts";
import { isRecord, requireDate, type FaultFinder } from "../../foundation/internal.ts";

/** Notes a fault where `holds` is false, and gives `holds` back. */
export type Check = FaultFinder["check"];

/** A record whose fields are still to be checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** Names as the keys of a table, so that the compiler sees one that is missing or too many. */
export type Names<Name extends string> = Readonly<Record<Name, true>>;

/** How a customer can be reached. */
export const CHANNELS: Names<Channel> = { visit: true, phone: true, web: true, email: true, message: true };

/** How a date can move off a closed day. */
export const ROLLS: Names<RollConvention> = {
  following: true,
  preceding: true,
  modifiedFollowing: true,
  modifiedPreceding: true,
  nearest: true,
  none: true,
};

/** All units of spans. */
export const UNITS: Names<SpanUnit> = { workingDays: true, calendarDays: true, weeks: true, months: true };

const SPAN_KEYS: Names<keyof Span> = { amount: true, unit: true };

// A century of days: whatever the unit, dates counted from our time stay within the years that four digits can write.
const MOST_OF_A_UNIT = 36_525;

/**
 * Checks that a value is an object with no fields but these.
 *
 * @param value - what stands there
 * @param keys - the fields there may be
 * @param path - where it stands; `""` is the definition itself
 * @param check - notes the faults
 * @returns the value, to look at its fields; `undefined` where it is no object
 */
export function checkRecord(value: unknown, keys: Names<string>, path: string, check: Check): Fields | undefined {
  if (!check(isRecord(value), path, "must be an object")) return undefined;
  const fields = value as Fields;
  for (const [key, field] of Object.entries(fields)) {
    check(field === undefined || Object.hasOwn(keys, key), path === "" ? key : `${path}.${key}`, "is an unknown field");
  }
  return fields;
}

/**
 * Checks that a value is a list.
 *
 * @param value - what stands there; absent is fine
 * @param least - how many entries there must be
 * @param path - where it stands
 * @param check - notes the faults
 * @returns its entries, with their paths; none where it is no such list
 */
export function checkList(value: unknown, least: 0 | 1, path: string, check: Check): readonly (readonly [entry: unknown, path: string])[] {
  if (value === undefined) return [];
  const message = least === 0 ? "must be a list" : "must be a list of at least one, or absent";
  const isSuch = Array.isArray(value) && value.length >= least;
  check(isSuch, path, message);
  if (!isSuch) return [];
  return Array.from(value as readonly unknown[], (entry, index) => [entry, `${path}[${index}]`] as const);
}

/**
 * Checks that a value is a list of names without a double.
 *
 * @param value - what stands there; absent is fine
 * @param known - the names there may be; absent: any
 * @param path - where it stands
 * @param check - notes the faults
 * @param least - how many there must be
 */
export function checkNames(value: unknown, known: ReadonlySet<unknown> | undefined, path: string, check: Check, least: 0 | 1 = 1): void {
  const seen = new Set<unknown>();
  for (const [name, place] of checkList(value, least, path, check)) {
    checkName(name, place, check);
    check(!seen.has(name), place, "is named twice");
    if (isName(name)) check(known === undefined || known.has(name), place, `is none of ${quoted(known ?? [])}`);
    seen.add(name);
  }
}

/**
 * Checks that a value is a name.
 *
 * @param value - what stands there
 * @param path - where it stands
 * @param check - notes the fault
 */
export function checkName(value: unknown, path: string, check: Check): void {
  check(isName(value), path, "must be text that is not empty");
}

/**
 * Checks that a value is one of some names.
 *
 * @param value - what stands there; absent is a fault
 * @param names - the names
 * @param path - where it stands
 * @param check - notes the fault
 * @returns whether it is
 */
export function checkOneOf<Name extends string>(value: unknown, names: Names<Name>, path: string, check: Check): value is Name {
  return check(typeof value === "string" && Object.hasOwn(names, value), path, `must be one of ${quoted(Object.keys(names))}`);
}

/**
 * Checks a span.
 *
 * @param value - what stands there
 * @param least - the least amount
 * @param path - where it stands
 * @param check - notes the faults
 * @param units - the units it may have
 */
export function checkSpan(value: unknown, least: 0 | 1, path: string, check: Check, units: Names<string> = UNITS): void {
  const span = checkRecord(value, SPAN_KEYS, path, check);
  if (span === undefined) return;
  const amount = span["amount"];
  const whole = Number.isSafeInteger(amount) && (amount as number) >= least && (amount as number) <= MOST_OF_A_UNIT;
  check(whole, `${path}.amount`, `must be a whole number from ${least} to ${MOST_OF_A_UNIT}`);
  checkOneOf(span["unit"], units, `${path}.unit`, check);
}

/**
 * Whether a value is text that is not empty.
 *
 * @param value - anything
 * @returns `true` for a name
 */
export function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/**
 * Whether a value is a date.
 *
 * @param value - anything
 * @returns `true` for `YYYY-MM-DD` and a day that exists
 */
export function isDate(value: unknown): boolean {
  try {
    requireDate(value, "date");
    return true;
  } catch {
    return false;
  }
}

function quoted(names: Iterable<unknown>): string {
  // What is no name is a fault of its own, and may not even turn into text.
  return [...names].filter(isName).map((name) => `"${name}"`).join(", ");
}
