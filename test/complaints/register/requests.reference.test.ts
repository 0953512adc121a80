import { expect, test } from "vitest";
import { complaintIndicators } from "../../../src/complaints/indicators/complaint-indicators.ts";
import { resolutionTimes } from "../../../src/complaints/indicators/resolution-times.ts";
import { rootCauses } from "../../../src/complaints/learning/root-causes.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import { readFigures, readRequests } from "./register-data.ts";

interface Figures {
  readonly rows: number;
  readonly created: readonly [string, string];
  readonly status: Readonly<Record<"In Progress" | "Closed", number>>;
  readonly descriptor: Readonly<Record<string, number>>;
  readonly borough: Readonly<Record<string, number>>;
  readonly resolutionMinutes: Readonly<Record<"n" | "min" | "max" | "mean" | "median" | "p90_nearest_rank" | "negative", number>>;
  readonly uniqueKeys: number;
}

const figures = readFigures("nyc311-animal-abuse.json") as Figures;
const records = readRequests();
const timeZone = "America/New_York";

// The wall clock by the formatter of the platform, written as if it were UTC: what the source holds.
const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
const wallOf = (at: string): string => `${format.format(new Date(at)).replace(" ", "T")}Z`;
const onTheWall = records.map((record) => ({ ...record, receivedAt: wallOf(record.receivedAt!), closedAt: typeof record.closedAt === "string" ? wallOf(record.closedAt) : null }));

test("CMP-13: on the wall clock, minutes to close are those computed outside", () => {
  const { n, min, max, mean, median, p90, negative, open } = resolutionTimes(onTheWall, { unit: "minutes" });
  const { mean: rounded, p90_nearest_rank, ...others } = figures.resolutionMinutes;
  expect({ n, min, max, median, negative }).toEqual(others);
  expect([p90, Number(mean!.toFixed(4)), open]).toEqual([p90_nearest_rank, rounded, figures.status["In Progress"]]);
});

test("CMP-13: the wall clock adds an hour to each request that was open when the clocks went forward, and to no other", () => {
  const change = "2025-03-09T07:00:00.000Z";
  const across = records.filter(({ receivedAt, closedAt }) => typeof closedAt === "string" && receivedAt! < change && closedAt >= change);
  expect(across.length).toBe(79);
  const ours = resolutionTimes(records, { unit: "minutes" });
  const theirs = resolutionTimes(onTheWall, { unit: "minutes" });
  expect((theirs.mean! - ours.mean!) * ours.n).toBeCloseTo(79 * 60, 6);
  const others = (rows: typeof records): typeof records => rows.filter(({ complaint }) => !across.some((request) => request.complaint === complaint));
  expect(resolutionTimes(others(records), { unit: "minutes" })).toEqual(resolutionTimes(others(onTheWall), { unit: "minutes" }));
  expect([ours.n, ours.median, ours.zero]).toEqual([theirs.n, theirs.median, theirs.zero]);
});

test("CMP-13: requests by kind and by borough are those computed outside", () => {
  expect(Object.fromEntries(rootCauses(records, undefined, { of: "category" }).rows.map(({ cause, complaints }) => [cause, complaints]))).toEqual(figures.descriptor);
  const rows = complaintIndicators(records, { by: "unit", timeZone, unit: "minutes" }).rows.map(({ group, complaints }) => [group, complaints]);
  expect(Object.fromEntries(rows)).toEqual(figures.borough);
});

test("CMP-13: all requests are received between the first and the last day in New York, none twice", () => {
  const [first, last] = figures.created.map((local) => local.slice(0, 10)) as [string, string];
  expect([onTheWall.map(({ receivedAt }) => receivedAt).sort()[0], onTheWall.map(({ receivedAt }) => receivedAt).sort().at(-1)]).toEqual(figures.created.map((local) => `${local}Z`));
  const { whole, accounted } = complaintRegister(records, { from: first, to: last, timeZone });
  expect(accounted).toEqual({ given: figures.rows, within: figures.uniqueKeys, before: 0, after: 0, copies: 0, leftOut: 0 });
  expect([whole.opening, whole.opened]).toEqual([0, figures.rows]);
  // The last requests came after midnight: a register in UTC would put the first of that evening on the next day.
  expect(complaintRegister(records, { from: first, to: "2025-03-13", timeZone: "UTC" }).whole.opened).not.toBe(
    complaintRegister(records, { from: first, to: "2025-03-13", timeZone }).whole.opened,
  );
});
