import { ClienteleError } from "../../foundation/index.ts";
import { requireInteger, requireObject } from "../../foundation/internal.ts";
import { readConfidence, type ConfidenceInterval, type ConfidenceOptions } from "./confidence.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * How sure is a share, given of how many it is?
 *
 * The score interval of Wilson, without continuity correction. It stays within 0 and 1, and says something also where all or none are counted.
 *
 * @param count - how many of them, a whole number from 0 to `total`
 * @param total - of how many, a whole number
 * @param options - confidence level
 * @returns the interval; `null` of none
 * @throws ClienteleError `invalid-value` for numbers that are not whole, negative, or more than there are; `invalid-option`, `invalid-input`
 * @example
 * ```ts
 * import { wilsonInterval } from "clientele/satisfaction";
 *
 * const interval = wilsonInterval(81, 263);
 * [interval?.low.toFixed(4), interval?.high.toFixed(4)]; // => ["0.2553", "0.3662"]
 *
 * // Nobody of twenty: the share is 0, but it may well be a tenth.
 * wilsonInterval(0, 20)?.high.toFixed(4); // => "0.1611"
 * wilsonInterval(0, 0); // => null
 * ```
 * @category Surveys
 * @see SAT-3; Wilson (1927); Newcombe, Statistics in Medicine 17 (1998), method 3, table I
 */
export function wilsonInterval(count: number, total: number, options: ConfidenceOptions = {}): ConfidenceInterval | null {
  const confidence = readConfidence(requireObject(options, "options")["confidence"]);
  const all = requireInteger(total, { list: "total" });
  const some = requireInteger(count, { list: "count" });
  if (all < 0) throw new ClienteleError("invalid-value", "total is less than 0", { list: "total", value: all });
  if (some < 0 || some > all) throw new ClienteleError("invalid-value", "count is not from 0 to total", { list: "count", value: some });
  return shareInterval(some, all, confidence);
}

/**
 * {@link wilsonInterval} of checked numbers.
 *
 * @param count - how many of them
 * @param total - of how many
 * @param confidence - confidence level
 * @returns the interval; `null` of none
 */
export function shareInterval(count: number, total: number, confidence: number): ConfidenceInterval | null {
  if (total === 0) return null;
  const z = normalQuantile(confidence);
  const square = z * z;
  const centre = 2 * count + square;
  const half = z * Math.sqrt(square + (4 * count * (total - count)) / total);
  const width = 2 * (total + square);
  // None and all are ends of the interval exactly, which the roots need not be in floating point.
  return { method: "wilson", confidence, low: count === 0 ? 0 : (centre - half) / width, high: count === total ? 1 : (centre + half) / width };
}
