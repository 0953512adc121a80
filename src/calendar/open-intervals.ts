import { ClienteleError } from "../foundation/index.ts";
import type { Instant, InstantInput } from "../foundation/index.ts";
import { instantOfMilliseconds, requireInstant, requireInteger, requireObject } from "../foundation/internal.ts";
import { compiledOf } from "./compiled-calendar.ts";
import type { CompiledCalendar } from "./compiled-calendar.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/**
 * A stretch of time without a break in which work is done.
 *
 * @category Working time
 */
export interface OpenInterval {
  /** When it starts. */
  readonly from: Instant;
  /** When it ends; this moment does not belong to it. */
  readonly to: Instant;
}

/**
 * How far a list of open hours goes: up to a moment, or for a number of intervals, on or back.
 *
 * @category Working time
 */
export type OpenIntervalsRange =
  | {
      /** The moment to stop at. */
      readonly to: InstantInput;
      /** Not with `to`. */
      readonly count?: undefined;
      /** Not with `to`. */
      readonly direction?: undefined;
    }
  | {
      /** Most intervals to list, 1 to 100,000. */
      readonly count: number;
      /** Which way to go. Default `"forward"`. */
      readonly direction?: "forward" | "backward" | undefined;
      /** Not with `count`. */
      readonly to?: undefined;
    };

/**
 * The open hours from a moment on. Hours that touch are one interval, and what lies beyond the moments asked for is cut off.
 *
 * @param calendar - when work is done
 * @param from - the moment to start from
 * @param range - `to` or `count`, with `direction`
 * @returns the intervals, the nearest first: ascending, but descending where `direction` is `"backward"`; fewer than
 * `count` only where no more are left, as in a calendar of single days
 * @throws ClienteleError `invalid-instant`, `invalid-period` where `to` is before `from`, `invalid-value` for a count out of range,
 * `invalid-option`, `invalid-calendar`; `no-working-time` where a counted interval never ends; `calendar-not-covered` outside the coverage
 * @example
 * ```ts
 * import { defineCalendar, openIntervals, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], [["09:00", "12:00"], ["13:00", "17:00"]]) });
 * openIntervals(office, "2026-03-02T10:00Z", { to: "2026-03-02T14:00Z" });
 * // => [
 * //   { from: "2026-03-02T10:00:00.000Z", to: "2026-03-02T12:00:00.000Z" },
 * //   { from: "2026-03-02T13:00:00.000Z", to: "2026-03-02T14:00:00.000Z" },
 * // ]
 * openIntervals(office, "2026-03-02T09:00Z", { count: 1, direction: "backward" });
 * // => [{ from: "2026-02-23T13:00:00.000Z", to: "2026-02-23T17:00:00.000Z" }]
 * ```
 * @category Working time
 */
export function openIntervals(calendar: WorkCalendar, from: InstantInput, range: OpenIntervalsRange): OpenInterval[] {
  const compiled = compiledOf(calendar);
  const start = requireInstant(from, { list: "from" });
  requireObject(range, "range");
  if ((range.to === undefined) === (range.count === undefined)) {
    throw new ClienteleError("invalid-input", "range has neither to nor count, or both", { list: "range" });
  }
  if (range.count === undefined) return upTo(compiled, start, requireInstant(range.to, { list: "range", field: "to" }));
  const direction: unknown = range.direction ?? "forward";
  if (direction !== "forward" && direction !== "backward") {
    const expected = ["forward", "backward"];
    throw new ClienteleError("invalid-option", 'direction is none of "forward", "backward"', { list: "range", field: "direction", expected });
  }
  const count = requireCount(range.count);
  return direction === "forward" ? counted(compiled, start, count) : countedBack(compiled, start, count);
}

function upTo({ times, covered }: CompiledCalendar, from: number, to: number): OpenInterval[] {
  if (to < from) throw new ClienteleError("invalid-period", "range.to is before from", { list: "range", field: "to" });
  covered.require(from, to);
  return times.intervals(from, to).map(([start, end]) => ({ from: instantOfMilliseconds(start), to: instantOfMilliseconds(end) }));
}

function counted({ times, covered }: CompiledCalendar, from: number, count: number): OpenInterval[] {
  const found: OpenInterval[] = [];
  let at = from;
  while (found.length < count && times.isOpenLater(at)) {
    const start = times.nextOpen(at);
    const end = times.nextClose(start);
    covered.require(from, end);
    found.push({ from: instantOfMilliseconds(start), to: instantOfMilliseconds(end) });
    at = end;
  }
  return found;
}

function countedBack({ times, covered }: CompiledCalendar, from: number, count: number): OpenInterval[] {
  const found: OpenInterval[] = [];
  let at = from;
  while (found.length < count && times.isOpenEarlier(at)) {
    // What opens at this very moment lies ahead of it.
    const before = at - 1;
    const start = times.previousOpen(before);
    const end = times.isOpen(before) ? at : times.previousClose(before);
    covered.require(start, from);
    found.push({ from: instantOfMilliseconds(start), to: instantOfMilliseconds(end) });
    at = start;
  }
  return found;
}

const MOST_INTERVALS = 100_000;

function requireCount(value: unknown): number {
  const count = requireInteger(value, { list: "range", field: "count" });
  if (count >= 1 && count <= MOST_INTERVALS) return count;
  const details = { list: "range", field: "count", value: count };
  throw new ClienteleError("invalid-value", `range.count is not from 1 to ${MOST_INTERVALS}`, details);
}
