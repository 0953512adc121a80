import type { Id, Instant, PlainDate, Reason } from "../../foundation/index.ts";
import type { ClockStatus } from "../clocks/clock-reading.ts";
import type { ServiceClockReason } from "../clocks/clock-reasons.ts";
import type { ComplaintAsk } from "../commands.ts";
import type { ComplaintClockName } from "../policy.ts";
import type { ComplaintPhase, ComplaintStepType } from "../state.ts";
import type { ComplaintActionReasons, ComplaintClockReasons, ComplaintEscalationReasons, ComplaintEvidenceReasons } from "./status-reasons.ts";

/**
 * How a clock of a complaint stands: of its present run, and where that is over, of its last (CMP-12).
 *
 * @category Status
 */
export interface ComplaintClockStatus {
  /** Which clock. */
  readonly clock: ComplaintClockName;
  /** How it stands. */
  readonly status: ClockStatus;
  /** When it started; `null` if it has not, and once the complaint has ended. */
  readonly startedAt: Instant | null;
  /** When it stopped; `null` if it has not. */
  readonly stoppedAt: Instant | null;
  /** Its deadline, or the one it had when it stopped; `null` in a pause, and where there is none. */
  readonly dueAt: Instant | null;
  /** The last day on which there is time; `null` unless it runs. */
  readonly dueOn: PlainDate | null;
  /** Milliseconds that counted, pauses left out; `null` where nobody can say. */
  readonly elapsed: number | null;
  /** Milliseconds left up to the deadline, negative if it is over; `null` where there is none, and once the complaint has ended. */
  readonly remaining: number | null;
  /** Milliseconds of holds that would have counted; `null` where nobody can say, and once the complaint has ended. */
  readonly paused: number | null;
  /** Whether it missed a deadline, in any run: for good. `null` where nobody can say. */
  readonly breached: boolean | null;
  /** The first deadline that it missed; `null` if it missed none. */
  readonly breachedAt: Instant | null;
  /** Why it stands like this; empty once the complaint has ended. */
  readonly reasons: readonly (ServiceClockReason | Reason<ComplaintClockReasons>)[];
}

/**
 * How a promise stands (CMP-4). Holds never move it.
 *
 * @category Status
 */
export interface ComplaintPromiseStatus {
  /** The promise. */
  readonly promise: string;
  /** By when an answer was promised. */
  readonly dueAt: Instant;
  /** When the customer was answered; `null` if nobody has. */
  readonly answeredAt: Instant | null;
  /** Kept by an answer up to its very moment, broken by none, open before it; `lapsed` if the complaint ended before it was due. */
  readonly status: "kept" | "broken" | "open" | "lapsed";
}

/**
 * A hold that is on: we wait for somebody else.
 *
 * @category Status
 */
export interface ComplaintHold {
  /** The hold. */
  readonly hold: string;
  /** Since when. */
  readonly since: Instant;
  /** Why, as a code. */
  readonly reason: string | null;
}

/**
 * A step of which somebody is to hear (CMP-7).
 *
 * @category Status
 */
export interface ComplaintObligation {
  /** Who is to hear of it: the customer. */
  readonly customer: Id;
  /** The step, as in `"executionStarted"`. */
  readonly step: ComplaintStepType;
  /** When it happened. */
  readonly since: Instant;
}

/**
 * A rule by which a complaint is to go a level up now (CMP-9).
 *
 * @category Status
 */
export interface DueEscalation {
  /** The rule. */
  readonly rule: string;
  /** The level. */
  readonly to: string;
  /** Since when; `null` where the history does not say. */
  readonly since: Instant | null;
  /** Why. */
  readonly reasons: readonly Reason<ComplaintEscalationReasons>[];
}

/**
 * Something that is to be done next.
 *
 * @category Status
 */
export interface NextAction {
  /** What to ask for: a command says the same, and who, when, why, and what is free to choose. */
  readonly asked: ComplaintAsk;
  /** By when, the earliest of all reasons, which may be over; `null` for no given moment. */
  readonly dueAt: Instant | null;
  /** Why. */
  readonly reasons: readonly (Reason<ComplaintActionReasons> | Reason<ComplaintEscalationReasons>)[];
}

/**
 * How a complaint stands at a moment.
 *
 * @category Status
 */
export interface ComplaintStatus {
  /** Id of the complaint. */
  readonly complaint: Id;
  /** The moment. */
  readonly asOf: Instant;
  /** Where it stands. */
  readonly phase: ComplaintPhase;
  /** Whether its clocks and promises were settled when it ended, so that no policy or calendar changes them any more. */
  readonly basis: "derived" | "settled";
  /** Its clocks, in the order of the policy, and after them any of an earlier policy that was missed; of an ended complaint, those that were settled. */
  readonly clocks: readonly ComplaintClockStatus[];
  /** Its promises, in the order they were given. */
  readonly promises: readonly ComplaintPromiseStatus[];
  /** Whether any clock or promise was broken. `null` where none is known to be, but nobody can say of some. */
  readonly breached: boolean | null;
  /** Holds that are on, in the order they started. */
  readonly holds: readonly ComplaintHold[];
  /** Steps of which somebody is to hear, in the order they happened. */
  readonly obligations: readonly ComplaintObligation[];
  /** Rules by which it is to go up, in the order of the policy. */
  readonly escalations: readonly DueEscalation[];
  /** What is to be done next: what the phase asks for, then answers, then the way up. Empty once it has ended. */
  readonly next: readonly NextAction[];
  /**
   * The earliest coming moment after which anything of this is otherwise, if nothing happens, also where a calendar ends that a clock counts in; `null` if
   * none is. It is never in the past: the `nextDueAt` of service clocks is another thing, the most urgent deadline.
   */
  readonly nextDueAt: Instant | null;
  /** What does not fit in the evidence, in the order it happened. */
  readonly findings: readonly Reason<ComplaintEvidenceReasons>[];
}
