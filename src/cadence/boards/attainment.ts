import type { WorkingDays } from "../../calendar/internal.ts";
import type { ContactRecord, Customer } from "../../customers/index.ts";
import { ClienteleError, type Period, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireFinite, requireObject, requirePeriod, toDecimal, type PeriodDays } from "../../foundation/internal.ts";
import type { CalendarOptions } from "../due/due-options.ts";
import type { DueReasons } from "../due/due-reasons.ts";
import type { BoardReasons } from "./board-reasons.ts";
import { readContacts } from "../input/contact-reader.ts";
import { readCustomers } from "../input/customer-reader.ts";
import { goalFinder, readGoals, type ContactGoal } from "./goals.ts";
import { houseDays } from "../input/house-days.ts";

/**
 * How far off the expected number of contacts still counts as within: a tenth of it **(ours)**.
 *
 * @category Boards
 */
export const attainmentBand = 0.1;

/** The day, the period, and by which days its share is counted. */
export interface AttainmentOptions extends CalendarOptions {
  /** The day, `YYYY-MM-DD`; contacts after it do not count yet. */
  readonly asOf: string;
  /** The days in which the goals are to be reached. */
  readonly period: Period;
  /** Their class and owner, for goals by class and for contacts that do not say who made them. */
  readonly customers?: readonly Customer[] | undefined;
  /** How far off the expected number still counts as within, as a share of it, 0 or more. Default {@link attainmentBand}. */
  readonly band?: number | undefined;
}

/** Where a goal stands. `undetermined`: a calendar refuses to say how many working days the period has. */
export type AttainmentStatus = "under" | "within" | "over" | "not-started" | "no-working-days" | "undetermined";

/** Why a goal stands where it does. */
export type AttainmentReason =
  | Reason<BoardReasons>
  | Reason<Pick<DueReasons, "calendar/assumed-week" | "calendar/not-covered">>;

/** A goal, and how far it has come. */
export interface AttainmentRow {
  /** The goal as it was given. */
  readonly goal: ContactGoal;
  /** Contacts in the period up to the day. */
  readonly done: number;
  /** Contacts there should be by now; `null` where no share of the period can be said. Rounded to a double: the status is not taken from it. */
  readonly expected: number | null;
  /** Working days of the period up to the day, itself included. */
  readonly elapsed: number;
  /** Working days of the period. */
  readonly workingDays: number;
  /** Done compared with expected. */
  readonly status: AttainmentStatus;
  /** Why. */
  readonly reasons: readonly AttainmentReason[];
}

/** Goals, and how far they have come. */
export interface Attainment {
  /** The day. */
  readonly asOf: PlainDate;
  /** How far off the expected number counts as within, as a share of it. */
  readonly band: number;
  /** The goals in the order of ids; those without one last, by what they ask for. */
  readonly rows: readonly AttainmentRow[];
  /** Contacts in the period up to the day that count towards no goal. */
  readonly unassigned: number;
  /** Contacts outside the period, or after the day. */
  readonly outside: number;
}

/**
 * Is each goal of contacts on course?
 *
 * What is done is compared with the goal times the share of its working days that has passed, the day itself included. The
 * comparison is exact, also at the edge of the band, which is within. A contact counts towards every goal that it meets.
 *
 * @param goals - in any order; whose days count is the owner's of the goal, else the house's
 * @param contacts - contacts that took place, in any order
 * @param options - day and period; customers, calendars and band, if any
 * @returns one row a goal in the order of ids, and how many contacts count towards none
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `invalid-value`, `invalid-option`
 * for a band that is none and for goals by class without customers, `unknown-channel`, `unknown-calendar`, `invalid-calendar`
 * @example
 * ```ts
 * import { attainment } from "clientele/cadence";
 *
 * const goals = [{ id: "visits", channel: "visit", contacts: 20 }, { id: "calls", channel: "phone", contacts: 10 }] as const;
 * const contacts = [...Array(9).keys()].map((day) => ({ customer: day, date: `2026-06-0${day + 1}`, channel: "visit" }) as const);
 * const period = { from: "2026-06-01", to: "2026-06-30" };
 *
 * // Half of the days have passed: ten visits are expected, and nine are just within a tenth of them.
 * const { rows } = attainment(goals, contacts, { asOf: "2026-06-15", period });
 * rows.map(({ goal, done, expected, status }) => [goal.id, done, expected, status]);
 * // => [["calls", 0, 5, "under"], ["visits", 9, 10, "within"]]
 * attainment(goals, contacts, { asOf: "2026-05-31", period }).rows[0]?.status; // => "not-started"
 * ```
 * @category Boards
 * @see CAD-20
 */
