import { expect, test } from "vitest";
import { addWorkingTime, defineCalendar, isOpen, nextClose, nextOpen, openIntervals, previousClose, previousOpen, weekOf, wholeDay, workingTimeBetween } from "../../src/calendar/index.ts";
import type { OpenIntervalsRange } from "../../src/calendar/index.ts";
import { errorOf } from "../foundation/thrown.ts";

const everyDayOfTheWeek = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const HOUR = 3_600_000;

test("the opening belongs to the hours, the closing does not", () => {
  const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["12:00", "17:00"]]) });
  expect(["08:59:59.999", "09:00", "12:00", "16:59:59.999", "17:00"].map((time) => isOpen(office, `2026-03-02T${time}Z`))).toEqual([false, true, true, true, false]);
  // Intervals that touch are one.
  expect(nextClose(office, "2026-03-02T10:00Z")).toBe("2026-03-02T17:00:00.000Z");
  expect(previousOpen(office, "2026-03-02T13:00Z")).toBe("2026-03-02T09:00:00.000Z");
});

test.each([
  // A night of eight hours on the wall, in the nights in which New York changes its clocks.
  ["2026-03-07T22:00-05:00", "2026-03-08T06:00-04:00", 7],
  ["2026-10-31T22:00-04:00", "2026-11-01T06:00-05:00", 9],
  ["2026-03-14T22:00-04:00", "2026-03-15T06:00-04:00", 8],
])("a night shift from %s to %s lasts %i hours", (open, close, hours) => {
  const nights = defineCalendar({ id: "nights", timeZone: "America/New_York", week: weekOf(everyDayOfTheWeek, [["22:00", "06:00"]]) });
  expect(workingTimeBetween(nights, open, close)).toBe(hours * HOUR);
  expect(addWorkingTime(nights, open, { hours })).toBe(new Date(close).toISOString());
  expect(addWorkingTime(nights, close, { hours: -hours })).toBe(new Date(open).toISOString());
});

test("hours that a clock change skips open when the clocks go on, and vanish if nothing is left of them", () => {
  // Clocks go from 02:00 to 03:00, which is 07:00 in UTC.
  const early = (open: string, close: string): ReturnType<typeof openIntervals> =>
    openIntervals(defineCalendar({ id: "early", timeZone: "America/New_York", week: weekOf(["sun"], [[open, close]]) }), "2026-03-08T00:00Z", { to: "2026-03-09T00:00Z" });
  expect(early("02:30", "05:00")).toEqual([{ from: "2026-03-08T07:30:00.000Z", to: "2026-03-08T09:00:00.000Z" }]);
  expect(early("02:30", "03:00")).toEqual([]);
  expect(early("01:00", "02:30")).toEqual([{ from: "2026-03-08T06:00:00.000Z", to: "2026-03-08T07:30:00.000Z" }]);
});

test("on Lord Howe, clocks change by half an hour", () => {
  const island = defineCalendar({ id: "island", timeZone: "Australia/Lord_Howe", week: weekOf(everyDayOfTheWeek, wholeDay) });
  expect(workingTimeBetween(island, "2026-04-04T13:00Z", "2026-04-05T13:30Z")).toBe(24.5 * HOUR);
  const early = defineCalendar({ id: "early", timeZone: "Australia/Lord_Howe", week: weekOf(["sun"], [["00:00", "04:00"]]) });
  expect(openIntervals(early, "2026-04-04T00:00Z", { count: 1 })).toEqual([{ from: "2026-04-04T13:00:00.000Z", to: "2026-04-04T17:30:00.000Z" }]);
  expect(openIntervals(early, "2026-10-03T00:00Z", { count: 1 })).toEqual([{ from: "2026-10-03T13:30:00.000Z", to: "2026-10-03T17:00:00.000Z" }]);
});

