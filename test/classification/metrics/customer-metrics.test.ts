import { describe, expect, test } from "vitest";
import { customerMetrics, type CustomerMetricsRow, type Ledger } from "../../../src/classification/metrics/customer-metrics.ts";
import type { Order } from "../../../src/customers/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const period = { from: "2026-01-01", to: "2026-03-31" };

function onlyRow(ledger: Partial<Ledger>): CustomerMetricsRow {
  const { rows } = customerMetrics(deepFreeze({ orders: [], ...ledger }), { period });
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

const order = (date: string, amount: number, cost?: number): Order => ({ customer: "a", date, amount, ...(cost === undefined ? {} : { cost }) });

describe("trading", () => {
  test("CLS-1: a customer's orders give number, amount, profit, margin, average and largest", () => {
    const { trading } = onlyRow({ orders: [order("2026-01-01", 0.1, 0.05), order("2026-03-31", 0.2, 0.1), order("2026-02-01", 0.7, 0.1)] });
    expect(trading).toMatchObject({ orders: 3, amount: 1, profit: 0.75, grossMargin: 0.75, largestOrder: 0.7, ordersWithoutCost: 0 });
    // 1 divided by 3, not the mean of rounded thirds.
    expect(trading.averageOrder).toBe(1 / 3);
  });

  test("CLS-1: profit is not known where one cost is missing, and the row says of how many orders", () => {
    const { trading } = onlyRow({ orders: [order("2026-01-01", 10, 5), order("2026-01-02", 10), order("2026-01-03", -4)] });
    expect(trading).toMatchObject({ ordersWithoutCost: 2, profit: null, grossMargin: null });
  });

  test("CLS-1: a cancellation lowers amount and profit, but is no order", () => {
    const { trading } = onlyRow({ orders: [order("2026-01-01", 10, 6), order("2026-01-11", 4, 3), order("2026-02-20", -4, -3)] });
    expect(trading).toMatchObject({ orders: 2, cancellations: 1, amount: 10, profit: 4, grossMargin: 0.4, averageOrder: 5, lastOrder: "2026-01-11" });
  });

  test("CLS-1: with nothing but cancellations there is no order to average", () => {
    const { trading } = onlyRow({ orders: [order("2026-01-01", -10, -4)] });
    expect(trading).toMatchObject({
      orders: 0, cancellations: 1, amount: -10, profit: -6, grossMargin: null, averageOrder: null, largestOrder: null,
      firstOrder: null, lastOrder: null, averageOrderCycle: null, expectedSales: null, lengthOfRelationship: null,
    });
  });

  test("CLS-1: returns are counted beside the orders, and do not lower the amount", () => {
    const { trading } = onlyRow({
      orders: [order("2026-01-01", 100)],
      returns: [
        { customer: "a", date: "2026-01-05", amount: 20.1 },
        { customer: "a", date: "2026-01-06", amount: 10.2 },
        { customer: "a", date: "2026-04-01", amount: 1 },
      ],
    });
    expect(trading).toMatchObject({ amount: 100, returns: 2, returnedAmount: 30.3 });
  });

  test.each([
    ["one order", ["2026-01-01"], null, null],
    ["two orders on one day", ["2026-01-01", "2026-01-01"], 0, null],
    ["two orders", ["2026-01-01", "2026-01-31"], 30, 30],
    ["three orders, the one between counts for nothing but the number", ["2026-01-31", "2026-01-01", "2026-01-02"], 15, 60],
  ])("CLS-1: average order cycle and expected sales: %s", (_, dates, cycle, expected) => {
    // Ten a piece in 90 days: expected is 10 times 90 divided by the cycle.
    const { trading } = onlyRow({ orders: dates.map((date) => order(date, 10)) });
    expect(trading.averageOrderCycle).toBe(cycle);
    expect(trading.expectedSales).toBe(expected);
  });

  test.each<[string, string | undefined, readonly string[], number | null]>([
    ["the first order of all, before the period", undefined, ["2025-12-31", "2026-02-01"], 90],
    ["the first order in the period", undefined, ["2026-03-31"], 0],
    ["since, if earlier", "2025-03-31", ["2026-02-01"], 365],
    ["the first order, if since is later", "2026-03-01", ["2026-01-01"], 89],
    ["since alone", "2026-03-30", [], 1],
    ["nothing by the end of the period", "2026-04-01", ["2026-05-01"], null],
  ])("CLS-1: the relationship lasts to the end of the period from %s", (_, since, dates, days) => {
    const { trading } = onlyRow({ customers: [{ id: "a", since }], orders: dates.map((date) => order(date, 10)) });
    expect(trading.lengthOfRelationship).toBe(days);
  });

  test("CLS-1: cancellations start no relationship", () => {
    expect(onlyRow({ orders: [order("2025-01-01", -5), order("2026-03-01", 5)] }).trading.lengthOfRelationship).toBe(30);
  });
});

describe("finance", () => {
  const invoice = (id: number, date: string, amount: number, customer = "a") => ({ id, customer, date, amount });
  const receipt = (date: string, amount: number, paid?: number | string) => ({ customer: "a", date, amount, ...(paid === undefined ? {} : { invoice: paid }) });

  test("CLS-1: receipts give number, sum, largest and average; refunds are deducted and counted apart", () => {
    const { finance } = onlyRow({ receipts: [receipt("2026-01-01", 30.1), receipt("2026-01-02", 10.2), receipt("2026-01-03", -0.3), receipt("2025-12-31", 99)] });
    expect(finance).toMatchObject({ receipts: 2, refunds: 1, receivedAmount: 40, largestReceipt: 30.1, averageReceipt: 20 });
    expect(finance).toMatchObject({ invoicedAmount: null, averageCollectionPeriod: null, averageOutstanding: null, averageOutstandingRate: null });
  });

  test("CLS-1: the collection period is weighted by amount", () => {
    const { finance } = onlyRow({
      invoices: [invoice(1, "2026-01-01", 300), invoice(2, "2026-01-01", 100)],
      receipts: [receipt("2026-01-11", 300, 1), receipt("2026-02-20", 100, 2)],
    });
    // 300 after 10 days and 100 after 50.
    expect(finance.averageCollectionPeriod).toBe(20);
  });

  test("CLS-1: a receipt that names no invoice pays the oldest that is open, after those that name one", () => {
    const { finance } = onlyRow({
      invoices: [invoice(9, "2026-01-01", 100), invoice(2, "2026-01-21", 100)],
      receipts: [receipt("2026-01-31", 100), receipt("2026-02-10", 100, 9)],
    });
    // Invoice 9 is paid by name after 40 days, so what came first pays invoice 2 after 10.
    expect(finance.averageCollectionPeriod).toBe(25);
  });

  test("CLS-1: one receipt can pay several invoices, and one invoice take several receipts", () => {
    const { finance } = onlyRow({
      invoices: [invoice(1, "2026-01-01", 0.3), invoice(2, "2026-01-11", 0.3)],
      receipts: [receipt("2026-01-21", 0.1), receipt("2026-01-31", 0.5)],
    });
    // 0.1 after 20 days, 0.2 after 30, 0.3 after 20: 14 divided by 0.6.
    expect(finance.averageCollectionPeriod).toBe(70 / 3);
  });

  test("CLS-1: a receipt before the period uses up its invoice, but its days do not count", () => {
    const { finance } = onlyRow({
      invoices: [invoice(1, "2025-10-01", 100), invoice(2, "2025-12-22", 50)],
      receipts: [receipt("2025-12-31", 100), receipt("2026-01-01", 50)],
    });
    expect(finance.averageCollectionPeriod).toBe(10);
  });

  test("CLS-1: money in advance counts with negative days", () => {
    const { finance } = onlyRow({ invoices: [invoice(1, "2026-01-11", 100)], receipts: [receipt("2026-01-01", 100)] });
    expect(finance.averageCollectionPeriod).toBe(-10);
  });

  test("CLS-1: what is outstanding is averaged over all days of the period, also what was open before", () => {
    const { finance } = onlyRow({
      // 90 days owe 45; the last 45 of them (from 15 February) another 90; 10 came back on the last day.
      invoices: [invoice(1, "2025-06-01", 45), invoice(2, "2026-02-15", 90)],
      receipts: [receipt("2026-03-31", 9)],
    });
    expect(finance.averageOutstanding).toBe(45 + 45 - 0.1);
    expect(finance.averageOutstandingRate).toBe(89.9 / 90);
  });

  test("CLS-1: nothing invoiced in the period leaves the rate open", () => {
    const { finance } = onlyRow({ invoices: [invoice(1, "2025-06-01", 45)], receipts: [] });
    expect(finance).toMatchObject({ invoicedAmount: 0, averageOutstanding: 45, averageOutstandingRate: null });
  });

  test("CLS-1: credit notes lower what was invoiced and is outstanding", () => {
    const { finance } = onlyRow({ invoices: [invoice(1, "2026-01-01", 45), invoice(2, "2026-01-01", -15)], receipts: [] });
    expect(finance).toMatchObject({ invoicedAmount: 30, averageOutstanding: 30, averageOutstandingRate: 1 });
  });

  test("CLS-1: money that pays no invoice is reported, each with its reason", () => {
    const { unallocated } = customerMetrics(
      {
        orders: [],
        invoices: [invoice(1, "2026-01-01", 100), invoice(2, "2026-01-01", 100, "b"), invoice(3, "2026-04-01", 100)],
        receipts: [
          receipt("2026-01-02", 130, 1),
          receipt("2026-01-03", 10, 2),
          receipt("2026-01-04", 20, 3),
          { ...receipt("2026-01-05", 40, "lost"), id: "r1" },
          receipt("2026-01-06", 50),
          receipt("2026-04-01", 60, "later"),
        ],
      },
      { period },
    );
    const base = { customer: "a", receipt: null };
    expect(unallocated).toEqual([
      { ...base, date: "2026-01-02", amount: 30, reason: { code: "classification/invoice-overpaid", invoice: 1 } },
      { ...base, date: "2026-01-03", amount: 10, reason: { code: "classification/invoice-of-another", invoice: 2, customer: "b" } },
      { ...base, date: "2026-01-04", amount: 20, reason: { code: "classification/invoice-not-issued", invoice: 3, date: "2026-04-01" } },
      { ...base, receipt: "r1", date: "2026-01-05", amount: 40, reason: { code: "classification/invoice-unknown", invoice: "lost" } },
      { ...base, date: "2026-01-06", amount: 50, reason: { code: "classification/nothing-open" } },
    ]);
  });
});

describe("contact", () => {
  test("CLS-1: contacts count as tasks, and each of their processes once", () => {
    const contact = { customer: "a", date: "2026-01-01", channel: "phone" } as const;
    const { contact: metrics } = onlyRow({
      contacts: [{ ...contact, process: 1 }, { ...contact, process: 1 }, { ...contact, process: "1" }, contact, { ...contact, process: 7, date: "2025-01-01" }],
    });
    expect(metrics).toMatchObject({ tasks: 4, processes: 2, praise: null, praiseRatio: null });
  });

  test("CLS-1: feedback is counted by kind, with the share of each", () => {
    const said = (kind: "praise" | "complaint" | "suggestion") => ({ customer: "a", date: "2026-01-01", kind }) as const;
    const { contact } = onlyRow({ feedback: [said("praise"), said("complaint"), said("complaint"), said("suggestion")] });
    expect(contact).toEqual({
      tasks: null, processes: null, praise: 1, complaints: 2, suggestions: 1, praiseRatio: 0.25, complaintRatio: 0.5, suggestionRatio: 0.25,
    });
  });

  test("CLS-1: without feedback there are no shares", () => {
    expect(onlyRow({ customers: [{ id: 1 }], feedback: [] }).contact).toMatchObject({ praise: 0, praiseRatio: null, complaintRatio: null, suggestionRatio: null });
  });
});

test("CLS-1: whoever is named by any list has a row, in the order of ids", () => {
  const { rows } = customerMetrics(
    {
      orders: [{ customer: "b", date: "2027-01-01", amount: 1 }],
      returns: [{ customer: 10, date: "2026-01-01", amount: 1 }],
      invoices: [{ id: 1, customer: "a", date: "2026-01-01", amount: 1 }],
      receipts: [{ customer: 9, date: "2026-01-01", amount: 1 }],
      contacts: [{ customer: "__proto__", date: "2026-01-01", channel: "web" }],
      feedback: [{ customer: "c", date: "2026-01-01", kind: "praise" }],
      customers: [{ id: "d" }],
    },
    { period },
  );
  expect(rows.map(({ id }) => id)).toEqual([9, 10, "__proto__", "a", "b", "c", "d"]);
});

test("CLS-1: the period is closed on both sides, and what lies outside is counted by list", () => {
  const dates = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-04-02"];
  const records = dates.map((date, index) => ({ id: index, customer: "a", date, amount: 1 }));
  const { outside, rows, period: found } = customerMetrics(
    {
      orders: records,
      returns: records,
      invoices: records,
      receipts: records,
      contacts: records.map((record) => ({ ...record, channel: "web" })),
      feedback: records.map((record) => ({ ...record, kind: "praise" })),
    },
    { period },
  );
  const count = { before: 1, after: 2 };
  expect(outside).toEqual({ orders: count, returns: count, invoices: count, receipts: count, contacts: count, feedback: count });
  expect(rows[0]).toMatchObject({ trading: { orders: 2, returns: 2 }, finance: { receipts: 2, invoicedAmount: 2 }, contact: { tasks: 2, praise: 2 } });
  expect(found).toEqual({ ...period, days: 90 });
});

describe("money", () => {
  const euro = (minor: number) => ({ minor, currency: "EUR" });
  const dollar = (minor: number) => ({ minor, currency: "USD" });

  test("CLS-1: money gives minor units and its currency", () => {
    const { currency, rows } = customerMetrics({ orders: [{ customer: 1, date: "2026-01-01", amount: euro(1050), cost: euro(50) }] }, { period });
    expect(currency).toBe("EUR");
    expect(rows[0]?.trading).toMatchObject({ amount: 1050, profit: 1000 });
  });

  test("CLS-1: a second currency is refused in any list, unless it is converted", () => {
    const ledger = {
      orders: [{ customer: 1, date: "2026-01-01", amount: euro(100) }],
      receipts: [{ customer: 1, date: "2026-01-01", amount: dollar(100) }],
    };
    expect(errorOf(() => customerMetrics(ledger, { period })).details).toMatchObject({ list: "receipts", index: 0, field: "amount" });
    const converted = customerMetrics(ledger, { period, convert: ({ minor, currency }) => (currency === "EUR" ? euro(minor) : euro(minor * 2)) });
    expect(converted.rows[0]?.finance.receivedAmount).toBe(200);
  });

  test("CLS-1: plain numbers beside money are refused, in whichever order they come", () => {
    const rows: Order[] = [{ customer: 1, date: "2026-01-01", amount: 1 }, { customer: 1, date: "2026-01-01", amount: euro(1) }];
    for (const orders of [rows, rows.toReversed()]) expect(errorOf(() => customerMetrics({ orders }, { period })).code).toBe("mixed-currencies");
  });
});

test("empty lists give no rows", () => {
  expect(customerMetrics({ orders: [] }, { period }).rows).toEqual([]);
});

describe("bad input is refused by list, position and field", () => {
  const good = { customer: "a", date: "2026-01-01", amount: 1 };
  test.each<[string, object, string, object]>([
    ["no orders", { orders: undefined }, "invalid-input", { list: "orders" }],
    ["a record that is none", { orders: [good, null] }, "invalid-input", { list: "orders", index: 1 }],
    ["no customer", { orders: [{ ...good, customer: undefined }] }, "missing-id", { list: "orders", index: 0 }],
    ["a day that does not exist", { orders: [good, { ...good, date: "2026-02-30" }] }, "invalid-date", { list: "orders", index: 1, field: "date", id: "a" }],
    ["NaN", { orders: [good, { ...good, amount: Number.NaN }] }, "invalid-value", { list: "orders", index: 1, field: "amount", id: "a" }],
    ["an infinite cost", { orders: [{ ...good, cost: Infinity }] }, "invalid-value", { list: "orders", index: 0, field: "cost" }],
    ["an order id twice", { orders: [{ ...good, id: 7 }, good, { ...good, id: 7 }] }, "duplicate-id", { list: "orders", index: 2, firstIndex: 0, id: 7 }],
    ["a return under zero", { orders: [], returns: [{ ...good, amount: -1 }] }, "invalid-value", { list: "returns", index: 0, field: "amount" }],
    ["an invoice without an id", { orders: [], invoices: [good] }, "missing-id", { list: "invoices", index: 0 }],
    ["an invoice id twice", { orders: [], invoices: [{ ...good, id: 1 }, { ...good, id: 1 }] }, "duplicate-id", { list: "invoices", index: 1 }],
    ["an amount after the period that is none", { orders: [], receipts: [{ ...good, date: "2030-01-01", amount: "1" }] }, "invalid-value", { list: "receipts" }],
    ["unknown feedback", { orders: [], feedback: [{ ...good, kind: "toString" }] }, "invalid-value", { list: "feedback", index: 0, field: "kind" }],
    ["a customer twice", { orders: [], customers: [{ id: 1 }, { id: 1 }] }, "duplicate-id", { list: "customers", index: 1, firstIndex: 0 }],
    ["a since that is no day", { orders: [], customers: [{ id: 1, since: "2026-13-01" }] }, "invalid-date", { list: "customers", index: 0, field: "since" }],
  ])("%s", (_, ledger, code, details) => {
    const error = errorOf(() => customerMetrics(ledger as Ledger, { period }));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test.each([
    ["no period", undefined, "invalid-input"],
    ["a period that ends before it starts", { from: "2026-01-02", to: "2026-01-01" }, "invalid-period"],
    ["a day that does not exist", { from: "2026-01-01", to: "2026-02-29" }, "invalid-date"],
  ])("%s", (_, wrong, code) => {
    expect(errorOf(() => customerMetrics({ orders: [] }, { period: wrong as never })).code).toBe(code);
  });
});
