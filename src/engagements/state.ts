import type { DefinitionStamp, FactAnomaly, SeenIds } from "../flow/index.ts";
import type { Amount, Id, Instant } from "../foundation/index.ts";
import type { ChangeStatus } from "./changes/change-register.ts";
import type { ChangeBaseline, ChangeKind, QualityEffect } from "./changes/change-request.ts";
import type { NameChanges } from "./facts.ts";
import type { EngagementNames } from "./template.ts";

/**
 * Where an engagement stands as a whole. The last three are for good.
 *
 * @category Engagements
 */
export type EngagementStatus = "notStarted" | "running" | "suspended" | "completed" | "cancelled" | "lost";

/**
 * What the profile of an engagement leaves out, as resolved at its start.
 *
 * @category Engagements
 */
export interface LeftOut<N extends EngagementNames = EngagementNames> {
  /** Phases, in the order of the template. */
  readonly phases: readonly N["phase"][];
  /** Activities, those of the phases included. */
  readonly activities: readonly N["activity"][];
  /** Deliverables. */
  readonly deliverables: readonly N["deliverable"][];
}

/**
 * One stay in a phase.
 *
 * @category Engagements
 */
export interface PhaseVisit<N extends EngagementNames = EngagementNames> {
  /** The phase. */
  readonly phase: N["phase"];
  /** Which visit of this phase it is, from 1. */
  readonly visit: number;
  /** When it was entered. */
  readonly enteredAt: Instant;
  /** When it was left; `null` while it lasts. */
  readonly leftAt: Instant | null;
  /** Milliseconds of it during which the engagement was suspended, as far as it was resumed. */
  readonly suspended: number;
}

/**
 * Where an activity stands. One that nobody has touched in this visit has no entry.
 *
 * @category Engagements
 */
export interface ActivityState<N extends EngagementNames = EngagementNames> {
  /** What became of it. */
  readonly status: "started" | "done" | "skipped";
  /** When work on it started, if somebody said so. */
  readonly startedAt: Instant | null;
  /** When it was done or skipped; `null` before. */
  readonly endedAt: Instant | null;
  /** Roles that have signed it off, in order; empty where one report is enough. */
  readonly signedOff: readonly N["role"][];
  /** Why it was skipped; `null` if it was not. */
  readonly reason: string | null;
}

/**
 * Where a deliverable stands. One that nobody has touched has no entry.
 *
 * @category Engagements
 */
export interface DeliverableState<N extends EngagementNames = EngagementNames> {
  /** What became of its latest revision. */
  readonly status: "draft" | "submitted" | "accepted" | "rejected" | "waived";
  /** Number of the latest revision, from 1; 0 if it was waived before there was one. */
  readonly revision: number;
  /** When that status began. */
  readonly since: Instant;
  /** Id of the document last submitted, as the host knows it. */
  readonly document: Id | null;
  /** Steps of the acceptance chain that this revision has passed. */
  readonly endorsed: number;
  /** Whether this revision was presented in person to whom it has to be. */
  readonly presented: "yes" | "no";
  /** Why it was rejected or waived; `null` if it was not. */
  readonly reason: string | null;
  /** The role that decided last; `null` if nobody did, or without a role. */
  readonly decidedBy: N["role"] | null;
}

/**
 * Who is to work in a role.
 *
 * @category Engagements
 */
export interface Staffing<N extends EngagementNames = EngagementNames> {
  /** The role. */
  readonly role: N["role"];
  /** Ids of the people. */
  readonly people: readonly Id[];
}

/**
 * The plan of a phase and who agreed to it (ENG-17).
 *
 * @category Engagements
 */
export interface PhasePlan<N extends EngagementNames = EngagementNames> {
  /** How often it was proposed, from 1; each proposal asks for agreement anew. */
  readonly revision: number;
  /** Id of the plan as the host knows it. */
  readonly plan: Id | null;
  /** Who is to work. */
  readonly staffing: readonly Staffing<N>[];
  /** Roles that agreed to this revision, in the order they did. */
  readonly agreed: readonly N["role"][];
}

/**
 * Where a change of what was agreed stands (ENG-11).
 *
 * @category Engagements
 */
