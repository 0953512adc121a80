import type { Id } from "../../foundation/index.ts";

/** What is wrong with a budget, and why a figure of it cannot be said. Amounts are in the unit of the budget. */
export interface BudgetReasons {
  /** More was spent than the whole line allows. */
  "engagements/budget-overspent": {
    /** The line. */
    readonly line: Id;
    /** All that is planned. */
    readonly budget: number;
    /** What was spent. */
    readonly actual: number;
  };
  /** More was spent than planned up to the day, though not yet the whole line. */
  "engagements/budget-over-plan": {
    /** The line. */
    readonly line: Id;
    /** What was planned up to the day. */
    readonly planned: number;
    /** What was spent. */
    readonly actual: number;
  };
  /** Nobody has said how much of the work is done, so nothing can be said of its worth. */
  "engagements/progress-unknown": {
    /** The figures that are `null` for it. */
    readonly figures: readonly EarnedValueFigure[];
    /** The lines without a report, in the order of ids. */
    readonly lines: readonly Id[];
  };
  /** Nothing was spent, so no cost performance can be said. */
  "engagements/nothing-spent": {
    /** The figures that are `null` for it. */
    readonly figures: readonly EarnedValueFigure[];
    /** What was spent: 0, or less where refunds are larger. */
    readonly actual: number;
  };
  /** Nothing was planned up to the day, so no schedule performance can be said. */
  "engagements/nothing-planned": {
    /** The figures that are `null` for it. */
    readonly figures: readonly EarnedValueFigure[];
  };
  /** Nothing was earned, so the rate of the work so far says nothing about the rest. */
  "engagements/nothing-earned": {
    /** The figures that are `null` for it. */
    readonly figures: readonly EarnedValueFigure[];
  };
  /** The whole budget is spent, so that no performance of what is left, if anything is, would be measured against it. */
  "engagements/nothing-left": {
    /** The figures that are `null` for it. */
    readonly figures: readonly EarnedValueFigure[];
    /** All that is planned. */
    readonly budget: number;
    /** What was spent. */
    readonly actual: number;
    /** What was earned; where this is the whole budget, nothing is left to do either. */
    readonly earned: number;
  };
}

/** A figure of earned value that may be `null`. */
export type EarnedValueFigure = "ev" | "cv" | "sv" | "cpi" | "spi" | "eac" | "etc" | "vac" | "tcpi";
