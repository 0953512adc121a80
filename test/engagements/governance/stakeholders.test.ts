import { describe, expect, test } from "vitest";
import { stakeholderMap } from "../../../src/engagements/governance/stakeholder-map.ts";
import type { Stakeholder } from "../../../src/engagements/governance/stakeholder.ts";
import { touchpointCoverage } from "../../../src/engagements/governance/touchpoint-coverage.ts";
import type { Touch, TouchpointOptions } from "../../../src/engagements/governance/touchpoint-records.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const known = { motives: "order", influence: "medium", attitude: "for" } as const;
const people: readonly Stakeholder[] = deepFreeze<Stakeholder[]>([
  { id: "w1", circle: "widerTeam", field: "stores", ...known },
  { id: "k2", circle: "coreTeam", field: "sales", ...known },
  { id: "k1", circle: "coreTeam", field: "stores", ...known },
  { id: "m", circle: "projectManager", management: "middle", ...known },
  { id: "e", circle: "executive", ...known },
]);

describe("CUS-8: the map of stakeholders", () => {
  const codesOf = (id: string, change: Partial<Stakeholder>): unknown[] =>
    stakeholderMap(people.map((person) => (person.id === id ? { ...person, ...change } : person))).findings.map(({ code }) => code.replace("engagements/", ""));

  test("has the people by circle, and by influence and attitude", () => {
    const { circles, stances, unknown, findings } = stakeholderMap(people);
    expect(circles).toEqual({ executive: ["e"], projectManager: ["m"], coreTeam: ["k1", "k2"], widerTeam: ["w1"] });
    expect(stances).toHaveLength(9);
    expect(stances.filter(({ count }) => count > 0)).toEqual([{ influence: "medium", attitude: "for", count: 5, people: ["e", "m", "k1", "k2", "w1"] }]);
    expect([unknown, findings]).toEqual([[], []]);
  });

  test.each<[string, string, Partial<Stakeholder>, string[]]>([
    ["a small engagement has no wider team", "w1", { circle: "coreTeam" }, []],
    ["every engagement has executives", "e", { circle: "widerTeam" }, ["circle-empty"]],
    ["the project manager is best from middle management", "m", { management: "top" }, ["project-manager-not-middle"]],
    ["where that is not known, nothing is said", "m", { management: undefined }, []],
    ["an executive may be at the top", "e", { management: "top" }, []],
    ["motives are noted", "k1", { motives: "" }, ["motives-unknown"]],
    ["influence and attitude are noted", "k1", { influence: undefined, attitude: undefined }, ["stance-unknown"]],
    ["who can do much and is against it stands out", "k1", { influence: "high", attitude: "against" }, ["influential-opponent"]],
    ["who can do little does not", "k1", { influence: "low", attitude: "against" }, []],
  ])("%s", (_, id, change, codes) => {
    expect(codesOf(id, change)).toEqual(codes);
  });

  test("whose stance is not known is in no cell, and named", () => {
    const { stances, unknown, findings } = stakeholderMap([...people.slice(1), { ...people[0]!, attitude: undefined }]);
    expect([stances.reduce((sum, { count }) => sum + count, 0), unknown]).toEqual([4, ["w1"]]);
    expect(findings).toEqual([{ code: "engagements/stance-unknown", person: "w1", missing: ["attitude"] }]);
  });

  test("nobody: three empty circles", () => {
    expect(stakeholderMap([]).findings).toEqual([
      { code: "engagements/circle-empty", circle: "executive" },
      { code: "engagements/circle-empty", circle: "projectManager" },
      { code: "engagements/circle-empty", circle: "coreTeam" },
    ]);
  });
});

const options: TouchpointOptions = {
  asOf: "2026-03-20",
  from: "2026-03-02",
  surveyedOn: "2026-03-05",
  nodes: [{ id: "n2", on: "2026-03-25" }, { id: "n1", on: "2026-03-16" }],
};
const touches: readonly Touch[] = deepFreeze<Touch[]>([
  { person: "e", on: "2026-03-04", occasion: "survey" },
  { person: "e", on: "2026-03-16", occasion: "node", node: "n1" },
  { person: "m", on: "2026-03-09", occasion: "other" },
  { person: "m", on: "2026-03-16", occasion: "node", node: "n1" },
  { person: "k1", on: "2026-03-06", occasion: "work" },
  { person: "k2", on: "2026-03-06", occasion: "work" },
]);
const shortly = (given: readonly Touch[], more: Partial<TouchpointOptions> = {}, map: readonly Stakeholder[] = people): unknown[] =>
  touchpointCoverage(map, given, { ...options, ...more }).findings.map(({ code, ...facts }) => [code.replace("engagements/", ""), ...Object.values(facts)]);
const without = (index: number): Touch[] => touches.filter((_, position) => position !== index);

