import { ClienteleError } from "../foundation/index.ts";
import type { Instant, InstantInput } from "../foundation/index.ts";
import { addDecimals, instantOfMilliseconds, multiplyDecimals, requireFinite, requireInstant, requireObject, toDecimal } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * An amount of working time: the sum of its parts. Fractions are fine as long as the sum is whole milliseconds.
 *
 * @category Working time
 */
export interface WorkingTime {
  /** Hours; absent: none. */
  readonly hours?: number | undefined;
  /** Minutes; absent: none. */
  readonly minutes?: number | undefined;
  /** Seconds; absent: none. */
  readonly seconds?: number | undefined;
  /** Milliseconds; absent: none. */
  readonly milliseconds?: number | undefined;
}

/**
 * The moment at which an amount of working time has passed. Time counts as it elapses: a night shift in which clocks are put
 * forward lasts an hour less than they show.
 *
 * @param calendar - when work is done
 * @param from - the moment to start from, open or not
 * @param amount - how much, as in `{ hours: 4 }`; negative parts count back
 * @returns the moment, within open hours; the closing where the amount ends with it (going back, the opening); `from` for nothing
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `invalid-input` for an amount without parts, or with unknown ones;
 * `invalid-value` for one that is not whole milliseconds; `no-working-time` where not enough is left;
 * `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { addWorkingTime, defineCalendar, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "Asia/Shanghai",
 *   week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:30", "18:00"]]),
 * });
 * // Friday 17:00: one hour is left, and three come on Monday, to the closing at noon.
 * addWorkingTime(office, "2026-03-06T17:00+08:00", { hours: 4 }); // => "2026-03-09T04:00:00.000Z"
 * addWorkingTime(office, "2026-03-06T17:00+08:00", { minutes: -15 }); // => "2026-03-06T08:45:00.000Z"
 * addWorkingTime(office, "2026-03-07T00:00+08:00", { hours: 0 }); // => "2026-03-06T16:00:00.000Z"
 * ```
 * @category Working time
 */
export function addWorkingTime(calendar: WorkCalendar, from: InstantInput, amount: WorkingTime): Instant {
  const { times, covered } = compiledOf(calendar);
  const start = requireInstant(from, { list: "from" });
  const end = times.add(start, millisecondsOfAmount(amount));
  covered.require(Math.min(start, end), Math.max(start, end));
  return instantOfMilliseconds(end);
}

/**
 * The working time from one moment to another.
 *
 * @param calendar - when work is done
 * @param from - a moment
 * @param to - another
 * @returns whole milliseconds, as they elapse; negative if `to` is earlier
 * @throws ClienteleError `invalid-instant`, `invalid-calendar`; `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, weekOf, workingTimeBetween } from "clientele/calendar";
 *
 * const office = defineCalendar({
 *   id: "office",
 *   timeZone: "America/New_York",
 *   week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]),
 * });
 * // The clock change on Sunday is outside the hours.
 * workingTimeBetween(office, "2026-03-06T16:00-05:00", "2026-03-09T10:00-04:00") / 3_600_000; // => 2
 * workingTimeBetween(office, "2026-03-08T00:00Z", "2026-03-07T00:00Z"); // => 0
 * ```
 * @category Working time
 */
export function workingTimeBetween(calendar: WorkCalendar, from: InstantInput, to: InstantInput): number {
  const { times, covered } = compiledOf(calendar);
  const start = requireInstant(from, { list: "from" });
  const end = requireInstant(to, { list: "to" });
  covered.require(Math.min(start, end), Math.max(start, end));
  return times.between(start, end);
}

const UNITS: Readonly<Record<keyof WorkingTime, number>> = { hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 };

function millisecondsOfAmount(amount: WorkingTime): number {
  requireObject(amount, "amount");
  let total = 0;
  let parts = 0;
  let exact = true;
  for (const unit in amount) {
    const size = sizeOf(unit);
    if (size === 0) throw wrongParts("other parts than");
    const value = amount[unit as keyof WorkingTime];
    if (value === undefined) continue;
    const part = requireFinite(value, { list: "amount", field: unit }) * size;
    // Whole quarters, as in 7.5 hours, lose nothing on the way: their product is a whole number.
    if (!Number.isSafeInteger(4 * value) || !Number.isSafeInteger(part)) exact = false;
    total += part;
    parts += 1;
  }
  if (parts === 0) throw wrongParts("none of");
  return requireWhole(exact ? total : sumExactly(amount));
}

// A question takes a third of a microsecond, of which a table of units would be a fifth.
function sizeOf(unit: string): number {
  switch (unit) {
    case "hours":
      return UNITS.hours;
    case "minutes":
      return UNITS.minutes;
    case "seconds":
      return UNITS.seconds;
    case "milliseconds":
      return UNITS.milliseconds;
    default:
      return 0;
  }
}

function wrongParts(what: string): ClienteleError {
  const expected = Object.keys(UNITS);
  return new ClienteleError("invalid-input", `amount has ${what} ${expected.join(", ")}`, { list: "amount", expected });
}

// 1.1 hours are 3,960,000 milliseconds, which 1.1 × 3,600,000 in doubles is not.
function sumExactly(amount: WorkingTime): number {
  const units = Object.keys(UNITS) as (keyof WorkingTime)[];
  const parts = units.map((unit) => multiplyDecimals(toDecimal(amount[unit] ?? 0), toDecimal(UNITS[unit])));
  const { units: digits, places } = parts.reduce(addDecimals);
  const scale = 10n ** BigInt(places);
  return digits % scale === 0n ? Number(digits / scale) : Number.NaN;
}

function requireWhole(total: number): number {
  if (Number.isSafeInteger(total)) return total + 0;
  throw new ClienteleError("invalid-value", "amount is not a whole number of milliseconds", { list: "amount" });
}
