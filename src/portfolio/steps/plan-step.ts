import { planContacts, type CadenceReason, type ContactPlan, type DueContact, type OwnerLoad, type PlannedContact, type PlanOptions, type PlanOwner, type UnplannedContact } from "../../cadence/index.ts";
import type { ContactHold } from "../../customers/index.ts";
import { addDays, compareIds, isClienteleError, type Id, type PlainDate } from "../../foundation/index.ts";
import { requireList, requireUniqueIds } from "../../foundation/internal.ts";
import { gather } from "../book/slices.ts";
import { sortSteps } from "../book/sort-steps.ts";
import type { PortfolioDue, PortfolioPlan, PortfolioPlanned, PortfolioUnplanned } from "../review/portfolio-parts.ts";
import { questionOf, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import type { ContactFacts } from "./due-step.ts";
import { planGroups, type PlanGroup } from "./plan-groups.ts";
import { withClasses } from "./with-classes.ts";

/**
 * Who contacts whom on which day (CAD-11).
 *
 * @param reviewed - the book
 * @param due - the due contacts, in the order of customers
 * @param facts - classes, and what complaints hold back
 * @param room - practice and options
 * @returns a pausing step
 */
export function* planStep<C extends string>(reviewed: ReviewedBook<C>, due: PortfolioDue<C>, facts: ContactFacts<C>, room: ReviewRoom<C>): Pausing<PortfolioPlan> {
  const { read, slices } = reviewed;
  const period = { from: room.asOf, to: addDays(room.asOf, room.practice.plan!.days - 1) };
  const rows: PlanRows = { owners: [], planned: [], overflow: [], withheld: [], later: 0 };
  const shared: SharedReasons = new Map();
  let days: { readonly from: PlainDate; readonly to: PlainDate } = period;
  if (room.steps.plan === undefined) {
    const ranges = rangesOf(due.contacts, read.ids);
    const contactsOf = (place: number): readonly DueContact<C>[] => due.contacts.slice(ranges[place], ranges[place + 1]);
    const owners = ownersOf(reviewed, due, room);
    yield undefined;
    const groups = planGroups(owners, contactsOf, slices);
    yield undefined;
    let done = 0;
    for (const group of groups) {
      addPlan(rows, groupPlan(reviewed, group, contactsOf, facts, period, room), shared);
      done += group.places.length;
      yield done;
    }
  } else {
    const plan = room.steps.plan(due.contacts, questionOf(room));
    days = { from: plan.from, to: plan.to };
    addPlan(rows, plan, shared);
  }
  return {
    from: days.from,
    to: days.to,
    owners: rows.owners.sort((a, b) => compareIds(a.owner, b.owner) || compareIds(a.month, b.month)),
    planned: yield* sortSteps(rows.planned, byDay),
    overflow: yield* sortSteps(rows.overflow, byCustomer),
    withheld: yield* sortSteps(rows.withheld, byCustomer),
    later: rows.later,
  };
}

/** What all groups come to. */
interface PlanRows {
  readonly owners: OwnerLoad[];
  readonly planned: PortfolioPlanned[];
  readonly overflow: PortfolioUnplanned[];
  readonly withheld: PortfolioUnplanned[];
  later: number;
}

function addPlan(rows: PlanRows, { owners, planned, overflow, withheld }: ContactPlan, shared: SharedReasons): void {
  for (const load of owners) rows.owners.push(load);
  for (const row of planned) rows.planned.push(plannedRow(row, shared));
  for (const row of overflow) rows.overflow.push(unplannedRow(row, shared));
  for (const row of withheld) {
    if (aimsLater(row)) rows.later += 1;
    else rows.withheld.push(unplannedRow(row, shared));
  }
}

function rangesOf(contacts: readonly DueContact[], ids: readonly Id[]): Int32Array {
  const ranges = new Int32Array(ids.length + 1);
  let at = 0;
  for (let place = 0; place < ids.length; place += 1) {
    while (at < contacts.length && contacts[at]!.customer === ids[place]) at += 1;
    ranges[place + 1] = at;
  }
  return ranges;
}

// Where the book names nobody, those are meant whom its customers name.
function ownersOf<C extends string>({ read }: ReviewedBook<C>, { contacts }: PortfolioDue<C>, { practice }: ReviewRoom<C>): readonly PlanOwner[] {
  const { capacity } = practice.plan!;
  const given = read.book.owners;
  if (given === undefined) {
    const named = new Set<Id>(contacts.flatMap(({ owner }) => (owner === null ? [] : [owner])));
    return [...named].sort(compareIds).map((id) => ({ id, capacity }));
  }
  const owners = requireList(given, "owners") as typeof given;
  requireUniqueIds(owners.map(({ id }) => id), "owners");
  return owners.map((owner) => ({ id: owner.id, calendar: owner.calendar, capacity: owner.capacity ?? capacity, leaves: owner.leaves }));
}

function groupPlan<C extends string>(
  { read }: ReviewedBook<C>,
  { owners, places }: PlanGroup,
  contactsOf: (place: number) => readonly DueContact<C>[],
  { classes, holds }: ContactFacts<C>,
  period: { readonly from: PlainDate; readonly to: PlainDate },
  { cadence, practice, options }: ReviewRoom<C>,
): ContactPlan<C> {
  const { costs, later } = practice.plan!;
  // What took place counts for the fatigue cap alone.
  const { lists, inBook } = gather(read, places, cadence!.fatigue === undefined ? LISTS : ["contacts", ...LISTS]);
  const customers = withClasses(read, places, classes.rows);
  const held = [...((lists.holds ?? []) as readonly ContactHold[]), ...customers.flatMap(({ id }) => holds.get(id) ?? [])];
  const values = new Map(places.flatMap((place) => (classes.rows[place]!.value === null ? [] : [[read.ids[place]!, classes.rows[place]!.value] as const])));
  const { calendars, calendar } = options;
  const heeded: PlanOptions<C> = { ...period, calendars, calendar, customers, policy: cadence!, ...(lists as Partial<PlanOptions<C>>), holds: held, values, costs, later };
  try {
    return planContacts<C>(places.flatMap((place) => contactsOf(place)), owners, heeded);
  } catch (error) {
    // Of owners the book has all, and the group only some.
    throw isClienteleError(error) && error.details.list === "owners" ? error : inBook(error);
  }
}

const LISTS = ["holds", "pauses", "snoozes", "pinned"] as const;

function plannedRow({ contact: { customer, key, rule }, date, owner, cost, reasons }: PlannedContact, shared: SharedReasons): PortfolioPlanned {
  return { customer, key, rule, date, owner, cost, reasons: sharedReasons(reasons, shared) };
}

function unplannedRow({ contact: { customer, key, rule }, reasons }: UnplannedContact, shared: SharedReasons): PortfolioUnplanned {
  return { customer, key, rule, reasons: sharedReasons(reasons, shared) };
}

/** Reasons that many contacts have, by what is in them. */
type SharedReasons = Map<string, readonly CadenceReason[]>;

// When it aims at stands in the contact.
function aimsLater({ reasons }: UnplannedContact): boolean {
  return reasons.length === 1 && reasons[0]!.code === "cadence/aims-later";
}

// Many contacts have one reason, which says no more than its day: one for all of them takes a fraction of the memory. Lists that grew bit by bit keep
// room for more; copies do not.
function sharedReasons(reasons: readonly CadenceReason[], shared: SharedReasons): readonly CadenceReason[] {
  const [reason] = reasons;
  if (reasons.length !== 1 || reason!.code !== "cadence/planned-on-target") return reasons.slice();
  const known = shared.get(reason!.target);
  if (known === undefined) shared.set(reason!.target, reasons);
  return known ?? reasons;
}

// All contacts of an owner come from one plan, which has them in the order of urgency; sorting keeps it.
function byDay(a: PortfolioPlanned, b: PortfolioPlanned): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.owner === null || b.owner === null) return a.owner === b.owner ? compareIds(a.customer, b.customer) : a.owner === null ? 1 : -1;
  return compareIds(a.owner, b.owner);
}

function byCustomer(a: PortfolioUnplanned, b: PortfolioUnplanned): number {
  return compareIds(a.customer, b.customer) || compareIds(a.key, b.key);
}
