import fc from "fast-check";
import { expect, test } from "vitest";
import { everyDay } from "../../../src/calendar/internal.ts";
import { fatigueRule } from "../../../src/cadence/fatigue/fatigue.ts";
import type { FatigueCap } from "../../../src/cadence/policy/cadence-policy.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";

const span = (max: number) => fc.record({ amount: fc.integer({ min: 1, max }), unit: fc.constantFrom("calendarDays", "weeks") });
const cap: fc.Arbitrary<FatigueCap> = fc.record(
  {
    leastGap: fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant("calendarDays") }),
    most: fc.array(fc.record({ contacts: fc.integer({ min: 1, max: 3 }), within: span(9) }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const contacts = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }).map((found) => found.sort((a, b) => a - b));
const length = ({ amount, unit }: { readonly amount: number; readonly unit: string }): number => (unit === "weeks" ? amount * 7 : amount);

// Walks every stretch of days that holds the new contact and counts, as the words of the rule have it.
function allows({ leastGap, most }: FatigueCap, day: number, others: readonly number[]): boolean {
  if (leastGap !== undefined && others.some((other) => Math.abs(other - day) < length(leastGap))) return false;
  return (most ?? []).every(({ contacts: limit, within }) => {
    for (let from = day - length(within) + 1; from <= day; from += 1) {
      const inside = [...others, day].filter((other) => from <= other && other < from + length(within)).length;
      if (inside > limit) return false;
    }
    return true;
  });
}

test("CAD-9: a day fits exactly if every stretch that holds it keeps gap and limits", () => {
  fc.assert(
    fc.property(cap, contacts, fc.integer({ min: -5, max: 40 }), (rules, others, day) => {
      expect(fatigueRule(deepFreeze(rules), everyDay).fits(day, deepFreeze(others))).toBe(allows(rules, day, others));
    }),
    { numRuns: 2000 },
  );
});

test("CAD-9: a restraint ends on the first day that is free, and there is one exactly if the day does not fit behind the others", () => {
  fc.assert(
    fc.property(cap, contacts, fc.integer({ min: -5, max: 40 }), (rules, others, day) => {
      const rule = fatigueRule(rules, everyDay);
      const earlier = others.filter((other) => other <= day);
      const found = rule.restraint(day, others);
      let free = day;
      while (!allows(rules, free, earlier)) free += 1;
      expect(found === null ? day : found.until).toBe(free);
    }),
    { numRuns: 2000 },
  );
});
