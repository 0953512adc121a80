import { describe, expect, test } from "vitest";
import { cusumRule, shewhartRule, westernElectricRules, type MonitorRule } from "../../../src/satisfaction/monitor/monitor-rule.ts";
import { serviceMonitor, type IndicatorPeriod, type MonitoredIndicator } from "../../../src/satisfaction/monitor/service-monitor.ts";
import type { StandardMeasure } from "../../../src/satisfaction/standards/service-standard.ts";
import { addDays } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

// One period a day, so that the n-th day is the n-th period of the published tables, counted from 1.
const day = (index: number): string => addDays("2026-01-01", index - 1);
const periodsOf = (values: readonly (number | null)[]): IndicatorPeriod[] => values.map((value, index) => ({ from: day(index + 1), value }));
const standard: StandardMeasure = { indicator: "x", target: 0, keeps: "at-least" };

function monitor(values: readonly (number | null)[], rule: MonitorRule, keeps: StandardMeasure["keeps"] = "at-least", target = 0): MonitoredIndicator {
  return serviceMonitor([{ indicator: "x", periods: periodsOf(values) }], [{ ...standard, keeps, target }], { rule }).indicators[0]!;
}

describe("SAT-4: limits of individual values are those of published charts", () => {
  // NIST/SEMATECH e-Handbook, 6.3.2.2: flow rates of ten batches.
  test("flow rates", () => {
    const { limits } = monitor([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1], shewhartRule);
    expect(limits?.mean).toBe(50.81);
    expect(limits?.averageRange).toBeCloseTo(1.8778, 4);
    expect(limits?.upper).toBeCloseTo(55.8041, 3);
    expect(limits?.lower).toBeCloseTo(45.8159, 3);
  });

  // Montgomery, Introduction to Statistical Quality Control, 6th edition, examples 6.5: costs of mortgage loans, twenty weeks and twenty more.
  const costs = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304];
  const later = [305, 282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328];

  test("costs of loans: nothing in twenty weeks", () => {
    const { limits, signals, state } = monitor(costs, shewhartRule, "at-most", 400);
    expect([limits?.mean, limits?.averageRange?.toFixed(2)]).toEqual([300.5, "7.79"]);
    expect(limits?.upper).toBeCloseTo(321.22, 2);
    expect(limits?.lower).toBeCloseTo(279.78, 2);
    expect([signals, state]).toEqual([[], "steady"]);
  });

  test("costs of loans: a shift at week 39, by the limits of the first twenty", () => {
    const { signals, reasons, state } = monitor([...costs, ...later], { ...shewhartRule, baseline: { periods: 20 } }, "at-most", 400);
    expect(signals).toEqual([{ test: "beyond-three-sigma", side: "up", change: "worse", since: day(39), detected: day(39), last: day(40) }]);
    expect([state, reasons]).toEqual(["fallen", [{ code: "satisfaction/indicator-fell", since: day(39), detected: day(39), tests: ["beyond-three-sigma"] }]]);
  });
});

describe("SAT-4: cumulative sums say since when", () => {
  // Montgomery, table 9.1: twenty observations about 10, ten about 11; σ = 1, k = 1/2, h = 5. The sum passes 5 in period 29 with 5.28, and has
  // been over 0 for seven periods: the shift began in period 23.
  const values = [
    9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6,
    11.08, 10.38, 11.62, 11.31, 10.52,
  ];

  test("Montgomery's table 9.1", () => {
    const { sums, signals } = monitor(values, { ...cusumRule, baseline: { mean: 10, sigma: 1 } }, "at-most", 20);
    expect(sums?.[28]?.up).toBeCloseTo(5.28, 10);
    expect(sums?.[1]?.down).toBeCloseTo(1.56, 10);
    expect(signals).toEqual([{ test: "cusum", side: "up", change: "worse", since: day(23), detected: day(29), last: day(30) }]);
  });

  test("an indicator that is to be high falls downwards", () => {
    const { reasons } = monitor(values.map((value) => 20 - value), { ...cusumRule, baseline: { mean: 10, sigma: 1 } });
    expect(reasons).toEqual([{ code: "satisfaction/indicator-fell", since: day(23), detected: day(29), tests: ["cusum"] }]);
  });

  test("a change for the better is a signal, but no fall", () => {
    const { signals, state } = monitor(values, { ...cusumRule, baseline: { mean: 10, sigma: 1 } });
    expect([signals[0]?.change, state]).toEqual(["better", "steady"]);
  });
});

