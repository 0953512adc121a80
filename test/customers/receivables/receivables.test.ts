import { expect, test } from "vitest";
import { defineAgeing, standardAgeing } from "../../../src/customers/receivables/ageing-buckets.ts";
import { receivables, usualPaymentDays } from "../../../src/customers/receivables/receivables.ts";
import type { Invoice, Receipt } from "../../../src/customers/records.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-06-30";
const invoice = (id: string, date: string, amount: number, more: Partial<Invoice> = {}): Invoice => ({ id, customer: "c1", date, amount, ...more });
const receipt = (id: string, date: string, amount: number, more: Partial<Receipt> = {}): Receipt => ({ id, customer: "c1", date, amount, ...more });
const only = (invoices: readonly Invoice[], receipts: readonly Receipt[]) => receivables(deepFreeze(invoices), deepFreeze(receipts), { asOf }).rows[0]!;

test("CUS-7: what is open lies in the bucket of the days since it was due, and the due day is in time", () => {
  const due = (date: string, amount: number): Invoice => invoice(date, "2026-01-01", amount, { due: date });
  // Days past the due day: 0, 1, 30, 31, 60, 61, 90, 91, and one day to come.
  const days = ["2026-06-30", "2026-06-29", "2026-05-31", "2026-05-30", "2026-05-01", "2026-04-30", "2026-04-01", "2026-03-31", "2026-07-01"];
  const { rows, total } = receivables(days.map((date, index) => due(date, 2 ** index)), [], { asOf });
  expect(rows[0]!.ageing).toEqual([
    { bucket: "notDue", amount: 1 + 256 },
    { bucket: "days1to30", amount: 2 + 4 },
    { bucket: "days31to60", amount: 8 + 16 },
    { bucket: "days61to90", amount: 32 + 64 },
    { bucket: "over90", amount: 128 },
  ]);
  expect([rows[0]!.outstanding, rows[0]!.overdue]).toEqual([511, 511 - 257]);
  expect(total.ageing).toEqual(rows[0]!.ageing);
});

test("CUS-7: without a due day the terms of the customer decide, then those of the call, then thirty days", () => {
  const invoices = [invoice("a", "2026-05-31", 1), invoice("b", "2026-05-31", 1, { customer: "c2" })];
  const dueDays = (options: object): string[] => receivables(invoices, [], { asOf, ...options }).rows.map(({ open }) => open[0]!.due);
  expect(usualPaymentDays).toBe(30);
  expect(dueDays({})).toEqual(["2026-06-30", "2026-06-30"]);
  expect(dueDays({ paymentDays: 14, customers: [{ id: "c2", paymentDays: 0 }] })).toEqual(["2026-06-14", "2026-05-31"]);
});

test("CUS-7: a receipt pays the invoice that it names, the others the oldest", () => {
  const invoices = [invoice("new", "2026-03-01", 50), invoice("old", "2026-01-01", 50, { due: "2026-12-31" }), invoice("mid", "2026-02-01", 50)];
  const { open, money: left } = only(invoices, [receipt("r1", "2026-03-05", 30, { invoice: "new" }), receipt("r2", "2026-03-04", 70)]);
  expect(open.map(({ id, amount, rest }) => [id, amount, rest])).toEqual([["mid", 50, 30], ["new", 50, 20]]);
  expect(left).toEqual([]);
});

test("CUS-7: money that pays nothing is reported with its reason, and pays nothing else", () => {
  const invoices = [invoice("a", "2026-01-01", 50), invoice("b", "2026-02-01", 10), invoice("later", "2026-07-01", 5), invoice("x", "2026-01-01", 9, { customer: "c2" })];
  const { money: left, outstanding, unallocated, balance } = only(invoices, [
    receipt("r1", "2026-03-01", 12, { invoice: "b" }),
    receipt("r2", "2026-03-02", 5, { invoice: "later" }),
    receipt("r3", "2026-03-03", 9, { invoice: "x" }),
    receipt("r4", "2026-03-04", 1, { invoice: "nowhere" }),
  ]);
  expect(left.map(({ id, amount, reason }) => [id, amount, reason])).toEqual([
    ["r1", 2, { code: "customers/invoice-overpaid", invoice: "b" }],
    ["r2", 5, { code: "customers/invoice-not-issued", invoice: "later", date: "2026-07-01" }],
    ["r3", 9, { code: "customers/invoice-of-another", invoice: "x", customer: "c2" }],
    ["r4", 1, { code: "customers/invoice-unknown", invoice: "nowhere" }],
  ]);
  // 60 invoiced, 27 received; 50 are open, 17 pay nothing: 60 - 27 = 50 - 17.
  expect([outstanding, unallocated, balance]).toEqual([50, 17, 33]);
});

