import { ClienteleError, compareIds, type Id } from "../foundation/index.ts";
import { notFinite, requireUniqueIds } from "../foundation/internal.ts";
import { paretoClasses, readAbcPolicy, type AbcClass, type AbcPolicy, type CheckedPolicy } from "./abc-policy.ts";
import type { AbcColumn, AbcClassSummary } from "./abc-summary.ts";
import { assignByRank, draftClasses, settleDraft, type Draft } from "./columns/assign.ts";
import { cutIntoClasses, type Cut, type Source } from "./columns/classes.ts";
import { sampleOf } from "./columns/grid.ts";
import type { Limit } from "./columns/limits.ts";
import { presortedSource, runSource } from "./columns/presorted.ts";
import { rankDescending } from "./columns/ranking.ts";
import { piecesOf, readThrough, type Pieces } from "./columns/reading.ts";
import { tallySource, type BucketColumn } from "./columns/tally.ts";

/** The class of customers who stand apart, in a column of classes. */
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
  policy: AbcPolicy<C> = paretoClasses as AbcPolicy<string> as AbcPolicy<C>,
  options: { readonly ids?: readonly Id[] | undefined } = {},
): AbcColumn<C> {
  const checked = readAbcPolicy(policy);
  const { ids } = options;
  requireIds(checked, ids, values.length);
  const pieces = piecesOf(values);
  const apart = checked.nonPositive === "lowest" ? checked.names.length - 1 : APART;
  const classOf = new Uint8Array(values.length);
  const source = sourceOf(values, checked, pieces, ids);
  const { buckets } = source;
  let draft: Draft | undefined;
  const prepare = (limits: readonly Limit[]): void => {
    if (buckets !== undefined) draft = draftClasses(buckets, values, limits, apart, classOf);
  };
  const cut = readThrough(cutIntoClasses(checked, source, prepare), pieces);
  if (buckets === undefined) assignByRank(cut.ends, apart, classOf);
  else settleDraft(draft, buckets, values, pieces, cut.ends, apart, classOf);
  if (ids !== undefined) partTies(values, ids, cut, classOf);
  return {
    policy,
    classOf,
    classes: cut.classes as AbcClassSummary<C>[],
    totals: cut.totals,
    reason: cut.totals.baseCount === 0 ? { code: "classification/nothing-over-zero", customers: values.length } : null,
  };
}

// Only ids can part equal values in a way that does not depend on the order of the input.
function requireIds({ by, ties }: CheckedPolicy, ids: readonly Id[] | undefined, count: number): void {
  if (ids === undefined) {
    if (by === "threshold" || ties === "together") return;
    throw new ClienteleError("invalid-input", 'a policy with ties: "split" needs ids', { field: "ids" });
  }
  if (ids.length !== count) {
    throw new ClienteleError("invalid-input", `there are ${count} values but ${ids.length} ids`, { field: "ids" });
  }
  requireUniqueIds(ids, "ids");
}

function sourceOf(
  values: Float64Array | readonly number[],
  { by }: CheckedPolicy,
  pieces: Pieces,
  ids: readonly Id[] | undefined,
): Source & { readonly buckets?: BucketColumn } {
  const presorted = values instanceof Float64Array ? presortedSource(values) : undefined;
  if (presorted !== undefined) return presorted;
  const refuse = (index: number): never => {
    const id = ids?.[index];
    throw notFinite(values[index], id === undefined ? { list: "values", index } : { list: "values", index, id });
  };
  const memory = { sample: sampleOf(values), bucketOf: new Uint16Array(values.length) };
  const source = readThrough(tallySource(refuse, memory), pieces);
  if (by !== "computed") return source;
  return { ...source, ...runSource(rankDescending(Float64Array.from(values)).sorted, source.apart, source.base) };
}

// Where a limit parts customers of equal value, their ids decide.
function partTies(
  values: Float64Array | readonly number[],
  ids: readonly Id[],
  { ends }: Cut,
  classOf: Uint8Array,
): void {
  for (const { taken, crossing } of ends) {
    if (taken === 0 || crossing === null) continue;
    const tied: number[] = [];
    for (let i = values.indexOf(crossing.value); i >= 0; i = values.indexOf(crossing.value, i + 1)) tied.push(i);
    tied.sort((a, b) => compareIds(ids[a] as Id, ids[b] as Id));
    tied.forEach((i, position) => {
      classOf[i] = ends.findIndex((end) => crossing.start + position < end.rank);
    });
  }
}
