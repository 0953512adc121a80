import type { WorkingDays } from "../../calendar/internal.ts";
import type { ContactRecord } from "../../customers/index.ts";
import type { Id, PlainDate } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import type { DueAnchor } from "./due-contact.ts";
import type { CustomerCase, Occurrence } from "./occurrence.ts";
import { allSatisfying, type SatisfyingContact } from "./satisfaction.ts";
import { addSpan } from "./span-days.ts";
import type { CountedWindow } from "./windows.ts";

/** Something that starts a rule: an event, a contact, a festival, a person's day. */
export interface Start {
  /** Kind of the rule's anchor. */
  readonly kind: DueAnchor["kind"];
  /** The day to count from, its lead taken off; days since 1970-01-01. */
  readonly anchor: number;
  /** Id of what starts it; `null` where it has none. */
  readonly record: Id | null;
  /** The person whose day it is. */
  readonly person: Id | null;
  /** What it is, in words of the catalogue. */
  readonly because: CadenceReason;
  /** Whether it comes back every year. */
  readonly yearly: boolean;
  /** The contact that it is, if it is one. */
  readonly source?: ContactRecord;
}

/**
 * The times that a rule asks for a contact, once for each start. A contact settles every start up to its day that is still open, or the
 * one of its order alone if it names one. What is missed lapses after the rule's time, and yearly days do when the next one begins.
 *
 * @param rule - the rule
 * @param given - what starts it, by day; all of one person
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @param isMeant - whether the rule holds for a start, by the class of its day; the others still end those before them
 * @returns the open ones, and of the settled only the last, by day
 */
export function sinceStarts(
  rule: CadenceRule,
  given: readonly Start[],
  known: CustomerCase,
  days: WorkingDays,
  isMeant: (start: Start) => boolean,
): readonly Occurrence[] {
  if (given.length === 0) return [];
  // Two of one day that nothing tells apart ask for one contact.
  const starts = given.filter(({ anchor, record }, index) => given.findIndex((start) => start.anchor === anchor && start.record === record) === index);
  const sources = new Set<unknown>(given.map(({ source }) => source));
  const contacts = allSatisfying(known.contacts.of(known.index), known.satisfiers.get(rule.id)!, known.asOf, starts[0]!.person);
  const all = starts.map((start, index): Occurrence => {
    const window = known.window(rule, start.anchor, days);
    const next = starts[index + 1];
    const end = lastAsked(rule, window, start.yearly ? (next?.anchor ?? Infinity) - 1 : Infinity, days);
    const contact = contacts.find(({ contact: { day, record } }) => {
      // Contacts of one day that all start the rule do not settle it for each other.
      if (day < start.anchor || day > end || (day === start.anchor && sources.has(record))) return false;
      return start.kind !== "event" || record.order === undefined || record.order === start.record;
    });
    return {
      counted: start.anchor,
      anchor: { kind: start.kind, date: dateOfDay(start.anchor), record: start.record },
      person: start.person,
      window,
      because: start.because,
      settled: contact === undefined ? lapse(end, known.asOf) : satisfied(contact),
    };
  });
  const meant = all.filter((_, index) => isMeant(starts[index]!));
  const lastSettled = meant.findLast(({ settled }) => settled !== null);
  const firstOpen = meant.find(({ settled }) => settled === null);
  // Of a day that comes back only the first is asked for, not those of the years after it.
  return meant.filter((found) => (found.settled === null ? !starts[0]!.yearly || found === firstOpen : found === lastSettled));
}

function lastAsked(rule: CadenceRule, window: CountedWindow, end: number, days: WorkingDays): number {
  const lapsed = rule.lapse === undefined ? Infinity : addSpan(window.latest, rule.lapse, days);
  // Whatever comes next, the rule is kept by its latest day.
  return Math.max(window.latest, Math.min(lapsed, end));
}

function lapse(end: number, asOf: number): CadenceReason | null {
  return asOf > end ? { code: "cadence/lapsed", since: dateOfDay(end) } : null;
}

function satisfied({ contact: { day, record }, rule }: SatisfyingContact): CadenceReason {
  const date: PlainDate = dateOfDay(day);
  return { code: "cadence/satisfied", date, record: record.id ?? null, rule };
}
