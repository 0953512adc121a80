import type { DefinitionStamp, FactAnomaly, SeenIds } from "../flow/index.ts";
import type { Amount, Id, Instant } from "../foundation/index.ts";
import type { ComplaintFault, ComplaintRelation, FollowUpOutcome, ResolutionResult } from "./commands.ts";
import type { ComplaintClock, ComplaintClockName } from "./policy.ts";

/**
 * Where a complaint stands. The last five are ends; of these only a closed one can be reopened.
 *
 * @category Complaints
 */
export type ComplaintPhase =
  | "notRecorded"
  | "recorded"
  | "restated"
  | "confirmed"
  | "investigating"
  | "offering"
  | "agreed"
  | "executing"
  | "resolved"
  | "followingUp"
  | "reopened"
  | "closed"
  | "withdrawn"
  | "merged"
  | "referred"
  | "notAComplaint";

/**
 * A promise of an answer. Whether it was kept is derived, never stored (CMP-4).
 *
 * @category Complaints
 */
export interface ComplaintPromise {
  /** Id of the promise within the complaint. */
  readonly promise: string;
  /** When it was given. */
  readonly givenAt: Instant;
  /** By when an answer was promised: answered at this very moment, it is kept. */
  readonly dueAt: Instant;
  /** When the customer was first answered after it was given, by an answer or the resolution; `null` while nobody has. */
  readonly answeredAt: Instant | null;
}

/**
 * A solution and what became of it (CMP-6).
 *
 * @category Complaints
 */
export interface ComplaintOption {
  /** Id of the option within the complaint. */
  readonly option: string;
  /** The round it was prepared in, from 1; only those of the latest round are still to be offered. */
  readonly round: number;
  /** Its place in the order of offers; `null` for a proposal of the customer, which has none. */
  readonly rank: number | null;
  /** What it gives away; `null` for nothing. */
  readonly compensation: Amount | null;
  /** What could still be conceded beyond it; `null` where nothing is set aside. */
  readonly margin: Amount | null;
  /** What became of it. One is `accepted` while it is agreed or carried out, and `executed` once the complaint is resolved by it. */
  readonly status: "prepared" | "offered" | "refused" | "accepted" | "executed";
  /** Why the customer objected, as a code; `null` if they did not. */
  readonly objection: string | null;
}

/**
 * A follow-up (CMP-8).
 *
 * @category Complaints
 */
export interface ComplaintFollowUp {
  /** The cycle it belongs to. */
  readonly cycle: number;
  /** Which attempt of the cycle it is, from 1. */
  readonly attempt: number;
  /** When it was made. */
  readonly at: Instant;
  /** What it brought. */
  readonly outcome: FollowUpOutcome;
}

/**
 * One run of a complaint from the record, or a reopening, to its resolution and end.
 *
 * @category Complaints
 */
export interface ComplaintCycle {
  /** Its number, from 1. */
  readonly cycle: number;
  /** When it began: the record happened, or the reopening. */
  readonly startedAt: Instant;
  /** Why it began again, as a code; `null` for the first. */
  readonly reason: string | null;
  /** When the complaint was resolved in it; `null` if it was not. */
  readonly resolvedAt: Instant | null;
  /** How it was resolved; `null` if it was not. */
  readonly manner: "onTheSpot" | "executed" | null;
  /** Against what the customer expected; `null` if nobody said. */
  readonly result: ResolutionResult | null;
  /** When it was closed or ended otherwise; `null` while it has not. */
  readonly endedAt: Instant | null;
}

/**
 * How grave a complaint was, and from when on.
 *
 * @category Complaints
 */
export interface ComplaintSeverity {
  /** Its severity. */
  readonly severity: string;
  /** From when on: the record, or the change, happened. */
  readonly at: Instant;
}

/**
 * The clocks of a policy that a complaint went by before, as they stood in it.
 *
 * @category Complaints
 */
export interface EarlierClocks {
  /** The clocks. */
  readonly clocks: readonly ComplaintClock[];
  /** What a reopening did to them. */
  readonly reopening: "resume" | "restart";
}

/**
 * What the deadlines of a complaint were derived from, and from when on.
 *
 * @category Complaints
 */
export interface ComplaintRegime {
  /** From when on: the record, or the change, happened. */
  readonly at: Instant;
  /** How grave it was, in the words of the policy of that time. */
  readonly severity: string;
  /** What it was about, in the words of the policy of that time. */
  readonly category: string;
  /** The clocks of that time, where another policy was adopted since; `null` for those of the policy it goes by. */
  readonly earlier: EarlierClocks | null;
}

/**
 * Something that was seen, under the id of its fact. Kept in the order of the moments it happened, then of ids, so that the order
 * in which it was recorded does not matter.
 *
 * @category Complaints
 */
export interface ComplaintEvidence {
  /** Id of the fact. */
  readonly fact: string;
  /** When it happened. */
  readonly at: Instant;
  /** What was seen. An `answer` was decided, as an answer or a resolution, and is here for the clocks. */
  readonly kind: "acknowledged" | "holdStarted" | "holdEnded" | "fromCustomer" | "toCustomer" | "internal" | "arrivedOnSite" | "escalationRequested" | "answer";
  /** The hold, or the step that the customer was told of; `null` where there is none. */
  readonly name: string | null;
  /** Why, for a hold; `null` otherwise. */
  readonly reason: string | null;
}

/**
 * The steps of which the customer is to hear, by the types of their facts (CMP-7). What the customer does, or is asked about, is none: an offer, say.
 *
 * @category Complaints
 */
export type ComplaintStepType =
  | "investigationStarted"
  | "executionStarted"
  | "complaintClosed"
  | "complaintReferred"
  | "complaintDismissed"
  | "complaintEscalated"
  | "complaintDeescalated"
  | "complaintAssigned";

