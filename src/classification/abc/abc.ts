import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { completePolicy, paretoClasses, readAbcPolicy, type AbcClass, type AbcPolicy } from "./abc-policy.ts";
import type { AbcReason } from "./abc-reasons.ts";
import { tableOf, tableSteps, type AbcInput } from "./abc-rows.ts";
import type { AbcClassSummary, AbcTotals, NothingOverZero } from "./abc-summary.ts";
import { tableByGroup } from "./abc-groups.ts";
import { readCustomerValues, type Accessor } from "../customer-values.ts";

/** A customer in its class. */
export interface AbcRow<T, C extends string = string> {
  /** The customer as it was given. */
  readonly customer: T;
  /** What tells the customer from others. */
  readonly id: Id;
  /** What the customer was judged by. */
  readonly value: number;
  /** Place in the order of the values, from 1; equal values rank by id. */
  readonly rank: number;
  /** Share of the value of all customers over zero, 0 to 1; `null` for a value of zero or less. */
  readonly share: number | null;
  /** Share of this customer and all before it; 1 at the last one. */
  readonly cumulativeShare: number | null;
  /** Share of all customers over zero that this customer and all before it make up. */
  readonly customerShare: number | null;
  /** The class that holds: the one set by hand, or else the computed one. */
  readonly class: C;
  /** The class by the value. */
  readonly computedClass: C;
  /** Who set the class by hand, and why; absent where nobody did. */
  readonly manual?: ManualClass<C>;
  /** The group within which the customer was judged; absent without groups. */
  readonly group?: Id;
  /** Why the customer is in the class that holds. */
  readonly reason: AbcReason;
}

/** A customer whose value is zero or less, and who therefore stands apart. */
export interface AbcApartRow<T, C extends string = string> {
  /** The customer as it was given. */
  readonly customer: T;
  /** What tells the customer from others. */
  readonly id: Id;
  /** Zero or less. */
  readonly value: number;
  /** The class set by hand; `null` where nobody did. */
  readonly class: C | null;
  /** Who set the class by hand, and why; absent where nobody did. */
  readonly manual?: ManualClass<C>;
  /** The group to which the customer belongs; absent without groups. */
  readonly group?: Id;
  /** Why the customer stands apart, or has a class nevertheless. */
  readonly reason: AbcReason;
}

/** A class that somebody gave a customer, whatever its value. */
export interface ManualClass<C extends string = string> {
  /** The class that holds. */
  readonly class: C;
  /** Who decided it. */
  readonly by: Id;
  /** Why, in the words of whoever decided it. */
  readonly why: string;
}

/** The customers that stand apart: they count in no share. */
export interface AbcApart<T, C extends string = string> {
  /** Value zero, by id. */
  readonly zero: readonly AbcApartRow<T, C>[];
  /** Negative value, the least negative first, then by id. */
  readonly negative: readonly AbcApartRow<T, C>[];
}

