import { describe, expect, test } from "vitest";
import { defineCadence, dueContacts, planContacts, type PlanOwner, type UnplannedContact } from "../../src/cadence/index.ts";
import { classifyAbc, customerMetrics } from "../../src/classification/index.ts";
import { auditCards, receivables, type CustomerCard } from "../../src/customers/index.ts";
import { compareIds, type Id } from "../../src/foundation/index.ts";
import { defaultPractice, definePractice, reviewPortfolio, type PortfolioBook } from "../../src/portfolio/index.ts";
import { churnSignalsByCustomer } from "../../src/satisfaction/index.ts";
import { AS_OF, bookOf, office, options } from "./books.ts";

// What a review makes slice by slice, the capabilities make of the whole base: 600 customers are at least three slices.
describe.each([1, 2, 3])("a review of book %i says what the capabilities say of the whole base", (seed) => {
  const raw = bookOf(seed, 600);
  const book = merged(raw);
  // The second one knows a fatigue cap, which looks at contacts of the past.
  const cadence = seed === 2 ? defineCadence({ ...defaultPractice.due!, fatigue: { leastGap: { amount: 3, unit: "calendarDays" } } }) : defaultPractice.due!;
  const practice = definePractice({ ...defaultPractice, due: cadence });
  const review = reviewPortfolio(raw, practice, options);
  const known = new Set<Id>(book.customers.map(({ id }) => id));
  const classed = (cards: readonly CustomerCard[]): CustomerCard[] => {
    const classes = new Map(review.classes.rows.map((row) => [row.customer, row.class]));
    return cards.map((card) => ({ ...card, class: classes.get(card.id)! }));
  };

  test("metrics", () => {
    const whole = customerMetrics({ ...book, orders: book.orders! }, { period: { from: "2025-03-03", to: AS_OF } });
    expect(review.metrics?.rows).toEqual(whole.rows.filter(({ id }) => known.has(id)));
    expect(review.metrics?.unallocated).toEqual(whole.unallocated.filter(({ customer }) => known.has(customer)));
    expect(review.metrics?.period).toEqual(whole.period);
  });

  test("records outside the period, those of strangers left aside", () => {
    const own = <T extends { readonly customer: Id }>(list: readonly T[] | undefined): readonly T[] => list!.filter(({ customer }) => known.has(customer));
    const { orders, returns, invoices, receipts, contacts, feedback } = book;
    const ledger = { orders: own(orders), returns: own(returns), invoices: own(invoices), receipts: own(receipts), contacts: own(contacts), feedback: own(feedback) };
    expect(review.metrics?.outside).toEqual(customerMetrics(ledger, { period: { from: "2025-03-03", to: AS_OF } }).outside);
  });

  test("classes", () => {
    const { rows, classes } = classifyAbc(review.metrics!.rows, { id: "id", value: ({ trading }) => trading.amount, policy: defaultPractice.classes!.policy });
    const expected = rows.map((row) => [row.id, row.class, row.rank, row.share] as const).sort(([a], [b]) => compareIds(a, b));
    expect(review.classes.rows.map((row) => [row.customer, row.computedClass, row.rank, row.share])).toEqual(expected);
    expect(review.classes.summary).toEqual(classes);
  });

  test("due contacts", () => {
    const sorted = classed(book.customers).sort((a, b) => compareIds(a.id, b.id));
    const { contacts, pauses, owners } = book;
    // A change of today takes the place of one that is stored already.
    const stored = book.classChanges!.filter(({ customer, date }) => !review.classes.changes.some((change) => change.customer === customer && change.date === date));
    const classChanges = [...stored, ...review.classes.changes];
    const holds = [...book.holds!, ...review.complaints!.holds];
    expect(review.due?.contacts).toEqual(dueContacts(sorted, cadence, { ...options, contacts, classChanges, holds, pauses, owners }));
  });

  test("the plan", () => {
    const owners = book.owners!.map((owner): PlanOwner => ({ ...owner, capacity: owner.capacity ?? 8 }));
    const values = new Map(review.classes.rows.map((row) => [row.customer, row.value!]));
    const holds = [...book.holds!, ...review.complaints!.holds];
    const { pauses, contacts } = book;
    const whole = planContacts(review.due!.contacts, owners, {
      from: AS_OF, to: "2026-03-15", calendars: [office], customers: classed(book.customers), policy: cadence, holds, pauses, contacts, values,
    });
    expect(whole.planned.length).toBeGreaterThan(20);
    expect(review.plan?.owners).toEqual(whole.owners);
    expect(review.plan?.planned).toEqual(whole.planned.map(({ contact, ...rest }) => ({ customer: contact.customer, key: contact.key, rule: contact.rule, ...rest })));
    const waits = ({ reasons }: UnplannedContact): boolean => reasons.every(({ code }) => code === "cadence/aims-later");
    expect(review.plan?.later).toBe(whole.withheld.filter(waits).length);
    for (const part of ["overflow", "withheld"] as const) {
      const expected = whole[part].filter((row) => part === "overflow" || !waits(row)).map(({ contact, reasons }) => ({ customer: contact.customer, key: contact.key, rule: contact.rule, reasons }));
      expect(review.plan?.[part]).toEqual(expected.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.key, b.key)));
    }
  });

  test("churn signals, also what cannot be judged without costs", () => {
    const complaints = book.complaints!.map((state) => ({
      id: state.complaint!, customer: state.customer!, date: state.receivedAt!.slice(0, 10), topic: "service-late" as const, gravity: state.severity === "grave" ? ("grave" as const) : ("ordinary" as const),
    }));
    const { customers, orders, returns, ratings } = book;
    const whole = churnSignalsByCustomer({ customers, orders, returns, ratings, complaints, contacts: review.due!.contacts }, undefined, { asOf: AS_OF });
    const own = whole.rows.filter(({ customer }) => known.has(customer)).sort((a, b) => compareIds(a.customer, b.customer));
    expect(review.churn?.rows).toEqual(own.filter(({ signals }) => signals.length > 0));
    expect(review.churn?.quiet).toEqual(own.filter(({ signals }) => signals.length === 0).map(({ customer }) => customer));
    // Strangers with records are in the table of the whole base only.
    const counted = new Map(review.churn?.unjudged.map(({ signal, code, customers: count }) => [`${signal} ${code}`, count]));
    const byHand = new Map<string, number>();
    for (const { unjudged } of own) for (const key of new Set(unjudged.map(({ signal, reason }) => `${signal} ${reason.code}`))) byHand.set(key, (byHand.get(key) ?? 0) + 1);
    expect(counted).toEqual(byHand);
    expect(review.churn?.notGiven).toEqual(whole.notGiven);
  });

  test("receivables", () => {
    const { rows } = receivables(book.invoices!, book.receipts!, { asOf: AS_OF, customers: book.customers });
    const own = rows.filter(({ customer }) => known.has(customer));
    const none = own.filter(({ open, money }) => open.length + money.length === 0);
    expect(review.receivables?.rows).toEqual(own.filter((row) => !none.includes(row)));
    expect(review.receivables?.none).toEqual(none.map(({ customer }) => customer));
    const { daysSalesOutstanding: _, ...total } = receivables(book.invoices!.filter(({ customer }) => known.has(customer)), book.receipts!.filter(({ customer }) => known.has(customer)), { asOf: AS_OF }).total;
    expect(review.receivables?.total).toEqual(total);
  });

  test("findings on cards", () => {
    const levels = review.classes.rows.map((row) => ({ customer: row.customer, level: row.class === "A" ? ("keyAccount" as const) : ("client" as const) }));
    const { rows, counts } = auditCards(raw.customers, raw, { asOf: AS_OF, levels });
    expect(review.cards?.rows).toEqual(rows.filter(({ findings }) => findings.length > 0).map(({ customer, findings }) => ({ customer, findings })));
    expect(review.cards?.clean).toEqual(rows.filter(({ findings }) => findings.length === 0).map(({ customer }) => customer));
    expect(review.cards?.counts).toEqual(counts);
    expect(review.cards?.unchecked).toEqual([]);
  });
});

// The capabilities do not all know merged ids; the records of a card are under its own id here.
function merged<C extends string>(book: PortfolioBook<C>): PortfolioBook<C> {
  const owners = new Map<Id, Id>(book.customers.flatMap(({ id, mergedIds }) => (mergedIds ?? []).map((other) => [other, id] as const)));
  const own = (list: readonly { readonly customer?: Id }[]): unknown[] => list.map((record) => (record.customer !== undefined && owners.has(record.customer) ? { ...record, customer: owners.get(record.customer) } : record));
  return Object.fromEntries(Object.entries(book).map(([name, list]) => [name, own(list as readonly { readonly customer?: Id }[])])) as unknown as PortfolioBook<C>;
}
