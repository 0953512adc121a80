import type { WorkingDays } from "../../calendar/internal.ts";
import { isClienteleError, type Span } from "../../foundation/index.ts";
import type { FatigueCap } from "../policy/cadence-policy.ts";

/** The last contact is too near. */
interface FatigueGap {
  /** Tells this restraint from the other. */
  readonly kind: "gap";
  /** Day of the last contact, days since 1970-01-01. */
  readonly last: number;
  /** First day on which no part of the cap stands in the way, days since 1970-01-01. */
  readonly until: number;
}

/** There were as many contacts within a time as are allowed. */
interface FatigueLimit {
  /** Tells this restraint from the other. */
  readonly kind: "limit";
  /** The most contacts that are allowed. */
  readonly contacts: number;
  /** The time in which they are counted. */
  readonly within: Span;
  /** First day on which no part of the cap stands in the way, days since 1970-01-01. */
  readonly until: number;
}

/** Why the cap forbids a contact, and until when. */
export type FatigueRestraint = FatigueGap | FatigueLimit;

/** A fatigue cap, ready to be asked (CAD-9). Days are integers, contacts are sorted lists of them; a day may stand there twice. */
export interface FatigueRule {
  /** Whether contacts of this purpose are made whatever the cap says. */
  isExempt(purpose: string): boolean;
  /** Whether a contact on the day keeps the cap, with contacts before and after it. */
  fits(day: number, contacts: readonly number[]): boolean;
  /** Why a contact on the day breaks the cap, looking only at contacts up to that day; `null` where it does not. */
  restraint(day: number, contacts: readonly number[]): FatigueRestraint | null;
}

/**
 * Makes a fatigue cap ready to be asked.
 *
 * @param cap - the cap of a checked policy; absent: everything fits
 * @param days - the days that a gap in working days counts
 * @returns the rule; a question costs O(log n) in the number of contacts
 */
export function fatigueRule(cap: FatigueCap | undefined, days: WorkingDays): FatigueRule {
  const exempt: ReadonlySet<string> = new Set(cap?.exempt);
  const gap = cap?.leastGap;
  const limits = (cap?.most ?? []).map(({ contacts, within }) => ({ contacts, within, length: calendarDays(within) }));
  const gapEnd = gapRule(gap, days);
  const fitsFrom = (contact: number): number => endOrNever(gapEnd, contact);
  return {
    isExempt: (purpose) => exempt.has(purpose),
    fits(day, contacts) {
      const after = positionAfter(day, contacts);
      // The nearest two decide: what is farther away ends its gap no later.
      if (after > 0 && day < fitsFrom(contacts[after - 1]!)) return false;
      if (after < contacts.length && contacts[after]! < fitsFrom(day)) return false;
      return limits.every((limit) => keepsLimit(day, contacts, after, limit.contacts, limit.length));
    },
    restraint(day, contacts) {
      const count = positionAfter(day, contacts);
      if (count === 0) return null;
      const last = contacts[count - 1]!;
      let found: FatigueRestraint | null = null;
      const free = gapEnd(last);
      if (free > day) found = { kind: "gap", last, until: free };
      for (const { contacts: most, within, length } of limits) {
        if (count < most) continue;
        const until = contacts[count - most]! + length;
        if (until > day && (found === null || until > found.until)) found = { kind: "limit", contacts: most, within, until };
      }
      return found;
    },
  };
}

/** First day after a contact on which the next may be. */
function gapRule(gap: Span | undefined, days: WorkingDays): (contact: number) => number {
  if (gap === undefined) return (contact) => contact;
  if (gap.unit === "workingDays") return (contact) => days.add(contact, gap.amount);
  const length = calendarDays(gap);
  return (contact) => contact + length;
}

// Where owner and customer share too few working days, a gap of them never ends.
function endOrNever(gapEnd: (contact: number) => number, contact: number): number {
  try {
    return gapEnd(contact);
  } catch (error) {
    if (isClienteleError(error) && error.code === "no-working-time") return Infinity;
    throw error;
  }
}

// The check of policies lets no months through: they have no fixed length.
function calendarDays({ amount, unit }: Span): number {
  return unit === "weeks" ? amount * 7 : amount;
}

/** Whether every run of `most + 1` contacts that holds the new one is longer than the time. */
function keepsLimit(day: number, contacts: readonly number[], after: number, most: number, length: number): boolean {
  // The new contact stands before contacts[after]; a run takes `before` contacts from ahead of it and the rest from behind.
  for (let before = 0; before <= most; before += 1) {
    const first = after - before;
    const last = after + most - before - 1;
    if (first < 0) break;
    if (last >= contacts.length) continue;
    const from = before === 0 ? day : contacts[first]!;
    const to = before === most ? day : contacts[last]!;
    if (to - from < length) return false;
  }
  return true;
}

/** Number of contacts up to and on a day. */
function positionAfter(day: number, contacts: readonly number[]): number {
  let low = 0;
  let high = contacts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contacts[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
