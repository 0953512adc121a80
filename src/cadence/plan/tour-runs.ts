import { weekdayIndex } from "../../foundation/internal.ts";
import { askedDays, WEEK } from "./find-day.ts";
import { insertSorted } from "./insert-sorted.ts";
import { compareAsks, type Ask, type PlanInput } from "./plan-input.ts";
import type { PlanCustomer } from "./plan-customers.ts";

/** The visits of one owner in one place. */
export interface TourVisits<C extends string = string> {
  /** Visits that are in no tour yet. */
  readonly waiting: Ask<C>[];
  /** Position of the owner. */
  readonly owner: number;
  /** The most visits of a day. */
  readonly perDay: number;
  /** 1 for each day of the period that the owner has free for tours to the place. */
  readonly free: Uint8Array;
  /** How many visits each day has room for. */
  readonly room: Int32Array;
}

/** Visits on days in a row. */
export interface Run<C extends string = string> {
  /** The visits with their days, by day. */
  readonly visits: readonly { readonly ask: Ask<C>; readonly day: number }[];
  /** How many of these are on a day of the week that the customer prefers. */
  readonly preferred: number;
}

/**
 * The days in a row that take the most visits: as many days as the visits need; of several such runs the one with the most visits on
 * days that customers prefer, then the earliest.
 *
 * @param visits - the visits and the owner's days
 * @param input - the plan
 * @returns the run; without visits where no day takes any
 */
export function bestRun<C extends string>(visits: TourVisits<C>, input: PlanInput<C>): Run<C> {
  const length = Math.ceil(visits.waiting.length / visits.perDay);
  const byDeadline = visits.waiting
    .map((ask) => ({ ask, ...askedDays(ask, input) }))
    .sort((a, b) => a.last - b.last || compareAsks(a.ask, b.ask));
  const particular = visits.waiting.filter(({ customer }) => customer.preferred !== null).length;
  let best: Run<C> = { visits: [], preferred: 0 };
  for (const days of runs(visits, length, input)) {
    for (const wait of particular === 0 ? [false] : [false, true]) {
      const run = fill(days, byDeadline, visits, input, wait);
      if (run.visits.length > best.visits.length || (run.visits.length === best.visits.length && run.preferred > best.preferred)) best = run;
    }
    if (best.visits.length === visits.waiting.length && best.preferred === particular) break;
  }
  return best;
}

/** Every run of free working days in a row, of the length asked for, or shorter where something ends it before. */
function runs({ free, room, owner }: TourVisits, length: number, { owners, period }: PlanInput): readonly (readonly number[])[] {
  const { works } = owners[owner]!;
  const found: number[][] = [];
  for (let start = 0; start < period.count; start += 1) {
    if (free[start] === 0 || room[start]! <= 0) continue;
    const days: number[] = [];
    for (let at = start; at < period.count && days.length < length; at += 1) {
      // A day off does not end the journey, nor does one that is full in this place; a day of leave or in another place does.
      if (free[at] === 0 && works[at] === 1) break;
      if (free[at] === 1 && room[at]! > 0) days.push(period.from + at);
    }
    found.push(days);
  }
  return found;
}

interface Waiting<C extends string> {
  readonly ask: Ask<C>;
  readonly first: number;
  readonly last: number;
}

// On each day those that end first: with windows in one piece no other choice takes more. Waiting for preferred days may take less.
function fill<C extends string>(days: readonly number[], byDeadline: readonly Waiting<C>[], { room }: TourVisits<C>, input: PlanInput<C>, wait: boolean): Run<C> {
  const taken = new Set<Ask<C>>();
  const made = new Map<PlanCustomer, readonly number[]>();
  const visits: { readonly ask: Ask<C>; readonly day: number }[] = [];
  for (const day of days) {
    const ofDay: Ask<C>[] = [];
    const most = room[day - input.period.from]!;
    for (const { ask, first, last } of byDeadline) {
      if (ofDay.length === most) break;
      if (taken.has(ask) || day < first || day > last || !isPossible(ask, day, made.get(ask.customer) ?? ask.customer.contacts, input)) continue;
      if (wait && !isPreferred(ask, day, first) && days.some((later) => later > day && later <= last && isPreferred(ask, later, first))) continue;
      const contacts = [...(made.get(ask.customer) ?? ask.customer.contacts)];
      insertSorted(contacts, day, (other) => other);
      made.set(ask.customer, contacts);
      taken.add(ask);
      ofDay.push(ask);
    }
    visits.push(...ofDay.sort(compareAsks).map((ask) => ({ ask, day })));
  }
  const firsts = new Map(byDeadline.map(({ ask, first }) => [ask, first]));
  return { visits, preferred: visits.filter(({ ask, day }) => isPreferred(ask, day, firsts.get(ask)!)).length };
}

// What is late waits for a preferred day no longer than in the plan.
function isPreferred({ customer, late }: Ask, day: number, first: number): boolean {
  return customer.preferred?.[weekdayIndex(day)] === true && (!late || day - first < WEEK);
}

function isPossible({ contact, customer, shared }: Ask, day: number, contacts: readonly number[], { period }: PlanInput): boolean {
  if (shared.open[day - period.from] === 0 || customer.rests?.(contact, day) === true) return false;
  return shared.cap.isExempt(contact.purpose) || shared.cap.fits(day, contacts);
}
