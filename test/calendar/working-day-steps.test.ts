import { expect, test } from "vitest";
import { addWorkingDays, countWorkingDays, defineCalendar, describeDay, isWorkingDay, rollToWorkingDay, weekOf, wholeDay, workingDays } from "../../src/calendar/index.ts";
import type { RollConvention } from "../../src/calendar/index.ts";
import { commonWorkingDays, everyDay, openWorkingDays, workingDaysOf } from "../../src/calendar/internal.ts";
import { errorOf } from "../foundation/thrown.ts";

const weekdays = weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay);
const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekdays });
// Tuesday to Thursday off, the following Sunday worked.
const festive = defineCalendar({
  id: "festive",
  timeZone: "Asia/Shanghai",
  week: weekdays,
  holidays: [{ date: "2026-02-17", name: "Spring Festival" }, "2026-02-18", "2026-02-19"],
  overrides: { "2026-02-22": wholeDay },
});

test.each<[string, RollConvention, string]>([
  ["2026-02-20", "following", "2026-02-20"],
  ["2026-02-17", "following", "2026-02-20"],
  ["2026-02-17", "preceding", "2026-02-16"],
  ["2026-02-21", "following", "2026-02-22"],
  // The 17th is a day from the 16th and three from the 20th; the 18th two from either, a tie; the 19th one from the 20th.
  ["2026-02-17", "nearest", "2026-02-16"],
  ["2026-02-18", "nearest", "2026-02-20"],
  ["2026-02-19", "nearest", "2026-02-20"],
  ["2026-02-28", "modifiedFollowing", "2026-02-27"],
  ["2026-02-28", "following", "2026-03-02"],
  ["2026-03-01", "modifiedPreceding", "2026-03-02"],
  ["2026-03-01", "preceding", "2026-02-27"],
  ["2026-02-17", "none", "2026-02-17"],
])("CAD-10: %s rolled %s is %s", (date, roll, expected) => {
  expect(rollToWorkingDay(festive, date, roll)).toBe(expected);
});

test("December rolls into January of the next year only where the convention lets it", () => {
  expect(rollToWorkingDay(defineCalendar({ id: "x", timeZone: "UTC", week: weekdays, holidays: ["2026-12-31"] }), "2026-12-31", "modifiedFollowing")).toBe("2026-12-30");
  expect(rollToWorkingDay(defineCalendar({ id: "x", timeZone: "UTC", week: weekdays, holidays: ["2027-01-01"] }), "2027-01-02", "modifiedPreceding")).toBe("2027-01-04");
});

test.each([
  ["2026-02-13", 1, "2026-02-16"],
  ["2026-02-16", 1, "2026-02-20"],
  ["2026-02-16", 2, "2026-02-22"],
  ["2026-02-18", 1, "2026-02-20"],
  ["2026-02-18", -1, "2026-02-16"],
  ["2026-02-23", -1, "2026-02-22"],
  ["2026-02-18", 0, "2026-02-18"],
])("CAD-10: from %s, %i working days lead to %s", (date, n, expected) => {
  expect(addWorkingDays(festive, date, n)).toBe(expected);
});

test.each([
  ["following", 0, "2026-02-20"],
  ["following", 1, "2026-02-22"],
  ["preceding", 1, "2026-02-20"],
  ["nearest", -1, "2026-02-16"],
  ["none", 1, "2026-02-20"],
] as const)("a start on a holiday, rolled %s, leads %i working days on to %s", (start, n, expected) => {
  expect(addWorkingDays(festive, "2026-02-18", n, { start })).toBe(expected);
});

test("a start that is no working day can be refused, and is not if it is one", () => {
  expect(addWorkingDays(festive, "2026-02-16", 1, { start: "refuse" })).toBe("2026-02-20");
  expect(errorOf(() => addWorkingDays(festive, "2026-02-18", 0, { start: "refuse" }))).toMatchObject({ code: "not-a-working-day", details: { list: "date", value: "2026-02-18" } });
});

