import { nearestQuotient, requireTotal, toDecimal, type Decimal } from "../../foundation/internal.ts";
import { unitsAt } from "../input/decimal-units.ts";
import type { MonitorBaseline } from "./monitor-rule.ts";

/** Mean range of two values in standard deviations, as the tables of control charts give it: 1.128, in thousandths. */
const D2_THOUSANDTHS = 1128n;

/** How far ordinary variation goes on a Shewhart chart, in standard deviations. */
const SHEWHART_SIGMAS = 3n;

/** What is usual for an indicator. */
export interface ControlLimits {
  /** Mean of the baseline. */
  readonly mean: number;
  /** Standard deviation: average moving range of the baseline, divided by 1.128. */
  readonly sigma: number;
  /** Mean less three standard deviations. */
  readonly lower: number;
  /** Mean plus three standard deviations. */
  readonly upper: number;
  /** Average moving range of the baseline; `null` where mean and deviation were given. */
  readonly averageRange: number | null;
  /** Number of measured periods of the baseline; `null` where mean and deviation were given. */
  readonly periods: number | null;
}

/** A chart of individual values. All is counted in one small unit, so that what lies at a border is neither over nor under it. */
export interface ControlChart {
  /** The limits, each rounded once. */
  readonly limits: ControlLimits;
  /** Values less the mean, in units. */
  readonly gaps: readonly bigint[];
  /** Standard deviation, in units. */
  readonly sigma: bigint;
  /** How many units are 1. */
  readonly unit: bigint;
}

/**
 * The chart of individual values.
 *
 * @param values - the measured values in order of time, at least two, and at least as many as the baseline
 * @param baseline - what is taken as usual
 * @returns limits, and how far each value lies from the mean
 * @throws ClienteleError `total-out-of-range` where no number can hold a limit
 */
export function controlChart(values: readonly number[], baseline: MonitorBaseline): ControlChart {
  const decimals = values.map(toDecimal);
  if (typeof baseline === "object" && "mean" in baseline) {
    const [mean, sigma] = [toDecimal(baseline.mean), toDecimal(baseline.sigma)];
    const places = mostPlaces([...decimals, mean, sigma]);
    const centre = unitsAt(mean, places);
    const gaps = decimals.map((value) => unitsAt(value, places) - centre);
    return chartOf(gaps, centre, unitsAt(sigma, places), 10n ** BigInt(places), null, null);
  }
  const places = mostPlaces(decimals);
  const units = decimals.map((value) => unitsAt(value, places));
  const usual = baseline === "all" ? units : units.slice(0, baseline.periods);
  const count = BigInt(usual.length);
  const total = usual.reduce((sum, value) => sum + value, 0n);
  const ranges = usual.slice(1).reduce((sum, value, index) => sum + distance(value, usual[index]!), 0n);
  // Mean and deviation are both whole in parts of this.
  const parts = count * (count - 1n) * D2_THOUSANDTHS;
  const mean = total * (count - 1n) * D2_THOUSANDTHS;
  const averageRange = nearestQuotient({ units: ranges, places }, { units: count - 1n, places: 0 });
  return chartOf(units.map((value) => value * parts - mean), mean, ranges * count * 1000n, 10n ** BigInt(places) * parts, averageRange, usual.length);
}

function chartOf(gaps: readonly bigint[], mean: bigint, sigma: bigint, unit: bigint, averageRange: number | null, periods: number | null): ControlChart {
  const number = (units: bigint): number => requireTotal(nearestQuotient({ units, places: 0 }, { units: unit, places: 0 }), "series");
  const reach = SHEWHART_SIGMAS * sigma;
  return { limits: { mean: number(mean), sigma: number(sigma), lower: number(mean - reach), upper: number(mean + reach), averageRange, periods }, gaps, sigma, unit };
}

function mostPlaces(decimals: readonly Decimal[]): number {
  return decimals.reduce((most, { places }) => Math.max(most, places), 0);
}

function distance(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}
