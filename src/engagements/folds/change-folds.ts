import { isId, isText, isTextOrNull, type Fact } from "../../flow/index.ts";
import type { Id } from "../../foundation/index.ts";
import { readAssessment } from "../changes/read-assessment.ts";
import type { ChangeState, EngagementState } from "../state.ts";
import { isOpen, type EngagementChanges, type FoldsOf } from "./fold-table.ts";

/** What becomes of changes of what was agreed. */
export const changeFolds: FoldsOf<"changeRequested" | "changeAssessed" | "changeApproved" | "changeRefused"> = {
  changeRequested: {
    kind: "decision",
    fits: ({ change, kind }) => isId(change) && (kind === "scope" || kind === "requirements"),
    fold(state, { change, kind }, { occurredAt, by }) {
      if (!isOpen(state) || state.changes.some((other) => other.change === change)) return null;
      const asked: ChangeState = { change, kind, status: "toAssess", requestedAt: occurredAt, requestedBy: by.id, assessment: null, ruling: null };
      return { changes: [...state.changes, asked] };
    },
  },
  changeAssessed: {
    kind: "decision",
    fits: ({ change, quality, cost, days, agreed }) => isId(change) && isAssessment({ quality, cost, days, agreed }),
    fold(state, { change, quality, cost, days, agreed }, { occurredAt, by }) {
      const assessment = { at: occurredAt, by: by.id, quality, cost, days, agreed };
      return changed(state, change, ["toAssess", "toDecide"], { status: "toDecide", assessment });
    },
  },
  changeApproved: {
    kind: "decision",
    fits: ({ change, role, reason }) => isId(change) && isText(role) && isTextOrNull(reason),
    fold: (state, { change, role, reason }, fact) => decided(state, change, "approved", role, reason, fact),
  },
  changeRefused: {
    kind: "decision",
    fits: ({ change, role, reason }) => isId(change) && isText(role) && isText(reason),
    fold: (state, { change, role, reason }, fact) => decided(state, change, "refused", role, reason, fact),
  },
};

// The rule for what an assessment is stands in one place, and says no by an error.
function isAssessment(given: Parameters<typeof readAssessment>[0]): boolean {
  try {
    readAssessment(given);
    return true;
  } catch {
    return false;
  }
}

function decided(state: EngagementState, id: Id, status: "approved" | "refused", role: string, reason: string | null, { occurredAt, by }: Fact): EngagementChanges | null {
  return changed(state, id, ["toDecide"], { status, ruling: { at: occurredAt, by: by.id, role, reason } });
}

function changed(state: EngagementState, id: Id, from: readonly ChangeState["status"][], change: Partial<ChangeState>): EngagementChanges | null {
  const at = state.changes.findIndex((other) => other.change === id);
  const before = state.changes[at];
  if (!isOpen(state) || before === undefined || !from.includes(before.status)) return null;
  return { changes: state.changes.with(at, { ...before, ...change }) };
}
