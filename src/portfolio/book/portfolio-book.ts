import type { CadenceEvent, ContactPause, ContactSnooze, FestivalDay, OwnerLeave, PinnedContact, RoleAssignment } from "../../cadence/index.ts";
import type { ComplaintState } from "../../complaints/index.ts";
import type { ClassChange, ContactHold, ContactRecord, CustomerCard, Feedback, Invoice, Order, Owner, Receipt, Return } from "../../customers/index.ts";
import type { EngagementState, EngagementTemplate } from "../../engagements/index.ts";
import type { Id, Weekday } from "../../foundation/index.ts";
import type { ChurnRating, DiscountRequest, ServiceGiven } from "../../satisfaction/index.ts";

/**
 * Somebody on our side, and how much they can do.
 *
 * @category Portfolio
 */
export interface PortfolioOwner extends Owner {
  /** What the owner can do on a working day, in the cost unit of the plan, or by day of the week. Default: the capacity of the practice. */
  readonly capacity?: number | Readonly<Partial<Record<Weekday, number>>> | undefined;
  /** Times of leave. Default: none. */
  readonly leaves?: readonly OwnerLeave[] | undefined;
}

/**
 * A class that somebody gave a customer, whatever its figures.
 *
 * @category Portfolio
 */
export interface ClassByHand<C extends string = string> {
  /** The customer. */
  readonly customer: Id;
  /** The class. */
  readonly class: C;
  /** Who decided it. */
  readonly by: Id;
  /** Why, for people to read. */
  readonly why: string;
}

/**
 * An engagement with a customer.
 *
 * @category Portfolio
 */
export interface PortfolioEngagement {
  /** The customer. */
  readonly customer: Id;
  /** The template that it runs by. */
  readonly template: EngagementTemplate;
  /** Where it stands. */
  readonly state: EngagementState;
  /** Last day by which it was promised to end, `YYYY-MM-DD`; absent: nobody promised one. */
  readonly dueOn?: string | undefined;
  /** Working days of activities by id, before those of the template. Default: those of the template. */
  readonly durations?: Readonly<Record<string, number>> | undefined;
  /** Id of the calendar in which its working days are counted. Default: that of the review. */
  readonly calendar?: string | undefined;
}

/**
 * Everything that is known of a client base, as plain lists in any order. A list that is absent is not known; one that is empty says that there was
 * nothing. Records that name an id in `mergedIds` of a card count for that card.
 *
 * @category Portfolio
 */
export interface PortfolioBook<C extends string = string> {
  /** The customers, each once; a card need not say more than an id. */
  readonly customers: readonly CustomerCard[];
  /** Those who make contacts. Default: everybody whom a customer names as its owner. */
  readonly owners?: readonly PortfolioOwner[] | undefined;
  /** Who has which role, for all customers or for one. */
  readonly roles?: readonly RoleAssignment[] | undefined;
  /** Orders, also old ones. Without them no customer has a value, and the classes are those on the cards. */
  readonly orders?: readonly Order[] | undefined;
  /** What was taken back. */
  readonly returns?: readonly Return[] | undefined;
  /** All claims, also those long paid. */
  readonly invoices?: readonly Invoice[] | undefined;
  /** All money received. */
  readonly receipts?: readonly Receipt[] | undefined;
  /** Contacts that took place. */
  readonly contacts?: readonly ContactRecord[] | undefined;
  /** Praise, complaints and suggestions. Default: what `complaints` come to. */
  readonly feedback?: readonly Feedback[] | undefined;
  /** Changes of class so far. */
  readonly classChanges?: readonly ClassChange[] | undefined;
  /** Classes that were set by hand, at most one for a customer. */
  readonly classesByHand?: readonly ClassByHand<C>[] | undefined;
  /** Times in which contacts are held back, beside those that complaints ask for. */
  readonly holds?: readonly ContactHold[] | undefined;
  /** Times in which contact rests. */
  readonly pauses?: readonly ContactPause[] | undefined;
  /** Contacts that were put off. */
  readonly snoozes?: readonly ContactSnooze[] | undefined;
  /** What happened or will happen, for rules that start from events. */
  readonly events?: readonly CadenceEvent[] | undefined;
  /** Days of festivals. */
  readonly festivals?: readonly FestivalDay[] | undefined;
  /** Days that were agreed for contacts of the plan. */
  readonly pinned?: readonly PinnedContact[] | undefined;
  /** Complaints, open and ended. */
  readonly complaints?: readonly ComplaintState[] | undefined;
  /** Engagements, running and ended. */
  readonly engagements?: readonly PortfolioEngagement[] | undefined;
  /** What customers answered to questions of surveys and return visits. */
  readonly ratings?: readonly ChurnRating[] | undefined;
  /** Requests for lower prices. */
  readonly discountRequests?: readonly DiscountRequest[] | undefined;
  /** Services given, and how. */
  readonly services?: readonly ServiceGiven[] | undefined;
}

/** Lists of the book whose records are of one customer each. */
export type CustomerList =
  | "orders"
  | "returns"
  | "invoices"
  | "receipts"
  | "contacts"
  | "feedback"
  | "classChanges"
  | "classesByHand"
  | "holds"
  | "pauses"
  | "snoozes"
  | "events"
  | "pinned"
  | "complaints"
  | "engagements"
  | "ratings"
  | "discountRequests"
  | "services";
