import type { Instant } from "../../foundation/index.ts";
import { requireInstant } from "../../foundation/internal.ts";
import { isSameDefinition } from "../../flow/index.ts";
import { isApologyOwed } from "../apology.ts";
import { deadlineOf } from "../clocks/deadline.ts";
import type { ComplaintAsk } from "../commands.ts";
import { confirmedOption, latestRound, optionOnOffer, optionsLeft, proposalsLeft } from "../options-in-turn.ts";
import { UNSOLVED } from "../phases.ts";
import type { ComplaintClockName } from "../policy.ts";
import type { ComplaintState } from "../state.ts";
import { areExhausted, type EscalationCase, type Escalations } from "./due-escalations.ts";
import { writtenOrNull } from "./complaint-timeline.ts";
import { promiseStatus } from "./promise-status.ts";
import type { NextAction } from "./status-parts.ts";

/** What the next steps follow from. */
export interface ActionCase extends EscalationCase {
  /** The way up. */
  readonly escalations: Escalations;
}

/**
 * What is to be done next with an open complaint: what its phase asks for, then answers and whatever else stops a clock, then the way up.
 *
 * @param found - what it follows from
 * @returns the steps, each once, with all its reasons
 */
export function nextActions(found: ActionCase): readonly NextAction[] {
  const { state, policy } = found;
  if (!isSameDefinition(state.definition, policy.stamp)) {
    return [{ asked: { type: "adoptPolicy" }, dueAt: null, reasons: [{ code: "complaints/other-policy", expected: policy.stamp, found: state.definition! }] }];
  }
  const steps = [...phaseSteps(found), ...promiseSteps(found), ...clockSteps(found), ...escalationSteps(found)];
  return steps.reduce<readonly NextAction[]>(together, []);
}

// Two reasons for the same step are one step.
function together(steps: readonly NextAction[], step: NextAction): readonly NextAction[] {
  const place = steps.findIndex(({ asked }) => asked.type === step.asked.type && asked.type !== "offerOption" && asked.type !== "escalate");
  if (place < 0) return [...steps, step];
  const { asked, dueAt, reasons } = steps[place]!;
  const earlier = dueAt === null || (step.dueAt !== null && step.dueAt < dueAt) ? step.dueAt : dueAt;
  return steps.map((known, index) => (index === place ? { asked, dueAt: earlier, reasons: [...reasons, ...step.reasons] } : known));
}

function step(asked: ComplaintAsk, ...reasons: NextAction["reasons"]): NextAction {
  return { asked, dueAt: null, reasons };
}

function phaseSteps(found: ActionCase): readonly NextAction[] {
  const { state } = found;
  switch (state.phase) {
    case "recorded":
      return [step({ type: "restate" }, { code: "complaints/reading-back-awaited" })];
    case "restated":
      return [step({ type: "confirmRestatement" }, { code: "complaints/agreement-awaited" })];
    case "confirmed":
      return [...apologySteps(found), ...smallSteps(found), ...coveredSteps(found)];
    case "reopened":
      return [...apologySteps(found), ...coveredSteps(found)];
    case "investigating":
      return [...faultSteps(state), ...apologySteps(found), ...offerSteps(found)];
    case "offering":
      return [...apologySteps(found), ...offerSteps(found)];
    case "agreed":
      return [step({ type: "execute" }, { code: "complaints/option-agreed", option: confirmedOption(state)!.option })];
    case "executing":
      return [step({ type: "resolve" }, { code: "complaints/option-under-way", option: confirmedOption(state)!.option })];
    case "resolved":
    case "followingUp":
      return followUpSteps(found);
    default:
      return [];
  }
}

function smallSteps(found: ActionCase): readonly NextAction[] {
  const severity = found.state.severity!;
  if (isApologyOwed(found.state, found.policy.policy) || !found.policy.policy.onTheSpot.includes(severity)) return [];
  return [step({ type: "resolveOnTheSpot" }, { code: "complaints/small-enough", severity })];
}

// An open promise whose time is to come covers the investigation; one whose time is over wants an answer first.
function coveredSteps({ state, asOf }: ActionCase): readonly NextAction[] {
  const open = state.promises.at(-1);
  if (open?.answeredAt !== null || open.dueAt < asOf) return [];
  return [step({ type: "investigate" }, { code: "complaints/ready-to-investigate", promise: open.promise })];
}

function faultSteps({ fault }: ComplaintState): readonly NextAction[] {
  return fault === null ? [step({ type: "establishFault" }, { code: "complaints/fault-unknown" })] : [];
}

function apologySteps(found: ActionCase): readonly NextAction[] {
  return isApologyOwed(found.state, found.policy.policy) ? [step({ type: "apologize" }, { code: "complaints/apology-owed" })] : [];
}

