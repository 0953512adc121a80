import type { AbcPolicy } from "./abc-policy.ts";

/** What a class holds. */
export interface AbcClassSummary<C extends string = string> {
  /** Name of the class. */
  readonly class: C;
  /** Number of customers in the class. */
  readonly count: number;
  /**
   * How many of them have no value over zero and are in no share: with `nonPositive: "lowest"`, or where
   * somebody gave them a class by hand.
   */
  readonly nonPositive: number;
  /**
   * Sum of the values over zero in the class: the double nearest to the exact decimal sum. For more than
   * 1,024 values with more than six decimal places or fifteen digits it is the sum of the doubles, right to
   * about fifteen digits of the total.
   */
  readonly value: number;
  /** Its share of the value of all customers over zero, 0 to 1; `null` where nobody has a value over zero. */
  readonly share: number | null;
  /** Share of all customers over zero that it holds, 0 to 1; `null` where nobody has a value over zero. */
  readonly customerShare: number | null;
  /** Least value over zero in the class; `null` for a class without one. */
  readonly lowestValue: number | null;
  /** The customers among whom its limit falls; `null` on the last class, and where a policy has no such limits. */
  readonly crossing: AbcCrossing | null;
}

/** The customers of equal value among whom the limit of a class falls; most often it is one. */
export interface AbcCrossing {
  /** The value that they have in common. */
  readonly value: number;
  /** Rank of the first of them, from 1. */
  readonly firstRank: number;
  /** Rank of the last of them. */
  readonly lastRank: number;
  /** Cumulative share of the value before the first of them, 0 to 1. */
  readonly shareBefore: number;
  /** Cumulative share of the value including the last of them, 0 to 1. */
  readonly shareIncluding: number;
}

/** What a classification was made of, and what it left out. */
export interface AbcTotals {
  /** Number of customers. */
  readonly count: number;
  /** Sum of all values, negative ones included. */
  readonly value: number;
  /** Number of customers with a value over zero: the base of all shares. */
  readonly baseCount: number;
  /** Sum of the values over zero. */
  readonly baseValue: number;
  /** Number of customers whose value is zero. */
  readonly zeroCount: number;
  /** Number of customers whose value is negative. */
  readonly negativeCount: number;
  /** Sum of the negative values. */
  readonly negativeValue: number;
}

/** A classification as columns: a class per customer, and what each class holds. */
export interface AbcColumn<C extends string = string> {
  /** The policy, with its defaults filled in. */
  readonly policy: AbcPolicy<C>;
  /** Per customer the position of its class in `classes`; 255 for those who stand apart. */
  readonly classOf: Uint8Array;
  /** The classes of the policy, best first. */
  readonly classes: readonly AbcClassSummary<C>[];
  /** What was classified, and what was left out. */
  readonly totals: AbcTotals;
  /** Why there are no shares, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

/** Nobody has a value over zero, so there is nothing to share. */
export interface NothingOverZero {
  /** Tells this reason from the others. */
  readonly code: "classification/nothing-over-zero";
  /** Number of customers. */
  readonly customers: number;
}
