import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import type { Decimal } from "../../foundation/internal.ts";
import { requireObject } from "../../foundation/internal.ts";
import type { NothingOverZero } from "../abc/abc-summary.ts";
import { readCustomerValues, type Accessor } from "../customer-values.ts";
import { countOfShare, fewestBringing, isShare } from "./pareto.ts";
import { exactSumOfBest, rankValues, requireSum, shareOfBest, type RankedValues, type ValuesApart } from "./ranked-values.ts";
import { runningSums } from "./running-sums.ts";

/**
 * The two shares that an 80/20 check asks for.
 *
 * @category Concentration
 */
export interface ParetoShares {
  /** Which share of the customers is the top, 0 to 1. */
  readonly customerShare: number;
  /** Which share of the value is looked for, 0 to 1. */
  readonly valueShare: number;
}

/**
 * The vital few: 20 % of the causes for 80 % of the effect, as J. M. Juran named it after Pareto
 * (Quality Control Handbook, 1951).
 *
 * @category Concentration
 */
export const paretoPrinciple: ParetoShares = { customerShare: 0.2, valueShare: 0.8 };

/**
 * How a customer is read, and what is asked.
 *
 * @typeParam T - the customer as the caller has it
 * @category Concentration
 */
export interface ParetoFindingOptions<T> {
  /** Where the id is found. */
  readonly id: Accessor<T, Id>;
  /** Where the value is found, all in one unit. */
  readonly value: Accessor<T, number>;
  /** Which share of the customers is the top, 0 to 1; default 0.2. */
  readonly customerShare?: number | undefined;
  /** Which share of the value is looked for, 0 to 1; default 0.8. */
  readonly valueShare?: number | undefined;
}

/**
 * The best customers, and what they bring together.
 *
 * @category Concentration
 */
export interface LeadingCustomers {
  /** Their ids, best first; equal values by id. */
  readonly ids: readonly Id[];
  /** How many they are. */
  readonly count: number;
  /** Their share of the customers over zero; `null` where there are none. */
  readonly customerShare: number | null;
  /** Sum of their values, exact as decimals. */
  readonly value: number;
  /** Their share of the value; `null` where nobody has a value over zero. */
  readonly valueShare: number | null;
}

/**
 * What an 80/20 check found.
 *
 * @category Concentration
 */
