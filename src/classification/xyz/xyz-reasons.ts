/** Why a customer is in an XYZ class, or in none. */
export interface XyzReasons {
  /** The coefficient of variation lies within the limits of the class. */
  readonly "classification/variation": {
    /** The coefficient of variation. */
    readonly measured: number;
    /** Highest coefficient of the class; `null` for the last. */
    readonly limit: number | null;
    /** Number of periods that counted. */
    readonly periods: number;
  };
  /** There are fewer periods than the policy asks for. */
  readonly "classification/too-few-periods": {
    /** Number of periods that counted. */
    readonly periods: number;
    /** Fewest that the policy asks for. */
    readonly minimum: number;
  };
  /** The values come to zero or less: nothing varies about such a mean in a way that can be compared. */
  readonly "classification/mean-not-positive": {
    /** Number of periods that counted. */
    readonly periods: number;
    readonly mean: number;
  };
  /** Orders before the first or after the last month. */
  readonly "classification/outside-window": {
    /** First month, `YYYY-MM`. */
    readonly from: string;
    /** Last month, `YYYY-MM`. */
    readonly to: string;
  };
}
