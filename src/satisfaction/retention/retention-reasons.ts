import type { PlainDate } from "../../foundation/index.ts";

/** Why a measure is planned, a signal left open, or a plan not kept. */
export interface RetentionReasons {
  /** The measure brings more than it costs. */
  readonly "satisfaction/worth-its-cost": {
    /** What is still at stake: value at risk and cost of a new customer, less what measures chosen before keep already. */
    readonly atStake: number;
    /** Share of it that the measure keeps. */
    readonly effect: number;
    /** What it keeps: share times stake. */
    readonly benefit: number;
    /** What it costs. */
    readonly cost: number;
    /** What a new customer costs, part of the stake. */
    readonly replacement: number;
  };
  /** The best measure against the signal costs at least what it brings. */
  readonly "satisfaction/not-worth-its-cost": {
    /** Id of the measure. */
    readonly measure: string;
    /** What it would keep. */
    readonly benefit: number;
    /** What it costs. */
    readonly cost: number;
  };
  /** There is no measure against the signal. */
  readonly "satisfaction/no-measure": object;
  /** Nobody said what the customer is worth. */
  readonly "satisfaction/no-value": object;
  /** Nobody said what it costs to keep the customer: what a new one would cost counts nothing. */
  readonly "satisfaction/no-keeping-cost": object;
  /** A date lies outside the coverage of the calendar, and goes by its week. */
  readonly "calendar/assumed-week": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
  /** A date lies outside the coverage of a calendar that refuses to assume anything. */
  readonly "calendar/not-covered": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
  /** The measure should have been taken by now. */
  readonly "satisfaction/measure-overdue": {
    /** Last day for it. */
    readonly due: PlainDate;
    /** Calendar days past it. */
    readonly daysLate: number;
  };
  /** The measure was taken, but after its last day. */
  readonly "satisfaction/measure-late": {
    /** Last day for it. */
    readonly due: PlainDate;
    /** Day on which it was taken. */
    readonly done: PlainDate;
  };
  /** An evaluation should have been made by now. */
  readonly "satisfaction/evaluation-missed": {
    /** Day on which it was to be made. */
    readonly date: PlainDate;
  };
  /** The measure was taken before the day of the plan: that was not the planned one. */
  readonly "satisfaction/taken-before-plan": {
    /** Day on which it was taken. */
    readonly date: PlainDate;
    /** Day of the plan. */
    readonly plan: PlainDate;
  };
  /** The evaluation does not count: the measure had not been taken by then. */
  readonly "satisfaction/evaluated-too-early": {
    /** Day of the evaluation. */
    readonly date: PlainDate;
    /** Day on which the measure was taken; `null` where it was not. */
    readonly taken: PlainDate | null;
  };
  /** By the last evaluation the measure has not helped. */
  readonly "satisfaction/no-effect": {
    /** Day of the evaluation. */
    readonly date: PlainDate;
    /** What was found. */
    readonly result: "same" | "worse";
  };
}
