import type { Id } from "../../foundation/index.ts";

/** Why money received is matched with no invoice. */
export interface MetricsReasons {
  /** The receipt names an invoice that the ledger does not have. */
  readonly "classification/invoice-unknown": {
    /** The invoice it names. */
    readonly invoice: Id;
  };
  /** The receipt names an invoice of another customer. */
  readonly "classification/invoice-of-another": {
    /** The invoice it names. */
    readonly invoice: Id;
    /** The customer of that invoice. */
    readonly customer: Id;
  };
  /** The receipt names an invoice that is issued after the period only. */
  readonly "classification/invoice-not-issued": {
    /** The invoice it names. */
    readonly invoice: Id;
    /** Day of issue. */
    readonly date: string;
  };
  /** The receipt names an invoice of which less was open. */
  readonly "classification/invoice-overpaid": {
    /** The invoice it names. */
    readonly invoice: Id;
  };
  /** The receipt names no invoice, and the customer has none open. */
  readonly "classification/nothing-open": object;
}
