import type { Id, PlainDate } from "../../foundation/index.ts";

/** How a day was found that a calendar does not know. */
export interface FirstContactDateReasons {
  /** The last day for a first contact lies outside the coverage of the calendar, and goes by its week. */
  "calendar/assumed-week": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
  /** The last day for a first contact lies outside the coverage of a calendar that refuses to assume anything. */
  "calendar/not-covered": {
    /** Id of the calendar. */
    readonly calendar: string;
    /** The date. */
    readonly date: PlainDate;
  };
}

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