test("counts take the first day in and leave the last out, unless told otherwise", () => {
  expect(countWorkingDays(festive, "2026-02-16", "2026-02-23")).toBe(3);
  expect(countWorkingDays(festive, "2026-02-16", "2026-02-23", { interval: "(from,to]" })).toBe(3);
  expect(countWorkingDays(festive, "2026-02-16", "2026-02-23", { interval: "[from,to]" })).toBe(4);
  expect(countWorkingDays(festive, "2026-02-23", "2026-02-16", { interval: "[from,to]" })).toBe(-4);
  expect(countWorkingDays(festive, "2026-02-16", "2026-02-16", { interval: "[from,to]" })).toBe(1);
  expect(countWorkingDays(festive, "2026-02-16", "2026-02-16", { interval: "(from,to]" })).toBe(0);
  expect(countWorkingDays(festive, "2026-02-19", "2026-02-17")).toBe(0);
  expect(Object.is(countWorkingDays(festive, "2026-02-19", "2026-02-17"), -0)).toBe(false);
});

test("the working days of a range are listed, none for an empty one", () => {
  expect(workingDays(festive, "2026-02-16", "2026-02-24")).toEqual(["2026-02-16", "2026-02-20", "2026-02-22", "2026-02-23"]);
  expect(workingDays(festive, "2026-02-24", "2026-02-16")).toEqual([]);
});

test("a day is described with what gives it its hours", () => {
  expect(describeDay(festive, "2026-02-17")).toEqual({ date: "2026-02-17", working: false, hours: [], because: "holiday", name: "Spring Festival", covered: true });
  expect(describeDay(festive, "2026-02-18")).toEqual({ date: "2026-02-18", working: false, hours: [], because: "holiday", covered: true });
  expect(describeDay(festive, "2026-02-22")).toEqual({ date: "2026-02-22", working: true, hours: [["00:00", "24:00"]], because: "override", covered: true });
  expect(describeDay(festive, "2026-02-21")).toEqual({ date: "2026-02-21", working: false, hours: [], because: "week", covered: true });
});

test("breaks cut what a day has open, nights included, and can take all of it", () => {
  const shifts = defineCalendar({
    id: "shifts",
    timeZone: "UTC",
    week: { mon: [["08:00", "12:00"]], tue: [["22:00", "06:00"]], sat: [["20:00", "00:00"]] },
    breaks: { "2026-03-02": [["07:00", "12:00"]], "2026-03-03": [["23:00", "01:00"]], "2026-03-04": [["02:00", "02:15"]] },
  });
  expect(describeDay(shifts, "2026-03-02")).toMatchObject({ working: false, hours: [] });
  expect(describeDay(shifts, "2026-03-03").hours).toEqual([["22:00", "23:00"], ["01:00", "02:00"], ["02:15", "06:00"]]);
  expect(isWorkingDay(shifts, "2026-03-04")).toBe(false);
  expect(describeDay(shifts, "2026-03-07").hours).toEqual([["20:00", "24:00"]]);
  expect(describeDay(shifts, "2026-03-10").hours).toEqual([["22:00", "06:00"]]);
});

test("a day that the zone skipped is no working day", () => {
  const apia = defineCalendar({ id: "apia", timeZone: "Pacific/Apia", week: weekdays });
  expect(workingDays(apia, "2011-12-28", "2012-01-04")).toEqual(["2011-12-28", "2011-12-29", "2012-01-02", "2012-01-03"]);
  expect(describeDay(apia, "2011-12-30")).toMatchObject({ working: false, hours: [], because: "week" });
  expect(rollToWorkingDay(apia, "2011-12-30", "following")).toBe("2012-01-02");
  const kiritimati = defineCalendar({ id: "kiritimati", timeZone: "Pacific/Kiritimati", week: { sat: wholeDay } });
  expect(isWorkingDay(kiritimati, "1994-12-31")).toBe(false);
  expect(isWorkingDay(kiritimati, "1995-01-07")).toBe(true);
  // A zone east or west of all others, that never skipped any.
  for (const timeZone of ["Etc/GMT+12", "Etc/GMT-14", "-12:00"]) expect(isWorkingDay(defineCalendar({ id: "edge", timeZone, week: weekdays }), "2011-12-30")).toBe(true);
});

