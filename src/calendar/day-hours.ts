import { weekdayIndex } from "../foundation/internal.ts";
import type { Minutes } from "./hours.ts";
import { DAY_MINUTES } from "./hours-faults.ts";

/** The parts of a calendar that give a day its hours, in minutes and day numbers. */
export interface HourSources {
  readonly week: readonly (readonly Minutes[])[];
  readonly holidays: ReadonlyMap<number, string | undefined>;
  readonly overrides: ReadonlyMap<number, readonly Minutes[]>;
  readonly breaks: ReadonlyMap<number, readonly Minutes[]>;
}

/** What is open on each day, after holidays, overrides and breaks. */
export interface DayHours {
  /** Hours of the seven days of the week, Monday first. */
  readonly week: readonly (readonly Minutes[])[];
  /** Hours of the days that may differ from their weekday. */
  readonly exceptions: ReadonlyMap<number, readonly Minutes[]>;
}

/**
 * Puts week, holidays, overrides and breaks together.
 *
 * @param sources - the parts
 * @returns the hours of every day
 */
export function dayHours(sources: HourSources): DayHours {
  const { week, holidays, overrides, breaks } = sources;
  const days = new Set([...holidays.keys(), ...overrides.keys()]);
  // A break may cut the night that started the day before, and one that runs past midnight the next day.
  for (const day of breaks.keys()) for (const near of [day - 1, day, day + 1]) days.add(near);
  const exceptions = new Map<number, readonly Minutes[]>();
  for (const day of days) {
    const hours = overrides.get(day) ?? (holidays.has(day) ? [] : week[weekdayIndex(day)]!);
    exceptions.set(day, hours.length === 0 ? hours : without(hours, breaksAround(day, breaks)));
  }
  return { week, exceptions };
}

function breaksAround(day: number, breaks: ReadonlyMap<number, readonly Minutes[]>): readonly Minutes[] {
  return [-1, 0, 1].flatMap((step) => {
    const shift = step * DAY_MINUTES;
    return (breaks.get(day + step) ?? []).map(([open, close]): Minutes => [open + shift, close + shift]);
  });
}

function without(hours: readonly Minutes[], breaks: readonly Minutes[]): readonly Minutes[] {
  let left = hours;
  for (const [from, to] of breaks) {
    left = left.flatMap(([open, close]): Minutes[] => {
      if (to <= open || from >= close) return [[open, close]];
      const parts: Minutes[] = [[open, from], [to, close]];
      return parts.filter(([start, end]) => start < end);
    });
  }
  return left;
}

/**
 * The hours of a day.
 *
 * @param hours - of every day
 * @param day - days since 1970-01-01
 * @returns its intervals, in order
 */
export function hoursOn(hours: DayHours, day: number): readonly Minutes[] {
  return hours.exceptions.get(day) ?? hours.week[weekdayIndex(day)]!;
}

/**
 * Between which days a search for an open one makes sense.
 *
 * @param hours - of every day
 * @param earliest - first day there is
 * @param latest - last day there is
 * @returns these two where the week has hours; else the first and last exception with hours, or an empty range
 */
export function openDays(hours: DayHours, earliest: number, latest: number): { readonly first: number; readonly last: number } {
  if (hours.week.some((day) => day.length > 0)) return { first: earliest, last: latest };
  let first = latest + 1;
  let last = earliest - 1;
  for (const [day, intervals] of hours.exceptions) {
    if (intervals.length === 0) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}

/**
 * Whether a week is open around the clock, so that nothing but an exception ever closes it.
 *
 * @param week - hours of the seven days
 * @returns `true` if no minute of the week is closed
 */
export function neverCloses(week: DayHours["week"]): boolean {
  const night = week.at(-1)!.at(-1);
  let openUntil = night === undefined ? 0 : Math.max(0, night[1] - DAY_MINUTES);
  for (const [index, day] of week.entries()) {
    for (const [open, close] of day) {
      if (open + index * DAY_MINUTES > openUntil) return false;
      openUntil = Math.max(openUntil, close + index * DAY_MINUTES);
    }
  }
  return openUntil >= week.length * DAY_MINUTES;
}
