import type { WorkCalendar } from "../../calendar/index.ts";
import type { Actor } from "../../flow/index.ts";
import type { Instant } from "../../foundation/index.ts";
import type { ComplaintAsk } from "../commands.ts";
import type { CompiledPolicy } from "../compiled-policy.ts";
import { UNCONFIRMED } from "../phases.ts";
import type { ComplaintRefusal } from "../refusals.ts";
import type { ComplaintPhase, ComplaintState } from "../state.ts";

/** Who asks what, when, about which complaint; and what is found against it. */
export interface Case {
  /** The policy. */
  readonly compiled: CompiledPolicy;
  /** Policies that complaints may have gone by before, each with its tables. */
  readonly earlier: readonly CompiledPolicy[];
  /** The calendars by id. */
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  /** The complaint as it stands. */
  readonly state: ComplaintState;
  /** Who asks. */
  readonly by: Actor;
  /** When. */
  readonly at: Instant;
  /** When it happened. */
  readonly occurredAt: Instant;
  /** What was found against it. */
  readonly refusals: ComplaintRefusal[];
}

/**
 * What is asked for, without who, when and why: the same for a command and for an option.
 *
 * @param asked - a command, or what is asked for
 * @returns its type and what it is about
 */
function askedOf(asked: ComplaintAsk): ComplaintAsk {
  const { type } = asked;
  const fields = ABOUTS[type] ?? [];
  const about = fields.map((field) => [field, (asked as Readonly<Record<string, unknown>>)[field]] as const);
  return Object.fromEntries([["type", type], ...about.filter(([, value]) => value !== undefined && value !== null)]) as unknown as ComplaintAsk;
}

// What a command says beside it, as where it is referred to, is no part of a reason.
const ABOUTS: Readonly<Partial<Record<ComplaintAsk["type"], readonly string[]>>> = {
  offerOption: ["option"],
  objectToOption: ["option"],
  acceptOption: ["option"],
  changeSeverity: ["severity"],
  changeCategory: ["category"],
  escalate: ["to", "rule"],
  deescalate: ["to"],
  link: ["relation"],
};

/**
 * Refuses what nothing leads to.
 *
 * @param question - the case
 * @param asked - what is asked
 * @param from - the phases from which something does
 */
export function refuseUnreachable({ state, refusals }: Case, asked: ComplaintAsk, from: readonly ComplaintPhase[]): void {
  refusals.push({ code: "complaints/not-reachable", phase: state.phase, asked: askedOf(asked), from, curable: false });
}

/**
 * Refuses what is so already.
 *
 * @param question - the case
 * @param asked - what is asked
 */
export function refuseDone({ state, refusals }: Case, asked: ComplaintAsk): void {
  refusals.push({ code: "complaints/already-done", asked: askedOf(asked), complaint: state.complaint, curable: false });
}

/**
 * Refuses what needs the customer to agree with the record first.
 *
 * @param question - the case
 * @returns whether there is more to look at
 */
export function judgeConfirmed({ state, refusals }: Case): boolean {
  if (!UNCONFIRMED.includes(state.phase)) return true;
  refusals.push({ code: "complaints/not-confirmed", phase: state.phase, curable: true });
  return false;
}

/**
 * Refuses what belongs to other phases, all of them after the customer agreed with the record.
 *
 * @param question - the case
 * @param asked - what is asked
 * @param from - the phases that it belongs to
 * @returns whether there is more to look at
 */
export function judgePhase(question: Case, asked: ComplaintAsk, from: readonly ComplaintPhase[]): boolean {
  if (from.includes(question.state.phase)) return true;
  if (judgeConfirmed(question)) refuseUnreachable(question, asked, from);
  return false;
}
