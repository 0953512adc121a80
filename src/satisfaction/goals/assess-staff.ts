import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { deepFreeze, faultFinder, isRecord, requireObject } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { readConfidence, type ConfidenceInterval, type ConfidenceOptions } from "../intervals/confidence.ts";
import type { EstimateReasons } from "../intervals/estimate-reasons.ts";
import { meanEstimator } from "../intervals/mean-estimate.ts";
import { readResponses, scoreOf, type ReadResponse } from "../surveys/score-responses.ts";
import type { InvalidAnswer, SurveyItemScore } from "../surveys/survey-score.ts";
import { checkScale, type SurveyScale } from "../surveys/survey-scale.ts";
import { checkItems, type CheckedSurvey } from "../surveys/survey.ts";
import type { GoalReasons } from "./goal-reasons.ts";

/** One aspect by which service staff are assessed. */
export interface StaffAspect<K extends string = string> {
  /** What marks name the aspect by. */
  readonly aspect: K;
  /** What it counts beside the others, 0 or more. Default 1. */
  readonly weight?: number | undefined;
  /** Least mean mark that is good enough, on the scale; absent: any. */
  readonly minimum?: number | undefined;
}

/** By what service staff are assessed. */
export interface StaffPolicy<K extends string = string> {
  /** The aspects, at least one. */
  readonly aspects: readonly StaffAspect<K>[];
  /** The marks there are; the highest is the best. */
  readonly scale: SurveyScale;
}

/**
 * The three aspects that the sources name, on marks from 1 to 5. Equal weights, and 3 as the least that is good enough, are **(ours)**.
 *
 * @category Service goals
 * @see SAT-7
 */
export const serviceStaffPolicy: StaffPolicy<"attitude" | "quality" | "procedure"> = /* @__PURE__ */ deepFreeze<StaffPolicy<"attitude" | "quality" | "procedure">>({
  aspects: [
    { aspect: "attitude", minimum: 3 },
    { aspect: "quality", minimum: 3 },
    { aspect: "procedure", minimum: 3 },
  ],
  scale: { lowest: 1, highest: 5, step: 1 },
});

/** Marks that one member of the staff got on one occasion. */
export interface StaffMarks<K extends string = string> {
  /** What tells these marks from others. */
  readonly id: Id;
  /** Who got them. */
  readonly staff: Id;
  /** The marks by aspect; absent, `undefined` and `null` are no mark. */
  readonly marks: Readonly<Partial<Record<K, number | null | undefined>>>;
}

/** The assessment of one member of the staff. */
export interface StaffAssessment<K extends string = string> {
  /** Who. */
  readonly staff: Id;
  /** On how many occasions there were marks that count. */
  readonly n: number;
  /** Weighted mean of all aspects, 0…1; `null` without marks that count. */
  readonly total: number | null;
  /** Student's t interval of the total; `null` where it cannot be said. */
  readonly interval: ConfidenceInterval | null;
  /** Every aspect in the order of the policy. */
  readonly aspects: readonly SurveyItemScore<K>[];
  /** Marks that do not count, with the id of the occasion as `response` and the aspect as `item`. */
  readonly invalid: readonly InvalidAnswer[];
  /** Whether each aspect is good enough; `"undetermined"` where one has no mark, and none is below its minimum. */
  readonly state: "good-enough" | "below-minimum" | "undetermined";
  /** Aspects below their minimum or without marks, and why there is no interval. */
  readonly reasons: readonly Reason<EstimateReasons & Pick<GoalReasons, "satisfaction/below-minimum" | "satisfaction/not-assessed">>[];
}

