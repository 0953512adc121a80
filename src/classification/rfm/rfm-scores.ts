import { addDecimals, multiplyDecimals, nearestQuotient, toDecimal } from "../../foundation/internal.ts";
import { integerDecimal } from "../metrics/exact-quotient.ts";
import type { CheckedRfmPolicy } from "./rfm-policy-check.ts";
import type { ClosedSide, RfmThresholds } from "./rfm-policy.ts";

/** The three measures of the base, one entry a customer, in the order of ids. */
export interface RfmColumns {
  readonly recencyDays: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

/** The thresholds within one group of customers, where the method is `"nested"`. */
export interface NestedThresholds {
  /** The measure that these thresholds part. */
  readonly measure: keyof RfmThresholds;
  /** The group's recency score; `null` for the whole base. */
  readonly recencyScore: number | null;
  /** The group's frequency score; `null` where only recency forms the group. */
  readonly frequencyScore: number | null;
  /** Lowest first. */
  readonly thresholds: readonly number[];
}

/** The scores of the base, from 1, in the order of the columns, and what parts them. */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  readonly thresholds: RfmThresholds | null;
  readonly nested: readonly NestedThresholds[];
}

/**
 * Scores the three measures of a base.
 *
 * @param columns - the measures
 * @param policy - how
 * @returns scores and thresholds; few days since the last order make a high recency score
 */
export function scoreColumns(columns: RfmColumns, policy: CheckedRfmPolicy): RfmScores {
  if (policy.method === "nested") return scoreNested(columns, policy);
  const recency = scoreMeasure(columns, "recencyDays", policy);
  const frequency = scoreMeasure(columns, "frequency", policy);
  const monetary = scoreMeasure(columns, "monetary", policy);
  return {
    recency: reverse(recency.scores, policy.scores),
    frequency: frequency.scores,
    monetary: monetary.scores,
    thresholds: { recencyDays: recency.thresholds, frequency: frequency.thresholds, monetary: monetary.thresholds },
    nested: [],
  };
}

interface Scored {
  readonly scores: Uint8Array;
  readonly thresholds: readonly number[];
}

function scoreMeasure(columns: RfmColumns, measure: keyof RfmThresholds, policy: CheckedRfmPolicy): Scored {
  const values = columns[measure];
  if (policy.method === "ntile") return scoreByRank(values, policy.scores);
  if (policy.thresholds === undefined) return scoreByQuantile(values, policy.scores, policy.closed);
  const thresholds = policy.thresholds[measure];
  return { scores: scoreByBounds(values, thresholds, policy.closed), thresholds };
}

// Whether a value is over the quantile between its two neighbours is decided by the neighbours alone: no
// value of the base lies between them. So nothing is interpolated, and nothing rounded, to decide.
function scoreByQuantile(values: Float64Array, scores: number, closed: ClosedSide): Scored {
  const sorted = values.slice().sort();
  if (sorted.length === 0) return { scores: new Uint8Array(0), thresholds: [] };
  const bounds: number[] = [];
  const thresholds: number[] = [];
  for (let score = 1; score < scores; score += 1) {
    const steps = (sorted.length - 1) * score;
    const rest = steps % scores;
    const below = sorted[(steps - rest) / scores]!;
    const above = rest === 0 ? below : sorted[(steps - rest) / scores + 1]!;
    bounds.push(closed === "above" ? below : above);
    thresholds.push(rest === 0 ? below : quantileBetween(below, above, rest, scores));
  }
  return { scores: scoreByBounds(values, bounds, closed), thresholds };
}

// Type 7: the point at `rest / scores` of the way from one value to the next.
function quantileBetween(below: number, above: number, rest: number, scores: number): number {
  const lower = multiplyDecimals(toDecimal(below), integerDecimal(scores - rest));
  const upper = multiplyDecimals(toDecimal(above), integerDecimal(rest));
  return nearestQuotient(addDecimals(lower, upper), integerDecimal(scores));
}

function scoreByBounds(values: Float64Array, bounds: readonly number[], closed: ClosedSide): Uint8Array {
  return Uint8Array.from(values, (value) => {
    let score = 1;
    for (const bound of bounds) if (closed === "above" ? value > bound : value >= bound) score += 1;
    return score;
  });
}

function scoreByRank(values: Float64Array, scores: number): Scored {
  // The columns are in the order of ids and the sort is stable, so equal values stay in that order.
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const size = Math.floor(order.length / scores);
  const larger = order.length % scores;
  const result = new Uint8Array(order.length);
  const thresholds: number[] = [];
  let start = 0;
  for (let score = 1; score <= scores; score += 1) {
    const end = start + size + (score <= larger ? 1 : 0);
    for (let rank = start; rank < end; rank += 1) result[order[rank]!] = score;
    if (score < scores && end > 0) thresholds.push(values[order[end - 1]!]!);
    start = end;
  }
  return { scores: result, thresholds };
}

function scoreNested(columns: RfmColumns, policy: CheckedRfmPolicy): RfmScores {
  const { scores, closed } = policy;
  const nested: NestedThresholds[] = [];
  const everyone = Array.from(columns.recencyDays.keys());
  function scoreGroup(group: readonly number[], within: Omit<NestedThresholds, "thresholds">, into: Uint8Array): void {
    const scored = scoreByQuantile(Float64Array.from(group, (row) => columns[within.measure][row]!), scores, closed);
    const groupScores = within.measure === "recencyDays" ? reverse(scored.scores, scores) : scored.scores;
    group.forEach((row, index) => (into[row] = groupScores[index]!));
    if (group.length > 0) nested.push({ ...within, thresholds: scored.thresholds });
  }
  const recency = new Uint8Array(everyone.length);
  const frequency = new Uint8Array(everyone.length);
  const monetary = new Uint8Array(everyone.length);
  scoreGroup(everyone, { measure: "recencyDays", recencyScore: null, frequencyScore: null }, recency);
  for (const [recencyScore, group] of groupsOf(everyone, recency, scores)) {
    scoreGroup(group, { measure: "frequency", recencyScore, frequencyScore: null }, frequency);
    for (const [frequencyScore, subgroup] of groupsOf(group, frequency, scores)) {
      scoreGroup(subgroup, { measure: "monetary", recencyScore, frequencyScore }, monetary);
    }
  }
  return { recency, frequency, monetary, thresholds: null, nested };
}

function groupsOf(rows: readonly number[], scoreOf: Uint8Array, scores: number): [score: number, rows: readonly number[]][] {
  const groups = Array.from({ length: scores }, (_, index): [number, number[]] => [index + 1, []]);
  for (const row of rows) groups[scoreOf[row]! - 1]![1].push(row);
  return groups;
}

function reverse(scores: Uint8Array, highest: number): Uint8Array {
  return scores.map((score) => highest + 1 - score);
}
