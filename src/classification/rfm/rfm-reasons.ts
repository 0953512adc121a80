import type { ScoreRange } from "./rfm-policy.ts";

/** Why a customer is in an RFM segment, or orders are in none. */
export interface RfmReasons {
  /** The scores lie within the ranges of an entry of the segmentation, and of none before it. */
  readonly "classification/rfm-segment": {
    readonly segment: string;
    /** Position of the entry in the segmentation, from 0. */
    readonly position: number;
    readonly recencyScore: number;
    readonly frequencyScore: number;
    readonly monetaryScore: number;
    /** The recency scores that the entry takes in. */
    readonly recency: ScoreRange;
    /** The frequency scores that the entry takes in. */
    readonly frequency: ScoreRange;
    /** The monetary scores that the entry takes in. */
    readonly monetary: ScoreRange;
  };
  /** The scores lie within no entry of the segmentation. */
  readonly "classification/rfm-rest": {
    readonly segment: string;
    readonly recencyScore: number;
    readonly frequencyScore: number;
    readonly monetaryScore: number;
  };
  /** Orders after the day of the analysis. */
  readonly "classification/after-as-of": {
    /** The day of the analysis. */
    readonly asOf: string;
    /** Day of the first order after it. */
    readonly firstDate: string;
  };
  /** All that the customer has by the day of the analysis is cancellations. */
  readonly "classification/no-purchase": {
    readonly cancellations: number;
  };
}
