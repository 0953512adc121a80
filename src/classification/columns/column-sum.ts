import { addDecimals, toDecimal, type Decimal } from "../../foundation/internal.ts";
import type { Pieces } from "./pieces.ts";
import { HIGH } from "./words.ts";

/** Digits of many values, which count `10 * (highs + errors) + lows`; position `p` has `p` decimal places. */
interface Digits {
  readonly highs: Float64Array;
  /** What rounding took from `highs`. */
  readonly errors: Float64Array;
  readonly lows: Float64Array;
}

const MOST_DIGITS = 17;
// Powers of ten are doubles up to this one.
const MOST_PLACES = 22;
const FIRST_DECADE = MOST_DIGITS - 1 - MOST_PLACES;
// Values beyond have to be written out. Hardly any have.
const LEAST_READ = 1e-6;
const BELOW_READ = 1e15;
const EXPONENT_OF_ONE = 1023;
const LOG10_OF_2 = 1233 / 4096;
const TENS = /* @__PURE__ */ powersOfTen(0);
const DECADES = /* @__PURE__ */ powersOfTen(FIRST_DECADE);
// Nearer to a border than this, doubles do not decide on which side of it a value lies.
const DOUBT = 1e-5;
// Below this the next error is still added exactly.
const FLUSH_AT = 2 ** 52;

/**
 * Adds up some values of a column as the decimals they are written as, without writing them: that would take ten
 * times as long as to sort them.
 *
 * @param pieces - the column
 * @param least - values from this one on count
 * @param below - and only values under this one
 * @returns the exact sum
 */
export function columnSumWithin(pieces: Pieces, least: number, below: number): Decimal {
  const digits: Digits = { highs: new Float64Array(MOST_PLACES + 1), errors: new Float64Array(MOST_PLACES + 1), lows: new Float64Array(MOST_PLACES + 1) };
  let sum: Decimal = { units: 0n, places: 0 };
  pieces((piece) => {
    for (let done = 0; (done = addDigits(piece, done, least, below, digits)) < piece.length; done += 1) {
      if (digits.errors.some((error) => Math.abs(error) > FLUSH_AT / 2)) sum = addDecimals(sum, takeAll(digits));
      sum = addDecimals(sum, toDecimal(piece[done]!));
    }
  });
  return addDecimals(sum, takeAll(digits));
}

function powersOfTen(first: number): Float64Array {
  return Float64Array.from({ length: MOST_PLACES + 1 }, (_, place) => Number(`1e${first + place}`));
}

function takeAll({ highs, errors, lows }: Digits): Decimal {
  let sum: Decimal = { units: 0n, places: 0 };
  highs.forEach((high, places) => {
    const units = 10n * (BigInt(high) + BigInt(errors[places]!)) + BigInt(lows[places]!);
    if (units !== 0n) sum = addDecimals(sum, { units, places });
  });
  for (const part of [highs, errors, lows]) part.fill(0);
  return sum;
}

// Stops at a value whose digits have to be read off its text, and returns its position.
function addDigits(piece: Float64Array, from: number, least: number, below: number, digits: Digits): number {
  const words = new Int32Array(piece.buffer, piece.byteOffset, 2 * piece.length);
  let i = from;
  for (; i < piece.length; i += 1) {
    const value = piece[i]!;
    if ((Number(value >= least) & Number(value < below)) === 0) continue;
    if (!(value >= LEAST_READ && value < BELOW_READ)) break;
    const places = MOST_DIGITS - 1 - decadeOf(value, words[2 * i + HIGH]!);
    // Up to fifteen digits there is at most one decimal that a double can mean.
    const scale = TENS[places - 2]!;
    const fifteen = Math.floor(value * scale + 0.5);
    if (!(fifteen / scale === value ? addAt(digits, places, fifteen * 10, 0) : addLong(digits, places, value))) break;
  }
  return i;
}

// The power of two below a value lies in its decade, or in the one before.
function decadeOf(value: number, word: number): number {
  const decade = Math.floor(((word >> 20) - EXPONENT_OF_ONE) * LOG10_OF_2);
  return decade + Number(value >= DECADES[decade + 1 - FIRST_DECADE]!);
}

// A value that is written with sixteen digits or seventeen: the nearest of sixteen, where that means no other double.
function addLong(digits: Digits, places: number, value: number): boolean {
  const scale = TENS[places - 1]!;
  const product = value * scale;
  const beyond = product - Math.floor(product + 0.5) + productError(value, scale, product);
  const sixteenth = Math.floor(beyond + 0.5);
  const rest = beyond - sixteenth;
  const seventeenth = Math.floor(rest * 10 + 0.5);
  const reach = (value + value * 2 ** -53 - value) * 0.5 * scale;
  const doubtful =
    // A power of two, whose neighbours are not equally far.
    Number(reach === 0) |
    Number(Math.abs(Math.abs(rest) - reach) < DOUBT) |
    Number(Math.abs(rest) > 0.5 - DOUBT) |
    Number(Math.abs(rest * 10 - seventeenth) > 0.5 - DOUBT);
  const last = Math.abs(rest) < reach ? 0 : seventeenth;
  return doubtful === 0 && addAt(digits, places, Math.floor(product + 0.5), sixteenth * 10 + last);
}

// What rounding took from a product (Dekker): factors of half as many bits each multiply exactly.
function productError(a: number, b: number, product: number): number {
  const highA = highHalf(a);
  const lowA = a - highA;
  const highB = highHalf(b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

function highHalf(x: number): number {
  const split = x * (2 ** 27 + 1);
  return split - (split - x);
}

// The same two-sum as in sums.ts, in place: it runs once for every value.
function addAt({ highs, errors, lows }: Digits, places: number, high: number, low: number): boolean {
  const sum = highs[places]!;
  const next = sum + high;
  const part = next - sum;
  const error = errors[places]! + (sum - (next - part) + (high - part));
  if (!(Math.abs(error) <= FLUSH_AT)) return false;
  highs[places] = next;
  errors[places] = error;
  lows[places]! += low;
  return true;
}
