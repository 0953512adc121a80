import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { dateOfDay, LAST_DAY } from "../../foundation/internal.ts";
import { unitsOf } from "./ledger-units.ts";
import type { LedgerAccount, LedgerInvoice, LedgerReceipt, ReceivablesLedger } from "./receivables-input.ts";
import type { ReceivablesReasons } from "./receivables-reasons.ts";

/** Why money pays no invoice. */
export type UnallocatedReason = Reason<Omit<ReceivablesReasons, "customers/nothing-sold">>;

/** What a customer owes, or was given back. */
export interface Debit {
  readonly kind: "invoice" | "refund";
  readonly id: Id | null;
  readonly day: number;
  readonly due: number;
  readonly units: bigint;
  /** What is open of it. */
  rest: bigint;
}

/** Money of a customer. */
export interface Credit {
  readonly kind: "receipt" | "creditNote";
  readonly id: Id | null;
  readonly day: number;
  /** What pays nothing. Negative for a refund that names what it cannot belong to. */
  rest: bigint;
  reason: UnallocatedReason;
}

/** An account after money and debts have met. */
export interface SettledAccount {
  readonly invoiced: bigint;
  readonly received: bigint;
  /** Debts of which something is open, oldest first. */
  readonly open: readonly Debit[];
  /** Money of which something pays nothing, oldest first. */
  readonly unallocated: readonly Credit[];
}

/** What settling needs to know of the whole ledger. */
export interface SettlingContext extends Pick<ReceivablesLedger, "invoices" | "places"> {
  readonly asOf: number;
  /** Days to pay where neither invoice nor customer says. */
  readonly paymentDays: number;
}

/**
 * Lets the money of a customer meet its debts.
 *
 * @param account - the account
 * @param context - the rest of the ledger
 * @returns what is open, and what pays nothing: all invoices less all receipts are what is open less what pays nothing
 */
export function settleAccount(account: LedgerAccount, context: SettlingContext): SettledAccount {
  const { places } = context;
  const debts: Debit[] = [];
  const credits = new Map<Id, Credit>();
  let invoiced = 0n;
  for (const invoice of account.invoices.sort(byAge)) {
    const units = unitsOf(invoice.amount, places);
    invoiced += units;
    if (units < 0n) credits.set(invoice.id, creditNoteOf(invoice, -units));
    else debts.push({ kind: "invoice", id: invoice.id, day: invoice.day, due: dueOf(invoice, context), units, rest: units });
  }
  const free: Credit[] = [...credits.values()];
  const debtOf = new Map(debts.map((debt) => [debt.id, debt]));
  const refunds: Debit[] = [];
  const apart: Credit[] = [];
  const named = new Map<Id, NamedMoney>();
  let received = 0n;
  for (const receipt of account.receipts.sort(byDay)) {
    const units = unitsOf(receipt.amount, places);
    received += units;
    const wrong = whyApart(receipt, account, context);
    const money: Credit = { kind: "receipt", id: receipt.id, day: receipt.day, rest: units, reason: wrong ?? NOTHING_OPEN };
    if (wrong !== null) apart.push(money);
    else if (receipt.invoice === null) {
      if (units < 0n) refunds.push(refundOf(receipt, -units));
      else free.push(money);
    } else {
      const group = named.get(receipt.invoice) ?? { payments: [], refunds: [] };
      named.set(receipt.invoice, group);
      if (units < 0n) group.refunds.push(refundOf(receipt, -units));
      else group.payments.push(money);
    }
  }
  const overpaid: Credit[] = [];
  for (const [invoice, { payments, refunds: back }] of named) {
    const creditNote = credits.get(invoice);
    for (const payment of payments) payment.reason = { code: creditNote === undefined ? "customers/invoice-overpaid" : "customers/credit-note-named", invoice };
    match(payments, back);
    if (creditNote === undefined) match(payments, [debtOf.get(invoice)!]);
    else match([creditNote], back);
    // Not a spread: one invoice may have more payments than a call takes arguments.
    for (const payment of payments) overpaid.push(payment);
    for (const refund of back) refunds.push(refund);
  }
  overpaid.sort(byAgeOfMoney);
  free.sort(byAgeOfMoney);
  refunds.sort(byAgeOfMoney);
  // What was given back was most likely what had been paid too much.
  match(overpaid, refunds);
  // A refund gives money back; a credit note is used for it only where there is none.
  match(free.filter(({ kind }) => kind === "receipt"), refunds);
  match(free, refunds);
  match(free, debts);
  return {
    invoiced,
    received,
    open: [...debts, ...refunds].filter(({ rest }) => rest !== 0n).sort(byAgeOfMoney),
    unallocated: [...apart, ...overpaid, ...free].filter(({ rest }) => rest !== 0n).sort(byAgeOfMoney),
  };
}

interface NamedMoney {
  readonly payments: Credit[];
  readonly refunds: Debit[];
}

const NOTHING_OPEN: UnallocatedReason = { code: "customers/nothing-open" };

function creditNoteOf({ id, day }: LedgerInvoice, rest: bigint): Credit {
  return { kind: "creditNote", id, day, rest, reason: NOTHING_OPEN };
}

function refundOf({ id, day }: LedgerReceipt, units: bigint): Debit {
  return { kind: "refund", id, day, due: day, units, rest: units };
}

function dueOf({ due, day, account }: LedgerInvoice, { paymentDays }: SettlingContext): number {
  // What would be due after the last day there is, is in time for good.
  return Math.min(due ?? day + (account.paymentDays ?? paymentDays), LAST_DAY);
}

function whyApart({ invoice: id }: LedgerReceipt, account: LedgerAccount, { invoices, asOf }: SettlingContext): UnallocatedReason | null {
  if (id === null) return null;
  const invoice = invoices.get(id);
  if (invoice === undefined) return { code: "customers/invoice-unknown", invoice: id };
  if (invoice.account !== account) return { code: "customers/invoice-of-another", invoice: id, customer: invoice.account.customer };
  return invoice.day > asOf ? { code: "customers/invoice-not-issued", invoice: id, date: dateOfDay(invoice.day) } : null;
}

// The oldest money meets the oldest debt, until one of both is used up.
function match(credits: readonly Credit[], debits: readonly Debit[]): void {
  let next = 0;
  for (const credit of credits) {
    while (credit.rest > 0n && next < debits.length) {
      const debit = debits[next]!;
      const met = credit.rest < debit.rest ? credit.rest : debit.rest;
      credit.rest -= met;
      debit.rest -= met;
      if (debit.rest === 0n) next += 1;
    }
  }
}

function byAge(a: LedgerInvoice, b: LedgerInvoice): number {
  return a.day - b.day || compareIds(a.id, b.id);
}

// Receipts without an id come last on their day, larger ones first; what is then equal is interchangeable.
function byDay(a: LedgerReceipt, b: LedgerReceipt): number {
  return a.day - b.day || compareOptionalIds(a.id, b.id) || b.amount - a.amount || compareOptionalIds(a.invoice, b.invoice);
}

// Sorting is stable: of one day and without ids, the order of `byDay` stays.
function byAgeOfMoney(a: Credit | Debit, b: Credit | Debit): number {
  return a.day - b.day || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : compareOptionalIds(a.id, b.id));
}

function compareOptionalIds(a: Id | null, b: Id | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareIds(a, b);
}
