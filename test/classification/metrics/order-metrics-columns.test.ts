import { describe, expect, test } from "vitest";
import { orderMetricsColumns, type OrderColumns } from "../../../src/classification/metrics/order-metrics-columns.ts";
import { exactSum } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { readRetailInvoices } from "../reference-data.ts";

const plain = (columns: ReturnType<typeof orderMetricsColumns>): unknown =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, ArrayBuffer.isView(column) ? [...(column as Float64Array)] : column]));

test("CLS-1: columns hold count, exact sum, largest, first and last day of each customer", () => {
  const columns = orderMetricsColumns({
    customer: ["b", 2, "b", "b", 10],
    date: ["1970-01-05", "1970-01-02", "1970-01-03", "1970-01-04", "1970-01-09"],
    amount: [0.1, 5, 0.2, -0.05, -3],
  });
  expect(plain(columns)).toEqual({
    ids: [2, 10, "b"],
    orders: [1, 0, 2],
    cancellations: [0, 1, 1],
    amount: [5, -3, 0.25],
    largestOrder: [5, 0, 0.2],
    firstDay: [1, 0, 2],
    lastDay: [1, 0, 4],
    outside: { before: 0, after: 0 },
  });
});

test("CLS-1: days before 1970 are days as any other", () => {
  const columns = orderMetricsColumns({ customer: [1, 1], date: ["1969-12-30", "1969-12-31"], amount: [1, 1] });
  expect([columns.firstDay[0], columns.lastDay[0]]).toEqual([-2, -1]);
});

test("CLS-1: the period is closed, and what lies outside is counted", () => {
  const columns = orderMetricsColumns(
    { customer: Int32Array.of(0, 0, 0, 0), date: ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"], amount: [1, 2, 4, 8] },
    { period: { from: "2026-02-01", to: "2026-02-28" } },
  );
  expect(columns.amount[0]).toBe(6);
  expect(columns.outside).toEqual({ before: 1, after: 1 });
});

test("CLS-1: numbered customers keep the order of their numbers, also those without orders", () => {
  const columns = orderMetricsColumns({ customer: Int32Array.of(2, 0), date: Int32Array.of(7, 9), amount: Float64Array.of(5, 6), ids: ["z", "y", "x", "w"] });
  expect(columns.ids).toEqual(["z", "y", "x", "w"]);
  expect([...columns.orders]).toEqual([1, 0, 1, 0]);
  expect([...columns.amount]).toEqual([6, 0, 5, 0]);
  expect(orderMetricsColumns({ customer: Int32Array.of(2), date: Int32Array.of(7), amount: [5] }).ids).toEqual([0, 1, 2]);
});

test("no orders give no customers", () => {
  expect(orderMetricsColumns({ customer: [], date: [], amount: [] }).ids).toEqual([]);
});

describe("bad columns are refused by name and place", () => {
  const good: OrderColumns = { customer: ["a", "b"], date: ["2026-01-01", "2026-01-02"], amount: [1, 2] };
  test.each<[string, Partial<OrderColumns>, string, object]>([
    ["a column that is too short", { amount: [1] }, "invalid-input", { list: "amount" }],
    ["a column that is missing", { date: undefined as never }, "invalid-input", { list: "date" }],
    ["an empty id", { customer: ["a", ""] }, "missing-id", { list: "customer", index: 1 }],
    ["an id that is no number", { customer: [1, Number.NaN] }, "missing-id", { list: "customer", index: 1 }],
    ["a day that does not exist", { date: ["2026-01-01", "2026-02-29"] }, "invalid-date", { list: "date", index: 1, value: "2026-02-29" }],
    ["NaN", { amount: [1, Number.NaN] }, "invalid-value", { list: "amount", index: 1 }],
    ["an infinity", { amount: Float64Array.of(Infinity, 1) }, "invalid-value", { list: "amount", index: 0 }],
    ["text for an amount", { amount: [1, "2" as never] }, "invalid-value", { list: "amount", index: 1 }],
    ["ids beside ids", { ids: ["a"] }, "invalid-input", { list: "ids" }],
    ["a negative number", { customer: Int32Array.of(0, -1) }, "unknown-id", { list: "customer", index: 1, id: -1 }],
    ["a number without an id", { customer: Int32Array.of(0, 1), ids: ["a"] }, "unknown-id", { list: "customer", index: 1, id: 1 }],
    ["an id given twice", { customer: Int32Array.of(0, 1), ids: ["a", "a"] }, "duplicate-id", { list: "ids", index: 1, firstIndex: 0, id: "a" }],
  ])("%s", (_, wrong, code, details) => {
    const error = errorOf(() => orderMetricsColumns({ ...good, ...wrong }));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
});

test("CLS-1: the wholesaler's ledger adds up to the totals known from elsewhere", () => {
  const invoices = readRetailInvoices();
  const columns = orderMetricsColumns({
    customer: invoices.map(({ customer }) => customer),
    date: invoices.map(({ date }) => date),
    amount: invoices.map(({ amount }) => Number(amount)),
  });
  const best = Array.from(columns.amount, (amount, index) => [columns.ids[index], amount] as const).sort((a, b) => b[1] - a[1]);
  // Published with the reference results: net of cancellations, computed in exact fractions.
  expect(columns.ids).toHaveLength(4372);
  expect(exactSum(columns.amount)).toBe(8_300_065.814);
  expect(exactSum(columns.amount.filter((amount) => amount < 0))).toBe(-13_229.14);
  expect(best.slice(0, 5)).toEqual([["14646", 279_489.02], ["18102", 256_438.49], ["17450", 187_482.17], ["14911", 132_572.62], ["12415", 123_725.45]]);
});
