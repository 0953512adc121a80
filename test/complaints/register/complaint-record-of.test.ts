import { expect, test } from "vitest";
import { complaintIndicators } from "../../../src/complaints/indicators/complaint-indicators.ts";
import { complaintRecordOf } from "../../../src/complaints/register/complaint-record-of.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import type { ComplaintOption, ComplaintPromise } from "../../../src/complaints/state.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { complaintState, cycle } from "./complaint-states.ts";

const option = (name: string, status: ComplaintOption["status"]): ComplaintOption => ({ option: name, round: 1, rank: 1, compensation: null, margin: null, status, objection: null });
const promise = (name: string, answeredAt: ComplaintPromise["answeredAt"]): ComplaintPromise => ({ promise: name, givenAt: "2026-03-02T08:00:00.000Z", dueAt: "2026-03-03T08:00:00.000Z", answeredAt });

test("CMP-13: an open complaint has a receipt and no end; what nobody knows is null", () => {
  const record = complaintRecordOf(deepFreeze(complaintState({})));
  expect(record).toMatchObject({ complaint: 1, customer: 7, receivedAt: "2026-03-02T08:00:00.000Z", resolvedAt: null, closedAt: null, outcome: null, reopenings: [], firstContact: null, clocks: null, followUp: null, solution: null });
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
});

test("CMP-14: the row says how grave the complaint was before, and until when", () => {
  const severities = [
    { severity: "normal", at: "2026-03-02T08:00:00.000Z" },
    { severity: "grave", at: "2026-03-04T08:00:00.000Z" },
    { severity: "minor", at: "2026-03-09T08:00:00.000Z" },
  ] as const;
  const { severity, earlierSeverities } = complaintRecordOf(complaintState({ severity: "minor", severities }));
  expect([severity, earlierSeverities]).toEqual(["minor", [
    { severity: "normal", changedAt: "2026-03-04T08:00:00.000Z" },
    { severity: "grave", changedAt: "2026-03-09T08:00:00.000Z" },
  ]]);
  expect(complaintRecordOf(complaintState({})).earlierSeverities).toEqual([]);
});

test("CMP-8: each cycle is a run of its own, and the last word of the customer counts", () => {
  const state = complaintState({
    phase: "closed",
    cycles: [
      cycle(1, "2026-03-02T08:00:00.000Z", { resolvedAt: "2026-03-04T08:00:00.000Z", manner: "executed" }),
      cycle(2, "2026-03-06T08:00:00.000Z", { reason: "broke-again", resolvedAt: "2026-03-07T08:00:00.000Z", manner: "executed", result: "asExpected", endedAt: "2026-03-09T08:00:00.000Z" }),
    ],
    options: [option("repair", "executed"), option("refund", "refused"), option("replace", "executed")],
    followUps: [
      { cycle: 1, attempt: 1, at: "2026-03-06T08:00:00.000Z", outcome: "dissatisfied" },
      { cycle: 2, attempt: 1, at: "2026-03-08T08:00:00.000Z", outcome: "satisfied" },
      { cycle: 2, attempt: 2, at: "2026-03-09T08:00:00.000Z", outcome: "unreachable" },
    ],
  });
  const record = complaintRecordOf(state);
  expect(record).toMatchObject({ outcome: "closed", firstContact: "no", followUp: "satisfied", solution: "replace", result: "asExpected" });
  expect(record.reopenings).toEqual([{ resolvedAt: "2026-03-04T08:00:00.000Z", closedAt: null, reopenedAt: "2026-03-06T08:00:00.000Z" }]);
  // It was taken up again before it was closed: one complaint, closed once.
  const { whole } = complaintRegister([record], { from: "2026-03-01", to: "2026-03-31", timeZone: "UTC" });
  expect(whole).toMatchObject({ opened: 1, reopened: 0, closed: 1, outstanding: 0 });
  expect(complaintIndicators([record], { timeZone: "UTC" }).total.reopened.value).toBe(1);
});

test("CMP-3: solved on the spot is solved at first contact, unless it came back", () => {
  const solved = cycle(1, "2026-03-02T08:00:00.000Z", { resolvedAt: "2026-03-02T08:10:00.000Z", manner: "onTheSpot" });
  expect(complaintRecordOf(complaintState({ cycles: [solved] })).firstContact).toBe("yes");
  expect(complaintRecordOf(complaintState({ cycles: [solved, cycle(2, "2026-03-03T08:00:00.000Z")] })).firstContact).toBe("no");
});

test("CMP-4: a promise is kept at its very moment, and broken once that is past", () => {
  const promises = [promise("p1", "2026-03-03T08:00:00.000Z"), promise("p2", "2026-03-03T08:00:00.001Z"), promise("p3", null)];
  const count = (asOf?: string): unknown => complaintRecordOf(complaintState({ promises }), { asOf }).promises;
  expect(count()).toEqual({ kept: 1, broken: 1, open: 1 });
  expect(count("2026-03-03T08:00:00Z")).toEqual({ kept: 1, broken: 1, open: 1 });
  expect(count("2026-03-03T08:00:00.001Z")).toEqual({ kept: 1, broken: 2, open: 0 });
});

test("CMP-12: clocks and promises of an ended complaint are those it settled", () => {
  const clock = { dueAt: "2026-03-03T08:00:00.000Z", stoppedAt: "2026-03-03T08:00:00.000Z", elapsed: 86_400_000, breachedAt: null } as const;
  const outcomes = {
    clocks: [
      { ...clock, clock: "firstResponse", breached: "no" },
      { ...clock, clock: "resolution", breached: "yes" },
      { ...clock, clock: "statutory", breached: "undetermined" },
      { ...clock, clock: "onSite", breached: "no", dueAt: null, stoppedAt: null },
    ],
    kept: ["p1"],
    broken: [],
  } as const;
  const state = complaintState({ phase: "withdrawn", outcomes, promises: [promise("p1", null), promise("p2", null)], cycles: [cycle(1, "2026-03-02T08:00:00.000Z", { endedAt: "2026-03-04T08:00:00.000Z" })] });
  expect(complaintRecordOf(state, { asOf: "2027-01-01T00:00:00Z" })).toMatchObject({
    outcome: "withdrawn",
    clocks: { firstResponse: "within", resolution: "late" },
    promises: { kept: 1, broken: 0, open: 1 },
  });
});

test("what was never recorded has no row", () => {
  expect(errorOf(() => complaintRecordOf(complaintState({ complaint: null, receivedAt: null, cycles: [] }))).code).toBe("invalid-input");
  expect(errorOf(() => complaintRecordOf(complaintState({}), { asOf: "yesterday" })).code).toBe("invalid-instant");
});

test("CMP-16: what was no complaint says what it was", () => {
  expect(complaintRecordOf(complaintState({ phase: "notAComplaint", dismissedAs: "praise" }))).toMatchObject({ outcome: "notAComplaint", dismissedAs: "praise" });
});

test("what is no state of a complaint has no row, and no id no complaint", () => {
  expect(errorOf(() => complaintRecordOf({ complaint: 1, receivedAt: "2026-03-02T08:00:00.000Z" } as never))).toMatchObject({ code: "invalid-input", details: { list: "state" } });
  expect(errorOf(() => complaintRecordOf(complaintState({ complaint: Number.NaN })))).toMatchObject({ code: "missing-id", details: { field: "complaint" } });
});
