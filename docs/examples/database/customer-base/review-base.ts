import { dueContacts, NO_DAY, type DueContact } from "clientele/cadence";
import { ownersOver, type ClassChange, type Customer } from "clientele/customers";
import { daysBetween, type PlainDate } from "clientele/foundation";
import { reviewPortfolio } from "clientele/portfolio";
import { shopCadence } from "../../quickstart/assumptions.ts";
import { office, practice } from "./practice.ts";
import type { Book } from "./read-book.ts";

/** What a review found, as columns: row `i` of each is one customer. */
export interface ReviewColumns {
  readonly ids: readonly string[];
  /** Revision that the review has seen. */
  readonly revisions: Int32Array;
  readonly classes: readonly (string | null)[];
  /** Last day of the contact that is due first, whole days since 1970-01-01; `NO_DAY` where none is. */
  readonly days: Int32Array;
  readonly rules: readonly (string | null)[];
  readonly owners: readonly (string | null)[];
}

/** What is to be written after a review of the base. */
export interface BaseReview {
  readonly asOf: PlainDate;
  /** Customers whose class is another one from this day on. */
  readonly moves: readonly ClassChange[];
  readonly columns: ReviewColumns;
}

/**
 * Reviews the base, and puts into columns what the tables keep of it. Pure: it knows no database. A second review of a day starts from the classes
 * before that day, as the first did, and takes its place.
 */
export function reviewBase(book: Book, asOf: PlainDate): BaseReview {
  const { orders, contacts } = book;
  const classChanges = book.classChanges.filter(({ date }) => date < asOf);
  const before = new Map(book.classChanges.filter(({ date }) => date === asOf).map(({ customer, from }) => [customer, from ?? undefined]));
  const customers = owned(book, asOf).map((customer) => (before.has(customer.id) ? { ...customer, class: before.get(customer.id) } : customer));
  const { classes, due } = reviewPortfolio({ customers, orders, contacts, classChanges }, practice, { asOf, calendars: [office] });
  const classOf = new Map(classes.rows.map((row) => [row.customer, row.class]));
  return { asOf, moves: classes.changes, columns: columnsOf(book, customers.map(({ id }) => classOf.get(id) ?? null), due!.contacts) };
}

/**
 * By when to contact whom, for customers whose classes are known.
 */
export function dueColumns(book: Book, asOf: PlainDate): ReviewColumns {
  return columnsOf(book, book.customers.map((customer) => customer.class ?? null), contactsOf(book, asOf));
}

function columnsOf({ customers, revisions }: Book, classes: ReviewColumns["classes"], contacts: readonly DueContact[]): ReviewColumns {
  const first = new Map<Customer["id"], DueContact>();
  for (const contact of contacts) {
    const before = first.get(contact.customer);
    if (isOpen(contact) && (before === undefined || contact.window!.latest < before.window!.latest)) first.set(contact.customer, contact);
  }
  const firsts = customers.map(({ id }) => first.get(id));
  return {
    ids: customers.map(({ id }) => String(id)),
    revisions: Int32Array.from(customers, ({ id }) => revisions.get(String(id))!),
    classes,
    days: Int32Array.from(firsts, (contact) => (contact === undefined ? NO_DAY : daysBetween("1970-01-01", contact.window!.latest))),
    rules: firsts.map((contact) => contact?.rule ?? null),
    owners: firsts.map(ownerOf),
  };
}

/**
 * The contacts that the cadence asks for, with reasons.
 */
export function contactsOf(book: Book, asOf: PlainDate): readonly DueContact[] {
  const { contacts, classChanges } = book;
  return dueContacts(owned(book, asOf), shopCadence, { asOf, contacts, classChanges, calendars: [office] });
}

// Who answers for a customer is not stored with it, but follows from the facts.
function owned({ customers, ownerFacts }: Book, asOf: PlainDate): readonly Customer[] {
  const owners = new Map(ownersOver(ownerFacts, { from: asOf, to: asOf }).map(({ customer, owner }) => [customer, owner]));
  return customers.map((customer) => ({ ...customer, owner: owners.get(customer.id) }));
}

function isOpen({ state, window }: DueContact): boolean {
  return window !== null && (state === "overdue" || state === "due" || state === "upcoming");
}

function ownerOf(contact: DueContact | undefined): string | null {
  const owner = contact?.owner ?? null;
  return owner === null ? null : String(owner);
}
