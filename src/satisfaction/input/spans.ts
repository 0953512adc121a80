import { everyDay, type WorkingDays } from "../../calendar/internal.ts";
import type { Span, SpanUnit } from "../../foundation/index.ts";
import { addMonthsToDay, isRecord, type FaultFinder } from "../../foundation/internal.ts";

const UNITS: Readonly<Record<SpanUnit, true>> = { workingDays: true, calendarDays: true, weeks: true, months: true };

// A century of days: whatever the unit, dates counted from our time stay within the years that four digits can write.
const MOST_OF_A_UNIT = 36_525;

/**
 * Checks a span.
 *
 * @param value - what stands there
 * @param path - where that is
 * @param finder - notes the faults
 * @param units - whether working days may be counted there
 * @param least - the least amount
 */
export function checkSpan(value: unknown, path: string, finder: FaultFinder, units: "any" | "no working days" = "any", least: 0 | 1 = 1): void {
  if (!finder.check(isRecord(value), path, "must be an amount and a unit")) return;
  const { amount, unit } = value as Readonly<Record<string, unknown>>;
  const isWhole = Number.isSafeInteger(amount) && (amount as number) >= least && (amount as number) <= MOST_OF_A_UNIT;
  finder.check(isWhole, `${path}.amount`, `must be a whole number from ${least} to ${MOST_OF_A_UNIT}`);
  const isUnit = finder.check(typeof unit === "string" && Object.hasOwn(UNITS, unit), `${path}.unit`, `is none of ${Object.keys(UNITS).join(", ")}`);
  if (isUnit) finder.check(units === "any" || unit !== "workingDays", `${path}.unit`, "cannot be working days here");
}

/**
 * The day that lies a number of spans after another: months clamp once, from the day counted from.
 *
 * @param day - days since 1970-01-01
 * @param span - a checked span
 * @param times - how often
 * @param days - the calendar that working days are counted in
 * @returns days since 1970-01-01; not moved off days on which nobody works
 */
export function addSpans(day: number, { amount, unit }: Span, times = 1, days: WorkingDays = everyDay): number {
  switch (unit) {
    case "calendarDays":
      return day + amount * times;
    case "weeks":
      return day + amount * times * 7;
    case "months":
      return addMonthsToDay(day, amount * times);
    case "workingDays":
      return days.add(day, amount * times);
  }
}
