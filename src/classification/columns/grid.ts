/** Scale of values that lie on no common decimal grid: they are added up as the doubles they are. */
export const OFF_GRID = 0;

// Up to fifteen digits an integer over a power of ten is the decimal that its double is written as.
export const LARGEST_CERTAIN = 1e15;

const FINEST_GRID = 1e6;
const SAMPLE = 1024;

/**
 * Whether a value is a whole number of units on a decimal grid.
 *
 * @param value - a number
 * @param scale - units in one
 * @returns `true` if the value, as it is written, has no digits below one unit
 */
export function onGrid(value: number, scale: number): boolean {
  const units = Math.round(value * scale);
  return units / scale === value && Math.abs(units) <= LARGEST_CERTAIN;
}

/**
 * The coarsest decimal grid on which all values lie.
 *
 * @param values - values, or a sample of them
 * @returns units in one: 1, 10, 100, … 10^6, or {@link OFF_GRID}
 */
export function gridOf(values: Float64Array): number {
  let scale = 1;
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    largest = Math.max(largest, Math.abs(value));
    while (!onGrid(value, scale)) {
      scale *= 10;
      if (scale > FINEST_GRID) return OFF_GRID;
    }
  }
  // A value that lay on a coarser grid must still be certain on the finer one.
  return largest * scale <= LARGEST_CERTAIN ? scale : OFF_GRID;
}

/**
 * The share of one value in another, as exactly as the decimals they are written as allow: 0.04 of 0.05 is 0.8.
 *
 * @param part - a value
 * @param whole - over zero
 * @returns the quotient
 */
export function shareOf(part: number, whole: number): number {
  const scale = gridOf(Float64Array.of(part, whole));
  return scale === OFF_GRID ? part / whole : Math.round(part * scale) / Math.round(whole * scale);
}

/**
 * Some values from all over a column.
 *
 * @param values - the column
 * @returns about a thousand of them, in their order
 */
export function sampleOf(values: Float64Array | readonly number[]): Float64Array {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  return Float64Array.from({ length: Math.ceil(values.length / step) }, (_, i) => {
    const value: unknown = values[i * step];
    return typeof value === "number" ? value : NaN;
  });
}
