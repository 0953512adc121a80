/** A fraction; the denominator is over zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The decimal that a number is written as. */
export function fractionOf(value: number): Fraction {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const [whole = "", decimals = ""] = digits.split(".");
  const places = decimals.length - Number(exponent);
  const units = BigInt(whole + decimals);
  return places >= 0 ? { numerator: units, denominator: 10n ** BigInt(places) } : { numerator: units * 10n ** BigInt(-places), denominator: 1n };
}

/** Numbers as integers in one unit, which every ratio of them leaves out. */
export function wholeUnits(values: readonly number[]): bigint[] {
  const fractions = values.map(fractionOf);
  const unit = fractions.reduce((largest, { denominator }) => (denominator > largest ? denominator : largest), 1n);
  return fractions.map(({ numerator, denominator }) => numerator * (unit / denominator));
}

/** A quotient of integers, to twenty digits and more. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const shift = 10n ** BigInt(Math.max(0, 25 + String(denominator).length - String(numerator).length));
  return Number(`${(numerator * shift) / denominator}e-${String(shift).length - 1}`);
}

export function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
