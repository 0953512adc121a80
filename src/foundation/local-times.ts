import { millisecondsOfTime } from "./clock-times.ts";
import { ClienteleError } from "./errors.ts";
import { DAY_MILLISECONDS, instantOfMilliseconds, requireInstant } from "./instants.ts";
import type { Instant } from "./instants.ts";
import { requireDate } from "./plain-dates.ts";
import { zoneOffset } from "./zones.ts";

/**
 * What a local time means that a clock change skips or repeats, by the names of Temporal. `compatible`: a skipped
 * time is moved on by the length of the gap, of a repeated one the first counts. `earlier` and `later`: the one
 * before or after; `reject`: an error.
 *
 * @category Instants
 */
export type Disambiguation = "compatible" | "earlier" | "later" | "reject";

/**
 * How a local time is read.
 *
 * @category Instants
 */
export interface InstantInOptions {
  /** What skipped and repeated times mean. Default `"compatible"`. */
  readonly disambiguation?: Disambiguation | undefined;
}

/**
 * The moment at which a calendar and a clock on the wall show a date and a time.
 *
 * @param date - the local day, `YYYY-MM-DD`
 * @param time - the local time, `HH:MM` or `HH:MM:SS`; `24:00` is the midnight at the end of the day
 * @param timeZone - IANA name as in `"Asia/Shanghai"`, or a fixed offset as in `"+08:00"`
 * @param options - `disambiguation`, for the hours around a clock change
 * @returns the moment
 * @throws ClienteleError `invalid-date`, `invalid-time`, `invalid-time-zone`, `invalid-option`; `ambiguous-time` for
 * a skipped or repeated time if those are rejected; `invalid-instant` outside the years 0001 to 9999 in UTC
 * @example
 * ```ts
 * import { instantIn } from "clientele/foundation";
 *
 * instantIn("2026-03-02", "09:00", "Asia/Shanghai"); // => "2026-03-02T01:00:00.000Z"
 * // New York skips 02:00 to 03:00 on this day, and moves the time on.
 * instantIn("2026-03-08", "02:30", "America/New_York"); // => "2026-03-08T07:30:00.000Z"
 * instantIn("2026-03-08", "02:30", "America/New_York", { disambiguation: "reject" }); // throws ambiguous-time
 * instantIn("2026-03-08", "24:00", "America/New_York"); // => "2026-03-09T04:00:00.000Z"
 * ```
 * @category Instants
 * @see Temporal, disambiguation of `PlainDateTime.toZonedDateTime`
 */
export function instantIn(date: string, time: string, timeZone: string, options: InstantInOptions = {}): Instant {
  const day = requireDate(date, "date");
  const ofDay = millisecondsOfTime(time);
  if (ofDay === undefined) throw new ClienteleError("invalid-time", "time is not a time of day HH:MM", { list: "time" });
  const milliseconds = millisecondsOfWall(day * DAY_MILLISECONDS + ofDay, timeZone, requireRule(options));
  return instantOfMilliseconds(requireInstant(milliseconds, { list: "date" }));
}

/**
 * The moment at which the clocks of a zone show a wall time.
 *
 * @param wall - the local date and time as if it were UTC, in milliseconds since 1970
 * @param timeZone - IANA name, or a fixed offset
 * @param rule - what skipped and repeated times mean
 * @returns milliseconds since 1970-01-01T00:00:00Z
 * @throws ClienteleError `invalid-time-zone`, `ambiguous-time`
 */
export function millisecondsOfWall(wall: number, timeZone: string, rule: Disambiguation = "compatible"): number {
  // No clock is a day off, so these two moments lie before and after the change, whatever its size.
  const before = zoneOffset(wall - DAY_MILLISECONDS, timeZone);
  const after = zoneOffset(wall + DAY_MILLISECONDS, timeZone);
  const moments = momentsOf(wall, timeZone, [before, after]);
  if (moments.length === 1) return moments[0]!;
  if (rule === "reject") throw ambiguous(moments.length);
  if (moments.length > 1) return rule === "later" ? Math.max(...moments) : Math.min(...moments);
  return rule === "earlier" ? wall - after : wall - before;
}

// Also tries the offsets in force at the two candidates: of two changes in one day, the middle one is found there.
function momentsOf(wall: number, timeZone: string, offsets: readonly number[]): readonly number[] {
  const candidates = new Set(offsets);
  for (const offset of offsets) candidates.add(zoneOffset(wall - offset, timeZone));
  const fitting = [...candidates].filter((offset) => zoneOffset(wall - offset, timeZone) === offset);
  return fitting.map((offset) => wall - offset);
}

const RULES: readonly Disambiguation[] = ["compatible", "earlier", "later", "reject"];

function requireRule(options: InstantInOptions): Disambiguation {
  const found: unknown = options;
  if (typeof found !== "object" || found === null) throw new ClienteleError("invalid-input", "options is not an object", { list: "options" });
  const rule = options.disambiguation ?? "compatible";
  if (RULES.includes(rule)) return rule;
  const names = RULES.map((name) => `"${name}"`).join(", ");
  throw new ClienteleError("invalid-option", `disambiguation is none of ${names}`, { list: "options", field: "disambiguation", expected: RULES });
}

function ambiguous(count: number): ClienteleError {
  const times = count === 0 ? "never" : "twice";
  return new ClienteleError("ambiguous-time", `the clocks show this time ${times} on this day`, { list: "time" });
}
