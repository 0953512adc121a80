/** Looks at one piece of a column; `offset` is the position of its first value. */
export type Reader = (piece: Float64Array, offset: number) => void;

/**
 * A calculation that has to see a column several times. It yields a reader whenever it wants all
 * values shown to it once more, and returns its result. Whoever owns the column decides how it is
 * read: from memory, from a file, at once or as it arrives.
 */
export type Reading<R> = Generator<Reader, R, void>;

/** Shows all values to a reader, in pieces; the same values in the same order each time. */
export type Pieces = (reader: Reader) => void;

// 64 kB: what several readers look at one after the other stays in the cache.
const PIECE = 8192;

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
 * Carries a calculation to its end on a column that can be read at any time.
 *
 * @param reading - the calculation
 * @param pieces - the column
 * @returns its result
 */
export function readThrough<R>(reading: Reading<R>, pieces: Pieces): R {
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    pieces(step.value);
  }
}

/**
 * Carries several calculations side by side, so that they share each pass over the column.
 *
 * @param readings - the calculations
 * @returns their results, in the same order
 */
export function* together<R>(readings: readonly Reading<R>[]): Reading<R[]> {
  const results: R[] = [];
  let open = readings.map((reading, index) => ({ reading, index }));
  for (;;) {
    const readers: Reader[] = [];
    open = open.filter(({ reading, index }) => {
      const step = reading.next();
      if (step.done === true) results[index] = step.value;
      else readers.push(step.value);
      return step.done !== true;
    });
    if (readers.length === 0) return results;
    yield (piece, offset) => {
      for (const reader of readers) reader(piece, offset);
    };
  }
}
