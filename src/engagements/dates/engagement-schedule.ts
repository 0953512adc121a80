import { isSameDefinition } from "../../flow/index.ts";
import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError, plainDateIn, type PlainDate } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { scheduleNetwork, type BaselineActivity, type NetworkSchedule, type ScheduledActivity } from "../../schedule/index.ts";
import { stampOf } from "../compiled/compile-engagement.ts";
import { tailor, type TailoredPhase } from "../compiled/tailor.ts";
import { requireState } from "../require-state.ts";
import type { EngagementState } from "../state.ts";
import type { EngagementNames, EngagementTemplate } from "../template.ts";
import { requireTemplate } from "../validate/validate-template.ts";
import { networkOf } from "./engagement-network.ts";

/**
 * What else a schedule of an engagement rests on.
 *
 * @category Engagements
 */
export interface EngagementScheduleOptions<A extends string = string> {
  /** First day, `YYYY-MM-DD`; absent: the day on which the engagement started, in the zone of the calendar. */
  readonly start?: string | undefined;
  /** The day it is, `YYYY-MM-DD`: what is not done by then is not done before. Absent: only what happened counts. */
  readonly asOf?: string | undefined;
  /** An earlier schedule to compare with; absent: none. */
  readonly baseline?: readonly BaselineActivity[] | undefined;
  /** Working days of activities by id, before those of the template: templates mostly leave them to each engagement. Absent: none. */
  readonly durations?: Readonly<Partial<Record<A, number>>> | undefined;
}

/**
 * The days of a phase.
 *
 * @category Engagements
 */
export interface ScheduledPhase<N extends EngagementNames = EngagementNames> {
  /** The phase. */
  readonly phase: N["phase"];
  /** First day of its first activity; `null` where it has none, or nobody can say. */
  readonly start: PlainDate | null;
  /** Last day of its last activity; `null` where it has none, or nobody can say. */
  readonly finish: PlainDate | null;
}

/**
 * When an engagement will end, and why not earlier. With anything `undated`, its `finish`, `duration` and `slip` are `null`, and all days after
 * that are the earliest there can be.
 *
 * @category Engagements
 */
export interface EngagementSchedule<N extends EngagementNames = EngagementNames> extends Omit<NetworkSchedule<N["activity"]>, "activities"> {
  /** Activities still to be done that nobody has given a duration, in the order of phases and activities. They count as 0 days. */
  readonly undated: readonly N["activity"][];
  /** Its phases in the order they were and will be gone through, then those that run beside them. */
  readonly phases: readonly ScheduledPhase<N>[];
  /** The days of each activity, by first day. */
  readonly activities: readonly ScheduledActivity<N["activity"]>[];
}

/**
 * When will an engagement end, which activities must not slip, and by how much is it late?
 *
 * Links and durations are those of the template, as tailored; `durations` of this engagement go first. A phase starts when all activities of
 * the one before are over. Phases to come follow the first way that the template lists; what was done stays on its days. An activity that was
 * skipped takes no time, and one that was left undone in a phase since left, or when the engagement ended, is not planned any more. Who was
 * proposed for a role in the plan of a phase works on the activities of that role.
 *
 * @param template - the template of the engagement
 * @param state - the engagement; one that has not started has a `start`, and no profile
 * @param calendar - the working days; dates are those of its zone
 * @param options - first day, the day it is, durations, an earlier plan
 * @returns dates, floats and findings, as `scheduleNetwork` gives them, and the dates of phases
 * @throws ClienteleError `invalid-option` where nothing says when it starts; `invalid-input` for a state of another definition;
 * `unknown-id` for a duration of no activity; `invalid-template`, and what `scheduleNetwork` throws
 * @example
 * ```ts
 * import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";
 * import { defineEngagement, engagementSchedule, openEngagement } from "clientele/engagements";
 *
 * const rollOut = defineEngagement({ id: "rollOut", version: 1, initial: "build",
 *   phases: [
 *     { id: "build", activities: [{ id: "deployment", duration: 2 }], next: ["hand"] },
 *     { id: "hand", activities: [{ id: "training", duration: 1 }] },
 *   ] });
 * const calendar = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * const state = openEngagement(rollOut).replay([]);
 * const plan = engagementSchedule(rollOut, state, calendar, { start: "2026-03-05" });
 * plan.activities.map(({ id, startDay, finish }) => [id, startDay, finish]);
 * // => [["deployment", 1, "2026-03-06"], ["training", 3, "2026-03-09"]]
 *
 * // Templates leave most durations to the engagement: without them nobody knows the end.
 * engagementSchedule(rollOut, state, calendar, { start: "2026-03-05", durations: { training: 3 } }).finish; // => "2026-03-11"
 * engagementSchedule(rollOut, state, calendar).finish; // throws invalid-option
 * ```
 * @category Engagements
 * @see ENG-10
 */
