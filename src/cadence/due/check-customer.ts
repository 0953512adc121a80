import type { Customer } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireList, requireNew, requireRecord, requireText, type Place } from "../../foundation/internal.ts";
import { requireChannel } from "../input/contact-reader.ts";

/**
 * Refuses a customer whose fields cannot be read, as far as contacts ask for them.
 *
 * @param customer - a record with an id
 * @param index - its position in `customers`
 * @throws ClienteleError `missing-id` for an owner or a person, `duplicate-id` for a person, `unknown-channel`, `invalid-input`, `invalid-date`
 */
export function checkCustomer({ id, owner, preferredChannel, people }: Customer, index: number): void {
  if (owner !== undefined) requireId(owner, `customers[${index}].owner`, index);
  if (preferredChannel !== undefined) requireChannel(preferredChannel, { list: "customers", index, field: "preferredChannel", id });
  if (people === undefined) return;
  const list = `customers[${index}].people`;
  const known = new Map<Id, number>();
  for (const [position, value] of requireList(people, list).entries()) {
    const person = requireRecord(value, list, position);
    requireNew(known, requireId(person["id"], list, position), list, position);
    if (person["days"] !== undefined) checkDays(person["days"], `${list}[${position}].days`);
  }
}

function checkDays(days: unknown, list: string): void {
  for (const [index, value] of requireList(days, list).entries()) {
    const day = requireRecord(value, list, index);
    requireText(day["occasion"], { list, index, field: "occasion" });
    dayOfYear(day["date"], { list, index, field: "date" });
  }
}

/** A day that comes back every year. */
export interface DayOfYear {
  /** The day in some year, days since 1970-01-01; in a leap year where the year is not known. */
  readonly day: number;
  /** Whether the year is known; the day does not come back before it. */
  readonly dated: boolean;
}

/**
 * Takes a day that matters to a person as it comes.
 *
 * @param value - `YYYY-MM-DD`, or `MM-DD`
 * @param place - where it stands
 * @returns the day
 * @throws ClienteleError `invalid-date`
 */
export function dayOfYear(value: unknown, place: Place): DayOfYear {
  if (typeof value !== "string" || value.length !== MONTH_AND_DAY) return { day: requireDay(value, place), dated: true };
  if (!/^\d\d-\d\d$/.test(value)) throw new ClienteleError("invalid-date", `${place.list} has a day that is neither YYYY-MM-DD nor MM-DD`, { ...place });
  return { day: requireDay(`${LEAP_YEAR}-${value}`, place), dated: false };
}

const MONTH_AND_DAY = "MM-DD".length;
const LEAP_YEAR = 2000;
