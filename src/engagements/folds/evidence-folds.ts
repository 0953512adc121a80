import { isCount, isText } from "../../flow/index.ts";
import type { Instant } from "../../foundation/index.ts";
import { nameNow } from "../names-now.ts";
import { own } from "../own.ts";
import type { Sighting } from "../state.ts";
import type { FoldsOf } from "./fold-table.ts";

/** What was seen. It adds up to the same in any order, and whatever was decided meanwhile. */
export const evidenceFolds: FoldsOf<"touchRecorded" | "commentRecorded" | "workRecorded"> = {
  touchRecorded: {
    kind: "evidence",
    fits: ({ role }) => isText(role),
    fold(state, { role }, { occurredAt, recordedAt }) {
      const name = nameNow(state, "roles", role, recordedAt);
      return name === null ? {} : { touches: { ...state.touches, [name]: sighted(own(state.touches, name), occurredAt) } };
    },
  },
  commentRecorded: {
    kind: "evidence",
    fits: ({ deliverable }) => isText(deliverable),
    fold(state, { deliverable }, { occurredAt, recordedAt }) {
      const name = nameNow(state, "deliverables", deliverable, recordedAt);
      return name === null ? {} : { comments: { ...state.comments, [name]: sighted(own(state.comments, name), occurredAt) } };
    },
  },
  workRecorded: {
    kind: "evidence",
    fits: ({ activity, minutes }) => isText(activity) && isCount(minutes),
    fold(state, { activity, minutes }, { occurredAt, recordedAt }) {
      const name = nameNow(state, "activities", activity, recordedAt);
      if (name === null) return {};
      const before = own(state.work, name);
      const work = { ...sighted(before, occurredAt), minutes: (before?.minutes ?? 0) + minutes };
      return { work: { ...state.work, [name]: work } };
    },
  },
};

function sighted(before: Sighting | undefined, at: Instant): Sighting {
  return before === undefined ? { count: 1, latest: at } : { count: before.count + 1, latest: before.latest > at ? before.latest : at };
}
