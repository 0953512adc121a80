import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";

/** What calendars cannot say. */
export const calendar: Sentences<CalendarReasons> = {
  "calendar/assumed-week": ({ calendar: id, date }, w) =>
    `Calendar “${w.id("calendar", id)}” does not cover ${w.date(date)}; holidays are unknown there, so only the days of the week count.`,
  "calendar/not-covered": ({ calendar: id, date }, w) =>
    `Calendar “${w.id("calendar", id)}” does not cover ${w.date(date)}, and nothing is assumed, so no answer can be given.`,
};
