import { describe, expect, test } from "vitest";
import { complaintDecider } from "clientele/complaints";
import { errorOf } from "../../foundation/thrown.ts";
import { after, desk, investigating, minute, office, record, shop, type Step } from "../sample.ts";

const state = after(investigating);
const decide = (step: object): unknown => desk.decide(state, { id: "x", at: minute(120), by: { id: 1 }, ...step } as never);

describe("the caller's mistakes are errors that name the place", () => {
  test.each<[string, Step | object, string, object]>([
    ["a command of an unknown type", { type: "ignore" }, "unknown-command", { field: "type" }],
    ["a command that every object has", { type: "constructor" }, "unknown-command", { field: "type" }],
    ["a severity that is not declared", { ...record, severity: "huge" }, "unknown-id", { field: "severity", id: "huge" }],
    ["a category that is a number", { ...record, category: 7 }, "unknown-id", { field: "category" }],
    ["no customer", { ...record, customer: undefined }, "missing-id", { field: "customer" }],
    ["prose for a channel", { ...record, channel: "by phone" }, "invalid-value", { field: "channel" }],
    ["points that are no list", { ...record, points: "open box" }, "invalid-input", { field: "points" }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    ["a hole among the points", { ...record, points: [, "open box"] }, "invalid-input", { field: "points" }],
    ["a position that is no text", { ...record, position: 7 }, "invalid-input", { field: "position" }],
    ["prose for a reason", { type: "withdraw", reason: "they are happy now" }, "invalid-value", { field: "reason" }],
    ["no promise", { type: "promise", dueAt: minute(200) }, "invalid-value", { field: "promise" }],
    ["a promise by no moment", { type: "promise", promise: "p", dueAt: "tomorrow" }, "invalid-instant", { field: "dueAt" }],
    ["a next promise that is text", { type: "answer", nextPromise: "p" }, "invalid-input", { field: "nextPromise" }],
    ["a next promise by no moment", { type: "answer", nextPromise: { promise: "p", dueAt: "2026-02-30T00:00:00Z" } }, "invalid-instant", { field: "nextPromise.dueAt" }],
    ["options that are no list", { type: "prepareOptions", options: "all" }, "invalid-input", { field: "options" }],
    ["an option that is none", { type: "prepareOptions", options: [null] }, "invalid-input", { field: "options", index: 0 }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    ["a hole among the options", { type: "prepareOptions", options: [, { option: "A", rank: 1 }] }, "invalid-input", { field: "options", index: 0 }],
    ["an option twice", { type: "prepareOptions", options: [{ option: "A", rank: 1 }, { option: "A", rank: 2 }] }, "duplicate-id", { index: 1, firstIndex: 0 }],
    ["half a rank", { type: "prepareOptions", options: [{ option: "A", rank: 1.5 }] }, "invalid-value", { index: 0 }],
    ["a compensation below nothing", { type: "recordProposal", option: "P", compensation: -1 }, "invalid-value", { field: "compensation" }],
    ["a compensation that is no number", { type: "recordProposal", option: "P", compensation: Number.NaN }, "invalid-value", { field: "compensation" }],
    ["money without a currency", { type: "recordProposal", option: "P", compensation: { minor: 1 } }, "invalid-value", { field: "compensation" }],
    ["a fault that is nobody's", { type: "establishFault", fault: "mine" }, "invalid-option", { field: "fault" }],
    ["an outcome that is none", { type: "followUp", outcome: "happy" }, "invalid-option", { field: "outcome" }],
    ["a result that is none", { type: "resolve", result: "fine" }, "invalid-option", { field: "result" }],
    ["a level that is not declared", { type: "escalate", to: "heaven", reason: "hard" }, "unknown-id", { field: "to", id: "heaven" }],
    ["a rule that is not declared", { type: "escalate", to: "area", rule: "x", reason: "hard" }, "unknown-id", { field: "rule" }],
    ["a relation that is none", { type: "link", record: 1, relation: "cousin" }, "invalid-option", { field: "relation" }],
    ["a direction that is none", { type: "recordMessage", direction: "sideways" }, "invalid-option", { field: "direction" }],
    ["no fact to retract", { type: "retract", reason: "mistake" }, "missing-id", { field: "fact" }],
    ["no id of the command", { type: "execute", id: "" }, "missing-id", { field: "id" }],
    ["nobody who gives it", { type: "execute", by: undefined }, "invalid-input", { list: "by" }],
    ["a moment without a zone", { type: "execute", occurredAt: "2026-03-02T08:00:00" }, "invalid-instant", { field: "occurredAt" }],
  ])("%s", (_, step, code, details) => {
    const error = errorOf(() => decide(step));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("what is no command, no option, no fact, no policy, no calendar", () => {
    expect(errorOf(() => desk.decide(state, null as never)).code).toBe("invalid-input");
    expect(errorOf(() => desk.options(state, null as never)).code).toBe("invalid-input");
    expect(errorOf(() => desk.evolve(state, null as never)).code).toBe("missing-id");
    expect(errorOf(() => desk.replay(7 as never)).code).toBe("invalid-input");
    expect(errorOf(() => complaintDecider(null as never)).code).toBe("invalid-policy");
    expect(errorOf(() => complaintDecider(shop, null as never)).code).toBe("invalid-input");
    expect(errorOf(() => complaintDecider(shop, { calendars: [office, office] })).code).toBe("duplicate-id");
  });

  test.each([
    ["a last decision", { decidedAt: { toString: 1 } }],
    ["a phase since", { phaseAt: "2026-03-02T08:00:00.000Z" }],
    ["ids that are no lists", { seen: [null] }],
    ["outcomes that are none", { outcomes: { clocks: null } }],
    ["no outcomes", { outcomes: undefined }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    ["a hole among its cycles", { cycles: [,] }],
    ["a promise for no moment", { promises: [{ dueAt: { toString: 1 }, answeredAt: null }] }],
    ["earlier clocks that are none", { regimes: [{ at: minute(0), severity: "normal", category: "delivery", earlier: { clocks: null } }] }],
    ["an apology at no moment", { apologizedAt: { toString: 1 } }],
    ["a calendar that is none", { calendar: { toString: 1 } }],
  ])("a state that is not recorded and has %s", (_, changes) => {
    const damaged = { ...desk.replay([]), ...changes } as never;
    expect(errorOf(() => desk.decide(damaged, { id: "x", at: minute(120), by: { id: 1 }, ...record } as never))).toMatchObject({ code: "invalid-input", details: { list: "state" } });
  });

  test("no error and no refusal repeats what people wrote", () => {
    const secret = "Ada Example of 5 Main Street";
    const asked = [
      { ...record, position: secret, points: [secret], severity: "huge" }, { ...record, position: secret, points: [secret] },
      { type: "withdraw", reason: secret }, { type: "refer", to: secret, reason: "x" }, { type: "execute" }, { ...record, customer: secret },
    ];
    for (const step of asked) {
      let said: unknown;
      try {
        said = decide(step);
      } catch (error) {
        said = error;
      }
      expect(JSON.stringify([said, String(said)])).not.toContain("Ada");
    }
  });
});
