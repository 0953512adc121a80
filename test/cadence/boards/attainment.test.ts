import { describe, expect, test } from "vitest";
import { attainment, attainmentBand, type AttainmentOptions } from "../../../src/cadence/boards/attainment.ts";
import type { ContactGoal } from "../../../src/cadence/boards/goals.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { ContactRecord } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const june = { from: "2026-06-01", to: "2026-06-30" };
const half: AttainmentOptions = { asOf: "2026-06-15", period: june };
const made = (count: number, more: Partial<ContactRecord> = {}): ContactRecord[] =>
  Array.from({ length: count }, () => ({ customer: 1, date: "2026-06-02", channel: "phone", ...more }));

function rowOf(goal: ContactGoal, contacts: readonly ContactRecord[], options: AttainmentOptions = half): ReturnType<typeof attainment>["rows"][number] {
  return attainment([goal], contacts, options).rows[0]!;
}

describe("CAD-20: a goal is compared with the share of its working days that has passed", () => {
  // 20 contacts in 30 days, 15 of them passed: 10 are expected, and a tenth of that is 1.
  test.each([
    [8, "under"],
    [9, "within"],
    [10, "within"],
    [11, "within"],
    [12, "over"],
  ])("%i of 10 expected with a band of a tenth is %s: the edges are within", (count, status) => {
    const row = rowOf({ contacts: 20 }, made(count));
    expect(row).toMatchObject({ done: count, expected: 10, elapsed: 15, workingDays: 30, status });
    expect(row.reasons).toEqual([{ code: "cadence/goal-progress", done: count, goal: 20, elapsed: 15, workingDays: 30, band: attainmentBand }]);
  });

  test.each([
    // Seven tenths less than 10 is 3 exactly; in doubles, 10 * (1 - 0.7) is a little more.
    ["edges are compared as decimals", 3, 0.7, "within"],
    ["so is the upper one", 17, 0.7, "within"],
    ["a hair less than the band is under", 3, 0.699999999999999, "under"],
    ["no band: exactly as many as expected", 10, 0, "within"],
    ["no band: one more", 11, 0, "over"],
    ["a band of the whole: nothing done is within", 0, 1, "within"],
    ["a band beyond the whole is fine", 25, 1.5, "within"],
  ])("%s", (_, count, band, status) => {
    expect(rowOf({ contacts: 20 }, made(count), { ...half, band }).status).toBe(status);
  });

  test("a third of a goal is no double, and is met all the same", () => {
    // 10 contacts in 30 days; after one day a third of one contact is expected.
    const options = { asOf: "2026-06-01", period: june };
    expect(rowOf({ contacts: 10 }, [], options)).toMatchObject({ expected: 1 / 3, status: "under" });
    expect(rowOf({ contacts: 10 }, made(1, { date: "2026-06-01" }), { ...options, band: 2 })).toMatchObject({ status: "within" });
    expect(rowOf({ contacts: 10 }, made(1, { date: "2026-06-01" }), { ...options, band: 1.999999999999999 })).toMatchObject({ status: "over" });
  });

  test("the day itself has passed, and its contacts count", () => {
    expect(rowOf({ contacts: 30 }, made(1, { date: "2026-06-01" }), { asOf: "2026-06-01", period: june })).toMatchObject({ done: 1, expected: 1, status: "within" });
  });

  test("before the first day nothing is judged, whatever was done", () => {
    const row = rowOf({ contacts: 5 }, made(3), { asOf: "2026-05-31", period: june });
    expect(row).toMatchObject({ done: 0, elapsed: 0, status: "not-started", reasons: [{ code: "cadence/goal-not-started", from: "2026-06-01" }] });
  });

  test("after the last day the whole goal is expected, and later contacts do not count", () => {
    const contacts = [...made(5), ...made(5, { date: "2026-07-01" })];
    expect(rowOf({ contacts: 10 }, contacts, { asOf: "2026-08-01", period: june })).toMatchObject({ done: 5, expected: 10, elapsed: 30, status: "under" });
  });
});

describe("CAD-10: the days are working days", () => {
  const hours = [["09:00", "17:00"]] as const;
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week, holidays: ["2026-06-19"] });
  const weekends = defineCalendar({ id: "weekends", timeZone: "Asia/Shanghai", week: { sat: hours, sun: hours } });

  test("weekends and holidays are no part of the share", () => {
    // June 2026 has 22 days from Monday to Friday, 11 of them up to the 15th, less the holiday on Friday the 19th.
    expect(rowOf({ contacts: 21 }, made(11), { ...half, calendars: [office] })).toMatchObject({ elapsed: 11, workingDays: 21, expected: 11, status: "within" });
  });

  test("they are the owner's where the goal has one who keeps a calendar", () => {
    const options = { ...half, calendars: [office, weekends], owners: [{ id: "x", calendar: "weekends" }] };
    // The Saturdays and Sundays of June: 6, 7, 13, 14 | 20, 21, 27, 28.
    expect(rowOf({ owner: "x", contacts: 8 }, [], options)).toMatchObject({ elapsed: 4, workingDays: 8 });
    expect(rowOf({ owner: "y", contacts: 8 }, [], options)).toMatchObject({ elapsed: 11, workingDays: 21 });
  });

  test("a period without working days is neither met nor missed", () => {
    const row = rowOf({ contacts: 1 }, [], { asOf: "2026-06-07", period: { from: "2026-06-06", to: "2026-06-07" }, calendars: [office] });
    expect(row).toMatchObject({ expected: null, workingDays: 0, status: "no-working-days", reasons: [{ code: "cadence/goal-without-working-days", from: "2026-06-06", to: "2026-06-07" }] });
  });

  test("before the first working day nothing is expected, and whatever is done is over", () => {
    const options = { asOf: "2026-06-06", period: { from: "2026-06-06", to: "2026-06-12" }, calendars: [office] };
    expect(rowOf({ contacts: 5 }, [], options)).toMatchObject({ expected: 0, status: "within" });
    expect(rowOf({ contacts: 5 }, made(1, { date: "2026-06-06" }), options)).toMatchObject({ expected: 0, status: "over" });
  });

  test("a calendar that does not know the whole period says so, or refuses", () => {
    const coverage = { from: "2026-01-01", to: "2026-06-20" };
    const assumed = rowOf({ contacts: 5 }, [], { ...half, calendars: [{ ...office, coverage }] });
    expect(assumed.reasons.at(-1)).toEqual({ code: "calendar/assumed-week", calendar: "office", date: "2026-06-30" });
    const refused = rowOf({ contacts: 5 }, [], { ...half, calendars: [{ ...office, coverage, beyondCoverage: "refuse" }] });
    expect(refused).toMatchObject({ status: "undetermined", expected: null, reasons: [{ code: "calendar/not-covered" }] });
  });
});

