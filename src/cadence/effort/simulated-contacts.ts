import type { Channel, ContactRecord, Customer } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { askedContacts, type AskedContact } from "../due/asked-contacts.ts";
import type { Base, BaseCustomer } from "../due/base.ts";
import type { Dated } from "../due/customer-records.ts";
import type { CountedWindow } from "../due/windows.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
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
 * Plays the contacts of one customer through: each is made on its target day, what is late on the first day that can be, and starts the
 * next as the policy says.
 *
 * @param base - the client base as of the first day
 * @param found - the customer
 * @param to - last day, days since 1970-01-01
 * @param listener - hears of the contacts in order
 */
export function simulateContacts<C extends string>(base: Base<C>, found: BaseCustomer<C>, to: number, listener: SimulationListener<C>): void {
  const { customer } = found.known;
  const contacts: Dated<ContactRecord>[] = found.known.contacts.filter(({ day }) => day <= base.asOf);
  const lastMade = new Map<string, number>();
  const told = new Set<CadenceRule<C>>();
  for (let today = base.asOf; ; ) {
    let next: Step<C> | undefined;
    for (const asked of askedContacts(base, { ...found, known: { ...found.known, contacts, asOf: today } })) {
      if (asked.occurrence.settled !== null) continue;
      const step = stepOf(asked, today, lastMade);
      if (step === null) tellUnknown(customer, asked, told, listener);
      else if (next === undefined || precedes(step, next)) next = step;
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

function stepOf<C extends string>(asked: AskedContact<C>, today: number, lastMade: ReadonlyMap<string, number>): Step<C> | null {
  const { rule, days, occurrence } = asked;
  const { window, because } = occurrence;
  if (window === null) return null;
  if (window.text === null) return null;
  const key = JSON.stringify([rule.id, occurrence.person]);
  // A target on the anchor itself would ask for the next contact on the day of the last one, for ever.
  const last = because.code === "cadence/last-contact" ? occurrence.counted! : -Infinity;
  const first = Math.max(today, last + 1, (lastMade.get(key) ?? -Infinity) + 1);
  return { asked, window, key, day: window.target >= first ? window.target : days.following(first) };
}

// Of one day, what stands for another contact goes first: a visit that is also the call saves the call.
function precedes<C extends string>(a: Step<C>, b: Step<C>): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return (a.asked.rule.satisfies?.length ?? 0) > (b.asked.rule.satisfies?.length ?? 0);
}

function tellUnknown<C extends string>(customer: Customer, { rule, occurrence }: AskedContact<C>, told: Set<CadenceRule<C>>, listener: SimulationListener<C>): void {
  if (told.has(rule)) return;
  told.add(rule);
  const { window, because } = occurrence;
  // A window without text is one of days that a calendar refuses; no window at all has nothing to count from.
  const reason = window === null ? because : window.reasons.find(({ code }) => code === "calendar/not-covered");
  listener.unknown(customer, rule, reason as UnknownReason);
}

function recordOf(customer: Customer, channel: Channel, rule: CadenceRule, person: Id | null, day: number, number: number): ContactRecord {
  const record = { id: `forecast ${number}`, customer: customer.id, date: dateOfDay(day), channel, purpose: rule.purpose };
  return person === null ? record : { ...record, people: [person] };
}
