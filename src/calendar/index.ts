/**
 * Working days and working time: when an office is open, with holidays, make-up working days, night shifts and clock
 * changes.
 *
 * @module calendar
 */
export type { CalendarLayer, MakeUpDay } from "./calendar-layers.ts";
export { combineCalendars } from "./combine-calendars.ts";
export type { CombinedName } from "./combine-calendars.ts";
export { describeDay } from "./describe-day.ts";
export type { DayDescription } from "./describe-day.ts";
export { wholeDay, weekOf } from "./hours.ts";
export type { Hours } from "./hours.ts";
export { openIntervals } from "./open-intervals.ts";
export type { OpenInterval, OpenIntervalsRange } from "./open-intervals.ts";
export { isOpen, nextClose, nextOpen, previousClose, previousOpen } from "./open-hours.ts";
export type { RollConvention } from "./roll.ts";
export { defineCalendar } from "./work-calendar.ts";
export type { CalendarDefinition, CalendarCoverage, Holiday, WorkCalendar } from "./work-calendar.ts";
export { countWorkingDays, workingDays } from "./working-day-counts.ts";
export type { CountWorkingDaysOptions, DayInterval } from "./working-day-counts.ts";
export { addWorkingDays, isWorkingDay, rollToWorkingDay } from "./working-day-steps.ts";
export type { AddWorkingDaysOptions } from "./working-day-steps.ts";
export { addWorkingTime, workingTimeBetween } from "./working-time.ts";
export type { WorkingTime } from "./working-time.ts";
