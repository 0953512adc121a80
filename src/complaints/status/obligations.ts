import type { Instant } from "../../foundation/index.ts";
import type { ComplaintEvidence, ComplaintState } from "../state.ts";
import type { ComplaintObligation } from "./status-parts.ts";

/**
 * The steps of which the customer is to hear, and has not heard yet (CMP-7). An answer, or a message that names no step, tells of all that was done
 * up to then; a message that names one, of that.
 *
 * @param state - a recorded complaint
 * @param evidence - evidence that counts
 * @returns the steps, in the order they happened; none of a merged complaint
 */
export function obligationsOf({ phase, steps, customer }: ComplaintState, evidence: readonly ComplaintEvidence[]): readonly ComplaintObligation[] {
  // What is merged can be told nothing of any more: the one it goes on in does.
  if (phase === "merged") return [];
  // When the customer was last told of a step; under no name, of all.
  const told = new Map<string | null, Instant>();
  for (const { kind, name, at } of evidence) if (kind === "toCustomer" || kind === "answer") told.set(name, at);
  const isTold = (name: string | null, at: Instant): boolean => (told.get(name) ?? "") >= at;
  const open = steps.filter(({ step, at }) => !isTold(null, at) && !isTold(step, at));
  return open.map(({ step, at }) => ({ customer: customer!, step, since: at })).sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
