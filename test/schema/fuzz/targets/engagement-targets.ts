import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, calendar, head } from "./sample.ts";

const template = c.defineEngagement({
  id: "pilot",
  version: 1,
  initial: "survey",
  roles: [{ id: "consultant", side: "vendor" }, { id: "executive", side: "client" }],
  deliverables: [{ id: "report", writtenBy: ["consultant"], acceptedBy: ["executive"] }],
  phases: [
    { id: "survey", activities: [{ id: "interviews" }, { id: "analysis", produces: ["report"] }], next: ["design"] },
    { id: "design", rework: ["survey"] },
  ],
});
const engagement = c.openEngagement(template);
const start = { ...head, by: { id: 9, role: "consultant" as const }, type: "start" as const, engagement: "e-1" };
const started = engagement.start(start);
const engagementFacts = started.ok ? started.facts : [];
const engagementState = engagement.replay(engagementFacts);

const lines = [
  { id: "survey", planned: [{ date: "2026-01-31", amount: 0.3 }], actuals: [{ date: "2026-01-20", amount: 0.1 }], progress: [{ date: "2026-01-31", share: 0.4 }] },
  { id: "design", planned: [{ date: "2026-02-28", amount: 4 }], actuals: [{ date: "2026-02-10", amount: 5 }] },
];
const governance = {
  committee: [{ person: "p1", side: "vendor" }, { person: "c1", side: "client" }],
  projectManagers: [{ person: "p2", side: "vendor", namedBy: "committee" }, { person: "c2", side: "client" }],
  groups: [{ id: "sales", kind: "functional", leader: "c3", members: ["c4"] }],
};
const stakeholders = [
  { id: "c1", circle: "executive", motives: "growth", influence: "high", attitude: "against" },
  { id: "c2", circle: "coreTeam", field: "sales", motives: "order", influence: "medium", attitude: "for" },
];
const opportunities = [
  { id: 1, customer: "a", stage: "quotation", value: 0.1, openedOn: "2026-01-05", expectedClose: "2026-03-31", customisation: "none" },
  { id: 2, customer: "b", stage: "interest", value: 100, openedOn: "2026-01-05", successfulVisit: "2026-02-10" },
  { id: 3, customer: "c", stage: "signed", value: 50, openedOn: "2026-01-05", closedOn: "2026-02-27" },
];
const measure = { measure: "days", target: 3 };
const processes = [
  { id: "supply", level: "scenario" },
  { id: "order", level: "mainProcess", parent: "supply", inputs: ["x"], activities: [{ id: "check" }, { id: "pick", after: ["check"] }], outputs: ["y"], customer: "buyer", value: "z", goals: { fast: measure, right: measure, cheap: measure, easy: measure } },
];
const offers = [
  { id: "a", kind: "build", deliveryDays: 270, development: 80, maintenance: 10 },
  { id: "b", kind: "buy", deliveryDays: 90, licence: 100, maintenance: 20 },
];

