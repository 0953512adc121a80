import { addDecimals, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { CheckedPolicy } from "../abc-policy.ts";
import { OFF_GRID } from "./grid.ts";
import type { Base, ExactSums, Limit } from "./limits.ts";
import { together, type Reading } from "./reading.ts";
import { addTo, NOTHING, type Sum } from "./sums.ts";

/** The customers of one value among whom a limit falls. */
export interface TieGroup {
  readonly value: number;
  /** Number of customers ranked before the group. */
  readonly start: number;
  /** Number of customers ranked up to its end. */
  readonly end: number;
  /** Sum of the values before the group, in units. */
  readonly before: Sum;
  /** Sum of the values up to its end, in units. */
  readonly through: Sum;
  /** Whether the sum or rank at its end is the limit exactly. */
  readonly meets: boolean;
}

/** Where a class ends. */
export interface ClassEnd {
  /** Number of customers in this class and all better ones. */
  readonly rank: number;
  /** Sum of their values, in units. */
  readonly sum: Sum;
  /** Values from this one on are in this class or a better one. */
  readonly cut: number;
  /** How many customers of the value just below the cut are in as well, where a limit parts equal values. */
  readonly taken: number;
  /** The customers among whom the limit falls. */
  readonly crossing: TieGroup | null;
}

/** Finds the tie group that a limit falls into. */
export type Search = (limit: Limit) => Reading<TieGroup | undefined>;

const CACHED_VALUES = 4096;

/**
 * Finds where each class but the last ends.
 *
 * @param limits - between the classes, best first
 * @param policy - boundary and ties
 * @param base - the customers over zero
 * @param search - how a limit is found
 * @returns an end per limit
 */
export function findEnds(
  limits: readonly Limit[],
  policy: Pick<CheckedPolicy, "boundary" | "ties">,
  base: Base,
  search: Search,
): Reading<ClassEnd[]> {
  return together(limits.map((limit) => findEnd(limit, policy, base, search)));
}

function* findEnd(
  limit: Limit,
  { boundary, ties }: Pick<CheckedPolicy, "boundary" | "ties">,
  base: Base,
  search: Search,
): Reading<ClassEnd> {
  const crossing = yield* search(limit);
  if (crossing === undefined) return NOBODY;
  const { value, start, end, before, through, meets } = crossing;
  const whole = ties === "together" || end - start === 1;
  const reached = whole ? { rank: end, meets } : limit.within(end, value, yield* exactSums(base, through, value));
  const takesLast = boundary === "covering" || (boundary === "atMost" && reached.meets);
  const rank = takesLast ? reached.rank : whole ? start : reached.rank - 1;
  if (rank === end) return { rank, sum: through, cut: value, taken: 0, crossing };
  let sum = before;
  const unit = base.scale === OFF_GRID ? value : Math.round(value * base.scale);
  for (let r = start; r < rank; r += 1) sum = addTo(sum, unit);
  return { rank, sum, cut: nextAbove(value), taken: rank - start, crossing };
}

/** The end of a class that nobody reaches. */
export const NOBODY: ClassEnd = { rank: 0, sum: NOTHING, cut: Infinity, taken: 0, crossing: null };

function nextAbove(value: number): number {
  const bits = new BigUint64Array(Float64Array.of(value).buffer);
  return new Float64Array(BigUint64Array.of((bits[0] as bigint) + 1n).buffer)[0] as number;
}

/**
 * Finds the tie group that a limit falls into, in a run of values in rank order.
 *
 * @param run - values, descending; it holds all customers of each of its values
 * @param from - number of customers ranked before the run
 * @param before - sum of their values, in units
 * @param limit - what to find
 * @param base - the customers over zero
 * @returns the group, or `undefined` where the limit lies behind the run
 */
export function* searchRun(
  run: Float64Array,
  from: number,
  before: Sum,
  limit: Limit,
  base: Base,
): Reading<TieGroup | undefined> {
  let group: TieGroup | undefined;
  do {
    group = nextGroup(run, from, group?.end ?? from, group?.through ?? before, limit, base.scale);
    if (group !== undefined && (yield* reaches(group, limit, base))) return group;
  } while (group !== undefined);
  return undefined;
}

/**
 * Decides whether a limit falls into a tie group, if need be from exact sums, and marks the group
 * that meets the limit exactly.
 *
 * @param group - the first that may reach the limit; `meets` is set here
 * @param limit - the limit
 * @param base - the customers over zero
 * @returns `true` if the limit lies at the end of the group or before it
 */
export function* reaches(group: { -readonly [K in keyof TieGroup]: TieGroup[K] }, limit: Limit, base: Base): Reading<boolean> {
  let side = limit.side(group.through, group.end);
  if (Number.isNaN(side)) side = limit.exactSide(yield* exactSums(base, group.through, group.value));
  group.meets = side === 0;
  return side >= 0;
}

// The first group from a rank on that may reach the limit.
function nextGroup(
  run: Float64Array,
  from: number,
  rank: number,
  before: Sum,
  { leastSum, leastRank }: Limit,
  scale: number,
): TieGroup | undefined {
  // The sum is kept in plain variables, and made an object after the loop: it may run over millions of customers.
  let { high, low } = before;
  let startHigh = high;
  let startLow = low;
  let start = rank - from;
  let end = start;
  for (; start < run.length; start = end) {
    const value = run[start]!;
    const unit = scale === OFF_GRID ? value : Math.round(value * scale);
    startHigh = high;
    startLow = low;
    while (end < run.length && run[end] === value) end += 1;
    // Equal values are added at once where that is exact; off the grid it rounds less than adding one by one.
    const product = unit * (end - start);
    const steps = scale === OFF_GRID || product <= Number.MAX_SAFE_INTEGER ? 1 : end - start;
    const added = steps === 1 ? product : unit;
    for (let step = 0; step < steps; step += 1) {
      const next = high + added;
      const part = next - high;
      low += high - (next - part) + (added - part);
      high = next;
    }
    if (high + low >= leastSum && from + end >= leastRank) break;
  }
  if (start >= run.length) return undefined;
  return {
    value: run[start]!,
    start: from + start,
    end: from + end,
    before: { high: startHigh, low: startLow },
    through: { high, low },
    meets: false,
  };
}

// On a decimal grid the sums at hand are exact. Off it, all values are read once more as decimals.
function* exactSums(base: Base, through: Sum, least: number): Reading<ExactSums> {
  if (base.scale !== OFF_GRID) return { through: onGridSum(through, base.scale), total: onGridSum(base.total, base.scale) };
  const from = decimalCounter();
  const total = decimalCounter();
  yield (piece) => {
    for (const value of piece) {
      if (value >= least) from.add(value);
      if (value > 0) total.add(value);
    }
  };
  return { through: from.sum(), total: total.sum() };
}

/**
 * A sum of whole units as a decimal.
 *
 * @param sum - in units
 * @param scale - units in one
 * @returns the same, exactly
 */
export function onGridSum({ high, low }: Sum, scale: number): Decimal {
  return { units: BigInt(high) + BigInt(low), places: Math.round(Math.log10(scale)) };
}

/**
 * Adds values up as decimals. Reading a decimal is slow, so equal values are counted first.
 *
 * @returns an empty sum that grows
 */
export function decimalCounter(): { add(value: number): void; sum(): Decimal } {
  const counts = new Map<number, number>();
  let sum: Decimal = { units: 0n, places: 0 };
  function flush(): void {
    for (const [value, count] of counts) {
      sum = addDecimals(sum, multiplyDecimals(toDecimal(value), { units: BigInt(count), places: 0 }));
    }
    counts.clear();
  }
  return {
    add(value) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > CACHED_VALUES) flush();
    },
    sum() {
      flush();
      return sum;
    },
  };
}
