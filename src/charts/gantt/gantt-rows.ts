import type { EngagementTemplate } from "../../engagements/index.ts";
import { requireTemplate } from "../../engagements/internal.ts";
import { ClienteleError, type Id, type PlainDate } from "../../foundation/index.ts";
import { requireDate, requireList, requireObject } from "../../foundation/internal.ts";
import type { ActivityStatus, NetworkSchedule } from "../../schedule/index.ts";
import { labelOf, wordsOf, type ChartLocale } from "../chart-words.ts";

/**
 * What `scheduleNetwork` or `engagementSchedule` gave.
 *
 * @typeParam I - the ids of its activities
 * @category Charts
 */
export interface GanttSchedule<I extends Id = Id> extends Pick<NetworkSchedule<I>, "activities"> {
  /** The phases of an engagement, in the order in which they are drawn. */
  readonly phases?: readonly { readonly phase: string }[] | undefined;
}

/**
 * What a plan is drawn with.
 *
 * @category Charts
 */
export interface GanttOptions {
  /** The template of an engagement: names, phases, and which activities are milestones. Absent: ids, in one list. */
  readonly template?: EngagementTemplate | undefined;
  /** The activities of a network, for their durations: those of 0 are milestones. Absent: the template says, or none is. */
  readonly network?: { readonly activities: readonly { readonly id: Id; readonly duration: number }[] } | undefined;
  /** The language of names; default English. */
  readonly locale?: ChartLocale | undefined;
  /** What stands above; default the name of the template, or nothing. */
  readonly title?: string | undefined;
  /** The day it is, `YYYY-MM-DD`: what is late and begins by then is under way. Vega-Lite draws a line at its end. Absent: neither. */
  readonly asOf?: string | undefined;
}

/** An activity as it is drawn. */
export interface GanttRow {
  /** Its id. */
  readonly id: Id;
  /** What it is called. */
  readonly label: string;
  /** Its phase; `null` where there is none. */
  readonly phase: { readonly id: string; readonly label: string } | null;
  /** First day; `null` where it cannot be said. */
  readonly start: PlainDate | null;
  /** Last day; `null` where it cannot be said. */
  readonly finish: PlainDate | null;
  /** Latest last day; `null` where it cannot be said. */
  readonly lateFinish: PlainDate | null;
  /** How far it is. */
  readonly status: ActivityStatus;
  /** Whether it has begun and not ended. */
  readonly isUnderWay: boolean;
  /** Whether any slip delays the end. */
  readonly isCritical: boolean;
  /** Whether it takes no time. */
  readonly isMilestone: boolean;
}

/** A plan as it is drawn. */
export interface GanttPlan {
  /** What stands above; `null` for nothing. */
  readonly title: string | null;
  /** Phase by phase, within a phase by first day. */
  readonly rows: readonly GanttRow[];
}

/**
 * The rows of a plan.
 *
 * @param schedule - what was scheduled
 * @param options - names, milestones, title
 * @returns title and rows; no activity is missing
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-template`, `invalid-option`; `unknown-id` for an activity that the template does not have
 */
export function ganttRows(schedule: GanttSchedule, options: GanttOptions): GanttPlan {
  requireObject(schedule, "schedule");
  requireObject(options, "options");
  const { template, network, locale, title, asOf } = options;
  wordsOf(locale);
  if (asOf !== undefined) requireDate(asOf, "asOf");
  if (template !== undefined) requireTemplate(template);
  const phaseOf = new Map<Id, string>();
  const durations = new Map<Id, number>();
  const written = (template?.phases ?? []).flatMap(({ id: phase, activities = [] }) => activities.map((activity) => ({ phase, ...activity })));
  for (const { id, phase, duration = 0 } of written) {
    phaseOf.set(id, phase);
    durations.set(id, duration);
  }
  for (const { id, duration } of network?.activities ?? []) durations.set(id, duration);
  const activities = requireList(schedule.activities, "schedule.activities") as GanttSchedule["activities"];
  const rows = activities.map((activity, index): GanttRow => {
    const { id, status } = activity;
    const phase = phaseOf.get(id);
    if (template !== undefined && phase === undefined) {
      throw new ClienteleError("unknown-id", "an activity of the schedule is none of the template", { list: "schedule.activities", index, id });
    }
    const day = (field: "start" | "finish" | "lateFinish"): PlainDate | null => {
      const date = activity[field];
      if (date !== null) requireDate(date, `schedule.activities[${index}].${field}`);
      return date;
    };
    const start = day("start");
    return {
      id,
      label: labelOf(written, String(id), locale),
      phase: phase === undefined ? null : { id: phase, label: labelOf(template!.phases, phase, locale) },
      start,
      finish: day("finish"),
      lateFinish: day("lateFinish"),
      status,
      // Dates of one form are in the order of their text.
      isUnderWay: status === "running" || (status === "late" && asOf !== undefined && start !== null && start <= asOf),
      isCritical: activity.critical === true,
      isMilestone: durations.get(id) === 0,
    };
  });
  const order = schedule.phases?.map(({ phase }) => phase) ?? template?.phases.map(({ id }) => id) ?? [];
  // Sorting is stable: within a phase the order of the schedule stays.
  const rank = ({ id }: GanttRow): number => order.indexOf(phaseOf.get(id) ?? "");
  return {
    title: title ?? (template?.name === undefined ? null : labelOf([template], template.id, locale)),
    rows: rows.sort((a, b) => rank(a) - rank(b)),
  };
}
