import { readCalendars } from "../../calendar/internal.ts";
import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError, compareIds, type Id, type Instant, type InstantInput } from "../../foundation/index.ts";
import { instantOfMilliseconds, requireId, requireInstant, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { timesOf, type TimeOf } from "./calendar-times.ts";
import type { ClockReading } from "./clock-reading.ts";
import { basesOf } from "./clock-bases.ts";
import type { CompiledPolicy } from "./compile-clocks.ts";
import { readServiceClocks } from "./define-service-clocks.ts";
import { readClock } from "./read-clock.ts";
import type { ServiceEvent } from "./service-events.ts";
import type { ServicePolicy } from "./service-policy.ts";
import { readTimeline, type TimelineStart } from "./service-timeline.ts";

/**
 * What else clocks rest on.
 *
 * @category Service clocks
 */
export interface ServiceClockOptions {
  /** The moment of the answer. What happened later does not count. */
  readonly asOf: InstantInput;
  /** The calendars that are named. Default none. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /** Id of the calendar of timelines that name none; absent: around the clock in UTC days. */
  readonly calendar?: string | undefined;
  /** Severity of timelines whose record names none. Default `null`, none. */
  readonly severity?: string | null | undefined;
}

/**
 * What all clocks of a timeline show.
 *
 * @category Service clocks
 */
export interface ServiceClocks {
  /** The moment of the answer. */
  readonly asOf: Instant;
  /** The clocks, in the order of the policy. */
  readonly clocks: readonly ClockReading[];
  /**
   * The earliest deadline that runs, over or not; `null` if none does. It says what is most urgent, and is in the past as long as something is late:
   * the `nextDueAt` of a complaint's status is another thing, the moment to look again.
   */
  readonly nextDueAt: Instant | null;
  /** Whether any clock missed a deadline. `null` where none is known to, but nobody can say of some. */
  readonly breached: boolean | null;
}

/**
 * What happened, for one of many.
 *
 * @category Service clocks
 */
export interface ServiceRecord<I extends Id = Id> {
  /** Its id. */
  readonly id: I;
  /** What happened. */
  readonly timeline: readonly ServiceEvent[];
  /** Id of its calendar; absent: that of the options. */
  readonly calendar?: string | undefined;
  /** Its severity, if the record names none; absent: that of the options. */
  readonly severity?: string | null | undefined;
}

/**
 * What all clocks of one of many show.
 *
 * @category Service clocks
 */
export interface ServiceClocksRow<I extends Id = Id> extends ServiceClocks {
  /** Its id. */
  readonly id: I;
}

/**
 * How much time is used, how much is left, and what is late: the clocks of any history that is like a ticket.
 *
 * A deadline is in time at its own moment. Pauses move it by what they would have counted, unless it was over when they began; while a
 * clock stands still, nothing is due. A deadline that was missed stays missed. When severity, policy or calendar change, it is derived
 * anew from the start of the run, less pauses. Closing stops the clocks that say so, and those that pause stand still.
 *
 * @param timeline - what happened, in any order
 * @param clocks - the clocks
 * @param options - the moment, the calendars
 * @returns the clocks, in the order of the policy
 * @throws ClienteleError `invalid-instant`, `invalid-input`, `invalid-value`, `invalid-policy`, `invalid-calendar`, `duplicate-id`;
 * `unknown-calendar` for a calendar that was not given, and for working time without one; `unknown-id` for a change of a clock that
 * is not in the policy
 * @example
 * ```ts
 * import { defineCalendar, weekOf } from "clientele/calendar";
 * import { serviceClocks } from "clientele/complaints";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });
 * const clocks = {
 *   pauseStates: ["waiting"],
 *   clocks: [
 *     { clock: "solution", starts: "created", stops: ["closed"], pauses: "inPauseStates", target: { hours: 4, counted: "workingTime" } },
 *   ],
 * } as const;
 * const timeline = [
 *   { type: "created", at: "2026-03-06T14:00Z" },
 *   { type: "stateEntered", state: "waiting", at: "2026-03-06T15:00Z" },
 *   { type: "stateEntered", state: "open", at: "2026-03-09T10:00Z" },
 * ] as const;
 * // Of four hours one was used on Friday; the three that are left end on Monday at 13:00, in time up to that moment.
 * const read = (asOf: string) => serviceClocks(timeline, clocks, { asOf, calendars: [office], calendar: "office" }).clocks[0]!;
 * read("2026-03-09T11:00Z").dueAt; // => "2026-03-09T13:00:00.000Z"
 * read("2026-03-09T11:00Z").remaining! / 3_600_000; // => 2
 * read("2026-03-09T13:00Z").breached; // => false
 * read("2026-03-09T13:00:01Z").breached; // => true
 * read("2026-03-06T16:00Z").status; // => "paused"
 * serviceClocks(timeline, clocks, { asOf: "2026-03-09T11:00Z" }); // throws unknown-calendar
 * ```
 * @category Service clocks
 * @see CMP-12
 */
export function serviceClocks(timeline: readonly ServiceEvent[], clocks: ServicePolicy, options: ServiceClockOptions): ServiceClocks {
  const room = readRoom(clocks, options);
  return clocksOf(room, timeline, "timeline", room.start);
}

/**
 * The same for many histories at once.
 *
 * @param records - what happened, by id
 * @param clocks - the clocks
 * @param options - the moment, the calendars
 * @returns a row for each, in the order of ids
 * @throws ClienteleError as `serviceClocks`; `missing-id`, `duplicate-id`
 * @example
 * ```ts
 * import { serviceClocksOf } from "clientele/complaints";
 *
 * const clocks = { pauseStates: [], clocks: [{ clock: "answer", starts: "created", stops: ["publicAnswer"], target: { calendarDays: 1 } }] } as const;
 * const rows = serviceClocksOf([
 *   { id: 8, timeline: [{ type: "created", at: "2026-03-02T10:00Z" }] },
 *   { id: 7, timeline: [{ type: "created", at: "2026-03-01T10:00Z" }, { type: "publicAnswer", at: "2026-03-03T00:01Z" }] },
 * ], clocks, { asOf: "2026-03-03T12:00Z" });
 * rows.map(({ id, breached, nextDueAt }) => [id, breached, nextDueAt]); // => [[7, true, null], [8, false, "2026-03-04T00:00:00.000Z"]]
 * serviceClocksOf([], clocks, { asOf: "2026-03-03T12:00Z" }); // => []
 * ```
 * @category Service clocks
 * @see CMP-12
 */
export function serviceClocksOf<I extends Id>(records: readonly ServiceRecord<I>[], clocks: ServicePolicy, options: ServiceClockOptions): ServiceClocksRow<I>[] {
  const room = readRoom(clocks, options);
  const seen = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  const rows = Array.from(requireList(records, "records"), (value, index): ServiceClocksRow<I> => {
    const record = requireRecord(value, "records", index);
    const id = requireId(record["id"], "records", index) as I;
    requireNew(seen, id, "records", index);
    const { calendar, severity } = record;
    const start: TimelineStart = {
      ...room.start,
      severity: severity === undefined ? room.start.severity : readSeverity(severity, { list: "records", index, field: "severity" }),
      calendar: calendar === undefined ? room.start.calendar : readCalendarId(calendar, room.calendars, { list: "records", index, field: "calendar" }),
    };
    return { id, ...clocksOf(room, record["timeline"], `records[${index}].timeline`, start) };
  });
  return rows.sort((a, b) => compareIds(a.id, b.id));
}

/** What all timelines of a call have in common. */
interface Room {
  readonly policy: CompiledPolicy;
  readonly calendars: ReadonlySet<string>;
  readonly timeOf: TimeOf;
  readonly start: TimelineStart;
}

interface Place {
  readonly list: string;
  readonly index?: number;
  readonly field: string;
}

function readRoom(clocks: ServicePolicy, options: ServiceClockOptions): Room {
  const policy = readServiceClocks(clocks);
  const { asOf, calendars, calendar, severity } = requireObject(options, "options") as Partial<ServiceClockOptions>;
  const moment = requireInstant(asOf, { list: "asOf" });
  const known = readCalendars(calendars ?? [], "calendars");
  const ids = new Set(known.keys());
  for (const [index, clock] of policy.clocks.entries()) {
    if (clock.calendar !== null && !ids.has(clock.calendar)) throw unknownCalendar({ list: "clocks", index, field: "calendar" }, ids);
  }
  const start: TimelineStart = {
    asOf: moment,
    severity: severity === undefined ? null : readSeverity(severity, { list: "options", field: "severity" }),
    calendar: calendar === undefined ? null : readCalendarId(calendar, ids, { list: "options", field: "calendar" }),
  };
  return { policy, calendars: ids, timeOf: timesOf(known), start };
}

function clocksOf({ policy, calendars, timeOf }: Room, timeline: unknown, list: string, start: TimelineStart): ServiceClocks {
  const read = readTimeline(timeline, list, policy, calendars, start);
  const clocks = policy.clocks.map((clock) => readClock(clock, read, basesOf(clock, read, read.regimes, timeOf)));
  const dues = clocks.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])).sort();
  return {
    asOf: instantOfMilliseconds(start.asOf),
    clocks,
    nextDueAt: dues[0] ?? null,
    breached: clocks.some(({ breached }) => breached === true) ? true : clocks.some(({ breached }) => breached === null) ? null : false,
  };
}

function readSeverity(value: unknown, place: Place): string | null {
  return value === null ? null : requireText(value, place);
}

function readCalendarId(value: unknown, calendars: ReadonlySet<string>, place: Place): string {
  if (typeof value === "string" && calendars.has(value)) return value;
  throw unknownCalendar(place, calendars);
}

function unknownCalendar(place: Place, calendars: ReadonlySet<string>): ClienteleError {
  return new ClienteleError("unknown-calendar", "no calendar has the id that is named", { ...place, expected: [...calendars] });
}
