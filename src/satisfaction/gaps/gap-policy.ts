import type { Span } from "../../foundation/index.ts";
import { deepFreeze, faultFinder, isRecord } from "../../foundation/internal.ts";
import { checkSpan } from "../input/spans.ts";

/** How long a need or an expectation can be relied on. */
export interface GapPolicy {
  /** From the first day of a level to the last day on which it still counts as current, without working days. Default: that of {@link yearlyNeeds}. */
  readonly validFor?: Span | undefined;
}

/**
 * Needs and expectations are asked again at least once a year **(ours)**: the sources say that they change, not how fast.
 *
 * @category Satisfaction gaps
 * @see SAT-8
 */
export const yearlyNeeds: { readonly validFor: Span } = /* @__PURE__ */ deepFreeze<{ readonly validFor: Span }>({ validFor: { amount: 12, unit: "months" } });

/**
 * Takes a policy as it comes, and fills in its defaults.
 *
 * @param policy - as the user wrote it
 * @returns the policy
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readGapPolicy(policy: GapPolicy): { readonly validFor: Span } {
  const finder = faultFinder("gap policy", "invalid-policy");
  if (finder.check(isRecord(policy), "", "must be an object") && policy.validFor !== undefined) {
    checkSpan(policy.validFor, "validFor", finder, "no working days");
  }
  finder.refuse();
  return { validFor: policy.validFor ?? yearlyNeeds.validFor };
}
