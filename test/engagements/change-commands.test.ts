import { describe, expect, test } from "vitest";
import { assessedImpact, changeRegister, changeRequestsOf, decideChange, defineEngagement, migrateEngagement, openEngagement, type EngagementFact } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";
import { after, anyAuditing, audit, codes, completed, command, day, history, hour, intakeDone, must, nothing, plenty, refusals, start, type AnyEngagement, type Step } from "./sample.ts";

const asks: Step = { type: "requestChange", change: 7, kind: "scope", role: "clientManager" };
const agreed = { cost: 1000, days: 60 };
// 20 of 1,000 are 2 %: with five days and the same quality just the manager's to decide.
const weighs: Step = { type: "assessChange", change: 7, quality: "unchanged", cost: 20, days: 5, agreed, role: "consultant" };
const approves: Step = { type: "approveChange", change: 7, role: "manager" };
const refuses: Step = { type: "refuseChange", change: 7, reason: "budget-spent", role: "manager" };
const requested = [start, asks];
const assessed = [...requested, weighs];

describe("ENG-11: a change is asked for, weighed, and decided by whoever may", () => {
  test("each step is a fact of the history, and the state says how far it has come", () => {
    const facts = history([...assessed, { ...approves, reason: "needed" }]);
    expect(facts.slice(1).map(({ type, data }) => [type, data])).toEqual([
      ["changeRequested", { change: 7, kind: "scope" }],
      ["changeAssessed", { change: 7, quality: "unchanged", cost: 20, days: 5, agreed }],
      ["changeApproved", { change: 7, role: "manager", reason: "needed" }],
    ]);
    expect(anyAuditing.replay(facts).changes).toEqual([
      {
        change: 7, kind: "scope", status: "approved", requestedAt: hour(1), requestedBy: "the clientManager",
        assessment: { at: hour(2), by: "the consultant", quality: "unchanged", cost: 20, days: 5, agreed },
        ruling: { at: hour(3), by: "the manager", role: "manager", reason: "needed" },
      },
    ]);
    expect(after([...assessed, refuses]).changes).toMatchObject([{ status: "refused", ruling: { role: "manager", reason: "budget-spent" } }]);
  });

  test("only the roles that may ask and weigh do", () => {
    const [asking] = refusals(after([start]), { ...asks, role: "executive" });
    expect(asking).toEqual({ code: "engagements/role", role: "executive", allowed: ["clientManager", "consultant"], curable: true });
    expect(codes(after(requested), { ...weighs, role: "manager" })).toEqual(["role"]);
  });

  test("nobody agrees to what was not weighed", () => {
    for (const step of [approves, refuses]) {
      expect(refusals(after(requested), step)).toEqual([
        { code: "engagements/change", change: 7, reasons: [{ code: "engagements/change-not-assessed", request: 7, missing: ["quality", "cost", "time"] }], curable: true },
      ]);
    }
  });

  test.each<[string, object, string[]]>([
    ["a cent over 2 %", { cost: 20.01 }, ["over-cost"]],
    ["a day over five", { days: 6 }, ["over-time"]],
    ["less quality", { quality: "worse" }, ["over-quality"]],
    ["all of it", { cost: 21, days: 6, quality: "worse" }, ["over-cost", "over-time", "over-quality"]],
  ])("%s is not the manager's, and the executive may", (_, larger, expected) => {
    const state = after([...requested, { ...weighs, ...larger }]);
    const [refusal, ...more] = refusals(state, approves);
    expect(more).toEqual([]);
    expect(refusal).toMatchObject({ code: "engagements/change", change: 7, reasons: expected.map((name) => ({ code: `engagements/change-${name}`, may: ["executive"] })), curable: true });
    expect(codes(state, { ...approves, role: "executive" })).toEqual([]);
    // Who is no authority at all hears who may, and nobody in particular is told the same.
    expect(refusals(state, { ...approves, role: "consultant" })).toEqual([{ code: "engagements/role", role: "consultant", allowed: ["executive"], curable: true }]);
    expect(refusals(state, { type: "approveChange", change: 7 })).toEqual([{ code: "engagements/role", role: null, allowed: ["executive"], curable: true }]);
  });

  test("what was weighed anew counts as it was weighed last", () => {
    const state = after([...requested, { ...weighs, days: 30 }, weighs]);
    expect(codes(state, approves)).toEqual([]);
    expect(state.changes).toHaveLength(1);
  });

  test("what is decided stays so, and an id is asked for once", () => {
    const state = after([...assessed, approves]);
    for (const step of [weighs, approves, refuses]) {
      const { role: _, ...asked } = step;
      expect(refusals(state, step)).toMatchObject([{ code: "engagements/already-done", asked: { type: asked.type, change: 7 }, curable: false }]);
    }
    expect(refusals(state, asks)).toMatchObject([{ code: "engagements/already-done", asked: { type: "requestChange" } }]);
    expect(codes(state, { ...asks, change: "7" })).toEqual([]);
  });

  test("what nobody asked for cannot be reached", () => {
    for (const step of [weighs, approves, refuses]) expect(codes(after([start]), step)).toEqual(["not-reachable"]);
    expect(codes(anyAuditing.replay([]), asks)).toEqual(["not-reachable"]);
  });

  test("a decision does not lie on a day before its assessment", () => {
    const facts = history([start, asks]);
    const assess = command(weighs, { id: "w", at: day(5) });
    const state = anyAuditing.replay([...facts, ...must(anyAuditing.decide(anyAuditing.replay(facts), assess, plenty))]);
    const early = { ...command(approves, { id: "x", at: day(9) }), occurredAt: day(4) };
    expect(anyAuditing.decide(state, early, plenty)).toMatchObject({ ok: false, refusals: [{ reasons: [{ code: "engagements/change-decided-too-early", on: "2026-03-04", earliest: "2026-03-05" }] }] });
    expect(anyAuditing.decide(state, { ...early, occurredAt: day(5, "00:00:00.000") }, plenty).ok).toBe(true);
  });

  test("changes go on while the engagement is suspended, and end with it", () => {
    const suspended = after([...requested, { type: "suspend", reason: "budget" }]);
    expect(codes(suspended, weighs)).toEqual([]);
    expect(codes(after([...requested, { type: "cancel", reason: "budget" }]), weighs)).toEqual(["closed"]);
    expect(codes(after(completed), asks)).toEqual(["closed"]);
  });

  test("money counts in its currency", () => {
    const euros = (minor: number): object => ({ minor, currency: "EUR" });
    const state = after([...requested, { ...weighs, cost: euros(201), agreed: { cost: euros(10_000), days: 60 } }]);
    expect(refusals(state, approves)).toMatchObject([{ reasons: [{ code: "engagements/change-over-cost", share: 0.0201, limit: 0.02 }] }]);
  });
});

