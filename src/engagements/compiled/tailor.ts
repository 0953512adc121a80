import type { LeftOut } from "../state.ts";
import type { EngagementTemplate, TemplateMove, TemplatePhase, TemplateRework } from "../template.ts";

/** A template as one profile leaves it: only what is there, and all short forms written out. */
export interface Tailored {
  /** What is not there. */
  readonly leftOut: LeftOut;
  /** The phases where it may start: one, if the template is sound. */
  readonly initial: readonly string[];
  /** The phases that have their turn, in the order of the template. */
  readonly phases: readonly TailoredPhase[];
  /** The phases that run beside the others. */
  readonly alongside: readonly TailoredPhase[];
}

/** A phase that is there. */
export interface TailoredPhase {
  /** What the template says. */
  readonly phase: TemplatePhase;
  /** Its activities that are there. */
  readonly activities: NonNullable<TemplatePhase["activities"]>;
  /** Deliverables it has to yield. */
  readonly deliverables: readonly string[];
  /** Where it leads. A phase left out is passed through; the gates of both moves hold then. */
  readonly moves: readonly TemplateMove[];
  /** Whether it can be the last: it leads nowhere, or to a phase left out that led nowhere. */
  readonly isEnd: boolean;
  /** Where it can be sent back to. */
  readonly reworks: readonly TemplateRework[];
}

/**
 * A template as a profile leaves it.
 *
 * @param template - a template; names that nothing declares are no trouble
 * @param profile - id of one of its profiles; `null` for all of it
 * @returns what is there
 */
export function tailor(template: EngagementTemplate, profile: string | null): Tailored {
  const leftOut = leftOutBy(template, profile);
  const isGone = (phase: string): boolean => leftOut.phases.includes(phase);
  const kept = template.phases.filter(({ id }) => !isGone(id)).map((phase) => tailoredPhase(template, phase, leftOut));
  return {
    leftOut,
    initial: isGone(template.initial) ? onward(template, template.initial, isGone, []).map(({ to }) => to) : [template.initial],
    phases: kept.filter(({ phase }) => phase.runs !== "alongside"),
    alongside: kept.filter(({ phase }) => phase.runs === "alongside"),
  };
}

function leftOutBy(template: EngagementTemplate, id: string | null): LeftOut {
  const profile = template.profiles.find((known) => known.id === id);
  const phases = new Set(profile?.withoutPhases);
  const activities = new Set(profile?.withoutActivities);
  const deliverables = new Set(profile?.withoutDeliverables);
  // In the order of the template, so that two ways to write a profile are one.
  const everywhere = template.phases.flatMap((phase) => (phase.activities ?? []).map((activity) => ({ phase: phase.id, id: activity.id })));
  return {
    phases: template.phases.map((phase) => phase.id).filter((name) => phases.has(name)),
    activities: everywhere.filter((activity) => phases.has(activity.phase) || activities.has(activity.id)).map((activity) => activity.id),
    deliverables: template.deliverables.map((deliverable) => deliverable.id).filter((name) => deliverables.has(name)),
  };
}

function tailoredPhase(template: EngagementTemplate, phase: TemplatePhase, leftOut: LeftOut): TailoredPhase {
  const isGone = (id: string): boolean => leftOut.phases.includes(id);
  const activities = (phase.activities ?? []).filter(({ id }) => !leftOut.activities.includes(id));
  const deliverables = phase.deliverables ?? activities.flatMap(({ produces = [] }) => produces);
  return {
    phase,
    activities,
    deliverables: [...new Set(deliverables)].filter((id) => !leftOut.deliverables.includes(id)),
    moves: onward(template, phase.id, isGone, []),
    isEnd: endsAt(template, phase.id, isGone, []),
    reworks: (phase.rework ?? []).map((rework) => (typeof rework === "string" ? { to: rework } : rework)).filter(({ to }) => !isGone(to)),
  };
}

function movesOf(template: EngagementTemplate, id: string): readonly TemplateMove[] {
  const next = template.phases.find((phase) => phase.id === id)?.next ?? [];
  return next.map((move) => (typeof move === "string" ? { to: move } : move));
}

// `passed` are the phases on the way here: a circle of phases that are all left out leads nowhere.
function onward(template: EngagementTemplate, from: string, isGone: (phase: string) => boolean, passed: readonly string[]): TemplateMove[] {
  return movesOf(template, from).flatMap((move) => {
    if (!isGone(move.to)) return [move];
    if (passed.includes(move.to)) return [];
    return onward(template, move.to, isGone, [...passed, move.to]).map(({ to, gate }) => {
      const gates = [move.gate, gate].filter((part) => part !== undefined);
      return gates.length === 0 ? { to } : { to, gate: { all: gates } };
    });
  });
}

function endsAt(template: EngagementTemplate, id: string, isGone: (phase: string) => boolean, passed: readonly string[]): boolean {
  const moves = movesOf(template, id);
  return moves.length === 0 || moves.some(({ to }) => isGone(to) && !passed.includes(to) && endsAt(template, to, isGone, [...passed, to]));
}