describe("SAT-4: the Western Electric rules", () => {
  const known = { ...westernElectricRules, baseline: { mean: 0, sigma: 1 } } as const;
  const rest = [0, 0, 0, 0, 0, 0, 0, 0];

  test.each([
    ["three sigma are not beyond three sigma", [...rest, -3], []],
    ["a little more is", [...rest, -3.01], [["beyond-three-sigma", 9, 9]]],
    ["two of three beyond two", [...rest, -2.5, 0, -2.1], [["two-of-three-beyond-two-sigma", 9, 11]]],
    ["two of four are none", [...rest, -2.5, 0, 0, -2.1], []],
    ["on different sides they are none", [...rest, -2.5, 2.5], []],
    ["four of five beyond one", [...rest, -1.5, -1.5, 0, -1.5, -1.5], [["four-of-five-beyond-one-sigma", 9, 13]]],
    ["eight on one side", [...rest, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1], [["eight-on-one-side", 9, 16]]],
    ["seven are none", [...rest, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1, -0.1], []],
    ["a period without value is as if it had not been", [...rest, -2.5, null, null, null, -2.1], [["two-of-three-beyond-two-sigma", 9, 13]]],
  ] satisfies [string, (number | null)[], [string, number, number][]][])("%s", (_, values, expected) => {
    const { signals } = monitor(values, known, "at-least", -10);
    expect(signals.map(({ test: name, since, detected }) => [name, since, detected])).toEqual(expected.map(([name, since, detected]) => [name, day(since), day(detected)]));
  });

  test("what has recovered has not fallen", () => {
    expect(monitor([...rest, -4, 0], known, "at-least", -10).state).toBe("steady");
    expect(monitor([...rest, 0, -4], known, "at-least", -10).state).toBe("fallen");
  });

  test("equal values do not differ from their mean", () => {
    expect(monitor([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], westernElectricRules).signals).toEqual([]);
  });
});

describe("SAT-4: against the standard", () => {
  test("the unbroken run of misses at the end says since when, the target itself is kept", () => {
    const found = monitor([95, 85, 90, 85, null, 80], westernElectricRules, "at-least", 90);
    expect(found).toMatchObject({ periods: 5, unmeasured: [day(5)], latest: { from: day(6), value: 80, standard: "missed" }, missed: [day(2), day(4), day(6)], limits: null, state: "unknown" });
    expect(found.reasons).toEqual([
      { code: "satisfaction/standard-missed", since: day(4), periods: 2, target: 90, value: 80 },
      { code: "satisfaction/too-few-periods", periods: 5, minimum: 8 },
    ]);
  });

  test("without a standard nobody knows which way is worse", () => {
    const { indicators, unmeasured } = serviceMonitor([{ indicator: "y", periods: periodsOf([1, 2, 3, 4, 5, 6, 7, 80]) }], [standard]);
    expect(indicators[0]).toMatchObject({ standard: null, state: "unknown", latest: { standard: "none" }, missed: [], reasons: [{ code: "satisfaction/no-standard" }] });
    expect(unmeasured).toEqual(["x"]);
  });

  test("nothing measured at all", () => {
    expect(monitor([null, null], westernElectricRules)).toMatchObject({ periods: 0, latest: null, reasons: [{ code: "satisfaction/too-few-periods", periods: 0, minimum: 8 }] });
  });

  test("the baseline may ask for more periods than the rule", () => {
    expect(monitor([1, 2, 3, 4, 5, 6, 7, 8], { ...westernElectricRules, baseline: { periods: 9 } }).reasons).toContainEqual({ code: "satisfaction/too-few-periods", periods: 8, minimum: 9 });
  });

  test("series come by indicator and by what they are of", () => {
    const series = [{ indicator: "x", of: "b" }, { indicator: "x", of: 2 }, { indicator: "x" }, { indicator: "a", of: 3 }].map((one) => ({ ...one, periods: [] }));
    expect(serviceMonitor(series, []).indicators.map(({ indicator, of }) => [indicator, of])).toEqual([["a", 3], ["x", null], ["x", 2], ["x", "b"]]);
  });
});

