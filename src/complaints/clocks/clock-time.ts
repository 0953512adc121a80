import { compiledOf, everyDay, hoursOn, type CompiledCalendar, type WorkingDays } from "../../calendar/internal.ts";
import type { WorkCalendar } from "../../calendar/index.ts";
import { isClienteleError } from "../../foundation/index.ts";
import { DAY_MILLISECONDS, FIRST_DAY, LAST_DAY, millisecondsOfWall, zoneOffset } from "../../foundation/internal.ts";
import type { CountedTime } from "./clock-target.ts";

/** A day that a calendar does not know. */
export interface BeyondDay {
  /** Id of the calendar. */
  readonly calendar: string;
  /** Whether it refuses to assume anything. */
  readonly refuses: boolean;
  /** The day, days since 1970-01-01. */
  readonly day: number;
}

/** How time is counted in a calendar. Moments are milliseconds since 1970; outside the coverage its week counts. */
export interface ClockTime {
  /** Id of the calendar; `null` for around the clock. */
  readonly calendar: string | null;
  /** Whose days they are. */
  readonly timeZone: string;
  /** Its working days. */
  readonly days: WorkingDays;
  /** What counts from one moment to a later one. */
  between(counted: CountedTime, from: number, to: number): number;
  /** The moment at which so much has counted; throws `no-working-time`. */
  add(counted: CountedTime, from: number, milliseconds: number): number;
  /** The last closing of a working day. */
  closingOf(day: number): number;
  /** The day that clocks on the wall show. */
  dayOf(at: number): number;
  /** When a day ends; a midnight that comes twice ends it the second time. */
  endOf(day: number): number;
  /** The first day from one moment to another that it does not know. */
  beyond(from: number, to: number): BeyondDay | undefined;
  /** Up to when it knows its days, in milliseconds; `null` for ever. */
  readonly knownUntil: number | null;
}

/** Around the clock, in UTC days. */
export const aroundTheClock: ClockTime = {
  calendar: null,
  timeZone: "UTC",
  days: everyDay,
  between: (_, from, to) => to - from,
  add: (_, from, milliseconds) => from + milliseconds,
  closingOf: (day) => (day + 1) * DAY_MILLISECONDS,
  dayOf: (at) => Math.floor(at / DAY_MILLISECONDS),
  endOf: (day) => (day + 1) * DAY_MILLISECONDS,
  beyond: () => undefined,
  knownUntil: null,
};

/**
 * How time is counted in a calendar.
 *
 * @param calendar - defined, or checked
 * @returns its time
 */
export function clockTimeOf(calendar: WorkCalendar): ClockTime {
  const compiled = compiledOf(calendar);
  const known = times.get(compiled) ?? timeOf(compiled);
  times.set(compiled, known);
  return known;
}

// Nobody can tell it is there: the tables of a calendar never change.
// eslint-disable-next-line no-restricted-syntax -- a memo: what it gives back is what would be made again
const times = /* @__PURE__ */ new WeakMap<CompiledCalendar, ClockTime>();

function timeOf(compiled: CompiledCalendar): ClockTime {
  const { calendar, times: open, days, hours } = compiled;
  const { timeZone } = calendar;
  return {
    calendar: calendar.id,
    timeZone,
    days,
    between: (counted, from, to) => (counted === "elapsedTime" ? to - from : open.between(from, to)),
    add: (counted, from, milliseconds) => (counted === "elapsedTime" ? from + milliseconds : open.add(from, milliseconds)),
    closingOf: (day) => millisecondsOfWall(day * DAY_MILLISECONDS + hoursOn(hours, day).at(-1)![1] * 60_000, timeZone),
    ...localDays(timeZone),
    beyond: beyondOf(compiled),
    knownUntil: knownUntil(compiled),
  };
}

// Offsets are slow to find out, and the same all day but for a few days a year. A calendar is asked about the same days over and over.
function localDays(timeZone: string): Pick<ClockTime, "dayOf" | "endOf"> {
  const offsets = new Map<number, number>();
  // The offset on a day as UTC counts it; NaN if it changes in it.
  function offsetOn(day: number): number {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const offset = zoneOffset(day * DAY_MILLISECONDS, timeZone);
    const steady = zoneOffset((day + 1) * DAY_MILLISECONDS, timeZone) === offset ? offset : Number.NaN;
    offsets.set(day, steady);
    return steady;
  }
  return {
    dayOf(at) {
      const offset = offsetOn(Math.floor(at / DAY_MILLISECONDS));
      return Math.floor((at + (Number.isNaN(offset) ? zoneOffset(at, timeZone) : offset)) / DAY_MILLISECONDS);
    },
    endOf(day) {
      const end = (day + 1) * DAY_MILLISECONDS;
      const offset = offsetOn(day);
      // No clock is a day off, so the end in UTC is on this day or the next.
      return offset === offsetOn(day + 1) && offset === offsetOn(day + 2) && offset === offsetOn(day - 1) ? end - offset : millisecondsOfWall(end, timeZone, "later");
    },
  };
}

/**
 * Asks for a moment that there may not be.
 *
 * @param question - counts time or days
 * @returns the moment; `null` where no working time is left, or after the years that there are
 */
export function reachable(question: () => number): number | null {
  try {
    const at = question();
    return at >= FIRST_DAY * DAY_MILLISECONDS && at < (LAST_DAY + 1) * DAY_MILLISECONDS ? at : null;
  } catch (error) {
    if (isClienteleError(error) && (error.code === "no-working-time" || error.code === "invalid-date")) return null;
    throw error;
  }
}

function knownUntil({ calendar, days }: CompiledCalendar): number | null {
  const [known] = days.pattern.known;
  return known === undefined ? null : millisecondsOfWall((known.to + 1) * DAY_MILLISECONDS, calendar.timeZone);
}

const NEVER_BEYOND: ClockTime["beyond"] = () => undefined;

// The hours after midnight of the first known day may belong to the night before, which is not known.
function beyondOf({ calendar, days, hours }: CompiledCalendar): ClockTime["beyond"] {
  const [known] = days.pattern.known;
  if (known === undefined) return NEVER_BEYOND;
  const night = Math.max(0, ...hoursOn(hours, known.from - 1).map(([, close]) => close - 1440));
  const first = millisecondsOfWall(known.from * DAY_MILLISECONDS + night * 60_000, calendar.timeZone);
  const end = millisecondsOfWall((known.to + 1) * DAY_MILLISECONDS, calendar.timeZone);
  const dayOf = (at: number): number => Math.floor((at + zoneOffset(at, calendar.timeZone)) / DAY_MILLISECONDS);
  return (from, to) => {
    if (from >= first && to <= end) return undefined;
    const day = from < first ? Math.min(dayOf(from), known.from - 1) : Math.max(dayOf(from), known.to + 1);
    return { calendar: known.calendar, refuses: known.refuses, day };
  };
}
