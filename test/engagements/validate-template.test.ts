import { describe, expect, test } from "vitest";
import { defineEngagement, openEngagement, validateTemplate } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";
import { audit } from "./sample.ts";

// A sound template of three phases; each row of the table plants one fault in a copy.
const sound = {
  id: "sound",
  version: 1,
  initial: "first",
  roles: [{ id: "lead", side: "vendor" }, { id: "owner", side: "client" }],
  deliverables: [{ id: "plan", writtenBy: ["lead"], acceptedBy: ["owner"] }, { id: "final", acceptedBy: ["owner"] }],
  guards: ["open"],
  profiles: [{ id: "short", withoutPhases: ["second"] }, { id: "bare", withoutActivities: ["write"] }],
  phases: [
    { id: "first", activities: [{ id: "write", produces: ["plan"] }, { id: "read", after: ["write"] }], next: ["second"] },
    { id: "second", activities: [{ id: "act" }], next: ["third"], rework: ["first"] },
    { id: "third", activities: [{ id: "close", produces: ["final"] }], gate: { all: [{ approval: "owner" }, { guard: "open" }] } },
  ],
};
type Draft = { [Key in keyof typeof sound]: unknown } & { phases: Record<string, unknown>[]; deliverables: Record<string, unknown>[]; profiles: Record<string, unknown>[] };

function broken(plant: (draft: Draft) => void): unknown {
  const draft = structuredClone(sound) as unknown as Draft;
  plant(draft);
  return draft;
}

