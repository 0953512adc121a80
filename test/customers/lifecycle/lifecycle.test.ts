import { expect, test } from "vitest";
import { lifecycleOf, lifecyclesOf } from "../../../src/customers/lifecycle/lifecycle.ts";
import type { LifecycleEvidence } from "../../../src/customers/lifecycle/lifecycle-evidence.ts";
import { defineLifecyclePolicy, standardLifecycle } from "../../../src/customers/lifecycle/lifecycle-policy.ts";
import { money } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const on = (evidence: Omit<LifecycleEvidence, "id">, asOf: string) => lifecycleOf({ id: 1, ...evidence }, standardLifecycle, { asOf });
const stage = (evidence: Omit<LifecycleEvidence, "id">, asOf: string) => [on(evidence, asOf).stage, on(evidence, asOf).since];
const orders = (...dates: string[]) => ({ orders: dates.map((date) => ({ date })) });

test("CUS-5: a customer is identified, selected, acquired, developed and retained, each from its day on", () => {
  const evidence = { identifiedOn: "2025-01-10", selectedOn: "2025-02-10", ...orders("2025-03-10", "2025-06-08", "2025-09-06", "2025-12-05") };
  expect(stage(evidence, "2025-01-09")).toEqual([null, null]);
  expect(stage(evidence, "2025-02-09")).toEqual(["identify", "2025-01-10"]);
  expect(stage(evidence, "2025-03-09")).toEqual(["select", "2025-02-10"]);
  expect(stage(evidence, "2025-06-07")).toEqual(["acquire", "2025-03-10"]);
  // Four orders by December, but the year is over on 10 March only.
  expect(stage(evidence, "2026-03-09")).toEqual(["develop", "2025-06-08"]);
  expect(stage(evidence, "2026-03-10")).toEqual(["retain", "2026-03-10"]);
  expect(on(evidence, "2026-03-10")).toMatchObject({ orderDays: 4, cycle: 90, reasons: [{ code: "customers/orders-steady", orders: 4, first: "2025-03-10" }] });
  expect(on(evidence, "2026-03-09").reasons).toEqual([{ code: "customers/orders-repeated", orders: 4, ordersNeeded: 4, from: "2026-03-10" }]);
});

test("CUS-5: a customer lapses after more than two of its own cycles, not within 60 days, and half a year after an only order", () => {
  // Orders every 40 days: 80 are no lapse yet.
  const steady = orders("2026-01-01", "2026-02-10");
  expect(stage(steady, "2026-05-01")).toEqual(["develop", "2026-02-10"]);
  expect(on(steady, "2026-05-02")).toMatchObject({ stage: "lapsed", since: "2026-05-02", lapsesOn: "2026-05-02", reasons: [{ code: "customers/orders-ceased", last: "2026-02-10", cycle: 40, limit: 80 }] });
  // Orders every 10 days: 60 days are no lapse yet.
  expect(on(orders("2026-01-01", "2026-01-11"), "2026-03-12").lapsesOn).toBe("2026-03-13");
  expect(on(orders("2026-01-01"), "2026-01-01").lapsesOn).toBe("2026-07-01");
});

test("CUS-5: cycles are counted without rounding", () => {
  // A cycle of 100 days; 4.35 cycles are 435 days, though a double has 4.35 * 100 as 434.99999999999994.
  const evidence = { id: 1, ...orders("2026-01-01", "2026-04-11", "2026-07-20") };
  const lapsesOn = (cycles: number) => lifecycleOf(evidence, { ...standardLifecycle, lapse: { cycles, leastDays: 1, firstDays: 180 } }, { asOf: "2026-07-20" }).lapsesOn;
  expect([lapsesOn(4.349), lapsesOn(4.35), lapsesOn(4.359), lapsesOn(4.36)]).toEqual(["2027-09-28", "2027-09-29", "2027-09-29", "2027-09-30"]);
});

test("CUS-5: who orders again after a lapse is won back, and goes the way again from there", () => {
  const back = orders("2025-01-01", "2025-01-31", "2025-04-03", "2025-05-03");
  // The cycle is 30 days: lapsed on 2 April, back on the 3rd.
  expect(on(back, "2025-04-03")).toMatchObject({ stage: "wonBack", since: "2025-04-03", cycle: null, reasons: [{ code: "customers/returned", on: "2025-04-03", lapsedOn: "2025-04-02", orders: 1 }] });
  expect(stage(back, "2025-05-03")).toEqual(["develop", "2025-05-03"]);
  expect(stage(orders("2025-01-01", "2025-01-31", "2025-04-01"), "2025-04-01")).toEqual(["develop", "2025-01-31"]);
});

