import type { WorkingDays } from "../../calendar/internal.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import { slotOf } from "../policy/rule-slots.ts";
import type { CadenceReason } from "../reasons.ts";
import type { Base, BaseCustomer } from "./base.ts";
import { classOn } from "./class-history.ts";
import { afterLastContact } from "./last-contact.ts";
import type { CustomerCase, Occurrence } from "./occurrence.ts";
import { afterReclassification } from "./reclassification.ts";
import { inRhythm } from "./rhythm.ts";
import { sinceStarts, type Start } from "./started-occurrences.ts";
import { contactStarts, eventStarts, festivalStarts, personStarts } from "./starts.ts";

/**
 * Takes what a rule asks for: the customer, the rule, the days on which the contact can be made, who makes it, its dates, and how changes of class were taken.
 */
export type Asked<C extends string = string> = (
  found: BaseCustomer<C>,
  rule: CadenceRule<C>,
  days: WorkingDays,
  owner: Id | null,
  occurrence: Occurrence,
  reclassified: readonly CadenceReason[],
) => void;

/** A contact that a rule asks for, its dates not yet weighed against anything. */
export interface AskedContact<C extends string = string> {
  /** The rule. */
  readonly rule: CadenceRule<C>;
  /** The days on which it can be made. */
  readonly days: WorkingDays;
  /** Who makes it; `null` for nobody. */
  readonly owner: Id | null;
  /** Its dates. */
  readonly occurrence: Occurrence;
}

/**
 * Everything that the rules ask for with one customer.
 *
 * @param base - the client base
 * @param found - the customer
 * @returns what is asked for, in the order of the rules, then by date
 */
export function askedContacts<C extends string>(base: Base<C>, found: BaseCustomer<C>): readonly AskedContact<C>[] {
  const asked: AskedContact<C>[] = [];
  eachAsked(base, found, (_, rule, days, owner, occurrence) => asked.push({ rule, days, owner, occurrence }));
  return asked;
}

/**
 * Goes through everything that the rules ask for with one customer, in the order of the rules, then by date.
 *
 * @param base - the client base
 * @param found - the customer
 * @param ask - gets each contact that is asked for
 */
export function eachAsked<C extends string>(base: Base<C>, found: BaseCustomer<C>, ask: Asked<C>): void {
  const { known, history } = found;
  if (history.changes.length > 0) {
    eachReclassified(base, found, ask);
    return;
  }
  for (const rule of base.rulesFor(known.customer, history.now)) {
    const owner = base.roleOf(rule.by, known.customer);
    const days = base.days.of(owner, known.customer);
    if (isRecurring(rule)) ask(found, rule, days, owner, nextOccurrence(rule, known, days), NO_REASONS);
    else askStarted(found, rule, days, owner, () => true, ask);
  }
}

const NO_REASONS: readonly never[] = [];

function isRecurring({ anchor }: CadenceRule): boolean {
  return anchor === undefined || anchor.kind === "lastContact" || anchor.kind === "lastDue" || anchor.kind === "calendar";
}

function nextOccurrence(rule: CadenceRule, known: CustomerCase, days: WorkingDays): Occurrence {
  const { anchor } = rule;
  return anchor?.kind === "lastDue" || anchor?.kind === "calendar" ? inRhythm(rule, anchor, known, days) : afterLastContact(rule, known, days);
}

function startsOf({ anchor }: CadenceRule, known: CustomerCase, days: WorkingDays): readonly (readonly Start[])[] {
  const start = anchor!;
  switch (start.kind) {
    case "event":
      return [eventStarts(start, known, days)];
    case "afterContact":
      return [contactStarts(start, known)];
    case "festival":
      return [festivalStarts(start, known, days)];
    case "personDay":
      return personStarts(start, known, days);
    default:
      return [];
  }
}

function eachReclassified<C extends string>(base: Base<C>, found: BaseCustomer<C>, ask: Asked<C>): void {
  const asked: Parameters<Asked<C>>[] = [];
  const { customer } = found.known;
  const classes = new Set([found.history.now, ...found.history.changes.flatMap(({ from, to }) => [from, to])]);
  const rules = new Map([...classes].map((klass) => [klass, base.rulesFor(customer, klass)]));
  // What was due under the rule of an older class is carried into the new one, slot by slot.
  const slots = new Set([...rules.values()].flatMap((ofClass) => ofClass.filter(isRecurring).map(slotOf)));
  for (const slot of slots) askRecurring(base, found, (klass) => rules.get(klass)!.find((rule) => slotOf(rule) === slot), (...contact) => asked.push(contact));
  for (const [klass, ofClass] of rules) {
    for (const rule of ofClass) {
      if (isRecurring(rule)) continue;
      const owner = base.roleOf(rule.by, customer);
      // A start is under the rule of the class that the customer had on its day.
      const isMeant = ({ anchor }: Start): boolean => classOn(found.history, Math.min(anchor, base.asOf)) === klass;
      askStarted(found, rule, base.days.of(owner, customer), owner, isMeant, (...contact) => asked.push(contact));
    }
  }
  asked.sort(([, a, , , x], [, b, , , y]) => base.policy.rules.indexOf(a) - base.policy.rules.indexOf(b) || byDayThenPerson(x, y));
  for (const contact of asked) ask(...contact);
}

function askRecurring<C extends string>(base: Base<C>, found: BaseCustomer<C>, ruleOf: (klass: C | null) => CadenceRule<C> | undefined, ask: Asked<C>): void {
  const { known, history } = found;
  const { by } = [history.now, ...history.changes.flatMap(({ from, to }) => [from, to])].map(ruleOf).find((rule) => rule !== undefined)!;
  const owner = base.roleOf(by, known.customer);
  const days = base.days.of(owner, known.customer);
  const result = afterReclassification(history, ruleOf, (rule) => nextOccurrence(rule, known, days), base.policy.grace, days);
  if (result !== undefined) ask(found, result.rule, days, owner, result.occurrence, result.reasons);
}

function askStarted<C extends string>(
  found: BaseCustomer<C>,
  rule: CadenceRule<C>,
  days: WorkingDays,
  owner: Id | null,
  isMeant: (start: Start) => boolean,
  ask: Asked<C>,
): void {
  const occurrences = startsOf(rule, found.known, days).flatMap((starts) => sinceStarts(rule, starts, found.known, days, isMeant));
  for (const occurrence of occurrences.sort(byDayThenPerson)) ask(found, rule, days, owner, occurrence, NO_REASONS);
}

function byDayThenPerson(a: Occurrence, b: Occurrence): number {
  if (a.counted !== b.counted) return a.counted! - b.counted!;
  if (a.person !== b.person) return compareIds(a.person!, b.person!);
  return compareIds(a.anchor.record ?? "", b.anchor.record ?? "");
}
