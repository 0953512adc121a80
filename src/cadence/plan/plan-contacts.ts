import { compareIds } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { ContactPlan, PlannedContact, UnplannedContact } from "./contact-plan.ts";
import { amountOf } from "./cost-units.ts";
import { ownerLoads } from "./owner-loads.ts";
import { placePins } from "./pins.ts";
import { compareAsks, readPlan, type PlanInput } from "./plan-input.ts";
import { placeOpen } from "./plan-open.ts";
import type { PlanOptions, PlanOwner } from "./plan-options.ts";
import type { Left, Placed, PlanOutcome } from "./plan-outcome.ts";

/**
 * Who contacts whom on which day, so that promises are kept and nobody has more to do than the day holds?
 *
 * The most urgent contact goes first: broken promises, then the earliest latest day, the class, the value, the id. It is given the
 * day of its window with room that is nearest to its target; if it is late, the first day with room. Days that the customer prefers
 * go before others. Late is what is open on the first day of the plan after its latest day, and what rests through its latest day, from the day on which it
 * may be made again. No other contact is planned after its latest day, none nearer to another of the customer than the fatigue
 * cap allows, and none on a day on which the owner, the customer or the customer's consent stands against it. What does not fit is
 * listed with the obstacles, never dropped.
 *
 * The plan is made in one pass and not by search, so that anybody can follow it. The time is O(n log n) for the order, and for each contact
 * the days that are looked at.
 *
 * With a policy, a planned contact is taken as made. What it satisfies within its window is withheld; so that it can, it is decided about right before the
 * contact that it would save. What its rule asks for next is planned too if its target lies in the period, for rules that count from the last contact or
 * keep a rhythm. What starts with an event or another contact is asked of `dueContacts` once that is there.
 *
 * @typeParam C - class names of the policy
 * @param due - contacts as `dueContacts` gives them, in any order
 * @param owners - who makes them, and how much a day; contacts of others overflow
 * @param options - the period, and what is to be heeded
 * @returns the loads of the owners, and every open contact whose window has begun by the last day: planned, overflowing, or withheld. A contact without
 * known dates is withheld. Contacts that are settled, or whose window begins later, are no part of it
 * @throws ClienteleError `invalid-input`, `missing-id`; `duplicate-id` for an owner, customer, contact or pin twice; `unknown-id` for a customer
 * or a pinned contact that is not there; `unknown-owner`, `two-owners`, `unknown-channel`, `unknown-class`, `mixed-policies`;
 * `invalid-value` for a capacity, cost or value that cannot be counted and a pin outside the period; `invalid-date`; `invalid-period` also for more than
 * ten years and leaves that overlap; `invalid-option`, `invalid-policy`, `invalid-calendar`, `unknown-calendar`
 * @example
 * ```ts
 * import { consultingCadence, dueContacts, planContacts } from "clientele/cadence";
 *
 * const customers = [
 *   { id: 1, class: "A", owner: "o1", since: "2026-01-05" },
 *   { id: 2, class: "C", owner: "o1", since: "2026-01-05" },
 * ];
 * const contacts = [
 *   { customer: 1, date: "2026-02-27", channel: "visit" },
 *   { customer: 2, date: "2026-02-20", channel: "visit" },
 * ] as const;
 * const due = dueContacts(customers, consultingCadence, { asOf: "2026-03-02", contacts });
 * const owners = [{ id: "o1", capacity: 1 }];
 * const plan = planContacts(due, owners, { from: "2026-03-02", to: "2026-03-06", customers, contacts });
 *
 * // Both calls should be made by the 6th, but a day holds one; C gives way.
 * plan.planned.map(({ contact, date }) => [contact.rule, date]); // => [["call-c", "2026-03-05"], ["call-a", "2026-03-06"]]
 * plan.planned[0]?.reasons;
 * // => [{ code: "cadence/moved-off-target", target: "2026-03-06", days: -1, because: "capacity" }]
 * plan.withheld.map(({ contact, reasons }) => [contact.rule, reasons[0]?.code]);
 * // => [["visit-a", "cadence/aims-later"], ["visit-c", "cadence/aims-later"]]
 *
 * // On a single day there is room for one of them only, and the other is not lost.
 * const friday = planContacts(due, owners, { from: "2026-03-06", to: "2026-03-06" });
 * friday.owners.map(({ capacity, demand, infeasible, excess }) => [capacity, demand, infeasible, excess]); // => [[1, 2, true, 1]]
 * friday.overflow.map(({ contact, reasons }) => [contact.rule, reasons]);
 * // => [["call-c", [{ code: "cadence/no-capacity", owner: "o1", days: 1, free: 0, needed: 1 }]]]
 * ```
 * @category Contact plan
 * @see CAD-11, CAD-9, CAD-14
 */
export function planContacts<C extends string>(due: readonly DueContact<C>[], owners: readonly PlanOwner[], options: PlanOptions<NoInfer<C>>): ContactPlan<C> {
  const input = readPlan<C>(due, owners, options);
  const outcome: PlanOutcome<C> = { placed: [], overflow: [], withheld: [] };
  const pinned = placePins(options.pinned, input, outcome);
  placeOpen(input, outcome, pinned);
  return {
    from: dateOfDay(input.period.from),
    to: dateOfDay(input.period.to),
    policy: input.policy,
    owners: ownerLoads(input, outcome),
    planned: plannedRows(outcome.placed, input),
    overflow: leftRows(outcome.overflow),
    withheld: leftRows(outcome.withheld),
  };
}

function plannedRows<C extends string>(placed: Placed<C>[], input: PlanInput<C>): readonly PlannedContact<C>[] {
  // They were placed nearly in the order of urgency, and sorting keeps it: so all but the first pass compare numbers only.
  placed.sort((a, b) => compareAsks(a.ask, b.ask));
  placed.sort((a, b) => a.day - b.day || compareOwners(a, b, input));
  return placed.map(({ ask, day, actor, reasons }) => ({
    contact: ask.contact,
    date: dateOfDay(day),
    owner: input.owners[actor]?.id ?? ask.contact.owner,
    cost: amountOf(ask.cost),
    reasons,
  }));
}

// Positions follow the ids; only pinned contacts are with somebody who is not listed.
function compareOwners(a: Placed, b: Placed, { owners }: PlanInput): number {
  if (a.actor >= 0 && b.actor >= 0) return a.actor - b.actor;
  const first = owners[a.actor]?.id ?? a.ask.contact.owner;
  const second = owners[b.actor]?.id ?? b.ask.contact.owner;
  if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1;
  return compareIds(first, second);
}

function leftRows<C extends string>(left: Left<C>[]): readonly UnplannedContact<C>[] {
  return left.sort((a, b) => compareAsks(a.ask, b.ask)).map(({ ask, reasons }) => ({ contact: ask.contact, reasons }));
}
