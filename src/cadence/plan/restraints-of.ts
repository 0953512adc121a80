import { dateOfDay } from "../../foundation/internal.ts";
import { RESTRAINT_CODES } from "../due/due-reasons.ts";
import type { CadenceReason } from "../reasons.ts";
import type { OpenContact } from "./open-contacts.ts";

/**
 * Why a contact stands still: where it stands and until when, and what its own reasons say of that.
 *
 * @param open - the contact
 * @returns at least one reason
 */
export function restraintsOf({ contact, release }: OpenContact): readonly CadenceReason[] {
  const until = Number.isFinite(release) ? dateOfDay(release) : null;
  return [{ code: "cadence/withheld", state: contact.state, until }, ...contact.reasons.filter(({ code }) => RESTRAINT_CODES.has(code))];
}
