import type { CalendarReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";

/** What calendars cannot say. */
export const calendar: Sentences<CalendarReasons> = {
  "calendar/assumed-week": ({ calendar: id, date }, w) => `日历“${w.id("calendar", id)}”未涵盖${w.date(date)}，无法得知节假日，只按每周的工作日推算。`,
  "calendar/not-covered": ({ calendar: id, date }, w) => `日历“${w.id("calendar", id)}”未涵盖${w.date(date)}，又不作任何推算，因此无法得出结论。`,
};