describe("SAT-4: what lies at a border is not beyond it", () => {
  test("what never changed has not fallen, and shows no signal, whatever its value", () => {
    const changed: number[] = [];
    for (let under = 1; under <= 60; under += 1) {
      for (let over = 0; over < under; over += 1) {
        for (const rule of [westernElectricRules, { ...cusumRule, baseline: { periods: 9 } }]) {
          const { state, signals } = monitor(Array<number>(9).fill(over / under), rule);
          if (state !== "steady" || signals.length > 0) changed.push(over / under);
        }
      }
    }
    expect(changed).toEqual([]);
  });

  test("a sum leaves 0 where it is over 0, not where rounding says so", () => {
    // Mean 0.95, σ 0.02: 0.01 pass each period, the limit is 0.1. Sums below: 0, 0, 0, 0, 0.02, 0.05, 0.09, 0.12.
    const found = monitor([0.95, 0.95, 0.94, 0.94, 0.92, 0.91, 0.9, 0.91], { ...cusumRule, baseline: { mean: 0.95, sigma: 0.02 } });
    expect(found.sums?.map(({ down }) => down)).toEqual([0, 0, 0, 0, 0.02, 0.05, 0.09, 0.12]);
    expect(found.reasons).toEqual([{ code: "satisfaction/indicator-fell", since: day(5), detected: day(8), tests: ["cusum"] }]);
  });

  test("three times a deviation of 0.15 are 0.45", () => {
    const rule = { ...shewhartRule, baseline: { mean: 0, sigma: 0.15 } } as const;
    expect(monitor([0, 0, 0, 0, 0, 0, 0, 0.45, -0.45], rule, "at-least", -1).signals).toEqual([]);
    expect(monitor([0, 0, 0, 0, 0, 0, 0, 0.46], rule, "at-least", -1).signals).toHaveLength(1);
  });

  test("where all that is usual is one value, nobody knows whether another one is chance", () => {
    const found = monitor([1, 1, 1, 1, 1, 1, 1, 1, 0.999], cusumRule);
    expect(found).toMatchObject({ state: "unknown", signals: [], sums: null, limits: { mean: 1, sigma: 0 } });
    expect(found.reasons).toEqual([{ code: "satisfaction/baseline-without-spread", mean: 1 }]);
    expect(monitor([5, 5, 5, 5, 5, 5, 5, 6], { ...westernElectricRules, baseline: { mean: 5, sigma: 0 } })).toMatchObject({ state: "unknown", signals: [] });
  });
});

describe("SAT-4: what serviceMonitor refuses", () => {
  const series = { indicator: "x", periods: [] };
  test.each([
    ["an indicator twice", () => serviceMonitor([series, series], []), "duplicate-id", { list: "series", index: 1, firstIndex: 0 }],
    ["a standard twice", () => serviceMonitor([], [standard, standard]), "duplicate-id", { list: "standards", index: 1, firstIndex: 0, id: "x" }],
    ["a period twice", () => serviceMonitor([{ ...series, periods: [...periodsOf([1]), ...periodsOf([2])] }], []), "invalid-input", { list: "series[0].periods", index: 1, firstIndex: 0 }],
    ["NaN", () => serviceMonitor([{ ...series, periods: periodsOf([Number.NaN]) }], []), "invalid-value", { list: "series[0].periods", index: 0, field: "value" }],
    ["a target that is none", () => serviceMonitor([], [{ ...standard, target: Infinity }]), "invalid-value", { field: "target" }],
    ["options that are none", () => serviceMonitor([], [], 1 as never), "invalid-input", { list: "options" }],
  ])("%s", (_, call, code, details) => {
    expect(errorOf(call)).toMatchObject({ code, details });
  });

  test.each([
    [{ kind: "magic" }, ["kind"]],
    [{ kind: "runs", tests: [] }, ["tests"]],
    [{ kind: "runs", tests: [{ test: "", count: 3, of: 2, beyond: -1 }, { test: "", count: 0, of: 1, beyond: 0 }] }, ["tests[0].test", "tests[0].of", "tests[0].beyond", "tests[1].test", "tests[1].test", "tests[1].count"]],
    [{ kind: "cusum", slack: -1, limit: 0, baseline: { mean: 1 }, minimumPeriods: 1 }, ["slack", "limit", "baseline.sigma", "minimumPeriods"]],
    [{ kind: "cusum", baseline: { periods: 1 } }, ["baseline.periods"]],
    [3, ["kind"]],
  ])("every fault of the rule %j is named", (rule, paths) => {
    const error = errorOf(() => serviceMonitor([], [], { rule: rule as never }));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});
