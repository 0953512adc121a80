import { ClienteleError, type Id } from "../../foundation/index.ts";
import { describePlace, requireFinite, requireId, type Place } from "../../foundation/internal.ts";
import type { CategoryFigure } from "./category-policy.ts";

/**
 * What is known of a customer's worth to us. What is absent or `null` is not known, and is never guessed.
 *
 * @category Category
 */
export interface CategoryFigures {
  /** The customer. */
  readonly id: Id;
  /** Number of orders, whole, 0 or more. */
  readonly orders?: number | null | undefined;
  /** What was sold, in the unit of the policy. */
  readonly amount?: number | null | undefined;
  /** Share of our sales, 0 to 1. */
  readonly amountShare?: number | null | undefined;
  /** Share of our profit, 0 to 1, as the `contribution` of customer degrees. */
  readonly profitShare?: number | null | undefined;
  /** Gross margin, at most 1; negative where we lose. */
  readonly margin?: number | null | undefined;
  /** Loyalty, 0 to 1. */
  readonly loyalty?: number | null | undefined;
  /** Grade of how high and wide its demands on service are. */
  readonly serviceDemand?: number | null | undefined;
  /** Grade of how strongly it can bargain. */
  readonly bargaining?: number | null | undefined;
  /** Grade of how well it fits our own strategy. */
  readonly strategicFit?: number | null | undefined;
}

/** Every figure. */
export const CATEGORY_FIGURES: readonly CategoryFigure[] = [
  "orders",
  "amount",
  "amountShare",
  "profitShare",
  "margin",
  "loyalty",
  "serviceDemand",
  "bargaining",
  "strategicFit",
];

/** The figures that are known. */
export type KnownFigures = ReadonlyMap<CategoryFigure, number>;

/**
 * Takes the figures of a customer as they come.
 *
 * @param record - the figures
 * @param list - where they stand
 * @param index - position there, from 0
 * @returns id, and the figures that are known
 * @throws ClienteleError `missing-id`, `invalid-value`
 */
export function readFigures(record: Readonly<Record<string, unknown>>, list: string, index: number): { readonly id: Id; readonly figures: KnownFigures } {
  const id = requireId(record["id"], list, index);
  const figures = new Map<CategoryFigure, number>();
  for (const field of CATEGORY_FIGURES) {
    const value = record[field];
    if (value !== undefined && value !== null) figures.set(field, requireFigure(value, field, { list, index, field, id }));
  }
  return { id, figures };
}

function requireFigure(value: unknown, figure: CategoryFigure, place: Place): number {
  const number = requireFinite(value, place) + 0;
  const [holds, expected] = BOUNDS[figure] === "count" ? [Number.isSafeInteger(number) && number >= 0, "no whole number of 0 or more"]
    : BOUNDS[figure] === "share" ? [number >= 0 && number <= 1, "no share from 0 to 1"]
    : [figure !== "margin" || number <= 1, "over 1"];
  if (holds) return number;
  throw new ClienteleError("invalid-value", `${describePlace(place)} is ${number}, ${expected}`, { ...place, value: number });
}

const BOUNDS: Readonly<Partial<Record<CategoryFigure, "count" | "share">>> = { orders: "count", amountShare: "share", profitShare: "share", loyalty: "share" };
