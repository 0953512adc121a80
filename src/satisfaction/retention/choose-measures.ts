import { exactSum, type Reason } from "../../foundation/index.ts";
import { addDecimals, compareDecimals, decimalToNumber, multiplyDecimals, requireTotal, type Decimal } from "../../foundation/internal.ts";
import type { ChurnSignalName } from "../churn/churn-policy.ts";
import type { MeasureDateReason, MeasureDates } from "./measure-dates.ts";
import type { RetentionReasons } from "./retention-reasons.ts";

/** A measure that is taken for a customer, and why. */
export interface PlannedMeasure {
  /** Id of the measure. */
  readonly measure: string;
  /** The signals of the customer that it is taken against, those that a measure chosen before covers left out. */
  readonly against: readonly ChurnSignalName[];
  /** What it costs. */
  readonly cost: number;
  /** What it is expected to keep. */
  readonly benefit: number;
  /** When it is taken and looked at; `null` where the calendar refuses to say. */
  readonly dates: MeasureDates | null;
  /** Why it is taken, and what is to be said of its dates. */
  readonly reasons: readonly (Reason<Pick<RetentionReasons, "satisfaction/worth-its-cost">> | MeasureDateReason)[];
}

/** A signal that no measure is taken against. */
export interface UncoveredSignal {
  /** Name of the signal. */
  readonly signal: ChurnSignalName;
  /** Why. */
  readonly reason: Reason<Pick<RetentionReasons, "satisfaction/not-worth-its-cost" | "satisfaction/no-measure">>;
}

/** A measure that can be chosen. Amounts are weighed as the decimals they are written as: what brings exactly its cost is not worth it. */
export interface WeighedMeasure {
  readonly id: string;
  readonly against: ReadonlySet<ChurnSignalName>;
  readonly cost: Decimal;
  readonly effect: Decimal;
  readonly dates: MeasureDates | null;
  readonly reasons: readonly MeasureDateReason[];
}

/** What is at stake with a customer, the same for every measure. */
export interface Stake {
  readonly valueAtRisk: Decimal;
  /** What a new customer costs. */
  readonly replacement: Decimal;
}

/** What is chosen for one customer. */
export interface ChosenMeasures {
  readonly measures: readonly PlannedMeasure[];
  readonly uncovered: readonly UncoveredSignal[];
  readonly cost: number;
  readonly benefit: number;
}

/**
 * Chooses measures for one customer, the one that brings most over its cost first.
 *
 * @param signals - the customer's signals
 * @param measures - what can be done, in the order of ids
 * @param stake - what is at stake
 * @returns the measures, and the signals left open
 * @throws ClienteleError `total-out-of-range`
 */
export function chooseMeasures(signals: readonly ChurnSignalName[], measures: readonly WeighedMeasure[], { valueAtRisk, replacement }: Stake): ChosenMeasures {
  const open = new Set(signals);
  const chosen: PlannedMeasure[] = [];
  let atStake = addDecimals(valueAtRisk, replacement);
  for (let best = bestFor(open, measures, atStake); best !== null && best.gain.units > 0n; best = bestFor(open, measures, atStake)) {
    const { id, against, cost, effect, dates, reasons } = best.measure;
    const covered = signals.filter((signal) => open.has(signal) && against.has(signal));
    for (const signal of covered) open.delete(signal);
    const weighed = { atStake: amountOf(atStake), effect: decimalToNumber(effect), benefit: amountOf(best.benefit), cost: amountOf(cost), replacement: amountOf(replacement) };
    chosen.push({ measure: id, against: covered, cost: weighed.cost, benefit: weighed.benefit, dates, reasons: [{ code: "satisfaction/worth-its-cost", ...weighed }, ...reasons] });
    atStake = less(atStake, best.benefit);
  }
  return {
    measures: chosen,
    uncovered: signals.filter((signal) => open.has(signal)).map((signal) => ({ signal, reason: whyOpen(bestFor(new Set([signal]), measures, atStake)) })),
    cost: exactSum(chosen.map(({ cost }) => cost)),
    benefit: exactSum(chosen.map(({ benefit }) => benefit)),
  };
}

interface Weighing {
  readonly measure: WeighedMeasure;
  readonly benefit: Decimal;
  /** What it brings over its cost. */
  readonly gain: Decimal;
}

function bestFor(open: ReadonlySet<ChurnSignalName>, measures: readonly WeighedMeasure[], atStake: Decimal): Weighing | null {
  let best: Weighing | null = null;
  for (const measure of measures) {
    if (![...open].some((signal) => measure.against.has(signal))) continue;
    const benefit = multiplyDecimals(measure.effect, atStake);
    const gain = less(benefit, measure.cost);
    // Of two that bring as much the one that was first by id stays.
    if (best === null || compareDecimals(gain, best.gain) > 0) best = { measure, benefit, gain };
  }
  return best;
}

function less(a: Decimal, { units, places }: Decimal): Decimal {
  return addDecimals(a, { units: -units, places });
}

function amountOf(amount: Decimal): number {
  return requireTotal(decimalToNumber(amount), "stakes");
}

function whyOpen(best: Weighing | null): UncoveredSignal["reason"] {
  if (best === null) return { code: "satisfaction/no-measure" };
  return { code: "satisfaction/not-worth-its-cost", measure: best.measure.id, benefit: amountOf(best.benefit), cost: amountOf(best.measure.cost) };
}
