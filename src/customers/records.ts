import type { Amount, Id, Weekday } from "../foundation/index.ts";

/**
 * How a customer is reached (CUS-10).
 *
 * @category Records
 */
export type Channel = "visit" | "phone" | "web" | "email" | "message";

/**
 * A customer, as far as more than one capability needs to know it (CUS-1).
 *
 * @category Records
 */
export interface Customer {
  /** What orders, contacts and all other records name the customer by. */
  readonly id: Id;
  /** Name for people to read. Never part of a reason or an error. */
  readonly name?: string | undefined;
  /** Class by a classification policy, as in `"A"`. */
  readonly class?: string | undefined;
  /** Sales region, the rows of the contact matrix (CAD-5). */
  readonly region?: string | undefined;
  /** City, by which tours are put together (CAD-12). */
  readonly city?: string | undefined;
  /** Branch of business, as in `"retail"`. */
  readonly industry?: string | undefined;
  /** Where the customer came from, as in `"referral"` (CUS-12). */
  readonly source?: string | undefined;
  /** The one person on our side who answers for this customer now (CUS-9). */
  readonly owner?: Id | undefined;
  /** First day of the relationship, `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  /** Channel that the customer prefers (CUS-10). */
  readonly preferredChannel?: Channel | undefined;
  /** Days of the week on which the customer likes to be contacted; absent: any (CUS-10). */
  readonly preferredWeekdays?: readonly Weekday[] | undefined;
  /** Hours on the customer's own clock, `["09:30", "11:00"]`, in which to call; absent: any (CUS-10). */
  readonly preferredHours?: readonly [from: string, until: string] | undefined;
  /** IANA time zone of the customer, as in `"Asia/Shanghai"`. */
  readonly timeZone?: string | undefined;
  /** Id of the working calendar that the customer keeps. */
  readonly calendar?: string | undefined;
  /** The most that the customer may owe us; absent: no limit (CUS-7). */
  readonly creditLimit?: Amount | undefined;
  /** Calendar days from invoice to payment, where an invoice names no due day. */
  readonly paymentDays?: number | undefined;
  /** The customer's people; absent: none are known. */
  readonly people?: readonly Person[] | undefined;
  /** What the customer has said about being contacted; absent: nothing. */
  readonly consents?: readonly Consent[] | undefined;
}

/**
 * A person at a customer (CUS-1).
 *
 * @category Records
 */
export interface Person {
  /** What contacts name the person by. */
  readonly id: Id;
  /** Name for people to read. Never part of a reason or an error. */
  readonly name?: string | undefined;
  /** Position, as in `"general manager"`. */
  readonly position?: string | undefined;
  /** Department, by which coverage is judged (CUS-11). */
  readonly department?: string | undefined;
  /** The part this person has in buying. */
  readonly buyingRole?: "decides" | "buys" | "handles" | "influences" | undefined;
  /** Birthdays and other days that matter to this person. */
  readonly days?: readonly PersonDay[] | undefined;
  /** Channel that this person prefers; absent: the customer's. */
  readonly preferredChannel?: Channel | undefined;
  /** What this person has said about being contacted, beside what the customer has. */
  readonly consents?: readonly Consent[] | undefined;
}

/**
 * A day of the year that matters to a person.
 *
 * @category Records
 */
export interface PersonDay {
  /** What the day is, as in `"birthday"`. */
  readonly occasion: string;
  /** The day itself, `YYYY-MM-DD`, or `MM-DD` where the year is not known. */
  readonly date: string;
}

/**
 * What a customer or person has said about being contacted (CUS-10). A refusal stands until a grant that is later and at least as specific lifts
 * it, or one of the same day that is more specific: "never, except by e-mail".
 *
 * @category Records
 */
