import { Temporal } from "temporal-polyfill";

/** 1600-01-01 and 2400-12-31: two full cycles of the Gregorian calendar, and what is around them. */
export const firstDate = "1600-01-01";
const lastDate = "2400-12-31";

/** Every day from the first to the last date, walked and written by Temporal. */
export function everyDate(): string[] {
  const dates: string[] = [];
  let day = Temporal.PlainDate.from(firstDate);
  do {
    dates.push(day.toString());
    day = day.add({ days: 1 });
  } while (dates.at(-1) !== lastDate);
  return dates;
}

/**
 * A `Date` whose local time is UTC. date-fns reckons in local time, where days can be missing
 * (Apia, 2011-12-30); with this one it is an oracle that no machine's zone can disturb.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override setFullYear(...parts: [number, number?, number?]): number {
    return this.setUTCFullYear(...(parts as [number]));
  }
  override setMonth(...parts: [number, number?]): number {
    return this.setUTCMonth(...(parts as [number]));
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
}

/** The first place where two lists of the same length differ, or `undefined`. */
export function firstDifference<T>(count: number, actual: (index: number) => T, expected: (index: number) => T): string | undefined {
  for (let index = 0; index < count; index += 1) {
    const found = actual(index);
    const wanted = expected(index);
    if (found !== wanted) return `at ${index}: ${String(found)} instead of ${String(wanted)}`;
  }
  return undefined;
}
