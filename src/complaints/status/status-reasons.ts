import type { DefinitionStamp } from "../../flow/index.ts";
import type { Instant, Reason } from "../../foundation/index.ts";
import type { ServiceClockReasons } from "../clocks/clock-reasons.ts";
import type { ComplaintClockName } from "../policy.ts";

/**
 * Why something is to be done next with a complaint.
 *
 * @category Status
 */
export interface ComplaintActionReasons {
  /** The record is to be read back to the customer (CMP-2). */
  readonly "complaints/reading-back-awaited": object;
  /** The customer has not said whether the record is right (CMP-2). */
  readonly "complaints/agreement-awaited": object;
  /** It is small enough to be solved at once (CMP-3). */
  readonly "complaints/small-enough": {
    /** Its severity. */
    readonly severity: string;
  };
  /** No promise is open, and it is not solved (CMP-4). */
  readonly "complaints/promise-awaited": object;
  /** An answer was promised (CMP-4). */
  readonly "complaints/promise-to-keep": {
    /** The promise. */
    readonly promise: string;
    /** By when. */
    readonly dueAt: Instant;
  };
  /** An answer was promised, and its time is over (CMP-4). */
  readonly "complaints/promise-missed": {
    /** The promise. */
    readonly promise: string;
    /** By when it was promised. */
    readonly dueAt: Instant;
    /** When a message to the customer was seen in time, which keeps no promise: that takes an answer. `null` if none was. */
    readonly messageAt: Instant | null;
  };
  /** A clock runs that this stops (CMP-12). */
  readonly "complaints/clock-to-meet": {
    /** The clock. */
    readonly clock: ComplaintClockName;
    /** Its deadline. */
    readonly dueAt: Instant;
  };
  /** A clock runs that this stops, and its deadline is over (CMP-12). */
  readonly "complaints/clock-missed": {
    /** The clock. */
    readonly clock: ComplaintClockName;
    /** Its deadline. */
    readonly dueAt: Instant;
  };
  /** Everything is there to look into it. */
  readonly "complaints/ready-to-investigate": {
    /** The promise that covers it. */
    readonly promise: string;
  };
  /** Nobody has said whose fault it was (CMP-5). */
  readonly "complaints/fault-unknown": object;
  /** The fault is ours, and nobody has apologised in this cycle (CMP-5). */
  readonly "complaints/apology-owed": object;
  /** There are no solutions to offer (CMP-6). */
  readonly "complaints/options-awaited": {
    /** How many the policy asks for. */
    readonly least: number;
  };
  /** It is the turn of this solution (CMP-6). */
  readonly "complaints/option-in-turn": {
    /** The solution. */
    readonly option: string;
    /** Its place in the order of offers. */
    readonly rank: number;
  };
  /** The customer proposed this solution, and nobody has offered it (CMP-17). */
  readonly "complaints/proposal-waits": {
    /** The solution. */
    readonly option: string;
  };
  /** The customer has not said whether the solution on offer will do (CMP-6). */
  readonly "complaints/customer-decides": {
    /** The solution. */
    readonly option: string;
  };
  /** The customer has refused every solution (CMP-6). */
  readonly "complaints/options-refused": {
    /** The round, from 1. */
    readonly round: number;
  };
  /** The customer has confirmed a solution (CMP-6). */
  readonly "complaints/option-agreed": {
    /** The solution. */
    readonly option: string;
  };
  /** The solution is being carried out. */
  readonly "complaints/option-under-way": {
    /** The solution. */
    readonly option: string;
  };
  /** The customer is to be asked whether it satisfied, before it can be closed (CMP-8). */
  readonly "complaints/follow-up-owed": {
    /** Which attempt of this cycle it would be, from 1. */
    readonly attempt: number;
    /** How many reached the customer. */
    readonly done: number;
    /** How many have to. */
    readonly required: number;
  };
  /** The customer may well be asked once more (CMP-8). */
  readonly "complaints/follow-up-advised": {
    /** Which attempt of this cycle it would be, from 1. */
    readonly attempt: number;
  };
  /** Enough follow-ups reached the customer (CMP-8). */
  readonly "complaints/followed-up": {
    /** How many. */
    readonly done: number;
  };
  /** The customer could not be reached often enough (CMP-8). */
  readonly "complaints/customer-unreachable": {
    /** How many attempts failed. */
    readonly attempts: number;
  };
  /** It was recorded under another policy, or another version of it: nothing can be decided before this one is adopted. */
  readonly "complaints/other-policy": {
    /** The policy at hand. */
    readonly expected: DefinitionStamp;
    /** The one it goes by. */
    readonly found: DefinitionStamp;
  };
}

/**
 * Why a complaint is to go a level up (CMP-9).
 *
 * @category Status
 */
export interface ComplaintEscalationReasons {
  /** It has a severity that belongs on that level. */
  readonly "complaints/severity-escalates": {
    /** The rule. */
    readonly rule: string;
    /** The severity. */
    readonly severity: string;
  };
  /** A clock or a promise was broken for longer than the rule allows. */
  readonly "complaints/breach-escalates": {
    /** The rule. */
    readonly rule: string;
    /** The clock, or `"promise"`. */
    readonly of: ComplaintClockName | "promise";
    /** The promise; `null` for a clock. */
    readonly promise: string | null;
    /** The deadline that was missed. */
    readonly dueAt: Instant;
  };
  /** The customer has refused every solution. */
  readonly "complaints/refusals-escalate": {
    /** The rule. */
    readonly rule: string;
    /** The round, from 1. */
    readonly round: number;
  };
  /** The customer asked for it. */
  readonly "complaints/request-escalates": {
    /** The rule. */
    readonly rule: string;
    /** Id of the fact that says so. */
    readonly fact: string;
  };
}

/**
 * What does not fit in the evidence. It is judged over all of it, in whatever order it came.
 *
 * @category Status
 */
export interface ComplaintEvidenceReasons {
  /** A hold was ended that was not on. */
  readonly "complaints/hold-not-on": {
    /** The hold. */
    readonly hold: string;
    /** Id of the fact. */
    readonly fact: string;
  };
  /** It happened, they say, before the complaint reached us: clocks that the complaint starts do not see it. */
  readonly "complaints/before-receipt": {
    /** Id of the fact. */
    readonly fact: string;
    /** When it happened. */
    readonly at: Instant;
    /** When the complaint reached us. */
    readonly receivedAt: Instant;
  };
  /** A hold was started that was on already. */
  readonly "complaints/hold-on-already": {
    /** The hold. */
    readonly hold: string;
    /** Id of the fact. */
    readonly fact: string;
  };
}

/**
 * Why nobody can say how a clock of a complaint stands.
 *
 * @category Status
 */
export interface ComplaintClockReasons {
  /** The complaint has a name that the policy at hand does not have, so that nobody can say what time there is. */
  readonly "complaints/name-unknown": {
    /** What it is the name of. */
    readonly field: "severity" | "category";
    /** The name. */
    readonly name: string;
  };
}

/**
 * Every reason that the status of a complaint gives, from code to the facts that belong to it.
 *
 * @category Status
 */
export interface ComplaintStatusReasons extends ServiceClockReasons, ComplaintClockReasons, ComplaintActionReasons, ComplaintEscalationReasons, ComplaintEvidenceReasons {}

/**
 * Any reason that the status of a complaint gives, told apart by `code`.
 *
 * @category Status
 */
export type ComplaintStatusReason = Reason<ComplaintStatusReasons>;
