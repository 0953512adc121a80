import { compareIds } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { DateReason } from "../reasons.ts";
import { dateReasons } from "./date-reasons.ts";
import { earlyDates } from "./early-dates.ts";
import { lateDates } from "./late-dates.ts";
import type { LateDates } from "./late-dates.ts";
import { momentOf } from "./link-bounds.ts";
import type { Dates } from "./link-bounds.ts";
import type { ActivityStatus, ScheduledActivity } from "./network-schedule.ts";
import type { ScheduleInput } from "./schedule-input.ts";
import { isEvening } from "./timeline.ts";

/** The dates of a schedule, and what can be said of them. */
export interface DatedSchedule<I extends Id> {
  /** As early as they can be. */
  readonly dates: Dates;
  /** The rows, in the order of the activities of the input. */
  readonly rows: readonly ScheduledActivity<I>[];
  /** Positions of the activities by first and last day, within a day by its course, then by id. */
  readonly sorted: readonly number[];
  /** Last day of all; `undefined` where there is none, or it cannot be said. */
  readonly end: number | undefined;
}

/** What all rows of a schedule have in common. */
interface Shared {
  readonly dates: Dates;
  readonly late: LateDates;
  /** The dates of the network alone, where they are needed. */
  readonly plan: Dates | undefined;
  readonly reasons: readonly (readonly DateReason[])[];
  /** Whether the last day of the project can be said. */
  readonly hasEnd: boolean;
}

/**
 * The days of each activity.
 *
 * @param input - the network and what is known of it
 * @returns dates and rows
 */
export function scheduleRows<I extends Id>(input: ScheduleInput<I>): DatedSchedule<I> {
  const { network, order, asOf } = input;
  const { ids } = network;
  const dates = earlyDates(input, order, input);
  const ends = dates.last.reduce((most, last) => Math.max(most, last), -Infinity);
  // What was to happen by now, nobody asks without a now.
  const untouched = { actuals: ids.map(() => undefined), notBefore: input.notBefore, asOf: undefined };
  const shared: Shared = {
    dates,
    late: lateDates(input, order, input, dates),
    plan: asOf === undefined ? undefined : earlyDates(input, order, untouched),
    reasons: dateReasons(input, dates),
    hasEnd: ids.every((_, at) => beyondOf(input, dates, at)?.code !== "calendar/not-covered"),
  };
  const rows = ids.map((_, at) => rowOf(input, shared, at));
  return { dates, rows, sorted: sortedByDays(input, dates), end: shared.hasEnd && ids.length > 0 ? ends : undefined };
}

// Days first, because of days that are off: work on a Saturday begins, by the count of working days, on Monday.
function sortedByDays({ network }: ScheduleInput, dates: Dates): readonly number[] {
  const { ids } = network;
  const { first, last } = dates;
  const opening = ids.map((_, at) => momentOf(network, dates, at, false));
  const closing = ids.map((_, at) => momentOf(network, dates, at, true));
  return ids
    .map((_, at) => at)
    .sort(
      (a, b) =>
        first[a]! - first[b]! || opening[a]! - opening[b]! || last[a]! - last[b]! || closing[a]! - closing[b]! || compareIds(ids[a]!, ids[b]!),
    );
}

function rowOf<I extends Id>(input: ScheduleInput<I>, shared: Shared, at: number): ScheduledActivity<I> {
  const { dates, reasons, late, hasEnd } = shared;
  const beyond = beyondOf(input, dates, at);
  const isSaid = beyond?.code !== "calendar/not-covered";
  const actual = input.actuals[at];
  return {
    id: input.network.ids[at]!,
    status: isSaid ? statusOf(input, shared, at) : "undetermined",
    start: isSaid || actual !== undefined ? dateOfDay(dates.first[at]!) : null,
    finish: isSaid ? dateOfDay(dates.last[at]!) : null,
    startDay: isSaid ? startDayOf(input, dates, at) : null,
    ...lateDays(input, shared, at),
    totalFloat: hasEnd ? late.totalFloat[at]! : null,
    freeFloat: hasEnd ? late.freeFloat[at]! : null,
    critical: hasEnd ? late.totalFloat[at] === 0 && !isDone(input, at) : null,
    slip: isSaid ? slipFrom(input, input.baseline?.get(input.network.ids[at]!), dates.last[at]!) : null,
    reasons: beyond === undefined ? reasons[at]! : isSaid ? [...reasons[at]!, beyond] : [beyond],
  };
}

// What is assumed of an activity, or why nothing is said. What is done is a fact, whatever the calendar knows.
function beyondOf(input: ScheduleInput, dates: Dates, at: number): Extract<DateReason, { readonly calendar: string }> | undefined {
  if (isDone(input, at)) return undefined;
  const { days } = input.timeline;
  const start = input.actuals[at] === undefined ? input.start : dates.first[at]!;
  const day = [start, dates.first[at]!, dates.last[at]!].find((one) => !days.covers(one));
  if (day === undefined) return undefined;
  const { calendar, refuses } = days.beyond(day)!;
  return { code: refuses ? "calendar/not-covered" : "calendar/assumed-week", calendar, date: dateOfDay(day) };
}

/**
 * By how many working days something finishes later than it was to.
 *
 * @param input - the calendar
 * @param planned - the day on which it was to finish; nothing where there is none
 * @param last - the day on which it does
 * @returns working days, negative if earlier; `null` where it cannot be said
 */
export function slipFrom({ timeline }: ScheduleInput, planned: number | null | undefined, last: number): number | null {
  if (planned === undefined || planned === null || timeline.days.beyond(planned)?.refuses === true) return null;
  return timeline.before(last + 1) - timeline.before(planned + 1);
}

function statusOf(input: ScheduleInput, { plan, dates }: Shared, at: number): ActivityStatus {
  if (isDone(input, at)) return "done";
  const planned = input.baseline?.get(input.network.ids[at]!) ?? (plan ?? dates).last[at]!;
  if (input.asOf !== undefined && input.asOf > planned) return "late";
  return input.actuals[at] === undefined ? "not-started" : "running";
}

function startDayOf({ network }: ScheduleInput, { moment, startAt }: Dates, at: number): number {
  return (network.durations[at] === 0 ? Math.floor(moment[at]! / 2) : startAt[at]!) + 1;
}

function lateDays(input: ScheduleInput, { dates, late, hasEnd }: Shared, at: number): Pick<ScheduledActivity, "lateStart" | "lateFinish"> {
  if (isDone(input, at)) return { lateStart: dateOfDay(dates.first[at]!), lateFinish: dateOfDay(dates.last[at]!) };
  if (!hasEnd) return { lateStart: input.actuals[at] === undefined ? null : dateOfDay(dates.first[at]!), lateFinish: null };
  const { timeline } = input;
  if (input.network.durations[at] === 0) {
    const day = dateOfDay(timeline.dayOf(late.startAt[at]! - (isEvening(dates.moment[at]!) ? 1 : 0)));
    return { lateStart: day, lateFinish: day };
  }
  const lateStart = input.actuals[at] === undefined ? timeline.dayOf(late.startAt[at]!) : dates.first[at]!;
  return { lateStart: dateOfDay(lateStart), lateFinish: dateOfDay(timeline.dayOf(late.finishAt[at]! - 1)) };
}

// A milestone has one day: started is done.
function isDone({ actuals, network }: ScheduleInput, at: number): boolean {
  const actual = actuals[at];
  return actual !== undefined && (actual.finish !== undefined || network.durations[at] === 0);
}
