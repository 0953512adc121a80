import { compareIds, type Id } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { readEntries, readFields, readRows } from "../records/field-reader.ts";
import type { Side } from "../template.ts";
import type { GovernanceRole, GovernanceStructure } from "./governance-structure.ts";

/** A checked member. */
interface CheckedMember {
  readonly person: Id;
  readonly side: Side;
}

/** A checked project manager. */
interface CheckedManager extends CheckedMember {
  readonly namedBy: "committee" | "other" | null;
}

/** A checked group. */
export interface CheckedGroup {
  readonly id: Id;
  readonly kind: "functional" | "supervision";
  readonly leader: Id | null;
  /** Those who are not the leader. */
  readonly members: readonly Id[];
}

/** A checked structure. */
export interface CheckedStructure {
  readonly committee: readonly CheckedMember[];
  readonly managers: readonly CheckedManager[];
  readonly groups: readonly CheckedGroup[];
}

/**
 * Takes a structure as it comes.
 *
 * @param structure - who steers, leads and supervises
 * @returns the same, people and groups in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 */
export function readStructure(structure: GovernanceStructure): CheckedStructure {
  const fields = readFields(requireObject(structure, "structure"), { list: "structure" });
  const rows = (field: string): ReturnType<typeof readRows> => (fields.has(field) ? readRows(fields.value(field), `structure.${field}`) : []);
  const members = rows("committee").map((row) => ({ person: row.id("person"), side: row.oneOf("side", SIDES) }));
  const managers = rows("projectManagers").map((row) => ({
    person: row.id("person"),
    side: row.oneOf("side", SIDES),
    namedBy: row.oneOfIfAny("namedBy", ["committee", "other"]),
  }));
  const groups = (fields.has("groups") ? readEntries(fields.value("groups"), "structure.groups") : []).map((entry) => {
    const leader = entry.idIfAny("leader");
    return { id: entry.key, kind: entry.oneOf("kind", ["functional", "supervision"]), leader, members: entry.ids("members").filter((id) => id !== leader) };
  });
  return { committee: members.sort(byPerson), managers: managers.sort(byPerson), groups };
}

const SIDES: readonly Side[] = ["vendor", "client", "outside"];

// A person named twice counts once more and changes nothing, but the order must not depend on the input.
function byPerson(a: CheckedManager | CheckedMember, b: CheckedManager | CheckedMember): number {
  return compareIds(a.person, b.person) || SIDES.indexOf(a.side) - SIDES.indexOf(b.side);
}

/** The roles, from the top. */
export const ROLES: readonly GovernanceRole[] = ["steeringCommittee", "vendorProjectManager", "clientProjectManager", "groupLeader", "supervision"];

/**
 * Who has a role.
 *
 * @param role - the role
 * @param structure - a structure that has been read
 * @returns the people, each once, in the order of ids
 */
export function peopleIn(role: GovernanceRole, { committee, managers, groups }: CheckedStructure): readonly Id[] {
  const managersOf = (side: Side): Id[] => managers.filter((manager) => manager.side === side).map(({ person }) => person);
  const people = {
    steeringCommittee: () => committee.map(({ person }) => person),
    vendorProjectManager: () => managersOf("vendor"),
    clientProjectManager: () => managersOf("client"),
    groupLeader: () => groups.flatMap(({ kind, leader }) => (kind === "functional" && leader !== null ? [leader] : [])),
    supervision: () => groups.flatMap(({ kind, leader, members }) => (kind === "supervision" ? [...(leader === null ? [] : [leader]), ...members] : [])),
  }[role]();
  return [...new Set(people)].sort(compareIds);
}
