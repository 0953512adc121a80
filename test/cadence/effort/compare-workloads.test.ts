import { describe, expect, test } from "vitest";
import { compareWorkloads } from "../../../src/cadence/effort/compare-workloads.ts";
import { forecastWorkload, type ForecastOptions } from "../../../src/cadence/effort/forecast-workload.ts";
import type { WorkloadForecast } from "../../../src/cadence/effort/workload.ts";
import type { CadencePolicy } from "../../../src/cadence/policy/cadence-policy.ts";
import { errorOf } from "../../foundation/thrown.ts";

const policyOf = (id: string, weeks: number): CadencePolicy => ({
  id,
  classes: ["A"],
  rules: [{ id: "call", channel: "phone", purpose: "business", latest: { amount: weeks, unit: "weeks" }, by: "owner" }],
});
// Four weeks, Monday to Sunday.
const period: ForecastOptions = { from: "2026-03-02", to: "2026-03-29" };
const forecastOf = (owner: string, weeks: number, more: Partial<ForecastOptions> = {}): WorkloadForecast =>
  forecastWorkload([{ id: 1, owner, since: "2026-03-02" }], policyOf(`every ${weeks}`, weeks), { ...period, ...more });

describe("CAD-15: two forecasts side by side", () => {
  test("the difference is the second less the first, in all and in every cell", () => {
    const costs = { phone: 0.7 };
    const comparison = compareWorkloads(forecastOf("x", 1, { costs }), forecastOf("x", 2, { costs }));
    expect(comparison.policies).toEqual(["every 1", "every 2"]);
    // Calls on 9, 16 and 23 March against one on the 16th.
    expect(comparison).toMatchObject({ before: { contacts: 3, cost: 2.1 }, after: { contacts: 1, cost: 0.7 }, difference: { contacts: -2, cost: -1.4 } });
    expect(comparison.owners[0]?.cells.map(({ difference }) => [difference.contacts, difference.cost])).toEqual([[0, 0], [-1, -0.7], [0, 0], [-1, -0.7]]);
    expect(comparison.columns.map(({ label, before, after }) => [label, before.contacts, after.contacts])).toEqual([
      ["2026-W10", 0, 0],
      ["2026-W11", 1, 0],
      ["2026-W12", 1, 1],
      ["2026-W13", 1, 0],
    ]);
  });

  test("an owner who is in one only counts as nothing in the other", () => {
    const { owners } = compareWorkloads(forecastOf("y", 1), forecastOf("x", 1));
    expect(owners.map(({ owner, difference }) => [owner, difference.contacts])).toEqual([["x", 3], ["y", -3]]);
    expect(owners[1]?.cells.map(({ after }) => after.contacts)).toEqual([0, 0, 0, 0]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["another period", () => compareWorkloads(forecastOf("x", 1), forecastOf("x", 1, { to: "2026-03-28" })), "invalid-period", { list: "after" }],
  ["other columns", () => compareWorkloads(forecastOf("x", 1), forecastOf("x", 1, { by: "month" })), "invalid-option", { list: "after", field: "by" }],
  ["counted otherwise", () => compareWorkloads(forecastOf("x", 1), forecastOf("x", 1, { satisfaction: "ignored" })), "invalid-option", { list: "after", field: "satisfaction" }],
  ["other costs", () => compareWorkloads(forecastOf("x", 1, { costs: { visit: 2 } }), forecastOf("x", 1, { costs: { visit: 3 } })), "invalid-option", { list: "after", field: "costs.visit" }],
  ["a forecast that does not say how it was counted", () => compareWorkloads({ ...forecastOf("x", 1), satisfaction: "some" as never }, forecastOf("x", 1)), "invalid-input", { list: "before", field: "satisfaction" }],
  ["a forecast without costs", () => compareWorkloads(forecastOf("x", 1), { ...forecastOf("x", 1), costs: undefined as never }), "invalid-input", { list: "after.costs" }],
  ["no forecast", () => compareWorkloads(undefined as never, forecastOf("x", 1)), "invalid-input", { list: "before" }],
  ["a forecast without owners", () => compareWorkloads(forecastOf("x", 1), { ...forecastOf("x", 1), owners: undefined as never }), "invalid-input", { list: "after.owners" }],
  ["a forecast without a cost", () => compareWorkloads({ ...forecastOf("x", 1), cost: Number.NaN }, forecastOf("x", 1)), "invalid-value", { list: "before", field: "cost" }],
  ["an owner without cells", () => compareWorkloads({ ...forecastOf("x", 1), owners: [{ owner: "x", contacts: 0, cost: 0, late: 0, cells: [] }] }, forecastOf("x", 1)), "invalid-input", { list: "before.owners[0].cells" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