describe("options and checklists know of changes", () => {
  const by = { id: 1, role: "manager" };

  test("what could be asked for: new ones always, the rest while it is not decided", () => {
    const about = (steps: readonly Step[]): object[] =>
      anyAuditing.options(after(steps), { by, at: day(30) }, plenty).filter(({ asked }) => asked.type.endsWith("Change")).map(({ asked, allowed }) => [asked, allowed]);
    expect(about([start])).toEqual([[{ type: "requestChange" }, false]]);
    expect(about(assessed)).toEqual([
      [{ type: "requestChange" }, false],
      [{ type: "assessChange", change: 7 }, false],
      [{ type: "approveChange", change: 7 }, true],
      [{ type: "refuseChange", change: 7 }, true],
    ]);
    expect(about([...assessed, approves])).toEqual([[{ type: "requestChange" }, false]]);
  });

  test("open ones stand on the checklist, and are in nobody's way", () => {
    const list = anyAuditing.checklist(after([...intakeDone, asks, { ...asks, change: 8 }, weighs]), { by, at: day(30), to: "investigation" }, nothing);
    expect(list.openChanges).toEqual([{ change: 7, status: "toDecide" }, { change: 8, status: "toAssess" }]);
    expect(list.refusals.map(({ code }) => code)).toEqual(["engagements/plan-missing"]);
    expect(anyAuditing.checklist(after([...intakeDone, ...assessed.slice(1), approves]), { by, at: day(30), to: "investigation" }, nothing).openChanges).toEqual([]);
  });

  test("a guard can put them in the way", () => {
    const strict = openEngagement(
      defineEngagement({
        id: "strict", version: 1, initial: "a", roles: [{ id: "manager", side: "vendor" }, { id: "consultant", side: "vendor" }, { id: "clientManager", side: "client" }, { id: "executive", side: "client" }], guards: ["changesDecided"],
        phases: [{ id: "a", gate: { guard: "changesDecided" }, next: ["b"] }, { id: "b" }], changes: { authorities: [{ role: "manager" }] },
      }),
      { changesDecided: ({ state }) => (state.changes.some(({ ruling }) => ruling === null) ? { code: "test/open-change" } : null) },
    ) as unknown as AnyEngagement;
    const go: Step = { type: "advance", to: "b" };
    const open = after([start, asks], { engagement: strict });
    expect(refusals(open, go, { engagement: strict })).toMatchObject([{ code: "engagements/gate", gate: { all: [{ reason: { code: "test/open-change" } }] } }]);
    expect(codes(after([start, asks, weighs, approves], { engagement: strict }), go, { engagement: strict })).toEqual([]);
  });
});

