import fc from "fast-check";
import { expect, test } from "vitest";
import { groupedSums } from "../../../src/classification/metrics/ledger-sums.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { add, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const entries = fc.array(fc.record({ group: fc.nat(3), value: finiteNumber }), { maxLength: 40 });

test("the sum of a group is the double nearest to the exact sum of the decimals as written, in blocks of any size", () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 4 }), (rows, size, width) => {
      const sums = groupedSums("rows", width);
      sums.reserve(4);
      for (let start = 0; start < rows.length; start += size) {
        const block = rows.slice(start, start + size);
        sums.addBlock(Int32Array.from(block, ({ group }) => group), Float64Array.from(block, ({ value }) => value), block.length);
      }
      for (let group = 0; group < 4; group += 1) {
        const exact = rows
          .filter((row) => row.group === group)
          .reduce<Fraction>((sum, { value }) => add(sum, scaledWritten(value)), { over: 0n, under: 1n });
        const nearest = nearestDouble(exact);
        if (Number.isFinite(nearest)) expect(sums.totalOf(group)).toBe(nearest);
        else expect(() => sums.totalOf(group)).toThrow("total-out-of-range");
      }
    }),
    { numRuns: 400 },
  );
});

test("a sum that outgrows what a double counts in units stays exact", () => {
  const sums = groupedSums("rows");
  sums.reserve(1);
  const block = new Float64Array(4000).fill(999_999_999_999_999);
  sums.addBlock(new Int32Array(4000), block, 4000);
  sums.addBlock(new Int32Array(2), Float64Array.of(0.25, 0.5), 2);
  expect(sums.exactOf(0)).toEqual({ units: 4000n * 99_999_999_999_999_900n + 75n, places: 2 });
});

test("groups keep their sums when others are added", () => {
  const sums = groupedSums("rows", 4);
  sums.reserve(1);
  sums.addBlock(Int32Array.of(0), Float64Array.of(0.1), 1);
  sums.reserve(1000);
  sums.addBlock(Int32Array.of(999, 0), Float64Array.of(7, 0.2), 2);
  expect([sums.totalOf(0), sums.totalOf(500), sums.totalOf(999)]).toEqual([0.3, 0, 7]);
});