test("a day that Samoa skipped has no hours, and a night into it goes on after it", () => {
  const apia = (hours: readonly (readonly [string, string])[]): ReturnType<typeof openIntervals> =>
    openIntervals(defineCalendar({ id: "apia", timeZone: "Pacific/Apia", week: weekOf(["thu", "fri", "sat"], hours) }), "2011-12-29T10:00Z", { to: "2012-01-01T10:00Z" });
  // Thursday the 29th in UTC−10, then Saturday the 31st in UTC+14.
  expect(apia([["09:00", "17:00"]])).toEqual([
    { from: "2011-12-29T19:00:00.000Z", to: "2011-12-30T03:00:00.000Z" },
    { from: "2011-12-30T19:00:00.000Z", to: "2011-12-31T03:00:00.000Z" },
  ]);
  expect(apia([["22:00", "06:00"]])).toEqual([
    { from: "2011-12-30T08:00:00.000Z", to: "2011-12-30T16:00:00.000Z" },
    { from: "2011-12-31T08:00:00.000Z", to: "2011-12-31T16:00:00.000Z" },
  ]);
});

test.each([
  ["Etc/GMT+12", "2026-03-02T21:00:00.000Z"],
  ["Pacific/Kiritimati", "2026-03-01T19:00:00.000Z"],
  ["-12:00", "2026-03-02T21:00:00.000Z"],
  ["+14:00", "2026-03-01T19:00:00.000Z"],
  ["Asia/Kathmandu", "2026-03-02T03:15:00.000Z"],
])("in %s, Monday opens at %s", (timeZone, expected) => {
  const office = defineCalendar({ id: "office", timeZone, week: { mon: [["09:00", "17:00"]] } });
  expect(nextOpen(office, "2026-02-28T00:00Z")).toBe(expected);
});

test("around the clock there is no opening and no closing, but those that exceptions make", () => {
  const always = defineCalendar({ id: "always", timeZone: "America/New_York", week: weekOf(everyDayOfTheWeek, wholeDay) });
  expect(workingTimeBetween(always, "2026-01-01T00:00Z", "2027-01-01T00:00Z")).toBe(365 * 24 * HOUR);
  expect(addWorkingTime(always, "2026-01-01T00:00Z", { hours: 24 * 365 })).toBe("2027-01-01T00:00:00.000Z");
  expect(nextOpen(always, "2026-01-01T00:00Z")).toBe("2026-01-01T00:00:00.000Z");
  expect(previousClose(always, "2026-01-01T00:00Z")).toBe("2026-01-01T00:00:00.000Z");
  expect(errorOf(() => nextClose(always, "2026-01-01T00:00Z")).code).toBe("no-working-time");
  expect(errorOf(() => previousOpen(always, "2026-01-01T00:00Z")).code).toBe("no-working-time");
  expect(errorOf(() => openIntervals(always, "2026-01-01T00:00Z", { count: 1 })).code).toBe("no-working-time");
  expect(openIntervals(always, "2026-01-01T00:00Z", { to: "2026-06-01T00:00Z" })).toHaveLength(1);
  const once = defineCalendar({ ...always, id: "once", holidays: ["2026-07-04"] });
  expect(nextClose(once, "2026-01-01T00:00Z")).toBe("2026-07-04T04:00:00.000Z");
  expect(previousOpen(once, "2030-01-01T00:00Z")).toBe("2026-07-05T04:00:00.000Z");
  expect(previousClose(once, "2026-07-04T12:00Z")).toBe("2026-07-04T04:00:00.000Z");
  expect(nextOpen(once, "2026-07-04T12:00Z")).toBe("2026-07-05T04:00:00.000Z");
  expect(errorOf(() => nextClose(once, "2026-07-05T12:00Z")).code).toBe("no-working-time");
  expect(errorOf(() => previousOpen(once, "2026-07-03T12:00Z")).code).toBe("no-working-time");
});

