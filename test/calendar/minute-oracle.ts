import { Temporal } from "temporal-polyfill";
import type { Hours, WorkCalendar } from "../../src/calendar/index.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const MINUTE = 60_000;

/**
 * What a calendar has open, minute by minute: every open minute of the days around a date is marked, and questions are
 * answered by walking over the marks. Slow, and shares nothing with the library but the rules.
 */
export interface MinuteOracle {
  readonly isOpen: (at: number) => boolean;
  /** Open milliseconds from one whole minute to another, the first not after the second. */
  readonly between: (from: number, to: number) => number;
  /** Walks on from a whole minute, or back; `undefined` where the marks end first. */
  readonly add: (from: number, minutes: number) => number | undefined;
  /** The first moment from a minute on at which open changes to `state`, by whole minutes. */
  readonly next: (from: number, state: boolean) => number | undefined;
  /** First and last moment that is marked rightly. */
  readonly range: readonly [number, number];
}

/** Marks the days from some before a date to some after it. */
export function markMinutes(calendar: WorkCalendar, around: string, days: number): MinuteOracle {
  const first = Temporal.PlainDate.from(around).subtract({ days });
  const start = first.toZonedDateTime({ timeZone: calendar.timeZone }).epochMilliseconds;
  const marks = new Uint8Array((2 * days + 4) * 1440);
  for (let index = -2; index <= 2 * days + 2; index += 1) {
    const date = first.add({ days: index });
    // A day that the zone skipped has no midnight of its own, nor any other hour.
    const shown = date.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: "12:00" }).toPlainDate();
    if (!shown.equals(date)) continue;
    for (const [open, close] of runs(openMinutes(calendar, date))) {
      const from = (instantOf(date, open, calendar.timeZone) - start) / MINUTE;
      const to = (instantOf(date, close, calendar.timeZone) - start) / MINUTE;
      for (let minute = Math.max(0, from); minute < Math.min(to, marks.length); minute += 1) marks[minute] = 1;
    }
  }
  const at = (moment: number): number => Math.floor((moment - start) / MINUTE);
  return {
    isOpen: (moment) => marks[at(moment)] === 1,
    between(from, to) {
      let open = 0;
      for (let minute = at(from); minute < at(to); minute += 1) open += marks[minute]!;
      return open * MINUTE;
    },
    add(from, minutes) {
      let minute = at(from);
      let left = Math.abs(minutes);
      while (left > 0 && minute >= 0 && minute < marks.length) {
        if (minutes > 0) {
          left -= marks[minute]!;
          minute += 1;
        } else {
          minute -= 1;
          left -= marks[minute] ?? 0;
        }
      }
      return left > 0 ? undefined : start + minute * MINUTE;
    },
    next(from, state) {
      for (let minute = at(from); minute < marks.length; minute += 1) if ((marks[minute] === 1) === state) return start + minute * MINUTE;
      return undefined;
    },
    range: [start + 2 * 1440 * MINUTE, start + (marks.length - 4 * 1440) * MINUTE],
  };
}

/** Whether any minute is open that belongs to the day. */
export function isWorkedByMinutes(calendar: WorkCalendar, date: string): boolean {
  return openMinutes(calendar, Temporal.PlainDate.from(date)).includes(1);
}

// 48 hours of minutes on the wall, from the midnight the day starts with.
function openMinutes(calendar: WorkCalendar, date: Temporal.PlainDate): number[] {
  const minutes = new Array<number>(2880).fill(0);
  paint(minutes, hoursOf(calendar, date), 0, 1);
  for (const step of [-1, 0, 1]) paint(minutes, calendar.breaks?.[date.add({ days: step }).toString()] ?? [], step * 1440, 0);
  return minutes;
}

function hoursOf(calendar: WorkCalendar, date: Temporal.PlainDate): Hours {
  const text = date.toString();
  if (calendar.overrides?.[text] !== undefined) return calendar.overrides[text];
  const off = (calendar.holidays ?? []).some((holiday) => (typeof holiday === "string" ? holiday : holiday.date) === text);
  return off ? [] : (calendar.week[weekdays[date.dayOfWeek - 1]!] ?? []);
}

function paint(minutes: number[], hours: Hours, shift: number, value: 0 | 1): void {
  const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  for (const [open, close] of hours) {
    const from = minuteOf(open);
    const to = minuteOf(close) > from ? minuteOf(close) : minuteOf(close) + 1440;
    for (let minute = from + shift; minute < to + shift; minute += 1) if (minute >= 0 && minute < 2880) minutes[minute] = value;
  }
}

function runs(minutes: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let minute = 0; minute < minutes.length; minute += 1) {
    if (minutes[minute] === 0) continue;
    const from = minute;
    while (minutes[minute] === 1) minute += 1;
    found.push([from, minute]);
  }
  return found;
}

function instantOf(date: Temporal.PlainDate, minute: number, timeZone: string): number {
  const wall = date.toPlainDateTime().add({ minutes: minute });
  return wall.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}
