import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import type { ContactApprover, ContactOutline } from "../../../src/cadence/records/contact-outline.ts";
import { prepareContact } from "../../../src/cadence/records/prepare-contact.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const call = { channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" } as const;
const policy = defineCadence({
  id: "calls",
  classes: ["A"],
  rules: [
    { ...call, id: "call", outline: "required" },
    { ...call, id: "free", purpose: "greeting" },
    { ...call, id: "visit", channel: "visit", purpose: "audit", outline: "required" },
  ],
  scripts: [{ purpose: "business", id: "renewal", version: "2" }],
});
const contact: DueContact<"A"> = deepFreeze({
  key: "call@2026-03-02",
  customer: 7,
  class: "A",
  rule: "call",
  channel: "phone",
  purpose: "business",
  by: "owner",
  owner: "o1",
  person: null,
  state: "due",
  anchor: { kind: "lastContact", date: "2026-03-02", record: null },
  window: { earliest: "2026-03-02", target: "2026-03-09", latest: "2026-03-09" },
  daysLate: 0,
  workingDaysLate: 0,
  focus: null,
  reasons: [],
});
const outline: ContactOutline = deepFreeze({
  id: "n1",
  customer: 7,
  key: contact.key,
  script: { id: "renewal", version: "2" },
  approval: { by: "m1", on: "2026-03-03" },
});
const manager: ContactApprover = { id: "m1" };
const refusalsOf = (changes: Partial<DueContact<"A">>, outlines: readonly ContactOutline[], approvers: readonly ContactApprover[] = [manager]): readonly object[] => {
  const decision = prepareContact({ ...contact, ...changes }, policy, { outlines, approvers });
  return decision.ok ? [] : decision.refusals;
};

