import type { Id, Reason } from "../../foundation/index.ts";
import { decimalSum, requireTotal } from "../../foundation/internal.ts";
import type { MeasuredCustomer, RfmLedger, RfmLeftOut } from "./rfm-ledger.ts";
import type { CheckedRfmPolicy } from "./rfm-policy-check.ts";
import type { RfmPolicy, RfmThresholds, ScoreRange } from "./rfm-policy.ts";
import type { RfmReasons } from "./rfm-reasons.ts";
import { scoreColumns, type NestedThresholds, type RfmScores } from "./rfm-scores.ts";
import { layOutSegments, type SegmentMatch, type SegmentTable, type UnreachableSegment } from "./rfm-segments.ts";

/** A customer with scores and segment. */
export interface RfmRow<S extends string = string> {
  /** What tells the customer from others. */
  readonly id: Id;
  /** Calendar days from the last order to the day of the analysis. */
  readonly recencyDays: number;
  /** Number of orders, the first included and cancellations not. */
  readonly frequency: number;
  /** Sum or mean of the amounts, as the policy has it. */
  readonly monetary: number;
  /** From 1; the highest for those who ordered last. */
  readonly recencyScore: number;
  /** From 1; the highest for those who ordered most often. */
  readonly frequencyScore: number;
  /** From 1; the highest for those who brought most. */
  readonly monetaryScore: number;
  /** The three scores as digits, as in `"555"`. */
  readonly score: string;
  /** Name of the first segment that fits, or of the rest. */
  readonly segment: S;
  /** Why this segment. */
  readonly reason: Reason<Pick<RfmReasons, "classification/rfm-segment" | "classification/rfm-rest">>;
}

/** What a segment comes to. */
export interface RfmSegmentSummary<S extends string = string> {
  /** Name of the segment. */
  readonly segment: S;
  /** Number of customers. */
  readonly count: number;
  /** Share of the customers; `null` where there are none. */
  readonly customerShare: number | null;
  /** Sum of the frequencies. */
  readonly orders: number;
  /** Exact sum of the customers' amounts. */
  readonly value: number;
  /** Share of the value of all rows; `null` where that is not over zero. */
  readonly share: number | null;
}

/** A customer base scored by recency, frequency and monetary value. */
export interface RfmTable<S extends string = string> {
  /** The policy with its defaults filled in. */
  readonly policy: RfmPolicy<S>;
  /** One per customer, in the order of ids. */
  readonly rows: readonly RfmRow<S>[];
  /** In the order of the segmentation, the rest last; a segment without customers is there too. */
  readonly segments: readonly RfmSegmentSummary<S>[];
  /** Entries of the segmentation that no scores can reach, as others before them cover them. */
  readonly unreachable: readonly UnreachableSegment<S>[];
  /**
   * The values that part the scores, each the nearest number to the exact one; empty lists where there are
   * no customers, `null` under `"nested"`. Under `"ntile"` the highest value of each group but the
   * last: equal values may lie on both sides.
   */
  readonly thresholds: RfmThresholds | null;
  /** Under `"nested"`, the thresholds of each group; otherwise empty. */
  readonly nested: readonly NestedThresholds[];
  /** Orders not taken in, in the order of customer ids. */
  readonly leftOut: readonly RfmLeftOut[];
  /** What the rows come to. */
  readonly totals: {
    /** Number of customers. */
    readonly count: number;
    /** Sum of the frequencies. */
    readonly orders: number;
    /** Exact sum of the customers' amounts. */
    readonly value: number;
  };
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * Scores measured customers and puts them into segments.
 *
 * @param ledger - the customers, in the order of ids, and what was left out
 * @param policy - how
 * @returns the table
 * @throws ClienteleError `total-out-of-range`
 */
export function tabulateRfm<S extends string>(ledger: RfmLedger, policy: CheckedRfmPolicy<S>): RfmTable<S> {
  const { customers, leftOut, currency } = ledger;
  const scores = scoreColumns(
    {
      recencyDays: Float64Array.from(customers, ({ recencyDays }) => recencyDays),
      frequency: Float64Array.from(customers, ({ frequency }) => frequency),
      monetary: Float64Array.from(customers, ({ monetary }) => monetary),
    },
    policy,
  );
  const table = layOutSegments(policy.segmentation, policy.scores);
  const rows = customers.map((customer, index) => rowOf(customer, index, scores, table, policy));
  return {
    policy: policy as RfmPolicy<S>,
    rows,
    ...summarise(rows, customers, policy),
    unreachable: table.unreachable,
    thresholds: scores.thresholds,
    nested: scores.nested,
    leftOut,
    currency,
  };
}

function rowOf<S extends string>(
  customer: MeasuredCustomer,
  index: number,
  scores: RfmScores,
  table: SegmentTable<S>,
  policy: CheckedRfmPolicy<S>,
): RfmRow<S> {
  const recencyScore = scores.recency[index]!;
  const frequencyScore = scores.frequency[index]!;
  const monetaryScore = scores.monetary[index]!;
  const match = table.match(recencyScore, frequencyScore, monetaryScore);
  return {
    id: customer.id,
    recencyDays: customer.recencyDays,
    frequency: customer.frequency,
    monetary: customer.monetary,
    recencyScore,
    frequencyScore,
    monetaryScore,
    score: `${recencyScore}${frequencyScore}${monetaryScore}`,
    segment: match.segment,
    reason: reasonOf(match, { recencyScore, frequencyScore, monetaryScore }, policy),
  };
}

function reasonOf<S extends string>(
  match: SegmentMatch<S>,
  scores: Pick<RfmRow, "recencyScore" | "frequencyScore" | "monetaryScore">,
  policy: CheckedRfmPolicy<S>,
): RfmRow["reason"] {
  const { segment, position } = match;
  if (position === null) return { code: "classification/rfm-rest", segment, ...scores };
  const any: ScoreRange = [1, policy.scores];
  const { recency = any, frequency = any, monetary = any } = policy.segmentation.segments[position]!;
  return { code: "classification/rfm-segment", segment, position, ...scores, recency, frequency, monetary };
}

function summarise<S extends string>(
  rows: readonly RfmRow<S>[],
  customers: readonly MeasuredCustomer[],
  policy: CheckedRfmPolicy<S>,
): Pick<RfmTable<S>, "segments" | "totals"> {
  const { segments, rest } = policy.segmentation;
  const names = new Set([...segments.map(({ segment }) => segment), rest]);
  const tallies = new Map([...names].map((segment) => [segment, { count: 0, orders: 0, sum: decimalSum() }]));
  const all = decimalSum();
  let orders = 0;
  rows.forEach(({ segment, frequency }, index) => {
    const tally = tallies.get(segment)!;
    tally.count += 1;
    tally.orders += frequency;
    tally.sum.add(customers[index]!.total);
    all.add(customers[index]!.total);
    orders += frequency;
  });
  const value = requireTotal(all.total(), "monetary values");
  return {
    segments: [...tallies].map(([segment, tally]) => ({
      segment,
      count: tally.count,
      customerShare: rows.length === 0 ? null : tally.count / rows.length,
      orders: tally.orders,
      value: requireTotal(tally.sum.total(), "monetary values"),
      share: value > 0 ? tally.sum.total() / value : null,
    })),
    totals: { count: rows.length, orders, value },
  };
}
