import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, contacts, invoices, orders, receipts, returns } from "./sample.ts";

const abc = (): unknown => c.classifyAbc(orders.slice(0, 3), { id: "id", value: "amount" } as never);

export const classificationTargets: readonly FuzzTarget[] = [
  call("classifyAbc", (list: never, policy: never) => c.classifyAbc(list, { id: "id", value: "amount", policy } as never), orders.slice(0, 3), c.paretoClasses),
  call("defineAbcPolicy", c.defineAbcPolicy, c.rankClasses),
  call("fromShares", c.fromShares, { A: 0.8, B: 0.15, C: 0.05 }),
  call("concentration", c.concentration, [5, 3, 1.5, 0]),
  call("lorenzCurve", c.lorenzCurve, [5, 3, 1.5, 0]),
  call("paretoShare", c.paretoShare, [5, 3, 1.5], 0.2),
  call("concentrationRatio", c.concentrationRatio, [5, 3, 1.5], 2),
  call("customerMetrics", c.customerMetrics, { orders, returns, invoices, receipts, contacts }, { period: { from: "2025-07-01", to: asOf } }),
  call("scoreRfm", c.scoreRfm, orders.slice(0, 3), c.quintileRfm, { asOf }),
  call("monthlySeries", c.monthlySeries, orders, { from: "2025-07", to: "2026-02" }),
  call("classifyXyz", c.classifyXyz, [{ id: 1, values: [1, 2, 3, 0] }, { id: 2, values: [5, 5, 5, 5] }], c.variationClasses),
  call("compareClasses", c.compareClasses, abc(), abc()),
  call("scoreCustomers", c.scoreCustomers, [{ id: 1, scores: { size: 5 } }], { criteria: [{ criterion: "size" }] }),
  call("paretoFinding", (list: never, options: object) => c.paretoFinding(list, { id: "id", value: "amount", ...options } as never), orders.slice(0, 3), {}),
  call("scoreRfmSummaries", c.scoreRfmSummaries, [1, 2, 3, 4, 5, 6].map((n) => ({ id: n, recencyDays: 60 - n * 10, frequency: n, monetary: n * 100 })), c.quintileRfm),
  call("crossClasses", c.crossClasses, [{ id: 1, class: "A", value: 80 }, { id: 2, class: "B", value: 15 }], [{ id: 1, class: "X" }, { id: 3, class: "Z" }]),
  call("settleClasses", c.settleClasses, [abc(), abc()], c.steadyClasses),
  call("selectKeyAccounts", c.selectKeyAccounts, { rows: [{ id: "a", total: 0.1 }, { id: "b", total: 0.3 }] }, { threshold: 0.2 }),
  call("customerDegrees", c.customerDegrees, [{ id: "a", satisfaction: 0.9, periods: 12, periodsWithOrder: 9, profit: 300, sales: 1000, purchases: 4000 }, { id: "b", loyalty: 0.5 }]),
];
