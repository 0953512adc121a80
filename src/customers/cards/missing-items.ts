import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { requireId, requireList, requireNew, requireRecord, type Place } from "../../foundation/internal.ts";
import { CARD_FORMS, PERSON_FORMS } from "./card-items.ts";
import { isCardLevel, readCardPolicy, standardCardItems, type CardLevel, type CardPolicy, type CardRequirement } from "./card-policy.ts";
import type { CompletenessReasons } from "./completeness-reasons.ts";
import type { CustomerCard } from "./customer-card.ts";
import { itemOf, ownValue, readCardHead, type Fields } from "./read-card.ts";
import { isBlankText } from "./read-item.ts";

/** Something that a card lacks, told apart by `code`. */
export type MissingItem = Reason<CompletenessReasons>;

/** How far the relationship with a customer is. */
export interface CustomerLevel {
  /** The customer. */
  readonly customer: Id;
  /** How far it is. */
  readonly level: CardLevel;
}

/** What the card of a customer lacks. */
export interface CardCompleteness extends CustomerLevel {
  /** What it lacks, in the order of the policy: items, then parts in buying, then what is missing about people in the order of ids. */
  readonly missing: readonly MissingItem[];
}

/**
 * What does a card lack?
 *
 * @param card - the card
 * @param level - how far the relationship is
 * @param policy - what a card must hold at each level
 * @returns every item that is missing, in the order of the policy; empty for a complete card. Blank text and empty lists are missing; a person whose data
 * were erased is no key person
 * @throws ClienteleError `invalid-option` for no level, `invalid-policy`; `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`,
 * `duplicate-id` for what cannot stand on a card
 * @example
 * ```ts
 * import { missingItems } from "clientele/customers";
 *
 * const card = { id: 7, overview: "Makes pumps.", businessState: " ", creditLimit: 5000, tradedAmount: 0, paymentDays: 30 };
 * missingItems(card, "target"); // => []
 * missingItems(card, "client").map((missing) => missing.code === "customers/item-missing" && missing.item); // => ["businessState", "tradingHistory"]
 *
 * const people = [{ id: "p1", name: "A name", buyingRole: "decides" }] as const;
 * const [, , noBuyer, , noPosition] = missingItems({ ...card, people }, "keyAccount");
 * noBuyer; // => { code: "customers/key-person-missing", rule: "CUS-2", severity: "warning", customer: 7, level: "keyAccount", role: "buys" }
 * noPosition?.code === "customers/person-item-missing" && [noPosition.person, noPosition.item]; // => ["p1", "position"]
 * ```
 * @category Cards
 * @see CUS-2
 */
export function missingItems(card: CustomerCard, level: CardLevel, policy: CardPolicy = standardCardItems): readonly MissingItem[] {
  const requirement = readCardPolicy(policy).levels[requireLevel(level, { list: "level" })];
  return missingOf(card, level, requirement, { list: "card" });
}

/**
 * {@link missingItems} for many cards.
 *
 * @param cards - the cards, in any order
 * @param levels - how far the relationship with each customer is, or one level for all; levels of customers without a card play no part
 * @param policy - what a card must hold at each level
 * @returns a row for each card, in the order of ids; none for no cards
 * @throws ClienteleError `unknown-id` for a card without a level; `duplicate-id`, `invalid-option`, `invalid-policy`, `invalid-input`, `invalid-value`,
 * `invalid-date`, `missing-id`
 * @example
 * ```ts
 * import { missingItemsOf } from "clientele/customers";
 *
 * const cards = [{ id: 8, overview: "Sells seed." }, { id: 7 }];
 * missingItemsOf(cards, "target").map(({ customer, missing }) => [customer, missing.length]); // => [[7, 1], [8, 0]]
 * missingItemsOf(cards, [{ customer: 7, level: "client" }]); // throws unknown-id
 * missingItemsOf([], "target"); // => []
 * ```
 * @category Cards
 * @see CUS-2
 */
