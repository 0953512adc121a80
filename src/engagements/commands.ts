import type { CommandHead } from "../flow/index.ts";
import type { Amount, Id } from "../foundation/index.ts";
import type { ChangeBaseline, ChangeKind, QualityEffect } from "./changes/change-request.ts";
import type { PresentationManner } from "./facts.ts";
import type { Staffing } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * What can be asked for, by type: what it is about. `options` tells which of these are possible.
 *
 * @category Commands
 */
export interface EngagementAskData<N extends EngagementNames = EngagementNames> {
  /** Begin. */
  readonly start: object;
  /** Say that work on an activity began. */
  readonly startActivity: { readonly activity: N["activity"] };
  /** Say that an activity is done, or sign it off where each participant does. */
  readonly completeActivity: { readonly activity: N["activity"] };
  /** Go on without an activity. */
  readonly skipActivity: { readonly activity: N["activity"] };
  /** Begin a new revision of a deliverable. */
  readonly draftDeliverable: { readonly deliverable: N["deliverable"] };
  /** Hand a revision in. */
  readonly submitDeliverable: { readonly deliverable: N["deliverable"] };
  /** Say that the submitted revision was shown to somebody. */
  readonly presentDeliverable: { readonly deliverable: N["deliverable"] };
  /** Accept the submitted revision, as the role whose turn it is. */
  readonly acceptDeliverable: { readonly deliverable: N["deliverable"] };
  /** Reject the submitted revision, as the role whose turn it is. */
  readonly rejectDeliverable: { readonly deliverable: N["deliverable"] };
  /** Go on without a deliverable. */
  readonly waiveDeliverable: { readonly deliverable: N["deliverable"] };
  /** Approve, in one's role, that this visit of the phase goes on. */
  readonly approve: object;
  /** Put a plan and staffing for a phase forward. */
  readonly proposePlan: { readonly phase: N["phase"] };
  /** Agree to the plan of a phase, in one's role. */
  readonly agreePlan: { readonly phase: N["phase"] };
  /** Go on to a phase. */
  readonly advance: { readonly to: N["phase"] };
  /** Send back to a phase. */
  readonly sendBack: { readonly to: N["phase"] };
  /** Suspend. */
  readonly suspend: object;
  /** Go on after a suspension. */
  readonly resume: object;
  /** Complete, in a phase without a next. */
  readonly complete: object;
  /** Cancel. */
  readonly cancel: object;
  /** Say that it is lost. */
  readonly lose: object;
  /** Say that another engagement was opened which follows on this one. */
  readonly openFollowOn: object;
  /** Ask for a change of what was agreed. */
  readonly requestChange: object;
  /** Weigh a requested change against quality, cost and time; until it is decided, also anew. */
  readonly assessChange: { readonly change: Id };
  /** Approve a change, in one's role. */
  readonly approveChange: { readonly change: Id };
  /** Refuse a change, in one's role. */
  readonly refuseChange: { readonly change: Id };
  /** Evidence: somebody in a role was met or spoken to. */
  readonly recordTouch: { readonly role: N["role"] };
  /** Evidence: somebody commented on a deliverable. */
  readonly recordComment: { readonly deliverable: N["deliverable"] };
  /** Evidence: work went into an activity. */
  readonly recordWork: { readonly activity: N["activity"] };
}

/**
 * What a command says beside what it is about. Reasons are codes without spaces, as in `"budget-cut"`, never prose.
 *
 * @category Commands
 */
export interface EngagementPayload<N extends EngagementNames = EngagementNames> {
  /** Id of the new engagement; its profile, default none; the engagement it follows on, default none. */
  readonly start: { readonly engagement: Id; readonly profile?: N["profile"] | null | undefined; readonly follows?: Id | null | undefined };
  /** Why. */
  readonly skipActivity: { readonly reason: string };
  /** Id of the document as the host knows it, default none. */
  readonly submitDeliverable: { readonly document?: Id | null | undefined };
  /** How it was shown, and to whom, as a role; default nobody in particular. */
  readonly presentDeliverable: { readonly manner: PresentationManner; readonly audience?: N["role"] | null | undefined };
  /** Why. */
  readonly rejectDeliverable: { readonly reason: string };
  /** Why. */
  readonly waiveDeliverable: { readonly reason: string };
  /** Id of the plan as the host knows it, and who is to work; default none. */
  readonly proposePlan: { readonly plan?: Id | null | undefined; readonly staffing?: readonly Staffing<N>[] | undefined };
  /** Why. */
  readonly sendBack: { readonly reason: string };
  /** Why. */
  readonly suspend: { readonly reason: string };
  /** Why. */
  readonly cancel: { readonly reason: string };
  /** Why. */
  readonly lose: { readonly reason: string };
  /** Id of that engagement. */
  readonly openFollowOn: { readonly engagement: Id };
  /** Id of the request, new in this engagement; what is to change. */
  readonly requestChange: { readonly change: Id; readonly kind: ChangeKind };
  /**
   * What it does to quality; what it adds to the cost, or saves (negative); whole working days that it adds, or saves; and what was agreed
   * before any change, of which the limits are shares. Amounts in one currency.
   */
  readonly assessChange: { readonly quality: QualityEffect; readonly cost: Amount; readonly days: number; readonly agreed: ChangeBaseline };
  /** Why; default nothing said. */
  readonly approveChange: { readonly reason?: string | null | undefined };
  /** Why. */
  readonly refuseChange: { readonly reason: string };
  /** What they think of the project team, as a code; default nothing said. */
  readonly recordTouch: { readonly opinion?: string | null | undefined };
  /** Whole minutes, over 0. */
  readonly recordWork: { readonly minutes: number };
}

/**
 * The types of commands.
 *
 * @category Commands
 */
export type EngagementCommandType = keyof EngagementAskData;

/**
 * What is asked for, without who and when: one for each thing that can be done.
 *
 * @category Commands
 */
export type EngagementAsk<N extends EngagementNames = EngagementNames> = {
  readonly [Type in EngagementCommandType]: { readonly type: Type } & EngagementAskData<N>[Type];
}[EngagementCommandType];

/**
 * A command by its type.
 *
 * @category Commands
 */
export type EngagementCommandOf<Type extends EngagementCommandType, N extends EngagementNames = EngagementNames> = CommandHead<N["role"]> & {
  readonly type: Type;
} & EngagementAskData<N>[Type] &
  (Type extends keyof EngagementPayload ? EngagementPayload<N>[Type] : unknown);

/**
 * Any command to an engagement, told apart by `type`.
 *
 * @typeParam N - the vocabularies of its template
 * @category Commands
 */
export type EngagementCommand<N extends EngagementNames = EngagementNames> = {
  readonly [Type in EngagementCommandType]: EngagementCommandOf<Type, N>;
}[EngagementCommandType];
