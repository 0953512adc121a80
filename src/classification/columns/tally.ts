import { ClienteleError } from "../../foundation/index.ts";
import { requireTotal } from "../../foundation/internal.ts";
import { gridOf, LARGEST_CERTAIN, OFF_GRID, sampleOf } from "./grid.ts";
import type { Limit, TieGroup } from "./limits.ts";
import type { Pieces } from "./pieces.ts";
import { findInRun, type Source } from "./source.ts";
import { addSums, NOTHING, type Sum } from "./sums.ts";
import { HIGH, LOW, TWO_TO_32 } from "./words.ts";

/** What one pass over the values leaves behind: their sums by bucket, a larger value never in a lower bucket. */
interface Tally {
  /** Units in one, or {@link OFF_GRID}. */
  scale: number;
  /** By bucket: sum, its rounding error, count, and one cell to spare. */
  readonly cells: Float64Array;
  readonly scheme: Scheme;
}

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

/** How a value finds its bucket: by one half of its bits, counted from a base. */
interface Scheme {
  readonly half: number;
  readonly base: number;
  readonly shift: number;
  /** The high half of all values where the low half decides. */
  readonly high: number;
  /** Whether the first and the last bucket also take what lies beyond them. */
  readonly open: boolean;
}

/** The values from `least` on, up to but not including `below`. */
export interface Range {
  readonly least: number;
  readonly below: number;
}

// 4,096 buckets of four doubles are 128 kB: they stay in the second-level cache.
const BUCKETS = 4096;
const CELL = 4;
/** The first bucket behind those of the values over zero. */
export const APART_BUCKET = BUCKETS;
const ZEROS = BUCKETS;
const NEGATIVES = BUCKETS + 1;
// The spare cell of the zeros holds the least value over zero.
const LEAST = ZEROS * CELL + 3;
// The values of a bucket are collected and sorted where they are few; otherwise it is told into buckets again.
const FEW = 4096;
const FEW_SHARE = 1 / 32;
const MOST_COLLECTED = 1 << 20;
const HIGHEST_WORD = 0x7ff00000;

/** What a column in memory has to offer. */
interface Memory {
  /** Some of its values from all over it. */
  readonly sample: Float64Array;
  /** Two bytes a value, to be filled with its bucket. */
  readonly bucketOf: Uint16Array;
}

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
  const tally = tellAll(pieces, refuse, memory) ?? tellAll(pieces, refuse, memory, OFF_GRID)!;
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
  };
  requireTotal(sums.total.high, "values");
  return {
    ...sums,
    find: (limit) => findInBuckets(all, limit, sums),
    lowest: (rank, cut) => (rank === sums.count ? cells[LEAST]! : leastFrom(pieces, cut)),
    edges,
    members,
    countIn: (bucket) => countAt(cells, bucket),
    areFew: (count) => count <= fewOf(sums.count),
    candidateFor: (limit) => candidates(all, limit).next().value?.bucket ?? -1,
  };
}

// Tells all values into buckets; `undefined` where one lies on no grid together with those before it, so that
// all have to be told again as the doubles they are.
function tellAll(
  pieces: Pieces,
  refuse: (index: number, value: number) => never,
  memory: Memory | undefined,
  scale?: typeof OFF_GRID,
): Tally | undefined {
  let tally = startTally(memory?.sample ?? new Float64Array(0), scale);
  let scratch = new Uint16Array(0);
  let onGrid = true;
  pieces((piece, offset) => {
    if (!onGrid) return;
    if (memory === undefined && offset === 0) tally = startTally(sampleOf(piece), scale);
    if (memory === undefined && scratch.length < piece.length) scratch = new Uint16Array(piece.length);
    const done = addPiece(tally, piece, memory?.bucketOf.subarray(offset, offset + piece.length) ?? scratch);
    if (done === piece.length) return;
    if (tally.scale === OFF_GRID) refuse(offset + done, piece[done]!);
    onGrid = false;
  });
  return onGrid ? tally : undefined;
}

function leastFrom(pieces: Pieces, cut: number): number {
  let least = Infinity;
  pieces((piece) => {
    for (let i = 0; i < piece.length; i += 1) if (piece[i]! >= cut && piece[i]! < least) least = piece[i]!;
  });
  return least;
}

