import { dateOfDay } from "../../foundation/internal.ts";
import type { CadenceReason } from "../reasons.ts";
import { insertSorted } from "./insert-sorted.ts";
import type { Ask, PlanInput } from "./plan-input.ts";

/** A contact that was given a day. */
export interface Placed<C extends string = string> {
  /** The contact. */
  readonly ask: Ask<C>;
  /** Its day, days since 1970-01-01. */
  readonly day: number;
  /** Position of who makes it; -1 for nobody that is listed. */
  readonly actor: number;
  /** Whether the day was agreed before. */
  readonly pinned: boolean;
  /** Why that day. */
  readonly reasons: readonly CadenceReason[];
}

/** A contact that was given none. */
export interface Left<C extends string = string> {
  /** The contact. */
  readonly ask: Ask<C>;
  /** Why. */
  readonly reasons: readonly CadenceReason[];
}

/** What has become of the contacts so far. */
export interface PlanOutcome<C extends string = string> {
  /** Those with a day. */
  readonly placed: Placed<C>[];
  /** Those that do not fit. */
  readonly overflow: Left<C>[];
  /** Those that were not to be planned. */
  readonly withheld: Left<C>[];
}

/**
 * Gives a contact its day: it takes its room, and others of the customer keep away from it.
 *
 * @param placed - the contact and its day
 * @param input - the plan, in which room and contacts change
 * @param outcome - what has become of the contacts so far
 */
export function place<C extends string>(placed: Placed<C>, input: PlanInput<C>, outcome: PlanOutcome<C>): void {
  const { ask, day, actor } = placed;
  const { contact } = ask;
  const { rule } = contact;
  if (actor >= 0) input.owners[actor]!.room[day - input.period.from]! -= ask.cost;
  insertSorted(ask.customer.contacts, day, (other) => other);
  let made = ask.customer.made.get(rule);
  if (made === undefined) ask.customer.made.set(rule, (made = []));
  insertSorted(made, { contact, day }, (other) => other.day);
  outcome.placed.push(placed);
}

/**
 * Notes what is assumed where a date lies beyond what the calendars know.
 *
 * @param ask - the contact
 * @param day - its day
 * @returns a reason, or none
 */
export function assumedWeek({ shared: { days } }: Ask, day: number): readonly CadenceReason[] {
  const beyond = days.beyond(day);
  return beyond === undefined ? [] : [{ code: "calendar/assumed-week", calendar: beyond.calendar, date: dateOfDay(day) }];
}
