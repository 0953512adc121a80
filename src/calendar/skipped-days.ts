import { DAY_MILLISECONDS, zoneOffset } from "../foundation/internal.ts";

// Clock changes by season move an hour or two; a change of more than this crosses the date line.
const HALF_DAY = DAY_MILLISECONDS / 2;
// No zone has crossed the date line twice within a year.
const STRIDE = 366;

/**
 * The days that a zone never had, because it changed sides of the date line, as Samoa did on 30 December 2011.
 *
 * @param timeZone - of the calendar
 * @param from - first day to look at, days since 1970-01-01
 * @param to - the day after the last
 * @returns the skipped days among them, ascending
 */
export function skippedDays(timeZone: string, from: number, to: number): readonly number[] {
  const skipped: number[] = [];
  const last = (to + 2) * DAY_MILLISECONDS;
  let start = (from - 2) * DAY_MILLISECONDS;
  let offset = zoneOffset(start, timeZone);
  while (start < last) {
    const end = Math.min(start + STRIDE * DAY_MILLISECONDS, last);
    const later = zoneOffset(end, timeZone);
    if (later - offset >= HALF_DAY) for (const day of daysJumped(timeZone, start, end)) if (day >= from && day < to) skipped.push(day);
    start = end;
    offset = later;
  }
  return skipped;
}

function daysJumped(timeZone: string, start: number, end: number): readonly number[] {
  const offset = zoneOffset(start, timeZone);
  let before = start;
  let after = end;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (zoneOffset(middle, timeZone) - offset >= HALF_DAY) after = middle;
    else before = middle;
  }
  const lastShown = after + zoneOffset(before, timeZone);
  const firstShown = after + zoneOffset(after, timeZone);
  const days: number[] = [];
  for (let day = Math.ceil(lastShown / DAY_MILLISECONDS); (day + 1) * DAY_MILLISECONDS <= firstShown; day += 1) days.push(day);
  return days;
}
