import { ClienteleError } from "../../foundation/index.ts";
import { SOLVED } from "../phases.ts";
import type { ComplaintPhase, ComplaintState, SettledOutcomes } from "../state.ts";
import { settleOutcomes } from "../status/settle-outcomes.ts";
import { refuseUnreachable, type Case } from "./case.ts";
import { requireCode, requireCommandId, requireOneOf } from "./command-fields.ts";
import type { RulesOf } from "./command-rule.ts";
import { judgeResolved } from "./resolution-rules.ts";
import { endOfLimit, judgeCalendars } from "./time-limits.ts";

const NO_COMPLAINTS = ["praise", "suggestion", "question", "notOurs"] as const;
const UNOFFERED: readonly ComplaintPhase[] = ["recorded", "restated", "confirmed", "investigating"];

/** How a complaint ends, and begins again. Every end settles how clocks and promises stood. */
export const endingRules: RulesOf<"close" | "reopen" | "withdraw" | "merge" | "refer" | "dismiss"> = {
  close: {
    require: () => undefined,
    during: "open",
    clock: "sets",
    judge(question) {
      judgeResolved(question);
      if (SOLVED.includes(question.state.phase)) judgeFollowUps(question);
      judgeEnd(question);
    },
    facts(question) {
      const { done } = followUpsOf(question.state);
      const { least } = question.compiled.policy.followUps;
      const because = done < least ? "unreachable" : done > 0 ? "followedUp" : "noneRequired";
      return [{ type: "complaintClosed", data: { because, outcomes: settled(question) } }];
    },
    asks: () => [{ type: "close" }],
  },
  reopen: {
    require: ({ reason }) => requireCode("reason", reason),
    during: "closed",
    clock: "sets",
    judge(question) {
      if (question.state.phase === "closed") judgeReopening(question);
      else judgeResolved(question);
    },
    facts: ({ state }, { reason }) => [{ type: "complaintReopened", data: { cycle: state.cycles.length + 1, reason } }],
    asks: () => [{ type: "reopen" }],
  },
  withdraw: {
    require: ({ reason }) => requireCode("reason", reason),
    during: "open",
    clock: "sets",
    judge: (question) => judgeEnd(question),
    facts: (question, { reason }) => [{ type: "complaintWithdrawn", data: { reason, outcomes: settled(question) } }],
    asks: () => [{ type: "withdraw" }],
  },
  merge: {
    require: ({ into }) => requireCommandId("into", into),
    during: "open",
    clock: "sets",
    judge(question, _asked, command) {
      const { state, refusals } = question;
      const into = command?.into ?? null;
      if (into !== null && into === state.complaint) refusals.push({ code: "complaints/merge-cycle", cycle: [into, into], curable: false });
      judgeEnd(question);
    },
    facts: (question, { into }) => [{ type: "complaintMerged", data: { into, outcomes: settled(question) } }],
    asks: () => [{ type: "merge" }],
  },
  refer: {
    require({ to, reason }) {
      requireCode("to", to);
      requireCode("reason", reason);
    },
    during: "open",
    clock: "sets",
    judge: (question) => judgeEnd(question),
    facts: (question, { to, reason }) => [{ type: "complaintReferred", data: { to, reason, outcomes: settled(question) } }],
    asks: () => [{ type: "refer" }],
  },
  dismiss: {
    require: (command) => requireOneOf("as", NO_COMPLAINTS, command.as),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (!UNOFFERED.includes(question.state.phase)) refuseUnreachable(question, asked, UNOFFERED);
      // Of an earlier cycle too: what was once offered a solution was a complaint.
      else if (question.state.options.some(({ status }) => status !== "prepared")) refuseUnreachable(question, asked, []);
      judgeEnd(question);
    },
    facts: (question, command) => [{ type: "complaintDismissed", data: { as: command.as, outcomes: settled(question) } }],
    asks: () => [{ type: "dismiss" }],
  },
};

interface FollowUpsMade {
  readonly done: number;
  readonly unreachable: number;
}

function followUpsOf({ followUps, cycles }: ComplaintState): FollowUpsMade {
  const cycle = cycles.length;
  let done = 0;
  let unreachable = 0;
  for (const followUp of followUps) {
    if (followUp.cycle !== cycle) continue;
    if (followUp.outcome === "unreachable") unreachable += 1;
    else done += 1;
  }
  return { done, unreachable };
}

function judgeFollowUps({ compiled, state, refusals }: Case): void {
  const { least: required, unreachable: enough } = compiled.policy.followUps;
  const { done, unreachable } = followUpsOf(state);
  if (done >= required || (enough !== undefined && unreachable >= enough)) return;
  refusals.push({ code: "complaints/follow-up-required", done, required, unreachable, curable: true });
}

function judgeReopening(question: Case): void {
  const { compiled, state, occurredAt, refusals } = question;
  const closedAt = state.cycles.at(-1)?.endedAt;
  if (compiled.reopening === null || closedAt === undefined || closedAt === null) return;
  const until = endOfLimit(question, compiled.reopening, closedAt);
  if (until !== null && occurredAt > until) refusals.push({ code: "complaints/reopening-too-late", closedAt, until, curable: false });
}

function judgeEnd(question: Case): void {
  judgeCalendars(question, question.state.calendar);
}

function settled({ state, compiled, occurredAt, calendars }: Case): SettledOutcomes {
  if (state.receivedAt === null) throw new ClienteleError("invalid-input", "state has no moment of its record; replay its facts", { list: "state" });
  return settleOutcomes(state, compiled.policy, occurredAt, calendars);
}
