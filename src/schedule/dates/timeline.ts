import type { WorkingDays } from "../../calendar/internal.ts";

/**
 * The working days of a project, from its first as 0, against the calendar days they are; both go on before it and after.
 *
 * A *moment* is the morning or the evening of a working day: 2 k and 2 k + 1. Between an evening and the next morning there is no
 * work, but a milestone stands at one of them: it belongs to the day on which it is reached.
 */
export interface Timeline {
  /** Which days are worked. */
  readonly days: WorkingDays;
  /** The calendar day of a working day of the project, days since 1970-01-01. */
  dayOf(position: number): number;
  /** Number of working days of the project before a calendar day; negative before the project. */
  before(day: number): number;
  /** The first morning from that of a calendar day on. */
  morning(day: number): number;
  /** The evening of a calendar day; the next morning if it is not worked. */
  evening(day: number): number;
}

/**
 * Counts the working days of a project.
 *
 * @param days - which days are worked
 * @param start - the day on which it starts, days since 1970-01-01
 * @returns the timeline; its first working day is the first from `start` on
 * @throws ClienteleError `no-working-time`
 */
export function timelineFrom(days: WorkingDays, start: number): Timeline {
  const origin = days.following(start);
  const before = (day: number): number => days.count(origin, day);
  return {
    days,
    dayOf: (position) => days.add(origin, position),
    before,
    morning: (day) => 2 * before(day),
    evening: (day) => before(day) + before(day + 1),
  };
}

/**
 * How many working days of the project are over at a moment.
 *
 * @param moment - a morning or an evening
 * @returns the number; the same for an evening and the next morning
 */
export function daysDone(moment: number): number {
  // Plus 0, so that there is no -0.
  return Math.ceil(moment / 2) + 0;
}

/**
 * Whether a moment is an evening.
 *
 * @param moment - a morning or an evening
 * @returns `true` for an evening
 */
export function isEvening(moment: number): boolean {
  return moment % 2 !== 0;
}
