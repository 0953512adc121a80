import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestRatio, numberOfUnits, placesOf, unitsOf } from "../../../src/customers/receivables/ledger-units.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { compare, nearestDouble, scaledWritten } from "../../foundation/fraction-oracle.ts";

test("units are the decimal that a number is written as, and lead back to it", () => {
  fc.assert(
    fc.property(finiteNumber, fc.integer({ min: 0, max: 8 }), (value, more) => {
      const places = placesOf(value) + more;
      const units = unitsOf(value, places);
      expect(compare({ over: units, under: 10n ** BigInt(places) }, scaledWritten(value))).toBe(0);
      // -0 is 0 here.
      expect(numberOfUnits(units, places, "values")).toBe(value + 0);
    }),
  );
});

test("a ratio is the double nearest to the exact quotient", () => {
  const whole = fc.oneof(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }), fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }));
  const positive = fc.oneof(fc.bigInt({ min: 1n, max: 2n ** 53n }), fc.bigInt({ min: 1n, max: 10n ** 60n }));
  fc.assert(
    fc.property(whole, positive, (over, under) => {
      expect(nearestRatio(over, under, "values")).toBe(nearestDouble({ over, under }));
    }),
  );
});
