import type { WorkCalendar } from "../../calendar/index.ts";
import { readCalendars } from "../../calendar/internal.ts";
import type { CadencePolicy } from "../../cadence/index.ts";
import { ClienteleError, addDays, addMonthsClamped, epochMilliseconds, instant, instantIn, plainDateIn, type Id, type Instant, type Period, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireInstant, requireList, requireObject, requirePeriod } from "../../foundation/internal.ts";
import type { PortfolioBook } from "../book/portfolio-book.ts";
import type { ReadBook } from "../book/read-book.ts";
import type { Slice } from "../book/slices.ts";
import { definePractice } from "../practice/define-practice.ts";
import type { PortfolioStep, Practice } from "../practice/practice.ts";
import { tiltedCadence } from "../practice/tilted-cadence.ts";
import type { PortfolioReview } from "./portfolio-review.ts";
import type { PortfolioOptions, PortfolioSteps, StepQuestion } from "./review-options.ts";

/** What all steps of a review have in common. */
export interface ReviewRoom<C extends string = string> extends StepQuestion<C> {
  /** The day, days since 1970-01-01. */
  readonly today: number;
  readonly options: PortfolioOptions<C>;
  readonly steps: PortfolioSteps<C>;
  /** The cadence with what the tilt makes of it. */
  readonly cadence: CadencePolicy<C> | null;
  /** Calendar of those who name none; `null` without any. */
  readonly calendar: WorkCalendar | null;
  readonly timeZone: string;
  /** The moment by which complaints are judged. */
  readonly at: Instant;
  readonly before: PortfolioReview<C> | null;
}

/** A book that is being reviewed. */
export interface ReviewedBook<C extends string = string> {
  readonly read: ReadBook<C>;
  readonly slices: readonly Slice[];
}

/** A step that pauses now and then. It yields how far it is, or nothing where it cannot say. */
export type Pausing<T> = Generator<number | undefined, T, undefined>;

/** The names of the steps that a caller can replace. */
const REPLACEABLE: readonly PortfolioStep[] = ["metrics", "classes", "tilt", "complaints", "due", "plan", "engagements", "churn", "receivables", "cards"];

/**
 * Takes practice and options as they come, and refuses what is wrong with them.
 *
 * @param book - the book, for its time zone only
 * @param practice - the practice
 * @param options - the options
 * @returns what all steps have in common
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `invalid-option`, `invalid-date`, `invalid-period`, `invalid-instant`, `invalid-calendar`,
 * `unknown-calendar`, `invalid-time-zone`, `duplicate-id`
 */
export function readRoom<C extends string>(practice: Practice<C>, options: PortfolioOptions<C>): ReviewRoom<C> {
  const checked = definePractice(practice);
  const given = requireObject(options, "options") as unknown as PortfolioOptions<C>;
  const today = requireDate(given.asOf, "asOf");
  const asOf = dateOfDay(today);
  const calendars = (given.calendars === undefined ? [] : requireList(given.calendars, "calendars")) as readonly WorkCalendar[];
  readCalendars(calendars, "calendars");
  const calendar = calendarOf(calendars, given.calendar);
  const timeZone = given.timeZone ?? calendar?.timeZone ?? "UTC";
  const at = given.at === undefined ? endOf(asOf, timeZone) : instant(requireInstant(given.at, { list: "at" }));
  // A zone that nobody knows is refused even if nothing has to be dated.
  plainDateIn(at, timeZone);
  return {
    asOf,
    today,
    practice: checked,
    period: periodOf(given.period, checked, asOf, today),
    calendars,
    calendar,
    timeZone,
    at,
    options: given,
    steps: readSteps(given.steps),
    cadence: tiltedCadence(checked),
    before: given.before === undefined ? null : readBefore<C>(given.before, asOf),
  };
}

/**
 * What a step is told.
 *
 * @param room - what all steps have in common
 * @returns the part of it that a step of the caller sees
 */
export function questionOf<C extends string>({ asOf, practice, period, calendars }: ReviewRoom<C>): StepQuestion<C> {
  return { asOf, practice, period, calendars };
}

