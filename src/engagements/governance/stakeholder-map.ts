import type { Id, Reason } from "../../foundation/index.ts";
import type { StakeholderReasons } from "./governance-reasons.ts";
import { ATTITUDES, CIRCLES, INFLUENCES, readStakeholders, type Attitude, type CheckedStakeholder, type Influence, type Stakeholder, type StakeholderCircle } from "./stakeholder.ts";

/** What the map shows. */
export type StakeholderFinding = Reason<StakeholderReasons>;

/** People of the same influence and attitude. */
export interface StanceCell {
  /** How much they can do. */
  readonly influence: Influence;
  /** Whether they want the engagement. */
  readonly attitude: Attitude;
  /** How many they are. */
  readonly count: number;
  /** They, by circle from the top, then in the order of ids. */
  readonly people: readonly Id[];
}

/** The client's side of an engagement. */
export interface StakeholderMap {
  /** The people by circle, in the order of ids. */
  readonly circles: Readonly<Record<StakeholderCircle, readonly Id[]>>;
  /** Every pair of influence and attitude: the least influence first, and of it the worst attitude. */
  readonly stances: readonly StanceCell[];
  /** People whose influence or attitude is not noted, and who are in no cell; by circle, then in the order of ids. */
  readonly unknown: readonly Id[];
  /** Circles without anybody, then what is wrong by person. */
  readonly findings: readonly StakeholderFinding[];
}

/**
 * Who is there on the client's side, where do they stand, and what is not known of them?
 *
 * A small engagement may do without a wider team.
 *
 * @param stakeholders - people of the client's side, in any order
 * @returns the people by circle and by influence and attitude, and findings
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 * @example
 * ```ts
 * import { stakeholderMap } from "clientele/engagements";
 *
 * const { stances, findings } = stakeholderMap([
 *   { id: "c1", circle: "executive", motives: "growth", influence: "high", attitude: "against" },
 *   { id: "c2", circle: "projectManager", management: "top", motives: "order", influence: "medium", attitude: "for" },
 * ]);
 * stances.filter(({ count }) => count > 0).map(({ influence, attitude, people }) => [influence, attitude, people]);
 * // => [["medium", "for", ["c2"]], ["high", "against", ["c1"]]]
 * findings.map(({ code }) => code);
 * // => ["engagements/circle-empty", "engagements/influential-opponent", "engagements/project-manager-not-middle"]
 * ```
 * @category Governance
 * @see CUS-8
 */
export function stakeholderMap(stakeholders: readonly Stakeholder[]): StakeholderMap {
  const read = readStakeholders(stakeholders);
  const inCircle = (circle: StakeholderCircle): Id[] => read.filter((person) => person.circle === circle).map(({ id }) => id);
  const needed = CIRCLES.filter((circle) => circle !== "widerTeam");
  return {
    circles: { executive: inCircle("executive"), projectManager: inCircle("projectManager"), coreTeam: inCircle("coreTeam"), widerTeam: inCircle("widerTeam") },
    stances: INFLUENCES.flatMap((influence) => ATTITUDES.map((attitude) => cellOf(read, influence, attitude))),
    unknown: read.filter(({ influence, attitude }) => influence === null || attitude === null).map(({ id }) => id),
    findings: [
      ...needed.filter((circle) => inCircle(circle).length === 0).map((circle): StakeholderFinding => ({ code: "engagements/circle-empty", circle })),
      ...read.flatMap(judge),
    ],
  };
}

function cellOf(stakeholders: readonly CheckedStakeholder[], influence: Influence, attitude: Attitude): StanceCell {
  const people = stakeholders.filter((person) => person.influence === influence && person.attitude === attitude).map(({ id }) => id);
  return { influence, attitude, count: people.length, people };
}

function judge({ id: person, circle, management, hasMotives, influence, attitude }: CheckedStakeholder): StakeholderFinding[] {
  const findings: StakeholderFinding[] = [];
  const missing = [...(influence === null ? ["influence" as const] : []), ...(attitude === null ? ["attitude" as const] : [])];
  if (influence === "high" && attitude === "against") findings.push({ code: "engagements/influential-opponent", person });
  if (circle === "projectManager" && management !== null && management !== "middle") {
    findings.push({ code: "engagements/project-manager-not-middle", person, management });
  }
  if (!hasMotives) findings.push({ code: "engagements/motives-unknown", person });
  if (missing.length > 0) findings.push({ code: "engagements/stance-unknown", person, missing });
  return findings;
}
