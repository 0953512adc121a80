import { ClienteleError, type Reason } from "../../foundation/index.ts";
import { distanceAcross, isAcrossBy, type ClassBorder } from "./class-borders.ts";
import type { ClassifiedRow } from "./classified-base.ts";
import type { CheckedSettlingPolicy } from "./settle-policy.ts";
import type { BorderFacts, SettlingReasons } from "./settle-reasons.ts";

/** One customer in one period, with all that decides on the borders. */
export interface Crossing {
  readonly row: ClassifiedRow;
  readonly runs: readonly number[];
  readonly borders: readonly (ClassBorder | null)[];
  readonly names: readonly string[];
  readonly policy: CheckedSettlingPolicy;
  readonly argument: string;
}

/** What became of a customer at one border. */
export type BorderReason = Reason<Pick<SettlingReasons, "classification/held-at-border" | "classification/moved-by-margin" | "classification/moved-after-periods">>;

/**
 * Takes a customer across the borders between two classes, as far as each lets it.
 *
 * @param from - position of the class that was settled
 * @param to - position of the computed class, another one
 * @param crossing - the customer, the borders and the policy
 * @returns position of the class reached, and a reason for each border, the nearest first
 * @throws ClienteleError `invalid-value` where a margin cannot be judged
 */
export function crossBorders(from: number, to: number, crossing: Crossing): { settled: number; reasons: readonly BorderReason[] } {
  const step = to > from ? 1 : -1;
  const reasons: BorderReason[] = [];
  let settled = from;
  // Who is far enough across one border is so across those before it too, and as long: the first that
  // holds, holds at all that follow.
  for (let position = from; position !== to; position += step) {
    const reason = judgeBorder(Math.min(position, position + step), step > 0 ? "demoted" : "promoted", crossing);
    const isHeld = settled !== position || reason.code === "classification/held-at-border";
    reasons.push(isHeld ? { ...reason, code: "classification/held-at-border" } : reason);
    if (!isHeld) settled = position + step;
  }
  return { settled, reasons };
}

function judgeBorder(index: number, direction: BorderFacts["direction"], crossing: Crossing): BorderReason {
  const { row, runs, borders, names, policy, argument } = crossing;
  const border = borders[index] ?? null;
  const measured = row.reason?.measured ?? null;
  const facts: BorderFacts = {
    above: names[index]!,
    below: names[index + 1]!,
    direction,
    limit: border?.limit ?? null,
    measured,
    distance: border === null || measured === null ? null : distanceAcross(measured, border, direction),
    margin: policy.margin,
    periods: Math.abs(runs[index]!),
    requiredPeriods: policy.periods,
  };
  if (border !== null && policy.margin !== null && isFarAcross(row, facts, border, policy.margin, argument)) {
    return { code: "classification/moved-by-margin", ...facts };
  }
  const isLong = policy.periods !== null && facts.periods >= policy.periods;
  return { code: isLong ? "classification/moved-after-periods" : "classification/held-at-border", ...facts };
}

function isFarAcross(row: ClassifiedRow, facts: BorderFacts, border: ClassBorder, margin: number, argument: string): boolean {
  if (facts.measured !== null) return isAcrossBy(facts.measured, border, facts.direction, margin);
  // Who is worth nothing any more stands in the last class without a share, below every limit.
  if (typeof row.value === "number" && row.value <= 0) return true;
  throw new ClienteleError("invalid-value", `a row of ${argument} has no reason.measured to judge the margin by`, {
    list: `${argument}.rows`,
    field: "reason.measured",
    id: row.id,
  });
}
