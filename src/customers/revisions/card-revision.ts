import type { CommandHead } from "../../flow/index.ts";
import type { Id } from "../../foundation/index.ts";
import type { CardItem, CardItems } from "../cards/customer-card.ts";
import type { CardPerson, PersonItem } from "../people/card-person.ts";

/** What a card says about a person. */
export type PersonItems = Pick<CardPerson, PersonItem>;

/** What a person's entry is expected to hold, so that nobody overwrites what they have not seen; `null` for nothing. */
export type ExpectedItems<Items> = { readonly [I in keyof Items]?: NonNullable<Items[I]> | null | undefined };

/** How a person's entry on a card is to change. */
export interface PersonRevision {
  /** The person. */
  readonly id: Id;
  /** What is to stand there from now on. */
  readonly set?: PersonItems | undefined;
  /** What is to be taken away. */
  readonly clear?: readonly PersonItem[] | undefined;
  /** What must stand there now, or the revision is refused; absent: whatever does. */
  readonly expected?: ExpectedItems<PersonItems> | undefined;
  /** Why; erased with the person's data. */
  readonly reason?: string | undefined;
}

/** A person who comes to a card. */
export interface AddedPerson extends PersonItems {
  /** The person. */
  readonly id: Id;
}

/** Who comes to a card, changes on it, or leaves it. */
export interface PeopleRevision {
  /** People who come, with what is said about them; the day as of which they are known is that of the revision. */
  readonly add?: readonly AddedPerson[] | undefined;
  /** People about whom something changes. */
  readonly change?: readonly PersonRevision[] | undefined;
  /** People who leave. */
  readonly remove?: readonly Id[] | undefined;
}

/**
 * A wish to revise a card. What is not named stays as it is.
 *
 * @category Cards
 * @see CUS-3
 */
export interface CardRevision extends CommandHead {
  /** Day of the revision where it is made, `YYYY-MM-DD`; the items it touches are known as of this day. */
  readonly on: string;
  /** What is to stand on the card from now on. */
  readonly set?: CardItems | undefined;
  /** Items to be taken off the card. */
  readonly clear?: readonly CardItem[] | undefined;
  /** Items that were looked at and are still true. */
  readonly confirm?: readonly CardItem[] | undefined;
  /** Who comes, changes or leaves. */
  readonly people?: PeopleRevision | undefined;
  /** Why an item changes, in words; a marked change needs it. */
  readonly reasons?: Readonly<Partial<Record<CardItem, string>>> | undefined;
  /** What must stand on the card now, or the revision is refused; absent: whatever does. */
  readonly expected?: ExpectedItems<CardItems> | undefined;
}
