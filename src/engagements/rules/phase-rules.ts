import type { CompiledActivity, CompiledEngagement, CompiledPhase } from "../compiled/compiled-engagement.ts";
import type { CompiledGate } from "../compiled/compile-gate.ts";
import { activityStatus, checkGate, holds, isCurable, isEnded } from "../gate-check.ts";
import { own } from "../own.ts";
import type { EngagementState } from "../state.ts";
import { judgeGuards, judgeRole, refuseDone, refuseEarly, refuseUnreachable, type Case } from "./case.ts";
import { sinceMove, sinceWork } from "./moments.ts";
import type { RulesOf } from "./command-rule.ts";
import { isGiven, requireCode, requireCommandId, requireName, requireStaffing } from "./command-fields.ts";

/** How an engagement goes from phase to phase. */
export const phaseRules: RulesOf<"approve" | "proposePlan" | "agreePlan" | "advance" | "sendBack" | "complete"> = {
  approve: {
    require: () => undefined,
    during: "running",
    since: sinceMove,
    judge(question, asked) {
      const { approvals } = question.phase;
      if (approvals.length === 0) {
        refuseUnreachable(question, asked);
        return;
      }
      judgeRole(question, approvals);
      if (question.by.role !== undefined && question.state.approvals.includes(question.by.role)) refuseDone(question, asked);
    },
    facts({ state, by }) {
      return [{ type: "phaseApproved", data: { phase: state.phase!, visit: state.visit, role: by.role! } }];
    },
    asks: ({ phases }, { phase }) => (phases.get(phase ?? "")?.approvals.length ? [{ type: "approve" }] : []),
  },
  proposePlan: {
    require({ phase, plan, staffing }, names) {
      requireName("phase", names.phase, phase);
      if (isGiven(plan)) requireCommandId("plan", plan);
      if (isGiven(staffing)) requireStaffing(staffing, names.role);
    },
    isThere: ({ phases }, { phase }) => phases.has(phase),
    during: "running",
    judge(question, asked) {
      if (question.engagement.phases.get(asked.phase)!.planRoles === null) refuseUnreachable(question, asked);
    },
    facts({ state }, { phase, plan = null, staffing }) {
      const copied = (staffing ?? []).map(({ role, people }) => ({ role, people: [...people] }));
      return [{ type: "planProposed", data: { phase, revision: (own(state.plans, phase)?.revision ?? 0) + 1, plan, staffing: copied } }];
    },
    asks: (engagement) => planned(engagement).map(({ id }) => ({ type: "proposePlan", phase: id })),
  },
  agreePlan: {
    require: ({ phase }, names) => requireName("phase", names.phase, phase),
    isThere: ({ phases }, { phase }) => phases.has(phase),
    during: "running",
    judge(question, asked) {
      const { planRoles } = question.engagement.phases.get(asked.phase)!;
      if (planRoles === null) {
        refuseUnreachable(question, asked);
        return;
      }
      judgeRole(question, planRoles);
      const plan = own(question.state.plans, asked.phase);
      if (plan === undefined) refuseEarly(question, asked, [{ planOf: asked.phase }]);
      else if (question.by.role !== undefined && plan.agreed.includes(question.by.role)) refuseDone(question, asked);
    },
    facts({ state, by }, { phase }) {
      return [{ type: "planAgreed", data: { phase, revision: own(state.plans, phase)!.revision, role: by.role! } }];
    },
    asks: (engagement) => planned(engagement).map(({ id }) => ({ type: "agreePlan", phase: id })),
  },
  advance: {
    require: ({ to }, names) => requireName("to", names.phase, to),
    isThere: ({ phases }, { to }) => phases.has(to),
    during: "running",
    since: sinceWork,
    judge(question, asked) {
      const phase = question.phase;
      const gate = phase.moves.get(asked.to);
      if (gate === undefined) {
        refuseUnreachable(question, asked);
        return;
      }
      judgeLeaving(question, phase, phase.required, gate, asked.to);
      judgePlan(question, question.engagement.phases.get(asked.to)!);
    },
    facts({ engagement, state }, { to }) {
      const visit = visitsOf(state, to) + 1;
      return [{ type: "phaseEntered", data: { from: state.phase!, to, visit, anew: openedAnew(engagement, to, visit) } }];
    },
    asks: ({ phases }, { phase }) => [...(phases.get(phase ?? "")?.moves.keys() ?? [])].map((to) => ({ type: "advance", to })),
  },
  sendBack: {
    require({ to, reason }, names) {
      requireName("to", names.phase, to);
      requireCode("reason", reason);
    },
    isThere: ({ phases }, { to }) => phases.has(to),
    during: "running",
    since: sinceMove,
    judge(question, asked) {
      const rework = question.phase.reworks.get(asked.to);
      if (rework === undefined) {
        refuseUnreachable(question, asked);
        return;
      }
      judgeRole(question, rework.by);
      judgeGuards(question, rework.guards);
    },
    facts(question, { to, reason }) {
      const { engagement, state } = question;
      const visit = visitsOf(state, to) + 1;
      // What nobody has written yet is no draft of anything.
      const reopened = question.phase.reworks.get(to)!.reopens.filter((id) => own(state.deliverables, id) !== undefined);
      return [{ type: "phaseSentBack", data: { from: state.phase!, to, visit, reason, anew: openedAnew(engagement, to, visit), reopened } }];
    },
    asks: ({ phases }, { phase }) => [...(phases.get(phase ?? "")?.reworks.keys() ?? [])].map((to) => ({ type: "sendBack", to })),
  },
  complete: {
    require: () => undefined,
    during: "running",
    since: sinceWork,
    judge(question, asked) {
      const phase = question.phase;
      if (phase.completion === undefined) {
        refuseUnreachable(question, asked);
        return;
      }
      const required = [...phase.required, ...question.engagement.alongside.flatMap((other) => other.required)];
      judgeLeaving(question, phase, required, phase.completion, null);
    },
    facts: ({ state }) => [{ type: "engagementCompleted", data: { phase: state.phase! } }],
    asks: ({ phases }, { phase }) => (phases.get(phase ?? "")?.completion === undefined ? [] : [{ type: "complete" }]),
  },
};

