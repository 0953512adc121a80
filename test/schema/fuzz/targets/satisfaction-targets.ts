import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, orders, returns } from "./sample.ts";

const survey = { items: [{ item: "speed" }], scale: { lowest: 1, highest: 5, step: 1 } };
const atRisk = [{ customer: 1, signals: [{ signal: "detractor" }, { signal: "returns" }] }];
const measures = [{ id: "visit", against: ["detractor"], cost: 100, effect: 0.5 }, { id: "training", against: ["returns"], cost: 200, effect: 0.5 }];

export const satisfactionTargets: readonly FuzzTarget[] = [
  call("churnSignals", c.churnSignals, { customer: 1, orders: orders.filter(({ customer }) => customer === 1) }, c.standardChurnSignals, { asOf }),
  call("churnSignalsByCustomer", c.churnSignalsByCustomer, { orders, returns, complaints: [{ id: 1, customer: 1, date: "2026-01-01" }] }, c.standardChurnSignals, { asOf }),
  call("surveyScore", c.surveyScore, [{ id: 1, answers: { speed: 4 } }], { items: [{ item: "speed" }], scale: { lowest: 1, highest: 5, step: 1 } }),
  call("netPromoterScore", c.netPromoterScore, [{ id: 1, value: 9 }, { id: 2, value: 3 }]),
  call("satisfactionGap", c.satisfactionGap, [{ id: 1, customer: 1, item: "speed", date: "2026-01-01", value: 4 }], [{ item: "speed", from: "2025-06-01", value: 5 }], [{ item: "speed", from: "2025-06-01", value: 8 }], { asOf }),
  call("wilsonInterval", c.wilsonInterval, 3, 10),
  call("defineServiceCatalogue", c.defineServiceCatalogue, { id: "s", services: [{ id: "h", kind: "survey", level: "standard", charge: "free" }] }),
  call("customerSatisfaction", c.customerSatisfaction, [5, 4, null, 7], { topBoxes: 2 }),
  call("customerEffort", c.customerEffort, [7, 6, 5, 2]),
  call("surveyScoresBy", (responses: never, survey: never, options: object) => c.surveyScoresBy(responses, survey, { ...options, group: ({ unit }: { readonly unit: string }) => unit } as never), [{ id: 1, unit: "north", answers: { speed: 4 } }], survey, { asked: [{ group: "north", asked: 4 }] }),
  call("assessStaff", c.assessStaff, [{ id: 1, staff: 9, marks: { attitude: 5, quality: 4, procedure: 2 } }, { id: 2, staff: 9, marks: { attitude: 4 } }], c.serviceStaffPolicy),
  call("serviceGoals", c.serviceGoals, [{ id: 1, measure: "satisfaction", baseline: 0.7, target: 0.8, actual: 0.76, from: "2026-01-01", until: "2026-12-31" }], { asOf }),
  call("serviceMonitor", c.serviceMonitor, [{ indicator: "in-time", periods: [96, 93, 95, 97, 94, 95, 96, 94, 82].map((value, month) => ({ from: `2026-0${month + 1}-01`, value })) }], [{ indicator: "in-time", target: 90, keeps: "at-least" }], { rule: c.cusumRule }),
  call("checkServiceStandards", c.checkServiceStandards, [{ service: "h", procedure: ["x"], owner: 9, time: { within: 4, unit: "workingHours" }, measures: [{ indicator: "in-time", target: 0.9, keeps: "at-least" }], agreements: [{ customer: 1, date: "2026-01-05", form: "written" }] }], { id: "s", services: [{ id: "h", kind: "survey", level: "standard", charge: "free" }] }, { asOf }),
  call("retentionPlan", c.retentionPlan, atRisk, measures, { asOf, stakes: [{ customer: 1, valueAtRisk: 5000 }] }),
  call("evaluateRetention", c.evaluateRetention, c.retentionPlan(atRisk as never, measures as never, { asOf, stakes: [{ customer: 1, valueAtRisk: 5000 }] }), {
    ...{ measures: [{ customer: 1, measure: "visit", done: "2026-03-10", evaluations: [{ date: "2026-04-02", result: "better" }] }], customers: [{ customer: 1, state: "kept", date: "2026-04-10" }] },
  }, { asOf: "2026-04-15" }),
  call("defineChurnPolicy", c.defineChurnPolicy, c.standardChurnSignals),
];
