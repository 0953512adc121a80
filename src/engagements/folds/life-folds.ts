import { isId, isIdOrNull, isText, isTextOrNull, type Fact } from "../../flow/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { EngagementState, EngagementStatus } from "../state.ts";
import { isOpen, type EngagementChanges, type FoldsOf } from "./fold-table.ts";
import { left, withCurrentVisit } from "./phase-folds.ts";

/** How an engagement begins, pauses and ends. */
export const lifeFolds: FoldsOf<
  | "engagementStarted"
  | "engagementSuspended"
  | "engagementResumed"
  | "engagementCompleted"
  | "engagementCancelled"
  | "engagementLost"
  | "followOnOpened"
> = {
  engagementStarted: {
    kind: "decision",
    fits: ({ engagement, definition, profile, leftOut, phase, follows }) => isId(engagement) && isRecord(definition) && isTextOrNull(profile) && isRecord(leftOut) && isText(phase) && isIdOrNull(follows),
    fold(state, { engagement, definition, profile, leftOut, phase, follows }, { occurredAt }) {
      if (state.status !== "notStarted") return null;
      const visits = [{ phase, visit: 1, enteredAt: occurredAt, leftAt: null, suspended: 0 }];
      return { engagement, definition, profile, leftOut, follows, status: "running", phase, visit: 1, visits, clockAt: occurredAt };
    },
  },
  engagementSuspended: {
    kind: "decision",
    fits: ({ reason }) => isText(reason),
    fold(state, { reason }, { occurredAt }) {
      if (state.status !== "running") return null;
      return { status: "suspended", suspension: { since: occurredAt, reason }, clockAt: occurredAt };
    },
  },
  engagementResumed: {
    kind: "decision",
    fits: () => true,
    fold(state, _data, { occurredAt }) {
      if (state.status !== "suspended") return null;
      return { status: "running", suspension: null, visits: withSuspension(state, occurredAt), clockAt: occurredAt };
    },
  },
  engagementCompleted: {
    kind: "decision",
    fits: ({ phase }) => isText(phase),
    fold: (state, { phase }, fact) => (state.status === "running" && state.phase === phase ? ended(state, "completed", null, fact) : null),
  },
  engagementCancelled: {
    kind: "decision",
    fits: ({ reason }) => isText(reason),
    fold: (state, { reason }, fact) => (isOpen(state) ? ended(state, "cancelled", reason, fact) : null),
  },
  engagementLost: {
    kind: "decision",
    fits: ({ reason }) => isText(reason),
    fold: (state, { reason }, fact) => (isOpen(state) ? ended(state, "lost", reason, fact) : null),
  },
  followOnOpened: {
    kind: "decision",
    fits: ({ engagement, template }) => isId(engagement) && isText(template),
    fold(state, { engagement }) {
      if (!(isOpen(state) || state.status === "completed") || state.followOns.includes(engagement)) return null;
      return { followOns: [...state.followOns, engagement] };
    },
  },
};

function ended(state: EngagementState, status: EngagementStatus, reason: string | null, { occurredAt }: Fact): EngagementChanges {
  const visits = state.suspension === null ? state.visits : withSuspension(state, occurredAt);
  const closed = withCurrentVisit(visits, (visit) => left(visit, occurredAt));
  return { status, ending: { at: occurredAt, reason }, suspension: null, visits: closed, clockAt: occurredAt };
}

function withSuspension(state: EngagementState, until: string): EngagementState["visits"] {
  const elapsed = Date.parse(until) - Date.parse(state.suspension?.since ?? until);
  // A fact of another hand may hold anything: what is no time is not counted.
  return withCurrentVisit(state.visits, (visit) => ({ ...visit, suspended: visit.suspended + (elapsed > 0 ? elapsed : 0) }));
}
