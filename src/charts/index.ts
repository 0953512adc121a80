/**
 * Pictures as data: state graphs and plans as Mermaid text, plans as specifications for Vega-Lite. Nothing is drawn here.
 *
 * @module charts
 */
export type { ChartLocale } from "./chart-words.ts";
export { ganttMermaid } from "./gantt/gantt-mermaid.ts";
export type { GanttOptions, GanttSchedule } from "./gantt/gantt-rows.ts";
export { ganttSpec } from "./gantt/gantt-spec.ts";
export type { GanttBar, GanttSpec } from "./gantt/gantt-spec.ts";
export { stateGraph } from "./state-graph/state-graph.ts";
export type { StateGraphOptions } from "./state-graph/state-graph.ts";