test("a calendar of single days ends its search with the last of them", () => {
  const fair = defineCalendar({ id: "fair", timeZone: "UTC", week: {}, overrides: { "2026-05-01": wholeDay, "2026-05-02": wholeDay, "1990-01-01": [] } });
  expect(addWorkingDays(fair, "0001-01-01", 2)).toBe("2026-05-02");
  expect(rollToWorkingDay(fair, "9999-12-31", "preceding")).toBe("2026-05-02");
  expect(rollToWorkingDay(fair, "9999-12-31", "nearest")).toBe("2026-05-02");
  expect(rollToWorkingDay(fair, "2026-06-01", "modifiedFollowing")).toBe("2026-05-02");
  for (const question of [
    (): unknown => rollToWorkingDay(fair, "2026-05-03", "following"),
    (): unknown => rollToWorkingDay(fair, "2026-04-30", "preceding"),
    (): unknown => addWorkingDays(fair, "2026-05-01", 2),
    (): unknown => addWorkingDays(fair, "2026-05-02", -2),
  ]) {
    expect(errorOf(question).code).toBe("no-working-time");
  }
});

test("the first and the last day there is are days like others", () => {
  expect(isWorkingDay(office, "0001-01-01")).toBe(true);
  expect(isWorkingDay(office, "9999-12-31")).toBe(true);
  expect(workingDays(office, "9999-12-30", "9999-12-31")).toEqual(["9999-12-30"]);
  expect(countWorkingDays(office, "9999-12-31", "9999-12-31", { interval: "[from,to]" })).toBe(1);
  expect(countWorkingDays(office, "0001-01-01", "0001-01-01")).toBe(0);
  expect(addWorkingDays(office, "9999-12-30", 1)).toBe("9999-12-31");
  expect(errorOf(() => addWorkingDays(office, "9999-12-31", 1)).code).toBe("no-working-time");
  expect(errorOf(() => addWorkingDays(office, "0001-01-01", -1)).code).toBe("no-working-time");
  expect(errorOf(() => addWorkingDays(office, "2026-01-01", 1e15))).toMatchObject({ code: "no-working-time", details: { value: "2026-01-01" } });
  // 5 of 7 days: 0001-01-01 is a Monday, 9999-12-31 a Friday, and 3,652,058 days lie between, 521,722 weeks and 4 days.
  expect(countWorkingDays(office, "0001-01-01", "9999-12-31")).toBe(521_722 * 5 + 4);
});

test.each([
  ["no date", (): unknown => isWorkingDay(office, "2026-02-30"), { code: "invalid-date", details: { list: "date" } }],
  ["no date to count to", (): unknown => countWorkingDays(office, "2026-02-28", "soon"), { code: "invalid-date", details: { list: "to" } }],
  ["NaN days", (): unknown => addWorkingDays(office, "2026-02-28", Number.NaN), { code: "invalid-value", details: { list: "n" } }],
  ["half a day", (): unknown => addWorkingDays(office, "2026-02-28", 0.5), { code: "invalid-value", details: { list: "n" } }],
  ["an unknown roll", (): unknown => rollToWorkingDay(office, "2026-02-28", "forward" as RollConvention), { code: "invalid-option", details: { list: "roll" } }],
  ["a roll named like a method", (): unknown => rollToWorkingDay(office, "2026-02-28", "toString" as RollConvention), { code: "invalid-option" }],
  ["an unknown start", (): unknown => addWorkingDays(office, "2026-02-28", 1, { start: "raise" as "refuse" }), { code: "invalid-option", details: { list: "start" } }],
  ["no options", (): unknown => addWorkingDays(office, "2026-02-28", 1, null as unknown as object), { code: "invalid-input", details: { list: "options" } }],
  ["an unknown interval", (): unknown => countWorkingDays(office, "2026-02-28", "2026-03-01", { interval: "()" as "[from,to)" }), { code: "invalid-option", details: { field: "interval" } }],
  ["no calendar", (): unknown => isWorkingDay(undefined as unknown as typeof office, "2026-02-28"), { code: "invalid-calendar" }],
  ["no list of days", (): unknown => weekOf("mon" as unknown as ["mon"], wholeDay), { code: "invalid-input", details: { list: "days" } }],
  ["a day in full", (): unknown => weekOf(["monday" as "mon"], wholeDay), { code: "invalid-option", details: { list: "days", index: 0 } }],
])("%s is refused by name", (_, question, expected) => {
  expect(errorOf(question)).toMatchObject(expected);
});

