import { ClienteleError, type Id } from "../foundation/index.ts";
import { activityStatus, checkGate, type GateCheck } from "./gate-check.ts";
import { own } from "./own.ts";
import type { EngagementRefusal } from "./refusals.ts";
import type { Case } from "./rules/case.ts";
import { planLacks } from "./rules/phase-rules.ts";
import type { CompiledActivity, CompiledPhase } from "./compiled/compiled-engagement.ts";
import type { EngagementNames } from "./template.ts";

/**
 * An activity of the phase that is to be left.
 *
 * @category Engagements
 */
export interface ChecklistActivity<N extends EngagementNames = EngagementNames> {
  /** Its id. */
  readonly activity: N["activity"];
  /** Whether the phase goes on without it. */
  readonly need: "required" | "optional";
  /** Where it stands. */
  readonly status: "open" | "started" | "done" | "skipped";
}

/**
 * The plan of the phase that is to be entered.
 *
 * @category Engagements
 */
export interface ChecklistPlan<N extends EngagementNames = EngagementNames> {
  /** The phase. */
  readonly phase: N["phase"];
  /** How often it was proposed; 0 if it was not. */
  readonly revision: number;
  /** Roles that agreed to it. */
  readonly agreed: readonly N["role"][];
  /** Roles that have not. */
  readonly missing: readonly N["role"][];
}

/**
 * A change of what was agreed that nobody has decided yet.
 *
 * @category Engagements
 */
export interface ChecklistChange {
  /** Id of the request. */
  readonly change: Id;
  /** Whether it waits to be weighed, or to be decided. */
  readonly status: "toAssess" | "toDecide";
}

/**
 * What it takes to go on: what is there, what is missing, and what would be refused right now.
 *
 * @category Engagements
 */
export interface Checklist<N extends EngagementNames = EngagementNames> {
  /** The phase to be left; `null` where the engagement has not started. */
  readonly phase: N["phase"] | null;
  /** The phase to be entered; `null` for completion. */
  readonly to: N["phase"] | null;
  /** Whether nothing is in the way. */
  readonly ready: boolean;
  /** Its activities, in the order of the template; before completion also those that run beside the phases. */
  readonly activities: readonly ChecklistActivity<N>[];
  /** What must hold, with what does. */
  readonly gate: GateCheck<N>;
  /** The plan to be agreed; `null` where none is asked for. */
  readonly plan: ChecklistPlan<N> | null;
  /** Changes that are not decided yet, in the order they were asked for. They are in nobody's way, unless a guard says so. */
  readonly openChanges: readonly ChecklistChange[];
  /** What `decide` would refuse with. */
  readonly refusals: readonly EngagementRefusal<N>[];
}

/**
 * What it takes to go to a phase, or to the end.
 *
 * @param question - the case, judged
 * @param to - the phase; `null` for completion
 * @returns the list
 */
export function checklistOf(question: Case, to: string | null): Checklist {
  const { engagement, state, refusals } = question;
  const phase = engagement.phases.get(state.phase ?? "");
  const gate = to === null ? phase?.completion : phase?.moves.get(to);
  const next = to === null ? undefined : engagement.phases.get(to);
  const places = [...(phase === undefined ? [] : [phase]), ...(to === null && phase?.completion !== undefined ? engagement.alongside : [])];
  return {
    phase: state.phase,
    to,
    ready: refusals.length === 0,
    activities: places.flatMap((place) => place.activities.map((activity) => checkActivity(question, place, activity))),
    gate: checkGate(gate ?? null, question),
    plan: next === undefined || next.planRoles === null ? null : checkPlan(question, next),
    openChanges: state.changes.flatMap(({ change, status }) => (status === "toAssess" || status === "toDecide" ? [{ change, status }] : [])),
    refusals,
  };
}

/**
 * Where an engagement goes if nobody says where to: the only way on, or its end.
 *
 * @param question - a case
 * @returns the phase; `null` for completion
 * @throws ClienteleError `invalid-option` where there are several ways
 */
export function onlyWay(question: Case): string | null {
  if (question.state.phase === null) return null;
  const { moves, completion } = question.phase;
  const ways = [...moves.keys()];
  if (ways.length + (completion === undefined ? 0 : 1) > 1) {
    throw new ClienteleError("invalid-option", "there are several ways on: say which", { list: "options", field: "to", expected: ways });
  }
  return ways[0] ?? null;
}

function checkActivity({ state }: Case, place: CompiledPhase, activity: CompiledActivity): ChecklistActivity {
  return { activity: activity.id, need: place.required.includes(activity) ? "required" : "optional", status: activityStatus(state, activity.id) };
}

function checkPlan({ state }: Case, phase: CompiledPhase): ChecklistPlan {
  const { revision = 0, agreed = [] } = own(state.plans, phase.id) ?? {};
  return { phase: phase.id, revision, agreed, missing: planLacks(state, phase) };
}
