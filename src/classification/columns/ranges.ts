import { ClienteleError } from "../../foundation/index.ts";
import type { Pieces } from "./pieces.ts";

/** The values from `least` on, up to but not including `below`. */
export interface Range {
  readonly least: number;
  readonly below: number;
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

/**
 * The one value that all values in a range are, if they are the same.
 *
 * @param pieces - the column
 * @param range - the range
 * @param inRange - number of values in it
 * @returns the value; `undefined` where there are others
 */
export function onlyValue(pieces: Pieces, { least, below }: Range, inRange: number): number | undefined {
  let first: number | undefined;
  let count = 0;
  pieces((piece) => {
    first ??= piece.find((value) => value >= least && value < below);
    if (first !== undefined) count += countEqual(piece, first);
  });
  return count === inRange ? first : undefined;
}

/**
 * The ends of what lies in a range.
 *
 * @param pieces - the column
 * @param range - the range
 * @returns its least value and its largest one; infinity and 0 where it is empty
 */
export function endsWithin(pieces: Pieces, range: Range): { readonly least: number; readonly largest: number } {
  const ends = Float64Array.of(Infinity, 0);
  pieces((piece) => { widen(piece, range, ends); });
  return { least: ends[0]!, largest: ends[1]! };
}

/**
 * The least value from another one on.
 *
 * @param pieces - the column
 * @param cut - the other value
 * @returns the value; infinity where there is none
 */
export function leastFrom(pieces: Pieces, cut: number): number {
  let least = Infinity;
  pieces((piece) => {
    for (let i = 0; i < piece.length; i += 1) if (piece[i]! >= cut && piece[i]! < least) least = piece[i]!;
  });
  return least;
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
    if (value < ends[0]!) ends[0] = value;
    if (value > ends[1]!) ends[1] = value;
  }
}
