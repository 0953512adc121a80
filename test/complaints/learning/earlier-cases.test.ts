import fc from "fast-check";
import { expect, test } from "vitest";
import { earlierCases, type CaseCriterion } from "../../../src/complaints/learning/earlier-cases.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const solved = { receivedOn: "2026-01-05", closedOn: "2026-01-10" } as const;
const present: ComplaintRecord = { complaint: 9, receivedOn: "2026-03-02", causes: ["seal"], product: "pump", category: "product/fault", customer: 7 };
const ids = (earlier: readonly ComplaintRecord[], options = {}): unknown => earlierCases(present, earlier, options).cases.map(({ complaint }) => complaint);

test("CMP-18: one criterion outweighs all that come after it; then the latest resolved, then the id decides", () => {
  const earlier: readonly ComplaintRecord[] = deepFreeze([
    { ...solved, complaint: 1, product: "pump", category: "product/fault", followUp: "satisfied", result: "aboveExpectation" },
    { ...solved, complaint: 2, causes: ["seal"] },
    { ...solved, complaint: 3, causes: ["seal"], followUp: "satisfied" },
    { ...solved, complaint: 5, category: "product/defect" },
    { ...solved, complaint: 4, category: "product/defect" },
    { ...solved, complaint: 6, category: "product/defect", closedOn: "2026-01-11" },
  ]);
  expect(ids(earlier)).toEqual([3, 2, 1, 6, 4, 5]);
  expect(ids(earlier, { criteria: ["product", "cause"] })).toEqual([1, 2, 3]);
  expect(earlierCases(present, earlier, { most: 2 })).toMatchObject({ found: 6, cases: [{ complaint: 3, matches: ["cause", "satisfied", "neverReopened"] }, { complaint: 2 }] });
});

test("CMP-18: only what was solved has a solution to give, and what has nothing in common is no help", () => {
  expect(
    ids([
      { complaint: 1, receivedOn: "2026-01-05", product: "pump" },
      { ...solved, complaint: 2, product: "pump", outcome: "withdrawn" },
      { ...solved, complaint: 3, product: "valve", followUp: "satisfied" },
      { ...solved, complaint: 9, product: "pump" },
      { ...solved, complaint: 4, customer: 7 },
      { receivedOn: "2026-01-05", resolvedOn: "2026-01-06", complaint: 5, product: "pump", reopenings: [{ closedOn: "2026-01-05", reopenedOn: "2026-01-05" }] },
    ]),
  ).toEqual([5]);
});

test("nothing that is not known is in common; wrong options are refused by name", () => {
  expect(earlierCases({ complaint: 9 }, [{ ...solved, complaint: 1 }]).cases).toEqual([]);
  expect(errorOf(() => earlierCases(present, [], { most: 0 })).code).toBe("invalid-option");
  expect(errorOf(() => earlierCases(present, [], { criteria: ["luck" as CaseCriterion] })).code).toBe("invalid-option");
  expect(errorOf(() => earlierCases(null as never, [])).code).toBe("invalid-input");
});

test("CMP-18: the order of the earlier cases changes nothing", () => {
  const shuffled = dirtyRecords.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      const wanted = { complaint: -1, causes: ["x"], product: 1, category: "product/other" };
      const found = earlierCases(wanted, deepFreeze(records));
      expect(earlierCases(wanted, others)).toEqual(found);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }),
  );
});

test("CMP-18: what was merged, or no complaint, is no case, though it has a date of resolution; a solution is text", () => {
  const row = { complaint: 1, receivedOn: "2026-01-05", resolvedOn: "2026-01-06", closedOn: "2026-01-06", product: "pump", solution: "seal" } as const;
  const present = { complaint: 9, product: "pump" };
  expect((["closed", "withdrawn", "merged", "notAComplaint"] as const).map((outcome) => earlierCases(present, [{ ...row, outcome }]).found)).toEqual([1, 1, 0, 0]);
  expect(errorOf(() => earlierCases(present, [{ ...row, solution: Number.NaN as never }]))).toMatchObject({ code: "invalid-input", details: { list: "records", index: 0, id: 1, field: "solution" } });
});
