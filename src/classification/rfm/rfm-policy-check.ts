import { faultFinder, isRecord } from "../../foundation/internal.ts";
import type { FaultFinder } from "../../foundation/internal.ts";
import { recencyFrequencySegments, USUAL_SCORES } from "./rfm-policy.ts";
import type { ClosedSide, RfmPolicy, RfmSegmentation, RfmThresholds } from "./rfm-policy.ts";

/** An RFM policy that has been checked, with its defaults filled in. */
export interface CheckedRfmPolicy<S extends string = string> {
  readonly method: RfmPolicy["method"];
  readonly scores: number;
  readonly closed: ClosedSide;
  readonly monetary: "sum" | "mean";
  readonly segmentation: RfmSegmentation<S>;
  /** Under `"thresholds"`. */
  readonly thresholds?: RfmThresholds;
}

const METHODS = ["quantile", "nested", "ntile", "thresholds"] as const;
const MEASURES = ["recencyDays", "frequency", "monetary"] as const;
const RANGES = ["recency", "frequency", "monetary"] as const;
// The score of a customer is written as three digits.
const FEWEST_SCORES = 2;
const MOST_SCORES = 9;

/**
 * Checks a policy and fills in its defaults.
 *
 * @param policy - as the user wrote it
 * @returns what the scoring works with
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readRfmPolicy<S extends string>(policy: RfmPolicy<S>): CheckedRfmPolicy<S> {
  const finder = faultFinder("RFM policy", "invalid-policy");
  const given: Readonly<Record<string, unknown>> = isRecord(policy) ? policy : {};
  const scores = given["scores"] ?? USUAL_SCORES;
  finder.check(isRecord(policy), "", "must be an object");
  finder.check(given["method"] !== undefined, "method", "is missing");
  finder.oneOf(given["method"], METHODS, "method");
  finder.oneOf(given["closed"], ["above", "below"], "closed");
  finder.oneOf(given["monetary"], ["sum", "mean"], "monetary");
  if (finder.check(isScore(scores, FEWEST_SCORES, MOST_SCORES), "scores", `must be an integer from ${FEWEST_SCORES} to ${MOST_SCORES}`)) {
    checkSegmentation(given["segmentation"], scores as number, finder);
    if (given["method"] === "thresholds") checkThresholds(given["thresholds"], scores as number, finder);
  }
  finder.refuse();
  return {
    method: policy.method,
    scores: scores as number,
    closed: policy.method === "ntile" ? "above" : (policy.closed ?? "above"),
    monetary: policy.monetary ?? "sum",
    // Where the segmentation is left out, S is the names of the default one.
    segmentation: policy.segmentation ?? (recencyFrequencySegments as RfmSegmentation as RfmSegmentation<S>),
    ...(policy.method === "thresholds" ? { thresholds: policy.thresholds } : {}),
  };
}

function checkSegmentation(segmentation: unknown, scores: number, finder: FaultFinder): void {
  if (segmentation === undefined) {
    finder.check(scores === USUAL_SCORES, "segmentation", `is missing: the default one is for ${USUAL_SCORES} scores`);
    return;
  }
  const { rest, segments } = isRecord(segmentation) ? segmentation : { rest: undefined, segments: undefined };
  finder.check(isName(rest), "segmentation.rest", "must be the name of the segment of all others");
  if (!finder.check(Array.isArray(segments), "segmentation.segments", "must be a list")) return;
  for (const [index, segment] of (segments as readonly unknown[]).entries()) {
    const path = `segmentation.segments[${index}]`;
    if (!isRecord(segment)) finder.check(false, path, "must be an object");
    else checkSegment(segment, rest, path, scores, finder);
  }
}

function checkSegment(segment: Readonly<Record<string, unknown>>, rest: unknown, path: string, scores: number, finder: FaultFinder): void {
  finder.check(isName(segment["segment"]), `${path}.segment`, "must be a name");
  finder.check(segment["segment"] !== rest || rest === undefined, `${path}.segment`, "is the name of the rest");
  for (const range of RANGES) {
    const given = segment[range];
    finder.check(given === undefined || isRange(given, scores), `${path}.${range}`, `must be [lowest, highest] of the scores 1 to ${scores}`);
  }
}

function checkThresholds(thresholds: unknown, scores: number, finder: FaultFinder): void {
  const given = isRecord(thresholds) ? thresholds : {};
  for (const measure of MEASURES) {
    const message = `must be ${scores - 1} numbers, none less than the one before`;
    finder.check(isAscending(given[measure], scores - 1), `thresholds.${measure}`, message);
  }
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isScore(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= lowest && value <= highest;
}

function isRange(value: unknown, scores: number): boolean {
  return (
    Array.isArray(value) && value.length === 2 && isScore(value[0], 1, scores) && isScore(value[1], value[0] as number, scores)
  );
}

function isAscending(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length !== length) return false;
  // A copy without holes, which `every` would step over.
  const numbers: readonly unknown[] = Array.from(value);
  return numbers.every((number, index) => Number.isFinite(number) && !(index > 0 && (number as number) < (numbers[index - 1] as number)));
}