/**
 * Refuses what a step of the caller gave, unless it answers for exactly the customers that it was asked about.
 *
 * @param rows - what it gave
 * @param customerOf - whom a row is about
 * @param ids - the customers
 * @param step - its name
 * @returns the rows, in the order of the customers
 * @throws ClienteleError `invalid-input`, `unknown-id`, `duplicate-id`
 */
export function requireRows<T>(rows: readonly T[], customerOf: (row: T) => Id, ids: readonly Id[], step: PortfolioStep): readonly T[] {
  const list = `steps.${step}`;
  const byCustomer = new Map<Id, T>();
  const wanted = new Set(ids);
  for (const [index, row] of (requireList(rows, list) as readonly T[]).entries()) {
    const id = customerOf(row);
    if (!wanted.has(id)) throw new ClienteleError("unknown-id", `${list}[${index}] is of a customer that was not asked for`, { list, index });
    if (byCustomer.has(id)) throw new ClienteleError("duplicate-id", `${list}[${index}] is of a customer that has a row before it`, { list, index, id });
    byCustomer.set(id, row);
  }
  return ids.map((id) => {
    const row = byCustomer.get(id);
    if (row === undefined) throw new ClienteleError("invalid-input", `${list} has no row for a customer`, { list, id });
    return row;
  });
}

function calendarOf(calendars: readonly WorkCalendar[], id: string | undefined): WorkCalendar | null {
  if (id === undefined) return calendars[0] ?? null;
  const found = calendars.find((calendar) => calendar.id === id);
  if (found !== undefined) return found;
  throw new ClienteleError("unknown-calendar", "calendar is none of calendars", { list: "options", field: "calendar", id, expected: calendars.map((calendar) => calendar.id) });
}

function endOf(asOf: PlainDate, timeZone: string): Instant {
  return instant(epochMilliseconds(instantIn(addDays(asOf, 1), "00:00", timeZone)) - 1);
}

function periodOf(given: Period | undefined, { metrics }: Practice, asOf: PlainDate, today: number): Period {
  if (given === undefined) return { from: addDays(addMonthsClamped(asOf, -(metrics?.months ?? 12)), 1), to: asOf };
  const { from, to } = requirePeriod(given);
  if (to > today) throw new ClienteleError("invalid-period", `the period ends on ${dateOfDay(to)}, after asOf`, { list: "period" });
  return { from: dateOfDay(from), to: dateOfDay(to) };
}

function readSteps<C extends string>(steps: PortfolioSteps<C> | undefined): PortfolioSteps<C> {
  if (steps === undefined) return {};
  for (const [name, step] of Object.entries(requireObject(steps, "steps"))) {
    if (!(REPLACEABLE as readonly string[]).includes(name)) throw new ClienteleError("invalid-option", "steps has a name that is no step", { list: "steps", expected: [...REPLACEABLE] });
    if (step !== undefined && typeof step !== "function") throw new ClienteleError("invalid-option", `steps.${name} is no function`, { list: "steps", field: name });
  }
  return steps;
}

function readBefore<C extends string>(before: PortfolioReview<C>, asOf: PlainDate): PortfolioReview<C> {
  const { schema, classes, attention } = requireObject(before, "before");
  if (schema !== 1) throw new ClienteleError("invalid-input", "before is no review", { list: "before", field: "schema", value: schema, expected: [1] });
  requireDate(before.asOf, "before.asOf");
  requireList(requireObject(classes, "before.classes")["rows"], "before.classes.rows");
  requireList(attention, "before.attention");
  if (before.asOf <= asOf) return before;
  throw new ClienteleError("invalid-option", "before is a review of a later day", { list: "before", field: "asOf", value: before.asOf });
}

/**
 * A part of the book, as a step of the caller gets it.
 *
 * @param customers - its customers
 * @param lists - their records
 * @param book - the book
 * @returns the part
 */
export function partOf<C extends string>(customers: PortfolioBook["customers"], lists: object, { owners, roles, festivals }: PortfolioBook<C>): PortfolioBook<C> {
  return { customers, ...lists, owners, roles, festivals };
}
