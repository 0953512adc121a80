import { describe, expect, test } from "vitest";
import { openEngagement } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";
import { after, anyAuditing, audit, completed, day, inDesign, intakeDone, nothing, planAgreed, plenty, start, type AnyEngagement } from "./sample.ts";

const asked = { by: { id: 1, role: "manager" }, at: day(30) };

describe("a checklist says what is there and what is missing", () => {
  test("activities, gate and plan, with what decide would refuse", () => {
    const state = after([start, { type: "startActivity", activity: "firstContact", role: "consultant" }, ...planAgreed.slice(0, 2)]);
    const list = anyAuditing.checklist(state, { ...asked, to: "investigation" }, nothing);
    expect(list).toMatchObject({
      phase: "intake",
      to: "investigation",
      ready: false,
      activities: [
        { activity: "firstContact", need: "required", status: "started" },
        { activity: "survey", need: "optional", status: "open" },
        { activity: "draftProposal", need: "required", status: "open" },
      ],
      gate: { met: false, all: [{ accepted: "proposal", met: false }, { met: false }] },
      plan: { phase: "investigation", revision: 1, agreed: ["manager"], missing: ["clientManager"] },
    });
    expect(list.refusals.map(({ code }) => code)).toEqual([
      "engagements/activity-open", "engagements/activity-open", "engagements/gate", "engagements/plan-missing",
    ]);
  });

  test("marks what is met, and is ready when nothing is in the way", () => {
    const list = anyAuditing.checklist(after([...intakeDone, ...planAgreed]), { ...asked, to: "investigation" }, nothing);
    expect(list).toMatchObject({ ready: true, refusals: [], gate: { met: true, all: [{ met: true, accepted: "proposal", status: "accepted" }, { met: true }] } });
    // The guard is asked here: a list shows every answer.
    expect(JSON.stringify(list.gate)).toContain("test/credit-limit");
  });

  test("without a goal it takes the only way there is, and asks where there are several", () => {
    expect(anyAuditing.checklist(after(inDesign), asked, plenty)).toMatchObject({ to: null, ready: false });
    expect(anyAuditing.checklist(after(inDesign), asked, plenty).activities.map(({ activity }) => activity)).toEqual(["sketch", "seminar", "coaching", "helpdesk"]);
    expect(errorOf(() => anyAuditing.checklist(after([start]), asked, plenty))).toMatchObject({
      code: "invalid-option",
      details: { field: "to", expected: ["investigation", "design"] },
    });
  });

  test("of a goal that nothing leads to, it says so", () => {
    expect(anyAuditing.checklist(after([start]), { ...asked, to: "review" }, plenty)).toMatchObject({ ready: false, refusals: [{ code: "engagements/not-reachable" }] });
    expect(anyAuditing.checklist(anyAuditing.replay([]), asked, plenty)).toMatchObject({ phase: null, activities: [], refusals: [{ code: "engagements/not-reachable" }] });
    expect(errorOf(() => anyAuditing.checklist(after([start]), { ...asked, to: "nowhere" }, plenty)).code).toBe("unknown-id");
  });
});

describe("options", () => {
  test("before the start there is only the start, after the end only what can follow", () => {
    expect(anyAuditing.options(anyAuditing.replay([]), asked, plenty)).toEqual([{ asked: { type: "start" }, allowed: true, refusals: [] }]);
    expect(anyAuditing.options(after(completed), asked, plenty)).toEqual([{ asked: { type: "openFollowOn" }, allowed: true, refusals: [] }]);
  });

  test("know who asks", () => {
    const state = after([start]);
    const allowed = (role?: string): string[] =>
      anyAuditing.options(state, { ...asked, by: { id: 1, role } }, plenty).filter((option) => option.allowed).map((option) => option.asked.type);
    expect(allowed("consultant")).toContain("submitDeliverable");
    expect(allowed()).not.toContain("approve");
    expect(allowed("executive")).toContain("approve");
  });
});

test("a guard is run once in a call, and only if its answer matters", () => {
  let count = 0;
  const guards = { credit: () => { count += 1; return null; }, staffFree: () => null };
  const counting = openEngagement(audit, guards) as unknown as AnyEngagement;
  const runs = (call: () => unknown): number => { count = 0; call(); return count; };
  const state = after([...intakeDone, ...planAgreed]);
  const go = { id: "x", at: day(30), by: { id: 1, role: "manager" }, type: "advance", to: "investigation" } as const;
  // The approval settles the `any` before the guard is reached.
  expect(runs(() => counting.decide(state, go, plenty))).toBe(0);
  expect(runs(() => counting.decide(after(intakeDone.filter(({ type }) => type !== "approve")), go, plenty))).toBe(1);
  expect(runs(() => counting.options(after([start]), asked, plenty))).toBe(1);
  expect(runs(() => counting.decide(state, { ...go, to: "review" }, plenty))).toBe(0);
});
