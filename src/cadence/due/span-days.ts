import type { WorkingDays } from "../../calendar/internal.ts";
import type { Span } from "../../foundation/index.ts";
import { addMonthsToDay } from "../../foundation/internal.ts";

/**
 * The day that lies a span after another.
 *
 * @param day - the day to count from, days since 1970-01-01
 * @param span - what to add
 * @param days - the calendar that working days are counted in
 * @returns days since 1970-01-01; not moved off days on which nobody works
 */
export function addSpan(day: number, span: Span, days: WorkingDays): number {
  return stepFrom(day, span.amount, span, days);
}

/**
 * The day that lies a span before another.
 *
 * @param day - the day to count from, days since 1970-01-01
 * @param span - what to take off
 * @param days - the calendar that working days are counted in
 * @returns days since 1970-01-01
 */
export function subtractSpan(day: number, span: Span, days: WorkingDays): number {
  return stepFrom(day, -span.amount, span, days);
}

/**
 * The day that lies a number of spans after another: months clamp once, from the day counted from.
 *
 * @param day - the day to count from, days since 1970-01-01
 * @param span - a span in any unit but working days
 * @param times - how often, 0 or more
 * @param days - the calendar
 * @returns days since 1970-01-01
 */
export function addSpans(day: number, span: Span, times: number, days: WorkingDays): number {
  return stepFrom(day, span.amount * times, span, days);
}

function stepFrom(day: number, amount: number, { unit }: Span, days: WorkingDays): number {
  if (amount === 0) return day;
  switch (unit) {
    case "calendarDays":
      return day + amount;
    case "weeks":
      return day + amount * 7;
    case "months":
      return addMonthsToDay(day, amount);
    case "workingDays":
      return days.add(day, amount);
  }
}