// Buckets and decimal grid are chosen by a sample, and hold whatever comes after.
function startTally(sample: Float64Array, scale = gridOf(sample)): Tally {
  const words = new Int32Array(sample.buffer);
  let least = HIGHEST_WORD;
  let most = 0;
  for (let i = HIGH; i < words.length; i += 2) {
    const word = words[i]!;
    if (word <= 0 || word >= HIGHEST_WORD) continue;
    if (word < least) least = word;
    if (word > most) most = word;
  }
  // The first and the last bucket take what lies beyond the sample.
  if (most < least) [least, most] = [0, HIGHEST_WORD];
  const shift = shiftFor(most - least, BUCKETS - 2);
  const cells = new Float64Array((BUCKETS + 2) * CELL);
  cells[LEAST] = Infinity;
  return { scale, cells, scheme: { half: HIGH, base: least - 2 ** shift, shift, high: 0, open: true } };
}

// Returns the position of the first value that cannot be told, or the number of values: not finite, or in doubt
// about the grid.
function addPiece(tally: Tally, piece: Float64Array, bucketOf: Uint16Array): number {
  if (tally.scale === OFF_GRID) return tellDoubles(tally, piece, bucketOf);
  let done = tellUnits(tally, piece, bucketOf, 0);
  while (done < piece.length && refineGrid(tally, gridOf(piece.subarray(done, done + 1)))) {
    done = tellUnits(tally, piece, bucketOf, done);
  }
  return done;
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
  const ends = Float64Array.of(Infinity, 0);
  pieces((piece) => { widen(piece, range, ends); });
  const scheme = schemeWithin(ends[0]!, ends[1]!);
  const cells = new Float64Array(BUCKETS * CELL);
  pieces((piece) => { tellWithin(piece, range, scheme, cells, scale); });
  const within = { edges: edgesOf(scheme, range), cells, from: start, above: before, members: new Map<number, Float64Array>() };
  return findInBuckets(within, limit, sums);
}

function fewOf(count: number): number {
  return Math.min(MOST_COLLECTED, Math.max(FEW, Math.floor(count * FEW_SHARE)));
}

/**
 * Collects the values in some ranges, in one pass.
 *
 * @param pieces - the column
 * @param ranges - the ranges
 * @param counts - number of values in each
 * @returns the values by range, in the order of the column
 */
export function collectAll(pieces: Pieces, ranges: readonly Range[], counts: readonly number[]): Float64Array[] {
  const runs = counts.map((count) => new Float64Array(count));
  const filled = counts.map(() => 0);
  pieces((piece) => {
    ranges.forEach((range, k) => {
      filled[k] = collect(piece, range, runs[k]!, filled[k]!);
    });
  });
  if (filled.every((count, k) => count === counts[k])) return runs;
  throw new ClienteleError("invalid-input", "the values changed between two passes", { list: "values" });
}

// The one value that all values in a range are, if they are the same.
function onlyValue(pieces: Pieces, { least, below }: Range, inRange: number): number | undefined {
  let first: number | undefined;
  let count = 0;
  pieces((piece) => {
    first ??= piece.find((value) => value >= least && value < below);
    if (first !== undefined) count += countEqual(piece, first);
  });
  return count === inRange ? first : undefined;
}

// Both loops stop at the first value that they cannot take, and return its position. They are kept apart,
// and free of branches that depend on the data, because they run once for every value.
function tellDoubles(tally: Tally, piece: Float64Array, bucketOf: Uint16Array): number {
  const { cells, scheme } = tally;
  const { base, shift } = scheme;
  const words = new Int32Array(piece.buffer, piece.byteOffset, 2 * piece.length);
  let least = cells[LEAST]!;
  let i = 0;
  for (; i < piece.length; i += 1) {
    const value = piece[i]!;
    if (!(value > 0 && value < Infinity)) {
      if (!(value <= 0 && value > -Infinity)) break;
      bucketOf[i] = value === 0 ? ZEROS : NEGATIVES;
      addToBucket(cells, value === 0 ? ZEROS : NEGATIVES, value);
      continue;
    }
    const bucket = bucketFor(words[2 * i + HIGH]!, base, shift);
    least = Math.min(least, value);
    bucketOf[i] = bucket;
    addToBucket(cells, bucket, value);
  }
  cells[LEAST] = least;
  return i;
}

