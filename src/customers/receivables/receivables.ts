import { ClienteleError, compareIds, type AmountOptions, type Period } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject, requirePeriod, type PeriodDays } from "../../foundation/internal.ts";
import type { Invoice, Receipt } from "../records.ts";
import { checkAgeing, standardAgeing, type AgeingBucket, type StandardAgeingBucket } from "./ageing-buckets.ts";
import { nearestRatio, numberOfUnits, unitsOf } from "./ledger-units.ts";
import { readReceivables, requireDays, type CreditTerms, type LedgerAccount } from "./receivables-input.ts";
import type { Receivables, ReceivablesFigures, ReceivablesRow } from "./receivables-table.ts";
import { settleAccount, type Credit, type Debit } from "./settle-account.ts";

/** The day, and what was agreed about paying. */
export interface ReceivablesOptions<B extends string = string> extends AmountOptions {
  /** The day, `YYYY-MM-DD`; invoices and receipts after it do not count yet. */
  readonly asOf: string;
  /** What was agreed with customers, who get a row even if no record names them. Default: nothing. */
  readonly customers?: readonly CreditTerms[] | undefined;
  /** Calendar days to pay where neither invoice nor customer says. Default {@link usualPaymentDays}. */
  readonly paymentDays?: number | undefined;
  /** The ageing table. Default {@link standardAgeing}. */
  readonly buckets?: readonly AgeingBucket<B>[] | undefined;
  /** The days whose sales are taken for days of sales outstanding, not beyond `asOf`. Default: none, and the figure is `null`. */
  readonly period?: Period | undefined;
}

/**
 * Calendar days to pay where nothing was agreed: thirty, as directive 2011/7/EU on late payment has it in article 3.
 *
 * @category Receivables
 * @see CUS-7
 */
export const usualPaymentDays = 30;

/**
 * Who owes us what as of a day, since when, and what money pays nothing?
 *
 * A receipt that names an invoice pays that one; what is more than was open is reported, not passed on. The others, and credit notes
 * (invoices of a negative amount), pay the oldest open invoices, by day of issue and id. A receipt that names an invoice which is not
 * there, not this customer's or not issued yet pays nothing, and is reported. A refund (a receipt of a negative amount) takes back what was
 * paid on the invoice that it names, else what was paid too much, then what names no invoice, then credit notes; a refund beyond that is owed, due on its day.
 *
 * An invoice is due on its `due` day, else so many days after its date; on the due day it is in time.
 *
 * @param invoices - all claims, in any order; also those long paid
 * @param receipts - all money received, in any order
 * @param options - the day; terms, buckets and a period; `convert` for several currencies
 * @returns rows in the order of ids, exact to the last digit, and totals; no rows for no records
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`, `total-out-of-range`;
 * `invalid-period` for one that ends after `asOf`; `invalid-policy` for buckets with faults
 * @example
 * ```ts
 * import { receivables } from "clientele/customers";
 *
 * const invoices = [
 *   { id: 1, customer: "Aster", date: "2026-01-10", amount: 100 },
 *   { id: 2, customer: "Aster", date: "2026-02-10", due: "2026-03-01", amount: 50 },
 *   { id: 3, customer: "Briar", date: "2026-02-20", amount: 70 },
 * ];
 * const receipts = [
 *   { id: "a", customer: "Aster", date: "2026-02-20", amount: 80 },
 *   { id: "b", customer: "Briar", date: "2026-02-25", amount: 75, invoice: 3 },
 * ];
 * const customers = [{ id: "Aster", creditLimit: 60 }];
 * const { rows, total } = receivables(invoices, receipts, { asOf: "2026-03-01", customers });
 * const [aster, briar] = rows;
 *
 * // The 80 pay the oldest invoice. The second is due today, and in time.
 * aster?.open.map(({ id, rest, daysOverdue }) => [id, rest, daysOverdue]); // => [[1, 20, 20], [2, 50, 0]]
 * aster?.overdue; // => 20
 * aster?.creditHeadroom; // => -10
 * briar?.money; // => [{ kind: "receipt", id: "b", date: "2026-02-25", amount: 5, reason: { code: "customers/invoice-overpaid", invoice: 3 } }]
 * [total.outstanding, total.unallocated, total.balance]; // => [70, 5, 65]
 * receivables([], [], { asOf: "2026-03-01" }).rows; // => []
 * ```
 * @category Receivables
 * @see CUS-7
 */