describe("CAD-20: which contacts count towards a goal", () => {
  const contacts: ContactRecord[] = [
    { customer: 1, date: "2026-06-02", channel: "visit", by: "x" },
    { customer: 1, date: "2026-06-03", channel: "phone", by: "y", purpose: "greeting" },
    { customer: 2, date: "2026-06-04", channel: "phone" },
  ];
  const customers = [{ id: 1, class: "A", owner: "x" }, { id: 2, class: "B", owner: "x" }];

  test.each<[string, Omit<ContactGoal, "contacts">, number]>([
    ["all of them", {}, 3],
    ["those of an owner: who made it, else whose customer it is", { owner: "x" }, 2],
    ["those with a customer", { customer: 1 }, 2],
    ["those with customers of a class", { class: "B" }, 1],
    ["those on a channel", { channel: "phone" }, 2],
    ["those for a purpose, business if none is given", { purpose: "business" }, 2],
    ["all conditions must hold", { owner: "x", customer: 1, channel: "visit" }, 1],
    ["together they may hold of none", { owner: "y", customer: 2 }, 0],
  ])("%s", (_, goal, done) => {
    expect(rowOf({ ...goal, contacts: 1 }, contacts, { ...half, customers }).done).toBe(done);
  });

  test("a contact counts towards every goal that it meets; those that meet none are counted, and so are those outside", () => {
    const goals = [{ id: "a", channel: "visit", contacts: 1 }, { id: "b", customer: 1, contacts: 1 }] as const;
    const late: ContactRecord = { customer: 1, date: "2026-06-16", channel: "visit" };
    const { rows, unassigned, outside } = attainment(goals, [...contacts, late], half);
    expect([rows.map(({ done }) => done), unassigned, outside]).toEqual([[1, 2], 1, 1]);
  });

  test("goals stand in the order of ids, those without one last, by what they ask for", () => {
    const goals: ContactGoal[] = [{ contacts: 2 }, { customer: 1, contacts: 3 }, { id: "b", contacts: 1 }, { contacts: 1 }, { id: 4, contacts: 1 }];
    const ids = (list: ContactGoal[]): unknown[] => attainment(list, [], half).rows.map(({ goal }) => goal);
    expect(ids(goals)).toEqual([goals[4], goals[2], goals[1], goals[3], goals[0]]);
    expect(ids([...goals].reverse())).toEqual(ids(goals));
  });
});

test.each<[string, () => unknown, string, object]>([
  ["goals that are no list", () => attainment({} as never, [], half), "invalid-input", { list: "goals" }],
  ["a goal twice", () => attainment([{ id: 1, contacts: 1 }, { id: 1, contacts: 2 }], [], half), "duplicate-id", { index: 1, firstIndex: 0 }],
  ["a goal of nothing", () => attainment([{ contacts: 0 }], [], half), "invalid-value", { index: 0, field: "contacts" }],
  ["half a contact", () => attainment([{ contacts: 0.5 }], [], half), "invalid-value", { index: 0, field: "contacts" }],
  ["a goal by fax", () => attainment([{ channel: "fax" as never, contacts: 1 }], [], half), "unknown-channel", { index: 0 }],
  ["a goal for nobody", () => attainment([{ owner: "", contacts: 1 }], [], half), "missing-id", { index: 0 }],
  ["a goal by class without customers", () => attainment([{ class: "A", contacts: 1 }], [], half), "invalid-option", { field: "customers" }],
  ["a negative band", () => attainment([], [], { ...half, band: -0.1 }), "invalid-option", { field: "band" }],
  ["a band that is no number", () => attainment([], [], { ...half, band: Number.NaN }), "invalid-value", { field: "band" }],
  ["a period backwards", () => attainment([], [], { ...half, period: { from: "2026-06-02", to: "2026-06-01" } }), "invalid-period", {}],
  ["no period", () => attainment([], [], { asOf: "2026-06-01" } as never), "invalid-input", { list: "period" }],
  ["no day", () => attainment([], [], { period: june } as never), "invalid-date", { list: "asOf" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
