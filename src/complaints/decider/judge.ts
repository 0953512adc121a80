import { isSameDefinition } from "../../flow/index.ts";
import { ClienteleError, type Instant } from "../../foundation/index.ts";
import type { ComplaintAsk, ComplaintCommand } from "../commands.ts";
import { hasEnded } from "../phases.ts";
import { refuseUnreachable, type Case } from "../rules/case.ts";
import type { AnyRule } from "../rules/complaint-rules.ts";

/**
 * Finds everything that is against something. What rests on a place that the complaint is not in, or on a policy it does not go by,
 * is not looked at further.
 *
 * @param rule - the rule of what is asked
 * @param question - who asks, when; the refusals go here
 * @param asked - what is asked
 * @param command - the command, where one was given
 */
export function judge(rule: AnyRule, question: Case, asked: ComplaintAsk, command?: ComplaintCommand): void {
  const { state, refusals } = question;
  if (state.phase === "merged") {
    refusals.push({ code: "complaints/merged", into: state.mergedInto!, curable: false });
    return;
  }
  if (!judgePolicy(rule, question)) return;
  judgeClock(rule, question);
  if (judgeEnd(rule, question, asked)) rule.judge(question, asked as never, command as never);
}

function judgePolicy({ policy }: AnyRule, { compiled, state, refusals }: Case): boolean {
  if (state.phase === "notRecorded" || policy === "any") return true;
  if (!isSameDefinition(state.definition, compiled.stamp)) {
    refusals.push({ code: "complaints/definition-mismatch", expected: compiled.stamp, found: state.definition, curable: true });
    return false;
  }
  // Only damage can give a complaint of this very policy names that the policy does not have.
  if (compiled.severities.has(state.severity!) && compiled.categories.has(state.category!) && compiled.levels.has(state.level!)) return true;
  throw new ClienteleError("invalid-input", "state.severity, state.category or state.level is none of its policy; replay its facts", { list: "state" });
}

function judgeClock({ kind, clock }: AnyRule, { state, at, occurredAt, refusals }: Case): void {
  const isApart = occurredAt !== at;
  if (isApart && occurredAt > at) refusals.push({ code: "complaints/clock-backwards", field: "occurredAt", moment: occurredAt, bound: at, curable: true });
  if (kind === "evidence") return;
  const { receivedAt, phaseAt } = state;
  const isBefore = (bound: Instant | null): bound is Instant => isApart && bound !== null && occurredAt < bound;
  if (state.decidedAt !== null && at < state.decidedAt) {
    refusals.push({ code: "complaints/clock-backwards", field: "at", moment: at, bound: state.decidedAt, curable: true });
  }
  // What brings it to another phase does not come before what brought it to this one, and nothing is decided about what has not reached us.
  const bound = clock === "sets" && isBefore(phaseAt) ? phaseAt : isBefore(receivedAt) ? receivedAt : null;
  if (bound !== null) refusals.push({ code: "complaints/clock-backwards", field: "occurredAt", moment: occurredAt, bound, curable: true });
}

// Whether there is more to look at: little is, in a complaint that has ended or is not recorded.
function judgeEnd({ during }: AnyRule, question: Case, asked: ComplaintAsk): boolean {
  const { state, refusals } = question;
  const { phase } = state;
  if (during === "ever") return true;
  if (phase === "notRecorded") {
    refuseUnreachable(question, asked, []);
    return false;
  }
  if (!hasEnded(phase) || during === "ended" || (during === "closed" && phase === "closed")) return true;
  refusals.push({ code: "complaints/closed", phase, at: state.phaseAt!, curable: false });
  return false;
}
