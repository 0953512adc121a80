import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../src/foundation/internal.ts";
import { defaultPractice, definePractice, reviewPortfolio, reviewPortfolioSteps, type PortfolioBook } from "../../src/portfolio/index.ts";
import { bookOf, options, recorded } from "./books.ts";

// Five customers as of Monday, 2 March 2026. The orders of the last twelve months come to 10,000: before customer 1 comes nothing, before 2 70 %,
// before 3 85 %, before 4 95 %; 5 has none of them.
const owner = "kim";
const customers = [
  { id: 1, owner, since: "2024-03-04", class: "A", updatedOn: "2026-02-27" },
  { id: 2, since: "2024-03-04", class: "A", updatedOn: "2026-02-27" },
  { id: 3, owner, since: "2024-03-04", class: "C", updatedOn: "2026-02-27" },
  { id: 4, owner, since: "2024-03-04", updatedOn: "2026-02-27" },
  { id: 5, owner, since: "2026-03-02" },
];
const book: PortfolioBook<"A" | "B" | "C"> = deepFreeze({
  customers,
  orders: [
    { id: "a", customer: 1, date: "2026-02-16", amount: 6999.9 },
    { id: "b", customer: 1, date: "2025-03-03", amount: 0.1 },
    { id: "c", customer: 2, date: "2026-02-16", amount: 1500 },
    { id: "d", customer: 3, date: "2026-02-16", amount: 1000 },
    { id: "e", customer: 4, date: "2026-02-16", amount: 500 },
    { id: "f", customer: 5, date: "2025-03-02", amount: 9000 },
    { id: "g", customer: 9, date: "2026-02-16", amount: 1 },
  ],
  contacts: [
    { id: 11, customer: 1, date: "2026-02-20", channel: "visit" },
    { id: 12, customer: 2, date: "2026-03-02", channel: "visit" },
    { id: 13, customer: 3, date: "2026-02-25", channel: "visit" },
    { id: 14, customer: 4, date: "2026-02-25", channel: "visit" },
  ],
  invoices: [{ id: "i", customer: 4, date: "2026-01-02", amount: 500 }],
  receipts: [],
  complaints: [recorded("K-1", 3, "grave", "2026-02-27T09:00:00Z")],
});
const review = reviewPortfolio(book, defaultPractice, options);

