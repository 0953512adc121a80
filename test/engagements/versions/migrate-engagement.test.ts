import { describe, expect, test } from "vitest";
import { defineEngagement, diffTemplates, migrateEngagement, openEngagement, type EngagementTemplate } from "clientele/engagements";
import { errorOf } from "../../foundation/thrown.ts";
import { after, anyAuditing, audit, command, day, history, hour, inInvestigation, inReview, must, plenty, type AnyEngagement } from "../sample.ts";

// The second version: a phase and a role renamed, an activity gone, one more required.
const second = JSON.parse(
  JSON.stringify({ ...audit, version: 2 })
    .replaceAll('"review"', '"assessment"')
    .replaceAll('"executive"', '"sponsor"')
    .replace(',{"id":"functionTest","participants":["consultant","clientManager"],"signOff":"inTurn","guards":["staffFree"]}', ',{"id":"rehearsal"}'),
) as EngagementTemplate;
const guards = { credit: () => null, staffFree: () => null };
const newer = openEngagement(second, guards) as unknown as AnyEngagement;
const rename = { phases: { review: "assessment" }, roles: { executive: "sponsor" }, activities: { functionTest: null } };
const from = audit as unknown as EngagementTemplate;
const head = { id: "m", at: day(20), by: { id: 1 } };

describe("a running engagement goes over to another version", () => {
  const facts = history(inReview);
  const state = anyAuditing.replay(facts);
  const moved = must(migrateEngagement(state, { from, to: second, rename }, head));

  test("by one fact, behind the history, which stays as it is", () => {
    expect(moved.map(({ type, id }) => [type, id])).toEqual([["engagementMigrated", "m"]]);
    const next = newer.replay(JSON.parse(JSON.stringify([...facts, ...moved])) as typeof facts);
    expect(next).toMatchObject({ phase: "assessment", definition: newer.definition, anomalies: [] });
    expect(next.visits.map(({ phase }) => phase)).toEqual(["intake", "investigation", "assessment"]);
    expect(Object.keys(next.activities)).not.toContain("functionTest");
    expect(next.deliverables).toEqual(JSON.parse(JSON.stringify(state.deliverables).replaceAll('"executive"', '"sponsor"')));
    // And on it goes.
    expect(newer.decide(next, command({ type: "advance", to: "design" }, { id: "n", at: day(21) }), plenty).ok).toBe(true);
    expect(anyAuditing.decide(next, command({ type: "approve" }, { id: "n", at: day(21) }), plenty)).toMatchObject({
      refusals: [{ code: "engagements/definition-mismatch" }],
    });
  });

  test("every name that nothing is said about is named", () => {
    const error = errorOf(() => migrateEngagement(state, { from, to: second }, head));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(["rename.phases.review", "rename.activities.functionTest", "rename.roles.executive"]);
    const twice = { ...rename, phases: { review: "design" }, deliverables: { nothing: "report" } };
    expect(errorOf(() => migrateEngagement(state, { from, to: second, rename: twice }, head)).details.faults?.map(({ path }) => path)).toEqual([
      "rename.phases.design",
      "rename.deliverables.nothing",
    ]);
  });

  test("what cannot be is refused", () => {
    const refused = (...args: Parameters<typeof migrateEngagement>): string[] => {
      const decision = migrateEngagement(...args);
      return decision.ok ? [] : decision.refusals.map(({ code }) => code);
    };
    const migration = { from, to: second, rename };
    expect(refused(anyAuditing.replay([]), migration, head)).toEqual(["engagements/not-reachable"]);
    expect(refused(newer.replay([...facts, ...moved]), migration, { ...head, id: "m2" })).toEqual(["engagements/already-done"]);
    expect(refused(state, { from: { ...from, version: 7 }, to: second, rename }, head)).toEqual(["engagements/definition-mismatch"]);
    expect(refused(state, migration, { ...head, at: hour(0) })).toEqual(["engagements/clock-backwards"]);
    expect(refused(state, { ...migration, rename: { ...rename, phases: { review: null } } }, head)).toEqual(["engagements/not-reachable"]);
    const lean = after(inInvestigation.map((step) => (step.type === "start" ? { ...step, profile: "lean" } : step)));
    const narrow = { ...second, profiles: [{ id: "lean", withoutPhases: ["investigation"] }] };
    expect(refused(lean, { from, to: narrow, rename }, head)).toEqual(["engagements/tailored-out"]);
    expect(refused(lean, { from, to: { ...second, profiles: [] }, rename: { ...rename, profiles: { lean: null } } }, head)).toEqual([]);
  });
});