test("a calendar of single days answers between them, and ends with the last", () => {
  const fair = defineCalendar({ id: "fair", timeZone: "UTC", week: {}, overrides: { "0001-06-01": [["09:00", "10:00"]], "2026-05-01": [["09:00", "17:00"]], "2026-05-02": [["09:00", "17:00"]] } });
  expect(nextOpen(fair, "1000-01-01T00:00Z")).toBe("2026-05-01T09:00:00.000Z");
  expect(previousClose(fair, "2026-01-01T00:00Z")).toBe("0001-06-01T10:00:00.000Z");
  expect(workingTimeBetween(fair, "0001-01-01T00:00Z", "9999-01-01T00:00Z")).toBe(17 * HOUR);
  expect(addWorkingTime(fair, "0001-01-01T00:00Z", { hours: 17 })).toBe("2026-05-02T17:00:00.000Z");
  // Fewer than asked for: there are no more.
  expect(openIntervals(fair, "2026-05-01T10:00Z", { count: 5 })).toHaveLength(2);
  expect(openIntervals(fair, "2026-05-01T10:00Z", { count: 5, direction: "backward" })).toEqual([
    { from: "2026-05-01T09:00:00.000Z", to: "2026-05-01T10:00:00.000Z" },
    { from: "0001-06-01T09:00:00.000Z", to: "0001-06-01T10:00:00.000Z" },
  ]);
  expect(openIntervals(fair, "2027-01-01T00:00Z", { count: 5 })).toEqual([]);
  for (const question of [
    (): unknown => nextOpen(fair, "2026-05-02T17:00Z"),
    (): unknown => nextClose(fair, "2026-05-02T17:00Z"),
    (): unknown => previousOpen(fair, "0001-06-01T08:59Z"),
    (): unknown => previousClose(fair, "0001-06-01T08:59Z"),
    (): unknown => addWorkingTime(fair, "2026-05-02T09:00Z", { hours: 9 }),
    (): unknown => addWorkingTime(fair, "2026-05-02T09:00Z", { hours: -10 }),
  ]) {
    expect(errorOf(question)).toMatchObject({ code: "no-working-time", details: { list: "calendar" } });
  }
});

test("hours of neighbouring days that overlap count once", () => {
  const nights = defineCalendar({ id: "nights", timeZone: "UTC", week: { mon: [["22:00", "06:00"]] }, overrides: { "2026-03-03": [["04:00", "08:00"], ["12:00", "13:00"]] } });
  expect(workingTimeBetween(nights, "2026-03-02T00:00Z", "2026-03-04T00:00Z")).toBe(11 * HOUR);
  expect(nextClose(nights, "2026-03-02T23:00Z")).toBe("2026-03-03T08:00:00.000Z");
});

test.each<[string, unknown, object]>([
  ["no range", undefined, { code: "invalid-input", details: { list: "range" } }],
  ["neither end nor count", {}, { code: "invalid-input" }],
  ["both", { to: 0, count: 1 }, { code: "invalid-input" }],
  ["an end before the start", { to: "2026-03-01T00:00Z" }, { code: "invalid-period", details: { field: "to" } }],
  ["an end that is no moment", { to: "2026-03-05" }, { code: "invalid-instant", details: { list: "range", field: "to" } }],
  ["half an interval", { count: 0.5 }, { code: "invalid-value", details: { field: "count" } }],
  ["no interval", { count: 0 }, { code: "invalid-value", details: { value: 0 } }],
  ["too many intervals", { count: 1e9 }, { code: "invalid-value" }],
  ["an unknown direction", { count: 1, direction: "up" }, { code: "invalid-option", details: { field: "direction" } }],
])("a list of intervals with %s is refused", (_, range, expected) => {
  const office = defineCalendar({ id: "office", timeZone: "UTC", week: { mon: wholeDay } });
  expect(errorOf(() => openIntervals(office, "2026-03-02T00:00Z", range as OpenIntervalsRange))).toMatchObject(expected);
});
