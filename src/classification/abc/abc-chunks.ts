import { ClienteleError } from "../../foundation/index.ts";
import { notFinite, requireIterable, requireObject } from "../../foundation/internal.ts";
import { completePolicy, paretoClasses, readAbcPolicy, type AbcClass, type AbcPolicy } from "./abc-policy.ts";
import type { AbcClassSummary, AbcTotals, NothingOverZero } from "./abc-summary.ts";
import { APART } from "./abc-column.ts";
import { assignByCuts } from "../columns/assign.ts";
import { summarise } from "../columns/classes.ts";
import { findEnds } from "../columns/ends.ts";
import type { Limit } from "../columns/limits.ts";
import type { Pieces } from "../columns/pieces.ts";
import { collectAll } from "../columns/ranges.ts";
import { tallySource, type TallySource } from "../columns/tally-source.ts";

/** A classification of values that were never in memory all at once. */
export interface AbcChunks<C extends string = string> {
  /** The policy, with its defaults filled in. */
  readonly policy: AbcPolicy<C>;
  /** The classes of the policy, best first. */
  readonly classes: readonly AbcClassSummary<C>[];
  /**
   * A value belongs to the first class whose cut it reaches, and to the last class if it reaches none; best
   * class first. `null` is reached by no value.
   */
  readonly cuts: readonly (number | null)[];
  /** What was classified, and what was left out. */
  readonly totals: AbcTotals;
  /** Why there are no shares, where there are none; otherwise `null`. */
  readonly reason: NothingOverZero | null;
}

/**
 * Where do the classes end in a column that is too large for memory? Reads it twice, from a file or a
 * database, and keeps some hundred kilobytes of sums and the few values around each border.
 *
 * Values crowded together, or millions of the same value, take a few passes more.
 *
 * @param openChunks - starts to read the column anew; the same values in the same order each time. A chunk
 * may be overwritten once the next one is asked for.
 * @param policy - how to classify; default `paretoClasses`. Equal values stay together, and computed limits
 * need all values at once, so `ties: "split"` and `by: "computed"` are refused.
 * @returns what each class holds, and the cuts by which {@link classesOfChunk} gives values their class
 * @throws ClienteleError `invalid-value` for NaN or an infinity, with its position in the column,
 * `invalid-policy`, `invalid-option` for a policy that cannot be applied in chunks, `invalid-input` where
 * their number changes between two passes, `total-out-of-range`
 * @example
 * ```ts
 * import { classesOfChunk, classifyAbcChunks } from "clientele/classification";
 *
 * const chunks = [Float64Array.of(5, 60, 0), Float64Array.of(20, 15)];
 * const result = classifyAbcChunks(() => chunks);
 * result.classes.map((c) => [c.class, c.count, c.share]); // => [["A", 2, 0.8], ["B", 1, 0.15], ["C", 1, 0.05]]
 * result.cuts; // => [20, 15]
 * chunks.map((chunk) => Array.from(classesOfChunk(chunk, result))); // => [[2, 0, 255], [0, 1]]
 * ```
 * @category ABC analysis
 * @see CLS-2, CLS-3, CLS-4
 */
export function classifyAbcChunks<const C extends string = AbcClass>(
  openChunks: () => Iterable<Float64Array>,
  policy: AbcPolicy<C> = paretoClasses as AbcPolicy as AbcPolicy<C>,
): AbcChunks<C> {
  const checked = readAbcPolicy(policy);
  if (checked.by === "computed") throw unsuitable("by", "computed limits need all values at once");
  if (checked.by !== "threshold" && checked.ties === "split") throw unsuitable("ties", "chunks have no ids to part equal values by");
  const source = tallySource(chunksOf(openChunks), (index, value) => {
    throw notFinite(value, { list: "values", index });
  });
  const ends = findEnds(checked, source, (limits) => {
    collectCandidates(source, limits);
  });
  const { classes, totals } = summarise(checked, source, ends);
  return {
    policy: completePolicy(policy, checked),
    classes: classes as AbcClassSummary<C>[],
    cuts: ends.slice(0, -1).map(({ cut }) => (cut === Infinity ? null : cut)),
    totals,
    reason: totals.baseCount > 0 ? null : { code: "classification/nothing-over-zero", customers: totals.count },
  };
}

/**
 * Which class does each value of a chunk belong to, by cuts that are known already?
 *
 * @param values - finite values; need not have been part of the classification
 * @param result - from {@link classifyAbcChunks}
 * @returns per value the position of its class; {@link APART} for those of zero or less, unless the policy
 * puts them in the last class
 * @throws ClienteleError `invalid-value` for NaN or an infinity
 * @example
 * ```ts
 * import { classesOfChunk, classifyAbcChunks } from "clientele/classification";
 *
 * const lastMonth = classifyAbcChunks(() => [Float64Array.of(60, 20, 15, 5)]);
 * Array.from(classesOfChunk(Float64Array.of(19.99, 20, -3), lastMonth)); // => [1, 0, 255]
 * ```
 * @category ABC analysis
 * @see CLS-2
 */
export function classesOfChunk(values: Float64Array, result: Pick<AbcChunks, "policy" | "cuts">): Uint8Array {
  if (!(values instanceof Float64Array)) throw new ClienteleError("invalid-input", "values is not a Float64Array", { list: "values" });
  const { cuts, policy } = requireObject(result, "result") as unknown as typeof result;
  const areCuts = Array.isArray(cuts) && cuts.every((cut) => cut === null || typeof cut === "number");
  if (!areCuts) throw new ClienteleError("invalid-input", "result.cuts is not a list of cuts", { list: "result", field: "cuts" });
  requireObject(policy, "result.policy");
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw notFinite(values[bad], { list: "values", index: bad });
  const classOf = new Uint8Array(values.length);
  const apart = policy.nonPositive === "lowest" ? cuts.length : APART;
  assignByCuts(values, (cuts as AbcChunks["cuts"]).map((cut) => cut ?? Infinity), apart, classOf);
  return classOf;
}

function unsuitable(field: string, why: string): ClienteleError {
  return new ClienteleError("invalid-option", `the policy cannot be applied in chunks: ${why}`, { field: `policy.${field}` });
}

function chunksOf(openChunks: () => Iterable<Float64Array>): Pieces {
  if (typeof openChunks !== "function") throw new ClienteleError("invalid-input", "openChunks is not a function", { list: "openChunks" });
  let length: number | undefined;
  return (reader) => {
    let offset = 0;
    for (const chunk of requireIterable(openChunks(), "chunks")) {
      if (!(chunk instanceof Float64Array)) {
        throw new ClienteleError("invalid-input", "a chunk is not a Float64Array", { list: "chunks" });
      }
      if (chunk.length > 0) reader(chunk, offset);
      offset += chunk.length;
    }
    length ??= offset;
    if (offset !== length) {
      throw new ClienteleError("invalid-input", `the chunks held ${length} values, and ${offset} in a later pass`, { list: "chunks" });
    }
  };
}

// The second pass: the values of all buckets in which a class most likely ends, collected at once.
function collectCandidates(source: TallySource, limits: readonly Limit[]): void {
  const buckets = [...new Set(limits.map((limit) => source.candidateFor(limit)))].filter(
    (bucket) => bucket >= 0 && source.areFew(source.countIn(bucket)),
  );
  const ranges = buckets.map((bucket) => ({ least: source.edges[bucket]!, below: source.edges[bucket + 1]! }));
  collectAll(source.pieces, ranges, buckets.map((bucket) => source.countIn(bucket))).forEach((members, k) => {
    source.members.set(buckets[k]!, members);
  });
}
