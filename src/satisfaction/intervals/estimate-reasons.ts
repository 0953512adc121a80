/** Why a figure, or its interval, cannot be said. */
export interface EstimateReasons {
  /** Nobody answered in a way that counts. */
  readonly "satisfaction/no-answers": object;
  /** There are too few answers for an interval. */
  readonly "satisfaction/too-few-answers": {
    /** Number of answers that count. */
    readonly n: number;
    /** Fewest that an interval needs. */
    readonly minimum: number;
  };
  /** All answers are the same: an interval made from their spread would have no width, and promise what nobody knows. */
  readonly "satisfaction/no-spread": {
    /** Number of answers that count. */
    readonly n: number;
  };
}
