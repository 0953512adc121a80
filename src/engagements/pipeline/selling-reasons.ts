import type { Id } from "../../foundation/index.ts";

/** Why a figure of selling cannot be said, and what a payback rests on. */
export interface SellingReasons {
  /** No opportunity was won or lost in the period. */
  "engagements/no-deal-closed": {
    /** The figure that is `null` for it. */
    readonly figure: "winRate";
  };
  /** No opportunity was won in the period. */
  "engagements/no-deal-won": {
    /** The figure that is `null` for it. */
    readonly figure: "salesCycle" | "costPerDeal";
  };
  /** Nobody has said what selling cost. */
  "engagements/no-costs-given": {
    /** The figure that is `null` for it. */
    readonly figure: "costPerDeal";
  };
  /** The opportunity is won or lost, and nobody has said since when. */
  "engagements/closing-day-missing": {
    /** The opportunity. */
    readonly opportunity: Id;
  };
  /** What comes back reaches what was spent. Amounts are in the unit of the amounts given. */
  "engagements/pays-back": {
    /** What was spent. */
    readonly investment: number;
    /** What has come back by the end of the month in which it does. */
    readonly returned: number;
  };
  /** Nothing comes back, or less than nothing, month after month. */
  "engagements/never-pays-back": {
    /** What was spent. */
    readonly investment: number;
    /** What comes back a month. */
    readonly perMonth: number;
  };
  /** What comes back within the months given does not reach what was spent. */
  "engagements/not-paid-back": {
    /** What was spent. */
    readonly investment: number;
    /** What came back. */
    readonly returned: number;
    /** Number of months given. */
    readonly months: number;
  };
}
