import { ClienteleError } from "../foundation/index.ts";

/**
 * The ids of all facts a state was made from, so that none counts twice. Plain JSON: lists of ids, all but the last one
 * sorted, each at least twice as long as the next. One more id copies little, and a search reads little.
 *
 * @category Facts
 */
export type SeenIds = readonly (readonly string[])[];

/** Length up to which the last list grows before it is sorted away. */
const TAIL = 32;

/**
 * Whether an id is among them.
 *
 * @param seen - ids
 * @param id - the one in question
 * @returns `true` if it is
 * @throws ClienteleError `invalid-input` for what are no lists of ids
 */
export function hasSeen(seen: SeenIds, id: string): boolean {
  const last = seen.length - 1;
  if (last < 0) return false;
  const tail = listAt(seen, last);
  // The newest first: what comes twice mostly comes twice in a row.
  for (let i = tail.length - 1; i >= 0; i -= 1) if (tail[i] === id) return true;
  for (let list = 0; list < last; list += 1) if (isIn(listAt(seen, list), id)) return true;
  return false;
}

/**
 * The same ids and one more.
 *
 * @param seen - ids
 * @param id - one that is not among them
 * @returns new lists; what did not change is shared
 * @throws ClienteleError `invalid-input` for what are no lists of ids
 */
export function withSeen(seen: SeenIds, id: string): SeenIds {
  const last = seen.length - 1;
  if (last < 0) return [[id]];
  const tail = listAt(seen, last);
  const lists = seen.slice();
  if (tail.length < TAIL) {
    const longer = tail.slice();
    longer.push(id);
    lists[last] = longer;
    return lists;
  }
  lists.pop();
  let full = tail.slice();
  // Two lists of the same length become one, as digits carry: all adding up is n log n.
  while (lists.length > 0 && listAt(lists, lists.length - 1).length <= full.length) full = lists.pop()!.concat(full);
  if (!full.every(isText)) throw damaged();
  return [...lists, full.sort(), [id]];
}

function isIn(sorted: readonly string[], id: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle];
    if (typeof found !== "string") throw damaged();
    if (found < id) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === id;
}

// States come from files as well, and of what they hold nobody looks at every list before.
function listAt(seen: SeenIds, index: number): readonly string[] {
  const list: unknown = seen[index];
  if (Array.isArray(list)) return list as readonly string[];
  throw damaged();
}

function isText(id: unknown): boolean {
  return typeof id === "string";
}

function damaged(): ClienteleError {
  return new ClienteleError("invalid-input", "state.seen holds something else than lists of ids; replay its facts", { list: "state", field: "seen" });
}
