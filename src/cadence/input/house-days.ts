import { everyDay, readCalendars, workingDaysOf, type WorkingDays } from "../../calendar/internal.ts";
import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireId, requireList, requireNew, requireRecord } from "../../foundation/internal.ts";
import type { CalendarOptions } from "../due/due-options.ts";

/** The days on which our side works. */
export interface HouseDays {
  /** The days of an owner; of the house for `null` and for an owner who keeps no calendar. */
  of(owner: Id | null): WorkingDays;
}

/**
 * Makes the calendars of our side ready to be asked. Where no calendar is given, every day is a working day.
 *
 * @param options - the calendars, the one of the house, and who keeps another
 * @returns working days by owner
 * @throws ClienteleError `invalid-input`, `invalid-calendar`, `missing-id`, `duplicate-id`, `unknown-calendar`
 */
export function houseDays({ calendars, calendar, owners }: CalendarOptions): HouseDays {
  const known = readCalendars(calendars ?? [], "calendars");
  const first = [...known.keys()][0];
  const id = calendar ?? first;
  const house = id === undefined ? everyDay : workingDaysOf(requireCalendar(known, id, "calendar"));
  const own = new Map<Id, WorkingDays>();
  const seen = new Map<Id, number>();
  for (const [index, value] of (owners === undefined ? [] : requireList(owners, "owners")).entries()) {
    const owner = requireRecord(value, "owners", index);
    const ownerId = requireId(owner["id"], "owners", index);
    requireNew(seen, ownerId, "owners", index);
    if (owner["calendar"] !== undefined) own.set(ownerId, workingDaysOf(requireCalendar(known, owner["calendar"], "owners", index)));
  }
  return { of: (owner) => (owner === null ? house : (own.get(owner) ?? house)) };
}

function requireCalendar(known: ReadonlyMap<string, WorkCalendar>, id: unknown, list: string, index?: number): WorkCalendar {
  const found = known.get(id as string);
  if (found !== undefined) return found;
  const place = index === undefined ? { list } : { list, index, field: "calendar" };
  throw new ClienteleError("unknown-calendar", "no calendar has the id that is named", { ...place, expected: [...known.keys()] });
}
