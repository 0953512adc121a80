import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import { compareDecimals, dateOfDay, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { difference, numberOf, quotientOf, sumOf } from "../records/decimal-quotient.ts";
import { groupBy } from "../records/group-by.ts";
import { readBudget, type BudgetLine, type BudgetOptions, type CheckedLine } from "./budget-line.ts";
import type { BudgetReasons } from "./budget-reasons.ts";

/** Planned and spent side by side. Amounts are in the unit of the budget. */
export interface BudgetFigures {
  /** All that is planned. */
  readonly budget: number;
  /** What was planned up to the day. */
  readonly planned: number;
  /** What was spent up to the day. */
  readonly actual: number;
  /** Planned less spent; negative where more was spent than planned. */
  readonly variance: number;
  /** The variance as a share of what was planned up to the day; `null` where nothing was. */
  readonly varianceShare: number | null;
  /** Budget less spent. */
  readonly left: number;
}

/** A line of the budget on the day. */
export interface BudgetRow extends BudgetFigures {
  /** The line. */
  readonly id: Id;
  /** What it is for; `null` for nothing in particular. */
  readonly category: string | null;
}

/** The lines of a category. */
export interface BudgetCategory extends BudgetFigures {
  /** The category; `null` for the lines without one. */
  readonly category: string | null;
  /** Number of lines. */
  readonly count: number;
}

/** How the variances of the lines lie. */
export interface BudgetStatistics {
  /** Number of lines on which more was spent than planned up to the day. */
  readonly over: number;
  /** Number of lines on which exactly that was spent. */
  readonly on: number;
  /** Number of lines on which less was spent. */
  readonly under: number;
  /** Mean of the variances; `null` without lines. */
  readonly mean: number | null;
  /** The line with the lowest variance, the first of equal ones in the order of ids; `null` without lines. */
  readonly lowest: Id | null;
}

/** What is wrong with a budget line. */
export type BudgetFinding = Reason<Pick<BudgetReasons, "engagements/budget-overspent" | "engagements/budget-over-plan">>;

/** A budget as of a day. */
export interface BudgetVariance {
  /** The day. */
  readonly asOf: PlainDate;
  /** The lines, in the order of ids. */
  readonly rows: readonly BudgetRow[];
  /** All lines together. */
  readonly total: BudgetFigures;
  /** By category, in the order of names; lines without one last. */
  readonly categories: readonly BudgetCategory[];
  /** How the variances lie. */
  readonly statistics: BudgetStatistics;
  /** Lines on which too much was spent, in the order of ids. */
  readonly findings: readonly BudgetFinding[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * What was planned, what was spent, and where do they differ?
 *
 * @param lines - the budget, in any order
 * @param options - the day; `convert` for several currencies
 * @returns figures by line, by category and in all, exact; no rows and sums of 0 for no lines
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`,
 * `total-out-of-range`
 * @example
 * ```ts
 * import { budgetVariance } from "clientele/engagements";
 *
 * const lines = [
 *   { id: "survey", planned: [{ date: "2026-01-31", amount: 0.3 }], actuals: [{ date: "2026-01-20", amount: 0.1 }, { date: "2026-01-31", amount: 0.2 }] },
 *   { id: "design", planned: [{ date: "2026-02-28", amount: 4 }, { date: "2026-03-31", amount: 4 }], actuals: [{ date: "2026-02-10", amount: 5 }] },
 * ];
 * const { rows, statistics, findings } = budgetVariance(lines, { asOf: "2026-02-28" });
 * rows.map(({ id, planned, actual, variance }) => [id, planned, actual, variance]); // => [["design", 4, 5, -1], ["survey", 0.3, 0.3, 0]]
 * statistics; // => { over: 1, on: 1, under: 0, mean: -0.5, lowest: "design" }
 * findings; // => [{ code: "engagements/budget-over-plan", line: "design", planned: 4, actual: 5 }]
 * ```
 * @category Contracts and budget
 * @see ENG-12
 */
export function budgetVariance(lines: readonly BudgetLine[], options: BudgetOptions): BudgetVariance {
  const budget = readBudget(lines, options);
  const categories = [...groupBy(budget.lines, ({ category }) => [category])].sort(([a], [b]) => nullLast(a, b));
  return {
    asOf: dateOfDay(budget.asOf),
    rows: budget.lines.map((line) => ({ id: line.id, category: line.category, ...figuresOf([line]) })),
    total: figuresOf(budget.lines),
    categories: categories.map(([category, own]) => ({ category, count: own.length, ...figuresOf(own) })),
    statistics: statisticsOf(budget.lines),
    findings: budget.lines.flatMap(judge),
    currency: budget.currency,
  };
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function figuresOf(lines: readonly CheckedLine[]): BudgetFigures {
  const budget = sumOf(lines.map((line) => line.budget));
  const planned = sumOf(lines.map((line) => line.planned));
  const actual = sumOf(lines.map((line) => line.actual));
  const variance = difference(planned, actual);
  return {
    budget: numberOf(budget, "the budget"),
    planned: numberOf(planned, "the plan"),
    actual: numberOf(actual, "the actuals"),
    variance: numberOf(variance, "the variances"),
    varianceShare: planned.units === 0n ? null : quotientOf(variance, planned, "the variances"),
    left: numberOf(difference(budget, actual), "the budget"),
  };
}

function statisticsOf(lines: readonly CheckedLine[]): BudgetStatistics {
  const variances = lines.map(({ id, planned, actual }) => ({ id, variance: difference(planned, actual) }));
  const count = (holds: (units: bigint) => boolean): number => variances.filter(({ variance }) => holds(variance.units)).length;
  const lowest = variances.reduce<{ id: Id; variance: Decimal } | null>(
    (least, entry) => (least === null || compareDecimals(entry.variance, least.variance) < 0 ? entry : least),
    null,
  );
  return {
    over: count((units) => units < 0n),
    on: count((units) => units === 0n),
    under: count((units) => units > 0n),
    mean: lines.length === 0 ? null : quotientOf(sumOf(variances.map(({ variance }) => variance)), toDecimal(lines.length), "the variances"),
    lowest: lowest?.id ?? null,
  };
}

function judge({ id: line, budget, planned, actual }: CheckedLine): BudgetFinding[] {
  const spent = numberOf(actual, "the actuals");
  if (compareDecimals(actual, budget) > 0) return [{ code: "engagements/budget-overspent", line, budget: numberOf(budget, "the budget"), actual: spent }];
  if (compareDecimals(actual, planned) > 0) return [{ code: "engagements/budget-over-plan", line, planned: numberOf(planned, "the plan"), actual: spent }];
  return [];
}
