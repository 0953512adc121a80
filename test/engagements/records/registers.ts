import fc from "fast-check";
import { assessedImpact } from "../../../src/engagements/changes/assessed-impact.ts";
import { changeRegister } from "../../../src/engagements/changes/change-register.ts";
import { committeeChanges } from "../../../src/engagements/changes/change-policy.ts";
import { decideChange } from "../../../src/engagements/changes/decide-change.ts";
import { budgetVariance } from "../../../src/engagements/budget/budget-variance.ts";
import { contractRegister } from "../../../src/engagements/budget/contract-register.ts";
import { earnedValue } from "../../../src/engagements/budget/earned-value.ts";
import { gatePassers, governanceRoles } from "../../../src/engagements/governance/gate-passers.ts";
import { governanceFindings } from "../../../src/engagements/governance/governance-findings.ts";
import { stakeholderMap } from "../../../src/engagements/governance/stakeholder-map.ts";
import { touchpointCoverage } from "../../../src/engagements/governance/touchpoint-coverage.ts";
import { implementationPayback } from "../../../src/engagements/pipeline/implementation-payback.ts";
import { pipelineForecast } from "../../../src/engagements/pipeline/pipeline-forecast.ts";
import { pipelineStages } from "../../../src/engagements/pipeline/pipeline-stages.ts";
import { sellingFigures } from "../../../src/engagements/pipeline/selling-figures.ts";
import { planFindings } from "../../../src/engagements/plans/plan-findings.ts";
import { checkProcess, checkProcesses } from "../../../src/engagements/processes/check-process.ts";
import { chooseSupplier } from "../../../src/engagements/processes/choose-supplier.ts";
import { compareSupply } from "../../../src/engagements/processes/compare-supply.ts";
import { mapProcesses } from "../../../src/engagements/processes/map-processes.ts";
import { assessRisks } from "../../../src/engagements/risks/assess-risks.ts";
import { fiveByFive } from "../../../src/engagements/risks/risk-policy.ts";
import { opportunityStages } from "../../../src/engagements/pipeline/pipeline-policy.ts";

