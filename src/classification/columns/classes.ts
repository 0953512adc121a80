import { addDecimals, decimalToNumber, multiplyDecimals, requireTotal, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { CheckedPolicy } from "../abc-policy.ts";
import type { AbcClassSummary, AbcCrossing, AbcTotals } from "../abc-summary.ts";
import { decimalCounter, findEnds, NOBODY, onGridSum, type ClassEnd, type Search, type TieGroup } from "./borders.ts";
import { computedLimits } from "./computed.ts";
import { OFF_GRID } from "./grid.ts";
import { customerLimit, shareLimit, type Base, type Limit } from "./limits.ts";
import type { Reading } from "./reading.ts";
import { addSums, addTo, between, type Sum } from "./sums.ts";

/** Customers whose value is zero or less. */
export interface Apart {
  readonly zero: number;
  readonly negative: number;
  /** Sum of the negative values, in the units of the base. */
  readonly negativeSum: Sum;
}

/** A column whose sums are known, and in which limits can be found. */
export interface Source {
  readonly base: Base;
  readonly apart: Apart;
  readonly search: Search;
  /** Least value over zero; infinite where there is none. */
  readonly least: number;
  /** The values over zero, descending, where they are at hand; computed limits need them. */
  readonly run?: Float64Array;
}

/** A column cut into classes. */
export interface Cut {
  /** Where each class ends, the last one included. */
  readonly ends: readonly ClassEnd[];
  readonly classes: readonly AbcClassSummary[];
  readonly totals: AbcTotals;
}

// Values off any decimal grid are added up as decimals only where nobody would notice what that costs.
const EXACT_OFF_GRID = 1024;
const ZERO: Decimal = { units: 0n, places: 0 };

/**
 * Cuts a column into classes and says what each of them holds.
 *
 * @param policy - checked
 * @param source - the column
 * @param prepare - told all limits at once, before any of them is searched for
 * @returns ends, class summaries and totals
 */
export function* cutIntoClasses(
  policy: CheckedPolicy,
  source: Source,
  prepare: (limits: readonly Limit[]) => void = () => undefined,
): Reading<Cut> {
  const { base, apart } = source;
  const inner = base.count === 0 ? policy.names.slice(1).map(() => NOBODY) : yield* innerEnds(policy, source, prepare);
  const ends = [...inner, { rank: base.count, sum: base.total, cut: source.least, taken: 0, crossing: null }];
  const lowest = yield* lowestValues(ends, source.run);
  const exact = yield* exactEnds(ends, source);
  const totals = totalsOf(base, apart, exact?.ends.at(-1), exact?.negative);
  const units = base.total.high + base.total.low;

  const classes = ends.map((end, k): AbcClassSummary => {
    const before = ends[k - 1] ?? NOBODY;
    const count = end.rank - before.rank;
    const value =
      exact === undefined
        ? between(end.sum, before.sum)
        : decimalToNumber(subtract(exact.ends[k] ?? ZERO, exact.ends[k - 1] ?? ZERO));
    const nonPositive = policy.nonPositive === "lowest" && k === ends.length - 1 ? apart.zero + apart.negative : 0;
    return {
      class: policy.names[k] as string,
      count: count + nonPositive,
      nonPositive,
      value,
      share: base.count === 0 ? null : value / totals.baseValue,
      customerShare: base.count === 0 ? null : count / base.count,
      lowestValue: count === 0 ? null : (lowest[k] as number),
      crossing: end.crossing === null ? null : describe(end.crossing, units),
    };
  });
  return { ends, classes, totals };
}

function innerEnds(
  policy: CheckedPolicy,
  { base, search, run }: Source,
  prepare: (limits: readonly Limit[]) => void,
): Reading<ClassEnd[]> {
  if (policy.by === "threshold") return thresholdEnds(policy.limits, base.scale);
  const limits =
    policy.by === "computed"
      ? computedLimits(run!, base, policy.degenerate)
      : policy.limits.map((limit) => (policy.by === "share" ? shareLimit(limit, base) : customerLimit(limit, base.count)));
  prepare(limits);
  return findEnds(limits, policy, base, search);
}

function* thresholdEnds(thresholds: readonly number[], scale: number): Reading<ClassEnd[]> {
  const ends = thresholds.map((cut) => ({ ...NOBODY, cut }));
  yield (piece) => {
    for (const end of ends) {
      for (const value of piece) {
        if (!(value >= end.cut)) continue;
        end.rank += 1;
        end.sum = addTo(end.sum, scale === OFF_GRID ? value : Math.round(value * scale));
      }
    }
  };
  return ends;
}

// The least value of each class: the cut itself, or where nobody has that value the least one above it.
function* lowestValues(ends: readonly ClassEnd[], run: Float64Array | undefined): Reading<number[]> {
  if (run !== undefined) return ends.map((end) => run[end.rank - 1] ?? Infinity);
  const known = ends.map((end) =>
    end.taken > 0 ? (end.crossing as TieGroup).value : end.rank === 0 || end.crossing?.value === end.cut || end === ends.at(-1) ? end.cut : NaN,
  );
  const lowest = known.map((value) => (Number.isNaN(value) ? Infinity : value));
  if (known.every((value) => !Number.isNaN(value))) return lowest;
  yield (piece) => {
    ends.forEach((end, k) => {
      if (!Number.isNaN(known[k])) return;
      for (const value of piece) if (value >= end.cut && value < (lowest[k] as number)) lowest[k] = value;
    });
  };
  return lowest;
}

interface ExactEnds {
  /** Sum of the values up to each end. */
  readonly ends: readonly Decimal[];
  /** Sum of the negative values. */
  readonly negative: Decimal;
}

// The sums as decimals; not where there are many values off any decimal grid.
function* exactEnds(ends: readonly ClassEnd[], { base, apart }: Source): Reading<ExactEnds | undefined> {
  if (base.scale !== OFF_GRID) {
    return { ends: ends.map((end) => onGridSum(end.sum, base.scale)), negative: onGridSum(apart.negativeSum, base.scale) };
  }
  if (base.count + apart.negative > EXACT_OFF_GRID) return undefined;
  const counters = ends.map((end) => ({ end, counter: decimalCounter() }));
  const negative = decimalCounter();
  yield (piece) => {
    for (const value of piece) {
      if (value < 0) negative.add(value);
      else for (const { end, counter } of counters) if (value >= end.cut) counter.add(value);
    }
  };
  const sums = counters.map(({ end: { taken, crossing }, counter }) =>
    addDecimals(counter.sum(), multiplyDecimals(toDecimal(crossing?.value ?? 0), { units: BigInt(taken), places: 0 })),
  );
  return { ends: sums, negative: negative.sum() };
}

function totalsOf(base: Base, apart: Apart, exactBase: Decimal | undefined, exactNegative: Decimal | undefined): AbcTotals {
  const { zero, negative, negativeSum } = apart;
  const inDoubles = ({ high, low }: Sum): number => (high + low) / (base.scale === OFF_GRID ? 1 : base.scale);
  const exact = exactBase !== undefined && exactNegative !== undefined;
  return {
    count: base.count + zero + negative,
    value: requireTotal(
      exact ? decimalToNumber(addDecimals(exactBase, exactNegative)) : inDoubles(addSums(base.total, negativeSum)),
      "values",
    ),
    baseCount: base.count,
    baseValue: requireTotal(exact ? decimalToNumber(exactBase) : inDoubles(base.total), "values"),
    zeroCount: zero,
    negativeCount: negative,
    negativeValue: requireTotal(exact ? decimalToNumber(exactNegative) : inDoubles(negativeSum), "values"),
  };
}

function subtract(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { units: -b.units, places: b.places });
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
