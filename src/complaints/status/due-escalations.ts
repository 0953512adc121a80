import { ClienteleError, type Instant, type Reason } from "../../foundation/index.ts";
import { requireInstant } from "../../foundation/internal.ts";
import type { TimeOf } from "../clocks/calendar-times.ts";
import { aroundTheClock } from "../clocks/clock-time.ts";
import type { CompiledTarget } from "../clocks/compile-target.ts";
import { deadlineOf } from "../clocks/deadline.ts";
import { latestRound, optionOnOffer, optionsLeft, proposalsLeft } from "../options-in-turn.ts";
import { SOLVED } from "../phases.ts";
import type { ComplaintPolicy, EscalationRule } from "../policy.ts";
import type { ComplaintEvidence, ComplaintPromise, ComplaintState } from "../state.ts";
import type { ComplaintClockReading } from "./complaint-clocks.ts";
import { countedEvidence, writtenOrNull } from "./complaint-timeline.ts";
import type { StatusPolicy } from "./status-policy.ts";
import type { DueEscalation } from "./status-parts.ts";
import type { ComplaintEscalationReasons } from "./status-reasons.ts";

/** What rules of escalation look at. */
export interface EscalationCase {
  /** A recorded complaint. */
  readonly state: ComplaintState;
  /** Its policy. */
  readonly policy: StatusPolicy;
  /** The moment. */
  readonly asOf: Instant;
  /** Its clocks. */
  readonly clocks: readonly ComplaintClockReading[];
  /** Evidence that counts. */
  readonly evidence: readonly ComplaintEvidence[];
  /** The times of calendars. */
  readonly timeOf: TimeOf;
}

/** By which rules a complaint is to go up now, and when another one comes. */
export interface Escalations {
  /** The rules, in the order of the policy. */
  readonly due: readonly DueEscalation[];
  /** The moments after which more of them are due, if nothing happens. */
  readonly coming: readonly Instant[];
}

/**
 * By which rules a complaint is to go a level up (CMP-9): each once in a cycle, and only to a level above the present one. What was broken for so long
 * stays a reason when it is mended later, until the complaint is solved.
 *
 * @param found - what the rules look at
 * @returns the rules that are due, and the moments at which others will be
 * @throws ClienteleError `unknown-calendar` for a rule that counts working time where no calendar is
 */
export function dueEscalations(found: EscalationCase): Escalations {
  const { policy, state, asOf } = found;
  const due: DueEscalation[] = [];
  const coming: Instant[] = [];
  for (const rule of policy.rules.values()) {
    if (isDone(rule, state) || !isUp(rule, found)) continue;
    const cause = causeOf(rule, found);
    if (cause === null) continue;
    if (cause.since !== null && rule.when === "breach" && cause.since >= asOf) coming.push(cause.since);
    else due.push({ rule: rule.id, to: rule.to, since: cause.since, reasons: [cause.reason] });
  }
  return { due, coming };
}

/**
 * Whether a rule holds now, as far as the complaint itself says so.
 *
 * @param rule - the rule
 * @param state - a recorded complaint
 * @param policy - its policy
 * @param at - the moment; evidence of later moments does not count
 * @returns `true` also for what only clocks and calendars could tell: a clock that was missed, or a promise for so long
 */
export function mayFire(rule: EscalationRule, state: ComplaintState, policy: ComplaintPolicy, at: Instant): boolean {
  if (rule.when === "breach") return rule.of !== "promise" || rule.after !== undefined || isPromiseMissed(state, at);
  return plainCause(rule, state, policy, countedEvidence(state, at)) !== null;
}

/** Why a rule holds; of a breach to come, the moment after which it does. */
interface Cause {
  readonly since: Instant | null;
  readonly reason: Reason<ComplaintEscalationReasons>;
}

function isDone({ id }: EscalationRule, { escalations, cycles }: ComplaintState): boolean {
  return escalations.some(({ rule, cycle }) => rule === id && cycle === cycles.length);
}

function isUp({ to }: EscalationRule, { policy: { levels }, state: { level } }: EscalationCase): boolean {
  return levels.get(to)! > (levels.get(level!) ?? -1);
}

function causeOf(rule: EscalationRule, found: EscalationCase): Cause | null {
  const isSolved = SOLVED.includes(found.state.phase);
  if (rule.when !== "breach") return plainCause(rule, found.state, found.policy.policy, found.evidence);
  return rule.of === "promise" ? promiseCause(rule, found, isSolved) : clockCause(rule, found, isSolved);
}

