import { FIRST_DAY, LAST_DAY } from "./civil.ts";
import { ClienteleError } from "./errors.ts";
import { offsetMinutes } from "./offsets.ts";
import { describePlace } from "./places.ts";
import type { Place } from "./places.ts";
import { dateOfDay, dayOfText } from "./plain-dates.ts";

/**
 * A moment in time to the millisecond, in the one form that this library writes:
 * `2026-03-01T08:30:00.000Z`. Functions return it; where they take a moment, they check what they get.
 *
 * @category Instants
 */
export type Instant = `${number}-${number}-${number}T${string}Z`;

/**
 * What is taken for a moment in time: text with an offset, milliseconds since 1970, or a `Date`.
 *
 * @category Instants
 */
export type InstantInput = string | number | Date;

/** Milliseconds of a calendar day in UTC. */
export const DAY_MILLISECONDS = 86_400_000;

/**
 * The moment in the one written form.
 *
 * Text is ISO 8601 in full: `YYYY-MM-DD`, `T`, `hh:mm` with or without seconds and a fraction, then `Z`
 * or an offset `±hh:mm`. Text without an offset is refused, since it would mean another moment on every
 * machine. So are `24:00` (write `00:00` of the next day) and a leap second `:60`, which milliseconds
 * since 1970 do not count. Of a fraction the first three digits count, as with `Date`.
 *
 * @param value - text, whole milliseconds since 1970-01-01T00:00:00Z, or a `Date`
 * @returns the moment, `YYYY-MM-DDThh:mm:ss.sssZ`; in this form, text order is order in time
 * @throws ClienteleError `invalid-instant` for anything else, and outside the years 0001 to 9999 in UTC
 * @example
 * ```ts
 * import { instant } from "clientele/foundation";
 *
 * instant("2026-03-01T16:30+08:00"); // => "2026-03-01T08:30:00.000Z"
 * instant(0); // => "1970-01-01T00:00:00.000Z"
 * instant(new Date(Date.UTC(2026, 2, 1))); // => "2026-03-01T00:00:00.000Z"
 * instant("2026-03-01T08:30:00"); // throws invalid-instant
 * instant("2026-02-29T08:30:00Z"); // throws invalid-instant
 * ```
 * @category Instants
 */
export function instant(value: InstantInput): Instant {
  return instantOfMilliseconds(requireInstant(value, { list: "value" }));
}

/**
 * The milliseconds from 1970-01-01T00:00:00Z to a moment.
 *
 * @param at - an {@link Instant}, or whatever `instant` takes
 * @returns whole milliseconds, negative before 1970
 * @throws ClienteleError `invalid-instant`
 * @example
 * ```ts
 * import { epochMilliseconds } from "clientele/foundation";
 *
 * epochMilliseconds("1970-01-02T00:00:00.000Z"); // => 86400000
 * ```
 * @category Instants
 */
export function epochMilliseconds(at: InstantInput): number {
  return requireInstant(at, { list: "at" });
}

/**
 * Takes a moment as it comes, and refuses what is none.
 *
 * @param value - what stands where a moment should be
 * @param place - where that is
 * @returns whole milliseconds since 1970-01-01T00:00:00Z
 * @throws ClienteleError `invalid-instant`, naming the place
 */
export function requireInstant(value: unknown, place: Place): number {
  const milliseconds = typeof value === "string" ? millisecondsOfText(value) : millisecondsOf(value);
  if (milliseconds >= FIRST_DAY * DAY_MILLISECONDS && milliseconds < (LAST_DAY + 1) * DAY_MILLISECONDS) return milliseconds;
  const wrong = Number.isNaN(milliseconds)
    ? "is neither ISO 8601 text with an offset, nor whole milliseconds, nor a Date"
    : "is outside the years 0001 to 9999";
  throw new ClienteleError("invalid-instant", `${describePlace(place)} ${wrong}`, { ...place });
}

/**
 * The moment that a number of milliseconds stands for.
 *
 * @param milliseconds - whole milliseconds since 1970-01-01T00:00:00Z, in the years 0001 to 9999
 * @returns the moment as text
 */
export function instantOfMilliseconds(milliseconds: number): Instant {
  const day = Math.floor(milliseconds / DAY_MILLISECONDS);
  const ofDay = milliseconds - day * DAY_MILLISECONDS;
  const hours = twoDigits(Math.floor(ofDay / 3_600_000));
  const minutes = twoDigits(Math.floor(ofDay / 60_000) % 60);
  const seconds = twoDigits(Math.floor(ofDay / 1000) % 60);
  const fraction = ofDay % 1000;
  return `${dateOfDay(day)}T${hours}:${minutes}:${seconds}.${fraction < 100 ? "0" : ""}${twoDigits(fraction)}Z`;
}

const ISO_TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)$/;

// NaN for what is no moment: it fails the range check of the caller.
function millisecondsOfText(text: string): number {
  const day = dayOfText(text.slice(0, 10));
  const time = text[10] === "T" ? ISO_TIME.exec(text.slice(11)) : null;
  if (day === undefined || time === null) return Number.NaN;
  const [, hours, minutes, seconds = "0", fraction = "", zone = ""] = time;
  const offset = zone === "Z" ? 0 : offsetMinutes(zone);
  const wallMinutes = Number(hours) * 60 + Number(minutes);
  const milliseconds = Number(seconds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  return day * DAY_MILLISECONDS + (wallMinutes - offset) * 60_000 + milliseconds;
}

function millisecondsOf(value: unknown): number {
  if (typeof value === "number") return Number.isInteger(value) ? value + 0 : Number.NaN;
  try {
    // Also knows dates of another realm, and is not taken in by an object that only looks like one.
    return Date.prototype.getTime.call(value);
  } catch {
    return Number.NaN;
  }
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
