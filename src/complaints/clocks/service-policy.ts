import type { ClockOffset, ClockTarget, CountedTime, TargetBySeverity } from "./clock-target.ts";

/**
 * Something that happens on its own account: a milestone of the timeline, a state that is entered, or a fixed moment.
 *
 * @category Service clocks
 */
export type ClockMoment =
  | {
      /** Name of the milestone. */
      readonly milestone: string;
    }
  | {
      /** Name of the state. */
      readonly state: string;
    }
  | {
      /** The moment, ISO 8601 with an offset. */
      readonly at: string;
    };

/**
 * What starts a clock.
 *
 * - `created`: the record;
 * - `customerWaiting`: the oldest message of the customer that nobody has answered;
 * - `customerWaitingAfterFirstAnswer`: the same, but only messages after the first public answer count;
 * - `lastContactOrCreated`: the record, and anew each message to or from the customer;
 * - a milestone, a state, a fixed moment.
 *
 * @category Service clocks
 */
export type ClockStart = "created" | "customerWaiting" | "customerWaitingAfterFirstAnswer" | "lastContactOrCreated" | ClockMoment;

/**
 * What stops a clock: a public answer, closing, a milestone, a state, a fixed moment.
 *
 * @category Service clocks
 */
export type ClockStop = "publicAnswer" | "closed" | ClockMoment;

/**
 * A notice before or after a deadline, for as long as the clock runs.
 *
 * @category Service clocks
 */
export interface ClockEscalation {
  /** Its name. */
  readonly escalation: string;
  /** How far from the deadline, in the calendar of the clock; negative is before. */
  readonly offset: ClockOffset;
}

/**
 * A clock: what starts and stops it, and how much time there is (CMP-12).
 *
 * @category Service clocks
 */
export interface ServiceClock {
  /** Its name. */
  readonly clock: string;
  /** What starts it. */
  readonly starts: ClockStart;
  /** What stops it; whatever comes first. None: it runs on. */
  readonly stops: readonly ClockStop[];
  /** How much time there is; `null` for a clock that only measures. */
  readonly target: ClockTarget | TargetBySeverity | null;
  /** Whether it stands still in the pause states, and while closed. Default `"never"`. */
  readonly pauses?: "inPauseStates" | "never" | undefined;
  /**
   * What reopening does to a run that closing stopped: it goes on, with the closed time as a pause; it starts anew, as does what
   * started with the record; or it stays stopped. Default `"resumes"`.
   */
  readonly reopening?: "resumes" | "restarts" | "staysStopped" | undefined;
  /** Id of its calendar; absent: that of the timeline, and if there is none, around the clock in UTC days. */
  readonly calendar?: string | undefined;
  /** What `elapsed` and `paused` count where no target says it. Default `"elapsedTime"`. */
  readonly counted?: CountedTime | undefined;
  /** Notices before or after the deadline. Default none. */
  readonly escalations?: readonly ClockEscalation[] | undefined;
}

/**
 * The clocks of a service, as plain JSON.
 *
 * @category Service clocks
 */
export interface ServicePolicy {
  /** States in which clocks stand still, if they pause. */
  readonly pauseStates: readonly string[];
  /** States in which a timeline is closed: to enter one closes it, and only another state reopens it. Default none. */
  readonly closedStates?: readonly string[] | undefined;
  /** The clocks, each name once. */
  readonly clocks: readonly ServiceClock[];
}
