import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireFinite, requireList, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import type { DatedLevel } from "./gap-records.ts";

/** A level, with its day as a number. */
export interface Level {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  readonly value: number;
}

/** Levels that have been read. */
export interface LevelBook {
  /** The level of a customer that holds on a day; `undefined` where none does. */
  on(customer: Id, item: string, day: number): Level | undefined;
  /** How many levels begin after the day. */
  after(day: number): number;
}

/**
 * Reads needs or expectations.
 *
 * @param levels - in any order
 * @param list - name of the argument
 * @returns the levels by customer, item and day
 * @throws ClienteleError `invalid-input` also for two levels of the same customer, item and day; `missing-id`, `invalid-date`, `invalid-value`
 */
export function readLevels(levels: readonly DatedLevel[], list: string): LevelBook {
  const books = new Map<Id | null, Map<string, (Level & { index: number })[]>>();
  const days: number[] = [];
  for (const [index, value] of requireList(levels, list).entries()) {
    const record = requireRecord(value, list, index);
    const customer = record["customer"] === undefined ? null : readId(record["customer"], list, index);
    const item = requireText(record["item"], { list, index, field: "item" });
    const from = requireDay(record["from"], { list, index, field: "from" });
    days.push(from);
    const items = books.get(customer) ?? new Map<string, (Level & { index: number })[]>();
    books.set(customer, items);
    const known = items.get(item) ?? [];
    items.set(item, known);
    known.push({ from, value: requireFinite(record["value"], { list, index, field: "value" }) + 0, index });
  }
  for (const items of books.values()) for (const known of items.values()) refuseSameDay(known.sort((a, b) => a.from - b.from), list);
  const latest = (owner: Id | null, item: string, day: number): Level | undefined => lastUpTo(books.get(owner)?.get(item) ?? [], day);
  return {
    // A need of one's own goes before what everybody needs.
    on: (customer, item, day) => latest(customer, item, day) ?? latest(null, item, day),
    after: (day) => days.filter((from) => from > day).length,
  };
}

function refuseSameDay(levels: readonly (Level & { index: number })[], list: string): void {
  for (let at = 1; at < levels.length; at += 1) {
    if (levels[at]!.from !== levels[at - 1]!.from) continue;
    const [firstIndex, index] = [levels[at - 1]!.index, levels[at]!.index].sort((a, b) => a - b) as [number, number];
    const sentence = `${list}[${index}] begins on the same day as ${list}[${firstIndex}], for the same item and customer`;
    throw new ClienteleError("invalid-input", sentence, { list, index, firstIndex, field: "from" });
  }
}

function lastUpTo(levels: readonly Level[], day: number): Level | undefined {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (levels[middle]!.from <= day) low = middle + 1;
    else high = middle;
  }
  return levels[low - 1];
}
