import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatComplaints } from "../../../src/complaints/learning/repeat-complaints.ts";
import { quarterlyRepeats, type RepeatPolicy } from "../../../src/complaints/learning/repeat-policy.ts";
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
      // The days on which a complaint was taken up and resolved, none before the one before it: "9999" is not yet.
      const runs = (row: ComplaintRecord): { from: string; to: string }[] => {
        if (rules.from === "receipt") return [{ from: row.receivedOn!, to: row.receivedOn! }];
        let last = row.receivedOn!;
        const level = (day: string): string => (last = day > last ? day : last);
        const ends = [...row.reopenings!, { resolvedOn: row.resolvedOn, closedOn: row.closedOn, reopenedOn: null }];
        return ends.map((run, index) => {
          const from = index === 0 ? last : level(ends[index - 1]!.reopenedOn!);
          const to = run.resolvedOn ?? run.closedOn;
          return { from, to: typeof to === "string" ? level(to) : "9999" };
        });
      };
      // How a complaint stood when another one came: the last run that had begun, a reopening of the same day not yet.
      const stood = (other: ComplaintRecord, day: string): string => {
        const begun = runs(other).filter(({ from }, index) => index === 0 || from < day);
        const until = begun.at(-1)!.to;
        return until > day ? "open" : until;
      };
      const earlierOf = (row: ComplaintRecord): ComplaintRecord[] => known.filter((other) => comes(other, row) < 0 && isSame(other, row));
      const isNear = (other: ComplaintRecord, day: string): boolean => stood(other, day) === "open" || addDays(stood(other, day), rules.within.amount) >= day;
      const expected = known
        .filter((row) => earlierOf(row).some((other) => isNear(other, row.receivedOn!)))
        .sort(comes)
        .map(({ complaint }) => complaint);
      expect(found.repeats.map(({ complaint }) => complaint)).toEqual(expected);
      for (const { complaint, repeats, days: gap } of found.repeats) {
        const row = known.find((other) => other.complaint === complaint)!;
        const earlier = known.find((other) => other.complaint === repeats)!;
        // "open" comes after every date.
        const best = earlierOf(row).map((other) => stood(other, row.receivedOn!)).sort().at(-1)!;
        expect(stood(earlier, row.receivedOn!)).toBe(best);
        expect(gap).toBe(best === "open" ? null : (Date.parse(row.receivedOn!) - Date.parse(best)) / 86_400_000);
      }
      expect(repeatComplaints(mixed, rules)).toEqual(found);
      expect(found.repeats.length + found.others + found.apart.reduce((sum, { count }) => sum + count, 0)).toBe(new Set(records.map(({ complaint }) => complaint)).size - out.size);
    }),
    { numRuns: 300 },
  );
});

test("CMP-13: how an earlier complaint stood then is what counts, not that it is taken up again later", () => {
  const reopened: ComplaintRecord = { ...base, complaint: 1, receivedOn: "2020-01-01", reopenings: [{ closedOn: "2020-01-10", reopenedOn: "2026-01-01" }], closedOn: "2026-01-05" };
  const later = (receivedOn: string): ComplaintRecord => ({ ...base, complaint: 2, receivedOn });
  const quarter = { within: { amount: 3, unit: "months" } } as const;
  expect(pairs([reopened, later("2023-06-01")], quarter)).toEqual([]);
  // Before the resolution, within three months of it, between reopening and resolution, within three months of that.
  expect(["2020-01-09", "2020-04-10", "2020-04-11", "2026-01-02", "2026-04-05", "2026-04-06"].map((day) => pairs([reopened, later(day)], quarter))).toEqual([[[2, 1, null]], [[2, 1, 91]], [], [[2, 1, null]], [[2, 1, 90]], []]);
});

test("CMP-13: what is resolved in the afternoon was still open in the morning", () => {
  const records: readonly ComplaintRecord[] = [
    { ...base, complaint: 1, receivedAt: "2026-03-01T08:00:00Z", closedAt: "2026-03-02T17:00:00Z" },
    { ...base, complaint: 2, receivedAt: "2026-03-02T09:00:00Z", closedAt: "2026-03-02T10:00:00Z" },
    { ...base, complaint: 3, receivedAt: "2026-03-02T18:00:00Z" },
  ];
  expect(repeatComplaints(records, { within: days(5) }, { timeZone: "UTC" }).repeats.map(({ complaint, repeats, days: gap }) => [complaint, repeats, gap])).toEqual([[2, 1, null], [3, 1, 0]]);
});

test("CMP-13: taken up again before it was over, a complaint is over when that run is", () => {
  const reopened: ComplaintRecord = { ...base, complaint: 1, receivedOn: "2026-01-01", reopenings: [{ reopenedOn: "2026-01-05" }], closedOn: "2026-01-10" };
  expect(pairs([reopened, { ...base, complaint: 2, receivedOn: "2026-01-20" }], { within: days(30) })).toEqual([[2, 1, 10]]);
  expect(pairs([reopened, { ...base, complaint: 2, receivedOn: "2026-01-20" }], { within: days(9) })).toEqual([]);
});

test("the preset cannot be changed for everybody", () => {
  expect([quarterlyRepeats, quarterlyRepeats.within, quarterlyRepeats.same].every(Object.isFrozen)).toBe(true);
});
