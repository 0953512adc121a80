import { expect, test } from "vitest";
import { resolutionTimes } from "../../../src/complaints/indicators/resolution-times.ts";
import { contactHoldsOf } from "../../../src/complaints/learning/contact-holds-of.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const march = { from: "2026-03-01", to: "2026-03-31" };
const counts = ({ opening, opened, reopened, closed, outstanding }: Readonly<Record<"opening" | "opened" | "reopened" | "closed" | "outstanding", number>>): number[] => [opening, opened, reopened, closed, outstanding];

test("CMP-13: a complaint is outstanding from its receipt to its closing, month by month", () => {
  const records: readonly ComplaintRecord[] = deepFreeze([
    { complaint: 1, receivedOn: "2025-12-30", closedOn: "2026-01-31" },
    { complaint: 2, receivedOn: "2026-01-15", closedOn: "2026-03-01" },
    { complaint: 3, receivedOn: "2026-02-01" },
    { complaint: 4, receivedOn: "2026-02-28", closedOn: "2026-02-28" },
  ]);
  const { periods, whole, accounted } = complaintRegister(records, { from: "2026-01-01", to: "2026-03-10" });
  expect(periods.map(({ from, to }) => [from, to])).toEqual([["2026-01-01", "2026-01-31"], ["2026-02-01", "2026-02-28"], ["2026-03-01", "2026-03-10"]]);
  // January: 1 is there, 2 comes, 1 goes. February: 3 and 4 come, 4 goes. March: 2 goes, 3 is left.
  expect(periods.map(counts)).toEqual([[1, 1, 0, 1, 1], [1, 2, 0, 1, 2], [2, 0, 0, 1, 1]]);
  expect(counts(whole)).toEqual([1, 3, 0, 3, 1]);
  expect(accounted).toEqual({ given: 4, within: 4, before: 0, after: 0, copies: 0, leftOut: 0 });
});

test("a complaint that was taken up again is outstanding again, and is counted as such", () => {
  const record: ComplaintRecord = {
    complaint: 1,
    receivedOn: "2026-03-02",
    reopenings: [{ resolvedOn: "2026-03-03", closedOn: "2026-03-04", reopenedOn: "2026-03-20" }],
    resolvedOn: "2026-04-02",
    closedOn: "2026-04-09",
  };
  expect(complaintRegister([record], { from: "2026-03-01", to: "2026-04-30" }).periods.map(counts)).toEqual([[0, 1, 1, 1, 1], [1, 0, 0, 1, 0]]);
  const weekly = complaintRegister([record], { periods: [{ from: "2026-03-03", to: "2026-03-03" }, { from: "2026-04-03", to: "2026-04-08" }], until: "resolved" });
  // Resolved on the 3rd; what happened between the two periods is in neither, but in the whole.
  expect(weekly.periods.map(counts)).toEqual([[1, 0, 0, 1, 0], [0, 0, 0, 0, 0]]);
  expect(counts(weekly.whole)).toEqual([1, 0, 1, 2, 0]);
});

test("a complaint that was taken up again before it was closed stayed open", () => {
  const record: ComplaintRecord = { complaint: 1, receivedOn: "2026-03-02", reopenings: [{ resolvedOn: "2026-03-03", reopenedOn: "2026-03-05" }], closedOn: "2026-03-09" };
  expect(counts(complaintRegister([record], march).whole)).toEqual([0, 1, 0, 1, 0]);
  expect(counts(complaintRegister([record], { ...march, until: "resolved" }).whole)).toEqual([0, 1, 1, 2, 0]);
});

test("an instant has its day in the zone that is given", () => {
  // 31 March, 20:30 UTC is 1 April, 04:30 in Shanghai.
  const records: readonly ComplaintRecord[] = [{ complaint: 1, receivedAt: "2026-03-31T20:30:00Z", closedOn: "2026-04-01" }];
  expect(complaintRegister(records, { ...march, timeZone: "Asia/Shanghai" }).accounted.after).toBe(1);
  expect(counts(complaintRegister(records, { ...march, timeZone: "America/New_York" }).whole)).toEqual([0, 1, 0, 0, 1]);
  expect(errorOf(() => complaintRegister(records, march))).toMatchObject({ code: "invalid-option", details: { field: "timeZone" } });
});

