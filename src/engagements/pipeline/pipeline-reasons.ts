import type { Id, PlainDate } from "../../foundation/index.ts";

/** Why an opportunity weighs what it does, and what is wrong with one. */
export interface PipelineReasons {
  /** What says how likely the opportunity is won: its stage, a successful visit, or somebody by hand. */
  "engagements/probability": {
    /** What says so. */
    readonly by: "hand" | "stage" | "visit";
    /** How likely it is. */
    readonly probability: number;
    /** The stage. */
    readonly stage: string;
    /** What the stage alone would say. */
    readonly stageProbability: number;
  };
  /** Nobody has said when the opportunity should be won. */
  "engagements/close-date-missing": {
    /** The opportunity. */
    readonly opportunity: Id;
  };
  /** The day on which it should have been won is over. */
  "engagements/close-date-passed": {
    /** The opportunity. */
    readonly opportunity: Id;
    /** The day. */
    readonly expectedClose: PlainDate;
    /** Calendar days since then. */
    readonly days: number;
  };
  /** Nothing is noted of what would have to be made for the customer. */
  "engagements/customisation-not-noted": {
    /** The opportunity. */
    readonly opportunity: Id;
  };
  /** It has a closing day, and a stage in which it is neither won nor lost. */
  "engagements/closed-in-open-stage": {
    /** The opportunity. */
    readonly opportunity: Id;
    /** The day. */
    readonly closedOn: PlainDate;
  };
  /** It was lost, and nobody has said why. */
  "engagements/lost-without-reason": {
    /** The opportunity. */
    readonly opportunity: Id;
  };
}
