import type { Id, PlainDate } from "../../foundation/index.ts";
import type { ComplaintTopic } from "./churn-facts.ts";

/** How many records of a kind there are in the window, and which. */
export interface RecordsInWindow {
  /** How many. */
  readonly count: number;
  /** First day of the window. */
  readonly from: PlainDate;
}

/** Complaints in the window. */
export interface ComplaintsInWindow extends RecordsInWindow {
  /** Ids of the complaints, in order. */
  readonly complaints: readonly Id[];
}

/** An answer that is worse than it should be. */
export interface LowRating {
  /** The answer. */
  readonly value: number;
  /** Day of the answer. */
  readonly date: PlainDate;
}

/** Complaints about a service, and services that were not as they should be. */
export interface PoorServices extends ComplaintsInWindow {
  /** How many services given were so; the others are complaints. */
  readonly services: number;
}

/** Why a customer may leave, each with its evidence. */
export interface ChurnSignalReasons {
  /** The last order is longer ago than is usual for this customer. */
  readonly "satisfaction/order-overdue": {
    /** Day of the last order. */
    readonly lastOrder: PlainDate;
    /** Days since then. */
    readonly days: number;
    /** Usual number of days from one order to the next. */
    readonly cycle: number;
    /** How much that varies, in days: median absolute deviation, or standard deviation for a mean. */
    readonly spread: number;
    /** Number of gaps between orders that this was taken from. */
    readonly gaps: number;
  };
  /** Fewer orders than in the customer's own history. */
  readonly "satisfaction/fewer-orders": {
    /** Orders in the window. */
    readonly orders: number;
    /** Orders there would be, by the history before it. */
    readonly expected: number;
    /** First day of the window. */
    readonly from: PlainDate;
  };
  /** A lower order value than in the customer's own history. */
  readonly "satisfaction/lower-value": {
    /** Value in the window, in the unit of the orders. */
    readonly value: number;
    /** Value there would be, by the history before it. */
    readonly expected: number;
    /** First day of the window. */
    readonly from: PlainDate;
  };
  /** The customer complained. */
  readonly "satisfaction/complaints": ComplaintsInWindow;
  /** A grave complaint is open. */
  readonly "satisfaction/open-grave-complaint": {
    /** How many. */
    readonly count: number;
    /** Ids of the complaints, in order. */
    readonly complaints: readonly Id[];
    /** Day of the oldest. */
    readonly since: PlainDate;
  };
  /** The customer complained of the same thing again. */
  readonly "satisfaction/repeated-complaints": ComplaintsInWindow & {
    /** What about. */
    readonly topic: ComplaintTopic;
  };
  /** Asked after a complaint, the customer was dissatisfied. */
  readonly "satisfaction/dissatisfied-follow-up": ComplaintsInWindow;
  /** Contacts with the customer are overdue. */
  readonly "satisfaction/missed-contacts": {
    /** How many. */
    readonly count: number;
    /** Calendar days that the latest is late. */
    readonly daysLate: number;
    /** Ids of the rules that ask for them, in order. */
    readonly rules: readonly string[];
  };
  /** The customer is not satisfied. */
  readonly "satisfaction/low-satisfaction": LowRating;
  /** The customer would not recommend us. */
  readonly "satisfaction/detractor": LowRating;
  /** The customer finds us hard to deal with. */
  readonly "satisfaction/high-effort": LowRating;
  /** The customer is not likely to continue. */
  readonly "satisfaction/unlikely-to-continue": LowRating;
  /** The customer complained of prices. */
  readonly "satisfaction/price-complaints": ComplaintsInWindow;
  /** The customer asked for lower prices. */
  readonly "satisfaction/discount-requests": RecordsInWindow;
  /** The customer's orders leave a smaller share of profit than they used to. */
  readonly "satisfaction/falling-margin": {
    /** Profit in the window as a share of the value. */
    readonly margin: number;
    /** The same in the history before it. */
    readonly before: number;
    /** First day of the window. */
    readonly from: PlainDate;
  };
  /** The customer complained of quality. */
  readonly "satisfaction/quality-complaints": ComplaintsInWindow;
  /** The customer sent things back. */
  readonly "satisfaction/returns": RecordsInWindow;
  /** Service came late. */
  readonly "satisfaction/late-service": PoorServices;
  /** Service was unfriendly. */
  readonly "satisfaction/unfriendly-service": PoorServices;
}

/** Why a signal could not be judged. */
export interface ChurnUnjudgedReasons {
  /** There are too few orders for a cycle or an expectation of the customer's own. */
  readonly "satisfaction/too-few-orders": {
    /** How many there are: gaps between orders, or orders expected in the window. */
    readonly found: number;
    /** Fewest that the policy asks for. */
    readonly minimum: number;
  };
  /** The history before the window is shorter than the window. */
  readonly "satisfaction/short-history": {
    /** Days from the first order to the window; 0 or less where it begins in the window. */
    readonly days: number;
    /** Days of the window. */
    readonly minimum: number;
  };
  /** The value before or in the window is not over zero, so that no share of it can be said. */
  readonly "satisfaction/value-not-positive": object;
  /** Some orders do not say what they cost. */
  readonly "satisfaction/cost-unknown": {
    /** How many. */
    readonly orders: number;
  };
}

/** Why a customer may leave, and why that could not be judged. */
export interface ChurnReasons extends ChurnSignalReasons, ChurnUnjudgedReasons {}
