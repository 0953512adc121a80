import type { CardItem } from "./customer-card.ts";
import type { PersonItem } from "../people/card-person.ts";

/**
 * What may stand in an item: text, an amount, a whole number, an id, a date, one of some names, or lists of them. `records` are lists of
 * plain records, `record` is one of them.
 */
export type ItemForm =
  | "text"
  | "amount"
  | "count"
  | "id"
  | "date"
  | "channel"
  | "buyingRole"
  | "attitude"
  | "weekdays"
  | "hours"
  | "consents"
  | "texts"
  | "record"
  | "records";

/** The form of each item of a card, in the order of the card. */
export const CARD_FORMS: Readonly<Record<CardItem, ItemForm>> = {
  number: "text",
  name: "text",
  overview: "text",
  businessState: "text",
  management: "text",
  funding: "text",
  results: "amount",
  tradingHistory: "records",
  presentTrading: "text",
  tradedAmount: "amount",
  creditLimit: "amount",
  paymentTerms: "text",
  paymentDays: "count",
  class: "text",
  region: "text",
  city: "text",
  industry: "text",
  employees: "count",
  address: "text",
  phone: "text",
  fax: "text",
  website: "text",
  businessScope: "text",
  mainProducts: "texts",
  industryPosition: "text",
  news: "records",
  needs: "records",
  salesChannels: "texts",
  purchasePrices: "records",
  source: "text",
  origin: "record",
  since: "date",
  owner: "id",
  preferredChannel: "channel",
  preferredWeekdays: "weekdays",
  preferredHours: "hours",
  timeZone: "text",
  calendar: "text",
  consents: "consents",
  departments: "records",
  decisionProcess: "records",
  installedProducts: "records",
  documents: "records",
};

/** The form of what a card says about a person, in the order of the card. */
export const PERSON_FORMS: Readonly<Record<PersonItem, ItemForm>> = {
  name: "text",
  position: "text",
  department: "text",
  buyingRole: "buyingRole",
  phones: "texts",
  email: "text",
  days: "records",
  interests: "texts",
  character: "text",
  family: "text",
  education: "text",
  career: "text",
  socialRelations: "text",
  attitude: "attitude",
  preferredChannel: "channel",
  consents: "consents",
};

/**
 * The items of a card, in the order of the card (CUS-1).
 *
 * @category Cards
 * @see CUS-1
 */
export const cardItems: readonly CardItem[] = /* @__PURE__ */ namesOf(CARD_FORMS);

/**
 * What a card says about a person, in the order of the card (CUS-1).
 *
 * @category Cards
 * @see CUS-1
 */
export const personItems: readonly PersonItem[] = /* @__PURE__ */ namesOf(PERSON_FORMS);

/**
 * Whether text names an item of a card.
 *
 * @param name - anything
 * @returns `true` for an item, and not for what every object has
 */
export function isCardItem(name: unknown): name is CardItem {
  return typeof name === "string" && Object.hasOwn(CARD_FORMS, name);
}

/**
 * Whether text names something that a card says about a person.
 *
 * @param name - anything
 * @returns `true` for an item, and not for what every object has
 */
export function isPersonItem(name: unknown): name is PersonItem {
  return typeof name === "string" && Object.hasOwn(PERSON_FORMS, name);
}

function namesOf<Name extends string>(table: Readonly<Record<Name, ItemForm>>): readonly Name[] {
  return Object.keys(table) as Name[];
}
