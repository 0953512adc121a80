import type { DefinitionStamp, Fact } from "../flow/index.ts";
import type { Amount, Id, Instant } from "../foundation/index.ts";
import type { ComplaintFault, ComplaintRelation, FollowUpOutcome, ResolutionResult } from "./commands.ts";
import type { ComplaintOption, ComplaintStepType, EarlierClocks, SettledOutcomes } from "./state.ts";

/**
 * Names of a policy that are others in the next one, each from the old to the new.
 *
 * @category Facts
 */
export interface RenamedNames {
  /** Severities. */
  readonly severities: Readonly<Record<string, string>>;
  /** Categories. */
  readonly categories: Readonly<Record<string, string>>;
  /** Levels. */
  readonly levels: Readonly<Record<string, string>>;
}

/**
 * What belongs to each type of fact. The last group is evidence, which may come late and in any order; all others are decisions,
 * which fold in order.
 *
 * @category Facts
 */
export interface ComplaintFactData {
  /** A complaint was taken down, under which policy. */
  readonly complaintRecorded: {
    readonly complaint: Id;
    readonly definition: DefinitionStamp;
    readonly customer: Id;
    readonly severity: string;
    readonly category: string;
    readonly channel: string;
    readonly origin: string | null;
    readonly product: Id | null;
    readonly unit: Id | null;
    readonly calendar: string | null;
    readonly level: string;
    readonly points: readonly string[];
    readonly position: string | null;
  };
  /** The record was read back. */
  readonly restated: { readonly points: readonly string[] };
  /** The customer agreed with it. */
  readonly restatementConfirmed: object;
  /** The customer corrected it. */
  readonly restatementCorrected: { readonly points: readonly string[] };
  /** An answer was promised. */
  readonly promiseGiven: { readonly promise: string; readonly dueAt: Instant };
  /** The customer was answered; it answers the promise that was open, if there was one. */
  readonly customerAnswered: { readonly promise: string | null };
  /** The investigation began, in which cycle. */
  readonly investigationStarted: { readonly cycle: number };
  /** It was said whose fault it was. */
  readonly faultEstablished: { readonly fault: ComplaintFault };
  /** An apology was made. */
  readonly apologyMade: object;
  /** A root cause was named. */
  readonly causeNamed: { readonly cause: string };
  /** Solutions were prepared, in which round, by rank. */
  readonly optionsPrepared: { readonly round: number; readonly options: readonly Pick<ComplaintOption, "option" | "rank" | "compensation" | "margin">[] };
  /** The customer proposed a solution. */
  readonly proposalRecorded: { readonly round: number; readonly option: string; readonly compensation: Amount | null };
  /** A solution was offered. */
  readonly optionOffered: { readonly option: string };
  /** The customer objected to it. */
  readonly optionObjected: { readonly option: string; readonly reason: string };
  /** The customer confirmed it. */
  readonly optionAccepted: { readonly option: string };
  /** It began to be carried out. */
  readonly executionStarted: { readonly option: string };
  /** The complaint was resolved: on the spot, or by the option that was confirmed. That answers the promise that was open, if there was one. */
  readonly complaintResolved: {
    readonly manner: "onTheSpot" | "executed";
    readonly option: string;
    readonly compensation: Amount | null;
    readonly result: ResolutionResult | null;
    readonly promise: string | null;
  };
  /** Somebody asked the customer whether it satisfied. After `dissatisfied` comes `complaintReopened`. */
  readonly followedUp: { readonly attempt: number; readonly outcome: FollowUpOutcome; readonly channel: string | null };
  /** It was closed, because the customer was asked, or could not be reached, or nobody has to ask; with its outcomes as they were then. */
  readonly complaintClosed: { readonly because: "followedUp" | "unreachable" | "noneRequired"; readonly outcomes: SettledOutcomes };
  /** It was taken up again. */
  readonly complaintReopened: { readonly cycle: number; readonly reason: string };
  /** The customer took it back. */
  readonly complaintWithdrawn: { readonly reason: string; readonly outcomes: SettledOutcomes };
  /** It goes on in another one. */
  readonly complaintMerged: { readonly into: Id; readonly outcomes: SettledOutcomes };
  /** Somebody outside handles it. */
  readonly complaintReferred: { readonly to: string; readonly reason: string; readonly outcomes: SettledOutcomes };
  /** It was no complaint. */
  readonly complaintDismissed: { readonly as: "praise" | "suggestion" | "question" | "notOurs"; readonly outcomes: SettledOutcomes };
  /** Its severity changed. */
  readonly severityChanged: { readonly from: string; readonly to: string; readonly reason: string };
  /** Its category changed. */
  readonly categoryChanged: { readonly from: string; readonly to: string; readonly reason: string };
  /** It went up, by a rule or not, in which cycle. */
  readonly complaintEscalated: { readonly from: string; readonly to: string; readonly rule: string | null; readonly cycle: number; readonly reason: string };
  /** It came down. */
  readonly complaintDeescalated: { readonly from: string; readonly to: string; readonly reason: string };
  /** Somebody handles it from here on. */
  readonly complaintAssigned: { readonly owner: Id; readonly tier: string | null };
  /** It goes by another policy, or another version, from here on. What it said in names that changed is said in the new ones; `earlier` are the clocks up to then. */
  readonly policyAdopted: { readonly from: DefinitionStamp; readonly definition: DefinitionStamp; readonly renamed: RenamedNames; readonly earlier: EarlierClocks };
  /** Another record was tied to it. */
  readonly recordLinked: { readonly record: Id; readonly relation: ComplaintRelation };
  /** Evidence: it was acknowledged. */
  readonly acknowledged: object;
  /** Evidence: we wait for somebody else. */
  readonly holdStarted: { readonly hold: string; readonly reason: string };
  /** Evidence: we do not any more. */
  readonly holdEnded: { readonly hold: string };
  /** Evidence: a message. */
  readonly messageRecorded: { readonly direction: "fromCustomer" | "toCustomer" | "internal"; readonly step: ComplaintStepType | null };
  /** Evidence: somebody is on site. */
  readonly arrivedOnSite: object;
  /** Evidence: the customer asked for a higher level. */
  readonly escalationRequested: object;
  /** Evidence: another fact of evidence does not count. */
  readonly evidenceRetracted: { readonly fact: string; readonly reason: string };
}

/**
 * Any fact of a complaint, told apart by `type`.
 *
 * @category Facts
 */
export type ComplaintFact = { readonly [Type in keyof ComplaintFactData]: Fact<Type, ComplaintFactData[Type]> }[keyof ComplaintFactData];
