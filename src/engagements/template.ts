import type { ChangeAuthority } from "./changes/change-policy.ts";
import type { Gate } from "./gate.ts";

/**
 * What something is called, for people to read. Templates carry their own names.
 *
 * @category Templates
 */
export interface Names {
  /** In English. */
  readonly en: string;
  /** In Chinese. */
  readonly zh?: string | undefined;
}

/**
 * The vocabularies of a template, as the compiler knows them: a union of names each, `never` where it declares none.
 *
 * @category Templates
 */
export interface EngagementNames {
  /** Ids of its phases. */
  readonly phase: string;
  /** Ids of its activities, over all phases. */
  readonly activity: string;
  /** Ids of its deliverables. */
  readonly deliverable: string;
  /** Ids of its roles. */
  readonly role: string;
  /** Names of its guards. */
  readonly guard: string;
  /** Ids of its tailoring profiles. */
  readonly profile: string;
}

/**
 * On whose side a role stands: ours, the client's, or neither's (outside experts, a supplier).
 *
 * @category Templates
 */
export type Side = "vendor" | "client" | "outside";

/**
 * A role in an engagement. Who fills it is the host's to know; commands say in which role they are given.
 *
 * @category Templates
 */
export interface TemplateRole<R extends string = string> {
  /** Its id, as in `"projectManager"`. */
  readonly id: R;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** On whose side it stands. */
  readonly side: Side;
}

/**
 * A document or other result, and the way it is accepted (ENG-15, ENG-16).
 *
 * @category Templates
 */
export interface TemplateDeliverable<D extends string = string, R extends string = string> {
  /** Its id, as in `"diagnosisReport"`. */
  readonly id: D;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** What it has to contain, for people to read. */
  readonly contents?: readonly Names[] | undefined;
  /** Roles that may draft and submit it; absent: anyone. */
  readonly writtenBy?: readonly R[] | undefined;
  /** Roles that comment on it and do not decide; absent: nobody in particular. */
  readonly commentedBy?: readonly R[] | undefined;
  /** Roles that accept it, in this order: the last one decides. Absent: anyone, in one step. */
  readonly acceptedBy?: readonly R[] | undefined;
  /** Role to whom it is presented in person before the last one accepts; absent: no presentation needed. */
  readonly presentedTo?: R | undefined;
  /** Roles that may go without it; absent: the last of `acceptedBy`. */
  readonly waivedBy?: readonly R[] | undefined;
}

/**
 * How the dates of two activities hang together: finish to start, start to start, finish to finish, start to finish.
 *
 * @category Templates
 */
export type LinkKind = "FS" | "SS" | "FF" | "SF";

/**
 * A link to an activity that comes before.
 *
 * @category Templates
 */
export interface TemplateLink<A extends string = string> {
  /** The activity that comes before. */
  readonly activity: A;
  /** How the two hang together; default `"FS"`. */
  readonly type?: LinkKind | undefined;
  /** Working days between the two, a whole number, negative for an overlap; default 0. */
  readonly lag?: number | undefined;
}

/**
 * Something to do in a phase. Its id is unique in the whole template.
 *
 * @category Templates
 */
export interface TemplateActivity<
  A extends string = string,
  D extends string = string,
  R extends string = string,
  G extends string = string,
> {
  /** Its id, as in `"keyInterviews"`. */
  readonly id: A;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** Whether the phase goes on without it; default `"required"`. A required one can still be skipped, with a reason. */
  readonly need?: "required" | "optional" | undefined;
  /** Roles that take part, of any side. One of them reports it done; absent: anyone does. */
  readonly participants?: readonly R[] | undefined;
  /** Whether one report is enough (`"together"`, the default) or each participant signs off in the listed order. */
  readonly signOff?: "together" | "inTurn" | undefined;
  /** Deliverables that come out of it. */
  readonly produces?: readonly D[] | undefined;
  /** What comes before it, in this phase or an earlier one: an id for finish to start, or a link in full. */
  readonly after?: readonly (NoInfer<A> | TemplateLink<NoInfer<A>>)[] | undefined;
  /** Guards that are asked before it is done. */
  readonly guards?: readonly G[] | undefined;
  /** How one knows that it is done (ENG-19). */
  readonly criterion?: Names | undefined;
  /** Planned working days, a whole number; absent: 0, a milestone. */
  readonly duration?: number | undefined;
}

/**
 * A way on from a phase. The gate of the phase holds for all of them, this one on top.
 *
 * @category Templates
 */
export interface TemplateMove<
  P extends string = string,
  A extends string = string,
  D extends string = string,
  R extends string = string,
  G extends string = string,
> {
  /** The phase it leads to. */
  readonly to: P;
  /** What must hold for this way, beside the gate of the phase. */
  readonly gate?: Gate<A, D, R, G> | undefined;
}

/**
 * A way back, taken with a reason (ENG-13). What the phase has to yield becomes a draft again.
 *
 * @category Templates
 */
export interface TemplateRework<P extends string = string, D extends string = string, R extends string = string, G extends string = string> {
  /** The phase it leads back to; may be the phase itself. */
  readonly to: P;
  /** Roles that may send back; absent: the roles of `passedBy`. */
  readonly by?: readonly R[] | undefined;
  /** Deliverables that become drafts again; absent: those that the phase it leads to has to yield. */
  readonly reopens?: readonly D[] | undefined;
  /** Guards that are asked before it is taken. */
  readonly guards?: readonly G[] | undefined;
}

