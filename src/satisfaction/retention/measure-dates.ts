import type { WorkingDays } from "../../calendar/internal.ts";
import type { PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { addSpans } from "../input/spans.ts";
import type { CheckedMeasure } from "./retention-measure.ts";
import type { RetentionReasons } from "./retention-reasons.ts";

/** When a measure is taken and looked at; working days, if there is a calendar. */
export interface MeasureDates {
  /** First day of the measure. */
  readonly start: PlainDate;
  /** Last day for it. */
  readonly due: PlainDate;
  /** Days on which it is looked at, in order. */
  readonly evaluations: readonly PlainDate[];
}

/** Why dates are as they are, or not known. */
export type MeasureDateReason = Reason<Pick<RetentionReasons, "calendar/assumed-week" | "calendar/not-covered">>;

/**
 * The dates of a measure. The start and evaluations move on to the next working day, the last day moves back, but not before the start. No two
 * evaluations fall on one day: where they would, the later one moves on.
 *
 * @param measure - a checked measure
 * @param asOf - the day of the plan, days since 1970-01-01
 * @param days - the calendar
 * @returns the dates, `null` where a calendar refuses to say; and the reasons
 */
export function measureDates(measure: CheckedMeasure, asOf: number, days: WorkingDays): { readonly dates: MeasureDates | null; readonly reasons: readonly MeasureDateReason[] } {
  const { start: lead, within, evaluateEvery, evaluations } = measure;
  const start = days.following(lead === null ? asOf : addSpans(asOf, lead, 1, days));
  const due = Math.max(start, days.preceding(addSpans(start, within, 1, days)));
  const looks: number[] = [];
  for (let time = 1; time <= evaluations; time += 1) looks.push(days.following(Math.max(addSpans(start, evaluateEvery, time, days), (looks.at(-1) ?? start) + 1)));
  for (const day of [start, due, ...looks]) {
    const beyond = days.beyond(day);
    if (beyond === undefined) continue;
    const reason = { calendar: beyond.calendar, date: dateOfDay(day) };
    if (beyond.refuses) return { dates: null, reasons: [{ code: "calendar/not-covered", ...reason }] };
    return { dates: datesOf(start, due, looks), reasons: [{ code: "calendar/assumed-week", ...reason }] };
  }
  return { dates: datesOf(start, due, looks), reasons: [] };
}

function datesOf(start: number, due: number, looks: readonly number[]): MeasureDates {
  return { start: dateOfDay(start), due: dateOfDay(due), evaluations: looks.map(dateOfDay) };
}
