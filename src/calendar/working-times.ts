import { ClienteleError } from "../foundation/index.ts";
import { DAY_MILLISECONDS, FIRST_DAY, instantOfMilliseconds, LAST_DAY } from "../foundation/internal.ts";
import { neverCloses } from "./day-hours.ts";
import type { DayHours } from "./day-hours.ts";
import { openTable } from "./open-table.ts";
import type { OpenTable } from "./open-table.ts";

/**
 * Arithmetic on working time, all of it in whole milliseconds since 1970-01-01T00:00:00Z. Days outside the coverage go by the
 * week, and by what is listed for them. A search that finds nothing throws `no-working-time`.
 */
export interface WorkingTimes {
  /** Whether the moment is within open hours; a closing is not. */
  isOpen(at: number): boolean;
  /** Whether any time after the moment, or at it, is open. */
  isOpenLater(at: number): boolean;
  /** Whether any time before the moment is open. */
  isOpenEarlier(at: number): boolean;
  /** The moment itself while open, else the next opening. */
  nextOpen(at: number): number;
  /** The next closing after the moment. */
  nextClose(at: number): number;
  /** The moment itself while open, else the last closing up to it. */
  previousClose(at: number): number;
  /** The last opening up to the moment. */
  previousOpen(at: number): number;
  /** The moment at which a number of open milliseconds has passed, or had still to pass for a negative number. */
  add(from: number, milliseconds: number): number;
  /** Open milliseconds from one moment to another; negative if the other is earlier. */
  between(from: number, to: number): number;
  /** The open intervals between two moments, cut off there, ascending. */
  intervals(from: number, to: number): readonly (readonly [from: number, to: number])[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIRST_MOMENT = FIRST_DAY * DAY_MILLISECONDS;
const LAST_MOMENT = (LAST_DAY + 1) * DAY_MILLISECONDS - 1;

/**
 * The arithmetic on what a calendar has open.
 *
 * @param hours - what is open on each day
 * @param timeZone - whose clocks the hours mean
 * @returns the arithmetic; its table is made when the first question comes
 */
export function workingTimesOf(hours: DayHours, timeZone: string): WorkingTimes {
  const growing = openTable(hours, timeZone);
  const { table, reach } = growing;
  const mostOpen = mostOpenTime(hours);
  // Around the clock, only an exception closes: a search for a closing ends where they end.
  const exceptions = neverCloses(hours.week) ? [...hours.exceptions.keys()].sort((a, b) => a - b) : undefined;
  const lastChange = exceptions === undefined ? Infinity : ((exceptions.at(-1) ?? -Infinity) + 3) * DAY_MILLISECONDS;
  const firstChange = exceptions === undefined ? -Infinity : ((exceptions[0] ?? Infinity) - 3) * DAY_MILLISECONDS;

  function isOpen(at: number): boolean {
    reach(at, at);
    const index = lastUpTo(table.opens, at);
    return index >= 0 && at < table.closes[index]!;
  }
  function isOpenLater(at: number): boolean {
    if (isOpen(at)) return true;
    const index = lastUpTo(table.opens, at) + 1;
    while (index >= table.opens.length || table.opens[index]! >= table.to) if (!growing.growLater()) return false;
    return true;
  }
  function isOpenEarlier(at: number): boolean {
    reach(at, at);
    while (openUpTo(table, at) === 0) if (!growing.growEarlier()) return false;
    return true;
  }
  function nextOpen(at: number): number {
    if (!isOpenLater(at)) throw none("opening after", at);
    const index = lastUpTo(table.opens, at);
    return index >= 0 && at < table.closes[index]! ? at : found(table.opens[index + 1]!, at);
  }
  function nextClose(at: number): number {
    const index = isOpen(at) ? lastUpTo(table.opens, at) : lastUpTo(table.opens, at) + 1;
    while (index >= table.opens.length || table.closes[index]! >= table.to) {
      if (table.to > Math.max(at, lastChange) || !growing.growLater()) throw none("closing after", at);
    }
    return found(table.closes[index]!, at);
  }
  function previousClose(at: number): number {
    if (isOpen(at)) return at;
    let index = lastUpTo(table.opens, at);
    while (index < 0 || table.closes[index]! < table.from) {
      if (!growing.growEarlier()) throw none("closing before", at);
      index = lastUpTo(table.opens, at);
    }
    return found(table.closes[index]!, at);
  }
  function previousOpen(at: number): number {
    reach(at, at);
    let index = lastUpTo(table.opens, at);
    while (index < 0 || table.opens[index]! < table.from) {
      if (table.from < Math.min(at, firstChange) || !growing.growEarlier()) throw none("opening before", at);
      index = lastUpTo(table.opens, at);
    }
    return found(table.opens[index]!, at);
  }
  function later(from: number, amount: number): number {
    if (amount > mostOpen(LAST_MOMENT - from)) throw none("working time after", from);
    reach(from, from);
    const target = openUpTo(table, from) + amount;
    for (;;) {
      const index = lastBelow(table.before, target);
      if (index >= 0) {
        const result = table.opens[index]! + (target - table.before[index]!);
        if (result <= table.closes[index]! && result <= table.to) return found(result, from);
      }
      if (!growing.growLater()) throw none("working time after", from);
    }
  }
  function earlier(from: number, amount: number): number {
    if (amount > mostOpen(from - FIRST_MOMENT)) throw none("working time before", from);
    reach(from, from);
    for (;;) {
      const target = openUpTo(table, from) - amount;
      const index = lastUpTo(table.before, target);
      if (index >= 0) {
        const result = table.opens[index]! + (target - table.before[index]!);
        if (result >= table.from) return found(result, from);
      }
      if (!growing.growEarlier()) throw none("working time before", from);
    }
  }
  return {
    isOpen,
    isOpenLater,
    isOpenEarlier,
    nextOpen,
    nextClose,
    previousClose,
    previousOpen,
    add(from, milliseconds) {
      if (milliseconds === 0) return from;
      return milliseconds > 0 ? later(from, milliseconds) : earlier(from, -milliseconds);
    },
    between(from, to) {
      reach(Math.min(from, to), Math.max(from, to));
      return openUpTo(table, to) - openUpTo(table, from);
    },
    intervals(from, to) {
      reach(from, to);
      const cut: (readonly [number, number])[] = [];
      for (let index = Math.max(0, lastUpTo(table.opens, from)); index < table.opens.length && table.opens[index]! < to; index += 1) {
        const interval = [Math.max(from, table.opens[index]!), Math.min(to, table.closes[index]!)] as const;
        if (interval[0] < interval[1]) cut.push(interval);
      }
      return cut;
    },
  };
}

function openUpTo(table: OpenTable, at: number): number {
  const index = lastUpTo(table.opens, at);
  return index < 0 ? 0 : table.before[index]! + Math.min(at, table.closes[index]!) - table.opens[index]!;
}

// Position of the last value up to a limit, -1 if there is none; values ascend.
function lastUpTo(values: Float64Array, limit: number): number {
  let low = guess(values, limit);
  let high = low + 1;
  // From the guess outwards, in steps that double, until the limit is between.
  if (values[low]! <= limit) {
    for (let step = 1; high < values.length && values[high]! <= limit; step *= 2) {
      low = high;
      high += step;
    }
  } else {
    for (let step = 1; low >= 0 && !(values[low]! <= limit); step *= 2) {
      high = low;
      low -= step;
    }
  }
  low = Math.max(low, -1);
  high = Math.min(high, values.length);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle;
    else high = middle;
  }
  return low;
}

function lastBelow(values: Float64Array, limit: number): number {
  const last = lastUpTo(values, limit);
  // Values are whole, and no two are the same.
  return values[last] === limit ? last - 1 : last;
}

// Most weeks are alike, so that the place of a value in a table is nearly its share of the range.
function guess(values: Float64Array, limit: number): number {
  const last = values.length - 1;
  const first = values[0]!;
  const share = (limit - first) / (values[last]! - first);
  return share > 0 ? Math.floor(Math.min(share, 1) * last) : 0;
}

// More than this cannot be open within a time, so that an absurd amount is refused without a table over millennia. The hour
// a week is for clocks that are put back, the month for days that were repeated.
function mostOpenTime({ week, exceptions }: DayHours): (milliseconds: number) => number {
  const minutesOf = (day: readonly (readonly [number, number])[]): number => day.reduce((sum, [open, close]) => sum + close - open, 0);
  const perWeek = week.reduce((sum, day) => sum + minutesOf(day), 0) * MINUTE;
  const exceptional = [...exceptions.values()].reduce((sum, day) => sum + minutesOf(day), 0) * MINUTE;
  const slack = 30 * DAY_MILLISECONDS;
  return (milliseconds) => exceptional + slack + (milliseconds / (7 * DAY_MILLISECONDS) + 2) * (perWeek === 0 ? 0 : perWeek + HOUR);
}

function found(result: number, at: number): number {
  if (result >= FIRST_MOMENT && result <= LAST_MOMENT) return result;
  throw none(result < at ? "working time before" : "working time after", at);
}

function none(what: string, at: number): ClienteleError {
  const value = instantOfMilliseconds(at);
  return new ClienteleError("no-working-time", `the calendar has no ${what} ${value}`, { list: "calendar", value });
}
