import { tzOffset } from "@date-fns/tz/tzOffset";
import { ClienteleError } from "./errors.ts";
import { DAY_MILLISECONDS, requireInstant } from "./instants.ts";
import type { InstantInput } from "./instants.ts";
import { offsetMinutes } from "./offsets.ts";
import { dateOfDay } from "./plain-dates.ts";
import type { PlainDate } from "./plain-dates.ts";

/**
 * The date that a calendar on the wall shows at a moment, in a time zone. This is the one place where
 * a moment becomes a date, and the zone is always given: the zone of the machine plays no part.
 *
 * @param at - an `Instant`, or whatever `instant` takes
 * @param timeZone - IANA name as in `"Asia/Shanghai"`, or a fixed offset as in `"+08:00"`
 * @returns the local day
 * @throws ClienteleError `invalid-instant`; `invalid-time-zone` for a name that the platform does not
 * know; `invalid-date` where the local day is outside the years 0001 to 9999
 * @example
 * ```ts
 * import { plainDateIn } from "clientele/foundation";
 *
 * plainDateIn("2026-03-01T20:00:00Z", "Asia/Shanghai"); // => "2026-03-02"
 * plainDateIn("2026-03-01T20:00:00Z", "America/New_York"); // => "2026-03-01"
 * plainDateIn("2026-03-01T20:00:00Z", "Mars/Olympus"); // throws invalid-time-zone
 * ```
 * @category Instants
 */
export function plainDateIn(at: InstantInput, timeZone: string): PlainDate {
  const milliseconds = requireInstant(at, { list: "at" });
  return dateOfDay(Math.floor((milliseconds + zoneOffset(milliseconds, timeZone)) / DAY_MILLISECONDS));
}

/**
 * How far the clocks of a zone are ahead of UTC at a moment.
 *
 * @param milliseconds - the moment, since 1970-01-01T00:00:00Z
 * @param timeZone - IANA name, or a fixed offset `±hh:mm`
 * @returns milliseconds, whole seconds; negative in the west
 * @throws ClienteleError `invalid-time-zone`
 */
export function zoneOffset(milliseconds: number, timeZone: string): number {
  const minutes = minutesAhead(milliseconds, timeZone);
  // Names such as "constructor" find no number in the cache of tzOffset, but a function. And before
  // standard time offsets had seconds: the fraction of a minute is rounded back to them.
  if (Number.isFinite(minutes)) return Math.round(minutes * 60) * 1000;
  throw new ClienteleError("invalid-time-zone", "the platform does not know the time zone", { list: "timeZone" });
}

// A name starts with a letter. Without this look first, tzOffset would take an offset such as +25:00,
// and for `undefined` the zone of the machine.
const ZONE_NAME = /^[A-Za-z][\w+/-]*$/;

function minutesAhead(milliseconds: number, timeZone: unknown): number {
  if (typeof timeZone !== "string") return Number.NaN;
  if (!ZONE_NAME.test(timeZone)) return offsetMinutes(timeZone);
  const minutes = tzOffset(timeZone, new Date(milliseconds));
  return minutes !== 0 && Math.abs(minutes) < 60 ? signed(minutes, milliseconds, timeZone) : minutes;
}

// tzOffset 1.5.0 loses the sign of offsets between 0 and -1 hour, as in Monrovia until 1972.
function signed(minutes: number, milliseconds: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const west = format.format(milliseconds).includes("GMT-");
  return west ? -Math.abs(minutes) : Math.abs(minutes);
}
