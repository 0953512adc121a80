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
 * The ranked solutions that are still to be offered: those of the latest round that nobody has seen.
 *
 * @param state - a complaint
 * @returns the options, by rank; the first is the next
 */
export function optionsLeft(state: ComplaintState): readonly ComplaintOption[] {
  const round = latestRound(state);
  return state.options.filter((option) => option.rank !== null && option.round === round && option.status === "prepared");
}
