import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { addDecimals, compareDecimals, type Decimal, decimalToNumber, idNumbering, isRecord, multiplyDecimals, requireFinite, requireId, requireList, requireRecord, requireTotal, toDecimal } from "../../foundation/internal.ts";
import { integerDecimal } from "../metrics/exact-quotient.ts";
import { quotientOf } from "../metrics/ledger-quotients.ts";
import { readScorePolicy, type ScorePolicy } from "./score-policy.ts";
import type { ScoreReasons } from "./score-reasons.ts";

/** A row of a scoring matrix: a customer, or whatever else is compared, and its score by criterion. */
export interface ScoreEntry<K extends string = string> {
  /** What is scored. */
  readonly id: Id;
  /** A score of the scale for each criterion of the policy. */
  readonly scores: Readonly<Record<K, number>>;
}

/** What one criterion adds to a total. */
export interface ScoreContribution<K extends string = string> {
  /** Name of the criterion. */
  readonly criterion: K;
  /** The score given. */
  readonly score: number;
  /** What the score is multiplied by. */
  readonly weight: number;
  /** Score times weight. */
  readonly value: number;
}

/** A subject with its total. */
export interface ScoreRow<K extends string = string> {
  /** What was scored. */
  readonly id: Id;
  /** Sum of scores times weights, exact as decimals. */
  readonly total: number;
  /** Place among all, from 1; equal totals share the better place, and the next one is as far on as they are many. */
  readonly rank: number;
  /** What each criterion adds, in the order of the policy. */
  readonly contributions: readonly ScoreContribution<K>[];
  /** Why it stands where it does. */
  readonly reason: Reason<Pick<ScoreReasons, "classification/scored">>;
}

/** A scoring matrix with its totals. */
export interface ScoreTable<K extends string = string> {
  /** Highest total first; equal totals in the order of ids. */
  readonly rows: readonly ScoreRow<K>[];
  /** Mean of the totals; `null` for an empty matrix. */
  readonly mean: number | null;
}

/**
 * Who scores highest over several criteria?
 *
 * Each row has one score of the scale for each criterion; its total is the sum of scores times weights. The
 * subjects need not be customers: cities for a tour ({@link cityCriteria}) and suppliers are compared the same way.
 *
 * @typeParam K - the criteria, taken from the policy; a score for another one does not compile
 * @param matrix - one row per subject, in any order
 * @param policy - criteria with weights, and the scale
 * @returns rows by total, and the mean; no rows and mean `null` for an empty matrix
 * @throws ClienteleError `invalid-policy` for an empty list of criteria, one named twice, a negative weight, weights that are all 0;
 * `invalid-input`, `missing-id`, `duplicate-id`; `invalid-value` for a score that is missing, off the scale, or of no criterion
 * @example
 * ```ts
 * import { scoreCustomers } from "clientele/classification";
 *
 * const matrix = [
 *   { id: "Aster", scores: { relationship: 9, policySupport: 3 } },
 *   { id: "Briar", scores: { relationship: 5, policySupport: 7 } },
 *   { id: "Clover", scores: { relationship: 1, policySupport: 3 } },
 * ];
 * const policy = { criteria: [{ criterion: "relationship" }, { criterion: "policySupport" }] } as const;
 * const table = scoreCustomers(matrix, policy);
 * table.rows.map(({ id, total, rank }) => [id, total, rank]); // => [["Aster", 12, 1], ["Briar", 12, 1], ["Clover", 4, 3]]
 *
 * scoreCustomers([{ id: 1, scores: { relationship: 4, policySupport: 3 } }], policy); // throws invalid-value
 * ```
 * @category Scoring
 * @see CLS-6
 */
export function scoreCustomers<const K extends string>(matrix: readonly ScoreEntry<NoInfer<K>>[], policy: ScorePolicy<K>): ScoreTable<K> {
  const { weights, scale } = readScorePolicy(policy);
  const known = idNumbering();
  const scored = requireList(matrix, "matrix").map((value, index) => {
    const { id, scores } = requireRecord(value, "matrix", index);
    requireNew(requireId(id, "matrix", index), known.numberOf(id, "matrix", index), index);
    const contributions = readScores(scores, weights, scale, index, id as Id);
    return { id: id as Id, contributions, exact: sumOf(contributions) };
  });
  scored.sort((a, b) => compareDecimals(b.exact, a.exact) || compareIds(a.id, b.id));
  const count = scored.length;
  let rank = 0;
  const rows = scored.map(({ id, contributions, exact }, index) => {
    if (index === 0 || compareDecimals(scored[index - 1]!.exact, exact) !== 0) rank = index + 1;
    const total = requireTotal(decimalToNumber(exact), "scores");
    return { id, total, rank, contributions, reason: { code: "classification/scored", total, rank, count } } as const;
  });
  const sum = scored.reduce((all, { exact }) => addDecimals(all, exact), integerDecimal(0));
  return { rows, mean: count > 0 ? quotientOf(sum, integerDecimal(count)) : null };
}

function requireNew(id: Id, number: number, index: number): void {
  if (number === index) return;
  throw new ClienteleError("duplicate-id", `matrix[${index}] has the id of matrix[${number}]`, { list: "matrix", index, firstIndex: number, id });
}

function readScores<K extends string>(
  scores: unknown,
  weights: ReadonlyMap<K, number>,
  scale: ReadonlySet<number>,
  index: number,
  id: Id,
): readonly ScoreContribution<K>[] {
  const place = { list: "matrix", index, id };
  if (!isRecord(scores)) throw new ClienteleError("invalid-input", `matrix[${index}] has no scores`, { ...place, field: "scores" });
  const unknown = Object.keys(scores).filter((name) => !weights.has(name as K)).length;
  if (unknown > 0) {
    const sentence = `matrix[${index}].scores has ${unknown} scores of no criterion`;
    throw new ClienteleError("invalid-value", sentence, { ...place, field: "scores", expected: [...weights.keys()] });
  }
  return Array.from(weights, ([criterion, weight]) => {
    // Only what the record itself holds: a criterion may bear the name of something that every object has.
    const field = `scores.${criterion}`;
    const score = requireFinite(Object.hasOwn(scores, criterion) ? scores[criterion] : undefined, { ...place, field });
    if (!scale.has(score)) {
      const sentence = `matrix[${index}].${field} is ${score}, off the scale`;
      throw new ClienteleError("invalid-value", sentence, { ...place, field, value: score, expected: [...scale] });
    }
    const value = decimalToNumber(multiplyDecimals(toDecimal(score), toDecimal(weight)));
    return { criterion, score, weight, value };
  });
}

function sumOf(contributions: readonly ScoreContribution[]): Decimal {
  return contributions.reduce((sum, { score, weight }) => addDecimals(sum, multiplyDecimals(toDecimal(score), toDecimal(weight))), integerDecimal(0));
}