/**
 * The roles that have not agreed to the plan of a phase.
 *
 * @param state - an engagement
 * @param phase - a phase
 * @returns the roles, in the order the template lists them; empty where no plan is asked for
 */
export function planLacks(state: EngagementState, phase: CompiledPhase): string[] {
  const agreed = own(state.plans, phase.id)?.agreed ?? [];
  return (phase.planRoles ?? []).filter((role) => !agreed.includes(role));
}

function planned({ phases }: CompiledEngagement): CompiledPhase[] {
  return [...phases.values()].filter(({ planRoles }) => planRoles !== null);
}

function judgeLeaving(question: Case, phase: CompiledPhase, required: readonly CompiledActivity[], gate: CompiledGate | null, to: string | null): void {
  const { state, refusals } = question;
  judgeRole(question, phase.passedBy);
  for (const activity of required) {
    const status = activityStatus(state, activity.id);
    if (isEnded(status)) continue;
    refusals.push({
      code: "engagements/activity-open", phase: activity.phase, activity: activity.id, status: status === "started" ? status : "open", curable: true,
    });
  }
  if (!holds(gate, question)) refusals.push({ code: "engagements/gate", phase: phase.id, to, gate: checkGate(gate, question), curable: isCurable(gate, question) });
}

function judgePlan({ state, refusals }: Case, phase: CompiledPhase): void {
  if (phase.planRoles === null) return;
  const missing = planLacks(state, phase);
  const revision = own(state.plans, phase.id)?.revision ?? 0;
  if (missing.length > 0) refusals.push({ code: "engagements/plan-missing", phase: phase.id, revision, missing, curable: true });
}

function visitsOf({ visits }: EngagementState, phase: string): number {
  let count = 0;
  for (const visit of visits) if (visit.phase === phase) count += 1;
  return count;
}

function openedAnew({ phases }: CompiledEngagement, phase: string, visit: number): string[] {
  return visit === 1 ? [] : phases.get(phase)!.activities.map(({ id }) => id);
}
