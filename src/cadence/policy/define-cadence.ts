import { deepFreeze, plainCopy } from "../../foundation/internal.ts";
import type { CadencePolicy } from "./cadence-policy.ts";
import { checkCadence } from "./check-cadence.ts";

/**
 * Is this a policy that can be kept? Checks it, and names every fault at once.
 *
 * Two rules that compete for a customer and are as specific as each other are a fault, unless a more specific rule takes every
 * customer for whom they do. Names of classes are taken from `classes`, so that a typo in a rule does not compile.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen; only such a copy is checked once and for all, others on each call
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `rules[2].latest.amount`
 * @example
 * ```ts
 * import { defineCadence } from "clientele/cadence";
 *
 * const policy = defineCadence({
 *   id: "two-classes",
 *   classes: ["key", "other"],
 *   rules: [
 *     { id: "call", channel: "phone", purpose: "business", latest: { amount: 2, unit: "months" }, by: "owner" },
 *     { id: "key-call", classes: ["key"], channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" },
 *   ],
 * });
 * policy.rules.map(({ id }) => id); // => ["call", "key-call"]
 *
 * const twice = { ...policy.rules[1]!, id: "key-call-too" };
 * defineCadence({ ...policy, rules: [...policy.rules, twice] }); // throws invalid-policy
 * ```
 * @category Cadence policies
 * @see CAD-1, CAD-9, CAD-16
 */
export function defineCadence<const C extends string>(policy: CadencePolicy<C>): CadencePolicy<C> {
  checkCadence(policy);
  const defined = deepFreeze(plainCopy(policy));
  checked.add(defined);
  return defined;
}

/**
 * Takes a policy as it comes, and refuses one with faults.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readCadence<C extends string>(policy: CadencePolicy<C>): CadencePolicy<C> {
  if (!checked.has(policy)) checkCadence(policy);
  return policy;
}

// Nobody can tell it is there: what is in it is frozen to the ground, so that checking it again would find the same.
// eslint-disable-next-line no-restricted-syntax -- a memo of what was found sound, by identity
const checked = /* @__PURE__ */ new WeakSet<CadencePolicy>();
