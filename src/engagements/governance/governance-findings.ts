import type { Id, Reason } from "../../foundation/index.ts";
import type { GovernanceReasons } from "./governance-reasons.ts";
import type { GovernanceStructure } from "./governance-structure.ts";
import { peopleIn, readStructure, type CheckedGroup, type CheckedStructure } from "./read-structure.ts";

/** What the governance of an engagement lacks. */
export type GovernanceFinding = Reason<Omit<GovernanceReasons, "engagements/gate-without-passer">>;

/**
 * Is there a steering committee of both sides, a project manager on each whom it named, and groups that work and supervise?
 *
 * @param structure - who steers, leads and supervises
 * @returns what is missing: of the committee, of the project managers, of the groups in the order of ids; empty where nothing is
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 * @example
 * ```ts
 * import { governanceFindings } from "clientele/engagements";
 *
 * const structure = {
 *   committee: [{ person: "p1", side: "vendor" }, { person: "c1", side: "client" }],
 *   projectManagers: [{ person: "p2", side: "vendor", namedBy: "committee" }, { person: "c2", side: "client" }],
 *   groups: [{ id: "sales", kind: "functional", leader: "c3", members: ["c4"] }, { id: "audit", kind: "supervision", leader: "c5", members: ["c2"] }],
 * } as const;
 * governanceFindings(structure);
 * // => [{ code: "engagements/project-manager-not-named", person: "c2", side: "client" },
 * //     { code: "engagements/supervision-not-independent", group: "audit", person: "c2" }]
 * governanceFindings({}).map(({ code }) => code);
 * // => ["engagements/committee-missing", "engagements/project-manager-missing", "engagements/project-manager-missing",
 * //     "engagements/group-missing", "engagements/group-missing"]
 * ```
 * @category Governance
 * @see ENG-8
 */
export function governanceFindings(structure: GovernanceStructure): readonly GovernanceFinding[] {
  const read = readStructure(structure);
  return [...judgeCommittee(read), ...judgeManagers(read), ...judgeGroups(read)];
}

const BOTH = ["vendor", "client"] as const;

function judgeCommittee({ committee }: CheckedStructure): GovernanceFinding[] {
  if (committee.length === 0) return [{ code: "engagements/committee-missing" }];
  return BOTH.filter((side) => !committee.some((member) => member.side === side)).map((side) => ({ code: "engagements/committee-one-sided", side }));
}

function judgeManagers({ managers }: CheckedStructure): GovernanceFinding[] {
  const findings: GovernanceFinding[] = [];
  for (const side of BOTH) {
    const people = [...new Set(managers.filter((manager) => manager.side === side).map(({ person }) => person))];
    if (people.length === 0) findings.push({ code: "engagements/project-manager-missing", side });
    if (people.length > 1) findings.push({ code: "engagements/project-managers-too-many", side, people });
  }
  for (const { person, side, namedBy } of managers) {
    if (namedBy !== "committee") findings.push({ code: "engagements/project-manager-not-named", person, side });
  }
  return findings;
}

function judgeGroups(structure: CheckedStructure): GovernanceFinding[] {
  const { groups } = structure;
  const missing = (["functional", "supervision"] as const).filter((kind) => !groups.some((group) => group.kind === kind));
  const leaders = new Set([...peopleIn("vendorProjectManager", structure), ...peopleIn("clientProjectManager", structure)]);
  return [...missing.map((kind): GovernanceFinding => ({ code: "engagements/group-missing", kind })), ...groups.flatMap((group) => judgeGroup(group, leaders))];
}

function judgeGroup({ id: group, kind, leader, members }: CheckedGroup, managers: ReadonlySet<Id>): GovernanceFinding[] {
  const findings: GovernanceFinding[] = [];
  if (leader === null) findings.push({ code: "engagements/group-without-leader", group });
  if (members.length === 0) findings.push({ code: "engagements/group-without-members", group });
  if (kind === "supervision") {
    const people = peopleIn("supervision", { committee: [], managers: [], groups: [{ id: group, kind, leader, members }] });
    for (const person of people) if (managers.has(person)) findings.push({ code: "engagements/supervision-not-independent", group, person });
  }
  return findings;
}
