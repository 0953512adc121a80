import { ClienteleError, compareIds } from "../../foundation/index.ts";
import { requireList, requireText } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { DueRow } from "../input/due-reader.ts";

/**
 * Puts contacts into the order in which boards show them.
 *
 * @param entries - checked contacts
 * @param classes - the classes, the most important first; absent: class decides nothing
 * @returns overdue first, then by latest day, class, customer and key
 * @throws ClienteleError `invalid-input`, `unknown-class`; `duplicate-id` for a class that stands twice
 */
export function inOrder<R extends DueRow>(entries: readonly R[], classes: readonly string[] | undefined): R[] {
  const ranks = classes === undefined ? undefined : readRanks(classes);
  const ranked = entries.map((entry) => ({ entry, overdue: entry.contact.state === "overdue", rank: rankOf(entry.contact, ranks) }));
  ranked.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      compareLatest(a.entry, b.entry) ||
      a.rank - b.rank ||
      compareIds(a.entry.contact.customer, b.entry.contact.customer) ||
      compareIds(a.entry.contact.key, b.entry.contact.key),
  );
  return ranked.map(({ entry }) => entry);
}

function readRanks(classes: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  // Not `forEach`: it would step over the holes of a sparse list.
  for (const [index, value] of requireList(classes, "classes").entries()) {
    const name = requireText(value, { list: "classes", index });
    const firstIndex = ranks.get(name);
    if (firstIndex !== undefined) throw new ClienteleError("duplicate-id", `classes[${firstIndex}] and classes[${index}] are the same class`, { list: "classes", index, firstIndex, id: name });
    ranks.set(name, index);
  }
  return ranks;
}

function rankOf(contact: DueContact, ranks: ReadonlyMap<string, number> | undefined): number {
  if (ranks === undefined) return 0;
  const rank = contact.class === null ? ranks.size : ranks.get(contact.class);
  if (rank !== undefined) return rank;
  throw new ClienteleError("unknown-class", "a contact has a class that is not in classes", { list: "due", field: "class", id: contact.customer });
}

function compareLatest({ window: a }: DueRow, { window: b }: DueRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.latest - b.latest;
}
