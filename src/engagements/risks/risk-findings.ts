import { dateOfDay } from "../../foundation/internal.ts";
import type { RiskFinding } from "./assess-risks.ts";
import type { CheckedRisk } from "./read-risk.ts";
import type { RiskColumn } from "./risk-reasons.ts";

/**
 * What is wrong with the entry of an open risk.
 *
 * @param risk - the risk
 * @param reviewDays - days after which a review of its level is stale; `null`: never
 * @param asOf - the day, days since 1970-01-01
 * @returns the findings, in the order of the columns of a register
 */
export function findingsOf(risk: CheckedRisk, reviewDays: number | null, asOf: number): RiskFinding[] {
  const { id, owner, response, hasMeasure } = risk;
  const findings: RiskFinding[] = [];
  const missing = COLUMNS.filter((column) => (column === "cause" ? !risk.hasCause : risk[column] === null));
  if (missing.length > 0) findings.push({ code: "engagements/risk-not-described", risk: id, missing });
  if (owner === null) findings.push({ code: "engagements/risk-without-owner", risk: id });
  if (response === null) findings.push({ code: "engagements/risk-without-response", risk: id });
  else if (response !== "accept" && !hasMeasure) findings.push({ code: "engagements/risk-without-measure", risk: id, response });
  const last = risk.reviewedOn !== null && risk.reviewedOn <= asOf ? risk.reviewedOn : risk.raisedOn;
  if (reviewDays !== null && asOf > last + reviewDays) {
    findings.push({ code: "engagements/risk-review-stale", risk: id, last: dateOfDay(last), until: dateOfDay(last + reviewDays) });
  }
  return findings;
}

const COLUMNS: readonly RiskColumn[] = ["cause", "likelihood", "impact"];
