import { TZDate } from "@date-fns/tz";
import { addBusinessDays, addHours, formatISO, parseISO } from "date-fns";
import { addWorkingDays, addWorkingTime, workingTimeBetween, defineCalendar, weekOf } from "../../src/calendar/index.ts";
import { AS_OF_DAY, dateOf, office, randomNumbers } from "./client-base.ts";
import { race, type Rate } from "./rates.ts";

export const WORKING_TIME = "working time after a moment";
const WORKING_TIME_BETWEEN = "working time between two moments";
const WORKING_DAYS = "working days after a date";

const A_DAY = "a working day on";
export const A_YEAR = "a working year on";
export const PLAIN_ADDITION = "@date-fns/tz, addHours";

const ZONE = "America/New_York";
const QUESTIONS = 2e4;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HOURS_OF_A_DAY = 8;
const DAYS_OF_A_YEAR = 250;

const desk = defineCalendar({
  id: "desk",
  timeZone: ZONE,
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:30", "18:00"]]),
  holidays: office.holidays,
});

/**
 * Working time and working days, against plain additions of the packages that people take for them.
 *
 * @returns time of one question
 */
export function measureWorkingTime(): Rate[] {
  const random = randomNumbers();
  const moments = Float64Array.from({ length: QUESTIONS }, () => (AS_OF_DAY - 365 + 365 * random()) * DAY).map(Math.floor);
  const later = moments.map((at) => at + Math.floor(random() * 30 * DAY));
  const zoned = Array.from(moments, (at) => new TZDate(at, ZONE));
  const dates = Array.from(moments, (at) => dateOf(Math.floor(at / DAY)));
  requireInverse(moments);
  requireSameDays(dates);
  return [
    ...race(WORKING_TIME, [
      { name: A_DAY, items: QUESTIONS, run: () => sumOf(moments, (at) => addWorkingTime(desk, at, { hours: HOURS_OF_A_DAY }).length) },
      { name: A_YEAR, items: QUESTIONS, run: () => sumOf(moments, (at) => addWorkingTime(desk, at, { hours: HOURS_OF_A_DAY * DAYS_OF_A_YEAR }).length) },
      { name: PLAIN_ADDITION, items: QUESTIONS, run: () => sumOf(zoned, (at) => addHours(at, 8).getTime()) },
      { name: "the same, from milliseconds to text", items: QUESTIONS, run: () => sumOf(moments, (at) => addHours(new TZDate(at, ZONE), 8).toISOString().length) },
    ]),
    ...race(WORKING_TIME_BETWEEN, [
      { name: "within a month", items: QUESTIONS, run: () => sumOf(moments, (at, index) => workingTimeBetween(desk, at, later[index]!)) },
      { name: "over a year", items: QUESTIONS, run: () => sumOf(moments, (at) => workingTimeBetween(desk, at, at + 365 * DAY)) },
    ]),
    ...race(WORKING_DAYS, [
      { name: "addWorkingDays, 10 days", items: QUESTIONS, run: () => sumOf(dates, (date) => addWorkingDays(weekdays, date, 10).length) },
      { name: "addWorkingDays, 250 days", items: QUESTIONS, run: () => sumOf(dates, (date) => addWorkingDays(weekdays, date, 250).length) },
      { name: "date-fns addBusinessDays, 10 days", items: QUESTIONS, run: () => sumOf(dates, (date) => addedByDateFns(date, 10).length) },
      { name: "date-fns addBusinessDays, 250 days", items: QUESTIONS, run: () => sumOf(dates, (date) => addedByDateFns(date, 250).length) },
    ]),
  ];
}

// Monday to Friday is all that addBusinessDays knows.
const weekdays = defineCalendar({ id: "weekdays", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["00:00", "24:00"]]) });

function addedByDateFns(date: string, days: number): string {
  return formatISO(addBusinessDays(parseISO(date), days), { representation: "date" });
}

function sumOf<T>(list: ArrayLike<T>, done: (item: T, index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < list.length; index += 1) sum += done(list[index]!, index);
  return sum;
}

// What has been added lies between, to the millisecond.
function requireInverse(moments: Float64Array): void {
  for (const days of [1, DAYS_OF_A_YEAR]) {
    for (const at of moments) {
      const between = workingTimeBetween(desk, at, addWorkingTime(desk, at, { hours: HOURS_OF_A_DAY * days }));
      if (between !== HOURS_OF_A_DAY * days * HOUR) throw new Error(`${between} ms from ${at} instead of ${days} days`);
    }
  }
}

function requireSameDays(dates: readonly string[]): void {
  for (const date of dates) {
    for (const days of [10, 250]) {
      const [found, expected] = [addWorkingDays(weekdays, date, days), addedByDateFns(date, days)];
      if (found !== expected) throw new Error(`${days} working days after ${date}: ${found} instead of ${expected}`);
    }
  }
}
