import { ClienteleError } from "../../foundation/index.ts";
import type { CheckedPolicy } from "../abc/abc-policy.ts";
import { computedLimits } from "./computed.ts";
import { OFF_GRID } from "./grid.ts";
import { customerLimit, shareLimit, type Limit, type TieGroup } from "./limits.ts";
import type { Source } from "./source.ts";
import { addTo, between, NOTHING, type Sum } from "./sums.ts";

/** Where a class ends. */
export interface ClassEnd {
  /** Number of customers in this class and all better ones. */
  readonly rank: number;
  /** Sum of their values, in units. */
  readonly sum: Sum;
  /** Values from this one on are in this class or a better one. */
  readonly cut: number;
  /** How many customers of the value just below the cut are in as well, where a limit parts equal values. */
  readonly taken: number;
  /** The customers among whom the limit falls. */
  readonly crossing: TieGroup | null;
}

/** The end of a class that nobody reaches. */
export const NOBODY: ClassEnd = { rank: 0, sum: NOTHING, cut: Infinity, taken: 0, crossing: null };

/**
 * Finds where each class ends.
 *
 * @param policy - checked
 * @param source - the column
 * @param prepare - told all limits at once, before any of them is looked for
 * @returns an end per class, the last one included
 */
export function findEnds(
  policy: CheckedPolicy,
  source: Source,
  prepare?: (limits: readonly Limit[]) => void,
): readonly ClassEnd[] {
  const { count, total } = source;
  const last: ClassEnd = { ...NOBODY, rank: count, sum: total, cut: Number.MIN_VALUE };
  if (count === 0) return [...policy.names.slice(1).map(() => NOBODY), last];
  if (policy.by === "threshold") return [...policy.limits.map((cut) => thresholdEnd(cut, source)), last];
  const limits =
    policy.by === "computed"
      ? computedLimits(source, policy.degenerate)
      : policy.limits.map((limit) => (policy.by === "share" ? shareLimit(limit, source) : customerLimit(limit, count)));
  prepare?.(limits);
  return [...limits.map((limit) => limitEnd(limit, policy, source)), last];
}

function limitEnd(limit: Limit, { boundary, ties }: CheckedPolicy, source: Source): ClassEnd {
  const crossing = source.find(limit);
  if (crossing === undefined) return NOBODY;
  const { value, start, end, before, through } = crossing;
  const whole = ties === "together" || end - start === 1;
  const reached = whole ? { rank: end, meets: limit.side(crossing) === 0 } : limit.within(crossing);
  const takesLast = boundary === "covering" || (boundary === "atMost" && reached.meets);
  const rank = takesLast ? reached.rank : whole ? start : reached.rank - 1;
  if (rank === end) return { rank, sum: through, cut: value, taken: 0, crossing };
  let sum = before;
  for (let r = start; r < rank; r += 1) sum = addTo(sum, inUnits(value, source));
  return { rank, sum, cut: nextAbove(value), taken: rank - start, crossing };
}

function thresholdEnd(cut: number, source: Source): ClassEnd {
  let rank = 0;
  let sum = NOTHING;
  let all = NOTHING;
  source.pieces((piece) => {
    for (let i = 0; i < piece.length; i += 1) {
      const value = piece[i]!;
      if (!(value > 0)) continue;
      const unit = inUnits(value, source);
      all = addTo(all, unit);
      if (!(value >= cut)) continue;
      rank += 1;
      sum = addTo(sum, unit);
    }
  });
  // Chunks may have been read anew, and may not hold what they held before.
  if (Math.abs(between(all, source.total)) > source.total.high * 1e-9) {
    throw new ClienteleError("invalid-input", "the values changed between two passes", { list: "values" });
  }
  return { ...NOBODY, rank, sum, cut };
}

function inUnits(value: number, { scale }: Source): number {
  return scale === OFF_GRID ? value : Math.round(value * scale);
}

function nextAbove(value: number): number {
  const bits = new BigUint64Array(Float64Array.of(value).buffer);
  bits[0]! += 1n;
  return new Float64Array(bits.buffer)[0]!;
}
