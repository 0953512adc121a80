import type { Id, PlainDate } from "../../foundation/index.ts";

/** What a service lacks of a standard that can be kept and checked (SAT-2). */
export interface StandardReasons {
  /** Nobody has set a standard for the service. */
  readonly "satisfaction/standard-missing": object;
  /** The standard does not say how the service is done. */
  readonly "satisfaction/procedure-missing": object;
  /** The standard does not say who answers for the service. */
  readonly "satisfaction/owner-missing": object;
  /** The standard does not say in which time the service is done. */
  readonly "satisfaction/time-missing": object;
  /** The standard names nothing that is measured. */
  readonly "satisfaction/measure-missing": object;
  /** The customer has the service, but nothing was agreed with it by the day. */
  readonly "satisfaction/not-agreed": {
    /** The customer. */
    readonly customer: Id;
  };
  /** What was agreed with the customer was only said, not written. */
  readonly "satisfaction/not-written": {
    /** The customer. */
    readonly customer: Id;
    /** Day of the agreement. */
    readonly date: PlainDate;
  };
  /** What was agreed with the customer holds no more. */
  readonly "satisfaction/agreement-ended": {
    /** The customer. */
    readonly customer: Id;
    /** Last day on which it held. */
    readonly until: PlainDate;
  };
}
