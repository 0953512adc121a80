import { requireList, requireRecord, requireUniqueIds } from "../foundation/internal.ts";
import { checkCalendar } from "./calendar-faults.ts";
import { compiledOf, isKnown, remember } from "./compiled-calendar.ts";
import type { CalendarDefinition, WorkCalendar } from "./work-calendar.ts";
import type { WorkingDays } from "./working-days.ts";

/**
 * Takes the calendars of a call as they come.
 *
 * @param calendars - what stands where a list of calendars should be
 * @param list - name of the argument, as in `calendars`
 * @returns the calendars by id, checked and ready for use
 * @throws ClienteleError `invalid-input` for what is no list, `duplicate-id`, `invalid-calendar` with every fault
 */
export function readCalendars(calendars: unknown, list: string): ReadonlyMap<string, WorkCalendar> {
  const checked = requireList(calendars, list).map((value, index) => {
    if (isKnown(value)) return value;
    requireRecord(value, list, index);
    return remember(checkCalendar(value as CalendarDefinition, `${list}[${index}]`));
  });
  requireUniqueIds(checked.map(({ id }) => id), list);
  return new Map(checked.map((calendar) => [calendar.id, calendar]));
}

/**
 * The arithmetic on the working days of a calendar, in integer days.
 *
 * @param calendar - defined, or as plain data, which is then checked in every call
 * @returns the arithmetic; the same object every time for a defined calendar
 * @throws ClienteleError `invalid-calendar`
 */
export function workingDaysOf(calendar: WorkCalendar): WorkingDays {
  return compiledOf(calendar).days;
}