export function engagementSchedule<N extends EngagementNames>(
  template: EngagementTemplate<N>,
  state: EngagementState<N>,
  calendar: WorkCalendar,
  options: EngagementScheduleOptions<N["activity"]> = {},
): EngagementSchedule<N> {
  requireTemplate(template);
  requireState(state);
  requireObject(calendar, "calendar");
  requireObject(options, "options");
  if (state.definition !== null && !isSameDefinition(state.definition, stampOf(template))) {
    throw new ClienteleError("invalid-input", "state was made by another definition; migrate it first", { list: "state", field: "definition" });
  }
  const { timeZone } = calendar;
  const { start = startOf(state, timeZone), asOf, baseline, durations = {} } = options;
  requireDurations(durations, template);
  const { places, undated, activities, links, actuals, people } = networkOf(template, tailor(template, state.profile), state, durations, timeZone);
  const schedule = scheduleNetwork<N["activity"]>({ activities, links }, { start, calendar, asOf, baseline, actuals, people });
  const end = undated.length === 0 ? {} : { finish: null, duration: null, slip: null };
  const days = new Map(schedule.activities.map((row) => [row.id, row]));
  return { ...schedule, ...end, undated, phases: places.map((place) => phaseDays<N>(place, days, undated)) };
}

function requireDurations(durations: Readonly<Partial<Record<string, number>>>, { phases }: EngagementTemplate): void {
  requireObject(durations, "durations");
  const known = new Set(phases.flatMap(({ activities = [] }) => activities.map(({ id }) => id)));
  for (const [id, days] of Object.entries(durations)) {
    if (!known.has(id)) throw new ClienteleError("unknown-id", "durations names no activity of the template", { list: "durations", id });
    if (!(typeof days === "number" && days >= 0 && days < Infinity)) {
      throw new ClienteleError("invalid-value", "a duration is not a number of working days", { list: "durations", id, value: days });
    }
  }
}

function startOf({ visits }: EngagementState, timeZone: string): PlainDate {
  const [first] = visits;
  if (first !== undefined) return plainDateIn(first.enteredAt, timeZone);
  throw new ClienteleError("invalid-option", "nothing says when the engagement starts", { list: "options", field: "start" });
}

function phaseDays<N extends EngagementNames>(
  { phase, activities }: TailoredPhase,
  days: ReadonlyMap<string, ScheduledActivity<string>>,
  undated: readonly string[],
): ScheduledPhase<N> {
  const rows = activities.map(({ id }) => days.get(id)!);
  const starts = rows.map(({ start }) => start).filter((day) => day !== null);
  const finishes = rows.map(({ finish }) => finish).filter((day) => day !== null);
  const isKnown = rows.length > 0 && starts.length === rows.length && finishes.length === rows.length;
  const isDated = isKnown && !activities.some(({ id }) => undated.includes(id));
  return { phase: phase.id, start: isKnown ? starts.sort()[0]! : null, finish: isDated ? finishes.sort().at(-1)! : null };
}
