import type { Id, PlainDate, Reason } from "../foundation/index.ts";
import type { LagUnit } from "./dates/dated-network.ts";
import type { LinkType } from "./network/activity-network.ts";

/**
 * Why an activity has its dates.
 *
 * @category Schedules
 */
export interface DateReasons {
  /** Nothing else holds it but the start of the project. */
  "schedule/project-start": {
    /** The first working day of the project. */
    readonly date: PlainDate;
  };
  /** It may not start earlier. */
  "schedule/not-before": {
    /** The day that was given. */
    readonly date: PlainDate;
  };
  /** It waits for another activity. Where several hold it to the same day, the first by id. */
  "schedule/driven-by": {
    /** The activity that is waited for. */
    readonly activity: Id;
    /** What waits for what. */
    readonly type: LinkType;
    /** Least time between. */
    readonly lag: number;
    /** What the lag counts. */
    readonly lagUnit: LagUnit;
  };
  /** It has not started, or not finished, so that it can do so on this day at the earliest. */
  "schedule/as-of": {
    /** The day of the answer. */
    readonly date: PlainDate;
  };
  /** It started on this day. */
  "schedule/actual-start": {
    /** The day. */
    readonly date: PlainDate;
  };
  /** It was finished on this day. */
  "schedule/actual-finish": {
    /** The day. */
    readonly date: PlainDate;
  };
  /** A date lies outside the coverage of the calendar, so only its week counts (CAD-10). */
  "calendar/assumed-week": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
  /** A date lies outside the coverage of a calendar that refuses to assume anything. */
  "calendar/not-covered": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
}

/**
 * What is wrong with a plan. Each names the rule that it goes by.
 *
 * @category Schedules
 */
export interface FindingReasons {
  /** Nobody could tell when it is done: the task has no completion criterion. */
  "schedule/criterion-missing": {
    /** The rule. */
    readonly rule: "ENG-19";
    /** How bad it is. */
    readonly severity: "critical";
    /** The activity. */
    readonly activity: Id;
  };
  /** The task is so small that following it costs more than it tells. */
  "schedule/task-too-fine": {
    /** The rule. */
    readonly rule: "ENG-19";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
    /** Its effort in days of one person; its duration in working days where no effort is planned. */
    readonly size: number;
    /** The least size by the policy. */
    readonly least: number;
  };
  /** More work was done than planned. */
  "schedule/effort-beyond-plan": {
    /** The rule. */
    readonly rule: "ENG-19";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
    /** Planned work, in days of one person. */
    readonly planned: number;
    /** Work done so far, in the same. */
    readonly actual: number;
  };
  /** Work went on after the completion criterion was met. */
  "schedule/work-beyond-criterion": {
    /** The rule. */
    readonly rule: "ENG-19";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
    /** Day on which the criterion was met. */
    readonly metOn: PlainDate;
    /** Last day of work; the day of the answer if work still goes on. */
    readonly until: PlainDate;
    /** Working days after the one, up to the other. */
    readonly days: number;
  };
  /** An activity was started, or finished, before its link allowed it. */
  "schedule/link-not-kept": {
    /** The rule. */
    readonly rule: "ENG-10";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
    /** The activity it should have waited for. */
    readonly from: Id;
    /** What should have waited for what. */
    readonly type: LinkType;
    /** The day on which it started, or finished. */
    readonly date: PlainDate;
    /** The first day on which it could have, as things stand. */
    readonly earliest: PlainDate;
  };
  /** The earlier plan does not have the activity, or no date for it. */
  "schedule/not-in-baseline": {
    /** The rule. */
    readonly rule: "ENG-9";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
  };
  /** One person has two activities at the same time. */
  "schedule/two-at-once": {
    /** The rule. */
    readonly rule: "ENG-19";
    /** How bad it is. */
    readonly severity: "critical";
    /** The person. */
    readonly person: Id;
    /** The two, the one that starts first first, then by id. */
    readonly activities: readonly [Id, Id];
    /** First day of both. */
    readonly from: PlainDate;
    /** Last day of both. */
    readonly to: PlainDate;
    /** Working days from the one to the other; 0 where both were worked on a day off. */
    readonly days: number;
  };
  /** The earlier plan had an activity that the network has no more. */
  "schedule/gone-since-baseline": {
    /** The rule. */
    readonly rule: "ENG-9";
    /** How bad it is. */
    readonly severity: "warning";
    /** The activity. */
    readonly activity: Id;
  };
}

/**
 * Every reason that schedule gives, from code to the facts that belong to it.
 *
 * @category Schedules
 */
export interface ScheduleReasons extends DateReasons, FindingReasons {}

/**
 * Any reason that schedule gives, told apart by `code`.
 *
 * @category Schedules
 */
export type ScheduleReason = Reason<ScheduleReasons>;

/**
 * Why an activity has its dates, told apart by `code`.
 *
 * @category Schedules
 */
export type DateReason = Reason<DateReasons>;

/**
 * What is wrong with a plan, told apart by `code`.
 *
 * @category Schedules
 */
export type ScheduleFinding = Reason<FindingReasons>;
