import { describe, expect, test } from "vitest";
import { engagementSilence, type EngagementSilenceOptions } from "../../../src/cadence/coverage/engagement-silence.ts";
import type { EngagementContacts, TeamOpinion } from "../../../src/cadence/coverage/engagement-records.ts";
import type { ContactRecord } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const options: EngagementSilenceOptions = { asOf: "2026-03-31", within: { amount: 2, unit: "weeks" } };
const engagement: EngagementContacts = { id: "e", customer: 1, owner: "x", from: "2026-01-05", executives: ["boss"], keyPeople: ["lead"] };
const contact = (date: string, people: readonly string[], more: Partial<ContactRecord> = {}): ContactRecord => ({ customer: 1, date, channel: "phone", by: "x", people, ...more });
const both = contact("2026-03-30", ["boss", "lead"]);

function statuses(contacts: readonly ContactRecord[], of: EngagementContacts = engagement): unknown {
  return engagementSilence([of], contacts, options).running[0]?.people.map(({ person, last, status }) => [person, last, status]);
}

describe("CAD-24: the owner keeps in touch with executives and key people", () => {
  test.each<[string, ContactRecord[], string]>([
    ["today", [contact("2026-03-31", ["boss"])], "in-touch"],
    ["two weeks ago, the last day that is recent", [contact("2026-03-17", ["boss"])], "in-touch"],
    ["a day before", [contact("2026-03-16", ["boss"])], "silent"],
    ["the last contact counts", [contact("2026-03-20", ["boss"]), contact("2026-02-01", ["boss"])], "in-touch"],
    ["tomorrow's contact does not count yet", [contact("2026-04-01", ["boss"])], "never"],
    ["before the engagement began", [contact("2026-01-04", ["boss"])], "never"],
    ["on its first day", [contact("2026-01-05", ["boss"])], "silent"],
    ["by somebody else", [contact("2026-03-30", ["boss"], { by: "y" })], "never"],
    ["by somebody not named, who is taken to be the owner", [contact("2026-03-30", ["boss"], { by: undefined })], "in-touch"],
    ["with nobody named", [contact("2026-03-30", [], { people: undefined })], "never"],
    ["with a person of the same id at another client", [contact("2026-03-30", ["boss"], { customer: 2 })], "never"],
  ])("%s", (_, contacts, status) => {
    expect(engagementSilence([engagement], contacts, options).running[0]?.people[0]).toMatchObject({ person: "boss", status });
  });

  test("an engagement that is younger than the time waits", () => {
    expect(statuses([], { ...engagement, from: "2026-03-17" })).toEqual([["boss", null, "waiting"], ["lead", null, "waiting"]]);
    expect(statuses([], { ...engagement, from: "2026-03-16" })).toEqual([["boss", null, "never"], ["lead", null, "never"]]);
  });

  test("executives come first, in the order of ids; who is both counts as an executive", () => {
    const { running } = engagementSilence([{ ...engagement, executives: ["b", "a"], keyPeople: ["a", "c", 3, "c"] }], [], options);
    expect(running[0]?.people.map(({ person, role }) => [person, role])).toEqual([["a", "executive"], ["b", "executive"], [3, "key"], ["c", "key"]]);
  });

  test("only engagements that run on the day are judged, first and last day included", () => {
    const engagements = [
      { ...engagement, id: 5, from: "2026-04-01" },
      { ...engagement, id: 4, from: "2026-03-31" },
      { ...engagement, id: 3, until: "2026-03-31" },
      { ...engagement, id: 2, until: "2026-03-30" },
    ];
    const { running, notRunning } = engagementSilence(engagements, [], options);
    expect([running.map(({ engagement: id }) => id), notRunning]).toEqual([[3, 4], [2, 5]]);
  });
});

