import { addToBucket, BUCKETS, emptyBuckets, multiplySums, schemeFor, spareCell, type Scheme } from "./buckets.ts";
import { gridOf, LARGEST_CERTAIN, OFF_GRID, sampleOf } from "./grid.ts";
import type { Pieces } from "./pieces.ts";
import { HIGH } from "./words.ts";

/** What one pass over the values leaves behind: their sums by bucket, a larger value never in a lower bucket. */
export interface Tally {
  /** Units in one, or {@link OFF_GRID}. */
  scale: number;
  /** The cells of the buckets, and of those for zeros and negative values behind them. */
  readonly cells: Float64Array;
  readonly scheme: Scheme;
}

/** What a column in memory has to offer. */
export interface Memory {
  /** Some of its values from all over it. */
  readonly sample: Float64Array;
  /** Two bytes a value, to be filled with its bucket. */
  readonly bucketOf: Uint16Array;
}

/** The first bucket behind those of the values over zero: it holds the zeros. */
export const ZEROS = BUCKETS;
/** The bucket behind it, of the negative values. */
export const NEGATIVES = BUCKETS + 1;
// The spare cell of the zeros holds the least value over zero.
const LEAST = /* @__PURE__ */ spareCell(ZEROS);
const LAST = BUCKETS - 1;
const ABOVE_CERTAIN = LARGEST_CERTAIN + 1;

/**
 * Tells all values of a column into buckets.
 *
 * @param pieces - the column
 * @param refuse - told the position of a value that is not finite, and the value; throws
 * @param memory - for a column in memory; without, the first values are the sample and no bucket is kept
 * @returns the sums
 */
export function tellColumn(pieces: Pieces, refuse: (index: number, value: number) => never, memory?: Memory): Tally {
  return tellAll(pieces, refuse, memory) ?? tellAll(pieces, refuse, memory, OFF_GRID)!;
}

/**
 * The least value over zero.
 *
 * @param tally - the sums
 * @returns the value; infinity where there is none
 */
export function leastTold({ cells }: Tally): number {
  return cells[LEAST]!;
}

// `undefined` where a value lies on no grid together with those before it, so that all have to be told again as the
// doubles they are.
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

// Buckets and decimal grid are chosen by a sample, and hold whatever comes after.
function startTally(sample: Float64Array, scale = gridOf(sample)): Tally {
  const cells = emptyBuckets(2);
  cells[LEAST] = Infinity;
  return { scale, cells, scheme: schemeFor(sample) };
}

// Returns the position of the first value that cannot be told, or the number of values: not finite, or in doubt
// about the grid.
function addPiece(tally: Tally, piece: Float64Array, bucketOf: Uint16Array): number {
  // The high words stand at even positions.
  const words = new Int32Array(piece.buffer, piece.byteOffset + HIGH * Int32Array.BYTES_PER_ELEMENT, 2 * piece.length - HIGH);
  const { cells, scheme: { base, shift } } = tally;
  for (let done = 0; done < piece.length; ) {
    const { scale } = tally;
    done = tellFours(cells, base, shift, scale, piece, words, bucketOf, done);
    const end = Math.min(done + SOME, piece.length);
    done = tellSome(cells, base, shift, scale, piece, words, bucketOf, done, end);
    if (done < end && (scale === OFF_GRID || !refineGrid(tally, gridOf(piece.subarray(done, done + 1))))) return done;
  }
  return piece.length;
}

// The loops over all values take no objects: engines forget code that was made for objects of a shape as soon as
// there are none, which is after each call. This one goes by fours, because its own steps would take a third of the
// time otherwise, and stops at four values that are not all over zero and told without doubt. What it calls, it calls
// directly: engines put the code of a function into its caller only so deep.
const FOUR = 4;
// Where there is a zero or a negative value, there are more: so many are told one by one.
const SOME = 64;

function tellFours(
  cells: Float64Array,
  base: number,
  shift: number,
  scale: number,
  piece: Float64Array,
  words: Int32Array,
  bucketOf: Uint16Array,
  from: number,
): number {
  let least = cells[LEAST]!;
  let i = from;
  for (; i + FOUR <= piece.length; i += FOUR) {
    const a = piece[i]!;
    const b = piece[i + 1]!;
    const c = piece[i + 2]!;
    const d = piece[i + 3]!;
    if (!(a > 0 && b > 0 && c > 0 && d > 0)) break;
    let unitA = a;
    let unitB = b;
    let unitC = c;
    let unitD = d;
    let most = Infinity;
    if (scale !== OFF_GRID) {
      unitA = Math.floor(a * scale + 0.5);
      unitB = Math.floor(b * scale + 0.5);
      unitC = Math.floor(c * scale + 0.5);
      unitD = Math.floor(d * scale + 0.5);
      if (unitA / scale !== a || unitB / scale !== b || unitC / scale !== c || unitD / scale !== d) break;
      most = ABOVE_CERTAIN;
    }
    if (!(unitA < most && unitB < most && unitC < most && unitD < most)) break;
    const bucketA = bucketFor(words[2 * i]!, base, shift);
    const bucketB = bucketFor(words[2 * i + 2]!, base, shift);
    const bucketC = bucketFor(words[2 * i + 4]!, base, shift);
    const bucketD = bucketFor(words[2 * i + 6]!, base, shift);
    bucketOf[i] = bucketA;
    bucketOf[i + 1] = bucketB;
    bucketOf[i + 2] = bucketC;
    bucketOf[i + 3] = bucketD;
    addToBucket(cells, bucketA, unitA);
    addToBucket(cells, bucketB, unitB);
    addToBucket(cells, bucketC, unitC);
    addToBucket(cells, bucketD, unitD);
    if (a < least) least = a;
    if (b < least) least = b;
    if (c < least) least = c;
    if (d < least) least = d;
  }
  cells[LEAST] = least;
  return i;
}

// Any values, up to the first one that cannot be told.
function tellSome(
  cells: Float64Array,
  base: number,
  shift: number,
  scale: number,
  piece: Float64Array,
  words: Int32Array,
  bucketOf: Uint16Array,
  from: number,
  to: number,
): number {
  let least = cells[LEAST]!;
  let i = from;
  for (; i < to; i += 1) {
    const value = piece[i]!;
    const unit = scale === OFF_GRID ? value : Math.floor(value * scale + 0.5);
    if (!(Math.abs(value) < Infinity) || (scale !== OFF_GRID && (unit / scale !== value || !(Math.abs(unit) < ABOVE_CERTAIN)))) break;
    const bucket = value > 0 ? bucketFor(words[2 * i]!, base, shift) : value === 0 ? ZEROS : NEGATIVES;
    if (value > 0 && value < least) least = value;
    bucketOf[i] = bucket;
    addToBucket(cells, bucket, unit);
  }
  cells[LEAST] = least;
  return i;
}

function bucketFor(word: number, base: number, shift: number): number {
  return Math.min(Math.max((word - base) >> shift, 0), LAST);
}

// Goes over to a finer grid, if all sums stay exact on it.
function refineGrid(tally: Tally, finer: number): boolean {
  const factor = finer / tally.scale;
  if (!(factor > 1 && multiplySums(tally.cells, factor, LARGEST_CERTAIN))) return false;
  tally.scale = finer;
  return true;
}