function plainCause(rule: Exclude<EscalationRule, BreachRule>, state: ComplaintState, policy: ComplaintPolicy, evidence: readonly ComplaintEvidence[]): Cause | null {
  switch (rule.when) {
    case "severity": {
      const severity = state.severity!;
      const holds = !SOLVED.includes(state.phase) && rule.severities.includes(severity);
      return holds ? { since: null, reason: { code: "complaints/severity-escalates", rule: rule.id, severity } } : null;
    }
    case "optionsExhausted": {
      const round = latestRound(state);
      return areExhausted(state, policy) ? { since: null, reason: { code: "complaints/refusals-escalate", rule: rule.id, round } } : null;
    }
    case "request": {
      const { startedAt } = state.cycles.at(-1)!;
      const asked = evidence.find(({ kind, at }) => kind === "escalationRequested" && at >= startedAt);
      return asked === undefined ? null : { since: asked.at, reason: { code: "complaints/request-escalates", rule: rule.id, fact: asked.fact } };
    }
  }
}

/**
 * Whether the customer has refused everything there was.
 *
 * @param state - a complaint
 * @param policy - what may be given away: what nobody may offer is not there
 * @returns `true` if nothing is on offer, or left to be
 */
export function areExhausted(state: ComplaintState, policy: ComplaintPolicy): boolean {
  if (state.phase !== "offering" || optionOnOffer(state) !== null) return false;
  return optionsLeft(state, policy).length === 0 && proposalsLeft(state, policy).length === 0;
}

type BreachRule = Extract<EscalationRule, { readonly when: "breach" }>;

// From when on a deadline that was missed has been missed for so long; later than `until`, if it was mended before.
function elapsedAt(rule: BreachRule, { policy, timeOf }: EscalationCase, calendar: string | null, dueAt: Instant): Instant | null {
  const wait = policy.waits.get(rule);
  return wait === undefined ? dueAt : writtenOrNull(waitedUntil(rule, wait, timeOf, calendar, requireInstant(dueAt, { list: "state" })));
}

function waitedUntil(rule: BreachRule, wait: CompiledTarget, timeOf: TimeOf, calendar: string | null, dueAt: number): number | null {
  const time = timeOf(calendar);
  if (wait.needsCalendar && time === aroundTheClock) {
    const sentence = `the rule "${rule.id}" counts working time or working days, and has no calendar`;
    throw new ClienteleError("unknown-calendar", sentence, { list: "policy", id: rule.id, field: "after" });
  }
  const end = deadlineOf(wait, time, dueAt);
  return end === null || time.beyond(Math.min(dueAt, end), end)?.refuses === true ? null : end;
}

function isPromiseMissed(state: ComplaintState, at: Instant): boolean {
  const isSolved = SOLVED.includes(state.phase);
  return state.promises.some((promise) => isMissable(promise, state, isSolved) && promise.dueAt < (promise.answeredAt ?? at) && promise.dueAt < at);
}

// One of an earlier cycle was a matter for that cycle, and one that was mended before the solution is none any more.
function isMissable({ dueAt, answeredAt }: ComplaintPromise, { cycles }: ComplaintState, isSolved: boolean): boolean {
  return dueAt >= cycles.at(-1)!.startedAt && (answeredAt === null || (!isSolved && answeredAt > dueAt));
}

function promiseCause(rule: BreachRule, found: EscalationCase, isSolved: boolean): Cause | null {
  const { state, policy } = found;
  const calendar = state.calendar ?? policy.policy.promises.calendar ?? null;
  for (const given of state.promises) {
    const { promise, dueAt, answeredAt } = given;
    if (!isMissable(given, state, isSolved)) continue;
    const since = elapsedAt(rule, found, calendar, dueAt);
    if (since === null || (answeredAt !== null && answeredAt <= since)) continue;
    return { since, reason: { code: "complaints/breach-escalates", rule: rule.id, of: "promise", promise, dueAt } };
  }
  return null;
}

function clockCause(rule: BreachRule, found: EscalationCase, isSolved: boolean): Cause | null {
  const { state, clocks } = found;
  const read = clocks.find(({ clock }) => clock.name === rule.of);
  const { startedAt } = state.cycles.at(-1)!;
  for (const run of read?.reading.runs ?? []) {
    // A run of an earlier cycle was a matter for that cycle.
    if (run.stoppedAt !== null && (isSolved || run.stoppedAt < startedAt)) continue;
    const dueAt = run.breachedAt ?? (run.stoppedAt === null ? run.dueAt : null);
    const since = dueAt === null ? null : elapsedAt(rule, found, read!.calendar, dueAt);
    if (since === null || (run.stoppedAt !== null && run.stoppedAt <= since)) continue;
    return { since, reason: { code: "complaints/breach-escalates", rule: rule.id, of: rule.of, promise: null, dueAt: dueAt! } };
  }
  return null;
}
