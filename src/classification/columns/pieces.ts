/** Looks at one piece of a column; `offset` is the position of its first value. */
type Reader = (piece: Float64Array, offset: number) => void;

/** Shows all values of a column to a reader, in pieces; the same values in the same order each time. */
export type Pieces = (reader: Reader) => void;

// 32 kB: what several readers look at one after the other stays in the cache, and to make the views costs nothing.
const PIECE = 4096;

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