describe("CAD-24: silence is a finding", () => {
  const place = { engagement: "e", customer: 1 };

  test("in touch with all: none", () => {
    expect(engagementSilence([engagement], [both], options).findings).toEqual([]);
  });

  test("with one of two: about the other", () => {
    expect(engagementSilence([engagement], [both, contact("2026-03-31", ["lead"]), contact("2026-03-10", ["boss"])], { ...options, asOf: "2026-04-14" }).findings).toEqual([
      { code: "cadence/person-silent", severity: "warning", ...place, person: "boss", role: "executive", last: "2026-03-30", until: "2026-04-13" },
    ]);
  });

  test("with nobody any more: about the engagement first", () => {
    expect(engagementSilence([engagement], [contact("2026-02-02", ["lead"])], options).findings).toEqual([
      { code: "cadence/engagement-silent", severity: "critical", ...place, last: "2026-02-02" },
      { code: "cadence/person-never-contacted", severity: "critical", ...place, person: "boss", role: "executive", since: "2026-01-05" },
      { code: "cadence/person-silent", severity: "warning", ...place, person: "lead", role: "key", last: "2026-02-02", until: "2026-02-16" },
    ]);
  });

  test("nobody named for a role is a finding, and silence cannot be said of nobody", () => {
    expect(engagementSilence([{ ...engagement, executives: [], keyPeople: [] }], [], options).findings).toEqual([
      { code: "cadence/engagement-nobody-named", severity: "warning", ...place, role: "executive" },
      { code: "cadence/engagement-nobody-named", severity: "warning", ...place, role: "key" },
    ]);
  });
});

describe("CAD-24: opinions of the team are recorded and handed over", () => {
  const opinion: TeamOpinion = { engagement: "e", person: "boss", date: "2026-03-01", handedOver: "2026-03-02" };
  const other: TeamOpinion = { ...opinion, person: "lead" };
  const codesOf = (opinions: readonly TeamOpinion[], of = engagement): string[] => engagementSilence([of], [both], { ...options, opinions }).findings.map(({ code }) => code);

  test.each<[string, TeamOpinion[], string[]]>([
    ["all there", [opinion, other], []],
    ["one missing", [opinion], ["cadence/opinion-missing"]],
    ["kept back", [opinion, { ...other, handedOver: undefined }], ["cadence/opinion-not-handed-over"]],
    ["to be handed over tomorrow", [opinion, { ...other, handedOver: "2026-04-01" }], ["cadence/opinion-not-handed-over"]],
    ["the last one counts", [opinion, other, { ...other, date: "2026-03-05", handedOver: undefined }], ["cadence/opinion-not-handed-over"]],
    ["of two of one day the one handed over does", [opinion, { ...other, handedOver: undefined }, other], []],
    ["from before the engagement", [opinion, { ...other, date: "2026-01-04" }], ["cadence/opinion-missing"]],
    ["not recorded before tomorrow", [opinion, { ...other, date: "2026-04-01" }], ["cadence/opinion-missing"]],
    ["of another engagement", [opinion, { ...other, engagement: "f" }], ["cadence/opinion-missing"]],
  ])("%s", (_, opinions, codes) => {
    expect(codesOf(opinions)).toEqual(codes);
    expect(codesOf([...opinions].reverse())).toEqual(codes);
  });

  test("nothing is asked of an engagement that is younger than the time", () => {
    expect(codesOf([], { ...engagement, from: "2026-03-17" })).toEqual([]);
    expect(codesOf([], { ...engagement, from: "2026-03-16" })).toEqual(["cadence/opinion-missing", "cadence/opinion-missing"]);
  });

  test("they are not judged unless they are given", () => {
    expect(engagementSilence([engagement], [both], options).findings).toEqual([]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["engagements that are no list", () => engagementSilence({} as never, [], options), "invalid-input", { list: "engagements" }],
  ["an engagement twice", () => engagementSilence([engagement, engagement], [], options), "duplicate-id", { index: 1, firstIndex: 0, id: "e" }],
  ["an engagement of nobody", () => engagementSilence([{ ...engagement, customer: undefined as never }], [], options), "missing-id", { index: 0 }],
  ["an engagement without owner", () => engagementSilence([{ ...engagement, owner: undefined as never }], [], options), "missing-id", { index: 0 }],
  ["key people that are no list", () => engagementSilence([{ ...engagement, keyPeople: "lead" as never }], [], options), "invalid-input", { list: "engagements[0].keyPeople" }],
  ["an engagement backwards", () => engagementSilence([{ ...engagement, until: "2026-01-04" }], [], options), "invalid-period", { index: 0, field: "until" }],
  ["an engagement from no day", () => engagementSilence([{ ...engagement, from: "2026-02-30" }], [], options), "invalid-date", { field: "from" }],
  ["an opinion of nobody", () => engagementSilence([], [], { ...options, opinions: [{ engagement: 1, date: "2026-03-01" }] as never }), "missing-id", { index: 0 }],
  ["an opinion of no day", () => engagementSilence([], [], { ...options, opinions: [{ engagement: 1, person: 1 }] as never }), "invalid-date", { field: "date" }],
  ["a span that is none", () => engagementSilence([], [], { ...options, within: 14 as never }), "invalid-option", { field: "within" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
