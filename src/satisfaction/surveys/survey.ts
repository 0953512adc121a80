import type { Id } from "../../foundation/index.ts";
import { faultFinder, isRecord, type FaultFinder } from "../../foundation/internal.ts";
import { checkScale, type SurveyScale } from "./survey-scale.ts";

/** One item of a survey. */
export interface SurveyItem<K extends string = string> {
  /** What answers name the item by. */
  readonly item: K;
  /** What the item counts beside the others, 0 or more. Default 1. */
  readonly weight?: number | undefined;
  /** Its answers. Default: the scale of the survey. */
  readonly scale?: SurveyScale | undefined;
  /** Whether the highest answer is the best, or the lowest. Default `"higher"`. */
  readonly better?: "higher" | "lower" | undefined;
}

/** The items that are asked, and how they are weighed. */
export interface Survey<K extends string = string> {
  /** The items, at least one; not all of weight 0. */
  readonly items: readonly SurveyItem<K>[];
  /** The answers of items without a scale of their own, and what the total is shown on. */
  readonly scale: SurveyScale;
  /**
   * Whether a response with gaps counts by the items it has, or is left out of the total; an item of weight 0 leaves no gap. Default
   * `"answered-items"`.
   */
  readonly partial?: "answered-items" | "leave-out" | undefined;
}

/** What one person answered. */
export interface SurveyResponse<K extends string = string> {
  /** What tells the response from others. */
  readonly id: Id;
  /** The answers by item; absent, `undefined` and `null` are no answer. */
  readonly answers: Readonly<Partial<Record<K, number | null | undefined>>>;
}

/** An item with its defaults filled in. */
export interface CheckedItem<K extends string = string> {
  readonly item: K;
  readonly weight: number;
  readonly scale: SurveyScale;
  readonly better: "higher" | "lower";
}

/** A survey that has been checked. */
export interface CheckedSurvey<K extends string = string> {
  readonly items: readonly CheckedItem<K>[];
  readonly scale: SurveyScale;
  readonly partial: "answered-items" | "leave-out";
}

/**
 * Takes a survey as it comes, and fills in its defaults.
 *
 * @param survey - as the user wrote it
 * @returns what scores are made with
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readSurvey<K extends string>(survey: Survey<K>): CheckedSurvey<K> {
  const finder = faultFinder("survey", "invalid-policy");
  if (finder.check(isRecord(survey), "", "must be an object")) {
    checkScale(survey.scale, "scale", finder);
    finder.oneOf(survey.partial, ["answered-items", "leave-out"], "partial");
    checkItems(survey.items, "item", finder);
  }
  finder.refuse();
  return {
    items: survey.items.map(({ item, weight, scale, better }) => ({ item, weight: weight ?? 1, scale: scale ?? survey.scale, better: better ?? "higher" })),
    scale: survey.scale,
    partial: survey.partial ?? "answered-items",
  };
}

/**
 * Checks what is weighed.
 *
 * @param items - what stands where the list should be
 * @param name - what one of them is called: `"item"` of `items`, or `"aspect"` of `aspects`
 * @param finder - notes the faults
 */
export function checkItems(items: unknown, name: "item" | "aspect", finder: FaultFinder): void {
  const list = `${name}s`;
  if (!finder.check(Array.isArray(items) && items.length > 0, list, `must be a list of at least one ${name}`)) return;
  const names = new Set<unknown>();
  let total = 0;
  for (const [index, value] of (items as readonly unknown[]).entries()) {
    const path = `${list}[${index}]`;
    if (!finder.check(isRecord(value), path, "must be an object")) continue;
    const { [name]: item, weight = 1, scale, better } = value as Readonly<Record<string, unknown>>;
    finder.check(typeof item === "string" && item !== "", `${path}.${name}`, "must be a name");
    finder.check(!names.has(item), `${path}.${name}`, "is named twice");
    names.add(item);
    const isWeight = finder.check(Number.isFinite(weight) && (weight as number) >= 0, `${path}.weight`, "must be a number from 0");
    total += isWeight ? (weight as number) : 1;
    if (name === "aspect") continue;
    if (scale !== undefined) checkScale(scale, `${path}.scale`, finder);
    finder.oneOf(better, ["higher", "lower"], `${path}.better`);
  }
  finder.check(total > 0 && Number.isFinite(total), list, "must have weights that come to a number over 0");
}
