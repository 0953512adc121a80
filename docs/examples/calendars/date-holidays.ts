import type { CalendarLayer, Holiday } from "clientele/calendar";
import { addDays, instant, instantIn, plainDateIn } from "clientele/foundation";

/** The part of a `Holidays` object of the package date-holidays that is needed here. */
export interface HolidaySource {
  getHolidays(year: number): readonly { readonly start: Date; readonly end: Date; readonly name: string; readonly type: string }[];
}

/**
 * The public holidays of a country or region as a layer for a calendar.
 *
 * A holiday closes the days whose noon it covers: a feast from sunset to sunset closes the second of its two days, half a
 * holiday closes none. The package computes any year by its rules, so the layer covers the years that are asked for; what a
 * government announces for one year alone is not in them.
 */
export function publicHolidaysLayer(source: HolidaySource, timeZone: string, firstYear: number, lastYear: number): CalendarLayer {
  const names = new Map<string, string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { start, end, name, type } of source.getHolidays(year)) {
      if (type !== "public") continue;
      for (const date of daysBetween(start, end, timeZone)) names.set(date, names.has(date) ? `${names.get(date)!} / ${name}` : name);
    }
  }
  const holidays: Holiday[] = [...names].map(([date, name]) => ({ date, name }));
  return { holidays, coverage: { from: `${firstYear}-01-01`, to: `${lastYear}-12-31` } };
}

function daysBetween(start: Date, end: Date, timeZone: string): string[] {
  const dates: string[] = [];
  const last = plainDateIn(end, timeZone);
  for (let date = plainDateIn(start, timeZone); date <= last; date = addDays(date, 1)) {
    const noon = instantIn(date, "12:00", timeZone);
    if (instant(start) < noon && noon < instant(end)) dates.push(date);
  }
  return dates;
}
