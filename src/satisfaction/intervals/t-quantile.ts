import { normalQuantile } from "./normal-quantile.ts";

/**
 * How many standard errors either side of a mean hold a share of Student's t distribution.
 *
 * @param confidence - the share, over 0 and under 1
 * @param freedom - degrees of freedom, a whole number from 1
 * @returns the quantile; 2.776 for 0.95 and 4
 * @see Abramowitz and Stegun, 26.7.3 to 26.7.5
 */
export function tQuantile(confidence: number, freedom: number): number {
  return freedom > LARGEST_SUMMED ? expanded(normalQuantile(confidence), freedom) : solved(confidence, freedom);
}

// Above this the fifth term of the expansion is smaller than what doubles can tell.
const LARGEST_SUMMED = 1000;

// In the angle whose tangent is t by the root of the degrees, the share is a finite sum that only grows: halve until doubles end.
function solved(confidence: number, freedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (shareWithin(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return Math.sqrt(freedom) * Math.tan(high);
}

function shareWithin(angle: number, freedom: number): number {
  const cosine = Math.cos(angle);
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let step = isOdd ? 3 : 2; step < freedom; step += 2) {
    term *= ((step - 1) / step) * cosine * cosine;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

function expanded(z: number, freedom: number): number {
  const square = z * z;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  const fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom);
}
