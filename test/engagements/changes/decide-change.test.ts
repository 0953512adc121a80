import { describe, expect, test } from "vitest";
import { decideChange, type DecideChangeOptions } from "../../../src/engagements/changes/decide-change.ts";
import { committeeChanges, type ChangePolicy } from "../../../src/engagements/changes/change-policy.ts";
import type { ChangeAssessment, ChangeRequest } from "../../../src/engagements/changes/change-request.ts";
import type { ChangeDecision } from "../../../src/engagements/changes/change-ruling.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const assessment: ChangeAssessment = { on: "2026-03-04", by: "analyst", quality: "unchanged", cost: 20, days: 5 };
const request: ChangeRequest = { id: 7, kind: "scope", requestedOn: "2026-03-02", requestedBy: "client", assessment };
const decision: ChangeDecision = { outcome: "approve", by: "lead", role: "projectManager", on: "2026-03-05" };
const options: DecideChangeOptions = { baseline: { cost: 1000, days: 60 } };

function codesOf(changed: Partial<ChangeRequest>, decided: Partial<ChangeDecision> = {}, policy: ChangePolicy = committeeChanges): string[] {
  const answer = decideChange(deepFreeze({ ...request, ...changed }), deepFreeze({ ...decision, ...decided }), policy, options);
  return answer.ok ? [] : answer.refusals.map(({ code }) => code.replace("engagements/change-", ""));
}

test("ENG-11: a change that was weighed, decided by the one who may, is a fact to store", () => {
  expect(decideChange(request, { ...decision, reason: "needed" }, committeeChanges, options)).toEqual({
    ok: true,
    facts: [{ type: "changeApproved", request: 7, on: "2026-03-05", by: "lead", role: "projectManager", reason: "needed" }],
  });
  expect(decideChange(request, { ...decision, outcome: "refuse", reason: "not now" }, committeeChanges, options)).toMatchObject({ facts: [{ type: "changeRefused" }] });
});

describe("ENG-11: who may decide: up to 2 % of 1,000 and five days is the project manager's", () => {
  test.each<[string, Partial<ChangeAssessment>, string[]]>([
    ["20 and five days: on the limit", {}, []],
    ["a hundredth more", { cost: 20.01 }, ["over-cost"]],
    ["a day more", { days: 6 }, ["over-time"]],
    ["less quality", { quality: "worse" }, ["over-quality"]],
    ["better quality", { quality: "better" }, []],
    ["all three", { cost: 21, days: 6, quality: "worse" }, ["over-cost", "over-time", "over-quality"]],
    ["savings are within every limit", { cost: -500, days: -30 }, []],
  ])("%s", (_, change, codes) => {
    expect(codesOf({ assessment: { ...assessment, ...change } })).toEqual(codes);
    expect(codesOf({ assessment: { ...assessment, ...change } }, { role: "steeringCommittee" })).toEqual([]);
  });

  test("a limit is compared exactly: a tenth of 3 is 0.3, though 0.1 × 3 is more in doubles", () => {
    const policy: ChangePolicy = { id: "p", authorities: [{ role: "projectManager", costShare: 0.1 }] };
    const small = { ...request, assessment: { ...assessment, cost: 0.3 } };
    expect(decideChange(small, decision, policy, { baseline: { cost: 3, days: 0 } }).ok).toBe(true);
    expect(decideChange({ ...request, assessment: { ...assessment, cost: 0.30000000000000004 } }, decision, policy, { baseline: { cost: 3, days: 0 } }).ok).toBe(false);
  });

  test("the refusal names the limit, what was measured, and who may", () => {
    const answer = decideChange({ ...request, assessment: { ...assessment, cost: 50 } }, decision, committeeChanges, options);
    expect(answer).toEqual({
      ok: false,
      refusals: [{ code: "engagements/change-over-cost", request: 7, role: "projectManager", share: 0.05, limit: 0.02, may: ["steeringCommittee"] }],
    });
  });

  test("a role without authority may not, and hears who may", () => {
    const answer = decideChange(request, { ...decision, role: "tester" }, committeeChanges, options);
    expect(answer).toEqual({
      ok: false,
      refusals: [{ code: "engagements/change-role-may-not", request: 7, role: "tester", may: ["projectManager", "steeringCommittee"] }],
    });
  });

  test("a large wish is not refused either by one who may not decide about it", () => {
    expect(codesOf({ assessment: { ...assessment, cost: 50 } }, { outcome: "refuse", reason: "too dear" })).toEqual(["over-cost"]);
  });
});