/**
 * A step within the house that the customer is to hear of (CMP-7).
 *
 * @category Complaints
 */
export interface ComplaintStep {
  /** The type of the fact, as in `"investigationStarted"`. */
  readonly step: ComplaintStepType;
  /** When it happened. */
  readonly at: Instant;
}

/**
 * How a clock stood when the complaint ended. Later policies and calendars do not change it.
 *
 * @category Complaints
 */
export interface SettledClock {
  /** Which clock. */
  readonly clock: ComplaintClockName;
  /** When it was due the last time it ran; `null` if it never ran. */
  readonly dueAt: Instant | null;
  /** When it stopped; `null` if it never ran. */
  readonly stoppedAt: Instant | null;
  /** Milliseconds that counted, in the clock's own time; `null` where the calendar refused to say. */
  readonly elapsed: number | null;
  /** Whether it was ever broken. */
  readonly breached: "yes" | "no" | "undetermined";
  /** When it was first broken; `null` if it was not. */
  readonly breachedAt: Instant | null;
}

/**
 * How everything stood when a complaint ended.
 *
 * @category Complaints
 */
export interface SettledOutcomes {
  /** The clocks, in the order of the policy. */
  readonly clocks: readonly SettledClock[];
  /** Promises that were kept. */
  readonly kept: readonly string[];
  /** Promises that were broken. A promise that was not yet due is in neither. */
  readonly broken: readonly string[];
}

/**
 * A complaint: what its facts add up to. Plain JSON, made anew from the facts whenever one likes.
 *
 * @category Complaints
 */
export interface ComplaintState {
  /** Version of the form of states. */
  readonly schema: 1;
  /** Id of the complaint; `null` before it is recorded. */
  readonly complaint: Id | null;
  /** The policy it goes by; `null` before it is recorded. */
  readonly definition: DefinitionStamp | null;
  /** Whose complaint it is; `null` before it is recorded. */
  readonly customer: Id | null;
  /** Where it stands. */
  readonly phase: ComplaintPhase;
  /** How grave it is; `null` before it is recorded. */
  readonly severity: string | null;
  /** How grave it ever was, in the order it was decided, in the words of the policy it goes by; the last is the present one. */
  readonly severities: readonly ComplaintSeverity[];
  /** What it is about; `null` before it is recorded. */
  readonly category: string | null;
  /** What its deadlines were derived from, in the order it was decided; the last is the present. Deadlines that were missed under an earlier one stay missed. */
  readonly regimes: readonly ComplaintRegime[];
  /** How it reached us; `null` before it is recorded. */
  readonly channel: string | null;
  /** Where it came up; `null` for nowhere in particular. */
  readonly origin: string | null;
  /** The product it is about; `null` for none. */
  readonly product: Id | null;
  /** The unit it is about; `null` for none. */
  readonly unit: Id | null;
  /** The calendar its clocks count in, in place of the policy's; `null` for none. */
  readonly calendar: string | null;
  /** The main points as last taken down, for people to read. */
  readonly points: readonly string[];
  /** The customer's position, for people to read; `null` if nobody wrote it down. */
  readonly position: string | null;
  /** When it happened that it reached us; `null` before. */
  readonly receivedAt: Instant | null;
  /** Its cycles; the last is the present one. */
  readonly cycles: readonly ComplaintCycle[];
  /** Its promises, in the order they were given. At most the last is open. */
  readonly promises: readonly ComplaintPromise[];
  /** Solutions, in the order of rounds and ranks; proposals of the customer and what was done on the spot as they came. */
  readonly options: readonly ComplaintOption[];
  /** Follow-ups, in the order they were decided. */
  readonly followUps: readonly ComplaintFollowUp[];
  /** Whose fault it was; `null` while nobody said. */
  readonly fault: ComplaintFault | null;
  /** When the last apology was made; `null` if none was. */
  readonly apologizedAt: Instant | null;
  /** Root causes, in the order they were named, each once. */
  readonly causes: readonly string[];
  /** The level it is on; `null` before it is recorded. */
  readonly level: string | null;
  /** Ways it went up, in order. */
  readonly escalations: readonly { readonly rule: string | null; readonly cycle: number; readonly to: string; readonly at: Instant }[];
  /** Who handles it; `null` for nobody. */
  readonly owner: Id | null;
  /** The support tier that handles it; `null` for none. */
  readonly tier: string | null;
  /** Records tied to it. */
  readonly links: readonly { readonly record: Id; readonly relation: ComplaintRelation }[];
  /** What was seen, retracted or not. */
  readonly evidence: readonly ComplaintEvidence[];
  /** Ids of pieces of evidence that do not count, by code unit. An answer always does, whatever stands here. */
  readonly retracted: readonly string[];
  /** Steps within the house of which the customer is to hear, in the order they were decided (CMP-7). */
  readonly steps: readonly ComplaintStep[];
  /** How everything stood when it last ended; `null` while it is open, or once it is reopened. */
  readonly outcomes: SettledOutcomes | null;
  /** The complaint it goes on in; `null` if it was not merged. */
  readonly mergedInto: Id | null;
  /** What it was, if it was no complaint; `null` otherwise. */
  readonly dismissedAs: "praise" | "suggestion" | "question" | "notOurs" | null;
  /** When the phase last changed; `null` before the record. */
  readonly phaseAt: Instant | null;
  /** When the last decision was recorded; `null` before the first. */
  readonly decidedAt: Instant | null;
  /** Ids of the facts it was made from. */
  readonly seen: SeenIds;
  /** Facts that could not be made part of it. */
  readonly anomalies: readonly FactAnomaly[];
}
