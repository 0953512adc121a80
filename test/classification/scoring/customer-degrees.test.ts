import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerDegrees, type CustomerDegreeInput } from "../../../src/classification/scoring/customer-degrees.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { add, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";
import { errorOf } from "../../foundation/thrown.ts";

const only = (input: Omit<CustomerDegreeInput, "id">) => customerDegrees(deepFreeze([{ id: 1, ...input }])).rows[0]!;

test("CLS-10: a customer has four degrees", () => {
  expect(only({ satisfaction: 0.8, periods: 4, periodsWithOrder: 3, profit: 5, sales: 0.1, purchases: 0.3 })).toEqual({
    id: 1, satisfaction: 0.8, loyalty: 0.75, contribution: 1, dependence: 1 / 3, reasons: [],
  });
});

test("CLS-10: a degree that is not given is null, and says so", () => {
  const degrees = ["satisfaction", "loyalty", "contribution", "dependence"];
  expect(only({ satisfaction: null })).toEqual({
    id: 1, satisfaction: null, loyalty: null, contribution: null, dependence: null,
    reasons: degrees.map((degree) => ({ code: "classification/degree-not-given", degree })),
  });
});

test.each([
  ["as given, before periods", { loyalty: 0.2, periods: 4, periodsWithOrder: 4 }, 0.2],
  ["no period with an order", { periods: 4, periodsWithOrder: 0 }, 0],
  ["no period at all", { periods: 0, periodsWithOrder: 0 }, null],
  ["half of the figures", { periods: 4 }, null],
])("CLS-10: loyalty: %s", (_, input, loyalty) => {
  expect(only(input).loyalty).toBe(loyalty);
});

test.each([
  ["everything is bought from us", { sales: 5, purchases: 5 }, 1, undefined],
  ["nothing is bought from us", { sales: 0, purchases: 5 }, 0, undefined],
  ["nothing is bought", { sales: 0, purchases: 0 }, null, "classification/no-purchases"],
  ["we sell more than is bought", { sales: 6, purchases: 5 }, null, "classification/purchases-under-sales"],
])("CLS-10: dependence: %s", (_, input, dependence, code) => {
  const row = only({ satisfaction: 1, loyalty: 1, profit: 1, ...input });
  expect(row.dependence).toBe(dependence);
  expect(row.reasons[0]?.code).toBe(code);
});

test("CLS-10: a loss is no share of the profit and does not change the shares of others", () => {
  const { rows, profit, withoutProfit } = customerDegrees([{ id: "b", profit: 0.2 }, { id: "a", profit: 0.1 }, { id: "c", profit: -9 }, { id: "d", profit: 0 }, { id: "e" }]);
  expect(rows.map(({ id, contribution }) => [id, contribution])).toEqual([["a", 1 / 3], ["b", 2 / 3], ["c", null], ["d", 0], ["e", null]]);
  expect([profit, withoutProfit]).toEqual([0.3, 1]);
});

test("CLS-10: where nobody brings a profit nobody has a share", () => {
  expect(only({ profit: 0 }).reasons).toContainEqual({ code: "classification/no-profit", degree: "contribution" });
  expect(only({ profit: -2 }).reasons).toContainEqual({ code: "classification/loss", degree: "contribution", profit: -2 });
});

test("no customers, no rows", () => {
  expect(customerDegrees([])).toEqual({ rows: [], profit: 0, withoutProfit: 0 });
});

test("CLS-10: contributions are exact shares, in any order of the customers", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: -500, max: 900 }).map((cents) => cents / 100), fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 12 }), (profits) => {
      const customers = profits.map((profit, id) => ({ id, profit }));
      const base = profits.filter((profit) => profit > 0).reduce<Fraction>((all, profit) => add(all, scaledWritten(profit)), { over: 0n, under: 1n });
      const result = customerDegrees(customers);
      for (const [index, profit] of profits.entries()) {
        const { over, under } = scaledWritten(profit);
        const share = profit < 0 || base.over === 0n ? null : nearestDouble({ over: over * base.under, under: under * base.over });
        expect(result.rows[index]?.contribution).toBe(share);
      }
      expect(customerDegrees(customers.toReversed())).toEqual(result);
    }),
  );
});

describe("bad input is refused by place", () => {
  test.each<[string, object, string, string]>([
    ["a share over 1", { satisfaction: 1.1 }, "invalid-value", "satisfaction"],
    ["a share under 0", { loyalty: -0.1 }, "invalid-value", "loyalty"],
    ["NaN", { profit: Number.NaN }, "invalid-value", "profit"],
    ["negative sales", { sales: -1 }, "invalid-value", "sales"],
    ["negative purchases", { purchases: -1 }, "invalid-value", "purchases"],
    ["periods that are not whole", { periods: 1.5 }, "invalid-value", "periods"],
    ["more periods with an order than periods", { periods: 2, periodsWithOrder: 3 }, "invalid-value", "periodsWithOrder"],
    ["text", { sales: "1" }, "invalid-value", "sales"],
  ])("%s", (_, wrong, code, field) => {
    const error = errorOf(() => customerDegrees([{ id: 1 }, { id: 2, ...wrong }]));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject({ list: "customers", index: 1, id: 2, field });
  });

  test("ids are there, and differ", () => {
    expect(errorOf(() => customerDegrees([{} as CustomerDegreeInput])).code).toBe("missing-id");
    expect(errorOf(() => customerDegrees([{ id: 1 }, { id: 1 }])).details).toMatchObject({ index: 1, firstIndex: 0, id: 1 });
  });
});
