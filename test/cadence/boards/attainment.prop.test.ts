import fc from "fast-check";
import { expect, test } from "vitest";
import { attainment } from "../../../src/cadence/boards/attainment.ts";
import type { ContactGoal } from "../../../src/cadence/boards/goals.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { compare, multiply, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";
import { channel, contacts, dayAfter, nearDate, shuffled } from "./arbitraries.ts";

const hours = [["09:00", "17:00"]] as const;
const office = defineCalendar({ id: "office", timeZone: "Europe/Berlin", week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } });
const customers = [1, 2, 3, 4].map((id) => ({ id, class: id < 3 ? "A" : "B", owner: id % 2 === 0 ? "x" : "y" }));
const goals: fc.Arbitrary<ContactGoal[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.nat(20),
      owner: fc.constantFrom("x", "y"),
      customer: fc.integer({ min: 1, max: 6 }),
      class: fc.constantFrom("A", "B"),
      channel,
      purpose: fc.constantFrom("business", "greeting"),
      contacts: fc.integer({ min: 1, max: 12 }),
    },
    { requiredKeys: ["id", "contacts"] },
  ),
  { selector: ({ id }) => id, maxLength: 6 },
);
const period = fc.tuple(nearDate, nearDate).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const band = fc.constantFrom(0, 0.1, 0.2, 0.25, 0.3, 0.5, 1 / 3, 0.7, 1);

const whole = (number: number): Fraction => ({ over: BigInt(number), under: 1n });

// Monday to Friday, counted one by one.
function workingDays(from: string, to: string): number {
  let count = 0;
  for (let date = from; date <= to; date = dayAfter(date, 1)) if (![0, 6].includes(new Date(date).getUTCDay())) count += 1;
  return count;
}

test("CAD-20: the status is that of exact fractions, and every contact is looked at", () => {
  fc.assert(
    fc.property(goals, contacts, period, nearDate, band, (wanted, records, days, asOf, width) => {
      const end = asOf < days.to ? asOf : days.to;
      const result = attainment(wanted, records, { asOf, period: days, customers, calendars: [office], band: width });
      const inside = records.filter(({ date }) => date >= days.from && date <= end);
      const meets = (goal: ContactGoal, record: (typeof records)[number]): boolean => {
        const customer = customers.find(({ id }) => id === record.customer);
        return (
          (goal.owner === undefined || goal.owner === (record.by ?? customer?.owner)) &&
          (goal.customer === undefined || goal.customer === record.customer) &&
          (goal.class === undefined || goal.class === customer?.class) &&
          (goal.channel === undefined || goal.channel === record.channel) &&
          (goal.purpose === undefined || goal.purpose === (record.purpose ?? "business"))
        );
      };
      expect(result.outside).toBe(records.length - inside.length);
      expect(result.unassigned).toBe(inside.filter((record) => !wanted.some((goal) => meets(goal, record))).length);
      const all = workingDays(days.from, days.to);
      const elapsed = workingDays(days.from, end);
      for (const { goal, done, status, workingDays: total, elapsed: passed } of result.rows) {
        expect([done, total, passed]).toEqual([inside.filter((record) => meets(goal, record)).length, all, elapsed]);
        if (all === 0) expect(status).toBe("no-working-days");
        else if (asOf < days.from) expect(status).toBe("not-started");
        else {
          const expected: Fraction = { over: BigInt(goal.contacts * elapsed), under: BigInt(all) };
          const step = multiply(expected, scaledWritten(width));
          const low = { over: expected.over * step.under - step.over * expected.under, under: expected.under * step.under };
          const high = { over: expected.over * step.under + step.over * expected.under, under: expected.under * step.under };
          expect(status).toBe(compare(whole(done), low) < 0 ? "under" : compare(whole(done), high) > 0 ? "over" : "within");
        }
      }
      expect(result.rows.map(({ goal }) => goal.id)).toEqual(wanted.map(({ id }) => id!).sort((a, b) => Number(a) - Number(b)));
    }),
    { numRuns: 300 },
  );
});

test("CAD-20: order changes nothing, inputs may be frozen, the answer is plain JSON", () => {
  fc.assert(
    fc.property(shuffled(goals), shuffled(contacts), period, nearDate, ([wanted, otherGoals], [records, others], days, asOf) => {
      const options = { asOf, period: days, customers };
      const result = attainment(deepFreeze(wanted), deepFreeze(records), deepFreeze(options));
      expect(attainment(otherGoals, others, { ...options, customers: [...customers].reverse() })).toEqual(result);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
  );
});