/**
 * A phase of an engagement. One without `next` is an end: there the engagement can be completed.
 *
 * @category Templates
 */
export interface TemplatePhase<
  P extends string = string,
  A extends string = string,
  D extends string = string,
  R extends string = string,
  G extends string = string,
> {
  /** Its id, as in `"investigation"`. */
  readonly id: P;
  /** What it is called. */
  readonly name?: Names | undefined;
  /**
   * Whether it has its turn (default), or runs beside all others: then it is never entered or left, its activities are open
   * as long as the engagement is, and the required ones are asked for at the end.
   */
  readonly runs?: "inTurn" | "alongside" | undefined;
  /** Roles that agree on its plan and staffing before it starts (ENG-17); absent: no plan is asked for. */
  readonly planAgreedBy?: readonly R[] | undefined;
  /** What decides which activity may be done: the listed order (default), nothing, or what stands in `after`. */
  readonly order?: "listed" | "any" | "dependencies" | undefined;
  /** What is to be done. */
  readonly activities?: readonly TemplateActivity<A, D, R, G>[] | undefined;
  /** Deliverables that must be accepted or waived before it goes on; absent: all that its activities produce. */
  readonly deliverables?: readonly D[] | undefined;
  /** What else must hold before it goes on. */
  readonly gate?: Gate<NoInfer<A>, D, R, G> | undefined;
  /** Roles that may say that it goes on, is completed or sent back (ENG-8); absent: anyone. */
  readonly passedBy?: readonly R[] | undefined;
  /** Where it leads: an id, or a move with a gate of its own. Absent or empty: an end. */
  readonly next?: readonly (NoInfer<P> | TemplateMove<NoInfer<P>, NoInfer<A>, D, R, G>)[] | undefined;
  /** Where it can be sent back to: an id, or the way back in full. */
  readonly rework?: readonly (NoInfer<P> | TemplateRework<NoInfer<P>, D, R, G>)[] | undefined;
  /** How likely the deal is once this phase is reached, over 0 to 1 (ENG-14); absent: not a stage of a deal. */
  readonly probability?: number | undefined;
}

/**
 * A tailoring: what this kind of engagement goes without. It is chosen at the start, and stays.
 *
 * @category Templates
 */
export interface TemplateProfile<
  F extends string = string,
  P extends string = string,
  A extends string = string,
  D extends string = string,
> {
  /** Its id, as in `"clientLed"`. */
  readonly id: F;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** Phases left out, with their activities; whoever led there leads to where they lead. */
  readonly withoutPhases?: readonly P[] | undefined;
  /** Activities left out. Gates do not ask for them. */
  readonly withoutActivities?: readonly A[] | undefined;
  /** Deliverables left out. Gates do not ask for them. */
  readonly withoutDeliverables?: readonly D[] | undefined;
}

/**
 * An engagement of another kind that this one may give rise to: a proposal for a new project starts a new intake.
 *
 * @category Templates
 */
export interface TemplateFollowOn<P extends string = string> {
  /** Id of the template that the follow-on engagement runs by; may be this one. */
  readonly template: string;
  /** Phases in which it can be opened, and after completion if one of them is an end. */
  readonly from: readonly P[];
}

/**
 * How changes of scope and requirements are asked for, weighed and decided (ENG-11).
 *
 * @category Templates
 */
export interface TemplateChanges<R extends string = string> {
  /** Roles that may ask for a change; absent: anyone. */
  readonly requestedBy?: readonly R[] | undefined;
  /** Roles that may weigh one against quality, cost and time; absent: anyone. */
  readonly assessedBy?: readonly R[] | undefined;
  /** What each role may decide about, at least one: who may approve a change is also the one who may refuse it. */
  readonly authorities: readonly ChangeAuthority<R>[];
}

/**
 * How a kind of engagement runs: plain JSON, checked and frozen by `defineEngagement`.
 *
 * @typeParam N - the vocabularies it declares
 * @category Templates
 */
export interface EngagementTemplate<N extends EngagementNames = EngagementNames> {
  /** Id of the template, as in `"consulting"`. */
  readonly id: string;
  /** Its version, a whole number from 1. */
  readonly version: number;
  /** What it is called. */
  readonly name?: Names | undefined;
  /** The phase it starts in. */
  readonly initial: N["phase"];
  /** Who takes part. */
  readonly roles: readonly TemplateRole<N["role"]>[];
  /** What comes out. */
  readonly deliverables: readonly TemplateDeliverable<N["deliverable"], N["role"]>[];
  /** Names of the questions that the host answers. */
  readonly guards: readonly N["guard"][];
  /** How it can be tailored. */
  readonly profiles: readonly TemplateProfile<N["profile"], N["phase"], N["activity"], N["deliverable"]>[];
  /** Its phases, in the order in which people list them. */
  readonly phases: readonly TemplatePhase<N["phase"], N["activity"], N["deliverable"], N["role"], N["guard"]>[];
  /** What it may give rise to; absent: nothing. */
  readonly followOn?: TemplateFollowOn<N["phase"]> | undefined;
  /** How changes are decided; absent: no change is asked for in this kind of engagement. */
  readonly changes?: TemplateChanges<N["role"]> | undefined;
}