describe("a template without changes", () => {
  const plain = openEngagement(defineEngagement({ id: "plain", version: 1, initial: "a", phases: [{ id: "a" }] })) as unknown as AnyEngagement;

  test("knows none: nothing leads there, and nothing is offered", () => {
    const state = after([start], { engagement: plain });
    expect(codes(state, { ...asks, role: undefined }, { engagement: plain })).toEqual(["not-reachable"]);
    expect(plain.options(state, { by: { id: 1 }, at: day(30) }, plenty).some(({ asked }) => asked.type.endsWith("Change"))).toBe(false);
  });

  test("leaves those of an engagement that went over to it where they are", () => {
    const { changes: _, ...rest } = audit;
    const to = { ...rest, version: 2 };
    const facts = history(requested);
    const moved = must(migrateEngagement(anyAuditing.replay(facts), { from: audit, to }, { id: "m", at: day(9), by: { id: 1 } }));
    const next = openEngagement(to, { credit: () => null, staffFree: () => null }) as unknown as AnyEngagement;
    const state = next.replay([...facts, ...moved]);
    expect(state.changes).toHaveLength(1);
    expect(codes(state, weighs, { engagement: next })).toEqual(["not-reachable"]);
  });
});

test("facts that do not follow are named, and change nothing", () => {
  const facts = history(requested);
  const forged = (id: string, type: string, data: object): EngagementFact => ({ ...facts[1]!, id, type, data } as unknown as EngagementFact);
  const state = anyAuditing.replay([
    ...facts,
    forged("a", "changeRequested", { change: 7, kind: "scope" }),
    forged("b", "changeApproved", { change: 7, role: "manager", reason: null }),
    forged("c", "changeAssessed", { change: 9, quality: "worse", cost: 1, days: 1, agreed }),
    forged("d", "changeAssessed", { change: 7, quality: "worse", cost: 1, days: 1, agreed: { cost: 0, days: 1 } }),
    forged("e", "changeRefused", { change: 7, role: "manager", reason: null }),
  ]);
  expect(state.anomalies).toEqual([
    { code: "flow/contradicts-decision", fact: "a" },
    { code: "flow/contradicts-decision", fact: "b" },
    { code: "flow/contradicts-decision", fact: "c" },
    { code: "flow/malformed-fact", fact: "d" },
    { code: "flow/malformed-fact", fact: "e" },
  ]);
  expect(state.changes).toEqual(anyAuditing.replay(facts).changes);
});

describe("the register takes what the history says", () => {
  const state = after([...assessed, approves, { ...asks, change: 8 }, { ...asks, change: "9" }, { ...weighs, change: 8, cost: 50, days: -2 }]);
  const changes = changeRequestsOf(state, { timeZone: "UTC" });

  test("requests in the order they were asked for, with the days of the zone", () => {
    expect(changes).toEqual([
      {
        id: 7, kind: "scope", requestedOn: "2026-03-02", requestedBy: "the clientManager",
        assessment: { on: "2026-03-02", by: "the consultant", quality: "unchanged", cost: 20, days: 5 },
        ruling: { type: "changeApproved", request: 7, on: "2026-03-02", by: "the manager", role: "manager", reason: null },
      },
      {
        id: 8, kind: "scope", requestedOn: "2026-03-02", requestedBy: "the clientManager",
        assessment: { on: "2026-03-02", by: "the consultant", quality: "unchanged", cost: 50, days: -2 },
      },
      { id: "9", kind: "scope", requestedOn: "2026-03-02", requestedBy: "the clientManager" },
    ]);
    // Midnight of the second in UTC is still the first of March in New York.
    expect(changeRequestsOf(state, { timeZone: "America/New_York" })[0]!.requestedOn).toBe("2026-03-01");
  });

  test("counts and sums", () => {
    expect(changeRegister(changes, { asOf: "2026-03-03" }).counts).toEqual({ toAssess: 1, toDecide: 1, approved: 1, refused: 0 });
    expect(assessedImpact(changes, agreed)).toMatchObject({ approved: { count: 1, cost: 20, days: 5 }, waiting: { count: 1, cost: 50, days: -2 }, revised: { cost: 1020, days: 65 } });
  });

  test("the rule by itself and the rule in the engine give the same reasons", () => {
    const policy = { id: "audit", authorities: audit.changes!.authorities };
    const decision = { outcome: "approve", by: 1, role: "manager", on: "2026-12-31" } as const;
    const alone = decideChange(changes[1]!, decision, policy, { baseline: agreed });
    const [refusal] = refusals(state, { ...approves, change: 8 });
    expect(refusal).toMatchObject({ code: "engagements/change", reasons: alone.ok ? [] : alone.refusals });
    expect(alone.ok).toBe(false);
  });

  test("what is no state, and no zone", () => {
    expect(errorOf(() => changeRequestsOf({} as never, { timeZone: "UTC" })).code).toBe("invalid-input");
    expect(errorOf(() => changeRequestsOf(state, { timeZone: "Nowhere/Here" })).code).toBe("invalid-time-zone");
  });
});