test("CUS-5: who says goodbye has lapsed at once, until the next order", () => {
  const evidence = { ...orders("2026-01-01", "2026-01-31", "2026-03-01"), endedOn: ["2026-01-31", "2025-06-01"] };
  expect(stage({ ...evidence, orders: evidence.orders.slice(0, 2) }, "2026-01-31")).toEqual(["lapsed", "2026-01-31"]);
  expect(on(evidence, "2026-02-01").reasons).toEqual([{ code: "customers/relationship-ended", on: "2026-01-31" }]);
  expect(stage(evidence, "2026-03-01")).toEqual(["wonBack", "2026-03-01"]);
  expect(stage({ identifiedOn: "2026-01-01", endedOn: ["2026-02-01"] }, "2026-02-01")).toEqual(["lapsed", "2026-02-01"]);
  expect(stage({ identifiedOn: "2026-01-01", endedOn: ["2026-02-01"], selectedOn: "2026-03-01" }, "2026-03-01")).toEqual(["select", "2026-03-01"]);
});

test("CUS-5: partner or client is another axis", () => {
  const evidence = { ...orders("2026-01-10"), partnerships: [{ from: "2026-02-01", until: "2026-02-28" }, { from: "2026-06-01" }] };
  const relation = (asOf: string) => [on(evidence, asOf).relation, on(evidence, asOf).relationSince];
  expect(relation("2026-01-09")).toEqual([null, null]);
  expect(relation("2026-01-31")).toEqual(["client", "2026-01-10"]);
  expect(relation("2026-02-28")).toEqual(["partner", "2026-02-01"]);
  expect(relation("2026-03-01")).toEqual(["client", "2026-01-10"]);
  expect(on(evidence, "2026-06-01").reasons[1]).toEqual({ code: "customers/partnership-agreed", from: "2026-06-01", until: null });
});

test("a cancellation is no order, and two orders of a day are one order day", () => {
  const evidence = { orders: [{ date: "2026-01-01", amount: 5 }, { date: "2026-01-01" }, { date: "2026-02-01", amount: -5 }, { date: "2026-02-02", amount: money(-5, "EUR") }] };
  expect(on(evidence, "2026-03-01")).toMatchObject({ stage: "acquire", orderDays: 1 });
});

test("a list takes a ledger of orders, and gives a row to everybody in the list", () => {
  const ledger = [{ customer: "b", date: "2026-01-01", amount: 1 }, { customer: "b", date: "2026-01-31", amount: 1 }];
  const rows = lifecyclesOf([{ id: "b", ...orders("2026-01-31") }, { id: 2 }], standardLifecycle, { asOf: "2026-02-01", orders: ledger });
  expect(rows.map((row) => [row.customer, row.stage, row.orderDays])).toEqual([[2, null, 0], ["b", "develop", 2]]);
});

test("a policy with faults is refused with every one of them", () => {
  const faulty = { id: "", developFrom: 1, retainFrom: { orders: 1, days: -1 }, lapse: { cycles: 0, leastDays: 0, firstDays: 0.5 } };
  expect(errorOf(() => defineLifecyclePolicy(faulty)).details.faults?.map(({ path }) => path)).toEqual([
    "id", "developFrom", "retainFrom.orders", "retainFrom.days", "lapse.cycles", "lapse.leastDays", "lapse.firstDays",
  ]);
  expect(defineLifecyclePolicy(standardLifecycle)).toEqual(standardLifecycle);
});

test.each([
  ["invalid-period", () => on({ partnerships: [{ from: "2026-02-02", until: "2026-02-01" }] }, "2026-01-01")],
  ["invalid-period", () => on({ partnerships: [{ from: "2026-02-02" }, { from: "2026-03-01" }] }, "2026-01-01")],
  ["invalid-date", () => on({ identifiedOn: "soon" }, "2026-01-01")],
  ["invalid-value", () => on({ orders: [{ date: "2026-01-01", amount: Number.NaN }] }, "2026-01-01")],
  ["duplicate-id", () => lifecyclesOf([{ id: 1 }, { id: 1 }], standardLifecycle, { asOf: "2026-01-01" })],
  ["unknown-id", () => lifecyclesOf([{ id: 1 }], standardLifecycle, { asOf: "2026-01-01", orders: [{ customer: "1", date: "2026-01-01", amount: 1 }] })],
  ["invalid-policy", () => lifecycleOf({ id: 1 }, undefined as never, { asOf: "2026-01-01" })],
])("what cannot be judged is refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("a lapse after the year 9999 has no day", () => {
  expect(on(orders("0001-01-01", "9999-12-30"), "9999-12-31").lapsesOn).toBeNull();
});

test("CUS-5: orders under an id that was merged into a customer are its own", () => {
  const [row] = lifecyclesOf([{ id: 7, mergedIds: [9] }], standardLifecycle, { asOf: "2026-03-31", orders: [{ customer: 9, date: "2026-03-01", amount: 1 }] });
  expect([row?.customer, row?.stage]).toEqual([7, "acquire"]);
});
