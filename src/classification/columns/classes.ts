import { addDecimals, decimalToNumber, multiplyDecimals, requireTotal, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { CheckedPolicy } from "../abc/abc-policy.ts";
import type { AbcClassSummary, AbcCrossing, AbcTotals } from "../abc/abc-summary.ts";
import { NOBODY, type ClassEnd } from "./ends.ts";
import { OFF_GRID, shareOf } from "./grid.ts";
import type { TieGroup } from "./limits.ts";
import { exactUnits, type Source } from "./source.ts";
import { addSums, between } from "./sums.ts";

// Values off any decimal grid are added up as decimals only where nobody would notice what that costs.
const MOST_EXACT = 1024;

/**
 * Says what each class holds.
 *
 * @param policy - checked
 * @param source - the column
 * @param ends - where its classes end
 * @returns class summaries and totals
 */
export function summarise(
  policy: CheckedPolicy,
  source: Source,
  ends: readonly ClassEnd[],
): { readonly classes: readonly AbcClassSummary[]; readonly totals: AbcTotals } {
  const { count: base, total, zero, negative } = source;
  const { values, baseValue, negativeValue, value: netValue } = valuesOf(source, ends);
  const classes = ends.map((end, k): AbcClassSummary => {
    const count = end.rank - (ends[k - 1] ?? NOBODY).rank;
    const nonPositive = policy.nonPositive === "lowest" && k === ends.length - 1 ? zero + negative : 0;
    const value = values[k]!;
    return {
      class: policy.names[k]!,
      count: count + nonPositive,
      nonPositive,
      value,
      share: base === 0 ? null : shareOf(value, baseValue),
      customerShare: base === 0 ? null : count / base,
      lowestValue: count === 0 ? null : lowestIn(end, source),
      crossing: end.crossing && describe(end.crossing, total.high + total.low),
    };
  });
  const totals = {
    count: base + zero + negative,
    value: requireTotal(netValue, "values"),
    baseCount: base,
    baseValue: requireTotal(baseValue, "values"),
    zeroCount: zero,
    negativeCount: negative,
    negativeValue: requireTotal(negativeValue, "values"),
  };
  return { classes, totals };
}

// Where the class ends with or within the customers among whom its limit falls, the lowest value is theirs.
function lowestIn({ rank, cut, taken, crossing }: ClassEnd, source: Source): number {
  return crossing !== null && (taken > 0 || cut === crossing.value) ? crossing.value : source.lowest(rank, cut);
}

interface Values {
  /** By class. */
  readonly values: readonly number[];
  readonly baseValue: number;
  readonly negativeValue: number;
  /** Of all customers. */
  readonly value: number;
}

function valuesOf(source: Source, ends: readonly ClassEnd[]): Values {
  const { count, total, scale, negative, negativeSum } = source;
  if (scale === OFF_GRID && count + negative > MOST_EXACT) {
    const net = addSums(total, negativeSum);
    return {
      values: ends.map((end, k) => between(end.sum, (ends[k - 1] ?? NOBODY).sum)),
      baseValue: total.high + total.low,
      negativeValue: negativeSum.high + negativeSum.low,
      value: net.high + net.low,
    };
  }
  const through = ends.map(({ sum, cut, taken, crossing }) => {
    const whole = exactUnits(source, sum, cut);
    if (scale !== OFF_GRID || taken === 0) return whole;
    return addDecimals(whole, multiplyDecimals(toDecimal(crossing!.value), { units: BigInt(taken), places: 0 }));
  });
  const all = through.at(-1)!;
  const below = scale === OFF_GRID ? source.exact(-Infinity, 0) : exactUnits(source, negativeSum, 0);
  const minus = (a: Decimal, b: Decimal): number => decimalToNumber(addDecimals(a, { units: -b.units, places: b.places }));
  const nothing = { units: 0n, places: 0 };
  return {
    values: through.map((sum, k) => minus(sum, through[k - 1] ?? nothing)),
    baseValue: minus(all, nothing),
    negativeValue: minus(below, nothing),
    value: decimalToNumber(addDecimals(all, below)),
  };
}

function describe({ value, start, end, before, through }: TieGroup, units: number): AbcCrossing {
  return {
    value,
    firstRank: start + 1,
    lastRank: end,
    shareBefore: (before.high + before.low) / units,
    shareIncluding: (through.high + through.low) / units,
  };
}
