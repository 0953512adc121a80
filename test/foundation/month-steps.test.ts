import { expect, test } from "vitest";
import { addMonthsClamped, monthsBetween } from "../../src/foundation/index.ts";
import { requireDate } from "../../src/foundation/internal.ts";
import { addMonthsToDay } from "../../src/foundation/month-steps.ts";
import { errorOf } from "./thrown.ts";

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-01-31", 2, "2024-03-31"],
  ["2024-01-31", 3, "2024-04-30"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-02-29", 48, "2028-02-29"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-01", 0, "2026-03-01"],
  ["2026-03-01", -0, "2026-03-01"],
  ["0001-01-31", 119_987, "9999-12-31"],
])("CAD-1: %s and %i months is %s, at most the end of the month", (anchor, months, expected) => {
  expect(addMonthsClamped(anchor, months)).toBe(expected);
});

test("CAD-1: months count from the anchor, not from the last result", () => {
  expect([1, 2, 3, 4].map((months) => addMonthsClamped("2026-01-31", months))).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
});

test.each([
  ["2026-01-31", "2026-02-27", 0],
  ["2026-01-31", "2026-02-28", 1],
  ["2026-01-31", "2026-03-30", 1],
  ["2026-01-31", "2026-03-31", 2],
  ["2026-02-28", "2026-01-31", 0],
  ["2026-02-28", "2026-01-28", -1],
  ["2026-03-31", "2026-02-28", -1],
  ["2026-03-31", "2026-03-01", 0],
  ["2024-02-29", "2025-02-28", 12],
  ["2026-03-01", "2026-03-01", 0],
])("from %s to %s are %i whole months", (from, to, expected) => {
  expect(monthsBetween(from, to)).toBe(expected);
});

test.each([0.5, Number.NaN, Infinity, 1e300, "1", null])("a step of %o months is refused", (months) => {
  expect(errorOf(() => addMonthsClamped("2026-03-01", months as number))).toMatchObject({ code: "invalid-value", details: { list: "months" } });
});

test.each([
  ["9999-12-01", 1],
  ["0001-01-31", -1],
  ["2026-03-01", Number.MAX_SAFE_INTEGER],
  ["2026-03-01", Number.MIN_SAFE_INTEGER],
])("%s and %i months leads out of the years 0001 to 9999 and is refused", (anchor, months) => {
  expect(errorOf(() => addMonthsClamped(anchor, months)).code).toBe("invalid-date");
});

test("on day numbers too, months lead to the first and the last month, and no further", () => {
  const [first, last] = [requireDate("0001-01-31", "date"), requireDate("9999-12-01", "date")];
  expect(addMonthsToDay(last, -119_987)).toBe(requireDate("0001-01-01", "date"));
  expect(addMonthsToDay(first, 119_987)).toBe(requireDate("9999-12-31", "date"));
  expect(errorOf(() => addMonthsToDay(first, -1))).toMatchObject({ code: "invalid-date", details: { value: -1 } });
  expect(errorOf(() => addMonthsToDay(last, 1))).toMatchObject({ code: "invalid-date", details: { value: 1 } });
});

test("what is no date is refused by the name of the argument", () => {
  expect(errorOf(() => addMonthsClamped("2026-02-29", 1)).details.list).toBe("anchor");
  expect(errorOf(() => monthsBetween("2026-02-29", "2026-03-01")).details.list).toBe("from");
  expect(errorOf(() => monthsBetween("2026-03-01", "2026-02-29")).details.list).toBe("to");
});
