import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { compareIds, exactSum, type Id } from "../../../src/foundation/index.ts";
import { quintileRfm } from "../../../src/classification/rfm/rfm-policy.ts";
import { scoreRfm, scoreRfmSummaries, type RfmSummary } from "../../../src/classification/rfm/rfm.ts";
import type { Order } from "../../../src/customers/index.ts";
import { add, compare, multiply, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const asOf = "2026-03-31";
const id: fc.Arbitrary<Id> = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom("a", "b", "__proto__", "constructor", "1"));
// Few values, so that there are ties, and such that no double holds.
const amount = fc.integer({ min: -50, max: 400 }).map((tenths) => tenths / 10);
const summary: fc.Arbitrary<RfmSummary> = fc.record({ id, recencyDays: fc.nat(20), frequency: fc.integer({ min: 1, max: 9 }), monetary: amount });
const summaries = fc.uniqueArray(summary, { selector: (value) => value.id, maxLength: 30 });
const order: fc.Arbitrary<Order> = fc.record({
  customer: id,
  date: fc.integer({ min: 1, max: 60 }).map((day) => new Date(Date.UTC(2026, 1, day)).toISOString().slice(0, 10)),
  amount,
});
const scoreCount = fc.integer({ min: 2, max: 9 });
const plain = { segmentation: { segments: [], rest: "All" } } as const;

const integer = (value: number): Fraction => ({ over: BigInt(value), under: 1n });

// Type 7 by its definition: the point h = (n - 1) k / m of the sorted values, between two by proportion.
function quantiles(values: readonly number[], scores: number): Fraction[] {
  const sorted = [...values].sort((a, b) => a - b).map(scaledWritten);
  return Array.from({ length: scores - 1 }, (_, index) => {
    const steps = (sorted.length - 1) * (index + 1);
    const low = sorted[Math.floor(steps / scores)]!;
    const high = sorted[Math.ceil(steps / scores)]!;
    const part: Fraction = { over: BigInt(steps % scores), under: BigInt(scores) };
    return add(multiply(low, add(integer(1), multiply(integer(-1), part))), multiply(high, part));
  });
}

test.each(["above", "below"] as const)("CLS-8: scores are those of exact quantiles, closed %s", (closed) => {
  fc.assert(
    fc.property(summaries, scoreCount, (base, scores) => {
      const { rows, thresholds } = scoreRfmSummaries(base, { ...plain, method: "quantile", scores, closed });
      if (base.length === 0) return;
      const exact = quantiles(base.map(({ monetary }) => monetary), scores);
      expect(thresholds?.monetary).toEqual(exact.map(nearestDouble));
      for (const row of rows) {
        const over = exact.filter((quantile) => compare(scaledWritten(row.monetary), quantile) > (closed === "above" ? 0 : -1)).length;
        expect(row.monetaryScore).toBe(over + 1);
      }
    }),
  );
});

test("CLS-8: recency is frequency turned round, closed on the same side of the days", () => {
  fc.assert(
    fc.property(summaries, scoreCount, (base, scores) => {
      const turned = base.map((row) => ({ ...row, frequency: row.recencyDays }));
      for (const row of scoreRfmSummaries(turned, { ...plain, method: "quantile", scores }).rows) {
        expect(row.recencyScore + row.frequencyScore).toBe(scores + 1);
      }
    }),
  );
});

test("CLS-8: ntile makes groups whose sizes differ by one at most, larger ones first, in the order of values", () => {
  fc.assert(
    fc.property(summaries, scoreCount, (base, scores) => {
      const { rows } = scoreRfmSummaries(base, { ...plain, method: "ntile", scores });
      const sorted = [...rows].sort((a, b) => a.monetary - b.monetary || compareIds(a.id, b.id));
      const expected = Array.from({ length: scores }, (_, index) => new Array<number>(Math.ceil((base.length - index) / scores)).fill(index + 1)).flat();
      expect(sorted.map(({ monetaryScore }) => monetaryScore)).toEqual(expected);
    }),
  );
});

test("CLS-8: nested is the quantile scoring of each group by itself", () => {
  fc.assert(
    fc.property(summaries, scoreCount, (base, scores) => {
      const { rows } = scoreRfmSummaries(base, { ...plain, method: "nested", scores });
      for (const row of rows) {
        const alike = new Set(rows.filter(({ recencyScore }) => recencyScore === row.recencyScore).map((other) => other.id));
        const group = scoreRfmSummaries(base.filter((other) => alike.has(other.id)), { ...plain, method: "quantile", scores });
        expect(row.frequencyScore).toBe(group.rows.find((other) => other.id === row.id)?.frequencyScore);
      }
    }),
    { numRuns: 50 },
  );
});

test.each(["quantile", "nested", "ntile"] as const)("CLS-8: the order of the input changes nothing, %s", (method) => {
  const shuffled = fc.array(order, { maxLength: 40 }).chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })));
  fc.assert(
    fc.property(shuffled, ([orders, others]) => {
      const policy = { ...quintileRfm, method };
      const table = scoreRfm(deepFreeze(orders), deepFreeze(policy), { asOf });
      expect(scoreRfm(others, policy, { asOf })).toEqual(table);
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    }),
  );
});

test("CLS-8: no order is lost: rows, cancellations alone and later orders are all there is", () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 60 }), (orders) => {
      const { rows, leftOut, totals, segments } = scoreRfm(orders, undefined, { asOf });
      const amounts = orders.map((entry) => entry.amount as number);
      expect(exactSum([totals.value, ...leftOut.map(({ value }) => value)])).toBe(exactSum(amounts));
      expect(exactSum(segments.map(({ value }) => value))).toBe(totals.value);
      expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(new Set([...rows, ...leftOut].map((entry) => entry.id))).toEqual(new Set(orders.map(({ customer }) => customer)));
      const purchases = orders.filter(({ date, amount: paid }) => date <= asOf && (paid as number) >= 0).length;
      expect(totals.orders).toBe(purchases);
    }),
  );
});

test("CLS-8: orders and their summaries are scored alike", () => {
  fc.assert(
    fc.property(fc.array(order, { maxLength: 40 }), fc.constantFrom("sum" as const, "mean" as const), (orders, monetary) => {
      const policy = { ...quintileRfm, monetary };
      const { rows } = scoreRfm(orders, policy, { asOf });
      const known = rows.map((row) => {
        const own = orders.filter(({ customer, date }) => customer === row.id && date <= asOf);
        return { id: row.id, recencyDays: row.recencyDays, frequency: row.frequency, monetary: exactSum(own.map((entry) => entry.amount as number)) };
      });
      expect(scoreRfmSummaries(known, policy).rows).toEqual(rows);
    }),
  );
});

test("CLS-8: scoring by the returned thresholds gives the scores again, where the quantiles are decimals", () => {
  fc.assert(
    fc.property(summaries, (base) => {
      const { rows, thresholds } = scoreRfmSummaries(base);
      if (base.length === 0) return;
      expect(scoreRfmSummaries(base, { method: "thresholds", thresholds: thresholds! }).rows).toEqual(rows);
    }),
  );
});
