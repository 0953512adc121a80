import { defineCalendar, weekOf } from "../../src/calendar/index.ts";
import { complaintDecider, consultingComplaints, type ComplaintState } from "../../src/complaints/index.ts";
import type { Channel, CustomerCard, Feedback } from "../../src/customers/index.ts";
import { addDays, type Id } from "../../src/foundation/index.ts";
import type { PortfolioBook } from "../../src/portfolio/index.ts";

/** The day of all reviews. */
export const AS_OF = "2026-03-02";

/** Monday to Friday. */
export const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });

export const options = { asOf: AS_OF, calendars: [office] } as const;

const desk = complaintDecider(consultingComplaints, { calendars: [office] });

/** A complaint that was recorded, and nothing else. */
export function recorded(complaint: Id, customer: Id, severity: "minor" | "normal" | "serious" | "grave", at: string): ComplaintState {
  const decision = desk.record({ id: `record-${complaint}`, at, by: { id: "kim" }, complaint, customer, severity, category: "staff/punctuality", channel: "phone" });
  if (!decision.ok) throw new Error("not recorded");
  return desk.replay(decision.facts);
}

/** Numbers from 0 to 1 that only the seed decides. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A book with something of everything. Records name strangers, merged ids, and invoices of others now and then. */
export function bookOf(seed: number, customers: number): PortfolioBook<"A" | "B" | "C"> {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const dayBack = (most: number): string => addDays(AS_OF, 5 - Math.floor(random() * most));
  const idOf = (index: number): Id => (index % 3 === 0 ? index : `c${index}`);
  const anyone = (): Id => {
    const index = Math.floor(random() * customers * 1.02);
    return random() < 0.01 ? `old${index}` : idOf(index);
  };
  const cents = (most: number): number => Math.round(random() * most * 100) / 100;
  const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: Math.ceil(count) }, (_, index) => make(index));
  const channels: readonly Channel[] = ["phone", "visit", "email"];
  const cards = many(customers, (index): CustomerCard => ({
    id: idOf(index),
    since: dayBack(900),
    class: pick(["A", "B", "C"]),
    ...(random() < 0.9 ? { owner: `o${Math.floor(random() * 4)}` } : {}),
    ...(random() < 0.3 ? { creditLimit: cents(500) } : {}),
    ...(random() < 0.3 ? { updatedOn: addDays(AS_OF, -Math.floor(random() * 300)) } : {}),
    ...(random() < 0.1 ? { mergedIds: [`old${index}`] } : {}),
  }));
  const orders = many(customers * 3, (index) => ({
    id: index,
    customer: anyone(),
    date: dayBack(800),
    amount: random() < 0.05 ? -cents(50) : cents(1000),
    // Few say what they cost, so that most slices have none that does.
    ...(random() < 0.01 ? { cost: cents(300) } : {}),
  }));
  const invoices = orders.filter(() => random() < 0.5).map(({ id, customer, date, amount }) => ({ id: `i${id}`, customer, date, amount }));
  const receipts = invoices.filter(() => random() < 0.6).map(({ id, customer, date, amount }, index) => ({
    id: index,
    customer: random() < 0.05 ? anyone() : customer,
    date: addDays(date, Math.floor(random() * 60)),
    amount: Math.abs(amount) + 1,
    ...(random() < 0.6 ? { invoice: random() < 0.05 ? "nowhere" : id } : {}),
  }));
  return {
    customers: cards,
    owners: [{ id: "o0", calendar: "office", capacity: 3 }, { id: "o1", capacity: { mon: 2, wed: 5 } }, { id: "o2", leaves: [{ from: "2026-03-04", until: "2026-03-06", substitute: "o1" }] }],
    orders,
    returns: many(customers / 5, (index) => ({ id: index, customer: anyone(), date: dayBack(300), amount: cents(100) })),
    invoices,
    receipts,
    contacts: many(customers * 2, (index) => ({ id: index, customer: anyone(), date: dayBack(200), channel: pick(channels), purpose: "business" })),
    feedback: many(customers / 4, (index): Feedback => ({ id: index, customer: anyone(), date: dayBack(200), kind: pick(["praise", "complaint", "suggestion"]) })),
    classChanges: many(customers / 8, (index) => ({ customer: idOf(index * 8), date: dayBack(100), from: "C", to: pick(["A", "B", "C"]) })),
    pauses: many(customers / 20, () => ({ customer: anyone(), from: dayBack(30), until: addDays(AS_OF, 9) })),
    holds: many(customers / 20, () => ({ customer: anyone(), from: dayBack(30), until: addDays(AS_OF, 8), reason: "house/moving" })),
    complaints: many(customers / 10, (index) => recorded(index, idOf(Math.floor(random() * customers)), pick(["minor", "normal", "serious", "grave"]), `${addDays(AS_OF, -1 - Math.floor(random() * 20))}T09:00:00Z`)),
    ratings: many(customers / 4, () => ({ customer: anyone(), date: dayBack(200), question: "recommendation", value: Math.floor(random() * 11) })),
  };
}

/** The same with every list in another order. */
export function shuffled<C extends string>(book: PortfolioBook<C>, seed: number): PortfolioBook<C> {
  const random = randomNumbers(seed);
  const keyed = (list: readonly unknown[]): unknown[] => list.map((item) => [random(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item);
  return Object.fromEntries(Object.entries(book).map(([name, list]) => [name, keyed(list as readonly unknown[])])) as unknown as PortfolioBook<C>;
}
