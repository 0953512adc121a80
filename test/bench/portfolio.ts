import { dueContacts, planContacts, uncoveredCustomers, type PlanOwner } from "../../src/cadence/index.ts";
import { classifyAbc, customerMetrics, settleClasses } from "../../src/classification/index.ts";
import { auditCards, receivables, type ClassChange, type CustomerCard } from "../../src/customers/index.ts";
import { addDays, addMonthsClamped, type Id } from "../../src/foundation/index.ts";
import { defaultPractice, reviewPortfolio, reviewPortfolioSteps, type PortfolioBook, type PortfolioReview } from "../../src/portfolio/index.ts";
import { churnSignalsByCustomer } from "../../src/satisfaction/index.ts";
import { AS_OF, clientBase, office, randomNumbers } from "./client-base.ts";
import { compete, type Measured } from "./rounds.ts";

/** The yardstick: the capabilities one after the other, each on the whole base, by whoever knows which to call. */
export const PARTS = "its parts, one by one";
export const REVIEW = "the whole practice";
export const PORTFOLIO_SIZES = [1e3, 1e4, 1e5];

/** What one review of the largest book needed. */
export interface ReviewCosts {
  readonly n: number;
  /** The longest time between two pauses, in milliseconds: the least of several runs, because a busy machine only makes it longer. */
  readonly longest: number;
  /** The step in which it was. */
  readonly step: string;
  /** Heap that the review holds, in bytes a customer; the book is not counted. */
  readonly held: number;
  /** Length of its JSON, in bytes a customer. */
  readonly json: number;
}

const ORDERS = 10;
const CONTACTS = 2;
const CYCLE = 49;
// Shares no factor with the sizes.
const PRIME = 7919;
const options = { asOf: AS_OF, calendars: [office] };

/**
 * A review of growing books against the functions that it puts together, called by hand.
 *
 * @param sizes - numbers of customers; ten orders, two contacts and an invoice each
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measurePortfolio(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const n of sizes) {
    const book = bookOf(n);
    const measured = await compete("a client base", n, [
      { name: PARTS, run: () => parts(book) },
      { name: REVIEW, run: () => reviewPortfolio(book, defaultPractice, options).attention.length },
    ]);
    done(measured);
    all.push(...measured);
  }
  return all;
}

/**
 * How long a review keeps others waiting, and what it holds.
 *
 * @param n - number of customers
 * @returns both, of one book
 */
export function measureReview(n: number): ReviewCosts {
  const book = bookOf(n);
  const pauses = Array.from({ length: 4 }, () => longestPause(book)).slice(1);
  const best = pauses.reduce((least, next) => (next.longest < least.longest ? next : least));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const review = reviewPortfolio(book, defaultPractice, options);
  globalThis.gc?.();
  const held = (process.memoryUsage().heapUsed - before) / n;
  return { n, ...best, held, json: jsonBytes(review) / n };
}

function longestPause(book: PortfolioBook<"A" | "B" | "C">): Pick<ReviewCosts, "longest" | "step"> {
  globalThis.gc?.();
  const steps = reviewPortfolioSteps(book, defaultPractice, options);
  let found = { longest: 0, step: "" };
  for (;;) {
    const started = performance.now();
    const next = steps.next();
    const time = performance.now() - started;
    if (time > found.longest) found = { longest: time, step: next.done === true ? "the end" : next.value.step };
    if (next.done === true) return found;
  }
}

// One text of all of it would be longer than a string can be.
function jsonBytes(review: PortfolioReview<"A" | "B" | "C">): number {
  const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.reduce((sum: number, row) => sum + JSON.stringify(row).length + 1, 2) : JSON.stringify(value).length);
  return Object.values(review).reduce<number>((sum, part: unknown) => sum + (typeof part === "object" && part !== null && !Array.isArray(part) ? Object.values(part).reduce<number>((inner, value) => inner + sizeOf(value), 0) : sizeOf(part)), 0);
}

