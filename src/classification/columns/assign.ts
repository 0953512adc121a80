import type { ClassEnd } from "./ends.ts";
import type { Limit } from "./limits.ts";
import { ZEROS } from "./tally.ts";
import type { TallySource } from "./tally-source.ts";

/** Values whose class is known by their bucket, but for those in the buckets where a class ends. */
export interface Draft {
  /** The bucket in which each class but the last most likely ends. */
  readonly candidates: readonly number[];
  /** Positions of the values whose class is still open. */
  readonly open: Uint32Array;
}

// Stands for a value whose class is open. No policy has as many classes.
const OPEN = 254;
// More open values than this cost more memory than they save time.
const FEW = 4096;
const MOST_OPEN = 1 / 16;

/**
 * Gives each value its class by its bucket alone, and collects the values of the buckets in which a class ends.
 *
 * @param source - the column
 * @param bucketOf - the bucket of each value
 * @param values - the values
 * @param limits - where the classes will end
 * @param apart - the class of those who stand apart
 * @param classOf - is filled
 * @returns what is still open; `undefined` where that would be too much
 */
export function draftClasses(
  source: TallySource,
  bucketOf: Uint16Array,
  values: Float64Array | readonly number[],
  limits: readonly Limit[],
  apart: number,
  classOf: Uint8Array,
): Draft | undefined {
  const candidates = limits.map((limit) => source.candidateFor(limit));
  const classOfBucket = new Uint8Array(ZEROS + 2).fill(apart);
  [...candidates, -1].forEach((candidate, k) => {
    classOfBucket.fill(k, candidate + 1, k === 0 ? ZEROS : candidates[k - 1]! + 1);
  });
  const ending = new Set(candidates);
  let count = 0;
  for (const bucket of ending) {
    classOfBucket[bucket] = OPEN;
    count += source.countIn(bucket);
  }
  if (ending.has(-1) || count > Math.max(FEW, classOf.length * MOST_OPEN)) return undefined;
  const open = new Uint32Array(count);
  draftByBucket(bucketOf, classOfBucket, classOf, open);
  for (const bucket of ending) {
    const positions = open.filter((position) => bucketOf[position] === bucket);
    source.members.set(bucket, Float64Array.from(positions, (position) => values[position]!));
  }
  return { candidates, open };
}

function draftByBucket(
  bucketOf: Uint16Array,
  classOfBucket: Uint8Array,
  classOf: Uint8Array,
  open: Uint32Array,
): void {
  let next = 0;
  let i = 0;
  // By fours, because the loop's own steps would take a third of the time otherwise.
  for (; i + 4 <= bucketOf.length; i += 4) {
    const a = classOfBucket[bucketOf[i]!]!;
    const b = classOfBucket[bucketOf[i + 1]!]!;
    const c = classOfBucket[bucketOf[i + 2]!]!;
    const d = classOfBucket[bucketOf[i + 3]!]!;
    classOf[i] = a;
    classOf[i + 1] = b;
    classOf[i + 2] = c;
    classOf[i + 3] = d;
    if (a === OPEN) open[next++] = i;
    if (b === OPEN) open[next++] = i + 1;
    if (c === OPEN) open[next++] = i + 2;
    if (d === OPEN) open[next++] = i + 3;
  }
  for (; i < bucketOf.length; i += 1) {
    const position = classOfBucket[bucketOf[i]!]!;
    classOf[i] = position;
    if (position === OPEN) open[next++] = i;
  }
}

/**
 * Gives the open values their class, now that the class ends are known.
 *
 * @param draft - as drafted, if it was
 * @param source - the column
 * @param values - the values
 * @param ends - where the classes end
 * @param apart - the class of those who stand apart
 * @param classOf - is completed
 */
export function settleDraft(
  draft: Draft | undefined,
  { edges, pieces }: TallySource,
  values: Float64Array | readonly number[],
  ends: readonly ClassEnd[],
  apart: number,
  classOf: Uint8Array,
): void {
  const cuts = ends.slice(0, -1).map((end) => end.cut);
  const holds = draft?.candidates.every((bucket, k) => edges[bucket]! <= cuts[k]! && cuts[k]! <= edges[bucket + 1]!);
  if (draft !== undefined && holds === true) {
    for (const position of draft.open) classOf[position] = classAt(values[position]!, cuts);
  } else {
    pieces((piece, offset) => {
      assignByCuts(piece, cuts, apart, classOf.subarray(offset, offset + piece.length));
    });
  }
}

/**
 * Gives values their class by their size.
 *
 * @param values - values
 * @param cuts - least value of each class but the last, descending
 * @param apart - the class of values of zero or less
 * @param classOf - is filled
 */
export function assignByCuts(values: Float64Array, cuts: readonly number[], apart: number, classOf: Uint8Array): void {
  const [first = -Infinity, second = -Infinity, ...others] = cuts;
  stepDown(values, first, second, apart - cuts.length, classOf);
  for (let k = 0; k < others.length; k += 1) stepDownFurther(values, others[k]!, classOf);
}

// Adding up comparisons costs no mispredicted branch, whatever the order of the values.
function stepDown(values: Float64Array, first: number, second: number, apartStep: number, classOf: Uint8Array): void {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    classOf[i] = Number(value < first) + Number(value < second) + Number(value <= 0) * apartStep;
  }
}

function stepDownFurther(values: Float64Array, cut: number, classOf: Uint8Array): void {
  for (let i = 0; i < values.length; i += 1) classOf[i]! += Number(values[i]! < cut);
}

/**
 * Gives a column in rank order its classes: their ends are places in it, and those who stand apart come last.
 *
 * @param ends - where the classes end
 * @param apart - the class of those who stand apart
 * @param classOf - is filled
 */
export function assignByRank(ends: readonly ClassEnd[], apart: number, classOf: Uint8Array): void {
  let start = 0;
  ends.forEach(({ rank }, k) => {
    classOf.fill(k, start, rank);
    start = rank;
  });
  classOf.fill(apart, start);
}

/**
 * Gives customers their class by their rank.
 *
 * @param rank - per customer, from 1; 0 for those who stand apart
 * @param ends - where the classes end
 * @param apart - the class of those who stand apart
 * @param classOf - is filled
 */
export function assignByPlace(rank: Uint32Array, ends: readonly ClassEnd[], apart: number, classOf: Uint8Array): void {
  const [first = Infinity, second = Infinity, ...others] = ends.slice(0, -1).map((end) => end.rank);
  stepDownPlaces(rank, first, second, apart, classOf);
  for (const end of others) stepDownPlacesFurther(rank, end, classOf);
}

function stepDownPlaces(rank: Uint32Array, first: number, second: number, apart: number, classOf: Uint8Array): void {
  for (let i = 0; i < rank.length; i += 1) {
    const place = rank[i]!;
    classOf[i] = Number(place > first) + Number(place > second) + Number(place === 0) * apart;
  }
}

function stepDownPlacesFurther(rank: Uint32Array, end: number, classOf: Uint8Array): void {
  for (let i = 0; i < rank.length; i += 1) classOf[i]! += Number(rank[i]! > end);
}

function classAt(value: number, cuts: readonly number[]): number {
  let position = 0;
  while (position < cuts.length && value < cuts[position]!) position += 1;
  return position;
}
