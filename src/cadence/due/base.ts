import type { WorkingDays } from "../../calendar/internal.ts";
import type { ClassChange, ContactRecord, Customer } from "../../customers/index.ts";
import { compareIds, type Id, type PlainDate } from "../../foundation/index.ts";
import { dayOfText, deepFreeze, requireDate, requireDay, requireId, requireList, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { fatigueRule, type FatigueRule } from "../fatigue/fatigue.ts";
import type { CadencePolicy, CadenceRule } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { selectRules } from "../policy/rule-selection.ts";
import type { CadenceReason } from "../reasons.ts";
import { checkCustomer } from "./check-customer.ts";
import { classHistory, type ClassHistory } from "./class-history.ts";
import { readConsents } from "./consent.ts";
import { contactDays, type ContactDays } from "./contact-days.ts";
import { contactLog } from "./contact-log.ts";
import { numberCustomers } from "./customer-numbers.ts";
import { recordsByCustomer, type Dated } from "./customer-records.ts";
import type { CadenceEvent, DueOptions, FestivalDay } from "./due-options.ts";
import { unrestrained, type Restraints, type Standing } from "./due-state.ts";
import type { CustomerCase } from "./occurrence.ts";
import { readRests } from "./rests.ts";
import { readRoles } from "./roles.ts";
import { satisfiersOf } from "./satisfaction.ts";
import { windowFrom, type CountedWindow } from "./windows.ts";

/** One customer of the base, and what is known of it. */
export interface BaseCustomer<C extends string = string> {
  /** What rules need to know. */
  readonly known: CustomerCase;
  /** Its classes over time. */
  readonly history: ClassHistory<C>;
}

/** A client base, checked and ready for rules to be applied to it. */
export interface Base<C extends string = string> {
  /** The day for which the answer is, days since 1970-01-01. */
  readonly asOf: number;
  /** The policy, checked. */
  readonly policy: CadencePolicy<C>;
  /** The days on which customers can be contacted. */
  readonly days: ContactDays;
  /** The rules that hold for a customer in a class, in the order of the policy. */
  readonly rulesFor: (customer: Customer, klass: C | null) => readonly CadenceRule<C>[];
  /** Who makes a contact of some role. */
  readonly roleOf: (role: string, customer: Customer) => Id | null;
  /** The reason that a rule asks for a contact; one object for each rule. */
  readonly ruleReason: (rule: CadenceRule) => CadenceReason;
  /** What can keep the contacts of a customer back, on given contact days; `undefined` where nothing can. */
  readonly restraintsOf: (found: BaseCustomer, days: WorkingDays) => Restraints | undefined;
  /** The key of a contact that counts from the last one: rule and day. */
  readonly keyOf: (rule: CadenceRule, counted: number | null, date: PlainDate | null) => string;
  /** Where a contact with these dates stands if nothing keeps it back. */
  readonly unrestrained: (window: CountedWindow | null, days: WorkingDays) => Standing;
  /** The customer at a position. */
  readonly customer: (index: number) => BaseCustomer<C>;
}

/**
 * Checks a client base and all that is known of it.
 *
 * @param customers - the customers
 * @param policy - how often to be in touch
 * @param options - the day, the records, the calendars
 * @returns the base
 * @throws ClienteleError as `dueContacts`
 */
export function readBase<C extends string>(customers: readonly Customer[], policy: CadencePolicy<C>, options: DueOptions): Base<C> {
  const checked = readCadence(policy);
  requireObject(options, "options");
  const asOf = requireDate(options.asOf, "asOf");
  const numbers = numberCustomers(idsOf(customers), "customers");
  const contacts = contactLog(options.contacts, numbers);
  const changes = recordsByCustomer<ClassChange>(options.classChanges, "classChanges", "date", numbers, () => undefined, () => 0);
  const events = recordsByCustomer(options.events, "events", "date", numbers, checkEvent, compareEvents);
  const rests = readRests(options, numbers, new Set(checked.rules.map(({ id }) => id)));
  const festivals = readFestivals(options.festivals);
  const classes = new Set<string>(checked.classes);
  const satisfiers = satisfiersOf(checked);
  const requiresConsent = new Set(checked.requiresConsent);
  const window = windowMemo();
  const fatigue = fatigueMemo(checked);
  const ruleReasons = new Map<CadenceRule, CadenceReason>(checked.rules.map((rule) => [rule, deepFreeze<CadenceReason>({ code: "cadence/rule", rule: rule.id, latest: { ...rule.latest } })]));
  return {
    asOf,
    policy: checked,
    days: contactDays(options, checked.quiet),
    rulesFor: selectRules(checked),
    roleOf: readRoles(options.roles),
    ruleReason: (rule) => ruleReasons.get(rule)!,
    unrestrained: standingMemo(asOf),
    keyOf: keyMemo(),
    customer(index) {
      const customer = customers[index]!;
      const { since } = customer;
      checkCustomer(customer, index);
      const start = since === undefined ? null : (dayOfText(since) ?? requireDay(since, { list: "customers", index, field: "since", id: customer.id }));
      return {
        known: { customer, index, since: start, contacts, events: events.of(index), festivals, asOf, satisfiers, window },
        history: classHistory<C>(customer, index, changes.of(index), asOf, classes),
      };
    },
    restraintsOf({ known: { customer, index } }, days) {
      const consents = customer.consents === undefined && customer.people === undefined ? NO_CONSENTS : readConsents(customer, index);
      const cap = fatigue(days);
      const resting = rests(index);
      if (cap === undefined && resting === undefined && consents.length === 0 && requiresConsent.size === 0) return undefined;
      return { consents, requiresConsent, rests: resting, fatigue: cap, contactDays: cap === undefined ? NO_DAYS : daysUpTo(contacts.of(index), asOf) };
    },
  };
}

const NO_CONSENTS: readonly never[] = [];
const NO_DAYS: readonly never[] = [];
const NO_PAUSES: readonly never[] = [];

function idsOf(customers: readonly Customer[]): readonly unknown[] {
  const given = requireList(customers, "customers");
  const ids = new Array<unknown>(given.length);
  for (let index = 0; index < given.length; index += 1) ids[index] = requireRecord(given[index], "customers", index)["id"];
  return ids;
}

function checkEvent({ id, event }: Readonly<Record<string, unknown>>, index: number): void {
  requireText(event, { list: "events", index, field: "event" });
  if (id !== undefined) requireId(id, "events", index);
}

function compareEvents(a: CadenceEvent, b: CadenceEvent): number {
  return compareIds(a.event, b.event) || compareIds(a.id ?? "", b.id ?? "");
}


function readFestivals(festivals: readonly FestivalDay[] | undefined): readonly Dated<FestivalDay>[] {
  const given = festivals === undefined ? [] : requireList(festivals, "festivals");
  const read = Array.from(given, (value, index): Dated<FestivalDay> => {
    const record = requireRecord(value, "festivals", index);
    requireText(record["festival"], { list: "festivals", index, field: "festival" });
    return { record: value as FestivalDay, day: requireDay(record["date"], { list: "festivals", index, field: "date" }) };
  });
  return read.sort((a, b) => a.day - b.day || compareIds(a.record.festival, b.record.festival));
}

// Most customers share their anchor days with others; a window is worked out once for each day.
function windowMemo(): CustomerCase["window"] {
  const byDays = new Map<WorkingDays, Map<CadenceRule, Map<number, CountedWindow>>>();
  let known: WorkingDays | undefined;
  let byRule = new Map<CadenceRule, Map<number, CountedWindow>>();
  return (rule, anchor, days) => {
    // Most customers have the days of the one before.
    if (days !== known) {
      byRule = byDays.get(days) ?? new Map<CadenceRule, Map<number, CountedWindow>>();
      byDays.set(days, byRule);
      known = days;
    }
    let windows = byRule.get(rule);
    if (windows === undefined) byRule.set(rule, (windows = new Map<number, CountedWindow>()));
    let window = windows.get(anchor);
    if (window === undefined) windows.set(anchor, (window = windowFrom(rule, anchor, days)));
    return window;
  };
}

// And so is where it stands, as long as nothing about the customer says otherwise.
function standingMemo(asOf: number): Base["unrestrained"] {
  const known = new Map<CountedWindow | null, Standing>();
  return (window, days) => {
    let standing = known.get(window);
    if (standing === undefined) {
      standing = unrestrained(window, asOf, days, NO_PAUSES);
      known.set(window, standing);
    }
    return standing;
  };
}

// One text for all that share it: texts of their own would be a fifth of what a row keeps in memory.
function keyMemo(): Base["keyOf"] {
  const byRule = new Map<CadenceRule, Map<number | null, string>>();
  return (rule, counted, date) => {
    let keys = byRule.get(rule);
    if (keys === undefined) byRule.set(rule, (keys = new Map<number | null, string>()));
    let key = keys.get(counted);
    if (key === undefined) keys.set(counted, (key = `${rule.id}@${date ?? ""}`));
    return key;
  };
}

function fatigueMemo({ fatigue }: CadencePolicy): (days: WorkingDays) => FatigueRule | undefined {
  if (fatigue === undefined) return () => undefined;
  const known = new Map<WorkingDays, FatigueRule>();
  return (days) => {
    const rule = known.get(days) ?? fatigueRule(fatigue, days);
    known.set(days, rule);
    return rule;
  };
}

// A record that stands there twice is one contact.
function daysUpTo(contacts: readonly Dated<ContactRecord>[], asOf: number): readonly number[] {
  const isSame = (a: Dated<ContactRecord>, b: Dated<ContactRecord> | undefined): boolean => a.record.id !== undefined && a.record.id === b?.record.id && a.day === b.day;
  return contacts.filter((contact, index) => contact.day <= asOf && !isSame(contact, contacts[index - 1])).map(({ day }) => day);
}
