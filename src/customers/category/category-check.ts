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
  if ("figure" in condition) {
    const { figure, atLeast } = condition;
    const value = figures.get(figure) ?? null;
    return { figure, atLeast, value, status: value === null ? "unknown" : value >= atLeast ? "met" : "unmet" };
  }
  if ("all" in condition) {
    const all = condition.all.map((part) => checkCategory(part, figures));
    return { all, status: statusOf(all, all.length) };
  }
  if ("any" in condition) {
    const any = condition.any.map((part) => checkCategory(part, figures));
    return { any, status: statusOf(any, 1) };
  }
  const of = condition.of.map((part) => checkCategory(part, figures));
  return { atLeast: condition.atLeast, of, status: statusOf(of, condition.atLeast) };
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
