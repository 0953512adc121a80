import { areRecords } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import { hasEnded, isOpen } from "../phases.ts";
import type { ComplaintState } from "../state.ts";

/**
 * Refuses what is no state of a complaint, as a file of another time or program may hold. Every call passes here, so it looks at the
 * version of its form, at its lists and at where it stands, and not at every field.
 *
 * @param state - what should be one
 * @param list - the argument it is, for the message
 * @throws ClienteleError `invalid-input`
 */
export function requireComplaint(state: ComplaintState, list = "state"): void {
  if (isRecord(state) && state.schema === 1 && hasLists(state) && hasPlace(state)) return;
  throw new ClienteleError("invalid-input", `${list} is no state of a complaint, or of another form; replay its facts`, { list });
}

// What is not recorded is nowhere, and what is has all that every complaint has.
function hasPlace({ phase, definition, complaint, severity, category, level, decidedAt, phaseAt, cycles, mergedInto }: ComplaintState): boolean {
  if (phase === "notRecorded") return complaint === null && cycles.length === 0;
  if (!(isOpen(phase) || hasEnded(phase))) return false;
  const isMerged = mergedInto !== null && mergedInto !== undefined;
  return (
    isRecord(definition) && complaint !== null && cycles.length > 0 && isMerged === (phase === "merged") &&
    [severity, category, level, decidedAt, phaseAt].every((value) => typeof value === "string")
  );
}

// Written out: every call passes here, and asking for one field after the other by name takes several times as long.
function hasLists(state: ComplaintState): boolean {
  return (
    areRecords(state.cycles) && areRecords(state.promises) && areRecords(state.options) && areRecords(state.followUps) && areRecords(state.escalations) &&
    areRecords(state.links) && areRecords(state.evidence) && areRecords(state.steps) && areRecords(state.anomalies) &&
    Array.isArray(state.points) && Array.isArray(state.causes) && Array.isArray(state.retracted) && Array.isArray(state.seen) && state.seen.every(Array.isArray)
  );
}
