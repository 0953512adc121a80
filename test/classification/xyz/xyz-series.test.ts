import { describe, expect, test } from "vitest";
import { monthlySeries } from "../../../src/classification/xyz/xyz-series.ts";
import { errorOf } from "../../foundation/thrown.ts";

describe("CLS-8: the months of a window", () => {
  test("run from the first to the last, over the end of the year, and count as 0 where there is nothing", () => {
    const orders = [{ customer: 1, date: "2025-12-31", amount: 3 }, { customer: 1, date: "2026-02-01", amount: 4 }];
    expect(monthlySeries(orders, { from: "2025-11", to: "2026-02" })).toEqual({
      months: ["2025-11", "2025-12", "2026-01", "2026-02"],
      series: [{ id: 1, values: [0, 3, 0, 4] }],
      leftOut: [],
      currency: null,
    });
  });

  test("orders outside are left out and listed, also of customers with no order inside", () => {
    const orders = [
      { customer: 2, date: "2026-01-31", amount: 1 },
      { customer: 2, date: "2026-03-01", amount: 2 },
      { customer: 1, date: "2026-02-28", amount: 5 },
    ];
    const reason = { code: "classification/outside-window", from: "2026-02", to: "2026-02" };
    expect(monthlySeries(orders, { from: "2026-02", to: "2026-02" })).toMatchObject({
      series: [{ id: 1, values: [5] }],
      leftOut: [{ id: 2, orders: 2, value: 3, reason }],
    });
  });

  test("a month whose orders cancel out is 0, and the customer stays", () => {
    const orders = [{ customer: 1, date: "2026-01-01", amount: 0.3 }, { customer: 1, date: "2026-01-02", amount: -0.3 }];
    expect(monthlySeries(orders, { from: "2026-01", to: "2026-01" }).series).toEqual([{ id: 1, values: [0] }]);
  });

  test.each([
    [{ from: "2026-1", to: "2026-02" }, "invalid-date", { list: "from" }],
    [{ from: "2026-01", to: "2026-13" }, "invalid-date", { list: "to" }],
    [{ from: "2026-02", to: "2026-01" }, "invalid-period", { list: "options", field: "to" }],
    [undefined, "invalid-input", { list: "options" }],
  ])("the window %j is refused", (options, code, details) => {
    const error = errorOf(() => monthlySeries([], options as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
});
