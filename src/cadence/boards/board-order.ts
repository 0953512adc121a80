import { ClienteleError, compareIds } from "../../foundation/index.ts";
import { requireList } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { DueEntry } from "./due-reader.ts";

/**
 * Puts contacts into the order in which boards show them.
 *
 * @param entries - checked contacts
 * @param classes - the classes, the most important first; absent: class decides nothing
 * @returns overdue first, then by latest day, class, customer and key
 * @throws ClienteleError `invalid-input`, `unknown-class`
 */
export function inOrder<C extends string>(entries: readonly DueEntry<C>[], classes: readonly string[] | undefined): DueEntry<C>[] {
  const ranks = classes === undefined ? undefined : new Map((requireList(classes, "classes") as readonly string[]).map((name, rank) => [name, rank]));
  const ranked = entries.map((entry) => ({ entry, overdue: entry.contact.state === "overdue", rank: rankOf(entry.contact, ranks) }));
  ranked.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      compareDays(a.entry.latest, b.entry.latest) ||
      a.rank - b.rank ||
      compareIds(a.entry.contact.customer, b.entry.contact.customer) ||
      compareIds(a.entry.contact.key, b.entry.contact.key),
  );
  return ranked.map(({ entry }) => entry);
}

function rankOf(contact: DueContact, ranks: ReadonlyMap<string, number> | undefined): number {
  if (ranks === undefined) return 0;
  const rank = contact.class === null ? ranks.size : ranks.get(contact.class);
  if (rank !== undefined) return rank;
  throw new ClienteleError("unknown-class", "due has a class that is not in classes", { list: "due", field: "class", id: contact.customer });
}

function compareDays(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
