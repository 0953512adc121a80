import { ClienteleError } from "../../foundation/index.ts";
import { DAY_MILLISECONDS, dateOfDay, dayOfText, describePlace, instantOfMilliseconds, millisecondsOfWall, requireDay, requireInstant, type Place } from "../../foundation/internal.ts";

/** A moment of a record: an instant, or a day without a time. */
export interface Moment {
  /** Days since 1970-01-01, on the clocks of the zone; NaN for an instant without a zone. */
  readonly day: number;
  /** Milliseconds since 1970-01-01 UTC; NaN for a day without a time. */
  readonly at: number;
}

/** The two fields that a moment can stand in. Written out: names that are put together again for each record cost as much as the reading. */
export interface MomentFields {
  /** The field of an instant. */
  readonly at: string;
  /** The field of a day. */
  readonly on: string;
}

/** Reads the moments of records. */
export interface MomentReader {
  /** The one of the two fields that is there; `null` if neither is. */
  read(record: Readonly<Record<string, unknown>>, fields: MomentFields, place: Place): Moment | null;
  /** Less than 0 if the first is earlier, more if it is later; a day and an instant are compared by days. */
  compare(a: Moment, b: Moment): number;
}

/**
 * Starts to read moments.
 *
 * @param timeZone - zone in which an instant has a day; absent: none, and an instant that needs a day is refused
 * @param needs - whether every moment needs a day
 * @returns the reader; what it throws is `invalid-date`, `invalid-instant`, `invalid-time-zone`, `invalid-input`, `invalid-option`
 */
export function momentReader(timeZone: string | undefined, needs: "days" | "order"): MomentReader {
  const dayOf = timeZone === undefined ? undefined : localDays(timeZone);
  return {
    read(record, fields, place) {
      const at = record[fields.at] ?? undefined;
      const on = record[fields.on] ?? undefined;
      if (at === undefined) return on === undefined ? null : { day: dayOfText(on) ?? requireDay(on, fieldOf(place, fields.on)), at: Number.NaN };
      if (on !== undefined) {
        const where = fieldOf(place, fields.at);
        throw new ClienteleError("invalid-input", `${describePlace(where)} stands beside ${fields.on}: a moment is an instant or a day`, { ...where });
      }
      const milliseconds = requireInstantAt(at, fields.at, place);
      if (dayOf === undefined && needs === "days") throw zoneMissing();
      return { day: dayOf?.(milliseconds) ?? Number.NaN, at: milliseconds };
    },
    compare(a, b) {
      const between = a.at - b.at;
      if (!Number.isNaN(between)) return between;
      const days = a.day - b.day;
      if (Number.isNaN(days)) throw zoneMissing();
      return days;
    },
  };
}

/**
 * A moment as text.
 *
 * @param moment - an instant or a day
 * @returns the instant, or the day `YYYY-MM-DD`
 */
export function momentText({ day, at }: Moment): string {
  return Number.isNaN(at) ? dateOfDay(day) : instantOfMilliseconds(at);
}

/**
 * How long it is from one moment to another.
 *
 * @param from - a moment
 * @param to - another
 * @returns milliseconds between instants; whole days, in milliseconds, where either is a day
 */
export function millisecondsBetween(from: Moment, to: Moment): number {
  const between = to.at - from.at;
  return Number.isNaN(between) ? (to.day - from.day) * DAY_MILLISECONDS : between;
}

/** Whether a moment is a day without a time. */
export function isDay(moment: Moment): boolean {
  return Number.isNaN(moment.at);
}

// Asking the zone for each moment costs a microsecond or two; asking for the midnight of each day, and remembering it, hardly any.
function localDays(timeZone: string): (milliseconds: number) => number {
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    let start = starts.get(day);
    if (start === undefined) starts.set(day, (start = millisecondsOfWall(day * DAY_MILLISECONDS, timeZone)));
    return start;
  };
  return (milliseconds) => {
    let day = Math.floor(milliseconds / DAY_MILLISECONDS);
    while (milliseconds < startOf(day)) day -= 1;
    while (milliseconds >= startOf(day + 1)) day += 1;
    return day;
  };
}

// The field is named only where something is wrong with it: to name each one costs as much as to read it.
function requireInstantAt(value: unknown, field: string, place: Place): number {
  try {
    return requireInstant(value, place);
  } catch {
    return requireInstant(value, fieldOf(place, field));
  }
}

function fieldOf(place: Place, field: string): Place {
  return { ...place, field: place.field === undefined ? field : `${place.field}.${field}` };
}

function zoneMissing(): ClienteleError {
  return new ClienteleError("invalid-option", "timeZone is needed: an instant has a day only in a time zone", { list: "options", field: "timeZone" });
}
