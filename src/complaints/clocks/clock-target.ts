import type { RollConvention, WorkingTime } from "../../calendar/index.ts";

/**
 * What a stretch of time counts: the open hours of a calendar, or every moment.
 *
 * @category Service clocks
 */
export type CountedTime = "workingTime" | "elapsedTime";

/**
 * An amount of time, the sum of its parts.
 *
 * @category Service clocks
 */
export interface TimeTarget extends WorkingTime {
  /** What counts. */
  readonly counted: CountedTime;
}

/**
 * A number of working days. The day on which the clock starts is day 0.
 *
 * @category Service clocks
 */
export interface WorkingDaysTarget {
  /** Whole days, 0 or more; 0 is the day itself, or the first working day after it. Needs a calendar. */
  readonly workingDays: number;
  /**
   * When it ends on the last day: with the day, with its last opening hours, or at the time of day at which it started, which takes at
   * least one day. Default `"endOfDay"`.
   */
  readonly until?: "endOfDay" | "closing" | "sameTime" | undefined;
}

/**
 * A number of days of the calendar on the wall. The day on which the clock starts is day 0.
 *
 * @category Service clocks
 */
export interface CalendarDaysTarget {
  /** Whole days, 0 or more. */
  readonly calendarDays: number;
  /** When it ends on the last day, as with working days; `"sameTime"` takes at least one. Default `"endOfDay"`. */
  readonly until?: "endOfDay" | "sameTime" | undefined;
  /** Where the last day goes if it is no working day. Any but the default, `"none"`, needs a calendar. */
  readonly roll?: RollConvention | undefined;
}

/**
 * A number of weeks of seven days.
 *
 * @category Service clocks
 */
export interface WeeksTarget {
  /** Whole weeks, 1 or more. */
  readonly weeks: number;
  /** When it ends on the last day. Default `"endOfDay"`. */
  readonly until?: "endOfDay" | "sameTime" | undefined;
  /** Where the last day goes if it is no working day. Any but the default, `"none"`, needs a calendar. */
  readonly roll?: RollConvention | undefined;
}

/**
 * How long something may take. Plain JSON, as in `{ hours: 4, counted: "workingTime" }`, `{ workingDays: 3 }`, `{ weeks: 8 }`.
 *
 * @category Service clocks
 */
export type ClockTarget = TimeTarget | WorkingDaysTarget | CalendarDaysTarget | WeeksTarget;

/**
 * Different times for different severities. A severity that is not named, and none at all, get `otherwise`.
 *
 * @category Service clocks
 */
export interface TargetBySeverity {
  /** The time for each severity; `null` for no deadline. */
  readonly bySeverity: Readonly<Record<string, ClockTarget | null>>;
  /** The time for all others. Default `null`, no deadline. */
  readonly otherwise?: ClockTarget | null | undefined;
}

/**
 * A distance from a deadline: before it, if negative. Days keep the time of day.
 *
 * @category Service clocks
 */
export type ClockOffset =
  | TimeTarget
  | {
      /** Whole working days. Needs a calendar. */
      readonly workingDays: number;
    }
  | {
      /** Whole days of the calendar on the wall. */
      readonly calendarDays: number;
    };
