import { describe, expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import type { ContactPlan } from "../../../src/cadence/plan/contact-plan.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { contactOf } from "./contact-of.ts";

// March 2026 begins on a Sunday; the 2nd is a Monday.
const WEEK = { from: "2026-03-02", to: "2026-03-08" } as const;
const MARCH = { from: "2026-03-01", to: "2026-03-31" } as const;
const weekdays = weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay);
const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekdays });
const one = [{ id: "o1", capacity: 1 }] as const;

const dates = (plan: ContactPlan): unknown[] => plan.planned.map(({ contact, date }) => [contact.customer, date]);
const codes = (rows: ContactPlan["overflow"]): unknown[] => rows.map(({ contact, reasons }) => [contact.customer, ...reasons.map(({ code }) => code)]);

describe("CAD-11: the day of a contact", () => {
  test("is the target, if it is free", () => {
    const plan = planContacts([contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"])], one, WEEK);
    expect(plan.planned).toMatchObject([{ date: "2026-03-04", owner: "o1", cost: 1, reasons: [{ code: "cadence/planned-on-target", target: "2026-03-04" }] }]);
  });

  test("is the nearest with room, the earlier of two", () => {
    // All aim at the 4th; the second takes the 3rd, the third the 5th, the fourth the 2nd.
    const due = [1, 2, 3, 4].map((id) => contactOf(id, ["2026-03-02", "2026-03-04", "2026-03-06"]));
    const plan = planContacts(due, one, WEEK);
    expect(dates(plan)).toEqual([[4, "2026-03-02"], [2, "2026-03-03"], [1, "2026-03-04"], [3, "2026-03-05"]]);
    expect(plan.planned[0]?.reasons).toEqual([{ code: "cadence/moved-off-target", target: "2026-03-04", days: -2, because: "capacity" }]);
    expect(plan.planned[3]?.reasons).toEqual([{ code: "cadence/moved-off-target", target: "2026-03-04", days: 1, because: "capacity" }]);
  });

  test("is never outside the window, and what does not fit there overflows with what is free and needed", () => {
    const due = [1, 2, 3].map((id) => contactOf(id, ["2026-03-03", "2026-03-04", "2026-03-04"]));
    const plan = planContacts(due, one, WEEK);
    expect(dates(plan)).toEqual([[2, "2026-03-03"], [1, "2026-03-04"]]);
    expect(plan.overflow.map(({ contact, reasons }) => [contact.customer, reasons])).toEqual([
      [3, [{ code: "cadence/no-capacity", owner: "o1", days: 2, free: 0, needed: 1 }]],
    ]);
  });

  test("is the first with room for one that is late", () => {
    const late = { state: "overdue", daysLate: 4 } as const;
    const due = [contactOf(1, ["2026-02-20", "2026-02-26", "2026-02-26"], late), contactOf(2, ["2026-02-20", "2026-02-27", "2026-02-27"], late)];
    const plan = planContacts(due, one, WEEK);
    expect(dates(plan)).toEqual([[1, "2026-03-02"], [2, "2026-03-03"]]);
    // From 26 February to 2 March are four days.
    expect(plan.planned[0]?.reasons).toEqual([{ code: "cadence/planned-overdue", latest: "2026-02-26", days: 4 }]);
  });

  test("is a working day of both owner and customer (CAD-10)", () => {
    const holiday = defineCalendar({ id: "holiday", timeZone: "UTC", week: weekdays, holidays: ["2026-03-05", "2026-03-06"] });
    const due = [contactOf(1, ["2026-03-02", "2026-03-07", "2026-03-07"]), contactOf(2, ["2026-03-02", "2026-03-07", "2026-03-07"])];
    const customers = [{ id: 1 }, { id: 2, calendar: "holiday" }];
    const plan = planContacts(due, [{ id: "o1", capacity: 5 }], { ...WEEK, calendars: [office, holiday], customers });
    expect(dates(plan)).toEqual([[2, "2026-03-04"], [1, "2026-03-06"]]);
    expect(plan.planned.map(({ reasons }) => reasons[0])).toEqual([
      { code: "cadence/moved-off-target", target: "2026-03-07", days: -3, because: "day-off" },
      { code: "cadence/moved-off-target", target: "2026-03-07", days: -1, because: "day-off" },
    ]);
  });

  test("is one that the customer prefers, if any of them has room (CUS-10)", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-08"]), contactOf(2, ["2026-03-02", "2026-03-04", "2026-03-05"])];
    const customers = [{ id: 1, preferredWeekdays: ["sun", "mon"] }, { id: 2, preferredWeekdays: ["fri"] }] as const;
    const plan = planContacts(due, [{ id: "o1", capacity: 2 }], { ...WEEK, customers });
    // Monday the 2nd is two days off, Sunday the 8th four. No Friday lies in the second window, so the target stands.
    expect(dates(plan)).toEqual([[1, "2026-03-02"], [2, "2026-03-04"]]);
    expect(plan.planned[0]?.reasons).toEqual([
      { code: "cadence/moved-off-target", target: "2026-03-04", days: -2, because: "weekday" },
      { code: "cadence/preferred-weekday", weekday: "mon" },
    ]);
  });

  test("waits a week at most for a day that the customer prefers, if it is late", () => {
    const late = { state: "overdue", daysLate: 1 } as const;
    const customers = [1, 2].map((id) => ({ id, preferredWeekdays: ["sun"] as const }));
    const due = customers.map(({ id }) => contactOf(id, ["2026-02-20", "2026-02-27", "2026-02-28"], late));
    const plan = planContacts(due, one, { from: "2026-03-02", to: "2026-03-31", customers });
    // Sunday the 8th holds one; the next Sunday would be the 15th.
    expect(dates(plan)).toEqual([[2, "2026-03-02"], [1, "2026-03-08"]]);
  });
});

describe("CAD-11: the order in which contacts are given their days", () => {
  test("is late, latest, class, value, id, key, whatever the order of the input", () => {
    const window = ["2026-03-02", "2026-03-02", "2026-03-31"] as const;
    const due = [
      contactOf("late", ["2026-02-01", "2026-02-10", "2026-02-10"], { state: "overdue", daysLate: 20, class: "B" }),
      contactOf("soon", ["2026-03-02", "2026-03-02", "2026-03-30"], { class: "B" }),
      contactOf("rich", window, { class: "A" }),
      contactOf("poor", window, { class: "A" }),
      contactOf("a", window, { class: "A" }),
      contactOf("b", window, { class: "A", key: "call-1" }),
      contactOf("b", window, { class: "A", key: "call-2" }),
      contactOf("second", window, { class: "B" }),
      contactOf("none", window, { class: null }),
    ];
    const options = { from: "2026-03-02", to: "2026-03-31", values: [{ customer: "rich", value: 9 }, { customer: "poor", value: -9 }] };
    const expected = [["late", 2], ["soon", 3], ["rich", 4], ["poor", 5], ["a", 6], ["b", 7], ["b", 8], ["second", 9], ["none", 10]].map(([id, day]) => [id, `2026-03-${String(day).padStart(2, "0")}`]);
    const plan = planContacts(due, one, options);
    expect(dates(plan)).toEqual(expected);
    expect(planContacts([...due].reverse(), one, { ...options, values: new Map([["poor", -9], ["rich", 9]]) })).toEqual(plan);
  });

  test("takes the classes as the policy lists them", () => {
    const rule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "months" }, by: "owner" } as const;
    const policy = defineCadence({ id: "p", classes: ["B", "A"], rules: [rule] });
    const due = [contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-06"], { class: "A" }), contactOf(2, ["2026-03-02", "2026-03-02", "2026-03-06"], { class: "B" })];
    expect(dates(planContacts(due, one, { ...WEEK, policy }))).toEqual([[2, "2026-03-02"], [1, "2026-03-03"]]);
  });
});

