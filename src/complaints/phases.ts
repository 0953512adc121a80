import type { ComplaintPhase } from "./state.ts";

/** Where a complaint is being worked on and not solved: an answer carries the next promise here. */
export const UNSOLVED: readonly ComplaintPhase[] = ["investigating", "offering", "agreed", "executing", "reopened"];

/** Where the customer has not agreed with the record. */
export const UNCONFIRMED: readonly ComplaintPhase[] = ["recorded", "restated"];

/** Where a complaint is solved and not closed. */
export const SOLVED: readonly ComplaintPhase[] = ["resolved", "followingUp"];

/** Where a complaint is open and the customer agrees with the record. */
export const CONFIRMED: readonly ComplaintPhase[] = ["confirmed", ...UNSOLVED, ...SOLVED];

/** Where a complaint is open. */
const OPEN: readonly ComplaintPhase[] = [...UNCONFIRMED, ...CONFIRMED];

const ENDS: readonly ComplaintPhase[] = ["closed", "withdrawn", "merged", "referred", "notAComplaint"];

/**
 * Whether a complaint is open.
 *
 * @param phase - where it stands
 * @returns `false` before the record and after an end
 */
export function isOpen(phase: ComplaintPhase): boolean {
  return OPEN.includes(phase);
}

/**
 * Whether a complaint has ended.
 *
 * @param phase - where it stands
 * @returns `true` for a closed one too, which can be reopened
 */
export function hasEnded(phase: ComplaintPhase): boolean {
  return ENDS.includes(phase);
}
