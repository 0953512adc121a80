import { areRecords, isText, isTextOrNull } from "../../flow/index.ts";
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
  if (isRecord(state) && state.schema === 1 && hasLists(state) && hasMoments(state) && hasOutcomes(state) && hasPlace(state)) return;
  throw new ClienteleError("invalid-input", `${list} is no state of a complaint, or of another form; replay its facts`, { list });
}

// What is not recorded is nowhere, and what is has all that every complaint has.
function hasPlace({ phase, definition, complaint, severity, severities, category, regimes, level, decidedAt, phaseAt, cycles, mergedInto }: ComplaintState): boolean {
  if (phase === "notRecorded") return complaint === null && decidedAt === null && phaseAt === null && cycles.length === 0 && severities.length === 0 && regimes.length === 0;
  if (!(isOpen(phase) || hasEnded(phase))) return false;
  const isMerged = mergedInto !== null && mergedInto !== undefined;
  return (
    isRecord(definition) && complaint !== null && cycles.length > 0 && severities.at(-1)?.severity === severity &&
    regimes.at(-1)?.severity === severity && regimes.at(-1)?.category === category && isMerged === (phase === "merged") &&
    [severity, category, level, decidedAt, phaseAt].every((value) => typeof value === "string")
  );
}

// What is compared with moments has to be text: an object may not even turn into it.
function hasMoments({ promises, cycles, apologizedAt }: ComplaintState): boolean {
  return isTextOrNull(apologizedAt) && cycles.every(({ startedAt }) => isText(startedAt)) && promises.every(({ givenAt, dueAt, answeredAt }) => isText(givenAt) && isText(dueAt) && isTextOrNull(answeredAt));
}

function hasOutcomes({ outcomes, calendar, regimes }: ComplaintState): boolean {
  if (!isTextOrNull(calendar) || !regimes.every(({ earlier }) => earlier === null || (isRecord(earlier) && areRecords(earlier.clocks)))) return false;
  return outcomes === null || (isRecord(outcomes) && areRecords(outcomes.clocks) && Array.isArray(outcomes.kept) && Array.isArray(outcomes.broken));
}

// Written out: every call passes here, and asking for one field after the other by name takes several times as long.
function hasLists(state: ComplaintState): boolean {
  return (
    areRecords(state.severities) && areRecords(state.regimes) && areRecords(state.cycles) && areRecords(state.promises) && areRecords(state.options) && areRecords(state.followUps) && areRecords(state.escalations) &&
    areRecords(state.links) && areRecords(state.evidence) && areRecords(state.steps) && areRecords(state.anomalies) &&
    Array.isArray(state.points) && Array.isArray(state.causes) && Array.isArray(state.retracted) && Array.isArray(state.seen) && state.seen.every(Array.isArray)
  );
}
