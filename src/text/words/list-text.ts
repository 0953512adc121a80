import type { Grammar } from "./grammar.ts";

/** Of more items than this, only the first are told. */
const MOST_ITEMS = 7;

/**
 * Items as people list them.
 *
 * @param items - the items, in order
 * @param joint - what stands before the last one
 * @param grammar - of the language
 * @returns as in `"A, B and C"`; of more than seven the first six and how many are left
 */
export function listText(items: readonly string[], joint: "and" | "or", { joints, nothing, more }: Grammar): string {
  if (items.length === 0) return nothing;
  if (items.length === 1) return items[0]!;
  if (items.length > MOST_ITEMS) return items.slice(0, MOST_ITEMS - 1).join(joints.between) + more(items.length - MOST_ITEMS + 1, joint);
  return items.slice(0, -1).join(joints.between) + joints[joint] + items.at(-1)!;
}
