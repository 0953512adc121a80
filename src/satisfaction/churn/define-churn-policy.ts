import { deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";
import { LOWER_IS_WORSE, SEVERITIES, SIGNALS, standardChurnSignals, type CheckedChurnPolicy, type ChurnPolicy, type ChurnSignalName } from "./churn-policy.ts";

/**
 * Is this a policy that churn signals can be judged by? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data; what is absent is that of {@link standardChurnSignals}
 * @returns a copy with its defaults filled in, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `limits.returns.alarm`
 * @example
 * ```ts
 * import { defineChurnPolicy, standardChurnSignals } from "clientele/satisfaction";
 *
 * const policy = defineChurnPolicy({
 *   id: "long-cycles",
 *   windowDays: 365,
 *   limits: { ...standardChurnSignals.limits, returns: undefined, "missed-contacts": { warning: 30 } },
 * });
 * [policy.windowDays, policy.limits.returns, policy.minimumExpected]; // => [365, undefined, 3]
 *
 * defineChurnPolicy({ id: "mild", limits: { complaints: { notice: 3, alarm: 2 } } }); // throws invalid-policy
 * ```
 * @category Churn signals
 * @see SAT-5
 */
export function defineChurnPolicy(policy: ChurnPolicy): CheckedChurnPolicy {
  return deepFreeze(plainCopy(readChurnPolicy(policy)));
}

/**
 * Takes a policy as it comes, and fills in its defaults.
 *
 * @param policy - as the user wrote it
 * @returns what signals are judged by
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readChurnPolicy(policy: ChurnPolicy): CheckedChurnPolicy {
  const finder = faultFinder("churn policy", "invalid-policy");
  const given: Readonly<Record<string, unknown>> = isRecord(policy) ? policy : {};
  finder.check(isRecord(policy), "", "must be an object");
  const { id, windowDays, cycle, minimumExpected, weights, limits } = given;
  finder.check(typeof id === "string" && id !== "", "id", "must be a name");
  finder.check(windowDays === undefined || (isWhole(windowDays, 1) && (windowDays as number) <= LONGEST_WINDOW), "windowDays", `must be a whole number from 1 to ${LONGEST_WINDOW}`);
  finder.check(minimumExpected === undefined || isNumber(minimumExpected, 0), "minimumExpected", "must be a number from 0");
  if (cycle !== undefined) checkCycle(cycle, finder);
  if (weights !== undefined) checkWeights(weights, finder);
  if (limits !== undefined) checkLimits(limits, finder);
  finder.refuse();
  return {
    id: policy.id,
    windowDays: policy.windowDays ?? standardChurnSignals.windowDays,
    cycle: policy.cycle ?? standardChurnSignals.cycle,
    minimumExpected: policy.minimumExpected ?? standardChurnSignals.minimumExpected,
    weights: policy.weights ?? standardChurnSignals.weights,
    limits: policy.limits ?? standardChurnSignals.limits,
  };
}

// A century: what lies in the window has a date for whatever day of our time it ends on.
const LONGEST_WINDOW = 36_525;

function checkCycle(cycle: unknown, finder: FaultFinder): void {
  if (!finder.check(isRecord(cycle), "cycle", "must be an object")) return;
  const { average, minimumGaps, spreads } = cycle as Readonly<Record<string, unknown>>;
  finder.check(average === "median" || average === "mean", "cycle.average", `is none of "median", "mean"`);
  finder.check(isWhole(minimumGaps, 2), "cycle.minimumGaps", "must be a whole number from 2");
  finder.check(isNumber(spreads, 0), "cycle.spreads", "must be a number from 0");
}

function checkWeights(weights: unknown, finder: FaultFinder): void {
  if (!finder.check(isRecord(weights), "weights", "must be an object")) return;
  let least = Number.MIN_VALUE;
  for (const severity of [...SEVERITIES].reverse()) {
    const weight = (weights as Readonly<Record<string, unknown>>)[severity];
    if (finder.check(isNumber(weight, least) && Number.isFinite((weight as number) * SIGNALS.length), `weights.${severity}`, "must be a number over 0, not less than that of a milder severity, and such that all signals add up")) least = weight as number;
  }
}

function checkLimits(limits: unknown, finder: FaultFinder): void {
  if (!finder.check(isRecord(limits), "limits", "must be an object")) return;
  for (const [signal, value] of Object.entries(limits as Readonly<Record<string, unknown>>)) {
    const path = `limits.${signal}`;
    if (value === undefined) continue;
    if (!finder.check(SIGNALS.some((name) => name === signal), path, "is no signal")) continue;
    if (!finder.check(isRecord(value), path, "must be an object")) continue;
    const sign = LOWER_IS_WORSE.has(signal as ChurnSignalName) ? -1 : 1;
    let least = -Infinity;
    let count = 0;
    for (const severity of [...SEVERITIES].reverse()) {
      const limit = (value as Readonly<Record<string, unknown>>)[severity];
      if (limit === undefined) continue;
      count += 1;
      if (!finder.check(Number.isFinite(limit), `${path}.${severity}`, "must be a finite number")) continue;
      if (finder.check(sign * (limit as number) >= least, `${path}.${severity}`, "is milder than the limit before it")) least = sign * (limit as number);
    }
    finder.check(count > 0, path, "must have a limit");
  }
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isNumber(value: unknown, least: number): boolean {
  return Number.isFinite(value) && (value as number) >= least;
}
