import { describe, expect, test } from "vitest";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { forecastWorkload } from "../../../src/cadence/effort/forecast-workload.ts";
import type { ContactPlan } from "../../../src/cadence/plan/contact-plan.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import type { CadencePolicy, CadenceRule, FatigueCap } from "../../../src/cadence/policy/cadence-policy.ts";
import { consultingCadence } from "../../../src/cadence/policy/consulting-cadence.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import type { ContactRecord } from "../../../src/customers/index.ts";

const WEEK = { from: "2026-03-09", to: "2026-03-13" } as const;
const owners = [{ id: "o", capacity: 10 }];
const customers = [{ id: 1, class: "A", owner: "o", since: "2026-01-05" }];
const call: CadenceRule<"A"> = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" };
const visit: CadenceRule<"A"> = { id: "visit", channel: "visit", purpose: "business", latest: { amount: 9, unit: "calendarDays" }, target: { amount: 5, unit: "calendarDays" }, by: "owner", satisfies: ["call"] };
const policyOf = (rules: readonly CadenceRule<"A">[], fatigue?: FatigueCap): CadencePolicy<"A"> => defineCadence<"A">({ id: "p", classes: ["A"], rules, fatigue });
const rows = ({ planned }: ContactPlan): unknown[] => planned.map(({ contact, date }) => [contact.rule, date]);
const left = ({ withheld }: ContactPlan): unknown[] => withheld.map(({ contact, reasons }) => [contact.rule, reasons[0]?.code]);

describe("CAD-1: a contact that stands for another goes right before it", () => {
  const contacts: readonly ContactRecord[] = [{ customer: 1, date: "2026-01-10", channel: "visit" }, { customer: 1, date: "2026-03-03", channel: "phone" }];
  const due = dueContacts(customers, consultingCadence, { asOf: "2026-03-09", contacts });

  test("where both are as urgent: one visit, and no call on the same day", () => {
    const plan = planContacts(due, owners, { ...WEEK, policy: consultingCadence, contacts });
    expect(rows(plan)).toEqual([["visit-a", "2026-03-10"]]);
    expect(plan.withheld).toMatchObject([{ contact: { rule: "call-a" }, reasons: [{ code: "cadence/satisfied-by-plan", rule: "visit-a", date: "2026-03-10" }] }]);
    expect(forecastWorkload(customers, consultingCadence, { ...WEEK, contacts }).rules.filter(({ contacts: count }) => count > 0)).toMatchObject([{ rule: "visit-a", contacts: 1 }]);
  });

  test("where the cap leaves room for one only", () => {
    const policy = { ...consultingCadence, fatigue: { leastGap: { amount: 7, unit: "calendarDays" } } } as const;
    const plan = planContacts(dueContacts(customers, policy, { asOf: "2026-03-09", contacts }), owners, { ...WEEK, policy, contacts });
    expect([rows(plan), plan.overflow]).toEqual([[["visit-a", "2026-03-10"]], []]);
  });

  test("where it is less urgent, and is made within the window of the other", () => {
    const base = [{ ...customers[0]!, since: "2026-03-02" }];
    const policy = policyOf([call, visit]);
    const period = { from: "2026-03-02", to: "2026-03-09" };
    const plan = planContacts(dueContacts(base, policy, { asOf: "2026-03-02" }), owners, { ...period, policy });
    expect([rows(plan), left(plan)]).toEqual([[["visit", "2026-03-07"]], [["call", "cadence/satisfied-by-plan"]]]);
    expect(forecastWorkload(base, policy, period).rules).toMatchObject([{ contacts: 0 }, { contacts: 1 }]);
  });

  test("through others too: a visit stands for the call, and the call for the mail", () => {
    const mail: CadenceRule<"A"> = { ...call, id: "mail", channel: "email" };
    const policy = policyOf([mail, { ...call, satisfies: ["mail"] }, { ...visit, latest: { amount: 1, unit: "weeks" }, target: undefined }]);
    const base = [{ ...customers[0]!, since: "2026-03-02" }];
    const plan = planContacts(dueContacts(base, policy, { asOf: "2026-03-09" }), owners, { ...WEEK, policy });
    expect([rows(plan), left(plan)]).toEqual([[["visit", "2026-03-09"]], [["call", "cadence/satisfied-by-plan"], ["mail", "cadence/satisfied-by-plan"]]]);
  });

  test("and so does one that follows a planned contact", () => {
    const policy = policyOf([call, visit]);
    const base = [{ ...customers[0]!, since: "2026-03-02" }];
    const plan = planContacts(dueContacts(base, policy, { asOf: "2026-03-02" }), owners, { from: "2026-03-02", to: "2026-03-20", policy });
    // Every five days a visit, and no call in between.
    expect(rows(plan)).toEqual([["visit", "2026-03-07"], ["visit", "2026-03-12"], ["visit", "2026-03-17"]]);
  });
});

