import type { CompiledGate, CompiledQuestion } from "./compiled/compile-gate.ts";
import { own } from "./own.ts";
import { reasonOf, type Case } from "./rules/case.ts";
import type { GuardReason } from "./refusals.ts";
import type { DeliverableState, EngagementState } from "./state.ts";
import type { EngagementNames } from "./template.ts";

/**
 * A gate with its answers: the tree as it was written, tailored, with every part marked as met or not. What the phase has to yield
 * stands first.
 *
 * @category Refusals
 */
export type GateCheck<N extends EngagementNames = EngagementNames> =
  | { readonly met: boolean; readonly all: readonly GateCheck<N>[] }
  | { readonly met: boolean; readonly any: readonly GateCheck<N>[] }
  | { readonly met: boolean; readonly atLeast: number; readonly of: readonly GateCheck<N>[] }
  | { readonly met: boolean; readonly accepted: N["deliverable"]; readonly status: DeliverableState["status"] | "open" }
  | { readonly met: boolean; readonly done: N["activity"]; readonly status: "open" | "started" | "done" | "skipped" }
  | { readonly met: boolean; readonly approval: N["role"] }
  | { readonly met: boolean; readonly guard: N["guard"]; readonly reason: GuardReason | null };

/**
 * Whether a gate holds. Stops at the first part that settles it, so that a guard is not run for nothing.
 *
 * @param gate - a compiled gate; `null` holds
 * @param question - who asks, when, of which state
 * @returns whether it holds
 */
export function holds(gate: CompiledGate | null, question: Case): boolean {
  if (gate === null) return true;
  switch (gate.kind) {
    case "accepted":
      return isSettled(deliverableStatus(question.state, gate.name));
    case "done":
      return isEnded(activityStatus(question.state, gate.name));
    case "approval":
      return question.state.approvals.includes(gate.name);
    case "guard":
      return reasonOf(question, gate.name) === null;
    case "all":
    case "any":
    case "atLeast": {
      let met = 0;
      let left = gate.parts.length;
      for (const part of gate.parts) {
        if (met >= gate.need || met + left < gate.need) break;
        if (holds(part, question)) met += 1;
        left -= 1;
      }
      return met >= gate.need;
    }
  }
}

/**
 * A gate with the answer to each of its questions.
 *
 * @param gate - a compiled gate; `null` is an empty `all`
 * @param question - who asks, when, of which state
 * @returns the marked tree
 */
export function checkGate(gate: CompiledGate | null, question: Case): GateCheck {
  if (gate === null) return { met: true, all: [] };
  if (!("parts" in gate)) return checkQuestion(gate, question);
  const parts = gate.parts.map((part) => checkGate(part, question));
  const met = parts.filter((part) => part.met).length >= gate.need;
  if (gate.kind === "all") return { met, all: parts };
  return gate.kind === "any" ? { met, any: parts } : { met, atLeast: gate.need, of: parts };
}

/**
 * Whether something can still be done in this place, or by somebody else, or later, so that a gate holds.
 *
 * @param gate - a compiled gate
 * @param question - who asks, when, of which state
 * @returns `false` where it takes an activity or a deliverable of a phase that the engagement has passed by
 */
export function isCurable(gate: CompiledGate | null, question: Case): boolean {
  if (gate === null || holds(gate, question)) return true;
  const { state, engagement } = question;
  switch (gate.kind) {
    case "accepted": {
      const { phases = [], isAlongside = false } = engagement.deliverables.get(gate.name) ?? {};
      return isAlongside || state.visits.some(({ phase }) => phases.includes(phase));
    }
    case "done": {
      const activity = engagement.activities.get(gate.name);
      return activity?.isAlongside === true || activity?.phase === state.phase;
    }
    case "approval":
    case "guard":
      return true;
    case "all":
    case "any":
    case "atLeast":
      return gate.parts.filter((part) => isCurable(part, question)).length >= gate.need;
  }
}

/**
 * Where an activity stands.
 *
 * @param state - an engagement
 * @param id - id of the activity
 * @returns its status; `open` if nobody has touched it
 */
export function activityStatus(state: EngagementState, id: string): "open" | "started" | "done" | "skipped" {
  return own(state.activities, id)?.status ?? "open";
}

/**
 * Whether an activity is over, done or not.
 *
 * @param status - its status
 * @returns `true` for done and skipped
 */
export function isEnded(status: "open" | "started" | "done" | "skipped"): boolean {
  return status === "done" || status === "skipped";
}

function checkQuestion({ kind, name }: CompiledQuestion, question: Case): GateCheck {
  switch (kind) {
    case "accepted": {
      const status = deliverableStatus(question.state, name);
      return { met: isSettled(status), accepted: name, status };
    }
    case "done": {
      const status = activityStatus(question.state, name);
      return { met: isEnded(status), done: name, status };
    }
    case "approval":
      return { met: question.state.approvals.includes(name), approval: name };
    case "guard": {
      const reason = reasonOf(question, name);
      return { met: reason === null, guard: name, reason };
    }
  }
}

function deliverableStatus(state: EngagementState, id: string): DeliverableState["status"] | "open" {
  return own(state.deliverables, id)?.status ?? "open";
}

function isSettled(status: DeliverableState["status"] | "open"): boolean {
  return status === "accepted" || status === "waived";
}
