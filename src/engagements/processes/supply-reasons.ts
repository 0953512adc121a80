import type { Id } from "../../foundation/index.ts";

/** Why something is built or bought, and from whom. Costs are in the unit of the amounts. */
export interface SupplyReasons {
  /** It is the cheapest of those that come in time. */
  "engagements/supply-cheapest-in-time": {
    /** What it costs over the years. */
    readonly total: number;
    /** Calendar days until it is there. */
    readonly deliveryDays: number;
    /** How many come in time. */
    readonly count: number;
  };
  /** It comes too late. */
  "engagements/supply-too-late": {
    /** The offer. */
    readonly offer: Id;
    /** Calendar days until it is there. */
    readonly deliveryDays: number;
    /** The most there may be. */
    readonly within: number;
  };
  /** None comes in time. */
  "engagements/supply-none-in-time": {
    /** How many there are. */
    readonly count: number;
  };
  /** It is to be built, and no supplier is chosen. */
  "engagements/supply-built": {
    /** What is built. */
    readonly offer: Id;
  };
  /** No supplier reaches the threshold, or none comes in time. */
  "engagements/supplier-none-left": {
    /** How many were scored. */
    readonly scored: number;
    /** How many come too late. */
    readonly tooLate: number;
  };
  /** The supplier scores highest; of equal ones it is the cheapest, then the fastest. */
  "engagements/supplier-scores-highest": {
    /** The total of its scores. */
    readonly total: number;
    /** How many have the same total. */
    readonly equal: number;
  };
}
