/** Lowest and highest score that a segment takes in, both included. */
export type ScoreRange = readonly [lowest: number, highest: number];

/** A segment: the scores that a customer must have in all three measures. */
export interface RfmSegment<S extends string = string> {
  /** Name of the segment, as in `"Champions"`. One name may stand for several entries. */
  readonly segment: S;
  /** Recency scores; absent: any. */
  readonly recency?: ScoreRange | undefined;
  /** Frequency scores; absent: any. */
  readonly frequency?: ScoreRange | undefined;
  /** Monetary scores; absent: any. */
  readonly monetary?: ScoreRange | undefined;
}

/** Names for combinations of scores. */
export interface RfmSegmentation<S extends string = string> {
  /** In order: the first that matches wins. */
  readonly segments: readonly RfmSegment<S>[];
  /** The segment of those whom no other matches. */
  readonly rest: S;
}

/** Values that part the scores, lowest first; one fewer than there are scores. */
export interface RfmThresholds {
  /** In calendar days. */
  readonly recencyDays: readonly number[];
  /** In orders. */
  readonly frequency: readonly number[];
  /** In the unit of the amounts. */
  readonly monetary: readonly number[];
}

/**
 * The side on which a value exactly at a threshold lies: intervals closed `"above"` hold their upper
 * threshold, those closed `"below"` their lower one.
 */
export type ClosedSide = "above" | "below";

interface RfmPolicyBase<S extends string> {
  /** Number of scores per measure, 2 to 9; the best is the highest. Default 5. */
  readonly scores?: number | undefined;
  /** What the amounts of a customer come to: their sum, or their sum by frequency. Default `"sum"`. */
  readonly monetary?: "sum" | "mean" | undefined;
  /** Default {@link recencyFrequencySegments}, which needs five scores. */
  readonly segmentation?: RfmSegmentation<S> | undefined;
}

/** Scores by quantiles of type 7 over the whole base; equal values always have equal scores. */
export interface QuantileRfmPolicy<S extends string = string> extends RfmPolicyBase<S> {
  /** Tells this kind of policy from the others. */
  readonly method: "quantile";
  /** Default `"above"`. */
  readonly closed?: ClosedSide | undefined;
}

/**
 * Recency as in `"quantile"`, frequency within each recency score, monetary value within each pair of
 * recency and frequency score: every group is parted anew.
 */
export interface NestedRfmPolicy<S extends string = string> extends RfmPolicyBase<S> {
  /** Tells this kind of policy from the others. */
  readonly method: "nested";
  /** Default `"above"`. */
  readonly closed?: ClosedSide | undefined;
}

/**
 * Groups of equal size, as SQL's `NTILE`; where the size does not come out even, the lower values have
 * the larger groups. Equal values can be parted, by id, where dplyr's `ntile` goes by the order of rows.
 * Recency is grouped by days, the fewest first, and the groups are then reversed.
 */
export interface NtileRfmPolicy<S extends string = string> extends RfmPolicyBase<S> {
  /** Tells this kind of policy from the others. */
  readonly method: "ntile";
}

/** Scores by given thresholds, as those of an earlier result, so that two months can be compared. */
export interface ThresholdRfmPolicy<S extends string = string> extends RfmPolicyBase<S> {
  /** Tells this kind of policy from the others. */
  readonly method: "thresholds";
  /** The borders between the scores, by measure. */
  readonly thresholds: RfmThresholds;
  /** Default `"above"`. */
  readonly closed?: ClosedSide | undefined;
}

/** How customers are scored by recency, frequency and monetary value: plain data, told apart by `method`. */
export type RfmPolicy<S extends string = string> =
  | QuantileRfmPolicy<S>
  | NestedRfmPolicy<S>
  | NtileRfmPolicy<S>
  | ThresholdRfmPolicy<S>;

/** The segments that the default segmentation names. */
export type RecencyFrequencySegment =
  | "Champions"
  | "Loyal customers"
  | "Potential loyalists"
  | "New customers"
  | "Promising"
  | "Need attention"
  | "About to sleep"
  | "Can't lose them"
  | "At risk"
  | "Hibernating"
  | "Others";

/**
 * The grid of recency by frequency that practitioners use for five scores: ten segments that part all 25
 * pairs of scores, none twice and none left. Monetary value is scored, but decides nothing here. The
 * segmentations that the R package rfm shows in its vignette and tests use all three scores; their ranges
 * overlap, and in that of the tests three segments are `unreachable` behind others.
 *
 * @category RFM
 * @see CLS-8; the grid as it is common in marketing tools and in public analyses of the Online Retail data
 */
export const recencyFrequencySegments: RfmSegmentation<RecencyFrequencySegment> = {
  segments: [
    { segment: "Champions", recency: [5, 5], frequency: [4, 5] },
    { segment: "Loyal customers", recency: [3, 4], frequency: [4, 5] },
    { segment: "Potential loyalists", recency: [4, 5], frequency: [2, 3] },
    { segment: "New customers", recency: [5, 5], frequency: [1, 1] },
    { segment: "Promising", recency: [4, 4], frequency: [1, 1] },
    { segment: "Need attention", recency: [3, 3], frequency: [3, 3] },
    { segment: "About to sleep", recency: [3, 3], frequency: [1, 2] },
    { segment: "Can't lose them", recency: [1, 2], frequency: [5, 5] },
    { segment: "At risk", recency: [1, 2], frequency: [3, 4] },
    { segment: "Hibernating", recency: [1, 2], frequency: [1, 2] },
  ],
  rest: "Others",
};

/** Five scores: quintiles, the usual number. */
export const USUAL_SCORES = 5;

/**
 * The usual RFM analysis: five scores by quintiles, and the grid of recency by frequency.
 *
 * @category RFM
 * @see CLS-8; Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4),
 * 1996, for the types of quantiles; Hughes, "Strategic Database Marketing", 1994, for RFM by fifths
 */
export const quintileRfm: QuantileRfmPolicy<RecencyFrequencySegment> = {
  method: "quantile",
  scores: USUAL_SCORES,
  closed: "above",
  monetary: "sum",
  segmentation: recencyFrequencySegments,
};
