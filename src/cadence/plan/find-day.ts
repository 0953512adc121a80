import { weekdayIndex } from "../../foundation/internal.ts";
import type { Ask, PlanInput } from "./plan-input.ts";
import type { OwnerDays } from "./plan-owners.ts";
import type { TargetObstacle } from "./plan-reasons.ts";

/** The days that may be taken for a contact. */
export interface AskedDays {
  /** First day, days since 1970-01-01. */
  readonly first: number;
  /** Last day; before the first where there is none. */
  readonly last: number;
  /** The day to be as near to as can be. */
  readonly aim: number;
}

/** How long a contact that is late may wait for a day of the week that the customer prefers. */
export const WEEK = 7;

/**
 * The days of the period that may be taken for a contact: those of its window, or, if it is late, from the first that can be had.
 *
 * @param ask - the contact
 * @param input - the plan
 * @returns the days
 */
export function askedDays(ask: Ask, { period }: PlanInput): AskedDays {
  const first = Math.max(ask.earliest, ask.release, period.from);
  const last = ask.late ? period.to : Math.min(ask.latest, period.to);
  return { first, last, aim: ask.late ? first : Math.min(Math.max(ask.target, first), last) };
}

/**
 * The day for a contact: of those with room the nearest to its aim, the earlier of two; days of the week that the customer prefers
 * go before all others, for late contacts those of the first week.
 *
 * @param ask - the contact; its owner is listed
 * @param days - the days that may be taken
 * @param input - the plan so far
 * @returns the day; `undefined` where there is none
 */
export function findDay(ask: Ask, { first, last, aim }: AskedDays, input: PlanInput): number | undefined {
  const { preferred } = ask.customer;
  let other: number | undefined;
  const steps = Math.max(aim - first, last - aim);
  for (let step = 0; step <= steps; step += 1) {
    if (ask.late && step >= WEEK && other !== undefined) return other;
    // The earlier day of a pair is looked at first, and with no step there is one day alone.
    for (let day = aim - step; day <= aim + step; day += 2 * step || 1) {
      if (day < first || day > last || obstacleOn(ask, day, input) !== null) continue;
      if (preferred === null || preferred[weekdayIndex(day)]! || (ask.late && step >= WEEK)) return day;
      other ??= day;
    }
  }
  return other;
}

/**
 * What keeps a contact from being made on a day of the period.
 *
 * @param ask - the contact; its owner is listed
 * @param day - the day, days since 1970-01-01
 * @param input - the plan so far
 * @returns the first obstacle of the list, or `null` where the day can be taken
 */
export function obstacleOn(ask: Ask, day: number, input: PlanInput): Exclude<TargetObstacle, "outside-period" | "weekday"> | null {
  const at = day - input.period.from;
  const owner = input.owners[ask.owner]!;
  const actor = owner.actor[at]!;
  if (actor !== ask.owner) {
    if (ask.shared.open[at] === 0) return "day-off";
    if (actor < 0) return "leave";
    if (input.shared(input.owners[actor]!, ask.customer).open[at] === 0) return "day-off";
  } else if (ask.shared.open[at] === 0) return "day-off";
  if (ask.customer.rests?.(ask.contact, day) === true) return "rest";
  if (input.owners[actor]!.room[at]! < ask.cost) return "capacity";
  return keepsCap(ask, day) ? null : "cap";
}

/**
 * Whether a contact keeps the fatigue cap on a day, or is exempt from it.
 *
 * @param ask - the contact
 * @param day - the day
 * @returns `false` where the cap forbids it
 */
export function keepsCap(ask: Ask, day: number): boolean {
  const { cap } = ask.shared;
  return cap.isExempt(ask.contact.purpose) || cap.fits(day, ask.customer.contacts);
}

/**
 * Who makes a contact on a day of the period.
 *
 * @param ask - the contact; its owner is listed
 * @param day - the day
 * @param input - the plan
 * @returns the owner, or the substitute on that day; `undefined` on leave without one
 */
export function actorOn(ask: Ask, day: number, input: PlanInput): OwnerDays | undefined {
  return input.owners[input.owners[ask.owner]!.actor[day - input.period.from]!];
}
