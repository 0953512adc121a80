import { describe, expect, test } from "vitest";
import { counterpartCoverage, type CounterpartOptions } from "../../../src/cadence/coverage/counterpart-coverage.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { ContactRecord, Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const account: Customer = { id: 1, people: [{ id: "c2", position: "chair" }, { id: "c1", position: "chair" }, { id: "b", position: "buyer" }] };
const pairs = [{ theirs: "chair", ours: "partner" }];
const options: CounterpartOptions = {
  asOf: "2026-03-31",
  within: { amount: 1, unit: "months" },
  ours: [{ id: "x", level: "partner" }, { id: "y", level: "partner" }, { id: "z", level: "consultant" }],
};
const visit = (date: string, more: Partial<ContactRecord> = {}): ContactRecord => ({ customer: 1, date, channel: "visit", by: "x", people: ["c1"], ...more });

type Row = ReturnType<typeof counterpartCoverage>["rows"][number];
const rowOf = (contacts: readonly ContactRecord[], more: Partial<CounterpartOptions> = {}): Row => counterpartCoverage([account], pairs, contacts, { ...options, ...more }).rows[0]!;

describe("CAD-21: a level is covered by a recent visit of the matching level", () => {
  test.each<[string, ContactRecord[], Row["status"]]>([
    ["somebody of ours met somebody of theirs", [visit("2026-03-10")], "covered"],
    ["on the day itself", [visit("2026-03-31")], "covered"],
    ["a month and a little ago: a month from 28 February ended on 28 March", [visit("2026-02-28")], "stale"],
    ["on the last day but one: a month from 1 March ends on 1 April", [visit("2026-03-01")], "covered"],
    ["long ago", [visit("2025-03-10")], "stale"],
    ["never", [], "never"],
    ["after the day", [visit("2026-04-01")], "never"],
    ["by another level of ours", [visit("2026-03-10", { by: "z" })], "never"],
    ["by nobody known", [visit("2026-03-10", { by: undefined })], "never"],
    ["to another level of theirs", [visit("2026-03-10", { people: ["b"] })], "never"],
    ["to nobody named", [visit("2026-03-10", { people: undefined })], "never"],
    ["by phone", [visit("2026-03-10", { channel: "phone" })], "never"],
    ["to another customer", [visit("2026-03-10", { customer: 2 })], "never"],
    ["the last one counts", [visit("2025-03-10"), visit("2026-03-10"), visit("2024-03-10")], "covered"],
  ])("%s", (_, contacts, status) => {
    expect(rowOf(contacts).status).toBe(status);
  });

  test("other channels count if they are named", () => {
    expect(rowOf([visit("2026-03-10", { channel: "web" })], { channels: ["visit", "web"] }).status).toBe("covered");
  });

  test("a row names the last visit, who made it, their people and those not met in time", () => {
    expect(rowOf([visit("2026-03-10", { by: "y" }), visit("2025-01-01", { people: ["c2"] })])).toEqual({
      customer: 1,
      theirs: "chair",
      ours: "partner",
      people: ["c1", "c2"],
      unmet: ["c2"],
      status: "covered",
      last: "2026-03-10",
      by: "y",
    });
  });

  test("of two visits on one day the first of our people is named, whichever record comes first", () => {
    const contacts = [visit("2026-03-10", { by: "y" }), visit("2026-03-10", { by: "x" })];
    expect([rowOf(contacts).by, rowOf([...contacts].reverse()).by]).toEqual(["x", "x"]);
  });

  test("working days are those of the house", () => {
    const hours = [["09:00", "17:00"]] as const;
    const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours } });
    const within = { amount: 2, unit: "workingDays" } as const;
    // 2026-03-27 is a Friday: the second working day after it is Tuesday the 31st.
    expect(rowOf([visit("2026-03-27")], { within, calendars: [office] }).status).toBe("covered");
    expect(rowOf([visit("2026-03-27")], { within }).status).toBe("stale");
  });
});

