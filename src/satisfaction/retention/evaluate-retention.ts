import { ClienteleError, compareIds, exactSum, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readPlan, type StoredMeasure, type StoredPlan } from "./read-plan.ts";
import { readOutcomes, type EvaluationResult, type ReadOutcome, type RetentionOutcomes } from "./retention-outcomes.ts";
import type { RetentionPlan } from "./retention-plan.ts";
import type { RetentionReasons } from "./retention-reasons.ts";

/** The day on which a plan is looked at. */
export interface EvaluateRetentionOptions {
  /** The day, `YYYY-MM-DD`, not before that of the plan; what is dated after it does not count yet. */
  readonly asOf: string;
}

/** Where a measure stands; `"undetermined"`: it is not taken, and the calendar refused to say when it was due. */
export type MeasureState = "done" | "overdue" | "pending" | "undetermined";

/** What became of one measure. Evaluations made and missed are those that were to be made by the day. */
export interface EvaluatedMeasure {
  /** The customer. */
  readonly customer: Id;
  /** Id of the measure. */
  readonly measure: string;
  /** Where it stands. */
  readonly state: MeasureState;
  /** Day on which it was taken; `null`: not yet, or only before there was a plan. */
  readonly done: PlainDate | null;
  /** Number of evaluations made since it was taken; earlier ones are among the reasons. */
  readonly evaluations: number;
  /** Days of evaluations that were to be made by now and were not: the n-th one made counts as the n-th one planned. */
  readonly missed: readonly PlainDate[];
  /** Day of the next evaluation after the day; `null` where none is planned. */
  readonly next: PlainDate | null;
  /** What the last evaluation found; `null` where there is none. */
  readonly effect: EvaluationResult | null;
  /** What is not as planned. */
  readonly reasons: readonly Reason<
    Pick<
      RetentionReasons,
      | "satisfaction/measure-overdue"
      | "satisfaction/measure-late"
      | "satisfaction/taken-before-plan"
      | "satisfaction/evaluated-too-early"
      | "satisfaction/evaluation-missed"
      | "satisfaction/no-effect"
    >
  >[];
}

