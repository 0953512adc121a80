import type { PlainDate } from "../../foundation/index.ts";

/** What boards and comparisons with goals say of themselves. */
export interface BoardReasons {
  /** How far a goal has come, and how far it should be by the share of its working days. */
  "cadence/goal-progress": {
    /** Contacts made. */
    readonly done: number;
    /** Contacts of the whole period. */
    readonly goal: number;
    /** Working days of the period up to the day, itself included. */
    readonly elapsed: number;
    /** Working days of the period. */
    readonly workingDays: number;
    /** How far off the expected number still counts as within, as a share of it. */
    readonly band: number;
  };
  /** The period of the goal has not begun. */
  "cadence/goal-not-started": {
    /** First day of the period. */
    readonly from: PlainDate;
  };
  /** Nobody works in the whole period, so no share of it can be said. */
  "cadence/goal-without-working-days": {
    /** First day of the period. */
    readonly from: PlainDate;
    /** Last day of the period. */
    readonly to: PlainDate;
  };
}
