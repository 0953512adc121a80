import { requireTotal } from "../../foundation/internal.ts";
import { exactMean } from "../intervals/mean-estimate.ts";
import type { MonitorBaseline } from "./monitor-rule.ts";

/** Mean range of two values in standard deviations, as the tables of control charts give it. */
const D2 = 1.128;

/** How far ordinary variation goes on a Shewhart chart, in standard deviations. */
const SHEWHART_SIGMAS = 3;

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

/**
 * The limits of a chart of individual values.
 *
 * @param values - the measured values in order of time, at least two, and at least as many as the baseline
 * @param baseline - what is taken as usual
 * @returns mean, deviation and limits
 * @throws ClienteleError `total-out-of-range` where no number can hold a limit
 */
export function controlLimits(values: readonly number[], baseline: MonitorBaseline): ControlLimits {
  if (typeof baseline === "object" && "mean" in baseline) return limitsOf(baseline.mean, baseline.sigma, null, null);
  const usual = baseline === "all" ? values : values.slice(0, baseline.periods);
  const ranges = usual.slice(1).map((value, index) => Math.abs(value - usual[index]!));
  const averageRange = exactMean(ranges);
  return limitsOf(exactMean(usual), averageRange / D2, averageRange, usual.length);
}

function limitsOf(mean: number, sigma: number, averageRange: number | null, periods: number | null): ControlLimits {
  const reach = SHEWHART_SIGMAS * sigma;
  requireTotal(Math.abs(mean) + reach, "series");
  return { mean, sigma, lower: mean - reach, upper: mean + reach, averageRange, periods };
}
