import type { Actor } from "../../flow/index.ts";
import { ClienteleError, type Instant } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import type { EngagementAsk } from "../commands.ts";
import type { CompiledEngagement, CompiledPhase } from "../compiled/compiled-engagement.ts";
import type { Guard } from "../guards.ts";
import type { EngagementRefusal, GuardReason, WaitsFor } from "../refusals.ts";
import type { EngagementState } from "../state.ts";

/** Who asks what, when, of which engagement; and what is found against it. */
export interface Case {
  /** The template under the profile of the engagement. */
  readonly engagement: CompiledEngagement;
  /** The engagement as it stands. */
  readonly state: EngagementState;
  /** The phase it is in; before the start, the one it starts in, which nobody asks about then. */
  readonly phase: CompiledPhase;
  /** Who asks. */
  readonly by: Actor;
  /** When. */
  readonly at: Instant;
  /** When it happened. */
  readonly occurredAt: Instant;
  /** The host's answers to guards. */
  readonly guards: Readonly<Record<string, Guard>>;
  /** What the host hands over for them. */
  readonly context: unknown;
  /** What guards said already in this call; made when the first one is asked. */
  answers: Map<string, GuardReason | null> | null;
  /** What was found against it. */
  readonly refusals: EngagementRefusal[];
}

/**
 * What a guard of the host says. It is run once in a call.
 *
 * @param question - the case
 * @param name - name of the guard
 * @returns its reason; `null` for none
 * @throws ClienteleError `invalid-guard`
 */
export function reasonOf(question: Case, name: string): GuardReason | null {
  const { guards, state, by, at, context } = question;
  const answers = (question.answers ??= new Map<string, GuardReason | null>());
  const known = answers.get(name);
  if (known !== undefined) return known;
  const reason: unknown = guards[name]!({ state, by, at, context });
  if (reason !== null && !(isRecord(reason) && typeof reason["code"] === "string")) {
    throw new ClienteleError("invalid-guard", "a guard answered neither null nor a reason with a code", { list: "guards", id: name });
  }
  answers.set(name, reason as GuardReason | null);
  return reason as GuardReason | null;
}

/**
 * Refuses what guards have a reason against.
 *
 * @param question - the case
 * @param names - names of guards
 */
export function judgeGuards(question: Case, names: readonly string[]): void {
  for (const guard of names) {
    const reason = reasonOf(question, guard);
    if (reason !== null) question.refusals.push({ code: "engagements/guard", guard, reason, curable: true });
  }
}

/**
 * Refuses who is in none of the roles that may.
 *
 * @param question - the case
 * @param allowed - the roles that may; `null` for anyone
 */
export function judgeRole({ by, refusals }: Case, allowed: readonly string[] | null): void {
  if (allowed === null || (by.role !== undefined && allowed.includes(by.role))) return;
  refusals.push({ code: "engagements/role", role: by.role ?? null, allowed, curable: true });
}

/**
 * Whose turn it is among those who sign one after the other. Refuses anybody else.
 *
 * @param question - the case
 * @param asked - what is asked, for the refusal
 * @param chain - the roles in order
 * @param passed - how many have signed
 */
export function judgeTurn(question: Case, asked: EngagementAsk, chain: readonly string[], passed: number): void {
  const { by } = question;
  const turn = chain[passed];
  if (turn === undefined || by.role === turn) return;
  if (by.role === undefined || !chain.includes(by.role)) judgeRole(question, [turn]);
  else if (chain.indexOf(by.role) < passed) refuseDone(question, asked);
  else refuseEarly(question, asked, [{ role: turn }]);
}

/**
 * What is asked for, without who, when and why: the same for a command and for an option.
 *
 * @param asked - a command, or what is asked for
 * @returns its type and what it is about
 */
export function askedOf(asked: EngagementAsk): EngagementAsk {
  const { type, activity, deliverable, phase, to, change } = asked as Readonly<Record<string, unknown>>;
  // A change that is asked for brings its id along; it is about nothing that is there.
  const about = { type, activity, deliverable, phase, to, change: type === "requestChange" ? undefined : change };
  return Object.fromEntries(Object.entries(about).filter(([, name]) => name !== undefined)) as unknown as EngagementAsk;
}

/**
 * Refuses what something else comes before.
 *
 * @param question - the case
 * @param asked - what is asked
 * @param waitsFor - what comes before
 */
export function refuseEarly({ refusals }: Case, asked: EngagementAsk, waitsFor: readonly WaitsFor[]): void {
  refusals.push({ code: "engagements/order", asked: askedOf(asked), waitsFor, curable: true });
}

/**
 * Refuses what nothing leads to.
 *
 * @param question - the case
 * @param asked - what is asked
 */
export function refuseUnreachable({ state, refusals }: Case, asked: EngagementAsk): void {
  refusals.push({ code: "engagements/not-reachable", phase: state.phase, asked: askedOf(asked), curable: false });
}

/**
 * Refuses what is so already.
 *
 * @param question - the case
 * @param asked - what is asked
 */
export function refuseDone({ state, refusals }: Case, asked: EngagementAsk): void {
  refusals.push({ code: "engagements/already-done", asked: askedOf(asked), engagement: state.engagement, curable: false });
}
