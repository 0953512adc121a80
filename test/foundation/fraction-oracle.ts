/** An exact fraction with a positive denominator, not reduced. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const add = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
export const compare = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The decimal that a number is written as: seventeen digits are enough for any, the fewest that lead back count. */
export function scaledWritten(value: number): Fraction {
  if (value === 0) return { over: 0n, under: 1n };
  let text = "";
  for (let digits = 0; Number(text) !== value; digits += 1) text = value.toExponential(digits);
  const [, sign = "", whole = "", fraction = "", exponent = ""] = /^(-?)(\d)\.?(\d*)e(.*)$/.exec(text) ?? [];
  const power = Number(exponent) - fraction.length;
  const over = BigInt(`${sign}${whole}${fraction}`);
  return power < 0 ? { over, under: 10n ** BigInt(-power) } : { over: over * 10n ** BigInt(power), under: 1n };
}

/** The double nearest to a fraction, a tie to the even one, built from its bits. */
export function nearestDouble({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  const sign = over < 0n ? -1 : 1;
  const size = over < 0n ? -over : over;
  // The power of two at which the quotient has 53 bits, or the one of the smallest doubles.
  let power = Math.max(size.toString(2).length - under.toString(2).length - 53, -1074);
  if (quotient(size, under, power) >= 2n ** 53n) power += 1;
  const kept = quotient(size, under, power);
  const [scaledOver, scaledUnder] = scaled(size, under, power);
  const twiceRest = 2n * (scaledOver - kept * scaledUnder);
  const up = twiceRest > scaledUnder || (twiceRest === scaledUnder && kept % 2n === 1n);
  const significand = Number(up ? kept + 1n : kept);
  // Two steps, because 2 ** power alone may be too small for a double.
  return sign * significand * 2 ** Math.ceil(power / 2) * 2 ** Math.floor(power / 2);
}

function scaled(over: bigint, under: bigint, power: number): readonly [bigint, bigint] {
  return power < 0 ? [over * 2n ** BigInt(-power), under] : [over, under * 2n ** BigInt(power)];
}

function quotient(over: bigint, under: bigint, power: number): bigint {
  const [scaledOver, scaledUnder] = scaled(over, under, power);
  return scaledOver / scaledUnder;
}
