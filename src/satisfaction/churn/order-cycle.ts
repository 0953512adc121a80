import type { ChurnCycle } from "./churn-policy.ts";

/** The usual time from one order to the next. */
export interface OrderCycle {
  /** Days, as a fraction: `days / parts` is the cycle. */
  readonly days: number;
  readonly parts: number;
  /** How much it varies, in days. */
  readonly spread: number;
  /** Number of gaps it was taken from. */
  readonly gaps: number;
}

/**
 * A customer's own order cycle.
 *
 * @param days - days with orders, ascending, each once; at least two
 * @param average - how it is found
 * @returns cycle and spread
 */
export function orderCycle(days: readonly number[], average: ChurnCycle["average"]): OrderCycle {
  const gaps = days.slice(1).map((day, index) => day - days[index]!);
  const count = gaps.length;
  if (average === "mean") {
    const total = days.at(-1)! - days[0]!;
    const mean = total / count;
    const squares = gaps.sort(ascending).reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
    return { days: total, parts: count, spread: count > 1 ? Math.sqrt(squares / (count - 1)) : 0, gaps: count };
  }
  const double = doubleMedian(gaps);
  // Twice the gaps, so that a median between two whole numbers stays whole.
  return { days: double, parts: 2, spread: doubleMedian(gaps.map((gap) => Math.abs(2 * gap - double))) / 4, gaps: count };
}

function doubleMedian(values: number[]): number {
  values.sort(ascending);
  const half = values.length >>> 1;
  return values.length % 2 === 1 ? 2 * values[half]! : values[half - 1]! + values[half]!;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/**
 * Days in order, each once.
 *
 * @param days - in any order
 * @returns a new list
 */
export function distinctDays(days: readonly number[]): number[] {
  const sorted = days.slice().sort(ascending);
  let count = 0;
  for (const day of sorted) if (count === 0 || sorted[count - 1] !== day) sorted[count++] = day;
  sorted.length = count;
  return sorted;
}
