/**
 * Adds numbers up, and keeps the rounding errors beside the sum (Knuth's two-sum): whole numbers add up exactly.
 *
 * @param numbers - what is added up
 * @param count - how many of them, from the first; default all
 * @returns the sum
 */
export function sumOf(numbers: Float64Array, count: number = numbers.length): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < count; i += 1) {
    const number = numbers[i]!;
    const next = high + number;
    const part = next - high;
    low += high - (next - part) + (number - part);
    high = next;
  }
  return high + low;
}

/**
 * The sums on the way, added up in the same manner.
 *
 * @param numbers - what is added up
 * @returns at position `k` the sum of the first `k`; one more than there are numbers
 */
export function runningSums(numbers: Float64Array): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  let high = 0;
  let low = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i]!;
    const next = high + number;
    const part = next - high;
    low += high - (next - part) + (number - part);
    high = next;
    sums[i + 1] = high + low;
  }
  return sums;
}
