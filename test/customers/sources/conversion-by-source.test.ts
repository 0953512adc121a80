import fc from "fast-check";
import { expect, test } from "vitest";
import { conversionBySource, type SourcedCustomer } from "../../../src/customers/sources/conversion-by-source.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const period = { from: "2026-01-01", to: "2026-03-31" };
const from = (id: number, source: string, on: string) => ({ id, origin: { source, on } });
const order = (customer: number, date: string, amount: number) => ({ customer, date, amount });

test("CUS-12: of those who came in the period, who has ordered by its end", () => {
  const customers = [from(1, "event", "2026-01-01"), from(2, "event", "2026-03-31"), from(3, "event", "2026-03-31"), from(4, "web", "2026-02-01")];
  const orders = [order(1, "2026-01-01", 0.1), order(1, "2026-03-31", 0.2), order(1, "2026-04-01", 9), order(2, "2026-04-01", 5), order(4, "2026-02-02", 7)];
  const { rows, total, currency } = conversionBySource(deepFreeze(customers), deepFreeze(orders), { period });
  expect(rows[0]).toEqual({ source: "event", leads: 3, converted: 1, share: 1 / 3, amount: 0.3, outside: 0, undated: 0, known: 0, reasons: [] });
  expect(total).toEqual({ leads: 4, converted: 2, share: 0.5, amount: 7.3, outside: 0, undated: 0, known: 0 });
  expect(currency).toBeNull();
});

test("CUS-12: who came before or after, at an unknown time, or had ordered before, is no lead, and is counted", () => {
  const customers = [from(1, "web", "2025-12-31"), from(2, "web", "2026-04-01"), { id: 3, source: "web" }, from(4, "web", "2026-02-01"), { id: 5 }];
  const { rows, foreign } = conversionBySource(customers, [order(4, "2026-01-31", 5), order(9, "2026-02-01", 5)], { period });
  expect(rows).toEqual([
    { source: "web", leads: 0, converted: 0, share: null, amount: 0, outside: 2, undated: 1, known: 1, reasons: [{ code: "customers/no-leads", source: "web" }] },
    { source: null, leads: 0, converted: 0, share: null, amount: 0, outside: 0, undated: 1, known: 0, reasons: [{ code: "customers/no-leads", source: null }] },
  ]);
  expect(foreign).toBe(1);
});

test("CUS-12: a cancellation converts nobody, and lowers the amount of who is converted", () => {
  const customers = [from(1, "web", "2026-01-01"), from(2, "web", "2026-01-01")];
  const { rows } = conversionBySource(customers, [order(1, "2026-02-01", -5), order(2, "2026-02-01", 8), order(2, "2026-02-02", -5)], { period });
  expect([rows[0]!.converted, rows[0]!.amount]).toEqual([1, 3]);
});

test("CUS-12: the numbers are those of a count customer by customer, in any order", () => {
  const day = fc.constantFrom("2025-12-31", "2026-01-01", "2026-02-01", "2026-03-31", "2026-04-01");
  const customers = fc.uniqueArray(
    fc.record({ id: fc.nat(6), source: fc.constantFrom("a", "b", undefined), on: fc.option(day) }).map(({ id, source, on }): SourcedCustomer => ({
      id,
      ...(source === undefined ? {} : on === null ? { source } : { origin: { source, on } }),
    })),
    { selector: ({ id }) => id },
  );
  const orders = fc.array(fc.record({ customer: fc.nat(6), date: day, amount: fc.integer({ min: -3, max: 5 }) }), { maxLength: 10 });
  fc.assert(
    fc.property(customers, orders, (given, ledger) => {
      const table = conversionBySource(given, ledger, { period });
      for (const row of table.rows) {
        const own = given.filter((customer) => (customer.source ?? customer.origin?.source ?? null) === row.source);
        const kinds = own.map(({ id, origin }) => {
          if (origin === undefined) return "undated";
          const bought = ledger.filter((entry) => entry.customer === id && entry.amount >= 0 && entry.date <= period.to).map(({ date }) => date);
          if (bought.some((date) => date < origin.on)) return "known";
          if (origin.on < period.from || origin.on > period.to) return "outside";
          return bought.length > 0 ? id : "lead";
        });
        const ids = kinds.filter((kind) => typeof kind === "number") as readonly number[];
        const count = (kind: string): number => kinds.filter((other) => other === kind).length;
        expect(row).toMatchObject({ leads: ids.length + count("lead"), converted: ids.length, outside: count("outside"), undated: count("undated"), known: count("known") });
        const amounts = ledger.filter((entry) => ids.includes(entry.customer) && entry.date >= period.from && entry.date <= period.to);
        expect(row.amount).toBe(amounts.reduce((sum, { amount }) => sum + amount, 0));
      }
      const { leads, outside, undated, known } = table.total;
      expect(leads + outside + undated + known).toBe(given.length);
      expect(conversionBySource(given.toReversed(), ledger.toReversed(), { period })).toEqual(table);
    }),
  );
});

test.each([
  ["duplicate-id", () => conversionBySource([{ id: 1 }, { id: 1 }], [], { period })],
  ["invalid-date", () => conversionBySource([from(1, "web", "2026-02-30")], [], { period })],
  ["invalid-input", () => conversionBySource([from(1, "", "2026-02-01")], [], { period })],
  ["mixed-currencies", () => conversionBySource([], [order(1, "2026-01-01", 1), { ...order(1, "2026-01-01", 1), amount: money(1, "EUR") }], { period })],
  ["invalid-period", () => conversionBySource([], [], { period: { from: period.to, to: period.from } })],
])("what cannot be counted is refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("CUS-12: orders under an id that was merged into a customer are its own", () => {
  const customers = [{ ...from(7, "web", "2026-01-01"), mergedIds: [9] }, from(8, "web", "2026-01-01")];
  const { rows, foreign } = conversionBySource(customers, [order(9, "2026-02-01", 5)], { period });
  expect([rows[0]!.converted, rows[0]!.amount, foreign]).toEqual([1, 5, 0]);
  expect(errorOf(() => conversionBySource([...customers, { id: 9 }], [], { period })).details).toMatchObject({ list: "customers", field: "mergedIds", id: 9 });
});

test("CUS-12: null is nothing known", () => {
  expect(conversionBySource([{ id: 1, origin: null, source: null } as never], [], { period }).rows).toMatchObject([{ source: null, undated: 1 }]);
});

test("CUS-12: as many sources as customers are counted in linear time", () => {
  const customers = Array.from({ length: 100_000 }, (_, id) => from(id, `s${id}`, "2026-01-01"));
  expect(conversionBySource(customers, [], { period }).rows).toHaveLength(100_000);
});
