import { addDays, type Id, type PlainDate } from "../../foundation/index.ts";
import type { ActivityStatus } from "../../schedule/index.ts";
import { wordsOf, type ChartWords } from "../chart-words.ts";
import { ganttRows, type GanttOptions, type GanttRow, type GanttSchedule } from "./gantt-rows.ts";

/**
 * A row of the data behind the chart.
 *
 * @category Charts
 */
export interface GanttBar {
  /** The activity. */
  readonly activity: Id;
  /** What it is called, no two alike. */
  readonly label: string;
  /** What its phase is called; `null` where there is none. */
  readonly phase: string | null;
  /** First day; `null` where it cannot be said. */
  readonly start: PlainDate | null;
  /** Last day; `null` where it cannot be said. */
  readonly finish: PlainDate | null;
  /** The day after the last one, at which the bar ends. */
  readonly end: PlainDate | null;
  /** The day after the latest last one, at which its float ends. */
  readonly lateEnd: PlainDate | null;
  /** How far it is. */
  readonly status: ActivityStatus;
  /** The same in words. */
  readonly state: string;
  /** Whether any slip delays the end. */
  readonly critical: boolean;
  /** Whether it takes no time. */
  readonly milestone: boolean;
}

/**
 * A specification for Vega-Lite 6: plain JSON.
 *
 * @category Charts
 */
export interface GanttSpec {
  /** Which language it is written in. */
  readonly $schema: string;
  /** What stands above; absent: nothing. */
  readonly title?: string | undefined;
  /** Width of the plot in pixels. */
  readonly width: number;
  /** Height of a row in pixels. */
  readonly height: { readonly step: number };
  /** One row for each activity, in the order drawn. */
  readonly data: { readonly values: readonly GanttBar[] };
  /** Float, bars, milestones, the day it is. */
  readonly layer: readonly object[];
}

/**
 * A plan as a picture: the specification of its Gantt chart for Vega-Lite.
 *
 * Bars are coloured by how far an activity is, critical ones have a red border, the thin line behind a bar is its float, and milestones
 * are diamonds on their day. Days are days everywhere: the axis knows no time zone.
 *
 * @param schedule - what `scheduleNetwork` or `engagementSchedule` gave
 * @param options - names, milestones, language, title, the day it is
 * @returns plain JSON, the same for the same plan; an activity without days keeps its row, and the row is empty
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-template`, `invalid-option`; `unknown-id` for an activity that the template does not have
 * @example
 * ```ts
 * import { ganttSpec } from "clientele/charts";
 * import { scheduleNetwork } from "clientele/schedule";
 *
 * const plan = scheduleNetwork({ activities: [{ id: "survey", duration: 3 }] }, { start: "2026-03-02" });
 * const spec = ganttSpec(plan, { title: "Pilot" });
 * spec.data.values;
 * // => [{ activity: "survey", label: "survey", phase: null, start: "2026-03-02", finish: "2026-03-04", end: "2026-03-05",
 * //   lateEnd: "2026-03-05", status: "not-started", state: "not started", critical: true, milestone: false }]
 * JSON.parse(JSON.stringify(spec)); // => spec
 * ganttSpec({ activities: [] }).data.values; // => []
 * ```
 * @category Charts
 * @see ENG-10
 */
export function ganttSpec(schedule: GanttSchedule, options: GanttOptions = {}): GanttSpec {
  const { title, rows } = ganttRows(schedule, options);
  const words = wordsOf(options.locale);
  const { asOf } = options;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...(title === null ? {} : { title }),
    width: 640,
    height: { step: 20 },
    data: { values: barsOf(rows, words) },
    layer: [...layers(words), ...(asOf === undefined ? [] : [dayLine(asOf)])],
  };
}

function barsOf(rows: readonly GanttRow[], words: ChartWords): GanttBar[] {
  const labels = distinct(rows.map(({ label }) => label));
  return rows.map(({ id, phase, start, finish, lateFinish, status, isCritical, isMilestone }, index) => ({
    activity: id,
    label: labels[index]!,
    phase: phase?.label ?? null,
    start,
    finish,
    end: dayAfter(finish),
    lateEnd: dayAfter(lateFinish),
    status,
    state: words.status[status],
    critical: isCritical,
    milestone: isMilestone,
  }));
}

function dayAfter(date: PlainDate | null): PlainDate | null {
  return date === null ? null : addDays(date, 1);
}

// Rows of one label would be one row.
function distinct(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let own = label;
    for (let n = 2; taken.has(own); n += 1) own = `${label} (${n})`;
    taken.add(own);
    return own;
  });
}

const COLOURS: Readonly<Record<ActivityStatus, string>> = {
  "not-started": "#94a3b8", running: "#3b82f6", done: "#4ade80", late: "#f59e0b", undetermined: "#e5e7eb",
};
const CRITICAL = "#b91c1c";

function layers(words: ChartWords): object[] {
  const statuses = Object.keys(COLOURS) as ActivityStatus[];
  // Days are read as midnight UTC, and shown as such.
  const x = { field: "start", type: "temporal", scale: { type: "utc" }, axis: { title: null, format: "%Y-%m-%d", labelAngle: -45 } };
  const y = { field: "label", type: "nominal", sort: null, axis: { title: null, labelLimit: 320 } };
  const color = {
    field: "state", type: "nominal", legend: { title: null },
    scale: { domain: statuses.map((status) => words.status[status]), range: statuses.map((status) => COLOURS[status]) },
  };
  const stroke = { condition: { test: "datum.critical", value: CRITICAL }, value: null };
  const tooltip = ["label", "phase", "start", "finish", "state"].map((field) => ({ field, type: "nominal" }));
  return [
    {
      transform: [{ filter: "isValid(datum.end) && isValid(datum.lateEnd) && datum.lateEnd > datum.end" }],
      mark: { type: "bar", height: 3, color: "#cbd5e1" },
      encoding: { x: { ...x, field: "end" }, x2: { field: "lateEnd" }, y },
    },
    {
      transform: [{ filter: "!datum.milestone" }],
      mark: { type: "bar", height: 12, strokeWidth: 2 },
      encoding: { x, x2: { field: "end" }, y, color, stroke, tooltip },
    },
    {
      transform: [{ filter: "datum.milestone" }],
      mark: { type: "point", shape: "diamond", size: 110, filled: true, strokeWidth: 2, opacity: 1 },
      encoding: { x, y, color, stroke, tooltip },
    },
  ];
}

function dayLine(asOf: string): object {
  return {
    data: { values: [{ day: addDays(asOf, 1) }] },
    mark: { type: "rule", strokeDash: [4, 3], color: "#334155" },
    encoding: { x: { field: "day", type: "temporal" } },
  };
}