describe("a book that was worked by hand", () => {
  test("CLS-1: the metrics are those of the twelve months up to the day", () => {
    expect(review.metrics?.period).toEqual({ from: "2025-03-03", to: "2026-03-02", days: 365 });
    expect(review.metrics?.rows.map(({ id, trading }) => [id, trading.amount])).toEqual([[1, 7000], [2, 1500], [3, 1000], [4, 500], [5, 0]]);
    expect(review.metrics?.outside.orders).toEqual({ before: 1, after: 0 });
  });

  test("CLS-2: the classes follow the shares before each customer, and who has no value is in the last one", () => {
    expect(review.classes.rows.map((row) => [row.customer, row.class, row.rank, row.share])).toEqual([[1, "A", 1, 0.7], [2, "A", 2, 0.15], [3, "B", 3, 0.1], [4, "C", 4, 0.05], [5, "C", 5, null]]);
    expect(review.classes.rows[2]?.reasons.map(({ code }) => code)).toEqual(["classification/cumulative-share", "classification/first-class"]);
  });

  test("CAD-2: a class that differs from the one on the card is a change as of the day; who had none has no change", () => {
    expect(review.classes.changes).toEqual([{ customer: 3, date: "2026-03-02", from: "C", to: "B" }]);
  });

  test("CAD-1: contacts are due by class; those of the complaint's customer are held (CMP-14)", () => {
    // The visit stands for the call. A calls weekly: 27 February is three days ago. C calls every two weeks: 11 March.
    expect(review.due?.contacts.map(({ customer, rule, state, window }) => [customer, rule, state, window?.latest])).toEqual([
      [1, "call-a", "overdue", "2026-02-27"],
      [1, "visit-a", "due", "2026-04-20"],
      [2, "call-a", "due", "2026-03-09"],
      [2, "visit-a", "due", "2026-05-01"],
      [3, "call-b", "held", "2026-03-04"],
      [3, "visit-b", "held", "2026-05-25"],
      [4, "call-c", "due", "2026-03-11"],
      [4, "visit-c", "due", "2026-06-25"],
      [5, "call-c", "due", "2026-03-16"],
      [5, "visit-c", "due", "2026-07-02"],
    ]);
    expect(review.due?.counts).toEqual({ overdue: 1, due: 7, held: 2 });
    expect(review.due?.uncovered).toEqual([]);
  });

  test("CAD-11: the plan has what falls into the next two weeks, and nobody for the customer without an owner", () => {
    expect([review.plan?.from, review.plan?.to]).toEqual(["2026-03-02", "2026-03-15"]);
    expect(review.plan?.planned.map(({ customer, rule, date, owner: by }) => [customer, rule, date, by])).toEqual([
      [1, "call-a", "2026-03-02", "kim"],
      [1, "call-a", "2026-03-09", "kim"],
      [4, "call-c", "2026-03-11", "kim"],
    ]);
    expect(review.plan?.overflow.map(({ customer, rule, reasons }) => [customer, rule, reasons[0]?.code])).toEqual([[2, "call-a", "cadence/no-owner"]]);
  });

  test("CMP-12: the complaint is broken, and its customer is to be visited", () => {
    // Acknowledged within an hour, answered within two: Friday at 10 and 11.
    const [row] = review.complaints!.rows;
    expect([row?.complaint, row?.customer, row?.severity, row?.breached]).toEqual(["K-1", 3, "grave", true]);
    expect(review.complaints?.at).toBe("2026-03-02T23:59:59.999Z");
    expect(review.complaints?.visits.map(({ customer, since }) => [customer, since])).toEqual([[3, "2026-02-27"]]);
  });

  test("CUS-7: 500 are due since the first of February", () => {
    expect(review.receivables?.rows.map(({ customer, overdue, open }) => [customer, overdue, open[0]?.due, open[0]?.daysOverdue])).toEqual([[4, 500, "2026-02-01", 29]]);
    expect(review.receivables?.none).toEqual([1, 2, 3, 5]);
    expect(review.receivables?.total).toMatchObject({ invoiced: 500, outstanding: 500, overdue: 500, balance: 500 });
  });

  test("CLS-9: the second customer of class A has no owner", () => {
    expect(review.tilt?.gaps).toEqual([{ customer: 2, reason: { code: "portfolio/owner-missing", class: "A", role: "owner" } }]);
    expect(review.tilt?.classes.map(({ class: name, customers: count, rules }) => [name, count, rules])).toEqual([["A", 2, ["call-a", "visit-a"]], ["B", 1, ["call-b", "visit-b"]], ["C", 2, ["call-c", "visit-c"]]]);
  });

  test("what matters most comes first: the broken complaint, the debt, the call that is late, the contact that nobody makes", () => {
    expect(review.attention.map(({ customer, items }) => [customer, items.map(({ kind }) => kind)])).toEqual([
      [3, ["complaint-broken", "complaint-grave", "complaint-due", "churn-alarm"]],
      [4, ["card-critical"]],
      [1, ["contact-overdue"]],
      [2, ["contact-unplanned", "owner-missing"]],
      [5, []],
    ]);
    expect(review.attention[2]?.items[0]).toEqual({ kind: "contact-overdue", part: "due", about: "call-a@2026-02-20", reason: { code: "cadence/overdue", days: 3, workingDays: 1 } });
  });

  test("orders of nobody in the book are named and count nowhere", () => {
    expect(review.strangers).toEqual([{ customer: 9, records: { orders: 1 } }]);
  });

  test("a step whose records are not known is left out", () => {
    expect(review.steps).toEqual({
      metrics: "done", classes: "done", tilt: "done", complaints: "done", due: "done", plan: "done", engagements: "leftOut", churn: "done", receivables: "done", cards: "done",
    });
  });
});

