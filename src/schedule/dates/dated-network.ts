import type { WorkCalendar } from "../../calendar/index.ts";
import type { Id } from "../../foundation/index.ts";
import type { NetworkActivity, ActivityLink } from "../network/activity-network.ts";

/**
 * What the lag of a link counts: days that are worked, or all days.
 *
 * @category Schedules
 */
export type LagUnit = "workingDays" | "calendarDays";

/**
 * A piece of work in a project that is to have dates.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface PlannedActivity<I extends Id = Id> extends NetworkActivity<I> {
  /** What links name the activity by. */
  readonly id: I;
  /** Whole working days from start to finish; 0 is a milestone. A task of half a day takes its day, and says the rest by `effort`. */
  readonly duration: number;
  /** By what one sees that it is done (ENG-19). Never part of a finding. */
  readonly criterion?: string | undefined;
  /** Planned work, in days of one person. Default: not planned. */
  readonly effort?: number | undefined;
  /** First day on which it may start, `YYYY-MM-DD`. Default: the start of the project. */
  readonly notBefore?: string | undefined;
}

/**
 * One activity waits for another.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface PlannedLink<I extends Id = Id> extends ActivityLink<I> {
  /** Least time between the two ends, a whole number of days; negative: they may overlap by that much. Default 0. */
  readonly lag?: number | undefined;
  /** What the lag counts. Default `"workingDays"`. */
  readonly lagUnit?: LagUnit | undefined;
}

/**
 * What is to be done, and what waits for what.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface PlannedNetwork<I extends Id = Id> {
  /** The activities, in any order. */
  readonly activities: readonly PlannedActivity<I>[];
  /** The links, in any order. Default none. */
  readonly links?: readonly PlannedLink<NoInfer<I>>[] | undefined;
}

/**
 * What has become of an activity that was started.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface ActualActivity<I extends Id = Id> {
  /** The activity. */
  readonly id: I;
  /** First day of work, `YYYY-MM-DD`; of a milestone, its day. */
  readonly start: string;
  /** Last day of work, `YYYY-MM-DD`; absent: not finished, but for a milestone, which has one day only. */
  readonly finish?: string | undefined;
  /** Working days still to do, that of `asOf` included, at least 1; needs `asOf`. Default: what the planned duration leaves, at least 1. */
  readonly remaining?: number | undefined;
  /** Work done so far, in days of one person. Default: not known. */
  readonly effort?: number | undefined;
  /** Day on which the completion criterion was met, `YYYY-MM-DD`. Default: not known, or not yet. */
  readonly criterionMet?: string | undefined;
}

/**
 * When an activity was to be done, by an earlier plan. The `activities` of an earlier schedule will do.
 *
 * @typeParam I - the ids
 * @category Schedules
 */
export interface BaselineActivity<I extends Id = Id> {
  /** The activity. */
  readonly id: I;
  /** Last day, `YYYY-MM-DD`; `null` where the earlier plan could not say. */
  readonly finish: string | null;
}

/**
 * Somebody, and what they work on.
 *
 * @typeParam I - the ids of activities
 * @category Schedules
 */
export interface AssignedPerson<I extends Id = Id> {
  /** What findings name the person by. */
  readonly id: Id;
  /** The activities. */
  readonly activities: readonly I[];
}

/**
 * What counts as a fault of planning.
 *
 * @category Schedules
 */
export interface SchedulePolicy {
  /** Least size of a task: its effort, or its duration where that is not planned, in days. Smaller ones are warned about. Default 1. */
  readonly leastTask?: number | undefined;
}

/**
 * When the project starts, when work is done, and what is known of it.
 *
 * @typeParam I - the ids of activities
 * @category Schedules
 */
export interface ScheduleOptions<I extends Id = Id> {
  /** First day, `YYYY-MM-DD`; if it is not worked, the next that is. */
  readonly start: string;
  /** When work is done; absent: every day. */
  readonly calendar?: WorkCalendar | undefined;
  /** What has happened, one record per activity that was started. Default none. */
  readonly actuals?: readonly ActualActivity<NoInfer<I>>[] | undefined;
  /** The day, `YYYY-MM-DD`: what happened after it does not count yet, and what is not done by then is not done before. Default: all counts. */
  readonly asOf?: string | undefined;
  /** An earlier plan to compare with; it may have other activities too. Default none. */
  readonly baseline?: readonly BaselineActivity[] | undefined;
  /** Who works on what. Default: nobody is known. */
  readonly people?: readonly AssignedPerson<NoInfer<I>>[] | undefined;
  /** What counts as a fault. Default {@link schedulePolicy}. */
  readonly policy?: SchedulePolicy | undefined;
}

/**
 * A task is at least a day's work: the lower end of the 8/80 rule of planning, by which a task takes between 8 and 80 hours.
 *
 * @category Schedules
 * @see ENG-19; the number is ours
 */
export const schedulePolicy: SchedulePolicy = { leastTask: 1 };
