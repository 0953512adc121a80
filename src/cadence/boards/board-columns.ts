import { firstDayOfMonth, mondayOf, monthNumberOf } from "../input/iso-weeks.ts";
import { timeColumns, type ColumnDays } from "./matrix-columns.ts";

/** The columns of the long board. */
export interface LongColumns {
  /** Weeks first, then months, in order of time and without gaps. */
  readonly list: readonly LongColumn[];
  /** Position of the column that holds a day after this week. */
  readonly at: (day: number) => number;
}

/** A week or month of the long board. */
export interface LongColumn extends ColumnDays {
  /** How wide the column is. */
  readonly step: "week" | "month";
}

/**
 * Cuts the time after this week into weeks up to the end of next month, and into months from there.
 *
 * @param asOf - the day, days since 1970-01-01
 * @param last - the last day that must have a column
 * @returns the columns; the weeks are there also without need
 */
export function longColumns(asOf: number, last: number): LongColumns {
  const from = sundayOf(asOf) + 1;
  const months = firstDayOfMonth(monthNumberOf(asOf) + 2);
  const weekly = timeColumns({ from, to: months - 1, days: months - from }, "week");
  const list = weekly.list.map((column): LongColumn => ({ ...column, step: "week" }));
  if (last < months) return { list, at: weekly.at };
  const end = firstDayOfMonth(monthNumberOf(last) + 1) - 1;
  const monthly = timeColumns({ from: months, to: end, days: end - months + 1 }, "month");
  for (const column of monthly.list) list.push({ ...column, step: "month" });
  return { list, at: (day) => (day < months ? weekly.at(day) : weekly.list.length + monthly.at(day)) };
}

/**
 * The last day of the week of a day.
 *
 * @param day - days since 1970-01-01
 * @returns days since 1970-01-01, at most 6 after `day`
 */
export function sundayOf(day: number): number {
  return mondayOf(day) + 6;
}
