import type { RollConvention } from "./roll.ts";

/** What a calendar that knows some days only says about the others. */
export interface Beyond {
  /** Id of the calendar. */
  readonly calendar: string;
  /** Whether answers about days it does not know are to be refused; else they go by the week. */
  readonly refuses: boolean;
}

/** The days that a calendar knows. */
export interface KnownDays extends Beyond {
  /** First day it knows. */
  readonly from: number;
  /** Last day it knows. */
  readonly to: number;
}

/** Days off that no calendar lists: a stretch of days, or one that comes back every year. */
export interface Closure {
  /** Name for reasons to give; `undefined` for none. */
  readonly name: string | undefined;
  /** Whether the day is off. */
  readonly includes: (day: number) => boolean;
}

/** Which days are worked, as far as integer arithmetic on days needs to know. */
export interface WorkingPattern {
  /** Whether the seven days of the week are worked, Monday first. */
  readonly week: readonly boolean[];
  /** Days that may differ from their weekday. */
  readonly exceptions: ReadonlyMap<number, boolean>;
  /** Zones whose skipped days are no days. */
  readonly timeZones: readonly string[];
  /** The days known to each calendar that does not know them all. */
  readonly known: readonly KnownDays[];
  /** Names of days off; `undefined` for one without. */
  readonly holidays: ReadonlyMap<number, string | undefined>;
  /** Days off beside those of the calendars. */
  readonly closures: readonly Closure[];
}

/**
 * Arithmetic on working days, all of it on integer days since 1970-01-01. Days outside the coverage go by the week, and by
 * what is listed for them; `covers` tells. A search that finds nothing throws `no-working-time`, a day outside the
 * years 0001 to 9999 `invalid-date`.
 */
export interface WorkingDays {
  /** Whether the day has hours. */
  isWorking(day: number): boolean;
  /** The first working day from this one on. */
  following(day: number): number;
  /** The last working day up to this one. */
  preceding(day: number): number;
  /** Where a convention takes the day; the day itself if it is worked. */
  roll(day: number, convention: RollConvention): number;
  /** The n-th working day strictly after the day, strictly before it for a negative n; the day itself for 0. */
  add(day: number, n: number): number;
  /** Number of working days from a day on and before another; negative if the other is earlier. */
  count(from: number, to: number): number;
  /** Whether the calendar claims to know the day; of two calendars, whether both do. */
  covers(day: number): boolean;
  /** The calendar that does not know the day, one that refuses before one that does not; `undefined` if it is covered. */
  beyond(day: number): Beyond | undefined;
  /** Name of the holiday for which the day is off; `undefined` also for a holiday without a name. */
  holidayName(day: number): string | undefined;
  /** Whether there is a calendar that refuses answers about days it does not know. */
  readonly refusesBeyond: boolean;
  /** What the days follow. */
  readonly pattern: WorkingPattern;
}

const NO_EXCEPTIONS: ReadonlyMap<number, boolean> = /* @__PURE__ */ new Map<number, boolean>();
const NO_HOLIDAYS: ReadonlyMap<number, string> = /* @__PURE__ */ new Map<number, string>();
const EVERY_DAY: WorkingPattern = {
  week: [true, true, true, true, true, true, true],
  exceptions: NO_EXCEPTIONS,
  timeZones: [],
  known: [],
  holidays: NO_HOLIDAYS,
  closures: [],
};

/** No calendar: every day is worked. */
export const everyDay: WorkingDays = {
  isWorking: () => true,
  following: (day) => day,
  preceding: (day) => day,
  roll: (day) => day,
  add: (day, n) => day + n,
  count: (from, to) => to - from,
  covers: () => true,
  beyond: () => undefined,
  holidayName: () => undefined,
  refusesBeyond: false,
  pattern: EVERY_DAY,
};
