import { deepFreeze, requireDate, WEEKDAYS } from "../foundation/internal.ts";
import { checkCalendar } from "./calendar-faults.ts";
import { coveredTimes } from "./covered-times.ts";
import type { CoveredTimes } from "./covered-times.ts";
import { dayHours } from "./day-hours.ts";
import type { DayHours } from "./day-hours.ts";
import { minutesOfHours } from "./hours-faults.ts";
import type { CalendarDefinition, WorkCalendar } from "./work-calendar.ts";
import type { KnownDays, WorkingDays, WorkingPattern } from "./working-days.ts";
import { workingDayTable } from "./working-day-table.ts";
import { workingTimesOf } from "./working-times.ts";
import type { WorkingTimes } from "./working-times.ts";

/** A calendar with the tables that answer questions about it. */
export interface CompiledCalendar {
  readonly calendar: WorkCalendar;
  /** What is open on each day. */
  readonly hours: DayHours;
  /** Arithmetic on its days. */
  readonly days: WorkingDays;
  /** Arithmetic on its hours. */
  readonly times: WorkingTimes;
  /** The moments that it knows. */
  readonly covered: CoveredTimes;
}

// A defined calendar is frozen to the bottom, so that what is made from it once holds for ever.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const compiled = /* @__PURE__ */ new WeakMap<object, CompiledCalendar>();

/**
 * Whether a calendar has been defined, and so needs no check.
 *
 * @param calendar - anything
 * @returns `true` for what {@link remember} gave
 */
export function isKnown(calendar: unknown): calendar is WorkCalendar {
  return typeof calendar === "object" && calendar !== null && compiled.has(calendar);
}

/**
 * Freezes a checked calendar, and keeps its tables for as long as it is in use.
 *
 * @param calendar - a copy of our own
 * @returns the same, frozen
 */
export function remember(calendar: WorkCalendar): WorkCalendar {
  compiled.set(deepFreeze(calendar), compile(calendar));
  return calendar;
}

/**
 * The tables of a calendar.
 *
 * @param calendar - defined, or as plain data
 * @returns the tables; made anew for plain data, which may change until the next call
 * @throws ClienteleError `invalid-calendar` for plain data with faults
 */
export function compiledOf(calendar: CalendarDefinition): CompiledCalendar {
  const known = typeof calendar === "object" && calendar !== null ? compiled.get(calendar) : undefined;
  return known ?? compile(checkCalendar(calendar));
}

function compile(calendar: WorkCalendar): CompiledCalendar {
  const holidays = namesByDay(calendar);
  const hours = dayHours({
    week: WEEKDAYS.map((day) => minutesOfHours(calendar.week[day] ?? [])),
    holidays,
    overrides: hoursByDay(calendar.overrides),
    breaks: hoursByDay(calendar.breaks),
  });
  const days = workingDayTable(patternOf(calendar, hours, holidays));
  const times = workingTimesOf(hours, calendar.timeZone);
  return { calendar, hours, days, times, covered: coveredTimes(days.pattern.known[0], hours, calendar.timeZone) };
}

function patternOf(calendar: WorkCalendar, hours: DayHours, holidays: ReadonlyMap<number, string | undefined>): WorkingPattern {
  return {
    week: hours.week.map((day) => day.length > 0),
    exceptions: new Map([...hours.exceptions].map(([day, intervals]) => [day, intervals.length > 0])),
    timeZones: [calendar.timeZone],
    known: knownDays(calendar),
    holidays,
    closures: [],
  };
}

function knownDays({ id, coverage, beyondCoverage }: WorkCalendar): readonly KnownDays[] {
  if (coverage === undefined) return [];
  const from = requireDate(coverage.from, "coverage");
  const to = requireDate(coverage.to, "coverage");
  return [{ calendar: id, refuses: beyondCoverage === "refuse", from, to }];
}

function namesByDay({ holidays = [] }: WorkCalendar): ReadonlyMap<number, string | undefined> {
  return new Map(
    holidays.map((holiday) => {
      const { date, name } = typeof holiday === "string" ? { date: holiday, name: undefined } : holiday;
      return [requireDate(date, "holidays"), name];
    }),
  );
}

function hoursByDay(hours: WorkCalendar["overrides"] = {}): DayHours["exceptions"] {
  return new Map(Object.entries(hours).map(([date, intervals]) => [requireDate(date, "overrides"), minutesOfHours(intervals)]));
}
