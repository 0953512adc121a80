import type { Id, PlainDate } from "../../foundation/index.ts";

/** A column of the register that must be filled in before a risk can be weighed. */
export type RiskColumn = "cause" | "likelihood" | "impact";

/** Why a risk has its level, and what is wrong with its entry in the register. */
export interface RiskReasons {
  /** The score, and the limit that decided about the level. */
  "engagements/risk-scored": {
    /** How likely it is, on the scale of the policy. */
    readonly likelihood: number;
    /** How much harm it does, on the scale of the policy. */
    readonly impact: number;
    /** Likelihood times impact. */
    readonly score: number;
    /** The highest score of the level; `null` for the last, which is open. */
    readonly limit: number | null;
  };
  /** The entry does not say what the risk comes from, how likely it is, or what harm it does. */
  "engagements/risk-not-described": {
    /** The risk. */
    readonly risk: Id;
    /** What is not filled in. */
    readonly missing: readonly RiskColumn[];
  };
  /** Nobody answers for the risk. */
  "engagements/risk-without-owner": {
    /** The risk. */
    readonly risk: Id;
  };
  /** Nothing is said of what is done about it. */
  "engagements/risk-without-response": {
    /** The risk. */
    readonly risk: Id;
  };
  /** It is to be avoided, reduced or passed on, and no measure says how. */
  "engagements/risk-without-measure": {
    /** The risk. */
    readonly risk: Id;
    /** What is to be done. */
    readonly response: "avoid" | "reduce" | "transfer";
  };
  /** It has not been looked at for too long. */
  "engagements/risk-review-stale": {
    /** The risk. */
    readonly risk: Id;
    /** Day of the last look: the last review, or the day it was raised. */
    readonly last: PlainDate;
    /** Last day on which that was recent enough for its level. */
    readonly until: PlainDate;
  };
}
