import fc from "fast-check";
import { expect, test } from "vitest";
import type { Order } from "../../../src/customers/index.ts";
import { addDays, compareIds, daysBetween } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { churnSignals } from "../../../src/satisfaction/churn/churn-signals.ts";
import { churnSignalsByCustomer } from "../../../src/satisfaction/churn/churn-signals-by-customer.ts";
import { compare, multiply, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const asOf = "2026-12-31";
const WINDOW = 30;
const policy = { id: "short", windowDays: WINDOW, minimumExpected: 1 };
const customer = fc.constantFrom(1, 2, "a", "b");
const date = fc.integer({ min: -5, max: 120 }).map((back) => addDays(asOf, -back));
const amount = fc.oneof(fc.integer({ min: -20, max: 100 }), fc.constantFrom(0.1, 0.7, 1e-7, 3.333));
const base = fc.record({
  orders: fc.array(fc.record({ customer, date, amount }), { maxLength: 60 }),
  returns: fc.array(fc.record({ customer, date, amount: fc.nat(9) }), { maxLength: 6 }),
  complaints: fc.uniqueArray(fc.record({ id: fc.nat(50), customer, date, topic: fc.constantFrom("price", "other", "service-late"), gravity: fc.constantFrom("grave", "ordinary") }), { selector: ({ id }) => id, maxLength: 8 }),
  ratings: fc.array(fc.record({ customer, date, question: fc.constantFrom("satisfaction", "effort"), value: fc.integer({ min: 0, max: 8 }) }), { maxLength: 8 }),
  discountRequests: fc.array(fc.record({ customer, date }), { maxLength: 6 }),
  services: fc.array(fc.record({ customer, date, timing: fc.constantFrom("late", "in-time") }), { maxLength: 6 }),
});

const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
const total = (orders: readonly Order[]): Fraction =>
  orders.map((order) => scaledWritten(order.amount as number)).reduce((sum, next) => ({ over: sum.over * next.under + next.over * sum.under, under: sum.under * next.under }), whole(0));

// Which of the limits a share lost reaches, in exact fractions: lost ≥ limit is recent · days ≤ (1 − limit) · usual · window.
function graveness(recent: Fraction, days: number, usual: Fraction): string | undefined {
  const [actual, expected] = [multiply(recent, whole(days)), multiply(usual, whole(WINDOW))];
  const kept = { alarm: 3n, warning: 5n, notice: 7n };
  return (["alarm", "warning", "notice"] as const).find((severity) => compare(actual, multiply(expected, { over: kept[severity], under: 10n })) <= 0);
}

test("SAT-5: falling orders are those of exact fractions", () => {
  fc.assert(
    fc.property(base, ({ orders }) => {
      const { rows } = churnSignalsByCustomer({ orders: deepFreeze(orders) }, policy, { asOf });
      for (const row of rows) {
        const own = orders.filter((order) => order.customer === row.customer && order.date <= asOf);
        const placed = own.filter((order) => (order.amount) >= 0);
        const first = placed.map((order) => order.date).sort()[0];
        const start = addDays(asOf, 1 - WINDOW);
        const history = first === undefined ? 0 : daysBetween(first, start);
        const count = (list: readonly Order[]): number => list.filter((order) => order.date < start).length;
        const judged = history >= WINDOW && count(placed) * WINDOW >= history;
        const severityOf = (name: string): string | undefined => row.signals.find(({ signal }) => signal === name)?.severity;
        const codes = (name: string): string[] => row.unjudged.filter(({ signal }) => signal === name).map(({ reason }) => reason.code);
        expect(codes("fewer-orders").length).toBe(judged ? 0 : 1);
        expect(severityOf("fewer-orders")).toBe(judged ? graveness(whole(placed.length - count(placed)), history, whole(count(placed))) : undefined);
        const usual = total(own.filter((order) => order.date < start));
        const valued = judged && usual.over > 0n;
        expect(codes("lower-value").length).toBe(valued ? 0 : 1);
        expect(severityOf("lower-value")).toBe(valued ? graveness(total(own.filter((order) => order.date >= start)), history, usual) : undefined);
        // The cycle by sorting and picking, in days.
        const days = [...new Set(placed.map((order) => daysBetween(order.date, asOf)))].sort((a, b) => a - b);
        const gaps = days.slice(1).map((back, index) => back - days[index]!);
        const median = (list: readonly number[]): number => {
          const sorted = [...list].sort((a, b) => a - b);
          return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
        };
        if (gaps.length < 3) expect(codes("order-overdue")).toEqual(["satisfaction/too-few-orders"]);
        else {
          const cycle = median(gaps);
          const isLate = days[0]! > cycle + 2 * median(gaps.map((gap) => Math.abs(gap - cycle))) && days[0]! * 2 >= cycle * 3;
          expect(severityOf("order-overdue") !== undefined).toBe(isLate);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("SAT-5: one customer alone gets the same row as in the base; the order changes nothing; nobody is lost", () => {
  const shuffled = base.chain((facts) => fc.tuple(fc.constant(facts), ...Object.values(facts).map((list) => fc.shuffledSubarray(list as unknown[], { minLength: (list as unknown[]).length }))));
  fc.assert(
    fc.property(shuffled, ([facts, ...lists]) => {
      const table = churnSignalsByCustomer(deepFreeze(facts), policy, { asOf });
      const others = Object.fromEntries(Object.keys(facts).map((name, index) => [name, lists[index]]));
      expect(churnSignalsByCustomer(others, policy, { asOf })).toEqual(table);
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
      const records = Object.values(facts).flat() as { customer: string | number }[];
      expect(table.rows.map((row) => row.customer).sort(compareIds)).toEqual([...new Set(records.map((record) => record.customer))].sort(compareIds));
      for (const { customer: id, strength, severity, signals, unjudged } of table.rows) {
        const own = Object.fromEntries(Object.entries(facts).map(([name, list]) => [name, (list as { customer: string | number }[]).filter((record) => record.customer === id)]));
        expect(churnSignals({ customer: id, ...own }, policy, { asOf })).toMatchObject({ customer: id, strength, severity, signals, unjudged });
      }
    }),
  );
});
