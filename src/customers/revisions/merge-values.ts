import type { Id } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ItemForm } from "../cards/card-items.ts";
import { isSame } from "./apply-changes.ts";
import type { MergeConflict } from "./card-facts.ts";

/** Which of two values stays; `null` where nothing says so. */
export type Choice = "kept" | "other" | null;

/** A value that both cards have, each another one. */
export interface FoundConflict extends Omit<MergeConflict, "taken"> {
  /** Which of both stays; `null` where nothing says so. */
  readonly choice: Choice;
}

/** What two values of an item come to. */
export interface MergedValue {
  /** The value that stays; `null` for nothing. */
  readonly value: unknown;
  /** Where both had another value: which entry it was, what each said, and which stays. */
  readonly conflicts: readonly { readonly entry: Id | null; readonly kept: unknown; readonly other: unknown; readonly choice: Choice }[];
}

/**
 * Makes one value of two. Lists are joined, so that nothing falls away; records in them that have the same id and differ are a conflict, and so are two
 * values of any other item.
 *
 * @param kept - the value on the card that stays, checked; `null` for nothing
 * @param other - the value on the other card, checked; `null` for nothing
 * @param form - the form of the item
 * @param choose - which stays where they differ
 * @returns the value, and where they differ
 */
export function mergeValues(kept: unknown, other: unknown, form: ItemForm, choose: () => Choice): MergedValue {
  if (other === null || isSame(kept, other)) return { value: kept, conflicts: [] };
  if (kept === null) return { value: other, conflicts: [] };
  if (form === "texts" || form === "records") return joinLists(kept as readonly unknown[], other as readonly unknown[], choose);
  const choice = choose();
  return { value: choice === "other" ? other : kept, conflicts: [{ entry: null, kept, other, choice }] };
}

function joinLists(kept: readonly unknown[], other: readonly unknown[], choose: () => Choice): MergedValue {
  const joined = [...kept];
  const conflicts: MergedValue["conflicts"][number][] = [];
  for (const entry of other) {
    if (joined.some((known) => isSame(known, entry))) continue;
    const id = idOf(entry);
    const at = id === null ? -1 : kept.findIndex((known) => idOf(known) === id);
    if (id === null || at < 0) {
      joined.push(entry);
      continue;
    }
    const choice = choose();
    conflicts.push({ entry: id, kept: kept[at], other: entry, choice });
    if (choice === "other") joined[at] = entry;
  }
  return { value: joined, conflicts };
}

function idOf(entry: unknown): Id | null {
  const id = isRecord(entry) && Object.hasOwn(entry, "id") ? entry["id"] : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}
