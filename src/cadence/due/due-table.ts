import { dateOfDay, FIRST_DAY, LAST_DAY } from "../../foundation/internal.ts";

/** Stands in the table where a day has not been worked out yet. */
const UNKNOWN = 2_147_483_647;

/** Latest days by class and anchor, for a range of anchors. */
export interface DueTable {
  /** First anchor of the range, days since 1970-01-01. */
  readonly first: number;
  /** Last anchor of the range; before the first in a table that holds nothing yet. */
  readonly last: number;
  /** For each of 256 classes, what an anchor is added to, to get its place in `days`; what is no class has places that stay unknown. */
  readonly places: Int32Array;
  /** The latest days, or {@link UNKNOWN}; classes with the same rule share theirs. */
  readonly days: Int32Array;
}

// How far a table reaches beyond the anchor that it is made for: most customers were contacted within a year or two.
const YEAR = 366;

/**
 * A table that knows nothing yet.
 *
 * @returns the table
 */
export function emptyTable(): DueTable {
  return { first: UNKNOWN, last: -UNKNOWN, places: new Int32Array(256), days: new Int32Array(0) };
}

/**
 * A table with what another holds, and room for an anchor that lies outside. It is at least twice as large, so that few are made.
 *
 * @param table - the other table
 * @param anchor - the anchor
 * @param ruleOfClass - for each class, which of the rules it has, from 0
 * @param rules - number of rules
 * @returns the table
 * @throws ClienteleError `invalid-date` for an anchor outside the years 0001 to 9999
 */
export function widenedTable(table: DueTable, anchor: number, ruleOfClass: ReadonlyMap<number, number>, rules: number): DueTable {
  dateOfDay(anchor);
  const held = Math.max(0, table.last - table.first + 1);
  const first = Math.max(FIRST_DAY, Math.min(table.first, anchor - held - YEAR));
  const last = Math.min(LAST_DAY, Math.max(table.last, anchor + held + YEAR));
  const size = last - first + 1;
  const shift = held === 0 ? 0 : table.first - first;
  // The days after those of all rules are for what is no class, and are never filled.
  const days = new Int32Array((rules + 1) * size).fill(UNKNOWN);
  for (let rule = 0; rule < rules; rule += 1) days.set(table.days.subarray(rule * held, (rule + 1) * held), rule * size + shift);
  const places = new Int32Array(256).fill(rules * size - first);
  for (const [index, rule] of ruleOfClass) places[index] = rule * size - first;
  return { first, last, places, days };
}

/**
 * Looks up the latest days of rows, up to the first that the table does not know.
 *
 * @param due - where the days are put
 * @param from - the row to begin with
 * @param columns - class and anchor of each row
 * @param columns.classOf - the class
 * @param columns.anchor - the anchor
 * @param table - what is known
 * @returns the row that is not known; the number of rows if all are
 */
export function lookUp(
  due: Int32Array,
  from: number,
  { classOf, anchor }: { readonly classOf: Uint8Array; readonly anchor: Int32Array },
  { first, last, places, days }: DueTable,
): number {
  // Nothing is called in these loops, and two rows are done at a turn: at three nanoseconds a row, a call or the turn itself would show.
  let row = from;
  for (; row + 1 < due.length; row += 2) {
    const day = anchor[row]!;
    const nextDay = anchor[row + 1]!;
    if (day < first || day > last || nextDay < first || nextDay > last) break;
    const found = days[(places[classOf[row]!]! + day) | 0]!;
    const nextFound = days[(places[classOf[row + 1]!]! + nextDay) | 0]!;
    if (found === UNKNOWN || nextFound === UNKNOWN) break;
    due[row] = found;
    due[row + 1] = nextFound;
  }
  for (; row < due.length; row += 1) {
    const day = anchor[row]!;
    if (day < first || day > last) return row;
    const found = days[(places[classOf[row]!]! + day) | 0]!;
    if (found === UNKNOWN) return row;
    due[row] = found;
  }
  return due.length;
}
