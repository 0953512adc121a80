import type { ComplaintPolicy } from "./policy.ts";
import type { ComplaintState } from "./state.ts";

/**
 * Whether an apology was made since the present cycle began: each cycle has its own (CMP-5).
 *
 * @param state - a recorded complaint
 * @returns `false` where the last one belongs to an earlier cycle
 */
export function hasApologized({ apologizedAt, cycles }: ComplaintState): boolean {
  return apologizedAt !== null && apologizedAt >= cycles.at(-1)!.startedAt;
}

/**
 * Whether an apology has to come before anything is offered (CMP-5).
 *
 * @param state - a recorded complaint
 * @param policy - whether it has to at all
 * @returns `true` where the fault is ours, and nobody has apologised in this cycle
 */
export function isApologyOwed(state: ComplaintState, { apology }: Pick<ComplaintPolicy, "apology">): boolean {
  return (apology ?? "beforeOffer") === "beforeOffer" && state.fault === "ours" && !hasApologized(state);
}
