import { DAY_MILLISECONDS, millisecondsOfWall, zoneOffset } from "../foundation/internal.ts";
import { hoursOn } from "./day-hours.ts";
import type { DayHours } from "./day-hours.ts";
import type { Minutes } from "./hours.ts";
import { skippedDays } from "./skipped-days.ts";

/** Open intervals as moments, in order and apart: touching ones are one. */
export interface Intervals<List = number[]> {
  /** Openings, ascending, in milliseconds since 1970. */
  readonly opens: List;
  /** Closings, each after its opening and before the next. */
  readonly closes: List;
}

const MINUTE = 60_000;
// The hours of a day, with the night after it, in any zone lie within these days as UTC counts them.
const DAYS_BEFORE = 1;
const DAYS_AFTER = 3;

/**
 * The moments at which the days of a range open and close.
 *
 * @param hours - what is open on each day, as clocks on the wall show it
 * @param timeZone - whose clocks
 * @param from - first day, days since 1970-01-01
 * @param to - the day after the last
 * @returns the open intervals
 */
export function localIntervals(hours: DayHours, timeZone: string, from: number, to: number): Intervals {
  const found: Intervals = { opens: [], closes: [] };
  const skipped = new Set(skippedDays(timeZone, from, to));
  // For how many days up to the one looked at, as UTC counts them, the offset has been the same.
  let offset = Number.NaN;
  let steady = 0;
  let probed = from - DAYS_BEFORE - 1;
  for (let day = from; day < to; day += 1) {
    const intervals = hoursOn(hours, day);
    while (probed < day + DAYS_AFTER) {
      probed += 1;
      const next = zoneOffset(probed * DAY_MILLISECONDS, timeZone);
      steady = next === offset ? steady + 1 : 1;
      offset = next;
    }
    if (intervals.length === 0 || skipped.has(day)) continue;
    if (steady > DAYS_BEFORE + DAYS_AFTER) addSteady(found, day, intervals, offset);
    else addChanging(found, day, intervals, timeZone);
  }
  return found;
}

function addSteady(found: Intervals, day: number, intervals: readonly Minutes[], offset: number): void {
  const midnight = day * DAY_MILLISECONDS - offset;
  for (const [open, close] of intervals) addInterval(found, midnight + open * MINUTE, midnight + close * MINUTE);
}

function addChanging(found: Intervals, day: number, intervals: readonly Minutes[], timeZone: string): void {
  const moment = (minutes: number): number => millisecondsOfWall(day * DAY_MILLISECONDS + minutes * MINUTE, timeZone);
  for (const [open, close] of intervals) addInterval(found, moment(open), moment(close));
}

/**
 * Adds an interval to others, and keeps them in order and apart.
 *
 * @param found - intervals in order and apart; changed
 * @param open - its opening
 * @param close - its closing; an interval that a clock change left nothing of is not added
 */
export function addInterval({ opens, closes }: Intervals, open: number, close: number): void {
  if (close <= open) return;
  // Nearly always it comes after all others, or joins the last one.
  let at = opens.length;
  while (at > 0 && closes[at - 1]! >= open) at -= 1;
  let last = at;
  let start = open;
  let end = close;
  while (last < opens.length && opens[last]! <= end) {
    start = Math.min(start, opens[last]!);
    end = Math.max(end, closes[last]!);
    last += 1;
  }
  if (at === opens.length) {
    opens.push(start);
    closes.push(end);
  } else {
    opens.splice(at, last - at, start);
    closes.splice(at, last - at, end);
  }
}