/** Makes the arbitrary of an argument; each part of it goes through `part`, so that a suite can spoil it. */
type Part = (right: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>;

/** A function of the registers, and how its arguments are made. */
export type RegisterCall = readonly [name: string, call: (...args: never[]) => unknown, args: fc.Arbitrary<unknown>[]];

/** Every public function of the registers with arguments for it, whose parts go through `part`. */
export function registerCalls(part: Part): readonly RegisterCall[] {
  const record = (required: Fields, optional: Fields = {}): fc.Arbitrary<unknown> =>
    part(fc.record(Object.fromEntries(Object.entries({ ...required, ...optional }).map(([key, value]) => [key, part(value)])), { requiredKeys: Object.keys(required) }));
  const list = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => part(fc.array(entry, { maxLength: 4 }));
  const register = (required: Fields, optional: Fields = {}): fc.Arbitrary<unknown> =>
    part(fc.uniqueArray(record({ id: fc.oneof(fc.nat(9), fc.constantFrom("a", "b")), ...required }, optional), { selector: (entry) => (entry as { id?: unknown } | null)?.id, maxLength: 5 }));
  const day = fc.constantFrom("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01");
  const early = fc.constantFrom("2026-01-01", "2026-02-01");
  const id = fc.constantFrom<string | number>("p", "q", 1, 2);
  const amount = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
  const count = fc.nat(400);
  const text = fc.constantFrom("text", " ", "");
  const asOf = record({ asOf: day });
  const dated = list(record({ date: day, amount }));
  const phase = fc.constantFrom("intake", "kickoff");
  const side = fc.constantFrom("vendor", "client", "outside");

  const request = {
    kind: fc.constantFrom("scope", "requirements"),
    requestedOn: early,
    requestedBy: id,
  };
  const requestMore = {
    assessment: record({ on: day, by: id }, { quality: fc.constantFrom("better", "unchanged", "worse"), cost: amount, days: fc.integer({ min: -9, max: 9 }) }),
    ruling: record({ type: fc.constantFrom("changeApproved", "changeRefused"), request: id, on: day, by: id, role: text, reason: text }),
  };
  const baseline = record({ cost: fc.constantFrom(100, 0.3), days: count });
  const opportunities = register(
    { customer: id, stage: fc.constantFrom("interest", "quotation", "signed", "lost"), value: amount, openedOn: early },
    { expectedClose: day, closedOn: day, probability: fc.constantFrom(0, 0.3, 1), successfulVisit: day, customisation: text, lostReason: text },
  );
  const lines = register({ planned: dated }, { category: text, actuals: dated, progress: part(fc.constantFrom([], [{ date: "2026-03-01", share: 0.4 }, { date: "2026-04-01", share: 1 }])) });
  const reviews = part(fc.constantFrom([], [{ id: "r2", level: "management", phase: "kickoff", on: "2026-03-31" }, { id: "r1", level: "team", phase: "intake", on: "2026-03-01" }]));
  const plans = register({ kind: fc.constantFrom("full", "stage"), phase, madeOn: day });
  const phases = part(fc.constant([{ phase: "intake", from: "2026-02-01", to: "2026-02-28" }, { phase: "kickoff", from: "2026-03-01" }]));
  const structure = record({}, {
    committee: list(record({ person: id, side })),
    projectManagers: list(record({ person: id, side }, { namedBy: fc.constantFrom("committee", "other") })),
    groups: register({ kind: fc.constantFrom("functional", "supervision"), members: list(id) }, { leader: id }),
  });
  const rules = part(fc.constantFrom([], [{ gate: "b", roles: ["supervision"] }, { gate: "a", roles: ["groupLeader", "steeringCommittee"], needs: "each" }]));
  const stakeholders = register(
    { circle: fc.constantFrom("executive", "projectManager", "coreTeam", "widerTeam") },
    { field: fc.constantFrom("sales", "stores"), management: fc.constantFrom("top", "middle", "line"), motives: text, influence: fc.constantFrom("low", "medium", "high"), attitude: fc.constantFrom("against", "neutral", "for") },
  );
  const touches = list(record({ person: fc.oneof(fc.nat(9), fc.constantFrom("a", "b")), on: day, occasion: fc.constantFrom("survey", "node", "work", "other"), node: fc.constantFrom("n1", "n2") }));
  const goal = record({}, { measure: text, target: amount });
  const process = {
    level: fc.constantFrom("scenario", "mainProcess", "subProcess", "function"),
  };
  const processMore = {
    parent: fc.oneof(fc.nat(9), fc.constantFrom("a", "b")),
    inputs: list(text),
    outputs: list(text),
    activities: register({}, { after: list(fc.nat(9)) }),
    customer: text,
    value: text,
    goals: record({}, { fast: goal, right: goal, cheap: goal, easy: goal }),
    design: fc.constantFrom("asIs", "reengineered"),
    benchmark: record({ source: text }, { on: day }),
  };
  const offers = part(fc.constantFrom([], [{ id: "a", kind: "buy", deliveryDays: 60, licence: 100 }, { id: "b", kind: "buy", deliveryDays: 90, licence: 0.1, maintenance: 0.2 }, { id: "c", kind: "build", deliveryDays: 200 }]));
  const supplyOptions = record({ years: fc.constantFrom(0, 0.5, 3) }, { within: count });
  const matrix = list(record({ id: fc.constantFrom("a", "b"), scores: part(fc.constantFrom({ fit: 9 }, { fit: 1 })) }));
  const scoring = record({ criteria: part(fc.constant([{ criterion: "fit" }])) });

  return [
    ["decideChange", decideChange, [record({ id, ...request }, requestMore), record({ outcome: fc.constantFrom("approve", "refuse"), by: id, role: fc.constantFrom("projectManager", "other"), on: day }, { reason: text }), part(fc.constant(committeeChanges)), record({ baseline })]],
    ["assessedImpact", assessedImpact, [register(request, requestMore), baseline]],
    ["changeRegister", changeRegister, [register(request, requestMore), asOf]],
    ["assessRisks", assessRisks, [register({ raisedOn: early }, { cause: text, likelihood: fc.integer({ min: 1, max: 5 }), impact: fc.integer({ min: 1, max: 5 }), owner: id, response: fc.constantFrom("avoid", "reduce", "transfer", "accept"), measure: text, reviewedOn: day, closedOn: day }), part(fc.constantFrom(undefined, fiveByFive)), asOf]],
    ["contractRegister", contractRegister, [register({ parties: list(id), value: amount, from: early, to: day }, { signedOn: day, closedOn: day, actual: amount, risks: list(id) }), record({ asOf: day }, { noticeDays: count })]],
    ["budgetVariance", budgetVariance, [lines, asOf]],
    ["earnedValue", earnedValue, [lines, record({ asOf: day }, { estimate: fc.constantFrom("costPerformance", "budgetRate", "costAndSchedule") })]],
    ["pipelineForecast", pipelineForecast, [opportunities, part(fc.constantFrom(undefined, opportunityStages)), asOf]],
    ["pipelineStages", pipelineStages, [record({ id: fc.constant("t"), phases: register({}, { probability: fc.constantFrom(0.1, 0.5, 1) }) }), record({}, { visitProbability: fc.constantFrom(0.5) })]],
    ["sellingFigures", sellingFigures, [opportunities, part(fc.constantFrom(undefined, opportunityStages)), record({ period: part(fc.constant({ from: "2026-03-01", to: "2026-03-31" })) }, { costs: dated })]],
    ["implementationPayback", implementationPayback, [amount, fc.oneof(record({ perMonth: amount }), record({ months: list(amount) }))]],
    ["planFindings", planFindings, [plans, reviews, record({ asOf: day, phases }, { surveyedOn: day, reports: register({ kind: fc.constantFrom("onSite", "stage"), phase, on: day }) })]],
    ["governanceFindings", governanceFindings, [structure]],
    ["governanceRoles", governanceRoles, [structure]],
    ["gatePassers", gatePassers, [structure, rules]],
    ["stakeholderMap", stakeholderMap, [stakeholders]],
    ["touchpointCoverage", touchpointCoverage, [stakeholders, touches, record({ asOf: day, from: early }, { surveyedOn: day, nodes: part(fc.constant([{ id: "n2", on: "2026-03-31" }, { id: "n1", on: "2026-03-01" }])), managerDays: fc.integer({ min: 1, max: 40 }), coreDays: fc.integer({ min: 1, max: 40 }) })]],
    ["checkProcess", checkProcess, [record({ id, ...process }, processMore)]],
    ["checkProcesses", checkProcesses, [register(process, processMore)]],
    ["mapProcesses", mapProcesses, [register(process, processMore)]],
    ["compareSupply", compareSupply, [offers, supplyOptions]],
    ["chooseSupplier", chooseSupplier, [offers, matrix, scoring, supplyOptions]],
  ];
}

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;
