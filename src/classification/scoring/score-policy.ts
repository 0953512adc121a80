import { faultFinder, isRecord } from "../../foundation/internal.ts";

/** A criterion of a scoring matrix. */
export interface ScoreCriterion<K extends string = string> {
  /** Name of the criterion. */
  readonly criterion: K;
  /** What its score is multiplied by, 0 or more; default 1. */
  readonly weight?: number | undefined;
}

/** What is scored, and on which scale. */
export interface ScorePolicy<K extends string = string> {
  /** The criteria, at least one, with different names. */
  readonly criteria: readonly ScoreCriterion<K>[];
  /** The scores that may be given; default {@link oddScale}. */
  readonly scale?: readonly number[] | undefined;
}

/**
 * The scale of the consulting source: five grades that stand apart, so that totals do too.
 *
 * @category Scoring
 * @see CLS-6
 */
export const oddScale: readonly number[] = [1, 3, 5, 7, 9];

/**
 * Refuses a policy by which nothing can be scored.
 *
 * @param policy - what stands where a policy should be
 * @returns its criteria with their weights, and the scale
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readScorePolicy<K extends string>(policy: ScorePolicy<K>): {
  readonly weights: ReadonlyMap<K, number>;
  readonly scale: ReadonlySet<number>;
} {
  const faults = faultFinder("scoring policy", "invalid-policy");
  const weights = new Map<K, number>();
  if (!faults.check(isRecord(policy), "", "the policy is not an object")) faults.refuse();
  const { criteria, scale = oddScale } = policy;
  if (faults.check(Array.isArray(criteria) && criteria.length > 0, "criteria", "is no list of at least one criterion")) {
    for (const [index, entry] of criteria.entries()) {
      const path = `criteria[${index}]`;
      if (!faults.check(isRecord(entry), path, "is not an object")) continue;
      const { criterion, weight = 1 } = entry;
      faults.check(typeof criterion === "string" && criterion !== "", `${path}.criterion`, "is no name");
      faults.check(!weights.has(criterion), `${path}.criterion`, "is the name of a criterion before it");
      faults.check(Number.isFinite(weight) && weight >= 0, `${path}.weight`, "is no number of 0 or more");
      weights.set(criterion, weight);
    }
    faults.check(weights.size === 0 || [...weights.values()].some((weight) => weight !== 0), "criteria", "have no weight over 0");
  }
  if (faults.check(Array.isArray(scale) && scale.length > 0, "scale", "is no list of at least one score")) {
    for (const [index, score] of scale.entries()) {
      faults.check(Number.isFinite(score), `scale[${index}]`, "is no finite number");
      faults.check(scale.indexOf(score) === index, `scale[${index}]`, "is a score before it");
    }
  }
  faults.refuse();
  return { weights, scale: new Set(scale) };
}
