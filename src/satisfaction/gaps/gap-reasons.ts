import type { PlainDate } from "../../foundation/index.ts";

/** Of which of the two levels a reason speaks. */
export type LevelKind = "needed" | "expected";

/** Why a gap cannot be said, or is not to be relied on any more. */
export interface GapReasons {
  /** On the day of the rating no level was known. */
  readonly "satisfaction/no-level": {
    /** Which level. */
    readonly level: LevelKind;
  };
  /** Since then the customer's level is another one: the gap is stale (SAT-8). */
  readonly "satisfaction/level-superseded": {
    /** Which level. */
    readonly level: LevelKind;
    /** First day of the level that the gap was measured against. */
    readonly from: PlainDate;
    /** First day of the newest one. */
    readonly newest: PlainDate;
  };
  /** The level has not been asked for longer than the policy allows: the gap is stale (SAT-8). */
  readonly "satisfaction/level-outdated": {
    /** Which level. */
    readonly level: LevelKind;
    /** First day of the level that the gap was measured against. */
    readonly from: PlainDate;
    /** Last day on which it could be relied on. */
    readonly until: PlainDate;
  };
  /** More is needed than expected: there is no zone of tolerance. */
  readonly "satisfaction/needed-over-expected": {
    /** The level needed. */
    readonly needed: number;
    /** The level expected. */
    readonly expected: number;
  };
}
