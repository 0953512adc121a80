import { ClienteleError } from "./errors.ts";
import type { Id } from "./ids.ts";

/** Where a value stands in the input, so that an error can point at it. */
export interface Place {
  /** The argument, option or list, as in `orders` or `asOf`. */
  readonly list: string;
  /** Position in it, from 0; absent where it is no list. */
  readonly index?: number;
  /** The field of the record. */
  readonly field?: string;
  /** The record's id, where it is known. */
  readonly id?: Id;
}

/**
 * Takes a number as it comes, and refuses what cannot be calculated with.
 *
 * @param value - what stands where a number should be
 * @param place - where that is
 * @returns the same value, as a number
 * @throws ClienteleError `invalid-value` for anything but a finite number
 */
export function requireFinite(value: unknown, place: Place): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw notFinite(value, place);
}

/**
 * The error for a value that cannot be calculated with.
 *
 * @param value - what stands where a number should be
 * @param place - where that is
 * @returns an error to throw, `invalid-value`
 */
export function notFinite(value: unknown, place: Place): ClienteleError {
  const found = typeof value === "number" ? String(value) : typeof value;
  return new ClienteleError("invalid-value", `${describePlace(place)} is not a finite number but ${found}`, { ...place });
}

/**
 * Takes a whole number as it comes, and refuses any other value.
 *
 * @param value - what stands where a whole number should be
 * @param place - where that is
 * @returns the same value, as a number; never -0
 * @throws ClienteleError `invalid-value` for anything but an integer that a double holds exactly
 */
export function requireInteger(value: unknown, place: Place): number {
  if (Number.isSafeInteger(value)) return (value as number) + 0;
  const found = typeof value === "number" ? String(value) : typeof value;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is not a whole number but ${found}`, { ...place });
}

/**
 * Takes a list as it comes, and refuses what cannot be gone through.
 *
 * @param value - what stands where an array or another iterable should be
 * @param list - name of the argument
 * @returns the same value
 * @throws ClienteleError `invalid-input` for anything else; text is no list
 */
export function requireIterable<T>(value: Iterable<T>, list: string): Iterable<T> {
  const found: unknown = value;
  if (typeof found === "object" && found !== null && typeof (found as Partial<Iterable<T>>)[Symbol.iterator] === "function") {
    return value;
  }
  throw new ClienteleError("invalid-input", `${list} is not a list`, { list });
}

/**
 * A place in words, as in `orders[3].amount`.
 *
 * @param place - where
 * @returns the path to it
 */
export function describePlace(place: Place): string {
  const position = place.index === undefined ? "" : `[${place.index}]`;
  return `${place.list}${position}${place.field === undefined ? "" : `.${place.field}`}`;
}