test("CUS-7: a credit note pays the oldest invoices, and what is left of it is unallocated", () => {
  const { open, money: left, invoiced } = only([invoice("a", "2026-01-01", 50), invoice("n", "2026-02-01", -80)], []);
  expect(open).toEqual([]);
  expect(left).toEqual([{ kind: "creditNote", id: "n", date: "2026-02-01", amount: 30, reason: { code: "customers/nothing-open" } }]);
  expect(invoiced).toBe(-30);
  expect(only([invoice("n", "2026-02-01", -80)], [receipt("r", "2026-03-01", 5, { invoice: "n" })]).money[1]!.reason).toEqual({ code: "customers/credit-note-named", invoice: "n" });
});

test("CUS-7: a refund that names an invoice opens it again", () => {
  const bounced = [receipt("r1", "2026-01-20", 50, { invoice: "a" }), receipt("r2", "2026-01-25", -50, { invoice: "a" })];
  expect(only([invoice("a", "2026-01-01", 50)], bounced).open.map(({ kind, id, rest }) => [kind, id, rest])).toEqual([["invoice", "a", 50]]);
});

test("CUS-7: a refund takes back first what was paid too much, then what names no invoice, and is owed beyond that", () => {
  const invoices = [invoice("a", "2026-01-01", 50)];
  const receipts = [receipt("r1", "2026-01-20", 60, { invoice: "a" }), receipt("r2", "2026-02-01", -10)];
  expect([only(invoices, receipts).open, only(invoices, receipts).money]).toEqual([[], []]);
  const more = [...receipts, receipt("r3", "2026-03-01", 5), receipt("r4", "2026-04-01", -25)];
  const { open, balance } = only(invoices, more);
  // 50 invoiced, 30 received: 20 are owed, all of the last refund, which is overdue from its next day on.
  expect(open).toEqual([{ kind: "refund", id: "r4", date: "2026-04-01", due: "2026-04-01", daysOverdue: 90, amount: 25, rest: 20 }]);
  expect(balance).toBe(20);
});

test("CUS-7: what comes after the day is counted, and counts no further", () => {
  const { rows, later } = receivables([invoice("a", asOf, 50), invoice("b", "2026-07-01", 50)], [receipt("r", "2026-07-01", 50, { invoice: "a" })], { asOf });
  expect([rows[0]!.outstanding, later]).toEqual([50, { invoices: 1, receipts: 1 }]);
});

test("CUS-7: days of sales outstanding are what is open, times the days of the period, by its sales", () => {
  const invoices = [invoice("a", "2026-03-31", 1000), invoice("b", "2026-04-01", 400), invoice("n", "2026-06-30", -100), invoice("c", "2026-01-01", 7, { customer: "c2" })];
  const period = { from: "2026-04-01", to: asOf };
  const { rows, total } = receivables(invoices, [receipt("r", "2026-05-01", 1000)], { asOf, period });
  // The receipt pays a, the credit note 100 of b: 300 open, 300 sold in 91 days.
  expect(rows[0]!.daysSalesOutstanding).toBe(91);
  expect([rows[1]!.daysSalesOutstanding, rows[1]!.reasons]).toEqual([null, [{ code: "customers/nothing-sold", sales: 0 }]]);
  // All together: 307 × 91 / 300.
  expect(total.daysSalesOutstanding).toBe(27937 / 300);
  expect(only(invoices, []).daysSalesOutstanding).toBeNull();
  expect(only(invoices, []).reasons).toEqual([]);
});

test("CUS-7: headroom is the limit less all that is owed, also below zero", () => {
  const customers = [{ id: "c1", creditLimit: 0.3 }, { id: "c2" }, { id: "c3", creditLimit: 5 }];
  const { rows } = receivables([invoice("a", "2026-06-01", 0.1), invoice("b", "2026-06-01", 0.3)], [receipt("r", "2026-06-02", 9, { invoice: "x" })], { asOf, customers });
  // 0.4 invoiced, 9 received that pay nothing: we owe 8.6.
  expect(rows.map(({ customer, creditLimit, creditHeadroom }) => [customer, creditLimit, creditHeadroom])).toEqual([["c1", 0.3, 8.9], ["c2", null, null], ["c3", 5, 5]]);
  expect(receivables([invoice("a", "2026-06-01", 0.4)], [], { asOf, customers }).rows[0]!.creditHeadroom).toBe(-0.1);
});

test("money counts in minor units, and two currencies do not add up without a conversion", () => {
  const invoices = [{ ...invoice("a", "2026-06-01", 0), amount: money(1050, "EUR") }];
  const dollars = [{ ...receipt("r", "2026-06-02", 0), amount: money(1000, "USD") }];
  expect(receivables(invoices, [], { asOf })).toMatchObject({ currency: "EUR", total: { outstanding: 1050 } });
  expect(errorOf(() => receivables(invoices, dollars, { asOf })).code).toBe("mixed-currencies");
  expect(errorOf(() => receivables(invoices, [], { asOf, customers: [{ id: "c1", creditLimit: 5 }] })).code).toBe("mixed-currencies");
  const convert = ({ minor, currency }: { minor: number; currency: string }) => money(currency === "USD" ? Math.round(minor * 0.9) : minor, "EUR");
  expect(receivables(invoices, dollars, { asOf, convert }).total.outstanding).toBe(150);
});

