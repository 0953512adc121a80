import type { AmountOptions, Id, Period, PlainDate, Reason } from "../../foundation/index.ts";
import { amountReader, dateOfDay, requireObject, requirePeriod, toDecimal, type PeriodDays } from "../../foundation/internal.ts";
import { readDatedAmounts, type DatedAmount } from "../records/dated-amounts.ts";
import { medianOf, numberOf, quotientOf, sumOf } from "../records/decimal-quotient.ts";
import { groupBy } from "../records/group-by.ts";
import { readOpportunities, type CheckedOpportunity, type Opportunity } from "./opportunity.ts";
import { opportunityStages, readPipelinePolicy, type OpportunityStage, type PipelinePolicy } from "./pipeline-policy.ts";
import type { SellingReasons } from "./selling-reasons.ts";

/** One number by another. */
export interface SellingRatio {
  /** What is divided. */
  readonly numerator: number;
  /** What it is divided by. */
  readonly denominator: number;
  /** The quotient; `null` where it has none. */
  readonly value: number | null;
}

/** How long it took to win, in calendar days from the day opened to the day won. */
export interface SalesCycle {
  /** Number of opportunities won. */
  readonly count: number;
  /** Mean; `null` where none was won. */
  readonly mean: number | null;
  /** Median, the mean of the two in the middle of an even number; `null` where none was won. */
  readonly median: number | null;
  /** The shortest; `null` where none was won. */
  readonly shortest: number | null;
  /** The longest; `null` where none was won. */
  readonly longest: number | null;
}

/** Why a figure is `null`. */
export type SellingReason = Reason<Pick<SellingReasons, "engagements/no-deal-closed" | "engagements/no-deal-won" | "engagements/no-costs-given">>;

/** An opportunity that is in no figure. */
export type SellingLeftOut = Reason<Pick<SellingReasons, "engagements/closing-day-missing">>;

