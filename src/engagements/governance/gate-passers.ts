import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { describePlace, requireList } from "../../foundation/internal.ts";
import { readRows, type FieldReader } from "../records/field-reader.ts";
import type { GovernanceReasons } from "./governance-reasons.ts";
import type { GovernanceRole, GovernanceStructure } from "./governance-structure.ts";
import { peopleIn, readStructure, ROLES, type CheckedStructure } from "./read-structure.ts";

/** Who may pass a gate. */
export interface GateRule {
  /** Name of the gate, as in the id of the phase that it ends. */
  readonly gate: string;
  /** The roles, at least one. */
  readonly roles: readonly GovernanceRole[];
  /** Whether one of the roles is enough, or each must agree; default `"any"`. */
  readonly needs?: "any" | "each" | undefined;
}

/** A gate, and the people who may pass it. */
export interface GatePassers {
  /** Name of the gate. */
  readonly gate: string;
  /** The roles with their people, from the top; people in the order of ids. */
  readonly roles: readonly { readonly role: GovernanceRole; readonly people: readonly Id[] }[];
  /** Everybody who may pass it or must agree, in the order of ids. */
  readonly people: readonly Id[];
  /** Why it cannot be passed; `null` where it can. */
  readonly reason: Reason<Pick<GovernanceReasons, "engagements/gate-without-passer">> | null;
}

/** A person, and the roles of this person. */
export interface PersonRoles {
  /** The person. */
  readonly person: Id;
  /** The roles, from the top. */
  readonly roles: readonly GovernanceRole[];
}

/**
 * Who may pass which gate?
 *
 * @param structure - who steers, leads and supervises
 * @param rules - the roles that may pass each gate, in any order
 * @returns the gates in the order of names, with the people of each role
 * @throws ClienteleError `invalid-input` also for a gate without roles, `missing-id`, `duplicate-id` also for a gate given twice,
 * `invalid-value`
 * @example
 * ```ts
 * import { gatePassers } from "clientele/engagements";
 *
 * const structure = {
 *   committee: [{ person: "c1", side: "client" }, { person: "p1", side: "vendor" }],
 *   projectManagers: [{ person: "p2", side: "vendor" }],
 * } as const;
 * const gates = gatePassers(structure, [
 *   { gate: "intake", roles: ["vendorProjectManager", "clientProjectManager"] },
 *   { gate: "kickoff", roles: ["vendorProjectManager", "clientProjectManager"], needs: "each" },
 * ]);
 * gates.map(({ gate, people }) => [gate, people]); // => [["intake", ["p2"]], ["kickoff", ["p2"]]]
 * gates[0]?.reason; // => null
 * gates[1]?.reason; // => { code: "engagements/gate-without-passer", gate: "kickoff", missing: ["clientProjectManager"] }
 * ```
 * @category Governance
 * @see ENG-8
 */
export function gatePassers(structure: GovernanceStructure, rules: readonly GateRule[]): readonly GatePassers[] {
  const read = readStructure(structure);
  const known = new Map<string, number>();
  const gates = readRows(rules, "rules").map((row, index) => {
    const gate = row.name("gate");
    const firstIndex = known.get(gate);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `rules[${firstIndex}] and rules[${index}] are for the same gate`, { list: "rules", index, firstIndex, id: gate });
    }
    known.set(gate, index);
    return passersOf(gate, readRoles(row), row.oneOfIfAny("needs", ["any", "each"]) ?? "any", read);
  });
  return gates.sort((a, b) => (a.gate < b.gate ? -1 : 1));
}

/**
 * Which roles does each person have in the governance of an engagement?
 *
 * @param structure - who steers, leads and supervises
 * @returns everybody who has a role, in the order of ids; members of functional groups lead nothing, and are not there
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`
 * @example
 * ```ts
 * import { governanceRoles } from "clientele/engagements";
 *
 * const groups = [{ id: "sales", kind: "functional", leader: "p2", members: ["c4"] }] as const;
 * governanceRoles({ projectManagers: [{ person: "p2", side: "vendor" }], groups });
 * // => [{ person: "p2", roles: ["vendorProjectManager", "groupLeader"] }]
 * governanceRoles({}); // => []
 * ```
 * @category Governance
 * @see ENG-8
 */
export function governanceRoles(structure: GovernanceStructure): readonly PersonRoles[] {
  const read = readStructure(structure);
  const roles = ROLES.map((role) => ({ role, people: peopleIn(role, read) }));
  const people = [...new Set(roles.flatMap((entry) => entry.people))].sort(compareIds);
  return people.map((person) => ({ person, roles: roles.filter((entry) => entry.people.includes(person)).map(({ role }) => role) }));
}

function readRoles(row: FieldReader): readonly GovernanceRole[] {
  const place = row.place("roles");
  const given = Array.from(requireList(row.value("roles"), describePlace(place)));
  const roles = ROLES.filter((role) => given.includes(role));
  if (roles.length > 0 && given.every((role) => roles.includes(role as GovernanceRole))) return roles;
  throw new ClienteleError("invalid-input", `${describePlace(place)} is no list of at least one role`, { ...place, expected: ROLES });
}

function passersOf(gate: string, roles: readonly GovernanceRole[], needs: "any" | "each", structure: CheckedStructure): GatePassers {
  const filled = roles.map((role) => ({ role, people: peopleIn(role, structure) }));
  const missing = filled.filter(({ people }) => people.length === 0).map(({ role }) => role);
  const isShut = needs === "each" ? missing.length > 0 : missing.length === filled.length;
  return {
    gate,
    roles: filled,
    people: [...new Set(filled.flatMap(({ people }) => people))].sort(compareIds),
    reason: isShut ? { code: "engagements/gate-without-passer", gate, missing } : null,
  };
}
