import { describe, expect, test } from "vitest";
import { after, codes, inInvestigation, proposalAccepted, refusals, start, type Step } from "./sample.ts";

const about = (type: string, role: string, more: object = {}): Step => ({ type: `${type}Deliverable`, deliverable: "proposal", role, ...more });
const submitted = [start, about("submit", "consultant", { document: "D-1" })];
const endorsed = [...submitted, about("accept", "clientManager")];
const presented = about("present", "consultant", { manner: "inPerson", audience: "executive" });

describe("the core team writes, the client's project manager checks first, the executive decides (ENG-16)", () => {
  test("nobody else writes", () => {
    expect(refusals(after([start]), about("submit", "manager"))).toMatchObject([{ code: "engagements/role", allowed: ["consultant"] }]);
    expect(codes(after([start]), about("draft", "consultant"))).toEqual([]);
  });

  test("each one waits for their turn", () => {
    expect(refusals(after(submitted), about("accept", "executive"))).toMatchObject([{ code: "engagements/order", waitsFor: [{ role: "clientManager" }] }]);
    expect(refusals(after(submitted), about("reject", "executive", { reason: "x" }))).toMatchObject([{ waitsFor: [{ role: "clientManager" }] }]);
    expect(codes(after(submitted), about("accept", "manager"))).toEqual(["role"]);
    expect(codes(after(endorsed), about("accept", "clientManager"))).toContain("already-done");
    expect(after(endorsed).deliverables["proposal"]).toMatchObject({ status: "submitted", endorsed: 1, decidedBy: "clientManager" });
  });

  test("nothing is accepted that was not handed in", () => {
    expect(refusals(after([start]), about("accept", "clientManager"))).toMatchObject([{ code: "engagements/order", waitsFor: [{ submissionOf: "proposal" }] }]);
    expect(codes(after([start]), about("reject", "clientManager", { reason: "x" }))).toEqual(["order"]);
    expect(codes(after([start]), presented)).toEqual(["order"]);
  });

  test("a rejection asks for a new revision, which goes through the whole chain", () => {
    const rejected = [...endorsed, presented, about("reject", "executive", { reason: "budget" })];
    expect(after(rejected).deliverables["proposal"]).toMatchObject({ status: "rejected", revision: 1, reason: "budget", decidedBy: "executive" });
    const again = after([...rejected, about("submit", "consultant", { document: "D-2" })]);
    expect(again.deliverables["proposal"]).toEqual({
      status: "submitted", revision: 2, since: again.deliverables["proposal"]?.since, document: "D-2", endorsed: 0, presented: "no", reason: null, decidedBy: null,
    });
  });
});

describe("a proposal is presented in person; handing it over does not complete it (ENG-15)", () => {
  test.each([
    ["nothing at all", []],
    ["handing it over", [about("present", "consultant", { manner: "handedOver", audience: "executive" })]],
    ["a remote meeting", [about("present", "consultant", { manner: "remote", audience: "executive" })]],
    ["a meeting with somebody else", [about("present", "consultant", { manner: "inPerson", audience: "clientManager" })]],
    ["a meeting with nobody in particular", [about("present", "consultant", { manner: "inPerson" })]],
  ])("%s is not enough", (_, steps) => {
    expect(refusals(after([...endorsed, ...steps]), about("accept", "executive"))).toEqual([
      {
        code: "engagements/order",
        asked: { type: "acceptDeliverable", deliverable: "proposal" },
        waitsFor: [{ presentationOf: "proposal", to: "executive" }],
        curable: true,
      },
    ]);
  });

  test("the meeting is", () => {
    expect(codes(after([...endorsed, presented]), about("accept", "executive"))).toEqual([]);
    // It can be before the first check, too.
    expect(codes(after([...submitted, presented, about("accept", "clientManager")]), about("accept", "executive"))).toEqual([]);
  });
});

describe("revisions", () => {
  test("count from 1, and a draft that is handed in keeps its number", () => {
    expect(after([start, about("draft", "consultant")]).deliverables["proposal"]).toMatchObject({ status: "draft", revision: 1 });
    expect(after([start, about("draft", "consultant"), about("submit", "consultant")]).deliverables["proposal"]).toMatchObject({ status: "submitted", revision: 1 });
  });

  test("there is one draft at a time, and nothing is handed in twice", () => {
    expect(codes(after([start, about("draft", "consultant")]), about("draft", "consultant"))).toEqual(["already-done"]);
    expect(codes(after(submitted), about("submit", "consultant"))).toEqual(["already-done"]);
    expect(codes(after(submitted), about("draft", "consultant"))).toEqual(["already-done"]);
  });

  test("what is accepted is open again with a new draft, and cannot be accepted or waived twice", () => {
    const accepted = [start, ...proposalAccepted];
    expect(codes(after(accepted), about("accept", "executive"))).toEqual(["already-done"]);
    expect(codes(after(accepted), about("waive", "executive", { reason: "x" }))).toEqual(["already-done"]);
    expect(codes(after(accepted), about("submit", "consultant"))).toEqual(["already-done"]);
    expect(after([...accepted, about("draft", "consultant")]).deliverables["proposal"]).toMatchObject({ status: "draft", revision: 2 });
  });

  test("what a phase still to come yields cannot be written yet; what an earlier one did can", () => {
    expect(codes(after([start]), { type: "submitDeliverable", deliverable: "report", role: "consultant" })).toEqual(["not-reachable"]);
    expect(codes(after([start]), { type: "submitDeliverable", deliverable: "minutes" })).toEqual([]);
    expect(codes(after(inInvestigation), about("draft", "consultant"))).toEqual([]);
  });

  test("without a chain, anyone accepts in one step", () => {
    const state = after([start, { type: "submitDeliverable", deliverable: "minutes" }, { type: "acceptDeliverable", deliverable: "minutes" }]);
    expect(state.deliverables["minutes"]).toMatchObject({ status: "accepted", decidedBy: null });
  });

  test("is waived by those who may: the last of the chain, if nobody else is named", () => {
    expect(codes(after([start]), about("waive", "clientManager", { reason: "x" }))).toEqual(["role"]);
    expect(codes(after([start]), about("waive", "executive", { reason: "x" }))).toEqual([]);
    expect(codes(after(inInvestigation), { type: "waiveDeliverable", deliverable: "report", reason: "x", role: "executive" })).toEqual(["role"]);
    expect(after([start, about("waive", "executive", { reason: "verbal" })]).deliverables["proposal"]).toMatchObject({ status: "waived", revision: 0, reason: "verbal" });
  });
});
