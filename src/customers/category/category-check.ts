import type { CategoryCondition, CategoryFigure, FigureCondition } from "./category-policy.ts";
import type { KnownFigures } from "./category-figures.ts";

/** Whether a condition holds. It is `"unknown"` where figures that are absent could tip it. */
export type ConditionStatus = "met" | "unmet" | "unknown";

/**
 * A condition, with what holds of it marked in every part.
 *
 * @category Category
 */
export type CategoryCheck =
  | FigureCheck
  | { readonly all: readonly CategoryCheck[]; readonly status: ConditionStatus }
  | { readonly any: readonly CategoryCheck[]; readonly status: ConditionStatus }
  | { readonly atLeast: number; readonly of: readonly CategoryCheck[]; readonly status: ConditionStatus };

/**
 * A figure beside its limit.
 *
 * @category Category
 */
export interface FigureCheck extends FigureCondition {
  /** The figure; `null` where it is not known. */
  readonly value: number | null;
  /** Whether the figure reaches the limit. */
  readonly status: ConditionStatus;
}

/**
 * Holds a condition?
 *
 * @param condition - the condition
 * @param figures - what is known
 * @returns the condition with its marks
 */
export function checkCategory(condition: CategoryCondition, figures: KnownFigures): CategoryCheck {
  const { figure, atLeast, all, any, of } = condition as AnyCondition;
  // A field that is there and holds nothing is as good as absent: policies are put together from optional parts.
  if (figure !== undefined) {
    const value = figures.get(figure) ?? null;
    return { figure, atLeast: atLeast!, value, status: value === null ? "unknown" : value >= atLeast! ? "met" : "unmet" };
  }
  const parts = (all ?? any ?? of)!.map((part) => checkCategory(part, figures));
  if (all !== undefined) return { all: parts, status: statusOf(parts, parts.length) };
  if (any !== undefined) return { any: parts, status: statusOf(parts, 1) };
  return { atLeast: atLeast!, of: parts, status: statusOf(parts, atLeast!) };
}

/** A condition of a checked policy, of which one kind is there. */
interface AnyCondition {
  readonly figure?: CategoryFigure | undefined;
  readonly atLeast?: number | undefined;
  readonly all?: readonly CategoryCondition[] | undefined;
  readonly any?: readonly CategoryCondition[] | undefined;
  readonly of?: readonly CategoryCondition[] | undefined;
}

/**
 * The figures that keep a condition from being met.
 *
 * @param check - a condition that is not met
 * @returns figures with their limits that are short of them, and figures that nobody knows; each once, in the order of the condition
 */
export function obstaclesOf(check: CategoryCheck): { readonly short: readonly FigureCheck[]; readonly absent: readonly CategoryFigure[] } {
  const short = leavesOf(check, "unmet");
  return {
    short: short.filter((leaf, index) => short.findIndex(({ figure, atLeast }) => figure === leaf.figure && atLeast === leaf.atLeast) === index),
    absent: [...new Set(leavesOf(check, "unknown").map(({ figure }) => figure))],
  };
}

function statusOf(parts: readonly CategoryCheck[], needed: number): ConditionStatus {
  const count = (wanted: ConditionStatus): number => parts.filter(({ status }) => status === wanted).length;
  const met = count("met");
  if (met >= needed) return "met";
  return met + count("unknown") >= needed ? "unknown" : "unmet";
}

// A part of another status than the whole could not tip it by itself.
function leavesOf(check: CategoryCheck, status: ConditionStatus): readonly FigureCheck[] {
  if (check.status !== status) return [];
  if ("figure" in check) return [check];
  const parts = "all" in check ? check.all : "any" in check ? check.any : check.of;
  return parts.flatMap((part) => leavesOf(part, status));
}
