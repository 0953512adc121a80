import { deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";
import { isCardItem } from "../cards/card-items.ts";
import { checkCardPolicy, standardCardItems, type CardPolicy } from "../cards/card-policy.ts";
import type { CardItem } from "../cards/customer-card.ts";

/** How long some items stay true without anybody looking at them. */
export interface ItemLife {
  /** Months from the day on which an item was set or confirmed, a whole number over 0. */
  readonly months: number;
  /** The items; none has two lives. */
  readonly items: readonly CardItem[];
}

/** What a card is audited by. */
export interface CardAuditPolicy {
  /** Name of the policy. */
  readonly id: string;
  /** What a card must hold. */
  readonly items: CardPolicy;
  /** How far apart sales and receipts may be. */
  readonly balance: {
    /** Months up to the day of the audit that are looked at, a whole number over 0. */
    readonly months: number;
    /** The most that receipts may differ from sales, as a share of sales, 0 or more. */
    readonly share: number;
  };
  /** How long items stay true; what is not named never goes stale. */
  readonly staleAfter: readonly ItemLife[];
}

/**
 * Sales and receipts of a year may be a fifth apart; what a card says of business, trading, leadership and needs stays true for a year, what it
 * says of products and markets for two. All of it is a choice made here.
 *
 * @category Card audit
 * @see CUS-4
 */
export const standardCardAudit: CardAuditPolicy = /* @__PURE__ */ deepFreeze<CardAuditPolicy>({
  id: "standard-card-audit",
  items: standardCardItems,
  balance: { months: 12, share: 0.2 },
  staleAfter: [
    { months: 12, items: ["businessState", "management", "funding", "results", "presentTrading", "tradedAmount", "needs"] },
    { months: 24, items: ["employees", "businessScope", "mainProducts", "industryPosition", "salesChannels", "purchasePrices"] },
  ],
});

/**
 * Is this a policy that cards can be audited by? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path
 * @example
 * ```ts
 * import { defineCardAudit, standardCardAudit } from "clientele/customers";
 *
 * defineCardAudit({ ...standardCardAudit, id: "close", balance: { months: 3, share: 0.05 } }).balance.share; // => 0.05
 * defineCardAudit({ ...standardCardAudit, staleAfter: [{ months: 0, items: ["needs"] }] }); // throws invalid-policy
 * ```
 * @category Card audit
 * @see CUS-4
 */
export function defineCardAudit(policy: CardAuditPolicy): CardAuditPolicy {
  return deepFreeze(plainCopy(readCardAudit(policy)));
}

/**
 * Takes a policy as it comes, and refuses one with faults.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readCardAudit(policy: CardAuditPolicy): CardAuditPolicy {
  const faults = faultFinder("card audit policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  faults.check(typeof policy.id === "string" && policy.id !== "", "id", "is no name");
  checkCardPolicy(policy.items, "items", faults);
  if (faults.check(isRecord(policy.balance), "balance", "is not an object")) {
    faults.check(isMonths(policy.balance.months), "balance.months", MONTHS_FAULT);
    faults.check(Number.isFinite(policy.balance.share) && policy.balance.share >= 0, "balance.share", "is no number of 0 or more");
  }
  checkLives(policy.staleAfter, faults);
  faults.refuse();
  return policy;
}

// A century: dates counted from our time stay within the years that four digits can write.
const MOST_MONTHS = 1200;
const MONTHS_FAULT = `is no whole number from 1 to ${MOST_MONTHS}`;

function isMonths(months: unknown): boolean {
  return Number.isSafeInteger(months) && (months as number) > 0 && (months as number) <= MOST_MONTHS;
}

function checkLives(lives: unknown, faults: FaultFinder): void {
  if (!faults.check(Array.isArray(lives), "staleAfter", "is no list")) return;
  const seen = new Set<unknown>();
  for (const [index, life] of Array.from(lives as readonly unknown[]).entries()) {
    const path = `staleAfter[${index}]`;
    if (!faults.check(isRecord(life), path, "is not an object")) continue;
    const { months, items } = life as Readonly<Record<string, unknown>>;
    faults.check(isMonths(months), `${path}.months`, MONTHS_FAULT);
    if (!faults.check(Array.isArray(items), `${path}.items`, "is no list")) continue;
    for (const [at, item] of Array.from(items as readonly unknown[]).entries()) {
      faults.check(isCardItem(item), `${path}.items[${at}]`, "is no item of a card");
      faults.check(!seen.has(item), `${path}.items[${at}]`, "is named twice");
      seen.add(item);
    }
  }
}
