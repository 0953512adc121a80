import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import type { ReceivablesReasons } from "./receivables-reasons.ts";
import type { UnallocatedReason } from "./settle-account.ts";

/** What is open in a bucket of the ageing table. */
export interface AgeingSum<B extends string = string> {
  /** Name of the bucket. */
  readonly bucket: B;
  /** What is open in it, in the unit of the ledger. */
  readonly amount: number;
}

/** What is owed. Amounts are in the unit of the ledger. `invoiced − received = outstanding − unallocated`, exactly. */
export interface ReceivablesFigures<B extends string = string> {
  /** Sum of all invoices by the day, credit notes deducted. */
  readonly invoiced: number;
  /** Sum of all receipts by the day, refunds deducted. */
  readonly received: number;
  /** What is open of invoices, and of refunds that were more than there was to give back; 0 or more. */
  readonly outstanding: number;
  /** The part of `outstanding` whose due day has passed. */
  readonly overdue: number;
  /** Money that pays nothing. Negative where refunds name what they cannot belong to. */
  readonly unallocated: number;
  /** What the customer owes in all: `outstanding` less `unallocated`; negative where we owe. */
  readonly balance: number;
  /** `outstanding` by bucket, in the order of the buckets; each bucket is there. */
  readonly ageing: readonly AgeingSum<B>[];
  /** `outstanding` × days of the period ÷ sales of the period; `null` without a period, and where nothing was sold in it. */
  readonly daysSalesOutstanding: number | null;
}

/** A debt of which something is open. */
export interface OpenDebt {
  /** An invoice, or a refund that was more than there was to give back. */
  readonly kind: "invoice" | "refund";
  /** Id of the invoice, or of the receipt that is the refund; `null` if that has none. */
  readonly id: Id | null;
  /** Day of issue, or of the refund. */
  readonly date: PlainDate;
  /** Day by which it is to be paid; of a refund its own. */
  readonly due: PlainDate;
  /** Calendar days from the due day; 0 on that day, negative before it. */
  readonly daysOverdue: number;
  /** What it was about, in the unit of the ledger. */
  readonly amount: number;
  /** What is open of it, over 0. */
  readonly rest: number;
}

/** Money that pays nothing. */
export interface UnallocatedMoney {
  /** A receipt, or a credit note: an invoice of a negative amount. */
  readonly kind: "receipt" | "creditNote";
  /** Id of the record; `null` if it has none. */
  readonly id: Id | null;
  /** Day of the record. */
  readonly date: PlainDate;
  /** The part that pays nothing, in the unit of the ledger; negative for a refund that names what it cannot belong to. */
  readonly amount: number;
  /** Why. */
  readonly reason: UnallocatedReason;
}

/** The receivables of one customer. */
export interface ReceivablesRow<B extends string = string> extends ReceivablesFigures<B> {
  /** The customer. */
  readonly customer: Id;
  /** The most that the customer may owe; `null` for no limit. */
  readonly creditLimit: number | null;
  /** `creditLimit` less `balance`, negative where the limit is exceeded; `null` for no limit. */
  readonly creditHeadroom: number | null;
  /** What is open, by date, kind and id. */
  readonly open: readonly OpenDebt[];
  /** Money that pays nothing, by date, kind and id. */
  readonly money: readonly UnallocatedMoney[];
  /** Why there are no days of sales outstanding, where a period was asked for. */
  readonly reasons: readonly Reason<Pick<ReceivablesReasons, "customers/nothing-sold">>[];
}

/** Who owes us what as of a day. */
export interface Receivables<B extends string = string> {
  /** The day. */
  readonly asOf: PlainDate;
  /** Currency, with amounts in its minor units; `null` where the ledger has plain numbers. */
  readonly currency: string | null;
  /** One row per customer that any list names, in the order of ids. */
  readonly rows: readonly ReceivablesRow<B>[];
  /** All customers together. */
  readonly total: ReceivablesFigures<B>;
  /** Number of invoices and receipts after the day, which do not count. */
  readonly later: { readonly invoices: number; readonly receipts: number };
}