export function attainment(goals: readonly ContactGoal[], contacts: readonly ContactRecord[], options: AttainmentOptions): Attainment {
  const { customers, band = attainmentBand } = requireObject(options, "options") as unknown as AttainmentOptions;
  const asOf = requireDate(options.asOf, "asOf");
  const period = requirePeriod(options.period);
  if (requireFinite(band, { list: "options", field: "band" }) < 0) {
    throw new ClienteleError("invalid-option", "band is less than 0", { list: "options", field: "band", value: band });
  }
  const days = houseDays(options);
  const rows = readGoals(goals);
  if (customers === undefined && rows.some((goal) => goal.class !== undefined)) {
    throw new ClienteleError("invalid-option", "goals by class need the customers", { list: "options", field: "customers" });
  }
  const counts = countContacts(rows, contacts, customers ?? [], { from: period.from, to: Math.min(asOf, period.to) });
  return {
    asOf: dateOfDay(asOf),
    band,
    rows: rows.map((goal, position) => judge(goal, counts.done[position]!, asOf, period, days.of(goal.owner ?? null), band)),
    unassigned: counts.unassigned,
    outside: counts.outside,
  };
}

interface GoalCounts {
  readonly done: readonly number[];
  readonly unassigned: number;
  readonly outside: number;
}

function countContacts(
  goals: readonly ContactGoal[],
  contacts: readonly ContactRecord[],
  customers: readonly Customer[],
  { from, to }: { readonly from: number; readonly to: number },
): GoalCounts {
  const known = new Map(readCustomers(customers).map((customer) => [customer.id, customer]));
  const goalsOf = goalFinder(goals);
  const done = goals.map(() => 0);
  let unassigned = 0;
  let outside = 0;
  for (const { record, customer, day, purpose } of readContacts(contacts, "contacts")) {
    if (day < from || day > to) {
      outside += 1;
      continue;
    }
    const { class: name, owner } = known.get(customer) ?? {};
    const met = goalsOf({ owner: record.by ?? owner, customer, class: name, channel: record.channel, purpose });
    for (const position of met) done[position]! += 1;
    if (met.length === 0) unassigned += 1;
  }
  return { done, unassigned, outside };
}

function judge(goal: ContactGoal, done: number, asOf: number, period: PeriodDays, days: WorkingDays, band: number): AttainmentRow {
  const last = Math.min(asOf, period.to);
  const workingDays = days.count(period.from, period.to + 1);
  const elapsed = last < period.from ? 0 : days.count(period.from, last + 1);
  const assumed = coverageReasons(period, days);
  const known = { goal, done, elapsed, workingDays };
  if (assumed.some(({ code }) => code === "calendar/not-covered")) return { ...known, expected: null, status: "undetermined", reasons: assumed };
  const from = dateOfDay(period.from);
  if (workingDays === 0) {
    const reason = { code: "cadence/goal-without-working-days", from, to: dateOfDay(period.to) } as const;
    return { ...known, expected: null, status: "no-working-days", reasons: [reason, ...assumed] };
  }
  const expected = (goal.contacts * elapsed) / workingDays;
  if (asOf < period.from) return { ...known, expected, status: "not-started", reasons: [{ code: "cadence/goal-not-started", from }, ...assumed] };
  const progress = { code: "cadence/goal-progress", done, goal: goal.contacts, elapsed, workingDays, band } as const;
  return { ...known, expected, status: compare(BigInt(done) * BigInt(workingDays), BigInt(goal.contacts) * BigInt(elapsed), band), reasons: [progress, ...assumed] };
}

// Both sides times the working days and the band's power of ten, so that whole numbers are compared with whole numbers.
function compare(done: bigint, expected: bigint, band: number): AttainmentStatus {
  const { units, places } = toDecimal(band);
  const one = 10n ** BigInt(places);
  if (done * one < expected * (one - units)) return "under";
  return done * one > expected * (one + units) ? "over" : "within";
}

function coverageReasons(period: PeriodDays, days: WorkingDays): AttainmentReason[] {
  const outside = [period.from, period.to].find((day) => !days.covers(day));
  if (outside === undefined) return [];
  const { calendar, refuses } = days.beyond(outside)!;
  return [{ code: refuses ? "calendar/not-covered" : "calendar/assumed-week", calendar, date: dateOfDay(outside) }];
}
