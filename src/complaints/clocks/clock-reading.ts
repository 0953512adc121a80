import type { Instant, PlainDate } from "../../foundation/index.ts";
import type { ClockTarget, CountedTime } from "./clock-target.ts";
import type { ServiceClockReason } from "./clock-reasons.ts";

/**
 * How a clock stands.
 *
 * - `notStarted`: nothing has started it yet;
 * - `running`: there is a deadline, and time counts;
 * - `paused`: it stands still;
 * - `stopped`: it is done, in time or late;
 * - `noTarget`: it goes on, but there is no deadline;
 * - `undetermined`: it goes on, but nobody can say the deadline.
 *
 * @category Service clocks
 */
export type ClockStatus = "notStarted" | "running" | "paused" | "stopped" | "noTarget" | "undetermined";

/**
 * One run of a clock. A clock that asks for the next answer has many.
 *
 * @category Service clocks
 */
export interface ClockRun {
  /** When it started. */
  readonly startedAt: Instant;
  /** When it stopped; `null` if it has not. */
  readonly stoppedAt: Instant | null;
  /** Its deadline, or the one it had when it stopped; `null` in a pause, without a target, and where nobody can say. */
  readonly dueAt: Instant | null;
  /** Milliseconds that counted, pauses left out; `null` where nobody can say. */
  readonly elapsed: number | null;
  /** Milliseconds left up to the deadline, negative if it is over; `null` without one. */
  readonly remaining: number | null;
  /** Milliseconds of pauses that would have counted; `null` where nobody can say. */
  readonly paused: number | null;
  /** Whether a deadline was missed while it ran: for good. `null` where nobody can say. */
  readonly breached: boolean | null;
  /** The first deadline that was missed; `null` if none was. */
  readonly breachedAt: Instant | null;
}

/**
 * A notice before or after a deadline.
 *
 * @category Service clocks
 */
export interface EscalationMoment {
  /** Its name. */
  readonly escalation: string;
  /** When it is due; `null` while there is no deadline, and where nobody can say. */
  readonly at: Instant | null;
}

/**
 * What a clock shows at a moment: of its present run, and where that is over, of its last.
 *
 * @category Service clocks
 */
export interface ClockReading {
  /** Its name. */
  readonly clock: string;
  /** How it stands. */
  readonly status: ClockStatus;
  /** When its present run started; `null` if none has. */
  readonly startedAt: Instant | null;
  /** When that stopped; `null` if it has not. */
  readonly stoppedAt: Instant | null;
  /** The deadline that runs: in time up to this very moment. `null` if none does. */
  readonly dueAt: Instant | null;
  /** The last day on which there is time, where the calendar is; `null` if no deadline runs. */
  readonly dueOn: PlainDate | null;
  /** The time there is, at the present severity; `null` for no deadline. */
  readonly target: ClockTarget | null;
  /** What `elapsed`, `remaining` and `paused` count. */
  readonly counted: CountedTime;
  /** Milliseconds that counted, pauses left out; 0 before it starts, `null` where nobody can say. */
  readonly elapsed: number | null;
  /** Milliseconds left up to the deadline, negative if it is over; `null` where there is none, or nobody can say. */
  readonly remaining: number | null;
  /** Milliseconds of pauses that would have counted; 0 before it starts, `null` where nobody can say. */
  readonly paused: number | null;
  /** Whether any run missed a deadline: for good. `null` where nobody can say. */
  readonly breached: boolean | null;
  /** The first deadline that was missed; `null` if none was. */
  readonly breachedAt: Instant | null;
  /** Notices, in the order of the policy. */
  readonly escalations: readonly EscalationMoment[];
  /** All runs, in order of time. */
  readonly runs: readonly ClockRun[];
  /** The run with the least left, without deadlines the longest one, of equal ones the first; `null` where none started. */
  readonly worst: ClockRun | null;
  /** Why it reads like this. */
  readonly reasons: readonly ServiceClockReason[];
}
