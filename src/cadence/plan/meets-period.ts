import type { OpenContact } from "./open-contacts.ts";
import type { PlanInput } from "./plan-input.ts";

/**
 * Whether a contact is to be decided about in a plan: its window meets the period, or its promise is broken and it is still to be made.
 *
 * @param open - the contact
 * @param input - the plan
 * @returns `false` where its window lies elsewhere
 */
export function meetsPeriod({ earliest, latest, late, release }: OpenContact, { period }: PlanInput): boolean {
  // What stood still through its latest day is as open as what is late, though no day of it is counted as such.
  return earliest <= period.to && (latest >= period.from || late || release > latest);
}
