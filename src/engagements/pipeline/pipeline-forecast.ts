import type { AmountOptions, Id, PlainDate, Reason } from "../../foundation/index.ts";
import { amountReader, dateOfDay, decimalToNumber, multiplyDecimals, requireDate, requireObject, type Decimal } from "../../foundation/internal.ts";
import { numberOf, sumOf } from "../records/decimal-quotient.ts";
import { groupBy } from "../records/group-by.ts";
import { likelihoodOf, readOpportunities, type CheckedOpportunity, type Opportunity } from "./opportunity.ts";
import { opportunityStages, readPipelinePolicy, type OpportunityStage, type PipelinePolicy } from "./pipeline-policy.ts";
import type { PipelineReasons } from "./pipeline-reasons.ts";

/** What some opportunities come to, in the unit of their values. */
export interface PipelineSum {
  /** Number of opportunities. */
  readonly count: number;
  /** Sum of their values. */
  readonly total: number;
  /** Sum of their values, each times how likely it is won. */
  readonly weighted: number;
}

/** An open opportunity. */
export interface PipelineRow<S extends string = string> {
  /** The opportunity. */
  readonly id: Id;
  /** Who may buy. */
  readonly customer: Id;
  /** The stage that it is in. */
  readonly stage: S;
  /** What it would bring, in the unit of the values. */
  readonly value: number;
  /** Value times how likely it is won. */
  readonly weighted: number;
  /** Month in which it should be won, `YYYY-MM`; `null` where that is not known, or over. */
  readonly month: string | null;
  /** How likely it is won, and what says so. */
  readonly reason: Reason<Pick<PipelineReasons, "engagements/probability">>;
}

/** What is wrong with an opportunity. */
export type PipelineFinding = Reason<Omit<PipelineReasons, "engagements/probability">>;

/** A pipeline as of a day. */
export interface PipelineForecast<S extends string = string> {
  /** The day. */
  readonly asOf: PlainDate;
  /** Open opportunities, in the order of ids. */
  readonly rows: readonly PipelineRow<S>[];
  /** All of them together. */
  readonly open: PipelineSum;
  /** By stage, in the order of the policy; those that are won or lost too, and those without opportunities. */
  readonly stages: readonly ({ readonly stage: S } & PipelineSum)[];
  /** Open ones by the month in which they should be won, in order of time; months without any are left out. */
  readonly months: readonly ({ readonly month: string } & PipelineSum)[];
  /** Open ones of no month, because their day is not known or over; with the months they come to `open`. */
  readonly withoutMonth: PipelineSum;
  /** Opportunities opened or closed after the day, in the order of ids: how they stood on it nobody knows. */
  readonly later: readonly Id[];
  /** What is wrong, by opportunity. */
  readonly findings: readonly PipelineFinding[];
  /** Currency of the values, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/** The day, and how values are read. */
export interface PipelineOptions extends AmountOptions {
  /** The day, `YYYY-MM-DD`; visits after it do not count yet. */
  readonly asOf: string;
}

/**
 * What is in the pipeline, and what can be expected of it?
 *
 * Each figure is the exact sum of values times probabilities as the decimals that they are written as, rounded once.
 *
 * @typeParam S - names of the stages, taken from the policy; a stage of another name does not compile
 * @param opportunities - in any order
 * @param policy - what opportunities are worth by stage; default {@link opportunityStages}
 * @param options - the day; `convert` for several currencies
 * @returns count, total and weighted total by stage and month; no rows and sums of 0 for no opportunities
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value` also for a
 * stage that the policy does not name, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { pipelineForecast } from "clientele/engagements";
 *
 * const opportunities = [
 *   { id: 1, customer: "a", stage: "quotation", value: 0.1, openedOn: "2026-01-05", expectedClose: "2026-03-31", customisation: "none" },
 *   { id: 2, customer: "b", stage: "quotation", value: 0.2, openedOn: "2026-01-05", expectedClose: "2026-04-01", customisation: "none" },
 *   { id: 3, customer: "c", stage: "interest", value: 100, openedOn: "2026-01-05", successfulVisit: "2026-02-10", customisation: "one report" },
 *   { id: 4, customer: "d", stage: "signed", value: 50, openedOn: "2026-01-05", closedOn: "2026-02-27" },
 * ] as const;
 * const { open, months, rows, findings } = pipelineForecast(opportunities, undefined, { asOf: "2026-03-01" });
 * open; // => { count: 3, total: 100.3, weighted: 60.21 }
 * months; // => [{ month: "2026-03", count: 1, total: 0.1, weighted: 0.07 }, { month: "2026-04", count: 1, total: 0.2, weighted: 0.14 }]
 * // A successful visit is worth 60 %, where the stage says less.
 * rows[2]?.reason; // => { code: "engagements/probability", by: "visit", probability: 0.6, stage: "interest", stageProbability: 0.1 }
 * findings; // => [{ code: "engagements/close-date-missing", opportunity: 3 }]
 * ```
 * @category Pipeline
 * @see ENG-14
 */
export function pipelineForecast<const S extends string = OpportunityStage>(
  opportunities: readonly Opportunity<NoInfer<S>>[],
  policy: PipelinePolicy<S> | undefined,
  options: PipelineOptions,
): PipelineForecast<S> {
  // Without a policy, S is the names of the default one.
  const checked = readPipelinePolicy(policy ?? (opportunityStages as PipelinePolicy as PipelinePolicy<S>));
  const given = requireObject(options, "options") as unknown as PipelineOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const reader = amountReader(given);
  const read = readOpportunities(opportunities, checked, reader);
  const isLater = ({ openedOn, closedOn }: CheckedOpportunity<S>): boolean => openedOn > asOf || (closedOn !== null && closedOn > asOf);
  const known = read.filter((opportunity) => !isLater(opportunity));
  const weighed = known.map((opportunity) => weigh(opportunity, checked, asOf));
  const open = weighed.filter(({ opportunity }) => opportunity.stage.outcome === undefined);
  const stages = groupBy(weighed, ({ opportunity }) => [opportunity.stage.stage]);
  const months = [...groupBy(open, ({ month }) => (month === null ? [] : [month]))].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    asOf: dateOfDay(asOf),
    rows: open.map(rowOf),
    open: sumUp(open),
    stages: checked.stages.map(({ stage }) => ({ stage, ...sumUp(stages.get(stage) ?? []) })),
    months: months.map(([month, own]) => ({ month, ...sumUp(own) })),
    withoutMonth: sumUp(open.filter(({ month }) => month === null)),
    later: read.filter(isLater).map(({ id }) => id),
    findings: known.flatMap((opportunity) => judge(opportunity, asOf)),
    currency: reader.currency(),
  };
}