describe("CAD-17: a contact is made by an outline that was approved, and by the one script", () => {
  test("then it is prepared", () => {
    expect(prepareContact(contact, policy, { outlines: [outline], approvers: [manager] })).toEqual({
      ok: true,
      facts: [{ type: "contactPrepared", customer: 7, key: contact.key, rule: "call", outline: "n1", approver: "m1", script: { id: "renewal", version: "2" } }],
    });
  });
  test("a rule that asks for no outline needs neither outline nor script", () => {
    const free = { ...contact, rule: "free", purpose: "greeting" };
    expect(prepareContact(free, policy)).toMatchObject({ ok: true, facts: [{ outline: null, approver: null, script: null }] });
    expect(prepareContact({ ...free, purpose: "business" }, policy)).toMatchObject({ ok: true, facts: [{ script: { version: "2" } }] });
    expect(prepareContact(free, policy, { outlines: [{ ...outline, approval: undefined }] }).ok).toBe(true);
  });
  test.each<[string, readonly ContactOutline[], readonly ContactApprover[], readonly object[]]>([
    ["no outline", [], [manager], [{ code: "cadence/outline-missing", rule: "call" }]],
    ["the outline of another customer", [{ ...outline, customer: "7" }], [manager], [{ code: "cadence/outline-missing", rule: "call" }]],
    ["the outline of an earlier call", [{ ...outline, key: "call@2026-02-23" }], [manager], [{ code: "cadence/outline-missing", rule: "call" }]],
    ["an outline that nobody approved", [{ ...outline, approval: undefined }], [manager], [{ code: "cadence/outline-not-approved", outline: "n1" }]],
    ["approved by somebody who may not", [outline], [{ id: "m2" }], [{ code: "cadence/approver-not-allowed", outline: "n1", approver: "m1" }]],
    ["approved by the manager of others", [outline], [{ id: "m1", owners: ["o2"] }], [{ code: "cadence/approver-not-allowed", outline: "n1", approver: "m1" }]],
    ["approved by the owner's manager", [outline], [{ id: "m1", owners: ["o2", "o1"] }], []],
    ["approved by the owner, who may approve", [{ ...outline, approval: { by: "o1", on: "2026-03-03" } }], [{ id: "o1" }], [{ code: "cadence/approved-by-maker", outline: "n1", approver: "o1" }]],
    [
      "approved by the owner, who may not",
      [{ ...outline, approval: { by: "o1", on: "2026-03-03" } }],
      [manager],
      [
        { code: "cadence/approver-not-allowed", outline: "n1", approver: "o1" },
        { code: "cadence/approved-by-maker", outline: "n1", approver: "o1" },
      ],
    ],
    [
      "made with an earlier version of the script",
      [{ ...outline, script: { id: "renewal", version: "1" } }],
      [manager],
      [{ code: "cadence/script-outdated", outline: "n1", used: { id: "renewal", version: "1" }, current: { id: "renewal", version: "2" } }],
    ],
    [
      "made with another script of that version",
      [{ ...outline, script: { id: "first-call", version: "2" } }],
      [manager],
      [{ code: "cadence/script-outdated", outline: "n1", used: { id: "first-call", version: "2" }, current: { id: "renewal", version: "2" } }],
    ],
    [
      "made without a script",
      [{ ...outline, script: undefined }],
      [manager],
      [{ code: "cadence/script-outdated", outline: "n1", used: null, current: { id: "renewal", version: "2" } }],
    ],
  ])("%s", (_, outlines, approvers, refusals) => {
    expect(refusalsOf({}, deepFreeze(outlines), deepFreeze(approvers))).toEqual(refusals);
  });

  test("the purpose has no script", () => {
    expect(refusalsOf({ rule: "visit", purpose: "audit" }, [outline])).toEqual([{ code: "cadence/script-missing", purpose: "audit" }]);
  });
  test.each<[DueState, boolean]>([
    ["blocked", false],
    ["paused", false],
    ["held", false],
    ["settled", false],
    ["snoozed", true],
    ["overdue", true],
    ["due", true],
    ["upcoming", true],
    ["undetermined", true],
  ])("a contact that is %s may be prepared: %s", (state, may) => {
    expect(refusalsOf({ state }, [outline])).toEqual(may ? [] : [{ code: "cadence/contact-not-open", state }]);
    expect(prepareContact({ ...contact, state, rule: "free", purpose: "greeting" }, policy).ok).toBe(may);
  });
  test("where nobody makes it, only those may approve who may for everyone", () => {
    expect(refusalsOf({ owner: null }, [outline])).toEqual([]);
    expect(refusalsOf({ owner: null }, [outline], [{ id: "m1", owners: ["o1"] }])).toHaveLength(1);
  });
  test("where a substitute makes it, the substitute's approval does not count, and the owner's does", () => {
    const by = (approver: string, maker?: string | null): readonly string[] => {
      const outlines = [{ ...outline, approval: { by: approver, on: "2026-03-03" } }];
      const decision = prepareContact(contact, policy, { outlines, approvers: [{ id: "o1" }, { id: "o2", owners: ["o1"] }], maker });
      return decision.ok ? [] : decision.refusals.map(({ code }) => code);
    };
    expect(by("o2", "o2")).toEqual(["cadence/approved-by-maker"]);
    expect(by("o2")).toEqual([]);
    expect(by("o1", "o2")).toEqual([]);
    expect(by("o1", null)).toEqual(["cadence/approved-by-maker"]);
    const standIn = prepareContact({ ...contact, owner: null }, policy, { outlines: [{ ...outline, approval: { by: "o1", on: "2026-03-03" } }], approvers: [{ id: "o1" }], maker: "o1" });
    expect(standIn).toEqual({ ok: false, refusals: [{ code: "cadence/approved-by-maker", outline: "n1", approver: "o1" }] });
  });
  test.each([
    ["2026-03-02", false],
    ["2026-03-03", true],
    ["2026-03-04", true],
    [undefined, true],
  ])("as of %s an approval of 3 March counts: %s", (asOf, ok) => {
    const decision = prepareContact(contact, policy, { outlines: [outline], approvers: [manager], asOf });
    expect(decision).toMatchObject(ok ? { ok } : { ok, refusals: [{ code: "cadence/approved-later", outline: "n1", approver: "m1", on: "2026-03-03" }] });
  });
  test("every reason against it is given at once", () => {
    const bad = { ...outline, script: undefined, approval: { by: "o1", on: "2026-03-03" } };
    expect(refusalsOf({ state: "held" }, [bad], []).map((refusal) => (refusal as { code: string }).code)).toEqual([
      "cadence/contact-not-open",
      "cadence/approver-not-allowed",
      "cadence/approved-by-maker",
      "cadence/script-outdated",
    ]);
    expect(refusalsOf({ state: "blocked", purpose: "audit" }, [])).toHaveLength(3);
  });
  test("no reason holds what is for people to read", () => {
    expect(JSON.stringify(refusalsOf({ focus: "secret" }, [{ ...outline, text: "secret", approval: undefined }]))).not.toContain("secret");
  });

  test.each([
    ["no contact", undefined, {}, "invalid-input", {}],
    ["options that are a list", contact, [], "invalid-input", { list: "options" }],
    ["a rule that the policy has not", { ...contact, rule: "card" }, {}, "unknown-id", { list: "contact", field: "rule", id: "card" }],
    // Of a stored row that had lost its fields, prepared contacts came back without customer and key.
    ["a contact of nobody", { ...contact, customer: undefined }, {}, "missing-id", { list: "contact" }],
    ["a contact without key", { rule: "free", customer: 7 }, {}, "invalid-input", { list: "contact", field: "key", id: 7 }],
    ["a purpose that is a number", { ...contact, purpose: Number.NaN }, {}, "invalid-input", { list: "contact", field: "purpose", id: 7 }],
    ["an owner that got lost", { ...contact, owner: undefined }, {}, "missing-id", { list: "contact", field: "owner", id: 7 }],
    ["a state that is none", { ...contact, state: "Blocked" }, {}, "invalid-value", { list: "contact", field: "state", id: 7 }],
    ["a channel that is none", { ...contact, channel: "fax" }, {}, "unknown-channel", { list: "contact", field: "channel", id: 7 }],
    ["a maker that is no id", contact, { maker: "" }, "missing-id", { list: "options.maker" }],
    ["a day that is none", contact, { asOf: "2026-02-30" }, "invalid-date", { list: "asOf" }],
    ["an outline that is null", contact, { outlines: [null] }, "invalid-input", { list: "outlines", index: 0 }],
    ["an outline without id", contact, { outlines: [{ ...outline, id: "" }] }, "missing-id", { list: "outlines", index: 0 }],
    ["an outline without key", contact, { outlines: [{ ...outline, key: undefined }] }, "invalid-input", { list: "outlines", index: 0, field: "key", id: "n1" }],
    ["an outline twice", contact, { outlines: [outline, { ...outline, key: "x" }] }, "duplicate-id", { list: "outlines", index: 1, firstIndex: 0, id: "n1" }],
    ["two outlines of one contact", contact, { outlines: [outline, { ...outline, id: "n2" }] }, "duplicate-id", { list: "outlines", index: 1, firstIndex: 0, id: "n2", field: "key" }],
    ["a script without version", contact, { outlines: [{ ...outline, script: { id: "renewal" } }] }, "invalid-input", { list: "outlines[0].script", field: "version", id: "n1" }],
    ["a script that is text", contact, { outlines: [{ ...outline, script: "renewal" }] }, "invalid-input", { list: "outlines[0].script" }],
    ["an approval by nobody", contact, { outlines: [{ ...outline, approval: { on: "2026-03-03" } }] }, "missing-id", { list: "outlines.approval", index: 0 }],
    ["an approval on no day", contact, { outlines: [{ ...outline, approval: { by: "m1", on: "today" } }] }, "invalid-date", { list: "outlines", index: 0, field: "approval.on", id: "n1" }],
    ["approvers that are no list", contact, { approvers: "m1" }, "invalid-input", { list: "approvers" }],
    ["an approver twice", contact, { approvers: [{ id: 1 }, { id: 1 }] }, "duplicate-id", { list: "approvers", index: 1, firstIndex: 0, id: 1 }],
    ["owners that are text", contact, { approvers: [{ id: 1, owners: "o1" }] }, "invalid-input", { list: "approvers[0].owners" }],
  ])("refused as the caller's mistake: %s", (_, given, options, code, details) => {
    const error = errorOf(() => prepareContact(given as never, policy, options as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });
  test("and so is a policy with faults", () => {
    expect(errorOf(() => prepareContact(contact, { id: "" } as never)).code).toBe("invalid-policy");
  });
});

test("CAD-17: the order of outlines and approvers changes nothing, and exactly an outline without a fault is accepted", () => {
  const given = fc.record({
    approval: fc.constantFrom(undefined, { by: "m1", on: "2026-03-03" }, { by: "m2", on: "2026-03-03" }, { by: "o1", on: "2026-03-03" }),
    script: fc.constantFrom(undefined, { id: "renewal", version: "1" }, { id: "renewal", version: "2" }),
    state: fc.constantFrom<DueState>("due", "held", "snoozed"),
    approvers: fc.uniqueArray(fc.constantFrom("m1", "m2", "o1")),
  });
  fc.assert(
    fc.property(given, ({ approval, script, state, approvers }) => {
      const mine = { ...outline, approval, script };
      const other = { ...outline, id: "n0", key: "call@2026-02-23" };
      const people = approvers.map((id) => ({ id }));
      const decision = prepareContact({ ...contact, state }, policy, { outlines: [mine, other], approvers: people });
      expect(prepareContact({ ...contact, state }, policy, { outlines: [other, mine], approvers: people.toReversed() })).toEqual(decision);
      const approved = approval !== undefined && approval.by !== "o1" && approvers.includes(approval.by);
      expect(decision.ok).toBe(approved && script?.version === "2" && state !== "held");
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    }),
  );
});
