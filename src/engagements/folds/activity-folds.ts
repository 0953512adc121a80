import { isText } from "../../flow/index.ts";
import { own } from "../own.ts";
import type { ActivityState, EngagementState } from "../state.ts";
import { isRunning, type EngagementChanges, type FoldsOf } from "./fold-table.ts";

const untouched: Readonly<ActivityState> = { status: "started", startedAt: null, endedAt: null, signedOff: [], reason: null };

/** What becomes of activities. */
export const activityFolds: FoldsOf<"activityStarted" | "activitySignedOff" | "activityDone" | "activitySkipped"> = {
  activityStarted: {
    kind: "decision",
    fits: ({ activity }) => isText(activity),
    fold(state, { activity }, { occurredAt }) {
      const isStarted = (own(state.activities, activity)?.startedAt ?? null) !== null;
      return isStarted ? null : changed(state, activity, { startedAt: occurredAt });
    },
  },
  activitySignedOff: {
    kind: "decision",
    fits: ({ activity, role }) => isText(activity) && isText(role),
    fold(state, { activity, role }) {
      const signedOff = own(state.activities, activity)?.signedOff ?? [];
      return signedOff.includes(role) ? null : changed(state, activity, { signedOff: [...signedOff, role] });
    },
  },
  activityDone: {
    kind: "decision",
    fits: ({ activity }) => isText(activity),
    fold: (state, { activity }, { occurredAt }) => changed(state, activity, { status: "done", endedAt: occurredAt }),
  },
  activitySkipped: {
    kind: "decision",
    fits: ({ activity, reason }) => isText(activity) && isText(reason),
    fold: (state, { activity, reason }, { occurredAt }) => changed(state, activity, { status: "skipped", endedAt: occurredAt, reason }),
  },
};

function changed(state: EngagementState, activity: string, change: Partial<ActivityState>): EngagementChanges | null {
  const before = own(state.activities, activity) ?? untouched;
  if (!isRunning(state) || before.endedAt !== null) return null;
  return { activities: { ...state.activities, [activity]: { ...before, ...change } } };
}
