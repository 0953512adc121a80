import type { Instant, PlainDate, Reason } from "../../foundation/index.ts";

/**
 * Why a clock reads as it does.
 *
 * @category Service clocks
 */
export interface ServiceClockReasons {
  /** There is no deadline: none for this severity, or none any more. */
  "complaints/no-target": {
    /** The severity; `null` for none. */
    readonly severity: string | null;
  };
  /** The deadline was derived anew, from the start, because severity, policy or calendar changed while the clock ran. */
  "complaints/retargeted": {
    /** When it last changed. */
    readonly at: Instant;
  };
  /** The clock stands still. */
  "complaints/clock-paused": {
    /** Since when. */
    readonly since: Instant;
  };
  /** The run goes on from where closing stopped it. */
  "complaints/clock-resumed": {
    /** When it was closed last. */
    readonly closedAt: Instant;
    /** When it was reopened. */
    readonly at: Instant;
  };
  /** A deadline was missed, in this run or an earlier one. */
  "complaints/clock-breached": {
    /** The deadline. */
    readonly dueAt: Instant;
    /** The run that missed it, counted from 0. */
    readonly run: number;
  };
  /** No moment can be named as the deadline: too little working time follows, or it lies after the year 9999. */
  "complaints/deadline-out-of-reach": {
    /** Id of the calendar; `null` for none. */
    readonly calendar: string | null;
  };
  /** A date lies outside the coverage of a calendar, so only its week counts. */
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
 * A reason for what a clock reads, told apart by `code`.
 *
 * @category Service clocks
 */
export type ServiceClockReason = Reason<ServiceClockReasons>;
