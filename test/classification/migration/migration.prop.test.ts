import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds, exactSum, type Id } from "../../../src/foundation/index.ts";
import { addDecimals, compareDecimals, deepFreeze, toDecimal } from "../../../src/foundation/internal.ts";
import type { ClassifiedBase } from "../../../src/classification/migration/classified-base.ts";
import { compareClasses } from "../../../src/classification/migration/compare-classes.ts";
import { crossClasses } from "../../../src/classification/xyz/cross-classes.ts";
import { settleClasses } from "../../../src/classification/migration/settle-classes.ts";
import type { SettlingPolicy } from "../../../src/classification/migration/settle-policy.ts";

type Abc = "A" | "B" | "C";

const limits = [0.8, 0.95] as const;
const policy = { classes: [{ class: "A", upTo: limits[0] }, { class: "B", upTo: limits[1] }, { class: "C" }] };
const classes = [{ class: "A" }, { class: "B" }, { class: "C" }] as const;
const id: fc.Arbitrary<Id> = fc.oneof(fc.nat(12), fc.constantFrom("1", "a", "__proto__", "constructor"));
const classOf = (share: number): Abc => (share < limits[0] ? "A" : share < limits[1] ? "B" : "C");
// Hundredths round about the limits, so that distances are often exactly the margin.
const share = fc.integer({ min: 70, max: 99 }).map((hundredths) => hundredths / 100);
const row = fc.record({ id, share, value: fc.integer({ min: 1, max: 99 }).map((tenths) => tenths / 10) }).map((entry) => ({
  id: entry.id,
  class: classOf(entry.share),
  value: entry.value,
  reason: { code: "classification/cumulative-share", measured: entry.share },
}));
const base: fc.Arbitrary<ClassifiedBase<Abc>> = fc
  .tuple(fc.uniqueArray(row, { selector: (entry) => entry.id, maxLength: 12 }), fc.uniqueArray(id, { maxLength: 4 }))
  .map(([rows, others]) => {
    const apart = others.filter((other) => rows.every((entry) => entry.id !== other)).map((other) => ({ id: other }));
    return { policy, classes, rows, apart: { zero: apart.slice(1), negative: apart.slice(0, 1) } };
  });

const idsOf = ({ rows, apart }: ClassifiedBase<Abc>): Id[] => [...rows, ...(apart?.zero ?? []), ...(apart?.negative ?? [])].map((entry) => entry.id);
const turned = (table: ClassifiedBase<Abc>): ClassifiedBase<Abc> => ({ ...table, rows: [...table.rows].reverse() });

test("CLS-7: every customer of either base is counted once, and moves are what is off the diagonal", () => {
  fc.assert(
    fc.property(base, base, (before, after) => {
      const { matrix, moves, counts } = compareClasses(deepFreeze(before), deepFreeze(after));
      const everyone = new Set([...idsOf(before), ...idsOf(after)]).size;
      expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(everyone);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(everyone);
      expect(counts.unchanged).toBe(matrix.reduce((sum, line, index) => sum + line[index]!, 0));
      expect(moves).toHaveLength(everyone - counts.unchanged);
    }),
  );
});

test("CLS-7: the way back is the same turned round", () => {
  fc.assert(
    fc.property(base, base, (before, after) => {
      const there = compareClasses(before, after);
      const back = compareClasses(after, before);
      expect(back.matrix).toEqual(there.matrix.map((_, index) => there.matrix.map((line) => line[index])));
      expect(back.counts).toEqual({ ...there.counts, promoted: there.counts.demoted, demoted: there.counts.promoted, new: there.counts.gone, gone: there.counts.new });
    }),
  );
});

test("CLS-8: the fields hold everyone in both classifications once, and all of their value", () => {
  fc.assert(
    fc.property(base, base, (abc, xyz) => {
      const { fields, onlyFirst, onlySecond, count } = crossClasses(deepFreeze(abc), deepFreeze(xyz));
      const both = abc.rows.filter((entry) => xyz.rows.some((other) => other.id === entry.id));
      expect(fields.flatMap(({ ids }) => ids).sort(compareIds)).toEqual(both.map((entry) => entry.id).sort(compareIds));
      expect(exactSum(fields.map(({ value }) => value!))).toBe(exactSum(both.map(({ value }) => value!)));
      expect([count + onlyFirst.length, count + onlySecond.length]).toEqual([abc.rows.length, xyz.rows.length]);
    }),
  );
});

test("CLS-7: the order of the rows changes nothing, and results are plain JSON", () => {
  fc.assert(
    fc.property(base, base, (before, after) => {
      const results = (first: typeof before, second: typeof after): unknown[] => [compareClasses(first, second), crossClasses(first, second), settleClasses([first, second])];
      const found = results(before, after);
      expect(results(turned(before), turned(after))).toEqual(found);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
  );
});

// Each border as a switch of its own, that knows of no other: the class is the number of those switched down.
function settledByBorders(measured: readonly (number | undefined)[], { margin, periods }: SettlingPolicy): Abc | undefined {
  const below = limits.map((limit) => {
    let isBelow: boolean | undefined;
    let run = 0;
    for (const figure of measured) {
      if (figure === undefined) {
        isBelow = undefined;
        continue;
      }
      const side = figure >= limit;
      run = isBelow === undefined || side === isBelow ? 0 : run + 1;
      const [low, high] = side ? [limit, figure] : [figure, limit];
      const isFar = margin !== undefined && compareDecimals(toDecimal(high), addDecimals(toDecimal(low), toDecimal(margin))) >= 0;
      if (isBelow === undefined || (run > 0 && (isFar || (periods !== undefined && run >= periods)))) {
        isBelow = side;
        run = 0;
      }
    }
    return isBelow;
  });
  return below[0] === undefined ? undefined : classes[below.filter(Boolean).length]!.class;
}

test("CLS-7: settled classes are those of borders that each keep to themselves", () => {
  const settling: fc.Arbitrary<SettlingPolicy> = fc.oneof(
    fc.record({ margin: fc.constantFrom(0.01, 0.03, 0.05) }),
    fc.record({ periods: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ margin: fc.constantFrom(0.03, 0.05), periods: fc.integer({ min: 1, max: 4 }) }),
  );
  fc.assert(
    fc.property(fc.array(base, { minLength: 1, maxLength: 7 }), settling, (history, rules) => {
      const { rows, held } = settleClasses(deepFreeze(history), rules);
      expect(rows.map((entry) => entry.id)).toEqual(history.at(-1)!.rows.map((entry) => entry.id).sort(compareIds));
      for (const entry of rows) {
        const measured = history.map((period) => period.rows.find((other) => other.id === entry.id)?.reason?.measured ?? undefined);
        expect(entry.class).toBe(settledByBorders(measured, rules));
        expect(entry.reasons.length).toBeGreaterThan(0);
      }
      expect(held).toBe(rows.filter((entry) => entry.class !== entry.computedClass).length);
    }),
    { numRuns: 300 },
  );
});
