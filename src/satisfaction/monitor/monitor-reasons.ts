import type { PlainDate } from "../../foundation/index.ts";

/** What the service monitor has to say of an indicator. */
export interface MonitorReasons {
  /** There are too few measured periods for a judgement. */
  readonly "satisfaction/too-few-periods": {
    /** Number of measured periods. */
    readonly periods: number;
    /** Fewest that the rule needs. */
    readonly minimum: number;
  };
  /** All that is usual is one and the same value, and something differs from it: without a spread no rule can tell a change from chance. */
  readonly "satisfaction/baseline-without-spread": {
    /** The value that is usual. */
    readonly mean: number;
  };
  /** No standard names the indicator: nobody knows which way is worse. */
  readonly "satisfaction/no-standard": object;
  /** The last measured periods miss the standard. */
  readonly "satisfaction/standard-missed": {
    /** First day of the first period of the unbroken run. */
    readonly since: PlainDate;
    /** How many measured periods it has. */
    readonly periods: number;
    /** The number to be kept. */
    readonly target: number;
    /** Value of the last measured period. */
    readonly value: number;
  };
  /** The indicator has become worse than it used to be, by a statistical rule. */
  readonly "satisfaction/indicator-fell": {
    /** First day of the first period of the pattern. */
    readonly since: PlainDate;
    /** First day of the period in which the rule was sure. */
    readonly detected: PlainDate;
    /** Names of the tests that say so, in the order of the rule; `"cusum"` for cumulative sums. */
    readonly tests: readonly string[];
  };
}
