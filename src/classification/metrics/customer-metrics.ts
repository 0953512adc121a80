import type { ContactRecord, Customer, Feedback, Invoice, Order, Receipt, Return } from "../../customers/index.ts";
import type { Convert, Id, Period, PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireObject, requirePeriod } from "../../foundation/internal.ts";
import type { UnallocatedReceipt } from "./customer-metrics-collection.ts";
import { readContacts, type ContactMetrics } from "./customer-metrics-contact.ts";
import { readFinance, type FinanceMetrics } from "./customer-metrics-finance.ts";
import { readTrading, type TradingMetrics } from "./customer-metrics-trading.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { ledgerReader } from "./ledger-reader.ts";
import { sortedIds } from "./ledger-sorted-ids.ts";

/** What is known of a client base, as plain lists in any order. Amounts are all plain numbers or all money. */
export interface Ledger {
  /** The orders, also those before the period: they say how long a relationship lasts. */
  readonly orders: readonly Order[];
  /** What was taken back. Default: not known. */
  readonly returns?: readonly Return[] | undefined;
  /** Claims on customers, also those before the period: they may still be open. Default: not known. */
  readonly invoices?: readonly Invoice[] | undefined;
  /** Money received, also before the period. Default: not known. */
  readonly receipts?: readonly Receipt[] | undefined;
  /** Contacts that took place. Default: not known. */
  readonly contacts?: readonly ContactRecord[] | undefined;
  /** Praise, complaints and suggestions. Default: not known. */
  readonly feedback?: readonly Feedback[] | undefined;
  /** Customers that get a row even if no other list names them. Default: none. */
  readonly customers?: readonly Customer[] | undefined;
}

/** What the metrics are of. */
export interface CustomerMetricsOptions {
  /** The days that count, both ends included. */
  readonly period: Period;
  /** Turns money into one currency; absent: the ledger must have one. */
  readonly convert?: Convert | undefined;
}

/** The metrics of one customer. */
export interface CustomerMetricsRow {
  /** The customer. */
  readonly id: Id;
  /** How it trades with us. */
  readonly trading: TradingMetrics;
  /** How it pays. */
  readonly finance: FinanceMetrics;
  /** How it and we are in touch. */
  readonly contact: ContactMetrics;
}

/** How many records of each list lie outside the period; 0 for a list that the ledger does not have. */
export interface OutsideRecords {
  /** Orders; those before the period count for the length of the relationship only. */
  readonly orders: OutsideCount;
  /** Returns; none of them counts. */
  readonly returns: OutsideCount;
  /** Invoices; those before the period count for what is outstanding and for collection. */
  readonly invoices: OutsideCount;
  /** Receipts; those before the period count for what is outstanding. */
  readonly receipts: OutsideCount;
  /** Contacts; none of them counts. */
  readonly contacts: OutsideCount;
  /** Feedback; none of it counts. */
  readonly feedback: OutsideCount;
}

/** The metrics of a client base. */
export interface CustomerMetrics {
  /** The period, and the number of its days. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate; readonly days: number };
  /** Currency, with amounts in its minor units; `null` where the ledger has plain numbers. */
  readonly currency: string | null;
  /** One row per customer that any list names, in the order of ids. */
  readonly rows: readonly CustomerMetricsRow[];
  /** Records that lie outside the period. */
  readonly outside: OutsideRecords;
  /** Money received by the end of the period that pays no invoice, by customer and day; empty without a list of invoices. */
  readonly unallocated: readonly UnallocatedReceipt[];
}

/**
 * How does each customer trade, pay and keep in touch over a period?
 *
 * A day belongs to the period from its first day to its last. Records outside are counted in `outside`; of those
 * before, orders still say since when the relationship lasts, invoices and receipts what was open at the
 * start. Sums are exact decimals, averages and shares the nearest number to the exact quotient. What cannot be
 * computed is `null`, never 0.
 *
 * @param ledger - lists of records; those that are absent leave their measures `null`
 * @param options - `period`; `convert` for several currencies
 * @returns rows in the order of ids, with what lies outside and what could not be allocated
 * @throws ClienteleError `invalid-input`, `invalid-period`, `missing-id`, `invalid-date`, `mixed-currencies`,
 * `total-out-of-range`; `duplicate-id` within a list; `invalid-value` for amounts that are not finite, negative returns, and
 * unknown kinds of feedback
 * @example
 * ```ts
 * import { customerMetrics } from "clientele/classification";
 *
 * const ledger = {
 *   orders: [
 *     { customer: "Aster", date: "2026-01-10", amount: 100, cost: 60 },
 *     { customer: "Aster", date: "2026-03-11", amount: 200, cost: 150 },
 *     { customer: "Briar", date: "2025-12-31", amount: 70 },
 *   ],
 *   invoices: [{ id: 1, customer: "Aster", date: "2026-01-10", amount: 100 }],
 *   receipts: [{ customer: "Aster", date: "2026-02-09", amount: 100, invoice: 1 }],
 * };
 * const { rows, outside } = customerMetrics(ledger, { period: { from: "2026-01-01", to: "2026-03-31" } });
 * const [aster, briar] = rows;
 * aster?.trading.profit; // => 90
 * aster?.trading.averageOrderCycle; // => 60
 * aster?.trading.expectedSales; // => 225
 * aster?.finance.averageCollectionPeriod; // => 30
 *
 * // Briar's only order is before the period, but the relationship lasts.
 * briar?.trading.amount; // => 0
 * briar?.trading.lengthOfRelationship; // => 90
 * outside.orders; // => { before: 1, after: 0 }
 * ```
 * @category Metrics
 * @see CLS-1
 */
export function customerMetrics(ledger: Ledger, options: CustomerMetricsOptions): CustomerMetrics {
  requireObject(ledger, "ledger");
  requireObject(options, "options");
  const period = requirePeriod(options.period);
  const reader = ledgerReader(period, options.convert);
  const trading = readTrading(reader, ledger.orders, ledger.returns, ledger.customers);
  const finance = readFinance(reader, ledger.invoices, ledger.receipts);
  const contact = readContacts(reader, ledger.contacts, ledger.feedback);
  const ids = sortedIds(reader.customers.ids);
  const numbers = ids.map((id, index) => reader.customers.numberOf(id, "customers", index));
  return {
    period: { from: dateOfDay(period.from), to: dateOfDay(period.to), days: period.days },
    currency: reader.currency(),
    rows: ids.map((id, index) => ({
      id,
      trading: trading.metricsOf(numbers[index]!),
      finance: finance.metricsOf(numbers[index]!),
      contact: contact.metricsOf(numbers[index]!),
    })),
    outside: { ...trading.outside, ...finance.outside, ...contact.outside },
    unallocated: numbers.flatMap((number) => finance.unallocatedOf(number)),
  };
}
