import { openIntervals, type OpenInterval, type WorkCalendar } from "../../calendar/index.ts";
import { readCalendars } from "../../calendar/internal.ts";
import type { Customer, Owner } from "../../customers/index.ts";
import { ClienteleError, instantIn, type Id, type Instant } from "../../foundation/index.ts";
import { dateOfDay, millisecondsOfTime, requireDate, requireId, requireObject } from "../../foundation/internal.ts";

/** The day, and whose hours are to be heeded. */
export interface ContactHoursOptions {
  /** The day on the customer's own clock, `YYYY-MM-DD`. */
  readonly date: string;
  /** Who makes the contact; absent: the house. */
  readonly owner?: Owner | undefined;
  /** Every calendar that customer and owner name by id; absent: every hour is open. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
  /** Id of the calendar of an owner who names none. Default: the first of `calendars`. */
  readonly calendar?: string | undefined;
  /**
   * IANA time zone of a customer for whom neither a zone nor a calendar is known. Default: the zone of the owner's calendar.
   */
  readonly timeZone?: string | undefined;
}

/**
 * At what hours of a day can a customer be contacted?
 *
 * The day is one on the customer's clock: by its own time zone, else that of its calendar. Of it those hours count in which customer and owner
 * are open, and that the customer prefers. One who keeps no calendar is open at any time.
 *
 * @param customer - the customer
 * @param options - the day, the owner, the calendars
 * @returns the stretches in order, each up to but not including its end; none where the hours do not meet
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-time`; `invalid-period` for preferred hours that do not end after their start;
 * `invalid-time-zone` also where no zone is known; `invalid-calendar`, `unknown-calendar`; `calendar-not-covered` for a day
 * that a calendar does not claim to know
 * @example
 * ```ts
 * import { defineCalendar, weekOf } from "clientele/calendar";
 * import { contactHours } from "clientele/cadence";
 *
 * const days = ["mon", "tue", "wed", "thu", "fri"] as const;
 * const calendars = [
 *   defineCalendar({ id: "berlin", timeZone: "Europe/Berlin", week: weekOf(days, [["08:00", "12:00"], ["13:00", "17:00"]]) }),
 *   defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", week: weekOf(days, [["09:00", "18:00"]]) }),
 * ];
 * const customer = { id: 7, calendar: "shanghai" };
 * // Shanghai is seven hours ahead: its afternoon is the morning in Berlin.
 * contactHours(customer, { date: "2026-03-02", calendars });
 * // => [{ from: "2026-03-02T07:00:00.000Z", to: "2026-03-02T10:00:00.000Z" }]
 * contactHours({ ...customer, preferredHours: ["09:30", "11:00"] }, { date: "2026-03-02", calendars }); // => []
 * ```
 * @category Contact plan
 * @see CUS-10
 */
export function contactHours(customer: Customer, options: ContactHoursOptions): OpenInterval[] {
  const { id, calendar, timeZone, preferredHours } = requireObject(customer, "customer") as Partial<Customer>;
  requireId(id, "customer", 0);
  const { date, owner, calendars, calendar: house, timeZone: otherwise } = requireObject(options, "options") as Partial<ContactHoursOptions>;
  const day = dateOfDay(requireDate(date, "date"));
  const known = readCalendars(calendars ?? [], "calendars");
  const theirs = calendar === undefined ? undefined : requireCalendar(known, calendar, "customer");
  const named = (owner === undefined ? undefined : (requireObject(owner, "owner")["calendar"] as string | undefined)) ?? house;
  const ours = named === undefined ? [...known.values()][0] : requireCalendar(known, named, "owner");
  const zone = timeZone ?? theirs?.timeZone ?? otherwise ?? ours?.timeZone;
  if (zone === undefined) throw new ClienteleError("invalid-time-zone", "no time zone of the customer is known", { list: "customer", id: id!, field: "timeZone" });

  const [from, until] = preferredHours === undefined ? ["00:00", "24:00"] : requireHours(preferredHours, id!);
  const start = instantIn(day, from, zone);
  const end = instantIn(day, until, zone);
  // A clock change may have swallowed all of it.
  if (end <= start) return [];
  const kept = [theirs, ours].filter((found) => found !== undefined);
  return kept.reduce<OpenInterval[]>((open, found) => shared(open, openIntervals(found, start, { to: end })), [{ from: start, to: end }]);
}

function requireCalendar(known: ReadonlyMap<string, WorkCalendar>, id: string, list: string): WorkCalendar {
  const found = known.get(id);
  if (found !== undefined) return found;
  throw new ClienteleError("unknown-calendar", "no calendar has the id that is named", { list, field: "calendar", expected: [...known.keys()] });
}

function requireHours(hours: unknown, id: Id): readonly [string, string] {
  const place = { list: "customer", id, field: "preferredHours" };
  if (!Array.isArray(hours) || hours.length !== 2) throw new ClienteleError("invalid-input", "preferredHours is no pair of times", place);
  const [from, until] = hours as unknown[];
  const [start, end] = [millisecondsOfTime(from), millisecondsOfTime(until)];
  if (start === undefined || end === undefined) throw new ClienteleError("invalid-time", "preferredHours has what is no time of day `HH:MM`", place);
  if (end <= start) throw new ClienteleError("invalid-period", "preferredHours ends before it starts", place);
  return [from as string, until as string];
}

/** Both lists are in order, and so is what they share. */
function shared(first: readonly OpenInterval[], second: readonly OpenInterval[]): OpenInterval[] {
  const found: OpenInterval[] = [];
  for (let a = 0, b = 0; a < first.length && b < second.length; ) {
    const one = first[a]!;
    const other = second[b]!;
    const from: Instant = one.from > other.from ? one.from : other.from;
    const to: Instant = one.to < other.to ? one.to : other.to;
    if (from < to) found.push({ from, to });
    if (one.to < other.to) a += 1;
    else b += 1;
  }
  return found;
}
