import type { RulesOf } from "./command-rule.ts";
import { isGiven, requireCode, requireMinutes, requireName } from "./command-fields.ts";

const anyTime = { during: "ever", kind: "evidence", judge: () => undefined, asks: () => [] } as const;

/** What was seen is written down whatever was decided, also after the end. */
export const evidenceRules: RulesOf<"recordTouch" | "recordComment" | "recordWork"> = {
  recordTouch: {
    ...anyTime,
    require({ role, opinion }, names) {
      requireName("role", names.role, role);
      if (isGiven(opinion)) requireCode("opinion", opinion);
    },
    facts: (_question, { role, opinion = null }) => [{ type: "touchRecorded", data: { role, opinion } }],
  },
  recordComment: {
    ...anyTime,
    require: ({ deliverable }, names) => requireName("deliverable", names.deliverable, deliverable),
    facts: (_question, { deliverable }) => [{ type: "commentRecorded", data: { deliverable } }],
  },
  recordWork: {
    ...anyTime,
    require({ activity, minutes }, names) {
      requireName("activity", names.activity, activity);
      requireMinutes(minutes);
    },
    facts: (_question, { activity, minutes }) => [{ type: "workRecorded", data: { activity, minutes } }],
  },
};
