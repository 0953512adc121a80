import { compareDecimals, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { exactUnits, type Source } from "./source.ts";
import type { Sum } from "./sums.ts";

/** The customers of one value among whom a limit may fall. */
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
}

/** The limit between two classes, ready to be compared with sums and ranks. */
export interface Limit {
  /** No sum under this one reaches the limit, whatever its error. */
  readonly leastSum: number;
  /** No rank under this one reaches the limit. */
  readonly leastRank: number;
  /**
   * Compares the end of a tie group with the limit.
   *
   * @returns negative: before it; 0: on it exactly; positive: beyond it
   */
  side(group: TieGroup): number;
  /** The rank in a tie group at which the limit is reached, and whether it is met exactly there. */
  within(group: TieGroup): { readonly rank: number; readonly meets: boolean };
}

/**
 * A limit on the cumulative share of the value.
 *
 * Doubles decide wherever their error leaves no doubt. In doubt the decimals that values and limit are
 * written as are compared as integers: 0.8 is 4/5 here, and 0.1 + 0.2 is 0.3.
 *
 * @param share - over 0 and under 1
 * @param source - the column
 * @returns the limit
 */
export function shareLimit(share: number, source: Source): Limit {
  const { count, total } = source;
  const target = share * total.high + share * total.low;
  // Bounds the rounding of values to doubles, of the products and sums, and of the error terms themselves.
  const doubt = total.high * (2 ** -48 + count * count * 2 ** -103) + count * 2 ** -1073;
  let known: Decimal | undefined;
  const exactTarget = (): Decimal =>
    (known ??= multiplyDecimals(toDecimal(share), exactUnits(source, total, Number.MIN_VALUE)));
  return {
    leastSum: target - doubt,
    leastRank: 0,
    side({ through, value }) {
      const distance = through.high - target + through.low;
      return Math.abs(distance) > doubt ? distance : compareDecimals(exactUnits(source, through, value), exactTarget());
    },
    within({ end, through, value }) {
      // Counted down from the end of the group, as far as the sum stays at the limit or over it.
      const parts = [exactUnits(source, through, value), exactTarget(), toDecimal(value)];
      const places = Math.max(...parts.map((part) => part.places));
      const [sum, limit, each] = parts.map((part) => part.units * 10n ** BigInt(places - part.places)) as [bigint, bigint, bigint];
      return { rank: end - Number((sum - limit) / each), meets: (sum - limit) % each === 0n };
    },
  };
}

/**
 * A limit on the number of customers.
 *
 * @param share - over 0 and under 1
 * @param count - number of customers over zero
 * @returns the limit
 */
export function customerLimit(share: number, count: number): Limit {
  const { units, places } = toDecimal(share);
  const scale = 10n ** BigInt(places);
  const product = units * BigInt(count);
  return rankLimit(Number((product + scale - 1n) / scale), product % scale === 0n);
}

/**
 * A limit at a rank that is known already.
 *
 * @param rank - where it is reached; never at 0
 * @param meets - whether it is met exactly there
 * @returns the limit
 */
export function rankLimit(rank: number, meets = true): Limit {
  return {
    leastSum: -Infinity,
    // A class that ends before the first customer is empty: its limit is never reached.
    leastRank: rank === 0 ? Infinity : rank,
    side: ({ end }) => (end === rank && !meets ? 1 : end - rank),
    within: () => ({ rank, meets }),
  };
}
