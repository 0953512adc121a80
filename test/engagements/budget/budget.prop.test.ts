import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetVariance } from "../../../src/engagements/budget/budget-variance.ts";
import { earnedValue } from "../../../src/engagements/budget/earned-value.ts";
import type { EstimateMethod } from "../../../src/engagements/budget/earned-value-figures.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { add, compare, multiply, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const nothing: Fraction = { over: 0n, under: 1n };
const minus = (a: Fraction, b: Fraction): Fraction => add(a, { over: -b.over, under: b.under });
const divide = (a: Fraction, b: Fraction): Fraction => (b.over < 0n ? { over: -a.over * b.under, under: a.under * -b.over } : { over: a.over * b.under, under: a.under * b.over });

const day = fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-31");
const amount = finiteNumber.filter((value) => Math.abs(value) < 1e100 && (value === 0 || Math.abs(value) > 1e-100));
const dated = (value: fc.Arbitrary<number>) => fc.array(fc.record({ date: day, amount: value }), { maxLength: 3 });
const lines = fc.uniqueArray(
  fc.record({
    id: fc.nat(99),
    category: fc.constantFrom("a", "b", undefined),
    planned: dated(amount.map(Math.abs)),
    actuals: dated(amount),
    progress: fc.uniqueArray(fc.record({ date: day, share: fc.constantFrom(0, 0.1, 0.333, 1) }), { selector: ({ date }) => date }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);
type Line = (typeof lines) extends fc.Arbitrary<(infer L)[]> ? L : never;

const sum = (amounts: readonly { date: string; amount: number }[], until = "9999-12-31"): Fraction =>
  amounts.filter(({ date }) => date <= until).reduce((all, entry) => add(all, scaledWritten(entry.amount)), nothing);
const over = (given: readonly Line[], of: (line: Line) => Fraction): Fraction => given.reduce((all, line) => add(all, of(line)), nothing);

test("ENG-12: every figure of earned value is the nearest double to its formula in exact fractions", () => {
  fc.assert(
    fc.property(lines, day, fc.constantFrom<EstimateMethod>("costPerformance", "budgetRate", "costAndSchedule"), (given, asOf, estimate) => {
      const { total } = earnedValue(deepFreeze(given), { asOf, estimate });
      const bac = over(given, ({ planned }) => sum(planned));
      const pv = over(given, ({ planned }) => sum(planned, asOf));
      const ac = over(given, ({ actuals }) => sum(actuals, asOf));
      const share = ({ progress }: Line): number | undefined => progress.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.share;
      const silent = given.filter((line) => share(line) === undefined && (sum(line.planned, asOf).over !== 0n || sum(line.actuals, asOf).over !== 0n));
      expect([total.bac, total.pv, total.ac]).toEqual([bac, pv, ac].map(nearestDouble));
      if (silent.length > 0) {
        expect(total).toMatchObject({ ev: null, cv: null, sv: null, cpi: null, spi: null, eac: null, etc: null, vac: null, tcpi: null });
        expect(total.reasons).toMatchObject([{ code: "engagements/progress-unknown", lines: silent.map(({ id }) => id).sort((a, b) => a - b) }]);
        return;
      }
      const ev = over(given, (line) => multiply(sum(line.planned), scaledWritten(share(line) ?? 0)));
      const isPositive = (value: Fraction): boolean => compare(value, nothing) > 0;
      const cpi = isPositive(ac) ? divide(ev, ac) : null;
      const spi = isPositive(pv) ? divide(ev, pv) : null;
      const rest = minus(bac, ev);
      const eac = {
        costPerformance: () => (cpi !== null && isPositive(ev) ? divide(bac, cpi) : null),
        budgetRate: () => add(ac, rest),
        costAndSchedule: () => (cpi !== null && spi !== null && isPositive(ev) ? add(ac, divide(rest, multiply(cpi, spi))) : null),
      }[estimate]();
      const double = (value: Fraction | null): number | null => (value === null ? null : nearestDouble(value));
      expect(total).toMatchObject({
        ev: nearestDouble(ev),
        cv: nearestDouble(minus(ev, ac)),
        sv: nearestDouble(minus(ev, pv)),
        cpi: double(cpi),
        spi: double(spi),
        eac: double(eac),
        etc: double(eac && minus(eac, ac)),
        vac: double(eac && minus(bac, eac)),
        tcpi: isPositive(minus(bac, ac)) ? nearestDouble(divide(rest, minus(bac, ac))) : null,
      });
    }),
  );
});

test("ENG-12: variances are exact, and the categories come to the total", () => {
  fc.assert(
    fc.property(lines, day, (given, asOf) => {
      const variance = budgetVariance(deepFreeze(given), { asOf });
      const of = (some: readonly Line[]): object => ({
        budget: nearestDouble(over(some, ({ planned }) => sum(planned))),
        variance: nearestDouble(minus(over(some, ({ planned }) => sum(planned, asOf)), over(some, ({ actuals }) => sum(actuals, asOf)))),
      });
      expect(variance.total).toMatchObject(of(given));
      for (const category of variance.categories) expect(category).toMatchObject(of(given.filter((line) => (line.category ?? null) === category.category)));
      const { over: dearer, on, under } = variance.statistics;
      expect([dearer + on + under, variance.categories.reduce((count, category) => count + category.count, 0)]).toEqual([given.length, given.length]);
      expect(budgetVariance(given.toReversed(), { asOf })).toEqual(variance);
    }),
  );
});
