import { describe, expect, test } from "vitest";
import { appendFacts, type EngagementFact } from "clientele/engagements";
import { anyAuditing, history, hour, inInvestigation, must, plenty, start, type Step } from "./sample.ts";

function seen(facts: readonly EngagementFact[], step: Step, id: string, recordedAt: string, occurredAt: string): readonly EngagementFact[] {
  // The role of a touch is whom it was with, not who speaks.
  const given = { by: { id: "somebody" }, id, at: recordedAt, occurredAt, ...step };
  return must(anyAuditing.decide(anyAuditing.replay(facts), given as never, plenty));
}

describe("time in phases", () => {
  test("is counted from entering to leaving, with suspensions apart", () => {
    // Entered at 0; suspended 1 to 2; one step a further hour.
    const facts = history([start, { type: "suspend", reason: "pause" }, { type: "resume" }, ...inInvestigation.slice(1)]);
    const [intake, investigation] = anyAuditing.timeline(facts, { at: hour(20) }).visits;
    const entered = facts.findIndex(({ type }) => type === "phaseEntered");
    expect(intake).toEqual({
      phase: "intake", visit: 1, enteredAt: hour(0), leftAt: hour(entered), suspended: 3_600_000,
      elapsed: entered * 3_600_000, active: (entered - 1) * 3_600_000,
    });
    expect(investigation).toMatchObject({ leftAt: null, elapsed: (20 - entered) * 3_600_000, suspended: 0 });
    expect(anyAuditing.timeline(facts).visits[1]).toMatchObject({ elapsed: null, active: null });
  });

  test("a suspension that lasts is counted up to the moment asked about", () => {
    const facts = history([start, { type: "suspend", reason: "pause" }]);
    expect(anyAuditing.timeline(facts, { at: hour(5) }).visits).toMatchObject([{ elapsed: 5 * 3_600_000, suspended: 4 * 3_600_000, active: 3_600_000 }]);
  });
});

describe("the story", () => {
  test("is told in the order in which things happened, each once", () => {
    const facts = history([start, { type: "completeActivity", activity: "firstContact", role: "consultant" }]);
    const touch = seen(facts, { type: "recordTouch", role: "executive" }, "t", hour(9), hour(1));
    const { entries } = anyAuditing.timeline([...touch, ...facts, ...facts]);
    expect(entries.map(({ type, phase, visit }) => [type, phase, visit])).toEqual([
      ["engagementStarted", "intake", 1],
      ["touchRecorded", "intake", 1],
      ["activityDone", "intake", 1],
    ]);
  });

  test("names evidence that does not agree with decisions, which stand", () => {
    const base = history([
      ...inInvestigation.map((step) => (step.type === "start" ? { ...step, profile: "lean" } : step)),
      { type: "skipActivity", activity: "interviews", reason: "known" },
      { type: "cancel", reason: "merger" },
    ]);
    const end = hour(base.length - 1);
    const told: [Step, string, string, string][] = [
      [{ type: "recordTouch", role: "executive" }, "early", hour(40), "2026-01-01T00:00:00.000Z"],
      [{ type: "recordTouch", role: "executive" }, "late", hour(40), hour(30)],
      [{ type: "recordWork", activity: "workshop", minutes: 30 }, "out", hour(40), end],
      [{ type: "recordWork", activity: "interviews", minutes: 30 }, "skipped", hour(40), end],
      [{ type: "recordWork", activity: "firstContact", minutes: 30 }, "done", hour(40), end],
      [{ type: "recordComment", deliverable: "proposal" }, "comment", hour(40), hour(3)],
    ];
    const facts = appendFacts(base, told.flatMap(([step, id, at, occurredAt]) => seen(base, step, id, at, occurredAt)));
    expect(anyAuditing.timeline(facts).anomalies).toEqual([
      { code: "engagements/evidence-before-start", fact: "early" },
      { code: "engagements/late-comment", fact: "comment" },
      { code: "engagements/evidence-left-out", fact: "out" },
      { code: "engagements/work-on-skipped", fact: "skipped" },
      { code: "engagements/work-after-done", fact: "done" },
      { code: "engagements/evidence-after-end", fact: "late" },
    ]);
    expect(anyAuditing.replay(facts).status).toBe("cancelled");
    expect(anyAuditing.replay(facts).work["workshop"]).toEqual({ count: 1, latest: end, minutes: 30 });
  });

  test("names facts that do not follow from what was decided before", () => {
    const facts = history(inInvestigation);
    const [first] = facts;
    const strange: EngagementFact[] = [
      { ...first!, id: "again" },
      { ...facts.at(-1)!, id: "twice" },
      { ...facts.at(-1)!, id: "future", type: "phaseLeft" as never },
      { ...facts.at(-1)!, id: "torn", data: { from: "investigation" } as never },
    ];
    const state = anyAuditing.replay([...facts, ...strange]);
    expect(state.anomalies).toEqual([
      { code: "flow/contradicts-decision", fact: "again" },
      { code: "flow/contradicts-decision", fact: "twice" },
      { code: "flow/unknown-fact", fact: "future" },
      { code: "flow/malformed-fact", fact: "torn" },
    ]);
    expect({ ...state, anomalies: [], seen: [] }).toEqual({ ...anyAuditing.replay(facts), seen: [] });
    expect(anyAuditing.timeline([...facts, ...strange])).toMatchObject({ entries: { length: facts.length }, anomalies: { length: 4 } });
  });
});
