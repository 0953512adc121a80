import { ClienteleError } from "./errors.ts";

/**
 * What tells one record from another: a non-empty string or a finite number. `1` and `"1"` are two ids.
 *
 * @category Ids
 */
export type Id = string | number;

/**
 * Orders ids: numbers first, ascending, then strings by code unit. The order is the same on every
 * machine and in every language, and decides wherever two records are otherwise equal.
 *
 * @param a - an id
 * @param b - another id
 * @returns -1 if `a` comes first, 1 if `b` does, 0 if they are the same
 * @throws ClienteleError `missing-id` for what is neither text nor a number: it has no place in any order
 * @example
 * ```ts
 * import { compareIds } from "clientele/foundation";
 *
 * ["b", 10, "a", 9].sort(compareIds); // => [9, 10, "a", "b"]
 * ```
 * @category Ids
 */
export function compareIds(a: Id, b: Id): -1 | 0 | 1 {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === "number" && typeof b === "number") {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a === b) return 0;
  }
  requireComparable(a, "a");
  requireComparable(b, "b");
  return typeof a === "number" ? -1 : 1;
}

/**
 * Takes an id as it comes, and refuses what cannot be one.
 *
 * @param value - what stands where an id should be
 * @param list - the list it stands in, for the message
 * @param index - its position there, from 0
 * @returns the same value, as an id
 * @throws ClienteleError `missing-id` for anything but a finite number or a non-empty string
 * @internal
 */
export function requireId(value: unknown, list: string, index: number): Id {
  if (typeof value === "string" ? value !== "" : Number.isFinite(value)) return value as Id;
  throw new ClienteleError("missing-id", `${list}[${index}] has no id`, { list, index });
}

function requireComparable(value: unknown, argument: string): void {
  if (typeof value === "string" || (typeof value === "number" && !Number.isNaN(value))) return;
  throw new ClienteleError("missing-id", `${argument} is neither text nor a number`, { list: argument });
}

/**
 * Takes ids as they come, and refuses a list in which one is missing or stands twice.
 *
 * @param ids - ids
 * @param list - the list they stand in, for the message
 * @throws ClienteleError `missing-id`, `duplicate-id`
 */
export function requireUniqueIds(ids: readonly unknown[], list: string): void {
  const seen = new Map<unknown, number>();
  for (let index = 0; index < ids.length; index += 1) {
    const id = requireId(ids[index], list, index);
    seen.set(id, index);
    if (seen.size <= index) refuseDuplicate(ids, id, list, index);
  }
}

function refuseDuplicate(ids: readonly unknown[], id: Id, list: string, index: number): never {
  const firstIndex = ids.indexOf(id);
  const message = `${list}[${firstIndex}] and ${list}[${index}] have the same id`;
  throw new ClienteleError("duplicate-id", message, { list, index, firstIndex, id });
}