function tellUnits(tally: Tally, piece: Float64Array, bucketOf: Uint16Array, from: number): number {
  const { cells, scheme, scale } = tally;
  const { base, shift } = scheme;
  const words = new Int32Array(piece.buffer, piece.byteOffset, 2 * piece.length);
  let least = cells[LEAST]!;
  let i = from;
  for (; i < piece.length; i += 1) {
    const value = piece[i]!;
    const units = Math.floor(value * scale + 0.5);
    if (units / scale !== value || Math.abs(units) > LARGEST_CERTAIN) break;
    if (!(value > 0)) {
      bucketOf[i] = value === 0 ? ZEROS : NEGATIVES;
      addToBucket(cells, value === 0 ? ZEROS : NEGATIVES, units);
      continue;
    }
    const bucket = bucketFor(words[2 * i + HIGH]!, base, shift);
    least = Math.min(least, value);
    bucketOf[i] = bucket;
    addToBucket(cells, bucket, units);
  }
  cells[LEAST] = least;
  return i;
}

function bucketFor(word: number, base: number, shift: number): number {
  return Math.min(Math.max((word - base) >> shift, 0), BUCKETS - 1);
}

// Goes over to a finer grid, if all sums stay exact on it.
function refineGrid(tally: Tally, finer: number): boolean {
  const { cells, scale } = tally;
  const factor = finer / scale;
  if (!(factor > 1 && cells.every((cell, i) => i === LEAST || Math.abs(cell) * factor <= LARGEST_CERTAIN))) return false;
  for (let cell = 0; cell < cells.length; cell += CELL) {
    cells[cell]! *= factor;
    cells[cell + 1]! *= factor;
  }
  tally.scale = finer;
  return true;
}

function sumAt(cells: Float64Array, bucket: number): Sum {
  return { high: cells[bucket * CELL]!, low: cells[bucket * CELL + 1]! };
}

function countAt(cells: Float64Array, bucket: number): number {
  return cells[bucket * CELL + 2]!;
}

function shiftFor(range: number, buckets: number): number {
  let shift = 0;
  while (range / 2 ** shift >= buckets) shift += 1;
  return shift;
}

// The bits of a positive double, read as an integer, order like the doubles; here doubles are made from their bits.
// The first and the last bucket end where the range does, whatever is left of their width.
function edgesOf({ half, base, shift, high, open }: Scheme, { least, below }: Range): Float64Array {
  const edges = new Float64Array(BUCKETS + 1);
  const words = new Uint32Array(edges.buffer);
  const width = 2 ** shift;
  for (let bucket = 0; bucket <= BUCKETS; bucket += 1) {
    const offset = base + bucket * width;
    const word = half === HIGH ? offset : high + Math.floor(offset / TWO_TO_32);
    words[2 * bucket + HIGH] = Math.min(word, HIGHEST_WORD);
    words[2 * bucket + LOW] = half === HIGH || word >= HIGHEST_WORD ? 0 : offset % TWO_TO_32;
  }
  return edges.map((edge, bucket) => {
    if (open && bucket === 0) return least;
    if (open && bucket === BUCKETS) return below;
    return Math.min(Math.max(edge, least), below);
  });
}

function schemeWithin(least: number, largest: number): Scheme {
  const words = new Uint32Array(Float64Array.of(least, largest).buffer);
  const high = words[HIGH]!;
  const half = high === words[2 + HIGH] ? LOW : HIGH;
  const base = words[half]!;
  return { half, base, shift: shiftFor((words[2 + half]!) - base, BUCKETS), high, open: false };
}

function collect(piece: Float64Array, { least, below }: Range, run: Float64Array, filled: number): number {
  let next = filled;
  for (let i = 0; i < piece.length; i += 1) {
    const value = piece[i]!;
    // One branch that is hardly ever taken, where three would be mispredicted.
    if ((Number(value >= least) & Number(value < below)) !== 0) run[next++] = value;
  }
  return next;
}

function countEqual(piece: Float64Array, wanted: number): number {
  let count = 0;
  for (let i = 0; i < piece.length; i += 1) count += Number(piece[i] === wanted);
  return count;
}

function widen(piece: Float64Array, { least, below }: Range, ends: Float64Array): void {
  for (let i = 0; i < piece.length; i += 1) {
    const value = piece[i]!;
    if ((Number(value >= least) & Number(value < below)) === 0) continue;
    if (value < (ends[0]!)) ends[0] = value;
    if (value > (ends[1]!)) ends[1] = value;
  }
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

// The same two-sum as in sums.ts, in place: it runs once for every value.
function addToBucket(cells: Float64Array, bucket: number, unit: number): void {
  const cell = bucket * CELL;
  const sum = cells[cell]!;
  const next = sum + unit;
  const part = next - sum;
  cells[cell] = next;
  cells[cell + 1]! += sum - (next - part) + (unit - part);
  cells[cell + 2]! += 1;
}
