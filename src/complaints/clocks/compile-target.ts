import { addDecimals, multiplyDecimals, toDecimal } from "../../foundation/internal.ts";
import type { RollConvention, WorkingTime } from "../../calendar/index.ts";
import type { ClockOffset, ClockTarget, CountedTime } from "./clock-target.ts";

/** A target, ready to be counted. */
export interface CompiledTarget {
  /** The target as it was given. */
  readonly target: ClockTarget;
  /** What its pauses, and the time it takes, count. */
  readonly counted: CountedTime;
  /** The time there is, in milliseconds of what it counts; `null` for days. */
  readonly milliseconds: number | null;
  /** The days there are; `null` for time. */
  readonly days: CompiledDays | null;
  /** Whether it says nothing without a calendar. */
  readonly needsCalendar: boolean;
}

/** A number of days, and when the last one ends. */
export interface CompiledDays {
  /** Whether only working days count. */
  readonly unit: "workingDays" | "calendarDays";
  /** How many, from the day of the start. */
  readonly count: number;
  /** When it ends on the last day. */
  readonly until: "endOfDay" | "closing" | "sameTime";
  /** Where the last day goes if it is no working day. */
  readonly roll: RollConvention;
}

/**
 * Makes a target ready to be counted.
 *
 * @param target - sound
 * @returns the same, compiled
 */
export function compileTarget(target: ClockTarget): CompiledTarget {
  if ("counted" in target) {
    const { counted } = target;
    return { target, counted, milliseconds: millisecondsOf(target), days: null, needsCalendar: counted === "workingTime" };
  }
  const { until = "endOfDay" } = target;
  if ("workingDays" in target) {
    const days: CompiledDays = { unit: "workingDays", count: target.workingDays, until, roll: "none" };
    return { target, counted: "workingTime", milliseconds: null, days, needsCalendar: true };
  }
  const { roll = "none" } = target;
  const days: CompiledDays = { unit: "calendarDays", count: "weeks" in target ? 7 * target.weeks : target.calendarDays, until, roll };
  return { target, counted: "elapsedTime", milliseconds: null, days, needsCalendar: roll !== "none" };
}

/** A distance from a deadline, ready to be counted. */
export interface CompiledOffset {
  /** What is counted. */
  readonly unit: CountedTime | "workingDays" | "calendarDays";
  /** How many milliseconds or days; negative is before. */
  readonly amount: number;
}

/**
 * Makes a distance ready to be counted.
 *
 * @param offset - sound
 * @returns the same, compiled
 */
export function compileOffset(offset: ClockOffset): CompiledOffset {
  if ("counted" in offset) return { unit: offset.counted, amount: millisecondsOf(offset) };
  return "workingDays" in offset ? { unit: "workingDays", amount: offset.workingDays } : { unit: "calendarDays", amount: offset.calendarDays };
}

/** The parts that an amount of time can have, in milliseconds. */
export const TIME_PARTS: Readonly<Record<keyof WorkingTime, number>> = { hours: 3_600_000, minutes: 60_000, seconds: 1000, milliseconds: 1 };

/**
 * The sum of the parts of an amount of time, exactly: 1.1 hours are 3,960,000 milliseconds, which they are not in doubles.
 *
 * @param amount - its parts, finite numbers
 * @returns whole milliseconds; NaN where the sum is not whole
 */
export function millisecondsOf(amount: WorkingTime): number {
  const names = Object.keys(TIME_PARTS) as (keyof WorkingTime)[];
  const parts = names.map((part) => multiplyDecimals(toDecimal(amount[part] ?? 0), toDecimal(TIME_PARTS[part])));
  const { units, places } = parts.reduce(addDecimals);
  const scale = 10n ** BigInt(places);
  return units % scale === 0n ? Number(units / scale) : Number.NaN;
}
