import type { Channel, ContactRecord, Customer } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { askedContacts, type AskedContact } from "../due/asked-contacts.ts";
import type { Base, BaseCustomer } from "../due/base.ts";
import { listedContacts } from "../due/contact-log.ts";
import type { Dated } from "../due/customer-records.ts";
import type { CountedWindow } from "../due/windows.ts";
import { satisfiersOf } from "../due/satisfaction.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import { noSharedDay, workableRules } from "./workable-rules.ts";
import type { AssumedWeek, UnknownReason } from "./workload.ts";

/** A contact as it would be made if all went by the policy. */
export interface SimulatedContact<C extends string = string> {
  /** Whom. */
  readonly customer: Customer;
  /** Class of the customer at the start; `null` for none. */
  readonly class: C | null;
  /** Which rule asks for it. */
  readonly rule: CadenceRule<C>;
  /** How. */
  readonly channel: Channel;
  /** Who makes it; `null` for nobody. */
  readonly owner: Id | null;
  /** Its day, days since 1970-01-01. */
  readonly day: number;
  /** Its last day, which may have passed. */
  readonly latest: number;
}

/** What the rules ask for, and what stands in the way of knowing it. */
export interface SimulationListener<C extends string> {
  /** Called with each contact, by day. */
  readonly made: (contact: SimulatedContact<C>) => void;
  /** Called where a rule gives no date, with the reason. */
  readonly unknown: (customer: Customer, rule: CadenceRule<C>, reason: UnknownReason) => void;
  /** Called where a date goes by the week of a calendar that does not know it. */
  readonly assumed: (reason: AssumedWeek) => void;
}

/**
 * How many rules a contact for each rule satisfies, itself and those that follow from others included.
 *
 * @param policy - a checked policy
 * @returns the numbers, by id of the rule
 */
export function satisfiedCounts(policy: CadencePolicy): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const found of satisfiersOf(policy).values()) for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/**
 * Plays the contacts of one customer through: each is made on its target day, what is late on the first day that can be, and starts the
 * next as the policy says.
 *
 * @param base - the client base as of the first day
 * @param found - the customer
 * @param to - last day, days since 1970-01-01
 * @param satisfied - how many rules each rule satisfies
 * @param listener - hears of the contacts in order
 */
export function simulateContacts<C extends string>(
  base: Base<C>,
  found: BaseCustomer<C>,
  to: number,
  satisfied: ReadonlyMap<string, number>,
  listener: SimulationListener<C>,
): void {
  const { customer } = found.known;
  const contacts: Dated<ContactRecord>[] = found.known.contacts.of(found.known.index).filter(({ day }) => day <= base.asOf);
  const lastMade = new Map<string, number>();
  const told = new Set<CadenceRule<C>>();
  const tell = (rule: CadenceRule<C>, reason: UnknownReason): void => {
    if (!told.has(rule)) listener.unknown(customer, rule, reason);
    told.add(rule);
  };
  let workable = base;
  for (let today = base.asOf; ; ) {
    const now = { ...found, known: { ...found.known, contacts: listedContacts(contacts), asOf: today } };
    let all: readonly AskedContact<C>[];
    try {
      all = askedContacts(workable, now);
    } catch (error) {
      noSharedDay(error);
      workable = workableRules(workable, now, tell);
      all = askedContacts(workable, now);
    }
    let next: Step<C> | undefined;
    for (const asked of all) {
      if (asked.occurrence.settled !== null) continue;
      const step = stepOf(asked, today, lastMade);
      if ("code" in step) tell(asked.rule, step);
      else if (next === undefined || precedes(step, next, satisfied)) next = step;
    }
    if (next === undefined || next.day > to) return;
    const { asked, window, day } = next;
    const { rule, owner, occurrence } = asked;
    for (const reason of window.reasons) if (reason.code === "calendar/assumed-week") listener.assumed(reason);
    const channel = rule.channel === "preferred" ? (customer.preferredChannel ?? rule.otherwise!) : rule.channel;
    listener.made({ customer, class: found.history.now, rule, channel, owner, day, latest: window.latest });
    contacts.push({ day, record: recordOf(customer, channel, rule, occurrence.person, day, contacts.length) });
    lastMade.set(next.key, day);
    today = day;
  }
}

interface Step<C extends string> {
  readonly asked: AskedContact<C>;
  readonly window: CountedWindow;
  readonly key: string;
  readonly day: number;
}

function stepOf<C extends string>(asked: AskedContact<C>, today: number, lastMade: ReadonlyMap<string, number>): Step<C> | UnknownReason {
  const { rule, days, occurrence } = asked;
  const { window, because } = occurrence;
  // No window at all has nothing to count from; one without text is one of days that a calendar refuses.
  if (window === null) return because as UnknownReason;
  if (window.text === null) return window.reasons.find(({ code }) => code === "calendar/not-covered") as UnknownReason;
  const key = JSON.stringify([rule.id, occurrence.person]);
  // A target on the anchor itself would ask for the next contact on the day of the last one, for ever.
  const last = because.code === "cadence/last-contact" ? occurrence.counted! : -Infinity;
  const first = Math.max(today, last + 1, (lastMade.get(key) ?? -Infinity) + 1);
  try {
    return { asked, window, key, day: window.target >= first ? window.target : days.following(first) };
  } catch (error) {
    return noSharedDay(error);
  }
}

// Of one day, what stands for another contact goes first: a visit that is also the call saves the call.
function precedes<C extends string>(a: Step<C>, b: Step<C>, satisfied: ReadonlyMap<string, number>): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return satisfied.get(a.asked.rule.id)! > satisfied.get(b.asked.rule.id)!;
}

function recordOf(customer: Customer, channel: Channel, rule: CadenceRule, person: Id | null, day: number, number: number): ContactRecord {
  const record = { id: `forecast ${number}`, customer: customer.id, date: dateOfDay(day), channel, purpose: rule.purpose };
  return person === null ? record : { ...record, people: [person] };
}
