import type { Id, PlainDate } from "../../foundation/index.ts";

/** What does not fit in the records of installed products, and what waits to be done. */
export interface ProductReasons {
  /** The fault was reported before the piece was in use, or after it was. */
  "customers/fault-outside-use": {
    /** The customer. */
    readonly customer: Id;
    /** The piece. */
    readonly piece: Id;
    /** The fault. */
    readonly fault: Id;
    /** Day on which it was reported. */
    readonly on: PlainDate;
  };
  /** The fault is open, and the piece is not in use any more. */
  "customers/fault-left-open": {
    /** The customer. */
    readonly customer: Id;
    /** The piece. */
    readonly piece: Id;
    /** The fault. */
    readonly fault: Id;
    /** Last day in use. */
    readonly until: PlainDate;
  };
  /** The fault is open. */
  "customers/fault-open": {
    /** The customer. */
    readonly customer: Id;
    /** The piece. */
    readonly piece: Id;
    /** The fault. */
    readonly fault: Id;
    /** Calendar days since it was reported. */
    readonly days: number;
    /** Whether it was reported within the warranty; `unknown` where nobody has said how long that lasts. */
    readonly warranty: "within" | "after" | "unknown";
  };
  /** There was no fault, so there is no time between faults. */
  "customers/no-faults": {
    /** The product. */
    readonly product: Id;
    /** Days in use, over all its pieces. */
    readonly days: number;
  };
}
