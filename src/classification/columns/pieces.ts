import { addDecimals, decimalToNumber, multiplyDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";

/** Looks at one piece of a column; `offset` is the position of its first value. */
type Reader = (piece: Float64Array, offset: number) => void;

/** Shows all values of a column to a reader, in pieces; the same values in the same order each time. */
export type Pieces = (reader: Reader) => void;

// 8 kB: what several readers look at one after the other stays in the cache, and the loops over it are soon compiled.
const PIECE = 1024;
const MOST_COUNTED = 4096;

/**
 * Reads a column in pieces: views of a typed array, or copies of a plain one in a small buffer.
 *
 * @param values - the column
 * @returns how to read it
 */
export function piecesOf(values: Float64Array | readonly number[]): Pieces {
  const buffer = new Float64Array(values instanceof Float64Array ? 0 : Math.min(PIECE, values.length));
  return (reader) => {
    for (let start = 0; start < values.length; start += PIECE) {
      const end = Math.min(values.length, start + PIECE);
      if (values instanceof Float64Array) reader(values.subarray(start, end), start);
      else {
        // What is no number must not turn into one on its way into the buffer.
        for (let i = start; i < end; i += 1) buffer[i - start] = typeof values[i] === "number" ? values[i]! : NaN;
        reader(buffer.subarray(0, end - start), start);
      }
    }
  };
}

/**
 * Adds up a list as the decimals it is written as.
 *
 * @param values - finite values
 * @returns the double nearest to the exact sum
 */
export function exactTotal(values: readonly number[]): number {
  return decimalToNumber(exactSumWithin((reader) => { reader(Float64Array.from(values), 0); }, -Infinity, Infinity));
}

/**
 * Adds up some values of a column as the decimals they are written as.
 *
 * @param pieces - the column
 * @param least - values from this one on count
 * @param below - and only values under this one
 * @returns the exact sum
 */
export function exactSumWithin(pieces: Pieces, least: number, below: number): Decimal {
  let sum: Decimal = { units: 0n, places: 0 };
  // Reading a decimal is slow, so equal values are counted first.
  const counts = new Map<number, bigint>();
  const flush = (): void => {
    for (const [value, units] of counts) sum = addDecimals(sum, multiplyDecimals(toDecimal(value), { units, places: 0 }));
    counts.clear();
  };
  pieces((piece) => {
    for (const value of piece) {
      if (value >= least && value < below) counts.set(value, (counts.get(value) ?? 0n) + 1n);
      if (counts.size > MOST_COUNTED) flush();
    }
  });
  flush();
  return sum;
}
