import type { Range } from "./ranges.ts";
import type { Sum } from "./sums.ts";
import { HIGH, LOW, TWO_TO_32 } from "./words.ts";

/** How a value over zero finds its bucket, a larger one never a lower one: by one half of its bits, counted from a base. */
export interface Scheme {
  readonly half: number;
  readonly base: number;
  readonly shift: number;
  /** The high half of all values where the low half decides. */
  readonly high: number;
  /** Whether the first and the last bucket also take what lies beyond them. */
  readonly open: boolean;
}

/** Number of buckets. With four doubles each they are 128 kB, and stay in the second-level cache. */
export const BUCKETS = 4096;
// By bucket: sum, its rounding error, count, and one cell to spare.
const CELL = 4;
const HIGHEST_WORD = 0x7ff00000;

/**
 * Makes empty buckets.
 *
 * @param apart - how many there are behind those of a scheme
 * @returns their cells
 */
export function emptyBuckets(apart = 0): Float64Array {
  return new Float64Array((BUCKETS + apart) * CELL);
}

/**
 * Where the cell to spare of a bucket is.
 *
 * @param bucket - its number
 * @returns its position in the cells
 */
export function spareCell(bucket: number): number {
  return bucket * CELL + 3;
}

/**
 * Multiplies all sums, if they stay small enough.
 *
 * @param cells - of all buckets
 * @param factor - over 1
 * @param most - up to which sum
 * @returns whether it did
 */
export function multiplySums(cells: Float64Array, factor: number, most: number): boolean {
  for (let cell = 0; cell < cells.length; cell += CELL) {
    if (Math.abs(cells[cell]!) * factor > most || Math.abs(cells[cell + 1]!) * factor > most) return false;
  }
  for (let cell = 0; cell < cells.length; cell += CELL) {
    cells[cell]! *= factor;
    cells[cell + 1]! *= factor;
  }
  return true;
}

/**
 * Chooses buckets that hold any value over zero, and part those of a sample best.
 *
 * @param sample - some values
 * @returns the scheme
 */
export function schemeFor(sample: Float64Array): Scheme {
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
  return { half: HIGH, base: least - 2 ** shift, shift, high: 0, open: true };
}

/**
 * Chooses buckets for values between two others.
 *
 * @param least - the least of them, over zero
 * @param largest - the largest of them
 * @returns the scheme
 */
export function schemeWithin(least: number, largest: number): Scheme {
  const words = new Uint32Array(Float64Array.of(least, largest).buffer);
  const high = words[HIGH]!;
  const half = high === words[2 + HIGH] ? LOW : HIGH;
  const base = words[half]!;
  return { half, base, shift: shiftFor(words[2 + half]! - base, BUCKETS), high, open: false };
}

function shiftFor(range: number, buckets: number): number {
  let shift = 0;
  while (range / 2 ** shift >= buckets) shift += 1;
  return shift;
}

/**
 * Where the buckets of a scheme begin and end.
 *
 * @param scheme - the scheme
 * @param range - what they hold
 * @returns bucket `b` holds the values from position `b` on, up to but not including the one behind it
 */
export function edgesOf({ half, base, shift, high, open }: Scheme, { least, below }: Range): Float64Array {
  // The bits of a positive double, read as an integer, order like the doubles; here doubles are made from their bits.
  const edges = new Float64Array(BUCKETS + 1);
  const words = new Uint32Array(edges.buffer);
  const width = 2 ** shift;
  for (let bucket = 0; bucket <= BUCKETS; bucket += 1) {
    const offset = base + bucket * width;
    const word = half === HIGH ? offset : high + Math.floor(offset / TWO_TO_32);
    words[2 * bucket + HIGH] = Math.min(word, HIGHEST_WORD);
    words[2 * bucket + LOW] = half === HIGH || word >= HIGHEST_WORD ? 0 : offset % TWO_TO_32;
    // The first and the last bucket end where the range does, whatever is left of their width.
    edges[bucket] = Math.min(Math.max(edges[bucket]!, least), below);
  }
  if (open) {
    edges[0] = least;
    edges[BUCKETS] = below;
  }
  return edges;
}

/**
 * Adds a value to a bucket.
 *
 * @param cells - of all buckets
 * @param bucket - its number
 * @param unit - the value, in units
 */
export function addToBucket(cells: Float64Array, bucket: number, unit: number): void {
  // The same two-sum as in sums.ts, in place: it runs once for every value.
  const cell = bucket * CELL;
  const sum = cells[cell]!;
  const next = sum + unit;
  const part = next - sum;
  cells[cell] = next;
  cells[cell + 1]! += sum - (next - part) + (unit - part);
  cells[cell + 2]! += 1;
}

/**
 * The sum of a bucket.
 *
 * @param cells - of all buckets
 * @param bucket - its number
 * @returns the sum of its values, in units
 */
export function sumAt(cells: Float64Array, bucket: number): Sum {
  return { high: cells[bucket * CELL]!, low: cells[bucket * CELL + 1]! };
}

/**
 * How many values a bucket holds.
 *
 * @param cells - of all buckets
 * @param bucket - its number
 * @returns their number
 */
export function countAt(cells: Float64Array, bucket: number): number {
  return cells[bucket * CELL + 2]!;
}
