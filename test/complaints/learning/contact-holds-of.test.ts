import { expect, test } from "vitest";
import { consultingCadence, dueContacts } from "../../../src/cadence/index.ts";
import { customerMetrics } from "../../../src/classification/index.ts";
import { complaintFeedback } from "../../../src/complaints/learning/complaint-feedback.ts";
import { contactHoldsOf } from "../../../src/complaints/learning/contact-holds-of.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const policy = deepFreeze({ severities: ["minor", "serious", "grave"], graveFrom: "serious", holdsBack: ["business"] });
const hold = { customer: 7, purposes: ["business"], reason: "complaints/open-grave-complaint" };

test("CMP-14: a grave complaint holds back from its receipt to its end, and again from a reopening", () => {
  const records: readonly ComplaintRecord[] = deepFreeze([
    { complaint: 1, customer: 7, severity: "serious", receivedOn: "2026-03-02", reopenings: [{ closedOn: "2026-03-05", reopenedOn: "2026-03-20" }] },
    { complaint: 2, customer: 7, severity: "grave", receivedOn: "2026-01-05", reopenings: [{ resolvedOn: "2026-01-06", reopenedOn: "2026-01-08" }], closedOn: "2026-01-10" },
    { complaint: 3, customer: 7, severity: "minor", receivedOn: "2026-03-02" },
  ]);
  const { holds, visits } = contactHoldsOf(records, policy);
  expect(holds).toEqual([
    { ...hold, from: "2026-01-05", until: "2026-01-10" },
    { ...hold, from: "2026-03-02", until: "2026-03-05" },
    { ...hold, from: "2026-03-20" },
  ]);
  expect(visits).toEqual([{ customer: 7, since: "2026-03-20", reason: { code: "complaints/open-grave-complaint", complaint: 1, severity: "serious" } }]);
});

test("CMP-14: a complaint holds back while it was grave, under whatever name, and the day on which that ended still counts", () => {
  const on = { customer: 7, receivedOn: "2026-03-02" } as const;
  const records: readonly ComplaintRecord[] = deepFreeze([
    // Serious from the fourth, grave from the sixth, small again from the ninth.
    { ...on, complaint: 1, severity: "minor", earlierSeverities: [{ severity: "minor", changedOn: "2026-03-04" }, { severity: "serious", changedOn: "2026-03-06" }, { severity: "grave", changedOn: "2026-03-09" }] },
    // Closed before it was taken for a small one, and reopened after.
    { ...on, complaint: 2, customer: 8, severity: "minor", earlierSeverities: [{ severity: "grave", changedOn: "2026-03-20" }], reopenings: [{ closedOn: "2026-03-05", reopenedOn: "2026-03-18" }] },
    // Grave since the tenth: in Shanghai it was the eleventh.
    { ...on, complaint: 3, customer: 9, severity: "grave", earlierSeverities: [{ severity: "minor", changedAt: "2026-03-10T20:00:00Z" }] },
    // Twice grave, with a week between.
    { ...on, complaint: 4, customer: 10, severity: "serious", earlierSeverities: [{ severity: "grave", changedOn: "2026-03-03" }, { severity: "minor", changedOn: "2026-03-10" }], closedOn: "2026-03-12" },
    // Grave after its end only.
    { ...on, complaint: 5, customer: 11, severity: "minor", earlierSeverities: [{ severity: "minor", changedOn: "2026-03-20" }, { severity: "grave", changedOn: "2026-03-21" }], closedOn: "2026-03-12" },
  ]);
  const { holds, visits } = contactHoldsOf(records, policy, { timeZone: "Asia/Shanghai" });
  expect(holds.map(({ customer, from, until }) => [customer, from, until])).toEqual([
    [7, "2026-03-04", "2026-03-09"],
    [8, "2026-03-02", "2026-03-05"],
    [8, "2026-03-18", "2026-03-20"],
    [9, "2026-03-11", undefined],
    [10, "2026-03-02", "2026-03-03"],
    [10, "2026-03-10", "2026-03-12"],
  ]);
  expect(visits.map(({ customer, since }) => [customer, since])).toEqual([[9, "2026-03-11"]]);
});

