import { ClienteleError, type Amount, type AmountOptions, type Id } from "../../foundation/index.ts";
import { amountReader, dayOfText, requireDay, requireFinite, requireId, requireInteger, requireList, requireNew, requireRecord, type Place } from "../../foundation/internal.ts";
import type { Invoice, Receipt } from "../records.ts";
import { placesOf } from "./ledger-units.ts";

/**
 * What was agreed with a customer about paying. Every `Customer` has these fields.
 *
 * @category Receivables
 */
export interface CreditTerms {
  /** The customer. */
  readonly id: Id;
  /** The most that the customer may owe us, 0 or more; absent: no limit. */
  readonly creditLimit?: Amount | undefined;
  /** Calendar days from invoice to payment, a whole number of 0 or more; absent: the `paymentDays` of the options. */
  readonly paymentDays?: number | undefined;
}

/** An invoice that has been checked. */
export interface LedgerInvoice {
  readonly id: Id;
  readonly account: LedgerAccount;
  readonly day: number;
  /** `null`: after the payment days of the customer. */
  readonly due: number | null;
  readonly amount: number;
}

/** A receipt that has been checked. */
export interface LedgerReceipt {
  readonly id: Id | null;
  readonly day: number;
  readonly amount: number;
  readonly invoice: Id | null;
}

/** What a ledger holds of one customer. */
export interface LedgerAccount {
  readonly customer: Id;
  /** Issued by the day. */
  readonly invoices: LedgerInvoice[];
  /** Received by the day. */
  readonly receipts: LedgerReceipt[];
  creditLimit: number | null;
  paymentDays: number | null;
}

/** A checked ledger. */
export interface ReceivablesLedger {
  readonly accounts: ReadonlyMap<Id, LedgerAccount>;
  /** Every invoice, also after the day. */
  readonly invoices: ReadonlyMap<Id, LedgerInvoice>;
  /** The most decimal places of an amount. */
  readonly places: number;
  readonly currency: string | null;
  /** Number of records after the day. */
  readonly later: { readonly invoices: number; readonly receipts: number };
}

/**
 * Takes a ledger as it comes.
 *
 * @param invoices - in any order
 * @param receipts - in any order
 * @param customers - what was agreed with them; they have an account even without a record
 * @param asOf - records after this day are counted, and count no further
 * @param options - `convert`, where there is more than one currency
 * @returns the records by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readReceivables(
  invoices: readonly Invoice[],
  receipts: readonly Receipt[],
  customers: readonly CreditTerms[],
  asOf: number,
  options: AmountOptions,
): ReceivablesLedger {
  const amounts = amountReader(options);
  const accounts = new Map<Id, LedgerAccount>();
  const known = new Map<Id, LedgerInvoice>();
  const later = { invoices: 0, receipts: 0 };
  let places = 0;

  function accountOf(customer: Id): LedgerAccount {
    const found = accounts.get(customer);
    if (found !== undefined) return found;
    // Adding 0 turns -0, which JSON does not know, into 0.
    const made = { customer: typeof customer === "number" ? customer + 0 : customer, invoices: [], receipts: [], creditLimit: null, paymentDays: null };
    accounts.set(made.customer, made);
    return made;
  }
  function readAmount(value: unknown, place: Place): number {
    const amount = amounts.read(value as Amount, place) + 0;
    places = Math.max(places, placesOf(amount));
    return amount;
  }

  for (const [index, value] of requireList(invoices, "invoices").entries()) {
    const { id: key, customer, date, due, amount } = requireRecord(value, "invoices", index);
    const id = requireId(key, "invoices", index);
    if (known.has(id)) refuseTwice(invoices, index, id);
    const account = accountOf(requireId(customer, "invoices", index));
    const day = dayOfText(date) ?? requireDay(date, { list: "invoices", index, field: "date", id });
    const invoice: LedgerInvoice = {
      id,
      account,
      day,
      due: due === undefined ? null : requireDay(due, { list: "invoices", index, field: "due", id }),
      amount: readAmount(amount, { list: "invoices", index, field: "amount", id }),
    };
    known.set(id, invoice);
    if (day > asOf) later.invoices += 1;
    else account.invoices.push(invoice);
  }
  const ids = new Map<Id, number>();
  for (const [index, value] of requireList(receipts, "receipts").entries()) {
    const { id: key, customer, date, amount, invoice } = requireRecord(value, "receipts", index);
    const id = key === undefined ? null : requireId(key, "receipts", index);
    if (id !== null) requireNew(ids, id, "receipts", index);
    const account = accountOf(requireId(customer, "receipts", index));
    const place = { list: "receipts", index, id: id ?? account.customer };
    const day = dayOfText(date) ?? requireDay(date, { ...place, field: "date" });
    const receipt: LedgerReceipt = {
      id,
      day,
      amount: readAmount(amount, { ...place, field: "amount" }),
      invoice: invoice === undefined ? null : requireId(invoice, "receipts.invoice", index),
    };
    if (day > asOf) later.receipts += 1;
    else account.receipts.push(receipt);
  }
  const named = new Map<Id, number>();
  for (const [index, value] of requireList(customers, "customers").entries()) {
    const { id: key, creditLimit, paymentDays } = requireRecord(value, "customers", index);
    const id = requireId(key, "customers", index);
    requireNew(named, id, "customers", index);
    const account = accountOf(id);
    if (creditLimit !== undefined && creditLimit !== null) {
      const place = { list: "customers", index, field: "creditLimit", id };
      account.creditLimit = requirePositive(readAmount(creditLimit, place), place);
    }
    if (paymentDays !== undefined && paymentDays !== null) account.paymentDays = requireDays(paymentDays, { list: "customers", index, field: "paymentDays", id });
  }
  return { accounts, invoices: known, places, currency: amounts.currency(), later };
}

/** Takes a number of days as it comes: a whole number of 0 or more, else `invalid-value`. */
export function requireDays(value: unknown, place: Place): number {
  return requirePositive(requireInteger(value, place), place);
}

function requirePositive(value: number, place: Place): number {
  if (requireFinite(value, place) >= 0) return value;
  throw new ClienteleError("invalid-value", `${place.list} has ${value} in ${place.field ?? "its place"}, under 0`, { ...place, value });
}

function refuseTwice(invoices: readonly Invoice[], index: number, id: Id): never {
  const firstIndex = invoices.findIndex((invoice) => invoice.id === id);
  throw new ClienteleError("duplicate-id", `invoices[${firstIndex}] and invoices[${index}] have the same id`, { list: "invoices", index, firstIndex, id });
}
