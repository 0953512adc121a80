import type { Id, PlainDate } from "../../foundation/index.ts";
import type { DateReason, ScheduleFinding } from "../reasons.ts";

/**
 * How far an activity is. `"late"`: it is not done although its last day by the earlier plan is over; without such a plan, its last day by
 * the network alone. `"undetermined"`: its calendar refuses to say.
 *
 * @category Schedules
 */
export type ActivityStatus = "not-started" | "running" | "done" | "late" | "undetermined";

/**
 * The days of an activity. What hangs on a day that the calendar refuses to know is `null`.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface ScheduledActivity<I extends Id = Id> {
  /** The activity. */
  readonly id: I;
  /** How far it is. */
  readonly status: ActivityStatus;
  /** First day of work, as it was or as early as it can be. */
  readonly start: PlainDate | null;
  /** Last day of work, as it was or as early as it can be. A milestone starts and finishes on the day on which it is reached. */
  readonly finish: PlainDate | null;
  /** Which working day of the project `start` is, from 1 on; 0 or less before the project. */
  readonly startDay: number | null;
  /** Latest first day that does not delay the end of the project; of what has started, its first day. */
  readonly lateStart: PlainDate | null;
  /** Latest last day that does not delay the end of the project; of what is done, its last day. */
  readonly lateFinish: PlainDate | null;
  /** Working days by which it can slip before the project ends later; 0 for what is done. */
  readonly totalFloat: number | null;
  /** Working days by which it can slip before anything else does; 0 for what is done. */
  readonly freeFloat: number | null;
  /** Whether any slip delays the end of the project; `false` for what is done. */
  readonly critical: boolean | null;
  /** Working days by which it finishes after its last day by the earlier plan, negative if before; `null` where there is none. */
  readonly slip: number | null;
  /** What settles its start, then what settles its finish, then what was assumed. */
  readonly reasons: readonly DateReason[];
}

/**
 * The days of a project.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface NetworkSchedule<I extends Id = Id> {
  /** First day of work; `null` where there are no activities, or it cannot be said. */
  readonly start: PlainDate | null;
  /** Last day of work; `null` where there are no activities, or it cannot be said. */
  readonly finish: PlainDate | null;
  /** Working days from the first to the last, both included; 0 where there are no activities, `null` where it cannot be said. */
  readonly duration: number | null;
  /** Working days by which it finishes after the last day of the earlier plan, negative if before; `null` where there is none. */
  readonly slip: number | null;
  /** Activities of which any slip delays the end, in the order of `activities`. */
  readonly critical: readonly I[];
  /** By first and last day, within a day by its course: what opens it, work, what is reached in its evening; then by id. */
  readonly activities: readonly ScheduledActivity<I>[];
  /** What is wrong with the plan: by activity in the order of ids, then by person, then what the earlier plan had more. */
  readonly findings: readonly ScheduleFinding[];
}
