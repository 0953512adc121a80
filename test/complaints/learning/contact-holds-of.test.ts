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
