import { isId, isIdOrNull, isText, isTextOrNull, type Fact } from "../../flow/index.ts";
import { SOLVED } from "../phases.ts";
import type { ComplaintCycle, ComplaintPhase, ComplaintState, ComplaintStepType, SettledOutcomes } from "../state.ts";
import { arePoints, isOneOf, isProseOrNull, isStamp, whileOpen, type ComplaintChanges, type FoldsOf } from "./fold-table.ts";
import { areOutcomes } from "./outcome-forms.ts";

/** How a complaint begins, is read back, ends and begins again. */
export const lifeFolds: FoldsOf<
  | "complaintRecorded"
  | "restated"
  | "restatementConfirmed"
  | "restatementCorrected"
  | "complaintClosed"
  | "complaintReopened"
  | "complaintWithdrawn"
  | "complaintMerged"
  | "complaintReferred"
  | "complaintDismissed"
> = {
  complaintRecorded: {
    kind: "decision",
    fits: ({ complaint, definition, customer, severity, category, channel, origin, product, unit, calendar, level, points, position }) =>
      isId(complaint) && isStamp(definition) && isId(customer) && isText(severity) && isText(category) && isText(channel) && isTextOrNull(origin) &&
      isIdOrNull(product) && isIdOrNull(unit) && isTextOrNull(calendar) && isText(level) && arePoints(points) && isProseOrNull(position),
    fold(state, data, { occurredAt }) {
      if (state.phase !== "notRecorded") return null;
      const { complaint, definition, customer, severity, category, channel, origin, product, unit, calendar, level, points, position } = data;
      return {
        complaint, definition, customer, severity, category, channel, origin, product, unit, calendar, level, points, position,
        phase: "recorded", phaseAt: occurredAt, receivedAt: occurredAt, cycles: [cycleFrom(1, occurredAt, null)],
        severities: [{ severity, at: occurredAt }], regimes: [{ at: occurredAt, severity, category, earlier: null }],
      };
    },
  },
  restated: {
    kind: "decision",
    fits: ({ points }) => arePoints(points),
    fold: (state, { points }, fact) => (state.phase === "recorded" ? { ...entered("restated", fact), points } : null),
  },
  restatementConfirmed: {
    kind: "decision",
    fits: () => true,
    fold: (state, _data, fact) => (state.phase === "restated" ? entered("confirmed", fact) : null),
  },
  restatementCorrected: {
    kind: "decision",
    fits: ({ points }) => arePoints(points),
    fold: (state, { points }, fact) => (state.phase === "restated" ? { ...entered("recorded", fact), points } : null),
  },
  complaintClosed: {
    kind: "decision",
    fits: ({ because, outcomes }) => isOneOf(because, "followedUp", "unreachable", "noneRequired") && areOutcomes(outcomes),
    fold: (state, { outcomes }, fact) => (SOLVED.includes(state.phase) ? ended(state, "closed", outcomes, fact) : null),
  },
  complaintReopened: {
    kind: "decision",
    fits: ({ cycle, reason }) => Number.isSafeInteger(cycle) && isText(reason),
    fold(state, { cycle, reason }, fact) {
      if (!(SOLVED.includes(state.phase) || state.phase === "closed") || cycle !== state.cycles.length + 1) return null;
      return { ...entered("reopened", fact), outcomes: null, cycles: [...state.cycles, cycleFrom(cycle, fact.occurredAt, reason)] };
    },
  },
  complaintWithdrawn: /* @__PURE__ */ whileOpen(
    ({ reason, outcomes }) => isText(reason) && areOutcomes(outcomes),
    (state, { outcomes }, fact) => ended(state, "withdrawn", outcomes, fact),
  ),
  complaintMerged: /* @__PURE__ */ whileOpen(
    ({ into, outcomes }) => isId(into) && areOutcomes(outcomes),
    (state, { into, outcomes }, fact) => ({ ...ended(state, "merged", outcomes, fact), mergedInto: into }),
  ),
  complaintReferred: /* @__PURE__ */ whileOpen(
    ({ to, reason, outcomes }) => isText(to) && isText(reason) && areOutcomes(outcomes),
    (state, { outcomes }, fact) => ended(state, "referred", outcomes, fact),
  ),
  complaintDismissed: /* @__PURE__ */ whileOpen(
    ({ as, outcomes }) => isOneOf(as, "praise", "suggestion", "question", "notOurs") && areOutcomes(outcomes),
    (state, { as: dismissedAs, outcomes }, fact) => ({ ...ended(state, "notAComplaint", outcomes, fact), dismissedAs }),
  ),
};

/**
 * A complaint that comes to another phase.
 *
 * @param phase - where it goes
 * @param fact - what brings it there
 * @returns what changes
 */
export function entered(phase: ComplaintPhase, { occurredAt }: Fact): ComplaintChanges {
  return { phase, phaseAt: occurredAt };
}

/**
 * The cycles with the last one changed.
 *
 * @param cycles - all of them, in order
 * @param changes - what becomes of the last
 * @returns a new list
 */
export function withCurrentCycle(cycles: readonly ComplaintCycle[], changes: Partial<ComplaintCycle>): readonly ComplaintCycle[] {
  const changed = cycles.slice();
  const last = changed.pop();
  if (last !== undefined) changed.push({ ...last, ...changes });
  return changed;
}

/**
 * The steps with one more of which the customer is to hear.
 *
 * @param state - the complaint
 * @param step - the step
 * @param fact - what brings it
 * @returns a new list
 */
export function withStep({ steps }: ComplaintState, step: ComplaintStepType, { occurredAt }: Fact): ComplaintState["steps"] {
  const longer = steps.slice();
  longer.push({ step, at: occurredAt });
  return longer;
}

function cycleFrom(cycle: number, startedAt: ComplaintCycle["startedAt"], reason: string | null): ComplaintCycle {
  return { cycle, startedAt, reason, resolvedAt: null, manner: null, result: null, endedAt: null };
}

function ended(state: ComplaintState, phase: ComplaintPhase, outcomes: SettledOutcomes, fact: Fact): ComplaintChanges {
  const step = END_STEPS[phase];
  const steps = step === undefined ? state.steps : withStep(state, step, fact);
  return { ...entered(phase, fact), outcomes, steps, cycles: withCurrentCycle(state.cycles, { endedAt: fact.occurredAt }) };
}

// Who takes a complaint back knows of it, and whose complaint goes on in another one hears of that one.
const END_STEPS: Readonly<Partial<Record<ComplaintPhase, ComplaintStepType>>> = {
  closed: "complaintClosed",
  referred: "complaintReferred",
  notAComplaint: "complaintDismissed",
};
