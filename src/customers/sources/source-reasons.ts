import type { Id, PlainDate } from "../../foundation/index.ts";

/** Why a customer is no lead of a period, a source has no share, and an exchanged card asks for no first contact. */
export interface SourceReasons {
  /** Nobody came from the source in the period, so no share of them was converted. */
  "customers/no-leads": {
    /** The source; `null` for customers without one. */
    readonly source: string | null;
  };
  /** We were in touch with the person, or with the customer where no person is named, before the card was exchanged. */
  "customers/already-in-touch": {
    /** The exchange. */
    readonly exchange: Id;
    /** Day of the first contact. */
    readonly since: PlainDate;
  };
  /** A first contact was open already when the card was exchanged. */
  "customers/first-contact-open": {
    /** The exchange. */
    readonly exchange: Id;
    /** The exchange that opened it. */
    readonly openedBy: Id;
  };
}
