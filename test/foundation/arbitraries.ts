import fc from "fast-check";

// Numbers at which the fast ways of adding end: fifteen digits, six places, 2 ** 53, the ends of the doubles.
const borders = [
  1e15, 1e15 + 1, 1e15 - 1, 999_999_999_999_999.9, 1e9, 1e9 + 0.000001, 999_999_999.999999, 1_000_000_000.000001, 0.000001, 0.0000001,
  0.0000015, 2 ** 53, 2 ** 53 - 1, 2 ** 53 + 2, 8_007_199_254_740_992, 8_007_199_254_740_993, 1e21, 123_456_789_012_345_680_000, 1e22,
  1e300, Number.MAX_VALUE, Number.MIN_VALUE, 2.2250738585072014e-308, 0.1, 0.2, 0.3, 1 / 3, 1.005, 4.35, 0, -0,
];

const decimalWith = (places: number): fc.Arbitrary<number> =>
  fc.maxSafeInteger().map((units) => Number(`${Math.trunc(units / 10 ** (places % 4))}e-${places}`));

/** Finite numbers as ledgers have them, and as they should not. */
export const finiteNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.integer({ min: 0, max: 9 }).chain(decimalWith),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.constantFrom(...borders, ...borders.map((value) => -value)),
);

/** Days from 0001-01-01 to 9999-12-31, as text. */
export const dateText: fc.Arbitrary<string> = fc
  .integer({ min: Date.parse("0001-01-01") / 86_400_000, max: Date.parse("9999-12-31") / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** Anything that a caller without types may hand over, with what is nearly right among it. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }),
  fc.constantFrom("2026-02-29", "2026-03-01", "2026-03-01T08:30:00Z", "2026-03-01T24:00:00Z", "+25:00", "-00:30", "__proto__", "constructor", "toString", "Asia/Shanghai", ""),
  fc.record({ minor: fc.oneof(fc.integer(), fc.double()), currency: fc.constantFrom("EUR", "USD", "eur", "") }),
  fc.array(fc.record({ minor: fc.maxSafeInteger(), currency: fc.constantFrom("EUR", "USD") })),
  fc.record({ convert: fc.constantFrom(undefined, null, 3, () => null, () => ({ minor: 1, currency: "EUR" })) }),
  fc.constantFrom(Object.create(Date.prototype), new Date(Number.NaN), Symbol("x"), () => 1, Number.MAX_VALUE, -0, Number.NaN, Infinity, 1e300),
);
