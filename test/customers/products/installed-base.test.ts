import fc from "fast-check";
import { expect, test } from "vitest";
import { installedBase } from "../../../src/customers/products/installed-base.ts";
import type { InstalledProduct, ProductFault } from "../../../src/customers/products/installed-product.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const piece = (id: string, since: string, more: Partial<InstalledProduct> = {}): InstalledProduct => ({ id, product: "press", since, ...more });
const fixed = (id: string, on: string, closedOn: string): ProductFault => ({ id, on, state: "fixed", closedOn });
const base = (asOf: string, ...installedProducts: readonly InstalledProduct[]) => installedBase(deepFreeze([{ id: 7, installedProducts }]), { asOf });

test("CUS-14: a piece is in use from its first day to its last, and within warranty to its last day", () => {
  const press = piece("a", "2026-01-10", { until: "2026-01-20", warrantyUntil: "2026-01-15" });
  const on = (asOf: string) => {
    const { status, warranty, days } = base(asOf, press).pieces[0]!;
    return [status, warranty, days];
  };
  expect(on("2026-01-09")).toEqual(["notYet", "within", 0]);
  expect(on("2026-01-10")).toEqual(["inUse", "within", 1]);
  expect(on("2026-01-16")).toEqual(["inUse", "after", 7]);
  expect(on("2026-01-20")).toEqual(["inUse", "after", 11]);
  expect(on("2026-01-21")).toEqual(["removed", "after", 11]);
  expect(base("2026-01-21", piece("a", "2026-01-10")).pieces[0]!.warranty).toBe("unknown");
});

test("CUS-14: faults count while in use, and are open until they are fixed or given up", () => {
  const faults: ProductFault[] = [
    fixed("f1", "2026-01-12", "2026-01-14"),
    { id: "f2", on: "2026-01-13", state: "givenUp", closedOn: "2026-01-13" },
    { id: "f3", on: "2026-01-14", state: "reported" },
    { id: "f4", on: "2026-01-09", state: "inHand" },
  ];
  const { pieces, findings } = base("2026-01-13", piece("a", "2026-01-10", { warrantyUntil: "2026-01-11", faults }));
  // Four days in use, two faults; the one of the 9th came before the piece.
  expect(pieces[0]).toMatchObject({ faults: 2, openFaults: 2, days: 4, meanDaysBetweenFaults: 2 });
  expect(findings).toEqual([
    { code: "customers/fault-outside-use", customer: 7, piece: "a", fault: "f4", on: "2026-01-09" },
    { code: "customers/fault-open", customer: 7, piece: "a", fault: "f4", days: 4, warranty: "within" },
    { code: "customers/fault-open", customer: 7, piece: "a", fault: "f1", days: 1, warranty: "after" },
  ]);
});

test("CUS-14: a fault that is open when the piece goes is a finding of its own", () => {
  const { findings } = base("2026-02-01", piece("a", "2026-01-10", { until: "2026-01-31", faults: [{ id: "f", on: "2026-01-30", state: "inHand" }] }));
  expect(findings).toEqual([{ code: "customers/fault-left-open", customer: 7, piece: "a", fault: "f", until: "2026-01-31" }]);
});

test("CUS-14: products are added up over customers", () => {
  const customers = [
    { id: 8, installedProducts: [piece("a", "2026-01-01", { faults: [fixed("f", "2026-01-02", "2026-01-02")] }), { ...piece("b", "2026-01-06"), product: 3 }] },
    { id: 7, installedProducts: [piece("a", "2026-01-08"), piece("b", "2026-01-09", { until: "2026-01-09" })] },
    { id: 9 },
  ];
  const { products, pieces } = installedBase(customers, { asOf: "2026-01-10" });
  // Presses: 10 + 3 + 1 days and one fault; two of them in use, at two customers.
  expect(products).toEqual([
    { product: 3, inUse: 1, customers: 1, faults: 0, openFaults: 0, days: 5, meanDaysBetweenFaults: null, reasons: [{ code: "customers/no-faults", product: 3, days: 5 }] },
    { product: "press", inUse: 2, customers: 2, faults: 1, openFaults: 0, days: 14, meanDaysBetweenFaults: 14, reasons: [] },
  ]);
  expect(pieces.map(({ customer, piece: id }) => [customer, id])).toEqual([[7, "a"], [7, "b"], [8, "a"], [8, "b"]]);
});