test("every row is accounted for, and dirt is reported", () => {
  const records: readonly ComplaintRecord[] = [
    { complaint: 1, receivedOn: "2026-01-02", closedOn: "2026-01-03" },
    { complaint: 2, receivedOn: "2026-04-01" },
    { complaint: 3, receivedOn: "2026-03-09", closedOn: "2026-03-08", category: "price" },
    { complaint: 4, receivedOn: "2026-03-10", customer: 7 },
    { complaint: 4, receivedOn: "2026-03-10", customer: 7 },
    { complaint: 5, receivedOn: "2026-03-11" },
    { complaint: 5, receivedOn: "2026-03-12" },
    { complaint: 6 },
    { complaint: 7, receivedOn: "2026-03-13", reopenings: [{ closedOn: "2026-03-14" }] },
    { complaint: "8b", receivedOn: "2026-03-15", customer: 9 },
    { complaint: "8a", receivedOn: "2026-03-15", customer: 9 },
  ];
  const { whole, accounted, leftOut, findings } = complaintRegister(records, march);
  expect(accounted).toEqual({ given: 11, within: 4, before: 1, after: 1, copies: 1, leftOut: 4 });
  expect(counts(whole)).toEqual([0, 4, 0, 1, 3]);
  expect(leftOut).toEqual([
    { code: "complaints/conflicting-rows", complaint: 5, rows: 2 },
    { code: "complaints/date-missing", complaint: 6, of: "received" },
    { code: "complaints/date-missing", complaint: 7, of: "reopened" },
  ]);
  expect(findings).toEqual([
    { code: "complaints/dates-out-of-order", complaint: 3, of: "closed", at: "2026-03-08", after: "received", afterAt: "2026-03-09" },
    { code: "complaints/duplicate-rows", complaint: 4, rows: 2 },
    { code: "complaints/alike-rows", complaints: ["8a", "8b"] },
  ]);
});

test("a row with dates in the wrong order counts by the later one, or nowhere", () => {
  // Received in April, closed in March: without levelling, March would owe one.
  const records: readonly ComplaintRecord[] = [{ complaint: 1, receivedOn: "2026-04-02", closedOn: "2026-03-30" }];
  const both = { from: "2026-03-01", to: "2026-04-30" };
  expect(complaintRegister(records, both).periods.map(counts)).toEqual([[0, 0, 0, 0, 0], [0, 1, 0, 1, 0]]);
  const without = complaintRegister(records, { ...both, outOfOrder: "leftOut" });
  expect([counts(without.whole), without.accounted.leftOut, without.findings]).toEqual([[0, 0, 0, 0, 0], 1, []]);
  expect(without.leftOut).toEqual([{ code: "complaints/dates-left-out", complaint: 1, of: "closed", at: "2026-03-30", after: "received", afterAt: "2026-04-02" }]);
});

test("CMP-10: what is not known is a group of its own, the last; a top category holds those below it", () => {
  const records: readonly ComplaintRecord[] = [
    { complaint: 1, receivedOn: "2026-03-02", category: "product/defect" },
    { complaint: 2, receivedOn: "2026-03-02" },
    { complaint: 3, receivedOn: "2026-03-02", category: "product" },
    { complaint: 4, receivedOn: "2026-03-02", category: "delivery" },
  ];
  const groups = (by: "category" | "topCategory"): unknown => complaintRegister(records, { ...march, by }).rows.map(({ group, opened }) => [group, opened]);
  expect(groups("category")).toEqual([["delivery", 1], ["product", 1], ["product/defect", 1], [null, 1]]);
  expect(groups("topCategory")).toEqual([["delivery", 1], ["product", 2], [null, 1]]);
});

test("quarters and years start where they do in the calendar, and are cut at the ends", () => {
  const ends = (every: "quarter" | "year"): unknown => complaintRegister([], { from: "2025-11-15", to: "2026-05-02", every }).periods.map(({ from, to }) => [from, to]);
  expect(ends("quarter")).toEqual([["2025-11-15", "2025-12-31"], ["2026-01-01", "2026-03-31"], ["2026-04-01", "2026-05-02"]]);
  expect(ends("year")).toEqual([["2025-11-15", "2025-12-31"], ["2026-01-01", "2026-05-02"]]);
  expect(complaintRegister([], { from: "9999-12-01", to: "9999-12-31" }).periods.length).toBe(1);
});