interface Weighed<S extends string> {
  readonly opportunity: CheckedOpportunity<S>;
  readonly weighted: Decimal;
  readonly month: string | null;
  readonly reason: PipelineRow["reason"];
}

function weigh<S extends string>(opportunity: CheckedOpportunity<S>, policy: PipelinePolicy<S>, asOf: number): Weighed<S> {
  const { stage, value, expectedClose } = opportunity;
  const { probability, by } = likelihoodOf(opportunity, policy, asOf);
  return {
    opportunity,
    weighted: multiplyDecimals(value, probability),
    month: expectedClose === null || expectedClose < asOf ? null : dateOfDay(expectedClose).slice(0, 7),
    reason: { code: "engagements/probability", by, probability: decimalToNumber(probability), stage: stage.stage, stageProbability: stage.probability },
  };
}

function rowOf<S extends string>({ opportunity, weighted, month, reason }: Weighed<S>): PipelineRow<S> {
  const { id, customer, stage, value } = opportunity;
  return { id, customer, stage: stage.stage, value: numberOf(value, "the values"), weighted: numberOf(weighted, "the values"), month, reason };
}

function sumUp(entries: readonly Weighed<string>[]): PipelineSum {
  return {
    count: entries.length,
    total: numberOf(sumOf(entries.map(({ opportunity }) => opportunity.value)), "the values"),
    weighted: numberOf(sumOf(entries.map(({ weighted }) => weighted)), "the values"),
  };
}

function judge({ id: opportunity, stage, expectedClose, closedOn, hasCustomisation, lostReason }: CheckedOpportunity, asOf: number): PipelineFinding[] {
  if (stage.outcome === "won") return [];
  if (stage.outcome === "lost") return lostReason === null ? [{ code: "engagements/lost-without-reason", opportunity }] : [];
  const findings: PipelineFinding[] = [];
  if (closedOn !== null) findings.push({ code: "engagements/closed-in-open-stage", opportunity, closedOn: dateOfDay(closedOn) });
  if (expectedClose === null) findings.push({ code: "engagements/close-date-missing", opportunity });
  else if (expectedClose < asOf) {
    findings.push({ code: "engagements/close-date-passed", opportunity, expectedClose: dateOfDay(expectedClose), days: asOf - expectedClose });
  }
  if (!hasCustomisation) findings.push({ code: "engagements/customisation-not-noted", opportunity });
  return findings;
}