describe("ENG-11: a change is never simply agreed to", () => {
  test.each<[string, ChangeAssessment | undefined, string[]]>([
    ["not weighed at all", undefined, ["quality", "cost", "time"]],
    ["without quality", { ...assessment, quality: undefined }, ["quality"]],
    ["without cost", { ...assessment, cost: undefined }, ["cost"]],
    ["without time", { ...assessment, days: undefined }, ["time"]],
  ])("%s", (_, weighed, missing) => {
    expect(decideChange({ ...request, assessment: weighed }, decision, committeeChanges, options)).toEqual({
      ok: false,
      refusals: [{ code: "engagements/change-not-assessed", request: 7, missing }],
    });
  });

  test("all reasons come at once", () => {
    const ruling = { type: "changeRefused", request: 7, on: "2026-03-03", by: "x", role: "steeringCommittee", reason: "no" } as const;
    const changed = { assessment: { on: "2026-03-10", by: "analyst", cost: 100, days: 9 }, ruling };
    expect(codesOf(changed, { outcome: "refuse", reason: " " })).toEqual(["already-decided", "not-assessed", "over-cost", "over-time", "decided-too-early", "without-reason"]);
  });

  test.each([
    ["2026-03-04", []],
    ["2026-03-03", ["decided-too-early"]],
  ])("decided on %s, assessed on 4 March", (on, codes) => {
    expect(codesOf({}, { on })).toEqual(codes);
  });
});

test("amounts of another currency than the baseline are refused, unless they are converted", () => {
  const inDollars = { ...request, assessment: { ...assessment, cost: money(2000, "USD") } };
  const baseline = { cost: money(100_000, "EUR"), days: 60 };
  expect(errorOf(() => decideChange(inDollars, decision, committeeChanges, { baseline })).code).toBe("mixed-currencies");
  const convert = ({ minor, currency }: { minor: number; currency: string }) => money(currency === "USD" ? minor / 2 : minor, "EUR");
  expect(decideChange(inDollars, decision, committeeChanges, { baseline, convert }).ok).toBe(true);
});

test.each<[string, () => unknown, string, object]>([
  ["a request that is none", () => decideChange(null as never, decision, committeeChanges, options), "invalid-input", { list: "request" }],
  ["a request without id", () => decideChange({ ...request, id: "" }, decision, committeeChanges, options), "missing-id", { list: "request", field: "id" }],
  ["a request of another kind", () => decideChange({ ...request, kind: "price" as never }, decision, committeeChanges, options), "invalid-value", { field: "kind" }],
  ["an assessment of no day", () => decideChange({ ...request, assessment: { ...assessment, on: "soon" } }, decision, committeeChanges, options), "invalid-date", { field: "assessment.on" }],
  ["half a day", () => decideChange({ ...request, assessment: { ...assessment, days: 0.5 } }, decision, committeeChanges, options), "invalid-value", { field: "assessment.days" }],
  ["a cost of NaN", () => decideChange({ ...request, assessment: { ...assessment, cost: Number.NaN } }, decision, committeeChanges, options), "invalid-value", { field: "assessment.cost" }],
  ["a ruling before the request", () => decideChange({ ...request, ruling: { type: "changeApproved", request: 7, on: "2026-03-01", by: 1, role: "r", reason: null } }, decision, committeeChanges, options), "invalid-period", { field: "ruling.on" }],
  ["a decision of no day", () => decideChange(request, { ...decision, on: "2026-02-30" }, committeeChanges, options), "invalid-date", { list: "decision", field: "on" }],
  ["a decision in no role", () => decideChange(request, { ...decision, role: "" }, committeeChanges, options), "invalid-input", { list: "decision", field: "role" }],
  ["no baseline", () => decideChange(request, decision, committeeChanges, {} as never), "invalid-input", { list: "baseline" }],
  ["a baseline of nothing", () => decideChange(request, decision, committeeChanges, { baseline: { cost: 0, days: 1 } }), "invalid-value", { list: "baseline", field: "cost" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("every fault of a policy is named", () => {
  const authorities = [{ role: "a", costShare: -1, days: 0.5 }, { role: "a", quality: "bad" }, { role: "" }];
  const error = errorOf(() => decideChange(request, decision, { id: "", authorities } as never, options));
  expect(error.details.faults?.map(({ path }) => path)).toEqual(["id", "authorities[0].costShare", "authorities[0].days", "authorities[1].role", "authorities[1].quality", "authorities[2].role"]);
});
