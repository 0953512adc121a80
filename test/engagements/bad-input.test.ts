import { describe, expect, test } from "vitest";
import { defineEngagement, openEngagement, type EngagementFact } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";
import { after, anyAuditing, audit, command, day, history, plenty, refusals, start, type AnyEngagement, type Step } from "./sample.ts";

const state = after([start]);
const decide = (step: object): unknown =>
  anyAuditing.decide(state, { id: "x", at: day(9), by: { id: 1 }, ...step } as never, plenty);

describe("the caller's mistakes are errors that name the place", () => {
  test.each<[string, Step | object, string, object]>([
    ["a command of an unknown type", { type: "finish" }, "unknown-command", { field: "type" }],
    ["a phase that is not declared", { type: "advance", to: "nowhere" }, "unknown-id", { field: "to", id: "nowhere" }],
    ["an activity that every object has", { type: "completeActivity", activity: "constructor" }, "unknown-id", { field: "activity" }],
    ["a deliverable that is a number", { type: "draftDeliverable", deliverable: 7 }, "unknown-id", { field: "deliverable" }],
    ["no deliverable at all", { type: "draftDeliverable" }, "unknown-id", { field: "deliverable" }],
    ["no reason", { type: "skipActivity", activity: "survey" }, "invalid-value", { field: "reason" }],
    ["prose for a reason", { type: "suspend", reason: "they are on holiday" }, "invalid-value", { field: "reason" }],
    ["an empty reason", { type: "cancel", reason: "" }, "invalid-value", { field: "reason" }],
    ["no manner", { type: "presentDeliverable", deliverable: "proposal", manner: "byPost" }, "invalid-option", { field: "manner" }],
    ["an audience that is not declared", { type: "presentDeliverable", deliverable: "proposal", manner: "remote", audience: "x" }, "unknown-id", { field: "audience" }],
    ["staffing that is no list", { type: "proposePlan", phase: "investigation", staffing: "all" }, "invalid-input", { field: "staffing" }],
    ["staffing with people without an id", { type: "proposePlan", phase: "investigation", staffing: [{ role: "manager", people: [null] }] }, "missing-id", { field: "staffing" }],
    ["no time of work", { type: "recordWork", activity: "survey", minutes: 0 }, "invalid-value", { field: "minutes" }],
    ["half a minute", { type: "recordWork", activity: "survey", minutes: 0.5 }, "invalid-value", { field: "minutes" }],
    ["a change without an id", { type: "requestChange", kind: "scope" }, "missing-id", { field: "change" }],
    ["a change of nothing", { type: "requestChange", change: 1, kind: "mood" }, "invalid-option", { field: "kind", expected: ["scope", "requirements"] }],
    ["a change that is weighed without its quality", { type: "assessChange", change: 1, cost: 1, days: 1, agreed: { cost: 9, days: 9 } }, "invalid-option", { field: "quality" }],
    ["a change of no cost", { type: "assessChange", change: 1, quality: "worse", days: 1, agreed: { cost: 9, days: 9 } }, "invalid-value", { list: "command", field: "cost" }],
    ["a change of half a day", { type: "assessChange", change: 1, quality: "worse", cost: 1, days: 0.5, agreed: { cost: 9, days: 9 } }, "invalid-value", { field: "days" }],
    ["a change beside nothing that was agreed", { type: "assessChange", change: 1, quality: "worse", cost: 1, days: 1 }, "invalid-input", { list: "command" }],
    ["a change beside an agreement for nothing", { type: "assessChange", change: 1, quality: "worse", cost: 1, days: 1, agreed: { cost: 0, days: 9 } }, "invalid-value", { field: "agreed.cost" }],
    ["a change in two currencies", { type: "assessChange", change: 1, quality: "worse", cost: { minor: 1, currency: "EUR" }, days: 1, agreed: { cost: { minor: 9, currency: "CNY" }, days: 9 } }, "mixed-currencies", { field: "cost" }],
    ["a change that is refused with prose", { type: "refuseChange", change: 1, reason: "not this year" }, "invalid-value", { field: "reason" }],
    ["a change that is approved with prose", { type: "approveChange", change: 1, reason: "go on" }, "invalid-value", { field: "reason" }],
    ["no id of the command", { type: "complete", id: "" }, "missing-id", { field: "id" }],
    ["an id that could be a fact's", { type: "complete", id: "1#2" }, "missing-id", { field: "id" }],
    ["nobody who gives it", { type: "complete", by: undefined }, "invalid-input", { list: "by" }],
    ["somebody without an id", { type: "complete", by: { id: Number.NaN } }, "missing-id", { list: "by" }],
    ["a role that is no text", { type: "complete", by: { id: 1, role: 7 } }, "invalid-input", { field: "role" }],
    ["no moment", { type: "complete", at: undefined }, "invalid-instant", { field: "at" }],
    ["a day that does not exist", { type: "complete", at: "2026-02-30T00:00:00.000Z" }, "invalid-instant", { field: "at" }],
    ["a moment without a zone", { type: "complete", occurredAt: "2026-03-02T08:00:00" }, "invalid-instant", { field: "occurredAt" }],
  ])("%s", (_, step, code, details) => {
    const error = errorOf(() => decide(step));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("what is no command, no option, no fact", () => {
    expect(errorOf(() => anyAuditing.decide(state, null as never, plenty)).code).toBe("invalid-input");
    expect(errorOf(() => anyAuditing.options(state, null as never, plenty)).code).toBe("invalid-input");
    expect(errorOf(() => anyAuditing.evolve(state, null as never)).code).toBe("missing-id");
    expect(errorOf(() => anyAuditing.replay(7 as never)).code).toBe("invalid-input");
    expect(errorOf(() => anyAuditing.start({ id: "1", at: day(1), by: { id: 1 }, engagement: "E", profile: "long" })).code).toBe("unknown-id");
  });

  test.each([
    ["a visit that is none", { visits: [null] }],
    ["a change that is none", { changes: [7] }],
    ["a profile that is none", { profile: { toString: 1 } }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    ["a hole among its visits", { visits: [, ...state.visits] }],
    ["ids that are no lists", { seen: [undefined] }],
  ])("a state with %s", (_, changes) => {
    const damaged = { ...state, ...changes } as never;
    const by = { id: 1 };
    const refuse = { id: "x", at: day(9), by, type: "refuseChange", change: 1, reason: "late" } as const;
    expect(errorOf(() => anyAuditing.decide(damaged, refuse, plenty))).toMatchObject({ code: "invalid-input", details: { list: "state" } });
    if (!("seen" in changes)) expect(errorOf(() => anyAuditing.options(damaged, { by, at: day(9) }, plenty))).toMatchObject({ code: "invalid-input", details: { list: "state" } });
  });

  test.each([true, false, undefined, "no", { reason: "x" }])("a guard that answers %j", (answer) => {
    const odd = openEngagement(audit, { credit: () => answer as never, staffFree: () => null }) as unknown as AnyEngagement;
    const go = { id: "x", at: day(9), by: { id: 1 }, type: "advance", to: "investigation" } as const;
    expect(errorOf(() => odd.decide(state, go, plenty))).toMatchObject({ code: "invalid-guard", details: { id: "credit" } });
  });
});

describe("a command put together at run time", () => {
  test("is checked, and comes back with its type", () => {
    const given: unknown = JSON.parse(JSON.stringify({ id: "x", at: day(9), by: { id: 1, role: "manager" }, type: "advance", to: "investigation" }));
    expect(anyAuditing.readCommand(given)).toBe(given);
    expect(errorOf(() => anyAuditing.readCommand({ ...(given as object), type: "fly" })).code).toBe("unknown-command");
    expect(errorOf(() => anyAuditing.readCommand({ ...(given as object), to: "nowhere" }))).toMatchObject({ code: "unknown-id", details: { field: "to" } });
    expect(errorOf(() => anyAuditing.readCommand(null)).code).toBe("invalid-input");
  });

  test("by a role that the template does not have is an error, also where anyone may", () => {
    expect(errorOf(() => anyAuditing.decide(state, { id: "x", at: day(9), by: { id: 1, role: "manger" }, type: "suspend", reason: "x" } as never, plenty))).toMatchObject({
      code: "unknown-id",
      details: { field: "by.role" },
    });
  });
});

describe("a state from elsewhere", () => {
  const other = openEngagement(defineEngagement({ id: "audit", version: 2, initial: "intake", phases: [{ id: "intake" }] })) as unknown as AnyEngagement;

  test("of another template or version is refused by name, and nothing else is looked at", () => {
    expect(refusals(state, { type: "complete" }, { engagement: other })).toEqual([
      { code: "engagements/definition-mismatch", expected: other.definition, found: anyAuditing.definition, curable: false },
    ]);
    expect(other.options(state, { by: { id: 1 }, at: day(9) }, plenty).every(({ refusals: [first] }) => first?.code === "engagements/definition-mismatch")).toBe(true);
  });

  test("of the same version whose text was changed, too", () => {
    const edited = openEngagement(
      { ...audit, phases: audit.phases.map((phase) => ({ ...phase, passedBy: ["executive"] as const })) } as typeof audit,
      { credit: () => null, staffFree: () => null },
    ) as unknown as AnyEngagement;
    expect(refusals(state, { type: "complete" }, { engagement: edited })).toMatchObject([
      { code: "engagements/definition-mismatch", expected: { id: "audit", version: 1 }, found: { id: "audit", version: 1 } },
    ]);
  });

  test("of facts of another version is made all the same: the facts are kept, and decisions refused", () => {
    const replayed = other.replay(history([start]));
    expect(replayed).toEqual(state);
    expect(replayed.anomalies).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["a list", []],
    ["one of an earlier form", { ...state, schema: 0 }],
    ["one without its list of facts", { ...state, seen: undefined }],
    ["one from before there were changes", { ...state, changes: undefined }],
    ...["leftOut", "visits", "visit", "activities", "deliverables", "approvals", "plans", "followOns", "touches", "comments", "work", "renames", "anomalies"].map(
      (field): [string, object] => [`one without ${field}`, { ...state, [field]: undefined }],
    ),
    ["one that is running nowhere", { ...state, phase: null }],
    ["one of a status that there is not", { ...state, status: "paused" }],
    ["one that ended at no time", { ...state, status: "lost" }],
    ["one in a phase that its own template does not have", { ...state, phase: "elsewhere" }],
    ["one with a profile that its own template does not have", { ...state, profile: "long" }],
  ])("%s is an error", (_, broken) => {
    expect(errorOf(() => anyAuditing.decide(broken as never, command({ type: "complete" }, { id: "x", at: day(9) }), plenty)).code).toBe("invalid-input");
  });

  test("survives any number of strange facts without losing count of them", () => {
    const facts = [{ id: "a" }, { id: "b", type: "phaseEntered" }, { id: "c", type: "phaseEntered", data: [], by: {}, occurredAt: 1, recordedAt: 2 }];
    const next = anyAuditing.replay(facts as unknown as EngagementFact[]);
    expect(next.anomalies.map(({ fact }) => fact)).toEqual(["a", "b", "c"]);
    expect(next.status).toBe("notStarted");
  });
});