test("CUS-14: a walk through the days counts the same", () => {
  const START = Date.parse("2026-01-01");
  const dateOf = (day: number): string => new Date(START + day * 86_400_000).toISOString().slice(0, 10);
  const day = fc.integer({ min: 0, max: 20 });
  const fault = fc.record({ on: day, lasts: fc.option(fc.integer({ min: 0, max: 5 })) });
  const machine = fc.record({ since: day, lasts: fc.option(day), faults: fc.array(fault, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(machine, { maxLength: 4 }), day, (machines, asOf) => {
      const installedProducts = machines.map(({ since, lasts, faults }, id) => ({
        id,
        product: "m",
        since: dateOf(since),
        ...(lasts === null ? {} : { until: dateOf(since + lasts) }),
        faults: faults.map(({ on, lasts: takes }, index): ProductFault => (takes === null ? { id: index, on: dateOf(on), state: "reported" } : fixed(`${index}`, dateOf(on), dateOf(on + takes)))),
      }));
      let days = 0;
      let failed = 0;
      let open = 0;
      for (const { since, lasts, faults } of machines) {
        for (let today = since; today <= asOf && (lasts === null || today <= since + lasts); today += 1) {
          days += 1;
          failed += faults.filter(({ on }) => on === today).length;
        }
        open += faults.filter(({ on, lasts: takes }) => on <= asOf && (takes === null || on + takes > asOf)).length;
      }
      const answer = installedBase([{ id: 1, installedProducts }], { asOf: dateOf(asOf) });
      if (machines.length > 0) expect(answer.products[0]).toMatchObject({ days, faults: failed, openFaults: open, meanDaysBetweenFaults: failed === 0 ? null : days / failed });
      expect(answer.findings.filter(({ code }) => code !== "customers/fault-outside-use")).toHaveLength(open);
      expect(installedBase([{ id: 1, installedProducts: installedProducts.toReversed() }], { asOf: dateOf(asOf) })).toEqual(answer);
    }),
  );
});

test.each([
  ["duplicate-id", () => base("2026-01-01", piece("a", "2026-01-01"), piece("a", "2026-01-01"))],
  ["duplicate-id", () => installedBase([{ id: 1 }, { id: 1 }], { asOf: "2026-01-01" })],
  ["invalid-period", () => base("2026-01-01", piece("a", "2026-01-02", { until: "2026-01-01" }))],
  ["invalid-period", () => base("2026-01-01", piece("a", "2026-01-01", { faults: [fixed("f", "2026-01-02", "2026-01-01")] }))],
  ["invalid-input", () => base("2026-01-01", piece("a", "2026-01-01", { faults: [{ id: "f", on: "2026-01-02", state: "fixed" }] }))],
  ["invalid-input", () => base("2026-01-01", piece("a", "2026-01-01", { faults: [{ id: "f", on: "2026-01-02", state: "inHand", closedOn: "2026-01-03" }] }))],
  ["invalid-value", () => base("2026-01-01", piece("a", "2026-01-01", { faults: [{ id: "f", on: "2026-01-02", state: "lost" as never }] }))],
  ["missing-id", () => base("2026-01-01", piece("", "2026-01-01"))],
])("records that cannot be are refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("CUS-14: null is nothing known", () => {
  expect(installedBase([{ id: 7, installedProducts: null } as never], { asOf: "2026-03-01" }).pieces).toEqual([]);
  const piece = { id: 1, product: "p", since: "2026-01-01", until: null, warrantyUntil: null, faults: null } as never;
  expect(installedBase([{ id: 7, installedProducts: [piece] }], { asOf: "2026-03-01" }).pieces).toMatchObject([{ until: null, warranty: "unknown", faults: 0 }]);
});
