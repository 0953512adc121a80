import type { CadenceAnchor, CadenceRule } from "./cadence-policy.ts";

/** What a rule can be limited by. */
export const CONDITIONS = ["customers", "classes", "regions", "industries"] as const;

// More than all other conditions together: a rule for single customers beats every rule that is not.
const WEIGHT_OF_CUSTOMERS = CONDITIONS.length;

/**
 * What rules compete for: a customer has at most one rule of each slot.
 *
 * @param rule - a rule
 * @returns text that two rules share only if they compete
 */
export function slotOf(rule: CadenceRule): string {
  const anchor = rule.anchor ?? { kind: "lastContact" };
  return JSON.stringify([rule.channel, rule.purpose, anchor.kind, ...startOf(anchor)]);
}

/**
 * How closely a rule says whom it is for.
 *
 * @param rule - a rule
 * @returns 0 for a rule that is for everyone; the higher one wins
 */
export function specificityOf(rule: CadenceRule): number {
  let specificity = 0;
  for (const condition of CONDITIONS) {
    if (rule[condition] !== undefined) specificity += condition === "customers" ? WEIGHT_OF_CUSTOMERS : 1;
  }
  return specificity;
}

function startOf(anchor: CadenceAnchor): readonly (string | undefined)[] {
  switch (anchor.kind) {
    case "event":
      return [anchor.event];
    case "afterContact":
      return [anchor.channel, anchor.purpose];
    case "festival":
      return [anchor.festival];
    case "personDay":
      return [anchor.occasion];
    default:
      return [];
  }
}
