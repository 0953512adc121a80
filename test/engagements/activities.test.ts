import { describe, expect, test } from "vitest";
import { after, codes, history, inDesign, inInvestigation, nothing, refusals, start, anyAuditing, plenty } from "./sample.ts";

const done = (activity: string, role?: string): { type: string; activity: string; role?: string } => ({ type: "completeActivity", activity, ...(role === undefined ? {} : { role }) });

describe("activities in the listed order", () => {
  test("wait for the required ones before them, not for the optional ones", () => {
    expect(refusals(after([start]), done("draftProposal"))).toEqual([
      {
        code: "engagements/order",
        asked: { type: "completeActivity", activity: "draftProposal" },
        waitsFor: [{ activity: "firstContact", until: "done" }],
        curable: true,
      },
    ]);
    expect(codes(after([start, done("firstContact", "consultant")]), done("draftProposal"))).toEqual([]);
  });

  test("are reported by who takes part, or by anyone where nobody is listed", () => {
    expect(codes(after([start]), done("firstContact", "manager"))).toEqual(["role"]);
    expect(codes(after([start]), done("firstContact"))).toEqual(["role"]);
    expect(codes(after([start]), done("survey"))).toEqual(["order"]);
    expect(codes(after([start, done("firstContact", "consultant")]), done("survey"))).toEqual([]);
  });

  test("are done once", () => {
    const state = after([start, done("firstContact", "consultant")]);
    expect(codes(state, done("firstContact", "consultant"))).toEqual(["already-done"]);
    expect(codes(state, { type: "startActivity", activity: "firstContact", role: "consultant" })).toEqual(["already-done"]);
    expect(codes(state, { type: "skipActivity", activity: "firstContact", reason: "x", role: "manager" })).toEqual(["already-done"]);
  });

  test("of another phase are out of reach, those beside all phases never", () => {
    expect(codes(after([start]), done("interviews"))).toEqual(["not-reachable"]);
    expect(codes(after(inInvestigation), done("survey"))).toEqual(["not-reachable"]);
    expect(codes(after([start]), done("coaching"))).toEqual([]);
    expect(codes(after(inDesign), done("helpdesk"))).toEqual([]);
  });

  test("are skipped by who passes the gate, with a code for a reason", () => {
    const skip = { type: "skipActivity", activity: "survey", reason: "known-site" };
    expect(codes(after([start]), { ...skip, role: "consultant" })).toEqual(["role"]);
    expect(after([start, { ...skip, role: "manager" }]).activities["survey"]).toMatchObject({ status: "skipped", reason: "known-site" });
  });
});

describe("activities by dependencies", () => {
  test("start to start waits for a start, finish to finish holds only the end", () => {
    const state = after(inInvestigation);
    expect(refusals(state, { type: "startActivity", activity: "workshop" })).toMatchObject([{ waitsFor: [{ activity: "interviews", until: "started" }] }]);
    const begun = after([...inInvestigation, { type: "startActivity", activity: "interviews" }, done("workshop")]);
    expect(codes(begun, { type: "startActivity", activity: "diagnosis" })).toEqual([]);
    expect(refusals(begun, done("diagnosis"))).toMatchObject([{ waitsFor: [{ activity: "interviews", until: "done" }] }]);
  });

  test("an activity that the profile leaves out passes on what it waited for", () => {
    const lean = inInvestigation.map((step) => (step.type === "start" ? { ...step, profile: "lean" } : step));
    // Without the workshop, the diagnosis waits for the interviews to start, and to be done before it is.
    expect(refusals(after(lean), done("diagnosis"))).toMatchObject([
      { waitsFor: [{ activity: "interviews", until: "started" }, { activity: "interviews", until: "done" }] },
    ]);
    expect(codes(after([...lean, done("interviews")]), done("diagnosis"))).toEqual([]);
    expect(codes(after(lean), done("workshop"))).toEqual(["tailored-out"]);
  });
});

describe("activities that each participant signs off in turn", () => {
  const first = done("functionTest", "consultant");
  const second = done("functionTest", "clientManager");

  test("wait for whose turn it is", () => {
    expect(refusals(after(inInvestigation), second)).toMatchObject([{ code: "engagements/order", waitsFor: [{ role: "consultant" }] }]);
    expect(refusals(after(inInvestigation), done("functionTest", "executive"))).toMatchObject([{ code: "engagements/role", allowed: ["consultant"] }]);
    expect(codes(after([...inInvestigation, first]), first)).toEqual(["already-done"]);
  });

  test("are done with the last signature, in one command and two facts", () => {
    const facts = history([...inInvestigation, first, second]);
    expect(facts.slice(-3).map(({ type }) => type)).toEqual(["activitySignedOff", "activitySignedOff", "activityDone"]);
    const [signed, ended] = facts.slice(-2);
    expect(ended?.id).toBe(`${signed?.id ?? ""}#2`);
    expect(anyAuditing.replay(facts).activities["functionTest"]).toMatchObject({ status: "done", signedOff: ["consultant", "clientManager"] });
  });

  test("ask the guards only before the last signature", () => {
    expect(codes(after(inInvestigation), first, { context: nothing })).toEqual([]);
    expect(codes(after([...inInvestigation, first]), second, { context: nothing })).toEqual(["guard"]);
    expect(codes(after([...inInvestigation, first]), second, { context: plenty })).toEqual([]);
  });
});