export interface Consent {
  /** The channel it is about; absent: every channel. */
  readonly channel?: Channel | undefined;
  /** The purpose it is about; absent: every purpose. */
  readonly purpose?: string | undefined;
  /** Whether contact may be made. */
  readonly given: "granted" | "refused";
  /** First day it holds, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day it holds, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
}

/**
 * Somebody on our side who answers for customers (CUS-9).
 *
 * @category Records
 */
export interface Owner {
  /** What customers and contacts name the owner by. */
  readonly id: Id;
  /** Name for people to read. Never part of a reason or an error. */
  readonly name?: string | undefined;
  /** Id of the working calendar that the owner keeps. */
  readonly calendar?: string | undefined;
}

/**
 * An order of a customer. A cancelled order is an order with a negative amount, or a {@link Return}.
 *
 * @category Records
 */
export interface Order {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day of the order, `YYYY-MM-DD`. */
  readonly date: string;
  /** What the customer pays for it. */
  readonly amount: Amount;
  /** What it costs us; profit is amount less cost. */
  readonly cost?: Amount | undefined;
}

/**
 * Goods or services taken back.
 *
 * @category Records
 */
export interface Return {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day of the return, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was returned, as a positive amount. */
  readonly amount: Amount;
  /** The order it belongs to. */
  readonly order?: Id | undefined;
}

/**
 * A claim on a customer.
 *
 * @category Records
 */
export interface Invoice {
  /** Id of the record itself, by which receipts name it. */
  readonly id: Id;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day of issue, `YYYY-MM-DD`. */
  readonly date: string;
  /** Day by which it is to be paid, `YYYY-MM-DD`; absent: after the customer's `paymentDays`. */
  readonly due?: string | undefined;
  /** What is claimed. */
  readonly amount: Amount;
}

/**
 * Money received from a customer.
 *
 * @category Records
 */
export interface Receipt {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day of receipt, `YYYY-MM-DD`. */
  readonly date: string;
  /** What came in. */
  readonly amount: Amount;
  /** The invoice it pays; absent: the oldest open ones. */
  readonly invoice?: Id | undefined;
}

/**
 * A contact that took place (CAD-4).
 *
 * @category Records
 */
export interface ContactRecord {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day of the contact, `YYYY-MM-DD`. */
  readonly date: string;
  /** How the customer was reached. */
  readonly channel: Channel;
  /** What it was for, as in `"business"`, `"greeting"` or `"after-sale"` (CAD-3). */
  readonly purpose?: string | undefined;
  /** The process it was part of: an opportunity, an engagement, a complaint. */
  readonly process?: Id | undefined;
  /** Who made it. */
  readonly by?: Id | undefined;
  /** The people met. */
  readonly people?: readonly Id[] | undefined;
  /** The order that a visit after a transaction belongs to (CAD-3). */
  readonly order?: Id | undefined;
  /** What was discussed, for people to read. Never part of a reason or an error. */
  readonly discussed?: string | undefined;
  /** How the deal stands after it, for people to read. Never part of a reason or an error. */
  readonly standing?: string | undefined;
  /** Day agreed for the next visit, `YYYY-MM-DD` (CAD-4). */
  readonly nextVisit?: string | undefined;
}

/**
 * A customer's move from one class to another, and the day from which it holds (CAD-2).
 *
 * @category Records
 */
export interface ClassChange {
  /** Whose record it is. */
  readonly customer: Id;
  /** First day of the new class, `YYYY-MM-DD`. */
  readonly date: string;
  /** The class before; `null` for a customer who had none. */
  readonly from: string | null;
  /** The class from that day on; `null` for a customer who has none any more. */
  readonly to: string | null;
}

/**
 * A time in which a customer is not to be contacted for some purposes (CMP-14).
 *
 * @category Records
 */
export interface ContactHold {
  /** Whose record it is. */
  readonly customer: Id;
  /** First day of the hold, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of the hold, `YYYY-MM-DD`; absent: until it is lifted. */
  readonly until?: string | undefined;
  /** The purposes that are held back; absent: all. */
  readonly purposes?: readonly string[] | undefined;
  /** Why, as a reason code, as in `"complaints/open-grave-complaint"`. */
  readonly reason: string;
}

/**
 * What a customer said of us (CMP-16).
 *
 * @category Records
 */
export interface Feedback {
  /** Id of the record itself. */
  readonly id?: Id | undefined;
  /** Whose record it is. */
  readonly customer: Id;
  /** Day it was said, `YYYY-MM-DD`. */
  readonly date: string;
  /** Of which kind it is; each is counted by itself (CLS-1). */
  readonly kind: "praise" | "complaint" | "suggestion";
}