test("an earlier severity without a date leaves the row apart; one that is none is refused by name", () => {
  const on = { complaint: 1, customer: 7, severity: "minor", receivedOn: "2026-03-02" } as const;
  expect(contactHoldsOf([{ ...on, earlierSeverities: [{ severity: "grave" }] }], policy).apart).toEqual([{ code: "complaints/not-written-down", count: 1 }]);
  expect(contactHoldsOf([{ ...on, earlierSeverities: null }], policy)).toMatchObject({ apart: [], holds: [] });
  const refused = (earlierSeverities: unknown): object => errorOf(() => contactHoldsOf([{ ...on, earlierSeverities } as ComplaintRecord], policy));
  expect(refused("grave")).toMatchObject({ code: "invalid-input", details: { list: "records", id: 1, field: "earlierSeverities" } });
  expect(refused([null])).toMatchObject({ code: "invalid-input", details: { id: 1, field: "earlierSeverities[0]" } });
  expect(refused([{ changedOn: "2026-03-04" }])).toMatchObject({ code: "invalid-input", details: { field: "earlierSeverities[0].severity" } });
  expect(refused([{ severity: "grave", changedOn: "2026-02-30" }])).toMatchObject({ code: "invalid-date", details: { field: "earlierSeverities[0].changedOn" } });
  expect(refused([{ severity: "fatal", changedOn: "2026-03-04" }])).toMatchObject({ code: "unknown-id", details: { id: 1 } });
});

test("CMP-14: a policy that holds nothing back still calls for visits; an empty list is not all purposes", () => {
  const records: readonly ComplaintRecord[] = [{ complaint: 1, customer: 7, severity: "grave", receivedOn: "2026-03-02" }];
  for (const holdsBack of [undefined, []]) {
    const { holds, visits } = contactHoldsOf(records, { ...policy, holdsBack });
    expect([holds, visits.length]).toEqual([[], 1]);
  }
});

test("what is not known stands apart; a severity that the policy does not have is refused", () => {
  const records: readonly ComplaintRecord[] = [{ complaint: 1, severity: "grave", receivedOn: "2026-03-02" }, { complaint: 2, customer: 7, receivedOn: "2026-03-02" }];
  expect(contactHoldsOf(records, policy).apart).toEqual([{ code: "complaints/no-customer", count: 1 }, { code: "complaints/not-written-down", count: 1 }]);
  const unknown = [{ complaint: 1, customer: 7, severity: "fatal", receivedOn: "2026-03-02" }];
  expect(errorOf(() => contactHoldsOf(unknown, policy))).toMatchObject({ code: "unknown-id", details: { id: 1, field: "severity" } });
  expect(errorOf(() => contactHoldsOf([], { ...policy, graveFrom: "fatal" })).code).toBe("invalid-policy");
  expect(errorOf(() => contactHoldsOf([], null as never)).code).toBe("invalid-policy");
});

test("CMP-14, CAD-11: the contact plan takes the holds as they are", () => {
  const { holds } = contactHoldsOf([{ complaint: 1, customer: 7, severity: "grave", receivedOn: "2026-03-02" }], policy);
  const customers = [{ id: 7, class: "A", since: "2026-01-05" }, { id: 8, class: "A", since: "2026-01-05" }];
  const due = dueContacts(customers, consultingCadence, { asOf: "2026-03-23", holds });
  const without = dueContacts(customers, consultingCadence, { asOf: "2026-03-23" });
  expect(JSON.stringify(due)).toContain("complaints/open-grave-complaint");
  expect(JSON.stringify(without)).not.toContain("complaints/open-grave-complaint");
});

test("CMP-14, CLS-1: complaints count in the metrics of their customers, merged ones once", () => {
  const on = { customer: 7, receivedOn: "2026-03-02" } as const;
  const closed = { ...on, closedOn: "2026-03-03" } as const;
  const { feedback, apart } = complaintFeedback(
    deepFreeze([
      { ...on, complaint: 1 },
      { ...closed, complaint: 2, outcome: "withdrawn" },
      { ...closed, complaint: 3, outcome: "merged" },
      { ...closed, complaint: 4, outcome: "notAComplaint", dismissedAs: "suggestion" },
      { ...closed, complaint: 5, outcome: "notAComplaint", dismissedAs: "question" },
      { receivedOn: "2026-03-02", complaint: 6 },
    ]),
  );
  expect(feedback.map(({ id, kind }) => [id, kind])).toEqual([[1, "complaint"], [2, "complaint"], [4, "suggestion"]]);
  expect(apart).toEqual([{ code: "complaints/ended-otherwise", count: 2 }, { code: "complaints/no-customer", count: 1 }]);
  const { rows } = customerMetrics({ orders: [], feedback }, { period: { from: "2026-01-01", to: "2026-12-31" } });
  expect(rows.map(({ id, contact }) => [id, contact.complaints, contact.suggestions, contact.praise])).toEqual([[7, 2, 1, 0]]);
});

test("a purpose is a name", () => {
  const error = errorOf(() => contactHoldsOf([], { severities: ["grave"], graveFrom: "grave", holdsBack: ["business", Number.NaN as never] }));
  expect([error.code, error.details.faults?.map(({ path }) => path)]).toEqual(["invalid-policy", ["holdsBack[1]"]]);
});
