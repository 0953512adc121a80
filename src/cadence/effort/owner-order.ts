import { compareIds, type Id } from "../../foundation/index.ts";

/**
 * The order in which owners are listed.
 *
 * @param a - an owner, or `null` for nobody
 * @param b - another
 * @returns less than 0 if `a` comes first: in the order of ids, nobody last
 */
export function compareOwners(a: Id | null, b: Id | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareIds(a, b);
}
