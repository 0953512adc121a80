import { faultFinder, FIRST_DAY, isRecord, LAST_DAY, plainCopy, WEEKDAYS, zoneOffset } from "../foundation/internal.ts";
import type { FaultFinder } from "../foundation/internal.ts";
import { dayHours, openDays } from "./day-hours.ts";
import { readDate, readHoursByDate, readWeek } from "./hours-faults.ts";
import type { CalendarDefinition, WorkCalendar } from "./work-calendar.ts";

const FIELDS: readonly string[] = ["id", "version", "timeZone", "week", "holidays", "overrides", "breaks", "coverage", "beyondCoverage"];

/**
 * Checks a calendar.
 *
 * @param definition - as the user wrote it
 * @param place - path to it in its list, as in `calendars[2]`; absent: it stands alone
 * @returns a copy with the fields that are there
 * @throws ClienteleError `invalid-calendar` with every fault
 */
export function checkCalendar(definition: CalendarDefinition, place = ""): WorkCalendar {
  const finder = faultFinder("calendar", "invalid-calendar");
  const given: Readonly<Record<string, unknown>> = isRecord(definition) ? definition : {};
  if (!finder.check(isRecord(definition), place, "must be an object")) finder.refuse();
  const at = (field: string): string => (place === "" ? field : `${place}.${field}`);
  checkFields(given, FIELDS, place, finder);
  finder.check(typeof given["id"] === "string" && given["id"] !== "", at("id"), "must be a name");
  finder.check(given["version"] === undefined || typeof given["version"] === "string", at("version"), "must be text");
  checkZone(given["timeZone"], at("timeZone"), finder);
  const week = readWeek(given["week"], at("week"), finder);
  const holidays = readHolidays(given["holidays"], at("holidays"), finder);
  const overrides = readHoursByDate(given["overrides"], at("overrides"), finder);
  const breaks = readHoursByDate(given["breaks"], at("breaks"), finder);
  readCoverage(given["coverage"], at("coverage"), finder);
  finder.oneOf(given["beyondCoverage"], ["assumeWeek", "refuse"], at("beyondCoverage"));
  if (week.length > 0) {
    const { first, last } = openDays(dayHours({ week, holidays, overrides, breaks }), FIRST_DAY, LAST_DAY);
    finder.check(first <= last, at("week"), "never opens: no day has hours");
  }
  finder.refuse();
  return copyCalendar(definition as WorkCalendar);
}

/**
 * Notes fields that do not belong there: a misspelt one would be left out in silence.
 *
 * @param given - an object
 * @param fields - the names it may have
 * @param path - where it stands
 * @param finder - notes what is wrong
 */
export function checkFields(given: Readonly<Record<string, unknown>>, fields: readonly string[], path: string, finder: FaultFinder): void {
  for (const field of Object.keys(given)) finder.check(fields.includes(field), path === "" ? field : `${path}.${field}`, "is not a field of it");
}

/**
 * Takes days off as they come.
 *
 * @param value - what stands there; absent is fine
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns the names by day; `undefined` for a day without
 */
export function readHolidays(value: unknown, path: string, finder: FaultFinder): ReadonlyMap<number, string | undefined> {
  const names = new Map<number, string | undefined>();
  if (value === undefined) return names;
  if (!finder.check(Array.isArray(value), path, "must be a list of days")) return names;
  const places = new Map<number, string>();
  for (const [index, entry] of (value as readonly unknown[]).entries()) {
    const place = `${path}[${index}]`;
    const named = readHoliday(entry, place, finder);
    const day = readDate(named.date, named.place, finder);
    if (day === undefined) continue;
    finder.check(!places.has(day), place, `is the same day as ${places.get(day) ?? ""}`);
    places.set(day, place);
    names.set(day, named.name);
  }
  return names;
}

function readHoliday(entry: unknown, path: string, finder: FaultFinder): { date: unknown; place: string; name: string | undefined } {
  if (!isRecord(entry)) return { date: entry, place: path, name: undefined };
  checkFields(entry, ["date", "name"], path, finder);
  const { name } = entry;
  finder.check(name === undefined || (typeof name === "string" && name !== ""), `${path}.name`, "must be a name");
  return { date: entry["date"], place: `${path}.date`, name: typeof name === "string" ? name : undefined };
}

/**
 * Takes a coverage as it comes.
 *
 * @param value - what stands there; absent is fine
 * @param path - where that is
 * @param finder - notes what is wrong
 * @returns first and last day; `undefined` where there is none
 */
export function readCoverage(value: unknown, path: string, finder: FaultFinder): readonly [from: number, to: number] | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
    finder.check(false, path, "must be { from, to }");
    return undefined;
  }
  checkFields(value, ["from", "to"], path, finder);
  const from = readDate(value["from"], `${path}.from`, finder);
  const to = readDate(value["to"], `${path}.to`, finder);
  if (from === undefined || to === undefined) return undefined;
  return finder.check(from <= to, path, "ends before it starts") ? [from, to] : undefined;
}

function checkZone(value: unknown, path: string, finder: FaultFinder): void {
  let known = true;
  try {
    zoneOffset(0, value as string);
  } catch {
    known = false;
  }
  finder.check(known, path, "must be a time zone that the platform knows");
}

function copyCalendar(calendar: WorkCalendar): WorkCalendar {
  const { id, version, timeZone, week, holidays, overrides, breaks, coverage, beyondCoverage } = calendar;
  const days = WEEKDAYS.filter((day) => week[day] !== undefined).map((day) => [day, week[day]] as const);
  const fields = { id, version, timeZone, week: Object.fromEntries(days), holidays, overrides, breaks, coverage, beyondCoverage };
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return plainCopy(Object.fromEntries(present)) as unknown as WorkCalendar;
}
