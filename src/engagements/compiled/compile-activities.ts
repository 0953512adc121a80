import type { LeftOut } from "../state.ts";
import type { LinkKind, TemplateActivity } from "../template.ts";
import type { CompiledActivity, CompiledWait } from "./compiled-engagement.ts";
import type { TailoredPhase } from "./tailor.ts";

/**
 * The activities of a tailored template, each with what comes before it.
 *
 * @param phases - every phase that is there
 * @param leftOut - what is not; an activity left out passes on what it waited for
 * @returns by id, in the order of the template
 */
export function compileActivities(phases: readonly TailoredPhase[], leftOut: LeftOut): ReadonlyMap<string, CompiledActivity> {
  const written = new Map(phases.flatMap(({ phase }) => (phase.activities ?? []).map((activity) => [activity.id, activity])));
  return new Map(
    phases.flatMap(({ phase, activities }) =>
      activities.map((activity, index) => {
        const { id, participants = null, signOff, guards = [] } = activity;
        const listed = phase.order === undefined || phase.order === "listed" ? activities.slice(0, index).filter(isRequired) : [];
        const linked = phase.order === "any" ? [] : waitsOf(activity, written, leftOut, []);
        const waits = [...listed.map((before): CompiledWait => ({ activity: before.id, until: "done", holds: "start" })), ...linked];
        const isAlongside = phase.runs === "alongside";
        return [id, { id, phase: phase.id, isAlongside, participants, isSignedInTurn: signOff === "inTurn", waits: once(waits), guards }];
      }),
    ),
  );
}

/** A link with nothing left to a default. */
export interface FullLink {
  /** The activity that comes before. */
  readonly activity: string;
  /** How the two hang together. */
  readonly type: LinkKind;
  /** Working days between the two. */
  readonly lag: number;
}

/**
 * The links of an activity, short forms written out.
 *
 * @param activity - an activity of a template
 * @returns its links, in the order they are written
 */
export function linksOf({ after = [] }: TemplateActivity): FullLink[] {
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

function waitsOf(activity: TemplateActivity, written: ReadonlyMap<string, TemplateActivity>, leftOut: LeftOut, passed: readonly string[]): CompiledWait[] {
  return linksOf(activity).flatMap(({ activity: id, type }) => {
    if (!leftOut.activities.includes(id)) return [{ activity: id, ...meanings[type] }];
    const gone = written.get(id);
    return gone === undefined || passed.includes(id) ? [] : waitsOf(gone, written, leftOut, [...passed, id]);
  });
}

function isRequired({ need }: TemplateActivity): boolean {
  return need !== "optional";
}

function once(waits: readonly CompiledWait[]): CompiledWait[] {
  const same = (a: CompiledWait, b: CompiledWait): boolean => a.activity === b.activity && a.until === b.until && a.holds === b.holds;
  return waits.filter((wait, index) => waits.findIndex((other) => same(other, wait)) === index);
}