/** An ABC analysis: every customer with its class and the reason for it. */
export interface AbcTable<T, C extends string = string> {
  /** The policy, with its defaults filled in. */
  readonly policy: AbcPolicy<C>;
  /** The classified customers in rank order; with groups, group by group. */
  readonly rows: readonly AbcRow<T, C>[];
  /** What each class holds, best first. */
  readonly classes: readonly AbcClassSummary<C>[];
  /** The customers without a part in any share. */
  readonly apart: AbcApart<T, C>;
  /** What was classified, and what was left out. */
  readonly totals: AbcTotals;
  /** The same by group, in the order of the group keys; absent without groups. */
  readonly groups?: readonly AbcGroup<C>[];
  /** Why there are no shares, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

/** What the classes hold within one group. */
export interface AbcGroup<C extends string = string> {
  /** What the customers of this group have in common. */
  readonly group: Id;
  /** What each class holds within the group, best first. */
  readonly classes: readonly AbcClassSummary<C>[];
  /** What the group was classified from, and what was left out. */
  readonly totals: AbcTotals;
  /** Why there are no shares in the group, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

/** What {@link classifyAbc} needs to know of the customers, and how to classify them. */
export interface AbcOptions<T, C extends string = string> {
  /** Where the id of a customer is found: a function, or the name of a field. */
  readonly id: Accessor<T, Id>;
  /** Where the value of a customer is found. Any finite number; the unit is yours. */
  readonly value: Accessor<T, number>;
  /** How to classify; default `paretoClasses`. */
  readonly policy?: AbcPolicy<C> | undefined;
  /** Where the group of a customer is found, as in its region; each group is classified by itself. */
  readonly group?: Accessor<T, Id> | undefined;
  /** The class that somebody gave a customer by hand; nothing for all others. */
  readonly manual?: ((customer: T) => ManualClass<NoInfer<C>> | null | undefined) | undefined;
}

/**
 * Which class does each customer belong to, and why? The ABC analysis in full: rank, share, cumulative
 * share, class and reason of each customer, and what each class holds.
 *
 * Comparisons at the limits are exact, as if the values were the decimals they are written as.
 *
 * @param customers - in any order; the order never changes a result
 * @param options - where id and value are found, and the policy
 * @returns the customers in rank order, what each class holds, and those that stand apart because their
 * value is zero or less. Without customers, or with none over zero, there are no shares and `reason` says so.
 * @throws ClienteleError `invalid-value` for NaN or an infinity, `missing-id`, `duplicate-id`, `invalid-policy`,
 * `unknown-class` for a class by hand that the policy does not have, `invalid-input`, `total-out-of-range`
 * @example
 * ```ts
 * import { classifyAbc } from "clientele/classification";
 *
 * const customers = [
 *   { id: "Ana", revenue: 20 },
 *   { id: "Bo", revenue: 0 },
 *   { id: "Cy", revenue: 60 },
 *   { id: "Di", revenue: 15 },
 *   { id: "Ed", revenue: 5 },
 * ];
 * const { rows, classes, apart } = classifyAbc(customers, { id: "id", value: "revenue" });
 * rows.map((row) => [row.id, row.class, row.cumulativeShare]);
 * // => [["Cy", "A", 0.6], ["Ana", "A", 0.8], ["Di", "B", 0.95], ["Ed", "C", 1]]
 * classes.map((c) => [c.class, c.count, c.share]); // => [["A", 2, 0.8], ["B", 1, 0.15], ["C", 1, 0.05]]
 * apart.zero.map((row) => row.id); // => ["Bo"]
 * ```
 * @example One giant customer: A is never empty, because the share *before* it is what counts
 * ```ts
 * import { classifyAbc, paretoClasses } from "clientele/classification";
 *
 * const customers = [{ id: 1, revenue: 900 }, { id: 2, revenue: 100 }];
 * const options = { id: "id", value: "revenue" } as const;
 * classifyAbc(customers, options).rows.map((row) => row.class); // => ["A", "B"]
 *
 * // Most ERP reports judge by the share including the customer.
 * const policy = { ...paretoClasses, boundary: "atMost" } as const;
 * classifyAbc(customers, { ...options, policy }).rows.map((row) => row.class); // => ["B", "C"]
 * ```
 * @category ABC analysis
 * @see CLS-2, CLS-3, CLS-4, CLS-8
 */
export function classifyAbc<T, const C extends string = AbcClass>(
  customers: readonly T[],
  options: AbcOptions<T, C>,
): AbcTable<T, C> {
  const base = readInput(customers, options);
  return options.group === undefined ? tableOf(base) : tableByGroup(base, options.group);
}

/**
 * {@link classifyAbc} without groups, with a pause after every so many rows.
 *
 * @param customers - in any order
 * @param options - where id and value are found, and the policy; groups are not looked at
 * @param pause - rows between two pauses, about
 * @returns a generator of the number of rows made so far, which returns the table
 * @throws ClienteleError as {@link classifyAbc}
 */
export function* classifyAbcSteps<T, C extends string>(
  customers: readonly T[],
  options: AbcOptions<T, C>,
  pause: number,
): Generator<number, AbcTable<T, C>, undefined> {
  return yield* tableSteps(readInput(customers, options), pause);
}

function readInput<T, C extends string>(customers: readonly T[], options: AbcOptions<T, C>): AbcInput<T, C> {
  requireObject(options, "options");
  if (options.manual !== undefined && typeof options.manual !== "function") {
    throw new ClienteleError("invalid-option", "manual is not a function", { list: "options", field: "manual" });
  }
  // Without a policy C is AbcClass, which the compiler cannot know here.
  const given = options.policy ?? (paretoClasses as AbcPolicy as AbcPolicy<C>);
  const checked = readAbcPolicy(given);
  const { ids, values } = readCustomerValues(customers, options.id, options.value);
  return { customers, ids, values, policy: completePolicy(given, checked), checked, manual: options.manual };
}
