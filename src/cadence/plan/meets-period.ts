import type { OpenContact } from "./open-contacts.ts";
import type { PlanInput } from "./plan-input.ts";

/**
 * Whether a contact is to be decided about in a plan: it is open, and its window has begun by the last day. What should have been made
 * before the first day is still to be made.
 *
 * @param open - the contact
 * @param input - the plan
 * @returns `false` where it is settled, or its window begins later
 */
export function meetsPeriod({ contact, earliest }: OpenContact, { period }: PlanInput): boolean {
  return contact.state !== "settled" && earliest <= period.to;
}
