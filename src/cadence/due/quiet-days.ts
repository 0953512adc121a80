import type { Closure } from "../../calendar/internal.ts";
import { civilOfDay, requireDay } from "../../foundation/internal.ts";
import type { QuietPeriod } from "../policy/cadence-policy.ts";

/**
 * Quiet periods as days off.
 *
 * @param quiet - the periods of a checked policy; absent: none
 * @returns one closure each
 */
export function quietClosures(quiet: readonly QuietPeriod[] | undefined): readonly Closure[] {
  return (quiet ?? []).map(({ from, until, name }): Closure => ({ name, includes: from.length === MONTH_AND_DAY ? yearly(from, until) : once(from, until) }));
}

const MONTH_AND_DAY = "MM-DD".length;

function once(from: string, until: string): (day: number) => boolean {
  const first = requireDay(from, { list: "quiet", field: "from" });
  const last = requireDay(until, { list: "quiet", field: "until" });
  return (day) => first <= day && day <= last;
}

function yearly(from: string, until: string): (day: number) => boolean {
  const first = numberOf(from);
  const last = numberOf(until);
  return (day) => {
    const civil = civilOfDay(day);
    const number = civil.month * 100 + civil.day;
    // A period that ends before it starts runs over the turn of the year.
    return first <= last ? first <= number && number <= last : number >= first || number <= last;
  };
}

function numberOf(monthAndDay: string): number {
  return Number(monthAndDay.slice(0, 2)) * 100 + Number(monthAndDay.slice(3));
}
