// What the other capabilities share but users do not see.
export { commonWorkingDays, openWorkingDays } from "./common-working-days.ts";
export { compiledOf } from "./compiled-calendar.ts";
export type { CompiledCalendar } from "./compiled-calendar.ts";
export { hoursOn } from "./day-hours.ts";
export { readCalendars, workingDaysOf } from "./read-calendars.ts";
export { everyDay } from "./working-days.ts";
export type { Closure, WorkingDays } from "./working-days.ts";
