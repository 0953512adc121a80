import { expect, test } from "vitest";
import { addMonthsClamped, instantIn } from "../../src/foundation/index.ts";
import { errorOf } from "../foundation/thrown.ts";
import { differences, readCases, withoutMilliseconds } from "./reference-cases.ts";
import type { ReferenceCase } from "./reference-cases.ts";

type MonthCase = ReferenceCase<{ readonly date: string; readonly months: number }, string> & { readonly clamped: boolean };

test("d1-month-add: months are added as four peers add them", () => {
  const cases = readCases<{ readonly date: string; readonly months: number }, string>("d1-month-add").cases as readonly MonthCase[];
  expect(cases.length).toBe(137);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    ({ date, months }) => addMonthsClamped(date, months),
  );
  expect(wrong).toEqual([]);
  // What was clamped is what does not keep its day of the month.
  expect(cases.filter((found) => found.clamped !== (found.expected.slice(8) !== found.input.date.slice(8)))).toEqual([]);
});

test("d2-month-anchored-sequence: months counted from the anchor do not drift, months counted from the last result do", () => {
  const { cases } = readCases<{ readonly anchor: string; readonly stepMonths: number; readonly count: number }, readonly string[]>("d2-month-anchored-sequence");
  expect(cases.length).toBe(4);
  const anchored = differences(
    cases,
    ({ expected }) => expected,
    ({ anchor, stepMonths, count }) => Array.from({ length: count }, (_, index) => addMonthsClamped(anchor, index * stepMonths)),
  );
  expect(anchored).toEqual([]);
  const drifting = differences(
    cases,
    (found) => (found as unknown as { readonly iterated: readonly string[] }).iterated,
    ({ anchor, stepMonths, count }) => {
      const dates = [anchor];
      while (dates.length < count) dates.push(addMonthsClamped(dates.at(-1)!, stepMonths));
      return dates;
    },
  );
  expect(drifting).toEqual([]);
});

type Readings = Readonly<Record<"earlier" | "later" | "compatible" | "reject", string>>;

test("g1-local-to-instant: a local time in a gap or an overlap means what it means to Temporal", () => {
  const { cases } = readCases<{ readonly timeZone: string; readonly local: string }, Readings>("g1-local-to-instant");
  expect(cases.length).toBe(30);
  const wrong = differences(
    cases,
    ({ expected }) => ({ ...expected, reject: expected.reject === "RangeError" ? "ambiguous-time" : expected.reject }),
    ({ timeZone, local }, { expected }) => {
      const read = (disambiguation: keyof Readings): string => instantIn(local.slice(0, 10), local.slice(11), timeZone, { disambiguation });
      const readings = Object.keys(expected).map((rule) => [rule, rule === "reject" ? errorOf(() => read("reject")).code : withoutMilliseconds(read(rule as keyof Readings))]);
      return Object.fromEntries(readings) as Readings;
    },
  );
  expect(wrong).toEqual([]);
});

test("g2-local-to-instant.biz-spec: a local time is the instant that biz makes of it, 24:00 too", () => {
  const { cases } = readCases<{ readonly timeZone: string; readonly date: string; readonly time: string }, string>("g2-local-to-instant.biz-spec");
  expect(cases.length).toBe(46);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    ({ timeZone, date, time }) => withoutMilliseconds(instantIn(date, time, timeZone)),
  );
  expect(wrong).toEqual([]);
});
