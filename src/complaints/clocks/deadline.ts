import { DAY_MILLISECONDS, millisecondsOfWall, zoneOffset } from "../../foundation/internal.ts";
import { reachable, type ClockTime } from "./clock-time.ts";
import type { CompiledDays, CompiledOffset, CompiledTarget } from "./compile-target.ts";

/**
 * When the time of a target is used up, if nothing pauses it: an amount that ends with the opening hours ends at the closing.
 *
 * @param target - the time there is
 * @param time - how it is counted
 * @param start - the moment to count from, in milliseconds
 * @returns the moment; `null` where it is out of reach
 */
export function deadlineOf({ counted, milliseconds, days }: CompiledTarget, time: ClockTime, start: number): number | null {
  if (days === null) return reachable(() => time.add(counted, start, milliseconds!));
  return reachable(() => endOn(lastDay(days, time, time.dayOf(start)), days.until, time, start));
}

/**
 * A moment at a distance from a deadline.
 *
 * @param offset - how far
 * @param time - how it is counted
 * @param dueAt - the deadline, in milliseconds
 * @returns the moment; `null` where it is out of reach
 */
export function offsetFrom({ unit, amount }: CompiledOffset, time: ClockTime, dueAt: number): number | null {
  return reachable(() => {
    if (unit === "workingTime" || unit === "elapsedTime") return time.add(unit, dueAt, amount);
    const day = time.dayOf(dueAt);
    return endOn(unit === "workingDays" ? time.days.add(day, amount) : day + amount, "sameTime", time, dueAt);
  });
}

/**
 * The last local day on which there is time: that of the moment before the deadline, so that a deadline at midnight belongs to the day it
 * ends.
 *
 * @param time - whose days
 * @param dueAt - the deadline, in milliseconds
 * @returns days since 1970-01-01
 */
export function dueDay(time: ClockTime, dueAt: number): number {
  return time.dayOf(dueAt - 1);
}

function lastDay({ unit, count, roll }: CompiledDays, { days }: ClockTime, start: number): number {
  if (unit === "workingDays") return count === 0 ? days.following(start) : days.add(start, count);
  return roll === "none" ? start + count : days.roll(start + count, roll);
}

function endOn(day: number, until: CompiledDays["until"], time: ClockTime, start: number): number {
  if (until === "closing") return time.closingOf(day);
  if (until === "endOfDay") return time.endOf(day);
  const wall = start + zoneOffset(start, time.timeZone);
  return millisecondsOfWall(day * DAY_MILLISECONDS + (wall - Math.floor(wall / DAY_MILLISECONDS) * DAY_MILLISECONDS), time.timeZone);
}
