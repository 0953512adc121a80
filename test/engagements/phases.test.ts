import { describe, expect, test } from "vitest";
import { defineEngagement, openEngagement } from "clientele/engagements";
import { after, codes, completed, hour, inDesign, inInvestigation, inReview, intakeDone, planAgreed, plenty, nothing, refusals, start, type AnyEngagement } from "./sample.ts";

const go = { type: "advance", to: "investigation", role: "manager" };

describe("a phase goes on only when activities are done, deliverables accepted and approvals given (ENG-13)", () => {
  test("every reason against it is named at once", () => {
    expect(codes(after([start]), { type: "advance", to: "investigation" })).toEqual(["role", "activity-open", "activity-open", "gate", "plan-missing"]);
  });

  test("an unmet gate is one refusal that carries the tree, with what the phase has to yield in front", () => {
    const [gate] = refusals(after([start, { type: "completeActivity", activity: "firstContact", role: "consultant" }, { type: "completeActivity", activity: "survey" }]), go, { context: nothing }).filter(({ code }) => code === "engagements/gate");
    expect(gate).toEqual({
      code: "engagements/gate",
      phase: "intake",
      to: "investigation",
      curable: true,
      gate: {
        met: false,
        all: [
          { met: false, accepted: "proposal", status: "open" },
          {
            met: false,
            any: [
              { met: false, approval: "executive" },
              { met: false, all: [{ met: false, guard: "credit", reason: { code: "test/credit-limit", missing: 100 } }, { met: true, done: "survey", status: "done" }] },
            ],
          },
        ],
      },
    });
  });

  test("a gate that takes an activity of a phase passed by is not curable", () => {
    const detour = openEngagement(
      defineEngagement({
        id: "detour",
        version: 1,
        initial: "a",
        phases: [{ id: "a", next: ["b", "c"] }, { id: "b", activities: [{ id: "x" }], next: ["c"] }, { id: "c", gate: { done: "x" } }],
      }),
    ) as unknown as AnyEngagement;
    const through = (to: string): ReturnType<typeof after> => after([{ type: "start", engagement: "E" }, { type: "advance", to }], { engagement: detour });
    expect(refusals(through("c"), { type: "complete" }, { engagement: detour })).toMatchObject([{ code: "engagements/gate", curable: false }]);
    const inB = after([{ type: "start", engagement: "E" }, { type: "advance", to: "b" }, { type: "completeActivity", activity: "x" }, { type: "advance", to: "c" }], { engagement: detour });
    expect(codes(inB, { type: "complete" }, { engagement: detour })).toEqual([]);
  });

  test("one side of an `any` is enough", () => {
    const steps = intakeDone.filter(({ type }) => type !== "approve");
    const state = after([...steps, { type: "completeActivity", activity: "survey" }, ...planAgreed]);
    expect(codes(state, go, { context: plenty })).toEqual([]);
    expect(codes(state, go, { context: nothing })).toEqual(["gate"]);
  });

  test("a move may ask for more than its phase does", () => {
    expect(codes(after(intakeDone), { type: "advance", to: "design", role: "manager" })).toEqual(["gate"]);
    expect(codes(after([...intakeDone, { type: "approve", role: "clientManager" }]), { type: "advance", to: "design", role: "manager" })).toEqual([]);
  });

  test("what is skipped with a reason, or waived, is not asked for", () => {
    const state = after([
      start,
      { type: "skipActivity", activity: "firstContact", reason: "old-client", role: "manager" },
      { type: "skipActivity", activity: "draftProposal", reason: "framework-contract", role: "manager" },
      { type: "waiveDeliverable", deliverable: "proposal", reason: "framework-contract", role: "executive" },
      { type: "approve", role: "executive" },
      ...planAgreed,
    ]);
    expect(codes(state, go)).toEqual([]);
  });

  test("only who may pass a gate passes it (ENG-8)", () => {
    expect(refusals(after([...intakeDone, ...planAgreed]), { ...go, role: "consultant" })).toEqual([
      { code: "engagements/role", role: "consultant", allowed: ["manager"], curable: true },
    ]);
    expect(codes(after([...intakeDone, ...planAgreed]), { type: "advance", to: "investigation" })).toEqual(["role"]);
  });

  test("approvals are for this visit, by somebody in the role, once", () => {
    expect(codes(after([start]), { type: "approve", role: "consultant" })).toEqual(["role"]);
    expect(codes(after([start]), { type: "approve" })).toEqual(["role"]);
    expect(codes(after([start, { type: "approve", role: "executive" }]), { type: "approve", role: "executive" })).toEqual(["already-done"]);
    expect(codes(after(inReview), { type: "approve", role: "executive" })).toEqual(["not-reachable"]);
    expect(after([...intakeDone, ...planAgreed, go]).approvals).toEqual([]);
  });
});

