import { describe, expect, test } from "vitest";
import { planFindings, type PlanTrackingOptions } from "../../../src/engagements/plans/plan-findings.ts";
import type { PlanReport, PlanReview, PlanVersion } from "../../../src/engagements/plans/plan-records.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const phases = [
  { phase: "design", from: "2026-03-02" },
  { phase: "intake", from: "2026-01-05", to: "2026-01-30" },
  { phase: "kickoff", from: "2026-02-02", to: "2026-02-27" },
];
const plans: readonly PlanVersion[] = [
  { id: "full-1", kind: "full", madeOn: "2026-01-05" },
  { id: "full-2", kind: "full", madeOn: "2026-01-20" },
  { id: "intake", kind: "stage", phase: "intake", madeOn: "2026-01-05" },
  { id: "kickoff", kind: "stage", phase: "kickoff", madeOn: "2026-01-30", basedOn: ["t1", "p1", "m1"] },
  { id: "design", kind: "stage", phase: "design", madeOn: "2026-03-02", basedOn: ["t2", "p2", "m2"] },
];
const reviews: readonly PlanReview[] = [
  { id: "t1", level: "team", phase: "intake", on: "2026-01-28" },
  { id: "p1", level: "project", phase: "intake", on: "2026-01-29" },
  { id: "m1", level: "management", phase: "intake", on: "2026-01-30", minutes: "doc-1" },
  { id: "t2", level: "team", phase: "kickoff", on: "2026-02-25" },
  { id: "p2", level: "project", phase: "kickoff", on: "2026-02-26" },
  { id: "m2", level: "management", phase: "kickoff", on: "2026-02-27", minutes: "doc-2" },
];
const options: PlanTrackingOptions = { asOf: "2026-03-10", phases, surveyedOn: "2026-01-20" };

const without = <T extends { id: unknown }>(list: readonly T[], ...ids: unknown[]): T[] => list.filter(({ id }) => !ids.includes(id));
const changed = <T extends { id: unknown }>(list: readonly T[], id: unknown, change: Partial<T>): T[] => list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
const shortly = (given: readonly PlanVersion[], held: readonly PlanReview[] = reviews, more: Partial<PlanTrackingOptions> = {}): unknown[] =>
  planFindings(deepFreeze(given), deepFreeze(held), { ...options, ...more }).findings.map(({ code, ...facts }) => [code.replace("engagements/", ""), ...Object.values(facts)]);

test("ENG-9: an engagement with all its plans and reviews lacks nothing", () => {
  const tracking = planFindings(plans, reviews, options);
  expect(tracking).toEqual({
    asOf: "2026-03-10",
    fullPlan: "full-2",
    rows: [
      { phase: "intake", status: "over", plan: "intake", reviews: { team: "t1", project: "p1", management: "m1" } },
      { phase: "kickoff", status: "over", plan: "kickoff", reviews: { team: "t2", project: "p2", management: "m2" } },
      { phase: "design", status: "running", plan: "design", reviews: { team: null, project: null, management: null } },
    ],
    findings: [],
  });
});

describe("ENG-9: the plan for the full period", () => {
  test.each<[string, PlanVersion[], Partial<PlanTrackingOptions>, unknown[]]>([
    ["is missing", without(plans, "full-1", "full-2"), {}, [["full-plan-missing", "intake"]]],
    ["is not missed before anything begins", [], { asOf: "2026-01-04", surveyedOn: undefined }, []],
    ["was not made anew after the survey", without(plans, "full-2"), {}, [["full-plan-not-rebaselined", "full-1", "2026-01-05", "2026-01-20"]]],
    ["was made anew the day before", changed(plans, "full-2", { madeOn: "2026-01-19" }), {}, [["full-plan-not-rebaselined", "full-2", "2026-01-19", "2026-01-20"]]],
    ["needs no new version without a survey", without(plans, "full-2"), { surveyedOn: undefined }, []],
    ["needs none before the survey either", without(plans, "full-2", "kickoff", "design"), { asOf: "2026-01-19" }, []],
  ])("%s", (_, given, more, expected) => {
    expect(shortly(given, reviews, more)).toEqual(expected);
  });
});

