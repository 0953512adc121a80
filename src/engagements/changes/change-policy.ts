import { faultFinder, isRecord } from "../../foundation/internal.ts";
import type { QualityEffect } from "./change-request.ts";

/** What one role may decide about. A limit that is absent does not bind. */
export interface ChangeAuthority<R extends string = string> {
  /** Name of the role. */
  readonly role: R;
  /** The most that a change may add to the cost, as a share of the agreed cost, 0 or more. */
  readonly costShare?: number | undefined;
  /** The most working days that a change may add, a whole number of 0 or more. */
  readonly days?: number | undefined;
  /** The worst that a change may do to quality. */
  readonly quality?: QualityEffect | undefined;
}

/** Who may decide about which changes. */
export interface ChangePolicy {
  /** Name of the policy. */
  readonly id: string;
  /** The roles that decide, at least one, each named once. */
  readonly authorities: readonly ChangeAuthority[];
}

/**
 * Small changes are the project manager's: up to 2 % of the cost and five working days, and no harm to quality. All others
 * are the steering committee's, which approves changes of process and organisation too (ENG-8). The limits are a choice made here.
 *
 * @category Change control
 * @see ENG-11
 */
export const committeeChanges: ChangePolicy = {
  id: "committee-changes",
  authorities: [{ role: "projectManager", costShare: 0.02, days: 5, quality: "unchanged" }, { role: "steeringCommittee" }],
};

/** Effects on quality, the best first. */
export const QUALITY_EFFECTS: readonly QualityEffect[] = ["better", "unchanged", "worse"];

/**
 * Refuses a policy by which nothing can be decided.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readChangePolicy(policy: ChangePolicy): ChangePolicy {
  const faults = faultFinder("change policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  const { id, authorities } = policy;
  faults.check(typeof id === "string" && id !== "", "id", "is no name");
  if (faults.check(Array.isArray(authorities) && authorities.length > 0, "authorities", "is no list of at least one role")) {
    const roles = new Set<string>();
    for (const [index, entry] of authorities.entries()) {
      const path = `authorities[${index}]`;
      if (!faults.check(isRecord(entry), path, "is not an object")) continue;
      const { role, costShare = 0, days = 0, quality } = entry;
      faults.check(typeof role === "string" && role !== "", `${path}.role`, "is no name");
      faults.check(!roles.has(role), `${path}.role`, "is the name of a role before it");
      faults.check(Number.isFinite(costShare) && costShare >= 0, `${path}.costShare`, "is no number of 0 or more");
      faults.check(Number.isSafeInteger(days) && days >= 0, `${path}.days`, "is no whole number of 0 or more");
      faults.oneOf(quality, QUALITY_EFFECTS, `${path}.quality`);
      roles.add(role);
    }
  }
  faults.refuse();
  return policy;
}
