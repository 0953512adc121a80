import { describe, expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import { commonWorkingDays, everyDay, workingDaysOf } from "../../../src/calendar/internal.ts";
import { fatigueRule } from "../../../src/cadence/fatigue/fatigue.ts";
import { requireDate } from "../../../src/foundation/internal.ts";

const day = (date: string): number => requireDate(date, "date");
const days = (...dates: readonly string[]): number[] => dates.map(day);

describe("CAD-9: the least gap between two contacts", () => {
  const rule = fatigueRule({ leastGap: { amount: 3, unit: "calendarDays" } }, everyDay);

  test.each([
    ["2026-03-10", false],
    ["2026-03-12", false],
    ["2026-03-13", true],
    ["2026-03-08", false],
    ["2026-03-07", true],
  ])("with a contact on 10 March, %s fits: %s", (date, fits) => {
    expect(rule.fits(day(date), days("2026-03-10"))).toBe(fits);
  });

  test("between two contacts there must be a gap on both sides", () => {
    expect(rule.fits(day("2026-03-13"), days("2026-03-10", "2026-03-15"))).toBe(false);
    expect(rule.fits(day("2026-03-13"), days("2026-03-10", "2026-03-16"))).toBe(true);
  });

  test("in working days it is counted in the calendar: two from a Friday is Tuesday", () => {
    const office = workingDaysOf(defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) }));
    const working = fatigueRule({ leastGap: { amount: 2, unit: "workingDays" } }, office);
    expect(working.fits(day("2026-03-09"), days("2026-03-06"))).toBe(false);
    expect(working.fits(day("2026-03-10"), days("2026-03-06"))).toBe(true);
    expect(working.restraint(day("2026-03-08"), days("2026-03-06"))).toEqual({ kind: "gap", last: day("2026-03-06"), until: day("2026-03-10") });
  });

  test("in working days it never ends where there are none", () => {
    const [week, end] = [weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay), weekOf(["sat", "sun"], wholeDay)].map((hours, index) => workingDaysOf(defineCalendar({ id: String(index), timeZone: "UTC", week: hours })));
    const none = fatigueRule({ leastGap: { amount: 2, unit: "workingDays" } }, commonWorkingDays(week!, end!));
    expect([none.fits(day("2026-03-30"), days("2026-03-06")), none.fits(day("2026-03-30"), [])]).toEqual([false, true]);
  });

  test("weeks are seven days", () => {
    const weeks = fatigueRule({ leastGap: { amount: 1, unit: "weeks" } }, everyDay);
    expect(weeks.fits(day("2026-03-16"), days("2026-03-10"))).toBe(false);
    expect(weeks.fits(day("2026-03-17"), days("2026-03-10"))).toBe(true);
  });

  test("the restraint names the last contact and the first day that is free", () => {
    expect(rule.restraint(day("2026-03-12"), days("2026-03-01", "2026-03-10"))).toEqual({ kind: "gap", last: day("2026-03-10"), until: day("2026-03-13") });
    expect(rule.restraint(day("2026-03-13"), days("2026-03-01", "2026-03-10"))).toBeNull();
    expect(rule.restraint(day("2026-03-10"), days("2026-03-10"))).toEqual({ kind: "gap", last: day("2026-03-10"), until: day("2026-03-13") });
  });

  test("later contacts do not restrain", () => {
    expect(rule.restraint(day("2026-03-09"), days("2026-03-10"))).toBeNull();
  });
});

describe("CAD-9: the most contacts within a time", () => {
  // At most two in any seven days.
  const limit = { contacts: 2, within: { amount: 1, unit: "weeks" } } as const;
  const rule = fatigueRule({ most: [limit] }, everyDay);

  test.each([
    // 2, 4 and 8 March lie in the seven days from the 2nd.
    [["2026-03-02", "2026-03-04"], "2026-03-08", false],
    // 9 March begins a stretch without the 2nd.
    [["2026-03-02", "2026-03-04"], "2026-03-09", true],
    // In between two that are far apart.
    [["2026-03-02", "2026-03-12"], "2026-03-06", true],
    // Before two that are near each other.
    [["2026-03-08", "2026-03-10"], "2026-03-04", false],
    [["2026-03-08", "2026-03-10"], "2026-03-03", true],
    // Two on one day are two.
    [["2026-03-08", "2026-03-08"], "2026-03-08", false],
    [["2026-03-08", "2026-03-08"], "2026-03-15", true],
  ] as const)("with contacts on %j, %s fits: %s", (contacts, date, fits) => {
    expect(rule.fits(day(date), days(...contacts))).toBe(fits);
  });

  test("the restraint says when the oldest contact that counts drops out", () => {
    expect(rule.restraint(day("2026-03-05"), days("2026-03-02", "2026-03-04"))).toEqual({ kind: "limit", contacts: 2, within: limit.within, until: day("2026-03-09") });
    expect(rule.restraint(day("2026-03-09"), days("2026-03-02", "2026-03-04"))).toBeNull();
  });

  test("of several restraints the longest counts", () => {
    const both = fatigueRule({ leastGap: { amount: 2, unit: "calendarDays" }, most: [limit, { contacts: 3, within: { amount: 30, unit: "calendarDays" } }] }, everyDay);
    const contacts = days("2026-02-20", "2026-03-02", "2026-03-04");
    expect(both.restraint(day("2026-03-05"), contacts)).toMatchObject({ kind: "limit", contacts: 3, until: day("2026-03-22") });
  });
});

test("CAD-9: without a cap everything fits, and only named purposes are exempt", () => {
  const none = fatigueRule(undefined, everyDay);
  expect(none.fits(day("2026-03-10"), days("2026-03-10", "2026-03-10"))).toBe(true);
  expect(none.restraint(day("2026-03-10"), days("2026-03-10"))).toBeNull();
  expect(none.isExempt("greeting")).toBe(false);
  const rule = fatigueRule({ exempt: ["greeting"] }, everyDay);
  expect([rule.isExempt("greeting"), rule.isExempt("business")]).toEqual([true, false]);
});
