import { parseAbcPolicy, parseOrder, parseOrders } from "clientele/schema";
import { describe, expect, test } from "vitest";

const columns = { customer: "customer_id", date: "ordered_on", "amount.minor": "cents", "amount.currency": "currency", "cost.minor": "cost_cents", "cost.currency": "currency_of_cost" };

test("columns come to their fields, and money is put together from columns of its own", () => {
  const row = { id: "o-1", customer_id: 7, ordered_on: "2026-03-01", cents: "1990", currency: "EUR", cost_cents: null, currency_of_cost: "" };
  expect(parseOrder(row, { columns })).toStrictEqual({ ok: true, value: { id: "o-1", customer: 7, date: "2026-03-01", amount: { minor: 1990, currency: "EUR" } } });
});

test("a column that no field takes is refused, or left out if so told", () => {
  const row = { customer: 1, date: "2026-03-01", amount: 5, remark: "x" };
  expect(parseOrder(row)).toEqual({ ok: false, issues: [{ path: "remark", code: "schema/unknown-field", message: "is not a field of it" }] });
  expect(parseOrder(row, { otherColumns: "ignore" })).toEqual({ ok: true, value: { customer: 1, date: "2026-03-01", amount: 5 } });
});

test("the own name of a field that stands in another column is a column like any other", () => {
  const row = { id: "o-1", customer: "a name", customer_no: 7, date: "2026-03-01", amount: 5 };
  const parsed = parseOrder(row, { columns: { customer: "customer_no" } });
  expect(!parsed.ok && parsed.issues.map(({ path, code }) => [path, code])).toEqual([["customer", "schema/unknown-field"]]);
});

test("two fields can change columns with each other", () => {
  expect(parseOrder({ id: 7, customer: "o-1", date: "2026-03-01", amount: 5 }, { columns: { id: "customer", customer: "id" } })).toEqual({
    ok: true,
    value: { id: "o-1", customer: 7, date: "2026-03-01", amount: 5 },
  });
});

describe("an option that cannot be meant is the caller's mistake", () => {
  test.each([
    ["a field that there is not", { columns: { client: "customer_id" } }],
    ["a part that there is not", { columns: { "amount.major": "euros" } }],
    ["a part of what has none", { columns: { "date.year": "year" } }],
    ["an inherited name", { columns: { constructor: "x" } }],
    ["a column for two fields", { columns: { id: "n", customer: "n" } }],
    ["a column without a name", { columns: { id: "" } }],
    ["a way to take other columns that there is not", { otherColumns: "drop" as "ignore" }],
    ["a way to take ids that there is not", { ids: "number" as "text" }],
  ])("%s", (_, options) => {
    expect(() => parseOrder({}, options)).toThrow("invalid-option");
    expect(() => parseOrders([], options)).toThrow("invalid-option");
  });

  test("columns for what has no columns", () => {
    expect(() => parseAbcPolicy({}, { columns: { share: "x" } })).toThrow("invalid-option");
  });
});