describe("CAD-11: capacity", () => {
  test("counts costs as the decimals they are written as", () => {
    // 0.1 + 0.2 fill a day of 0.3 to the last bit, and nothing more goes in.
    const due = [
      contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-02"], { channel: "phone" }),
      contactOf(2, ["2026-03-02", "2026-03-02", "2026-03-02"], { channel: "email" }),
      contactOf(3, ["2026-03-02", "2026-03-02", "2026-03-02"], { channel: "phone" }),
    ];
    const plan = planContacts(due, [{ id: "o1", capacity: 0.3 }], { ...WEEK, costs: { phone: 0.1, email: 0.2 } });
    expect(dates(plan)).toEqual([[1, "2026-03-02"], [2, "2026-03-02"]]);
    expect(plan.overflow[0]?.reasons).toEqual([{ code: "cadence/no-capacity", owner: "o1", days: 1, free: 0, needed: 0.1 }]);
    expect(plan.owners[0]).toMatchObject({ load: 0.3, demand: 0.4, excess: 0.1, capacity: 2.1 });
  });

  test("differs by day of the week, and a day that is not named has none", () => {
    const due = [1, 2, 3].map((id) => contactOf(id, ["2026-03-02", "2026-03-04", "2026-03-06"]));
    const plan = planContacts(due, [{ id: "o1", capacity: { mon: 2, fri: 1 } }], WEEK);
    expect(dates(plan)).toEqual([[1, "2026-03-02"], [2, "2026-03-02"], [3, "2026-03-06"]]);
  });

  test("a contact that costs more than any day holds is said to", () => {
    const plan = planContacts([contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"])], [{ id: "o1", capacity: { mon: 2, fri: 1 } }], { ...WEEK, costs: { phone: 3 } });
    expect(plan.overflow[0]?.reasons).toEqual([{ code: "cadence/cost-above-capacity", owner: "o1", most: 2, needed: 3 }]);
  });

  test("a contact that costs nothing needs no room", () => {
    const due = [1, 2].map((id) => contactOf(id, ["2026-03-02", "2026-03-02", "2026-03-02"]));
    expect(dates(planContacts(due, [{ id: "o1", capacity: 0 }], { ...WEEK, costs: { phone: 0 } }))).toEqual([[1, "2026-03-02"], [2, "2026-03-02"]]);
  });
});

describe("CAD-11: the owners", () => {
  test("come first, with what each can do and what is asked in each month", () => {
    const due = [
      ...[1, 2, 3].map((id) => contactOf(id, ["2026-03-30", "2026-03-31", "2026-03-31"])),
      contactOf(4, ["2026-03-30", "2026-04-01", "2026-04-02"]),
    ];
    const plan = planContacts(due, one, { from: "2026-03-30", to: "2026-04-03", calendars: [office] });
    // Two days in March for three contacts, then three days for one; by the end of April five days hold all four.
    expect(plan.owners).toEqual([
      { owner: "o1", month: "2026-03", from: "2026-03-30", to: "2026-03-31", workingDays: 2, leaveDays: 0, capacity: 2, substituteCapacity: 0, load: 2, contacts: 2, demand: 3, utilisation: 1, infeasible: true, excess: 1 },
      { owner: "o1", month: "2026-04", from: "2026-04-01", to: "2026-04-03", workingDays: 3, leaveDays: 0, capacity: 3, substituteCapacity: 0, load: 1, contacts: 1, demand: 1, utilisation: 1 / 3, infeasible: false, excess: 0 },
    ]);
  });

  test("cannot do on one day what they can do in a month", () => {
    // All twenty on the 9th, and one a day from the 9th to the 31st.
    const due = Array.from({ length: 20 }, (_, id) => contactOf(id, ["2026-03-02", "2026-03-09", "2026-03-09"]));
    const plan = planContacts(due, one, { from: "2026-03-09", to: "2026-03-31" });
    expect([plan.planned.length, plan.overflow.length]).toEqual([1, 19]);
    expect(plan.owners[0]).toMatchObject({ demand: 20, capacity: 23, infeasible: true, excess: 19 });
  });

  test("do not carry idle days over into the next month", () => {
    const due = Array.from({ length: 30 }, (_, id) => contactOf(id, ["2026-04-02", "2026-04-04", "2026-04-04"]));
    const { owners } = planContacts(due, one, { from: "2026-03-02", to: "2026-04-10" });
    expect(owners.map(({ month, demand, infeasible, excess }) => [month, demand, infeasible, excess])).toEqual([["2026-03", 0, false, 0], ["2026-04", 30, true, 27]]);
  });

  test("spread broken promises over the whole plan, and count what is too much where it is asked for", () => {
    const late = { state: "overdue", daysLate: 1 } as const;
    const due = Array.from({ length: 6 }, (_, id) => contactOf(id, ["2026-03-20", "2026-03-28", "2026-03-28"], late));
    const loads = (to: string): unknown => planContacts(due, one, { from: "2026-03-30", to }).owners.map(({ demand, excess }) => [demand, excess]);
    // Two days of March and three of April, or four.
    expect(loads("2026-04-03")).toEqual([[6, 1], [0, 0]]);
    expect(loads("2026-04-04")).toEqual([[6, 0], [0, 0]]);
  });

  test("share what a substitute has left over, once", () => {
    const leaves = [{ from: "2026-03-02", until: "2026-03-06", substitute: "s" }];
    const owners = [{ id: "o", capacity: 1, leaves }, { id: "s", capacity: 1 }];
    const five = (owner: string, latest: string) => Array.from({ length: 5 }, (_, id) => contactOf(`${owner}${id}`, ["2026-03-02", latest, latest], { owner }));
    const excess = (due: Parameters<typeof planContacts>[0], to = "2026-03-06", all = owners): unknown =>
      planContacts(due, all, { from: "2026-03-02", to }).owners.map(({ owner, substituteCapacity, infeasible, excess: over }) => [owner, substituteCapacity, infeasible, over]);
    expect(excess([...five("o", "2026-03-06"), ...five("s", "2026-03-06")])).toEqual([["o", 5, true, 5], ["s", 0, false, 0]]);
    // Own work can wait until after the leave.
    expect(excess([...five("o", "2026-03-06"), ...five("s", "2026-03-11")], "2026-03-11")).toEqual([["o", 5, false, 0], ["s", 0, false, 0]]);
    expect(excess([...five("o", "2026-03-06"), ...five("s", "2026-03-09")], "2026-03-11")).toEqual([["o", 5, true, 2], ["s", 0, false, 0]]);
    // Two on leave, five days of one substitute.
    const two = [...owners, { id: "p", capacity: 1, leaves }];
    expect(excess([...five("o", "2026-03-06"), ...five("p", "2026-03-06")], "2026-03-06", two)).toEqual([["o", 5, false, 0], ["p", 5, true, 5], ["s", 0, false, 0]]);
  });

  test("have no substitute for their days off", () => {
    const weekend = defineCalendar({ id: "weekend", timeZone: "UTC", week: weekOf(["sat", "sun"], wholeDay) });
    const owners = [
      { id: "o", capacity: 1, leaves: [{ from: "2026-03-07", until: "2026-03-08", substitute: "s" }] },
      { id: "s", capacity: 5, calendar: "weekend" },
    ];
    const plan = planContacts([contactOf(1, ["2026-03-07", "2026-03-08", "2026-03-08"], { owner: "o" })], owners, { from: "2026-03-07", to: "2026-03-08", calendars: [office, weekend] });
    expect(plan.overflow[0]?.reasons).toMatchObject([{ code: "cadence/no-contact-day", days: 2 }]);
    expect(plan.owners[0]).toMatchObject({ leaveDays: 0, substituteCapacity: 0, infeasible: true, excess: 1 });
  });

  test("without capacity have no utilisation", () => {
    const plan = planContacts([], [{ id: 2, capacity: 0 }, { id: 1, capacity: 3 }], WEEK);
    expect(plan.owners.map(({ owner, utilisation }) => [owner, utilisation])).toEqual([[1, 0], [2, null]]);
  });

  test("on leave hand over to their substitute, who may hand on", () => {
    const owners = [
      { id: "o1", capacity: 1, leaves: [{ from: "2026-03-03", until: "2026-03-04", substitute: "o2" }] },
      { id: "o2", capacity: 1, leaves: [{ from: "2026-03-04", until: "2026-03-04", substitute: "o3" }] },
      { id: "o3", capacity: 1 },
    ];
    const due = [1, 2].map((id) => contactOf(id, [`2026-03-0${id + 2}`, `2026-03-0${id + 2}`, `2026-03-0${id + 2}`]));
    const plan = planContacts(due, owners, WEEK);
    expect(plan.planned.map(({ contact, date, owner }) => [contact.customer, date, owner])).toEqual([[1, "2026-03-03", "o2"], [2, "2026-03-04", "o3"]]);
    expect(plan.planned[1]?.reasons[1]).toEqual({ code: "cadence/substitute", owner: "o1", substitute: "o3" });
    expect(plan.owners.map(({ owner, leaveDays, capacity, substituteCapacity, load, demand }) => [owner, leaveDays, capacity, substituteCapacity, load, demand])).toEqual([
      ["o1", 2, 5, 2, 0, 2],
      ["o2", 1, 6, 1, 1, 0],
      ["o3", 0, 7, 0, 1, 0],
    ]);
  });

  test("on leave without a substitute, or standing in for each other, are nobody", () => {
    const leave = { from: "2026-03-02", until: "2026-03-08" };
    const owners = [{ id: "o1", capacity: 1, leaves: [{ ...leave, substitute: "o2" }] }, { id: "o2", capacity: 1, leaves: [{ ...leave, substitute: "o1" }] }];
    const plan = planContacts([contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"])], owners, WEEK);
    expect(plan.overflow[0]?.reasons).toEqual([{ code: "cadence/owner-on-leave", owner: "o1", days: 5 }]);
  });

  test("that are nobody, or not in the list, leave their contacts over", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"], { owner: null, by: "secretary" }), contactOf(2, ["2026-03-02", "2026-03-04", "2026-03-06"], { owner: "o9" })];
    expect(planContacts(due, one, WEEK).overflow.map(({ reasons }) => reasons)).toEqual([
      [{ code: "cadence/no-owner", role: "secretary" }],
      [{ code: "cadence/owner-not-listed", owner: "o9" }],
    ]);
  });
});

describe("CAD-9: the fatigue cap", () => {
  const rules = ["call", "card"].map((id) => ({ id, channel: id === "call" ? "phone" : "email", purpose: id === "call" ? "business" : "greeting", latest: { amount: 6, unit: "months" }, by: "owner" }) as const);
  const policy = defineCadence({ id: "p", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 3, unit: "calendarDays" } } });
  const exempt = defineCadence({ id: "e", classes: ["A", "B"], rules, fatigue: { leastGap: { amount: 3, unit: "calendarDays" }, exempt: ["greeting"] } });
  const card = { rule: "card", key: "card@", purpose: "greeting", channel: "email" } as const;

  test("keeps planned contacts of a customer apart from each other and from past ones", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-06"]), contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-08"], card)];
    const contacts = [{ customer: 1, date: "2026-02-28", channel: "visit" }, { customer: 9, date: "2026-03-04", channel: "visit" }] as const;
    const plan = planContacts(due, [{ id: "o1", capacity: 9 }], { ...WEEK, policy, contacts });
    // Three days after 28 February is 3 March; three after that the 6th.
    expect(plan.planned.map(({ contact, date, reasons }) => [contact.rule, date, reasons[0]])).toEqual([
      ["call", "2026-03-03", { code: "cadence/moved-off-target", target: "2026-03-02", days: 1, because: "cap" }],
      ["card", "2026-03-06", { code: "cadence/moved-off-target", target: "2026-03-04", days: 2, because: "cap" }],
    ]);
  });

  test("wins over the rule, and the loss is reported", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-02"]), contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-04"], card)];
    const plan = planContacts(due, one, { ...WEEK, policy });
    expect(plan.overflow.map(({ contact, reasons }) => [contact.rule, reasons])).toEqual([["card", [{ code: "cadence/no-capacity", owner: "o1", days: 1, free: 0, needed: 1 }, { code: "cadence/cap-reached", days: 2 }]]]);
  });

  test("lets exempt purposes pass, which count all the same", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-02"], card), contactOf(1, ["2026-03-02", "2026-03-02", "2026-03-06"])];
    const contacts = [{ customer: 1, date: "2026-03-01", channel: "visit" }] as const;
    const plan = planContacts(due, [{ id: "o1", capacity: 9 }], { ...WEEK, policy: exempt, contacts });
    expect(plan.planned.map(({ contact, date }) => [contact.rule, date])).toEqual([["card", "2026-03-02"], ["call", "2026-03-05"]]);
    expect(plan.planned[0]?.reasons).toEqual([{ code: "cadence/planned-on-target", target: "2026-03-02" }, { code: "cadence/exempt-from-cap", purpose: "greeting" }]);
  });
});

