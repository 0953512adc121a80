import { deepFreeze, faultFinder, isRecord, plainCopy } from "../../foundation/internal.ts";
import { CARD_FORMS, isCardItem } from "../cards/card-items.ts";
import type { CardItem } from "../cards/customer-card.ts";

/** When a revision of a card needs a reason, and when it matters at once. */
export interface RevisionPolicy {
  /** Name of the policy. */
  readonly id: string;
  /** The share of what an amount was from which on its change is marked, over 0. */
  readonly markedShare: number;
  /** The amounts whose marked change needs a reason. */
  readonly markedItems: readonly CardItem[];
  /** The items whose changes are important. */
  readonly importantItems: readonly CardItem[];
}

/**
 * Changes in funding, management and payment terms are important; a change of 30 % or more in the customer's results or in the traded amount
 * needs a reason. The 30 % are a choice made here.
 *
 * @category Cards
 * @see CUS-3
 */
export const standardRevisions: RevisionPolicy = /* @__PURE__ */ deepFreeze<RevisionPolicy>({
  id: "standard-revisions",
  markedShare: 0.3,
  markedItems: ["results", "tradedAmount"],
  importantItems: ["funding", "management", "paymentTerms", "paymentDays"],
});

/**
 * Is this a policy that revisions can be held to? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path
 * @example
 * ```ts
 * import { defineRevisionPolicy, standardRevisions } from "clientele/customers";
 *
 * defineRevisionPolicy({ ...standardRevisions, id: "strict", markedShare: 0.1 }).markedShare; // => 0.1
 * defineRevisionPolicy({ ...standardRevisions, markedItems: ["overview"] }); // throws invalid-policy
 * ```
 * @category Cards
 * @see CUS-3
 */
export function defineRevisionPolicy(policy: RevisionPolicy): RevisionPolicy {
  return deepFreeze(plainCopy(readRevisionPolicy(policy)));
}

/**
 * Takes a policy as it comes, and refuses one with faults.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readRevisionPolicy(policy: RevisionPolicy): RevisionPolicy {
  const faults = faultFinder("revision policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  const { id, markedShare, markedItems, importantItems } = policy;
  faults.check(typeof id === "string" && id !== "", "id", "is no name");
  faults.check(Number.isFinite(markedShare) && markedShare > 0, "markedShare", "is no number over 0");
  const isAmount = (item: unknown): boolean => isCardItem(item) && (CARD_FORMS[item] === "amount" || CARD_FORMS[item] === "limit");
  for (const [list, path, isFit, wrong] of [
    [markedItems, "markedItems", isAmount, "is no amount on a card"],
    [importantItems, "importantItems", isCardItem, "is no item of a card"],
  ] as const) {
    if (!faults.check(Array.isArray(list), path, "is no list")) continue;
    Array.from(list, (item: unknown, index) => faults.check(isFit(item), `${path}[${index}]`, wrong));
  }
  faults.refuse();
  return policy;
}
