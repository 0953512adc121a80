import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintIndicators, type ComplaintIndicatorFigures } from "../../../src/complaints/indicators/complaint-indicators.ts";
import type { ShareIndicator } from "../../../src/complaints/indicators/share-indicators.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const records: readonly ComplaintRecord[] = deepFreeze([
  {
    complaint: 1, customer: 7, category: "price", unit: "north", receivedOn: "2026-03-02", closedOn: "2026-03-02", firstContact: "yes",
    clocks: { resolution: "within" }, promises: { kept: 0, broken: 0, open: 0 }, followUp: "satisfied",
  },
  {
    complaint: 2, customer: 7, category: "price", unit: "north", receivedOn: "2026-03-20", resolvedOn: "2026-03-30", closedOn: "2026-04-02", firstContact: "no",
    clocks: { resolution: "late", statutory: "within" }, promises: { kept: 2, broken: 1, open: 0 }, followUp: "dissatisfied",
    reopenings: [{ resolvedOn: "2026-03-22", reopenedOn: "2026-03-25" }],
  },
  { complaint: 3, customer: 8, category: "price", unit: "south", receivedOn: "2026-04-01", promises: { kept: 1, broken: 0, open: 1 } },
  { complaint: 4, receivedOn: "2026-04-01", closedOn: "2026-04-03", outcome: "withdrawn", followUp: "unreachable", unit: "south" },
  { complaint: 5, customer: 8, receivedOn: "2026-04-02", closedOn: "2026-04-04", followUp: "declined", unit: "south" },
]);

const brief = ({ numerator, denominator, leftOut }: ShareIndicator): unknown => [numerator, denominator, Object.fromEntries(leftOut.map(({ code, count }) => [code.slice("complaints/".length), count]))];

test("CMP-13: each indicator says of how many it is a share, and what was left out and why", () => {
  const { total } = complaintIndicators(records);
  expect(total.complaints).toBe(5);
  expect(brief(total.firstContact)).toEqual([1, 2, { "not-resolved-yet": 1, "ended-otherwise": 1, "not-written-down": 1 }]);
  expect(brief(total.withinClock)).toEqual([1, 2, { "not-written-down": 3 }]);
  expect(brief(total.reopened)).toEqual([1, 4, { "not-resolved-yet": 1 }]);
  // Number 2 repeats number 1; 4 is of nobody, 5 has no category.
  expect(brief(total.repeated)).toEqual([1, 3, { "no-customer": 1, "nothing-to-compare": 1 }]);
  // Three of four promises; they are counted, not complaints. Nobody counted those of 4 and 5.
  expect(brief(total.promisesKept)).toEqual([3, 4, { "promise-not-due": 1, "not-written-down": 2 }]);
  expect(total.promisesKept.value).toBe(0.75);
  expect(brief(total.satisfied)).toEqual([1, 2, { "not-asked": 1, "not-reached": 1, "no-answer": 1 }]);
  expect(brief(total.responses)).toEqual([2, 4, { "not-asked": 1 }]);
  // 0, 10 and 2 days.
  expect(total.times).toMatchObject({ n: 3, mean: 4, median: 2, p90: 10, open: 1, apart: [{ code: "complaints/ended-otherwise", count: 1 }] });
});

test("CMP-13: by unit and month of the receipt; another clock; only some days of receipt", () => {
  const { rows } = complaintIndicators(records, { by: "unit", period: "month" });
  expect(rows.map(({ group, period, complaints }) => [group, period, complaints])).toEqual([
    ["north", { from: "2026-03-01", to: "2026-03-31" }, 2],
    ["south", { from: "2026-04-01", to: "2026-04-30" }, 3],
  ]);
  expect(complaintIndicators(records, { period: "year" }).rows.map((row) => ["group" in row, row.period, row.complaints])).toEqual([[false, { from: "2026-01-01", to: "2026-12-31" }, 5]]);
  expect(brief(complaintIndicators(records, { clock: "statutory" }).total.withinClock)).toEqual([1, 1, { "not-written-down": 4 }]);
  const march = complaintIndicators(records, { from: "2026-03-10", to: "2026-03-31" });
  // The complaint that it repeats lies before the first day, and still is one.
  expect([march.total.complaints, march.outside, brief(march.total.repeated)]).toEqual([1, 4, [1, 1, {}]]);
});

test("an indicator of nothing is null; wrong words and numbers are refused by name", () => {
  expect(complaintIndicators([]).total.withinClock).toEqual({ numerator: 0, denominator: 0, leftOut: [], value: null });
  const row = { complaint: 1, receivedOn: "2026-03-02", closedOn: "2026-03-02" };
  const wrong = (fields: object): unknown => errorOf(() => complaintIndicators([{ ...row, ...fields }])).details;
  expect(wrong({ firstContact: "maybe" })).toMatchObject({ id: 1, field: "firstContact" });
  expect(wrong({ followUp: "angry" })).toMatchObject({ id: 1, field: "followUp" });
  expect(wrong({ clocks: { resolution: "soon" } })).toMatchObject({ list: "records", index: 0, id: 1, field: "clocks.resolution" });
  expect(wrong({ promises: { kept: -1, broken: 0, open: 0 } })).toMatchObject({ id: 1, field: "promises.kept" });
  expect(wrong({ promises: { kept: 1, broken: Number.NaN, open: 0 } })).toMatchObject({ id: 1, field: "promises.broken" });
  expect(errorOf(() => complaintIndicators([], { from: "2026-03-02", to: "2026-03-01" })).code).toBe("invalid-period");
  expect(errorOf(() => complaintIndicators([], { period: "week" as never })).code).toBe("invalid-option");
  expect(errorOf(() => complaintIndicators([], { clock: "soon" as never })).code).toBe("invalid-option");
});

const shares = ["firstContact", "withinClock", "reopened", "repeated", "promisesKept", "satisfied", "responses"] as const;
const leftOutOf = ({ leftOut }: ShareIndicator): number => leftOut.reduce((sum, { count }) => sum + count, 0);

test("CMP-13: rows add up to the total; what counts and what is left out are all complaints; order changes nothing", () => {
  const shuffled = dirtyRecords.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      const options = { by: "category", period: "quarter" } as const;
      const indicators = complaintIndicators(deepFreeze(rows), options);
      const sum = (pick: (figures: ComplaintIndicatorFigures) => number): number => indicators.rows.reduce((total, row) => total + pick(row), 0);
      const { total } = indicators;
      expect(sum(({ complaints }) => complaints)).toBe(total.complaints);
      expect(sum(({ times }) => times.n)).toBe(total.times.n);
      for (const share of shares) {
        expect(sum((figures) => figures[share].numerator)).toBe(total[share].numerator);
        expect(sum((figures) => figures[share].denominator)).toBe(total[share].denominator);
        expect(sum((figures) => leftOutOf(figures[share]))).toBe(leftOutOf(total[share]));
        if (share !== "promisesKept") expect(total[share].denominator + leftOutOf(total[share])).toBe(total.complaints);
      }
      expect(complaintIndicators(others, options)).toEqual(indicators);
      expect(JSON.parse(JSON.stringify(indicators))).toEqual(indicators);
    }),
  );
});
