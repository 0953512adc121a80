import { ClienteleError } from "./errors.ts";
import { requireList } from "./require-records.ts";

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
  // A table of our own is twice as fast as a Set: it holds positions, and looks at an id again only if the hashes agree.
  const mask = 2 ** Math.ceil(Math.log2(ids.length + 1) + 1) - 1;
  const slots = new Int32Array(mask + 1);
  const hashes = new Int32Array(ids.length);
  for (let index = 0; index < ids.length; index += 1) {
    const id = requireId(ids[index], list, index);
    const hash = hashOf(id);
    hashes[index] = hash;
    let slot = hash & mask;
    for (let probe = 0; slots[slot] !== 0; probe += 1) {
      const other = slots[slot]! - 1;
      if (hashes[other] === hash && ids[other] === id) refuseDuplicate(list, other, index, id);
      // So many neighbours are no chance; a Set cannot be fooled.
      if (probe === MOST_PROBES) {
        requireUniqueSlowly(ids, list);
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = index + 1;
  }
}

const MOST_PROBES = 64;

function hashOf(id: Id): number {
  let hash = typeof id === "number" ? id ^ (id / 2 ** 32) : id.length;
  if (typeof id === "string") for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function requireUniqueSlowly(ids: readonly unknown[], list: string): void {
  const seen = new Map<unknown, number>();
  ids.forEach((value, index) => {
    const id = requireId(value, list, index);
    const first = seen.get(id);
    if (first !== undefined) refuseDuplicate(list, first, index, id);
    seen.set(id, index);
  });
}

function refuseDuplicate(list: string, firstIndex: number, index: number, id: Id): never {
  const message = `${list}[${firstIndex}] and ${list}[${index}] have the same id`;
  throw new ClienteleError("duplicate-id", message, { list, index, firstIndex, id });
}

/**
 * Takes a list of ids as it comes.
 *
 * @param value - what stands where a list of ids should be
 * @param list - its path, for the message
 * @returns the same value, as ids
 * @throws ClienteleError `invalid-input`, `missing-id`
 */
export function requireIds(value: unknown, list: string): readonly Id[] {
  const ids = requireList(value, list);
  for (let index = 0; index < ids.length; index += 1) requireId(ids[index], list, index);
  return ids as readonly Id[];
}

/**
 * Refuses an id that came before.
 *
 * @param known - the ids so far, with their positions; the new one is added
 * @param id - the id
 * @param list - the list it stands in
 * @param index - its position there, from 0
 * @throws ClienteleError `duplicate-id`
 */
export function requireNew(known: Map<Id, number>, id: Id, list: string, index: number): void {
  const firstIndex = known.get(id);
  if (firstIndex !== undefined) {
    const message = `${list}[${firstIndex}] and ${list}[${index}] have the same id`;
    throw new ClienteleError("duplicate-id", message, { list, index, firstIndex, id });
  }
  known.set(id, index);
}
