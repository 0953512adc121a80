import type { Invoice, Receipt } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { addDecimals, multiplyDecimals, requireTotal, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { matchReceipts, type OpenInvoice, type OpenReceipt, type UnallocatedReceipt } from "./customer-metrics-collection.ts";
import { integerDecimal } from "./exact-quotient.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { quotientOf } from "./ledger-quotients.ts";
import { eachRecord, type LedgerReader, type When } from "./ledger-reader.ts";
import { amountTotals } from "./ledger-totals.ts";

/** How a customer pays. What needs a list that the ledger does not have is `null`. */
export interface FinanceMetrics {
  /** Sum of the invoices issued in the period, credit notes (negative invoices) deducted, in the unit of the ledger. */
  readonly invoicedAmount: number | null;
  /** Number of receipts in the period, refunds not counted. */
  readonly receipts: number | null;
  /** Number of refunds in the period: receipts of a negative amount. */
  readonly refunds: number | null;
  /** Sum of the receipts in the period, refunds deducted, in the unit of the ledger. */
  readonly receivedAmount: number | null;
  /** Largest receipt in the period, in the unit of the ledger; `null` without receipts. */
  readonly largestReceipt: number | null;
  /** `receivedAmount` divided by `receipts`, in the unit of the ledger; `null` without receipts. */
  readonly averageReceipt: number | null;
  /**
   * Days from invoice to receipt over the receipts in the period, weighted by amount: by the invoice that
   * a receipt names, else oldest first. Negative where money came in advance; `null` if no receipt pays an invoice.
   */
  readonly averageCollectionPeriod: number | null;
  /**
   * What the customer owed at the end of a day, as the mean over all days of the period, in the unit of the ledger.
   * Takes in what was invoiced and received before the period; negative where the customer has paid in advance.
   */
  readonly averageOutstanding: number | null;
  /** `averageOutstanding` divided by `invoicedAmount`; `null` if nothing was invoiced in the period. */
  readonly averageOutstandingRate: number | null;
}

/** What the invoices and receipts of a ledger come to. */
export interface FinanceFigures {
  /** The metrics of one customer, by its number. */
  metricsOf(customer: number): FinanceMetrics;
  /** Money of one customer, by its number, that pays no invoice. */
  unallocatedOf(customer: number): readonly UnallocatedReceipt[];
  readonly outside: { readonly invoices: OutsideCount; readonly receipts: OutsideCount };
}

/**
 * Reads invoices and receipts.
 *
 * @param reader - reads the ledger that they belong to
 * @param invoices - in any order; absent if the ledger has none
 * @param receipts - in any order; absent if the ledger has none
 * @returns the figures of each customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readFinance(reader: LedgerReader, invoices: readonly Invoice[] | undefined, receipts: readonly Receipt[] | undefined): FinanceFigures {
  const { period } = reader;
  const invoiced = amountTotals("invoices");
  const received = amountTotals("receipts");
  const known = new Map<Id, OpenInvoice>();
  const owing = new Map<number, OpenInvoice[]>();
  const paying = new Map<number, OpenReceipt[]>();
  // What is owed at the end of a day, added up over the days of the period: each record counts on as many as it is in force.
  const unitDays = new Map<number, Decimal>();

  function weigh(customer: number, day: number, amount: number): void {
    const days = period.to - Math.max(day, period.from) + 1;
    const product = multiplyDecimals(toDecimal(amount), integerDecimal(days));
    const before = unitDays.get(customer);
    unitDays.set(customer, before === undefined ? product : addDecimals(before, product));
  }
  function enterInvoice(record: Invoice, customer: number, day: number, when: When, index: number): void {
    const amount = reader.amount(record.amount, "invoices", index, "amount", record.customer);
    const invoice = { id: record.id, customer, day, amount };
    known.set(record.id, invoice);
    if (when === "after") return;
    if (when === "inside") invoiced.add(customer, day, amount);
    if (amount > 0) push(owing, customer, invoice);
    weigh(customer, day, amount);
  }
  function enterReceipt(record: Receipt, customer: number, day: number, when: When, index: number): void {
    const amount = reader.amount(record.amount, "receipts", index, "amount", record.customer);
    if (when === "after") return;
    if (when === "inside") received.add(customer, day, amount);
    if (amount > 0) push(paying, customer, { id: record.id, day, amount, invoice: record.invoice });
    weigh(customer, day, -amount);
  }

  const outside = {
    invoices: eachRecord(reader, invoices ?? [], "invoices", enterInvoice, "required"),
    receipts: eachRecord(reader, receipts ?? [], "receipts", enterReceipt),
  };
  const context = { period, invoices: known, customers: reader.customers.ids };
  const collections = new Map(
    (invoices === undefined ? [] : [...paying]).map(([customer, open]) => [customer, matchReceipts(customer, owing.get(customer) ?? [], open, context)]),
  );

  function metricsOf(customer: number): FinanceMetrics {
    const count = received.count(customer);
    const sum = invoiced.sums.exactOf(customer);
    const owed = invoices === undefined || receipts === undefined ? null : (unitDays.get(customer) ?? integerDecimal(0));
    const days = integerDecimal(period.days);
    return {
      invoicedAmount: invoices === undefined ? null : invoiced.sums.totalOf(customer),
      receipts: receipts === undefined ? null : count,
      refunds: receipts === undefined ? null : received.negatives(customer),
      receivedAmount: receipts === undefined ? null : received.sums.totalOf(customer),
      largestReceipt: count > 0 ? received.largest(customer) : null,
      averageReceipt: count > 0 ? quotientOf(received.sums.exactOf(customer), integerDecimal(count)) : null,
      averageCollectionPeriod: collections.get(customer)?.averageCollectionPeriod ?? null,
      averageOutstanding: owed && requireTotal(quotientOf(owed, days), "invoices"),
      averageOutstandingRate: owed && sum.units > 0n ? quotientOf(owed, multiplyDecimals(sum, days)) : null,
    };
  }
  return { metricsOf, unallocatedOf: (customer) => collections.get(customer)?.unallocated ?? [], outside };
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
