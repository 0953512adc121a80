import { expect, test } from "vitest";
import { complaintIndicators } from "../../../src/complaints/indicators/complaint-indicators.ts";
import { resolutionTimes } from "../../../src/complaints/indicators/resolution-times.ts";
import { rootCauses, vitalFewCauses } from "../../../src/complaints/learning/root-causes.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import type { ComplaintGrouping } from "../../../src/complaints/register/complaint-record.ts";
import { readConsumerComplaints, readFigures } from "./register-data.ts";

interface Pareto {
  readonly total: number;
  readonly distinct: number;
  readonly vitalFew: readonly (readonly [cause: string, complaints: number, cumulativeShare: number])[];
}

interface Figures {
  readonly rows: number;
  readonly dateReceived: readonly [string, string];
  readonly timely: Readonly<Record<"Yes" | "No", number>>;
  readonly disputed: Readonly<Record<"Yes" | "No" | "", number>>;
  readonly response: Readonly<Record<string, number>>;
  readonly product: Readonly<Record<string, number>>;
  readonly via: Readonly<Record<string, number>>;
  readonly lagDays: Readonly<Record<"n" | "min" | "max" | "mean" | "median" | "p90_nearest_rank" | "zero" | "negative", number>>;
  readonly paretoIssue80: Pareto;
  readonly paretoProduct80: Pareto;
  readonly companies: number;
  readonly exactDuplicateRows: number;
}

const figures = readFigures("cfpb-complaints.json") as Figures;
const records = readConsumerComplaints();

const countsBy = (by: ComplaintGrouping): Record<string, number> =>
  Object.fromEntries(complaintIndicators(records, { by }).rows.map(({ group, complaints }) => [String(group), complaints]));

test("CMP-13: all complaints of the excerpt are received between its first and its last day", () => {
  const [from, to] = figures.dateReceived;
  const { whole, accounted } = complaintRegister(records, { from, to });
  expect([whole.opening, whole.opened, accounted]).toEqual([0, figures.rows, { given: figures.rows, within: figures.rows, before: 0, after: 0, copies: 0, leftOut: 0 }]);
  expect(complaintRegister(records, { from, to: "2017-02-22" }).accounted.after).toBeGreaterThan(0);
});

test("CMP-13: days from the receipt to the company are those computed outside, dirt included", () => {
  const { n, min, max, mean, median, p90, zero, negative, findings } = resolutionTimes(records);
  const { mean: rounded, p90_nearest_rank, ...others } = figures.lagDays;
  expect({ n, min, max, median, zero, negative }).toEqual(others);
  expect(p90).toBe(p90_nearest_rank);
  expect(Number(mean!.toFixed(4))).toBe(rounded);
  expect(findings.map((finding) => (finding.code === "complaints/dates-out-of-order" ? finding.complaint : null))).toEqual([125, 214, 224, 276, 277, 321]);
  expect(findings[0]).toEqual({ code: "complaints/dates-out-of-order", complaint: 125, of: "closed", at: "2013-08-01", after: "received", afterAt: "2013-08-02" });
});

test("CMP-13: rows that agree in everything but their number are reported, and each counts", () => {
  const [from, to] = figures.dateReceived;
  const sets = complaintRegister(records, { from, to }).findings.flatMap((finding) => (finding.code === "complaints/alike-rows" ? [finding.complaints] : []));
  expect(sets.reduce((sum, set) => sum + set.length - 1, 0)).toBe(figures.exactDuplicateRows);
});

test("CMP-13: in time, disputed and unanswered are those computed outside", () => {
  const { withinClock, satisfied, responses } = complaintIndicators(records, { clock: "firstResponse" }).total;
  expect([withinClock.numerator, withinClock.denominator]).toEqual([figures.timely.Yes, figures.rows]);
  expect(satisfied).toMatchObject({ numerator: figures.disputed.No, denominator: figures.disputed.No + figures.disputed.Yes });
  expect(satisfied.leftOut).toEqual([{ code: "complaints/not-asked", count: figures.disputed[""] }]);
  expect(responses.denominator).toBe(figures.rows - figures.disputed[""]);
});

test("CMP-13: complaints by product, channel, company and answer are those computed outside", () => {
  expect(countsBy("product")).toEqual(figures.product);
  expect(countsBy("channel")).toEqual(figures.via);
  expect(Object.keys(countsBy("unit")).length).toBe(figures.companies);
  const answers = records.map(({ complaint, receivedOn, solution }) => ({ complaint, receivedOn, causes: [solution!] }));
  expect(Object.fromEntries(rootCauses(answers).rows.map(({ cause, complaints }) => [cause, complaints]))).toEqual(figures.response);
});

test.each([["category", figures.paretoIssue80], ["product", figures.paretoProduct80]] as const)("CMP-13: the vital few by %s are those computed outside", (of, expected) => {
  const { rows, mentions } = rootCauses(records, vitalFewCauses, { of });
  const vital = rows.filter((row) => row.class === "vitalFew").map(({ cause, complaints, cumulativeShare }) => [cause, complaints, Number(cumulativeShare.toFixed(4))]);
  expect([vital, rows.length, mentions]).toEqual([expected.vitalFew, expected.distinct, expected.total]);
});
