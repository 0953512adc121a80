import { expect, test } from "vitest";
import type { BudgetLine } from "../../../src/engagements/budget/budget-line.ts";
import { budgetVariance } from "../../../src/engagements/budget/budget-variance.ts";

const asOf = "2026-03-31";
const spent = (id: string, planned: number, actual: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
  id,
  planned: [{ date: asOf, amount: planned }],
  actuals: [{ date: asOf, amount: actual }],
  ...more,
});

test("ENG-12: planned and spent side by side, by line, category and in all", () => {
  const { rows, total, categories, statistics, findings } = budgetVariance(
    [
      spent("c", 10, 7),
      spent("a", 0.3, 0.3, { category: "travel" }),
      spent("b", 4, 5, { category: "travel", planned: [{ date: asOf, amount: 4 }, { date: "2026-04-30", amount: 2 }] }),
      spent("d", 1, 3, { category: "data" }),
    ],
    { asOf },
  );
  expect(rows[1]).toEqual({ id: "b", category: "travel", budget: 6, planned: 4, actual: 5, variance: -1, varianceShare: -0.25, left: 1 });
  // 15.3 planned to the day, 15.3 spent; the budget has 2 more.
  expect(total).toEqual({ budget: 17.3, planned: 15.3, actual: 15.3, variance: 0, varianceShare: 0, left: 2 });
  expect(categories.map(({ category, count, variance }) => [category, count, variance])).toEqual([["data", 1, -2], ["travel", 2, -1], [null, 1, 3]]);
  expect(statistics).toEqual({ over: 2, on: 1, under: 1, mean: 0, lowest: "d" });
  expect(findings).toEqual([
    { code: "engagements/budget-over-plan", line: "b", planned: 4, actual: 5 },
    { code: "engagements/budget-overspent", line: "d", budget: 1, actual: 3 },
  ]);
});

test("nothing planned up to the day has no share, and no lines have no mean", () => {
  expect(budgetVariance([{ id: 1, planned: [{ date: "2026-04-30", amount: 5 }] }], { asOf }).total).toEqual({ budget: 5, planned: 0, actual: 0, variance: 0, varianceShare: null, left: 5 });
  expect(budgetVariance([], { asOf }).statistics).toEqual({ over: 0, on: 0, under: 0, mean: null, lowest: null });
});

test("of equal variances the first id is the lowest", () => {
  expect(budgetVariance([spent("b", 1, 2), spent("a", 1, 2)], { asOf }).statistics.lowest).toBe("a");
});
