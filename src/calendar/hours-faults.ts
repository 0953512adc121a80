import { isRecord, millisecondsOfTime, requireDay, WEEKDAYS } from "../foundation/internal.ts";
import type { FaultFinder } from "../foundation/internal.ts";
import type { Minutes } from "./hours.ts";

/** Minutes of a day on the wall. */
export const DAY_MINUTES = 1440;

/**
 * Takes the hours of a day as they come.
 *
 * @param value - what stands where hours should be
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns the intervals that are right, in minutes
 */
export function readHours(value: unknown, path: string, finder: FaultFinder): readonly Minutes[] {
  const found: Minutes[] = [];
  if (!finder.check(Array.isArray(value), path, "must be a list of [open, close]")) return found;
  for (const [index, pair] of (value as readonly unknown[]).entries()) {
    const interval = readInterval(pair, `${path}[${index}]`, finder);
    if (interval === undefined) continue;
    const last = found.at(-1);
    const inOrder = last === undefined || interval[0] >= last[1];
    finder.check(inOrder, `${path}[${index}]`, "starts before the interval in front of it is over");
    found.push(interval);
  }
  return found;
}

function readInterval(pair: unknown, path: string, finder: FaultFinder): Minutes | undefined {
  if (!Array.isArray(pair) || pair.length !== 2) {
    finder.check(false, path, "must be [open, close]");
    return undefined;
  }
  const open = minutesOfTime(pair[0]);
  const close = minutesOfTime(pair[1]);
  const opens = finder.check(open !== undefined && open < DAY_MINUTES, `${path}[0]`, 'must be a time from "00:00" to "23:59"');
  const closes = finder.check(close !== undefined, `${path}[1]`, 'must be a time from "00:00" to "24:00"');
  if (!opens || !closes) return undefined;
  return finder.check(open !== close, path, "is empty") ? nightly(open!, close!) : undefined;
}

/**
 * The minutes of hours that have been checked.
 *
 * @param hours - as in a calendar
 * @returns the intervals in minutes
 */
export function minutesOfHours(hours: readonly (readonly string[])[]): readonly Minutes[] {
  return hours.map(([open, close]) => nightly(minutesOfTime(open)!, minutesOfTime(close)!));
}

function nightly(open: number, close: number): Minutes {
  return [open, close > open ? close : close + DAY_MINUTES];
}

function minutesOfTime(value: unknown): number | undefined {
  const milliseconds = typeof value === "string" && value.length === 5 ? millisecondsOfTime(value) : undefined;
  return milliseconds === undefined ? undefined : milliseconds / 60_000;
}

/**
 * Takes the hours of a week as they come.
 *
 * @param value - what stands where the week should be
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns the intervals of the seven days, Monday first
 */
export function readWeek(value: unknown, path: string, finder: FaultFinder): readonly (readonly Minutes[])[] {
  if (!finder.check(isRecord(value), path, "must be an object of hours by day of the week")) return [];
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) finder.check((WEEKDAYS as readonly string[]).includes(key), `${path}.${key}`, "is no day of the week");
  const week = WEEKDAYS.map((day) => (given[day] === undefined ? [] : readHours(given[day], `${path}.${day}`, finder)));
  for (const [index, hours] of week.entries()) {
    const next = (index + 1) % week.length;
    const morning = week[next]![0];
    const night = hours.at(-1);
    const apart = morning === undefined || night === undefined || night[1] - DAY_MINUTES <= morning[0];
    finder.check(apart, `${path}.${WEEKDAYS[next]!}[0]`, `starts before the night of ${WEEKDAYS[index]!} is over`);
  }
  return week;
}

/**
 * Takes hours by date as they come.
 *
 * @param value - what stands there; absent is fine
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns the intervals by day, days since 1970-01-01
 */
export function readHoursByDate(value: unknown, path: string, finder: FaultFinder): ReadonlyMap<number, readonly Minutes[]> {
  const days = new Map<number, readonly Minutes[]>();
  if (value === undefined) return days;
  if (!finder.check(isRecord(value), path, "must be an object of hours by date")) return days;
  for (const [date, hours] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const place = `${path}.${date}`;
    const day = readDate(date, place, finder);
    const intervals = readHours(hours, place, finder);
    if (day !== undefined) days.set(day, intervals);
  }
  return days;
}

/**
 * Takes a date as it comes.
 *
 * @param value - what stands where a date should be
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns days since 1970-01-01; `undefined` for what is no date
 */
export function readDate(value: unknown, path: string, finder: FaultFinder): number | undefined {
  try {
    return requireDay(value, { list: path });
  } catch {
    finder.check(false, path, "must be a day YYYY-MM-DD");
    return undefined;
  }
}
