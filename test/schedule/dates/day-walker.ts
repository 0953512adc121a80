import { shifted } from "../../calendar/arbitrary-calendars.ts";
import type { Id } from "../../../src/foundation/index.ts";
import type { PlannedActivity, PlannedLink } from "../../../src/schedule/index.ts";

/** Days off, beside Saturdays and Sundays, and Saturdays that are worked. */
export interface Office {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}

interface WalkedDays {
  readonly first: string;
  readonly last: string;
}

/** Early and late days by trying: no arithmetic on working days, only a walk from day to day and the definition of each link. */
export interface Walked {
  readonly early: ReadonlyMap<Id, WalkedDays>;
  readonly late: ReadonlyMap<Id, WalkedDays>;
}

function isWorked({ off, worked }: Office, date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return worked.includes(date) || (weekday !== 0 && weekday !== 6 && !off.includes(date));
}

/** The working days of an office from a day on, one by one. */
export function walkedDays(office: Office, start: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let date = start; days.length < count; date = shifted(date, 1)) if (isWorked(office, date)) days.push(date);
  return days;
}

/**
 * Tries all tasks a day later as long as any link is broken, then all a day earlier from the end. Tasks take at least a day.
 *
 * @param activities - tasks, each of at least a day
 * @param links - without circles, with type, lag and unit
 * @param days - the working days of the project, enough of them
 * @returns the days
 */
export function walk(activities: readonly PlannedActivity[], links: readonly PlannedLink[], days: readonly string[]): Walked {
  const starts = new Map<Id, number>(activities.map(({ id }) => [id, 0]));
  const lengths = new Map<Id, number>(activities.map(({ id, duration }) => [id, duration]));
  const daysOf = (id: Id, at: number): WalkedDays => ({ first: days[at]!, last: days[at + lengths.get(id)! - 1]! });
  const broken = (at: ReadonlyMap<Id, number>): PlannedLink | undefined =>
    links.find((link) => !isKept(link, daysOf(link.from, at.get(link.from)!), daysOf(link.to, at.get(link.to)!), days));
  for (let link = broken(starts); link !== undefined; link = broken(starts)) starts.set(link.to, starts.get(link.to)! + 1);
  const end = Math.max(...activities.map(({ id, duration }) => starts.get(id)! + duration));
  const latest = new Map<Id, number>(activities.map(({ id, duration }) => [id, end - duration]));
  for (let link = broken(latest); link !== undefined; link = broken(latest)) latest.set(link.from, latest.get(link.from)! - 1);
  const table = (at: ReadonlyMap<Id, number>): ReadonlyMap<Id, WalkedDays> => new Map(activities.map(({ id }) => [id, daysOf(id, at.get(id)!)]));
  return { early: table(starts), late: table(latest) };
}

// From the morning of the first day to the evening of the last, counted in days that are worked, or in all.
function isKept({ type = "FS", lag = 0, lagUnit = "workingDays" }: PlannedLink, from: WalkedDays, to: WalkedDays, days: readonly string[]): boolean {
  const morning = (date: string): number => (lagUnit === "workingDays" ? days.indexOf(date) : Date.parse(date) / 86_400_000);
  const source = type === "FS" || type === "FF" ? morning(from.last) + 1 : morning(from.first);
  const target = type === "FS" || type === "SS" ? morning(to.first) : morning(to.last) + 1;
  return target - source >= lag;
}
