import type { EngagementTemplate, LinkKind, TemplateActivity } from "../template.ts";
import type { CompiledActivity, CompiledWait } from "./compiled-engagement.ts";
import type { TailoredPhase } from "./tailor.ts";

/**
 * The activities of a tailored template, each with what comes before it.
 *
 * @param phases - every phase that is there
 * @param template - the whole template: an activity left out passes on what it waited for
 * @returns by id, in the order of the template
 */
export function compileActivities(phases: readonly TailoredPhase[], template: EngagementTemplate): ReadonlyMap<string, CompiledActivity> {
  const comesBefore = orderOf(phases, template);
  return new Map(
    phases.flatMap((place) =>
      place.activities.map((activity) => {
        const { id, participants = null, signOff, guards = [] } = activity;
        const { listed, linked } = comesBefore(activity, place);
        const waits = [
          ...listed.map((before): CompiledWait => ({ activity: before, until: "done", holds: "start" })),
          ...linked.map(({ activity: before, type }): CompiledWait => ({ activity: before, ...meanings[type] })),
        ];
        const { phase } = place;
        const isAlongside = phase.runs === "alongside";
        return [id, { id, phase: phase.id, isAlongside, participants, isSignedInTurn: signOff === "inTurn", waits: once(waits), guards }];
      }),
    ),
  );
}

/** A link with nothing left to a default. */
interface FullLink {
  /** The activity that comes before. */
  readonly activity: string;
  /** How the two hang together. */
  readonly type: LinkKind;
  /** Working days between the two. */
  readonly lag: number;
}

/** What comes before an activity. */
export interface Before {
  /** Activities that the order of the list puts before it: they are done before it starts. */
  readonly listed: readonly string[];
  /** Links that its template names. */
  readonly linked: readonly FullLink[];
}

/**
 * The one reading of `order` and `after`, for what may be done now and for the dates.
 *
 * @param phases - every phase that is there
 * @param template - the whole template: an activity left out passes on what it waited for
 * @returns what comes before an activity of a phase
 */
export function orderOf(phases: readonly TailoredPhase[], template: EngagementTemplate): (activity: TemplateActivity, place: TailoredPhase) => Before {
  const isThere = new Set(phases.flatMap(({ activities }) => activities.map(({ id }) => id)));
  const written = new Map(template.phases.flatMap(({ activities = [] }) => activities.map((activity) => [activity.id, activity])));
  const through = (activity: TemplateActivity, passed: readonly string[]): FullLink[] =>
    linksOf(activity).flatMap((link) => {
      if (isThere.has(link.activity)) return [link];
      const gone = written.get(link.activity);
      return gone === undefined || passed.includes(gone.id) ? [] : through(gone, [...passed, gone.id]);
    });
  return (activity, { phase, activities }) => {
    const isListed = phase.order === undefined || phase.order === "listed";
    const before = isListed ? activities.slice(0, activities.findIndex(({ id }) => id === activity.id)) : [];
    return { listed: before.filter(({ need }) => need !== "optional").map(({ id }) => id), linked: through(activity, []) };
  };
}

function linksOf({ after = [] }: TemplateActivity): FullLink[] {
  return after.map((link) => {
    if (typeof link === "string") return { activity: link, type: "FS", lag: 0 };
    return { activity: link.activity, type: link.type ?? "FS", lag: link.lag ?? 0 };
  });
}

const meanings: Readonly<Record<LinkKind, Omit<CompiledWait, "activity">>> = {
  FS: { until: "done", holds: "start" },
  SS: { until: "started", holds: "start" },
  FF: { until: "done", holds: "end" },
  SF: { until: "started", holds: "end" },
};

function once(waits: readonly CompiledWait[]): CompiledWait[] {
  const same = (a: CompiledWait, b: CompiledWait): boolean => a.activity === b.activity && a.until === b.until && a.holds === b.holds;
  return waits.filter((wait, index) => waits.findIndex((other) => same(other, wait)) === index);
}
