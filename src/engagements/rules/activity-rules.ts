import type { CompiledActivity, CompiledEngagement, CompiledWait } from "../compiled/compiled-engagement.ts";
import { activityStatus, isEnded } from "../gate-check.ts";
import { own } from "../own.ts";
import type { EngagementState } from "../state.ts";
import { judgeGuards, judgeRole, judgeTurn, refuseDone, refuseEarly, refuseUnreachable, type Case } from "./case.ts";
import { sinceActivity } from "./moments.ts";
import type { AskOf, RulesOf } from "./command-rule.ts";
import { requireCode, requireName } from "./command-fields.ts";

type Type = "startActivity" | "completeActivity" | "skipActivity";

/** What may be done about an activity. */
export const activityRules: RulesOf<Type> = {
  startActivity: {
    require: ({ activity }, names) => requireName("activity", names.activity, activity),
    isThere: ({ activities }, { activity }) => activities.has(activity),
    during: "running",
    since: sinceActivity,
    judge(question, asked) {
      const activity = openActivity(question, asked);
      if (activity === null) return;
      if ((own(question.state.activities, activity.id)?.startedAt ?? null) !== null) refuseDone(question, asked);
      judgeRole(question, activity.participants);
      judgeWaits(question, asked, activity.waits.filter(({ holds }) => holds === "start"));
    },
    facts: (_question, { activity }) => [{ type: "activityStarted", data: { activity } }],
    asks: (engagement, state) => activitiesHere(engagement, state).map((activity) => ({ type: "startActivity", activity })),
  },
  completeActivity: {
    require: ({ activity }, names) => requireName("activity", names.activity, activity),
    isThere: ({ activities }, { activity }) => activities.has(activity),
    during: "running",
    since: sinceActivity,
    judge(question, asked) {
      const activity = openActivity(question, asked);
      if (activity === null) return;
      if (activity.isSignedInTurn) judgeTurn(question, asked, activity.participants ?? [], signatures(question.state, activity.id));
      else judgeRole(question, activity.participants);
      judgeWaits(question, asked, activity.waits);
      if (isLastSignature(question, activity)) judgeGuards(question, activity.guards);
    },
    facts(question, { activity: id, by }) {
      const activity = question.engagement.activities.get(id)!;
      const signed = activity.isSignedInTurn && by.role !== undefined ? [{ type: "activitySignedOff", data: { activity: id, role: by.role } } as const] : [];
      return isLastSignature(question, activity) ? [...signed, { type: "activityDone", data: { activity: id } }] : signed;
    },
    asks: (engagement, state) => activitiesHere(engagement, state).map((activity) => ({ type: "completeActivity", activity })),
  },
  skipActivity: {
    require({ activity, reason }, names) {
      requireName("activity", names.activity, activity);
      requireCode("reason", reason);
    },
    isThere: ({ activities }, { activity }) => activities.has(activity),
    during: "running",
    since: sinceActivity,
    judge(question, asked) {
      const activity = openActivity(question, asked);
      if (activity !== null) judgeRole(question, question.engagement.phases.get(activity.phase)!.passedBy);
    },
    facts: (_question, { activity, reason }) => [{ type: "activitySkipped", data: { activity, reason } }],
    asks: (engagement, state) => activitiesHere(engagement, state).map((activity) => ({ type: "skipActivity", activity })),
  },
};

function activitiesHere({ phases, alongside }: CompiledEngagement, { phase }: EngagementState): string[] {
  const here = [phases.get(phase ?? ""), ...alongside];
  return here.flatMap((place) => place?.activities ?? []).map(({ id }) => id);
}

function openActivity(question: Case, asked: AskOf<Type>): CompiledActivity | null {
  const activity = question.engagement.activities.get(asked.activity)!;
  if (!activity.isAlongside && activity.phase !== question.phase.id) refuseUnreachable(question, asked);
  else if (isEnded(activityStatus(question.state, activity.id))) refuseDone(question, asked);
  else return activity;
  return null;
}

function judgeWaits(question: Case, asked: AskOf<Type>, waits: readonly CompiledWait[]): void {
  const waitsFor = waits.filter(({ activity, until }) => !hasReached(question.state, activity, until)).map(({ activity, until }) => ({ activity, until }));
  if (waitsFor.length > 0) refuseEarly(question, asked, waitsFor);
}

function hasReached(state: EngagementState, activity: string, until: "started" | "done"): boolean {
  const status = activityStatus(state, activity);
  return isEnded(status) || (until === "started" && status === "started");
}

function signatures(state: EngagementState, activity: string): number {
  return own(state.activities, activity)?.signedOff.length ?? 0;
}

function isLastSignature({ state }: Case, { id, isSignedInTurn, participants }: CompiledActivity): boolean {
  return !isSignedInTurn || signatures(state, id) + 1 >= (participants?.length ?? 0);
}
