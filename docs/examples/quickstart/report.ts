import type { Analysis } from "./analysis.ts";
import { formatAmount, formatCount, formatPeriod } from "./figures.ts";
import { classSection } from "./sections/classes.ts";
import { concentrationSection } from "./sections/concentration.ts";
import { leaderSection } from "./sections/leaders.ts";
import { migrationSection } from "./sections/migration.ts";
import { paretoSection } from "./sections/pareto.ts";
import { planSection } from "./sections/plan.ts";
import { segmentSection } from "./sections/segments.ts";
import { todaySection } from "./sections/today.ts";
import { workloadSection } from "./sections/workload.ts";
import type { Section } from "./tables.ts";

/** The report in words and tables, for whatever medium. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** Puts an analysis into words. `unit` is that of the amounts, as in "£"; it may be empty. */
export function writeReport(analysis: Analysis, unit: string): Report {
  const { abc, period, invoices, cancellations } = analysis;
  return {
    title: "Who matters most, and why",
    subtitle:
      `${formatCount(abc.totals.count)} clients, ${formatPeriod(period)}. ` +
      `${formatCount(invoices)} invoices, ${formatCount(cancellations)} of them cancellations, come to ${unit}${formatAmount(abc.totals.value)}.`,
    sections: [
      paretoSection(analysis, unit),
      classSection(analysis, unit),
      leaderSection(analysis, unit),
      migrationSection(analysis, unit),
      concentrationSection(analysis),
      segmentSection(analysis, unit),
      todaySection(analysis, unit),
      workloadSection(analysis),
      planSection(analysis, unit),
    ],
  };
}
