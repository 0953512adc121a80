import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { implementationPayback } from "../../../src/engagements/pipeline/implementation-payback.ts";
import { money } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

describe("ENG-23: payback of an implementation that brings the same each month", () => {
  test.each<[number, number, number | null, number | null]>([
    [1200, 100, 12, 12],
    [1200.01, 100, 13, 12.0001],
    [1, 3, 1, 1 / 3],
    // In doubles, 0.3 ÷ 0.1 is less than 3, and 2.4 ÷ 0.8 more.
    [0.3, 0.1, 3, 3],
    [2.4, 0.8, 3, 3],
    [0, 5, 0, 0],
    [0, 0, 0, 0],
    [100, 0, null, null],
    [100, -1, null, null],
  ])("%d at %d a month", (investment, perMonth, months, exactMonths) => {
    expect(implementationPayback(investment, { perMonth })).toMatchObject({ months, exactMonths });
  });
});

describe("ENG-23: payback month by month", () => {
  test.each<[string, number, number[], number | null, number | null, object]>([
    ["on the last month", 100, [10, 40, 50], 3, 3, { code: "engagements/pays-back", investment: 100, returned: 100 }],
    // 10 + 40 are back after two months, half of the third brings the other 50.
    ["in the middle of a month", 100, [10, 40, 100], 3, 2.5, { code: "engagements/pays-back", investment: 100, returned: 150 }],
    ["the first time counts", 10, [20, -30, 50], 1, 0.5, { code: "engagements/pays-back", investment: 10, returned: 20 }],
    ["a loss first", 10, [-10, 40], 2, 1.5, { code: "engagements/pays-back", investment: 10, returned: 30 }],
    ["0.1 + 0.2 are 0.3", 0.3, [0.1, 0.2], 2, 2, { code: "engagements/pays-back", investment: 0.3, returned: 0.3 }],
    ["never in these months", 100, [10, 40], null, null, { code: "engagements/not-paid-back", investment: 100, returned: 50, months: 2 }],
    ["no months", 100, [], null, null, { code: "engagements/not-paid-back", investment: 100, returned: 0, months: 0 }],
    ["nothing spent", 0, [], 0, 0, { code: "engagements/pays-back", investment: 0, returned: 0 }],
  ])("%s", (_, investment, months, whole, exactMonths, reason) => {
    expect(implementationPayback(investment, { months })).toEqual({ months: whole, exactMonths, reason, currency: null });
  });
});

test("the same each month and month by month agree", () => {
  const cents = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(cents, cents, (investment, perMonth) => {
      const months = Math.ceil(investment / perMonth);
      const even = implementationPayback(investment / 100, { perMonth: perMonth / 100 });
      const listed = implementationPayback(investment / 100, { months: Array.from({ length: months }, () => perMonth / 100) });
      // Whole cents: their quotient in doubles is the nearest to the exact one.
      expect([even.months, even.exactMonths]).toEqual([months, investment / perMonth]);
      expect(listed).toEqual(even);
    }),
  );
});

test.each<[string, () => unknown, string, object]>([
  ["less than nothing spent", () => implementationPayback(-1, { perMonth: 1 }), "invalid-value", { list: "investment" }],
  ["neither kind of returns", () => implementationPayback(1, {} as never), "invalid-input", { list: "returns" }],
  ["both kinds of returns", () => implementationPayback(1, { perMonth: 1, months: [] }), "invalid-input", { list: "returns" }],
  ["money against a plain number", () => implementationPayback(money(1, "EUR"), { perMonth: 1 }), "mixed-currencies", { list: "returns", field: "perMonth" }],
  ["a return of NaN", () => implementationPayback(1, { months: [1, Number.NaN] }), "invalid-value", { list: "returns.months", index: 1 }],
  ["more months than can be counted", () => implementationPayback(1e300, { perMonth: 1 }), "invalid-value", { list: "months" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
