import type { Actor, Evolver, FactAnomaly } from "../flow/index.ts";
import type { Instant } from "../foundation/index.ts";
import type { EngagementFact } from "./facts.ts";
import { nameNow } from "./names-now.ts";
import { own } from "./own.ts";
import type { EngagementState, PhaseVisit } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * One fact in the story of an engagement.
 *
 * @category Engagements
 */
export interface TimelineEntry<N extends EngagementNames = EngagementNames> {
  /** Id of the fact. */
  readonly fact: string;
  /** Its type. */
  readonly type: EngagementFact["type"];
  /** When it happened. */
  readonly occurredAt: Instant;
  /** When it was written down. */
  readonly recordedAt: Instant;
  /** Who said so. */
  readonly by: Actor<N["role"]>;
  /** The phase the engagement was in: after a decision, or when what was seen happened; `null` before the start. */
  readonly phase: N["phase"] | null;
  /** Which visit of that phase; 0 before the start. */
  readonly visit: number;
}

/**
 * How long a stay in a phase took.
 *
 * @category Engagements
 */
export interface TimedVisit<N extends EngagementNames = EngagementNames> extends PhaseVisit<N> {
  /** Milliseconds from entering to leaving, or to the moment asked about; `null` if it lasts and no moment was given. */
  readonly elapsed: number | null;
  /** The same without the time the engagement was suspended. */
  readonly active: number | null;
}

/**
 * What was seen and does not agree with what was decided. The decision stands; somebody should look.
 *
 * - `engagements/evidence-before-start`, `engagements/evidence-after-end`: it happened outside the engagement;
 * - `engagements/evidence-left-out`: it is about something the profile leaves out;
 * - `engagements/work-on-skipped`, `engagements/work-after-done`: work on what was over;
 * - `engagements/late-comment`: a comment made before the acceptance, and written down after it.
 *
 * @category Engagements
 */
export interface EvidenceAnomaly {
  /** What does not agree. */
  readonly code:
    | "engagements/evidence-before-start"
    | "engagements/evidence-after-end"
    | "engagements/evidence-left-out"
    | "engagements/work-on-skipped"
    | "engagements/work-after-done"
    | "engagements/late-comment";
  /** Id of the fact. */
  readonly fact: string;
}

/**
 * The story of an engagement.
 *
 * @category Engagements
 */
export interface Timeline<N extends EngagementNames = EngagementNames> {
  /** The facts in the order in which they happened, at the same moment in the order of the history; each once. */
  readonly entries: readonly TimelineEntry<N>[];
  /** The stays in phases, in order, with their times. */
  readonly visits: readonly TimedVisit<N>[];
  /** Facts that could not be folded, then evidence that does not agree with decisions, in the order of the entries. */
  readonly anomalies: readonly (FactAnomaly | EvidenceAnomaly)[];
}

/**
 * The story that a history tells.
 *
 * @param facts - the history
 * @param until - the moment up to which a stay that lasts is counted; absent: it is not
 * @param fold - how facts make a state
 * @returns entries, visits, anomalies
 */
export function timelineOf(facts: Iterable<EngagementFact>, until: string | undefined, { evolve, replay }: Evolver<EngagementState, EngagementFact>): Timeline {
  const told: { readonly fact: EngagementFact; readonly after: EngagementState }[] = [];
  let state = replay([]);
  for (const fact of facts) {
    const after = evolve(state, fact);
    if (after !== state) told.push({ fact, after });
    state = after;
  }
  const bad = new Set(state.anomalies.map(({ fact }) => fact));
  const inOrder = told.filter(({ fact }) => !bad.has(fact.id)).sort((a, b) => textOrder(a.fact.occurredAt, b.fact.occurredAt));
  return {
    entries: inOrder.map(({ fact, after }) => entryOf(fact, isEvidence(fact) ? visitAt(state, fact.occurredAt) : after)),
    visits: state.visits.map((visit) => timed(visit, state, until)),
    anomalies: [...state.anomalies, ...inOrder.flatMap(({ fact }) => contradictions(fact, state))],
  };
}

function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEvidence({ type }: EngagementFact): boolean {
  return type === "touchRecorded" || type === "commentRecorded" || type === "workRecorded";
}

function entryOf({ id, type, occurredAt, recordedAt, by }: EngagementFact, place: Pick<EngagementState, "phase" | "visit">): TimelineEntry {
  return { fact: id, type, occurredAt, recordedAt, by, phase: place.phase, visit: place.visit };
}

function visitAt({ visits }: EngagementState, at: Instant): Pick<EngagementState, "phase" | "visit"> {
  return visits.findLast(({ enteredAt }) => enteredAt <= at) ?? { phase: null, visit: 0 };
}

function timed(visit: PhaseVisit, { suspension, ending }: EngagementState, until: string | undefined): TimedVisit {
  const end = visit.leftAt ?? until;
  if (end === undefined) return { ...visit, elapsed: null, active: null };
  const elapsed = Math.max(0, Date.parse(end) - Date.parse(visit.enteredAt));
  // A suspension that lasts is not yet in the books.
  const running = visit.leftAt === null && ending === null && suspension !== null ? Math.max(0, Date.parse(end) - Date.parse(suspension.since)) : 0;
  const suspended = visit.suspended + running;
  return { ...visit, suspended, elapsed, active: Math.max(0, elapsed - suspended) };
}

function contradictions(fact: EngagementFact, state: EngagementState): EvidenceAnomaly[] {
  if (!isEvidence(fact)) return [];
  const codes: EvidenceAnomaly["code"][] = [];
  const { occurredAt, recordedAt } = fact;
  const [first] = state.visits;
  if (first === undefined || occurredAt < first.enteredAt) codes.push("engagements/evidence-before-start");
  if (state.ending !== null && occurredAt > state.ending.at) codes.push("engagements/evidence-after-end");
  if (fact.type === "workRecorded") {
    const name = nameNow(state, "activities", fact.data.activity, recordedAt) ?? "";
    const activity = own(state.activities, name);
    if (state.leftOut.activities.includes(name)) codes.push("engagements/evidence-left-out");
    if (activity !== undefined && activity.endedAt !== null && occurredAt > activity.endedAt) {
      codes.push(activity.status === "skipped" ? "engagements/work-on-skipped" : "engagements/work-after-done");
    }
  }
  if (fact.type === "commentRecorded") {
    const name = nameNow(state, "deliverables", fact.data.deliverable, recordedAt) ?? "";
    const deliverable = own(state.deliverables, name);
    if (state.leftOut.deliverables.includes(name)) codes.push("engagements/evidence-left-out");
    if (deliverable?.status === "accepted" && occurredAt <= deliverable.since && recordedAt > deliverable.since) codes.push("engagements/late-comment");
  }
  return codes.map((code) => ({ code, fact: fact.id }));
}