describe("CAD-1: a contact is not saved", () => {
  test("by one that is made after its window, nor by one that finds no day", () => {
    const policy = policyOf([call, { ...visit, latest: { amount: 20, unit: "calendarDays" }, target: { amount: 12, unit: "calendarDays" } }]);
    const base = [{ ...customers[0]!, since: "2026-03-02" }];
    const due = dueContacts(base, policy, { asOf: "2026-03-02" });
    expect(rows(planContacts(due, owners, { from: "2026-03-02", to: "2026-03-14", policy }))).toEqual([["call", "2026-03-09"], ["visit", "2026-03-14"]]);
    const short = policyOf([call, visit]);
    const unaffordable = planContacts(dueContacts(base, short, { asOf: "2026-03-02" }), owners, { from: "2026-03-02", to: "2026-03-09", policy: short, costs: { visit: 11 } });
    expect([rows(unaffordable), unaffordable.overflow.length]).toEqual([[["call", "2026-03-09"]], 1]);
  });

  test("if it is late, by one that is made later than it would be itself", () => {
    const policy = policyOf([call, { ...visit, latest: { amount: 2, unit: "weeks" }, target: undefined }]);
    const base = [{ ...customers[0]!, since: "2026-02-28" }];
    // The call was due on the 7th, the visit is on the 14th.
    const due = dueContacts(base, policy, { asOf: "2026-03-09" });
    const plan = planContacts(due, owners, { from: "2026-03-09", to: "2026-03-14", policy });
    expect(rows(plan)).toEqual([["call", "2026-03-09"], ["visit", "2026-03-14"]]);
    // Where it finds no day of its own, a later one is better than none.
    const saturdays = planContacts(due, [{ id: "o", capacity: { sat: 1 } }], { from: "2026-03-09", to: "2026-03-14", policy });
    expect([rows(saturdays), left(saturdays)]).toEqual([[["visit", "2026-03-14"]], [["call", "cadence/satisfied-by-plan"]]]);
  });

  test("by one with another person", () => {
    const wishes = (id: string, satisfies?: readonly string[]): CadenceRule<"A"> => ({ id, channel: satisfies === undefined ? "message" : "phone", purpose: id, anchor: { kind: "personDay", occasion: id }, latest: { amount: 0, unit: "calendarDays" }, by: "owner", satisfies });
    const policy = policyOf([wishes("name-day"), wishes("birthday", ["name-day"])]);
    const day = (occasion: string) => ({ occasion, date: "03-10" });
    const planOf = (people: readonly { readonly id: string; readonly days: readonly { readonly occasion: string; readonly date: string }[] }[]): ContactPlan => {
      const base = [{ ...customers[0]!, people }];
      return planContacts(dueContacts(base, policy, { asOf: "2026-03-09" }), owners, { ...WEEK, policy });
    };
    expect(rows(planOf([{ id: "p1", days: [day("name-day"), day("birthday")] }]))).toEqual([["birthday", "2026-03-10"]]);
    expect(rows(planOf([{ id: "p1", days: [day("name-day")] }, { id: "p2", days: [day("birthday")] }]))).toEqual([["birthday", "2026-03-10"], ["name-day", "2026-03-10"]]);
  });
});

test("CAD-1: of two rules with one channel and purpose a contact keeps both, as it does once it is made", () => {
  const review: CadenceRule<"A"> = { ...call, id: "review", anchor: { kind: "calendar", start: "2026-03-02" }, latest: { amount: 8, unit: "calendarDays" } };
  const policy = policyOf([call, review]);
  const base = [{ ...customers[0]!, since: "2026-03-03" }];
  const plan = planContacts(dueContacts(base, policy, { asOf: "2026-03-09" }), owners, { from: "2026-03-09", to: "2026-03-10", policy });
  // Both by the 10th.
  expect([rows(plan), left(plan)]).toEqual([[["call", "2026-03-10"]], [["review", "cadence/satisfied-by-plan"]]]);
});
