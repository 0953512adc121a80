import { expect, test } from "vitest";
import { comparePlainDates, plainDate } from "../../src/foundation/index.ts";
import { dateOfDay, requireDate, requireDay } from "../../src/foundation/internal.ts";
import { errorOf } from "./thrown.ts";

test.each(["0001-01-01", "0400-02-29", "1582-10-10", "1900-02-28", "2000-02-29", "2024-02-29", "9999-12-31"])("%s is a date", (text) => {
  expect(plainDate(text)).toBe(text);
});

test.each([
  "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01",
  "2026-3-1", "26-03-01", "+2026-03-01", "-0001-01-01", "12026-03-01", "2026/03/01", "2026-03-01 ", " 2026-03-01", "2026-03-01T00:00:00Z",
  "20260301", "2026-03", "2026-060", "01.03.2026", "２０２６-03-01", "2026-03-0x", "2026-0x-01", "2o26-03-01", "2026-+3-01", "2026-03-1e", "2026- 3-01", "", "today",
])("%o is no date", (text) => {
  expect(errorOf(() => plainDate(text))).toMatchObject({ code: "invalid-date", details: { list: "text" } });
});

test.each([[null], [undefined], [20260301], [new Date(0)], [["2026-03-01"]], [Symbol("date")], [{ toString: () => "2026-03-01" }]])(
  "%o is no date, because it is no text",
  (value) => {
    expect(errorOf(() => plainDate(value as string)).code).toBe("invalid-date");
  },
);

test("of the texts that have the shape of a date, those are dates that name a day in UTC", () => {
  const wrong: string[] = [];
  for (const year of ["0000", "0004", "1900", "2000", "2026", "9999"]) {
    for (let number = 0; number < 10_000; number += 1) {
      const rest = String(number).padStart(4, "0");
      const text = `${year}-${rest.slice(0, 2)}-${rest.slice(2)}`;
      const milliseconds = Date.parse(`${text}T00:00:00Z`);
      const exists = year !== "0000" && !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
      let taken = true;
      try {
        plainDate(text);
      } catch {
        taken = false;
      }
      if (taken !== exists) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

test("an error names the place, and the text only where it has the shape of a date", () => {
  const place = { list: "orders", index: 3, field: "date", id: 7 };
  const noSuchDay = errorOf(() => requireDay("2026-02-30", place));
  expect(noSuchDay.message).toBe("invalid-date: orders[3].date is 2026-02-30, a day that does not exist");
  expect(noSuchDay.details).toEqual({ ...place, value: "2026-02-30" });
  const noDate = errorOf(() => requireDay("born in May", place));
  expect(noDate.message).toBe("invalid-date: orders[3].date is not a date YYYY-MM-DD");
  expect(noDate.details).toEqual(place);
  expect(errorOf(() => requireDate("soon", "asOf"))).toMatchObject({ message: "invalid-date: asOf is not a date YYYY-MM-DD", details: { list: "asOf" } });
});

test("the first and the last day have a number, and none beyond them a date", () => {
  expect(requireDate("1970-01-01", "date")).toBe(0);
  expect(requireDate("0001-01-01", "date")).toBe(Date.parse("0001-01-01") / 86_400_000);
  expect(dateOfDay(requireDate("0001-01-01", "date"))).toBe("0001-01-01");
  expect(dateOfDay(requireDate("9999-12-31", "date"))).toBe("9999-12-31");
  for (const day of [requireDate("0001-01-01", "date") - 1, requireDate("9999-12-31", "date") + 1, 0.5, Number.NaN, Infinity]) {
    expect(errorOf(() => dateOfDay(day)).code).toBe("invalid-date");
  }
});

test.each([
  ["2026-03-01", "2026-03-02", -1],
  ["2026-03-02", "2026-03-01", 1],
  ["2026-03-01", "2026-03-01", 0],
  ["0999-12-31", "1000-01-01", -1],
] as const)("%s and %s compare as %i", (a, b, expected) => {
  expect(comparePlainDates(a, b)).toBe(expected);
});

test("a comparison refuses what is no date, and names the argument", () => {
  expect(errorOf(() => comparePlainDates("x", "2026-03-01")).details.list).toBe("a");
  expect(errorOf(() => comparePlainDates("2026-03-01", "x")).details.list).toBe("b");
});
