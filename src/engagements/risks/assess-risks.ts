import type { Id, PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readEntries } from "../records/field-reader.ts";
import { readRisk, type CheckedRisk } from "./read-risk.ts";
import { fiveByFive, readRiskPolicy, weighRisk, type RiskLevelName, type RiskPolicy } from "./risk-policy.ts";
import { findingsOf } from "./risk-findings.ts";
import { riskMatrix, type RiskMatrixCell } from "./risk-matrix.ts";
import type { Risk, RiskResponse } from "./risk.ts";
import type { RiskReasons } from "./risk-reasons.ts";

/** What is wrong with an entry of the register. */
export type RiskFinding = Reason<Omit<RiskReasons, "engagements/risk-scored">>;

/** An open risk with its level. */
export interface RiskRow<L extends string = string> {
  /** The risk. */
  readonly id: Id;
  /** Likelihood times impact, exact as decimals. */
  readonly score: number;
  /** Its level. */
  readonly level: L;
  /** Who answers for it; `null` for nobody. */
  readonly owner: Id | null;
  /** What is done about it; `null` where nothing is said. */
  readonly response: RiskResponse | null;
  /** Why this level. */
  readonly reason: Reason<Pick<RiskReasons, "engagements/risk-scored">>;
}

/** A risk register, weighed. */
export interface RiskAssessment<L extends string = string> {
  /** The day. */
  readonly asOf: PlainDate;
  /** Open risks that could be weighed, the highest score first; equal scores in the order of ids. */
  readonly rows: readonly RiskRow<L>[];
  /** Number of these by level, in the order of the policy. */
  readonly levels: readonly { readonly level: L; readonly count: number }[];
  /** Every cell of the matrix, by likelihood and then impact, ascending. */
  readonly matrix: readonly RiskMatrixCell<L>[];
  /** Open risks without likelihood or impact, in the order of ids. */
  readonly unscored: readonly Id[];
  /** Risks closed by the day, in the order of ids. */
  readonly closed: readonly Id[];
  /** Risks raised after the day, in the order of ids. */
  readonly later: readonly Id[];
  /** What is wrong with open risks: those of a row in the order of rows, then those without a score. */
  readonly findings: readonly RiskFinding[];
}

/** The day. */
export interface RiskOptions {
  /** The day, `YYYY-MM-DD`; a review after it does not count yet. */
  readonly asOf: string;
}

/**
 * How grave are the risks of an engagement, and what does the register lack?
 *
 * The score is likelihood times impact. A limit belongs to the level that it ends. A risk that was never reviewed was last looked at
 * on the day it was raised. Without likelihood and impact there is no level, and nothing says when a review goes stale.
 *
 * @typeParam L - names of the levels, taken from the policy
 * @param register - the risks, in any order
 * @param policy - scales, levels, and how often a risk is looked at; default {@link fiveByFive}
 * @param options - the day
 * @returns risks by score, counts by level and cell, and what is wrong; no rows for an empty register
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period` for a risk
 * closed before it was raised; `invalid-value` for a likelihood or impact off the scale, and another response
 * @example
 * ```ts
 * import { assessRisks } from "clientele/engagements";
 *
 * const risks = [
 *   { id: 1, raisedOn: "2026-03-02", cause: "Key people leave.", likelihood: 2, impact: 5, owner: "lead", response: "accept" },
 *   { id: 2, raisedOn: "2026-03-02", cause: "Data arrives late.", likelihood: 4, impact: 4, response: "reduce" },
 * ] as const;
 * const { rows, findings } = assessRisks(risks, undefined, { asOf: "2026-03-09" });
 * rows.map(({ id, score, level }) => [id, score, level]); // => [[2, 16, "critical"], [1, 10, "high"]]
 * findings.map(({ risk, code }) => [risk, code]);
 * // => [[2, "engagements/risk-without-owner"], [2, "engagements/risk-without-measure"]]
 *
 * // Seven days after 2 March is 9 March, which is still recent; the day after is not.
 * assessRisks(risks, undefined, { asOf: "2026-03-10" }).findings.at(-1);
 * // => { code: "engagements/risk-review-stale", risk: 2, last: "2026-03-02", until: "2026-03-09" }
 * ```
 * @category Risks
 * @see ENG-18
 */
export function assessRisks<const L extends string = RiskLevelName>(register: readonly Risk[], policy: RiskPolicy<L> | undefined, options: RiskOptions): RiskAssessment<L> {
  // Without a policy, L is the names of the default one.
  const checked = readRiskPolicy(policy ?? (fiveByFive as RiskPolicy as RiskPolicy<L>));
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const read = readEntries(register, "register").map((entry) => readRisk(entry, checked));
  const open = read.filter(({ raisedOn, closedOn }) => raisedOn <= asOf && (closedOn === null || closedOn > asOf));
  // Sorting is stable, and the entries come in the order of ids.
  const weighed = open.flatMap((risk) => weigh(risk, checked)).sort((a, b) => b.row.score - a.row.score);
  const unscored = open.filter(({ likelihood, impact }) => likelihood === null || impact === null);
  return {
    asOf: dateOfDay(asOf),
    rows: weighed.map(({ row }) => row),
    levels: checked.levels.map(({ level }) => ({ level, count: weighed.filter(({ row }) => row.level === level).length })),
    matrix: riskMatrix(weighed.map(({ row }) => row), checked),
    unscored: unscored.map(({ id }) => id),
    closed: read.filter(({ closedOn }) => closedOn !== null && closedOn <= asOf).map(({ id }) => id),
    later: read.filter(({ raisedOn }) => raisedOn > asOf).map(({ id }) => id),
    findings: [
      ...weighed.flatMap(({ risk, reviewDays }) => findingsOf(risk, reviewDays, asOf)),
      ...unscored.flatMap((risk) => findingsOf(risk, null, asOf)),
    ],
  };
}

interface WeighedRisk<L extends string> {
  readonly risk: CheckedRisk;
  readonly row: RiskRow<L>;
  readonly reviewDays: number | null;
}

function weigh<L extends string>(risk: CheckedRisk, policy: RiskPolicy<L>): WeighedRisk<L>[] {
  const { id, likelihood, impact, owner, response } = risk;
  if (likelihood === null || impact === null) return [];
  const { score, level } = weighRisk(likelihood, impact, policy);
  const reason = { code: "engagements/risk-scored", likelihood, impact, score, limit: level.upTo ?? null } as const;
  return [{ risk, row: { id, score, level: level.level, owner, response, reason }, reviewDays: level.reviewDays ?? null }];
}
