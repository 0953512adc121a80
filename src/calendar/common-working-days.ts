import { weekdayIndex } from "../foundation/internal.ts";
import { everyDay } from "./working-days.ts";
import type { Closure, WorkingDays, WorkingPattern } from "./working-days.ts";
import { workingDayTable } from "./working-day-table.ts";

// Two calendars that are the same objects have the same days in common, whenever that is asked.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const pairs = /* @__PURE__ */ new WeakMap<WorkingDays, WeakMap<WorkingDays, WorkingDays>>();

/**
 * The days that are worked in both of two calendars, as for an owner and a customer in different countries.
 *
 * @param first - one calendar
 * @param second - the other
 * @returns the arithmetic on the days of both; covered is what both cover, and a name is the first's, else the second's
 */
export function commonWorkingDays(first: WorkingDays, second: WorkingDays): WorkingDays {
  if (first === second || second === everyDay) return first;
  if (first === everyDay) return second;
  const seconds = pairs.get(first) ?? new WeakMap<WorkingDays, WorkingDays>();
  pairs.set(first, seconds);
  const known = seconds.get(second) ?? workingDayTable(commonPattern(first.pattern, second.pattern));
  seconds.set(second, known);
  return known;
}

function commonPattern(first: WorkingPattern, second: WorkingPattern): WorkingPattern {
  const works = ({ week, exceptions }: WorkingPattern, day: number): boolean => exceptions.get(day) ?? week[weekdayIndex(day)]!;
  const days = new Set([...first.exceptions.keys(), ...second.exceptions.keys()]);
  return {
    week: first.week.map((worked, index) => worked && second.week[index]!),
    exceptions: new Map([...days].map((day) => [day, works(first, day) && works(second, day)])),
    timeZones: [...new Set([...first.timeZones, ...second.timeZones])],
    known: [...first.known, ...second.known],
    holidays: commonHolidays(first, second, works),
    closures: [...first.closures, ...second.closures],
  };
}

type Works = (pattern: WorkingPattern, day: number) => boolean;

// A holiday of one that is worked there all the same is not why the day is off in both.
function commonHolidays(first: WorkingPattern, second: WorkingPattern, works: Works): ReadonlyMap<number, string | undefined> {
  const names = new Map<number, string | undefined>();
  for (const pattern of [second, first]) {
    for (const [day, name] of pattern.holidays) if (!works(pattern, day)) names.set(day, name ?? names.get(day));
  }
  return names;
}

/**
 * The days that are worked and that no closure takes off.
 *
 * @param days - the working days
 * @param closures - days off beside them
 * @returns the arithmetic on what is left
 */
export function openWorkingDays(days: WorkingDays, closures: readonly Closure[]): WorkingDays {
  return closures.length === 0 ? days : workingDayTable({ ...days.pattern, closures: [...days.pattern.closures, ...closures] });
}
