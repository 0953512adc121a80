import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { isWorkday } from "chinese-days";
import { addDays, plainDateIn } from "clientele/foundation";
import { combineCalendars, defineCalendar, describeDay, isWorkingDay, weekOf, wholeDay } from "clientele/calendar";
import type { WorkCalendar } from "clientele/calendar";
import Holidays from "date-holidays";
import { expect, test } from "vitest";
import { chineseDaysLayer } from "../../docs/examples/calendars/chinese-days.ts";
import { publicHolidaysLayer } from "../../docs/examples/calendars/date-holidays.ts";
import type { HolidaySource } from "../../docs/examples/calendars/date-holidays.ts";
import { offices, promise, unusualDays } from "../../docs/examples/calendars/index.ts";
import { readCases } from "../calendar/reference-cases.ts";
import type { ReferenceCase } from "../calendar/reference-cases.ts";
import { errorOf } from "../foundation/thrown.ts";

const week = (timeZone: string): WorkCalendar => defineCalendar({ id: "week", timeZone, week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const china = combineCalendars({ id: "cn" }, week("Asia/Shanghai"), [chineseDaysLayer(chineseDays)]);

type NamedDay = ReferenceCase<{ readonly date: string }, boolean> & { readonly name: string };

test("every day that the arrangements of 2019 to 2026 name is worked or off in the calendar of chinese-days, under its name", () => {
  const cases = readCases<{ readonly date: string }, boolean>("f1-cn-workday.exceptions").cases as readonly NamedDay[];
  expect(cases).toHaveLength(117);
  const wrong = cases.filter(({ input, expected, name }) => {
    const day = describeDay(china, input.date);
    // The package shortens some names, and gives the first of two.
    return day.working !== expected || !name.includes(day.name ?? "nothing");
  });
  expect(wrong).toEqual([]);
});

test("on each of the 2,922 days of these years the calendar agrees with the package it is made from", () => {
  const differences: string[] = [];
  let days = 0;
  for (let date = "2019-01-01"; date <= "2026-12-31"; date = addDays(date, 1)) {
    days += 1;
    if (isWorkingDay(china, date) !== isWorkday(date)) differences.push(date);
  }
  expect([days, differences]).toEqual([2922, []]);
});

test("the calendar of chinese-days knows the years that have an arrangement, and no others", () => {
  expect(china.coverage).toEqual({ from: "2004-01-01", to: "2026-12-31" });
  expect(errorOf(() => isWorkingDay(china, "2027-01-01")).code).toBe("calendar-not-covered");
});

test.each([
  ["DE", "be", "Europe/Berlin", "2026-04-03", false],
  ["DE", "be", "Europe/Berlin", "2026-03-09", true],
  // Women's Day is a holiday in Berlin: a Monday in 2027, and not moved from the Sunday it is in 2026.
  ["DE", "be", "Europe/Berlin", "2027-03-08", false],
  // Boxing Day 2026 is a Saturday, so Monday is off; 4 July too, so Friday is.
  ["GB", "ENG", "Europe/London", "2026-12-28", false],
  ["US", "ny", "America/New_York", "2026-07-03", false],
  ["US", "ny", "America/New_York", "2026-11-26", false],
  ["US", "ny", "America/New_York", "2026-11-27", true],
  // From sunset on 1 April to sunset on the 2nd, a Thursday.
  ["IL", "", "Asia/Jerusalem", "2026-04-02", false],
  ["IL", "", "Asia/Jerusalem", "2026-04-01", true],
  // Half a day off for some.
  ["CN", "", "Asia/Shanghai", "2026-05-04", true],
])("in %s %s, %s, the day %s is worked: %s", (country, state, timeZone, date, expected) => {
  const source = state === "" ? new Holidays(country) : new Holidays(country, state);
  const calendar = combineCalendars({ id: "public" }, week(timeZone), [publicHolidaysLayer(source, timeZone, 2026, 2027)]);
  expect(isWorkingDay(calendar, date)).toBe(expected);
  expect(errorOf(() => isWorkingDay(calendar, "2028-01-03")).code).toBe("calendar-not-covered");
});

test("holidays of several days, two on one day, and those that are not public, are told apart", () => {
  const days = (start: string, end: string, name: string, type = "public"): ReturnType<HolidaySource["getHolidays"]>[number] => ({ start: new Date(start), end: new Date(end), name, type });
  const source: HolidaySource = {
    getHolidays: () => [
      days("2026-03-31T22:00Z", "2026-04-03T22:00Z", "Feast"),
      days("2026-04-02T22:00Z", "2026-04-03T22:00Z", "Jubilee"),
      days("2026-06-01T22:00Z", "2026-06-02T22:00Z", "School", "school"),
    ],
  };
  expect(publicHolidaysLayer(source, "Europe/Berlin", 2026, 2026)).toEqual({
    holidays: [{ date: "2026-04-01", name: "Feast" }, { date: "2026-04-02", name: "Feast" }, { date: "2026-04-03", name: "Feast / Jubilee" }],
    coverage: { from: "2026-01-01", to: "2026-12-31" },
  });
});

test("the same promise ends on different days in Shanghai and Berlin", () => {
  // Shanghai: 30 September, then off until the 7th, then 8, 9, Saturday the 10th worked, and 12.
  // Berlin: 30 September, 1 and 2 October, and 5 and 6; the 3rd is a Saturday.
  expect(promise("2026-09-29", 5)).toEqual([
    "shanghai: 5 working days after 2026-09-29 is 2026-10-12",
    "berlin: 5 working days after 2026-09-29 is 2026-10-06",
  ]);
  expect(unusualDays("2026-10-01", "2026-10-13")).toEqual([
    "shanghai: 2026-10-01 off, 国庆节",
    "shanghai: 2026-10-02 off, 国庆节",
    "shanghai: 2026-10-05 off, 国庆节",
    "shanghai: 2026-10-06 off, 国庆节",
    "shanghai: 2026-10-07 off, 国庆节",
    "shanghai: 2026-10-10 worked, 国庆节",
  ]);
  expect(offices.map(({ timeZone }) => plainDateIn("2026-09-29T20:00Z", timeZone))).toEqual(["2026-09-30", "2026-09-29"]);
});