describe("CUS-8: everybody is kept in touch with, at the points that are theirs", () => {
  test("nothing is missing", () => {
    const coverage = touchpointCoverage(people, touches, options);
    expect(coverage.findings).toEqual([]);
    expect(coverage.rows).toEqual([
      { id: "e", circle: "executive", status: "covered", through: null, last: "2026-03-16" },
      { id: "m", circle: "projectManager", status: "covered", through: null, last: "2026-03-16" },
      { id: "k1", circle: "coreTeam", status: "covered", through: null, last: "2026-03-06" },
      { id: "k2", circle: "coreTeam", status: "covered", through: null, last: "2026-03-06" },
      { id: "w1", circle: "widerTeam", status: "covered", through: ["k1"], last: null },
    ]);
    expect(touchpointCoverage(people.toReversed(), touches.toReversed(), options)).toEqual(coverage);
  });

  test.each<[string, readonly Touch[], Partial<TouchpointOptions>, unknown[]]>([
    ["an executive is met at the survey", without(0), {}, [["executive-missed-survey", "e", "2026-03-05"]]],
    ["which is not asked for before its day", without(0), { surveyedOn: "2026-03-21" }, []],
    ["an executive is met at each node", without(1), {}, [["executive-missed-node", "e", "n1", "2026-03-16"]]],
    ["a node asks from its day on", touches, { asOf: "2026-03-25", managerDays: 30, coreDays: 30 }, [["executive-missed-node", "e", "n2", "2026-03-25"]]],
    // 2 March to 16 March are 14 days.
    ["the project manager is met throughout", without(2), {}, [["project-manager-out-of-touch", "m", "2026-03-02", "2026-03-16", 14, 7]]],
    // 9 March to 20 March are 11 days.
    ["and up to the day", without(3), {}, [["project-manager-out-of-touch", "m", "2026-03-09", "2026-03-20", 11, 7]]],
    ["within the days that are given", without(3), { managerDays: 11 }, []],
    ["every gap is named", [...without(2).filter(({ person }) => person !== "m")], { managerDays: 17 }, [["project-manager-out-of-touch", "m", "2026-03-02", "2026-03-20", 18, 17]]],
    ["a core member is met in the work, and the wider team through one who is", without(4), { coreDays: 17 }, [
      ["core-member-out-of-touch", "k1", null, "2026-03-19"],
      ["core-members-uncovered", "w1", ["k1"]],
    ]],
    ["a touch in the work covers fourteen days", touches, { asOf: "2026-03-21", managerDays: 30 }, [
      ["core-member-out-of-touch", "k1", "2026-03-06", "2026-03-20"],
      ["core-member-out-of-touch", "k2", "2026-03-06", "2026-03-20"],
      ["core-members-uncovered", "w1", ["k1"]],
    ]],
    ["a touch after the day does not count yet", [...without(0), { person: "e", on: "2026-03-21", occasion: "survey" }], {}, [["executive-missed-survey", "e", "2026-03-05"]]],
    ["nothing is asked before the engagement begins", [], { asOf: "2026-03-01", from: "2026-03-02", surveyedOn: undefined, nodes: [] }, []],
  ])("%s", (_, given, more, expected) => {
    expect(shortly(given, more)).toEqual(expected);
  });

  test("a core member answers for each field of the wider team", () => {
    expect(shortly(touches, {}, [...people.slice(1), { id: "w1", circle: "widerTeam", field: "accounts" }])).toEqual([["field-without-core-member", "w1", "accounts"]]);
    expect(shortly(touches, {}, [...people.slice(1), { id: "w1", circle: "widerTeam" }, { id: "k0", circle: "coreTeam" }])).toEqual([
      ["core-member-out-of-touch", "k0", null, "2026-03-16"],
      ["field-without-core-member", "w1", null],
    ]);
  });

  test("one of two core members of a field is enough", () => {
    const map: Stakeholder[] = [...people, { id: "k3", circle: "coreTeam", field: "stores" }];
    const { rows, uncovered } = touchpointCoverage(map, touches, options);
    expect(uncovered).toEqual(["k3"]);
    expect(rows.at(-1)).toMatchObject({ id: "w1", status: "covered", through: ["k1", "k3"] });
  });

  test("people who are not on the map are named", () => {
    expect(touchpointCoverage(people, [...touches, { person: "x", on: "2026-03-10", occasion: "work" }], options).unmapped).toEqual(["x"]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["a person of no circle", () => stakeholderMap([{ id: 1 } as never]), "invalid-value", { list: "stakeholders", index: 0, field: "circle", id: 1 }],
  ["a person twice", () => stakeholderMap([people[0]!, people[0]!]), "duplicate-id", { list: "stakeholders" }],
  ["a touch at a node that it does not name", () => touchpointCoverage(people, [{ person: "e", on: "2026-03-04", occasion: "node" }], options), "missing-id", { list: "touches", index: 0, field: "node" }],
  ["a touch of nobody", () => touchpointCoverage(people, [{ on: "2026-03-04", occasion: "work" } as never], options), "missing-id", { field: "person" }],
  ["no first day", () => touchpointCoverage(people, [], { asOf: "2026-03-04" } as never), "invalid-date", { list: "from" }],
  ["no days between", () => touchpointCoverage(people, [], { ...options, managerDays: 0 }), "invalid-value", { list: "managerDays" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
