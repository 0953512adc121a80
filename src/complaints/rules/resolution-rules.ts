import { hasApologized } from "../apology.ts";
import type { ComplaintFault, FollowUpOutcome, ResolutionResult } from "../commands.ts";
import { confirmedOption, optionOnOffer } from "../options-in-turn.ts";
import { SOLVED } from "../phases.ts";
import type { ComplaintOption, ComplaintPhase, ComplaintState } from "../state.ts";
import { judgeConfirmed, judgePhase, refuseDone, refuseUnreachable, type Case } from "./case.ts";
import { amountOrNull, isGiven, requireAmount, requireCode, requireOneOf } from "./command-fields.ts";
import { judgeCompensation } from "./compensation.ts";
import type { RulesOf } from "./command-rule.ts";
import { judgeApology, judgeNewOption } from "./option-rules.ts";
import { answeredPromise, judgePromised } from "./promise-rules.ts";

const FAULTS: readonly ComplaintFault[] = ["ours", "customer", "thirdParty", "nobody"];
const RESULTS: readonly ResolutionResult[] = ["belowExpectation", "asExpected", "aboveExpectation"];
const OUTCOMES: readonly FollowUpOutcome[] = ["satisfied", "dissatisfied", "unreachable", "declined"];
const UNAGREED: readonly ComplaintPhase[] = ["confirmed", "investigating", "offering", "reopened"];

/** What is found out, how a complaint is resolved, and whether that satisfied. */
export const resolutionRules: RulesOf<
  "resolveOnTheSpot" | "investigate" | "establishFault" | "apologize" | "nameCause" | "execute" | "resolve" | "followUp"
> = {
  resolveOnTheSpot: {
    require({ option, compensation, result }) {
      requireCode("option", option);
      requireAmount("compensation", compensation);
      requireResult(result);
    },
    during: "open",
    clock: "sets",
    judge(question, asked, command) {
      if (!judgePhase(question, asked, ["confirmed"])) return;
      const { compiled, state, refusals } = question;
      const allowed = compiled.policy.onTheSpot;
      if (!allowed.includes(state.severity!)) refusals.push({ code: "complaints/not-small", severity: state.severity!, allowed, curable: true });
      judgeApology(question);
      if (command === undefined) return;
      const proposal = proposalOf(state, command.option);
      if (proposal === null) judgeNewOption(question, command.option);
      judgeCompensation(question, command.option, amountOrNull(command.compensation ?? proposal?.compensation));
    },
    facts(question, { option, compensation, result }) {
      const given = amountOrNull(compensation ?? proposalOf(question.state, option)?.compensation);
      return [{
        type: "complaintResolved",
        data: { manner: "onTheSpot", option, compensation: given, result: result ?? null, promise: answeredPromise(question) },
      }];
    },
    asks: () => [{ type: "resolveOnTheSpot" }],
  },
  investigate: {
    require: () => undefined,
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (question.state.phase === "investigating") refuseDone(question, asked);
      else if (judgePhase(question, asked, ["confirmed", "reopened"])) judgePromised(question);
    },
    facts: ({ state }) => [{ type: "investigationStarted", data: { cycle: state.cycles.length } }],
    asks: () => [{ type: "investigate" }],
  },
  establishFault: {
    require: ({ fault }) => requireOneOf("fault", FAULTS, fault),
    during: "open",
    judge(question, asked, command) {
      if (command?.fault === question.state.fault) refuseDone(question, asked);
    },
    facts: (_question, { fault }) => [{ type: "faultEstablished", data: { fault } }],
    asks: () => [{ type: "establishFault" }],
  },
  apologize: {
    require: () => undefined,
    during: "open",
    judge(question, asked) {
      if (hasApologized(question.state)) refuseDone(question, asked);
    },
    facts: () => [{ type: "apologyMade", data: {} }],
    asks: () => [{ type: "apologize" }],
  },
  nameCause: {
    require: ({ cause }) => requireCode("cause", cause),
    during: "ended",
    judge(question, asked, command) {
      if (command !== undefined && question.state.causes.includes(command.cause)) refuseDone(question, asked);
    },
    facts: (_question, { cause }) => [{ type: "causeNamed", data: { cause } }],
    asks: () => [{ type: "nameCause" }],
  },
  execute: {
    require: () => undefined,
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (question.state.phase === "executing") refuseDone(question, asked);
      else if (judgeAgreed(question) && question.state.phase !== "agreed") refuseUnreachable(question, asked, ["agreed"]);
    },
    facts: ({ state }) => [{ type: "executionStarted", data: { option: confirmedOption(state)!.option } }],
    asks: () => [{ type: "execute" }],
  },
  resolve: {
    require: ({ result }) => requireResult(result),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      const { state, refusals } = question;
      if (SOLVED.includes(state.phase)) refuseDone(question, asked);
      else if (judgeAgreed(question) && state.phase === "agreed") {
        refusals.push({ code: "complaints/not-executing", option: confirmedOption(state)!.option, curable: true });
      }
    },
    facts(question, { result }) {
      const { option, compensation } = confirmedOption(question.state)!;
      return [{ type: "complaintResolved", data: { manner: "executed", option, compensation, result: result ?? null, promise: answeredPromise(question) } }];
    },
    asks: () => [{ type: "resolve" }],
  },
  followUp: {
    require({ outcome, channel }) {
      requireOneOf("outcome", OUTCOMES, outcome);
      if (isGiven(channel)) requireCode("channel", channel);
    },
    during: "open",
    clock: "sets",
    judge: (question) => judgeResolved(question),
    facts({ state }, { outcome, channel }) {
      const cycle = state.cycles.length;
      const attempt = state.followUps.filter((other) => other.cycle === cycle).length + 1;
      const followedUp = { type: "followedUp", data: { attempt, outcome, channel: channel ?? null } } as const;
      if (outcome !== "dissatisfied") return [followedUp];
      return [followedUp, { type: "complaintReopened", data: { cycle: cycle + 1, reason: "dissatisfied" } }];
    },
    asks: () => [{ type: "followUp" }],
  },
};

/**
 * Refuses what comes after the solution only.
 *
 * @param question - the case
 */
export function judgeResolved({ state, refusals }: Case): void {
  if (!SOLVED.includes(state.phase)) refusals.push({ code: "complaints/not-resolved", phase: state.phase, curable: true });
}

// Nothing is carried out that the customer has not confirmed.
function judgeAgreed(question: Case): boolean {
  const { state, refusals } = question;
  if (!judgeConfirmed(question)) return false;
  if (!UNAGREED.includes(state.phase)) return true;
  refusals.push({ code: "complaints/option-not-confirmed", option: optionOnOffer(state)?.option ?? null, curable: true });
  return false;
}

function proposalOf({ options }: ComplaintState, option: string): ComplaintOption | null {
  return options.find((known) => known.option === option && known.rank === null && known.status === "prepared") ?? null;
}

function requireResult(value: unknown): void {
  if (isGiven(value)) requireOneOf("result", RESULTS, value);
}
