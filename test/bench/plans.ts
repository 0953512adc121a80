import { consultingCadence, dueContacts, planContacts, type ContactPlan, type DueContact, type PlanOwner } from "../../src/cadence/index.ts";
import { compareIds } from "../../src/foundation/index.ts";
import { AS_OF, clientBase, office, OWNERS } from "./client-base.ts";
import { compete, type Measured } from "./rounds.ts";

/** The yardstick: the contacts, sorted by their latest day, and nothing planned. */
export const SORTED = "sorted by latest day";
export const PLANNED = "planned";

/** Sizes in contacts. */
export const PLAN_SIZES = [1e3, 1e4, 1e5, 2e5];

const FROM = AS_OF;
const TO = "2026-04-07";
const WORKING_DAYS = 19;
// How much of what is asked for the owners can do.
const ROOM = [
  { data: "room for all", share: 1.5 },
  { data: "room for half", share: 0.5 },
] as const;

/**
 * A plan of four weeks for growing numbers of contacts and the same number of owners, against a sort of the contacts.
 *
 * @param sizes - numbers of contacts
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measurePlans(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const { data, share } of ROOM) {
    for (const n of sizes) {
      const due = dueOf(n);
      const owners = ownersWith((share * n) / OWNERS / WORKING_DAYS);
      requireAll(due, plan(due, owners));
      const measured = await compete(data, n, [
        { name: SORTED, run: () => [...due].sort(byLatest).length },
        { name: PLANNED, run: () => plan(due, owners).planned.length },
      ]);
      done(measured);
      all.push(...measured);
    }
  }
  return all;
}

function dueOf(n: number): DueContact[] {
  // Two contacts a customer.
  const { customers, contacts } = clientBase(n / 2);
  return dueContacts(customers, consultingCadence, { asOf: AS_OF, contacts, calendars: [office] });
}

function ownersWith(capacity: number): PlanOwner[] {
  return Array.from({ length: OWNERS }, (_, i) => ({ id: `o${i}`, capacity: Math.ceil(capacity) }));
}

// What aims at a later day is made early where there is room, so that every contact is looked at.
function plan(due: readonly DueContact[], owners: readonly PlanOwner[]): ContactPlan {
  return planContacts(due, owners, { from: FROM, to: TO, calendars: [office], later: "early" });
}

function byLatest(a: DueContact, b: DueContact): number {
  const [first, second] = [a.window!.latest, b.window!.latest];
  return first < second ? -1 : first > second ? 1 : compareIds(a.customer, b.customer);
}

// Nothing is lost.
function requireAll(due: readonly DueContact[], { planned, overflow, withheld }: ContactPlan): void {
  const met = due.filter(({ state, window }) => state === "overdue" || window!.earliest <= TO).length;
  const count = planned.length + overflow.length + withheld.length;
  if (count !== met) throw new Error(`${count} contacts in the plan instead of ${met}`);
}
