import { areRecords, areTexts, isCount, isIdOrNull, isText, type Fact } from "../../flow/index.ts";
import type { Instant } from "../../foundation/index.ts";
import { own, without } from "../own.ts";
import type { DeliverableState, EngagementState, PhaseVisit } from "../state.ts";
import { isRunning, type EngagementChanges, type FoldsOf } from "./fold-table.ts";

/** How an engagement goes from phase to phase. */
export const phaseFolds: FoldsOf<"phaseApproved" | "planProposed" | "planAgreed" | "phaseEntered" | "phaseSentBack"> = {
  phaseApproved: {
    kind: "decision",
    fits: ({ phase, visit, role }) => isText(phase) && isCount(visit) && isText(role),
    fold(state, { phase, visit, role }) {
      if (!isRunning(state) || state.phase !== phase || state.visit !== visit || state.approvals.includes(role)) return null;
      return { approvals: [...state.approvals, role] };
    },
  },
  planProposed: {
    kind: "decision",
    fits: ({ phase, revision, plan, staffing }) => isText(phase) && isCount(revision) && isIdOrNull(plan) && areRecords(staffing),
    fold(state, { phase, revision, plan, staffing }) {
      if (!isRunning(state) || revision !== (own(state.plans, phase)?.revision ?? 0) + 1) return null;
      return { plans: { ...state.plans, [phase]: { revision, plan, staffing, agreed: [] } } };
    },
  },
  planAgreed: {
    kind: "decision",
    fits: ({ phase, revision, role }) => isText(phase) && isCount(revision) && isText(role),
    fold(state, { phase, revision, role }) {
      const plan = own(state.plans, phase);
      if (!isRunning(state) || plan?.revision !== revision || plan.agreed.includes(role)) return null;
      return { plans: { ...state.plans, [phase]: { ...plan, agreed: [...plan.agreed, role] } } };
    },
  },
  phaseEntered: {
    kind: "decision",
    fits: ({ from, to, visit, anew }) => isText(from) && isText(to) && isCount(visit) && areTexts(anew),
    fold: (state, { from, to, visit, anew }, fact) => (isRunning(state) && state.phase === from ? moved(state, to, visit, anew, fact) : null),
  },
  phaseSentBack: {
    kind: "decision",
    fits: ({ from, to, visit, reason, anew, reopened }) => isText(from) && isText(to) && isCount(visit) && isText(reason) && areTexts(anew) && areTexts(reopened),
    fold(state, { from, to, visit, anew, reopened }, fact) {
      if (!isRunning(state) || state.phase !== from) return null;
      return { ...moved(state, to, visit, anew, fact), deliverables: draftsAgain(state, reopened, fact) };
    },
  },
};

/**
 * The visits with the last one changed.
 *
 * @param visits - all of them, in order
 * @param change - what becomes of the last
 * @returns a new list
 */
export function withCurrentVisit(visits: readonly PhaseVisit[], change: (visit: PhaseVisit) => PhaseVisit): PhaseVisit[] {
  const changed = visits.slice();
  const last = changed.pop();
  if (last !== undefined) changed.push(change(last));
  return changed;
}

/**
 * A stay that is over.
 *
 * @param visit - the stay
 * @param at - when it was left
 * @returns a new one
 */
export function left({ phase, visit, enteredAt, suspended }: PhaseVisit, at: Instant): PhaseVisit {
  return { phase, visit, enteredAt, leftAt: at, suspended };
}

function moved(state: EngagementState, to: string, visit: number, anew: readonly string[], { occurredAt }: Fact): EngagementChanges {
  const visits = state.visits.slice();
  const current = visits.pop();
  if (current !== undefined) visits.push(left(current, occurredAt));
  visits.push({ phase: to, visit, enteredAt: occurredAt, leftAt: null, suspended: 0 });
  const activities = anew.length === 0 ? state.activities : without(state.activities, anew);
  return { phase: to, visit, visits, activities, approvals: [], clockAt: occurredAt };
}

function draftsAgain(state: EngagementState, names: readonly string[], { occurredAt }: Fact): EngagementState["deliverables"] {
  const reopened: Record<string, DeliverableState> = {};
  for (const name of names) {
    const { revision, document } = own(state.deliverables, name) ?? { revision: 0, document: null };
    reopened[name] = {
      status: "draft", revision: revision + 1, since: occurredAt, document, endorsed: 0, presented: "no", reason: null, decidedBy: null,
    };
  }
  return { ...state.deliverables, ...reopened };
}
