import fc from "fast-check";
import { expect, test } from "vitest";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import { forecastWorkload } from "../../../src/cadence/effort/forecast-workload.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import type { Channel } from "../../../src/customers/index.ts";

// Days of March 2026 from the 1st.
const FIRST = Date.UTC(2026, 2, 1);
const dateOf = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const PERIOD = { from: dateOf(0), to: dateOf(60) };
const channels: readonly Channel[] = ["phone", "email", "visit"];

// A chain: each channel may stand for the one before it, and so for all that one stands for.
const policy: fc.Arbitrary<CadencePolicy<"A">> = fc
  .array(fc.record({ days: fc.integer({ min: 2, max: 25 }), satisfies: fc.boolean() }), { minLength: 1, maxLength: 3 })
  .map((all) =>
    defineCadence<"A">({
      id: "p",
      classes: ["A"],
      rules: all.map(({ days, satisfies }, index): CadenceRule<"A"> => ({
        id: channels[index]!,
        channel: channels[index]!,
        purpose: "business",
        latest: { amount: days, unit: "calendarDays" },
        by: "owner",
        satisfies: satisfies && index > 0 ? [channels[index - 1]!] : undefined,
      })),
    }),
  );
const contacts = fc.array(
  fc.record({ customer: fc.nat(2), date: fc.integer({ min: -30, max: -1 }).map(dateOf), channel: fc.constantFrom(...channels) }),
  { maxLength: 6 },
);

test("CAD-1: with room for all, a plan makes the contacts that the forecast counts", () => {
  fc.assert(
    fc.property(policy, contacts, (rules, made) => {
      const customers = [0, 1, 2].map((id) => ({ id, class: "A", owner: "o1", since: dateOf(-10 * id) }));
      const due = dueContacts(customers, rules, { asOf: PERIOD.from, contacts: made });
      const plan = planContacts(due, [{ id: "o1", capacity: 100 }], { ...PERIOD, policy: rules, contacts: made });
      const forecast = forecastWorkload(customers, rules, { ...PERIOD, contacts: made });
      const counts = forecast.rules.map(({ rule }) => ({ rule, contacts: plan.planned.filter(({ contact }) => contact.rule === rule).length }));
      expect(counts).toEqual(forecast.rules.map(({ rule, contacts: count }) => ({ rule, contacts: count })));
      expect(plan.overflow).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