describe("CAD-9: records of past contacts", () => {
  const rule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 6, unit: "months" }, by: "owner" } as const;
  const policy = defineCadence({ id: "p", classes: ["A", "B"], rules: [rule], fatigue: { most: [{ contacts: 2, within: { amount: 2, unit: "weeks" } }] } });

  test("that stand there twice are one contact; without an id each is one", () => {
    const twice = (id: string | undefined) => [1, 2].map(() => ({ id, customer: 1, date: "2026-03-01", channel: "phone" }) as const);
    const due = [contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"])];
    expect(dates(planContacts(due, one, { ...WEEK, policy, contacts: twice("v1") }))).toEqual([[1, "2026-03-04"]]);
    expect(codes(planContacts(due, one, { ...WEEK, policy, contacts: twice(undefined) }).overflow)).toEqual([[1, "cadence/cap-reached"]]);
  });
});

describe("CAD-9: contacts that stand still", () => {
  const window = ["2026-03-02", "2026-03-04", "2026-03-06"] as const;
  const held = (code: "cadence/held" | "cadence/paused", until: string | null) => (code === "cadence/held" ? { code, from: "2026-02-01", until, reason: "complaints/open" } : { code, from: "2026-02-01", until }) as never;

  test.each([
    ["blocked", { code: "cadence/consent-refused", person: null, channel: null, purpose: null, from: "2026-01-01", until: "2026-03-03" }, null],
    ["held", held("cadence/held", null), null],
    ["held", held("cadence/held", "2026-03-08"), "2026-03-09"],
    ["paused", held("cadence/paused", "2026-03-31"), "2026-04-01"],
    ["snoozed", { code: "cadence/snoozed", until: "2026-03-08" }, "2026-03-09"],
    ["held", { code: "cadence/fatigue-gap", last: "2026-03-01", until: "2026-03-09" }, "2026-03-09"],
  ] as const)("a contact that is %s through the whole period is withheld with the reason, and until when", (state, reason, until) => {
    const plan = planContacts([contactOf(1, window, { state, reasons: [reason as never] })], one, WEEK);
    expect(plan.withheld).toMatchObject([{ reasons: [{ code: "cadence/withheld", state, until }, reason] }]);
    expect([plan.planned, plan.overflow]).toEqual([[], []]);
  });

  test.each([
    ["held", held("cadence/held", "2026-03-04"), "2026-03-05"],
    ["paused", held("cadence/paused", "2026-03-05"), "2026-03-06"],
    ["snoozed", { code: "cadence/snoozed", until: "2026-03-04" }, "2026-03-05"],
    ["held", { code: "cadence/fatigue-limit", contacts: 2, within: { amount: 1, unit: "weeks" }, until: "2026-03-06" }, "2026-03-06"],
  ] as const)("a contact that is %s for part of its window is planned for the rest of it", (state, reason, date) => {
    const plan = planContacts([contactOf(1, window, { state, reasons: [reason as never] })], one, WEEK);
    expect(plan.planned).toMatchObject([{ date, reasons: [{ code: "cadence/moved-off-target", because: "outside-period" }, { code: "cadence/released", state, from: date }] }]);
  });

  test.each([
    ["held", held("cadence/held", "2026-03-06")],
    ["paused", held("cadence/paused", "2026-03-06")],
    ["snoozed", { code: "cadence/snoozed", until: "2026-03-06" }],
    ["held", { code: "cadence/fatigue-gap", last: "2026-03-01", until: "2026-03-07" }],
  ] as const)("one that is %s through its latest day is a broken promise, made on the first day on which it may be", (state, reason) => {
    const due = [contactOf(1, window, { state, reasons: [reason] }), contactOf(2, ["2026-03-02", "2026-03-07", "2026-03-08"])];
    const plan = planContacts(due, one, WEEK);
    // It goes first, so the other leaves the 7th to it.
    expect(dates(plan)).toEqual([[2, "2026-03-06"], [1, "2026-03-07"]]);
    expect(plan.planned[1]?.reasons).toEqual([
      { code: "cadence/planned-overdue", latest: "2026-03-06", days: 1 },
      { code: "cadence/released", state, from: "2026-03-07" },
    ]);
    expect(plan.owners[0]).toMatchObject({ demand: 2, infeasible: false });
  });

  test("so is one that is to rest through its window by what is known of the customer, with what follows a planned one", () => {
    const pauses = [{ customer: 1, from: "2026-03-04", until: "2026-03-06" }];
    const options = { ...WEEK, customers: [{ id: 1 }], pauses };
    const late = planContacts([contactOf(1, ["2026-03-04", "2026-03-05", "2026-03-05"], { state: "upcoming" })], one, options);
    expect(late.planned).toMatchObject([{ date: "2026-03-07", reasons: [{ code: "cadence/planned-overdue", days: 2 }, { code: "cadence/released", from: "2026-03-07" }] }]);
    // A day that does not rest, and has no room, is not rest: then it overflows.
    const full = planContacts([contactOf(1, ["2026-03-03", "2026-03-05", "2026-03-05"])], [{ id: "o1", capacity: { sat: 1 } }], options);
    expect(codes(full.overflow)).toEqual([[1, "cadence/rest-days", "cadence/no-capacity"]]);
    const rule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 2, unit: "calendarDays" }, by: "owner" } as const;
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules: [rule] });
    const followed = planContacts([contactOf(1, ["2026-03-02", "2026-03-03", "2026-03-03"])], one, { ...options, policy });
    // From the 3rd the next is due by the 5th.
    expect(dates(followed)).toEqual([[1, "2026-03-03"], [1, "2026-03-07"]]);
  });

  test("a late one is planned as soon as it is free", () => {
    const due = [contactOf(1, ["2026-02-01", "2026-02-10", "2026-02-10"], { state: "paused", daysLate: 3, reasons: [held("cadence/paused", "2026-03-03")] })];
    expect(dates(planContacts(due, one, WEEK))).toEqual([[1, "2026-03-04"]]);
  });

  test("so is one whose latest day passed while it stood still, though it counts no day as late", () => {
    const due = [contactOf(1, ["2026-02-01", "2026-02-10", "2026-02-10"], { state: "paused", reasons: [held("cadence/paused", "2026-03-03")] })];
    expect(dates(planContacts(due, one, WEEK))).toEqual([[1, "2026-03-04"]]);
  });

  test("one without dates is withheld", () => {
    const due = [contactOf(1, window, { state: "undetermined", window: null, reasons: [{ code: "cadence/no-anchor", anchor: "lastContact" }] })];
    expect(codes(planContacts(due, one, WEEK).withheld)).toEqual([[1, "cadence/withheld", "cadence/no-anchor"]]);
  });

  test("a rest that begins in the period, or a refusal, keeps its days free", () => {
    const due = [1, 2, 3, 4].map((id) => contactOf(id, window));
    const options = {
      ...WEEK,
      customers: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4, consents: [{ given: "refused", from: "2026-03-03" }] }],
      pauses: [{ customer: 1, from: "2026-03-04", until: "2026-03-31" }],
      holds: [{ customer: 2, from: "2026-03-01", purposes: ["business"], reason: "complaints/open" }],
      snoozes: [{ customer: 3, rule: "call", until: "2026-03-05" }],
    } as const;
    const plan = planContacts(due, [{ id: "o1", capacity: 9 }], options);
    expect(dates(plan)).toEqual([[4, "2026-03-02"], [1, "2026-03-03"], [3, "2026-03-06"]]);
    expect(plan.overflow.map(({ reasons }) => reasons)).toEqual([[{ code: "cadence/rest-days", days: 5 }]]);
  });
});

