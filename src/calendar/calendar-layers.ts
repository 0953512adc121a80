import type { Weekday } from "../foundation/index.ts";
import { dateOfDay, isRecord, WEEKDAYS } from "../foundation/internal.ts";
import type { FaultFinder } from "../foundation/internal.ts";
import { checkFields, readCoverage, readHolidays } from "./calendar-faults.ts";
import type { Hours } from "./hours.ts";
import { readDate, readHours, readHoursByDate } from "./hours-faults.ts";
import type { CalendarCoverage, Holiday, WorkCalendar } from "./work-calendar.ts";

/**
 * A day that is worked although its weekday or a holiday says otherwise, to make up for a day off.
 *
 * @category Calendars
 */
export interface MakeUpDay {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** What is made up for; absent: no name. */
  readonly name?: string | undefined;
  /** Its hours; absent: those of `like`. */
  readonly hours?: Hours | undefined;
  /** The day of the week whose hours it takes. Default: the first of the week, from Monday on, that has any. */
  readonly like?: Weekday | undefined;
}

/**
 * What a source of days off knows: a country, a province, the house. Laid over a calendar by `combineCalendars`.
 *
 * @category Calendars
 */
export interface CalendarLayer {
  /** Days off, as dates or with a name. Default none. */
  readonly holidays?: readonly (string | Holiday)[] | undefined;
  /** Working days on what would be days off. Default none. */
  readonly makeUpDays?: readonly (string | MakeUpDay)[] | undefined;
  /** Hours of single days, by date; they beat a holiday of the same layer. Default none. */
  readonly overrides?: Readonly<Record<string, Hours>> | undefined;
  /** Times taken out of what is open, by date. Default none. */
  readonly breaks?: Readonly<Record<string, Hours>> | undefined;
  /** The days for which this source knows all of it; absent: it restricts nothing. */
  readonly coverage?: CalendarCoverage | undefined;
}

/** A layer in the form in which it is laid over others. */
export interface ReadLayer {
  /** Days off, and names of make-up days. */
  readonly holidays: ReadonlyMap<string, string | undefined>;
  /** Hours by date, also of make-up days. */
  readonly overrides: ReadonlyMap<string, Hours>;
  /** Breaks by date. */
  readonly breaks: ReadonlyMap<string, Hours>;
  /** First and last day known. */
  readonly coverage: readonly [from: number, to: number] | undefined;
}

const FIELDS: readonly string[] = ["holidays", "makeUpDays", "overrides", "breaks", "coverage"];

/**
 * Takes a layer as it comes.
 *
 * @param value - what stands where a layer should be
 * @param path - where that is
 * @param week - hours of the calendar it is laid over
 * @param finder - notes what is wrong
 * @returns what it says of each date
 */
export function readLayer(value: unknown, path: string, week: WorkCalendar["week"], finder: FaultFinder): ReadLayer {
  const given: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  finder.check(isRecord(value), path, "must be an object");
  checkFields(given, FIELDS, path, finder);
  const holidays = new Map<string, string | undefined>();
  for (const [day, name] of readHolidays(given["holidays"], `${path}.holidays`, finder)) holidays.set(dateOfDay(day), name);
  readHoursByDate(given["overrides"], `${path}.overrides`, finder);
  readHoursByDate(given["breaks"], `${path}.breaks`, finder);
  const overrides = hoursByDate(given["overrides"]);
  for (const [index, entry] of readList(given["makeUpDays"], `${path}.makeUpDays`, finder).entries()) {
    const place = `${path}.makeUpDays[${index}]`;
    const makeUp = readMakeUpDay(entry, place, week, finder);
    if (makeUp === undefined) continue;
    const { date, name, hours } = makeUp;
    finder.check(!overrides.has(date), place, "is named twice, or has hours in overrides");
    finder.check(!holidays.has(date), place, "is a holiday of the same layer");
    overrides.set(date, hours);
    if (name !== undefined) holidays.set(date, name);
  }
  return { holidays, overrides, breaks: hoursByDate(given["breaks"]), coverage: readCoverage(given["coverage"], `${path}.coverage`, finder) };
}

interface NamedHours {
  readonly date: string;
  readonly name: string | undefined;
  readonly hours: Hours;
}

function readMakeUpDay(entry: unknown, path: string, week: WorkCalendar["week"], finder: FaultFinder): NamedHours | undefined {
  const given: Readonly<Record<string, unknown>> = isRecord(entry) ? entry : { date: entry };
  checkFields(given, ["date", "name", "hours", "like"], path, finder);
  const { name, hours, like } = given;
  const day = readDate(given["date"], isRecord(entry) ? `${path}.date` : path, finder);
  finder.check(name === undefined || (typeof name === "string" && name !== ""), `${path}.name`, "must be a name");
  finder.oneOf(like, WEEKDAYS, `${path}.like`);
  finder.check(like === undefined || hours === undefined, `${path}.like`, "must be absent beside hours");
  if (hours !== undefined) readHours(hours, `${path}.hours`, finder);
  const worked = hours ?? week[(like as Weekday | undefined) ?? firstWorked(week)] ?? [];
  const hasHours = finder.check(!Array.isArray(worked) || worked.length > 0, path, "has no hours, neither its own nor those of a day of the week");
  return day === undefined || !hasHours ? undefined : { date: dateOfDay(day), name: name as string | undefined, hours: worked as Hours };
}

function firstWorked(week: WorkCalendar["week"]): Weekday {
  return WEEKDAYS.find((day) => (week[day] ?? []).length > 0) ?? "mon";
}

function readList(value: unknown, path: string, finder: FaultFinder): readonly unknown[] {
  if (value === undefined) return [];
  return finder.check(Array.isArray(value), path, "must be a list of days") ? (value as readonly unknown[]) : [];
}

function hoursByDate(value: unknown): Map<string, Hours> {
  return new Map(isRecord(value) ? (Object.entries(value) as [string, Hours][]) : []);
}
