/** Why a subject has its score, and is a key account or not. */
export interface ScoreReasons {
  /** The total of the weighted scores, and where it stands among all. */
  readonly "classification/scored": {
    readonly total: number;
    /** Place among all, from 1; equal totals share the better one. */
    readonly rank: number;
    /** How many were scored. */
    readonly count: number;
  };
  /** The total reaches the mean of all totals. */
  readonly "classification/reaches-mean": {
    readonly total: number;
    readonly mean: number;
    /** How many were scored. */
    readonly count: number;
  };
  /** The total is under the mean of all totals. */
  readonly "classification/under-mean": {
    readonly total: number;
    readonly mean: number;
    /** How many were scored. */
    readonly count: number;
  };
  /** The total reaches the given threshold. */
  readonly "classification/reaches-threshold": {
    readonly total: number;
    readonly threshold: number;
  };
  /** The total is under the given threshold. */
  readonly "classification/under-threshold": {
    readonly total: number;
    readonly threshold: number;
  };
}
