import type { CategoryCheck, FigureCheck } from "./category-check.ts";
import type { CategoryFigure } from "./category-policy.ts";

/** Why a customer is in its category, and what is missing to a higher one. */
export interface CategoryReasons {
  /** What the category asks for holds. */
  "customers/category-reached": {
    /** The category. */
    readonly category: string;
    /** What it asks for, with what holds marked. */
    readonly check: CategoryCheck;
  };
  /** No other category takes the customer, as far as is known. */
  "customers/category-rest": {
    /** The last category. */
    readonly category: string;
  };
  /** What the category asks for does not hold, whatever the figures are that nobody knows. */
  "customers/category-missed": {
    /** The category. */
    readonly category: string;
    /** The figures that are short of their limits, each once. */
    readonly short: readonly FigureCheck[];
    /** What it asks for, with what holds marked: not every short figure need be mended. */
    readonly check: CategoryCheck;
  };
  /** Whether what the category asks for holds, nobody can say: figures are absent that could tip it. */
  "customers/category-undecided": {
    /** The category. */
    readonly category: string;
    /** The figures that nobody knows, each once. */
    readonly absent: readonly CategoryFigure[];
    /** What it asks for, with what holds marked. */
    readonly check: CategoryCheck;
  };
}
