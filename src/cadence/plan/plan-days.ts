import type { WorkingDays } from "../../calendar/internal.ts";
import type { Customer } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requirePeriod } from "../../foundation/internal.ts";
import type { ContactDays } from "../due/contact-days.ts";
import { fatigueRule, type FatigueRule } from "../fatigue/fatigue.ts";
import type { FatigueCap } from "../policy/cadence-policy.ts";

/** The days of a plan. */
export interface PlanDays {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day. */
  readonly to: number;
  /** Number of days. */
  readonly count: number;
}

/** Ten years: every owner has a table of all days. */
const MOST_DAYS = 3_653;

/**
 * Takes the period of a plan as it comes.
 *
 * @param options - what holds `from` and `to`
 * @returns the same as integers
 * @throws ClienteleError `invalid-date`; `invalid-period` also for more than ten years
 */
export function readPlanDays(options: { readonly from: string; readonly to: string }): PlanDays {
  const { from, to, days } = requirePeriod(options);
  if (days <= MOST_DAYS) return { from, to, count: days };
  throw new ClienteleError("invalid-period", `a plan of ${days} days is longer than ten years`, { list: "period" });
}

/** The days on which an owner and a customer both work. */
export interface SharedDays {
  /** The arithmetic on these days, also outside the period. */
  readonly days: WorkingDays;
  /** 1 for each day of the period on which both work, and of which the calendars do not refuse to speak. */
  readonly open: Uint8Array;
  /** The fatigue cap, its working days counted on these. */
  readonly cap: FatigueRule;
}

/** Who keeps a calendar. */
export interface CalendarKeeper {
  /** Who it is; `null` for nobody, who keeps the one of the house. */
  readonly id: Id | null;
  /** Id of the calendar; `undefined` for the one of the house. */
  readonly calendar: string | undefined;
}

/**
 * Makes the table of shared days. Owners and customers are many, their calendars few: each pair of calendars is laid out once.
 *
 * @param days - the days on which contact can be made
 * @param period - the days of the plan
 * @param cap - the fatigue cap; absent: none
 * @returns from an owner and a customer to their days
 */
export function sharedDays(days: ContactDays, period: PlanDays, cap: FatigueCap | undefined): (owner: CalendarKeeper, customer: Customer) => SharedDays {
  const known = new Map<string | undefined, Map<string | undefined, SharedDays>>();
  return (owner, customer) => {
    let ofOwner = known.get(owner.calendar);
    if (ofOwner === undefined) known.set(owner.calendar, (ofOwner = new Map<string | undefined, SharedDays>()));
    let shared = ofOwner.get(customer.calendar);
    if (shared === undefined) ofOwner.set(customer.calendar, (shared = layOut(days.of(owner.id, customer), period, cap)));
    return shared;
  };
}

function layOut(days: WorkingDays, { from, count }: PlanDays, cap: FatigueCap | undefined): SharedDays {
  const open = Uint8Array.from({ length: count }, (_, at) => (days.isWorking(from + at) && days.beyond(from + at)?.refuses !== true ? 1 : 0));
  return { days, open, cap: fatigueRule(cap, days) };
}
