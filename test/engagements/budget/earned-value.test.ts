import { describe, expect, test } from "vitest";
import type { BudgetLine } from "../../../src/engagements/budget/budget-line.ts";
import { earnedValue } from "../../../src/engagements/budget/earned-value.ts";
import type { EstimateMethod } from "../../../src/engagements/budget/earned-value-figures.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-03-31";
// Budget 1,000 in four months of 250; half the time is over, 40 % of the work is done, 500 are spent.
const line: BudgetLine = deepFreeze({
  id: "line",
  planned: [
    { date: "2026-02-28", amount: 250 },
    { date: "2026-03-31", amount: 250 },
    { date: "2026-04-30", amount: 250 },
    { date: "2026-05-31", amount: 250 },
  ],
  actuals: [{ date: "2026-03-15", amount: 300 }, { date: "2026-03-31", amount: 200 }, { date: "2026-04-01", amount: 99 }],
  progress: [{ date: "2026-02-28", share: 0.1 }, { date: "2026-03-30", share: 0.4 }, { date: "2026-04-05", share: 0.9 }],
});

test("ENG-12: PV, EV and AC as of the day, and what follows from them", () => {
  const { total } = earnedValue([line], { asOf });
  expect(total).toEqual({
    bac: 1000,
    pv: 500,
    ev: 400,
    ac: 500,
    cv: -100,
    sv: -100,
    cpi: 0.8,
    spi: 0.8,
    // 1,000 ÷ 0.8
    eac: 1250,
    etc: 750,
    vac: -250,
    // (1,000 − 400) ÷ (1,000 − 500)
    tcpi: 1.2,
    reasons: [],
  });
});

test.each<[EstimateMethod, number]>([
  // 1,000 ÷ 0.8
  ["costPerformance", 1250],
  // 500 + 600
  ["budgetRate", 1100],
  // 500 + 600 ÷ (0.8 × 0.8) = 500 + 937.5
  ["costAndSchedule", 1437.5],
])("ENG-12: the estimate by %s is %d", (estimate, eac) => {
  const { total } = earnedValue([line], { asOf, estimate });
  expect([total.eac, total.etc, total.vac]).toEqual([eac, eac - 500, 1000 - eac]);
});

test("each line has its figures, and the total is computed from exact sums, not from theirs", () => {
  const small: BudgetLine = { id: "a", planned: [{ date: asOf, amount: 0.3 }], actuals: [{ date: asOf, amount: 0.1 }], progress: [{ date: asOf, share: 1 }] };
  const { rows, total } = earnedValue([small, { ...small, id: "b", actuals: [{ date: asOf, amount: 0.2 }] }], { asOf });
  // 0.3 ÷ 0.1 is 2.9999999999999996 in doubles.
  expect(rows.map(({ id, cpi }) => [id, cpi])).toEqual([["a", 3], ["b", 1.5]]);
  expect([total.ac, total.ev, total.cpi, total.eac]).toEqual([0.3, 0.6, 2, 0.3]);
});

test("with all of the budget spent and earned, nothing is left to do (ENG-12)", () => {
  const line = { id: 1, planned: [{ date: "2026-03-01", amount: 100 }], actuals: [{ date: "2026-03-01", amount: 100 }], progress: [{ date: "2026-03-01", share: 1 }] };
  expect(earnedValue([line], { asOf: "2026-03-31" }).total.reasons).toEqual([{ code: "engagements/nothing-left", figures: ["tcpi"], budget: 100, actual: 100, earned: 100 }]);
});