function bookOf(n: number): PortfolioBook<"A" | "B" | "C"> {
  const random = randomNumbers();
  const base = clientBase(n);
  const day = (): string => addDays(AS_OF, -Math.floor(random() * 90));
  // Cards that somebody keeps: complete for a client, and looked at within the year.
  const history = [{ from: "2025-01-01", to: "2025-12-31", amount: 1000 }];
  const itemDates = { businessState: "2026-01-12", presentTrading: "2026-01-12" };
  const customers = base.customers.map((customer): CustomerCard => ({ ...customer, overview: "text", businessState: "text", presentTrading: "text", tradingHistory: history, paymentDays: 30, creditLimit: 5000, updatedOn: day(), itemDates }));
  // Customers order every seven weeks or so, in no order of their ids; what they bring in a year is claimed once, and most of them have paid.
  const orders = Array.from({ length: n * ORDERS }, (_, id) => {
    const amount = Math.round(10_000 / (1 - (id % n) / n) ** 0.6) / 100;
    return { id, customer: base.customers[(id * PRIME) % n]!.id, date: addDays(AS_OF, -Math.floor((id / n) * CYCLE + random() * 14)), amount, cost: Math.round(amount * 70) / 100 };
  });
  const year = addDays(addMonthsClamped(AS_OF, -12), 1);
  const sales = new Map<Id, number>();
  for (const { customer, date, amount } of orders) if (date >= year) sales.set(customer, (sales.get(customer) ?? 0) + Math.round(amount * 100));
  const invoices = [...sales].map(([customer, cents], id) => ({ id: `i${id}`, customer, date: addDays(AS_OF, -60), amount: cents / 100 }));
  const receipts = invoices.filter((_, index) => index % 20 > 0).map(({ id, customer, date, amount }) => ({ id: `r${id}`, customer, date: addDays(date, 25), amount, invoice: id }));
  return { customers, orders, contacts: base.contacts.filter((_, index) => index % (base.contacts.length / n / CONTACTS) === 0), invoices, receipts };
}

function parts(book: PortfolioBook<"A" | "B" | "C">): number {
  const { classes, due: cadence, plan, cards } = defaultPractice;
  const { customers, contacts, orders, invoices, receipts } = book;
  const { rows } = customerMetrics({ ...book, orders: orders! }, { period: { from: addDays(addMonthsClamped(AS_OF, -12), 1), to: AS_OF } });
  const table = classifyAbc(rows, { id: "id", value: ({ trading }) => trading.amount, policy: classes!.policy });
  const settled = settleClasses([table]);
  const names = new Map(settled.rows.map((row) => [row.id, row.class]));
  const classed = customers.map((card) => ({ ...card, class: names.get(card.id)! }));
  // Whoever has another class than the card says changes it today (CAD-2).
  const classChanges = customers.flatMap(({ id, class: from = null }): ClassChange[] => (from === names.get(id) ? [] : [{ customer: id, date: AS_OF, from, to: names.get(id)! }]));
  const due = dueContacts(classed, cadence!, { ...options, contacts, classChanges });
  const uncovered = uncoveredCustomers(classed, cadence!, { asOf: AS_OF });
  const owners = [...new Set(due.flatMap(({ owner }) => owner ?? []))].map((id): PlanOwner => ({ id, capacity: plan!.capacity }));
  const values = new Map(rows.map(({ id, trading }) => [id, trading.amount]));
  const planned = planContacts(due, owners, { from: AS_OF, to: addDays(AS_OF, plan!.days - 1), calendars: [office], customers: classed, policy: cadence!, values });
  const churn = churnSignalsByCustomer({ customers, orders, contacts: due }, undefined, { asOf: AS_OF });
  const owed = receivables(invoices!, receipts!, { asOf: AS_OF, customers });
  const levels = classed.map(({ id, class: name }) => ({ customer: id, level: name === "A" ? ("keyAccount" as const) : ("client" as const) }));
  const audit = auditCards(classed, { orders, invoices, receipts, contacts }, { asOf: AS_OF, levels, policy: cards! });
  return uncovered.covered + planned.planned.length + churn.atRisk + owed.rows.length + audit.rows.length;
}
