import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatComplaints } from "../../../src/complaints/learning/repeat-complaints.ts";
import type { RepeatPolicy } from "../../../src/complaints/learning/repeat-policy.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { addDays, compareIds } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const base = { customer: 7, category: "delivery" } as const;
const days = (amount: number): RepeatPolicy["within"] => ({ amount, unit: "calendarDays" });
const pairs = (records: readonly ComplaintRecord[], policy: RepeatPolicy): unknown => repeatComplaints(records, policy).repeats.map(({ complaint, repeats, days: gap }) => [complaint, repeats, gap]);

test("CMP-13: the span runs from the resolution, and its last day counts", () => {
  const records = deepFreeze([
    { ...base, complaint: 1, receivedOn: "2026-01-05", closedOn: "2026-01-10" },
    { ...base, complaint: 2, receivedOn: "2026-01-20", closedOn: "2026-01-20" },
  ]);
  expect(pairs(records, { within: days(10) })).toEqual([[2, 1, 10]]);
  expect(pairs(records, { within: days(9) })).toEqual([]);
  // From the receipt of the 5th it is 15 days.
  expect(pairs(records, { within: days(15), from: "receipt" })).toEqual([[2, 1, 15]]);
  expect(pairs(records, { within: days(14), from: "receipt" })).toEqual([]);
});

test("one that comes while the earlier one is open repeats it too; of several, it repeats the one resolved last", () => {
  const records = [
    { ...base, complaint: 1, receivedOn: "2026-01-05" },
    { ...base, complaint: 2, receivedOn: "2026-01-06", closedOn: "2026-01-07" },
    { ...base, complaint: 3, receivedOn: "2027-01-08", closedOn: "2027-01-08" },
  ];
  expect(pairs(records, { within: days(30) })).toEqual([[2, 1, null], [3, 1, null]]);
  expect(pairs(records.slice(1), { within: days(400) })).toEqual([[3, 2, 366]]);
});

test("what must be the same is said by the policy; of causes one in common is enough", () => {
  const records: readonly ComplaintRecord[] = [
    { ...base, complaint: 1, product: "pump", causes: ["x", "y"], receivedOn: "2026-01-05", closedOn: "2026-01-05" },
    { ...base, complaint: 2, product: "pump", causes: ["z", "y"], category: "price", receivedOn: "2026-01-06", closedOn: "2026-01-06" },
    { ...base, complaint: 3, customer: 8, product: "pump", causes: ["x"], receivedOn: "2026-01-07" },
  ];
  expect(pairs(records, { within: days(30) })).toEqual([]);
  expect(pairs(records, { within: days(30), same: ["product"] })).toEqual([[2, 1, 1]]);
  expect(pairs(records, { within: days(30), same: ["cause"] })).toEqual([[2, 1, 1]]);
  expect(pairs(records, { within: days(30), same: ["product", "category"] })).toEqual([]);
  expect(pairs(records, { within: days(30), same: [] })).toEqual([[2, 1, 1]]);
});

test("merged ones, and those that cannot be compared, stand apart", () => {
  const on = { receivedOn: "2026-01-05", closedOn: "2026-01-05" };
  const { repeats, others, apart } = repeatComplaints([
    { ...base, ...on, complaint: 1 },
    { ...base, ...on, complaint: 2, outcome: "merged" },
    { ...base, ...on, complaint: 3, customer: null },
    { ...base, ...on, complaint: 4, category: null },
  ]);
  expect([repeats, others]).toEqual([[], 1]);
  expect(apart).toEqual([
    { code: "complaints/no-customer", count: 1 },
    { code: "complaints/nothing-to-compare", count: 1 },
    { code: "complaints/ended-otherwise", count: 1 },
  ]);
});

test.each([
  [{}, "invalid-option"],
  [{ within: { amount: 1.5, unit: "weeks" } }, "invalid-value"],
  [{ within: { amount: -1, unit: "weeks" } }, "invalid-option"],
  [{ within: { amount: 1, unit: "workingDays" } }, "invalid-option"],
  [{ within: { amount: 1, unit: "weeks" }, same: ["colour"] }, "invalid-option"],
  [{ within: { amount: 1, unit: "weeks" }, from: "closing" }, "invalid-option"],
])("a policy that means nothing is refused: %j", (policy, code) => {
  expect(errorOf(() => repeatComplaints([], policy as never)).code).toBe(code);
});

test("CMP-13: repeats are those that a look at every pair finds, in whatever order the rows come", () => {
  const policy: fc.Arbitrary<RepeatPolicy> = fc.record({
    within: fc.integer({ min: 0, max: 40 }).map(days),
    same: fc.subarray(["category", "product", "cause"] as const),
    from: fc.constantFrom("resolution" as const, "receipt" as const),
  });
  const shuffled = dirtyRecords.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, policy, ([records, mixed], rules) => {
      const found = repeatComplaints(deepFreeze(records), rules);
      const out = new Set(found.leftOut.map(({ complaint }) => complaint));
      const known = [...new Map(records.map((row) => [row.complaint, row])).values()].filter(({ complaint, customer, outcome, closedOn }) => !out.has(complaint) && typeof customer === "number" && !(outcome === "merged" && typeof closedOn === "string"));
      const comes = (a: ComplaintRecord, b: ComplaintRecord): number => compareIds(a.receivedOn!, b.receivedOn!) || compareIds(a.complaint, b.complaint);
      const isSame = (a: ComplaintRecord, b: ComplaintRecord): boolean =>
        a.customer === b.customer && rules.same!.every((field) => (field === "cause" ? a.causes!.some((cause) => b.causes!.includes(cause)) : typeof (a[field] ?? undefined) !== "undefined" && a[field] === b[field]));
      const end = (row: ComplaintRecord): string => {
        const over = rules.from === "receipt" ? row.receivedOn : (row.resolvedOn ?? row.closedOn);
        return typeof over !== "string" ? "9999" : over < row.receivedOn! ? row.receivedOn! : over;
      };
      const expected = known
        .filter((row) => known.some((other) => comes(other, row) < 0 && isSame(other, row) && (end(other) >= row.receivedOn! || addDays(end(other), rules.within.amount) >= row.receivedOn!)))
        .sort(comes)
        .map(({ complaint }) => complaint);
      expect(found.repeats.map(({ complaint }) => complaint)).toEqual(expected);
      for (const { complaint, repeats } of found.repeats) {
        const row = known.find((other) => other.complaint === complaint)!;
        const earlier = known.find((other) => other.complaint === repeats)!;
        const all = known.filter((other) => comes(other, row) < 0 && isSame(other, row));
        expect(end(earlier)).toBe(all.map(end).sort().at(-1));
      }
      expect(repeatComplaints(mixed, rules)).toEqual(found);
      expect(found.repeats.length + found.others + found.apart.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(records.map(({ complaint }) => complaint)).size - out.size);
    }),
    { numRuns: 300 },
  );
});
