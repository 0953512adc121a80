import { factOf, hasSeen, requireHead } from "../../flow/index.ts";
import { accepted, refused, type AmountOptions, type Decision, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { requireDay, requireObject, type Place } from "../../foundation/internal.ts";
import { CARD_FORMS, cardItems } from "../cards/card-items.ts";
import type { CardItem, CustomerCard } from "../cards/customer-card.ts";
import { itemOf, readCardHead, type Fields } from "../cards/read-card.ts";
import { cardBefore } from "./card-before.ts";
import type { CardFactOf, CardRevised, ItemChange, ItemRemark } from "./card-facts.ts";
import { clockRefusals } from "./card-clock.ts";
import type { CardRevision } from "./card-revision.ts";
import { namesIn, wishedChanges } from "./item-changes.ts";
import { markedWithoutReason, readReasons } from "./item-reasons.ts";
import { peopleChanges } from "./people-changes.ts";
import { readRevisionPolicy, standardRevisions, type RevisionPolicy } from "./revision-policy.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/** Why a card cannot be revised so. */
export type RevisionRefusal = Reason<Omit<RevisionReasons, "customers/card-already-open">>;

/**
 * May a card be revised so, and what is to be recorded?
 *
 * Nothing on a card is overwritten: what follows from a revision is a fact that says who changed what, from what to what and when. A marked
 * change of the customer's results or of the traded amount needs a reason. An item that is set to what it is already changes nothing; to say that
 * it is still true, confirm it. The first fact of a card that came from elsewhere keeps the card as it was, so that the facts alone make it again.
 *
 * @param card - the card as it is
 * @param revision - what is to change, who says so, and when
 * @param policy - what is marked, and what is important
 * @param options - `convert`, to compare amounts of different currencies
 * @returns one `cardRevised` fact, none where the revision is in the card already; or every reason against it
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `invalid-instant`, `missing-id`, `duplicate-id`, `invalid-policy`,
 * `mixed-currencies` out of `convert`
 * @example
 * ```ts
 * import { reviseCard } from "clientele/customers";
 *
 * const card = { id: 7, tradedAmount: 1000, paymentTerms: "net 30" };
 * const revision = { id: "r1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" };
 *
 * const longer = reviseCard(card, { ...revision, set: { paymentTerms: "net 60" } });
 * longer.ok ? longer.facts[0]?.data.items : []; // => [{ item: "paymentTerms", from: "net 30", to: "net 60", reason: null }]
 * longer.ok ? longer.facts[0]?.data.important : []; // => ["paymentTerms"]
 *
 * // 1,300 are 30 % more than 1,000: marked, and without a reason. A cent less is not.
 * const more = reviseCard(card, { ...revision, set: { tradedAmount: 1300 } });
 * more.ok ? [] : more.refusals; // => [{ code: "customers/marked-change", customer: 7, item: "tradedAmount", from: 1000, to: 1300, limit: 0.3 }]
 * reviseCard(card, { ...revision, set: { tradedAmount: 1299.99 } }).ok; // => true
 * reviseCard(card, { ...revision, set: { tradedAmount: 1300 }, reasons: { tradedAmount: "A new plant." } }).ok; // => true
 *
 * // Somebody else was faster: what the revision expects is not there any more.
 * const late = reviseCard(card, { ...revision, set: { paymentTerms: "cash" }, expected: { paymentTerms: "net 14" } });
 * late.ok ? [] : late.refusals.map(({ code }) => code); // => ["customers/revision-conflict"]
 * ```
 * @category Cards
 * @see CUS-3
 */
export function reviseCard(
  card: CustomerCard,
  revision: CardRevision,
  policy: RevisionPolicy = standardRevisions,
  options: AmountOptions = {},
): Decision<CardFactOf<"cardRevised">, RevisionRefusal> {
  const place: Place = { list: "card" };
  const own = readCardHead(card, place);
  const { markedShare, markedItems, importantItems } = readRevisionPolicy(policy);
  requireObject(options, "options");
  const head = requireHead(revision);
  requireDay(revision.on, { list: "revision", field: "on" });
  const on = revision.on as PlainDate;
  if (hasSeen(own.trail.seen, head.id)) return accepted([]);
  const wish = revision as unknown as Fields;
  const customer = own.id;
  const current = card as unknown as Fields;
  const wished = wishedChanges({ customer, person: null, current, place, wish, wishPlace: WISH }, ["clear", "confirm"]);
  const reasons = readReasons(wish, "revision", (item) => wished.touched.has(item));
  const { before, refusals: strange } = cardBefore(card, own, "card");
  const items = wished.changes.map(({ name, from, to }) => ({ item: name, from, to, reason: reasons.get(name) ?? null }) as ItemChange);
  const people = peopleChanges(own, wish, on);
  const asked = new Set(namesIn(wish, "confirm", WISH));
  const confirmed = cardItems.filter((item) => asked.has(item));
  const refusals: RevisionRefusal[] = [
    ...clockRefusals(customer, head, on, { decidedAt: own.trail.decidedAt, updatedOn: own.updatedOn }),
    ...strange,
    ...wished.refusals,
    ...confirmed.flatMap((item) => nothingToConfirm(customer, item, itemOf(current, item, CARD_FORMS[item], place))),
    ...items.flatMap((change) => (markedItems.includes(change.item) ? markedWithoutReason(customer, change, { share: markedShare, options, list: "revision" }) : [])),
    ...people.refusals,
  ];
  const isNothing = items.length === 0 && people.changes.length === 0 && asked.size === 0;
  if (isNothing && wished.refusals.length === 0 && people.refusals.length === 0) refusals.push({ code: "customers/nothing-changed", customer });
  if (refusals.length > 0) return refused(refusals);
  const important = items.map(({ item }) => item).filter((item) => importantItems.includes(item));
  const changed = new Set<string>(items.map(({ item }) => item));
  const remarks = cardItems.flatMap((item): ItemRemark[] => (reasons.has(item) && !changed.has(item) ? [{ item, reason: reasons.get(item)! }] : []));
  const data: CardRevised = {
    customer,
    on,
    items,
    people: people.changes,
    confirmed,
    important,
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(before === null ? {} : { before }),
  };
  return accepted([factOf(head, 0, "cardRevised", data)]);
}

const WISH: Place = { list: "revision" };

function nothingToConfirm(customer: Id, item: CardItem, value: unknown): RevisionRefusal[] {
  return value === null ? [{ code: "customers/nothing-to-confirm", customer, item }] : [];
}