export function missingItemsOf(cards: readonly CustomerCard[], levels: CardLevel | readonly CustomerLevel[], policy: CardPolicy = standardCardItems): readonly CardCompleteness[] {
  const { levels: requirements } = readCardPolicy(policy);
  const levelOf = readLevels(levels);
  const known = new Map<Id, number>();
  const rows = Array.from(requireList(cards, "cards") as readonly CustomerCard[], (card, index): CardCompleteness => {
    const { id: customer } = readCardHead(card, { list: "cards", index });
    requireNew(known, customer, "cards", index);
    const level = levelOf(customer);
    if (level === null) throw new ClienteleError("unknown-id", `levels has none for cards[${index}]`, { list: "cards", index, id: customer });
    return { customer, level, missing: missingOf(card, level, requirements[level], { list: "cards", index }) };
  });
  return rows.sort((a, b) => compareIds(a.customer, b.customer));
}

/**
 * How far the relationship with a customer is.
 *
 * @param levels - one level for all, or a list
 * @returns finds the level of a customer; `null` for one who is not in the list
 * @throws ClienteleError `invalid-option`, `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readLevels(levels: CardLevel | readonly CustomerLevel[]): (customer: Id) => CardLevel | null {
  if (!Array.isArray(levels)) {
    const level = requireLevel(levels, { list: "levels" });
    return () => level;
  }
  const known = new Map<Id, number>();
  const found = new Map<Id, CardLevel>();
  for (const [index, entry] of Array.from(levels as readonly unknown[]).entries()) {
    const { customer, level } = requireRecord(entry, "levels", index);
    const id = requireId(customer, "levels", index);
    requireNew(known, id, "levels", index);
    found.set(id, requireLevel(level, { list: "levels", index, field: "level", id }));
  }
  return (customer) => found.get(customer) ?? null;
}

/**
 * What a card lacks by a requirement.
 *
 * @param card - the card
 * @param level - the level that it is required at
 * @param requirement - what it must hold, checked
 * @param place - where it stands
 * @returns what is missing, in the order of the requirement
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `duplicate-id`
 */
export function missingOf(card: CustomerCard, level: CardLevel, { items, roles, personItems }: CardRequirement, place: Place): readonly MissingItem[] {
  const head = readCardHead(card, place);
  const fields = card as unknown as Fields;
  const reason = { rule: "CUS-2", severity: "warning", customer: head.id, level } as const;
  const people = [...head.people].filter(([, person]) => person["erasedOn"] === undefined).sort(([a], [b]) => compareIds(a, b));
  const ofPerson = (id: Id): Place => ({ list: `${place.list}.people`, id });
  const roleOf = (id: Id, person: Fields): unknown => itemOf(person, "buyingRole", "buyingRole", ofPerson(id));
  const missing: MissingItem[] = [];
  for (const choice of items) {
    const [item, ...alternatives] = typeof choice === "string" ? [choice] : choice;
    if ([item!, ...alternatives].every((name) => isMissing(fields, name, () => itemOf(fields, name, CARD_FORMS[name], place)))) {
      missing.push({ code: "customers/item-missing", ...reason, item: item!, alternatives });
    }
  }
  for (const role of roles) {
    if (!people.some(([id, person]) => roleOf(id, person) === role)) missing.push({ code: "customers/key-person-missing", ...reason, role });
  }
  for (const [id, person] of people) {
    if (!roles.some((role) => role === roleOf(id, person))) continue;
    for (const item of personItems) {
      if (isMissing(person, item, () => itemOf(person, item, PERSON_FORMS[item], ofPerson(id)))) missing.push({ code: "customers/person-item-missing", ...reason, person: id, item });
    }
  }
  return missing;
}

// What is there must also be what it should be: nobody is helped by a limit of NaN.
function isMissing(fields: Fields, item: string, read: () => unknown): boolean {
  const value = ownValue(fields, item);
  if (isBlank(value) || (Array.isArray(value) && Array.from(value as readonly unknown[]).every(isBlank))) return true;
  read();
  return false;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || isBlankText(value);
}

function requireLevel(level: unknown, place: Place): CardLevel {
  if (isCardLevel(level)) return level;
  throw new ClienteleError("invalid-option", `${place.list} has a level that is none of "target", "client", "keyAccount"`, { ...place, expected: ["target", "client", "keyAccount"] });
}
