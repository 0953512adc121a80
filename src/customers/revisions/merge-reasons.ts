import type { Id } from "../../foundation/index.ts";
import type { CardItem } from "../cards/customer-card.ts";
import type { PersonItem } from "../people/card-person.ts";

/** Why two cards cannot become one so. */
export interface MergeReasons {
  /** Both are the card of the same id. */
  "customers/same-card": {
    /** The customer. */
    readonly customer: Id;
  };
  /** One of the cards went into the other before. */
  "customers/already-merged": {
    /** The customer whose card was to stay. */
    readonly customer: Id;
    /** The customer whose card was to go into it. */
    readonly other: Id;
  };
  /** Both cards have a value, each another one, and nothing says which stays. */
  "customers/merge-conflict": {
    /** The customer whose card was to stay. */
    readonly customer: Id;
    /** The customer whose card was to go into it. */
    readonly other: Id;
    /** The person about whom it is; `null` for the customer. */
    readonly person: Id | null;
    /** The item. */
    readonly item: CardItem | PersonItem;
    /** The entry in a list of records; `null` for the item as a whole. */
    readonly entry: Id | null;
  };
}