/** What became of a plan. */
export interface RetentionEvaluation {
  /** The day. */
  readonly asOf: PlainDate;
  /** Every planned measure, in the order of customers and measures. */
  readonly rows: readonly EvaluatedMeasure[];
  /** Records of measures that nobody planned, in the order of customers and measures. */
  readonly unplanned: readonly { readonly customer: Id; readonly measure: string }[];
  /** Customers with a record but without a plan, in the order of ids. */
  readonly unplannedCustomers: readonly { readonly customer: Id; readonly state: "kept" | "lost" }[];
  /** How many measures stand where. */
  readonly counts: Readonly<Record<MeasureState, number>>;
  /** What the last evaluations found; `"unknown"` for measures without one. */
  readonly effects: Readonly<Record<EvaluationResult | "unknown", number>>;
  /** What the measures that are done cost by the plan. */
  readonly cost: number;
  /** Planned customers by what became of them, and the value that was at risk with each group. */
  readonly customers: Readonly<Record<"kept" | "lost" | "unknown", { readonly count: number; readonly valueAtRisk: number }>>;
  /** Currency of the plan, with amounts in its minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * What became of a retention plan: what is done, what is overdue, and did it help?
 *
 * @param plan - a plan, as by `retentionPlan`; it may have been stored as JSON since
 * @param outcomes - what became of measures and customers
 * @param options - the day
 * @returns every planned measure with its state and effect, records that nobody planned, and totals
 * @throws ClienteleError `invalid-option` for a day before that of the plan; `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`,
 * `invalid-value`, `total-out-of-range`
 * @example
 * ```ts
 * import { evaluateRetention, retentionPlan } from "clientele/satisfaction";
 *
 * const customers = [{ customer: 7, signals: [{ signal: "detractor" }, { signal: "returns" }] }] as const;
 * const measures = [
 *   { id: "visit", against: ["detractor"], cost: 100, effect: 0.5 },
 *   { id: "training", against: ["returns"], cost: 200, effect: 0.5 },
 * ] as const;
 * const plan = retentionPlan(customers, measures, { asOf: "2026-03-02", stakes: [{ customer: 7, valueAtRisk: 5000 }] });
 *
 * const visit = { customer: 7, measure: "visit", done: "2026-03-10", evaluations: [{ date: "2026-04-02", result: "better" }] } as const;
 * const { rows, counts, customers: fate } = evaluateRetention(plan, { measures: [visit], customers: [{ customer: 7, state: "kept", date: "2026-04-10" }] }, { asOf: "2026-04-15" });
 * rows.map(({ measure, state, effect, missed, next }) => [measure, state, effect, missed, next]);
 * // => [["training", "overdue", null, ["2026-04-02"], "2026-05-02"], ["visit", "done", "better", [], "2026-05-02"]]
 * counts; // => { done: 1, overdue: 1, pending: 0, undetermined: 0 }
 * fate.kept; // => { count: 1, valueAtRisk: 5000 }
 * ```
 * @category Retention
 * @see SAT-5, SAT-9
 */
export function evaluateRetention(plan: RetentionPlan, outcomes: RetentionOutcomes, options: EvaluateRetentionOptions): RetentionEvaluation {
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const planned = readPlan(plan);
  if (asOf < planned.day) throw new ClienteleError("invalid-option", "asOf is before the day of the plan", { list: "options", field: "asOf" });
  const { measures, customers } = readOutcomes(outcomes);
  const open = new Map<Id, Map<string, ReadOutcome>>();
  for (const outcome of measures) open.set(outcome.customer, (open.get(outcome.customer) ?? new Map<string, ReadOutcome>()).set(outcome.measure, outcome));
  const rows: EvaluatedMeasure[] = [];
  const costs: number[] = [];
  for (const measure of planned.measures) {
    const own = open.get(measure.customer);
    const row = evaluated(measure, own?.get(measure.measure), planned, asOf);
    // What is left in the end nobody planned.
    own?.delete(measure.measure);
    rows.push(row);
    if (row.state === "done") costs.push(measure.cost);
  }
  const counts = { done: 0, overdue: 0, pending: 0, undetermined: 0 };
  const effects = { better: 0, same: 0, worse: 0, unknown: 0 };
  for (const { state, effect } of rows) {
    counts[state] += 1;
    effects[effect ?? "unknown"] += 1;
  }
  const known = new Set(planned.customers.map(({ customer }) => customer));
  const fateOf = (customer: Id): "kept" | "lost" | "unknown" => {
    const fate = customers.get(customer);
    return fate === undefined || fate.day > asOf ? "unknown" : fate.state;
  };
  const group = (state: "kept" | "lost" | "unknown"): { count: number; valueAtRisk: number } => {
    const values = planned.customers.filter(({ customer }) => fateOf(customer) === state).map(({ valueAtRisk }) => valueAtRisk);
    return { count: values.length, valueAtRisk: exactSum(values) };
  };
  return {
    asOf: dateOfDay(asOf),
    rows: rows.sort(compareRows),
    unplanned: [...open.values()].flatMap((own) => Array.from(own.values(), ({ customer, measure }) => ({ customer, measure }))).sort(compareRows),
    unplannedCustomers: Array.from(customers, ([customer, { state }]) => ({ customer, state })).filter(({ customer }) => !known.has(customer)).sort((a, b) => compareIds(a.customer, b.customer)),
    counts,
    effects,
    cost: exactSum(costs),
    customers: { kept: group("kept"), lost: group("lost"), unknown: group("unknown") },
    currency: planned.currency,
  };
}

function compareRows(a: { readonly customer: Id; readonly measure: string }, b: { readonly customer: Id; readonly measure: string }): number {
  return compareIds(a.customer, b.customer) || compareIds(a.measure, b.measure);
}

function evaluated({ customer, measure, due, evaluations }: StoredMeasure, outcome: ReadOutcome | undefined, { day: start }: StoredPlan, asOf: number): EvaluatedMeasure {
  const given = outcome === undefined || outcome.done === null || outcome.done > asOf ? null : outcome.done;
  const day = given === null || given < start ? null : given;
  const all = (outcome?.evaluations ?? []).filter((evaluation) => evaluation.day <= asOf);
  const made = all.filter((evaluation) => day !== null && evaluation.day >= day);
  const last = made.at(-1);
  const open = evaluations.slice(made.length);
  const missed = open.filter((evaluation) => evaluation.day < asOf).map(({ date }) => date);
  const done = day === null ? null : dateOfDay(day);
  const reasons: EvaluatedMeasure["reasons"][number][] = [];
  if (due !== null && day === null && due < asOf) reasons.push({ code: "satisfaction/measure-overdue", due: dateOfDay(due), daysLate: asOf - due });
  if (due !== null && day !== null && day > due) reasons.push({ code: "satisfaction/measure-late", due: dateOfDay(due), done: dateOfDay(day) });
  if (given !== null && given < start) reasons.push({ code: "satisfaction/taken-before-plan", date: dateOfDay(given), plan: dateOfDay(start) });
  for (const evaluation of all) if (!made.includes(evaluation)) reasons.push({ code: "satisfaction/evaluated-too-early", date: dateOfDay(evaluation.day), taken: done });
  for (const date of missed) reasons.push({ code: "satisfaction/evaluation-missed", date });
  if (last !== undefined && last.result !== "better") reasons.push({ code: "satisfaction/no-effect", date: dateOfDay(last.day), result: last.result });
  const state = day !== null ? "done" : due === null ? "undetermined" : due < asOf ? "overdue" : "pending";
  return { customer, measure, state, done, evaluations: made.length, missed, next: open[missed.length]?.date ?? null, effect: last?.result ?? null, reasons };
}