const rows: readonly [what: string, plant: (draft: Draft) => void, code: string, path: string, profile: string | null][] = [
  ["a hole among the phases", ({ phases }) => { phases.length += 1; }, "malformed", "phases[3]", null],
  ["a hole among the profiles", ({ profiles }) => { profiles.length += 1; }, "malformed", "profiles[2]", null],
  ["a phase that nothing leads to", ({ phases }) => phases.push({ id: "island" }), "unreachable", "phases[3]", null],
  ["no way to finish", ({ phases }) => (phases[2]!["next"] = ["second"]), "dead-end", "phases[0]", null],
  ["two ways to one phase", ({ phases }) => (phases[0]!["next"] = ["second", { to: "second" }]), "ambiguous", "phases[0].next", null],
  ["activities that wait for each other", ({ phases }) => (phases[0]!["activities"] = [{ id: "write", after: ["read"], produces: ["plan"] }, { id: "read", after: ["write"] }]), "cyclic-activities", "phases[0]", null],
  ["an activity that waits for itself", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", after: ["act"] }]), "cyclic-activities", "phases[1]", null],
  ["an activity that waits for one before it in the list, by the list, and behind it, by a link", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", after: ["later"] }, { id: "later" }]), "cyclic-activities", "phases[1]", null],
  ["an activity that waits for a later phase", ({ phases }) => (phases[0]!["activities"] = [{ id: "write", after: ["act"], produces: ["plan"] }]), "later-activity", "phases[0]", null],
  ["a gate that asks for an activity of a later phase", ({ phases }) => (phases[0]!["gate"] = { done: "act" }), "later-activity", "phases[0].gate", null],
  ["a gated deliverable that nobody produces", ({ phases }) => { phases[0]!["activities"] = [{ id: "write" }]; phases[0]!["gate"] = { accepted: "plan" }; }, "not-produced", "phases[0].gate", null],
  ["a gated deliverable that only a later phase produces", ({ phases }) => (phases[0]!["gate"] = { any: [{ accepted: "final" }, { guard: "open" }] }), "produced-later", "phases[0].gate", null],
  ["a listed deliverable that only a later phase produces", ({ phases }) => (phases[1]!["deliverables"] = ["final"]), "produced-later", "phases[1].deliverables", null],
  ["an acceptor that does not exist", ({ deliverables }) => (deliverables[0]!["acceptedBy"] = ["lead", "nobody"]), "unknown-name", "deliverables[0].acceptedBy[1]", null],
  ["somebody to present to who does not exist", ({ deliverables }) => (deliverables[0]!["presentedTo"] = "nobody"), "unknown-name", "deliverables[0].presentedTo", null],
  ["an unknown phase to go to", ({ phases }) => (phases[0]!["next"] = ["seventh"]), "unknown-name", "phases[0].next[0]", null],
  ["an unknown phase to start in", (draft) => (draft.initial = "seventh"), "unknown-name", "initial", null],
  ["an unknown phase to send back to", ({ phases }) => (phases[1]!["rework"] = [{ to: "seventh" }]), "unknown-name", "phases[1].rework[0]", null],
  ["an unknown activity to wait for", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", after: [{ activity: "nothing", type: "SS" }] }]), "unknown-name", "phases[1].activities[0].after[0]", null],
  ["an unknown deliverable", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", produces: ["nothing"] }]), "unknown-name", "phases[1].activities[0].produces[0]", null],
  ["an unknown role deep in a gate", ({ phases }) => (phases[0]!["next"] = [{ to: "second", gate: { any: [{ guard: "open" }, { all: [{ approval: "nobody" }] }] } }]), "unknown-name", "phases[0].next[0].gate.any[1].all[0].approval", null],
  ["an unknown guard", ({ phases }) => (phases[0]!["gate"] = { guard: "shut" }), "unknown-name", "phases[0].gate.guard", null],
  ["a participant who does not exist", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", participants: ["nobody"] }]), "unknown-name", "phases[1].activities[0].participants[0]", null],
  ["a profile that leaves out what is not there", ({ profiles }) => (profiles[0]!["withoutPhases"] = ["seventh"]), "unknown-name", "profiles[0].withoutPhases[0]", null],
  ["a follow-on from nowhere", (draft) => Object.assign(draft, { followOn: { template: "sound", from: ["seventh"] } }), "unknown-name", "followOn.from[0]", null],
  ["a change that somebody asks for who does not exist", (draft) => Object.assign(draft, { changes: { requestedBy: ["nobody"], authorities: [{ role: "lead" }] } }), "unknown-name", "changes.requestedBy[0]", null],
  ["a change that somebody weighs who does not exist", (draft) => Object.assign(draft, { changes: { assessedBy: ["nobody"], authorities: [{ role: "lead" }] } }), "unknown-name", "changes.assessedBy[0]", null],
  ["a change that somebody decides who does not exist", (draft) => Object.assign(draft, { changes: { authorities: [{ role: "lead" }, { role: "nobody" }] } }), "unknown-name", "changes.authorities[1]", null],
  ["two authorities of one role", (draft) => Object.assign(draft, { changes: { authorities: [{ role: "lead" }, { role: "lead", days: 1 }] } }), "duplicate-name", "changes.authorities[1]", null],
  ["changes that nobody decides", (draft) => Object.assign(draft, { changes: { authorities: [] } }), "misplaced", "changes.authorities", null],
  ["a share of the cost under 0", (draft) => Object.assign(draft, { changes: { authorities: [{ role: "lead", costShare: -0.1 }] } }), "malformed", "changes.authorities[0].costShare", null],
  ["an effect on quality that there is not", (draft) => Object.assign(draft, { changes: { authorities: [{ role: "lead", quality: "good" }] } }), "malformed", "changes.authorities[0].quality", null],
  ["two phases of one name", ({ phases }) => phases.push({ id: "first" }), "duplicate-name", "phases[3].id", null],
  ["two activities of one name in different phases", ({ phases }) => (phases[1]!["activities"] = [{ id: "write" }]), "duplicate-name", "phases[1].activities[0].id", null],
  ["a role that stands twice in a chain", ({ deliverables }) => (deliverables[0]!["acceptedBy"] = ["owner", "owner"]), "duplicate-name", "deliverables[0].acceptedBy[1]", null],
  ["one of nothing", ({ phases }) => (phases[0]!["gate"] = { any: [] }), "impossible-gate", "phases[0].gate", null],
  ["three of two", ({ phases }) => (phases[2]!["gate"] = { atLeast: 3, of: [{ guard: "open" }, { approval: "owner" }] }), "impossible-gate", "phases[2].gate", null],
  ["a plan for the first phase", ({ phases }) => (phases[0]!["planAgreedBy"] = ["lead"]), "misplaced", "phases[0].planAgreedBy", null],
  ["a way on from a phase beside the others", ({ phases }) => phases.push({ id: "beside", runs: "alongside", next: ["third"] }), "misplaced", "phases[3].next", null],
  ["a way to a phase beside the others", ({ phases }) => { phases.push({ id: "beside", runs: "alongside" }); phases[0]!["next"] = ["second", "beside"]; }, "misplaced", "phases[0].next[1]", null],
  ["links in a phase of any order", ({ phases }) => (phases[1] = { ...phases[1], order: "any", activities: [{ id: "act" }, { id: "then", after: ["act"] }] }), "misplaced", "phases[1].activities[1].after", null],
  ["an activity of nobody", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", participants: [] }]), "misplaced", "phases[1].activities[0].participants", null],
  ["a phase that nobody may pass", ({ phases }) => (phases[1]!["passedBy"] = []), "misplaced", "phases[1].passedBy", null],
  ["a deliverable that nobody may waive", ({ deliverables }) => (deliverables[0]!["waivedBy"] = []), "misplaced", "deliverables[0].waivedBy", null],
  ["signatures of nobody", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", signOff: "inTurn" }]), "misplaced", "phases[1].activities[0].signOff", null],
  ["a name that would reorder a state", ({ phases }) => { phases[2]!["id"] = "3"; phases[1]!["next"] = ["3"]; }, "bad-name", "phases[2].id", null],
  ["a name that would change what a state is", ({ phases }) => (phases[1]!["activities"] = [{ id: "__proto__" }]), "bad-name", "phases[1].activities[0].id", null],
  ["a field that nobody knows", ({ phases }) => (phases[0]!["activites"] = []), "malformed", "phases[0].activites", null],
  ["half a day", ({ phases }) => (phases[1]!["activities"] = [{ id: "act", duration: 0.5 }]), "malformed", "phases[1].activities[0].duration", null],
  ["a probability over 1", ({ phases }) => (phases[1]!["probability"] = 60), "malformed", "phases[1].probability", null],
  ["a version that is no number", (draft) => (draft.version = "1"), "malformed", "version", null],
  ["a gate of two kinds", ({ phases }) => (phases[0]!["gate"] = { guard: "open", done: "write" }), "malformed", "phases[0].gate", null],
  ["a side that there is not", (draft) => (draft.roles = [{ id: "lead", side: "ours" }, { id: "owner", side: "client" }]), "malformed", "roles[0].side", null],
  // What only shows under a profile.
  ["a producer that a profile leaves out", ({ phases }) => (phases[1]!["gate"] = { accepted: "plan" }), "not-produced", "phases[1].gate", "bare"],
  ["too few parts left under a profile", ({ phases }) => (phases[1]!["gate"] = { atLeast: 2, of: [{ done: "write" }, { guard: "open" }] }), "impossible-gate", "phases[1].gate", "bare"],
  ["a start that a profile leaves out, with two phases behind it", ({ phases, profiles }) => { phases[0]!["next"] = ["second", "third"]; profiles.push({ id: "late", withoutPhases: ["first"] }); }, "no-start", "initial", "late"],
  ["two ways that a profile makes one", ({ phases }) => (phases[0]!["next"] = ["second", "third"]), "ambiguous", "phases[0].next", "short"],
];

describe("a planted fault is found", () => {
  test("nothing is wrong with the sound one, nor with the sample", () => {
    expect(validateTemplate(sound)).toEqual([]);
    expect(validateTemplate(audit)).toEqual([]);
  });

  test.each(rows)("%s", (_, plant, code, path, profile) => {
    expect(validateTemplate(broken(plant)).map((fault) => [fault.code, fault.path, fault.profile])).toContainEqual([code, path, profile]);
  });

  test("and named by what defines and what opens, all faults at once", () => {
    const bad = broken(({ phases }) => { phases[0]!["next"] = ["seventh"]; phases[1]!["id"] = "first"; });
    for (const call of [() => defineEngagement(bad as never), () => openEngagement(bad as never, {} as never)]) {
      const { code, details } = errorOf(call);
      expect(code).toBe("invalid-template");
      expect(details.faults?.map(({ path }) => path)).toEqual(expect.arrayContaining(["phases[0].next[0]", "phases[1].id"]));
    }
  });

  test.each([null, undefined, 7, "x", [], {}, { phases: [] }])("%j is no template at all", (value) => {
    expect(validateTemplate(value)[0]?.code).toBe("malformed");
  });

  test("what ends in a circle of starts and ends is none: b ends after a, a ends after b has started", () => {
    const woven = broken(({ phases }) => {
      phases[1]!["order"] = "dependencies";
      phases[1]!["activities"] = [{ id: "act", after: [{ activity: "other", type: "SF" }] }, { id: "other", after: [{ activity: "act", type: "FF" }] }];
    });
    expect(validateTemplate(woven)).toEqual([]);
  });
});
