import { compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, decimalToNumber, toDecimal } from "../../foundation/internal.ts";
import { quotientOf } from "./ledger-quotients.ts";
import type { MetricsReasons } from "./customer-metrics-reasons.ts";

/** Money received, by the end of the period, that pays no invoice. */
export interface UnallocatedReceipt {
  /** Whose money it is. */
  readonly customer: Id;
  /** Id of the receipt; `null` if it has none. */
  readonly receipt: Id | null;
  /** Day of receipt. */
  readonly date: PlainDate;
  /** The part that pays no invoice, in the unit of the ledger. */
  readonly amount: number;
  /** Why it pays none. */
  readonly reason: Reason<MetricsReasons>;
}

/** An invoice as it is to be matched. */
export interface OpenInvoice {
  readonly id: Id;
  /** Number of its customer. */
  readonly customer: number;
  /** Day of issue, days since 1970-01-01. */
  readonly day: number;
  /** Over zero: credit notes are not matched. */
  readonly amount: number;
}

/** A receipt as it is to be matched. */
export interface OpenReceipt {
  readonly id: Id | undefined;
  /** Day of receipt, days since 1970-01-01. */
  readonly day: number;
  /** Over zero: refunds are not matched. */
  readonly amount: number;
  readonly invoice: Id | undefined;
}

/** What matching needs to know of the whole ledger. */
export interface CollectionContext {
  /** First and last day of the period, days since 1970-01-01. */
  readonly period: { readonly from: number; readonly to: number };
  /** Every invoice of the ledger, of all customers and also after the period. */
  readonly invoices: ReadonlyMap<Id, OpenInvoice>;
  /** Ids by customer number. */
  readonly customers: readonly Id[];
}

/** How one customer pays. */
export interface Collection {
  /** Days from invoice to receipt, weighted by amount; `null` if nothing was matched. */
  readonly averageCollectionPeriod: number | null;
  readonly unallocated: readonly UnallocatedReceipt[];
}

/**
 * Matches what one customer has paid with what it owes, and says how long that took.
 *
 * Receipts that name an invoice pay that one, in the order of their days. Then the others pay what is open,
 * oldest receipt and oldest invoice first; so money that came in advance counts with negative days.
 *
 * @param customer - number of the customer
 * @param invoices - its invoices issued by the end of the period, in any order
 * @param receipts - its receipts by the end of the period, in any order
 * @param context - the rest of the ledger
 * @returns the average over receipts within the period, and what pays no invoice
 */
export function matchReceipts(
  customer: number,
  invoices: readonly OpenInvoice[],
  receipts: readonly OpenReceipt[],
  context: CollectionContext,
): Collection {
  const places = [...invoices, ...receipts].reduce((most, { amount }) => Math.max(most, toDecimal(amount).places), 0);
  const open = new Map(invoices.toSorted(byAge).map((invoice) => [invoice.id, { invoice, units: unitsAt(invoice.amount, places) }]));
  const sums = { units: 0n, unitDays: 0n };
  const unallocated: UnallocatedReceipt[] = [];

  function pay(receipt: OpenReceipt, units: bigint, account: Account): bigint {
    const paid = units < account.units ? units : account.units;
    account.units -= paid;
    if (receipt.day >= context.period.from) {
      sums.units += paid;
      sums.unitDays += paid * BigInt(receipt.day - account.invoice.day);
    }
    return units - paid;
  }
  function report(receipt: OpenReceipt, units: bigint, reason: Reason<MetricsReasons>): void {
    const amount = decimalToNumber({ units, places });
    unallocated.push({ customer: context.customers[customer]!, receipt: receipt.id ?? null, date: dateOfDay(receipt.day), amount, reason });
  }

  const inOrder = receipts.toSorted(byDay);
  for (const receipt of inOrder) {
    if (receipt.invoice === undefined) continue;
    const units = unitsAt(receipt.amount, places);
    const account = open.get(receipt.invoice);
    const rest = account === undefined ? units : pay(receipt, units, account);
    if (rest > 0n) report(receipt, rest, whyUnpaid(receipt.invoice, customer, context));
  }
  const accounts = [...open.values()];
  let oldest = 0;
  for (const receipt of inOrder) {
    if (receipt.invoice !== undefined) continue;
    let rest = unitsAt(receipt.amount, places);
    while (rest > 0n && oldest < accounts.length) {
      rest = pay(receipt, rest, accounts[oldest]!);
      if (rest > 0n || accounts[oldest]!.units === 0n) oldest += 1;
    }
    if (rest > 0n) report(receipt, rest, { code: "classification/nothing-open" });
  }
  const average = sums.units > 0n ? quotientOf({ units: sums.unitDays, places: 0 }, { units: sums.units, places: 0 }) : null;
  return { averageCollectionPeriod: average, unallocated };
}

interface Account {
  readonly invoice: OpenInvoice;
  /** What is open of it. */
  units: bigint;
}

function byAge(a: OpenInvoice, b: OpenInvoice): number {
  return a.day - b.day || compareIds(a.id, b.id);
}

// Receipts without an id come last on their day, larger ones first; what is then equal is interchangeable.
function byDay(a: OpenReceipt, b: OpenReceipt): number {
  return a.day - b.day || compareOptionalIds(a.id, b.id) || b.amount - a.amount || compareOptionalIds(a.invoice, b.invoice);
}

function compareOptionalIds(a: Id | undefined, b: Id | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareIds(a, b);
}

function unitsAt(amount: number, places: number): bigint {
  const decimal = toDecimal(amount);
  return decimal.units * 10n ** BigInt(places - decimal.places);
}

function whyUnpaid(id: Id, customer: number, { invoices, customers, period }: CollectionContext): Reason<MetricsReasons> {
  const invoice = invoices.get(id);
  if (invoice === undefined) return { code: "classification/invoice-unknown", invoice: id };
  if (invoice.customer !== customer) return { code: "classification/invoice-of-another", invoice: id, customer: customers[invoice.customer]! };
  if (invoice.day > period.to) return { code: "classification/invoice-not-issued", invoice: id, date: dateOfDay(invoice.day) };
  return { code: "classification/invoice-overpaid", invoice: id };
}
