import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestQuotient, toDecimal } from "../../src/foundation/internal.ts";
import { finiteNumber } from "./arbitraries.ts";
import { nearestDouble, scaledWritten } from "./fraction-oracle.ts";

test("a quotient of decimals is the nearest double to the fraction", () => {
  fc.assert(
    fc.property(finiteNumber, finiteNumber.map(Math.abs).filter((value) => value > 0), (a, b) => {
      const [over, under] = [scaledWritten(a), scaledWritten(b)];
      const expected = nearestDouble({ over: over.over * under.under, under: over.under * under.over });
      fc.pre(Math.abs(expected) <= Number.MAX_VALUE);
      expect(nearestQuotient(toDecimal(a), toDecimal(b)) + 0).toBe(expected + 0);
    }),
    { numRuns: 500 },
  );
});

test("what is a trace over the middle of two doubles is rounded up, however small the trace", () => {
  const middle = 2n ** 53n + 1n;
  expect(nearestQuotient({ units: 3n * middle * 10n ** 60n + 1n, places: 60 }, { units: 3n, places: 0 })).toBe(2 ** 53 + 2);
  expect(nearestQuotient({ units: 3n * middle * 10n ** 60n, places: 60 }, { units: 3n, places: 0 })).toBe(2 ** 53);
  expect(nearestQuotient({ units: -3n * middle * 10n ** 60n - 1n, places: 60 }, { units: 3n, places: 0 })).toBe(-(2 ** 53) - 2);
});
