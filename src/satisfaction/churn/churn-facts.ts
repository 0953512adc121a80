import type { Order, Return } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";

/** What a complaint is about, as far as it says why customers leave (SAT-5). */
export type ComplaintTopic = "product-quality" | "service-late" | "service-unfriendly" | "price" | "other";

/** A complaint, as far as it says whether a customer may leave. `churnComplaintsOf` of `clientele/complaints` makes them of a register. */
export interface ChurnComplaint {
  /** Id of the complaint. */
  readonly id: Id;
  /** Whose complaint it is. */
  readonly customer: Id;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** What it is about. Default `"other"`, which counts as a complaint, but neither repeats another one nor says why. */
  readonly topic?: ComplaintTopic | undefined;
  /** Whether it is a grave one. Default `"ordinary"`. */
  readonly gravity?: "ordinary" | "grave" | undefined;
  /** Day it was closed, `YYYY-MM-DD`; absent: it is open. */
  readonly closed?: string | undefined;
  /** What the customer said when asked afterwards; absent: nobody asked. */
  readonly followUp?: "satisfied" | "dissatisfied" | "unreachable" | "declined" | undefined;
}

/** A contact that is asked for. The rows of `dueContacts` can be given as they are; only those that are overdue count. */
export interface ContactState {
  /** Whom to contact. */
  readonly customer: Id;
  /** Id of the rule that asks for it. */
  readonly rule: string;
  /** Where it stands; `"overdue"` counts. */
  readonly state: string;
  /** Calendar days past the latest day, 0 or more. */
  readonly daysLate: number;
}

/**
 * What a customer was asked. `"satisfaction"`, on 1 to 5; `"recommendation"`, 0 to 10; `"effort"`, 1 to 7 with 7 the easiest; `"continuation"`, how
 * likely the customer is to continue, on 1 to 5, as a return visit asks it (CAD-19).
 */
export type ChurnQuestion = "satisfaction" | "recommendation" | "effort" | "continuation";

/** What a customer answered. */
export interface ChurnRating {
  /** Whose answer it is. */
  readonly customer: Id;
  /** Day of the answer, `YYYY-MM-DD`. */
  readonly date: string;
  /** What was asked. */
  readonly question: ChurnQuestion;
  /** The answer, on the scale of the question; one off the scale is reported, and so is `null`, no answer, where there is none in the window. */
  readonly value: number | null;
}

/** That a customer asked for a lower price. */
export interface DiscountRequest {
  /** Who asked. */
  readonly customer: Id;
  /** Day of the request, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A service that was given, and how. */
export interface ServiceGiven {
  /** To whom. */
  readonly customer: Id;
  /** Day of the service, `YYYY-MM-DD`. */
  readonly date: string;
  /** Whether it came in time; absent: not known. */
  readonly timing?: "in-time" | "late" | undefined;
  /** How the staff were; absent: not known. */
  readonly manner?: "friendly" | "unfriendly" | undefined;
}

/** What is known that may say who leaves, as plain lists in any order. A list that is absent is not known, which is reported. */
export interface ChurnFacts {
  /** All orders, also old ones: they are the customer's own history. Amounts are all plain numbers or all money of one currency. */
  readonly orders?: readonly Order[] | undefined;
  /** What was taken back. */
  readonly returns?: readonly Return[] | undefined;
  /** Complaints, open and closed. */
  readonly complaints?: readonly ChurnComplaint[] | undefined;
  /** Contacts that are asked for on the day. */
  readonly contacts?: readonly ContactState[] | undefined;
  /** Answers to questions. */
  readonly ratings?: readonly ChurnRating[] | undefined;
  /** Requests for lower prices. */
  readonly discountRequests?: readonly DiscountRequest[] | undefined;
  /** Services given. */
  readonly services?: readonly ServiceGiven[] | undefined;
}

/** Name of a list of facts. */
export type ChurnList = keyof ChurnFacts;

/** What is known of one customer. Every record must be of this customer. */
export interface CustomerChurnFacts extends ChurnFacts {
  /** The customer. */
  readonly customer: Id;
}

/** What is known of a client base. */
export interface ChurnBase extends ChurnFacts {
  /** Customers that get a row even if no list names them. Default: none. */
  readonly customers?: readonly { readonly id: Id }[] | undefined;
}
