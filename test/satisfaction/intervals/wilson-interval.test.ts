import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "../../../src/satisfaction/intervals/wilson-interval.ts";
import { errorOf } from "../../foundation/thrown.ts";

describe("SAT-3: the interval of a share is Wilson's", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3, to four places.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d: %d to %d", (count, total, low, high) => {
    const interval = wilsonInterval(count, total)!;
    expect(Number(interval.low.toFixed(4))).toBe(low);
    expect(Number(interval.high.toFixed(4))).toBe(high);
    expect(interval).toMatchObject({ method: "wilson", confidence: 0.95 });
  });

  test("none and all are ends exactly, and nobody has no interval", () => {
    expect(wilsonInterval(0, 3)?.low).toBe(0);
    expect(wilsonInterval(3, 3)?.high).toBe(1);
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  // Both ends solve n (p̂ − p)² = z² p (1 − p), which is how Wilson (1927) defines them.
  test("its ends are where the score test turns, and the share lies between them", () => {
    const z = 2.5758293035489004;
    const counts = fc.integer({ min: 1, max: 100_000 }).chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const { low, high } = wilsonInterval(count, total, { confidence: 0.99 })!;
        const share = count / total;
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        for (const end of [low, high]) expect(Math.abs(total * (share - end) ** 2 - z * z * end * (1 - end))).toBeLessThan(1e-9 * z * z);
      }),
    );
  });

  test.each([
    ["a count over the total", () => wilsonInterval(4, 3), "invalid-value", "count"],
    ["a negative count", () => wilsonInterval(-1, 3), "invalid-value", "count"],
    ["a negative total", () => wilsonInterval(0, -1), "invalid-value", "total"],
    ["a total that is not whole", () => wilsonInterval(0, 1.5), "invalid-value", "total"],
    ["certainty", () => wilsonInterval(1, 3, { confidence: 1 }), "invalid-option", "options"],
    ["a level that is NaN", () => wilsonInterval(1, 3, { confidence: Number.NaN }), "invalid-value", "options"],
  ])("refuses %s", (_, call, code, list) => {
    expect(errorOf(call)).toMatchObject({ code, details: { list } });
  });
});
