import { canonicalJson } from "../../flow/index.ts";
import type { Id } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { ItemForm } from "../cards/card-items.ts";
import { isRecordList } from "../cards/record-forms.ts";
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
 * Makes one value of two. Lists are joined, so that nothing falls away; records in them that are about the same and differ are a conflict, and so are
 * two values of any other item. About the same are records of one id, and without ids what {@link KEYS} names.
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
  if (form === "texts" || isRecordList(form)) return joinLists(kept as readonly unknown[], other as readonly unknown[], form, choose);
  const choice = choose();
  return { value: choice === "other" ? other : kept, conflicts: [{ entry: null, kept, other, choice }] };
}

function joinLists(kept: readonly unknown[], other: readonly unknown[], form: ItemForm, choose: () => Choice): MergedValue {
  const joined = [...kept];
  const conflicts: MergedValue["conflicts"][number][] = [];
  const known = new Set(kept.map((entry) => canonicalJson(entry)));
  const here = placesByKey(kept, form);
  const there = placesByKey(other, form);
  for (const entry of other) {
    const text = canonicalJson(entry);
    if (known.has(text)) continue;
    const key = keyOf(entry, form);
    // What one card says several times can be compared with nothing: a person may have two children with birthdays.
    const at = key === null || here.get(key)?.length !== 1 || there.get(key)?.length !== 1 ? undefined : here.get(key)![0];
    if (at === undefined) {
      known.add(text);
      joined.push(entry);
      continue;
    }
    const choice = choose();
    conflicts.push({ entry: idOf(entry), kept: kept[at], other: entry, choice });
    if (choice === "other") joined[at] = entry;
  }
  return { value: joined, conflicts };
}

/** What records without ids are about: fields that together tell one from another. */
const KEYS: Readonly<Partial<Record<ItemForm, readonly string[]>>> = { tradedSpans: ["from", "to"], prices: ["product"], needs: ["need"], personDays: ["occasion"] };

function placesByKey(list: readonly unknown[], form: ItemForm): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, entry] of list.entries()) {
    const key = keyOf(entry, form);
    if (key === null) continue;
    const own = places.get(key);
    if (own === undefined) places.set(key, [index]);
    else own.push(index);
  }
  return places;
}

function keyOf(entry: unknown, form: ItemForm): string | null {
  const id = idOf(entry);
  if (id !== null) return canonicalJson(id);
  const fields = KEYS[form];
  return fields === undefined || !isRecord(entry) ? null : canonicalJson(fields.map((field) => entry[field] ?? null));
}

function idOf(entry: unknown): Id | null {
  const id = isRecord(entry) && Object.hasOwn(entry, "id") ? entry["id"] : null;
  return typeof id === "string" || typeof id === "number" ? id : null;
}
