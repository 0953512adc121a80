import type { WorkCalendar } from "../../calendar/index.ts";
import { ClienteleError, plainDateIn, type Id, type PlainDate } from "../../foundation/index.ts";
import {
  scheduleNetwork,
  type ActualActivity,
  type BaselineActivity,
  type NetworkSchedule,
  type PlannedActivity,
  type PlannedLink,
  type ScheduledActivity,
} from "../../schedule/index.ts";
import { linksOf, type FullLink } from "../compiled/compile-activities.ts";
import { stampOf } from "../compiled/compile-engagement.ts";
import { tailor, type Tailored, type TailoredPhase } from "../compiled/tailor.ts";
import { isSameDefinition } from "../../flow/index.ts";
import { own } from "../own.ts";
import { requireState } from "../require-state.ts";
import type { EngagementState } from "../state.ts";
import type { EngagementNames, EngagementTemplate, TemplateActivity } from "../template.ts";
import { requireTemplate } from "../validate/validate-template.ts";

/**
 * What else a schedule of an engagement rests on.
 *
 * @category Engagements
 */
export interface EngagementScheduleOptions {
  /** First day, `YYYY-MM-DD`; absent: the day on which the engagement started, in the zone of the calendar. */
  readonly start?: string | undefined;
  /** The day it is, `YYYY-MM-DD`: what is not done by then is not done before. Absent: only what happened counts. */
  readonly asOf?: string | undefined;
  /** An earlier schedule to compare with; absent: none. */
  readonly baseline?: readonly BaselineActivity[] | undefined;
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
 * When an engagement will end, and why not earlier.
 *
 * @category Engagements
 */
export interface EngagementSchedule<N extends EngagementNames = EngagementNames> extends Omit<NetworkSchedule<N["activity"]>, "activities"> {
  /** Its phases in the order they were and will be gone through, then those that run beside them. */
  readonly phases: readonly ScheduledPhase<N>[];
  /** The days of each activity, by first day. */
  readonly activities: readonly ScheduledActivity<N["activity"]>[];
}

/**
 * When will an engagement end, which activities must not slip, and by how much is it late?
 *
 * Durations and links are those of the template, as tailored. A phase starts when all activities of the one before are over. Phases to come
 * follow the first way that the template lists; what was done stays on its days. An activity that was skipped takes no time. Who was
 * proposed for a role in the plan of a phase works on the activities of that role.
 *
 * @param template - the template of the engagement
 * @param state - the engagement; one that has not started has a `start`, and no profile
 * @param calendar - the working days; dates are those of its zone
 * @param options - first day, the day it is, an earlier plan
 * @returns dates, floats and findings, as `scheduleNetwork` gives them, and the dates of phases
 * @throws ClienteleError `invalid-option` where nothing says when it starts; `invalid-input` for a state of another definition;
 * `invalid-template`, and what `scheduleNetwork` throws
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
 * engagementSchedule(rollOut, state, calendar); // throws invalid-option
 * ```
 * @category Engagements
 * @see ENG-10
 */
export function engagementSchedule<N extends EngagementNames>(
  template: EngagementTemplate<N>,
  state: EngagementState<N>,
  calendar: WorkCalendar,
  options: EngagementScheduleOptions = {},
): EngagementSchedule<N> {
  requireTemplate(template);
  requireState(state);
  if (state.definition !== null && !isSameDefinition(state.definition, stampOf(template))) {
    throw new ClienteleError("invalid-input", "state was made by another definition; migrate it first", { list: "state", field: "definition" });
  }
  const { timeZone } = calendar;
  const tailored = tailor(template, state.profile);
  const way = wayThrough(tailored, state);
  const places = [...way, ...tailored.alongside];
  const start = options.start ?? startOf(state, timeZone);
  const activities = places.flatMap((place) => place.activities.map((activity) => planned(activity, place, state, timeZone)));
  const schedule = scheduleNetwork<N["activity"]>(
    { activities, links: [...places.flatMap((place) => linksWithin(place, template, activities)), ...linksBetween(way)] },
    {
      start,
      calendar,
      asOf: options.asOf,
      baseline: options.baseline,
      actuals: activities.flatMap(({ id }) => actual(id, way, tailored, state, timeZone)),
      people: peopleOf(places, state),
    },
  );
  const days = new Map(schedule.activities.map((row) => [row.id, row]));
  return { ...schedule, phases: places.map((place) => phaseDays<N>(place, days)) };
}

function startOf({ visits }: EngagementState, timeZone: string): PlainDate {
  const [first] = visits;
  if (first !== undefined) return plainDateIn(first.enteredAt, timeZone);
  throw new ClienteleError("invalid-option", "nothing says when the engagement starts", { list: "options", field: "start" });
}

// Where it has been, each phase once, then the first way on from where it is.
function wayThrough({ phases, initial }: Tailored, state: EngagementState): TailoredPhase[] {
  const at = state.phase ?? initial[0];
  const been = state.visits.map(({ phase }) => phase);
  const before = been.slice(0, at === undefined ? 0 : been.indexOf(at));
  const way = new Set(before);
  for (let next = at; next !== undefined && !way.has(next); next = phases.find(({ phase }) => phase.id === next)?.moves[0]?.to) way.add(next);
  return [...way].flatMap((id) => phases.filter(({ phase }) => phase.id === id));
}

function planned({ id, duration = 0, criterion }: TemplateActivity, place: TailoredPhase, state: EngagementState, timeZone: string): PlannedActivity<string> {
  const isSkipped = own(state.activities, id)?.status === "skipped";
  const visit = place.phase.id === state.phase ? state.visits.at(-1) : undefined;
  const notBefore = visit === undefined ? undefined : plainDateIn(visit.enteredAt, timeZone);
  return { id, duration: isSkipped ? 0 : duration, criterion: criterion?.en, notBefore };
}

function linksWithin({ phase, activities }: TailoredPhase, template: EngagementTemplate, there: readonly PlannedActivity<string>[]): PlannedLink<string>[] {
  const isThere = new Set(there.map(({ id }) => id));
  const written = new Map(template.phases.flatMap((other) => (other.activities ?? []).map((activity) => [activity.id, activity])));
  const isListed = phase.order === undefined || phase.order === "listed";
  return activities.flatMap((activity, index) => {
    const required = isListed ? activities.slice(0, index).filter(({ need }) => need !== "optional") : [];
    const listed = required.slice(-1).map(({ id }): FullLink => ({ activity: id, type: "FS", lag: 0 }));
    const links = onto(activity, written, isThere, []);
    // What the template says itself stands before what follows from the order of its list.
    const own = listed.filter((link) => !links.some((other) => other.activity === link.activity));
    return [...links, ...own].map(({ activity: from, type, lag }) => ({ from, to: activity.id, type, lag }));
  });
}

// An activity that is not there passes on what it waited for.
function onto(activity: TemplateActivity, written: ReadonlyMap<string, TemplateActivity>, isThere: ReadonlySet<string>, passed: readonly string[]): FullLink[] {
  return linksOf(activity).flatMap((link) => {
    if (isThere.has(link.activity)) return [link];
    const gone = written.get(link.activity);
    return gone === undefined || passed.includes(gone.id) ? [] : onto(gone, written, isThere, [...passed, gone.id]);
  });
}

function linksBetween(way: readonly TailoredPhase[]): PlannedLink<string>[] {
  const filled = way.filter(({ activities }) => activities.length > 0);
  return filled.slice(1).flatMap(({ activities }, index) => {
    const before = filled[index]!.activities;
    return activities.flatMap(({ id: to, after = [] }) => {
      const linked = after.map((link) => (typeof link === "string" ? link : link.activity));
      return before.filter(({ id }) => !linked.includes(id)).map(({ id: from }) => ({ from, to }));
    });
  });
}

function actual(id: string, way: readonly TailoredPhase[], { alongside }: Tailored, state: EngagementState, timeZone: string): ActualActivity<string>[] {
  const found = own(state.activities, id);
  if (found === undefined) return [];
  // After a way back, what was done in a phase that is still to come is to be done again.
  const here = way.findIndex(({ phase }) => phase.id === state.phase);
  const isReached = [...way.slice(0, here + 1), ...alongside].some(({ activities }) => activities.some((activity) => activity.id === id));
  const begun = found.startedAt ?? found.endedAt;
  if (!isReached || begun === null) return [];
  const start = plainDateIn(begun, timeZone);
  return [found.endedAt === null ? { id, start } : { id, start, finish: plainDateIn(found.endedAt, timeZone) }];
}

function peopleOf(places: readonly TailoredPhase[], state: EngagementState): { id: Id; activities: string[] }[] {
  const people = new Map<Id, Set<string>>();
  for (const { phase, activities } of places) {
    for (const { role, people: ids } of own(state.plans, phase.id)?.staffing ?? []) {
      for (const id of ids) {
        const theirs = people.get(id) ?? new Set<string>();
        for (const activity of activities) if (activity.participants?.includes(role)) theirs.add(activity.id);
        people.set(id, theirs);
      }
    }
  }
  return [...people].map(([id, theirs]) => ({ id, activities: [...theirs] }));
}

function phaseDays<N extends EngagementNames>({ phase, activities }: TailoredPhase, days: ReadonlyMap<string, ScheduledActivity<string>>): ScheduledPhase<N> {
  const rows = activities.map(({ id }) => days.get(id)!);
  const starts = rows.map(({ start }) => start).filter((day) => day !== null);
  const finishes = rows.map(({ finish }) => finish).filter((day) => day !== null);
  const isKnown = rows.length > 0 && starts.length === rows.length && finishes.length === rows.length;
  return { phase: phase.id, start: isKnown ? starts.sort()[0]! : null, finish: isKnown ? finishes.sort().at(-1)! : null };
}
