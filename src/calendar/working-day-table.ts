import { ClienteleError } from "../foundation/index.ts";
import { dateOfDay, FIRST_DAY, LAST_DAY, weekdayIndex } from "../foundation/internal.ts";
import { NO_DAY, rollDay } from "./roll.ts";
import { skippedDays } from "./skipped-days.ts";
import type { Beyond, KnownDays, WorkingDays, WorkingPattern } from "./working-days.ts";

// How far the first table reaches beyond the day it is made for: most questions are about the months around.
const BEHIND = 400;
const AHEAD = 800;

/**
 * Working days by looking them up: a table over a range of days that grows as it is asked, at least twofold, with the
 * number of working days before each day and the list of them. Every question costs the same, however far it reaches.
 *
 * @param pattern - which days are worked
 * @returns the arithmetic
 */
export function workingDayTable(pattern: WorkingPattern): WorkingDays {
  const { week, exceptions, known, holidays, closures } = pattern;
  const { first: earliest, last: latest } = workedRange(pattern);
  let first = 0;
  // The day after the last of the table. Equal to `first` as long as there is no table.
  let end = 0;
  // Working days from `first` on and before each day, also before `end`; and the working days themselves.
  let ranks: Int32Array = new Int32Array(1);
  let list: Int32Array = new Int32Array(0);

  function reach(from: number, to: number): void {
    if (from >= first && to <= end && first < end) return;
    if (!(from >= FIRST_DAY && to <= LAST_DAY + 1)) dateOfDay(from >= FIRST_DAY ? to - 1 : from);
    if (first === end) build(from - BEHIND, to + AHEAD);
    else build(from < first ? Math.min(from, first - (end - first)) : first, to > end ? Math.max(to, end + (end - first)) : end);
  }
  function build(from: number, to: number): void {
    const start = Math.max(FIRST_DAY, from);
    const stop = Math.min(LAST_DAY + 1, to);
    const worked = workedDays(pattern, start, stop);
    ranks = new Int32Array(worked.length + 1);
    for (let index = 0; index < worked.length; index += 1) ranks[index + 1] = ranks[index]! + worked[index]!;
    list = new Int32Array(ranks[worked.length]!);
    for (let index = 0; index < worked.length; index += 1) if (worked[index] === 1) list[ranks[index]!] = start + index;
    first = start;
    end = stop;
  }
  // Table grown until the n-th working day after all before `day` is in it, counted from 0.
  function later(day: number, n: number): number {
    if (n > LAST_DAY - day) return NO_DAY;
    reach(day, day);
    while (ranks[day - first]! + n >= list.length) {
      if (end > latest) return NO_DAY;
      reach(first, end + 1);
    }
    return list[ranks[day - first]! + n]!;
  }
  // The same backwards: the n-th working day before `day`, counted from 1.
  function earlier(day: number, n: number): number {
    if (n > day - FIRST_DAY) return NO_DAY;
    reach(day, day);
    while (ranks[day - first]! < n) {
      if (first <= earliest) return NO_DAY;
      reach(first - 1, end);
    }
    return list[ranks[day - first]! - n]!;
  }
  function next(day: number): number {
    reach(day, day + 1);
    return later(day, 0);
  }
  function previous(day: number): number {
    reach(day, day + 1);
    return earlier(day + 1, 1);
  }
  function isWorking(day: number): boolean {
    reach(day, day + 1);
    return ranks[day + 1 - first]! > ranks[day - first]!;
  }
  return {
    isWorking,
    following: (day) => found(next(day), day, "after"),
    preceding: (day) => found(previous(day), day, "before"),
    roll: (day, convention) => (isWorking(day) ? day : found(rollDay(day, convention, next, previous), day, "around")),
    add(day, n) {
      reach(day, day + 1);
      if (n === 0) return day;
      return n > 0 ? found(later(day + 1, n - 1), day, "after") : found(earlier(day, -n), day, "before");
    },
    count(from, to) {
      reach(Math.min(from, to), Math.max(from, to));
      return ranks[to - first]! - ranks[from - first]!;
    },
    covers: (day) => beyond(known, day) === undefined,
    beyond: (day) => beyond(known, day),
    holidayName(day) {
      const isHoliday = holidays.has(day) && !(exceptions.get(day) ?? week[weekdayIndex(day)]!);
      return (isHoliday ? holidays.get(day) : undefined) ?? closures.find(({ includes }) => includes(day))?.name;
    },
    refusesBeyond: known.some(({ refuses }) => refuses),
    pattern,
  };
}

function beyond(known: readonly KnownDays[], day: number): Beyond | undefined {
  let strange: KnownDays | undefined;
  for (const calendar of known) {
    if (day >= calendar.from && day <= calendar.to) continue;
    if (strange === undefined || (calendar.refuses && !strange.refuses)) strange = calendar;
  }
  return strange;
}

function found(result: number, day: number, where: string): number {
  if (result !== NO_DAY) return result;
  const date = dateOfDay(day);
  throw new ClienteleError("no-working-time", `there are not enough working days ${where} ${date}`, { value: date });
}

function workedDays(pattern: WorkingPattern, from: number, to: number): Uint8Array {
  const worked = new Uint8Array(to - from);
  const bits = pattern.week.map(Number);
  for (let index = 0, weekday = weekdayIndex(from); index < worked.length; index += 1) {
    worked[index] = bits[weekday]!;
    weekday = weekday === 6 ? 0 : weekday + 1;
  }
  for (const [day, isWorked] of pattern.exceptions) if (day >= from && day < to) worked[day - from] = isWorked ? 1 : 0;
  for (const { includes } of pattern.closures) for (let day = from; day < to; day += 1) if (includes(day)) worked[day - from] = 0;
  for (const zone of pattern.timeZones) for (const day of skippedDays(zone, from, to)) worked[day - from] = 0;
  return worked;
}

// Where the week has no working day, a search may end at the last exception instead of in the year 9999.
function workedRange({ week, exceptions }: WorkingPattern): { readonly first: number; readonly last: number } {
  if (week.includes(true)) return { first: FIRST_DAY, last: LAST_DAY };
  let first = LAST_DAY + 1;
  let last = FIRST_DAY - 1;
  for (const [day, isWorked] of exceptions) {
    if (!isWorked) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}
