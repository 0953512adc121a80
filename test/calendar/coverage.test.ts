import { expect, test } from "vitest";
import {
  addWorkingDays, addWorkingTime, countWorkingDays, defineCalendar, describeDay, isOpen, isWorkingDay, nextClose, nextOpen, openIntervals, previousClose, previousOpen,
  rollToWorkingDay, weekOf, workingDays, workingTimeBetween,
} from "../../src/calendar/index.ts";
import { workingDaysOf } from "../../src/calendar/internal.ts";
import { errorOf } from "../foundation/thrown.ts";

// 2026 begins on a Thursday and ends on one; the last two days of it are off.
const office = defineCalendar({
  id: "office",
  timeZone: "Asia/Shanghai",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]),
  holidays: ["2026-01-01", "2026-12-30", "2026-12-31"],
  coverage: { from: "2026-01-01", to: "2026-12-31" },
});

test.each([
  ["2025-12-31", (): unknown => isWorkingDay(office, "2025-12-31")],
  ["2027-01-01", (): unknown => isWorkingDay(office, "2027-01-01")],
  ["2027-01-01", (): unknown => addWorkingDays(office, "2026-12-29", 1)],
  ["2025-12-31", (): unknown => addWorkingDays(office, "2026-01-02", -1)],
  ["2025-12-30", (): unknown => addWorkingDays(office, "2025-12-30", 5)],
  ["2027-01-04", (): unknown => addWorkingDays(office, "2027-01-04", -9)],
  ["2027-01-05", (): unknown => addWorkingDays(office, "2027-01-05", 1, { start: "refuse" })],
  ["2027-01-01", (): unknown => rollToWorkingDay(office, "2026-12-31", "following")],
  ["2025-12-31", (): unknown => rollToWorkingDay(office, "2026-01-01", "preceding")],
  ["2025-12-31", (): unknown => rollToWorkingDay(office, "2025-12-31", "none")],
  // The 29th is one day back, and so might be the 31st on: its other side is known, and off. But the 1st is as near as the 29th.
  ["2027-01-01", (): unknown => rollToWorkingDay(office, "2026-12-31", "nearest")],
  ["2025-12-31", (): unknown => countWorkingDays(office, "2025-12-31", "2026-01-05")],
  ["2027-01-01", (): unknown => countWorkingDays(office, "2026-12-28", "2027-01-02")],
  ["2027-01-01", (): unknown => countWorkingDays(office, "2026-12-28", "2027-01-01", { interval: "[from,to]" })],
  ["2027-01-01", (): unknown => workingDays(office, "2026-12-28", "2027-01-02")],
])("a question about days that hangs on %s, outside the coverage, is refused", (value, question) => {
  expect(errorOf(question)).toMatchObject({ code: "calendar-not-covered", details: { list: "calendar", id: "office", value } });
});

test("a question about days that needs no day outside the coverage is answered, up to the day after the last", () => {
  expect(countWorkingDays(office, "2026-12-28", "2027-01-01")).toBe(2);
  expect(countWorkingDays(office, "2027-01-01", "2026-12-28")).toBe(-2);
  expect(countWorkingDays(office, "2025-12-31", "2026-01-05", { interval: "(from,to]" })).toBe(2);
  expect(countWorkingDays(office, "2030-01-01", "2030-01-01")).toBe(0);
  expect(workingDays(office, "2026-12-28", "2027-01-01")).toEqual(["2026-12-28", "2026-12-29"]);
  // All that follows in December is known to be off.
  expect(rollToWorkingDay(office, "2026-12-31", "modifiedFollowing")).toBe("2026-12-29");
  expect(rollToWorkingDay(office, "2026-12-30", "nearest")).toBe("2026-12-29");
  expect(rollToWorkingDay(office, "2026-01-01", "modifiedPreceding")).toBe("2026-01-02");
});

test("a day outside the coverage is described by the week, and as not covered", () => {
  expect(describeDay(office, "2027-01-01")).toEqual({ date: "2027-01-01", working: true, hours: [["09:00", "17:00"]], because: "week", covered: false });
  expect(workingDaysOf(office).isWorking(Date.parse("2027-01-01") / 86_400_000)).toBe(true);
});

test.each([
  ["2025-12-31", (): unknown => isOpen(office, "2025-12-31T23:59+08:00")],
  ["2027-01-01", (): unknown => isOpen(office, "2027-01-01T00:00+08:00")],
  ["2027-01-01", (): unknown => nextOpen(office, "2026-12-29T17:00+08:00")],
  ["2027-01-01", (): unknown => nextClose(office, "2026-12-29T17:00+08:00")],
  ["2025-12-31", (): unknown => previousClose(office, "2026-01-02T08:00+08:00")],
  ["2025-12-31", (): unknown => previousOpen(office, "2026-01-02T08:00+08:00")],
  ["2027-01-01", (): unknown => addWorkingTime(office, "2026-12-29T16:00+08:00", { hours: 2 })],
  ["2025-12-31", (): unknown => addWorkingTime(office, "2026-01-02T10:00+08:00", { hours: -2 })],
  ["2027-02-01", (): unknown => addWorkingTime(office, "2027-02-01T10:00+08:00", { hours: 0 })],
  ["2027-01-01", (): unknown => workingTimeBetween(office, "2026-12-29T16:00+08:00", "2027-01-01T00:01+08:00")],
  ["2025-12-31", (): unknown => workingTimeBetween(office, "2026-12-29T16:00+08:00", "2025-12-31T16:00+08:00")],
  ["2027-01-01", (): unknown => openIntervals(office, "2026-12-28T00:00+08:00", { count: 3 })],
  ["2025-12-31", (): unknown => openIntervals(office, "2026-01-03T00:00+08:00", { count: 2, direction: "backward" })],
  ["2027-01-01", (): unknown => openIntervals(office, "2026-12-28T00:00+08:00", { to: "2027-01-02T00:00+08:00" })],
])("a question about hours that hangs on %s, outside the coverage, is refused", (value, question) => {
  expect(errorOf(question)).toMatchObject({ code: "calendar-not-covered", details: { list: "calendar", id: "office", value } });
});

test("a question about hours is answered up to the midnight after the last covered day", () => {
  expect(workingTimeBetween(office, "2026-12-29T16:00+08:00", "2027-01-01T00:00+08:00")).toBe(3_600_000);
  expect(addWorkingTime(office, "2026-12-29T16:00+08:00", { hours: 1 })).toBe("2026-12-29T09:00:00.000Z");
  expect(openIntervals(office, "2026-12-29T16:00+08:00", { to: "2027-01-01T00:00+08:00" })).toHaveLength(1);
  expect(previousClose(office, "2027-01-01T00:00+08:00")).toBe("2026-12-29T09:00:00.000Z");
});

test("the night before the first covered day is not known, nor are the hours it reaches into", () => {
  const nights = defineCalendar({ id: "nights", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["22:00", "06:00"]]), coverage: { from: "2026-01-01", to: "2026-12-31" } });
  expect(errorOf(() => isOpen(nights, "2026-01-01T05:59Z"))).toMatchObject({ code: "calendar-not-covered", details: { value: "2025-12-31" } });
  expect(isOpen(nights, "2026-01-01T06:00Z")).toBe(false);
  // The night of the last day ends on a day that is not known.
  expect(errorOf(() => nextClose(nights, "2026-12-31T23:00Z"))).toMatchObject({ code: "calendar-not-covered", details: { value: "2027-01-01" } });
  expect(addWorkingTime(nights, "2026-12-31T22:00Z", { hours: 2 })).toBe("2027-01-01T00:00:00.000Z");
});