describe("ENG-12: what is undefined is null, and says why", () => {
  const planned = [{ date: asOf, amount: 100 }];
  const done = [{ date: asOf, share: 0.5 }];
  const spent = [{ date: asOf, amount: 40 }];
  const future = [{ date: "2026-04-30", amount: 100 }];
  test.each<[string, BudgetLine, EstimateMethod, Record<string, string[]>]>([
    ["nothing spent", { id: 1, planned, progress: done }, "costPerformance", { "nothing-spent": ["cpi", "eac", "etc", "vac"] }],
    ["refunds larger than costs", { id: 1, planned, progress: done, actuals: [{ date: asOf, amount: -5 }] }, "costPerformance", { "nothing-spent": ["cpi", "eac", "etc", "vac"] }],
    ["nothing earned", { id: 1, planned, actuals: spent, progress: [{ date: asOf, share: 0 }] }, "costPerformance", { "nothing-earned": ["eac", "etc", "vac"] }],
    ["nothing planned yet", { id: 1, planned: future, actuals: spent, progress: done }, "costPerformance", { "nothing-planned": ["spi"] }],
    ["nothing planned yet, and the schedule asked", { id: 1, planned: future, actuals: spent, progress: done }, "costAndSchedule", { "nothing-planned": ["spi", "eac", "etc", "vac"] }],
    ["nothing spent, estimated at the rate of the budget", { id: 1, planned, progress: done }, "budgetRate", { "nothing-spent": ["cpi"] }],
    ["all is spent", { id: 1, planned, actuals: [{ date: asOf, amount: 100 }], progress: done }, "costPerformance", { "nothing-left": ["tcpi"] }],
    ["nobody has reported", { id: 1, planned, actuals: spent }, "costPerformance", { "progress-unknown": ["ev", "cv", "sv", "cpi", "spi", "eac", "etc", "vac", "tcpi"] }],
    ["the report comes tomorrow", { id: 1, planned, actuals: spent, progress: [{ date: "2026-04-01", share: 1 }] }, "costPerformance", { "progress-unknown": ["ev", "cv", "sv", "cpi", "spi", "eac", "etc", "vac", "tcpi"] }],
  ])("%s", (_, entry, estimate, expected) => {
    const { total } = earnedValue([entry], { asOf, estimate });
    const reasons = total.reasons.map(({ code, figures }) => [code.replace("engagements/", ""), figures]);
    expect(Object.fromEntries(reasons)).toEqual(expected);
    const nulls = Object.entries(total).filter(([, value]) => value === null).map(([figure]) => figure);
    expect(nulls.sort()).toEqual(Object.values(expected).flat().sort());
  });

  test("a line that is not begun needs no report; one that is does, and is named", () => {
    const { total } = earnedValue([line, { id: "later", planned: future }, { id: "silent", planned }], { asOf });
    expect(total.reasons).toMatchObject([{ code: "engagements/progress-unknown", lines: ["silent"] }]);
    expect(earnedValue([line, { id: "later", planned: future }], { asOf }).total).toMatchObject({ bac: 1100, ev: 400 });
  });

  test("no lines: sums of 0, and nothing to divide", () => {
    expect(earnedValue([], { asOf }).total).toMatchObject({ bac: 0, pv: 0, ev: 0, ac: 0, cv: 0, sv: 0, cpi: null, spi: null, eac: null, tcpi: null });
  });
});

test("money is counted in minor units", () => {
  const { total, currency } = earnedValue([{ id: 1, planned: [{ date: asOf, amount: money(1001, "EUR") }], actuals: [{ date: asOf, amount: money(500, "EUR") }], progress: [{ date: asOf, share: 0.5 }] }], { asOf });
  expect([total.bac, total.ev, currency]).toEqual([1001, 500.5, "EUR"]);
});

test.each<[string, () => unknown, string, object]>([
  ["a plan under 0", () => earnedValue([{ id: 1, planned: [{ date: asOf, amount: -1 }] }], { asOf }), "invalid-value", { list: "lines[0].planned", index: 0, field: "amount" }],
  ["no plan", () => earnedValue([{ id: 1 } as never], { asOf }), "invalid-input", { list: "lines[0].planned" }],
  ["more than all of the work", () => earnedValue([{ id: 1, planned: [], progress: [{ date: asOf, share: 1.1 }] }], { asOf }), "invalid-value", { list: "lines[0].progress", field: "share" }],
  ["two reports of a day", () => earnedValue([{ id: 1, planned: [], progress: [{ date: asOf, share: 0 }, { date: asOf, share: 1 }] }], { asOf }), "invalid-input", { list: "lines[0].progress", index: 1 }],
  ["another method", () => earnedValue([], { asOf, estimate: "hope" as never }), "invalid-option", { field: "estimate" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