export interface ParetoFinding {
  /** What was asked. */
  readonly asked: ParetoShares;
  /** Number of customers with a value over zero: the base of every share here. */
  readonly count: number;
  /** Sum of their values, exact as decimals. */
  readonly total: number;
  /** The top share of the customers; a fraction of a customer counts as one. */
  readonly top: LeadingCustomers;
  /** The fewest customers that bring the share of the value. */
  readonly covering: LeadingCustomers;
  /**
   * Where the two shares add up to 1, as in "23 % bring 77 %"; on the straight line between two customers. `null` where nobody has a
   * value over zero.
   */
  readonly balance: ParetoShares | null;
  /** Those who are no part of the base. */
  readonly apart: ValuesApart;
  /** Why there are no shares, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

/**
 * Does the 80/20 rule hold here, and who are the 20 %?
 *
 * @typeParam T - the customer as the caller has it
 * @param customers - in any order
 * @param options - `id` and `value`: a function or the name of a field; `customerShare`, `valueShare`: what is asked, by
 * default {@link paretoPrinciple}
 * @returns the top customers by id with what they bring, the fewest customers that bring the share asked, and the balance point
 * @throws ClienteleError `missing-id`, `duplicate-id`, `invalid-value`, `invalid-input`, `invalid-option`, `total-out-of-range`
 * @example
 * ```ts
 * import { paretoFinding } from "clientele/classification";
 *
 * const clients = [
 *   { id: "Ahorn", revenue: 60 },
 *   { id: "Birke", revenue: 5 },
 *   { id: "Eibe", revenue: 20 },
 *   { id: "Linde", revenue: 15 },
 *   { id: "Tanne", revenue: 0 },
 * ];
 * const finding = paretoFinding(clients, { id: "id", value: "revenue" });
 * finding.top; // => { ids: ["Ahorn"], count: 1, customerShare: 0.25, value: 60, valueShare: 0.6 }
 * finding.covering; // => { ids: ["Ahorn", "Eibe"], count: 2, customerShare: 0.5, value: 80, valueShare: 0.8 }
 * finding.balance?.customerShare.toFixed(3); // => "0.333"
 * finding.apart; // => { zero: 1, negative: 0, negativeValue: 0 }
 *
 * paretoFinding(clients, { id: () => "Ahorn", value: "revenue" }); // throws duplicate-id
 * ```
 * @category Concentration
 * @see CLS-5
 */
export function paretoFinding<T>(customers: readonly T[], options: ParetoFindingOptions<T>): ParetoFinding {
  const asked = readAsked(options);
  const { ids, values } = readCustomerValues(customers, options.id, options.value);
  const ranked = rankValues(values, "customers");
  const count = ranked.sorted.length;
  const exactTotal = exactSumOfBest(ranked);
  const total = requireSum(exactTotal, "customers");
  const topCount = countOfShare(asked.customerShare, count, "ceil");
  const covering = fewestBringing(asked.valueShare, ranked.sorted, exactTotal);
  return {
    asked,
    count,
    total,
    top: leading(ranked, ids, topCount, exactSumOfBest(ranked, topCount)),
    covering: leading(ranked, ids, covering.count, covering.sum),
    balance: balanceOf(ranked),
    apart: ranked.apart,
    reason: count === 0 ? { code: "classification/nothing-over-zero", customers: ranked.customers } : null,
  };
}

function readAsked(options: Pick<ParetoFindingOptions<unknown>, keyof ParetoShares>): ParetoShares {
  requireObject(options, "options");
  const read = (field: keyof ParetoShares): number => {
    const share: unknown = options[field] ?? paretoPrinciple[field];
    if (isShare(share)) return share;
    throw new ClienteleError("invalid-option", `${field} is not a number from 0 to 1`, { list: "options", field });
  };
  return { customerShare: read("customerShare"), valueShare: read("valueShare") };
}

function leading(ranked: RankedValues, ids: readonly Id[], count: number, sum: Decimal): LeadingCustomers {
  return {
    ids: bestIds(ranked, ids, count),
    count,
    customerShare: ranked.sorted.length === 0 ? null : count / ranked.sorted.length,
    value: requireSum(sum, "customers"),
    valueShare: shareOfBest(ranked, count),
  };
}

// Customers of equal value are ranked by id, so the one at the end is the same for every order of the input.
function bestIds({ sorted, order }: RankedValues, ids: readonly Id[], count: number): Id[] {
  const best: Id[] = [];
  while (best.length < count) {
    const start = best.length;
    let end = start + 1;
    while (sorted[end] === sorted[start]) end += 1;
    const tied = Array.from(order.subarray(start, end), (position) => ids[position]!).sort(compareIds);
    for (const id of tied.slice(0, count - start)) best.push(id);
  }
  return best;
}

function balanceOf({ units }: RankedValues): ParetoShares | null {
  const count = units.length;
  if (count === 0) return null;
  const sums = runningSums(units);
  const total = sums[count]!;
  // Both shares times customers and total: whole numbers, as far as the units are.
  const reached = (rank: number): number => rank * total + count * sums[rank]!;
  let rank = 0;
  // All together bring both shares to 1, so somebody is at the crossing.
  while (rank < count - 1 && reached(rank + 1) < count * total) rank += 1;
  const step = (count * total - reached(rank)) / (total + count * units[rank]!);
  const customerShare = (rank + step) / count;
  return { customerShare, valueShare: 1 - customerShare };
}
