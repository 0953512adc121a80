import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { cusumRule, westernElectricRules } from "../../../src/satisfaction/monitor/monitor-rule.ts";
import { serviceMonitor } from "../../../src/satisfaction/monitor/service-monitor.ts";

// Whole numbers about 0, with a known deviation of 1 or 2: comparisons at the border are common and exact.
const values = fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 8, maxLength: 30 });
const sigma = fc.constantFrom(1, 2);
const from = (index: number): string => addDays("2026-01-01", index);
const periods = (list: readonly number[]): { from: string; value: number }[] => list.map((value, index) => ({ from: from(index), value }));
const standards = [{ indicator: "x", target: -3, keeps: "at-least" }] as const;

test("SAT-4: every pattern of a rule is in a signal, and every signal covers patterns", () => {
  fc.assert(
    fc.property(values, sigma, (list, spread) => {
      const rule = { ...westernElectricRules, baseline: { mean: 0, sigma: spread } };
      const [found] = serviceMonitor(deepFreeze([{ indicator: "x", periods: periods(list) }]), standards, { rule }).indicators;
      for (const { test: name, count, of, beyond } of rule.tests) {
        for (const [side, sign] of [["up", 1], ["down", -1]] as const) {
          const beyondAt = (index: number): boolean => sign * list[index]! > beyond * spread;
          // A period completes a pattern if it lies beyond, and with those before it within the window there are enough.
          const completes = [...list.keys()].filter((index) => {
            const window = [...list.keys()].slice(Math.max(0, index - of + 1), index + 1);
            return beyondAt(index) && window.filter(beyondAt).length >= count;
          });
          const stretches = found!.signals.filter((signal) => signal.test === name && signal.side === side);
          for (const index of completes) expect(stretches.some(({ detected, last }) => detected <= from(index) && from(index) <= last)).toBe(true);
          for (const { since, detected, last } of stretches) {
            expect(completes.map(from)).toEqual(expect.arrayContaining([detected, last]));
            expect(since <= detected && detected <= last).toBe(true);
            expect(beyondAt(list.findIndex((_, index) => from(index) === since))).toBe(true);
          }
        }
      }
      const worse = found!.signals.some(({ change, last }) => change === "worse" && last === from(list.length - 1));
      expect(found!.state).toBe(worse ? "fallen" : "steady");
      expect(found!.missed).toEqual([...list.keys()].filter((index) => list[index]! < -3).map(from));
    }),
  );
});

test("SAT-4: cumulative sums are the largest sum of a run up to the period", () => {
  fc.assert(
    fc.property(values, (list) => {
      const rule = { ...cusumRule, baseline: { mean: 0, sigma: 1 } } as const;
      const [found] = serviceMonitor([{ indicator: "x", periods: periods(list) }], standards, { rule }).indicators;
      // C after period i is the maximum over all starts of the sum of deviations less the slack, or 0: Page (1954).
      for (const [index, sums] of found!.sums!.entries()) {
        const runs = [...list.keys()].slice(0, index + 1).map((start) => list.slice(start, index + 1));
        const largest = (sign: number): number => Math.max(0, ...runs.map((run) => run.reduce((sum, value) => sum + sign * value - 0.5, 0)));
        expect([sums.up, sums.down]).toEqual([largest(1), largest(-1)]);
        const isSure = found!.signals.some(({ side, detected, last }) => side === "down" && detected <= from(index) && from(index) <= last);
        expect(isSure).toBe(sums.down > 5);
      }
    }),
  );
});

test("SAT-4: the order of periods and series changes nothing, and the result is plain JSON", () => {
  fc.assert(
    fc.property(values, values, (list, others) => {
      const series = [{ indicator: "x", periods: periods(list) }, { indicator: "x", of: 1, periods: periods(others) }];
      const found = serviceMonitor(series, standards);
      expect(serviceMonitor(series.map((one) => ({ ...one, periods: [...one.periods].reverse() })).reverse(), standards)).toEqual(found);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
  );
});

test("SAT-4: in hundredths an indicator says the same as in whole numbers, which are exact", () => {
  const known = fc.record({ mean: fc.integer({ min: -20, max: 20 }), sigma: fc.integer({ min: 1, max: 9 }) });
  const baseline = fc.oneof(known, fc.constant("all" as const), fc.constant({ periods: 8 }));
  const hundredth = (value: number): number => Number(`${value}e-2`);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 8, maxLength: 20 }), baseline, fc.constantFrom(westernElectricRules, cusumRule), (list, usual, rule) => {
      const small = typeof usual === "object" && "mean" in usual ? { mean: hundredth(usual.mean), sigma: hundredth(usual.sigma) } : usual;
      const whole = serviceMonitor([{ indicator: "x", periods: periods(list) }], [{ ...standards[0], target: -100 }], { rule: { ...rule, baseline: usual } }).indicators[0]!;
      const parts = serviceMonitor([{ indicator: "x", periods: periods(list.map(hundredth)) }], [{ ...standards[0], target: -1 }], { rule: { ...rule, baseline: small } }).indicators[0]!;
      expect([parts.signals, parts.state]).toEqual([whole.signals, whole.state]);
    }),
    { numRuns: 1000 },
  );
});
