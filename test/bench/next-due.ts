import { addMonths, addWeeks, subDays, addDays } from "date-fns";
import rrule from "rrule";
import { consultingCadence, nextDueColumn, type CadenceRule } from "../../src/cadence/index.ts";
import type { Channel } from "../../src/customers/index.ts";
import { anchorColumns, holidays, office, type AnchorColumns } from "./client-base.ts";
import { race, type Rate } from "./rates.ts";

// The package has no named exports that Node finds.
const { RRule } = rrule;

export const NEXT_DUE = "next due dates";
export const RRULE = "rrule, from the last contact";
export const RHYTHM = "rrule, a rhythm of three years";
export const DATE_FNS = "date-fns";

const OURS = "nextDueColumn";
const CHANNELS: readonly Channel[] = ["phone", "visit"];
const CUSTOMERS = 1e6;
// The others do a part of the base: they would take minutes for the whole of it.
const OF_DATE_FNS = 1e5;
const OF_RRULE = 1e4;
const OF_RHYTHM = 500;
const DAY = 86_400_000;

/**
 * The latest days of calls and visits of a million customers, against dates and recurrence rules made one by one.
 *
 * @returns time of one customer, both contacts
 */
export function measureNextDue(): Rate[] {
  const columns = anchorColumns(CUSTOMERS);
  // Everybody gets what costs least to begin with: columns of integers here, dates there.
  const dates = Array.from(columns.anchor.subarray(0, OF_DATE_FNS), (day) => localDate(day));
  const utcDates = Array.from(columns.anchor.subarray(0, OF_RRULE), (day) => new Date(day * DAY));
  requireSame(columns, dates, utcDates);
  return race(NEXT_DUE, [
    { name: OURS, items: CUSTOMERS, run: () => columnsOf(columns)[1]![0]! },
    { name: DATE_FNS, items: OF_DATE_FNS, run: () => byDateFns(dates, columns.classOf).length },
    { name: RRULE, items: OF_RRULE, run: () => byRules(utcDates, columns.classOf, 0).length },
    { name: RHYTHM, items: OF_RHYTHM, run: () => byRules(utcDates.slice(0, OF_RHYTHM), columns.classOf, YEARS).length },
  ]);
}

function columnsOf(columns: AnchorColumns): Int32Array[] {
  return CHANNELS.map((channel) => nextDueColumn(columns, consultingCadence, { channel, calendar: office }));
}

const rules: readonly (readonly CadenceRule[])[] = CHANNELS.map((channel) =>
  consultingCadence.classes.map((name) => consultingCadence.rules.find((rule) => rule.channel === channel && rule.classes?.includes(name))!),
);

const daysOff: ReadonlySet<number> = new Set(holidays.map(({ date }) => localDate(Date.parse(date) / DAY).getTime()));

// What one writes with it: add, step back off days on which nobody works, and on if that leads to the last contact.
function byDateFns(anchors: readonly Date[], classOf: Uint8Array): Date[] {
  const due: Date[] = [];
  for (let row = 0; row < anchors.length; row += 1) {
    const anchor = anchors[row]!;
    for (const byClass of rules) {
      const { latest } = byClass[classOf[row]!]!;
      const raw = latest.unit === "months" ? addMonths(anchor, latest.amount) : addWeeks(anchor, latest.amount);
      let day = raw;
      while (!isWorked(day)) day = subDays(day, 1);
      if (day <= anchor) {
        day = raw;
        while (!isWorked(day)) day = addDays(day, 1);
      }
      due.push(day);
    }
  }
  return due;
}

function isWorked(date: Date): boolean {
  const weekday = date.getDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(date.getTime());
}

// How long a customer has been one, where the rule is stored with the customer and asked for what comes after the last contact.
const YEARS = 3;
const WEEKS_OF_YEAR = 52;

// Without days off, of which a recurrence rule knows nothing. All intervals part the years evenly, so that each age gives the same answer.
function byRules(anchors: readonly Date[], classOf: Uint8Array, years: number): Date[] {
  const due: Date[] = [];
  for (let row = 0; row < anchors.length; row += 1) {
    const anchor = anchors[row]!;
    for (const byClass of rules) {
      const { latest } = byClass[classOf[row]!]!;
      const byMonth = latest.unit === "months";
      const dtstart = byMonth ? yearsBefore(anchor, years) : new Date(anchor.getTime() - years * WEEKS_OF_YEAR * 7 * DAY);
      due.push(new RRule({ freq: byMonth ? RRule.MONTHLY : RRule.WEEKLY, interval: latest.amount, dtstart }).after(anchor)!);
    }
  }
  return due;
}

function yearsBefore(date: Date, years: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()));
}

function requireSame(columns: AnchorColumns, dates: readonly Date[], utcDates: readonly Date[]): void {
  const moved = columnsOf(columns);
  const raw = CHANNELS.map((channel) => nextDueColumn(columns, consultingCadence, { channel }));
  const found = byDateFns(dates, columns.classOf);
  for (const [at, date] of found.entries()) requireEqual(moved, at, localDay(date));
  for (const years of [0, YEARS]) {
    for (const [at, date] of byRules(utcDates.slice(0, OF_RHYTHM), columns.classOf, years).entries()) {
      // A rule skips months that are too short, which is another answer.
      if (utcDates[Math.floor(at / CHANNELS.length)]!.getUTCDate() <= 28) requireEqual(raw, at, date.getTime() / DAY);
    }
  }
}

function requireEqual(ours: readonly Int32Array[], at: number, expected: number): void {
  const row = Math.floor(at / CHANNELS.length);
  const day = ours[at % CHANNELS.length]![row];
  if (day !== expected) throw new Error(`row ${row}: day ${day} instead of ${expected}`);
}

function localDate(day: number): Date {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
}

function localDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}
