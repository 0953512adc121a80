import type { AbcClass } from "../../classification/index.ts";
import { requireList } from "../../foundation/internal.ts";
import type { CadencePolicy, CadenceRule } from "./cadence-policy.ts";
import { defineCadence, readCadence } from "./define-cadence.ts";

const call = { channel: "phone", purpose: "business", by: "owner" } as const;
const visit = { channel: "visit", purpose: "business", by: "owner" } as const;

/**
 * The cadence of the consulting source. A: a call at least once a week, a visit to the chair or general manager every 2 months.
 * B: a call at least once a week, a visit every 3 months. C: a call at least once in 2 weeks, a visit every 4 months.
 *
 * A visit stands for the call of its class; that, the purpose and the role are this library's own.
 *
 * @example
 * ```ts
 * import { consultingCadence } from "clientele/cadence";
 *
 * consultingCadence.rules.map(({ id, latest }) => `${id}: ${latest.amount} ${latest.unit}`);
 * // => ["call-a: 1 weeks", "visit-a: 2 months", "call-b: 1 weeks", "visit-b: 3 months", "call-c: 2 weeks", "visit-c: 4 months"]
 * consultingCadence.rules[1]?.satisfies; // => ["call-a"]
 * ```
 * @category Cadence policies
 * @see CAD-1
 */
export const consultingCadence: CadencePolicy<AbcClass> = /* @__PURE__ */ defineCadence({
  id: "consulting",
  version: "1",
  classes: ["A", "B", "C"],
  rules: [
    { ...call, id: "call-a", classes: ["A"], latest: { amount: 1, unit: "weeks" } },
    { ...visit, id: "visit-a", classes: ["A"], latest: { amount: 2, unit: "months" }, satisfies: ["call-a"], focus: "the chair or general manager" },
    { ...call, id: "call-b", classes: ["B"], latest: { amount: 1, unit: "weeks" } },
    { ...visit, id: "visit-b", classes: ["B"], latest: { amount: 3, unit: "months" }, satisfies: ["call-b"] },
    { ...call, id: "call-c", classes: ["C"], latest: { amount: 2, unit: "weeks" } },
    { ...visit, id: "visit-c", classes: ["C"], latest: { amount: 4, unit: "months" }, satisfies: ["call-c"] },
  ],
});

/**
 * A policy and more rules, checked anew.
 *
 * @param policy - a policy
 * @param rules - rules to add after its own; none of them may have the id of another
 * @returns a new policy with the id and version of the first, deeply frozen
 * @throws ClienteleError `invalid-policy`, naming every fault; positions of added rules count on from those of the policy.
 * `invalid-input` for rules that are no list
 * @example
 * ```ts
 * import { consultingCadence, consultingTouches, withRules } from "clientele/cadence";
 *
 * const policy = withRules(consultingCadence, consultingTouches);
 * policy.rules.length === consultingCadence.rules.length + consultingTouches.length; // => true
 * withRules(policy, consultingTouches); // throws invalid-policy
 * ```
 * @category Cadence policies
 * @see CAD-23
 */
export function withRules<C extends string>(policy: CadencePolicy<C>, rules: readonly CadenceRule<NoInfer<C>>[]): CadencePolicy<C> {
  const { rules: own, ...rest } = readCadence(policy);
  return defineCadence({ ...rest, rules: [...own, ...(requireList(rules, "rules") as readonly CadenceRule<C>[])] });
}
