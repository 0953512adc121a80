import type { Id } from "../../foundation/index.ts";
import type { BuyingRole } from "../buying/buying-records.ts";
import type { PersonItem } from "../people/card-person.ts";
import type { CardLevel } from "./card-policy.ts";
import type { CardItem } from "./customer-card.ts";

/** What a card lacks (CUS-2). */
export interface CompletenessReasons {
  /** The card lacks an item. */
  "customers/item-missing": {
    /** The rule. */
    readonly rule: "CUS-2";
    /** How bad it is. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** How far the relationship is. */
    readonly level: CardLevel;
    /** The item. */
    readonly item: CardItem;
    /** Further items, any of which would do as well, in the order of the policy. */
    readonly alternatives: readonly CardItem[];
  };
  /** Nobody on the card has a part in buying that somebody must have. */
  "customers/key-person-missing": {
    /** The rule. */
    readonly rule: "CUS-2";
    /** How bad it is. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** How far the relationship is. */
    readonly level: CardLevel;
    /** The part in buying. */
    readonly role: BuyingRole;
  };
  /** The card lacks something about a key person. */
  "customers/person-item-missing": {
    /** The rule. */
    readonly rule: "CUS-2";
    /** How bad it is. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** How far the relationship is. */
    readonly level: CardLevel;
    /** The person. */
    readonly person: Id;
    /** What is missing. */
    readonly item: PersonItem;
  };
}
