import { instant, instantIn, isClienteleError, plainDateIn } from "../../foundation/index.ts";
import { dayOfText } from "../../foundation/internal.ts";

const HYPHEN = 45;

// A date, and what may follow it: a time, its fraction, an offset. ISO 8601 also knows them without hyphens and colons; databases
// write a blank for the T, and offsets without minutes.
const MOMENT =
  /^\s*(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?(?::?00)?)?)?\s*$/i;

interface Moment {
  readonly date: string;
  /** `undefined` where the text is a date alone. */
  readonly time: { readonly clock: string; readonly seconds: string; readonly fraction: string } | undefined;
  /** As in `+08:00`; `undefined` for local time. */
  readonly offset: string | undefined;
}

/**
 * A date from the forms in which databases and files hold it.
 *
 * @param value - anything
 * @param timeZone - the zone in which a moment becomes a date
 * @returns the date for dates, moments and local times in ISO 8601, and for a `Date`; any other value as it is
 */
export function readDay(value: unknown, timeZone: string): unknown {
  if (typeof value === "string") {
    if (value.length === 10 && value.charCodeAt(4) === HYPHEN) return value;
    const moment = momentOf(value);
    if (moment === undefined) return value;
    if (moment.offset === undefined) return moment.date;
    const at = textOf(moment, timeZone);
    return at === undefined ? value : (orNothing(() => plainDateIn(at, timeZone)) ?? value);
  }
  return isDate(value) ? (orNothing(() => dateIn(value, timeZone)) ?? value) : value;
}

// The zone of most calls needs no table of zones.
function dateIn(value: Date, timeZone: string): string {
  return timeZone === "UTC" ? instant(value).slice(0, 10) : plainDateIn(value, timeZone);
}

/**
 * A moment from the forms in which databases and files hold it.
 *
 * @param value - anything
 * @param timeZone - the zone of local times
 * @returns the moment in its written form for moments and local times in ISO 8601, epoch milliseconds and a `Date`; any other value as it is
 */
export function readInstant(value: unknown, timeZone: string): unknown {
  if (typeof value === "string") {
    const moment = momentOf(value);
    if (moment?.time === undefined) return value;
    return textOf(moment, timeZone) ?? value;
  }
  if (typeof value === "bigint") return orNothing(() => instant(Number(value))) ?? value;
  return typeof value === "number" || isDate(value) ? (orNothing(() => instant(value)) ?? value) : value;
}

/**
 * A moment that may keep any offset.
 *
 * @param value - anything
 * @param timeZone - the zone of local times
 * @returns text that is already such a moment as it is, else as {@link readInstant}
 */
export function readOffsetInstant(value: unknown, timeZone: string): unknown {
  if (typeof value === "string" && orNothing(() => instant(value)) !== undefined) return value;
  return readInstant(value, timeZone);
}

const TIME = /^\s*(\d?\d):(\d\d)(?::00(?:\.0+)?)?\s*$/;

/**
 * A time of day from the forms in which databases and files hold it.
 *
 * @param value - anything
 * @returns `HH:MM` for a time on a full minute; any other value as it is
 */
export function readTime(value: unknown): unknown {
  const match = typeof value === "string" && value.length !== 5 ? TIME.exec(value) : null;
  return match === null ? value : `${match[1]!.padStart(2, "0")}:${match[2]!}`;
}

function momentOf(text: string): Moment | undefined {
  const match = MOMENT.exec(text);
  if (match === null) return undefined;
  const [, year = "", , month = "", dayOfMonth = "", hours, minutes = "", seconds = "00", fraction = "", zone] = match;
  const date = `${year}-${month}-${dayOfMonth}`;
  if (dayOfText(date) === undefined) return undefined;
  return { date, time: hours === undefined ? undefined : { clock: `${hours}:${minutes}`, seconds, fraction }, offset: offsetOf(zone) };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined || /^z$/i.test(zone)) return zone === undefined ? undefined : "Z";
  const digits = zone.replaceAll(":", "");
  return `${digits.slice(0, 3)}:${digits.slice(3, 5).padEnd(2, "0")}`;
}

function textOf({ date, time, offset }: Moment, timeZone: string): string | undefined {
  if (time === undefined) return undefined;
  const { clock, seconds, fraction } = time;
  if (offset !== undefined) return orNothing(() => instant(`${date}T${clock}:${seconds}${fraction === "" ? "" : `.${fraction}`}${offset}`));
  const second = orNothing(() => instantIn(date, `${clock}:${seconds}`, timeZone));
  return second === undefined ? undefined : second.replace(".000Z", `.${fraction.slice(0, 3).padEnd(3, "0")}Z`);
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

// What is no moment stays as it is, and is refused with its path. Any other error is one of ours and goes on.
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isClienteleError(error)) return undefined;
    throw error;
  }
}