test("buckets are a policy, checked as a whole", () => {
  const buckets = defineAgeing([{ bucket: "early", upTo: -8 }, { bucket: "soon", upTo: 0 }, { bucket: "late" }]);
  const { rows } = receivables([invoice("a", "2026-06-01", 1, { due: "2026-07-08" }), invoice("b", "2026-06-01", 2, { due: "2026-07-07" })], [], { asOf, buckets });
  expect(rows[0]!.ageing.map(({ amount }) => amount)).toEqual([1, 2, 0]);
  expect(Object.isFrozen(standardAgeing[0])).toBe(true);
  const faulty = [{ bucket: "a", upTo: 5 }, { bucket: "a", upTo: 5 }, { bucket: "", upTo: 1.5 }, { bucket: "d", upTo: 9 }];
  expect(errorOf(() => receivables([], [], { asOf, buckets: faulty })).details.faults?.map(({ path }) => path)).toEqual(["[1].bucket", "[1].upTo", "[2].bucket", "[2].upTo", "[3].upTo"]);
  expect(errorOf(() => defineAgeing([])).code).toBe("invalid-policy");
});

test.each([
  ["duplicate-id", () => receivables([invoice("a", asOf, 1), invoice("a", asOf, 1, { customer: "c2" })], [], { asOf })],
  ["duplicate-id", () => receivables([], [receipt("a", asOf, 1), receipt("a", asOf, 1)], { asOf })],
  ["duplicate-id", () => receivables([], [], { asOf, customers: [{ id: 1 }, { id: 1 }] })],
  ["missing-id", () => receivables([], [receipt("a", asOf, 1, { invoice: "" })], { asOf })],
  ["invalid-value", () => receivables([invoice("a", asOf, Number.NaN)], [], { asOf })],
  ["invalid-value", () => receivables([], [], { asOf, paymentDays: -1 })],
  ["invalid-value", () => receivables([], [], { asOf, customers: [{ id: 1, creditLimit: -1 }] })],
  ["invalid-date", () => receivables([invoice("a", asOf, 1, { due: "2026-02-30" })], [], { asOf })],
  ["invalid-period", () => receivables([], [], { asOf, period: { from: asOf, to: "2026-07-01" } })],
  ["total-out-of-range", () => receivables([invoice("a", asOf, 1e308), invoice("b", asOf, 1e308)], [], { asOf })],
  ["invalid-input", () => receivables([], [], null as never)],
])("what cannot be computed with is refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("ids that every object has are safe", () => {
  const { rows } = receivables([invoice("__proto__", asOf, 1, { customer: "constructor" })], [receipt("toString", asOf, 2, { customer: "__proto__", invoice: "hasOwnProperty" })], { asOf });
  expect(rows.map(({ customer, balance }) => [customer, balance])).toEqual([["__proto__", -2], ["constructor", 1]]);
});

test("CUS-7: a refund takes back money that names no invoice before it uses up a credit note", () => {
  const invoices = [{ id: "c", customer: 7, date: "2026-01-01", amount: -50 }];
  const receipts = [{ id: "r", customer: 7, date: "2026-01-02", amount: 50 }, { id: "b", customer: 7, date: "2026-01-03", amount: -50 }];
  const [row] = receivables(invoices, receipts, { asOf: "2026-03-31" }).rows;
  expect(row?.money.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([["creditNote", "c", 50]]);
  expect([row?.outstanding, row?.unallocated, row?.balance]).toEqual([0, 50, -50]);
});

test("CUS-7: what would be due after the last day there is, is in time for good", () => {
  const never = { id: "i1", customer: 7, date: "9999-12-31", amount: 5 };
  expect(receivables([never], [], { asOf: "9999-12-31" }).rows[0]).toMatchObject({ overdue: 0, open: [{ due: "9999-12-31", daysOverdue: 0 }] });
  expect(receivables([{ ...never, date: "2026-01-01" }], [], { asOf: "2026-03-31", paymentDays: 100_000_000 }).rows[0]).toMatchObject({ overdue: 0, outstanding: 5 });
});

test("CUS-7: terms that are null are not agreed", () => {
  const customers = [{ id: 7, creditLimit: null, paymentDays: null }] as never;
  expect(receivables([], [], { asOf: "2026-03-31", customers }).rows[0]).toMatchObject({ customer: 7, creditLimit: null });
});
