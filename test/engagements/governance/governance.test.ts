import { describe, expect, test } from "vitest";
import { gatePassers, governanceRoles } from "../../../src/engagements/governance/gate-passers.ts";
import { governanceFindings } from "../../../src/engagements/governance/governance-findings.ts";
import type { GovernanceStructure } from "../../../src/engagements/governance/governance-structure.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const structure: GovernanceStructure = deepFreeze<GovernanceStructure>({
  committee: [{ person: "v1", side: "vendor" }, { person: "c1", side: "client" }],
  projectManagers: [{ person: "v2", side: "vendor", namedBy: "committee" }, { person: "c2", side: "client", namedBy: "committee" }],
  groups: [
    { id: "sales", kind: "functional", leader: "c3", members: ["c3", "c4"] },
    { id: "audit", kind: "supervision", leader: "c1", members: ["c6"] },
  ],
});
const shortly = (change: Partial<GovernanceStructure>): unknown[] =>
  governanceFindings({ ...structure, ...change }).map(({ code, ...facts }) => [code.replace("engagements/", ""), ...(Object.values(facts) as unknown[])]);

describe("ENG-8: a committee of both sides names the project managers; groups work and supervise", () => {
  test.each<[string, Partial<GovernanceStructure>, unknown[]]>([
    ["complete", {}, []],
    ["no committee", { committee: undefined }, [["committee-missing"]]],
    ["an empty committee", { committee: [] }, [["committee-missing"]]],
    ["a committee of ours alone", { committee: [{ person: "v1", side: "vendor" }] }, [["committee-one-sided", "client"]]],
    ["a committee of outsiders", { committee: [{ person: "o", side: "outside" }] }, [["committee-one-sided", "vendor"], ["committee-one-sided", "client"]]],
    ["no project manager of the client", { projectManagers: [structure.projectManagers![0]!] }, [["project-manager-missing", "client"]]],
    ["a project manager whom somebody else named", { projectManagers: [structure.projectManagers![0]!, { person: "c2", side: "client", namedBy: "other" }] }, [["project-manager-not-named", "c2", "client"]]],
    ["two project managers of one side", { projectManagers: [...structure.projectManagers!, { person: "c0", side: "client", namedBy: "committee" }] }, [["project-managers-too-many", "client", ["c0", "c2"]]]],
    ["no groups", { groups: undefined }, [["group-missing", "functional"], ["group-missing", "supervision"]]],
    ["a group that nobody leads", { groups: [{ ...structure.groups![0]!, leader: undefined }, structure.groups![1]!] }, [["group-without-leader", "sales"]]],
    ["a group of its leader alone", { groups: [{ ...structure.groups![0]!, members: ["c3"] }, structure.groups![1]!] }, [["group-without-members", "sales"]]],
    ["a project manager who supervises", { groups: [structure.groups![0]!, { ...structure.groups![1]!, members: ["v2"] }] }, [["supervision-not-independent", "audit", "v2"]]],
    ["a project manager who leads the supervision", { groups: [structure.groups![0]!, { ...structure.groups![1]!, leader: "c2" }] }, [["supervision-not-independent", "audit", "c2"]]],
  ])("%s", (_, change, expected) => {
    expect(shortly(change)).toEqual(expected);
  });
});

test("ENG-8: roles follow from the structure; a person may have several", () => {
  expect(governanceRoles(structure)).toEqual([
    { person: "c1", roles: ["steeringCommittee", "supervision"] },
    { person: "c2", roles: ["clientProjectManager"] },
    { person: "c3", roles: ["groupLeader"] },
    { person: "c6", roles: ["supervision"] },
    { person: "v1", roles: ["steeringCommittee"] },
    { person: "v2", roles: ["vendorProjectManager"] },
  ]);
});

describe("ENG-8: a gate is passed only by whoever may pass it", () => {
  test("any of the roles, or each of them", () => {
    const rules = [
      { gate: "kickoff", roles: ["clientProjectManager", "vendorProjectManager"], needs: "each" },
      { gate: "intake", roles: ["steeringCommittee"] },
    ] as const;
    expect(gatePassers(structure, rules)).toEqual([
      { gate: "intake", roles: [{ role: "steeringCommittee", people: ["c1", "v1"] }], people: ["c1", "v1"], reason: null },
      { gate: "kickoff", roles: [{ role: "vendorProjectManager", people: ["v2"] }, { role: "clientProjectManager", people: ["c2"] }], people: ["c2", "v2"], reason: null },
    ]);
  });

  test.each<["any" | "each", string[], string[] | null]>([
    ["any", ["steeringCommittee", "supervision"], null],
    ["each", ["steeringCommittee", "supervision"], ["supervision"]],
    ["any", ["supervision"], ["supervision"]],
  ])("%s of %s, where nobody supervises", (needs, roles, missing) => {
    const [gate] = gatePassers({ ...structure, groups: [] }, [{ gate: "g", roles: roles as never, needs }]);
    expect(gate!.reason).toEqual(missing === null ? null : { code: "engagements/gate-without-passer", gate: "g", missing });
  });
});

test.each<[string, () => unknown, string, object]>([
  ["no structure", () => governanceFindings(null as never), "invalid-input", { list: "structure" }],
  ["a member of no side", () => governanceFindings({ committee: [{ person: 1 } as never] }), "invalid-value", { list: "structure.committee", index: 0, field: "side" }],
  ["a group twice", () => governanceFindings({ groups: [structure.groups![0]!, structure.groups![0]!] }), "duplicate-id", { list: "structure.groups", index: 1 }],
  ["a gate without roles", () => gatePassers(structure, [{ gate: "g", roles: [] }]), "invalid-input", { list: "rules", index: 0, field: "roles" }],
  ["a gate for another role", () => gatePassers(structure, [{ gate: "g", roles: ["steeringCommittee", "king" as never] }]), "invalid-input", { field: "roles" }],
  ["a gate twice", () => gatePassers(structure, [{ gate: "g", roles: ["supervision"] }, { gate: "g", roles: ["supervision"] }]), "duplicate-id", { index: 1, firstIndex: 0, id: "g" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
