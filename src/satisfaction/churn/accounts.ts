import type { Id } from "../../foundation/index.ts";
import { amountSum, type AmountSum } from "./amount-sum.ts";
import type { ChurnComplaint, ChurnQuestion, ComplaintTopic } from "./churn-facts.ts";

/** A complaint, with its days as numbers. */
export interface ReadComplaint {
  readonly id: Id;
  readonly day: number;
  readonly topic: ComplaintTopic;
  readonly isGrave: boolean;
  /** Whether it is open on the day. */
  readonly isOpen: boolean;
  readonly followUp: ChurnComplaint["followUp"] | null;
}

/** The last answer to a question. */
interface LastRating {
  readonly day: number;
  readonly value: number;
}

/** What is known of one customer, up to the day. */
export interface Account {
  readonly customer: Id;
  /** Days of orders, cancellations left out, as they came. */
  readonly orderDays: number[];
  /** Values in the window and before it, cancellations included. */
  readonly recent: AmountSum;
  readonly before: AmountSum;
  /** Costs of the same; made with the first cost. */
  recentCost: AmountSum | null;
  beforeCost: AmountSum | null;
  ordersWithoutCost: number;
  /** The lists below are few; `null` until the first record comes. */
  complaints: ReadComplaint[] | null;
  ratings: LastRatings | null;
  overdue: { count: number; daysLate: number; readonly rules: Set<string> } | null;
  returns: number;
  discountRequests: number;
  lateServices: number;
  unfriendlyServices: number;
}

/** An answer that its question does not have. */
interface OffScale {
  readonly question: ChurnQuestion;
  readonly value: number;
}

/** The last answers by question, those that are off their scale, and what nobody answered. */
export interface LastRatings {
  readonly last: Map<ChurnQuestion, LastRating>;
  readonly offScale: OffScale[];
  /** Questions that were asked and not answered. */
  readonly unanswered: Set<ChurnQuestion>;
}

/**
 * Starts an account.
 *
 * @param customer - whose it is
 * @returns an account without records; all fields are there from the start, because objects that grow are slow
 */
export function newAccount(customer: Id): Account {
  return {
    customer,
    orderDays: [],
    recent: amountSum(),
    before: amountSum(),
    recentCost: null,
    beforeCost: null,
    ordersWithoutCost: 0,
    complaints: null,
    ratings: null,
    overdue: null,
    returns: 0,
    discountRequests: 0,
    lateServices: 0,
    unfriendlyServices: 0,
  };
}
