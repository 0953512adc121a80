import { describe, expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { contactOf } from "./contact-of.ts";

// The 2nd of March 2026 is a Monday.
const WEEK = { from: "2026-03-02", to: "2026-03-08" } as const;
const window = ["2026-03-02", "2026-03-04", "2026-03-06"] as const;
const key = "call@2026-03-02";
const one = [{ id: "o1", capacity: 1 }] as const;

describe("CAD-11: days that were agreed", () => {
  test("stay, and others give way", () => {
    const due = [contactOf(1, window), contactOf(2, window)];
    const plan = planContacts(due, one, { ...WEEK, pinned: [{ customer: 2, key, date: "2026-03-04" }] });
    expect(plan.planned.map(({ contact, date, reasons }) => [contact.customer, date, reasons.map(({ code }) => code)])).toEqual([
      [1, "2026-03-03", ["cadence/moved-off-target"]],
      [2, "2026-03-04", ["cadence/pinned"]],
    ]);
  });

  test("stay whatever the capacity, and the load says so", () => {
    const due = [1, 2, 3].map((id) => contactOf(id, window));
    const pinned = [1, 2].map((customer) => ({ customer, key, date: "2026-03-04" }));
    const plan = planContacts(due, one, { ...WEEK, pinned });
    const over = { code: "cadence/pin-over-capacity", owner: "o1", capacity: 1, load: 2 };
    expect(plan.planned.map(({ contact, date, reasons }) => [contact.customer, date, reasons[1]])).toEqual([
      [3, "2026-03-03", undefined],
      [1, "2026-03-04", over],
      [2, "2026-03-04", over],
    ]);
    expect(plan.owners[0]).toMatchObject({ load: 3, capacity: 7, infeasible: false });
  });

  test("stay outside the window, on a day off, on leave and against the cap, with a reason for each", () => {
    const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
    const rules = [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 6, unit: "months" }, by: "owner" }] as const;
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 3, unit: "calendarDays" } } });
    const owners = [{ id: "o1", capacity: 1, leaves: [{ from: "2026-03-07", until: "2026-03-07" }] }];
    const contacts = [{ customer: 1, date: "2026-03-05", channel: "phone" }] as const;
    const plan = planContacts([contactOf(1, window)], owners, { ...WEEK, policy, contacts, calendars: [office], pinned: [{ customer: 1, key, date: "2026-03-07" }] });
    expect(plan.planned[0]).toMatchObject({
      date: "2026-03-07",
      owner: "o1",
      reasons: [
        { code: "cadence/pinned", date: "2026-03-07" },
        { code: "cadence/pin-outside-window", earliest: "2026-03-02", latest: "2026-03-06" },
        { code: "cadence/pin-on-day-off", date: "2026-03-07" },
        { code: "cadence/pin-on-leave", owner: "o1", date: "2026-03-07" },
        { code: "cadence/pin-over-capacity", owner: "o1", capacity: 0, load: 1 },
        { code: "cadence/pin-against-cap", date: "2026-03-07" },
      ],
    });
  });

  test("belong to the owner who was agreed, to the substitute on that day, or to the owner of the contact", () => {
    const owners = [{ id: "o1", capacity: 1, leaves: [{ from: "2026-03-03", until: "2026-03-03", substitute: "o2" }] }, { id: "o2", capacity: 1 }, { id: "o3", capacity: 1 }];
    const due = [1, 2, 3].map((id) => contactOf(id, window));
    const pinned = [
      { customer: 1, key, date: "2026-03-02" },
      { customer: 2, key, date: "2026-03-03" },
      { customer: 3, key, date: "2026-03-04", owner: "o3" },
    ];
    const plan = planContacts(due, owners, { ...WEEK, pinned });
    expect(plan.planned.map(({ owner, reasons }) => [owner, reasons[1]])).toEqual([
      ["o1", undefined],
      ["o2", { code: "cadence/substitute", owner: "o1", substitute: "o2" }],
      ["o3", { code: "cadence/substitute", owner: "o1", substitute: "o3" }],
    ]);
    expect(plan.owners.map(({ owner, load, demand }) => [owner, load, demand])).toEqual([["o1", 1, 1], ["o2", 1, 1], ["o3", 1, 1]]);
  });

  test("stay for a contact that nobody has the role for, or whose owner is not planned", () => {
    const due = [contactOf(1, window, { owner: null, by: "secretary" }), contactOf(2, window, { owner: "o9" })];
    const pinned = [{ customer: 1, key, date: "2026-03-02" }, { customer: 2, key, date: "2026-03-02", owner: "o9" }];
    expect(planContacts(due, one, { ...WEEK, pinned }).planned.map(({ owner, reasons }) => [owner, reasons[1]])).toEqual([
      ["o9", { code: "cadence/owner-not-listed", owner: "o9" }],
      [null, { code: "cadence/no-owner", role: "secretary" }],
    ]);
  });

  test("bring a contact into the plan whose window lies elsewhere", () => {
    const due = [contactOf(1, ["2026-03-12", "2026-03-13", "2026-03-14"])];
    const plan = planContacts(due, one, { ...WEEK, pinned: [{ customer: 1, key: "call@2026-03-12", date: "2026-03-06" }] });
    expect(plan.planned).toMatchObject([{ date: "2026-03-06", reasons: [{ code: "cadence/pinned" }, { code: "cadence/pin-outside-window" }] }]);
  });

  test("say of a late contact how late it will be", () => {
    const due = [contactOf(1, ["2026-02-02", "2026-02-20", "2026-02-27"], { state: "overdue", daysLate: 3 })];
    const plan = planContacts(due, one, { ...WEEK, pinned: [{ customer: 1, key: "call@2026-02-02", date: "2026-03-06" }] });
    expect(plan.planned[0]?.reasons[1]).toEqual({ code: "cadence/planned-overdue", latest: "2026-02-27", days: 7 });
  });

  test.each([
    ["blocked", { reasons: [{ code: "cadence/consent-missing", channel: "phone" }] }],
    ["settled", { reasons: [{ code: "cadence/satisfied", date: "2026-03-01", record: null, rule: "call" }] }],
    ["snoozed", { reasons: [{ code: "cadence/snoozed", until: "2026-03-04" }] }],
  ] as const)("fall if the contact is %s by then", (state, more) => {
    const plan = planContacts([contactOf(1, window, { state, ...more })], one, { ...WEEK, pinned: [{ customer: 1, key, date: "2026-03-04" }] });
    expect(plan.planned).toEqual([]);
    expect(plan.withheld).toMatchObject([{ reasons: [{ code: "cadence/pin-withdrawn", date: "2026-03-04", state }, { code: "cadence/withheld", state }, more.reasons[0]] }]);
  });

  test("stay if what kept the contact back has ended by then", () => {
    const due = [contactOf(1, window, { state: "snoozed", reasons: [{ code: "cadence/snoozed", until: "2026-03-04" }] })];
    expect(planContacts(due, one, { ...WEEK, pinned: [{ customer: 1, key, date: "2026-03-05" }] }).planned).toMatchObject([{ date: "2026-03-05" }]);
  });

  test("stay against the cap alone, whether it is known before or not", () => {
    const rules = [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" }] as const;
    const policy = defineCadence({ id: "p", classes: [], rules, fatigue: { leastGap: { amount: 3, unit: "calendarDays" } } });
    const base = [{ id: 1, owner: "o1", since: "2026-03-02" }];
    const contacts = [{ customer: 1, date: "2026-03-08", channel: "email" }] as const;
    const pinned = [{ customer: 1, key, date: "2026-03-09" }];
    for (const [asOf, state] of [["2026-03-07", "due"], ["2026-03-08", "held"]] as const) {
      const asked = dueContacts(base, policy, { asOf, contacts });
      expect(asked.map((contact) => contact.state)).toEqual([state]);
      const plan = planContacts(asked, one, { from: "2026-03-09", to: "2026-03-09", policy, contacts, pinned });
      expect(plan.planned.map(({ reasons }) => reasons)).toEqual([[{ code: "cadence/pinned", date: "2026-03-09" }, { code: "cadence/pin-against-cap", date: "2026-03-09" }]]);
      // Without the records the contact itself still says so, or nothing does.
      const blind = planContacts(asked, one, { from: "2026-03-09", to: "2026-03-09", pinned });
      expect(blind.planned[0]?.reasons.length).toBe(state === "held" ? 2 : 1);
    }
  });

  test("fall to a pause or hold beside the cap", () => {
    const reasons = [{ code: "cadence/fatigue-gap", last: "2026-03-01", until: "2026-03-03" }, { code: "cadence/held", from: "2026-03-01", until: "2026-03-05", reason: "x" }] as never;
    const plan = planContacts([contactOf(1, window, { state: "held", reasons })], one, { ...WEEK, pinned: [{ customer: 1, key, date: "2026-03-04" }] });
    expect(plan.withheld[0]?.reasons[0]).toEqual({ code: "cadence/pin-withdrawn", date: "2026-03-04", state: "held" });
  });

  test("may be the days of a plan before as it gave them, with nobody as owner too", () => {
    const due = [contactOf(1, window), contactOf(2, window, { owner: null, by: "secretary" })];
    const first = planContacts(due, one, { ...WEEK, pinned: [{ customer: 2, key, date: "2026-03-02", owner: null }] });
    const pinned = first.planned.map(({ contact, date, owner }) => ({ customer: contact.customer, key: contact.key, date, owner }));
    expect(planContacts(due, one, { ...WEEK, pinned }).planned.map(({ date, owner }) => [date, owner])).toEqual(first.planned.map(({ date, owner }) => [date, owner]));
  });

  test("stay where owner and customer share no day, and nothing follows from there", () => {
    const [week, end] = [weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay), weekOf(["sat", "sun"], wholeDay)];
    const calendars = [defineCalendar({ id: "week", timeZone: "UTC", week }), defineCalendar({ id: "end", timeZone: "UTC", week: end })];
    const rules = [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 3, unit: "calendarDays" }, by: "owner" }] as const;
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 2, unit: "workingDays" } } });
    const options = { from: "2026-03-04", to: "2026-03-31", policy, calendars, customers: [{ id: 1, calendar: "end" }], contacts: [{ customer: 1, date: "2026-03-01", channel: "phone" }] } as const;
    const plan = planContacts([contactOf(1, window)], one, { ...options, pinned: [{ customer: 1, key, date: "2026-03-05" }] });
    // No working day comes after the last contact, so no gap is ever long enough.
    expect(plan.planned.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([["cadence/pinned", "cadence/pin-on-day-off", "cadence/pin-against-cap"]]);
    expect(plan.overflow).toEqual([]);
    expect(planContacts([contactOf(1, window)], one, options).overflow[0]?.reasons).toMatchObject([{ code: "cadence/no-contact-day", days: 3 }]);
  });

  test("are those of a plan before, which then comes out the same", () => {
    const due = [1, 2, 3, 4, 5, 6].map((id) => contactOf(id, window));
    const plan = planContacts(due, one, WEEK);
    const pinned = plan.planned.map(({ contact, date }) => ({ customer: contact.customer, key: contact.key, date }));
    const again = planContacts(due, one, { ...WEEK, pinned });
    expect(again.planned.map(({ contact, date }) => [contact, date])).toEqual(plan.planned.map(({ contact, date }) => [contact, date]));
    expect([again.overflow, again.owners]).toEqual([plan.overflow, plan.owners]);
  });
});
