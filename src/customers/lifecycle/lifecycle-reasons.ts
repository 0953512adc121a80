import type { PlainDate } from "../../foundation/index.ts";

/** Why a customer is in a stage of its lifecycle, and why it is a partner or a client. */
export interface LifecycleReasons {
  /** There is no evidence of the customer by the day. */
  "customers/nothing-known": object;
  /** Somebody came upon it, and it is not selected yet. */
  "customers/identified": {
    /** The day. */
    readonly on: PlainDate;
  };
  /** It was found worth the effort, and has not ordered yet. */
  "customers/selected": {
    /** The day. */
    readonly on: PlainDate;
  };
  /** It has ordered for the first time, and not often enough since to be developed. */
  "customers/first-ordered": {
    /** Day of the first order. */
    readonly on: PlainDate;
    /** Number of order days. */
    readonly orders: number;
  };
  /** It keeps ordering, and is not retained yet. */
  "customers/orders-repeated": {
    /** Number of order days since the relationship began, or began again. */
    readonly orders: number;
    /** Number of order days from which on it is retained. */
    readonly ordersNeeded: number;
    /** First day on which it is retained if it has ordered often enough by then; `null` after the year 9999. */
    readonly from: PlainDate | null;
  };
  /** It has ordered often and for long. */
  "customers/orders-steady": {
    /** Number of order days since the relationship began, or began again. */
    readonly orders: number;
    /** Day of the first of them. */
    readonly first: PlainDate;
  };
  /** It has not ordered for too long. */
  "customers/orders-ceased": {
    /** Day of the last order. */
    readonly last: PlainDate;
    /** Mean calendar days from one order day to the next; `null` after an only order. */
    readonly cycle: number | null;
    /** The most calendar days without an order. */
    readonly limit: number;
  };
  /** Somebody said that the relationship is over, and it has not ordered since. */
  "customers/relationship-ended": {
    /** The day. */
    readonly on: PlainDate;
  };
  /** It has ordered again after it had lapsed, and not often enough since to be developed. */
  "customers/returned": {
    /** Day of the first order after the lapse. */
    readonly on: PlainDate;
    /** First day on which it had lapsed. */
    readonly lapsedOn: PlainDate;
    /** Number of order days since. */
    readonly orders: number;
  };
  /** A partnership is agreed. */
  "customers/partnership-agreed": {
    /** First day. */
    readonly from: PlainDate;
    /** Last day; `null` until further notice. */
    readonly until: PlainDate | null;
  };
}
