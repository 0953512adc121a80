import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { notFinite, requireObject, requireUniqueIds, type Place } from "../../foundation/internal.ts";
import { completePolicy, paretoClasses, readAbcPolicy, type AbcClass, type AbcPolicy, type CheckedPolicy } from "./abc-policy.ts";
import type { AbcClassSummary, AbcColumn } from "./abc-summary.ts";
import { assignByRank, draftClasses, settleDraft, type Draft } from "../columns/assign.ts";
import { summarise } from "../columns/classes.ts";
import { findEnds, type ClassEnd } from "../columns/ends.ts";
import { sampleOf } from "../columns/grid.ts";
import { piecesOf } from "../columns/pieces.ts";
import { presortedSource } from "../columns/presorted.ts";
import { rankDescending } from "../columns/ranking.ts";
import { runSource, type Source } from "../columns/source.ts";
import { tallySource } from "../columns/tally-source.ts";

/**
 * The class of customers who stand apart, in a column of classes.
 *
 * @category ABC analysis
 */
export const APART = 255;

/**
 * Which class does each value of a column belong to? The form for whole customer bases: it never sorts,
 * and takes a small fraction of the time that sorting alone would.
 *
 * @param values - one finite value per customer, in any order
 * @param policy - how to classify; default {@link paretoClasses}
 * @param options - `ids`: one per customer; needed where a policy with `ties: "split"` has to part equal values
 * @returns a class per customer, in the order of the input, and what each class holds
 * @throws ClienteleError `invalid-value` for NaN or an infinity, `invalid-policy`, `invalid-input` for a policy
 * that splits ties without ids or for ids of another number, `missing-id`, `duplicate-id`, `total-out-of-range`
 * @example
 * ```ts
 * import { classifyAbcColumn } from "clientele/classification";
 *
 * const { classOf, classes } = classifyAbcColumn([5, 60, 0, 20, 15]);
 * Array.from(classOf); // => [2, 0, 255, 0, 1]
 * classes.map(({ class: name, count, value }) => [name, count, value]);
 * // => [["A", 2, 80], ["B", 1, 15], ["C", 1, 5]]
 *
 * classifyAbcColumn([1, Number.NaN]); // throws invalid-value
 * ```
 * @category ABC analysis
 * @see CLS-2, CLS-3, CLS-4
 */
export function classifyAbcColumn<const C extends string = AbcClass>(
  values: Float64Array | readonly number[],
  policy: AbcPolicy<C> = paretoClasses as AbcPolicy as AbcPolicy<C>,
  options: { readonly ids?: readonly Id[] | undefined } = {},
): AbcColumn<C> {
  const checked = readAbcPolicy(policy);
  const { ids } = requireObject(options, "options") as typeof options;
  requireIds(checked, ids, requireColumn(values).length);
  const apart = checked.nonPositive === "lowest" ? checked.names.length - 1 : APART;
  const classOf = new Uint8Array(values.length);
  const { source, ends } = classifyInto(classOf, values, checked, apart, ids);
  if (ids !== undefined) partTies(values, ids, ends, classOf);
  const { classes, totals } = summarise(checked, source, ends);
  return {
    policy: completePolicy(policy, checked),
    classOf,
    classes: classes as AbcClassSummary<C>[],
    totals,
    reason: totals.baseCount === 0 ? { code: "classification/nothing-over-zero", customers: values.length } : null,
  };
}

/**
 * Takes a column as it comes, and refuses what is none.
 *
 * @param values - what stands where a column should be
 * @returns the same
 * @throws ClienteleError `invalid-input`
 */
export function requireColumn(values: Float64Array | readonly number[]): Float64Array | readonly number[] {
  if (values instanceof Float64Array || Array.isArray(values)) return values;
  throw new ClienteleError("invalid-input", "values is neither a Float64Array nor a list", { list: "values" });
}

/**
 * Where in a column a value stands.
 *
 * @param index - its position
 * @param ids - the ids beside the column, if there are any
 * @returns the place, with the id if it is known
 */
export function placeOf(index: number, ids: readonly Id[] | undefined): Place {
  const id = ids?.[index];
  return id === undefined ? { list: "values", index } : { list: "values", index, id };
}

// Only ids can part equal values in a way that does not depend on the order of the input.
export function requireIds({ by, ties }: CheckedPolicy, ids: readonly Id[] | undefined, count: number): void {
  if (ids === undefined) {
    if (by === "threshold" || ties === "together") return;
    throw new ClienteleError("invalid-input", 'a policy with ties: "split" needs ids', { field: "ids" });
  }
  if (!Array.isArray(ids)) throw new ClienteleError("invalid-input", "ids is not a list", { list: "ids" });
  if (ids.length !== count) {
    throw new ClienteleError("invalid-input", `there are ${count} values but ${ids.length} ids`, { field: "ids" });
  }
  requireUniqueIds(ids, "ids");
}

function classifyInto(
  classOf: Uint8Array,
  values: Float64Array | readonly number[],
  checked: CheckedPolicy,
  apart: number,
  ids: readonly Id[] | undefined,
): { source: Source; ends: readonly ClassEnd[] } {
  const pieces = piecesOf(values);
  const presorted = values instanceof Float64Array ? presortedSource(values, pieces) : undefined;
  if (presorted !== undefined) {
    const ends = findEnds(checked, presorted);
    assignByRank(ends, apart, classOf);
    return { source: presorted, ends };
  }
  const refuse = (index: number): never => {
    throw notFinite(values[index], placeOf(index, ids));
  };
  const bucketOf = new Uint16Array(values.length);
  const source = tallySource(pieces, refuse, { sample: sampleOf(values), bucketOf });
  // Computed limits depend on every single value, so these have to be ranked.
  const ranked = checked.by === "computed" ? runSource(rankDescending(Float64Array.from(values)).sorted, source) : source;
  let draft: Draft | undefined;
  const ends = findEnds(checked, ranked, (limits) => {
    draft = draftClasses(source, bucketOf, values, limits, apart, classOf);
  });
  settleDraft(draft, source, values, ends, apart, classOf);
  return { source: ranked, ends };
}

// Where a limit parts customers of equal value, their ids decide.
function partTies(
  values: Float64Array | readonly number[],
  ids: readonly Id[],
  ends: readonly ClassEnd[],
  classOf: Uint8Array,
): void {
  for (const { taken, crossing } of ends) {
    if (taken === 0 || crossing === null) continue;
    const tied: number[] = [];
    for (let i = values.indexOf(crossing.value); i >= 0; i = values.indexOf(crossing.value, i + 1)) tied.push(i);
    tied.sort((a, b) => compareIds(ids[a]!, ids[b]!));
    tied.forEach((i, position) => {
      classOf[i] = ends.findIndex((end) => crossing.start + position < end.rank);
    });
  }
}
