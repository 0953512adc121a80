import { isSameDefinition } from "../flow/index.ts";
import { ClienteleError } from "../foundation/index.ts";
import type { EngagementAsk, EngagementCommand } from "./commands.ts";
import { askedOf, type Case } from "./rules/case.ts";
import { sinceStart } from "./rules/moments.ts";
import type { AnyRule } from "./rules/engagement-rules.ts";

/**
 * Finds everything that is against something. What rests on a place that the engagement is not in, or on a definition it was not
 * made by, is not looked at further.
 *
 * @param rule - the rule of what is asked
 * @param question - who asks, when; the refusals go here
 * @param asked - what is asked
 * @param command - the command, where one was given
 */
export function judge(rule: AnyRule, question: Case, asked: EngagementAsk, command?: EngagementCommand): void {
  const { engagement, state, refusals } = question;
  if (state.status !== "notStarted" && !isSameDefinition(state.definition, engagement.stamp)) {
    refusals.push({ code: "engagements/definition-mismatch", expected: engagement.stamp, found: state.definition, curable: false });
    return;
  }
  // Only damage can bring a state of this very definition to a place that the definition does not have.
  if (state.phase !== null && (question.phase.id !== state.phase || engagement.profile !== state.profile)) {
    throw new ClienteleError("invalid-input", "state.phase or state.profile is none of its template; replay its facts", { list: "state" });
  }
  judgeClock(rule, question, asked);
  if (rule.kind !== "evidence" && !judgeStatus(rule, question, asked)) return;
  if (rule.isThere?.(engagement, asked as never) === false) {
    refusals.push({ code: "engagements/tailored-out", asked: askedOf(asked), profile: state.profile, curable: false });
  } else {
    rule.judge(question, asked as never, command as never);
  }
}

function judgeClock({ kind, since = sinceStart }: AnyRule, question: Case, asked: EngagementAsk): void {
  const { state, at, occurredAt, refusals } = question;
  const isApart = occurredAt !== at;
  if (isApart && occurredAt > at) refusals.push({ code: "engagements/clock-backwards", field: "occurredAt", moment: occurredAt, bound: at, curable: true });
  if (kind === "evidence") return;
  if (state.decidedAt !== null && at < state.decidedAt) {
    refusals.push({ code: "engagements/clock-backwards", field: "at", moment: at, bound: state.decidedAt, curable: true });
  }
  // What happens when it is decided does not come before what happened when it was decided.
  const bound = isApart ? since(question, asked as never) : null;
  if (bound !== null && occurredAt < bound) {
    refusals.push({ code: "engagements/clock-backwards", field: "occurredAt", moment: occurredAt, bound, curable: true });
  }
}

// Whether there is more to look at: nothing is in an engagement that has ended or not begun.
function judgeStatus({ during }: AnyRule, { state, refusals }: Case, asked: EngagementAsk): boolean {
  const { status, ending, suspension } = state;
  if (during === "ever") return true;
  if (status === "notStarted") {
    refusals.push({ code: "engagements/not-reachable", phase: null, asked: askedOf(asked), curable: false });
    return false;
  }
  if (ending !== null && !(during === "completed" && status === "completed")) {
    refusals.push({ code: "engagements/closed", status, at: ending.at, curable: false });
    return false;
  }
  if (suspension !== null && during !== "open") {
    refusals.push({ code: "engagements/suspended", since: suspension.since, reason: suspension.reason, curable: true });
  }
  return true;
}
