import type { ComplaintCycle, ComplaintState } from "../../../src/complaints/state.ts";

/** A cycle from a moment on, not resolved and not ended. */
export function cycle(number: number, startedAt: ComplaintCycle["startedAt"], changes: Partial<ComplaintCycle> = {}): ComplaintCycle {
  return { cycle: number, startedAt, reason: null, resolvedAt: null, manner: null, result: null, endedAt: null, ...changes };
}

/** A complaint that was recorded on 2 March 2026, written out by hand. */
export function complaintState(changes: Partial<ComplaintState>): ComplaintState {
  const state: Omit<ComplaintState, "regimes"> = {
    schema: 1,
    complaint: 1,
    definition: { id: "policy", version: 1, hash: "0" },
    customer: 7,
    phase: "recorded",
    severity: "minor",
    severities: [{ severity: "minor", at: "2026-03-02T08:00:00.000Z" }],
    category: "delivery",
    channel: "phone",
    origin: null,
    product: null,
    unit: null,
    calendar: null,
    points: [],
    position: null,
    receivedAt: "2026-03-02T08:00:00.000Z",
    cycles: [cycle(1, "2026-03-02T08:00:00.000Z")],
    promises: [],
    options: [],
    followUps: [],
    fault: null,
    apologizedAt: null,
    causes: [],
    level: "local",
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
    phaseAt: "2026-03-02T08:00:00.000Z",
    decidedAt: "2026-03-02T08:00:00.000Z",
    seen: [["f1"]],
    anomalies: [],
    ...changes,
  };
  // What deadlines go by is what the state says of itself.
  return { regimes: [{ at: "2026-03-02T08:00:00.000Z", severity: state.severity!, category: state.category!, earlier: null }], ...state };
}
