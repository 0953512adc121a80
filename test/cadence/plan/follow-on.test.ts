import { describe, expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import type { CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";

const MARCH = { from: "2026-03-01", to: "2026-03-31" } as const;
const call: CadenceRule<"A"> = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" };
const visit: CadenceRule<"A"> = { id: "visit", channel: "visit", purpose: "business", latest: { amount: 2, unit: "months" }, by: "owner", satisfies: ["call"] };
const policyOf = (...rules: readonly CadenceRule<"A">[]) => defineCadence<"A">({ id: "p", classes: ["A"], rules });
const customers = [{ id: 1, class: "A", owner: "o1", since: "2026-01-01" }];
const owners = [{ id: "o1", capacity: 9 }];

describe("CAD-11: what follows a planned contact", () => {
  test("is planned as well, counted from the planned day, as long as its target lies in the period", () => {
    const policy = policyOf(call);
    const contacts = [{ customer: 1, date: "2026-02-26", channel: "phone" }] as const;
    const due = dueContacts(customers, policy, { asOf: "2026-03-01", contacts });
    const plan = planContacts(due, owners, { ...MARCH, policy, contacts });
    // Every seven days from 26 February: the 5th, 12th, 19th and 26th; the next would be 2 April.
    expect(plan.planned.map(({ contact, date }) => [contact.key, contact.state, date])).toEqual([
      ["call@2026-02-26", "due", "2026-03-05"],
      ["call@2026-03-05", "upcoming", "2026-03-12"],
      ["call@2026-03-12", "upcoming", "2026-03-19"],
      ["call@2026-03-19", "upcoming", "2026-03-26"],
    ]);
    expect([plan.overflow, plan.withheld]).toEqual([[], []]);
    expect(plan.planned[1]?.contact).toMatchObject({
      anchor: { kind: "lastContact", date: "2026-03-05", record: null },
      window: { earliest: "2026-03-05", target: "2026-03-12", latest: "2026-03-12" },
      reasons: [
        { code: "cadence/rule", rule: "call", latest: call.latest },
        { code: "cadence/follows-planned", key: "call@2026-02-26", rule: "call", date: "2026-03-05" },
        { code: "cadence/raw-date", bound: "latest", date: "2026-03-12" },
      ],
    });
  });

  test("has the key that it will have once the contact is made", () => {
    const policy = policyOf(call);
    const due = dueContacts(customers, policy, { asOf: "2026-03-01" });
    const [first, second] = planContacts(due, owners, { ...MARCH, policy }).planned;
    const contacts = [{ customer: 1, date: first!.date, channel: "phone" }] as const;
    const [next] = dueContacts(customers, policy, { asOf: first!.date, contacts });
    expect(second?.contact.key).toBe(next?.key);
    expect(second?.contact.window).toEqual(next?.window);
  });

  test("is counted from an agreed day too", () => {
    const policy = policyOf(call);
    const due = dueContacts(customers, policy, { asOf: "2026-03-01", contacts: [{ customer: 1, date: "2026-02-26", channel: "phone" }] });
    const pinned = [{ customer: 1, key: "call@2026-02-26", date: "2026-03-02" }];
    const plan = planContacts(due, owners, { ...MARCH, policy, pinned });
    expect(plan.planned.map(({ date }) => date)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]);
  });

  test("keeps the rhythm of a rule with fixed dates, also behind a late contact", () => {
    const rhythm: CadenceRule<"A"> = { ...call, anchor: { kind: "calendar", start: "2026-01-05" } };
    const policy = policyOf(rhythm);
    const contacts = [{ customer: 1, date: "2026-02-09", channel: "phone" }] as const;
    // Due on Mondays; the one of 16 February is late by 2 March, and made that day it stands for those of the 23rd and the 2nd.
    const due = dueContacts(customers, policy, { asOf: "2026-03-02", contacts });
    const plan = planContacts(due, owners, { from: "2026-03-02", to: "2026-03-31", policy, contacts });
    expect(plan.planned.map(({ date }) => date)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]);
  });

  test("comes after the contact it follows, even if its window begins on the same day", () => {
    const daily = policyOf({ ...call, target: { amount: 0, unit: "calendarDays" } });
    const due = dueContacts(customers, daily, { asOf: "2026-03-01", contacts: [{ customer: 1, date: "2026-03-01", channel: "phone" }] });
    const plan = planContacts(due, owners, { from: "2026-03-02", to: "2026-03-05", policy: daily });
    expect(plan.planned.map(({ date }) => date)).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]);
  });

  test("keeps its own promise: what does not fit overflows, and nothing follows from it", () => {
    const policy = policyOf(call);
    const due = dueContacts(customers, policy, { asOf: "2026-03-01", contacts: [{ customer: 1, date: "2026-02-26", channel: "phone" }] });
    const away = [{ id: "o1", capacity: 9, leaves: [{ from: "2026-03-06", until: "2026-03-12" }] }];
    const plan = planContacts(due, away, { ...MARCH, policy });
    expect(plan.planned.map(({ date }) => date)).toEqual(["2026-03-05"]);
    expect(plan.overflow).toMatchObject([{ contact: { key: "call@2026-03-05" }, reasons: [{ code: "cadence/owner-on-leave", days: 7 }] }]);
  });

  test("is not known for what starts with a contact: that is asked for once the contact is made", () => {
    const thanks: CadenceRule<"A"> = { ...call, id: "thanks", channel: "email", purpose: "thanks", anchor: { kind: "afterContact", channel: "phone" }, latest: { amount: 2, unit: "calendarDays" } };
    const policy = policyOf(call, thanks);
    const past = [{ customer: 1, date: "2026-02-26", channel: "phone" }, { customer: 1, date: "2026-02-27", channel: "email", purpose: "thanks" }] as const;
    const due = dueContacts(customers, policy, { asOf: "2026-03-01", contacts: past });
    const plan = planContacts(due, owners, { from: "2026-03-01", to: "2026-03-10", policy, contacts: past });
    expect(plan.planned.map(({ contact, date }) => [contact.rule, date])).toEqual([["call", "2026-03-05"]]);
    const contacts = [...past, { customer: 1, date: "2026-03-05", channel: "phone" }] as const;
    expect(dueContacts(customers, policy, { asOf: "2026-03-05", contacts }).filter(({ state }) => state !== "settled").map(({ rule, window }) => [rule, window?.latest])).toEqual([
      ["call", "2026-03-12"],
      ["thanks", "2026-03-07"],
    ]);
  });

  test("falls on working days, its latest day not after the promise", () => {
    const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay), holidays: ["2026-03-12"] });
    const policy = policyOf(call);
    const contacts = [{ customer: 1, date: "2026-02-26", channel: "phone" }] as const;
    const due = dueContacts(customers, policy, { asOf: "2026-03-02", contacts, calendars: [office] });
    const plan = planContacts(due, owners, { ...MARCH, policy, contacts, calendars: [office] });
    // The 12th is a holiday, so the 11th; then from there.
    expect(plan.planned.map(({ date }) => date)).toEqual(["2026-03-05", "2026-03-11", "2026-03-18", "2026-03-25"]);
  });
});

