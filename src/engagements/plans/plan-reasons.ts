import type { Id, PlainDate } from "../../foundation/index.ts";
import type { ReviewLevel } from "./plan-records.ts";

/** What the plans of an engagement lack. */
export interface PlanTrackingReasons {
  /** A phase has begun, and there is no plan for the full period. */
  "engagements/full-plan-missing": {
    /** The phase that has begun first. */
    readonly phase: string;
  };
  /** The full plan was not made anew after the survey. */
  "engagements/full-plan-not-rebaselined": {
    /** The last version. */
    readonly plan: Id;
    /** Day of that version. */
    readonly madeOn: PlainDate;
    /** Day of the survey. */
    readonly surveyedOn: PlainDate;
  };
  /** A phase has begun without a plan of its own. */
  "engagements/stage-plan-missing": {
    /** The phase. */
    readonly phase: string;
    /** Its first day. */
    readonly from: PlainDate;
  };
  /** The first plan of a phase was made after the phase had begun. */
  "engagements/stage-plan-late": {
    /** The phase. */
    readonly phase: string;
    /** The plan. */
    readonly plan: Id;
    /** Day it was made. */
    readonly madeOn: PlainDate;
    /** First day of the phase. */
    readonly from: PlainDate;
  };
  /** The plan of a phase does not rest on the last review of a level before it. */
  "engagements/stage-plan-not-based-on-review": {
    /** The phase. */
    readonly phase: string;
    /** The plan. */
    readonly plan: Id;
    /** The review. */
    readonly review: Id;
    /** Its level. */
    readonly level: ReviewLevel;
  };
  /** A phase is over, and one level has never looked at it. */
  "engagements/review-missing": {
    /** The phase. */
    readonly phase: string;
    /** The level. */
    readonly level: ReviewLevel;
  };
  /** The client's management looked at the progress, and no minutes were taken. */
  "engagements/minutes-missing": {
    /** The phase. */
    readonly phase: string;
    /** The review. */
    readonly review: Id;
  };
  /** A report that should be there is not. */
  "engagements/report-missing": {
    /** Which one. */
    readonly report: "onSite" | "stage";
    /** The phase; `null` for the report from the survey. */
    readonly phase: string | null;
  };
}
