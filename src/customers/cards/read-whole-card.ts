import { compareIds } from "../../foundation/index.ts";
import { describePlace, isRecord, type Place } from "../../foundation/internal.ts";
import type { CardPerson } from "../people/card-person.ts";
import { CARD_FORMS, cardItems, isCardItem, isPersonItem, PERSON_FORMS } from "./card-items.ts";
import type { CardItems, CustomerCard } from "./customer-card.ts";
import { dateIn, itemOf, readCardHead, readItemDates, readMergedIds, unknownFields, type Fields, type UnknownField } from "./read-card.ts";
import { isTaken, readId } from "./read-item.ts";

/**
 * A card as it comes, checked from top to bottom.
 *
 * @param card - the card
 * @param place - where it stands
 * @returns a copy without its trail, and the names of fields that no card has
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `duplicate-id`
 */
export function readCard(card: CustomerCard, place: Place): { readonly card: CustomerCard; readonly unknown: readonly UnknownField[] } {
  const head = readCardHead(card, place);
  const fields = card as unknown as Fields;
  const list = describePlace(place);
  const unknown = unknownFields(fields, KEPT, isCardItem, null);
  const copy: Record<string, unknown> = { id: head.id };
  for (const item of cardItems) {
    const value = itemOf(fields, item, CARD_FORMS[item], place);
    if (value !== null) copy[item] = value;
  }
  if (fields["people"] !== undefined && fields["people"] !== null) {
    copy["people"] = [...head.people.values()].map((person, index) => readPerson(person, { list: `${list}.people`, index }));
    for (const [id, person] of head.people) unknown.push(...unknownFields(person, KEPT_OF_PERSON, isPersonItem, id));
  }
  if (head.updatedOn !== null) copy["updatedOn"] = head.updatedOn;
  const dates = readItemDates(fields, place);
  if (isRecord(fields["itemDates"])) unknown.push(...unknownFields(fields["itemDates"], [], isCardItem, null));
  if (dates.size > 0) copy["itemDates"] = Object.fromEntries(dates);
  const mergedIds = readMergedIds(fields, list);
  if (mergedIds.length > 0) copy["mergedIds"] = mergedIds;
  if (head.former.size > 0) copy["formerPeople"] = [...head.former.values()].sort((a, b) => compareIds(a.id, b.id));
  return { card: copy as unknown as CustomerCard, unknown };
}

/**
 * Whether a value is a card of a customer.
 *
 * @param value - anything
 * @param customer - the customer
 * @returns `true` for what {@link readCard} takes
 */
export function isCard(value: unknown, customer: unknown): boolean {
  return isRecord(value) && value["id"] === customer && isTaken(() => readCard(value as unknown as CustomerCard, { list: "card" }));
}

const KEPT: readonly (keyof CustomerCard)[] = ["id", "people", "updatedOn", "itemDates", "mergedIds", "formerPeople", "trail"] satisfies Exclude<keyof CustomerCard, keyof CardItems>[];
const KEPT_OF_PERSON: readonly (keyof CardPerson)[] = ["id", "updatedOn", "erasedOn"];

// Fields that no card has are left out here; they are named in `unknown`.
function readPerson(person: Fields, place: Place): CardPerson {
  const copy: Record<string, unknown> = { id: readId(person["id"], place.list, place.index ?? 0) };
  for (const [item, form] of Object.entries(PERSON_FORMS)) {
    const value = itemOf(person, item, form, place);
    if (value !== null) copy[item] = value;
  }
  for (const field of ["updatedOn", "erasedOn"]) {
    const date = dateIn(person, field, place);
    if (date !== null) copy[field] = date;
  }
  return copy as unknown as CardPerson;
}
