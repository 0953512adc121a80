import { addMonthsToDay, civilOfDay, FIRST_DAY, LAST_DAY } from "../../foundation/internal.ts";

/**
 * The day so many months away, within the days that there are: an audit at the end of time is no reason to refuse all others.
 *
 * @param day - days since 1970-01-01
 * @param months - a whole number; a negative one goes back
 * @returns the day; the last one there is beyond it, and the day before the first one before that
 */
export function monthsWithin(day: number, months: number): number {
  const { year, month } = civilOfDay(day);
  const reached = year * 12 + month - 1 + months;
  if (reached < FIRST_MONTH) return FIRST_DAY - 1;
  return reached > LAST_MONTH ? LAST_DAY : addMonthsToDay(day, months);
}

// January 0001 and December 9999, counted from January of the year 0.
const FIRST_MONTH = 12;
const LAST_MONTH = 9999 * 12 + 11;
