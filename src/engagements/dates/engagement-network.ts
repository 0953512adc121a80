import { plainDateIn, type Id } from "../../foundation/index.ts";
import type { ActualActivity, PlannedActivity, PlannedLink } from "../../schedule/index.ts";
import { orderOf } from "../compiled/compile-activities.ts";
import type { Tailored, TailoredPhase } from "../compiled/tailor.ts";
import { own } from "../own.ts";
import type { ActivityState, EngagementState } from "../state.ts";
import type { EngagementTemplate, TemplateActivity } from "../template.ts";

/** An engagement as a network of activities. */
export interface EngagementNetwork {
  /** The phases it went and will go through, then those that run beside them. */
  readonly places: readonly TailoredPhase[];
  /** The activities that were done, or are still to be. */
  readonly activities: readonly PlannedActivity<string>[];
  /** What waits for what. */
  readonly links: readonly PlannedLink<string>[];
  /** What happened. */
  readonly actuals: readonly ActualActivity<string>[];
  /** Who works on what. */
  readonly people: readonly { readonly id: Id; readonly activities: readonly string[] }[];
  /** Activities still to be done that nobody has given a duration. */
  readonly undated: readonly string[];
}

/**
 * The network of activities that an engagement amounts to, as it stands.
 *
 * @param template - its template
 * @param tailored - the same under its profile
 * @param state - the engagement
 * @param durations - working days of activities, before those of the template
 * @param timeZone - the zone of dates
 * @returns what a schedule is made from
 */
export function networkOf(
  template: EngagementTemplate,
  tailored: Tailored,
  state: EngagementState,
  durations: Readonly<Partial<Record<string, number>>>,
  timeZone: string,
): EngagementNetwork {
  const way = wayThrough(tailored, state);
  const here = way.findIndex(({ phase }) => phase.id === state.phase);
  const hasEnded = state.ending !== null;
  const gone = way.map((place, index) => placeOf(place, state, { isReached: index <= here, isOver: hasEnded || index < here }));
  const beside = tailored.alongside.map((place) => placeOf(place, state, { isReached: true, isOver: hasEnded }));
  const places = [...gone, ...beside];
  const activities = places.flatMap((place) => place.rows.map((row) => planned(row, place, state, durations, timeZone)));
  return {
    places,
    activities,
    links: [...linksWithin(places, template), ...linksBetween(gone)],
    actuals: places.flatMap(({ rows }) => rows.flatMap((row) => actual(row, timeZone))),
    people: peopleOf(places, state),
    undated: places.flatMap(({ rows }) => rows.filter((row) => isOpen(row) && durationOf(row, durations) === undefined).map(({ activity }) => activity.id)),
  };
}

/** An activity, and what became of it. */
interface Row {
  readonly activity: TemplateActivity;
  readonly found: ActivityState | undefined;
}

interface Place extends TailoredPhase {
  readonly rows: readonly Row[];
}

// After a way back, what was done in a phase that is still to come is to be done again. Where the engagement has gone on from, or
// ended, nobody comes back to what was left undone.
function placeOf(place: TailoredPhase, state: EngagementState, { isReached, isOver }: { isReached: boolean; isOver: boolean }): Place {
  const rows = place.activities
    .map((activity): Row => ({ activity, found: isReached ? own(state.activities, activity.id) : undefined }))
    .filter((row) => !isOver || !isOpen(row));
  return { ...place, activities: rows.map(({ activity }) => activity), rows };
}

function isOpen({ found }: Row): boolean {
  return (found?.endedAt ?? null) === null;
}

// Where it has been, each phase once, then the first way on from where it is.
function wayThrough({ phases, initial }: Tailored, state: EngagementState): TailoredPhase[] {
  const at = state.phase ?? initial[0];
  const been = state.visits.map(({ phase }) => phase);
  const before = been.slice(0, at === undefined ? 0 : been.indexOf(at));
  const way = new Set(before);
  const onward = (id: string): string | undefined => (state.ending === null ? phases.find(({ phase }) => phase.id === id)?.moves[0]?.to : undefined);
  for (let next = at; next !== undefined && !way.has(next); next = onward(next)) way.add(next);
  return [...way].flatMap((id) => phases.filter(({ phase }) => phase.id === id));
}

function durationOf({ activity }: Row, durations: Readonly<Partial<Record<string, number>>>): number | undefined {
  return own(durations, activity.id) ?? activity.duration;
}

function planned(row: Row, { phase }: Place, state: EngagementState, durations: Readonly<Partial<Record<string, number>>>, timeZone: string): PlannedActivity<string> {
  const { activity, found } = row;
  const visit = phase.id === state.phase ? state.visits.at(-1) : undefined;
  const notBefore = visit === undefined ? undefined : plainDateIn(visit.enteredAt, timeZone);
  const planned = found?.status === "skipped" ? 0 : (durationOf(row, durations) ?? 0);
  // What was begun takes a day at least, and only what was begun and over on one day can be a milestone.
  const [begun] = actual(row, timeZone);
  const duration = begun === undefined || begun.finish === begun.start ? planned : Math.max(1, planned);
  return { id: activity.id, duration, criterion: activity.criterion?.en, notBefore };
}

function linksWithin(places: readonly Place[], template: EngagementTemplate): PlannedLink<string>[] {
  const comesBefore = orderOf(places, template);
  return places.flatMap((place) =>
    place.activities.flatMap((activity) => {
      const { listed, linked } = comesBefore(activity, place);
      const links = linked.map(({ activity: from, type, lag }): PlannedLink<string> => ({ from, to: activity.id, type, lag }));
      return [...links, ...listed.slice(-1).map((from) => ({ from, to: activity.id }))];
    }),
  );
}

// A phase is entered when the one before is over, whatever links say.
function linksBetween(way: readonly Place[]): PlannedLink<string>[] {
  const filled = way.filter(({ activities }) => activities.length > 0);
  return filled.slice(1).flatMap(({ activities }, index) => activities.flatMap(({ id: to }) => filled[index]!.activities.map(({ id: from }) => ({ from, to }))));
}

function actual({ activity: { id }, found }: Row, timeZone: string): ActualActivity<string>[] {
  const begun = found?.startedAt ?? found?.endedAt ?? null;
  if (found === undefined || begun === null) return [];
  const start = plainDateIn(begun, timeZone);
  return [found.endedAt === null ? { id, start } : { id, start, finish: plainDateIn(found.endedAt, timeZone) }];
}

function peopleOf(places: readonly Place[], state: EngagementState): { id: Id; activities: string[] }[] {
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
