import { ClienteleError, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, type PeriodDays } from "../../foundation/internal.ts";
import { firstDayOfMonth, isoWeekOf, mondayOf, monthNumberOf, monthOf } from "../input/iso-weeks.ts";

/** How wide the columns of a table over time are: a day, a week by ISO 8601 or a calendar month. */
export type TimeStep = "day" | "week" | "month";

/** The days of one column. */
export interface ColumnDays {
  /** The day `YYYY-MM-DD`, the ISO week `YYYY-Www` or the month `YYYY-MM`. */
  readonly label: string;
  /** First day of the column; a week or month that begins before the period is cut. */
  readonly from: PlainDate;
  /** Last day of the column; a week or month that ends after the period is cut. */
  readonly to: PlainDate;
  /** Whether the column has all the days of its week or month. */
  readonly extent: "whole" | "partial";
}

/** A period cut into columns. */
export interface TimeColumns {
  /** The columns in order of time, without gaps. */
  readonly list: readonly ColumnDays[];
  /** Position of the column that holds a day of the period. */
  readonly at: (day: number) => number;
}

/**
 * Cuts a period into columns.
 *
 * @param period - the days to cut
 * @param step - how wide a column is
 * @returns the columns, and where a day belongs
 * @throws ClienteleError `invalid-option` for a step that is none
 */
export function timeColumns(period: PeriodDays, step: TimeStep): TimeColumns {
  if (typeof step !== "string" || !Object.hasOwn(cuts, step)) {
    throw new ClienteleError("invalid-option", "step is none of day, week, month", { list: "options", field: "step", expected: Object.keys(cuts) });
  }
  const cut = cuts[step];
  const first = cut.numberOf(period.from);
  const last = cut.numberOf(period.to);
  const list = Array.from({ length: last - first + 1 }, (_, position): ColumnDays => {
    const begin = cut.firstDayOf(first + position);
    const end = cut.firstDayOf(first + position + 1) - 1;
    const from = Math.max(begin, period.from);
    const to = Math.min(end, period.to);
    return { label: cut.labelOf(from), from: dateOfDay(from), to: dateOfDay(to), extent: from === begin && to === end ? "whole" : "partial" };
  });
  return { list, at: (day) => cut.numberOf(day) - first };
}

interface Cut {
  readonly numberOf: (day: number) => number;
  readonly firstDayOf: (number: number) => number;
  readonly labelOf: (day: number) => string;
}

// 1970-01-05 was a Monday: the weeks are counted from there.
const FIRST_MONDAY = 4;

const cuts: Readonly<Record<TimeStep, Cut>> = {
  day: { numberOf: (day) => day, firstDayOf: (day) => day, labelOf: dateOfDay },
  week: { numberOf: (day) => (mondayOf(day) - FIRST_MONDAY) / 7, firstDayOf: (week) => week * 7 + FIRST_MONDAY, labelOf: isoWeekOf },
  month: { numberOf: monthNumberOf, firstDayOf: firstDayOfMonth, labelOf: monthOf },
};