/**
 * How do service staff do in attitude, quality and procedure?
 *
 * @typeParam K - the aspects, taken from the policy
 * @param marks - one record an occasion, in any order
 * @param policy - aspects, weights, minimums and the scale. Default {@link serviceStaffPolicy}
 * @param options - confidence level
 * @returns one assessment a member of the staff, in the order of ids
 * @throws ClienteleError `invalid-policy` with every fault; `invalid-input`, `missing-id`, `duplicate-id`; `invalid-value`, `invalid-option`
 * @example
 * ```ts
 * import { assessStaff } from "clientele/satisfaction";
 *
 * const marks = [
 *   { id: 1, staff: "S-2", marks: { attitude: 5, quality: 4, procedure: 2 } },
 *   { id: 2, staff: "S-2", marks: { attitude: 4, quality: 4, procedure: 3 } },
 *   { id: 3, staff: "S-1", marks: { attitude: 5, quality: 5 } },
 * ];
 * const [first, second] = assessStaff(marks);
 * [first?.staff, first?.total, first?.state]; // => ["S-1", 1, "undetermined"]
 * [second?.staff, second?.state]; // => ["S-2", "below-minimum"]
 * second?.reasons; // => [{ code: "satisfaction/below-minimum", aspect: "procedure", mean: 2.5, minimum: 3, n: 2 }, { code: "satisfaction/no-spread", n: 2 }]
 * ```
 * @category Service goals
 * @see SAT-7
 */
export function assessStaff<const K extends string = "attitude" | "quality" | "procedure">(
  marks: readonly StaffMarks<NoInfer<K>>[],
  policy?: StaffPolicy<K>,
  options: ConfidenceOptions = {},
): readonly StaffAssessment<K>[] {
  // Without a policy, K is the aspects of the default one.
  const { aspects, scale } = readPolicy(policy ?? (serviceStaffPolicy as StaffPolicy as StaffPolicy<K>));
  const estimate = meanEstimator(readConfidence(requireObject(options, "options")["confidence"]));
  const survey: CheckedSurvey<K> = { scale, items: aspects.map(({ aspect, weight }) => ({ item: aspect, weight: weight ?? 1, scale, better: "higher" })), partial: "answered-items" };
  const read = readResponses(marks, "marks", "marks");
  const byStaff = new Map<Id, ReadResponse[]>();
  for (const [index, response] of read.entries()) {
    const staff = readId(marks[index]!.staff, "marks", index);
    const known = byStaff.get(staff);
    if (known === undefined) byStaff.set(staff, [response]);
    else known.push(response);
  }
  const sorted = [...byStaff].sort(([a], [b]) => compareIds(a, b));
  return sorted.map(([staff, responses]) => {
    const { n, total, interval, items, invalid, reasons } = scoreOf(responses, survey, estimate, () => null);
    const findings = items.flatMap((item, index) => findingsOf(item, aspects[index]!.minimum));
    return { staff, n, total, interval, aspects: items, invalid, state: stateOf(findings), reasons: [...findings, ...reasons] };
  });
}

type Finding = Reason<Pick<GoalReasons, "satisfaction/below-minimum" | "satisfaction/not-assessed">>;

function findingsOf({ item: aspect, mean, n }: SurveyItemScore, minimum: number | undefined): Finding[] {
  if (mean === null) return [{ code: "satisfaction/not-assessed", aspect }];
  return minimum !== undefined && mean < minimum ? [{ code: "satisfaction/below-minimum", aspect, mean, minimum, n }] : [];
}

function stateOf(findings: readonly Finding[]): StaffAssessment["state"] {
  if (findings.some(({ code }) => code === "satisfaction/below-minimum")) return "below-minimum";
  return findings.length > 0 ? "undetermined" : "good-enough";
}

function readPolicy<K extends string>(policy: StaffPolicy<K>): StaffPolicy<K> {
  const finder = faultFinder("staff policy", "invalid-policy");
  if (finder.check(isRecord(policy), "", "must be an object")) {
    const { aspects, scale } = policy;
    checkScale(scale, "scale", finder);
    checkItems(aspects, "aspect", finder);
    for (const [index, aspect] of (Array.isArray(aspects) ? (aspects as readonly unknown[]) : []).entries()) {
      const minimum = isRecord(aspect) ? aspect["minimum"] : undefined;
      finder.check(minimum === undefined || Number.isFinite(minimum), `aspects[${index}].minimum`, "must be a finite number, or absent");
    }
  }
  finder.refuse();
  return policy;
}
