import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { checkCategory, obstaclesOf } from "./category-check.ts";
import { readFigures, type CategoryFigures, type KnownFigures } from "./category-figures.ts";
import { standardCategories, type CategoryPolicy, type CategoryRule, type StandardCategory } from "./category-policy.ts";
import type { CategoryReasons } from "./category-reasons.ts";
import { readCategoryPolicy } from "./define-category-policy.ts";

/** Why a customer is in its category, or not in a higher one. */
export type CategoryReason = Reason<CategoryReasons>;

/** The category of a customer. */
export interface CustomerCategory<C extends string = string> {
  /** The customer. */
  readonly customer: Id;
  /** The category; `null` where figures that are absent could lift it. */
  readonly category: C | null;
  /** The highest category that is certain; the same as `category` where that is known. */
  readonly atLeast: C;
  /** Why it is at least that; then every higher category that is undecided, and the next one that is missed, nearest first. */
  readonly reasons: readonly CategoryReason[];
}

/** The categories of a client base. */
export interface CategoryTable<C extends string = string> {
  /** In the order of ids. */
  readonly rows: readonly CustomerCategory<C>[];
  /** How many customers are in each category, the highest first; each category is there. */
  readonly counts: readonly { readonly category: C; readonly count: number }[];
  /** Number of customers whose category is undecided. */
  readonly undecided: number;
}

/**
 * In which category is a customer, why, and what is missing to the next?
 *
 * A figure that is absent is not guessed: where it could lift the customer, the category is `null`, and the reasons name the figure.
 *
 * @param figures - what is known of the customer
 * @param policy - the categories. Default {@link standardCategories}
 * @returns the category with reasons
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { categoryOf } from "clientele/customers";
 *
 * const { category, reasons } = categoryOf({ id: "Aster", orders: 3, amountShare: 0.009, profitShare: 0.01 });
 * category; // => "important"
 * reasons.map(({ code, category }) => [code, category]);
 * // => [["customers/category-reached", "important"], ["customers/category-missed", "key"]]
 *
 * // With 5 % of the sales it may be a key account, but who knows?
 * const open = categoryOf({ id: "Briar", orders: 12, amountShare: 0.05, profitShare: 0.05, margin: 0.3 });
 * [open.category, open.atLeast]; // => [null, "important"]
 * open.reasons.map((reason) => (reason.code === "customers/category-undecided" ? reason.absent : reason.category));
 * // => ["important", ["loyalty", "serviceDemand", "bargaining", "strategicFit"]]
 * ```
 * @category Category
 * @see CUS-6, CUS-13
 */
export function categoryOf<const C extends string = StandardCategory>(
  figures: CategoryFigures,
  // Where the policy is left out, C is the names of the standard one.
  policy: CategoryPolicy<C> = standardCategories as CategoryPolicy as CategoryPolicy<C>,
): CustomerCategory<C> {
  const { categories } = readCategoryPolicy(policy);
  const record = requireObject(figures, "figures");
  const read = readFigures(record, "figures", 0);
  return judge(read.id, read.figures, categories);
}

/**
 * In which category is each customer?
 *
 * @param customers - what is known of each, in any order
 * @param policy - the categories. Default {@link standardCategories}
 * @returns one row per customer in the order of ids, and how many are in each category; no rows for no customers
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { categoriesOf } from "clientele/customers";
 *
 * const { rows, counts, undecided } = categoriesOf([{ id: 2, orders: 0, amountShare: 0, profitShare: 0 }, { id: 1, orders: 1, amountShare: 0.001, profitShare: 0 }, { id: 3 }]);
 * rows.map(({ customer, category }) => [customer, category]); // => [[1, "ordinary"], [2, "potential"], [3, null]]
 * counts.map(({ count }) => count); // => [0, 0, 1, 1]
 * undecided; // => 1
 * categoriesOf([]).rows; // => []
 * ```
 * @category Category
 * @see CUS-13
 */
export function categoriesOf<const C extends string = StandardCategory>(
  customers: readonly CategoryFigures[],
  policy: CategoryPolicy<C> = standardCategories as CategoryPolicy as CategoryPolicy<C>,
): CategoryTable<C> {
  const { categories } = readCategoryPolicy(policy);
  const known = new Map<Id, number>();
  const rows = Array.from(requireList(customers, "customers"), (value, index) => {
    const { id, figures } = readFigures(requireRecord(value, "customers", index), "customers", index);
    requireNew(known, id, "customers", index);
    return judge(id, figures, categories);
  }).sort((a, b) => compareIds(a.customer, b.customer));
  const count = new Map<C, number>();
  for (const { category } of rows) if (category !== null) count.set(category, (count.get(category) ?? 0) + 1);
  return {
    rows,
    counts: categories.map(({ category }) => ({ category, count: count.get(category) ?? 0 })),
    undecided: rows.filter(({ category }) => category === null).length,
  };
}

function judge<C extends string>(customer: Id, figures: KnownFigures, categories: readonly CategoryRule<C>[]): CustomerCategory<C> {
  const above: { readonly reason: CategoryReason; readonly isOpen: boolean }[] = [];
  for (const { category, when } of categories) {
    // Only the last one has none.
    if (when === undefined) break;
    const check = checkCategory(when, figures);
    if (check.status === "met") return rowOf(customer, category, { code: "customers/category-reached", category, check }, above);
    const { short, absent } = obstaclesOf(check);
    if (check.status === "unknown") above.push({ reason: { code: "customers/category-undecided", category, absent, check }, isOpen: true });
    else above.push({ reason: { code: "customers/category-missed", category, short, check }, isOpen: false });
  }
  const { category } = categories.at(-1)!;
  return rowOf(customer, category, { code: "customers/category-rest", category }, above);
}

function rowOf<C extends string>(
  customer: Id,
  atLeast: C,
  reason: CategoryReason,
  above: readonly { readonly reason: CategoryReason; readonly isOpen: boolean }[],
): CustomerCategory<C> {
  const nearest = above.toReversed();
  const next = nearest.find(({ isOpen }) => !isOpen);
  return {
    customer,
    category: above.some(({ isOpen }) => isOpen) ? null : atLeast,
    atLeast,
    reasons: [reason, ...nearest.filter((entry) => entry.isOpen || entry === next).map((entry) => entry.reason)],
  };
}