/** The figures of selling in a period. Amounts are in the unit of the values. */
export interface SellingFigures {
  /** First and last day. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  /** Opportunities won in the period, in the order of ids. */
  readonly won: readonly Id[];
  /** Opportunities lost in the period, in the order of ids. */
  readonly lost: readonly Id[];
  /** What the won ones bring. */
  readonly wonValue: number;
  /** Won by won and lost. */
  readonly winRate: SellingRatio;
  /** How long it took to win. */
  readonly salesCycle: SalesCycle;
  /** What selling cost in the period by opportunities won; `null` where nobody has said what it cost. */
  readonly costPerDeal: SellingRatio | null;
  /** Lost ones by reason, the most frequent first, equal ones in the order of names; `null` where nobody has said why. */
  readonly lostReasons: readonly { readonly reason: string | null; readonly count: number }[];
  /** Won or lost opportunities that are in no figure, in the order of ids. */
  readonly leftOut: readonly SellingLeftOut[];
  /** One for each figure that is `null`, or has a quotient that is. */
  readonly reasons: readonly SellingReason[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/** The period, and what selling cost. */
export interface SellingOptions extends AmountOptions {
  /** First and last day. */
  readonly period: Period;
  /** What was spent on selling, on which day, also on what was lost; days outside the period do not count. Absent: nobody knows. */
  readonly costs?: readonly DatedAmount[] | undefined;
}

/**
 * How long does it take to sell, what does a deal cost, and how many are won?
 *
 * An opportunity counts in the period in which it was won or lost, whenever it was opened.
 *
 * @typeParam S - names of the stages, taken from the policy; a stage of another name does not compile
 * @param opportunities - open ones too, in any order
 * @param policy - says which stages are won and lost; default {@link opportunityStages}
 * @param options - the period, the costs, `convert` for several currencies
 * @returns the figures with what they are computed from; `null` with a reason where there is nothing to divide by
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-period`
 * also for an opportunity closed before it was opened, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { sellingFigures } from "clientele/engagements";
 *
 * const opportunity = { customer: "a", stage: "signed", value: 100, openedOn: "2026-01-01" } as const;
 * const opportunities = [
 *   { ...opportunity, id: 1, closedOn: "2026-01-11" },
 *   { ...opportunity, id: 2, closedOn: "2026-01-31" },
 *   { ...opportunity, id: 3, stage: "lost", closedOn: "2026-01-20", lostReason: "price" },
 * ] as const;
 * const costs = [{ date: "2026-01-05", amount: 30 }, { date: "2026-02-01", amount: 99 }];
 * const figures = sellingFigures(opportunities, undefined, { period: { from: "2026-01-01", to: "2026-01-31" }, costs });
 * figures.salesCycle; // => { count: 2, mean: 20, median: 20, shortest: 10, longest: 30 }
 * figures.costPerDeal; // => { numerator: 30, denominator: 2, value: 15 }
 * figures.winRate; // => { numerator: 2, denominator: 3, value: 2 / 3 }
 *
 * sellingFigures([], undefined, { period: { from: "2026-01-01", to: "2026-01-31" } }).winRate;
 * // => { numerator: 0, denominator: 0, value: null }
 * ```
 * @category Pipeline
 * @see ENG-23
 */
export function sellingFigures<const S extends string = OpportunityStage>(
  opportunities: readonly Opportunity<NoInfer<S>>[],
  policy: PipelinePolicy<S> | undefined,
  options: SellingOptions,
): SellingFigures {
  // Without a policy, S is the names of the default one.
  const checked = readPipelinePolicy(policy ?? (opportunityStages as PipelinePolicy as PipelinePolicy<S>));
  const given = requireObject(options, "options") as unknown as SellingOptions;
  const period = requirePeriod(given.period);
  const reader = amountReader(given);
  const ended = readOpportunities(opportunities, checked, reader).filter(({ stage }) => stage.outcome !== undefined);
  const closed = ended.flatMap((opportunity) => closedIn(opportunity, period));
  const won = closed.filter(({ stage }) => stage.outcome === "won");
  const lost = closed.filter(({ stage }) => stage.outcome === "lost");
  const costPerDeal = given.costs === undefined ? null : costOf(readDatedAmounts(reader, given.costs, { list: "costs" }), period, won.length);
  const reasons: SellingReason[] = [];
  if (closed.length === 0) reasons.push({ code: "engagements/no-deal-closed", figure: "winRate" });
  if (won.length === 0) reasons.push({ code: "engagements/no-deal-won", figure: "salesCycle" });
  if (costPerDeal === null) reasons.push({ code: "engagements/no-costs-given", figure: "costPerDeal" });
  else if (won.length === 0) reasons.push({ code: "engagements/no-deal-won", figure: "costPerDeal" });
  return {
    period: { from: dateOfDay(period.from), to: dateOfDay(period.to) },
    won: won.map(({ id }) => id),
    lost: lost.map(({ id }) => id),
    wonValue: numberOf(sumOf(won.map(({ value }) => value)), "the values"),
    winRate: { numerator: won.length, denominator: closed.length, value: closed.length === 0 ? null : won.length / closed.length },
    salesCycle: cycleOf(won.map(({ openedOn, closedOn }) => closedOn! - openedOn)),
    costPerDeal,
    lostReasons: countReasons(lost),
    leftOut: ended.filter(({ closedOn }) => closedOn === null).map(({ id }) => ({ code: "engagements/closing-day-missing", opportunity: id })),
    reasons,
    currency: reader.currency(),
  };
}

function closedIn<S extends string>(opportunity: CheckedOpportunity<S>, { from, to }: PeriodDays): CheckedOpportunity<S>[] {
  const { closedOn } = opportunity;
  return closedOn !== null && closedOn >= from && closedOn <= to ? [opportunity] : [];
}

function costOf(costs: ReturnType<typeof readDatedAmounts>, { from, to }: PeriodDays, won: number): SellingRatio {
  const sum = sumOf(costs.flatMap(({ day, amount }) => (day >= from && day <= to ? [amount] : [])));
  return { numerator: numberOf(sum, "the costs"), denominator: won, value: won === 0 ? null : quotientOf(sum, toDecimal(won), "the costs") };
}

function cycleOf(days: readonly number[]): SalesCycle {
  const sorted = [...days].sort((a, b) => a - b);
  const count = sorted.length;
  if (count === 0) return { count, mean: null, median: null, shortest: null, longest: null };
  return { count, mean: sorted.reduce((sum, length) => sum + length, 0) / count, median: medianOf(sorted), shortest: sorted[0]!, longest: sorted[count - 1]! };
}

function countReasons(lost: readonly CheckedOpportunity[]): { reason: string | null; count: number }[] {
  const counts = groupBy(lost, ({ lostReason }) => [lostReason]);
  // Names by code unit; lost without a reason last of equal counts.
  return [...counts].map(([reason, own]) => ({ reason, count: own.length })).sort((a, b) => b.count - a.count || (a.reason === null ? 1 : b.reason === null || a.reason < b.reason ? -1 : 1));
}
