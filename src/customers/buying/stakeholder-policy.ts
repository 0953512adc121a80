import { deepFreeze, faultFinder, isRecord, plainCopy } from "../../foundation/internal.ts";
import type { BuyingRole } from "./buying-records.ts";

/**
 * How recent a contact must be, and with whom. Days are whole calendar days over 0.
 *
 * @category Stakeholders
 * @see CUS-11
 */
export interface StakeholderPolicy {
  /** Name of the policy. */
  readonly id: string;
  /** How many days a contact covers people of key departments and those who decide a step. */
  readonly keyDays: number;
  /** How many days a contact covers everybody else. */
  readonly usualDays: number;
  /** The parts in buying of which each person in a key department must be covered. */
  readonly keyRoles: readonly BuyingRole[];
  /** The parts in buying that somebody at the customer must be known and covered for. */
  readonly roles: readonly BuyingRole[];
}

/** Every part in buying. */
export const BUYING_ROLES: readonly BuyingRole[] = ["decides", "buys", "handles", "influences"];

/**
 * A quarter for key departments and deciders, half a year for the others; in a key department each who decides or buys, at the
 * customer somebody of each part. The numbers are **(ours)**.
 *
 * @category Stakeholders
 * @see CUS-11
 */
export const standardStakeholders: StakeholderPolicy = /* @__PURE__ */ deepFreeze<StakeholderPolicy>({
  id: "standard-stakeholders",
  keyDays: 90,
  usualDays: 180,
  keyRoles: ["decides", "buys"],
  roles: ["decides", "buys", "handles", "influences"],
});

/**
 * Is this a policy that can be kept? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `keyDays`
 * @example
 * ```ts
 * import { defineStakeholderPolicy, standardStakeholders } from "clientele/customers";
 *
 * defineStakeholderPolicy({ ...standardStakeholders, id: "monthly", keyDays: 30 }).keyDays; // => 30
 * defineStakeholderPolicy({ ...standardStakeholders, keyDays: 0 }); // throws invalid-policy
 * ```
 * @category Stakeholders
 * @see CUS-11
 */
export function defineStakeholderPolicy(policy: StakeholderPolicy): StakeholderPolicy {
  return deepFreeze(plainCopy(readStakeholderPolicy(policy)));
}

/** Takes a policy as it comes, and refuses one with faults: `invalid-policy`. */
export function readStakeholderPolicy(policy: StakeholderPolicy): StakeholderPolicy {
  const faults = faultFinder("stakeholder policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  faults.check(typeof policy.id === "string" && policy.id !== "", "id", "is no name");
  for (const field of ["keyDays", "usualDays"] as const) {
    faults.check(Number.isSafeInteger(policy[field]) && policy[field] >= 1, field, "is no whole number over 0");
  }
  for (const field of ["keyRoles", "roles"] as const) {
    if (!faults.check(Array.isArray(policy[field]), field, "is no list")) continue;
    for (const [index, role] of policy[field].entries()) {
      faults.check(BUYING_ROLES.includes(role), `${field}[${index}]`, `is none of ${BUYING_ROLES.join(", ")}`);
      faults.check(policy[field].indexOf(role) === index, `${field}[${index}]`, "stands before it already");
    }
  }
  faults.refuse();
  return policy;
}
