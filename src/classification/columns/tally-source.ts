import { requireTotal } from "../../foundation/internal.ts";
import { addToBucket, BUCKETS, countAt, edgesOf, emptyBuckets, schemeWithin, sumAt, type Scheme } from "./buckets.ts";
import { columnSumWithin } from "./column-sum.ts";
import { OFF_GRID } from "./grid.ts";
import type { Limit, TieGroup } from "./limits.ts";
import type { Pieces } from "./pieces.ts";
import { collectAll, endsWithin, leastFrom, onlyValue, type Range } from "./ranges.ts";
import { findInRun, type Source } from "./source.ts";
import { addSums, NOTHING, type Sum } from "./sums.ts";
import { leastTold, NEGATIVES, tellColumn, ZEROS, type Memory } from "./tally.ts";

/** A source whose values are told into buckets. */
export interface TallySource extends Source {
  /** Bucket `b` holds the values from `edges[b]` on, up to but not including `edges[b + 1]`. */
  readonly edges: Float64Array;
  /** The values of some buckets, once somebody has collected them. */
  readonly members: Map<number, Float64Array>;
  /** Number of values in a bucket. */
  countIn(bucket: number): number;
  /** Whether so many values are few enough to be collected. */
  areFew(count: number): boolean;
  /** The highest bucket that a limit may fall into, and nearly always the one; -1 where there is none. */
  candidateFor(limit: Limit): number;
}

// The values of a bucket are collected and sorted where they are few; otherwise it is told into buckets again.
const FEW = 4096;
const FEW_SHARE = 1 / 32;
const MOST_COLLECTED = 1 << 20;

/**
 * Reads a column once and makes it ready for limits to be found in it, without sorting it.
 *
 * @param pieces - the column
 * @param refuse - told the position of a value that is not finite, and the value; throws
 * @param memory - for a column in memory; without, the first values are the sample and no bucket is kept
 * @returns its sums, and a search that seldom reads it more than once again
 */
export function tallySource(
  pieces: Pieces,
  refuse: (index: number, value: number) => never,
  memory?: Memory,
): TallySource {
  const tally = tellColumn(pieces, refuse, memory);
  const { scheme, cells, scale } = tally;
  const edges = edgesOf(scheme, { least: Number.MIN_VALUE, below: Infinity });
  const members = new Map<number, Float64Array>();
  const all = { edges, cells, from: 0, above: NOTHING, members };
  const sums = {
    ...totalOf(cells),
    scale,
    zero: countAt(cells, ZEROS),
    negative: countAt(cells, NEGATIVES),
    negativeSum: sumAt(cells, NEGATIVES),
    pieces,
    exact: (least: number, below: number) => columnSumWithin(pieces, least, below),
  };
  requireTotal(sums.total.high, "values");
  return {
    ...sums,
    find: (limit) => findInBuckets(all, limit, sums),
    lowest: (rank, cut) => (rank === sums.count ? leastTold(tally) : leastFrom(pieces, cut)),
    edges,
    members,
    countIn: (bucket) => countAt(cells, bucket),
    areFew: (count) => count <= fewOf(sums.count),
    candidateFor: (limit) => candidates(all, limit).next().value?.bucket ?? -1,
  };
}

function totalOf(cells: Float64Array): Pick<Source, "count" | "total"> {
  let total = NOTHING;
  let count = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (countAt(cells, bucket) === 0) continue;
    total = addSums(total, sumAt(cells, bucket));
    count += countAt(cells, bucket);
  }
  return { count, total };
}

/** Buckets in which a limit is to be found. */
interface Buckets {
  /** Bucket `b` holds the values from `edges[b]` on, up to but not including `edges[b + 1]`. */
  readonly edges: Float64Array;
  readonly cells: Float64Array;
  /** Number of values above all of them. */
  readonly from: number;
  /** Sum of the values above all of them. */
  readonly above: Sum;
  /** The values of some of them. */
  readonly members: ReadonlyMap<number, Float64Array>;
}

/** A bucket, as if all its values were the same. */
interface Bucket extends Omit<TieGroup, "value"> {
  readonly bucket: number;
}

type Sums = Pick<Source, "count" | "scale" | "pieces">;

// The buckets that a limit may fall into, highest first.
function* candidates({ cells, from, above }: Buckets, limit: Limit): Generator<Bucket, undefined> {
  let start = from;
  let before = above;
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket -= 1) {
    const count = countAt(cells, bucket);
    if (count === 0) continue;
    const end = start + count;
    const through = addSums(before, sumAt(cells, bucket));
    if (through.high + through.low >= limit.leastSum && end >= limit.leastRank) yield { bucket, start, end, before, through };
    start = end;
    before = through;
  }
  return undefined;
}

function findInBuckets(buckets: Buckets, limit: Limit, sums: Sums): TieGroup | undefined {
  const { edges, members } = buckets;
  for (const candidate of candidates(buckets, limit)) {
    const range = { least: edges[candidate.bucket]!, below: edges[candidate.bucket + 1]! };
    const found = findInBucket(candidate, range, members.get(candidate.bucket), limit, sums);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInBucket(
  { start, end, before, through }: Bucket,
  range: Range,
  members: Float64Array | undefined,
  limit: Limit,
  sums: Sums,
): TieGroup | undefined {
  const { count, scale, pieces } = sums;
  if (members !== undefined || end - start <= fewOf(count)) {
    const run = members?.slice() ?? collectAll(pieces, [range], [end - start])[0]!;
    return findInRun(run.sort().reverse(), scale, limit, start, before);
  }
  const value = onlyValue(pieces, range, end - start);
  if (value !== undefined) {
    const group = { value, start, end, before, through };
    return limit.side(group) >= 0 ? group : undefined;
  }
  const ends = endsWithin(pieces, range);
  const scheme = schemeWithin(ends.least, ends.largest);
  const cells = emptyBuckets();
  pieces((piece) => { tellWithin(piece, range, scheme, cells, scale); });
  const within = { edges: edgesOf(scheme, range), cells, from: start, above: before, members: new Map<number, Float64Array>() };
  return findInBuckets(within, limit, sums);
}

function fewOf(count: number): number {
  return Math.min(MOST_COLLECTED, Math.max(FEW, Math.floor(count * FEW_SHARE)));
}

function tellWithin(
  piece: Float64Array,
  { least, below }: Range,
  { half, base, shift }: Scheme,
  cells: Float64Array,
  scale: number,
): void {
  const words = new Uint32Array(piece.buffer, piece.byteOffset, 2 * piece.length);
  for (let i = 0; i < piece.length; i += 1) {
    const value = piece[i]!;
    if ((Number(value >= least) & Number(value < below)) === 0) continue;
    const bucket = ((words[2 * i + half]!) - base) >>> shift;
    addToBucket(cells, bucket, scale === OFF_GRID ? value : Math.round(value * scale));
  }
}