describe("CAD-21: who has which level", () => {
  test("a level that is given replaces the position", () => {
    const theirs = [{ customer: 1, person: "b", level: "chair" }, { customer: 9, person: "any", level: "chair" }];
    expect(rowOf([], { theirs }).people).toEqual(["b", "c1", "c2"]);
  });

  test("people with neither have no level", () => {
    const coverage = counterpartCoverage([{ id: 1, people: [{ id: "p" }] }], pairs, [], options);
    expect(coverage.rows[0]).toMatchObject({ people: [], status: "unknown" });
  });
});

describe("CAD-21: what is not covered is a finding", () => {
  test("never, stale and unknown each say what is missing, by customer and pair", () => {
    const customers: Customer[] = [{ id: 2 }, account];
    const all = [...pairs, { theirs: "buyer", ours: "partner" }, { theirs: "chair", ours: "director" }];
    const { findings, rows } = counterpartCoverage(customers, all, [visit("2026-01-31", { people: ["b"] })], options);
    expect(rows.map(({ customer, theirs, ours }) => [customer, theirs, ours])).toEqual(
      [1, 2].flatMap((customer) => all.map(({ theirs, ours }) => [customer, theirs, ours])),
    );
    expect(findings).toEqual([
      { code: "cadence/counterpart-never", severity: "critical", customer: 1, theirs: "chair", ours: "partner", people: ["c1", "c2"] },
      { code: "cadence/counterpart-stale", severity: "warning", customer: 1, theirs: "buyer", ours: "partner", last: "2026-01-31", until: "2026-02-28" },
      { code: "cadence/counterpart-unknown", severity: "warning", customer: 1, theirs: "chair", ours: "director", missing: ["ours"] },
      { code: "cadence/counterpart-unknown", severity: "warning", customer: 2, theirs: "chair", ours: "partner", missing: ["theirs"] },
      { code: "cadence/counterpart-unknown", severity: "warning", customer: 2, theirs: "buyer", ours: "partner", missing: ["theirs"] },
      { code: "cadence/counterpart-unknown", severity: "warning", customer: 2, theirs: "chair", ours: "director", missing: ["theirs", "ours"] },
    ]);
  });

  test("what is covered is none", () => {
    expect(counterpartCoverage([account], pairs, [visit("2026-03-10")], options).findings).toEqual([]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["pairs that are no list", () => counterpartCoverage([], {} as never, [], options), "invalid-input", { list: "pairs" }],
  ["a pair twice", () => counterpartCoverage([], [...pairs, ...pairs], [], options), "duplicate-id", { list: "pairs", index: 1, firstIndex: 0 }],
  ["a pair without our level", () => counterpartCoverage([], [{ theirs: "chair" }] as never, [], options), "invalid-input", { list: "pairs", field: "ours" }],
  ["one of ours twice", () => counterpartCoverage([], [], [], { ...options, ours: [{ id: 1, level: "a" }, { id: 1, level: "b" }] }), "duplicate-id", { list: "ours" }],
  ["no people of ours", () => counterpartCoverage([], [], [], { ...options, ours: undefined as never }), "invalid-input", { list: "ours" }],
  ["a person twice", () => counterpartCoverage([{ id: 1, people: [{ id: 2 }, { id: 2 }] }], [], [], options), "duplicate-id", { list: "people" }],
  ["a level of a person who is not there", () => counterpartCoverage([account], [], [], { ...options, theirs: [{ customer: 1, person: "nobody", level: "chair" }] }), "unknown-id", { list: "theirs", id: "nobody" }],
  ["two levels of a person", () => counterpartCoverage([account], [], [], { ...options, theirs: [1, 2].map(() => ({ customer: 1, person: "b", level: "chair" })) }), "duplicate-id", { list: "theirs" }],
  ["a span of nothing", () => counterpartCoverage([], [], [], { ...options, within: { amount: 0, unit: "weeks" } }), "invalid-option", { field: "within" }],
  ["a span of years", () => counterpartCoverage([], [], [], { ...options, within: { amount: 1, unit: "years" as never } }), "invalid-option", { field: "within" }],
  ["no span", () => counterpartCoverage([], [], [], { ...options, within: undefined as never }), "invalid-option", { field: "within" }],
  ["a channel that is none", () => counterpartCoverage([], [], [], { ...options, channels: ["fax" as never] }), "unknown-channel", { list: "channels" }],
  ["no options", () => counterpartCoverage([], [], [], undefined as never), "invalid-input", { list: "options" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
