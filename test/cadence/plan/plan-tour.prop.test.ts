import fc from "fast-check";
import { expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import type { DueContact } from "../../../src/cadence/due/due-contact.ts";
import { planTour } from "../../../src/cadence/plan/plan-tour.ts";
import { weekdayOf } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { contactOf } from "./contact-of.ts";

// Days of March 2026 from the 1st, a Sunday; the tours are of the first two weeks.
const FIRST = Date.UTC(2026, 2, 1);
const dateOf = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (date: string): number => (Date.parse(date) - FIRST) / 86_400_000;
const LAST = 13;
const PERIOD = { from: dateOf(0), to: dateOf(LAST) } as const;
const five = defineCalendar({ id: "five", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const works = (day: number): boolean => !["sat", "sun"].includes(weekdayOf(dateOf(day)));

type Visit = DueContact<"A" | "B">;
const visits: fc.Arbitrary<readonly Visit[]> = fc
  .array(fc.tuple(fc.integer({ min: -8, max: LAST }), fc.nat(9), fc.constantFrom("o1", "o2")), { maxLength: 14 })
  .map((all) => all.map(([start, length, owner], index) => contactOf(index, [dateOf(start), dateOf(start), dateOf(start + length)], { channel: "visit", owner })));
const customersOf = (due: readonly Visit[], cities: number) => due.map(({ customer }) => ({ id: customer, city: `city-${Number(customer) % cities}` }));
const rules = fc.record({ perDay: fc.integer({ min: 1, max: 3 }), least: fc.integer({ min: 1, max: 3 }), cities: fc.integer({ min: 1, max: 3 }) });

// A promise that is broken by the first day may be made good on any.
const lastOf = ({ window }: Visit): string => (dayOf(window!.latest) < 0 ? dateOf(LAST) : window!.latest);

test("CAD-12: every visit whose window has begun by the last day is in one tour or left with a reason, and tours keep all rules", () => {
  fc.assert(
    fc.property(visits, rules, (due, { perDay, least, cities }) => {
      const customers = customersOf(due, cities);
      const plan = planTour(deepFreeze(due), deepFreeze({ ...PERIOD, customers, perDay, least, calendars: [five] }));
      const made = plan.tours.flatMap((tour) => tour.visits.map((visit) => ({ ...visit, tour })));
      const meets = due.filter(({ window }) => dayOf(window!.earliest) <= LAST);
      expect([...made, ...plan.left].map(({ contact }) => contact.customer).sort()).toEqual(meets.map(({ customer }) => customer).sort());
      expect(plan.left.every(({ reasons }) => reasons.length > 0)).toBe(true);

      const places = new Map<string, string>();
      for (const { contact, date, tour } of made) {
        const day = dayOf(date);
        expect(works(day) && day >= 0 && day <= LAST && date >= contact.window!.earliest && date <= lastOf(contact)).toBe(true);
        expect([tour.owner, tour.place]).toEqual([contact.owner, customers.find(({ id }) => id === contact.customer)!.city]);
        const cell = `${String(tour.owner)} ${date}`;
        expect(places.get(cell) ?? tour.place).toBe(tour.place);
        places.set(cell, tour.place);
      }
      for (const tour of plan.tours) {
        expect(tour.visits.length).toBeGreaterThanOrEqual(least);
        for (let day = dayOf(tour.from); day <= dayOf(tour.to); day += 1) {
          expect(tour.visits.filter(({ date }) => date === dateOf(day)).length).toBeLessThanOrEqual(perDay);
          // The owner is on this tour for all of it.
          const elsewhere = plan.tours.some((other) => other !== tour && other.owner === tour.owner && other.from <= dateOf(day) && dateOf(day) <= other.to);
          expect(elsewhere).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("CAD-12: the order of contacts and customers changes nothing", () => {
  const shuffled = visits.chain((due) => fc.tuple(fc.constant(due), fc.shuffledSubarray([...due], { minLength: due.length })));
  fc.assert(
    fc.property(shuffled, rules, ([due, other], { perDay, least, cities }) => {
      const options = { ...PERIOD, perDay, least, calendars: [five] };
      expect(planTour(other, { ...options, customers: customersOf(other, cities) })).toEqual(planTour(due, { ...options, customers: customersOf(due, cities) }));
    }),
    { numRuns: 200 },
  );
});

test("CAD-12: of a single city the first tour takes as many visits as any run of so many days could", () => {
  const few = visits.map((due) => due.slice(0, 5).map((visit) => ({ ...visit, owner: "o1" })));
  fc.assert(
    fc.property(few, fc.integer({ min: 1, max: 2 }), (due, perDay) => {
      const asked = due.filter(({ window }) => dayOf(window!.earliest) <= LAST);
      const plan = planTour(due, { ...PERIOD, customers: customersOf(due, 1), perDay, least: 1, calendars: [five] });
      const days = Array.from({ length: LAST + 1 }, (_, day) => day).filter(works);
      const length = Math.ceil(asked.length / perDay);
      const counts = days.map((_, start) => mostVisits(asked, days.slice(start, start + length), new Map(), perDay));
      // Tours come by day, not in the order in which they were chosen.
      expect(Math.max(0, ...plan.tours.map((tour) => tour.visits.length))).toBe(Math.max(0, ...counts));
    }),
    { numRuns: 300 },
  );
});

/** The most visits that the days hold, by trying every day for each. */
function mostVisits([visit, ...rest]: readonly Visit[], days: readonly number[], load: ReadonlyMap<number, number>, perDay: number): number {
  if (visit === undefined) return 0;
  let most = mostVisits(rest, days, load, perDay);
  for (const day of days) {
    const taken = load.get(day) ?? 0;
    if (taken >= perDay || dateOf(day) < visit.window!.earliest || dateOf(day) > lastOf(visit)) continue;
    most = Math.max(most, 1 + mostVisits(rest, days, new Map([...load, [day, taken + 1]]), perDay));
  }
  return most;
}
