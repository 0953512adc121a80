import type { Id } from "../../foundation/index.ts";
import { readEntries } from "../records/field-reader.ts";

/** Where a person of the client's side stands towards the engagement. */
export type StakeholderCircle = "executive" | "projectManager" | "coreTeam" | "widerTeam";

/** How much a person can do for or against the engagement. */
export type Influence = "low" | "medium" | "high";

/** Whether a person wants the engagement. */
export type Attitude = "against" | "neutral" | "for";

/** A person of the client's side. */
export interface Stakeholder {
  /** The person. */
  readonly id: Id;
  /** Where the person stands towards the engagement. */
  readonly circle: StakeholderCircle;
  /** The field that the person answers for or works in, as in `"purchasing"`. */
  readonly field?: string | undefined;
  /** Where the person stands in the client's management. */
  readonly management?: "top" | "middle" | "line" | undefined;
  /** What drives the person, for people to read. Never part of a reason. */
  readonly motives?: string | undefined;
  /** How much the person can do. */
  readonly influence?: Influence | undefined;
  /** Whether the person wants it. */
  readonly attitude?: Attitude | undefined;
}

/** A checked stakeholder. */
export interface CheckedStakeholder {
  readonly id: Id;
  readonly circle: StakeholderCircle;
  readonly field: string | null;
  readonly management: "top" | "middle" | "line" | null;
  readonly hasMotives: boolean;
  readonly influence: Influence | null;
  readonly attitude: Attitude | null;
}

/** The circles, from the top. */
export const CIRCLES: readonly StakeholderCircle[] = ["executive", "projectManager", "coreTeam", "widerTeam"];

/** Influence, the least first. */
export const INFLUENCES: readonly Influence[] = ["low", "medium", "high"];

/** Attitudes, the worst first. */
export const ATTITUDES: readonly Attitude[] = ["against", "neutral", "for"];

/**
 * Takes stakeholders as they come.
 *
 * @param stakeholders - in any order
 * @returns the same by circle, from the top, and then in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readStakeholders(stakeholders: unknown): readonly CheckedStakeholder[] {
  const read = readEntries(stakeholders, "stakeholders").map((entry) => ({
    id: entry.key,
    circle: entry.oneOf("circle", CIRCLES),
    field: entry.text("field"),
    management: entry.oneOfIfAny("management", ["top", "middle", "line"]),
    hasMotives: entry.text("motives") !== null,
    influence: entry.oneOfIfAny("influence", INFLUENCES),
    attitude: entry.oneOfIfAny("attitude", ATTITUDES),
  }));
  return read.sort((a, b) => CIRCLES.indexOf(a.circle) - CIRCLES.indexOf(b.circle));
}
