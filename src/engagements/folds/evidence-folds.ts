import { isCount, isText } from "../../flow/index.ts";
import type { Instant } from "../../foundation/index.ts";
import { own } from "../own.ts";
import type { Sighting } from "../state.ts";
import type { FoldsOf } from "./fold-table.ts";

/** What was seen. It adds up to the same in any order, and whatever was decided meanwhile. */
export const evidenceFolds: FoldsOf<"touchRecorded" | "commentRecorded" | "workRecorded"> = {
  touchRecorded: {
    kind: "evidence",
    fits: ({ role }) => isText(role),
    fold: (state, { role }, { occurredAt }) => ({ touches: { ...state.touches, [role]: sighted(own(state.touches, role), occurredAt) } }),
  },
  commentRecorded: {
    kind: "evidence",
    fits: ({ deliverable }) => isText(deliverable),
    fold: (state, { deliverable }, { occurredAt }) => {
      return { comments: { ...state.comments, [deliverable]: sighted(own(state.comments, deliverable), occurredAt) } };
    },
  },
  workRecorded: {
    kind: "evidence",
    fits: ({ activity, minutes }) => isText(activity) && isCount(minutes),
    fold(state, { activity, minutes }, { occurredAt }) {
      const before = own(state.work, activity);
      const work = { ...sighted(before, occurredAt), minutes: (before?.minutes ?? 0) + minutes };
      return { work: { ...state.work, [activity]: work } };
    },
  },
};

function sighted(before: Sighting | undefined, at: Instant): Sighting {
  return before === undefined ? { count: 1, latest: at } : { count: before.count + 1, latest: before.latest > at ? before.latest : at };
}