describe("a phase starts only with its plan and staffing agreed by both project managers (ENG-17)", () => {
  test("who has not agreed is named", () => {
    expect(refusals(after(intakeDone), go)).toEqual([
      { code: "engagements/plan-missing", phase: "investigation", revision: 0, missing: ["manager", "clientManager"], curable: true },
    ]);
    expect(refusals(after([...intakeDone, ...planAgreed.slice(0, 2)]), go)).toEqual([
      { code: "engagements/plan-missing", phase: "investigation", revision: 1, missing: ["clientManager"], curable: true },
    ]);
  });

  test("a new proposal asks for agreement anew", () => {
    const state = after([...intakeDone, ...planAgreed, { type: "proposePlan", phase: "investigation" }]);
    expect(state.plans["investigation"]).toEqual({ revision: 2, plan: null, staffing: [], agreed: [] });
    expect(codes(state, go)).toEqual(["plan-missing"]);
  });

  test("a plan is agreed to once it is there, by those who have to, and once", () => {
    expect(codes(after([start]), { type: "agreePlan", phase: "investigation", role: "manager" })).toEqual(["order"]);
    expect(codes(after([start]), { type: "agreePlan", phase: "investigation", role: "executive" })).toEqual(["role", "order"]);
    expect(codes(after([start, ...planAgreed]), { type: "agreePlan", phase: "investigation", role: "manager" })).toEqual(["already-done"]);
    expect(codes(after([start]), { type: "proposePlan", phase: "review" })).toEqual(["not-reachable"]);
    expect(codes(after([start]), { type: "agreePlan", phase: "review", role: "manager" })).toEqual(["not-reachable"]);
  });
});

describe("a way back has a reason, and visits are numbered (ENG-13)", () => {
  const back = { type: "sendBack", to: "intake", reason: "scope-unclear", role: "executive" };

  test("what the phase has to yield becomes a draft again, its activities are open again, its approvals gone", () => {
    const state = after([...inInvestigation, back]);
    expect(state).toMatchObject({ phase: "intake", visit: 2, approvals: [], activities: {} });
    expect(state.deliverables["proposal"]).toMatchObject({ status: "draft", revision: 2 });
    expect(state.visits.map(({ phase, visit }) => `${phase} ${visit}`)).toEqual(["intake 1", "investigation 1", "intake 2"]);
  });

  test("a rework edge may say itself what becomes a draft again", () => {
    const state = after([...inDesign, { type: "sendBack", to: "investigation", reason: "new-facts" }]);
    expect(state.deliverables["report"]).toMatchObject({ status: "draft", revision: 2 });
    expect(state.deliverables["proposal"]).toMatchObject({ status: "accepted", revision: 1 });
    expect(Object.keys(state.activities)).toEqual(["firstContact", "draftProposal"]);
  });

  test("a phase may be sent back to itself", () => {
    expect(after([...inDesign, { type: "completeActivity", activity: "sketch" }, { type: "sendBack", to: "design", reason: "redo" }])).toMatchObject({ phase: "design", visit: 2 });
  });

  test("whoever may not, and guards, are named; no edge is no way", () => {
    const state = after(inInvestigation);
    expect(codes(state, { ...back, role: "manager" }, { context: nothing })).toEqual(["role", "guard"]);
    expect(refusals(state, back, { context: { credit: 40, staff: 0 } })).toEqual([
      { code: "engagements/guard", guard: "credit", reason: { code: "test/credit-limit", missing: 60 }, curable: true },
    ]);
    expect(codes(state, { ...back, to: "design" })).toEqual(["not-reachable"]);
  });

  test("going on again from there enters the next phase in a further visit, with its activities open", () => {
    const again = [
      { type: "completeActivity", activity: "firstContact", role: "consultant" },
      { type: "completeActivity", activity: "draftProposal" },
      { type: "submitDeliverable", deliverable: "proposal", role: "consultant" },
      { type: "acceptDeliverable", deliverable: "proposal", role: "clientManager" },
      { type: "presentDeliverable", deliverable: "proposal", manner: "inPerson", audience: "executive", role: "consultant" },
      { type: "acceptDeliverable", deliverable: "proposal", role: "executive" },
      { type: "approve", role: "executive" },
      { type: "advance", to: "investigation", role: "manager" },
    ];
    const state = after([...inInvestigation, { type: "completeActivity", activity: "interviews" }, back, ...again]);
    expect(state).toMatchObject({ phase: "investigation", visit: 2 });
    expect(Object.keys(state.activities)).not.toContain("interviews");
    // The plan that was agreed still stands.
    expect(state.plans["investigation"]?.agreed).toEqual(["manager", "clientManager"]);
  });
});

describe("completion", () => {
  test("asks for the gate of the last phase, and for what runs beside all phases", () => {
    expect(codes(after(inDesign), { type: "complete" })).toEqual(["activity-open", "gate"]);
    expect(refusals(after(inDesign), { type: "complete" })[0]).toMatchObject({ phase: "support", activity: "coaching", status: "open" });
    expect(after(completed)).toMatchObject({ status: "completed", ending: { at: hour(26), reason: null } });
  });

  test("is there only in a phase without a next", () => {
    expect(codes(after(inReview), { type: "complete" })).toEqual(["not-reachable"]);
    expect(codes(after(inDesign), { type: "advance", to: "review" })).toEqual(["not-reachable"]);
  });

  test("at least two of three are enough for an `atLeast` of two", () => {
    const coached = [...inDesign, { type: "completeActivity", activity: "coaching" }];
    expect(codes(after([...coached, { type: "completeActivity", activity: "sketch" }]), { type: "complete" })).toEqual(["gate"]);
    expect(codes(after([...coached, { type: "completeActivity", activity: "sketch" }, { type: "completeActivity", activity: "seminar" }]), { type: "complete" })).toEqual([]);
  });
});