describe("ENG-9: stage plans rest on the last review of each level", () => {
  test.each<[string, PlanVersion[], unknown[]]>([
    ["one is missing", without(plans, "design"), [["stage-plan-missing", "design", "2026-03-02"]]],
    ["one was made after the phase began", changed(plans, "design", { madeOn: "2026-03-03" }), [["stage-plan-late", "design", "design", "2026-03-03", "2026-03-02"]]],
    ["one rests on nothing", changed(plans, "kickoff", { basedOn: undefined }), [
      ["stage-plan-not-based-on-review", "kickoff", "kickoff", "t1", "team"],
      ["stage-plan-not-based-on-review", "kickoff", "kickoff", "p1", "project"],
      ["stage-plan-not-based-on-review", "kickoff", "kickoff", "m1", "management"],
    ]],
    ["one rests on an old review", changed(plans, "design", { basedOn: ["t1", "p2", "m2"] }), [["stage-plan-not-based-on-review", "design", "design", "t2", "team"]]],
    ["a review of the day counts, one of the next day does not", changed(plans, "kickoff", { madeOn: "2026-01-29", basedOn: ["t1", "p1"] }), []],
    ["the last version is judged", [...plans, { id: "design-2", kind: "stage", phase: "design", madeOn: "2026-03-05" }], [
      ["stage-plan-not-based-on-review", "design", "design-2", "t2", "team"],
      ["stage-plan-not-based-on-review", "design", "design-2", "p2", "project"],
      ["stage-plan-not-based-on-review", "design", "design-2", "m2", "management"],
    ]],
    ["a version after the day does not count yet", [...plans, { id: "design-2", kind: "stage", phase: "design", madeOn: "2026-03-11" }], []],
  ])("%s", (_, given, expected) => {
    expect(shortly(given)).toEqual(expected);
  });

  test("of two reviews of a level on the same day, either will do", () => {
    const twice: PlanReview[] = [...reviews, { id: "t1b", level: "team", phase: "intake", on: "2026-01-28" }];
    expect(shortly(plans, twice)).toEqual([]);
    expect(shortly(changed(plans, "kickoff", { basedOn: ["t1b", "p1", "m1"] }), twice)).toEqual([]);
  });
});

describe("ENG-9: progress is looked at on three levels", () => {
  test.each<[string, PlanReview[], unknown[]]>([
    ["the management never looked", without(reviews, "m2"), [["stage-plan-not-based-on-review", "design", "design", "m1", "management"], ["review-missing", "kickoff", "management"]]],
    ["no minutes were taken", changed(reviews, "m2", { minutes: undefined }), [["minutes-missing", "kickoff", "m2"]]],
    ["other levels need no minutes", changed(reviews, "t2", { minutes: "doc" }), []],
  ])("%s", (_, held, expected) => {
    const given = changed(plans, "design", { basedOn: held.some(({ id }) => id === "m2") ? ["t2", "p2", "m2"] : ["t2", "p2"] });
    expect(shortly(given, held).sort()).toEqual([...expected].sort());
  });

  test("a phase asks for its reviews on the day after its last", () => {
    const only = { phases: [phases[1]!], surveyedOn: undefined };
    const own = plans.slice(0, 3);
    expect(shortly(own, [], { ...only, asOf: "2026-01-30" })).toEqual([]);
    expect(shortly(own, [], { ...only, asOf: "2026-01-31" })).toEqual([["review-missing", "intake", "team"], ["review-missing", "intake", "project"], ["review-missing", "intake", "management"]]);
  });
});

test("ENG-9: reports are asked for where any are given: from the survey, and of each phase that is over", () => {
  const reports: PlanReport[] = [{ id: 1, kind: "stage", phase: "intake", on: "2026-02-01" }, { id: 2, kind: "stage", phase: "kickoff", on: "2026-03-11" }];
  expect(shortly(plans, reviews, { reports })).toEqual([["report-missing", "onSite", null], ["report-missing", "stage", "kickoff"]]);
  const all: PlanReport[] = [...changed(reports, 2, { on: "2026-03-10" }), { id: 3, kind: "onSite", on: "2026-01-22" }];
  expect(shortly(plans, reviews, { reports: all })).toEqual([]);
});

test("the order of the records changes nothing", () => {
  const mixed = { ...options, phases: phases.toReversed() };
  expect(planFindings(plans.toReversed(), reviews.toReversed(), mixed)).toEqual(planFindings(plans, reviews, options));
});

test.each<[string, () => unknown, string, object]>([
  ["a plan on a review that is not given", () => planFindings(changed(plans, "kickoff", { basedOn: ["t1", "x"] }), reviews, options), "unknown-id", { list: "plans[3].basedOn", index: 1, id: "x" }],
  ["a plan of no phase", () => planFindings(changed(plans, "intake", { phase: undefined }), reviews, options), "invalid-input", { list: "plans", field: "phase" }],
  ["a plan of another phase", () => planFindings(changed(plans, "intake", { phase: "party" }), reviews, options), "unknown-id", { list: "plans", field: "phase", id: "intake" }],
  ["a review of another phase", () => planFindings(plans, changed(reviews, "t1", { phase: "party" }), options), "unknown-id", { list: "reviews", field: "phase" }],
  ["a review of another level", () => planFindings(plans, changed(reviews, "t1", { level: "top" as never }), options), "invalid-value", { field: "level" }],
  ["a phase twice", () => planFindings([], [], { asOf: "2026-01-01", phases: [phases[0]!, phases[0]!] }), "duplicate-id", { list: "phases", index: 1, firstIndex: 0 }],
  ["a phase that ends before it starts", () => planFindings([], [], { asOf: "2026-01-01", phases: [{ phase: "x", from: "2026-01-02", to: "2026-01-01" }] }), "invalid-period", { list: "phases", index: 0 }],
  ["no phases", () => planFindings([], [], { asOf: "2026-01-01" } as never), "invalid-input", { list: "phases" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
