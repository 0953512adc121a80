// A client base of a consulting house. All of it is seeded: every run, on every machine, measures the same.
import { defineCalendar, weekOf } from "../../src/calendar/index.ts";
import type { Channel, ContactRecord, Customer } from "../../src/customers/index.ts";

/** The day of all answers. */
export const AS_OF = "2026-03-10";
export const AS_OF_DAY = 20_522;
/** Number of people who answer for customers. */
export const OWNERS = 200;
/** The oldest contact or start of a relationship is so many days before. */
const DAYS_BACK = 400;

// What the consulting cadence asks for in a quarter, on the average of the classes.
const CONTACTS_PER_CUSTOMER = 12;
const QUARTER = 91;
const DAY = 86_400_000;

/** Days off besides weekends; none is made up for, because date-fns knows no such days. */
export const holidays: readonly { readonly date: string; readonly name: string }[] = [2024, 2025, 2026, 2027].flatMap((year) => [
  ...run(year, "01-01", 1, "New Year"),
  ...run(year, "02-10", 7, "Spring Festival"),
  ...run(year, "04-04", 2, "Qingming"),
  ...run(year, "05-01", 3, "Labour Day"),
  ...run(year, "10-01", 7, "National Day"),
]);

/** Monday to Friday, less the holidays. */
export const office = defineCalendar({
  id: "office",
  timeZone: "Asia/Shanghai",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:30", "18:00"]]),
  holidays,
});

/** Customers and their contacts, as two systems would deliver them. */
export interface ClientBase {
  readonly customers: readonly Customer[];
  /** By day, as a log is kept. */
  readonly contacts: readonly ContactRecord[];
}

/**
 * A client base: a fifth of class A, three tenths B, the rest C; four calls to a visit in the last quarter; some were never visited.
 *
 * @param n - number of customers
 * @returns the base
 */
export function clientBase(n: number): ClientBase {
  const random = randomNumbers();
  const customers = Array.from({ length: n }, (_, i): Customer => ({
    id: idOf(i),
    class: classOf(random()),
    owner: `o${Math.floor(random() * OWNERS)}`,
    since: dateOf(AS_OF_DAY - Math.floor(random() * DAYS_BACK)),
  }));
  // Records lie in memory in the order in which they are read.
  const days = Int32Array.from({ length: n * CONTACTS_PER_CUSTOMER }, () => AS_OF_DAY - Math.floor(random() * QUARTER)).sort();
  const contacts = Array.from(days, (day, i): ContactRecord => {
    const channel: Channel = random() < 0.8 ? "phone" : "visit";
    return { id: `k${i}`, customer: idOf(Math.floor(random() * n)), date: dateOf(day), channel, purpose: "business" };
  });
  return { customers, contacts };
}

/** The same as columns: position of the class, and the day to count from. */
export interface AnchorColumns {
  readonly classOf: Uint8Array;
  readonly anchor: Int32Array;
}

/**
 * Classes and anchors of a base.
 *
 * @param n - number of customers
 * @returns the columns
 */
export function anchorColumns(n: number): AnchorColumns {
  const random = randomNumbers();
  return {
    classOf: Uint8Array.from({ length: n }, () => "ABC".indexOf(classOf(random()))),
    anchor: Int32Array.from({ length: n }, () => AS_OF_DAY - Math.floor(random() * DAYS_BACK)),
  };
}

/**
 * Numbers from 0 to 1, the same every time: Marsaglia's xorshift with 32 bits.
 *
 * @returns a generator that begins anew
 */
export function randomNumbers(): () => number {
  let state = 20_260_301;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * A day as text.
 *
 * @param day - days since 1970-01-01
 * @returns `YYYY-MM-DD`
 */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function classOf(chance: number): "A" | "B" | "C" {
  return chance < 0.2 ? "A" : chance < 0.5 ? "B" : "C";
}

function idOf(index: number): string {
  return `C${String(index + 1).padStart(7, "0")}`;
}

function run(year: number, first: string, days: number, name: string): { date: string; name: string }[] {
  const start = Date.parse(`${year}-${first}`) / DAY;
  return Array.from({ length: days }, (_, i) => ({ date: dateOf(start + i), name }));
}
