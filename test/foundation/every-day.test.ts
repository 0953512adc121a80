import { addDays as addDaysByDateFns } from "date-fns/addDays";
import { addMonths as addMonthsByDateFns } from "date-fns/addMonths";
import { getDay } from "date-fns/getDay";
import { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import {
  addDays,
  addMonthsClamped,
  comparePlainDates,
  daysBetween,
  instant,
  monthsBetween,
  plainDate,
  weekdayOf,
} from "../../src/foundation/index.ts";
import { civilOfDay, dayOfCivil, daysInMonth } from "../../src/foundation/civil.ts";
import { dateOfDay, requireDay } from "../../src/foundation/internal.ts";
import { addMonthsToDay } from "../../src/foundation/month-steps.ts";
import { everyDate, firstDate, firstDifference, UtcDate } from "./calendar-oracle.ts";

// These are long loops, and a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const dates = everyDate();
const firstDay = Date.UTC(1600, 0, 1) / 86_400_000;
const dateAt = (index: number): string => dates[index]!;
const place = { list: "dates" };
// Walks through all steps from -1200 to 1200, in an order that has nothing to do with the calendar.
const stepAt = (index: number): number => ((index * 1009) % 2401) - 1200;

test("the oracle knows 801 years of days", () => {
  expect(dates).toHaveLength(292_560);
  expect(dateAt(0)).toBe(firstDate);
});

test("every day from 1600 to 2400 has the number that Date gives it", () => {
  expect(firstDifference(dates.length, (i) => requireDay(dateAt(i), place), (i) => firstDay + i)).toBeUndefined();
});

test("every day from 1600 to 2400 is written as Temporal writes it", () => {
  expect(firstDifference(dates.length, (i) => dateOfDay(firstDay + i), dateAt)).toBeUndefined();
  expect(firstDifference(dates.length, (i) => plainDate(dateAt(i)), dateAt)).toBeUndefined();
  expect(firstDifference(dates.length, (i) => instant((firstDay + i) * 86_400_000), (i) => `${dateAt(i)}T00:00:00.000Z`)).toBeUndefined();
});

test("every day from 1600 to 2400 has its parts, and they lead back to it", () => {
  const parts = (i: number): string => {
    const { year, month, day } = civilOfDay(firstDay + i);
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  };
  const back = (i: number): number => {
    const [year = 0, month = 0, day = 0] = dateAt(i).split("-").map(Number);
    return dayOfCivil(year, month, day);
  };
  expect(firstDifference(dates.length, parts, dateAt)).toBeUndefined();
  expect(firstDifference(dates.length, back, (i) => firstDay + i)).toBeUndefined();
});

test("every day from 1600 to 2400 has the weekday of date-fns", () => {
  const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
  const byDateFns = (i: number): string => names[getDay(new UtcDate((firstDay + i) * 86_400_000))]!;
  expect(firstDifference(dates.length, (i) => weekdayOf(dateAt(i)), byDateFns)).toBeUndefined();
});

test("from every day from 1600 to 2400, a step of days leads where it leads in date-fns", () => {
  const byDateFns = (i: number): number => addDaysByDateFns(new UtcDate((firstDay + i) * 86_400_000), stepAt(i)).getTime();
  expect(firstDifference(dates.length, (i) => requireDay(addDays(dateAt(i), stepAt(i)), place) * 86_400_000, byDateFns)).toBeUndefined();
});

test("from every day from 1600 to 2400, a step of days leads along the days of Temporal, and is counted back", () => {
  const within = (index: number): number => ((index % dates.length) + dates.length) % dates.length;
  const target = (i: number): number => within(i * 37 + stepAt(i));
  expect(firstDifference(dates.length, (i) => addDays(dateAt(i), target(i) - i), (i) => dateAt(target(i)))).toBeUndefined();
  expect(firstDifference(dates.length, (i) => daysBetween(dateAt(i), dateAt(target(i))), (i) => target(i) - i)).toBeUndefined();
  expect(firstDifference(dates.length, (i) => comparePlainDates(dateAt(i), dateAt(target(i))), (i) => Math.sign(i - target(i)))).toBeUndefined();
});

// Every month that a step of 1200 months can reach, as Temporal knows it.
const months = (() => {
  const starts: number[] = [];
  const lengths: number[] = [];
  const end = Temporal.PlainDate.from("2501-02-01");
  for (let month = Temporal.PlainDate.from("1500-01-01"); Temporal.PlainDate.compare(month, end) < 0; month = month.add({ months: 1 })) {
    starts.push(Date.parse(month.toString()) / 86_400_000);
    lengths.push(month.daysInMonth);
  }
  return { starts, lengths };
})();

test("every month from 1500 to 2500 is as long as in Temporal", () => {
  const length = (i: number): number => daysInMonth(1500 + Math.floor(i / 12), (i % 12) + 1);
  expect(firstDifference(months.lengths.length, length, (i) => months.lengths[i]!)).toBeUndefined();
});

// Compares each step of -1200 to 1200 months from a day of each month given with the table of months.
function stepsAgree(anchorMonths: readonly number[], dayIn: (length: number) => number): string | undefined {
  const step = addMonthsToDay;
  const { starts, lengths } = months;
  for (const from of anchorMonths) {
    const day = dayIn(lengths[from]!);
    const anchor = starts[from]! + day - 1;
    for (let target = from - 1200; target <= from + 1200; target += 1) {
      const length = lengths[target]!;
      const expected = starts[target]! + (day < length ? day : length) - 1;
      if (step(anchor, target - from) !== expected) return `${dateOfDay(anchor)} and ${target - from} months`;
    }
  }
  return undefined;
}

const monthsFrom = (year: number, count: number): number[] => Array.from({ length: count }, (_, i) => (year - 1500) * 12 + i);

test("every step of -1200 to 1200 months from the end of every month of 400 years leads into the month that many later, at most to its end", () => {
  expect(stepsAgree(monthsFrom(1600, 4800), (length) => length)).toBeUndefined();
});

test.each([1, 15, 28, 29, 30])("every step of -1200 to 1200 months from day %i of a month leads to that day, at most to the month's end", (day) => {
  expect(stepsAgree(monthsFrom(1897, 96), (length) => Math.min(day, length))).toBeUndefined();
});

test("from every day from 1600 to 2400, a step of months leads where it leads in date-fns, and is counted back", () => {
  const byDateFns = (i: number): number => addMonthsByDateFns(new UtcDate((firstDay + i) * 86_400_000), stepAt(i)).getTime();
  const ours = dates.map((date, i) => addMonthsClamped(date, stepAt(i)));
  expect(firstDifference(dates.length, (i) => requireDay(ours[i]!, place) * 86_400_000, byDateFns)).toBeUndefined();
  expect(firstDifference(dates.length, (i) => monthsBetween(dateAt(i), ours[i]!), stepAt)).toBeUndefined();
});

test("from every day after the 28th from 1600 to 2400, a step of months leads where it leads in Temporal", () => {
  const late = dates.filter((date) => date.slice(8) > "28");
  const byTemporal = (i: number): string => Temporal.PlainDate.from(late[i]!).add({ months: stepAt(i) }, { overflow: "constrain" }).toString();
  expect(firstDifference(late.length, (i) => addMonthsClamped(late[i]!, stepAt(i)), byTemporal)).toBeUndefined();
});

test.each(["1600-02-29", "1700-01-31", "1899-12-31", "1900-02-28", "1999-08-30", "2000-02-29", "2023-10-31", "2024-01-29", "2100-03-31"])(
  "from %s, every step of -1200 to 1200 months leads where it leads in Temporal and in date-fns",
  (anchor) => {
    const start = Temporal.PlainDate.from(anchor);
    const start2 = new UtcDate(`${anchor}T00:00:00Z`);
    const ours = (i: number): string => addMonthsClamped(anchor, i - 1200);
    expect(firstDifference(2401, ours, (i) => start.add({ months: i - 1200 }).toString())).toBeUndefined();
    expect(firstDifference(2401, ours, (i) => addMonthsByDateFns(start2, i - 1200).toISOString().slice(0, 10))).toBeUndefined();
  },
);
