import type { Instant } from "../../foundation/index.ts";
import { own } from "../own.ts";
import type { EngagementState } from "../state.ts";
import type { Case } from "./case.ts";

/**
 * The start of the engagement, before which nothing of it happened.
 *
 * @param question - the case
 * @returns the moment; `null` before the start
 */
export function sinceStart({ state }: Case): Instant | null {
  return state.visits[0]?.enteredAt ?? null;
}

/**
 * What the work on an activity follows from: that its phase was entered, and that it was started.
 *
 * @param question - the case
 * @param asked - the activity
 * @returns the later moment; `null` before the start
 */
export function sinceActivity(question: Case, { activity: id }: { readonly activity: string }): Instant | null {
  const { engagement, state } = question;
  const activity = engagement.activities.get(id);
  const entered = activity?.isAlongside === true ? undefined : state.visits.findLast(({ phase }) => phase === activity?.phase);
  return latest([entered?.enteredAt ?? sinceStart(question), own(state.activities, id)?.startedAt]);
}

/**
 * What a step of a deliverable follows from: the step before it.
 *
 * @param question - the case
 * @param asked - the deliverable
 * @returns the moment; `null` before the start
 */
export function sinceDeliverable(question: Case, { deliverable }: { readonly deliverable: string }): Instant | null {
  return own(question.state.deliverables, deliverable)?.since ?? sinceStart(question);
}

/**
 * What a move of the whole follows from: the last one.
 *
 * @param question - the case
 * @returns the moment; `null` before the start
 */
export function sinceMove({ state }: Case): Instant | null {
  return state.clockAt;
}

/**
 * What leaving a phase follows from: the last move, and what was done and accepted in the phase.
 *
 * @param question - the case
 * @returns the latest moment; `null` before the start
 */
export function sinceWork({ state, phase }: Case): Instant | null {
  const ended = phase.activities.map(({ id }) => own(state.activities, id)?.endedAt);
  const settled = phase.deliverables.map((id) => (isSettled(state, id) ? own(state.deliverables, id)?.since : null));
  return latest([state.clockAt, ...ended, ...settled]);
}

function isSettled({ deliverables }: EngagementState, id: string): boolean {
  const status = own(deliverables, id)?.status;
  return status === "accepted" || status === "waived";
}

function latest(moments: readonly (Instant | null | undefined)[]): Instant | null {
  let found: Instant | null = null;
  for (const moment of moments) if (typeof moment === "string" && (found === null || moment > found)) found = moment;
  return found;
}