describe("CAD-4: a planned contact that satisfies another rule", () => {
  const policy = policyOf(call, visit);

  test("makes that one needless within its window, and the next counts from it", () => {
    // The visit of 12 January is due by 12 March, the call of 5 March by the 12th: the visit is planned first.
    const contacts = [{ customer: 1, date: "2026-01-12", channel: "visit" }, { customer: 1, date: "2026-03-05", channel: "phone" }] as const;
    const due = dueContacts(customers, policy, { asOf: "2026-03-06", contacts });
    const pinned = [{ customer: 1, key: "visit@2026-01-12", date: "2026-03-10" }];
    const plan = planContacts(due, owners, { from: "2026-03-06", to: "2026-03-20", policy, contacts, pinned });
    expect(plan.planned.map(({ contact, date }) => [contact.key, date])).toEqual([["visit@2026-01-12", "2026-03-10"], ["call@2026-03-10", "2026-03-17"]]);
    expect(plan.withheld).toMatchObject([
      { contact: { key: "call@2026-03-05" }, reasons: [{ code: "cadence/satisfied-by-plan", key: "visit@2026-01-12", rule: "visit", date: "2026-03-10" }] },
    ]);
    expect(plan.planned[1]?.contact.reasons).toContainEqual({ code: "cadence/follows-planned", key: "visit@2026-01-12", rule: "visit", date: "2026-03-10" });
  });

  test("does not do so outside that one's window", () => {
    const contacts = [{ customer: 1, date: "2026-01-20", channel: "visit" }, { customer: 1, date: "2026-03-05", channel: "phone" }] as const;
    const due = dueContacts(customers, policy, { asOf: "2026-03-06", contacts });
    const pinned = [{ customer: 1, key: "visit@2026-01-20", date: "2026-03-13" }];
    const plan = planContacts(due, owners, { from: "2026-03-06", to: "2026-03-13", policy, contacts, pinned });
    expect(plan.planned.map(({ contact, date }) => [contact.key, date])).toEqual([["call@2026-03-05", "2026-03-12"], ["visit@2026-01-20", "2026-03-13"]]);
  });
});
