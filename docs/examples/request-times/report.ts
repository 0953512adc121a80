import { complaintIndicators, resolutionTimes } from "clientele/complaints";
import type { ComplaintRecord, DurationFigures } from "clientele/complaints";
import { formatCount } from "../quickstart/figures.ts";
import type { Report } from "../quickstart/report.ts";
import { left, right, spare, type Section } from "../quickstart/tables.ts";
import { onTheWall } from "./wall-clock.ts";

/** Puts times to close into words and tables. */
export function requestReport(records: readonly ComplaintRecord[], timeZone: string): Report {
  const { n, open } = resolutionTimes(records);
  return {
    title: "How long a city takes",
    subtitle: `${formatCount(records.length)} requests about animals, ${formatCount(n)} closed and ${formatCount(open)} open.`,
    sections: [areaSection(records, timeZone), clockSection(records, timeZone)],
  };
}

function areaSection(records: readonly ComplaintRecord[], timeZone: string): Section {
  const { rows, total } = complaintIndicators(records, { by: "unit", unit: "hours", timeZone });
  const cells = ({ times }: typeof total): string[] => [formatCount(times.n), formatCount(times.open), ...[times.mean, times.median, times.p90, times.max].map(formatHours)];
  const { mean, median } = total.times;
  return {
    id: "areas",
    title: "Mean against median",
    meaning: `The mean is ${(mean! / median!).toFixed(1)} times the median: half of the requests are closed within ${formatHours(median)} hours, and a few take weeks.`,
    tables: [
      {
        caption: "Hours to close, by borough",
        columns: [left("Borough"), right("Closed"), spare(right("Open")), right("Mean"), right("Median"), right("90 %"), right("Longest")],
        rows: rows.map((row) => [String(row.group), ...cells(row)]),
        totals: [["All", ...cells(total)]],
      },
    ],
  };
}

function clockSection(records: readonly ComplaintRecord[], timeZone: string): Section {
  const wall = onTheWall(records, timeZone);
  const ours = resolutionTimes(records, { unit: "minutes" });
  const theirs = resolutionTimes(wall, { unit: "minutes" });
  const touched = records.filter((record, index) => minutesOf(record) !== minutesOf(wall[index]!));
  const figures: readonly (readonly [string, (figures: DurationFigures) => number | null])[] = [
    ["mean", ({ mean }) => mean],
    ["median", ({ median }) => median],
    ["90 %", ({ p90 }) => p90],
    ["longest", ({ max }) => max],
  ];
  return {
    id: "clocks",
    title: "When the clocks went forward",
    meaning: `${formatCount(touched.length)} requests were open in the night in which the clocks skipped an hour. On the wall they took an hour longer than they did.`,
    tables: [
      {
        caption: "Minutes to close",
        columns: [left("Figure"), right("Time that went by"), right("By the wall clock"), right("Difference")],
        rows: figures.map(([name, of]) => [name, formatMinutes(of(ours)!), formatMinutes(of(theirs)!), formatMinutes(of(theirs)! - of(ours)!)]),
      },
    ],
    note: `The first of them are the requests ${touched.map(({ complaint }) => Number(complaint)).sort((a, b) => a - b).slice(0, 3).join(", ")}; all others are the same either way.`,
  };
}

function minutesOf(record: ComplaintRecord): number | null {
  return resolutionTimes([record], { unit: "minutes" }).max;
}

function formatHours(hours: number | null): string {
  return hours === null ? "–" : hours.toFixed(1);
}

function formatMinutes(minutes: number): string {
  return minutes.toFixed(2);
}
