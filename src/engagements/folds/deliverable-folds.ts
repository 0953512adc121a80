import { isCount, isIdOrNull, isText } from "../../flow/index.ts";
import { own } from "../own.ts";
import type { DeliverableState, EngagementState } from "../state.ts";
import { isRunning, type EngagementChanges, type FoldsOf } from "./fold-table.ts";

type Status = DeliverableState["status"];

/** What becomes of deliverables and their revisions. */
export const deliverableFolds: FoldsOf<
  | "deliverableDrafted"
  | "deliverableSubmitted"
  | "deliverablePresented"
  | "deliverableEndorsed"
  | "deliverableAccepted"
  | "deliverableRejected"
  | "deliverableWaived"
> = {
  deliverableDrafted: {
    kind: "decision",
    fits: ({ deliverable, revision }) => isText(deliverable) && isCount(revision),
    fold(state, { deliverable, revision }, { occurredAt }) {
      const before = own(state.deliverables, deliverable);
      if (revision !== (before?.revision ?? 0) + 1) return null;
      return changed(state, deliverable, { ...fresh, status: "draft", revision, since: occurredAt, document: before?.document ?? null });
    },
  },
  deliverableSubmitted: {
    kind: "decision",
    fits: ({ deliverable, revision, document }) => isText(deliverable) && isCount(revision) && isIdOrNull(document),
    fold(state, { deliverable, revision, document }, { occurredAt }) {
      const before = own(state.deliverables, deliverable);
      const open = before?.status === "draft" ? before.revision : (before?.revision ?? 0) + 1;
      return revision === open ? changed(state, deliverable, { ...fresh, status: "submitted", revision, since: occurredAt, document }) : null;
    },
  },
  deliverablePresented: {
    kind: "decision",
    fits: ({ deliverable, revision, fulfils }) => isText(deliverable) && isCount(revision) && isText(fulfils),
    fold(state, { deliverable, revision, fulfils }) {
      const before = submitted(state, deliverable, revision);
      return before && changed(state, deliverable, fulfils === "yes" ? { ...before, presented: "yes" } : before);
    },
  },
  deliverableEndorsed: {
    kind: "decision",
    fits: ({ deliverable, revision }) => isText(deliverable) && isCount(revision),
    fold(state, { deliverable, revision }, { by }) {
      const before = submitted(state, deliverable, revision);
      return before && changed(state, deliverable, { ...before, endorsed: before.endorsed + 1, decidedBy: by.role ?? null });
    },
  },
  deliverableAccepted: {
    kind: "decision",
    fits: ({ deliverable, revision }) => isText(deliverable) && isCount(revision),
    fold(state, { deliverable, revision }, { by, occurredAt }) {
      const before = submitted(state, deliverable, revision);
      return before && changed(state, deliverable, decided(before, "accepted", occurredAt, by.role, null));
    },
  },
  deliverableRejected: {
    kind: "decision",
    fits: ({ deliverable, revision, reason }) => isText(deliverable) && isCount(revision) && isText(reason),
    fold(state, { deliverable, revision, reason }, { by, occurredAt }) {
      const before = submitted(state, deliverable, revision);
      return before && changed(state, deliverable, decided(before, "rejected", occurredAt, by.role, reason));
    },
  },
  deliverableWaived: {
    kind: "decision",
    fits: ({ deliverable, reason }) => isText(deliverable) && isText(reason),
    fold(state, { deliverable, reason }, { by, occurredAt }) {
      const before = own(state.deliverables, deliverable) ?? { ...fresh, revision: 0, document: null };
      if ("status" in before && (before.status === "accepted" || before.status === "waived")) return null;
      return changed(state, deliverable, decided(before, "waived", occurredAt, by.role, reason));
    },
  },
};

const fresh = { endorsed: 0, presented: "no", reason: null, decidedBy: null } as const;

function submitted(state: EngagementState, deliverable: string, revision: number): DeliverableState | null {
  const before = own(state.deliverables, deliverable);
  return before?.status === "submitted" && before.revision === revision ? before : null;
}

function decided(
  before: Omit<DeliverableState, "status" | "since">,
  status: Status,
  since: DeliverableState["since"],
  role: string | undefined,
  reason: string | null,
): DeliverableState {
  return { ...before, status, since, decidedBy: role ?? null, reason };
}

function changed(state: EngagementState, deliverable: string, next: DeliverableState): EngagementChanges | null {
  return isRunning(state) ? { deliverables: { ...state.deliverables, [deliverable]: next } } : null;
}
