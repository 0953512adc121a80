import { deepFreeze, plainCopy } from "../../foundation/internal.ts";
import type { ComplaintPolicy } from "../policy.ts";
import { checkComplaintPolicy } from "./check-complaint-policy.ts";

/**
 * Is this a policy by which complaints can be handled? Checks it, and names every fault at once. Names of severities are taken from
 * `severities`, so that a typo elsewhere does not compile.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `clocks[2].targets.grave`
 * @example
 * ```ts
 * import { defineComplaintPolicy } from "clientele/complaints";
 *
 * const policy = defineComplaintPolicy({
 *   id: "desk", version: 1, severities: ["minor", "grave"], graveFrom: "grave", categories: ["product", "other"],
 *   onTheSpot: ["minor"], promises: {}, options: { least: 2 }, followUps: { least: 1, delays: [{ calendarDays: 3 }] },
 *   reopening: {}, clocks: [], escalation: { levels: ["local"], rules: [] },
 * });
 * policy.severities; // => ["minor", "grave"]
 * defineComplaintPolicy({ ...policy, followUps: { least: 2, delays: [] } }); // throws invalid-policy
 * ```
 * @category Policy
 * @see CMP-3, CMP-6, CMP-8, CMP-12
 */
export function defineComplaintPolicy<const S extends string>(policy: ComplaintPolicy<S>): ComplaintPolicy<S> {
  checkComplaintPolicy(policy);
  const defined = deepFreeze(plainCopy(policy));
  checked.add(defined);
  return defined;
}

/**
 * Takes a policy as it comes, and refuses one with faults.
 *
 * @param policy - what stands where a policy should be
 * @returns the policy, deeply frozen; the same object where it was defined before
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readComplaintPolicy<S extends string>(policy: ComplaintPolicy<S>): ComplaintPolicy<S> {
  return checked.has(policy) ? policy : defineComplaintPolicy(policy);
}

// Nobody can tell it is there: what is in it is frozen to the ground, so that checking it again would find the same.
// eslint-disable-next-line no-restricted-syntax -- a memo of what was found sound, by identity
const checked = /* @__PURE__ */ new WeakSet<ComplaintPolicy>();
