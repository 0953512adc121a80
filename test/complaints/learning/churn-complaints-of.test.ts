import fc from "fast-check";
import { expect, test } from "vitest";
import { churnComplaintsOf, consultingTopics } from "../../../src/complaints/learning/churn-complaints-of.ts";
import { consultingComplaints } from "../../../src/complaints/policies/consulting-complaints.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { churnSignalsByCustomer } from "../../../src/satisfaction/index.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const policy = { severities: ["minor", "grave"], graveFrom: "grave" } as const;
const row = (changes: Partial<ComplaintRecord>): ComplaintRecord => ({ complaint: 1, customer: 7, receivedOn: "2026-03-02", ...changes });

test("CMP-14: a complaint says when it was made and closed, how grave it is, what it is about, and what the customer said", () => {
  expect(churnComplaintsOf([row({ severity: "grave", category: "delivery", closedOn: "2026-03-05", followUp: "dissatisfied" })], policy).complaints).toEqual([
    { id: 1, customer: 7, date: "2026-03-02", topic: "service-late", gravity: "grave", closed: "2026-03-05", followUp: "dissatisfied" },
  ]);
  // Nobody knows how grave it is, or what about; nobody asked.
  expect(churnComplaintsOf([row({})], policy).complaints).toEqual([{ id: 1, customer: 7, date: "2026-03-02", topic: "other", gravity: "ordinary" }]);
  expect(churnComplaintsOf([row({ severity: "grave" })], null).complaints[0]?.gravity).toBe("ordinary");
});

test("CMP-14: what is taken up again is open again, and instants have the day of the zone", () => {
  const reopened = row({ reopenings: [{ closedOn: "2026-03-05", reopenedOn: "2026-03-09" }] });
  expect(churnComplaintsOf([reopened], policy).complaints[0]).not.toHaveProperty("closed");
  expect(churnComplaintsOf([{ ...reopened, closedOn: "2026-03-10" }], policy).complaints[0]).toMatchObject({ closed: "2026-03-10" });
  // 20:00 UTC is four in the morning of the next day in Shanghai.
  const instants: readonly ComplaintRecord[] = [{ complaint: 1, customer: 7, receivedAt: "2026-03-02T20:00:00Z", closedAt: "2026-03-03T20:00:00Z" }];
  expect(churnComplaintsOf(instants, policy, { timeZone: "Asia/Shanghai" }).complaints[0]).toMatchObject({ date: "2026-03-03", closed: "2026-03-04" });
  expect(errorOf(() => churnComplaintsOf(instants, policy))).toMatchObject({ code: "invalid-option", details: { field: "timeZone" } });
});

test.each([
  ["staff/punctuality", "service-late"],
  ["staff/attitude", "service-unfriendly"],
  ["staff", "service-unfriendly"],
  ["product/fault/leak", "product-quality"],
  ["conduct", "other"],
  ["toString", "other"],
])("SAT-5: %s is about %s", (category, topic) => {
  expect(churnComplaintsOf([row({ category })], policy).complaints[0]?.topic).toBe(topic);
});

test("CMP-10: every category of the consulting policy but conduct and other says why a customer may leave", () => {
  const named = consultingComplaints.categories.filter((category) => Object.keys(consultingTopics).some((topic) => category === topic || category.startsWith(`${topic}/`)));
  expect(consultingComplaints.categories.filter((category) => !named.includes(category))).toEqual(["conduct", "other"]);
});

test("CMP-14: what was merged, no complaint, or of nobody known says nothing, and is counted", () => {
  const ended = { closedOn: "2026-03-03" } as const;
  const { complaints, apart } = churnComplaintsOf([row({ ...ended, outcome: "merged" }), row({ ...ended, complaint: 2, outcome: "notAComplaint" }), row({ complaint: 3, customer: null }), row({ ...ended, complaint: 4, outcome: "withdrawn" })], policy);
  expect(complaints.map(({ id }) => id)).toEqual([4]);
  expect(apart).toEqual([{ code: "complaints/ended-otherwise", count: 2 }, { code: "complaints/no-customer", count: 1 }]);
});

test("what means nothing is refused by name", () => {
  expect(errorOf(() => churnComplaintsOf([row({ severity: "fatal" })], policy))).toMatchObject({ code: "unknown-id", details: { list: "records", index: 0, id: 1, field: "severity" } });
  expect(errorOf(() => churnComplaintsOf([row({ followUp: "angry" as never })], policy))).toMatchObject({ code: "invalid-input", details: { index: 0, field: "followUp" } });
  expect(errorOf(() => churnComplaintsOf([], policy, { topics: { price: "dear" as never } }))).toMatchObject({ code: "invalid-option", details: { field: "topics.price" } });
  expect(errorOf(() => churnComplaintsOf([], policy, { topics: 3 as never })).code).toBe("invalid-option");
  expect(errorOf(() => churnComplaintsOf([], { severities: ["minor"], graveFrom: "grave" })).code).toBe("invalid-policy");
});

test("CMP-14: churn signals take whatever a register holds, dirt included, and order changes nothing", () => {
  const shuffled = dirtyRecords.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      const found = churnComplaintsOf(deepFreeze(records), policy);
      expect(churnComplaintsOf(others, policy)).toEqual(found);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      const { complaints, apart, leftOut } = found;
      expect(complaints.length + leftOut.length + apart.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(records.map(({ complaint }) => complaint)).size);
      const { rows } = churnSignalsByCustomer({ complaints }, undefined, { asOf: "2026-12-31" });
      expect(rows.map(({ customer }) => customer).sort()).toEqual([...new Set(complaints.map(({ customer }) => customer))].sort());
    }),
  );
});
