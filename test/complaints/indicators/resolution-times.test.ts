import fc from "fast-check";
import { expect, test } from "vitest";
import { durationFigures } from "../../../src/complaints/indicators/duration-figures.ts";
import { resolutionTimes } from "../../../src/complaints/indicators/resolution-times.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dirtyRecords } from "../register/arbitrary-records.ts";

const closedAfter = (complaint: number, days: number): ComplaintRecord => ({
  complaint,
  receivedOn: "2026-01-01",
  closedOn: new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
});

test("CMP-13: the 90th percentile is the least time that nine of ten do not exceed", () => {
  const times = (count: number): ReturnType<typeof resolutionTimes> => resolutionTimes(Array.from({ length: count }, (_, index) => closedAfter(index, index + 1)));
  // Of 10 the 9th, of 11 the 10th (9.9 rounded up), of 1 the 1st.
  expect([times(10).p90, times(11).p90, times(1).p90]).toEqual([9, 10, 1]);
  expect([times(10).median, times(11).median, times(10).mean]).toEqual([5.5, 6, 5.5]);
});

test("CMP-13: open ones, ended otherwise and those without a time of day stand apart, and all are accounted for", () => {
  const records: readonly ComplaintRecord[] = deepFreeze([
    { complaint: 1, receivedAt: "2026-03-02T08:00:00Z", closedAt: "2026-03-02T09:30:00Z" },
    { complaint: 2, receivedAt: "2026-03-02T08:00:00Z" },
    { complaint: 3, receivedAt: "2026-03-02T08:00:00Z", closedAt: "2026-03-02T20:00:00Z", outcome: "withdrawn" },
    { complaint: 4, receivedOn: "2026-03-02", closedOn: "2026-03-04" },
    { complaint: 5, receivedAt: "2026-03-02T08:00:00Z", resolvedAt: "2026-03-02T08:00:00Z", closedAt: "2026-03-09T08:00:00Z" },
  ]);
  const hours = resolutionTimes(records, { unit: "hours" });
  expect(hours).toMatchObject({ n: 2, min: 0, max: 1.5, mean: 0.75, zero: 1, open: 1 });
  expect(hours.apart).toEqual([{ code: "complaints/ended-otherwise", count: 1 }, { code: "complaints/no-time-of-day", count: 1 }]);
  // Up to the closing, a withdrawal is an end as any other; in days, a row of days has a time too.
  expect(resolutionTimes(records, { until: "closed" })).toMatchObject({ n: 4, max: 7, min: 0.0625, median: 1.25, open: 1, apart: [] });
});

test("a complaint that was taken up again took until its last resolution", () => {
  const record: ComplaintRecord = { complaint: 1, receivedOn: "2026-03-02", reopenings: [{ closedOn: "2026-03-03", reopenedOn: "2026-03-04" }], closedOn: "2026-03-12" };
  expect(resolutionTimes([record]).max).toBe(10);
  expect(resolutionTimes([{ ...record, closedOn: undefined }])).toMatchObject({ n: 0, open: 1 });
});

test("between an instant and a day there are days on the calendar of the zone, and none without a zone", () => {
  const record: ComplaintRecord = { complaint: 1, receivedAt: "2026-03-01T20:00:00Z", closedOn: "2026-03-02" };
  expect(resolutionTimes([record], { timeZone: "Asia/Shanghai" })).toMatchObject({ max: 0, zero: 1 });
  expect(resolutionTimes([record], { timeZone: "UTC" }).max).toBe(1);
  expect(errorOf(() => resolutionTimes([record])).code).toBe("invalid-option");
  // The end is a day, and a time before it is in disorder already: no time is made up.
  const dirty: ComplaintRecord = { complaint: 1, receivedAt: "2026-03-01T20:00:00Z", resolvedAt: "2026-02-01T20:00:00Z", closedOn: "2026-03-02" };
  expect(errorOf(() => resolutionTimes([dirty], { until: "closed" })).code).toBe("invalid-option");
});

test("no complaints have no times; an unknown unit or end is refused by name", () => {
  expect(resolutionTimes([])).toEqual({ unit: "days", n: 0, min: null, max: null, mean: null, median: null, p90: null, zero: 0, negative: 0, open: 0, apart: [], leftOut: [], findings: [] });
  expect(errorOf(() => resolutionTimes([], { unit: "weeks" as never }))).toMatchObject({ code: "invalid-option", details: { field: "unit" } });
  expect(errorOf(() => resolutionTimes([], { until: "paid" as never }))).toMatchObject({ code: "invalid-option", details: { field: "until" } });
});

// By the definitions, on integers of any size.
function nearest(over: bigint, under: bigint): number {
  const digits = (over * 10n ** 60n) / under;
  return Number(`${digits}e-60`);
}

test("CMP-13: mean, median and percentile are exact before they are rounded once, however long the times", () => {
  const duration = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 315_537_897_599_999 }));
  fc.assert(
    fc.property(fc.array(duration, { minLength: 1, maxLength: 80 }), fc.constantFrom(1000, 60_000, 86_400_000), (durations, unit) => {
      const sorted = durations.map(BigInt).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const n = sorted.length;
      const atMost = (value: bigint): number => sorted.filter((other) => other <= value).length;
      const p90 = sorted.find((value) => atMost(value) * 10 >= 9 * n)!;
      const middle = n % 2 === 1 ? 2n * sorted[(n - 1) / 2]! : sorted[n / 2 - 1]! + sorted[n / 2]!;
      const figures = durationFigures(durations, unit);
      expect(figures.mean! + 0).toBe(nearest(sorted.reduce((sum, value) => sum + value, 0n), BigInt(n * unit)) + 0);
      expect(figures.median! + 0).toBe(nearest(middle, 2n * BigInt(unit)) + 0);
      expect(figures.p90! + 0).toBe(nearest(p90, BigInt(unit)) + 0);
      expect([figures.zero, figures.negative]).toEqual([sorted.filter((value) => value === 0n).length, sorted.filter((value) => value < 0n).length]);
    }),
    { numRuns: 500 },
  );
});

test("CMP-13: timed, open, apart, copies and left out are all rows", () => {
  fc.assert(
    fc.property(dirtyRecords, fc.constantFrom("resolved" as const, "closed" as const), (records, until) => {
      const { n, open, apart, leftOut, findings } = resolutionTimes(deepFreeze(records), { until });
      const copies = findings.reduce((sum, finding) => sum + (finding.code === "complaints/duplicate-rows" ? finding.rows - 1 : 0), 0);
      const away = leftOut.reduce((sum, finding) => sum + ("rows" in finding ? finding.rows : 1), 0);
      expect(n + open + apart.reduce((sum, { count }) => sum + count, 0) + copies + away).toBe(records.length);
    }),
  );
});
