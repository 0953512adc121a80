import { describe, expect, test } from "vitest";
import { after, anyAuditing, codes, command, completed, day, hour, inInvestigation, intakeDone, must, planAgreed, plenty, refusals, start } from "./sample.ts";

const pause = { type: "suspend", reason: "client-asked" };

describe("suspension is an overlay (ENG-13)", () => {
  test("holds everything back but resuming and ending, and says since when", () => {
    const state = after([start, pause]);
    expect(refusals(state, { type: "completeActivity", activity: "firstContact", role: "consultant" })).toEqual([
      { code: "engagements/suspended", since: hour(1), reason: "client-asked", curable: true },
    ]);
    expect(codes(state, pause)).toEqual(["already-done"]);
    expect(codes(state, { type: "resume" })).toEqual([]);
    expect(codes(state, { type: "cancel", reason: "x" })).toEqual([]);
    expect(codes(after([start]), { type: "resume" })).toEqual(["already-done"]);
  });

  test("does not hide what else is missing", () => {
    expect(codes(after([...intakeDone, pause]), { type: "advance", to: "investigation", role: "manager" })).toEqual(["suspended", "plan-missing"]);
  });

  test("its time is counted apart, also where the engagement ends in it", () => {
    // Entered at hour 0, suspended from 1 to 2: one hour apart.
    expect(after([start, pause, { type: "resume" }]).visits).toEqual([
      { phase: "intake", visit: 1, enteredAt: hour(0), leftAt: null, suspended: 3_600_000 },
    ]);
    expect(after([start, pause, { type: "lose", reason: "price" }])).toMatchObject({
      status: "lost",
      ending: { at: hour(2), reason: "price" },
      suspension: null,
      visits: [{ leftAt: hour(2), suspended: 3_600_000 }],
    });
  });
});

describe("an end is an end", () => {
  test.each(["cancel", "lose"])("%s takes a reason code, and is for good", (type) => {
    const state = after([start, { type, reason: "budget-cut" }]);
    expect(state.ending).toEqual({ at: hour(1), reason: "budget-cut" });
    expect(refusals(state, { type: "completeActivity", activity: "firstContact", role: "consultant" })).toEqual([
      { code: "engagements/closed", status: state.status, at: hour(1), curable: false },
    ]);
    expect(codes(state, { type: "resume" })).toEqual(["closed"]);
    expect(codes(state, { type: "openFollowOn", engagement: "E-2" })).toEqual(["closed"]);
  });

  test("a proposal for a new project starts a linked engagement (ENG-1)", () => {
    const state = after([...completed, { type: "openFollowOn", engagement: "E-2" }]);
    expect(state.followOns).toEqual(["E-2"]);
    expect(codes(state, { type: "openFollowOn", engagement: "E-2" })).toEqual(["already-done"]);
    expect(codes(state, { type: "openFollowOn", engagement: "E-3" })).toEqual([]);
    expect(codes(after(inInvestigation), { type: "openFollowOn", engagement: "E-2" })).toEqual(["not-reachable"]);
    expect(after([{ ...start, engagement: "E-2", follows: "E-1" }])).toMatchObject({ engagement: "E-2", follows: "E-1" });
  });
});

describe("a start", () => {
  test("comes first, and once", () => {
    expect(codes(anyAuditing.replay([]), { type: "approve", role: "executive" })).toEqual(["not-reachable"]);
    expect(codes(after([start]), start)).toEqual(["already-done"]);
  });

  test("resolves the profile, and stores what it leaves out", () => {
    const state = after([{ ...start, profile: "lean" }]);
    expect(state).toMatchObject({ profile: "lean", leftOut: { phases: ["review"], activities: ["workshop"], deliverables: [] } });
    // Whoever led to the review leads to the design.
    const design = anyAuditing.options(after(inInvestigation.map((step) => (step.type === "start" ? { ...step, profile: "lean" } : step))), { by: { id: 1 }, at: day(9) }, plenty);
    expect(design.filter(({ asked }) => asked.type === "advance").map(({ asked }) => asked)).toEqual([{ type: "advance", to: "design" }]);
    expect(codes(state, { type: "advance", to: "review" })).toEqual(["tailored-out"]);
  });
});

describe("decisions do not run backwards", () => {
  test("in the moment they are recorded", () => {
    expect(refusals(after([start, ...planAgreed]), { type: "approve", role: "executive" }, { at: hour(2) })).toEqual([
      { code: "engagements/clock-backwards", field: "at", moment: hour(2), bound: hour(3), curable: true },
    ]);
    expect(codes(after([start, ...planAgreed]), { type: "approve", role: "executive" }, { at: hour(3) })).toEqual([]);
  });

  test("in what happened, to before what it follows from", () => {
    const state = after(inInvestigation);
    const entered = state.visits.at(-1)!.enteredAt;
    expect(codes(state, { ...pause, occurredAt: hour(0) })).toEqual(["clock-backwards"]);
    expect(codes(state, { ...pause, occurredAt: entered })).toEqual([]);
    expect(codes(state, { type: "completeActivity", activity: "interviews", occurredAt: hour(0) })).toEqual(["clock-backwards"]);
    expect(codes(state, { type: "completeActivity", activity: "interviews", occurredAt: entered })).toEqual([]);
    const begun = after([...inInvestigation, { type: "startActivity", activity: "interviews" }]);
    const { startedAt } = begun.activities["interviews"]!;
    expect(refusals(begun, { type: "completeActivity", activity: "interviews", occurredAt: entered })).toMatchObject([{ code: "engagements/clock-backwards", field: "occurredAt", bound: startedAt }]);
    const written = after([...inInvestigation, { type: "submitDeliverable", deliverable: "report", role: "consultant" }]);
    const { since } = written.deliverables["report"]!;
    expect(refusals(written, { type: "acceptDeliverable", deliverable: "report", role: "executive", occurredAt: entered })).toMatchObject([{ field: "occurredAt", bound: since }]);
    expect(codes(written, { type: "acceptDeliverable", deliverable: "report", role: "executive", occurredAt: since })).toEqual([]);
  });

  test("nothing happens after it was written down", () => {
    expect(refusals(after([start]), { type: "approve", role: "executive", occurredAt: day(10) }, { at: day(9) })).toEqual([
      { code: "engagements/clock-backwards", field: "occurredAt", moment: day(10), bound: day(9), curable: true },
    ]);
  });

  test("a moment may be written in any zone, and is stored in one form", () => {
    const [fact] = must(anyAuditing.decide(after([start]), command({ type: "approve", role: "executive" }, { id: "x", at: "2026-03-05T16:30:00+08:00" }), plenty));
    expect(fact).toMatchObject({ recordedAt: "2026-03-05T08:30:00.000Z", occurredAt: "2026-03-05T08:30:00.000Z" });
  });
});

test("a command that was carried out already gives no facts", () => {
  const state = after([start]);
  const again = command(start, { id: "c0-0", at: hour(5) });
  expect(anyAuditing.decide(state, again, plenty)).toEqual({ ok: true, facts: [] });
});
