import { compareDecimals, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { Sum } from "./sums.ts";

/** The customers with a value over zero, as far as a border needs to know them. */
export interface Base {
  /** Number of customers. */
  readonly count: number;
  /** Sum of their values, in units. */
  readonly total: Sum;
  /** Units in one, or 0 where the values lie on no decimal grid. */
  readonly scale: number;
}

/** Sums as the decimals that the values are written as. */
export interface ExactSums {
  /** Of the values up to the end of a tie group. */
  readonly through: Decimal;
  /** Of all values over zero. */
  readonly total: Decimal;
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
   * @returns negative: before it; 0: on it exactly; positive: beyond it; NaN: doubles cannot tell
   */
  side(through: Sum, end: number): number;
  /** The same from exact sums, and never in doubt. */
  exactSide(sums: ExactSums): number;
  /** The rank in a tie group at which the limit is reached, and whether it is met exactly there. */
  within(end: number, value: number, sums: ExactSums): Reached;
}

/** Where a limit is reached. */
export interface Reached {
  readonly rank: number;
  readonly meets: boolean;
}

/**
 * A limit on the cumulative share of the value.
 *
 * Doubles decide wherever their error leaves no doubt. In doubt the decimals that values and limit are
 * written as are compared as integers: 0.8 is 4/5 here, and 0.1 + 0.2 is 0.3.
 *
 * @param share - over 0 and under 1
 * @param base - the customers over zero
 * @returns the limit
 */
export function shareLimit(share: number, { count, total }: Base): Limit {
  const target = share * total.high + share * total.low;
  // Bounds the rounding of values to doubles, of the products and sums, and of the error terms themselves.
  const doubt = total.high * (2 ** -48 + count * count * 2 ** -103) + count * 2 ** -1073;
  const exactShare = toDecimal(share);
  return {
    leastSum: target - doubt,
    leastRank: 0,
    side(through) {
      const distance = through.high - target + through.low;
      return Math.abs(distance) > doubt ? distance : NaN;
    },
    exactSide: (sums) => compareDecimals(sums.through, multiplyDecimals(exactShare, sums.total)),
    within(end, value, sums) {
      // Counted down from the end of the group, as far as the sum stays at the limit or over it.
      const limit = multiplyDecimals(exactShare, sums.total);
      const each = toDecimal(value);
      const places = Math.max(limit.places, each.places, sums.through.places);
      const units = (decimal: Decimal): bigint => decimal.units * 10n ** BigInt(places - decimal.places);
      const over = units(sums.through) - units(limit);
      return { rank: end - Number(over / units(each)), meets: over % units(each) === 0n };
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
  return rankLimit({ rank: Number((product + scale - 1n) / scale), meets: product % scale === 0n });
}

/**
 * A limit at a rank that is already known.
 *
 * @param reached - the rank
 * @returns the limit
 */
export function rankLimit(reached: Reached): Limit {
  const { rank, meets } = reached;
  return {
    leastSum: -Infinity,
    leastRank: rank,
    side: (_through, end) => (end === rank && !meets ? 1 : end - rank),
    exactSide: () => NaN,
    within: () => reached,
  };
}
