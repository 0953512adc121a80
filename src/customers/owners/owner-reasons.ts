import type { Id, Instant, PlainDate } from "../../foundation/index.ts";

/** Why somebody cannot become, stay or cease to be the owner of a customer so. */
export interface OwnerReasons {
  /** Nobody said why. */
  "customers/owner-without-reason": {
    /** The customer; `null` where many are handed over at once. */
    readonly customer: Id | null;
  };
  /** The customer has this owner already. */
  "customers/owner-already": {
    /** The customer. */
    readonly customer: Id;
    /** The owner. */
    readonly owner: Id;
    /** First day. */
    readonly from: PlainDate;
  };
  /** The customer has no owner who could cease to be one. */
  "customers/owner-missing": {
    /** The customer. */
    readonly customer: Id;
  };
  /** The day is not after that of the last change: what is recorded is not rewritten. */
  "customers/owner-day-not-later": {
    /** The customer. */
    readonly customer: Id;
    /** The day asked for. */
    readonly from: PlainDate;
    /** First day of the last change. */
    readonly last: PlainDate;
  };
  /** The customer has another owner on the day than the one who hands over. */
  "customers/owner-differs": {
    /** The customer. */
    readonly customer: Id;
    /** Who owns it on the day; `null` for nobody. */
    readonly owner: Id | null;
    /** The day. */
    readonly from: PlainDate;
  };
  /** The owner who hands over is to get this customer later; who is to get it instead must be decided by itself. */
  "customers/owner-gets-later": {
    /** The customer. */
    readonly customer: Id;
    /** First day. */
    readonly from: PlainDate;
  };
  /** The owner has no customers on the day. */
  "customers/nothing-to-hand-over": {
    /** The owner. */
    readonly owner: Id;
    /** The day. */
    readonly from: PlainDate;
  };
  /** The command runs backwards: it is given before what is recorded already, or tells of something after itself. */
  "customers/owner-clock-backwards": {
    /** Which of its moments. */
    readonly field: "at" | "occurredAt";
    /** The moment. */
    readonly moment: Instant;
    /** What it must not be before (`at`) or after (`occurredAt`). */
    readonly bound: Instant;
  };
}
