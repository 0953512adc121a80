import type { Amount, Id, Instant } from "../../foundation/index.ts";
import type { FactAnomaly, SeenIds } from "../../flow/index.ts";
import type { DecisionStep, Department } from "../buying/buying-records.ts";
import type { CustomerDocument } from "../documents/customer-document.ts";
import type { CardPerson, FormerPerson } from "../people/card-person.ts";
import type { InstalledProduct } from "../products/installed-product.ts";
import type { Customer } from "../records.ts";
import type { CustomerSource } from "../sources/customer-source.ts";

/**
 * What was traded with a customer in a stretch of time.
 *
 * @category Cards
 */
export interface TradedSpan {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string;
  /** What was traded. */
  readonly amount: Amount;
}

/**
 * A piece of news about a customer, as its card keeps it.
 *
 * @category Cards
 */
export interface CardNews {
  /** Day of the news, `YYYY-MM-DD`. */
  readonly date: string;
  /** What it says, for people to read. */
  readonly text: string;
}

/**
 * Something that a customer needs, and what is being done for it.
 *
 * @category Cards
 */
export interface CustomerNeed {
  /** What is needed, for people to read. */
  readonly need: string;
  /** What is being done; absent: nothing yet. */
  readonly measure?: string | undefined;
}

/**
 * What a customer usually pays for something.
 *
 * @category Cards
 */
export interface PurchasePrice {
  /** What is bought. */
  readonly product: string;
  /** The usual price of a unit. */
  readonly price: Amount;
}

/**
 * What a card says of a customer beyond what other capabilities need to know (CUS-1). Texts are for people to read.
 *
 * @category Cards
 */
export interface CardDetails {
  /** Customer number, as it stands in our books. */
  readonly number?: string | undefined;
  /** Overview of the company. */
  readonly overview?: string | undefined;
  /** State of its business. */
  readonly businessState?: string | undefined;
  /** Who leads it, and how. */
  readonly management?: string | undefined;
  /** Where its money comes from. */
  readonly funding?: string | undefined;
  /** What it earned in its last business year. */
  readonly results?: Amount | undefined;
  /** How trading with it changed over time. */
  readonly tradingHistory?: readonly TradedSpan[] | undefined;
  /** What is traded with it at present, in words. */
  readonly presentTrading?: string | undefined;
  /** What is traded with it in a year at present. */
  readonly tradedAmount?: Amount | undefined;
  /** Terms of payment in words, beside `paymentDays`. */
  readonly paymentTerms?: string | undefined;
  /** Number of people it employs. */
  readonly employees?: number | undefined;
  /** Postal address. */
  readonly address?: string | undefined;
  /** Phone number of the company. */
  readonly phone?: string | undefined;
  /** Fax number of the company. */
  readonly fax?: string | undefined;
  /** Website of the company. */
  readonly website?: string | undefined;
  /** What it does for a living. */
  readonly businessScope?: string | undefined;
  /** Its main products. */
  readonly mainProducts?: readonly string[] | undefined;
  /** Its position in its industry. */
  readonly industryPosition?: string | undefined;
  /** News about it. */
  readonly news?: readonly CardNews[] | undefined;
  /** What it needs, and what is being done for it. */
  readonly needs?: readonly CustomerNeed[] | undefined;
  /** The channels by which it usually sells. */
  readonly salesChannels?: readonly string[] | undefined;
  /** What it usually pays. */
  readonly purchasePrices?: readonly PurchasePrice[] | undefined;
  /** Where it came from and when, beside the mere name in `source` (CUS-12). */
  readonly origin?: CustomerSource | undefined;
  /** Its departments (CUS-11). */
  readonly departments?: readonly Department[] | undefined;
  /** The steps by which it decides (CUS-11). */
  readonly decisionProcess?: readonly DecisionStep[] | undefined;
  /** What it has of ours (CUS-14). */
  readonly installedProducts?: readonly InstalledProduct[] | undefined;
  /** Its documents (CUS-15). */
  readonly documents?: readonly CustomerDocument[] | undefined;
}

/** All that a revision can change on a card, people apart. */
export interface CardItems extends Omit<Customer, "id" | "people">, CardDetails {}

/** Something that a card says about its customer, and that a revision can change. */
export type CardItem = keyof CardItems;

/**
 * Which facts a card was made from. Functions of this library write it, so that a fact that comes twice counts once; nobody else does.
 *
 * @category Cards
 */
export interface CardTrail {
  /** The ids of those facts. */
  readonly seen: SeenIds;
  /** When the last of them was recorded; `null` where none could be folded. */
  readonly decidedAt: Instant | null;
  /** Facts that did not fit the card, in the order they came. */
  readonly anomalies: readonly FactAnomaly[];
}

/**
 * The profile card of a customer (CUS-1). A plain record: whatever is not known is absent.
 *
 * @category Cards
 * @see CUS-1
 */
export interface CustomerCard extends Customer, CardDetails {
  /** The customer's people; absent: none are known. */
  readonly people?: readonly CardPerson[] | undefined;
  /** Day of the last revision, `YYYY-MM-DD`; absent: nobody knows. */
  readonly updatedOn?: string | undefined;
  /** Day on which each item was last set or confirmed, `YYYY-MM-DD`; absent for an item: nobody knows. */
  readonly itemDates?: Readonly<Partial<Record<CardItem, string>>> | undefined;
  /** Ids under which this customer was also known, before its cards were merged; in the order of ids. */
  readonly mergedIds?: readonly Id[] | undefined;
  /** Who was on the card once, in the order of ids. */
  readonly formerPeople?: readonly FormerPerson[] | undefined;
  /** Which facts this card was made from; absent: it was not made from facts. */
  readonly trail?: CardTrail | undefined;
}
