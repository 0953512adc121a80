import { ClienteleError, type Id, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import { readBudget, type BudgetLine, type BudgetOptions } from "./budget-line.ts";
import { earnedValueOf, type EarnedValueFigures, type EstimateMethod } from "./earned-value-figures.ts";

/** The day, and how the cost at the end is estimated. */
export interface EarnedValueOptions extends BudgetOptions {
  /** Default `"costPerformance"`. */
  readonly estimate?: EstimateMethod | undefined;
}

/** The earned value of a budget as of a day. */
export interface EarnedValue {
  /** The day. */
  readonly asOf: PlainDate;
  /** How the cost at the end is estimated. */
  readonly estimate: EstimateMethod;
  /** All lines together. */
  readonly total: EarnedValueFigures;
  /** Each line, in the order of ids. */
  readonly rows: readonly ({ readonly id: Id } & EarnedValueFigures)[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * Is the work on budget and on time, and what will it cost in the end?
 *
 * The figures are those of the earned value standards (ANSI/EIA-748; PMI, *Standard for Earned Value Management*). Earned is the share of
 * the work done, times the budget of the line. A line that has neither a plan up to the day nor costs has earned nothing; any
 * other line needs a report, and without one the figures that need it are `null`.
 *
 * The estimate is BAC ÷ CPI by `"costPerformance"`, AC + (BAC − EV) by `"budgetRate"`, and AC + (BAC − EV) ÷ (CPI × SPI) by
 * `"costAndSchedule"`. Each figure is computed from exact sums and rounded once.
 *
 * @param lines - the budget with actuals and progress, in any order
 * @param options - the day, the method of estimate, `convert` for several currencies
 * @returns figures in all and by line, `null` where undefined, with the reasons
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-option`,
 * `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { earnedValue } from "clientele/engagements";
 *
 * const line = { id: "build", planned: [{ date: "2026-01-31", amount: 50 }, { date: "2026-02-28", amount: 50 }] };
 * const begun = { ...line, actuals: [{ date: "2026-01-31", amount: 60 }], progress: [{ date: "2026-01-31", share: 0.4 }] };
 * const { total } = earnedValue([begun], { asOf: "2026-01-31" });
 * [total.pv, total.ev, total.ac, total.cv, total.sv]; // => [50, 40, 60, -20, -10]
 * [total.spi, total.eac, total.etc, total.vac, total.tcpi]; // => [0.8, 150, 90, -50, 1.5]
 *
 * // Before anything is planned, spent or done, there is nothing to divide.
 * const before = earnedValue([line], { asOf: "2026-01-01" }).total;
 * [before.ev, before.cpi, before.spi, before.eac]; // => [0, null, null, null]
 * before.reasons.map(({ code }) => code);
 * // => ["engagements/nothing-spent", "engagements/nothing-planned", "engagements/nothing-earned"]
 * ```
 * @category Contracts and budget
 * @see ENG-12
 */
export function earnedValue(lines: readonly BudgetLine[], options: EarnedValueOptions): EarnedValue {
  const { estimate = "costPerformance" } = requireObject(options, "options") as unknown as EarnedValueOptions;
  if (!METHODS.includes(estimate)) {
    throw new ClienteleError("invalid-option", `estimate is none of ${METHODS.join(", ")}`, { list: "options", field: "estimate", expected: METHODS });
  }
  const budget = readBudget(lines, options);
  return {
    asOf: dateOfDay(budget.asOf),
    estimate,
    total: earnedValueOf(budget.lines, estimate),
    rows: budget.lines.map((line) => ({ id: line.id, ...earnedValueOf([line], estimate) })),
    currency: budget.currency,
  };
}

const METHODS: readonly EstimateMethod[] = ["costPerformance", "budgetRate", "costAndSchedule"];
