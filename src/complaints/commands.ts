import type { CommandHead } from "../flow/index.ts";
import type { Amount, Id } from "../foundation/index.ts";
import type { RenamedNames } from "./facts.ts";
import type { ComplaintStepType } from "./state.ts";

/**
 * Whose fault it was, as far as it is known.
 *
 * @category Complaints
 */
export type ComplaintFault = "ours" | "customer" | "thirdParty" | "nobody";

/**
 * What a follow-up brought (CMP-8).
 *
 * @category Complaints
 */
export type FollowUpOutcome = "satisfied" | "dissatisfied" | "unreachable" | "declined";

/**
 * How the solution turned out against what the customer expected (CMP-15).
 *
 * @category Complaints
 */
export type ResolutionResult = "belowExpectation" | "asExpected" | "aboveExpectation";

/**
 * What another record has to do with a complaint.
 *
 * @category Complaints
 */
export type ComplaintRelation = "repeats" | "related" | "knownSolution" | "opportunity" | "contact";

/**
 * A solution to be offered (CMP-6).
 *
 * @category Complaints
 */
export interface OptionDraft {
  /** Id of the option within the complaint. */
  readonly option: string;
  /** Its place in the order of offers, from 1; each place once in a round. */
  readonly rank: number;
  /** What it would give away; absent: nothing. */
  readonly compensation?: Amount | undefined;
  /** What could still be conceded beyond it (CMP-15); absent: nothing is set aside. */
  readonly margin?: Amount | undefined;
}

/**
 * What can be asked for, by type. `options` tells which of these are possible; reasons are codes without spaces, as in
 * `"too-late"`, never prose.
 *
 * @category Commands
 */
export interface ComplaintCommandData {
  /** Take a complaint down (CMP-1). */
  readonly record: {
    /** Id of the complaint. */
    readonly complaint: Id;
    /** Whose complaint it is. */
    readonly customer: Id;
    /** How grave it is, as the policy names it. */
    readonly severity: string;
    /** What it is about, as the policy names it (CMP-10). */
    readonly category: string;
    /** How it reached us, as in `"phone"`. */
    readonly channel: string;
    /** Where it came up, as in `"return-visit"`; default none (CMP-16). */
    readonly origin?: string | null | undefined;
    /** The product it is about; default none. */
    readonly product?: Id | null | undefined;
    /** The unit it is about; default none. */
    readonly unit?: Id | null | undefined;
    /** Id of the calendar that its clocks count in, in place of the policy's; default none. */
    readonly calendar?: string | null | undefined;
    /** The main points, for people to read; default none. Never part of a reason or an error. */
    readonly points?: readonly string[] | undefined;
    /** The customer's position, for people to read; default none. */
    readonly position?: string | null | undefined;
  };
  /** Evidence: we said to the customer that we have it. */
  readonly acknowledge: object;
  /** Read the record back to the customer (CMP-2). `points` as they were read; default as they were taken down. */
  readonly restate: { readonly points?: readonly string[] | undefined };
  /** The customer agrees with what was read back. */
  readonly confirmRestatement: object;
  /** The customer corrects what was read back: it is to be restated. `points` as corrected; default as they were. */
  readonly correctRestatement: { readonly points?: readonly string[] | undefined };
  /** Solve a small one at once; the customer is content with it (CMP-3). The option is a new one, or a proposal of the customer. */
  readonly resolveOnTheSpot: { readonly option: string; readonly compensation?: Amount | undefined; readonly result?: ResolutionResult | undefined };
  /** Promise an answer by a moment (CMP-4). */
  readonly promise: { readonly promise: string; readonly dueAt: string };
  /** Answer the customer, however far it is. While it is unsolved the answer carries the next promise (CMP-4). */
  readonly answer: { readonly nextPromise?: { readonly promise: string; readonly dueAt: string } | null | undefined };
  /** Start, or take up again, the investigation. */
  readonly investigate: object;
  /** Say whose fault it was (CMP-5). */
  readonly establishFault: { readonly fault: ComplaintFault };
  /** Apologise on behalf of the company (CMP-5). */
  readonly apologize: object;
  /** Name a root cause, as a code (CMP-13). */
  readonly nameCause: { readonly cause: string };
  /** Prepare ranked solutions, none of which gives away more than some role may (CMP-6, CMP-15). */
  readonly prepareOptions: { readonly options: readonly OptionDraft[] };
  /** Take down a solution that the customer proposes; it may be offered whatever its rank (CMP-17). */
  readonly recordProposal: { readonly option: string; readonly compensation?: Amount | undefined };
  /** Offer a solution (CMP-6). */
  readonly offerOption: { readonly option: string };
  /** The customer objects to the solution on offer. */
  readonly objectToOption: { readonly option: string; readonly reason: string };
  /** The customer confirms the solution on offer. */
  readonly acceptOption: { readonly option: string };
  /** Start to carry the confirmed solution out. */
  readonly execute: object;
  /** Say, to the customer, that the solution is carried out. It answers the promise that is open, if there is one. */
  readonly resolve: { readonly result?: ResolutionResult | undefined };
  /** Ask whether it satisfied (CMP-8). */
  readonly followUp: { readonly outcome: FollowUpOutcome; readonly channel?: string | null | undefined };
  /** Close it. */
  readonly close: object;
  /** Take it up again after it was resolved or closed. */
  readonly reopen: { readonly reason: string };
  /** The customer takes it back. */
  readonly withdraw: { readonly reason: string };
  /** It is the same as another one, which goes on. */
  readonly merge: { readonly into: Id };
  /** Somebody outside has to handle it. */
  readonly refer: { readonly to: string; readonly reason: string };
  /** It is no complaint: praise, a suggestion, a question (CMP-16). */
  readonly dismiss: { readonly as: "praise" | "suggestion" | "question" | "notOurs" };
  /** Change its severity. */
  readonly changeSeverity: { readonly severity: string; readonly reason: string };
  /** Change its category. */
  readonly changeCategory: { readonly category: string; readonly reason: string };
  /** Go up to a level, by a rule that holds or on one's own account (CMP-9). */
  readonly escalate: { readonly to: string; readonly rule?: string | null | undefined; readonly reason: string };
  /** Come down to a level. */
  readonly deescalate: { readonly to: string; readonly reason: string };
  /** Say who handles it from here on. */
  readonly assign: { readonly owner: Id; readonly tier?: string | null | undefined };
  /**
   * Go by the policy at hand from here on, where it was recorded under another one, or another version, which the decider has to know (`earlier`).
   * `rename` says which names of the other one are which of this one's; default none. Names that the complaint does not use do no harm.
   */
  readonly adoptPolicy: { readonly rename?: Readonly<{ readonly [Kind in keyof RenamedNames]?: RenamedNames[Kind] | undefined }> | undefined };
  /** Tie another record to it. An opportunity only after a satisfied follow-up (CMP-17). */
  readonly link: { readonly record: Id; readonly relation: ComplaintRelation };
  /** Evidence: we wait for somebody else from here on. */
  readonly startHold: { readonly hold: string; readonly reason: string };
  /** Evidence: we do not any more. */
  readonly endHold: { readonly hold: string };
  /** Evidence: a message went to and fro. `step` is the one step that the customer was told of (CMP-7); default none in particular, which tells of all. */
  readonly recordMessage: { readonly direction: "fromCustomer" | "toCustomer" | "internal"; readonly step?: ComplaintStepType | null | undefined };
  /** Evidence: somebody arrived on site (CMP-9). */
  readonly arriveOnSite: object;
  /** Evidence: the customer asks for a higher level. */
  readonly requestEscalation: object;
  /** Evidence: a fact of evidence was recorded by mistake and does not count. */
  readonly retract: { readonly fact: string; readonly reason: string };
}

