import { describe, expect, test } from "vitest";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { contactOf } from "./contact-of.ts";

const WEEK = { from: "2026-03-02", to: "2026-03-08" } as const;
const window = ["2026-03-02", "2026-03-04", "2026-03-06"] as const;
const one = [{ id: "o1", capacity: 1 }] as const;
const good = contactOf(1, window);
const policy = defineCadence({ id: "p", classes: ["A"], rules: [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" }] });

const refuses = (call: () => unknown, code: string, details: object): void => {
  const error = errorOf(call);
  expect({ code: error.code, details: error.details }).toMatchObject({ code, details });
};

describe("due contacts that are none", () => {
  test.each([
    [undefined, "invalid-input", { list: "due" }],
    [[null], "invalid-input", { list: "due", index: 0 }],
    [[{ ...good, customer: "" }], "missing-id", { list: "due", index: 0 }],
    [[good, { ...good }], "duplicate-id", { list: "due", index: 1, firstIndex: 0, id: 1, field: "key" }],
    [[{ ...good, key: 7 }], "invalid-input", { index: 0, id: 1, field: "key" }],
    [[{ ...good, rule: undefined }], "invalid-input", { field: "rule" }],
    [[{ ...good, purpose: "" }], "invalid-input", { field: "purpose" }],
    [[{ ...good, channel: "fax" }], "unknown-channel", { index: 0, field: "channel" }],
    [[{ ...good, class: "" }], "invalid-input", { index: 0, id: 1, field: "class" }],
    [[good, contactOf(2, window, { class: { toString: 1 } as never })], "invalid-input", { index: 1, id: 2, field: "class" }],
    [[{ ...good, owner: undefined }], "missing-id", { index: 0, field: "owner" }],
    [[{ ...good, state: "lost" }], "invalid-value", { index: 0, field: "state" }],
    [[{ ...good, daysLate: Number.NaN }], "invalid-value", { index: 0, field: "daysLate" }],
    [[{ ...good, reasons: undefined }], "invalid-input", { index: 0, field: "reasons" }],
    [[{ ...good, window: null }], "invalid-input", { index: 0, field: "window" }],
    [[{ ...good, window: "March" }], "invalid-input", { index: 0, field: "window" }],
    [[contactOf(1, ["2026-03-02", "2026-02-30", "2026-03-06"])], "invalid-date", { index: 0, field: "window.target", value: "2026-02-30" }],
    [[contactOf(1, ["2026-03-04", "2026-03-02", "2026-03-06"])], "invalid-period", { index: 0, field: "window" }],
    [[{ ...good, state: "snoozed", reasons: [{ code: "cadence/snoozed", until: "soon" }] }], "invalid-date", { index: 0, field: "reasons[0].until" }],
    [[{ ...good, anchor: undefined }], "invalid-input", { index: 0, id: 1, field: "anchor" }],
    [[{ ...good, anchor: null }], "invalid-input", { field: "anchor" }],
    [[{ ...good, anchor: { date: null } }], "invalid-input", { field: "anchor" }],
    [[{ ...good, reasons: [null] }], "invalid-input", { index: 0, id: 1, field: "reasons[0]" }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    [[{ ...good, reasons: [,] }], "invalid-input", { field: "reasons[0]" }],
    [[good, contactOf(1, window, { key: "other", owner: "o2" })], "two-owners", { index: 1, firstIndex: 0, id: 1, field: "owner" }],
  ])("%j is refused as %s", (due, code, details) => {
    refuses(() => planContacts(due as never, one, WEEK), code, details);
  });

  test.each([
    [{ start: "soon", number: 1 }, "invalid-date", "reasons[0].start"],
    [{ start: "2026-03-01", number: 1n }, "invalid-value", "reasons[0].number"],
    [{ start: "2026-03-01", number: Symbol("one") }, "invalid-value", "reasons[0].number"],
    [{ start: "2026-03-01", number: 0 }, "invalid-value", "reasons[0].number"],
  ])("a rhythm that is none is refused", (rhythm, code, field) => {
    const due = [{ ...good, anchor: { kind: "calendar" }, reasons: [{ code: "cadence/fixed-rhythm", ...rhythm }] }];
    refuses(() => planContacts(due as never, one, { ...WEEK, policy }), code, { list: "due", index: 0, id: 1, field });
  });

  test("other roles of a customer may be with other people", () => {
    expect(planContacts([good, contactOf(1, window, { key: "card", by: "secretary", owner: "s1" })], one, WEEK).planned).toHaveLength(1);
  });
});

describe("owners that are none", () => {
  const leave = { from: "2026-03-02", until: "2026-03-03" };
  test.each([
    [undefined, "invalid-input", { list: "owners" }],
    [[null], "invalid-input", { list: "owners", index: 0 }],
    [[{ capacity: 1 }], "missing-id", { list: "owners", index: 0 }],
    [[one[0], one[0]], "duplicate-id", { list: "owners", index: 1, firstIndex: 0, id: "o1" }],
    [[{ id: "o1" }], "invalid-value", { index: 0, id: "o1", field: "capacity" }],
    [[{ id: "o1", capacity: Number.NaN }], "invalid-value", { field: "capacity" }],
    [[{ id: "o1", capacity: -1 }], "invalid-value", { field: "capacity", value: -1 }],
    [[{ id: "o1", capacity: 1e7 }], "invalid-value", { field: "capacity", value: 1e7 }],
    [[{ id: "o1", capacity: 1 / 3 }], "invalid-value", { field: "capacity" }],
    [[{ id: "o1", capacity: { mon: "1" } }], "invalid-value", { field: "capacity.mon" }],
    [[{ id: "o1", capacity: { monday: 1 } }], "invalid-value", { field: "capacity" }],
    [[{ ...one[0], calendar: "none" }], "unknown-calendar", { list: "owners", index: 0 }],
    [[{ ...one[0], leaves: {} }], "invalid-input", { list: "owners[0].leaves" }],
    [[{ ...one[0], leaves: [{ from: "2026-03-02" }] }], "invalid-date", { list: "owners[0].leaves", index: 0, field: "until" }],
    [[{ ...one[0], leaves: [{ from: "2026-03-02", until: "2026-03-01" }] }], "invalid-period", { list: "owners[0].leaves", index: 0 }],
    [[{ ...one[0], leaves: [leave, { from: "2026-03-01", until: "2026-03-02" }] }], "invalid-period", { list: "owners[0].leaves", index: 0 }],
    [[{ ...one[0], leaves: [{ ...leave, substitute: "o2" }] }], "unknown-owner", { list: "owners[0].leaves", index: 0, field: "substitute" }],
    [[{ ...one[0], leaves: [{ ...leave, substitute: "o1" }] }], "invalid-value", { list: "owners[0].leaves", index: 0, field: "substitute" }],
  ])("%j is refused as %s", (owners, code, details) => {
    refuses(() => planContacts([good], owners as never, WEEK), code, details);
  });
});

describe("options that are none", () => {
  const key = good.key;
  test.each([
    [undefined, "invalid-input", { list: "options" }],
    [{ from: "2026-03-02" }, "invalid-date", { list: "period.to" }],
    [{ from: "2026-03-08", to: "2026-03-02" }, "invalid-period", { list: "period" }],
    [{ from: "2026-03-08", to: "2126-03-02" }, "invalid-period", { list: "period" }],
    [{ ...WEEK, later: "never" }, "invalid-option", { list: "options", field: "later" }],
    [{ ...WEEK, calendar: "none" }, "unknown-calendar", {}],
    [{ ...WEEK, policy: { id: "p" } }, "invalid-policy", {}],
    [{ ...WEEK, policy: { ...policy, classes: ["Z"] } }, "unknown-class", { list: "due", index: 0, field: "class" }],
    [{ ...WEEK, policy: defineCadence({ ...policy, rules: [{ ...policy.rules[0]!, id: "other" }] }) }, "mixed-policies", { list: "due", index: 0, field: "rule" }],
    [{ ...WEEK, customers: [] }, "unknown-id", { list: "due", index: 0, id: 1 }],
    [{ ...WEEK, customers: [{ id: 1 }, { id: 1 }] }, "duplicate-id", { list: "customers", index: 1 }],
    [{ ...WEEK, customers: [{ id: 1, calendar: "none" }] }, "unknown-calendar", { list: "customers", id: 1 }],
    [{ ...WEEK, customers: [{ id: 1, preferredWeekdays: ["monday"] }] }, "invalid-value", { list: "customers", index: 0, field: "preferredWeekdays" }],
    [{ ...WEEK, customers: [{ id: 1, people: "x" }] }, "invalid-input", { list: "customers[0].people" }],
    [{ ...WEEK, customers: [{ id: 1, people: [null] }] }, "invalid-input", { list: "customers[0].people", index: 0 }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    [{ ...WEEK, customers: [, { id: 1 }] }, "invalid-input", { list: "customers", index: 0 }],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    [{ ...WEEK, pinned: [,] }, "invalid-input", { list: "pinned", index: 0 }],
    [{ ...WEEK, contacts: [{ customer: 1, date: "2026-03-02", channel: "fax" }] }, "unknown-channel", { list: "contacts", index: 0, field: "channel" }],
    [{ ...WEEK, contacts: [{ customer: 1, date: "03/02/2026" }] }, "invalid-date", { list: "contacts", index: 0, field: "date" }],
    [{ ...WEEK, costs: { phone: -1 } }, "invalid-value", { list: "costs", field: "phone" }],
    [{ ...WEEK, costs: { fax: 1 } }, "unknown-channel", { list: "costs" }],
    [{ ...WEEK, values: [{ customer: 1, value: Number.NaN }] }, "invalid-value", { list: "values", index: 0, id: 1 }],
    [{ ...WEEK, values: [{ customer: 1, value: 1 }, { customer: 1, value: 2 }] }, "duplicate-id", { list: "values", index: 1, id: 1 }],
    [{ ...WEEK, values: new Map([[1, Infinity]]) }, "invalid-value", { list: "values", index: 0, id: 1 }],
    [{ ...WEEK, pinned: [{ customer: 1, key: "x", date: "2026-03-02" }] }, "unknown-id", { list: "pinned", index: 0, id: 1, field: "key" }],
    [{ ...WEEK, pinned: [{ customer: 2, key, date: "2026-03-02" }] }, "unknown-id", { list: "pinned", index: 0, id: 2 }],
    [{ ...WEEK, pinned: [{ customer: 1, key, date: "2026-03-09" }] }, "invalid-value", { list: "pinned", index: 0, field: "date", value: "2026-03-09" }],
    [{ ...WEEK, pinned: [{ customer: 1, key, date: "2026-3-2" }] }, "invalid-date", { list: "pinned", index: 0, field: "date" }],
    [{ ...WEEK, pinned: [{ customer: 1, key, date: "2026-03-02", owner: "o7" }] }, "unknown-owner", { list: "pinned", index: 0, field: "owner" }],
    [{ ...WEEK, pinned: [1, 2].map(() => ({ customer: 1, key, date: "2026-03-02" })) }, "duplicate-id", { list: "pinned", index: 1, firstIndex: 0 }],
  ])("%j is refused as %s", (options, code, details) => {
    refuses(() => planContacts([good], one, options as never), code, details);
  });
});
