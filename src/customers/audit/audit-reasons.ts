import type { Id, PlainDate } from "../../foundation/index.ts";
import type { CardItem } from "../cards/customer-card.ts";

/** What is wrong with a card, or with what it and the ledger say together (CUS-4). Amounts are in the unit of the ledger. */
export interface AuditReasons {
  /** What was sold and what came in are further apart than the policy allows. */
  "customers/trade-unbalanced": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** First day that was looked at. */
    readonly from: PlainDate;
    /** Last day that was looked at. */
    readonly to: PlainDate;
    /** What was sold, returns deducted. */
    readonly sales: number;
    /** What came in. */
    readonly received: number;
    /** The most that they may be apart, as a share of what was sold. */
    readonly limit: number;
    /** Currency of the amounts, then in minor units; `null` for plain numbers. */
    readonly currency: string | null;
  };
  /** Something is owed whose due day has passed. */
  "customers/receivables-overdue": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "critical";
    /** The customer. */
    readonly customer: Id;
    /** What is overdue. */
    readonly overdue: number;
    /** The oldest due day among it. */
    readonly since: PlainDate;
    /** Calendar days from that day. */
    readonly days: number;
    /** The invoices that are overdue, in the order of ids. */
    readonly invoices: readonly Id[];
    /** Currency of the amounts, then in minor units; `null` for plain numbers. */
    readonly currency: string | null;
  };
  /** The customer owes more than it may. */
  "customers/credit-limit-exceeded": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "critical";
    /** The customer. */
    readonly customer: Id;
    /** What it owes, less the money of its own that pays nothing. */
    readonly balance: number;
    /** The most that it may owe. */
    readonly limit: number;
    /** What is beyond the limit. */
    readonly excess: number;
    /** Currency of the amounts, then in minor units; `null` for plain numbers. */
    readonly currency: string | null;
  };
  /** The card was not revised since the last visit. */
  "customers/card-behind-visit": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "warning";
    /** The customer. */
    readonly customer: Id;
    /** Day of the last revision; `null` where nobody knows. */
    readonly updatedOn: PlainDate | null;
    /** Day of the last visit. */
    readonly visit: PlainDate;
    /** The record of that visit; `null` if it has no id. */
    readonly contact: Id | null;
  };
  /** Nobody has set or confirmed an item for too long. */
  "customers/item-stale": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "info";
    /** The customer. */
    readonly customer: Id;
    /** The item. */
    readonly item: CardItem;
    /** Day on which it was last set or confirmed. */
    readonly since: PlainDate;
    /** Last day on which it still counted as true. */
    readonly until: PlainDate;
  };
  /** Items that go stale have no day, so that nobody can tell how old they are. */
  "customers/items-undated": {
    /** The rule. */
    readonly rule: "CUS-4";
    /** How bad it is. */
    readonly severity: "info";
    /** The customer. */
    readonly customer: Id;
    /** The items, in the order of the card. */
    readonly items: readonly CardItem[];
  };
}
