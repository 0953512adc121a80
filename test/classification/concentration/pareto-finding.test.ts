import { describe, expect, test } from "vitest";
import { paretoFinding, paretoPrinciple } from "../../../src/classification/concentration/pareto-finding.ts";

const clients = [
  { no: 4, name: "North", revenue: 10 },
  { no: 1, name: "East", revenue: 60 },
  { no: 3, name: "South", revenue: 10 },
  { no: 2, name: "West", revenue: 20 },
  { no: 6, name: "Centre", revenue: 0 },
  { no: 5, name: "Coast", revenue: -2.5 },
];
const byField = { id: "no", value: "revenue" } as const;

describe("CLS-5: the 80/20 check", () => {
  test("says who the top are, who brings the share asked, and where both shares add up to 1", () => {
    expect(paretoFinding(clients, byField)).toEqual({
      asked: { customerShare: 0.2, valueShare: 0.8 },
      count: 4,
      total: 100,
      top: { ids: [1], count: 1, customerShare: 0.25, value: 60, valueShare: 0.6 },
      covering: { ids: [1, 2], count: 2, customerShare: 0.5, value: 80, valueShare: 0.8 },
      // From (0.25, 0.6) towards (0.5, 0.8) the shares add up to 1 after a third of the way.
      balance: { customerShare: 1 / 3, valueShare: expect.closeTo(2 / 3, 15) as number },
      apart: { zero: 1, negative: 1, negativeValue: -2.5 },
      reason: null,
    });
  });

  test("asks for other shares", () => {
    const { asked, top, covering } = paretoFinding(clients, { ...byField, customerShare: 0.5, valueShare: 0.6 });
    expect(asked).toEqual({ customerShare: 0.5, valueShare: 0.6 });
    expect([top.ids, covering.ids]).toEqual([[1, 2], [1]]);
  });

  test("ranks equal values by id, whatever their order in the input", () => {
    for (const customers of [clients, clients.toReversed()]) {
      expect(paretoFinding(customers, { ...byField, valueShare: 0.9 }).covering.ids).toEqual([1, 2, 3]);
      expect(paretoFinding(customers, { ...byField, valueShare: 1 }).covering.ids).toEqual([1, 2, 3, 4]);
    }
  });

  test("reads customers by functions, and customers that are tuples", () => {
    const expected = paretoFinding(clients, byField);
    expect(paretoFinding(clients, { id: ({ no }) => no, value: (client) => client.revenue })).toEqual(expected);
    expect(paretoFinding(clients.map(({ no, revenue }) => [no, revenue] as const), { id: 0, value: 1 })).toEqual(expected);
  });

  test("takes ids that are names of the language", () => {
    const named = ["__proto__", "constructor", "toString"].map((id, index) => ({ id, value: index + 1 }));
    expect(paretoFinding(named, { id: "id", value: "value", customerShare: 1 }).top.ids).toEqual(["toString", "constructor", "__proto__"]);
  });

  test("equal customers balance at one half, and so does a single one", () => {
    for (const count of [1, 2, 3, 10]) {
      const equal = Array.from({ length: count }, (_, id) => ({ id, value: 0.1 }));
      expect(paretoFinding(equal, { id: "id", value: "value" }).balance).toEqual({ customerShare: 0.5, valueShare: 0.5 });
    }
  });

  test("gives a reason where nobody has a value over zero", () => {
    const nobody = { ids: [], count: 0, customerShare: null, value: 0, valueShare: null };
    expect(paretoFinding(clients.slice(4), byField)).toEqual({
      asked: paretoPrinciple,
      count: 0,
      total: 0,
      top: nobody,
      covering: nobody,
      balance: null,
      apart: { zero: 1, negative: 1, negativeValue: -2.5 },
      reason: { code: "classification/nothing-over-zero", customers: 2 },
    });
  });
});

describe("whoever is wrong is named", () => {
  const with_ = (last: unknown) => [...clients, last] as typeof clients;

  test.each([
    ["invalid-value", { list: "customers", index: 6, field: "revenue", id: 7 }, with_({ no: 7, revenue: Number.NaN }), byField],
    ["invalid-value", { list: "customers", index: 6, field: "revenue", id: 7 }, with_({ no: 7 }), byField],
    ["invalid-value", { list: "customers", index: 0, field: "value", id: 4 }, clients, { id: "no", value: () => Infinity }],
    ["missing-id", { list: "customers", index: 6 }, with_({ revenue: 1 }), byField],
    ["missing-id", { list: "customers", index: 0 }, clients, { id: () => "", value: "revenue" }],
    ["duplicate-id", { list: "customers", index: 6, firstIndex: 1, id: 1 }, with_({ no: 1, revenue: 1 }), byField],
    ["invalid-input", { list: "customers", index: 6 }, with_(null), byField],
    ["invalid-input", { list: "customers" }, "clients", byField],
    ["invalid-input", { list: "options" }, clients, undefined],
    ["invalid-option", { list: "options", field: "id" }, clients, { value: "revenue" }],
    ["invalid-option", { list: "options", field: "value" }, clients, { id: "no", value: null }],
    ["invalid-option", { list: "options", field: "customerShare" }, clients, { ...byField, customerShare: 20 }],
    ["invalid-option", { list: "options", field: "valueShare" }, clients, { ...byField, valueShare: Number.NaN }],
    ["total-out-of-range", { list: "customers" }, clients, { id: "no", value: () => Number.MAX_VALUE }],
  ])("%s, %j", (code, details, customers, options) => {
    expect(() => paretoFinding(customers as typeof clients, options as typeof byField)).toThrow(expect.objectContaining({ code, details }) as Error);
  });
});
