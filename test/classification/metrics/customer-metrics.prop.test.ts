import fc from "fast-check";
import { expect, test } from "vitest";
import { customerMetrics, type Ledger } from "../../../src/classification/metrics/customer-metrics.ts";
import { orderMetricsColumns } from "../../../src/classification/metrics/order-metrics-columns.ts";
import type { Id } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { add, multiply, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const DAY = 86_400_000;
const period = { from: "2026-02-01", to: "2026-02-28" };
const dayOf = (date: string): number => Date.parse(date) / DAY;
const customer: fc.Arbitrary<Id> = fc.constantFrom<Id>(1, 2, "1", "b", "__proto__", "a customer with a long id");
// Three months, the middle one of which is the period.
const date = fc.integer({ min: 0, max: 88 }).map((day) => new Date(Date.parse("2026-01-01") + day * DAY).toISOString().slice(0, 10));
const amount = fc.oneof(fc.integer({ min: -300, max: 900 }).map((cents) => cents / 100), fc.double({ min: -1e3, max: 1e3, noNaN: true }));
const positive = amount.map(Math.abs);
const cost = fc.option(amount, { nil: undefined, freq: 6 });
const list = <T>(record: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(record, { maxLength: 15 });
const ledgers = fc.record({
  orders: list(fc.record({ customer, date, amount, cost })),
  returns: list(fc.record({ customer, date, amount: positive })),
  invoices: fc.uniqueArray(fc.record({ id: fc.nat(20), customer, date, amount }), { selector: ({ id }) => id, maxLength: 15 }),
  receipts: list(fc.record({ customer, date, amount, invoice: fc.option(fc.nat(22), { nil: undefined }) })),
  contacts: list(fc.record({ customer, date, channel: fc.constant("phone" as const), process: fc.option(fc.nat(3), { nil: undefined }) })),
  feedback: list(fc.record({ customer, date, kind: fc.constantFrom("praise" as const, "complaint" as const, "suggestion" as const) })),
  customers: fc.uniqueArray(fc.record({ id: customer }), { selector: ({ id }) => id }),
}) satisfies fc.Arbitrary<Ledger>;

const integer = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
const sum = (values: readonly number[]): Fraction => values.reduce<Fraction>((all, value) => add(all, scaledWritten(value)), integer(0));
const minus = (a: Fraction, b: Fraction): Fraction => add(a, multiply(integer(-1), b));
const divide = (a: Fraction, b: Fraction): Fraction => {
  const [over, under] = [a.over * b.under, a.under * b.over];
  return under < 0n ? { over: -over, under: -under } : { over, under };
};
const inside = <T extends { date: string }>(records: readonly T[]): T[] => records.filter((record) => record.date >= period.from && record.date <= period.to);

test("CLS-1: sums and averages are the nearest numbers to the exact ones, day by day and record by record", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      for (const { id, trading, finance } of customerMetrics(ledger, { period }).rows) {
        const own = <T extends { customer: Id }>(records: readonly T[]): T[] => records.filter((record) => record.customer === id);
        const orders = inside(own(ledger.orders));
        const kept = orders.filter((order) => order.amount >= 0);
        const total = sum(orders.map((order) => order.amount));
        expect(trading.orders).toBe(kept.length);
        expect(trading.amount).toBe(nearestDouble(total));
        if (kept.length > 0) expect(trading.averageOrder).toBe(nearestDouble(divide(total, integer(kept.length))));
        if (orders.every((order) => order.cost !== undefined)) {
          const profit = minus(total, sum(orders.map((order) => order.cost ?? 0)));
          expect(trading.profit).toBe(nearestDouble(profit));
          expect(trading.grossMargin).toBe(total.over > 0n ? nearestDouble(divide(profit, total)) : null);
        } else expect(trading.profit).toBe(null);

        // What is owed at the end of each single day, added up.
        let owed = integer(0);
        for (let day = dayOf(period.from); day <= dayOf(period.to); day += 1) {
          const by = (records: readonly { customer: Id; date: string; amount: number }[]) => sum(own(records).filter((record) => dayOf(record.date) <= day).map((record) => record.amount));
          owed = add(owed, minus(by(ledger.invoices), by(ledger.receipts)));
        }
        expect(finance.averageOutstanding).toBe(nearestDouble(divide(owed, integer(28))));
      }
    }),
  );
});

