import { DAY_MILLISECONDS, FIRST_DAY, LAST_DAY } from "../foundation/internal.ts";
import type { DayHours } from "./day-hours.ts";
import { addInterval, localIntervals } from "./local-intervals.ts";
import type { Intervals } from "./local-intervals.ts";

/**
 * The open intervals of a calendar over a range of days, with the open time before each. It grows as it is asked, at least
 * twofold, so that a question costs a binary search, however long the time it is about.
 */
export interface OpenTable {
  /** Openings, ascending, in milliseconds since 1970. */
  opens: Float64Array;
  /** Closings, each after its opening and before the next. */
  closes: Float64Array;
  /** Open milliseconds from the start of the table to each opening. */
  before: Float64Array;
  /** From here on the table is right: no earlier day reaches into it. */
  from: number;
  /** Up to here, itself not included, the table is right: no later day reaches into it. */
  to: number;
}

/** A table and what it grows from. */
export interface GrowingTable {
  readonly table: OpenTable;
  /** Makes the table right from one moment to another, both included. */
  readonly reach: (from: number, to: number) => void;
  /** Makes the table reach further on; `false` if nothing follows there. */
  readonly growLater: () => boolean;
  /** Makes the table reach further back; `false` if nothing precedes it. */
  readonly growEarlier: () => boolean;
}

// No clock is a day off UTC. A day that includes its night ends at the second midnight after it, as clocks show it, so in
// UTC before the third; and it starts in UTC after the midnight before it.
const REACH_ON = 2;
const REACH_BACK = 1;
// Enough for any moment of the years 0001 to 9999, and its surroundings.
const EARLIEST = FIRST_DAY - REACH_ON;
const LATEST = LAST_DAY + 1 + REACH_BACK;
// The first table: the days around the first question.
const BEHIND = 8;
const AHEAD = 48;
// A question a century away starts a new table: one odd date in a ledger must not fill the years up to it.
const FAR = 36_525;

/**
 * Starts a table, which is empty until it is asked to reach somewhere.
 *
 * @param hours - what is open on each day
 * @param timeZone - whose clocks the hours mean
 * @returns the table
 */
export function openTable(hours: DayHours, timeZone: string): GrowingTable {
  const table: OpenTable = { opens: new Float64Array(0), closes: new Float64Array(0), before: new Float64Array(0), from: 0, to: 0 };
  if (hours.week.every((day) => day.length === 0)) return tableOfSingleDays(table, hours, timeZone);
  // Days of the table, and the day after the last.
  let first = 0;
  let end = 0;

  function grow(from: number, to: number): void {
    const start = Math.max(EARLIEST, from);
    const stop = Math.min(LATEST, to);
    const parts: Readonly<Intervals<ArrayLike<number>>>[] =
      first === end
        ? [localIntervals(hours, timeZone, start, stop)]
        : [localIntervals(hours, timeZone, start, first), table, localIntervals(hours, timeZone, end, stop)];
    fill(table, parts);
    first = start;
    end = stop;
    table.from = first <= EARLIEST ? -Infinity : (first + REACH_ON) * DAY_MILLISECONDS;
    table.to = end >= LATEST ? Infinity : (end - REACH_BACK) * DAY_MILLISECONDS;
  }
  function reach(from: number, to: number): void {
    if (from >= table.from && to < table.to) return;
    const start = Math.floor(from / DAY_MILLISECONDS) - REACH_ON;
    const stop = Math.floor(to / DAY_MILLISECONDS) + 1 + REACH_BACK;
    if (stop < first - FAR || start > end + FAR) end = first;
    if (first === end) grow(start - BEHIND, stop + AHEAD);
    else grow(start < first ? Math.min(start, 2 * first - end) : first, stop > end ? Math.max(stop, 2 * end - first) : end);
  }
  return {
    table,
    reach,
    growLater() {
      if (end >= LATEST) return false;
      grow(first, 2 * end - first);
      return true;
    },
    growEarlier() {
      if (first <= EARLIEST) return false;
      grow(2 * first - end, end);
      return true;
    },
  };
}

function fill(table: OpenTable, parts: readonly Readonly<Intervals<ArrayLike<number>>>[]): void {
  const all: Intervals = { opens: [], closes: [] };
  for (const { opens, closes } of parts) for (let index = 0; index < opens.length; index += 1) addInterval(all, opens[index]!, closes[index]!);
  table.opens = Float64Array.from(all.opens);
  table.closes = Float64Array.from(all.closes);
  table.before = new Float64Array(all.opens.length);
  for (let index = 1; index < table.before.length; index += 1) {
    table.before[index] = table.before[index - 1]! + table.closes[index - 1]! - table.opens[index - 1]!;
  }
}

// Without a week there is nothing but the exceptions: no need to walk the days between them, nor ever to grow.
function tableOfSingleDays(table: OpenTable, hours: DayHours, timeZone: string): GrowingTable {
  const days = [...hours.exceptions.keys()].sort((a, b) => a - b);
  fill(table, days.map((day) => localIntervals(hours, timeZone, day, day + 1)));
  table.from = -Infinity;
  table.to = Infinity;
  return { table, reach: () => undefined, growLater: () => false, growEarlier: () => false };
}
