import fc from "fast-check";
import { expect, test } from "vitest";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import type { CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";

// Days of March 2026 from the 1st; the plan is of six weeks.
const FIRST = Date.UTC(2026, 2, 1);
const dateOf = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (date: string): number => (Date.parse(date) - FIRST) / 86_400_000;
const LAST = 41;
const WEEK = 7;
const VISIT = 20;
const rule = { purpose: "business", by: "owner" } as const;
const call: CadenceRule<"A"> = { ...rule, id: "call", channel: "phone", latest: { amount: 1, unit: "weeks" } };
const visit: CadenceRule<"A"> = { ...rule, id: "visit", channel: "visit", latest: { amount: VISIT, unit: "calendarDays" }, satisfies: ["call"] };
const policy = defineCadence<"A">({ id: "p", classes: ["A"], rules: [call, visit] });

const base = fc.array(
  fc.record({ call: fc.integer({ min: -12, max: -1 }), visit: fc.integer({ min: -25, max: -1 }) }),
  { minLength: 1, maxLength: 6 },
);

test("CAD-1: where nothing overflows, no customer waits longer than the rules allow, through the whole plan", () => {
  fc.assert(
    fc.property(base, (all) => {
      const customers = all.map((_, id) => ({ id, class: "A", owner: "o1", since: "2025-01-01" }));
      const contacts = all.flatMap((days, customer) => [
        { customer, date: dateOf(days.call), channel: "phone" as const },
        { customer, date: dateOf(days.visit), channel: "visit" as const },
      ]);
      const due = dueContacts(customers, policy, { asOf: dateOf(0), contacts });
      const plan = planContacts(due, [{ id: "o1", capacity: 100 }], { from: dateOf(0), to: dateOf(LAST), policy, contacts });
      expect(plan.overflow).toEqual([]);
      for (const [id, days] of all.entries()) {
        const own = plan.planned.filter(({ contact }) => contact.customer === id);
        const visits = [days.visit, ...own.filter(({ contact }) => contact.rule === "visit").map(({ date }) => dayOf(date))];
        const any = [Math.max(days.call, days.visit), ...own.map(({ date }) => dayOf(date))];
        expect(longestWait(any)).toBeLessThanOrEqual(WEEK);
        expect(longestWait(visits)).toBeLessThanOrEqual(VISIT);
      }
    }),
    { numRuns: 200 },
  );
});

test("CAD-11: what follows is what the rules ask for once the contacts before it are made", () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 1, max: 2 }), (all, capacity) => {
      const customers = all.map((_, id) => ({ id, class: "A", owner: "o1", since: "2025-01-01" }));
      const past = all.flatMap((days, customer) => [
        { customer, date: dateOf(days.call), channel: "phone" as const },
        { customer, date: dateOf(days.visit), channel: "visit" as const },
      ]);
      const due = dueContacts(customers, policy, { asOf: dateOf(0), contacts: past });
      const { planned } = planContacts(due, [{ id: "o1", capacity }], { from: dateOf(0), to: dateOf(LAST), policy, contacts: past });
      for (const { contact, date } of planned) {
        // Everything that is planned up to the day that this one counts from has been made by then.
        const anchor = contact.anchor.date!;
        const asOf = anchor > dateOf(0) ? anchor : dateOf(0);
        const made = planned.filter((other) => other.date <= asOf && other.contact !== contact).map((other) => ({ customer: other.contact.customer, date: other.date, channel: other.contact.channel }));
        const rows = dueContacts(customers, policy, { asOf, contacts: [...past, ...made] }).filter((row) => row.customer === contact.customer && row.rule === contact.rule);
        // A visit planned after this call was settled may stand for it too; then the rule counts from there already.
        if (rows[0]!.anchor.date! > anchor) continue;
        expect(rows.map(({ key, window }) => [key, window])).toEqual([[contact.key, contact.window]]);
        expect(date >= asOf).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

/** The longest time from one of the days to the next, and from the last to the end of the plan. */
function longestWait(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const waits = sorted.slice(1).map((day, index) => {
    // What was late before the plan began cannot be kept any more, but is made on its first day.
    return day === 0 ? 0 : day - sorted[index]!;
  });
  const last = sorted.at(-1)!;
  return Math.max(LAST - last, ...waits);
}