export function receivables<const B extends string = StandardAgeingBucket>(
  invoices: readonly Invoice[],
  receipts: readonly Receipt[],
  options: ReceivablesOptions<B>,
): Receivables<B> {
  const given = requireObject(options, "options") as unknown as ReceivablesOptions<B>;
  const asOf = requireDate(given.asOf, "asOf");
  const paymentDays = requireDays(given.paymentDays ?? usualPaymentDays, { list: "options", field: "paymentDays" });
  // Where buckets are left out, B is the names of the standard ones.
  const buckets = given.buckets ?? (standardAgeing as readonly AgeingBucket[] as readonly AgeingBucket<B>[]);
  checkAgeing(buckets);
  const period = given.period === undefined ? null : requireEnded(given.period, asOf);
  const ledger = readReceivables(invoices, receipts, given.customers ?? [], asOf, given);
  const { places, currency, later } = ledger;
  const context = { invoices: ledger.invoices, places, asOf, paymentDays };
  const total = emptySums(buckets.length);
  const accounts = [...ledger.accounts.values()].sort((a, b) => compareIds(a.customer, b.customer));
  const rows = accounts.map((account) => {
    const settled = settleAccount(account, context);
    const sums = emptySums(buckets.length);
    sums.invoiced = settled.invoiced;
    sums.received = settled.received;
    for (const debt of settled.open) addDebt(sums, debt, asOf, buckets);
    for (const { rest } of settled.unallocated) sums.unallocated += rest;
    if (period !== null) sums.sales = salesOf(account, period, places);
    addSums(total, sums);
    return rowOf(account, settled, sums, { asOf, places, buckets, period });
  });
  return { asOf: dateOfDay(asOf), currency, rows, total: figuresOf(total, { places, buckets, period }), later };
}

/** Exact sums of one customer, or of all. */
interface Sums {
  invoiced: bigint;
  received: bigint;
  outstanding: bigint;
  overdue: bigint;
  unallocated: bigint;
  sales: bigint;
  readonly ageing: bigint[];
}

interface Asked<B extends string> {
  readonly places: number;
  readonly buckets: readonly AgeingBucket<B>[];
  readonly period: PeriodDays | null;
}

function requireEnded(period: Period, asOf: number): PeriodDays {
  const days = requirePeriod(period);
  if (days.to <= asOf) return days;
  throw new ClienteleError("invalid-period", `the period ends on ${dateOfDay(days.to)}, after asOf`, { list: "period" });
}

function emptySums(buckets: number): Sums {
  return { invoiced: 0n, received: 0n, outstanding: 0n, overdue: 0n, unallocated: 0n, sales: 0n, ageing: new Array<bigint>(buckets).fill(0n) };
}

function addDebt(sums: Sums, { due, rest }: Debit, asOf: number, buckets: readonly AgeingBucket[]): void {
  const days = asOf - due;
  sums.outstanding += rest;
  if (days > 0) sums.overdue += rest;
  const bucket = buckets.findIndex(({ upTo }) => upTo === undefined || days <= upTo);
  sums.ageing[bucket]! += rest;
}

function salesOf({ invoices }: LedgerAccount, { from, to }: PeriodDays, places: number): bigint {
  return invoices.reduce((sales, { day, amount }) => (day >= from && day <= to ? sales + unitsOf(amount, places) : sales), 0n);
}

function addSums(total: Sums, sums: Sums): void {
  for (const field of ["invoiced", "received", "outstanding", "overdue", "unallocated", "sales"] as const) total[field] += sums[field];
  sums.ageing.forEach((amount, index) => (total.ageing[index]! += amount));
}

function figuresOf<B extends string>(sums: Sums, { places, buckets, period }: Asked<B>): ReceivablesFigures<B> {
  const number = (units: bigint): number => numberOfUnits(units, places, "invoices and receipts");
  return {
    invoiced: number(sums.invoiced),
    received: number(sums.received),
    outstanding: number(sums.outstanding),
    overdue: number(sums.overdue),
    unallocated: number(sums.unallocated),
    balance: number(sums.outstanding - sums.unallocated),
    ageing: buckets.map(({ bucket }, index) => ({ bucket, amount: number(sums.ageing[index]!) })),
    daysSalesOutstanding: period === null || sums.sales <= 0n ? null : nearestRatio(sums.outstanding * BigInt(period.days), sums.sales, "days of sales"),
  };
}

function rowOf<B extends string>(
  { customer, creditLimit }: LedgerAccount,
  { open, unallocated }: { readonly open: readonly Debit[]; readonly unallocated: readonly Credit[] },
  sums: Sums,
  asked: Asked<B> & { readonly asOf: number },
): ReceivablesRow<B> {
  const { asOf, places, period } = asked;
  const number = (units: bigint): number => numberOfUnits(units, places, "invoices and receipts");
  const headroom = creditLimit === null ? null : number(unitsOf(creditLimit, places) - sums.outstanding + sums.unallocated);
  return {
    customer,
    ...figuresOf(sums, asked),
    creditLimit,
    creditHeadroom: headroom,
    open: open.map(({ kind, id, day, due, units, rest }) => ({
      kind,
      id,
      date: dateOfDay(day),
      due: dateOfDay(due),
      daysOverdue: asOf - due,
      amount: number(units),
      rest: number(rest),
    })),
    money: unallocated.map(({ kind, id, day, rest, reason }) => ({ kind, id, date: dateOfDay(day), amount: number(rest), reason })),
    reasons: period !== null && sums.sales <= 0n ? [{ code: "customers/nothing-sold", sales: number(sums.sales) }] : [],
  };
}
