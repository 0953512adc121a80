import { expect, test } from "vitest";
import { addDays, daysBetween, weekdayOf } from "../../src/foundation/index.ts";
import { errorOf } from "./thrown.ts";

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-03-01", 0, "2026-03-01"],
  ["2026-03-01", -0, "2026-03-01"],
  ["2011-12-29", 1, "2011-12-30"],
  ["0001-01-01", 3_652_058, "9999-12-31"],
])("%s and %i days is %s", (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
  expect(daysBetween(date, expected)).toBe(days + 0);
  expect(daysBetween(expected, date)).toBe(0 - days);
});

test.each([0.5, Number.NaN, Infinity, 2 ** 53, "1", null])("a step of %o days is refused", (days) => {
  expect(errorOf(() => addDays("2026-03-01", days as number))).toMatchObject({ code: "invalid-value", details: { list: "days" } });
});

test.each([
  ["9999-12-31", 1],
  ["0001-01-01", -1],
  ["2026-03-01", Number.MAX_SAFE_INTEGER],
])("%s and %i days leads out of the years 0001 to 9999 and is refused", (date, days) => {
  expect(errorOf(() => addDays(date, days)).code).toBe("invalid-date");
});

test("what is no date is refused by the name of the argument", () => {
  expect(errorOf(() => addDays("2026-02-29", 1)).details.list).toBe("date");
  expect(errorOf(() => daysBetween("2026-02-29", "2026-03-01")).details.list).toBe("from");
  expect(errorOf(() => daysBetween("2026-03-01", "2026-02-29")).details.list).toBe("to");
  expect(errorOf(() => weekdayOf("2026-02-29")).details.list).toBe("date");
});

test.each([
  ["1969-12-31", "wed"],
  ["1970-01-01", "thu"],
  ["2026-03-01", "sun"],
  ["0001-01-01", "mon"],
  ["9999-12-31", "fri"],
])("%s is a %s", (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});
