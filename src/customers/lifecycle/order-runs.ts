import { toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { LifecyclePolicy } from "./lifecycle-policy.ts";

/** Orders that follow each other without a lapse. All days since 1970-01-01. */
export interface OrderRun {
  /** Day of the first order. */
  readonly first: number;
  /** Day of the last order. */
  readonly last: number;
  /** Number of order days. */
  readonly count: number;
  /** Day of the order with which it was developed; `null` before that. */
  readonly developed: number | null;
  /** Day of the order that was the last needed to be retained; `null` before that. */
  readonly enough: number | null;
  /** First day on which the run before it had lapsed; `null` if there is none. */
  readonly after: number | null;
}

/** The end of a run, if no order comes. */
export interface RunEnd {
  /** First day of the lapse. */
  readonly on: number;
  /** The most calendar days without an order. */
  readonly limit: number;
  /** Whether somebody said that it is over. */
  readonly isSaid: boolean;
}

/**
 * The last run of orders.
 *
 * @param days - order days, distinct and ascending
 * @param ended - days on which somebody said that it is over, ascending
 * @param policy - what a lapse is
 * @returns the run and its end; `null` for no orders
 */
export function lastRun(days: readonly number[], ended: readonly number[], policy: LifecyclePolicy): { readonly run: OrderRun; readonly end: RunEnd } | null {
  const cycles = toDecimal(policy.lapse.cycles);
  let run: OrderRun | null = null;
  let next = 0;
  for (const day of days) {
    // An order of the day on which it was said came before.
    const said = next < ended.length && ended[next]! < day ? ended[next] : undefined;
    const end: RunEnd | null = run === null ? null : endOf(run, said, cycles, policy);
    run = run === null || end!.on <= day ? begin(day, end) : goOn(run, day, policy);
    // What was said before an order is over with it.
    while (next < ended.length && ended[next]! < day) next += 1;
  }
  return run === null ? null : { run, end: endOf(run, ended[next], cycles, policy) };
}

function begin(day: number, before: RunEnd | null): OrderRun {
  return { first: day, last: day, count: 1, developed: null, enough: null, after: before?.on ?? null };
}

function goOn(run: OrderRun, day: number, { developFrom, retainFrom }: LifecyclePolicy): OrderRun {
  const count = run.count + 1;
  return { ...run, last: day, count, developed: count === developFrom ? day : run.developed, enough: count === retainFrom.orders ? day : run.enough };
}

function endOf(run: OrderRun, said: number | undefined, cycles: Decimal, { lapse }: LifecyclePolicy): RunEnd {
  const limit = run.count === 1 ? lapse.firstDays : Math.max(lapse.leastDays, wholeCycles(run, cycles));
  const on = run.last + limit + 1;
  return said !== undefined && said < on ? { on: said, limit, isSaid: true } : { on, limit, isSaid: false };
}

// The whole days in so many mean cycles, without rounding: a lapse must not come a day early.
function wholeCycles({ first, last, count }: OrderRun, { units, places }: Decimal): number {
  return Number((units * BigInt(last - first)) / (10n ** BigInt(places) * BigInt(count - 1)));
}
