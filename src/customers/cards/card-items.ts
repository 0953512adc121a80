import { deepFreeze } from "../../foundation/internal.ts";
import type { CardItem } from "./customer-card.ts";
import type { RecordListForm } from "./record-forms.ts";
import type { PersonItem } from "../people/card-person.ts";

/**
 * What may stand in an item: text, an amount, a whole number, an id, a date, one of some names, lists of them, or records. A `limit` is an amount
 * of 0 or more.
 */
export type ItemForm =
  | "text"
  | "amount"
  | "limit"
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
  | "timeZone"
  | "origin"
  | RecordListForm;

/** The form of each item of a card, in the order of the card. */
export const CARD_FORMS: Readonly<Record<CardItem, ItemForm>> = {
  number: "text",
  name: "text",
  overview: "text",
  businessState: "text",
  management: "text",
  funding: "text",
  results: "amount",
  tradingHistory: "tradedSpans",
  presentTrading: "text",
  tradedAmount: "amount",
  creditLimit: "limit",
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
  news: "news",
  needs: "needs",
  salesChannels: "texts",
  purchasePrices: "prices",
  source: "text",
  origin: "origin",
  since: "date",
  owner: "id",
  preferredChannel: "channel",
  preferredWeekdays: "weekdays",
  preferredHours: "hours",
  timeZone: "timeZone",
  calendar: "text",
  consents: "consents",
  departments: "departments",
  decisionProcess: "steps",
  installedProducts: "pieces",
  documents: "documents",
};

/** The form of what a card says about a person, in the order of the card. */
export const PERSON_FORMS: Readonly<Record<PersonItem, ItemForm>> = {
  name: "text",
  position: "text",
  department: "text",
  buyingRole: "buyingRole",
  phones: "texts",
  email: "text",
  days: "personDays",
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
  return deepFreeze(Object.keys(table) as Name[]);
}
