import type { Fact } from "../../flow/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";
import type { CardItem, CardItems, CustomerCard } from "../cards/customer-card.ts";
import type { CardPerson, FormerPerson, PersonItem } from "../people/card-person.ts";
import type { Consent } from "../records.ts";

/** What an item of a card was and became. */
export interface ItemChangeOf<I extends CardItem> {
  /** The item. */
  readonly item: I;
  /** What stood there; `null` for nothing. */
  readonly from: NonNullable<CardItems[I]> | null;
  /** What stands there now; `null` for nothing. */
  readonly to: NonNullable<CardItems[I]> | null;
  /** Why it changed; `null` where nobody said. Never part of a reason code's data or an error. */
  readonly reason: string | null;
}

/** What an item of a card was and became, told apart by `item`. */
export type ItemChange = { readonly [I in CardItem]: ItemChangeOf<I> }[CardItem];

/** What something that a card says about a person was and became. */
export interface PersonFieldChangeOf<F extends PersonItem> {
  /** What it is. */
  readonly field: F;
  /** What stood there; `null` for nothing. */
  readonly from: NonNullable<CardPerson[F]> | null;
  /** What stands there now; `null` for nothing. */
  readonly to: NonNullable<CardPerson[F]> | null;
}

/** What something that a card says about a person was and became, told apart by `field`. */
export type PersonFieldChange = { readonly [F in PersonItem]: PersonFieldChangeOf<F> }[PersonItem];

/** What happened to a person on a card. */
export interface PersonChange {
  /** The person. */
  readonly person: Id;
  /** Whether the person came, stayed or went. */
  readonly change: "added" | "changed" | "removed";
  /** What changed about them, in the order of the card; nothing once their data are erased. */
  readonly fields: readonly PersonFieldChange[];
  /** Why; `null` where nobody said, and once their data are erased. */
  readonly reason: string | null;
  /** Day as of which the person is known from now on; `null` where nobody knows. */
  readonly updatedOn: PlainDate | null;
}

/**
 * A card was opened: what was known of the customer before the first revision.
 *
 * @category Card facts
 */
export interface CardOpened {
  /** The customer. */
  readonly customer: Id;
  /** Day on which it was opened. */
  readonly on: PlainDate;
  /** The card as it was then. */
  readonly card: CustomerCard;
}

/**
 * A card was revised: who and when say the fact, what changed from what to what say its data (CUS-3).
 *
 * @category Card facts
 */
export interface CardRevised {
  /** The customer. */
  readonly customer: Id;
  /** Day of the revision. */
  readonly on: PlainDate;
  /** The items that changed, in the order of the card. */
  readonly items: readonly ItemChange[];
  /** The people who changed, in the order of ids. */
  readonly people: readonly PersonChange[];
  /** The items that were looked at and found still true, in the order of the card. */
  readonly confirmed: readonly CardItem[];
  /** The items among the changed ones that the policy calls important, in the order of the card. */
  readonly important: readonly CardItem[];
  /** What was said of items that did not change, in the order of the card; absent: nothing. */
  readonly remarks?: readonly ItemRemark[] | undefined;
  /** The card as it was before, where it had no history and something stood on it: so the facts alone make it again. Absent: nothing stood there, or the facts say so. */
  readonly before?: CustomerCard | undefined;
}

/** What somebody said of an item that did not change: why it was confirmed, or set to what it was. */
export interface ItemRemark {
  /** The item. */
  readonly item: CardItem;
  /** What was said, in words. Never part of a reason code's data or an error. */
  readonly reason: string;
}

/** A value that both cards had, each another one, and which of them stays. */
export interface MergeConflict {
  /** The person it is about; `null` for the customer. */
  readonly person: Id | null;
  /** The item; of a person, what is said about them. */
  readonly item: CardItem | PersonItem;
  /** The entry in a list of records that both cards had under this id; `null` for the item as a whole, and for an entry without id. */
  readonly entry: Id | null;
  /** What the kept card said; `null` once the person's data are erased. */
  readonly kept: unknown;
  /** What the other card said; `null` once the person's data are erased. */
  readonly other: unknown;
  /** Which of both stays. */
  readonly taken: "kept" | "other";
}

