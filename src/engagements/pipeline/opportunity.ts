import { ClienteleError, type Amount, type Id } from "../../foundation/index.ts";
import { describePlace, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { readAmount, type LedgerReader } from "../records/dated-amounts.ts";
import { readEntries, type Entry } from "../records/field-reader.ts";
import type { PipelinePolicy, PipelineStage } from "./pipeline-policy.ts";

/** A chance of selling something. */
export interface Opportunity<S extends string = string> {
  /** What tells the opportunity from others. */
  readonly id: Id;
  /** Who may buy. */
  readonly customer: Id;
  /** The stage that it is in, as the policy names it. */
  readonly stage: S;
  /** What it would bring, 0 or more. */
  readonly value: Amount;
  /** Day it was opened, `YYYY-MM-DD`. */
  readonly openedOn: string;
  /** Day on which it should be won, `YYYY-MM-DD`. */
  readonly expectedClose?: string | undefined;
  /** Day it was won or lost, `YYYY-MM-DD`. */
  readonly closedOn?: string | undefined;
  /** How likely it is won, 0 to 1, where somebody knows better than its stage; counts while it is open. */
  readonly probability?: number | undefined;
  /** Day of a successful visit, `YYYY-MM-DD`. */
  readonly successfulVisit?: string | undefined;
  /** What would have to be made for the customer, for people to read. Never part of a reason. */
  readonly customisation?: string | undefined;
  /** Why it was lost, as a code of your own, as in `"price"`. */
  readonly lostReason?: string | undefined;
}

/** A checked opportunity. */
export interface CheckedOpportunity<S extends string = string> {
  readonly id: Id;
  readonly customer: Id;
  readonly stage: PipelineStage<S>;
  readonly value: Decimal;
  readonly openedOn: number;
  readonly expectedClose: number | null;
  readonly closedOn: number | null;
  /** As it was given by hand. */
  readonly probability: number | null;
  readonly successfulVisit: number | null;
  readonly hasCustomisation: boolean;
  readonly lostReason: string | null;
  /** Where its fields stand. */
  readonly entry: Entry;
}

/**
 * Takes opportunities as they come.
 *
 * @param opportunities - in any order
 * @param policy - a policy that has been read
 * @param reader - reads the amounts of the ledger
 * @returns the same with days as integers, in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-period` for one closed before it was opened, `mixed-currencies`
 */
export function readOpportunities<S extends string>(opportunities: unknown, policy: PipelinePolicy<S>, reader: LedgerReader): readonly CheckedOpportunity<S>[] {
  const names = policy.stages.map(({ stage }) => stage);
  return readEntries(opportunities, "opportunities").map((entry) => {
    const name = entry.oneOf("stage", names);
    const openedOn = entry.day("openedOn");
    const closedOn = entry.dayIfAny("closedOn");
    if (closedOn !== null && closedOn < openedOn) {
      const place = entry.place("closedOn");
      throw new ClienteleError("invalid-period", `${describePlace(place)} is before the day it was opened`, { ...place });
    }
    return {
      id: entry.key,
      customer: entry.id("customer"),
      stage: policy.stages.find(({ stage }) => stage === name)!,
      value: readAmount(reader, entry, "value", 0),
      openedOn,
      expectedClose: entry.dayIfAny("expectedClose"),
      closedOn,
      probability: entry.numberIfAny("probability", 0, 1),
      successfulVisit: entry.dayIfAny("successfulVisit"),
      hasCustomisation: entry.text("customisation") !== null,
      lostReason: entry.text("lostReason"),
      entry,
    };
  });
}

/** How likely an opportunity is won, and what says so. */
export interface Likelihood {
  readonly probability: Decimal;
  readonly by: "hand" | "stage" | "visit";
}

/**
 * How likely an opportunity is won.
 *
 * @param opportunity - an open one; of one that is won or lost, the stage says all
 * @param policy - a policy that has been read
 * @param asOf - the day, days since 1970-01-01; a visit after it does not count yet
 * @returns what was given by hand, else the larger one of stage and visit
 */
export function likelihoodOf<S extends string>({ stage, probability, successfulVisit }: CheckedOpportunity<S>, policy: PipelinePolicy<S>, asOf: number): Likelihood {
  if (probability !== null && stage.outcome === undefined) return { probability: toDecimal(probability), by: "hand" };
  const afterVisit = stage.outcome === undefined && successfulVisit !== null && successfulVisit <= asOf ? (policy.visitProbability ?? 0) : 0;
  return afterVisit > stage.probability ? { probability: toDecimal(afterVisit), by: "visit" } : { probability: toDecimal(stage.probability), by: "stage" };
}
