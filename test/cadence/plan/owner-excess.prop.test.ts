import fc from "fast-check";
import { expect, test } from "vitest";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import type { PlanOwner } from "../../../src/cadence/plan/plan-options.ts";
import { contactOf } from "./contact-of.ts";

// Four days around the end of March, two in each month.
const FIRST = Date.UTC(2026, 2, 30);
const dateOf = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const DAYS = [0, 1, 2, 3];
const PERIOD = { from: dateOf(0), to: dateOf(3) };

interface Job {
  readonly owner: string;
  readonly first: number;
  readonly last: number;
}
const jobs = (owners: readonly string[]) =>
  fc.array(
    fc.record({ owner: fc.constantFrom(...owners), days: fc.tuple(fc.nat(3), fc.nat(3)) }).map(({ owner, days: [a, b] }): Job => ({ owner, first: Math.min(a, b), last: Math.max(a, b) })),
    { maxLength: 8 },
  );
const due = (all: readonly Job[]) => all.map(({ owner, first, last }, id) => contactOf(id, [dateOf(first), dateOf(first), dateOf(last)], { owner }));

/** The most contacts that can be made, by augmenting paths: each takes one of the places that are left to it. */
function mostMade(all: readonly Job[], places: (job: Job) => readonly string[]): number {
  const takenBy = new Map<string, Job>();
  const find = (job: Job, tried: Set<string>): boolean =>
    places(job).some((place) => {
      if (tried.has(place)) return false;
      tried.add(place);
      const other = takenBy.get(place);
      if (other !== undefined && !find(other, tried)) return false;
      takenBy.set(place, job);
      return true;
    });
  return all.filter((job) => find(job, new Set())).length;
}
const daysOf = ({ first, last }: Job): readonly number[] => DAYS.filter((day) => first <= day && day <= last);
const seats = (owner: string, day: number, capacity: number): readonly string[] => Array.from({ length: capacity }, (_, seat) => `${owner} ${day} ${seat}`);

test("CAD-11: what is too much is what cannot be made at the least, also up to the end of each month", () => {
  fc.assert(
    fc.property(jobs(["o"]), fc.integer({ min: 0, max: 3 }), (all, capacity) => {
      const { owners, overflow } = planContacts(due(all), [{ id: "o", capacity }], PERIOD);
      const march = all.filter(({ last }) => last < 2);
      const undone = (asked: readonly Job[]): number => asked.length - mostMade(asked, (job) => daysOf(job).flatMap((day) => seats("o", day, capacity)));
      expect(owners.map(({ demand }) => demand)).toEqual([march.length, all.length - march.length]);
      expect(owners[0]!.excess).toBe(undone(march));
      expect(owners[0]!.excess + owners[1]!.excess).toBe(undone(all));
      expect(owners.map(({ infeasible }) => infeasible)).toEqual(owners.map(({ excess }) => excess > 0));
      expect(overflow.length).toBeGreaterThanOrEqual(undone(all));
    }),
    { numRuns: 1000 },
  );
});

test("CAD-11: with leave and substitutes it is no more than that, and nothing is called infeasible where all can be made", () => {
  const ids = ["a", "b", "c"];
  const leave = fc.record({ days: fc.tuple(fc.nat(3), fc.nat(3)), substitute: fc.constantFrom(...ids, undefined) });
  const owner = (id: string): fc.Arbitrary<PlanOwner> =>
    fc.record({ capacity: fc.integer({ min: 0, max: 2 }), leave: fc.option(leave) }).map(({ capacity, leave: found }) => {
      if (found === null) return { id, capacity };
      const [from, until] = [Math.min(...found.days), Math.max(...found.days)];
      return { id, capacity, leaves: [{ from: dateOf(from), until: dateOf(until), substitute: found.substitute === id ? undefined : found.substitute }] };
    });
  fc.assert(
    fc.property(jobs(ids), fc.tuple(...ids.map(owner)), (all, owners) => {
      const plan = planContacts(due(all), owners, PERIOD);
      // Whoever is there on a day for an owner, through all who stand in for each other.
      const actor = (id: string, day: number): string | undefined => {
        let found: string | undefined = id;
        for (let steps = 0; steps < 4; steps += 1) {
          const away: NonNullable<PlanOwner["leaves"]>[number] | undefined = owners.find((one) => one.id === found)?.leaves?.find(({ from, until }) => from <= dateOf(day) && dateOf(day) <= until);
          if (away === undefined) return found;
          found = away.substitute as string | undefined;
        }
        return undefined;
      };
      const places = (job: Job): readonly string[] =>
        daysOf(job).flatMap((day) => {
          const made = actor(job.owner, day);
          return made === undefined ? [] : seats(made, day, owners.find(({ id }) => id === made)!.capacity as number);
        });
      const excess = plan.owners.reduce((sum, row) => sum + row.excess, 0);
      expect(excess).toBeLessThanOrEqual(all.length - mostMade(all, places));
      if (plan.owners.some(({ infeasible }) => infeasible)) expect(plan.overflow.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
