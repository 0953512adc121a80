import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireInteger, requireList, requireNew, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";

/** How many of a group were asked. */
export interface GroupAsked {
  /** The group. */
  readonly group: Id;
  /** How many were asked, at least as many as there are responses. */
  readonly asked: number;
}

/**
 * Puts what was read into groups.
 *
 * @param records - as they were given
 * @param read - the same, read
 * @param group - what says in which group a record is
 * @param list - name of the argument
 * @returns what was read by group, and the ids of what is in none
 * @throws ClienteleError `invalid-option` for a `group` that is no function, `missing-id`
 */
export function splitByGroup<T extends { readonly id: Id }>(records: readonly unknown[], read: readonly T[], group: unknown, list: string): { groups: Map<Id, T[]>; ungrouped: Id[] } {
  if (typeof group !== "function") throw new ClienteleError("invalid-option", "group is not a function", { list: "options", field: "group" });
  const groups = new Map<Id, T[]>();
  const ungrouped: Id[] = [];
  for (const [index, response] of read.entries()) {
    const found: unknown = (group as (record: unknown) => unknown)(records[index]);
    if (found === null || found === undefined) {
      ungrouped.push(response.id);
      continue;
    }
    const id = readId(found, list, index);
    const members = groups.get(id);
    if (members === undefined) groups.set(id, [response]);
    else members.push(response);
  }
  return { groups, ungrouped };
}

/** How many of a group were asked, and where that was said. */
export interface ReadAsked {
  readonly asked: number;
  readonly place: { readonly list: string; readonly index: number; readonly field: string; readonly id: Id };
}

/**
 * Reads how many were asked.
 *
 * @param asked - what stands where the list should be
 * @returns how many, by group
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readAsked(asked: unknown): ReadonlyMap<Id, ReadAsked> {
  const known = new Map<Id, number>();
  const rows = Array.from(asked === undefined ? [] : requireList(asked, "asked"), (value, index): readonly [Id, ReadAsked] => {
    const record = requireRecord(value, "asked", index);
    const id = readId(record["group"], "asked", index);
    requireNew(known, id, "asked", index);
    const place = { list: "asked", index, field: "asked", id };
    return [id, { asked: requireInteger(record["asked"], place), place }];
  });
  return new Map(rows);
}
