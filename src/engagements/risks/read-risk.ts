import { ClienteleError, type Id } from "../../foundation/index.ts";
import { describePlace } from "../../foundation/internal.ts";
import type { Entry } from "../records/field-reader.ts";
import type { RiskResponse } from "./risk.ts";
import type { RiskPolicy } from "./risk-policy.ts";

/** A checked risk. */
export interface CheckedRisk {
  readonly id: Id;
  readonly raisedOn: number;
  readonly hasCause: boolean;
  readonly likelihood: number | null;
  readonly impact: number | null;
  readonly owner: Id | null;
  readonly response: RiskResponse | null;
  readonly hasMeasure: boolean;
  readonly reviewedOn: number | null;
  readonly closedOn: number | null;
}

/**
 * Takes a risk as it comes.
 *
 * @param entry - its fields
 * @param policy - a policy that has been read
 * @returns the risk with days as integers
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`, `invalid-period`
 */
export function readRisk(entry: Entry, policy: RiskPolicy): CheckedRisk {
  const raisedOn = entry.day("raisedOn");
  const closedOn = entry.dayIfAny("closedOn");
  if (closedOn !== null && closedOn < raisedOn) {
    const place = entry.place("closedOn");
    throw new ClienteleError("invalid-period", `${describePlace(place)} is before the day it was raised`, { ...place });
  }
  return {
    id: entry.key,
    raisedOn,
    closedOn,
    hasCause: entry.text("cause") !== null,
    likelihood: readGrade(entry, "likelihood", policy.likelihoods),
    impact: readGrade(entry, "impact", policy.impacts),
    owner: entry.idIfAny("owner"),
    response: entry.oneOfIfAny("response", RESPONSES),
    hasMeasure: entry.text("measure") !== null,
    reviewedOn: entry.dayIfAny("reviewedOn"),
  };
}

const RESPONSES: readonly RiskResponse[] = ["avoid", "reduce", "transfer", "accept"];

function readGrade(entry: Entry, field: string, scale: readonly number[]): number | null {
  const grade = entry.numberIfAny(field, -Infinity, Infinity);
  if (grade === null || scale.includes(grade)) return grade;
  const place = entry.place(field);
  throw new ClienteleError("invalid-value", `${describePlace(place)} is ${grade}, off the scale`, { ...place, value: grade, expected: scale });
}
