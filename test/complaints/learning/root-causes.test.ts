import fc from "fast-check";
import { expect, test } from "vitest";
import { rootCauses, vitalFewCauses } from "../../../src/complaints/learning/root-causes.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const record = (complaint: number, causes: readonly string[], product?: string): ComplaintRecord => ({ complaint, receivedOn: "2026-03-02", causes, product });

test("CMP-13: the fewest causes that cover 80 % are the vital few; the one that crosses the limit is among them", () => {
  // 7, 2 and 1 of 10 mentions: 0.7, 0.9, 1.
  const records = Array.from({ length: 10 }, (_, index) => record(index, [index < 7 ? "packing" : index < 9 ? "label" : "carrier"]));
  const { rows, named, mentions } = rootCauses(deepFreeze(records));
  expect(rows.map(({ cause, complaints, share, cumulativeShare, complaintShare, class: name }) => [cause, complaints, share, cumulativeShare, complaintShare, name])).toEqual([
    ["packing", 7, 0.7, 0.7, 0.7, "vitalFew"],
    ["label", 2, 0.2, 0.9, 0.2, "vitalFew"],
    ["carrier", 1, 0.1, 1, 0.1, "usefulMany"],
  ]);
  expect([named, mentions]).toEqual([10, 10]);
});

test("CMP-13: a complaint counts once for each cause it has, and not at all if it has none", () => {
  const { rows, named, mentions, apart } = rootCauses([record(1, ["a", "b", "a"]), record(2, ["a"]), record(3, [])]);
  expect(rows.map(({ cause, complaints, complaintShare }) => [cause, complaints, complaintShare])).toEqual([["a", 2, 1], ["b", 1, 0.5]]);
  expect([named, mentions, apart]).toEqual([2, 3, [{ code: "complaints/no-cause", count: 1 }]]);
});

test("CMP-13: each product has a table of its own, what has none the last", () => {
  const { groups } = rootCauses([record(1, ["a"], "pump"), record(2, ["b"]), record(3, [], "pump"), record(4, ["b"], "axle")], undefined, { by: "product" });
  expect(groups.map(({ group, rows, apart }) => [group, rows.map(({ cause }) => cause), apart.length])).toEqual([["axle", ["b"], 0], ["pump", ["a"], 1], [null, ["b"], 0]]);
});

test("no complaints have no causes; a wrong field, policy or cause is refused by name", () => {
  expect(rootCauses([])).toEqual({ rows: [], named: 0, mentions: 0, apart: [], groups: [], leftOut: [], findings: [] });
  expect(errorOf(() => rootCauses([], undefined, { of: "colour" as never })).code).toBe("invalid-option");
  expect(errorOf(() => rootCauses([record(1, ["a"])], { ...vitalFewCauses, classes: [] })).code).toBe("invalid-policy");
  expect(errorOf(() => rootCauses([record(1, [""])])).details).toMatchObject({ id: 1, field: "causes" });
  expect(errorOf(() => rootCauses([record(1, "a" as never)])).code).toBe("invalid-input");
});

test("CMP-13: counts are those of a plain count, shares end at 1, and the order of the rows changes nothing", () => {
  const shuffled = dirtyRecords.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      const table = rootCauses(deepFreeze(records), undefined, { by: "category" });
      const out = new Set(table.leftOut.map(({ complaint }) => complaint));
      const counted = [...new Map(records.map((row) => [row.complaint, row])).values()].filter(({ complaint, outcome, closedOn }) => !out.has(complaint) && !(outcome === "merged" && typeof closedOn === "string"));
      for (const cause of ["x", "y", "z"]) {
        const count = counted.filter(({ causes }) => causes!.includes(cause)).length;
        expect(table.rows.find((row) => row.cause === cause)?.complaints ?? 0).toBe(count);
        expect(table.groups.reduce((sum, group) => sum + (group.rows.find((row) => row.cause === cause)?.complaints ?? 0), 0)).toBe(count);
      }
      expect(table.rows.at(-1)?.cumulativeShare ?? 1).toBe(1);
      expect(rootCauses(others, undefined, { by: "category" })).toEqual(table);
    }),
  );
});

test("CMP-13: what was merged, and what was no complaint, counts nowhere, so that no cause counts twice", () => {
  const ended = { closedOn: "2026-03-03" } as const;
  const records: readonly ComplaintRecord[] = [record(1, ["a"], "pump"), { ...record(2, ["a"], "pump"), ...ended, outcome: "merged" }, { ...record(3, ["a"]), ...ended, outcome: "notAComplaint" }, { ...record(4, ["b"]), ...ended, outcome: "withdrawn" }];
  const { rows, named, apart } = rootCauses(records);
  expect([rows.map(({ cause, complaints }) => [cause, complaints]), named, apart]).toEqual([[["a", 1], ["b", 1]], 2, [{ code: "complaints/ended-otherwise", count: 2 }]]);
  // Of products nobody says that no cause was named.
  expect(rootCauses(records, undefined, { of: "product" }).apart).toEqual([{ code: "complaints/not-written-down", count: 1 }, { code: "complaints/ended-otherwise", count: 2 }]);
});
