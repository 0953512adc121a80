import { compareDecimals, faultFinder, isRecord, multiplyDecimals, toDecimal, type FaultFinder } from "../../foundation/internal.ts";
import { numberOf } from "../records/decimal-quotient.ts";

/** How grave a score is, and how often such risks are looked at. */
export interface RiskLevel<L extends string = string> {
  /** Name of the level. */
  readonly level: L;
  /** The highest score of the level, itself included; the last level has none. */
  readonly upTo?: number | undefined;
  /** Calendar days after which a review is stale, a whole number over 0; absent: it never is. */
  readonly reviewDays?: number | undefined;
}

/** How risks are weighed. */
export interface RiskPolicy<L extends string = string> {
  /** Name of the policy. */
  readonly id: string;
  /** The likelihoods that may be given, over 0 and ascending. */
  readonly likelihoods: readonly number[];
  /** The impacts that may be given, over 0 and ascending. */
  readonly impacts: readonly number[];
  /** The levels by score, from the lowest up; at least one, and only the last is open. */
  readonly levels: readonly RiskLevel<L>[];
}

/** A level of {@link fiveByFive}. */
export type RiskLevelName = "low" | "medium" | "high" | "critical";

/**
 * The matrix of five by five that most registers use. Its borders, and how often a risk is looked at, are a choice made here: no
 * standard sets them.
 *
 * @category Risks
 * @see ENG-18
 */
export const fiveByFive: RiskPolicy<RiskLevelName> = {
  id: "five-by-five",
  likelihoods: [1, 2, 3, 4, 5],
  impacts: [1, 2, 3, 4, 5],
  levels: [
    { level: "low", upTo: 4, reviewDays: 90 },
    { level: "medium", upTo: 9, reviewDays: 30 },
    { level: "high", upTo: 15, reviewDays: 14 },
    { level: "critical", reviewDays: 7 },
  ],
};

/**
 * Refuses a policy by which no risk can be weighed.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readRiskPolicy<L extends string>(policy: RiskPolicy<L>): RiskPolicy<L> {
  const faults = faultFinder("risk policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  faults.check(typeof policy.id === "string" && policy.id !== "", "id", "is no name");
  checkScale(policy.likelihoods, "likelihoods", faults);
  checkScale(policy.impacts, "impacts", faults);
  checkLevels(policy.levels, faults);
  faults.refuse();
  return policy;
}

function checkScale(scale: readonly number[], path: string, faults: FaultFinder): void {
  if (!faults.check(Array.isArray(scale) && scale.length > 0, path, "is no list of at least one number")) return;
  Array.from(scale, (value, index) => faults.check(Number.isFinite(value) && value > (index === 0 ? 0 : scale[index - 1]!), `${path}[${index}]`, "is no number over 0 and the one before it"));
}

function checkLevels(levels: readonly RiskLevel[], faults: FaultFinder): void {
  if (!faults.check(Array.isArray(levels) && levels.length > 0, "levels", "is no list of at least one level")) return;
  const names = new Set<string>();
  let before = 0;
  for (const [index, entry] of levels.entries()) {
    const path = `levels[${index}]`;
    if (!faults.check(isRecord(entry), path, "is not an object")) continue;
    const { level, upTo, reviewDays = 1 } = entry;
    faults.check(typeof level === "string" && level !== "", `${path}.level`, "is no name");
    faults.check(!names.has(level), `${path}.level`, "is the name of a level before it");
    faults.check(Number.isSafeInteger(reviewDays) && reviewDays > 0, `${path}.reviewDays`, "is no whole number over 0");
    names.add(level);
    if (index === levels.length - 1) faults.check(upTo === undefined, `${path}.upTo`, "must be absent: the last level is open");
    else if (faults.check(Number.isFinite(upTo) && upTo! > before, `${path}.upTo`, "is no number over 0 and the limit before it")) before = upTo!;
  }
}

/**
 * The score of a risk, and the level that it falls in.
 *
 * @param likelihood - a likelihood of the policy
 * @param impact - an impact of the policy
 * @param policy - a policy that has been read
 * @returns likelihood times impact, exact as decimals, and the level
 * @throws ClienteleError `total-out-of-range`
 */
export function weighRisk<L extends string>(likelihood: number, impact: number, policy: RiskPolicy<L>): { readonly score: number; readonly level: RiskLevel<L> } {
  const score = multiplyDecimals(toDecimal(likelihood), toDecimal(impact));
  const level = policy.levels.find(({ upTo }) => upTo === undefined || compareDecimals(score, toDecimal(upTo)) <= 0)!;
  return { score: numberOf(score, "likelihood times impact"), level };
}
