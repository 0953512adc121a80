import type { Amount, Id, Instant, PlainDate } from "../../foundation/index.ts";
import type { CardItem } from "../cards/customer-card.ts";
import type { PersonItem } from "../people/card-person.ts";

/** Why anything that is recorded on a card cannot be recorded now. */
export interface CardClockReasons {
  /** A moment lies before what is recorded already, or after it is recorded itself. */
  "customers/clock-backwards": {
    /** The customer. */
    readonly customer: Id;
    /** Which moment of the command. */
    readonly field: "at" | "occurredAt" | "on";
    /** What it says: an instant, or a day for `on`. */
    readonly moment: Instant | PlainDate;
    /** What it may not be before; for `occurredAt` and for a day that is yet to come, not after. */
    readonly bound: Instant | PlainDate;
  };
}

/** Why a card cannot be opened or revised so. */
export interface RevisionReasons extends CardClockReasons {
  /** The card was made from facts already. */
  "customers/card-already-open": {
    /** The customer. */
    readonly customer: Id;
  };
  /** A card has no such item. */
  "customers/unknown-item": {
    /** The customer. */
    readonly customer: Id;
    /** The person whose entry it was meant for; `null` for the card itself. */
    readonly person: Id | null;
    /** Its name as given; `null` for what cannot be the name of an item at all. */
    readonly item: string | null;
  };
  /** What stands there is not what the revision expects. */
  "customers/revision-conflict": {
    /** The customer. */
    readonly customer: Id;
    /** The person about whom it is; `null` for the customer. */
    readonly person: Id | null;
    /** The item. */
    readonly item: CardItem | PersonItem;
  };
  /** A marked change says no reason (CUS-3). */
  "customers/marked-change": {
    /** The customer. */
    readonly customer: Id;
    /** The item. */
    readonly item: CardItem;
    /** What it was. */
    readonly from: Amount;
    /** What it is to be; `null` for nothing any more. */
    readonly to: Amount | null;
    /** The share of what it was from which on a change is marked. */
    readonly limit: number;
  };
  /** There is nothing on the card that could still be true. */
  "customers/nothing-to-confirm": {
    /** The customer. */
    readonly customer: Id;
    /** The item. */
    readonly item: CardItem;
  };
  /** The card says all of it already. */
  "customers/nothing-changed": {
    /** The customer. */
    readonly customer: Id;
  };
  /** The card has no such person. */
  "customers/unknown-person": {
    /** The customer. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
  };
  /** The person to be added is on the card. */
  "customers/person-on-card": {
    /** The customer. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
  };
  /** The data of this person were erased, and are not to come back. */
  "customers/person-erased": {
    /** The customer. */
    readonly customer: Id;
    /** The person. */
    readonly person: Id;
    /** Day of the erasure. */
    readonly on: PlainDate;
  };
}
