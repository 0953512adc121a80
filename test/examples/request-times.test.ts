import { afterAll, expect, test } from "vitest";
import { resolutionTimes } from "clientele/complaints";
import { printReport } from "../../docs/examples/quickstart/terminal.ts";
import { requestReport } from "../../docs/examples/request-times/report.ts";
import { readRequests } from "../../docs/examples/request-times/requests.ts";
import { onTheWall } from "../../docs/examples/request-times/wall-clock.ts";
import { readFigures } from "../complaints/register/register-data.ts";

const timeZone = process.env["TZ"];
afterAll(() => {
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
});

const outside = readFigures("nyc311-animal-abuse.json") as { readonly resolutionMinutes: Readonly<Record<"n" | "mean" | "median" | "p90_nearest_rank" | "max", number>> };
const records = readRequests(`${import.meta.dirname}/../../docs/examples/data/request-times.csv`);
const text = printReport(requestReport(records, "America/New_York"), { width: 80, paint: "plain" });

test("CMP-13: by the wall clock, the figures are those computed outside", () => {
  const { mean, median, p90_nearest_rank, max } = outside.resolutionMinutes;
  const theirs = text.split("\n").flatMap((line) => /^ +(mean|median|90 %|longest) +[\d.]+ +([\d.]+) /.exec(line)?.[2] ?? []);
  expect(theirs).toEqual([mean, median, p90_nearest_rank, max].map((minutes) => minutes.toFixed(2)));
});

test("CMP-13: 79 requests were open when the clocks went forward, and took an hour less than the wall clock says", () => {
  expect(text).toContain("79 requests were open");
  const { n, mean } = outside.resolutionMinutes;
  expect(resolutionTimes(records, { unit: "minutes" }).mean! * n).toBeCloseTo(mean * n - 79 * 60, -1);
});

test.each(["UTC", "Asia/Shanghai", "America/New_York"])("the report is the same on a machine in %s", (zone) => {
  process.env["TZ"] = zone;
  expect(printReport(requestReport(records, "America/New_York"), { width: 80, paint: "plain" })).toBe(text);
  expect(onTheWall(records.slice(0, 1), "America/New_York")[0]!.receivedAt).toBe("2025-03-14T01:20:00Z");
});

test("the report fits the width that it is given", () => {
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});
