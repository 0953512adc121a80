import { evolver, type Evolver, type SeenIds } from "../../flow/index.ts";
import type { ComplaintFact } from "../facts.ts";
import type { ComplaintState } from "../state.ts";
import { careFolds } from "./care-folds.ts";
import { evidenceFolds } from "./evidence-folds.ts";
import type { ComplaintChanges } from "./fold-table.ts";
import { lifeFolds } from "./life-folds.ts";
import { optionFolds } from "./option-folds.ts";
import { promiseFolds } from "./promise-folds.ts";
import { resolutionFolds } from "./resolution-folds.ts";

/** A complaint of which nothing is known yet. */
const notRecorded: Readonly<ComplaintState> = {
  schema: 1,
  complaint: null,
  definition: null,
  customer: null,
  phase: "notRecorded",
  severity: null,
  severities: [],
  category: null,
  regimes: [],
  channel: null,
  origin: null,
  product: null,
  unit: null,
  calendar: null,
  points: [],
  position: null,
  receivedAt: null,
  cycles: [],
  promises: [],
  options: [],
  followUps: [],
  fault: null,
  apologizedAt: null,
  causes: [],
  level: null,
  escalations: [],
  owner: null,
  tier: null,
  links: [],
  evidence: [],
  retracted: [],
  steps: [],
  outcomes: null,
  mergedInto: null,
  dismissedAs: null,
  phaseAt: null,
  decidedAt: null,
  seen: [],
  anomalies: [],
};

/**
 * The fold of complaints, whatever their policy.
 *
 * @returns evolve and replay
 */
export function complaintFold(): Evolver<ComplaintState, ComplaintFact> {
  const rules = { ...lifeFolds, ...promiseFolds, ...optionFolds, ...resolutionFolds, ...careFolds, ...evidenceFolds };
  return evolver<ComplaintState, ComplaintFact>(notRecorded, rules, stateWith);
}

function stateWith(state: ComplaintState, changes: ComplaintChanges, seen: SeenIds, decidedAt: ComplaintState["decidedAt"]): ComplaintState {
  const next = {
    schema: 1,
    complaint: state.complaint,
    definition: state.definition,
    customer: state.customer,
    phase: state.phase,
    severity: state.severity,
    severities: state.severities,
    category: state.category,
    regimes: state.regimes,
    channel: state.channel,
    origin: state.origin,
    product: state.product,
    unit: state.unit,
    calendar: state.calendar,
    points: state.points,
    position: state.position,
    receivedAt: state.receivedAt,
    cycles: state.cycles,
    promises: state.promises,
    options: state.options,
    followUps: state.followUps,
    fault: state.fault,
    apologizedAt: state.apologizedAt,
    causes: state.causes,
    level: state.level,
    escalations: state.escalations,
    owner: state.owner,
    tier: state.tier,
    links: state.links,
    evidence: state.evidence,
    retracted: state.retracted,
    steps: state.steps,
    outcomes: state.outcomes,
    mergedInto: state.mergedInto,
    dismissedAs: state.dismissedAs,
    phaseAt: state.phaseAt,
    decidedAt,
    seen,
    anomalies: state.anomalies,
  } satisfies ComplaintState;
  // Few fields change, and each change names others: to go through these is several times faster than to ask for every field.
  return Object.assign(next, changes);
}