test.each([
  ["a date that does not exist", [{ complaint: 1, receivedOn: "2026-02-30" }], march, "invalid-date", { index: 0, field: "receivedOn", id: 1 }],
  ["an instant without an offset", [{ complaint: 1, receivedAt: "2026-02-20T08:00:00" }], march, "invalid-instant", { index: 0, field: "receivedAt" }],
  ["a moment that is both", [{ complaint: 1, receivedOn: "2026-02-20", receivedAt: "2026-02-20T08:00:00Z" }], march, "invalid-input", { field: "receivedAt" }],
  ["a row without an id", [{ receivedOn: "2026-02-20" }], march, "missing-id", { index: 0 }],
  ["what is no row", [7], march, "invalid-input", { index: 0 }],
  ["an outcome that there is not", [{ complaint: 1, receivedOn: "2026-02-20", outcome: "solved" }], march, "invalid-input", { field: "outcome" }],
  ["a grouping that there is not", [], { ...march, by: "name" }, "invalid-option", { field: "by" }],
  ["an end that there is not", [], { ...march, until: "answered" }, "invalid-option", { field: "until" }],
  ["a step that there is not", [], { ...march, every: "decade" }, "invalid-option", {}],
  ["a stretch that ends before it starts", [], { from: "2026-03-02", to: "2026-03-01" }, "invalid-period", {}],
  ["periods that overlap", [], { periods: [march, march] }, "invalid-period", { index: 1 }],
  ["no periods", [], { periods: [] }, "invalid-input", {}],
  ["periods beside a stretch", [], { ...march, periods: [march] }, "invalid-option", { field: "periods" }],
  ["a zone that there is not", [{ complaint: 1, receivedAt: "2026-02-20T08:00:00Z" }], { ...march, timeZone: "Mars/Olympus" }, "invalid-time-zone", {}],
  ["a group that is no id", [{ complaint: 1, receivedOn: "2026-02-20", customer: {} }], { ...march, by: "customer" }, "missing-id", { id: 1, field: "customer" }],
] as const)("%s is refused by name", (_name, records, options, code, details) => {
  const error = errorOf(() => complaintRegister(records as unknown as ComplaintRecord[], options as never));
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("rows of one id conflict where they say different things, not where they are written differently", () => {
  const day = { complaint: 1, receivedOn: "2026-03-02" };
  const accounted = (...records: readonly object[]): unknown[] => {
    const { leftOut, findings, whole } = complaintRegister(records as readonly ComplaintRecord[], { ...march, timeZone: "UTC" });
    return [whole.opened, [...leftOut, ...findings].map(({ code }) => code)];
  };
  const copy = [1, ["complaints/duplicate-rows"]];
  const conflict = [0, ["complaints/conflicting-rows"]];
  expect(accounted({ ...day, closedOn: null, category: null }, day)).toEqual(copy);
  expect(accounted({ ...day, causes: ["a", "b"] }, { ...day, causes: ["b", "a", "b"] })).toEqual(copy);
  expect(accounted({ ...day, causes: [], reopenings: [], clocks: { resolution: null } }, { ...day, clocks: {} })).toEqual(copy);
  expect(accounted({ complaint: 1, receivedAt: "2026-03-02T08:00:00Z" }, { complaint: 1, receivedAt: "2026-03-02T09:00:00+01:00" })).toEqual(copy);
  expect(accounted({ ...day, closedOn: "2026-03-03", outcome: "closed" }, { ...day, closedOn: "2026-03-03" })).toEqual(copy);
  // Columns that nobody reads say nothing, whatever they hold.
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect(accounted({ ...day, x: 1n, y: circle }, { ...day, x: 2n })).toEqual(copy);
  expect(accounted({ ...day, customer: 1 }, { ...day, customer: "1" })).toEqual(conflict);
  expect(accounted({ ...day, causes: ["a"] }, { ...day, causes: ["b"] })).toEqual(conflict);
  expect(accounted({ ...day, clocks: { resolution: "late" } }, { ...day, clocks: { resolution: "within" } })).toEqual(conflict);
  expect(accounted({ ...day, promises: { kept: 1, broken: 0, open: 0 } }, day)).toEqual(conflict);
  expect(accounted({ ...day, reopenings: [{ reopenedOn: "2026-03-03" }] }, day)).toEqual(conflict);
  // Under two ids the same rows are alike.
  expect(accounted({ ...day, closedOn: null, x: 1n }, { ...day, complaint: 2 })).toEqual([2, ["complaints/alike-rows"]]);
});

test("an outcome without an end is dirt: the complaint is neither open nor over on any day", () => {
  const merged: ComplaintRecord = { complaint: 1, customer: 7, severity: "grave", receivedOn: "2026-03-02", outcome: "merged" };
  const missing = [{ code: "complaints/date-missing", complaint: 1, of: "closed" }];
  expect(complaintRegister([merged], march)).toMatchObject({ leftOut: missing, whole: { opened: 0, outstanding: 0 }, accounted: { within: 0, leftOut: 1 } });
  expect(contactHoldsOf([merged], { severities: ["grave"], graveFrom: "grave", holdsBack: ["business"] })).toMatchObject({ holds: [], visits: [], leftOut: missing });
  expect(resolutionTimes([merged])).toMatchObject({ open: 0, leftOut: missing });
});

test("over before the first day and taken up again after the last, a complaint is not within", () => {
  const record: ComplaintRecord = { complaint: 1, receivedOn: "2026-01-02", reopenings: [{ closedOn: "2026-01-10", reopenedOn: "2026-04-05" }] };
  expect(complaintRegister([record], march).accounted).toMatchObject({ within: 0, before: 1, after: 0 });
  expect(complaintRegister([record], { from: "2026-03-01", to: "2026-04-05" }).accounted).toMatchObject({ within: 1, before: 0 });
  expect(complaintRegister([record], { from: "2026-01-10", to: "2026-01-10" }).accounted.within).toBe(1);
});

test("findings are about rows that count: a copy of what is left out has none", () => {
  const backwards: ComplaintRecord = { complaint: 1, receivedOn: "2026-03-09", closedOn: "2026-03-08" };
  const found = complaintRegister([backwards, backwards], { ...march, outOfOrder: "leftOut" });
  expect([found.findings, found.leftOut.map(({ code }) => code)]).toEqual([[], ["complaints/dates-left-out"]]);
  expect(found.accounted).toMatchObject({ given: 2, copies: 1, leftOut: 1 });
  expect(complaintRegister([{ complaint: 1 }, { complaint: 1 }], march)).toMatchObject({ findings: [], leftOut: [{ code: "complaints/date-missing" }] });
});

test("what files and databases hold is refused by its place", () => {
  const row = { complaint: 1, receivedOn: "2026-03-02" };
  const refused = (change: object, options: object = {}): object => errorOf(() => complaintRegister([{ ...row, complaint: 0 }, { ...row, ...change }], { ...march, ...options }));
  const place = { list: "records", index: 1, id: 1 };
  expect(refused({ reopenings: "" })).toMatchObject({ code: "invalid-input", details: { ...place, field: "reopenings" } });
  // eslint-disable-next-line no-sparse-arrays -- a list with a hole is what is tested
  expect(refused({ reopenings: [, {}] })).toMatchObject({ code: "invalid-input", details: { ...place, field: "reopenings[0]" } });
  expect(refused({ customer: Object.create(null) as object })).toMatchObject({ code: "invalid-input", details: place });
  expect(refused({ customer: Number.NaN }, { by: "customer" })).toMatchObject({ code: "missing-id", details: { ...place, field: "customer" } });
  expect(refused({ channel: "" }, { by: "channel" })).toMatchObject({ code: "invalid-input", details: { ...place, field: "channel" } });
  expect(refused({}, { every: Object.create(null) as object })).toMatchObject({ code: "invalid-option" });
  expect(errorOf(() => resolutionTimes([], { unit: Object.create(null) as never })).code).toBe("invalid-option");
});