test("CLS-1: money received pays invoices or is reported, nothing is lost", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const all = { ...ledger, orders: [] };
      const { rows, unallocated } = customerMetrics(all, { period });
      for (const { id } of rows) {
        const received = ledger.receipts.filter((receipt) => receipt.customer === id && receipt.amount > 0 && receipt.date <= period.to);
        const owed = ledger.invoices.filter((invoice) => invoice.customer === id && invoice.amount > 0 && invoice.date <= period.to);
        const left = unallocated.filter((receipt) => receipt.customer === id);
        const paid = minus(sum(received.map((receipt) => receipt.amount)), sum(left.map((receipt) => receipt.amount)));
        const rest = minus(sum(owed.map((invoice) => invoice.amount)), paid);
        // Up to the rounding of what is reported, no more is paid than is owed, and no less than nothing.
        expect(nearestDouble(paid)).toBeGreaterThanOrEqual(-1e-9);
        expect(nearestDouble(rest)).toBeGreaterThanOrEqual(-1e-9);
        if (left.some(({ reason }) => reason.code === "classification/nothing-open")) expect(Math.abs(nearestDouble(rest))).toBeLessThan(1e-9);
      }
    }),
  );
});

test("CLS-1: every record is in a row or outside, and the order of the records changes nothing", () => {
  fc.assert(
    fc.property(ledgers, fc.func(fc.nat()), (ledger, key) => {
      const result = customerMetrics(deepFreeze(ledger), { period });
      const { rows, outside } = result;
      const count = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
      expect(count(rows.flatMap(({ trading }) => [trading.orders, trading.cancellations])) + outside.orders.before + outside.orders.after).toBe(ledger.orders.length);
      expect(count(rows.map(({ trading }) => trading.returns)) + outside.returns.before + outside.returns.after).toBe(ledger.returns.length);
      expect(count(rows.flatMap(({ finance }) => [finance.receipts, finance.refunds])) + outside.receipts.before + outside.receipts.after).toBe(ledger.receipts.length);
      expect(count(rows.map(({ contact }) => contact.tasks)) + outside.contacts.before + outside.contacts.after).toBe(ledger.contacts.length);
      const said = rows.flatMap(({ contact }) => [contact.praise, contact.complaints, contact.suggestions]);
      expect(count(said) + outside.feedback.before + outside.feedback.after).toBe(ledger.feedback.length);

      const shuffled = Object.fromEntries(
        Object.entries(ledger).map(([name, records]) => [name, records.map((record, index) => ({ record, place: key(index) })).sort((a, b) => a.place - b.place).map(({ record }) => record)]),
      ) as unknown as Ledger;
      expect(customerMetrics(shuffled, { period })).toEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
  );
});

test("CLS-1: columns say the same as rows, with dates as text or days and customers as ids or numbers", () => {
  fc.assert(
    fc.property(fc.record({ orders: list(fc.record({ customer, date, amount })) }), ({ orders }) => {
      const { rows } = customerMetrics({ orders }, { period });
      const ids = rows.map(({ id }) => id);
      const text = { customer: orders.map((order) => order.customer), date: orders.map((order) => order.date), amount: orders.map((order) => order.amount) };
      const numbers = { ...text, ids, customer: Int32Array.from(orders, (order) => ids.indexOf(order.customer)), date: Int32Array.from(text.date, dayOf) };
      for (const columns of [orderMetricsColumns(text, { period }), orderMetricsColumns(numbers, { period })]) {
        expect(columns.ids).toEqual(ids);
        expect([...columns.amount]).toEqual(rows.map(({ trading }) => trading.amount));
        expect([...columns.orders]).toEqual(rows.map(({ trading }) => trading.orders));
        expect([...columns.cancellations]).toEqual(rows.map(({ trading }) => trading.cancellations));
        expect([...columns.largestOrder]).toEqual(rows.map(({ trading }) => trading.largestOrder ?? 0));
        expect([...columns.firstDay]).toEqual(rows.map(({ trading }) => (trading.firstOrder === null ? 0 : dayOf(trading.firstOrder))));
        expect([...columns.lastDay]).toEqual(rows.map(({ trading }) => (trading.lastOrder === null ? 0 : dayOf(trading.lastOrder))));
      }
    }),
  );
});
