import { dateOfDay } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import type { OpenContact } from "./open-contacts.ts";

const RESTRAINTS: ReadonlySet<CadenceReason["code"]> = /* @__PURE__ */ new Set<CadenceReason["code"]>([
  "cadence/consent-refused",
  "cadence/consent-missing",
  "cadence/paused",
  "cadence/held",
  "cadence/fatigue-gap",
  "cadence/fatigue-limit",
  "cadence/snoozed",
  "cadence/satisfied",
  "cadence/lapsed",
  "cadence/no-anchor",
  "calendar/not-covered",
]);

/**
 * Why a contact stands still: where it stands and until when, and what its own reasons say of that.
 *
 * @param open - the contact
 * @returns at least one reason
 */
export function restraintsOf({ contact, release }: OpenContact): readonly CadenceReason[] {
  const until = Number.isFinite(release) ? dateOfDay(release) : null;
  return [{ code: "cadence/withheld", state: contact.state, until }, ...contact.reasons.filter(({ code }) => RESTRAINTS.has(code))];
}
