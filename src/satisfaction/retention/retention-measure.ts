import type { Amount, Span } from "../../foundation/index.ts";
import { amountReader, deepFreeze, faultFinder, isRecord, type FaultFinder } from "../../foundation/internal.ts";
import { SIGNALS, type ChurnSignalName } from "../churn/churn-policy.ts";
import { checkSpan } from "../input/spans.ts";

/** Something that can be done to keep a customer. */
export interface RetentionMeasure {
  /** What plans and outcomes name the measure by. */
  readonly id: string;
  /** The signals that it helps against, at least one. */
  readonly against: readonly ChurnSignalName[];
  /** What it costs for one customer, 0 or more, in the unit of the values. */
  readonly cost: Amount;
  /** Share of what is at stake that it is expected to keep, over 0 and at most 1. */
  readonly effect: number;
  /** From the day of the plan to the first day of the measure. Default: it begins on the day. */
  readonly start?: Span | undefined;
  /** From its first day to the last day for it. Default: {@link retentionRhythm}. */
  readonly within?: Span | undefined;
  /** From its first day to the first evaluation, and from one to the next. Default: {@link retentionRhythm}. */
  readonly evaluateEvery?: Span | undefined;
  /** Number of evaluations, 1 or more. Default: {@link retentionRhythm}. */
  readonly evaluations?: number | undefined;
}

/**
 * A measure is taken within two weeks, and looked at every month three times **(ours)**: the sources ask for dates and a regular evaluation.
 *
 * @category Retention
 * @see SAT-5
 */
export const retentionRhythm: { readonly within: Span; readonly evaluateEvery: Span; readonly evaluations: number } = /* @__PURE__ */ deepFreeze({
  within: { amount: 2, unit: "weeks" },
  evaluateEvery: { amount: 1, unit: "months" },
  evaluations: 3,
});

/** A measure with its defaults filled in. */
export interface CheckedMeasure {
  readonly id: string;
  /** Its position in the list that was given. */
  readonly index: number;
  readonly against: ReadonlySet<ChurnSignalName>;
  readonly cost: Amount;
  readonly effect: number;
  readonly start: Span | null;
  readonly within: Span;
  readonly evaluateEvery: Span;
  readonly evaluations: number;
}

/**
 * Takes measures as they come, and fills in their defaults.
 *
 * @param measures - as the user wrote them
 * @returns the measures, in the order of ids
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readMeasures(measures: readonly RetentionMeasure[]): readonly CheckedMeasure[] {
  const finder = faultFinder("list of measures", "invalid-policy");
  if (finder.check(Array.isArray(measures), "measures", "must be a list")) {
    const ids = new Set<unknown>();
    for (const [index, measure] of (measures as readonly unknown[]).entries()) checkMeasure(measure, `measures[${index}]`, ids, finder);
  }
  finder.refuse();
  const read = measures.map(({ id, against, cost, effect, start, within, evaluateEvery, evaluations }, index) => ({
    id,
    index,
    against: new Set(against),
    cost,
    effect,
    start: start ?? null,
    within: within ?? retentionRhythm.within,
    evaluateEvery: evaluateEvery ?? retentionRhythm.evaluateEvery,
    evaluations: evaluations ?? retentionRhythm.evaluations,
  }));
  return read.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function checkMeasure(measure: unknown, path: string, ids: Set<unknown>, finder: FaultFinder): void {
  if (!finder.check(isRecord(measure), path, "must be an object")) return;
  const { id, against, cost, effect, start, within, evaluateEvery, evaluations } = measure as Readonly<Record<string, unknown>>;
  finder.check(typeof id === "string" && id !== "", `${path}.id`, "must be a name");
  finder.check(!ids.has(id), `${path}.id`, "is named twice");
  ids.add(id);
  if (finder.check(Array.isArray(against) && against.length > 0, `${path}.against`, "must be a list of at least one signal")) {
    for (const [index, signal] of (against as readonly unknown[]).entries()) {
      finder.check(SIGNALS.some((name) => name === signal), `${path}.against[${index}]`, "is no signal");
    }
  }
  finder.check(isCost(cost), `${path}.cost`, "must be an amount from 0");
  finder.check(Number.isFinite(effect) && (effect as number) > 0 && (effect as number) <= 1, `${path}.effect`, "must be a number over 0, at most 1");
  if (start !== undefined) checkSpan(start, `${path}.start`, finder, "any", 0);
  if (within !== undefined) checkSpan(within, `${path}.within`, finder, "any", 0);
  if (evaluateEvery !== undefined) checkSpan(evaluateEvery, `${path}.evaluateEvery`, finder);
  const isCount = evaluations === undefined || (Number.isSafeInteger(evaluations) && (evaluations as number) >= 1 && (evaluations as number) <= MOST_EVALUATIONS);
  finder.check(isCount, `${path}.evaluations`, `must be a whole number from 1 to ${MOST_EVALUATIONS}`);
}

// A year of weekly evaluations; more is a slip of the keyboard.
const MOST_EVALUATIONS = 53;

function isCost(cost: unknown): boolean {
  try {
    return amountReader().read(cost as Amount, { list: "cost" }) >= 0;
  } catch {
    return false;
  }
}