test("without a calendar every day is worked", () => {
  expect([everyDay.isWorking(5), everyDay.following(5), everyDay.preceding(5), everyDay.roll(5, "nearest"), everyDay.add(5, -3), everyDay.count(5, 9)]).toEqual([true, 5, 5, 5, 2, 4]);
  expect([everyDay.covers(5), everyDay.holidayName(5), everyDay.beyond(5), everyDay.refusesBeyond]).toEqual([true, undefined, undefined, false]);
  const days = workingDaysOf(office);
  expect(commonWorkingDays(everyDay, days)).toBe(days);
  expect(commonWorkingDays(days, everyDay)).toBe(days);
  expect(commonWorkingDays(days, days)).toBe(days);
});

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

test("CAD-10: the working days two calendars have in common know the names and the coverage of both", () => {
  const here = workingDaysOf(defineCalendar({ ...festive, coverage: { from: "2026-01-01", to: "2026-12-31" }, beyondCoverage: "refuse" }));
  const there = workingDaysOf(
    defineCalendar({ id: "there", timeZone: "UTC", week: weekOf(["sun", "mon", "tue", "wed", "thu"], wholeDay), holidays: [{ date: "2026-02-23", name: "House day" }, { date: "2026-02-18", name: "Other" }], coverage: { from: "2026-02-01", to: "2027-12-31" } }),
  );
  const both = commonWorkingDays(here, there);
  expect(both.following(dayOf("2026-02-17"))).toBe(dayOf("2026-02-22"));
  expect(both.add(dayOf("2026-02-22"), 1)).toBe(dayOf("2026-02-24"));
  expect(both.holidayName(dayOf("2026-02-17"))).toBe("Spring Festival");
  expect(both.holidayName(dayOf("2026-02-18"))).toBe("Other");
  expect(both.holidayName(dayOf("2026-02-23"))).toBe("House day");
  expect(both.holidayName(dayOf("2026-02-24"))).toBeUndefined();
  expect(["2026-01-31", "2026-02-01", "2026-12-31", "2027-01-01"].map((date) => both.covers(dayOf(date)))).toEqual([false, true, true, false]);
  expect(both.beyond(dayOf("2026-01-31"))).toMatchObject({ calendar: "there", refuses: false });
  expect(both.beyond(dayOf("2028-01-01"))).toMatchObject({ calendar: "festive", refuses: true });
  expect([both.refusesBeyond, there.refusesBeyond]).toEqual([true, false]);
});

test("where two calendars have no day in common the search ends at once", () => {
  const never = commonWorkingDays(workingDaysOf(office), workingDaysOf(defineCalendar({ id: "weekend", timeZone: "UTC", week: weekOf(["sat", "sun"], wholeDay) })));
  expect(errorOf(() => never.following(20_000)).code).toBe("no-working-time");
  expect(errorOf(() => never.roll(20_000, "nearest")).code).toBe("no-working-time");
});

test("outside the years 0001 to 9999 there are no days to ask about", () => {
  const days = workingDaysOf(office);
  expect(errorOf(() => days.isWorking(dayOf("9999-12-31") + 1)).code).toBe("invalid-date");
  expect(errorOf(() => days.following(dayOf("0001-01-01") - 1)).code).toBe("invalid-date");
  expect(errorOf(() => days.add(Number.NaN, 1)).code).toBe("invalid-date");
});

test("days off that no calendar lists close a day, give their name where there is no holiday, and stay closed in common", () => {
  const summer = { name: "Summer break", includes: (day: number): boolean => day >= dayOf("2026-02-16") && day <= dayOf("2026-02-20") };
  const days = workingDaysOf(festive);
  const open = openWorkingDays(days, [summer]);
  expect(openWorkingDays(days, [])).toBe(days);
  expect([open.isWorking(dayOf("2026-02-16")), days.isWorking(dayOf("2026-02-16"))]).toEqual([false, true]);
  expect(open.following(dayOf("2026-02-16"))).toBe(dayOf("2026-02-22"));
  expect(open.count(dayOf("2026-02-13"), dayOf("2026-02-23"))).toBe(2);
  expect(["2026-02-16", "2026-02-17", "2026-02-23"].map((date) => open.holidayName(dayOf(date)))).toEqual(["Summer break", "Spring Festival", undefined]);
  expect(commonWorkingDays(workingDaysOf(office), open).following(dayOf("2026-02-16"))).toBe(dayOf("2026-02-23"));
  expect(openWorkingDays(everyDay, [summer]).preceding(dayOf("2026-02-20"))).toBe(dayOf("2026-02-15"));
});
