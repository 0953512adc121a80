import type { Id, PlainDate } from "../../foundation/index.ts";

/** Why money pays no invoice, and why a figure of receivables cannot be said. Amounts are in the unit of the ledger. */
export interface ReceivablesReasons {
  /** The receipt names an invoice that the ledger does not have. */
  "customers/invoice-unknown": {
    /** The invoice it names. */
    readonly invoice: Id;
  };
  /** The receipt names an invoice of another customer. */
  "customers/invoice-of-another": {
    /** The invoice it names. */
    readonly invoice: Id;
    /** The customer of that invoice. */
    readonly customer: Id;
  };
  /** The receipt names an invoice that is issued after the day only. */
  "customers/invoice-not-issued": {
    /** The invoice it names. */
    readonly invoice: Id;
    /** Day of issue. */
    readonly date: PlainDate;
  };
  /** The receipt names an invoice of which less was open. */
  "customers/invoice-overpaid": {
    /** The invoice it names. */
    readonly invoice: Id;
  };
  /** The receipt names a credit note, which nobody can pay. */
  "customers/credit-note-named": {
    /** The credit note it names. */
    readonly invoice: Id;
  };
  /** The receipt names no invoice, or it is a credit note, and nothing more is open. */
  "customers/nothing-open": object;
  /** Nothing was sold in the period, credit notes deducted, so no days of sales can be outstanding. */
  "customers/nothing-sold": {
    /** Sum of the invoices of the period, 0 or less. */
    readonly sales: number;
  };
}
