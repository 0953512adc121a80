import type { AmountOptions, Id } from "../../foundation/index.ts";
import {
  amountReader,
  compareDecimals,
  decimalSum,
  multiplyDecimals,
  requireDay,
  requireId,
  requireList,
  requireObject,
  requireRecord,
  requireTotal,
  toDecimal,
  type Decimal,
  type DecimalSum,
} from "../../foundation/internal.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { CARD_FORMS } from "../cards/card-items.ts";
import { ownersOf } from "../cards/owners-of.ts";
import { itemOf, readCardHead, type Fields } from "../cards/read-card.ts";
import type { ContactRecord, Invoice, Order, Receipt, Return } from "../records.ts";
import type { CreditTerms } from "../receivables/receivables-input.ts";
import type { ReceivablesRow } from "../receivables/receivables-table.ts";
import { receivables } from "../receivables/receivables.ts";

/** What is known of trade and contact with customers. A list that is absent is not known; one that is empty says that there was nothing. */
export interface CardLedger {
  /** Orders: what was sold. */
  readonly orders?: readonly Order[] | undefined;
  /** What was taken back of it. */
  readonly returns?: readonly Return[] | undefined;
  /** All claims, also those long paid; what was sold, where there are no orders. */
  readonly invoices?: readonly Invoice[] | undefined;
  /** All money received. */
  readonly receipts?: readonly Receipt[] | undefined;
  /** Contacts that took place. */
  readonly contacts?: readonly ContactRecord[] | undefined;
}

/** How the amounts of a ledger are read. */
export interface LedgerTerms extends AmountOptions {
  /** Calendar days to pay where neither invoice nor customer says. Default 30. */
  readonly paymentDays?: number | undefined;
}

/** What the ledger says of the customers whose cards are audited. */
export interface ReadLedger {
  /** What is owed; `null` where invoices or receipts are not known. */
  readonly receivables: ReadonlyMap<Id, ReceivablesRow> | null;
  /** Sales and receipts of the days that count; `null` where either is not known. */
  readonly trade: ReadonlyMap<Id, Trade> | null;
  /** The last visit of each customer; `null` where contacts are not known. */
  readonly visits: ReadonlyMap<Id, Visit> | null;
  /** Currency of all amounts; `null` for plain numbers. */
  readonly currency: string | null;
}

/** What was sold and what came in. */
export interface Trade {
  readonly sales: DecimalSum;
  readonly received: DecimalSum;
}

/** The last visit. */
interface Visit {
  readonly date: string;
  /** `null` if its record has none. */
  readonly contact: Id | null;
}

/** The first and the last day that count, days since 1970-01-01. */
export interface AuditDays {
  readonly from: number;
  readonly asOf: number;
}

/**
 * Reads a ledger. Records under an id that was merged into another count for the card that stays.
 *
 * @param cards - the cards
 * @param ledger - the records, in any order
 * @param days - the days that count for sales and receipts
 * @param asOf - the last of them, `YYYY-MM-DD`
 * @param terms - how amounts are read
 * @returns what it says, by the ids of the cards
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`, `total-out-of-range`
 */
export function readLedger(cards: readonly CustomerCard[], ledger: CardLedger, days: AuditDays, asOf: string, terms: LedgerTerms): ReadLedger {
  requireObject(ledger, "ledger");
  // Spread, because a loop would step over the holes of a sparse list.
  [...cards].forEach((card, index) => readCardHead(card, { list: "cards", index }));
  const owners = ownersOf(cards, "cards");
  const own = <T extends { readonly customer: Id }>(records: readonly T[] | undefined, list: string): readonly T[] | null => (records === undefined ? null : reassigned(records, owners, list));
  const invoices = own(ledger.invoices, "invoices");
  const receipts = own(ledger.receipts, "receipts");
  const amounts = amountReader(terms);
  const { convert, paymentDays } = terms;
  const customers = cards.map(termsOf);
  const owed = invoices === null || receipts === null ? null : receivables(invoices, receipts, { asOf, customers, paymentDays, convert });
  const trade = readTrade({ orders: own(ledger.orders, "orders"), returns: own(ledger.returns, "returns"), invoices, receipts }, days, amounts);
  const contacts = own(ledger.contacts, "contacts");
  return {
    receivables: owed === null ? null : new Map(owed.rows.map((row) => [row.customer, row])),
    trade,
    visits: contacts === null ? null : lastVisits(contacts, days.asOf),
    currency: owed?.currency ?? amounts.currency(),
  };
}

