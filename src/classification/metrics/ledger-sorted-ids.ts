import type { Id } from "../../foundation/index.ts";

/**
 * Ids in their order, as `compareIds` has it.
 *
 * @param ids - distinct, in any order
 * @returns a new list: numbers first, ascending, then strings by code unit
 */
export function sortedIds(ids: readonly Id[]): Id[] {
  // Sorting without a comparator is several times faster, and compares strings by code unit.
  const numbers = Float64Array.from(ids.filter((id) => typeof id === "number")).sort();
  const texts = ids.filter((id) => typeof id === "string").sort();
  return [...numbers, ...texts];
}
