import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, combineCalendars, defineCalendar, describeDay, isWorkingDay, weekOf } from "../../src/calendar/index.ts";
import type { CalendarLayer } from "../../src/calendar/index.ts";
import { errorOf } from "../foundation/thrown.ts";

const office = defineCalendar({
  id: "office",
  timeZone: "Asia/Shanghai",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "18:00"]]),
  holidays: [{ date: "2026-05-01", name: "Labour Day" }],
  overrides: { "2026-05-09": [["10:00", "12:00"]] },
  breaks: { "2026-05-08": [["12:00", "13:00"]] },
  beyondCoverage: "refuse",
});
const combined = (...layers: CalendarLayer[]): ReturnType<typeof combineCalendars> => combineCalendars({ id: "combined", version: "1" }, office, layers);

test("without layers a calendar is the base under another name", () => {
  expect(combined()).toEqual({ ...office, id: "combined", version: "1" });
  expect(Object.isFrozen(combined().week.mon)).toBe(true);
});

test("what a layer does not speak of stays as it is", () => {
  const calendar = combined({ holidays: ["2026-10-01"] });
  expect(calendar.holidays).toEqual([{ date: "2026-05-01", name: "Labour Day" }, "2026-10-01"]);
  expect(calendar).toMatchObject({ timeZone: "Asia/Shanghai", beyondCoverage: "refuse", overrides: office.overrides, breaks: office.breaks });
});

test("the later layer decides: a holiday closes what an earlier one opened, and the other way round", () => {
  const open: CalendarLayer = { makeUpDays: ["2026-10-10"] };
  const shut: CalendarLayer = { holidays: [{ date: "2026-10-10", name: "House day" }] };
  expect(isWorkingDay(combined(open, shut), "2026-10-10")).toBe(false);
  expect(isWorkingDay(combined(shut, open), "2026-10-10")).toBe(true);
  expect(isWorkingDay(combined({ holidays: ["2026-05-09"] }), "2026-05-09")).toBe(false);
  expect(describeDay(combined({ overrides: { "2026-05-01": [["09:00", "10:00"]] } }), "2026-05-01")).toMatchObject({ working: true, because: "override", name: "Labour Day" });
});

test("hours of a layer beat a holiday of the same layer: a half day off keeps its name", () => {
  const calendar = combined({ holidays: [{ date: "2026-12-24", name: "Christmas Eve" }], overrides: { "2026-12-24": [["09:00", "12:00"]] } });
  expect(describeDay(calendar, "2026-12-24")).toEqual({ date: "2026-12-24", working: true, hours: [["09:00", "12:00"]], because: "override", name: "Christmas Eve", covered: true });
});

test("CAD-10: a make-up day has hours of its own, or those of a day of the week, by default the first that is worked", () => {
  const base = defineCalendar({ id: "base", timeZone: "UTC", week: { tue: [["08:00", "12:00"]], fri: [["08:00", "10:00"]] } });
  const calendar = combineCalendars({ id: "x" }, base, [
    { makeUpDays: ["2026-10-10", { date: "2026-10-11", like: "fri" }, { date: "2026-10-17", hours: [["22:00", "06:00"]] }, { date: "2026-10-18", name: "Spring Festival" }] },
  ]);
  expect(calendar.overrides).toEqual({
    "2026-10-10": [["08:00", "12:00"]],
    "2026-10-11": [["08:00", "10:00"]],
    "2026-10-17": [["22:00", "06:00"]],
    "2026-10-18": [["08:00", "12:00"]],
  });
  expect(describeDay(calendar, "2026-10-18")).toMatchObject({ working: true, because: "override", name: "Spring Festival" });
  expect(addWorkingDays(calendar, "2026-10-09", 2)).toBe("2026-10-11");
});

test("breaks of a date are those of the last layer that has any there", () => {
  expect(combined({ breaks: { "2026-05-08": [["15:00", "16:00"]] } }).breaks).toEqual({ "2026-05-08": [["15:00", "16:00"]] });
  expect(combined({ breaks: { "2026-05-08": [] } }).breaks).toEqual({ "2026-05-08": [] });
});