/**
 * Whether receipts are further from sales than they may be.
 *
 * @param trade - both
 * @param share - the most that they may be apart, as a share of sales
 * @returns `true` beyond the share; at the share itself they are in balance
 */
export function isUnbalanced({ sales, received }: Trade, share: number): boolean {
  const sold = sales.exact();
  const difference = subtract(received.exact(), sold);
  return compareDecimals(sizeOf(difference), multiplyDecimals(toDecimal(share), sizeOf(sold))) > 0;
}

/**
 * A sum as a number.
 *
 * @param sum - an exact sum
 * @param list - what was added up, for the message
 * @returns the double nearest to it
 * @throws ClienteleError `total-out-of-range`
 */
export function totalOf(sum: DecimalSum, list: string): number {
  return requireTotal(sum.total(), list);
}

// Read here, where the list still has the name that the caller knows.
function termsOf(card: CustomerCard, index: number): CreditTerms {
  const place = { list: "cards", index, id: card.id };
  const read = (item: "creditLimit" | "paymentDays"): unknown => itemOf(card as unknown as Fields, item, CARD_FORMS[item], place) ?? undefined;
  return { id: card.id, creditLimit: read("creditLimit") as CreditTerms["creditLimit"], paymentDays: read("paymentDays") as CreditTerms["paymentDays"] };
}

function reassigned<T extends { readonly customer: Id }>(records: readonly T[], owners: ReadonlyMap<Id, Id>, list: string): readonly T[] {
  return Array.from(requireList(records, list) as readonly T[], (record, index) => {
    const customer = requireId(requireRecord(record, list, index)["customer"], list, index);
    const owner = owners.get(customer) ?? customer;
    return owner === customer ? record : { ...record, customer: owner };
  });
}

interface TradeLists {
  readonly orders: readonly Order[] | null;
  readonly returns: readonly Return[] | null;
  readonly invoices: readonly Invoice[] | null;
  readonly receipts: readonly Receipt[] | null;
}

function readTrade({ orders, returns, invoices, receipts }: TradeLists, { from, asOf }: AuditDays, amounts: ReturnType<typeof amountReader>): ReadonlyMap<Id, Trade> | null {
  const sold = orders ?? invoices;
  if (sold === null || receipts === null) return null;
  const trade = new Map<Id, Trade>();
  const add = (records: readonly (Order | Return | Invoice | Receipt)[], list: string, side: keyof Trade, sign: 1 | -1): void => {
    records.forEach((record, index) => {
      const day = requireDay(record.date, { list, index, field: "date" });
      const amount = amounts.read(record.amount, { list, index, field: "amount" });
      if (day < from || day > asOf) return;
      const own = trade.get(record.customer) ?? { sales: decimalSum(), received: decimalSum() };
      own[side].add(sign * amount);
      trade.set(record.customer, own);
    });
  };
  add(sold, orders === null ? "invoices" : "orders", "sales", 1);
  if (orders !== null) add(returns ?? [], "returns", "sales", -1);
  add(receipts, "receipts", "received", 1);
  return trade;
}

function lastVisits(contacts: readonly ContactRecord[], asOf: number): ReadonlyMap<Id, Visit> {
  const visits = new Map<Id, Visit>();
  contacts.forEach(({ id, customer, date, channel }, index) => {
    const day = requireDay(date, { list: "contacts", index, field: "date" });
    const contact = id === undefined ? null : requireId(id, "contacts", index);
    if (channel !== "visit" || day > asOf) return;
    const last = visits.get(customer);
    if (last === undefined || date > last.date || (date === last.date && comesFirst(contact, last.contact))) visits.set(customer, { date, contact });
  });
  return visits;
}

// A record with an id is better evidence than one without.
function comesFirst(a: Id | null, b: Id | null): boolean {
  if (a === null || b === null) return b === null && a !== null;
  return typeof a === typeof b ? a < b : typeof a === "number";
}

function subtract(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return { units: a.units * 10n ** BigInt(places - a.places) - b.units * 10n ** BigInt(places - b.places), places };
}

function sizeOf({ units, places }: Decimal): Decimal {
  return { units: units < 0n ? -units : units, places };
}
