import { mermaidText } from "../mermaid/mermaid-text.ts";
import { ganttRows, type GanttOptions, type GanttRow, type GanttSchedule } from "./gantt-rows.ts";

/**
 * A plan as a picture: the Mermaid text of its Gantt chart.
 *
 * Critical activities are marked `crit`, those under way `active`, finished ones `done`. Milestones are drawn on their day. An activity
 * without days stands in a comment, because Mermaid cannot draw it.
 *
 * @param schedule - what `scheduleNetwork` or `engagementSchedule` gave
 * @param options - names, milestones, language, title
 * @returns Mermaid text of a Gantt chart, the same for the same plan, without a line for today; lines end in `\n` but for the last
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-template`, `invalid-option`; `unknown-id` for an activity that the template does not have
 * @example
 * ```ts
 * import { ganttMermaid } from "clientele/charts";
 * import { scheduleNetwork } from "clientele/schedule";
 *
 * const network = { activities: [{ id: "survey", duration: 3 }, { id: "signed", duration: 0 }], links: [{ from: "survey", to: "signed" }] };
 * ganttMermaid(scheduleNetwork(network, { start: "2026-03-02" }), { network, title: "Pilot" }).split("\n");
 * // => ["gantt", "  title Pilot", "  dateFormat YYYY-MM-DD", "  inclusiveEndDates", "  axisFormat %Y-%m-%d", "  todayMarker off",
 * //   "  survey :crit, 2026-03-02, 2026-03-04", "  signed :crit, milestone, 2026-03-04, 0d"]
 * ganttMermaid({ activities: [] }).split("\n").length; // => 5
 * ```
 * @category Charts
 * @see ENG-10
 */
export function ganttMermaid(schedule: GanttSchedule, options: GanttOptions = {}): string {
  const { title, rows } = ganttRows(schedule, options);
  return [
    "gantt",
    ...(title === null ? [] : [`  title ${mermaidText(title, "task")}`]),
    "  dateFormat YYYY-MM-DD",
    "  inclusiveEndDates",
    "  axisFormat %Y-%m-%d",
    // Today is when somebody looks at it.
    "  todayMarker off",
    ...rows.flatMap((row, index) => [
      ...(row.phase === null || row.phase.id === rows[index - 1]?.phase?.id ? [] : [`  section ${mermaidText(row.phase.label, "task")}`]),
      `  ${taskOf(row)}`,
    ]),
  ].join("\n");
}

function taskOf(row: GanttRow): string {
  const label = mermaidText(row.label, "task");
  const { start, finish, isMilestone } = row;
  if (start === null || finish === null) return `%% no days: ${label}`;
  return `${label} :${[...tagsOf(row), start, isMilestone ? "0d" : finish].join(", ")}`;
}

function tagsOf({ status, isUnderWay, isCritical, isMilestone }: GanttRow): string[] {
  return [...(status === "done" ? ["done"] : isUnderWay ? ["active"] : []), ...(isCritical ? ["crit"] : []), ...(isMilestone ? ["milestone"] : [])];
}
