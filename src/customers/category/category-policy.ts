import { deepFreeze } from "../../foundation/internal.ts";

/**
 * A figure from which a category is decided. Shares are from 0 to 1; grades are numbers on the host's own scale.
 *
 * @category Category
 */
export type CategoryFigure =
  /** Number of orders. */
  | "orders"
  /** What was sold, in the unit of the policy. */
  | "amount"
  /** Share of our sales. */
  | "amountShare"
  /** Share of our profit: the contribution of CLS-10. */
  | "profitShare"
  /** Gross margin, at most 1; negative where we lose. */
  | "margin"
  /** Loyalty, a share. */
  | "loyalty"
  /** Grade of how high and wide its demands on service are. */
  | "serviceDemand"
  /** Grade of how strongly it can bargain. */
  | "bargaining"
  /** Grade of how well it fits our own strategy. */
  | "strategicFit";

/**
 * What must hold: a figure that reaches a limit, or conditions put together.
 *
 * @category Category
 */
export type CategoryCondition =
  | FigureCondition
  | { readonly all: readonly CategoryCondition[] }
  | { readonly any: readonly CategoryCondition[] }
  | { readonly atLeast: number; readonly of: readonly CategoryCondition[] };

/**
 * A figure must reach a limit.
 *
 * @category Category
 */
export interface FigureCondition {
  /** The figure. */
  readonly figure: CategoryFigure;
  /** The limit, which the figure reaches where it is equal. */
  readonly atLeast: number;
}

/**
 * A category, and what must hold for it.
 *
 * @category Category
 */
export interface CategoryRule<C extends string = string> {
  /** Name of the category. */
  readonly category: C;
  /** What must hold. Absent: nothing, in the last category alone. */
  readonly when?: CategoryCondition | undefined;
}

/**
 * How customers are put into categories.
 *
 * @category Category
 * @see CUS-13
 */
export interface CategoryPolicy<C extends string = string> {
  /** Name of the policy. */
  readonly id: string;
  /** The categories, the highest first: a customer is in the first whose condition holds. The last takes all others. */
  readonly categories: readonly CategoryRule<C>[];
}

/** Names of {@link standardCategories}. */
export type StandardCategory = "key" | "important" | "ordinary" | "potential";

/**
 * The four categories of the source, with limits **(ours)**. Figures are those of twelve months, grades from 1 to 5.
 *
 * Who has ordered is ordinary. Who brings 1 % of our sales or profit creates great value, and is important. A key account trades, brings 5 % of
 * either, and shows five of the eight marks of CUS-6: monthly orders, 5 % of sales, 5 % of profit, a margin of 30 %, loyalty of 80 %, and high
 * grades (4) for demands on service, bargaining and strategic fit.
 *
 * @category Category
 * @see CUS-6, CUS-13
 */
export const standardCategories: CategoryPolicy<StandardCategory> = /* @__PURE__ */ deepFreeze<CategoryPolicy<StandardCategory>>({
  id: "standard-categories",
  categories: [
    {
      category: "key",
      when: {
        all: [
          { figure: "orders", atLeast: 1 },
          { any: [{ figure: "amountShare", atLeast: 0.05 }, { figure: "profitShare", atLeast: 0.05 }] },
          {
            atLeast: 5,
            of: [
              { figure: "orders", atLeast: 12 },
              { figure: "amountShare", atLeast: 0.05 },
              { figure: "profitShare", atLeast: 0.05 },
              { figure: "margin", atLeast: 0.3 },
              { figure: "loyalty", atLeast: 0.8 },
              { figure: "serviceDemand", atLeast: 4 },
              { figure: "bargaining", atLeast: 4 },
              { figure: "strategicFit", atLeast: 4 },
            ],
          },
        ],
      },
    },
    {
      category: "important",
      when: { all: [{ figure: "orders", atLeast: 1 }, { any: [{ figure: "amountShare", atLeast: 0.01 }, { figure: "profitShare", atLeast: 0.01 }] }] },
    },
    { category: "ordinary", when: { figure: "orders", atLeast: 1 } },
    { category: "potential" },
  ],
});
