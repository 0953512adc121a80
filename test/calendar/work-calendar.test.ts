import { expect, test } from "vitest";
import { combineCalendars, defineCalendar, isOpen, isWorkingDay, wholeDay } from "../../src/calendar/index.ts";
import { readCalendars, workingDaysOf } from "../../src/calendar/internal.ts";
import { errorOf } from "../foundation/thrown.ts";

const office = { id: "office", timeZone: "Asia/Shanghai", week: { mon: [["09:00", "12:00"], ["13:30", "18:00"]], tue: [["09:00", "18:00"]] } };

test("a defined calendar is a deep-frozen copy that survives JSON", () => {
  const definition = { ...office, version: undefined, holidays: ["2026-03-02", { date: "2026-03-03", name: "House day" }], breaks: { "2026-03-09": [["10:00", "11:00"]] } };
  const calendar = defineCalendar(definition);
  expect(calendar).toEqual({ ...office, holidays: definition.holidays, breaks: definition.breaks });
  expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar);
  expect(Object.isFrozen(calendar.week.mon![0])).toBe(true);
  expect(Object.isFrozen(definition.week.mon[0])).toBe(false);
  definition.week.mon.push(["20:00", "21:00"]);
  expect(calendar.week.mon).toHaveLength(2);
});

test("a calendar that is defined already is taken as it is", () => {
  const calendar = defineCalendar(office);
  expect(defineCalendar(calendar)).toBe(calendar);
  expect(workingDaysOf(calendar)).toBe(workingDaysOf(calendar));
});

test("plain data is taken everywhere, and looked at anew in every call", () => {
  const plain = JSON.parse(JSON.stringify(office)) as { id: string; timeZone: string; week: Record<string, [string, string][]> };
  expect(isWorkingDay(plain, "2026-03-02")).toBe(true);
  plain.week["mon"] = [];
  expect(isWorkingDay(plain, "2026-03-02")).toBe(false);
  plain.week["mon"] = [["9:00", "10:00"]];
  expect(errorOf(() => isWorkingDay(plain, "2026-03-02")).code).toBe("invalid-calendar");
});

test("frozen definitions are fine", () => {
  const frozen = Object.freeze({ ...office, week: Object.freeze({ mon: Object.freeze([Object.freeze(["09:00", "10:00"])]) }), holidays: Object.freeze(["2026-03-09"]) });
  expect(isWorkingDay(defineCalendar(frozen), "2026-03-09")).toBe(false);
});

test("around the clock is legal, and so are nights that touch the morning", () => {
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const always = defineCalendar({ id: "always", timeZone: "UTC", week: Object.fromEntries(days.map((day) => [day, wholeDay])) });
  expect(isOpen(always, "2026-03-02T00:00Z")).toBe(true);
  const shifts = defineCalendar({ id: "shifts", timeZone: "UTC", week: { mon: [["22:00", "06:00"]], tue: [["06:00", "08:00"]] } });
  expect(isOpen(shifts, "2026-03-03T06:00Z")).toBe(true);
});