export const engagementTargets: readonly FuzzTarget[] = [
  call("defineEngagement", c.defineEngagement, template),
  call("validateTemplate", c.validateTemplate, template),
  call("diffTemplates", c.diffTemplates, template, template),
  call("engagement.start", engagement.start, start),
  call("engagement.decide", engagement.decide, engagementState, { ...start, id: "c-2", type: "completeActivity", activity: "interviews" }),
  call("engagement.decide, go on", engagement.decide, engagementState, { ...start, id: "c-2", type: "advance", to: "design" }),
  call("engagement.evolve", engagement.evolve, engagementState, { ...engagementFacts[0], id: "f-2", type: "activityDone", data: { activity: "interviews" } }),
  call("engagement.replay", engagement.replay, engagementFacts),
  call("engagement.options", engagement.options, engagementState, { by: start.by, at: head.at }),
  call("engagement.timeline", engagement.timeline, engagementFacts),
  call("engagementSchedule", c.engagementSchedule, template, engagementState, calendar),
  call("assessRisks", c.assessRisks, [{ id: 1, raisedOn: "2026-01-01", owner: 9, probability: 3, impact: 4 }], undefined, { asOf }),
  call("changeRegister", c.changeRegister, [{ id: 1, kind: "scope", requestedOn: "2026-01-01", requestedBy: 9 }], { asOf }),
  call("criticalPath", c.criticalPath, [{ id: "a", duration: 3 }, { id: "b", duration: 2 }], [{ from: "a", to: "b", type: "FS", lag: 1 }]),
  call("scheduleNetwork", c.scheduleNetwork, { activities: [{ id: "a", duration: 2, criterion: "x" }, { id: "b", duration: 1 }], links: [{ from: "a", to: "b" }] }, {
    ...{ start: "2026-03-05", calendar, actuals: [{ id: "a", start: "2026-03-05" }], asOf: "2026-03-09", people: [{ id: 9, activities: ["a", "b"] }] },
  }),
  call("contractRegister", c.contractRegister, [{ id: 1, parties: ["us", "client"], value: 100, from: "2026-01-01", to: "2026-03-31", signedOn: "2025-12-15", risks: [] }], { asOf, noticeDays: 60 }),
  call("budgetVariance", c.budgetVariance, lines, { asOf }),
  call("earnedValue", c.earnedValue, lines, { asOf }),
  call("changeRequestsOf", c.changeRequestsOf, engagementState, { timeZone: "Asia/Shanghai" }),
  call("decideChange", c.decideChange, { id: 7, kind: "scope", requestedOn: asOf, requestedBy: 9, assessment: { on: asOf, by: 9, quality: "unchanged", cost: 20, days: 3 } }, { outcome: "approve", by: 9, role: "projectManager", on: asOf }, c.committeeChanges, {
    ...{ baseline: { cost: 1000, days: 120 } },
  }),
  call("gatePassers", c.gatePassers, governance, [{ gate: "intake", roles: ["vendorProjectManager", "clientProjectManager"], needs: "each" }]),
  call("governanceFindings", c.governanceFindings, governance),
  call("stakeholderMap", c.stakeholderMap, stakeholders),
  call("touchpointCoverage", c.touchpointCoverage, stakeholders, [{ person: "c1", on: "2026-03-04", occasion: "survey" }], { from: asOf, asOf: "2026-03-16", surveyedOn: "2026-03-05", nodes: [{ id: "kickoff", on: "2026-03-16" }] }),
  call("implementationPayback", c.implementationPayback, 1000, { months: [300, 400, 500] }),
  call("pipelineForecast", c.pipelineForecast, opportunities, c.opportunityStages, { asOf }),
  call("pipelineStages", c.pipelineStages, { id: "short", phases: [{ id: "talks", probability: 0.4 }, { id: "signed", probability: 1 }] }),
  call("sellingFigures", c.sellingFigures, opportunities, c.opportunityStages, { period: { from: "2026-01-01", to: "2026-03-31" }, costs: [{ date: "2026-01-05", amount: 30 }] }),
  call("planFindings", c.planFindings, [{ id: "f", kind: "full", madeOn: "2026-01-05" }, { id: "s", kind: "stage", phase: "intake", madeOn: "2026-01-05", basedOn: ["r1"] }], [{ id: "r1", level: "team", phase: "intake", on: "2026-01-28" }], {
    ...{ asOf, phases: [{ phase: "intake", from: "2026-01-05", to: "2026-01-30" }], surveyedOn: "2026-01-20" },
  }),
  call("checkProcess", c.checkProcess, processes[1]),
  call("checkProcesses", c.checkProcesses, processes),
  call("mapProcesses", c.mapProcesses, processes),
  call("compareSupply", c.compareSupply, offers, { years: 5, within: 270 }),
  call("chooseSupplier", c.chooseSupplier, offers.map((offer) => ({ ...offer, kind: "buy" })), [{ id: "a", scores: { fit: 7 } }, { id: "b", scores: { fit: 5 } }], { criteria: [{ criterion: "fit" }] }, { years: 5, within: 270 }),
  call("migrateEngagement", c.migrateEngagement, engagementState, { from: template, to: { ...template, version: 2 } }, { ...head, id: "m-1" }),
  call("engagement.checklist", engagement.checklist, engagementState, { by: start.by, at: head.at }),
  call("engagement.readCommand", engagement.readCommand, start),
];
