import { evolver, type Evolver, type SeenIds } from "../../flow/index.ts";
import type { EngagementFact } from "../facts.ts";
import type { EngagementState } from "../state.ts";
import { activityFolds } from "./activity-folds.ts";
import { changeFolds } from "./change-folds.ts";
import { deliverableFolds } from "./deliverable-folds.ts";
import { evidenceFolds } from "./evidence-folds.ts";
import { lifeFolds } from "./life-folds.ts";
import type { EngagementChanges } from "./fold-table.ts";
import { migrationFolds } from "./migration-folds.ts";
import { phaseFolds } from "./phase-folds.ts";

/** An engagement of which nothing is known yet. */
const notStarted: Readonly<EngagementState> = {
  schema: 1,
  engagement: null,
  definition: null,
  profile: null,
  leftOut: { phases: [], activities: [], deliverables: [] },
  status: "notStarted",
  phase: null,
  visit: 0,
  visits: [],
  activities: {},
  deliverables: {},
  approvals: [],
  plans: {},
  suspension: null,
  ending: null,
  follows: null,
  followOns: [],
  changes: [],
  touches: {},
  comments: {},
  work: {},
  renames: [],
  clockAt: null,
  decidedAt: null,
  seen: [],
  anomalies: [],
};

/**
 * The fold of engagements, whatever their template.
 *
 * @returns evolve and replay
 */
export function engagementFold(): Evolver<EngagementState, EngagementFact> {
  const rules = { ...lifeFolds, ...phaseFolds, ...activityFolds, ...deliverableFolds, ...changeFolds, ...evidenceFolds, ...migrationFolds };
  return evolver<EngagementState, EngagementFact>(notStarted, rules, stateWith);
}

function stateWith(state: EngagementState, changes: EngagementChanges, seen: SeenIds, decidedAt: EngagementState["decidedAt"]): EngagementState {
  return {
    schema: 1,
    engagement: either(changes.engagement, state.engagement),
    definition: either(changes.definition, state.definition),
    profile: either(changes.profile, state.profile),
    leftOut: either(changes.leftOut, state.leftOut),
    status: either(changes.status, state.status),
    phase: either(changes.phase, state.phase),
    visit: either(changes.visit, state.visit),
    visits: either(changes.visits, state.visits),
    activities: either(changes.activities, state.activities),
    deliverables: either(changes.deliverables, state.deliverables),
    approvals: either(changes.approvals, state.approvals),
    plans: either(changes.plans, state.plans),
    suspension: either(changes.suspension, state.suspension),
    ending: either(changes.ending, state.ending),
    follows: either(changes.follows, state.follows),
    followOns: either(changes.followOns, state.followOns),
    changes: either(changes.changes, state.changes),
    touches: either(changes.touches, state.touches),
    comments: either(changes.comments, state.comments),
    work: either(changes.work, state.work),
    renames: either(changes.renames, state.renames),
    clockAt: either(changes.clockAt, state.clockAt),
    decidedAt,
    seen,
    anomalies: either(changes.anomalies, state.anomalies),
  };
}

// A change may well be to null.
function either<T>(change: T | undefined, before: T): T {
  return change === undefined ? before : change;
}
