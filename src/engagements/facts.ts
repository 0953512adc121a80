import type { DefinitionStamp, Fact } from "../flow/index.ts";
import type { Amount, Id } from "../foundation/index.ts";
import type { ChangeBaseline, ChangeKind, QualityEffect } from "./changes/change-request.ts";
import type { LeftOut, Staffing } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * What belongs to each type of fact. The first group are decisions, which fold in order; the last three are evidence, which may
 * come late and in any order.
 *
 * @category Facts
 */
export interface EngagementFactData<N extends EngagementNames = EngagementNames> {
  /** It began: which engagement, by which definition, tailored how, in which phase, following on which other. */
  readonly engagementStarted: {
    readonly engagement: Id;
    readonly definition: DefinitionStamp;
    readonly profile: N["profile"] | null;
    readonly leftOut: LeftOut<N>;
    readonly phase: N["phase"];
    readonly follows: Id | null;
  };
  /** Work on an activity began. */
  readonly activityStarted: { readonly activity: N["activity"] };
  /** One of those who sign an activity off in turn did. */
  readonly activitySignedOff: { readonly activity: N["activity"]; readonly role: N["role"] };
  /** An activity is done. */
  readonly activityDone: { readonly activity: N["activity"] };
  /** An activity will not be done, and why. */
  readonly activitySkipped: { readonly activity: N["activity"]; readonly reason: string };
  /** A new revision of a deliverable was begun. */
  readonly deliverableDrafted: { readonly deliverable: N["deliverable"]; readonly revision: number };
  /** A revision was handed in. */
  readonly deliverableSubmitted: { readonly deliverable: N["deliverable"]; readonly revision: number; readonly document: Id | null };
  /** A revision was shown to somebody; `fulfils` says whether that is the presentation it needs. */
  readonly deliverablePresented: {
    readonly deliverable: N["deliverable"];
    readonly revision: number;
    readonly manner: PresentationManner;
    readonly audience: N["role"] | null;
    readonly fulfils: "yes" | "no";
  };
  /** A revision passed one step of its acceptance chain, and not the last. */
  readonly deliverableEndorsed: { readonly deliverable: N["deliverable"]; readonly revision: number };
  /** A revision was accepted. */
  readonly deliverableAccepted: { readonly deliverable: N["deliverable"]; readonly revision: number };
  /** A revision was rejected, and why. */
  readonly deliverableRejected: { readonly deliverable: N["deliverable"]; readonly revision: number; readonly reason: string };
  /** One goes on without a deliverable, and why. */
  readonly deliverableWaived: { readonly deliverable: N["deliverable"]; readonly reason: string };
  /** Somebody in a role approved that this visit of a phase goes on. */
  readonly phaseApproved: { readonly phase: N["phase"]; readonly visit: number; readonly role: N["role"] };
  /** A plan and staffing for a phase were put forward. */
  readonly planProposed: {
    readonly phase: N["phase"];
    readonly revision: number;
    readonly plan: Id | null;
    readonly staffing: readonly Staffing<N>[];
  };
  /** Somebody in a role agreed to that plan. */
  readonly planAgreed: { readonly phase: N["phase"]; readonly revision: number; readonly role: N["role"] };
  /** The engagement went on to a phase; `anew` are activities that a further visit opens again. */
  readonly phaseEntered: {
    readonly from: N["phase"];
    readonly to: N["phase"];
    readonly visit: number;
    readonly anew: readonly N["activity"][];
  };
  /** The engagement was sent back to a phase, and why; `reopened` are deliverables that became drafts again. */
  readonly phaseSentBack: {
    readonly from: N["phase"];
    readonly to: N["phase"];
    readonly visit: number;
    readonly reason: string;
    readonly anew: readonly N["activity"][];
    readonly reopened: readonly N["deliverable"][];
  };
  /** It was suspended, and why. */
  readonly engagementSuspended: { readonly reason: string };
  /** It went on after a suspension. */
  readonly engagementResumed: object;
  /** It was completed in a phase without a next. */
  readonly engagementCompleted: { readonly phase: N["phase"] };
  /** It was cancelled, and why. */
  readonly engagementCancelled: { readonly reason: string };
  /** It was lost, and why. */
  readonly engagementLost: { readonly reason: string };
  /** Another engagement was opened that follows on this one. */
  readonly followOnOpened: { readonly engagement: Id; readonly template: string };
  /** A change of what was agreed was asked for. */
  readonly changeRequested: { readonly change: Id; readonly kind: ChangeKind };
  /** A change was weighed in every respect, beside what was agreed before any change. */
  readonly changeAssessed: {
    readonly change: Id;
    readonly quality: QualityEffect;
    readonly cost: Amount;
    readonly days: number;
    readonly agreed: ChangeBaseline;
  };
  /** A change was approved by somebody in a role. */
  readonly changeApproved: { readonly change: Id; readonly role: N["role"]; readonly reason: string | null };
  /** A change was refused by somebody in a role, and why. */
  readonly changeRefused: { readonly change: Id; readonly role: N["role"]; readonly reason: string };
  /** It runs by another definition from here on; names on the left became those on the right, or were let go (`null`).
   * `restarted` are those, by their new names, whose chain of roles is another one: nobody has signed or endorsed them yet. */
  readonly engagementMigrated: {
    readonly from: DefinitionStamp;
    readonly definition: DefinitionStamp;
    readonly profile: N["profile"] | null;
    readonly leftOut: LeftOut<N>;
    readonly phases: NameChanges;
    readonly activities: NameChanges;
    readonly deliverables: NameChanges;
    readonly roles: NameChanges;
    readonly restarted: { readonly activities: readonly N["activity"][]; readonly deliverables: readonly N["deliverable"][] };
  };
  /** Evidence: somebody in a role was met or spoken to; what they think of the project team, as a code of the host. */
  readonly touchRecorded: { readonly role: N["role"]; readonly opinion: string | null };
  /** Evidence: somebody commented on a deliverable. */
  readonly commentRecorded: { readonly deliverable: N["deliverable"] };
  /** Evidence: whole minutes of work went into an activity. */
  readonly workRecorded: { readonly activity: N["activity"]; readonly minutes: number };
}

/**
 * How a deliverable was shown. Only in person completes it, where it has to be presented (ENG-15).
 *
 * @category Facts
 */
export type PresentationManner = "inPerson" | "remote" | "handedOver";

/**
 * Old names and what became of them: a new name, or `null` where there is none any more.
 *
 * @category Facts
 */
export type NameChanges = Readonly<Record<string, string | null>>;

/**
 * Any fact of an engagement, told apart by `type`.
 *
 * @typeParam N - the vocabularies of its template
 * @category Facts
 */
export type EngagementFact<N extends EngagementNames = EngagementNames> = {
  readonly [Type in keyof EngagementFactData]: Fact<Type, EngagementFactData<N>[Type], N["role"]>;
}[keyof EngagementFactData];
