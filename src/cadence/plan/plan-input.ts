import type { Channel } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireFinite, requireId, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import { CHANNELS } from "../input/contact-reader.ts";
import { contactDays } from "../due/contact-days.ts";
import type { DueContact } from "../due/due-contact.ts";
import { OWNER_ROLE } from "../due/roles.ts";
import { satisfiersOf, type Satisfier } from "../due/satisfaction.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { requireUnits } from "./cost-units.ts";
import { readDue, type OpenContact } from "./open-contacts.ts";
import { readPlanCustomers, type PlanCustomer } from "./plan-customers.ts";
import { readPlanDays, sharedDays, type CalendarKeeper, type PlanDays, type SharedDays } from "./plan-days.ts";
import type { PlanOptions, PlanOwner } from "./plan-options.ts";
import { readOwners, type OwnerDays } from "./plan-owners.ts";

/** A contact that asks for a day of the plan. */
export interface Ask<C extends string = string> extends OpenContact<C> {
  /** Its customer. */
  readonly customer: PlanCustomer;
  /** What decides first about the order: whether it is late, its latest day, the place of its class, in one number; less goes first. */
  readonly urgency: number;
  /** Place of its class in the order of the policy. */
  readonly classRank: number;
  /** What the customer is worth; minus infinity where that is not known. */
  readonly value: number;
  /** What it costs, in millionths. */
  readonly cost: number;
  /** Position of its owner; -1 for one who is not listed, or nobody. */
  readonly owner: number;
  /** The days that owner and customer share. */
  readonly shared: SharedDays;
}

/** What a plan is made from, checked. */
export interface PlanInput<C extends string = string> {
  /** The days of the plan. */
  readonly period: PlanDays;
  /** Id of the policy; `null` without one. */
  readonly policy: string | null;
  /** The rules of the policy by id. */
  readonly rules: ReadonlyMap<string, CadenceRule>;
  /** What satisfies each rule, by its id; empty without a policy. */
  readonly satisfiers: ReadonlyMap<string, readonly Satisfier[]>;
  /** The owners, in the order of ids. */
  readonly owners: readonly OwnerDays[];
  /** Positions of the owners. */
  readonly positions: ReadonlyMap<Id, number>;
  /** Every contact, in the order given. */
  readonly asks: readonly Ask<C>[];
  /** Positions of the contacts, by customer and key. */
  readonly keys: ReadonlyMap<Id, ReadonlyMap<string, number>>;
  /** The days that an owner and a customer share. */
  readonly shared: (owner: CalendarKeeper, customer: PlanCustomer) => SharedDays;
  /** Whether contacts that aim at a day after the period wait. */
  readonly laterWaits: boolean;
}

/**
 * Takes everything that a plan is made from, and refuses what is wrong with it.
 *
 * @param due - contacts
 * @param owners - who makes them
 * @param options - the period, and what is to be heeded
 * @returns the same, ready to be planned
 * @throws ClienteleError as `planContacts` says
 */
export function readPlan<C extends string>(due: readonly DueContact<C>[], owners: readonly PlanOwner[], options: PlanOptions<C>): PlanInput<C> {
  const { later = "wait", calendars, calendar } = requireObject(options, "options") as Partial<PlanOptions<C>>;
  if (later !== "wait" && later !== "early") {
    throw new ClienteleError("invalid-option", 'later is neither "wait" nor "early"', { list: "options", field: "later", expected: ["wait", "early"] });
  }
  const policy = options.policy === undefined ? null : readCadence(options.policy);
  const period = readPlanDays(options);
  const { contacts: open, positions: keys } = readDue(due, period.from);
  requireOneOwner(due);
  const keepers = requireList(owners, "owners") as readonly PlanOwner[];
  const days = contactDays({ calendars, calendar, owners: keepers }, policy?.quiet);
  const read = readOwners(owners, period, days);
  const positions = new Map(read.map(({ id }, position) => [id, position]));
  const customers = readPlanCustomers(due, options);
  const shared = sharedDays(days, period, policy?.fatigue);
  const ranks = classRanks(due, policy);
  const values = readValues(options.values);
  const costs = readCosts(options.costs);
  const asks = open.map(({ contact, earliest, target, latest, late, release, allowed, capped }): Ask<C> => {
    const { customer: id, class: name } = contact;
    const customer = customers.get(id)!;
    const owner = contact.owner === null ? -1 : (positions.get(contact.owner) ?? -1);
    const classRank = name === null ? ranks.size : ranks.get(name)!;
    const ask: Ask<C> = {
      contact,
      earliest,
      target,
      latest,
      late,
      release,
      allowed,
      capped,
      customer,
      urgency: urgencyOf(late, latest, classRank),
      classRank,
      value: values.get(id) ?? -Infinity,
      cost: costs[contact.channel],
      owner,
      shared: shared(read[owner] ?? NOBODY, customer.record),
    };
    return restedThrough(ask, period);
  });
  const rules = new Map<string, CadenceRule>((policy?.rules ?? []).map((rule) => [rule.id, rule]));
  const sharedWith = (owner: CalendarKeeper, { record }: PlanCustomer): SharedDays => shared(owner, record);
  const satisfiers = policy === null ? NO_SATISFIERS : satisfiersOf(policy);
  return { period, policy: policy?.id ?? null, rules, satisfiers, owners: read, positions, asks, keys, shared: sharedWith, laterWaits: later === "wait" };
}

const NO_SATISFIERS: ReadonlyMap<string, readonly Satisfier[]> = /* @__PURE__ */ new Map<string, readonly Satisfier[]>();

/**
 * A contact that rests on every day on which it could be made in time, by what is known of its customer, is a broken promise from the first day on
 * which it does not.
 *
 * @param ask - the contact
 * @param period - the days of the plan
 * @returns the same, late if that day is in the period
 */
