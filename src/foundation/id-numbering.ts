import { requireId, type Id } from "./ids.ts";

/** How many rows go through each stage at a time: so few that the next stage finds in the cache what one has written. */
export const BLOCK = 4096;

/** Numbers ids as they come. Equal ids share a number; `1` and `"1"` do not. */
export interface IdNumbering {
  /** The ids by number, from 0. Grows; not to be changed. */
  readonly ids: readonly Id[];
  /** The number of one id; a new id gets the next one. */
  numberOf(id: unknown, list: string, index: number): number;
  /**
   * Writes the numbers of the ids in `[start, end)`, at most {@link BLOCK} of them, to `numbers` from 0.
   * An error names the position in `list` that is `offset` further on.
   */
  numberBlock(ids: readonly unknown[], start: number, end: number, numbers: Int32Array, list: string, offset: number): void;
}

// An entry of the table is four integers: number + 1, or 0 where it is free, and three words that
// identify the id, so that one look at the memory answers.
// - A string of up to 12 characters, all in 1..128, is its own words, the last character in the last byte.
// - A number has 0 as its last word, which no such string has, and before it the two halves of its bits.
// - Any other string has 0 as its last word, and before it a serial number behind the exponent of an
//   infinity, which no id has.
const WIDTH = 4;
const SHORT = 12;
const BITS_OF_INFINITY = 0x7ff0_0000;
const FIRST_CAPACITY = 2 ** 10;
const FULLEST = 0.5;

interface Table {
  entries: Int32Array;
  /** Number of entries less one; their number is a power of two. */
  mask: number;
  readonly ids: Id[];
  /** The serial numbers of strings that are not their own words. */
  readonly serials: Map<string, number>;
  /** For each id of a block its three words and their hash. */
  readonly words: Int32Array;
  /** Positions in the block whose id is not at the first place that is looked at. */
  readonly missed: Int32Array;
  /** One number, and the same memory as two integers. */
  readonly bits: Float64Array;
  readonly halves: Int32Array;
}

/**
 * Starts a numbering. A `Map` does the same at up to three times the cost, because it compares strings.
 *
 * @param expected - how many ids there will be about, so that there is room for them from the start
 * @returns a numbering without ids
 */
export function idNumbering(expected = 0): IdNumbering {
  const capacity = Math.max(FIRST_CAPACITY, 2 ** Math.ceil(Math.log2((expected + 1) / FULLEST)));
  const bits = new Float64Array(1);
  const table: Table = {
    entries: new Int32Array(capacity * WIDTH),
    mask: capacity - 1,
    ids: [],
    serials: new Map(),
    words: new Int32Array(BLOCK * WIDTH),
    missed: new Int32Array(BLOCK),
    bits,
    halves: new Int32Array(bits.buffer),
  };
  const single: unknown[] = [undefined];
  const number = new Int32Array(1);
  function numberBlock(ids: readonly unknown[], start: number, end: number, numbers: Int32Array, list: string, offset: number): void {
    readWords(table, ids, start, end, list, offset);
    settleMissed(table, ids, start, lookOnce(table, end - start, numbers), numbers);
  }
  return {
    ids: table.ids,
    numberBlock,
    numberOf(id, list, index) {
      single[0] = id;
      numberBlock(single, 0, 1, number, list, index);
      return number[0]!;
    },
  };
}

// Measuring, reading, looking and settling are stages of their own: in a short loop without unforeseen
// branches the processor overlaps the waits for the memory of many rows.
function readWords(table: Table, ids: readonly unknown[], start: number, end: number, list: string, offset: number): void {
  const { words } = table;
  const longest = lengthOfLongest(ids, start, end);
  for (let i = start, at = 0; i < end; i += 1, at += WIDTH) {
    const id = ids[i];
    if (typeof id !== "string" || (longest > SHORT && id.length > SHORT) || !readShort(words, at, id)) {
      readOther(table, at, requireId(id, list, offset + i - start));
    }
  }
}

function lengthOfLongest(ids: readonly unknown[], start: number, end: number): number {
  let longest = 0;
  for (let i = start; i < end; i += 1) {
    const id = ids[i];
    if (typeof id === "string") longest = Math.max(longest, id.length);
  }
  return longest;
}

