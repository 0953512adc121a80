import { addDecimals, decimalToNumber, scaleDecimal } from "./decimals.ts";
import type { Decimal } from "./decimals.ts";
import { requireFinite } from "./places.ts";

/** An exact sum that grows: numbers go in one by one, and count as the decimals they are written as. */
export interface DecimalSum {
  /** Adds a number; throws `invalid-value` for NaN and infinities. */
  add(value: number): void;
  /** The sum so far, exactly. */
  exact(): Decimal;
  /** The double nearest to the exact sum; infinite where no double can hold it. */
  total(): number;
}

/** What has been added so far: `units / scale`, and what did not fit there. */
interface Sum {
  /** A power of ten, `10 ** places`. */
  scale: number;
  places: number;
  /** Whole number of units, at most `FLUSH_AT` either way. */
  units: number;
  /** Numbers that need other places, by their number of places. Made when the first one comes. */
  piles: Map<number, Pile> | undefined;
  large: Decimal;
}

/** Digits of numbers with the same places: `high * 1e9 + low`, so that up to 21 digits add up in doubles. */
interface Pile {
  high: number;
  low: number;
}

// Up to fifteen digits a decimal and the double nearest to it belong to each other alone, so an
// integer up to this bound, divided by a power of ten, is the decimal that the double is written as.
const LARGEST_CERTAIN = 1e15;
const LARGEST_PLACES = 6;
// Below this the next addition is still exact.
const FLUSH_AT = 2 ** 53 - LARGEST_CERTAIN;
const NOTHING: Decimal = { units: 0n, places: 0 };

/**
 * Starts an exact sum. A value costs about ten nanoseconds as long as it has up to six decimal
 * places and fifteen digits, and the writing and reading of its digits otherwise.
 *
 * @returns an empty sum
 */
export function decimalSum(): DecimalSum {
  const sum: Sum = { scale: 1, places: 0, units: 0, piles: undefined, large: NOTHING };
  return {
    add(value) {
      const scaled = Math.round(value * sum.scale);
      if (scaled / sum.scale === value && scaled <= LARGEST_CERTAIN && scaled >= -LARGEST_CERTAIN) addUnits(sum, scaled);
      else addElsewhere(sum, value);
    },
    exact: () => exactOf(sum),
    total() {
      // Both are exact, so the quotient is the nearest double already.
      if (sum.piles === undefined && sum.large === NOTHING) return sum.units / sum.scale;
      return decimalToNumber(exactOf(sum));
    },
  };
}

function addUnits(sum: Sum, units: number): void {
  sum.units += units;
  if (sum.units > FLUSH_AT || sum.units < -FLUSH_AT) flush(sum);
}

function flush(sum: Sum): void {
  sum.large = addDecimals(sum.large, { units: BigInt(sum.units), places: sum.places });
  sum.units = 0;
}

function addElsewhere(sum: Sum, value: number): void {
  const places = placesOf(value);
  if (places === undefined) addWritten(sum, value);
  else if (places < sum.places) addToPile(sum, places, 0, Math.round(value * 10 ** places));
  else {
    if (sum.units !== 0) flush(sum);
    sum.places = places;
    sum.scale = 10 ** places;
    sum.units = Math.round(value * sum.scale);
  }
}

// The least number of places at which the value is an integer that is certain, if there is one.
function placesOf(value: number): number | undefined {
  for (let places = 0; places <= LARGEST_PLACES; places += 1) {
    const scaled = Math.round(value * 10 ** places);
    if (Math.abs(scaled) > LARGEST_CERTAIN) return undefined;
    if (scaled / 10 ** places === value) return places;
  }
  return undefined;
}

const ZERO = 48;
const LOW_DIGITS = 9;

// Reads the digits off the text in two halves. A bigint would do the same in one line, but where places
// differ from value to value it takes four times as long.
function addWritten(sum: Sum, value: number): void {
  const text = String(Math.abs(requireFinite(value, { list: "values" })));
  const exponentAt = text.indexOf("e");
  const end = exponentAt < 0 ? text.length : exponentAt;
  const exponent = exponentAt < 0 ? 0 : Number(text.slice(exponentAt + 1));
  const point = text.indexOf(".");
  let toCome = point < 0 ? end : end - 1;
  let high = 0;
  let low = 0;
  for (let at = 0; at < end; at += 1) {
    if (at === point) continue;
    const digit = text.charCodeAt(at) - ZERO;
    toCome -= 1;
    if (toCome >= LOW_DIGITS) high = high * 10 + digit;
    else low = low * 10 + digit;
  }
  const places = (point < 0 ? 0 : end - point - 1) - exponent;
  if (value < 0) addToPile(sum, places, -high, -low);
  else addToPile(sum, places, high, low);
}

function addToPile(sum: Sum, places: number, high: number, low: number): void {
  sum.piles ??= new Map();
  const pile = sum.piles.get(places);
  if (pile === undefined) sum.piles.set(places, { high, low });
  else {
    pile.high += high;
    pile.low += low;
    if (Math.abs(pile.high) > FLUSH_AT || Math.abs(pile.low) > FLUSH_AT) {
      sum.large = addDecimals(sum.large, decimalOf(pile, places));
      sum.piles.delete(places);
    }
  }
}

function decimalOf(pile: Pile, places: number): Decimal {
  return scaleDecimal(BigInt(pile.high) * 10n ** BigInt(LOW_DIGITS) + BigInt(pile.low), places);
}

function exactOf(sum: Sum): Decimal {
  let exact = addDecimals(sum.large, { units: BigInt(sum.units), places: sum.places });
  for (const [places, pile] of sum.piles ?? []) exact = addDecimals(exact, decimalOf(pile, places));
  return exact;
}
