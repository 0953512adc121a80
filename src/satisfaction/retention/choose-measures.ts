import { exactSum, type Reason } from "../../foundation/index.ts";
import { requireTotal } from "../../foundation/internal.ts";
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

/** A measure that can be chosen. */
export interface WeighedMeasure {
  readonly id: string;
  readonly against: ReadonlySet<ChurnSignalName>;
  readonly cost: number;
  readonly effect: number;
  readonly dates: MeasureDates | null;
  readonly reasons: readonly MeasureDateReason[];
}

/** What is at stake with a customer. */
export interface Stake {
  readonly valueAtRisk: number;
  /** `null`: the cost of the measure stands for it. */
  readonly keepingCost: number | null;
  readonly factor: number;
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
 */
export function chooseMeasures(signals: readonly ChurnSignalName[], measures: readonly WeighedMeasure[], stake: Stake): ChosenMeasures {
  const open = new Set(signals);
  const chosen: PlannedMeasure[] = [];
  let left = 1;
  for (let best = bestFor(open, measures, stake, left); best !== null && best.benefit > best.measure.cost; best = bestFor(open, measures, stake, left)) {
    const { measure, atStake, replacement, benefit } = best;
    const { id, cost, effect, dates, reasons } = measure;
    const against = signals.filter((signal) => open.has(signal) && measure.against.has(signal));
    for (const signal of against) open.delete(signal);
    left *= 1 - effect;
    chosen.push({ measure: id, against, cost, benefit, dates, reasons: [{ code: "satisfaction/worth-its-cost", atStake, effect, benefit, cost, replacement }, ...reasons] });
  }
  return {
    measures: chosen,
    uncovered: signals.filter((signal) => open.has(signal)).map((signal) => ({ signal, reason: whyOpen(bestFor(new Set([signal]), measures, stake, left)) })),
    cost: exactSum(chosen.map(({ cost }) => cost)),
    benefit: exactSum(chosen.map(({ benefit }) => benefit)),
  };
}

interface Weighing {
  readonly measure: WeighedMeasure;
  readonly atStake: number;
  readonly replacement: number;
  readonly benefit: number;
}

function bestFor(open: ReadonlySet<ChurnSignalName>, measures: readonly WeighedMeasure[], stake: Stake, left: number): Weighing | null {
  let best: Weighing | null = null;
  for (const measure of measures) {
    if (![...open].some((signal) => measure.against.has(signal))) continue;
    const replacement = stake.factor * (stake.keepingCost ?? measure.cost);
    const atStake = requireTotal(left * (stake.valueAtRisk + replacement), "stakes");
    const benefit = measure.effect * atStake;
    // Of two that bring as much the one that was first by id stays.
    if (best === null || benefit - measure.cost > best.benefit - best.measure.cost) best = { measure, atStake, replacement, benefit };
  }
  return best;
}

function whyOpen(best: Weighing | null): UncoveredSignal["reason"] {
  if (best === null) return { code: "satisfaction/no-measure" };
  return { code: "satisfaction/not-worth-its-cost", measure: best.measure.id, benefit: best.benefit, cost: best.measure.cost };
}
