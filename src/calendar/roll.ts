import { civilOfDay } from "../foundation/internal.ts";

/**
 * Where a day goes that is no working day, by the names of the market: to the next or the previous working day; the same
 * unless that is in another month (`modified…`), then the other way; to the nearest, of two equally near ones the later;
 * or nowhere.
 *
 * @category Working days
 */
export type RollConvention = "following" | "preceding" | "modifiedFollowing" | "modifiedPreceding" | "nearest" | "none";

/** The names of the conventions. */
export const ROLL_CONVENTIONS: readonly RollConvention[] = ["following", "preceding", "modifiedFollowing", "modifiedPreceding", "nearest", "none"];

/** What a search gives that found no day. No day has this number. */
export const NO_DAY: number = -(2 ** 30);

/**
 * Rolls a day.
 *
 * @param day - days since 1970-01-01
 * @param convention - where to
 * @param next - the first working day from a day on, or {@link NO_DAY}
 * @param previous - the last working day up to a day, or {@link NO_DAY}
 * @returns a working day, or {@link NO_DAY} if there is none; the day itself for `"none"`
 */
export function rollDay(day: number, convention: RollConvention, next: (day: number) => number, previous: (day: number) => number): number {
  switch (convention) {
    case "following":
      return next(day);
    case "preceding":
      return previous(day);
    case "modifiedFollowing":
      return withinMonth(day, next, previous);
    case "modifiedPreceding":
      return withinMonth(day, previous, next);
    case "nearest":
      return nearest(day, next(day), previous(day));
    case "none":
      return day;
  }
}

function withinMonth(day: number, search: (day: number) => number, otherWay: (day: number) => number): number {
  const found = search(day);
  if (found === day) return day;
  if (found !== NO_DAY && sameMonth(found, day)) return found;
  const other = otherWay(day);
  return other === NO_DAY ? found : other;
}

function nearest(day: number, later: number, earlier: number): number {
  if (later === NO_DAY || earlier === NO_DAY) return later === NO_DAY ? earlier : later;
  return later - day <= day - earlier ? later : earlier;
}

/**
 * Whether two days are of the same month of the same year.
 *
 * @param a - days since 1970-01-01
 * @param b - days since 1970-01-01
 * @returns `true` if so
 */
export function sameMonth(a: number, b: number): boolean {
  const first = civilOfDay(a);
  const second = civilOfDay(b);
  return first.month === second.month && first.year === second.year;
}
