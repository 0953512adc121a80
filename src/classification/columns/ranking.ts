import { HIGH, LOW, TWO_TO_32 } from "./words.ts";

/** Customers with a value over zero, best first. */
export interface Ranking {
  /** Positions in the input, by value descending; equal values keep the order of the input. */
  readonly order: Uint32Array;
  /** The values in that order. */
  readonly sorted: Float64Array;
}

// Twelve bits make a table of counts that stays in the first-level cache.
const MOST_DIGIT_BITS = 12;
const SHORT_RUN = 64;

/**
 * Ranks values, best first, in time that grows with their number alone.
 *
 * The bits of a positive double order like an integer. Its leading digits, measured from the least
 * value present, are sorted by counting. What still shares them lies side by side: a short run is
 * sorted in place, a long one the same way again, measured from its own least value.
 *
 * @param values - finite values; those of zero or less are left out
 * @returns positions and values, best first
 */
export function rankDescending(values: Float64Array): Ranking {
  const order = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if ((values[i]!) > 0) order[count++] = i;
  const ranking = { order: order.subarray(0, count), sorted: new Float64Array(count) };
  rankRange(values, ranking.order, ranking.sorted);
  return ranking;
}

function rankRange(values: Float64Array, order: Uint32Array, sorted: Float64Array): void {
  const n = order.length;
  let least = Infinity;
  let most = 0;
  for (let r = 0; r < n; r += 1) {
    const x = values[order[r]!]!;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  const keys = n > SHORT_RUN && least < most ? orderByLeadingDigits(values, order, sorted, least, most) : undefined;
  for (let r = 0; r < n; r += 1) sorted[r] = values[order[r]!]!;
  if (least === most) return;
  for (let start = 0, end = 0; start < n; start = end) {
    const key = keys?.[start];
    for (end += 1; end < n && keys?.[end] === key; ) end += 1;
    if (end - start === 1) continue;
    if (end - start <= SHORT_RUN) insertRun(sorted, order, start, end);
    else rankRange(values, order.subarray(start, end), sorted.subarray(start, end));
  }
}

// Sorts the positions by the leading digits of their values, descending; returns those digits in order. The
// place for the sorted values serves as scratch before they are written.
function orderByLeadingDigits(
  values: Float64Array,
  order: Uint32Array,
  spare: Float64Array,
  least: number,
  most: number,
): Uint32Array {
  const n = order.length;
  const digitBits = Math.min(MOST_DIGIT_BITS, Math.ceil(Math.log2(n) / 2) + 2);
  const ends = new Uint32Array(Float64Array.of(least, most).buffer);
  const high = ends[HIGH]!;
  const low = ends[LOW]!;
  const span = (ends[2 + HIGH]! - high) * TWO_TO_32 + (ends[2 + LOW]! - low);
  let factor = 1;
  while (span * factor >= 2 ** (2 * digitBits)) factor /= 2;

  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const keys = new Uint32Array(n);
  for (let r = 0; r < n; r += 1) {
    const i = 2 * (order[r]!);
    keys[r] = ((words[i + HIGH]! - high) * TWO_TO_32 + (words[i + LOW]! - low)) * factor;
  }
  const spareKeys = new Uint32Array(spare.buffer, spare.byteOffset, n);
  const spareOrder = new Uint32Array(spare.buffer, spare.byteOffset + 4 * n, n);
  scatter(keys, order, spareKeys, spareOrder, 0, digitBits);
  scatter(spareKeys, spareOrder, keys, order, digitBits, digitBits);
  return keys;
}

// One stable pass of counting sort by one digit, largest digit first.
function scatter(
  keys: Uint32Array,
  order: Uint32Array,
  keysTo: Uint32Array,
  orderTo: Uint32Array,
  shift: number,
  digitBits: number,
): void {
  const mask = (1 << digitBits) - 1;
  const heads = new Uint32Array(mask + 1);
  for (let r = 0; r < keys.length; r += 1) {
    const digit = ((keys[r]!) >>> shift) & mask;
    heads[digit] = (heads[digit]!) + 1;
  }
  for (let digit = mask, at = 0; digit >= 0; digit -= 1) {
    const count = heads[digit]!;
    heads[digit] = at;
    at += count;
  }
  for (let r = 0; r < keys.length; r += 1) {
    const key = keys[r]!;
    const digit = (key >>> shift) & mask;
    const place = heads[digit]!;
    heads[digit] = place + 1;
    keysTo[place] = key;
    orderTo[place] = order[r]!;
  }
}

function insertRun(sorted: Float64Array, order: Uint32Array, start: number, end: number): void {
  for (let r = start + 1; r < end; r += 1) {
    const x = sorted[r]!;
    const position = order[r]!;
    let p = r;
    for (; p > start && (sorted[p - 1]!) < x; p -= 1) {
      sorted[p] = sorted[p - 1]!;
      order[p] = order[p - 1]!;
    }
    sorted[p] = x;
    order[p] = position;
  }
}