/**
 * A grant that was not taken over, because the other card holds a refusal that it would have lifted. A refusal that the grant had lifted on its own
 * card goes with it: it had ceased to stand.
 */
export interface WithheldGrant {
  /** The person who gave it; `null` for the customer. */
  readonly person: Id | null;
  /** The card that it stood on. */
  readonly card: "kept" | "other";
  /** The grant, or the refusal that went with it. */
  readonly consent: Consent;
}

/** From which day on an item counts as known. */
export interface ItemDate {
  /** The item. */
  readonly item: CardItem;
  /** The day on which it was last set or confirmed; `null` where nobody knows. */
  readonly date: PlainDate | null;
}

/**
 * Two cards of one customer became one.
 *
 * @category Card facts
 */
export interface CardsMerged {
  /** The customer whose card stays. */
  readonly customer: Id;
  /** The customer whose card went into it. */
  readonly other: Id;
  /** Day on which they were merged. */
  readonly on: PlainDate;
  /** What changed on the kept card, in the order of the card. */
  readonly items: readonly ItemChange[];
  /** Day of the last revision of either card; `null` where nobody knows. */
  readonly updatedOn: PlainDate | null;
  /** Items whose day changed, in the order of the card. */
  readonly dates: readonly ItemDate[];
  /** The people who came with the other card or changed, in the order of ids. */
  readonly people: readonly PersonChange[];
  /** Who was on either card once, in the order of ids. */
  readonly former: readonly FormerPerson[];
  /** People who are on the kept card or once were, and whose data the other one had erased already, with the day; in the order of ids. */
  readonly erased: readonly { readonly person: Id; readonly on: string }[];
  /** Values that lost and values that won, by person and item. */
  readonly conflicts: readonly MergeConflict[];
  /** Grants that were not taken over, because a refusal is stricter; by person. */
  readonly withheld: readonly WithheldGrant[];
  /** All ids of the kept card from now on, apart from its own; in the order of ids. */
  readonly mergedIds: readonly Id[];
  /** The items among the changed ones that the policy calls important, in the order of the card. */
  readonly important: readonly CardItem[];
  /** The other card as it was, with the days on which each item was known, and without the data that either card had erased. */
  readonly otherCard: CustomerCard;
  /** The kept card as it was before, where it had no history and something stood on it: so the facts alone make it again. Absent: nothing stood there, or the facts say so. */
  readonly before?: CustomerCard | undefined;
}

/**
 * The data of a person were erased. Ids stay, so that contacts and facts can still be told apart.
 *
 * @category Card facts
 */
export interface PersonErased {
  /** The customer. */
  readonly customer: Id;
  /** The person. */
  readonly person: Id;
  /** Day of the erasure. */
  readonly on: PlainDate;
  /** The card as it was before, where it had no history and something stood on it: of the person nothing but the id. So the facts alone make it again. Absent: nothing stood there, or the facts say so. */
  readonly before?: CustomerCard | undefined;
}

/**
 * What each type of fact of a card holds.
 *
 * | type | says | made by |
 * |---|---|---|
 * | `cardOpened` | what was known at the start | `openCard` |
 * | `cardRevised` | what changed, from what to what | `reviseCard` |
 * | `cardsMerged` | what came from a second card of the same customer | `mergeCards` |
 * | `personErased` | whose data are gone | `erasePerson` |
 *
 * @category Card facts
 */
export interface CardFactData {
  /** A card was opened. */
  readonly cardOpened: CardOpened;
  /** A card was revised. */
  readonly cardRevised: CardRevised;
  /** Two cards became one. */
  readonly cardsMerged: CardsMerged;
  /** The data of a person were erased. */
  readonly personErased: PersonErased;
}

/**
 * A fact of one type.
 *
 * @category Card facts
 */
export type CardFactOf<Type extends keyof CardFactData> = Fact<Type, CardFactData[Type]>;

/**
 * Any fact of a card, told apart by `type`.
 *
 * @category Card facts
 */
export type CardFact = { readonly [Type in keyof CardFactData]: CardFactOf<Type> }[keyof CardFactData];
