import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { firstDayOfMonth, isoWeekOf, mondayOf, monthNumberOf, monthOf } from "../../../src/cadence/input/iso-weeks.ts";

const dayOf = (date: Temporal.PlainDate): number => Date.parse(date.toString()) / 86_400_000;

describe("weeks are those of ISO 8601", () => {
  test.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2025-12-28", "2025-W52"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2020-12-31", "2020-W53"],
  ])("%s lies in %s", (date, week) => {
    expect(isoWeekOf(Date.parse(date) / 86_400_000)).toBe(week);
  });

  test("as Temporal has them, around every turn of a year from 1900 to 2100", () => {
    for (let year = 1900; year <= 2100; year += 1) {
      for (let offset = -8; offset <= 8; offset += 1) {
        const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: offset });
        const day = dayOf(date);
        expect(isoWeekOf(day)).toBe(`${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`);
        expect(mondayOf(day)).toBe(dayOf(date.subtract({ days: date.dayOfWeek - 1 })));
      }
    }
  });
});

test("months follow one another over the end of the year", () => {
  const day = Date.parse("2026-12-31") / 86_400_000;
  expect(monthOf(day)).toBe("2026-12");
  expect(monthNumberOf(day + 1)).toBe(monthNumberOf(day) + 1);
  expect(firstDayOfMonth(monthNumberOf(day))).toBe(Date.parse("2026-12-01") / 86_400_000);
  expect(firstDayOfMonth(monthNumberOf(day) + 1)).toBe(day + 1);
});
