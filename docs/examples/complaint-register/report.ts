import { complaintIndicators, complaintRegister, rootCauses } from "clientele/complaints";
import type { ComplaintRecord, RegisterCounts, RegisterFinding } from "clientele/complaints";
import { formatCount, formatShare } from "../quickstart/figures.ts";
import type { Report } from "../quickstart/report.ts";
import { left, right, spare, type Section } from "../quickstart/tables.ts";

/** Puts a register of complaints into words and tables. */
export function complaintReport(records: readonly ComplaintRecord[], period: { readonly from: string; readonly to: string }): Report {
  return {
    title: "What people complain of, and how fast it moves",
    subtitle: `${formatCount(records.length)} complaints about financial services, received ${period.from} to ${period.to}.`,
    sections: [registerSection(records, period), productSection(records), causeSection(records), dirtSection(records, period)],
  };
}

function registerSection(records: readonly ComplaintRecord[], { from, to }: { readonly from: string; readonly to: string }): Section {
  const { periods, whole } = complaintRegister(records, { from, to, every: "year" });
  const cells = ({ opening, opened, closed, outstanding }: RegisterCounts): string[] => [opening, opened, closed, outstanding].map(formatCount);
  return {
    id: "register",
    title: "The register",
    meaning: "What was there, plus what came, less what went, is what is left.",
    tables: [
      {
        caption: "Complaints not yet with the company",
        columns: [left("Year"), right("Opening"), right("Received"), right("Forwarded"), right("Outstanding")],
        rows: periods.map((counts) => [counts.from.slice(0, 4), ...cells(counts)]),
        totals: [["All", ...cells(whole)]],
      },
    ],
  };
}

function productSection(records: readonly ComplaintRecord[]): Section {
  const { rows, total } = complaintIndicators(records, { by: "product", clock: "firstResponse" });
  const cells = ({ complaints, times, withinClock, satisfied }: typeof total): string[] => [
    formatCount(complaints),
    formatDays(times.mean),
    formatDays(times.median),
    formatDays(times.p90),
    formatShare(withinClock.value),
    formatShare(satisfied.value === null ? null : 1 - satisfied.value),
  ];
  return {
    id: "products",
    title: "By product",
    meaning: "Half of the complaints are forwarded on the day they come. The mean says otherwise, because a few take months.",
    tables: [
      {
        caption: "Days to the company, answers in time, answers disputed",
        columns: [left("Product"), right("Complaints"), right("Mean"), right("Median"), right("90 %"), right("In time"), right("Disputed")],
        rows: [...rows].sort((a, b) => b.complaints - a.complaints).map((row) => [String(row.group), ...cells(row)]),
        totals: [["All", ...cells(total)]],
      },
    ],
    note: `Of ${formatCount(total.complaints)} answers ${formatCount(total.satisfied.denominator)} are known to be disputed or not; the others are left out.`,
  };
}

function causeSection(records: readonly ComplaintRecord[]): Section {
  const { rows } = rootCauses(records);
  const vital = rows.filter((row) => row.class === "vitalFew");
  return {
    id: "causes",
    title: "The vital few",
    meaning: `${vital.length} of ${rows.length} issues make up 80 % of the complaints.`,
    tables: [
      {
        caption: "The fewest issues that cover 80 %",
        columns: [right("#"), left("Issue"), right("Complaints"), spare(right("Share")), right("Together")],
        rows: vital.map(({ rank, cause, complaints, share, cumulativeShare }) => [String(rank), String(cause), formatCount(complaints), formatShare(share), formatShare(cumulativeShare)]),
      },
    ],
  };
}

function dirtSection(records: readonly ComplaintRecord[], period: { readonly from: string; readonly to: string }): Section {
  const { findings, leftOut, accounted } = complaintRegister(records, period);
  const disordered = findings.filter(isDisordered);
  const sets = findings.flatMap((finding) => (finding.code === "complaints/alike-rows" ? [finding.complaints] : []));
  const alike = sets.reduce((sum, set) => sum + set.length - 1, 0);
  return {
    id: "dirt",
    title: "What is wrong with the data",
    meaning: `${formatCount(disordered.length)} complaints were forwarded before they came. They count as forwarded on the day they came.`,
    tables: [
      {
        caption: "Dates in the wrong order",
        columns: [right("Row"), left("Received"), left("Forwarded")],
        rows: disordered.map(({ complaint, at, afterAt }) => [String(complaint), afterAt, at]),
      },
    ],
    note:
      `${formatCount(leftOut.length)} of ${formatCount(accounted.given)} rows are left out. ${formatCount(alike)} rows say the same as another one in these columns, ` +
      "and each counts: with the company and the place beside them, only 21 would.",
  };
}

function isDisordered(finding: RegisterFinding): finding is RegisterFinding & { readonly code: "complaints/dates-out-of-order" } {
  return finding.code === "complaints/dates-out-of-order";
}

function formatDays(days: number | null): string {
  return days === null ? "–" : days.toFixed(1);
}
