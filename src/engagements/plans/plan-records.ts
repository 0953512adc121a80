import type { Id } from "../../foundation/index.ts";

/** A version of a plan. */
export interface PlanVersion {
  /** What tells the version from others. */
  readonly id: Id;
  /** Whether it is for the full period, or for one phase. */
  readonly kind: "full" | "stage";
  /** The phase that a stage plan is for. */
  readonly phase?: string | undefined;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** The reviews that it rests on; absent: none. */
  readonly basedOn?: readonly Id[] | undefined;
}

/** Who looks at the progress: our team alone, our team with the client's project manager, or the client's management. */
export type ReviewLevel = "team" | "project" | "management";

/** A look at the progress. */
export interface PlanReview {
  /** What plans name the review by. */
  readonly id: Id;
  /** Who looked. */
  readonly level: ReviewLevel;
  /** The phase that was looked at. */
  readonly phase: string;
  /** Day of the review, `YYYY-MM-DD`. */
  readonly on: string;
  /** Id of the document that holds its minutes; absent: none were taken. */
  readonly minutes?: Id | undefined;
}

/** A report that was handed over. */
export interface PlanReport {
  /** What tells the report from others. */
  readonly id: Id;
  /** Whether it reports from the survey on site, or at the end of a phase. */
  readonly kind: "onSite" | "stage";
  /** The phase that a stage report is about. */
  readonly phase?: string | undefined;
  /** Day it was handed over, `YYYY-MM-DD`. */
  readonly on: string;
}

/** A phase and its days. */
export interface PhaseDays {
  /** The phase, as plans, reviews and reports name it. */
  readonly phase: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; absent: it still runs. */
  readonly to?: string | undefined;
}
