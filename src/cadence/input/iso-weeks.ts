import { civilOfDay, dateOfDay, dayOfCivil, weekdayIndex } from "../../foundation/internal.ts";

/**
 * The Monday of the week of a day.
 *
 * @param day - days since 1970-01-01
 * @returns days since 1970-01-01, at most 6 before `day`
 */
export function mondayOf(day: number): number {
  return day - weekdayIndex(day);
}

/**
 * The name of the week of a day by ISO 8601: a week belongs to the year that holds its Thursday.
 *
 * @param day - days since 1970-01-01
 * @returns year and number, as in `"2026-W01"`
 */
export function isoWeekOf(day: number): string {
  const thursday = mondayOf(day) + 3;
  const dayOfYear = thursday - dayOfCivil(civilOfDay(thursday).year, 1, 1);
  return `${dateOfDay(thursday).slice(0, 4)}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}

/**
 * The name of the month of a day.
 *
 * @param day - days since 1970-01-01
 * @returns year and month, as in `"2026-03"`
 */
export function monthOf(day: number): string {
  return dateOfDay(day).slice(0, 7);
}

/**
 * The month of a day, counted so that consecutive months have consecutive numbers.
 *
 * @param day - days since 1970-01-01
 * @returns months since January of the year 0
 */
export function monthNumberOf(day: number): number {
  const { year, month } = civilOfDay(day);
  return year * 12 + month - 1;
}

/**
 * The first day of a month.
 *
 * @param month - months since January of the year 0
 * @returns days since 1970-01-01
 */
export function firstDayOfMonth(month: number): number {
  return dayOfCivil(Math.floor(month / 12), (month % 12) + 1, 1);
}