// Each case: what is wrong, the calendar, and the paths of the faults.
const broken: readonly (readonly [string, unknown, readonly string[]])[] = [
  ["no object", null, [""]],
  ["a list", [office], [""]],
  ["no id", { ...office, id: undefined }, ["id"]],
  ["an empty id", { ...office, id: "" }, ["id"]],
  ["a number as id", { ...office, id: 7 }, ["id"]],
  ["a number as version", { ...office, version: 1 }, ["version"]],
  ["no zone", { id: "x", week: office.week }, ["timeZone"]],
  ["an unknown zone", { ...office, timeZone: "Mars/Olympus" }, ["timeZone"]],
  ["the name of a method as zone", { ...office, timeZone: "constructor" }, ["timeZone"]],
  ["no week", { id: "x", timeZone: "UTC" }, ["week"]],
  ["a list as week", { ...office, week: [] }, ["week"]],
  ["a day in full", { ...office, week: { ...office.week, monday: [["09:00", "17:00"]] } }, ["week.monday"]],
  ["a day without list", { ...office, week: { mon: "09:00-17:00" } }, ["week.mon", "week"]],
  ["an interval of one time", { ...office, week: { ...office.week, wed: [["09:00"]] } }, ["week.wed[0]"]],
  ["an interval of three times", { ...office, week: { ...office.week, wed: [["09:00", "10:00", "11:00"]] } }, ["week.wed[0]"]],
  ["a time with one digit", { ...office, week: { ...office.week, wed: [["9:00", "10:00"]] } }, ["week.wed[0][0]"]],
  ["a time with seconds", { ...office, week: { ...office.week, wed: [["09:00:00", "10:00"]] } }, ["week.wed[0][0]"]],
  ["a time after the end of the day", { ...office, week: { ...office.week, wed: [["09:00", "24:30"]] } }, ["week.wed[0][1]"]],
  ["an opening at the end of the day", { ...office, week: { ...office.week, wed: [["24:00", "06:00"]] } }, ["week.wed[0][0]"]],
  ["a number as time", { ...office, week: { ...office.week, wed: [[9, "10:00"]] } }, ["week.wed[0][0]"]],
  ["an empty interval", { ...office, week: { ...office.week, wed: [["09:00", "09:00"]] } }, ["week.wed[0]"]],
  ["intervals that overlap", { ...office, week: { ...office.week, wed: [["09:00", "12:00"], ["11:00", "13:00"]] } }, ["week.wed[1]"]],
  ["intervals out of order", { ...office, week: { ...office.week, wed: [["13:00", "14:00"], ["09:00", "12:00"]] } }, ["week.wed[1]"]],
  ["an interval after a night", { ...office, week: { ...office.week, wed: [["22:00", "06:00"], ["23:00", "24:00"]] } }, ["week.wed[1]"]],
  ["a night into the next morning", { ...office, week: { ...office.week, mon: [["22:00", "10:00"]] } }, ["week.tue[0]"]],
  ["a Sunday night into Monday", { ...office, week: { ...office.week, sun: [["22:00", "09:01"]] } }, ["week.mon[0]"]],
  ["an object as holidays", { ...office, holidays: {} }, ["holidays"]],
  ["a holiday that does not exist", { ...office, holidays: ["2026-02-29"] }, ["holidays[0]"]],
  ["a holiday without date", { ...office, holidays: [{ name: "Spring" }] }, ["holidays[0].date"]],
  ["a holiday with a misspelt field", { ...office, holidays: [{ date: "2026-01-01", nmae: "New Year" }] }, ["holidays[0].nmae"]],
  ["a holiday with an empty name", { ...office, holidays: [{ date: "2026-01-01", name: "" }] }, ["holidays[0].name"]],
  ["a holiday twice", { ...office, holidays: ["2026-01-01", { date: "2026-01-01", name: "New Year" }] }, ["holidays[1]"]],
  ["an override that is no date", { ...office, overrides: { "2026-2-1": [] } }, ["overrides.2026-2-1"]],
  ["an override without list", { ...office, overrides: { "2026-02-01": "closed" } }, ["overrides.2026-02-01"]],
  ["an override that overlaps itself", { ...office, overrides: { "2026-02-01": [["09:00", "12:00"], ["10:00", "11:00"]] } }, ["overrides.2026-02-01[1]"]],
  ["a key that every object has", { ...office, overrides: JSON.parse('{"__proto__": []}') as unknown }, ["overrides.__proto__"]],
  ["a break that is no date", { ...office, breaks: { lunch: [["12:00", "13:00"]] } }, ["breaks.lunch"]],
  ["an empty break", { ...office, breaks: { "2026-02-01": [["12:00", "12:00"]] } }, ["breaks.2026-02-01[0]"]],
  ["a coverage of one end", { ...office, coverage: { from: "2026-01-01" } }, ["coverage.to"]],
  ["a coverage backwards", { ...office, coverage: { from: "2026-12-31", to: "2026-01-01" } }, ["coverage"]],
  ["a coverage as text", { ...office, coverage: "2026" }, ["coverage"]],
  ["a third end of the coverage", { ...office, coverage: { from: "2026-01-01", to: "2026-12-31", until: "2027-01-01" } }, ["coverage.until"]],
  ["an unknown way beyond coverage", { ...office, beyondCoverage: "guess" }, ["beyondCoverage"]],
  ["a misspelt field", { ...office, holiday: ["2026-01-01"] }, ["holiday"]],
  ["no hours at all", { ...office, week: {} }, ["week"]],
  ["no hours but closed overrides", { ...office, week: { mon: [] }, overrides: { "2026-02-01": [] } }, ["week"]],
  ["hours that breaks take away", { ...office, week: {}, overrides: { "2026-02-01": [["09:00", "10:00"]] }, breaks: { "2026-02-01": [["08:00", "11:00"]] } }, ["week"]],
  ["three faults", { ...office, id: "", timeZone: "", beyondCoverage: 1 }, ["id", "timeZone", "beyondCoverage"]],
];

test.each(broken)("a calendar with %s is refused, with the path to the fault", (_, definition, paths) => {
  const error = errorOf(() => defineCalendar(definition as Parameters<typeof defineCalendar>[0]));
  expect(error.code).toBe("invalid-calendar");
  expect(error.details.faults!.map(({ path }) => path)).toEqual(paths);
  expect(error.message).toContain("the calendar has faults: ");
  // Names of holidays are nobody's business in an error.
  expect(error.message).not.toMatch(/New Year|Spring/);
});

test("the calendars of a call are read by id, and one fault names the calendar it is in", () => {
  const shop = { ...office, id: "shop" };
  const calendars = readCalendars([office, defineCalendar(shop)], "calendars");
  expect([...calendars.keys()]).toEqual(["office", "shop"]);
  expect(workingDaysOf(calendars.get("office")!)).toBe(workingDaysOf(calendars.get("office")!));
  expect(readCalendars([], "calendars").size).toBe(0);
  expect(errorOf(() => readCalendars({}, "calendars"))).toMatchObject({ code: "invalid-input", details: { list: "calendars" } });
  expect(errorOf(() => readCalendars([office, null], "calendars"))).toMatchObject({ code: "invalid-input", details: { list: "calendars", index: 1 } });
  expect(errorOf(() => readCalendars([office, shop, office], "calendars"))).toMatchObject({ code: "duplicate-id", details: { index: 2, firstIndex: 0, id: "office" } });
  const faults = errorOf(() => readCalendars([office, { ...shop, week: { mon: [["09:00", "08"]] }, days: 5 }], "calendars")).details.faults;
  expect(faults?.map(({ path }) => path)).toEqual(["calendars[1].days", "calendars[1].week.mon[0][1]", "calendars[1].week"]);
});

test("a combination is a defined calendar too", () => {
  const combined = combineCalendars({ id: "both" }, defineCalendar(office), []);
  expect(defineCalendar(combined)).toBe(combined);
});