// Nothing is offered before an apology that is owed.
function offerSteps(found: ActionCase): readonly NextAction[] {
  const { state, policy } = found;
  const open = optionOnOffer(state);
  if (open !== null) {
    const reason = { code: "complaints/customer-decides", option: open.option } as const;
    return [step({ type: "acceptOption", option: open.option }, reason), step({ type: "objectToOption", option: open.option }, reason)];
  }
  const isSilent = isApologyOwed(state, policy.policy);
  const proposals = isSilent ? [] : proposalsLeft(state, policy.policy);
  const steps = proposals.map(({ option }) => step({ type: "offerOption", option }, { code: "complaints/proposal-waits", option }));
  const [next] = optionsLeft(state, policy.policy);
  if (next !== undefined) {
    const inTurn = step({ type: "offerOption", option: next.option }, { code: "complaints/option-in-turn", option: next.option, rank: next.rank! });
    return isSilent ? [] : [inTurn, ...steps];
  }
  if (areExhausted(state, policy.policy)) return [step({ type: "prepareOptions" }, { code: "complaints/options-refused", round: latestRound(state) })];
  const { least = 1, leastAgain = 1 } = policy.policy.options;
  const wasOffered = state.options.some(({ rank, status }) => rank !== null && status !== "prepared");
  return [...steps, step({ type: "prepareOptions" }, { code: "complaints/options-awaited", least: wasOffered ? leastAgain : least })];
}

function followUpSteps(found: ActionCase): readonly NextAction[] {
  const { state, policy } = found;
  const { least: required, unreachable: enough } = policy.policy.followUps;
  const made = state.followUps.filter(({ cycle }) => cycle === state.cycles.length);
  const failed = made.filter(({ outcome }) => outcome === "unreachable").length;
  const done = made.length - failed;
  const attempt = made.length + 1;
  const followUp = (reason: NextAction["reasons"][number]): NextAction => ({ asked: { type: "followUp" }, dueAt: followUpDue(found, made.length), reasons: [reason] });
  if (done >= required) {
    const close = step({ type: "close" }, { code: "complaints/followed-up", done });
    return attempt > policy.delays.length ? [close] : [followUp({ code: "complaints/follow-up-advised", attempt }), close];
  }
  if (enough !== undefined && failed >= enough) return [step({ type: "close" }, { code: "complaints/customer-unreachable", attempts: failed })];
  return [followUp({ code: "complaints/follow-up-owed", attempt, done, required })];
}

// An attempt that failed is made up for at the next date, and after the last at once.
function followUpDue({ state, policy, timeOf }: ActionCase, made: number): Instant | null {
  const delay = policy.delays[Math.min(made, policy.delays.length - 1)];
  const resolvedAt = state.cycles.at(-1)?.resolvedAt ?? null;
  if (delay === undefined || resolvedAt === null) return null;
  const start = requireInstant(resolvedAt, { list: "state" });
  const time = timeOf(state.calendar ?? policy.policy.followUps.calendar ?? null);
  const due = deadlineOf(delay, time, start);
  return due === null || time.beyond(Math.min(start, due), due)?.refuses === true ? null : writtenOrNull(due);
}

function promiseSteps({ state, asOf, evidence }: ActionCase): readonly NextAction[] {
  const last = state.promises.at(-1);
  if (last?.answeredAt === null) {
    const { promise, givenAt, dueAt } = last;
    // Who wrote in time may think that the promise is kept: it takes an answer.
    const messageAt = evidence.find(({ kind, at }) => kind === "toCustomer" && at >= givenAt && at <= dueAt)?.at ?? null;
    const isOpen = promiseStatus(last, asOf) === "open";
    const reason = isOpen ? ({ code: "complaints/promise-to-keep", promise, dueAt } as const) : ({ code: "complaints/promise-missed", promise, dueAt, messageAt } as const);
    return [{ asked: { type: "answer" }, dueAt, reasons: [reason] }];
  }
  const isWanted = state.phase === "confirmed" || UNSOLVED.includes(state.phase);
  return isWanted ? [step({ type: "promise" }, { code: "complaints/promise-awaited" })] : [];
}

const STOPS: Readonly<Partial<Record<ComplaintClockName, ComplaintAsk>>> = {
  acknowledge: { type: "acknowledge" },
  firstResponse: { type: "answer" },
  nextResponse: { type: "answer" },
  onSite: { type: "arriveOnSite" },
};

function clockSteps({ clocks, asOf }: ActionCase): readonly NextAction[] {
  return clocks.flatMap(({ clock: { name: clock }, reading: { status, dueAt } }): readonly NextAction[] => {
    const asked = STOPS[clock];
    if (asked === undefined || status !== "running" || dueAt === null) return [];
    const code = asOf > dueAt ? "complaints/clock-missed" : "complaints/clock-to-meet";
    return [{ asked, dueAt, reasons: [{ code, clock, dueAt }] }];
  });
}

function escalationSteps({ escalations }: ActionCase): readonly NextAction[] {
  return escalations.due.map(({ rule, to, reasons }) => step({ type: "escalate", to, rule }, ...reasons));
}
