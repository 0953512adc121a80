import { ClienteleError } from "./errors.ts";
import type { Place } from "./places.ts";

/**
 * Takes a list as it comes, and refuses what is none.
 *
 * @param value - what stands where a list should be
 * @param list - name of the argument, as in `orders`
 * @returns the same value, as a list of records not looked at yet
 * @throws ClienteleError `invalid-input`
 */
export function requireList(value: unknown, list: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new ClienteleError("invalid-input", `${list} is not a list`, { list });
}

/**
 * Takes a record of a list as it comes, and refuses what has no fields.
 *
 * @param value - what stands where a record should be
 * @param list - the list it stands in
 * @param index - its position there, from 0
 * @returns the same value; what its fields hold is still to be checked
 * @throws ClienteleError `invalid-input`, naming the position
 */
export function requireRecord(value: unknown, list: string, index: number): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new ClienteleError("invalid-input", `${list}[${index}] is not a record`, { list, index });
}

/**
 * Takes an object as it comes as an argument of its own, and refuses what has no fields.
 *
 * @param value - what stands where an object should be
 * @param argument - name of the argument, as in `options`
 * @returns the same value; what its fields hold is still to be checked
 * @throws ClienteleError `invalid-input`, with the argument as `list`
 */
export function requireObject(value: unknown, argument: string): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  throw new ClienteleError("invalid-input", `${argument} is not an object`, { list: argument });
}

/**
 * Whether a value has fields that can be read.
 *
 * @param value - anything
 * @returns `true` for an object that is no list
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes a name as it comes.
 *
 * @param value - what stands where a name should be
 * @param place - where that is
 * @returns the same value, as text
 * @throws ClienteleError `invalid-input` for anything but a text that is not empty
 */
export function requireText(value: unknown, place: Place): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ClienteleError("invalid-input", `${place.list} has no text in ${place.field ?? "its place"}`, { ...place });
}
