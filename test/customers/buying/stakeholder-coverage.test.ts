import { expect, test } from "vitest";
import type { BuyingMap } from "../../../src/customers/buying/read-buying-map.ts";
import { stakeholderCoverage, stakeholderCoverages } from "../../../src/customers/buying/stakeholder-coverage.ts";
import { defineStakeholderPolicy, standardStakeholders } from "../../../src/customers/buying/stakeholder-policy.ts";
import type { ContactRecord } from "../../../src/customers/records.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-06-30";
const met = (date: string, ...people: string[]): ContactRecord => ({ customer: 7, date, channel: "visit", people });
const cover = (map: Omit<BuyingMap, "id">, contacts: readonly ContactRecord[]) =>
  stakeholderCoverage(deepFreeze({ id: 7, ...map }), deepFreeze(contacts), { asOf, policy: { ...standardStakeholders, roles: [] } });
const codes = (map: Omit<BuyingMap, "id">, contacts: readonly ContactRecord[]) => cover(map, contacts).findings.map(({ code }) => code.replace("customers/", ""));

test("CUS-11: a department is covered by a contact with any of its people, for half a year", () => {
  const map = { departments: [{ id: "stores" }], people: [{ id: "p", department: "stores" }, { id: "q", department: "stores", buyingRole: "decides" as const }] };
  // 180 days before 30 June is 1 January.
  expect(cover(map, [met("2026-01-01", "p")]).departments).toEqual([
    { department: "stores", importance: "usual", people: ["p", "q"], last: "2026-01-01", until: "2026-06-30", status: "covered" },
  ]);
  expect(cover(map, [met("2025-12-31", "p")]).findings).toEqual([
    { code: "customers/department-stale", customer: 7, department: "stores", importance: "usual", last: "2025-12-31", until: "2026-06-29" },
  ]);
  expect(codes(map, [met("2026-07-01", "p"), { ...met(asOf, "p"), customer: 8 }, met(asOf)])).toEqual(["department-never-met"]);
  expect(codes({ departments: [{ id: "stores" }] }, [])).toEqual(["department-empty"]);
});

test("CUS-11: a key department is judged by itself: a quarter, and each who decides or buys", () => {
  const map = {
    departments: [{ id: "board", importance: "key" as const }],
    people: [
      { id: "p", department: "board", buyingRole: "influences" as const },
      { id: "q", department: "board", buyingRole: "decides" as const },
      { id: "r", department: "board", buyingRole: "buys" as const },
    ],
  };
  // 90 days before 30 June is 1 April.
  expect(codes(map, [met("2026-04-01", "q", "r")])).toEqual([]);
  expect(cover(map, [met("2026-04-01", "p", "r"), met("2026-03-31", "q")]).departments[0]!.status).toBe("partly");
  expect(cover(map, [met("2026-04-01", "p", "r"), met("2026-03-31", "q")]).findings).toEqual([
    { code: "customers/key-person-unmet", customer: 7, department: "board", person: "q", role: "decides", last: "2026-03-31" },
  ]);
  expect(codes(map, [met("2026-03-31", "p", "q", "r")])).toEqual(["department-stale"]);
});

test("CUS-11: a step is covered if each who decides it is, and says who is not known", () => {
  const map = {
    people: [{ id: "p" }, { id: "q" }],
    departments: [{ id: "board" }],
    decisionProcess: [{ id: "need", decidedBy: ["p"] }, { id: "budget", department: "finance", decidedBy: ["q", "p", "x"] }, { id: "order" }],
  };
  const { steps, findings, people } = cover(map, [met("2026-04-01", "p"), met("2026-03-31", "q", "z")]);
  expect(steps).toEqual([
    { step: "need", decidedBy: ["p"], unmet: [], status: "covered" },
    { step: "budget", decidedBy: ["p", "q", "x"], unmet: ["q", "x"], status: "uncovered" },
    { step: "order", decidedBy: [], unmet: [], status: "unknown" },
  ]);
  expect(findings.slice(1)).toEqual([
    { code: "customers/step-department-unknown", customer: 7, step: "budget" },
    { code: "customers/step-decider-unmet", customer: 7, step: "budget", person: "q", last: "2026-03-31" },
    { code: "customers/step-decider-unknown", customer: 7, step: "budget", person: "x" },
    { code: "customers/step-without-decider", customer: 7, step: "order" },
  ]);
  expect(people[0]).toEqual({ person: "p", department: null, role: null, last: "2026-04-01", until: "2026-06-30", status: "covered" });
  expect(cover(map, [met("2026-03-31", "q", "z")]).unmapped).toEqual(["z"]);
});

