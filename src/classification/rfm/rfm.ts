import type { Order } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireFinite, requireId, requireInteger, requireList, requireRecord, toDecimal } from "../../foundation/internal.ts";
import { meanOf } from "../metrics/exact-quotient.ts";
import { readRfmLedger, type MeasuredCustomer, type RfmOptions } from "./rfm-ledger.ts";
import { readRfmPolicy } from "./rfm-policy-check.ts";
import { quintileRfm, type RecencyFrequencySegment, type RfmPolicy } from "./rfm-policy.ts";
import { tabulateRfm, type RfmTable } from "./rfm-table.ts";

/** A customer's three measures, where they are known without the orders. */
export interface RfmSummary {
  /** What tells the customer from others. */
  readonly id: Id;
  /** Calendar days since the last order, 0 or more. */
  readonly recencyDays: number;
  /** Number of orders, the first included; 0 or more, and over 0 where the policy takes the mean. */
  readonly frequency: number;
  /** Sum of the amounts. */
  readonly monetary: number;
}

/**
 * Which customers bought lately, often and much, and what segment does that make of each?
 *
 * Recency counts calendar days from the last order to `asOf`. Frequency counts the orders, the first
 * included. Monetary value is the exact sum of the amounts. An order with a negative amount is a
 * cancellation: it lowers the monetary value, but is not an order for frequency and recency. Orders
 * after `asOf`, and customers with nothing but cancellations, are in `leftOut`.
 *
 * Scores by quantile are decided on the sorted values alone, without rounding. Equal values have equal scores, so
 * where there are few distinct values some scores are given to nobody. The scores depend on the base:
 * to compare two days, give the thresholds of the first to a policy with `method: "thresholds"`.
 *
 * The R package rfm adds 1 to each quantile, and a score starts at its threshold: its scores are had by its
 * thresholds with `closed: "below"`. In whole numbers they differ from quantiles only at one over a
 * threshold that is not whole.
 *
 * @typeParam S - the segment names, taken from the policy
 * @param orders - the ledger, in any order; amounts plain or money of one currency
 * @param policy - how to score; `undefined` for {@link quintileRfm}
 * @param options - `asOf`, the day of the analysis; `convert` for several currencies
 * @returns customers with scores, segment and reason in the order of ids, segment summaries, and thresholds
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`,
 * `mixed-currencies`, `total-out-of-range`; `duplicate-id` where two orders have one id
 * @example
 * ```ts
 * import { quintileRfm, scoreRfm } from "clientele/classification";
 *
 * const orders = [
 *   { customer: "Aster", date: "2026-03-30", amount: 120 },
 *   { customer: "Aster", date: "2026-01-10", amount: 80 },
 *   { customer: "Briar", date: "2025-11-02", amount: 40 },
 *   { customer: "Briar", date: "2026-04-02", amount: 60 },
 * ];
 * const table = scoreRfm(orders, quintileRfm, { asOf: "2026-03-31" });
 * table.rows.map(({ id, recencyDays, frequency, monetary }) => [id, recencyDays, frequency, monetary]);
 * // => [["Aster", 1, 2, 200], ["Briar", 149, 1, 40]]
 * table.rows.map(({ score, segment }) => [score, segment]);
 * // => [["555", "Champions"], ["111", "Hibernating"]]
 *
 * // The order of April is after the day of the analysis.
 * table.leftOut.map(({ id, orders, value }) => [id, orders, value]); // => [["Briar", 1, 60]]
 * ```
 * @category RFM
 * @see CLS-8
 */
export function scoreRfm<const S extends string = RecencyFrequencySegment>(
  orders: readonly Order[],
  policy: RfmPolicy<S> | undefined,
  options: RfmOptions,
): RfmTable<S> {
  const checked = readRfmPolicy(policy ?? defaultPolicy<S>());
  return tabulateRfm(readRfmLedger(orders, options, checked.monetary), checked);
}

/**
 * The same as {@link scoreRfm} for customers whose three measures are known already, as from a query.
 *
 * @typeParam S - the segment names, taken from the policy
 * @param summaries - one per customer, in any order
 * @param policy - how to score; default {@link quintileRfm}
 * @returns as {@link scoreRfm}; nothing is left out
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `total-out-of-range`;
 * `invalid-value` for days and frequencies that are no whole numbers
 * or negative, a monetary value that is not finite, and frequency 0 under `"mean"`
 * @example
 * ```ts
 * import { scoreRfmSummaries } from "clientele/classification";
 *
 * const summaries = [1, 2, 3, 4, 5, 6].map((n) => ({ id: n, recencyDays: 60 - n * 10, frequency: n, monetary: n * 100 }));
 * const table = scoreRfmSummaries(summaries);
 * table.thresholds?.monetary; // => [200, 300, 400, 500]
 *
 * // 200 is exactly at the first threshold, and belongs to the score below it.
 * table.rows.map(({ monetaryScore }) => monetaryScore); // => [1, 1, 2, 3, 4, 5]
 *
 * const halves = { method: "quantile", scores: 2, segmentation: { segments: [], rest: "All" } } as const;
 * scoreRfmSummaries(summaries, halves).segments;
 * // => [{ segment: "All", count: 6, customerShare: 1, orders: 21, value: 2100, share: 1 }]
 * ```
 * @category RFM
 * @see CLS-8
 */
export function scoreRfmSummaries<const S extends string = RecencyFrequencySegment>(
  summaries: readonly RfmSummary[],
  policy?: RfmPolicy<S>,
): RfmTable<S> {
  const checked = readRfmPolicy(policy ?? defaultPolicy<S>());
  const known = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  const customers = Array.from(requireList(summaries, "summaries"), (value, index) => {
    const summary = readSummary(value, index, checked.monetary);
    const firstIndex = known.get(summary.id);
    if (firstIndex !== undefined) {
      const sentence = `summaries[${index}] has the id of summaries[${firstIndex}]`;
      throw new ClienteleError("duplicate-id", sentence, { list: "summaries", index, firstIndex, id: summary.id });
    }
    known.set(summary.id, index);
    return summary;
  });
  customers.sort((a, b) => compareIds(a.id, b.id));
  return tabulateRfm({ customers, leftOut: [], currency: null }, checked);
}

// Without a policy, S is the names of the default segmentation.
function defaultPolicy<S extends string>(): RfmPolicy<S> {
  return quintileRfm as RfmPolicy as RfmPolicy<S>;
}

function readSummary(value: unknown, index: number, monetary: "sum" | "mean"): MeasuredCustomer {
  const record = requireRecord(value, "summaries", index);
  const id = requireId(record["id"], "summaries", index);
  const readCount = (field: "recencyDays" | "frequency", least: number): number => {
    const place = { list: "summaries", index, field, id };
    const count = requireInteger(record[field], place);
    if (count >= least) return count;
    throw new ClienteleError("invalid-value", `summaries[${index}].${field} is ${count}, less than ${least}`, { ...place, value: count });
  };
  const recencyDays = readCount("recencyDays", 0);
  // Nothing can be divided by no order at all.
  const frequency = readCount("frequency", monetary === "mean" ? 1 : 0);
  const total = requireFinite(record["monetary"], { list: "summaries", index, field: "monetary", id });
  return { id, recencyDays, frequency, total, monetary: monetary === "sum" ? total : meanOf(toDecimal(total), frequency) };
}