test("an empty book has an empty review", () => {
  const empty = reviewPortfolio({ customers: [] }, undefined, { asOf: "2026-03-02" });
  expect([empty.customers, empty.attention, empty.due?.contacts, empty.plan?.planned, empty.churn?.quiet]).toEqual([0, [], [], [], []]);
  expect(empty.changes).toBeNull();
});

test("without orders the classes on the cards count", () => {
  const { classes, steps } = reviewPortfolio({ customers }, undefined, options);
  expect(classes.rows.map((row) => row.class)).toEqual(["A", "A", "C", null, null]);
  expect(classes.rows[0]?.reasons).toEqual([{ code: "portfolio/class-as-recorded", class: "A" }]);
  expect(steps.classes).toBe("leftOut");
});

test("without costs, and with profit as the value, nobody has a class", () => {
  const practice = definePractice({ ...defaultPractice, classes: { ...defaultPractice.classes!, value: "profit" } });
  const { classes, due } = reviewPortfolio(book, practice, options);
  // Without any order the profit is nothing, and known.
  expect(classes.rows.map((row) => [row.class, row.apart])).toEqual([[null, "undetermined"], [null, "undetermined"], [null, "undetermined"], [null, "undetermined"], ["C", null]]);
  expect(classes.rows[0]?.reasons).toEqual([{ code: "portfolio/value-unknown", value: "profit" }]);
  expect(due?.uncovered.map((finding) => finding.code)).toContain("cadence/customer-without-class");
});

test("a class that was set by hand holds", () => {
  const { classes } = reviewPortfolio({ ...book, classesByHand: [{ customer: 4, class: "A", by: "head", why: "Strategic." }] }, undefined, options);
  const row = classes.rows[3];
  expect([row?.class, row?.computedClass, row?.reasons[0]?.code]).toEqual(["A", "C", "classification/manual"]);
});

test("money of several currencies is converted once, for every step", () => {
  const euro = (minor: number): { minor: number; currency: string } => ({ minor, currency: "EUR" });
  const orders = [{ customer: 1, date: "2026-02-16", amount: euro(500), cost: { minor: 100, currency: "USD" } }, { customer: 3, date: "2026-02-16", amount: { minor: 200, currency: "USD" } }];
  const convert = ({ minor, currency }: { minor: number; currency: string }): { minor: number; currency: string } => euro(currency === "USD" ? minor / 2 : minor);
  const { metrics, churn } = reviewPortfolio({ customers, orders }, undefined, { ...options, convert });
  expect([metrics?.currency, metrics?.rows.map(({ trading }) => [trading.amount, trading.profit]).filter(([amount]) => amount !== 0)]).toEqual(["EUR", [[500, 450], [100, null]]]);
  expect([...churn!.rows.map(({ customer }) => customer), ...churn!.quiet]).toHaveLength(5);
  expect(() => reviewPortfolio({ customers, orders }, undefined, options)).toThrow(expect.objectContaining({ code: "mixed-currencies", details: expect.objectContaining({ list: "orders", index: 0, field: "cost" }) as unknown }));
});

test("a generator that is pulled gives the same as the call, and says how far it is", () => {
  const large = bookOf(7, 200);
  const steps = reviewPortfolioSteps(large, undefined, options);
  const seen: string[] = [];
  let step = steps.next();
  let isBeyond = false;
  for (; step.done !== true; step = steps.next()) {
    isBeyond ||= step.value.done > step.value.of;
    if (seen.at(-1) !== step.value.step) seen.push(step.value.step);
  }
  expect(isBeyond).toBe(false);
  expect(seen).toEqual(["book", "metrics", "classes", "tilt", "complaints", "due", "plan", "churn", "receivables", "cards", "conclusions"]);
  expect(step.value).toEqual(reviewPortfolio(large, undefined, options));
});
