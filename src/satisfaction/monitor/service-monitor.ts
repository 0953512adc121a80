import { ClienteleError, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import { readMeasures } from "../standards/read-standards.ts";
import type { StandardMeasure } from "../standards/service-standard.ts";
import { controlChart, type ControlLimits } from "./control-limits.ts";
import type { MonitorReasons } from "./monitor-reasons.ts";
import { readRule, westernElectricRules, type CheckedRule, type MonitorRule } from "./monitor-rule.ts";
import { readSeries, type ReadSeries } from "./read-series.ts";
import { findStretches, type Stretch } from "./signals.ts";

/** An indicator of service, period by period. */
export interface IndicatorSeries {
  /** What is measured; standards name it the same. */
  readonly indicator: string;
  /** Whom or what it is measured of, as a unit or a customer; absent: of everything. */
  readonly of?: Id | null | undefined;
  /** The periods, in any order. */
  readonly periods: readonly IndicatorPeriod[];
}

/** An indicator in one period. */
export interface IndicatorPeriod {
  /** First day of the period, `YYYY-MM-DD`. */
  readonly from: string;
  /** What was measured; `null`: nothing. */
  readonly value: number | null;
}

/** By which rule indicators are judged. */
export interface ServiceMonitorOptions {
  /** The rule. Default {@link westernElectricRules}. */
  readonly rule?: MonitorRule | undefined;
}

/** A stretch of periods in which an indicator was not what it used to be. */
export interface MonitorSignal {
  /** Name of the test that says so; `"cusum"` for cumulative sums. */
  readonly test: string;
  /** On which side of the mean. */
  readonly side: "up" | "down";
  /** Whether that is for the better or the worse; `null` without a standard. */
  readonly change: "better" | "worse" | null;
  /** First day of the first period of the pattern. */
  readonly since: PlainDate;
  /** First day of the period in which the test was first sure. */
  readonly detected: PlainDate;
  /** First day of the last period in which it still is. */
  readonly last: PlainDate;
}

/** Cumulative sums after a period, in the unit of the indicator. */
export interface CusumPoint {
  /** First day of the period. */
  readonly from: PlainDate;
  /** Sum above the mean. */
  readonly up: number;
  /** Sum below the mean. */
  readonly down: number;
}

/** What is to be said of one indicator. Periods measured and unmeasured add up to all. */
export interface MonitoredIndicator {
  /** The indicator. */
  readonly indicator: string;
  /** Whom or what it is measured of; `null`: everything. */
  readonly of: Id | null;
  /** Number of measured periods. */
  readonly periods: number;
  /** First days of the periods without a value; the chart goes on as if they had not been. */
  readonly unmeasured: readonly PlainDate[];
  /** The standard; `null` where there is none. */
  readonly standard: StandardMeasure | null;
  /** The last measured period; `null` where there is none. */
  readonly latest: { readonly from: PlainDate; readonly value: number; readonly standard: "met" | "missed" | "none" } | null;
  /** First days of the measured periods that miss the standard. */
  readonly missed: readonly PlainDate[];
  /** What is usual, by the baseline of the rule; `null` with too few periods. */
  readonly limits: ControlLimits | null;
  /** Every stretch that differs from it, by test and time. */
  readonly signals: readonly MonitorSignal[];
  /** Cumulative sums by period; `null` for other rules, with too few periods, and where what is usual has no spread. */
  readonly sums: readonly CusumPoint[] | null;
  /**
   * Whether the indicator has become worse by now; `"unknown"` without a standard, with too few periods, and where something changed but what is
   * usual has no spread to tell chance by.
   */
  readonly state: "fallen" | "steady" | "unknown";
  /** What fell since when, and what cannot be said. */
  readonly reasons: readonly Reason<MonitorReasons>[];
}

/** Indicators against their standards. */
export interface ServiceMonitor {
  /** The rule with its defaults filled in. */
  readonly rule: MonitorRule;
  /** Every series, by indicator and by what it is of. */
  readonly indicators: readonly MonitoredIndicator[];
  /** Standards that nobody measures, in the order of their names. */
  readonly unmeasured: readonly string[];
}

/**
 * Which service has fallen, and since when?
 *
 * Two questions: does the indicator keep its standard, and is it still what it used to be? The second is answered by a chart of individual values with
 * moving ranges (XmR) and named tests, or by cumulative sums. An indicator has fallen where a test that speaks of the worse side is
 * still sure in the last measured period; `since` is the first period of its pattern.
 *
 * @param series - one an indicator, or several if each is of something else; in any order
 * @param standards - what is to be kept, one an indicator, as in the `measures` of a service standard
 * @param options - the rule
 * @returns every series with its limits, signals and reasons; standards that nobody measures
 * @throws ClienteleError `invalid-policy` with every fault of the rule; `duplicate-id` for an indicator with two series of the same, or two standards;
 * `invalid-input`, `missing-id`, `invalid-date`, `invalid-value`, `total-out-of-range`
 * @example
 * ```ts
 * import { serviceMonitor } from "clientele/satisfaction";
 *
 * const inTime = [96, 93, 95, 97, 94, 95, 96, 94, 93, 95, 82].map((value, month) => ({ from: `2026-${String(month + 1).padStart(2, "0")}-01`, value }));
 * const standards = [{ indicator: "in-time", target: 90, keeps: "at-least" }] as const;
 * const { indicators } = serviceMonitor([{ indicator: "in-time", periods: inTime }], standards);
 *
 * indicators[0]?.state; // => "fallen"
 * indicators[0]?.reasons;
 * // => [
 * //   { code: "satisfaction/standard-missed", since: "2026-11-01", periods: 1, target: 90, value: 82 },
 * //   { code: "satisfaction/indicator-fell", since: "2026-11-01", detected: "2026-11-01", tests: ["beyond-three-sigma"] },
 * // ]
 *
 * const { indicators: [early] } = serviceMonitor([{ indicator: "in-time", periods: inTime.slice(0, 3) }], standards);
 * early?.reasons; // => [{ code: "satisfaction/too-few-periods", periods: 3, minimum: 8 }]
 * ```
 * @category Service monitor
 * @see SAT-4
 */
export function serviceMonitor(
  series: readonly IndicatorSeries[],
  standards: readonly StandardMeasure[],
  options: ServiceMonitorOptions = {},
): ServiceMonitor {
  requireObject(options, "options");
  const rule = readRule(options.rule ?? westernElectricRules);
  const measures = readStandards(standards);
  const read = readSeries(series);
  const measured = new Set(read.map(({ indicator }) => indicator));
  return {
    rule,
    indicators: read.map((one) => monitored(one, measures.get(one.indicator) ?? null, rule)),
    unmeasured: [...measures.keys()].filter((indicator) => !measured.has(indicator)).sort(),
  };
}

function readStandards(standards: readonly StandardMeasure[]): ReadonlyMap<string, StandardMeasure> {
  const known = new Map<string, StandardMeasure>();
  const list = "standards";
  const measures = readMeasures(standards, list);
  for (const [index, measure] of measures.entries()) {
    if (known.has(measure.indicator)) {
      const firstIndex = measures.findIndex(({ indicator }) => indicator === measure.indicator);
      throw new ClienteleError("duplicate-id", `${list}[${index}] is of the indicator of ${list}[${firstIndex}]`, { list, index, firstIndex, id: measure.indicator });
    }
    known.set(measure.indicator, measure);
  }
  return known;
}

function monitored({ indicator, of, days, values, unmeasured }: ReadSeries, standard: StandardMeasure | null, rule: CheckedRule): MonitoredIndicator {
  const minimum = fewestPeriods(rule);
  const missed = standard === null ? [] : [...days.keys()].filter((index) => !keeps(values[index]!, standard));
  const hasEnough = values.length >= minimum;
  const chart = hasEnough ? controlChart(values, rule.baseline) : null;
  const isBlind = chart !== null && chart.sigma === 0n && chart.gaps.some((gap) => gap !== 0n);
  const { stretches, sums } = chart === null || isBlind ? { stretches: [], sums: null } : findStretches(chart, rule);
  const worse = standard?.keeps === "at-most" ? "up" : "down";
  const falls = standard === null ? [] : stretches.filter(({ side, last }) => side === worse && last === values.length - 1);
  const date = (index: number): PlainDate => dateOfDay(days[index]!);
  return {
    indicator,
    of,
    periods: values.length,
    unmeasured: unmeasured.map(dateOfDay),
    standard,
    latest: values.length === 0 ? null : { from: date(values.length - 1), value: values.at(-1)!, standard: standard === null ? "none" : missed.at(-1) === values.length - 1 ? "missed" : "met" },
    missed: missed.map(date),
    limits: chart?.limits ?? null,
    signals: stretches.map(({ test, side, since, detected, last }) => {
      const change = standard === null ? null : side === worse ? "worse" : "better";
      return { test, side, change, since: date(since), detected: date(detected), last: date(last) };
    }),
    sums: sums === null ? null : sums.map(({ up, down }, index) => ({ from: date(index), up, down })),
    state: standard === null || !hasEnough || isBlind ? "unknown" : falls.length > 0 ? "fallen" : "steady",
    reasons: [
      ...(standard === null ? [{ code: "satisfaction/no-standard" } as const] : missedReason(missed, values, standard, date)),
      ...(hasEnough ? fellReason(falls, date) : [{ code: "satisfaction/too-few-periods", periods: values.length, minimum } as const]),
      ...(isBlind ? [{ code: "satisfaction/baseline-without-spread", mean: chart.limits.mean } as const] : []),
    ],
  };
}

function fewestPeriods({ baseline, minimumPeriods }: CheckedRule): number {
  return typeof baseline === "object" && "periods" in baseline ? Math.max(minimumPeriods, baseline.periods) : minimumPeriods;
}

function keeps(value: number, { target, keeps: direction }: StandardMeasure): boolean {
  return direction === "at-least" ? value >= target : value <= target;
}

function missedReason(missed: readonly number[], values: readonly number[], { target }: StandardMeasure, date: (index: number) => PlainDate): Reason<MonitorReasons>[] {
  const last = values.length - 1;
  let first = values.length;
  for (let at = missed.length - 1; missed[at] === first - 1; at -= 1) first -= 1;
  return first > last ? [] : [{ code: "satisfaction/standard-missed", since: date(first), periods: last - first + 1, target, value: values[last]! }];
}

function fellReason(falls: readonly Stretch[], date: (index: number) => PlainDate): Reason<MonitorReasons>[] {
  if (falls.length === 0) return [];
  const since = Math.min(...falls.map((fall) => fall.since));
  const detected = Math.min(...falls.map((fall) => fall.detected));
  return [{ code: "satisfaction/indicator-fell", since: date(since), detected: date(detected), tests: falls.map(({ test }) => test) }];
}
