import { deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";
import type { BuyingRole } from "../buying/buying-records.ts";
import type { PersonItem } from "../people/card-person.ts";
import { isCardItem, isPersonItem } from "./card-items.ts";
import type { CardItem } from "./customer-card.ts";
import { BUYING_ROLES } from "./read-item.ts";

/** How far the relationship with a customer is (CUS-2). */
export type CardLevel = "target" | "client" | "keyAccount";

/** What a card must hold. */
export interface CardRequirement {
  /** The items; of a list of items any one will do. */
  readonly items: readonly (CardItem | readonly CardItem[])[];
  /** The parts in buying that somebody on the card must have: its key people. */
  readonly roles: readonly BuyingRole[];
  /** What must be known of each of them. */
  readonly personItems: readonly PersonItem[];
}

/** What a card must hold, by how far the relationship is. */
export interface CardPolicy {
  /** Name of the policy. */
  readonly id: string;
  /** The requirements of each level. */
  readonly levels: Readonly<Record<CardLevel, CardRequirement>>;
}

const REQUIRED: CardRequirement["items"] = [
  "overview",
  "businessState",
  "tradingHistory",
  ["tradedAmount", "presentTrading"],
  "creditLimit",
  ["paymentTerms", "paymentDays"],
];

/**
 * A target needs the company overview. A client needs what CUS-1 names first: overview, state of business, trading over time and at present, credit limit
 * and payment terms. A key account needs those and its key people: who decides, who buys and who handles, with name, position and phone.
 * What is required of a client, and who the key people are, is a choice made here.
 *
 * @category Cards
 * @see CUS-2
 */
export const standardCardItems: CardPolicy = /* @__PURE__ */ deepFreeze<CardPolicy>({
  id: "standard-card-items",
  levels: {
    target: { items: ["overview"], roles: [], personItems: [] },
    client: { items: REQUIRED, roles: [], personItems: [] },
    keyAccount: { items: REQUIRED, roles: ["decides", "buys", "handles"], personItems: ["name", "position", "phones"] },
  },
});

/**
 * Is this a policy that cards can be held to? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `levels.client.items[2]`
 * @example
 * ```ts
 * import { defineCardPolicy, standardCardItems } from "clientele/customers";
 *
 * const { levels } = standardCardItems;
 * const brief = defineCardPolicy({ id: "brief", levels: { ...levels, client: { items: ["overview", ["phone", "website"]], roles: ["buys"], personItems: [] } } });
 * brief.levels.client.roles; // => ["buys"]
 * defineCardPolicy({ id: "brief", levels: { ...levels, target: { items: ["colour" as "name"], roles: [], personItems: [] } } }); // throws invalid-policy
 * ```
 * @category Cards
 * @see CUS-2
 */
export function defineCardPolicy(policy: CardPolicy): CardPolicy {
  return deepFreeze(plainCopy(readCardPolicy(policy)));
}

/**
 * Takes a policy as it comes, and refuses one with faults.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readCardPolicy(policy: CardPolicy): CardPolicy {
  const faults = faultFinder("card policy", "invalid-policy");
  checkCardPolicy(policy, "", faults);
  faults.refuse();
  return policy;
}

/**
 * Notes what is wrong with a policy.
 *
 * @param policy - what stands where a policy should be
 * @param path - where it stands; `""` is the definition itself
 * @param faults - notes the faults
 */
export function checkCardPolicy(policy: unknown, path: string, faults: FaultFinder): void {
  if (!faults.check(isRecord(policy), path, "is not an object")) return;
  const { id, levels } = policy as Readonly<Record<string, unknown>>;
  const inner = path === "" ? "" : `${path}.`;
  faults.check(typeof id === "string" && id !== "", `${inner}id`, "is no name");
  if (!faults.check(isRecord(levels), `${inner}levels`, "is not an object")) return;
  for (const name of Object.keys(levels as object)) faults.check(isCardLevel(name), `${inner}levels`, "has a level that is none of target, client, keyAccount");
  for (const level of CARD_LEVELS) checkRequirement((levels as Readonly<Record<string, unknown>>)[level], `${inner}levels.${level}`, faults);
}

/** How far a relationship can be, the least first. */
const CARD_LEVELS = ["target", "client", "keyAccount"] as const satisfies readonly CardLevel[];

/**
 * Whether a value says how far a relationship is.
 *
 * @param value - anything
 * @returns `true` for a level
 */
export function isCardLevel(value: unknown): value is CardLevel {
  return CARD_LEVELS.some((level) => level === value);
}

function checkRequirement(value: unknown, path: string, faults: FaultFinder): void {
  if (!faults.check(isRecord(value), path, "is not an object")) return;
  const { items, roles, personItems } = value as Readonly<Record<string, unknown>>;
  checkNames(items, `${path}.items`, isItemOrChoice, "is no item of a card, nor a list of some", faults);
  checkNames(roles, `${path}.roles`, isRole, "is none of decides, buys, handles, influences", faults);
  checkNames(personItems, `${path}.personItems`, isPersonItem, "is nothing that a card says about a person", faults);
}

function checkNames(value: unknown, path: string, isFit: (name: unknown) => boolean, wrong: string, faults: FaultFinder): void {
  if (!faults.check(Array.isArray(value), path, "is no list")) return;
  const seen = new Set<string>();
  for (const [index, name] of Array.from(value as readonly unknown[]).entries()) {
    if (!faults.check(isFit(name), `${path}[${index}]`, wrong)) continue;
    const key = String(name);
    faults.check(!seen.has(key), `${path}[${index}]`, "is named twice");
    seen.add(key);
  }
}

function isItemOrChoice(name: unknown): boolean {
  return Array.isArray(name) ? name.length > 0 && name.every(isCardItem) : isCardItem(name);
}

function isRole(name: unknown): boolean {
  return BUYING_ROLES.some((role) => role === name);
}