function readShort(words: Int32Array, at: number, id: string): boolean {
  const length = id.length;
  let outside = 0;
  let first = 0;
  let second = 0;
  let third = 0;
  let i = 0;
  for (; i < length - 8; i += 1) {
    const unit = id.charCodeAt(i);
    outside |= unit - 1;
    first = (first << 8) | unit;
  }
  for (; i < length - 4; i += 1) {
    const unit = id.charCodeAt(i);
    outside |= unit - 1;
    second = (second << 8) | unit;
  }
  for (; i < length; i += 1) {
    const unit = id.charCodeAt(i);
    outside |= unit - 1;
    third = (third << 8) | unit;
  }
  writeWords(words, at, first, second, third);
  return length > 0 && outside >>> 7 === 0;
}

function readOther(table: Table, at: number, id: Id): void {
  const { words, serials, bits, halves } = table;
  if (typeof id === "number") {
    // Adding zero makes one of the two zeros.
    bits[0] = id + 0;
    writeWords(words, at, halves[1]!, halves[0]!, 0);
    return;
  }
  const known = serials.get(id);
  const serial = known ?? serials.size;
  if (known === undefined) serials.set(id, serial);
  writeWords(words, at, BITS_OF_INFINITY, serial, 0);
}

function writeWords(words: Int32Array, at: number, first: number, second: number, third: number): void {
  words[at] = first;
  words[at + 1] = second;
  words[at + 2] = third;
  words[at + 3] = mix(first, second, third);
}

// Looks at the first place of each id, and notes without a branch which of them it does not answer.
function lookOnce(table: Table, count: number, numbers: Int32Array): number {
  const { entries, mask, words, missed } = table;
  let misses = 0;
  for (let i = 0, at = 0; i < count; i += 1, at += WIDTH) {
    const entry = (words[at + 3]! & mask) * WIDTH;
    const number = entries[entry]! - 1;
    const free = number >>> 31;
    const unlike = (entries[entry + 1]! ^ words[at]!) | (entries[entry + 2]! ^ words[at + 1]!) | (entries[entry + 3]! ^ words[at + 2]!) | free;
    numbers[i] = number;
    missed[misses] = i;
    misses += (unlike | -unlike) >>> 31;
  }
  return misses;
}

function settleMissed(table: Table, ids: readonly unknown[], start: number, misses: number, numbers: Int32Array): void {
  const { missed } = table;
  for (let i = 0; i < misses; i += 1) {
    const row = missed[i]!;
    const number = find(table, row * WIDTH);
    numbers[row] = number < 0 ? insert(table, ids[start + row] as Id, row * WIDTH) : number;
  }
}

function find(table: Table, at: number): number {
  const { entries, mask, words } = table;
  const first = words[at]!;
  const second = words[at + 1]!;
  const third = words[at + 2]!;
  let place = words[at + 3]! & mask;
  for (;;) {
    const entry = place * WIDTH;
    const number = entries[entry]! - 1;
    if (number < 0) return number;
    if (entries[entry + 3] === third && entries[entry + 2] === second && entries[entry + 1] === first) return number;
    place = (place + 1) & mask;
  }
}

function insert(table: Table, id: Id, at: number): number {
  const { ids, words } = table;
  const number = ids.length;
  ids.push(id);
  if (ids.length > (table.mask + 1) * FULLEST) grow(table);
  occupy(table, number, words[at]!, words[at + 1]!, words[at + 2]!);
  return number;
}

function grow(table: Table): void {
  const old = table.entries;
  table.entries = new Int32Array(old.length * 2);
  table.mask = table.mask * 2 + 1;
  for (let from = 0; from < old.length; from += WIDTH) {
    if (old[from]! > 0) occupy(table, old[from]! - 1, old[from + 1]!, old[from + 2]!, old[from + 3]!);
  }
}

function occupy(table: Table, number: number, first: number, second: number, third: number): void {
  const { entries, mask } = table;
  let place = mix(first, second, third) & mask;
  while (entries[place * WIDTH] !== 0) place = (place + 1) & mask;
  const entry = place * WIDTH;
  entries[entry] = number + 1;
  entries[entry + 1] = first;
  entries[entry + 2] = second;
  entries[entry + 3] = third;
}

// Every step can be undone, so that ids that differ in one word only never share a full hash.
function mix(first: number, second: number, third: number): number {
  let hash = Math.imul(third, 0x9e37_79b1);
  hash = Math.imul((hash ^ (hash >>> 15)) ^ second, 0x85eb_ca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) ^ first, 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
