import type { Customer } from "../../customers/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";
import type { WorkingDays } from "../../calendar/internal.ts";
import { consultingCadence } from "../policy/consulting-cadence.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import { eachAsked, type Asked } from "./asked-contacts.ts";
import { readBase, type Base, type BaseCustomer } from "./base.ts";
import type { DueContact } from "./due-contact.ts";
import type { DueOptions } from "./due-options.ts";
import { NO_RESTRAINTS, standingOf } from "./due-state.ts";
import { ofCustomer } from "./of-customer.ts";
import type { Occurrence } from "./occurrence.ts";

/**
 * Whom to contact, when, and why? For every customer and every rule that holds for it: the dates, where it stands as of the day, and the
 * reasons for both.
 *
 * A customer for whom no rule holds has no rows; `uncoveredCustomers` names them.
 *
 * @typeParam C - class names of the policy
 * @param customers - the base, in any order
 * @param policy - how often to be in touch. Default `consultingCadence`
 * @param options - the day, the records, the calendars
 * @returns one row for each contact that a rule asks for, and the last that is settled of those that do not come back by themselves; customers in
 * the order given, rules in the order of the policy, then by date
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `unknown-class`, `unknown-channel`, `invalid-date`,
 * `invalid-period`, `invalid-calendar`, `unknown-calendar`; `no-working-time` where owner and customer never work on the same day
 * @example
 * ```ts
 * import { consultingCadence, dueContacts } from "clientele/cadence";
 *
 * const customers = [{ id: "ahorn", class: "A", owner: "o1", since: "2026-01-05" }];
 * const contacts = [{ id: "c1", customer: "ahorn", date: "2026-03-02", channel: "phone" }] as const;
 * const due = dueContacts(customers, consultingCadence, { asOf: "2026-03-10", contacts });
 *
 * due.map(({ rule, state, daysLate, window }) => [rule, state, daysLate, window?.latest]);
 * // => [["call-a", "overdue", 1, "2026-03-09"], ["visit-a", "overdue", 5, "2026-03-05"]]
 * due[0]?.reasons.map(({ code }) => code);
 * // => ["cadence/rule", "cadence/last-contact", "cadence/raw-date", "cadence/overdue"]
 * due[1]?.reasons[1]; // => { code: "cadence/never-contacted", since: "2026-01-05" }
 * ```
 * @category Due contacts
 * @see CAD-1, CAD-2, CAD-14
 */
export function dueContacts<C extends string = "A" | "B" | "C">(
  customers: readonly Customer[],
  policy: CadencePolicy<C> | undefined,
  options: DueOptions,
): DueContact<C>[] {
  // Without a policy, C is the names of the default one.
  const base = readBase<C>(customers, policy ?? (consultingCadence as CadencePolicy as CadencePolicy<C>), options);
  const rows: DueContact<C>[] = [];
  const ask: Asked<C> = (found, rule, days, owner, occurrence, reclassified) => rows.push(rowOf(base, found, rule, days, owner, occurrence, reclassified));
  for (let index = 0; index < customers.length; index += 1) {
    try {
      eachAsked(base, base.customer(index), ask);
    } catch (error) {
      throw ofCustomer(error, index, customers[index]!.id);
    }
  }
  return rows;
}

/**
 * {@link dueContacts} for one customer, as after a contact with it. Records of other customers are left aside.
 *
 * @typeParam C - class names of the policy
 * @param customer - the customer
 * @param policy - how often to be in touch. Default `consultingCadence`
 * @param options - the day, the records, the calendars
 * @returns its rows, rules in the order of the policy, then by date
 * @throws ClienteleError as {@link dueContacts}
 * @example
 * ```ts
 * import { consultingCadence, dueContactsOf } from "clientele/cadence";
 *
 * const customer = { id: 7, class: "C", since: "2026-01-05" };
 * const visit = { customer: 7, date: "2026-03-02", channel: "visit" } as const;
 * const rows = dueContactsOf(customer, consultingCadence, { asOf: "2026-03-02", contacts: [visit] });
 *
 * // The visit stands for the call too.
 * rows.map(({ rule, window }) => [rule, window?.latest]); // => [["call-c", "2026-03-16"], ["visit-c", "2026-07-02"]]
 * ```
 * @category Due contacts
 * @see CAD-1, CAD-14
 */
export function dueContactsOf<C extends string = "A" | "B" | "C">(
  customer: Customer,
  policy: CadencePolicy<C> | undefined,
  options: DueOptions,
): DueContact<C>[] {
  return dueContacts([customer], policy, options);
}

function rowOf<C extends string>(
  base: Base<C>,
  found: BaseCustomer<C>,
  rule: CadenceRule<C>,
  days: WorkingDays,
  owner: Id | null,
  occurrence: Occurrence,
  reclassified: readonly CadenceReason[],
): DueContact<C> {
  const { customer } = found.known;
  const { window, anchor } = occurrence;
  const channel = rule.channel === "preferred" ? (customer.preferredChannel ?? rule.otherwise!) : rule.channel;
  const restraints = base.restraintsOf(found, days);
  const { state, late, reasons } =
    restraints === undefined && occurrence.settled === null
      ? base.unrestrained(window, days)
      : standingOf({ rule: rule.id, channel, purpose: rule.purpose }, occurrence, restraints ?? NO_RESTRAINTS, base.asOf, days);
  return {
    key: anchor.kind === "lastContact" ? base.keyOf(rule, occurrence.counted, anchor.date) : startedKey(rule, occurrence),
    customer: customer.id,
    class: found.history.now,
    rule: rule.id,
    channel,
    purpose: rule.purpose,
    by: rule.by,
    owner,
    person: occurrence.person,
    state,
    anchor,
    window: window === null ? null : window.text,
    daysLate: late.days,
    workingDaysLate: late.workingDays,
    focus: rule.focus ?? null,
    reasons: joined(base.ruleReason(rule), occurrence.because, window === null ? NO_REASONS : window.reasons, reclassified, reasons),
  };
}

const NO_REASONS: readonly never[] = [];

// In one array of the right length: spreading four costs as much as the rest of the row.
function joined(
  rule: CadenceReason,
  anchor: CadenceReason,
  dates: readonly CadenceReason[],
  changes: readonly CadenceReason[],
  standing: readonly CadenceReason[],
): readonly CadenceReason[] {
  const all = new Array<CadenceReason>(2 + dates.length + changes.length + standing.length);
  all[0] = rule;
  all[1] = anchor;
  place(dates, all, 2);
  place(changes, all, 2 + dates.length);
  place(standing, all, 2 + dates.length + changes.length);
  return all;
}

function place(reasons: readonly CadenceReason[], all: CadenceReason[], from: number): void {
  for (let index = 0; index < reasons.length; index += 1) all[from + index] = reasons[index]!;
}

function startedKey(rule: CadenceRule, { anchor, person, because }: Occurrence): string {
  const date: PlainDate | "" = anchor.date ?? "";
  const record = anchor.kind === "event" || anchor.kind === "afterContact" ? anchor.record : null;
  const occasion = because.code === "cadence/person-day" ? because.occasion : null;
  const more = [person, occasion, record].filter((part) => part !== null);
  return more.length === 0 ? `${rule.id}@${date}` : `${rule.id}@${date}/${more.map((part) => JSON.stringify(part)).join("/")}`;
}
