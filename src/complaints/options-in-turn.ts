import type { ComplaintPolicy } from "./policy.ts";
import { isGivable } from "./rules/compensation.ts";
import type { ComplaintOption, ComplaintState } from "./state.ts";

/**
 * The solution that is on offer.
 *
 * @param state - a complaint
 * @returns the option; `null` where none is
 */
export function optionOnOffer({ options }: ComplaintState): ComplaintOption | null {
  return options.findLast(({ status }) => status === "offered") ?? null;
}

/**
 * The solution that the customer has confirmed, and that is not carried out yet.
 *
 * @param state - a complaint
 * @returns the option; `null` where none is
 */
export function confirmedOption({ options }: ComplaintState): ComplaintOption | null {
  return options.findLast(({ status }) => status === "accepted") ?? null;
}

/**
 * The latest round of ranked solutions.
 *
 * @param state - a complaint
 * @returns its number; 0 where none was prepared
 */
export function latestRound({ options }: ComplaintState): number {
  let round = 0;
  for (const option of options) if (option.rank !== null && option.round > round) round = option.round;
  return round;
}

/**
 * The ranked solutions that are still to be offered: those of the latest round that nobody has seen. The turn passes over what a policy that was
 * adopted since lets nobody offer.
 *
 * @param state - a complaint
 * @param policy - what may be given away
 * @returns the options, by rank; the first is the next
 */
export function optionsLeft(state: ComplaintState, policy: ComplaintPolicy): readonly ComplaintOption[] {
  const round = latestRound(state);
  return state.options.filter((option) => option.rank !== null && option.round === round && isOpenTo(option, policy));
}

/**
 * What the customer proposed, and nobody has offered (CMP-17).
 *
 * @param state - a complaint
 * @param policy - what may be given away: what nobody may offer is not among them
 * @returns the options, as they came
 */
export function proposalsLeft({ options }: ComplaintState, policy: ComplaintPolicy): readonly ComplaintOption[] {
  return options.filter((option) => option.rank === null && isOpenTo(option, policy));
}

function isOpenTo({ status, compensation }: ComplaintOption, policy: ComplaintPolicy): boolean {
  return status === "prepared" && isGivable(policy, compensation);
}