export interface ChangeState<N extends EngagementNames = EngagementNames> {
  /** Id of the request. */
  readonly change: Id;
  /** What is to change. */
  readonly kind: ChangeKind;
  /** How far it has come. */
  readonly status: ChangeStatus;
  /** When it was asked for. */
  readonly requestedAt: Instant;
  /** Who asked for it. */
  readonly requestedBy: Id;
  /** What it was last weighed as: when, by whom, and beside what was agreed; `null` before. */
  readonly assessment: {
    readonly at: Instant;
    readonly by: Id;
    readonly quality: QualityEffect;
    readonly cost: Amount;
    readonly days: number;
    readonly agreed: ChangeBaseline;
  } | null;
  /** When it was decided, by whom, in which role, and why; `null` before. */
  readonly ruling: { readonly at: Instant; readonly by: Id; readonly role: N["role"]; readonly reason: string | null } | null;
}

/**
 * How an engagement runs beside its plan: what was seen, however late it was recorded.
 *
 * @category Engagements
 */
export interface Sighting {
  /** How many times. */
  readonly count: number;
  /** When it last happened. */
  readonly latest: Instant;
}

/**
 * Work that was spent on an activity.
 *
 * @category Engagements
 */
export interface WorkSpent extends Sighting {
  /** Minutes altogether. */
  readonly minutes: number;
}

/**
 * What a migration made of names.
 *
 * @category Engagements
 */
export interface MigrationRenames {
  /** When it was recorded. */
  readonly at: Instant;
  /** Activities that changed their name, or are gone. */
  readonly activities: NameChanges;
  /** Deliverables that did. */
  readonly deliverables: NameChanges;
  /** Roles that did. */
  readonly roles: NameChanges;
}

/**
 * A running engagement: what its facts add up to. Plain JSON, made anew from the facts whenever one likes.
 *
 * @typeParam N - the vocabularies of its template
 * @category Engagements
 */
export interface EngagementState<N extends EngagementNames = EngagementNames> {
  /** Version of the form of states. One of another version is refused; its facts make a new one. */
  readonly schema: 1;
  /** Id of the engagement; `null` before it starts. */
  readonly engagement: Id | null;
  /** The template it runs by; `null` before it starts. */
  readonly definition: DefinitionStamp | null;
  /** The profile it was tailored by; `null` for none. */
  readonly profile: N["profile"] | null;
  /** What that profile leaves out. */
  readonly leftOut: LeftOut<N>;
  /** Where it stands as a whole. */
  readonly status: EngagementStatus;
  /** The phase it is in, or was in when it ended; `null` before it starts. */
  readonly phase: N["phase"] | null;
  /** Which visit of that phase it is, from 1; 0 before it starts. */
  readonly visit: number;
  /** All stays in phases, in order. */
  readonly visits: readonly PhaseVisit<N>[];
  /** The activities somebody has touched, each in the latest visit of its phase. */
  readonly activities: Readonly<Partial<Record<N["activity"], ActivityState<N>>>>;
  /** The deliverables somebody has touched. */
  readonly deliverables: Readonly<Partial<Record<N["deliverable"], DeliverableState<N>>>>;
  /** Roles that approved that this visit of the phase goes on, in the order they did. */
  readonly approvals: readonly N["role"][];
  /** The plans that were proposed, by phase. */
  readonly plans: Readonly<Partial<Record<N["phase"], PhasePlan<N>>>>;
  /** Since when it is suspended, or was when it ended, and why; `null` if it is not. */
  readonly suspension: { readonly since: Instant; readonly reason: string } | null;
  /** When it ended, and why it was cancelled or lost; `null` while it has not. */
  readonly ending: { readonly at: Instant; readonly reason: string | null } | null;
  /** The engagement that this one follows on; `null` for none. */
  readonly follows: Id | null;
  /** Engagements that follow on this one, in the order they were opened. */
  readonly followOns: readonly Id[];
  /** Changes of what was agreed, in the order they were asked for. */
  readonly changes: readonly ChangeState<N>[];
  /** Contacts with people in a role (CUS-8, CAD-24). */
  readonly touches: Readonly<Partial<Record<N["role"], Sighting>>>;
  /** Comments on a deliverable (ENG-16). */
  readonly comments: Readonly<Partial<Record<N["deliverable"], Sighting>>>;
  /** Work spent on an activity (ENG-19). */
  readonly work: Readonly<Partial<Record<N["activity"], WorkSpent>>>;
  /** How names changed with each migration, in order: what was recorded before one speaks of the old names. */
  readonly renames: readonly MigrationRenames[];
  /** When the clocks of the engagement were last set: a phase entered, a suspension begun or ended. */
  readonly clockAt: Instant | null;
  /** When the last decision was recorded; `null` before the first. */
  readonly decidedAt: Instant | null;
  /** Ids of the facts it was made from. */
  readonly seen: SeenIds;
  /** Facts that could not be made part of it. */
  readonly anomalies: readonly FactAnomaly[];
}
