import { faultFinder, isRecord } from "../../foundation/internal.ts";

/** When a move across one border of two classes counts. At least one of the two must be given. */
export interface SettlingPolicy {
  /**
   * How far across the border a customer must be, over 0. For limits of shares, ranks and coefficients (`upTo`) it
   * is in their own unit, as in 0.05 for five points; for thresholds (`from`) it is a part of the threshold, as
   * in 0.1 for a tenth of it. Absent: no distance is far enough.
   */
  readonly margin?: number | undefined;
  /** For how many periods running a customer must be across, 1 or more. Absent: no time is long enough. */
  readonly periods?: number | undefined;
}

/**
 * The class moves once the customer is five points across the border, or has been across for three
 * periods running: a quarter, where classes are set every month.
 *
 * @category Migration
 * @see CLS-7; the figures are this library's own
 */
export const steadyClasses: SettlingPolicy = { margin: 0.05, periods: 3 };

/** A settling policy that has been checked. */
export interface CheckedSettlingPolicy {
  readonly margin: number | null;
  readonly periods: number | null;
}

/**
 * Checks a policy.
 *
 * @param policy - as the user wrote it
 * @returns what the settling works with
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readSettlingPolicy(policy: SettlingPolicy): CheckedSettlingPolicy {
  const finder = faultFinder("settling policy", "invalid-policy");
  const { margin, periods } = isRecord(policy) ? policy : { margin: undefined, periods: undefined };
  finder.check(margin !== undefined || periods !== undefined, "", "must have a margin, periods, or both");
  finder.check(margin === undefined || (Number.isFinite(margin) && (margin as number) > 0), "margin", "must be a number over 0");
  finder.check(periods === undefined || (Number.isSafeInteger(periods) && (periods as number) >= 1), "periods", "must be a whole number from 1");
  finder.refuse();
  return { margin: (margin as number | undefined) ?? null, periods: (periods as number | undefined) ?? null };
}