/**
 * The types of commands.
 *
 * @category Commands
 */
export type ComplaintCommandType = keyof ComplaintCommandData;

/**
 * A command by its type.
 *
 * @category Commands
 */
export type ComplaintCommandOf<Type extends ComplaintCommandType> = CommandHead & { readonly type: Type } & ComplaintCommandData[Type];

/**
 * Any command about a complaint, told apart by `type`.
 *
 * @category Commands
 */
export type ComplaintCommand = { readonly [Type in ComplaintCommandType]: ComplaintCommandOf<Type> }[ComplaintCommandType];

/**
 * What can be asked about, by type: a command without who, when, why and what is free to choose.
 *
 * @category Commands
 */
export interface ComplaintAskData {
  /** Offer this solution. */
  readonly offerOption: { readonly option: string };
  /** Object to this solution. */
  readonly objectToOption: { readonly option: string };
  /** Confirm this solution. */
  readonly acceptOption: { readonly option: string };
  /** Change to this severity. */
  readonly changeSeverity: { readonly severity: string };
  /** Change to this category. */
  readonly changeCategory: { readonly category: string };
  /** Go up to this level, by this rule or by none. */
  readonly escalate: { readonly to: string; readonly rule?: string | null | undefined };
  /** Come down to this level. */
  readonly deescalate: { readonly to: string };
  /** Tie a record in this relation to it. */
  readonly link: { readonly relation: ComplaintRelation };
}

/**
 * What is asked for by one type of command.
 *
 * @category Commands
 */
export type ComplaintAskOf<Type extends ComplaintCommandType> = { readonly type: Type } & (Type extends keyof ComplaintAskData ? ComplaintAskData[Type] : unknown);

/**
 * What is asked for, told apart by `type`.
 *
 * @category Commands
 */
export type ComplaintAsk = { readonly [Type in ComplaintCommandType]: ComplaintAskOf<Type> }[ComplaintCommandType];
