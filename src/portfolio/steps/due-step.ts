import { dueContacts, uncoveredCustomers, type DueContact, type DueOptions } from "../../cadence/index.ts";
import type { ClassChange, ContactHold, CustomerCard } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireList } from "../../foundation/internal.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather, joinedSlices, type Gathered } from "../book/slices.ts";
import type { PortfolioClasses, PortfolioDue } from "../review/portfolio-parts.ts";
import { partOf, questionOf, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { withClasses } from "./with-classes.ts";

/** What due contacts and their plan rest on beside the book. */
export interface ContactFacts<C extends string = string> {
  readonly classes: PortfolioClasses<C>;
  /** Holds of complaints, by customer. */
  readonly holds: ReadonlyMap<Id, readonly ContactHold[]>;
}

/**
 * Whom to contact, when and why (CAD-1, CAD-14).
 *
 * @param reviewed - the book
 * @param facts - classes, and what complaints hold back
 * @param room - practice and options
 * @returns a pausing step
 */
export function* dueStep<C extends string>({ read, slices }: ReviewedBook<C>, { classes, holds }: ContactFacts<C>, room: ReviewRoom<C>): Pausing<PortfolioDue<C>> {
  const contacts: DueContact<C>[] = [];
  const counts: Partial<Record<DueContact["state"], number>> = {};
  const uncovered: PortfolioDue["uncovered"][number][] = [];
  const changes = changesByCustomer(classes.changes);
  const { due: replaced } = room.steps;
  for (const slice of joinedSlices(slices, TOGETHER)) {
    const customers = withClasses(read, slice, classes.rows);
    const gathered = gather(read, slice, replaced === undefined ? LISTS : ALL_LISTS);
    const classChanges = replacing((gathered.lists.classChanges ?? []) as readonly ClassChange[], customers.flatMap(({ id }) => changes.get(id) ?? []));
    const held = [...((gathered.lists.holds ?? []) as readonly ContactHold[]), ...customers.flatMap(({ id }) => holds.get(id) ?? [])];
    const found = replaced === undefined
      ? dueOf(customers, gathered, { ...calendarsOf(room, read.book), ...factsOf(gathered), classChanges, holds: held }, room)
      : requireContacts(replaced(partOf(customers, { ...gathered.lists, classChanges, holds: held }, read.book), questionOf(room)), customers);
    for (const contact of found) {
      contacts.push(contact);
      counts[contact.state] = (counts[contact.state] ?? 0) + 1;
    }
    uncovered.push(...uncoveredCustomers(customers, room.cadence!, { asOf: room.asOf, classChanges }).findings);
    yield slice.to;
  }
  return { policy: room.cadence!.id, contacts, counts, uncovered };
}

// Contacts with the same dates share them, in time and in memory.
const TOGETHER = 8;
const LISTS = ["contacts", "classChanges", "holds", "pauses", "snoozes", "events"] as const;

function changesByCustomer(changes: readonly ClassChange[]): ReadonlyMap<Id, readonly ClassChange[]> {
  const byCustomer = new Map<Id, ClassChange[]>();
  for (const change of changes) {
    const own = byCustomer.get(change.customer);
    if (own === undefined) byCustomer.set(change.customer, [change]);
    else own.push(change);
  }
  return byCustomer;
}

// A change of the review goes before a stored one of the same day.
function replacing(stored: readonly ClassChange[], changes: readonly ClassChange[]): readonly ClassChange[] {
  return [...stored.filter(({ customer, date }) => !changes.some((change) => change.customer === customer && change.date === date)), ...changes];
}

function factsOf({ lists }: Gathered): Partial<DueOptions> {
  const { classChanges: _, holds: __, ...others } = lists;
  return others as Partial<DueOptions>;
}

/**
 * The calendars by which contact days are found.
 *
 * @param room - practice and options
 * @param book - the book
 * @returns them, with owners, roles and festivals of the book
 */
function calendarsOf<C extends string>({ asOf, options }: ReviewRoom<C>, { owners, roles, festivals }: ReviewedBook<C>["read"]["book"]): DueOptions {
  return { asOf, calendars: options.calendars, calendar: options.calendar, owners, roles, festivals };
}

function dueOf<C extends string>(customers: readonly CustomerCard[], { inBook }: Gathered, options: DueOptions, { cadence }: ReviewRoom<C>): readonly DueContact<C>[] {
  try {
    return dueContacts<C>(customers, cadence!, options);
  } catch (error) {
    throw inBook(error);
  }
}

function requireContacts<C extends string>(contacts: readonly DueContact<C>[], customers: readonly CustomerCard[]): readonly DueContact<C>[] {
  const order = new Map<Id, DueContact<C>[]>(customers.map(({ id }) => [id, []]));
  for (const [index, contact] of (requireList(contacts, "steps.due") as readonly DueContact<C>[]).entries()) {
    const own = order.get(contact.customer);
    if (own === undefined) throw new ClienteleError("unknown-id", `steps.due[${index}] is of a customer that was not asked for`, { list: "steps.due", index });
    own.push(contact);
  }
  return [...order.values()].flat();
}