describe("what a migration keeps to", () => {
  const roles = [{ id: "pm", side: "client" }, { id: "exec", side: "client" }, { id: "writer", side: "vendor" }] as const;
  const version = (number: number, chain: readonly string[], activity = "x"): EngagementTemplate =>
    defineEngagement({
      id: "paper",
      version: number,
      initial: "a",
      roles,
      deliverables: [{ id: "report", acceptedBy: chain as never }],
      phases: [{ id: "a", activities: [{ id: activity, participants: ["pm", "exec"], signOff: "inTurn", produces: ["report"] }] }],
    } as never);
  const one = version(1, ["pm", "exec"]);
  const open = (template: EngagementTemplate): AnyEngagement => openEngagement(template as never) as unknown as AnyEngagement;
  const engagement = open(one);
  const tell = (...steps: Parameters<typeof command>[0][]): ReturnType<typeof must> =>
    steps.reduce<ReturnType<typeof must>>((done, step, index) => [...done, ...must(engagement.decide(engagement.replay(done), command(step, { id: `${index}`, at: day(index + 2) }), undefined as never))], []);
  const facts = tell({ type: "start", engagement: "E" }, { type: "draftDeliverable", deliverable: "report" }, { type: "submitDeliverable", deliverable: "report" }, { type: "acceptDeliverable", deliverable: "report", role: "pm" });
  const migrated = (to: EngagementTemplate, rename = {}): ReturnType<typeof must> => must(migrateEngagement(engagement.replay(facts), { from: one, to, rename }, { id: "m", at: day(8), by: { id: 1 } }));

  test.each([
    ["a shorter chain", ["exec"], 0],
    ["a longer one that begins otherwise", ["writer", "pm", "exec"], 0],
    ["a longer one that begins the same", ["pm", "exec", "writer"], 1],
  ])("endorsements count on only where the same roles gave them: %s (ENG-16)", (_, chain, endorsed) => {
    const to = version(2, chain);
    const state = open(to).replay([...facts, ...migrated(to)]);
    expect(state.deliverables).toMatchObject({ report: { endorsed, status: "submitted" } });
    // Nobody passes without the role whose turn it is.
    expect(open(to).decide(state, { id: "n", at: day(9), by: { id: 9 }, type: "acceptDeliverable", deliverable: "report" } as never, undefined as never)).toMatchObject({
      ok: false,
      refusals: [{ code: "engagements/role", allowed: [chain[endorsed]] }],
    });
  });

  test("a command that was carried out has no effect, and none happens after it is recorded", () => {
    const two = version(2, ["pm", "exec"]);
    const state = engagement.replay(facts);
    const codes = (id: string, occurredAt?: string): unknown => migrateEngagement(state, { from: one, to: two }, { id, at: day(8), occurredAt, by: { id: 1 } });
    expect(codes("0")).toEqual({ ok: true, facts: [] });
    expect(codes("m", day(9))).toMatchObject({ refusals: [{ code: "engagements/clock-backwards", field: "occurredAt" }] });
    const moved = open(two).replay([...facts, ...migrated(two)]);
    expect(migrateEngagement(moved, { from: one, to: two }, { id: "m", at: day(8), by: { id: 1 } })).toEqual({ ok: true, facts: [] });
  });

  test("one that starts from another definition contradicts what was decided", () => {
    const third = must(migrateEngagement(engagement.replay(facts), { from: one, to: version(3, ["pm"]) }, { id: "m3", at: day(9), by: { id: 1 } }));
    const two = version(2, ["pm", "exec"]);
    const state = open(two).replay([...facts, ...migrated(two), ...third]);
    expect(state).toMatchObject({ definition: open(two).definition, anomalies: [{ code: "flow/contradicts-decision", fact: "m3" }] });
  });

  test("what was seen before and came after it speaks of the old names", () => {
    const two = version(2, ["pm", "exec"], "xx");
    const moved = migrated(two, { activities: { x: "xx" } });
    const work = must(engagement.decide(engagement.replay(facts), { id: "w", at: day(7), by: { id: 1 }, type: "recordWork", activity: "x", minutes: 30 } as never, undefined as never));
    const late = open(two).replay([...facts, ...moved, ...work]);
    expect(late.work).toEqual({ xx: { count: 1, latest: day(7), minutes: 30 } });
    expect(late.work).toEqual(open(two).replay([...facts, ...work, ...moved]).work);
  });

  test("no engagement goes on in a phase that runs beside the others", () => {
    const beside = { ...version(8, ["pm", "exec"]), initial: "b", phases: [{ ...one.phases[0]!, runs: "alongside" }, { id: "b" }] } as EngagementTemplate;
    expect(migrateEngagement(engagement.replay(facts), { from: one, to: beside }, { id: "m", at: day(8), by: { id: 1 } })).toMatchObject({
      refusals: [{ code: "engagements/not-reachable" }],
    });
  });
});

describe("differences of two templates", () => {
  test("are named by what they are part of", () => {
    expect(diffTemplates(from, second).map(({ kind, what, id, field }) => [kind, what, id, field].join(" ").trim())).toEqual([
      "changed template audit version",
      "changed template audit changes",
      "changed template audit phases",
      "removed role executive",
      "added role sponsor",
      "changed deliverable proposal acceptedBy",
      "changed deliverable proposal presentedTo",
      "changed deliverable report acceptedBy",
      "changed profile lean withoutPhases",
      "changed phase intake gate",
      "changed phase investigation activities",
      "changed phase investigation next",
      "changed phase investigation rework",
      "removed phase review",
      "changed phase design gate",
      "added phase assessment",
      "removed activity functionTest",
      "added activity rehearsal",
    ]);
    expect(diffTemplates(second, JSON.parse(JSON.stringify(second)) as EngagementTemplate)).toEqual([]);
  });

  test("carry what stood there and what stands there", () => {
    const one = defineEngagement({ id: "x", version: 1, initial: "a", phases: [{ id: "a", activities: [{ id: "k" }, { id: "l", duration: 2 }] }] });
    const two = defineEngagement({ id: "x", version: 1, initial: "a", phases: [{ id: "a", activities: [{ id: "l", duration: 3 }, { id: "k" }] }] });
    expect(diffTemplates(one, two)).toEqual([
      { kind: "changed", what: "phase", id: "a", field: "activities", before: ["k", "l"], after: ["l", "k"] },
      { kind: "changed", what: "activity", id: "l", field: "duration", before: 2, after: 3 },
    ]);
  });
});
