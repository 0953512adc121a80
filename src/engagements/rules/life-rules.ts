import { refuseDone, refuseUnreachable } from "./case.ts";
import { sinceMove } from "./moments.ts";
import type { RulesOf } from "./command-rule.ts";
import { isGiven, requireCode, requireCommandId, requireName } from "./command-fields.ts";

/** How an engagement begins, pauses, ends and gives rise to another. */
export const lifeRules: RulesOf<"start" | "suspend" | "resume" | "cancel" | "lose" | "openFollowOn"> = {
  start: {
    require({ engagement, profile, follows }, names) {
      requireCommandId("engagement", engagement);
      if (isGiven(profile)) requireName("profile", names.profile, profile);
      if (isGiven(follows)) requireCommandId("follows", follows);
    },
    during: "ever",
    judge(question, asked) {
      if (question.state.status !== "notStarted") refuseDone(question, asked);
    },
    facts({ engagement: { stamp, profile, leftOut, initial } }, { engagement, follows = null }) {
      return [{ type: "engagementStarted", data: { engagement, definition: stamp, profile, leftOut, phase: initial, follows } }];
    },
    asks: (_engagement, { status }) => (status === "notStarted" ? [{ type: "start" }] : []),
  },
  suspend: {
    require: ({ reason }) => requireCode("reason", reason),
    during: "open",
    since: sinceMove,
    judge(question, asked) {
      if (question.state.status === "suspended") refuseDone(question, asked);
    },
    facts: (_question, { reason }) => [{ type: "engagementSuspended", data: { reason } }],
    asks: () => [{ type: "suspend" }],
  },
  resume: {
    require: () => undefined,
    during: "open",
    since: sinceMove,
    judge(question, asked) {
      if (question.state.status === "running") refuseDone(question, asked);
    },
    facts: () => [{ type: "engagementResumed", data: {} }],
    asks: () => [{ type: "resume" }],
  },
  cancel: {
    require: ({ reason }) => requireCode("reason", reason),
    during: "open",
    since: sinceMove,
    judge: () => undefined,
    facts: (_question, { reason }) => [{ type: "engagementCancelled", data: { reason } }],
    asks: () => [{ type: "cancel" }],
  },
  lose: {
    require: ({ reason }) => requireCode("reason", reason),
    during: "open",
    since: sinceMove,
    judge: () => undefined,
    facts: (_question, { reason }) => [{ type: "engagementLost", data: { reason } }],
    asks: () => [{ type: "lose" }],
  },
  openFollowOn: {
    require: ({ engagement }) => requireCommandId("engagement", engagement),
    during: "completed",
    judge(question, asked, command) {
      const { engagement, state } = question;
      if (!engagement.followOn?.from.includes(state.phase ?? "")) refuseUnreachable(question, asked);
      else if (command !== undefined && state.followOns.includes(command.engagement)) refuseDone(question, asked);
    },
    facts({ engagement: { followOn } }, { engagement }) {
      return [{ type: "followOnOpened", data: { engagement, template: followOn!.template } }];
    },
    asks: ({ followOn }) => (followOn === null ? [] : [{ type: "openFollowOn" }]),
  },
};
