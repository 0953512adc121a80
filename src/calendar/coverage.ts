import { ClienteleError } from "../foundation/index.ts";
import { dateOfDay } from "../foundation/internal.ts";
import type { WorkingDays } from "./working-days.ts";

/**
 * Sees to it that a calendar knows all days of a range that an answer looked at.
 *
 * @param days - the working days of the calendar
 * @param from - first day looked at, days since 1970-01-01
 * @param to - last day looked at; a range that ends before it starts is empty
 * @throws ClienteleError `calendar-not-covered`, with the first day that is not known as value
 */
export function requireCovered(days: WorkingDays, from: number, to: number): void {
  if (from > to) return;
  for (const known of days.pattern.known) {
    if (from < known.from) refuse(known.calendar, from);
    if (to > known.to) refuse(known.calendar, Math.max(from, known.to + 1));
  }
}

function refuse(calendar: string, day: number): never {
  const date = dateOfDay(day);
  throw new ClienteleError("calendar-not-covered", `the calendar does not know ${date}`, { list: "calendar", id: calendar, value: date });
}