describe("coverage", () => {
  const year = (from: number, to = from): CalendarLayer => ({ coverage: { from: `${from}-01-01`, to: `${to}-12-31` } });
  const years = (from: number, to = from): CalendarLayer["coverage"] => year(from, to).coverage;
  const pathsOf = (attempt: () => unknown): unknown => {
    const { code, details } = errorOf(attempt);
    return [code, details.faults?.map(({ path }) => path)];
  };

  test("layers of the same time are cut to what they share, those that follow each other are joined", () => {
    expect(combined().coverage).toBeUndefined();
    expect(combined(year(2026), {}).coverage).toEqual(years(2026));
    expect(combined(year(2019, 2026), year(2024, 2030)).coverage).toEqual(years(2024, 2026));
    expect(combined(year(2025), year(2026), year(2027)).coverage).toEqual(years(2025, 2027));
  });

  // Before, the layers of a country and a province covered 2027 alone or both years, as they were sorted.
  test.each<[string, CalendarLayer[], CalendarLayer["coverage"]]>([
    ["two sources, one layer a year each", [year(2026), year(2026), year(2027), year(2027)], years(2026, 2027)],
    ["one of two sources without a second year", [year(2026), year(2026), year(2027)], years(2026)],
    ["one source with a layer a year, and one with both years", [year(2026), year(2027), year(2026, 2027)], years(2026, 2027)],
    ["three of a kind, in part", [year(2024, 2026), year(2025, 2027), year(2026, 2028)], years(2026)],
    ["one layer in two parts", [year(2024, 2027), year(2024, 2025), year(2026, 2029)], years(2024, 2027)],
  ])("%s: the days that the most layers know, in whatever order", (_, layers, expected) => {
    for (const order of permutationsOf(layers)) expect(combined(...order).coverage).toEqual(expected);
  });

  test("a gap is a fault, wherever it stands", () => {
    expect(pathsOf(() => combined(year(2024), {}, year(2026)))).toEqual(["invalid-calendar", ["layers[2].coverage"]]);
    expect(pathsOf(() => combined(year(2026), {}, year(2024)))).toEqual(["invalid-calendar", ["layers[0].coverage"]]);
    const base = { ...office, coverage: years(2027)! };
    expect(pathsOf(() => combineCalendars({ id: "x" }, base, [year(2025)]))).toEqual(["invalid-calendar", ["base.coverage"]]);
    expect(combineCalendars({ id: "x" }, base, [year(2026)]).coverage).toEqual(years(2026, 2027));
  });

  test("days that are not in one piece have to be named", () => {
    const layers = [year(2024, 2026), year(2026, 2028), year(2028, 2030)];
    expect(pathsOf(() => combined(...layers))).toEqual(["invalid-calendar", ["coverage"]]);
    expect(combineCalendars({ id: "x", coverage: years(2028)! }, office, layers).coverage).toEqual(years(2028));
  });

  test("what is named decides over all layers, and is checked", () => {
    expect(combineCalendars({ id: "x", coverage: years(2026, 2027)! }, office, [year(2026), year(2026), year(2027)]).coverage).toEqual(years(2026, 2027));
    expect(combineCalendars({ id: "x", coverage: years(2026)! }, office, []).coverage).toEqual(years(2026));
    expect(pathsOf(() => combineCalendars({ id: "x", coverage: years(2027, 2026)! }, office, [year(2024), year(2026)]))).toEqual(["invalid-calendar", ["coverage"]]);
    expect(pathsOf(() => combineCalendars({ id: "x", coverage: null as never }, office, []))).toEqual(["invalid-calendar", ["coverage"]]);
  });

  test("no day is covered that fewer layers know than another day", () => {
    const layer = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 5 }), (ranges) => {
        // Day by day, in January 2026: how many layers know it.
        const known = Array.from({ length: 7 }, (_, day) => ranges.filter(([from, to]) => day >= from && day <= to).length);
        const most = Math.max(...known);
        const text = (day: number): string => `2026-01-0${day + 1}`;
        const shown = (marks: readonly boolean[]): string => marks.map((mark) => (mark ? "x" : " ")).join("").trim();
        const whole = !shown(known.map((number) => number > 0)).includes(" ") && !shown(known.map((number) => number === most)).includes(" ");
        const layers = ranges.map(([from, to]): CalendarLayer => ({ coverage: { from: text(from), to: text(to) } }));
        if (whole) expect(combined(...layers).coverage).toEqual({ from: text(known.indexOf(most)), to: text(known.lastIndexOf(most)) });
        else expect(errorOf(() => combined(...layers)).code).toBe("invalid-calendar");
      }),
    );
  });
});

function permutationsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) => permutationsOf(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

test("the order in which a layer lists its days never changes the calendar", () => {
  const days = ["2026-10-01", "2026-10-02", "2026-02-17"];
  expect(combined({ holidays: days })).toEqual(combined({ holidays: [...days].reverse() }));
});

test.each<[string, unknown, string[]]>([
  ["no object", 5, ["layers[0]"]],
  ["a misspelt field", { makeupDays: [] }, ["layers[0].makeupDays"]],
  ["a bad holiday", { holidays: ["1.10.2026"] }, ["layers[0].holidays[0]"]],
  ["a bad override", { overrides: { "2026-10-10": [["12:00", "12:00"]] } }, ["layers[0].overrides.2026-10-10[0]"]],
  ["a bad break", { breaks: { "2026-10-10": 5 } }, ["layers[0].breaks.2026-10-10"]],
  ["no list of make-up days", { makeUpDays: "2026-10-10" }, ["layers[0].makeUpDays"]],
  ["a make-up day that does not exist", { makeUpDays: ["2026-02-30"] }, ["layers[0].makeUpDays[0]"]],
  ["a make-up day twice", { makeUpDays: ["2026-10-10", { date: "2026-10-10" }] }, ["layers[0].makeUpDays[1]"]],
  ["a make-up day that is off", { holidays: ["2026-10-10"], makeUpDays: ["2026-10-10"] }, ["layers[0].makeUpDays[0]"]],
  ["a make-up day with hours elsewhere", { overrides: { "2026-10-10": [["09:00", "10:00"]] }, makeUpDays: ["2026-10-10"] }, ["layers[0].makeUpDays[0]"]],
  ["a make-up day like no day", { makeUpDays: [{ date: "2026-10-10", like: "monday" }] }, ["layers[0].makeUpDays[0].like", "layers[0].makeUpDays[0]"]],
  ["a make-up day like a day off", { makeUpDays: [{ date: "2026-10-10", like: "sun" }] }, ["layers[0].makeUpDays[0]"]],
  ["a make-up day with hours and a day", { makeUpDays: [{ date: "2026-10-10", like: "mon", hours: [["09:00", "10:00"]] }] }, ["layers[0].makeUpDays[0].like"]],
  ["a make-up day that is closed", { makeUpDays: [{ date: "2026-10-10", hours: [] }] }, ["layers[0].makeUpDays[0]"]],
  ["a make-up day with bad hours", { makeUpDays: [{ date: "2026-10-10", hours: [["9", "10"]] }] }, ["layers[0].makeUpDays[0].hours[0][0]", "layers[0].makeUpDays[0].hours[0][1]"]],
  ["a coverage backwards", { coverage: { from: "2027-01-01", to: "2026-01-01" } }, ["layers[0].coverage"]],
])("a layer with %s is refused, with the path to the fault", (_, layer, paths) => {
  const error = errorOf(() => combined(layer as CalendarLayer));
  expect(error.code).toBe("invalid-calendar");
  expect(error.details.faults!.map(({ path }) => path)).toEqual(paths);
});

test("a combination needs a name, and layers in a list", () => {
  expect(errorOf(() => combineCalendars({ id: "" }, office, [])).details.faults).toMatchObject([{ path: "id" }]);
  expect(errorOf(() => combineCalendars({ id: "x", zone: "UTC" } as { id: string }, office, [])).details.faults).toMatchObject([{ path: "zone" }]);
  expect(errorOf(() => combineCalendars(null as unknown as { id: string }, office, [])).code).toBe("invalid-calendar");
  // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
  expect(errorOf(() => combineCalendars({ id: "x" }, office, [{}, ,] as never)).details.faults).toMatchObject([{ path: "layers[1]" }]);
  expect(errorOf(() => combineCalendars({ id: "x" }, office, {} as []))).toMatchObject({ code: "invalid-input", details: { list: "layers" } });
});