export function restedThrough<C extends string>(ask: Ask<C>, { from, to }: PlanDays): Ask<C> {
  const { contact, customer, earliest, latest, release, classRank } = ask;
  if (customer.rests === null || ask.late || contact.window === null) return ask;
  let day = Math.max(earliest, release, from);
  while (day <= to && customer.rests(contact, day)) day += 1;
  return day <= latest || day > to ? ask : { ...ask, late: true, release: day, urgency: urgencyOf(true, latest, classRank) };
}

/** Who makes contacts that nobody is named for. */
const NOBODY: CalendarKeeper = { id: null, calendar: undefined };

/**
 * The order in which contacts are given their days: broken promises, then the earliest latest day, the class, the value.
 *
 * @param a - a contact
 * @param b - another
 * @returns below 0 if `a` goes first, over 0 if `b` does
 */
export function compareAsks(a: Ask, b: Ask): number {
  if (a.urgency !== b.urgency) return a.urgency < b.urgency ? -1 : 1;
  if (a.value !== b.value) return a.value > b.value ? -1 : 1;
  const { contact: first } = a;
  const { contact: second } = b;
  return compareIds(first.customer, second.customer) || (first.key < second.key ? -1 : first.key > second.key ? 1 : 0);
}

// Of the first and last day that there are, and beyond both.
const FIRST_DAY = -1_000_000;
const LAST_DAY = 3_000_000;
// More classes than anybody has; even then the number is far from where doubles leave out integers.
const MOST_CLASSES = 100_000;

/**
 * What decides first about the order in which contacts are given their days, as one number: to compare three costs too much.
 *
 * @param late - whether the promise is broken
 * @param latest - last day of the window
 * @param classRank - place of the class
 * @returns a whole number; less goes first
 */
export function urgencyOf(late: boolean, latest: number, classRank: number): number {
  const days = Math.min(latest, LAST_DAY) - FIRST_DAY + (late ? 0 : LAST_DAY - FIRST_DAY + 1);
  return days * MOST_CLASSES + Math.min(classRank, MOST_CLASSES - 1);
}

// A customer has one owner at a time (CUS-9).
function requireOneOwner(due: readonly DueContact[]): void {
  const owners = new Map<Id, { readonly owner: Id; readonly index: number }>();
  due.forEach(({ customer, by, owner }, index) => {
    if (by !== OWNER_ROLE || owner === null) return;
    const known = owners.get(customer);
    if (known === undefined) owners.set(customer, { owner, index });
    else if (known.owner !== owner) {
      const sentence = `due[${known.index}] and due[${index}] give one customer two owners`;
      throw new ClienteleError("two-owners", sentence, { list: "due", index, firstIndex: known.index, id: customer, field: "owner" });
    }
  });
}

function classRanks<C extends string>(due: readonly DueContact<C>[], policy: CadencePolicy<C> | null): ReadonlyMap<string, number> {
  requireClassNames(due);
  const names = policy?.classes ?? [...new Set(due.flatMap((contact) => (contact.class === null ? [] : [contact.class])))].sort();
  const ranks = new Map<string, number>(names.map((name, rank) => [name, rank]));
  const rules = policy === null ? null : new Set(policy.rules.map(({ id }) => id));
  due.forEach((contact, index) => {
    const place = { list: "due", index, id: contact.customer };
    if (contact.class !== null && !ranks.has(contact.class)) {
      throw new ClienteleError("unknown-class", `due[${index}] has a class that the policy does not declare`, { ...place, field: "class", expected: names });
    }
    if (rules?.has(contact.rule) === false) {
      throw new ClienteleError("mixed-policies", `due[${index}] comes from a rule that the policy does not have`, { ...place, field: "rule" });
    }
  });
  return ranks;
}

// Names are sorted, and what is no text may not even turn into one.
function requireClassNames(due: readonly DueContact[]): void {
  due.forEach(({ customer: id, class: name }: { readonly customer: Id; readonly class: unknown }, index) => {
    if (name === null || (typeof name === "string" && name !== "")) return;
    throw new ClienteleError("invalid-input", `due[${index}] has a class that is neither a name nor null`, { list: "due", index, id, field: "class" });
  });
}

function readValues(values: PlanOptions["values"]): ReadonlyMap<Id, number> {
  if (values === undefined) return new Map();
  const entries: readonly (readonly [unknown, unknown])[] =
    values instanceof Map
      ? [...(values as ReadonlyMap<unknown, unknown>)]
      : Array.from(requireList(values, "values"), (value, index) => {
          const record = requireRecord(value, "values", index);
          return [record["customer"], record["value"]];
        });
  const read = new Map<Id, number>();
  entries.forEach(([key, value], index) => {
    const id = requireId(key, "values", index);
    if (read.has(id)) throw new ClienteleError("duplicate-id", `values[${index}] has a customer before it`, { list: "values", index, id });
    read.set(id, requireFinite(value, { list: "values", index, id, field: "value" }));
  });
  return read;
}

/** One contact, in millionths. */
const ONE = 1_000_000;

function readCosts(costs: PlanOptions["costs"]): Readonly<Record<Channel, number>> {
  const given = costs === undefined ? {} : requireObject(costs, "costs");
  const unknown = Object.keys(given).some((name) => !CHANNELS.includes(name as Channel));
  if (unknown) throw new ClienteleError("unknown-channel", `costs has a channel that is none of ${CHANNELS.join(", ")}`, { list: "costs", expected: CHANNELS });
  const cost = (channel: Channel): number => (given[channel] === undefined ? ONE : requireUnits(given[channel], { list: "costs", field: channel }));
  return { visit: cost("visit"), phone: cost("phone"), web: cost("web"), email: cost("email"), message: cost("message") };
}
