import type { Id, Reason } from "../../foundation/index.ts";
import type { AbcBoundary } from "./abc-policy.ts";

/** Why a customer is in a class of an ABC analysis: what was measured, and the limits it lies between. */
export interface AbcReasons {
  /** Judged by the cumulative share of the value (CLS-2). */
  "classification/cumulative-share": CumulativeShareFacts;
  /** Judged by the cumulative share of the customers (CLS-3). */
  "classification/customer-share": CumulativeShareFacts;
  /** Judged by the value itself (CLS-4). */
  "classification/threshold": {
    /** The value. */
    readonly measured: number;
    /** Least value of the class; `null` in the last class. */
    readonly from: number | null;
  };
  /** Judged by limits that were computed from all values (CLS-8). */
  "classification/computed-limit": {
    /** Rank of the customer, or of the first of those with the same value who share a class. */
    readonly measured: number;
    /** Rank at which the class ends. */
    readonly upTo: number;
  };
  /** Put into a class by somebody, whatever the value says. */
  "classification/manual": {
    /** Who decided it. */
    readonly by: Id;
    /** Why, in the words of whoever decided it. */
    readonly why: string;
    /** Always `null`: nothing was measured. */
    readonly measured: null;
  };
  /** Nobody has a value over zero, so there is nothing to share. */
  "classification/nothing-over-zero": {
    /** Number of customers. */
    readonly customers: number;
  };
  /** The value is zero, so the customer has no part in any share. */
  "classification/zero-value": {
    /** Always `null`: nothing was measured. */
    readonly measured: null;
  };
  /** The value is negative, so the customer has no part in any share. */
  "classification/negative-value": {
    /** Always `null`: nothing was measured. */
    readonly measured: null;
  };
}

/** A cumulative share, and the limits it lies between. */
export interface CumulativeShareFacts {
  /**
   * The share that was judged, 0 to 1: before the customer under `covering`, including it otherwise; of all
   * customers with the same value where ties stay together.
   */
  readonly measured: number;
  /** Limit of the class before; 0 in the first class. */
  readonly from: number;
  /** Limit of the class; 1 in the last class. */
  readonly upTo: number;
  /** On which side of a limit a customer falls. */
  readonly boundary: AbcBoundary;
  /** Number of customers with this value. */
  readonly tied: number;
}

/** Why a customer is in its class, told apart by `code`. */
export type AbcReason = Exclude<Reason<AbcReasons>, { readonly code: "classification/nothing-over-zero" }>;
