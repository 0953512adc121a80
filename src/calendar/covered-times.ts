import { ClienteleError } from "../foundation/index.ts";
import { DAY_MILLISECONDS, dateOfDay, millisecondsOfWall, zoneOffset } from "../foundation/internal.ts";
import { hoursOn } from "./day-hours.ts";
import type { DayHours } from "./day-hours.ts";
import { DAY_MINUTES } from "./hours-faults.ts";
import type { KnownDays } from "./working-days.ts";

/** The moments for which a calendar knows what is open. */
export interface CoveredTimes {
  /** Throws `calendar-not-covered` unless all moments from one to another are known; `to` may be the end of the last day. */
  require(from: number, to: number): void;
  /** The same for a moment and what comes right after it. */
  requireAt(at: number): void;
}

/**
 * The moments for which a calendar knows what is open: its covered days, but for the hours of the first that may belong to the
 * night before.
 *
 * @param known - the days it knows; absent: all
 * @param hours - what is open on each day
 * @param timeZone - whose clocks the hours mean
 * @returns what refuses all other moments
 */
export function coveredTimes(known: KnownDays | undefined, hours: DayHours, timeZone: string): CoveredTimes {
  if (known === undefined) return { require: () => undefined, requireAt: () => undefined };
  const night = Math.max(0, ...hoursOn(hours, known.from - 1).map(([, close]) => close - DAY_MINUTES));
  const from = millisecondsOfWall(known.from * DAY_MILLISECONDS + night * 60_000, timeZone);
  const to = millisecondsOfWall((known.to + 1) * DAY_MILLISECONDS, timeZone);

  function refuse(at: number): never {
    const day = Math.floor((at + zoneOffset(at, timeZone)) / DAY_MILLISECONDS);
    const date = dateOfDay(at < from ? Math.min(day, known!.from - 1) : Math.max(day, known!.to + 1));
    const details = { list: "calendar", id: known!.calendar, value: date };
    throw new ClienteleError("calendar-not-covered", `the calendar does not know ${date}`, details);
  }
  return {
    require(start, end) {
      if (start < from) refuse(start);
      if (end > to) refuse(Math.max(start, to));
    },
    requireAt(at) {
      if (at < from || at >= to) refuse(at);
    },
  };
}