describe("CAD-11: what a plan is about", () => {
  test("contacts whose window begins later and settled ones are no part of it", () => {
    const due = [
      contactOf(2, ["2026-03-09", "2026-03-10", "2026-03-11"]),
      contactOf(3, ["2026-03-02", "2026-03-03", "2026-03-04"], { state: "settled" }),
    ];
    const plan = planContacts(due, one, WEEK);
    expect([plan.planned, plan.overflow, plan.withheld]).toEqual([[], [], []]);
  });

  test("a promise that breaks before the first day is broken on it", () => {
    const rule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" } as const;
    const policy = defineCadence({ id: "p", classes: [], rules: [rule] });
    // Asked for on Friday the 6th, due on Saturday the 7th, planned from Monday the 9th.
    const due = dueContacts([{ id: 1, owner: "o1", since: "2026-02-28" }], policy, { asOf: "2026-03-06" });
    expect(due.map(({ state }) => state)).toEqual(["due"]);
    const plan = planContacts(due, one, { from: "2026-03-09", to: "2026-03-13" });
    expect(plan.planned).toMatchObject([{ date: "2026-03-09", reasons: [{ code: "cadence/planned-overdue", latest: "2026-03-07", days: 2 }] }]);
    expect(plan.owners[0]).toMatchObject({ demand: 1 });
  });

  test("a contact that aims at a day after the period waits, unless it is to be made early", () => {
    const due = [contactOf(1, ["2026-03-02", "2026-03-20", "2026-03-20"]), contactOf(2, ["2026-03-02", "2026-03-08", "2026-03-20"])];
    const plan = planContacts(due, one, WEEK);
    expect(dates(plan)).toEqual([[2, "2026-03-08"]]);
    expect(plan.withheld[0]?.reasons).toEqual([{ code: "cadence/aims-later", target: "2026-03-20", latest: "2026-03-20" }]);
    const early = planContacts(due, one, { ...WEEK, later: "early" });
    expect(dates(early)).toEqual([[2, "2026-03-07"], [1, "2026-03-08"]]);
    expect(early.planned[1]?.reasons).toEqual([{ code: "cadence/moved-off-target", target: "2026-03-20", days: -12, because: "outside-period" }]);
  });

  test("no contacts and no owners make an empty plan", () => {
    expect(planContacts([], [], MARCH)).toEqual({ ...MARCH, policy: null, owners: [], planned: [], overflow: [], withheld: [] });
  });

  test("days that a calendar does not know go by the week and say so, unless it refuses", () => {
    const known = { id: "known", timeZone: "UTC", week: weekdays, coverage: { from: "2026-03-01", to: "2026-03-03" } } as const;
    const due = [contactOf(1, ["2026-03-04", "2026-03-04", "2026-03-06"])];
    const assumed = planContacts(due, one, { ...WEEK, calendars: [defineCalendar(known)] });
    expect(assumed.planned[0]?.reasons[1]).toEqual({ code: "calendar/assumed-week", calendar: "known", date: "2026-03-04" });
    const refused = planContacts(due, one, { ...WEEK, calendars: [defineCalendar({ ...known, beyondCoverage: "refuse" })] });
    expect(refused.overflow[0]?.reasons).toEqual([
      { code: "cadence/no-contact-day", from: "2026-03-04", to: "2026-03-06", days: 3 },
      { code: "calendar/not-covered", calendar: "known", date: "2026-03-04" },
    ]);
  });

  test("quiet times of the policy hold no contact and no capacity", () => {
    const rule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 6, unit: "months" }, by: "owner" } as const;
    const policy = defineCadence({ id: "p", classes: ["A", "B"], rules: [rule], quiet: [{ from: "03-03", until: "03-05" }] });
    const plan = planContacts([contactOf(1, ["2026-03-02", "2026-03-04", "2026-03-06"])], one, { ...WEEK, policy });
    expect(dates(plan)).toEqual([[1, "2026-03-02"]]);
    expect(plan.owners[0]).toMatchObject({ workingDays: 4, capacity: 4 });
  });

  test("inputs may be frozen to the ground", () => {
    const due = deepFreeze([1, 2, 3].map((id) => contactOf(id, ["2026-03-02", "2026-03-04", "2026-03-06"])));
    const options = deepFreeze({ ...WEEK, customers: [{ id: 1 }, { id: 2 }, { id: 3 }], contacts: [], pinned: [], values: [] });
    expect(planContacts(due, deepFreeze([{ id: "o1", capacity: { mon: 1 }, leaves: [] }]), options).planned).toHaveLength(1);
  });
});
