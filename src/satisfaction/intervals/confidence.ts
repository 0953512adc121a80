import { ClienteleError } from "../../foundation/index.ts";
import { requireFinite } from "../../foundation/internal.ts";

/**
 * The confidence level of intervals unless somebody asks for another: 95 %, as in most published surveys.
 *
 * @category Surveys
 */
export const usualConfidence = 0.95;

/** How sure an interval is to be. */
export interface ConfidenceOptions {
  /** Confidence level, over 0 and under 1. Default {@link usualConfidence}. */
  readonly confidence?: number | undefined;
}

/** Between which numbers the true one lies, as far as those who answered are a sample of all. */
export interface ConfidenceInterval {
  /** How it was made: `"wilson"` for shares, `"t"` (Student) for means, `"normal"` for the net promoter score. */
  readonly method: "wilson" | "t" | "normal";
  /** Confidence level, as in 0.95. */
  readonly confidence: number;
  /** Lower end, in the unit of the estimate. */
  readonly low: number;
  /** Upper end, in the unit of the estimate. Intervals of means are not cut off at the ends of a scale. */
  readonly high: number;
}

/**
 * Takes a confidence level as it comes.
 *
 * @param confidence - what stands where a level should be; absent: the usual one
 * @returns the level
 * @throws ClienteleError `invalid-value` for what is no number, `invalid-option` outside 0 to 1, or at one of these ends
 */
export function readConfidence(confidence: unknown): number {
  if (confidence === undefined) return usualConfidence;
  const level = requireFinite(confidence, { list: "options", field: "confidence" });
  if (level > 0 && level < 1) return level;
  throw new ClienteleError("invalid-option", "confidence is not between 0 and 1", { list: "options", field: "confidence", value: level });
}