test("CUS-11: who decides, buys, handles and influences is known and met", () => {
  const people = [{ id: "p", buyingRole: "decides" as const }, { id: "q", buyingRole: "decides" as const }, { id: "r", buyingRole: "buys" as const }];
  const { roles, findings } = stakeholderCoverage({ id: 7, people }, [met("2026-01-01", "q"), met("2025-01-01", "r")], { asOf });
  expect(roles.map(({ role, people: who, last, status }) => [role, who, last, status])).toEqual([
    ["decides", ["p", "q"], "2026-01-01", "covered"],
    ["buys", ["r"], "2025-01-01", "uncovered"],
    ["handles", [], null, "unknown"],
    ["influences", [], null, "unknown"],
  ]);
  expect(findings).toEqual([
    { code: "customers/buying-role-unmet", customer: 7, role: "buys", last: "2025-01-01" },
    { code: "customers/buying-role-unknown", customer: 7, role: "handles" },
    { code: "customers/buying-role-unknown", customer: 7, role: "influences" },
  ]);
});

test("a person of a department that nobody declared is named, and no name is", () => {
  const text = JSON.stringify(cover({ people: [{ id: "p", name: "Secret", department: "elsewhere" }], departments: [{ id: "board", name: "Secret" }] }, []));
  expect(text).toContain('{"code":"customers/person-department-unknown","customer":7,"person":"p"}');
  expect(text).not.toContain("Secret");
});

test("many customers are judged as each is by itself, in the order of ids", () => {
  const maps = [{ id: "b", departments: [{ id: "x" }], people: [{ id: 1, department: "x" }] }, { id: "a" }];
  const contacts: ContactRecord[] = [{ customer: "b", date: "2026-06-01", channel: "phone", people: [1] }, { customer: "c", date: "2026-06-01", channel: "phone", people: [1] }];
  expect(stakeholderCoverages(maps, contacts, { asOf })).toEqual([maps[1]!, maps[0]!].map((map) => stakeholderCoverage(map, contacts, { asOf })));
});

test.each([
  ["duplicate-id", () => cover({ people: [{ id: "p" }, { id: "p" }] }, [])],
  ["duplicate-id", () => cover({ departments: [{ id: "p" }, { id: "p" }] }, [])],
  ["invalid-value", () => cover({ people: [{ id: "p", buyingRole: "sells" as never }] }, [])],
  ["invalid-date", () => cover({}, [met("yesterday")])],
  ["missing-id", () => cover({}, [{ customer: 7, date: asOf, channel: "visit", people: [""] }])],
  ["invalid-policy", () => defineStakeholderPolicy({ ...standardStakeholders, roles: ["buys", "buys"] })],
  ["invalid-input", () => stakeholderCoverage(null as never, [], { asOf })],
  ["duplicate-id", () => stakeholderCoverages([{ id: 1 }, { id: 1 }], [], { asOf })],
])("what cannot be judged is refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("CUS-11: contacts under an id that was merged into the customer are its own", () => {
  const map = { id: 7, mergedIds: [9], people: [{ id: "p" }] };
  const contacts = [{ ...met(asOf, "p"), customer: 9 }];
  expect(stakeholderCoverage(map, contacts, { asOf }).people).toMatchObject([{ person: "p", status: "covered" }]);
  expect(stakeholderCoverages([map], contacts, { asOf })[0]!.people).toMatchObject([{ person: "p", status: "covered" }]);
});

test("CUS-11: nobody is sent to somebody whose data were erased: the step has a decider who is not known", () => {
  const map = { people: [{ id: "p", erasedOn: "2026-01-01" }], decisionProcess: [{ id: "budget", decidedBy: ["p"] }] } as never;
  const { people, unmapped, findings } = cover(map, [met(asOf, "p")]);
  expect([people, unmapped]).toEqual([[], []]);
  expect(findings).toEqual([{ code: "customers/step-decider-unknown", customer: 7, step: "budget", person: "p" }]);
});

test("CUS-11: null is nothing known", () => {
  expect(codes({ people: null, departments: null, decisionProcess: null, mergedIds: null } as never, [])).toEqual([]);
});
