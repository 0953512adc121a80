import { deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";
import { CATEGORY_FIGURES } from "./category-figures.ts";
import type { CategoryPolicy } from "./category-policy.ts";

/**
 * Is this a policy by which every customer has a category? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen; only such a copy is checked once and for all, others on each call
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `categories[0].when.all[1].atLeast`
 * @example
 * ```ts
 * import { defineCategoryPolicy } from "clientele/customers";
 *
 * const policy = defineCategoryPolicy({
 *   id: "two-categories",
 *   categories: [{ category: "large", when: { figure: "amount", atLeast: 10_000 } }, { category: "small" }],
 * });
 * policy.categories.length; // => 2
 * defineCategoryPolicy({ ...policy, categories: policy.categories.slice(0, 1) }); // throws invalid-policy
 * ```
 * @category Category
 * @see CUS-13
 */
export function defineCategoryPolicy<const C extends string>(policy: CategoryPolicy<C>): CategoryPolicy<C> {
  checkCategoryPolicy(policy);
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
export function readCategoryPolicy<C extends string>(policy: CategoryPolicy<C>): CategoryPolicy<C> {
  if (!checked.has(policy)) checkCategoryPolicy(policy);
  return policy;
}

// Nobody can tell it is there: what is in it is frozen to the ground, so that checking it again would find the same.
// eslint-disable-next-line no-restricted-syntax -- a memo of what was found sound, by identity
const checked = /* @__PURE__ */ new WeakSet<CategoryPolicy>();

function checkCategoryPolicy(policy: CategoryPolicy): void {
  const faults = faultFinder("category policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  const { id, categories } = policy;
  faults.check(isName(id), "id", "is no name");
  if (faults.check(Array.isArray(categories) && categories.length > 0, "categories", "is no list of at least one category")) {
    const names = new Set<string>();
    for (const [index, entry] of categories.entries()) {
      const path = `categories[${index}]`;
      if (!faults.check(isRecord(entry), path, "is not an object")) continue;
      const { category, when } = entry;
      faults.check(isName(category), `${path}.category`, "is no name");
      faults.check(!names.has(category), `${path}.category`, "is the name of a category before it");
      names.add(category);
      if (index === categories.length - 1) faults.check(when === undefined, `${path}.when`, "is a condition, and nothing takes those for whom it does not hold");
      else checkCondition(when, `${path}.when`, faults, 0);
    }
  }
  faults.refuse();
}

// Deeper than anybody can follow; without a bound a condition that contains itself would never end.
const DEEPEST = 20;

function checkCondition(condition: unknown, path: string, faults: FaultFinder, depth: number): void {
  if (!faults.check(isRecord(condition), path, "is no condition") || !isRecord(condition)) return;
  if (!faults.check(depth < DEEPEST, path, `lies in more than ${DEEPEST} conditions`)) return;
  const { figure, atLeast, of, all, any } = condition;
  if (figure !== undefined) {
    faults.oneOf(figure, CATEGORY_FIGURES, `${path}.figure`);
    faults.check(Number.isFinite(atLeast), `${path}.atLeast`, "is no finite number");
    faults.check(of === undefined && all === undefined && any === undefined, path, "is more than one condition");
    return;
  }
  const [field, parts] = all !== undefined ? ["all", all] : any !== undefined ? ["any", any] : ["of", of];
  faults.check([all, any, of].filter((list) => list !== undefined).length === 1, path, "is not one of figure, all, any, of");
  if (!faults.check(Array.isArray(parts) && parts.length > 0, `${path}.${field}`, "is no list of at least one condition")) return;
  const list = parts as readonly unknown[];
  if (field === "of") {
    const holds = Number.isSafeInteger(atLeast) && (atLeast as number) >= 1 && (atLeast as number) <= list.length;
    faults.check(holds, `${path}.atLeast`, `is no whole number from 1 to ${list.length}`);
  }
  for (const [index, part] of list.entries()) checkCondition(part, `${path}.${field}[${index}]`, faults, depth + 1);
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
