import type { WorkCalendar } from "../../calendar/index.ts";
import { readCalendars } from "../../calendar/internal.ts";
import { ClienteleError, compareIds, type Id, type Instant, type InstantInput } from "../../foundation/index.ts";
import { instantOfMilliseconds, requireInstant, requireList, requireNew, requireObject } from "../../foundation/internal.ts";
import { timesOf, type TimeOf } from "../clocks/calendar-times.ts";
import { requireComplaint } from "../decider/require-complaint.ts";
import { hasEnded } from "../phases.ts";
import { readComplaintPolicy } from "../policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../policy.ts";
import type { ComplaintState } from "../state.ts";
import { clockStatus, complaintClocks, settledStatus, type ComplaintClockReading } from "./complaint-clocks.ts";
import { complaintTimelines, writtenOrNull } from "./complaint-timeline.ts";
import { dueEscalations } from "./due-escalations.ts";
import { nextActions } from "./next-actions.ts";
import { obligationsOf } from "./obligations.ts";
import { promiseStatuses } from "./promise-status.ts";
import { statusPolicy, type StatusPolicy } from "./status-policy.ts";
import type { ComplaintClockStatus, ComplaintStatus } from "./status-parts.ts";

/**
 * What else the status of complaints rests on.
 *
 * @category Status
 */
export interface ComplaintStatusOptions {
  /** The moment of the answer, not before the last decision. Evidence of later moments does not count. */
  readonly asOf: InstantInput;
  /** The calendars that the policy and the complaints name. Default none. */
  readonly calendars?: readonly WorkCalendar[] | undefined;
}

/**
 * What is a complaint owed, by when, and what is to be done next? Clocks, promises, obligations, the way up and the next steps, each with its reasons.
 *
 * Nothing of it is stored, and nothing waits for a timer: the same facts, policy, calendars and moment give the same answer. A complaint that has ended
 * shows the clocks and promises that its last fact settled. A deadline that was missed stays missed.
 *
 * @param complaint - a recorded complaint, as the decider or `replayComplaint` gives it
 * @param policy - the policy it is judged by
 * @param options - the moment, the calendars
 * @returns how it stands
 * @throws ClienteleError `invalid-input` for what is no state of a recorded complaint; `invalid-option` for a moment before its last decision;
 * `unknown-calendar`, `invalid-policy`, `invalid-calendar`, `invalid-instant`
 * @example
 * ```ts
 * import { complaintDecider, complaintStatus, defineComplaintPolicy } from "clientele/complaints";
 *
 * const policy = defineComplaintPolicy({
 *   id: "desk", version: 1, severities: ["minor", "grave"], graveFrom: "grave", categories: ["product", "other"],
 *   onTheSpot: ["minor"], promises: {}, options: { least: 2 }, followUps: { least: 1, delays: [{ calendarDays: 3 }] }, reopening: {},
 *   clocks: [{ clock: "firstResponse", targets: { grave: { hours: 4, counted: "elapsedTime" } } }],
 *   escalation: { levels: ["local", "centre"], rules: [{ id: "late", when: "breach", of: "firstResponse", to: "centre" }] },
 * });
 * const desk = complaintDecider(policy);
 * const recorded = desk.record({ id: "1", at: "2026-03-02T08:00:00Z", by: { id: 7 }, complaint: "C-1", customer: 12, severity: "grave", category: "product", channel: "phone" });
 * const state = desk.replay(recorded.ok ? recorded.facts : []);
 *
 * const inTime = complaintStatus(state, policy, { asOf: "2026-03-02T12:00:00Z" });
 * inTime.clocks.map(({ clock, status, dueAt, breached }) => [clock, status, dueAt, breached]);
 * // => [["firstResponse", "running", "2026-03-02T12:00:00.000Z", false]]
 * inTime.next.map(({ asked }) => asked.type); // => ["restate", "answer"]
 * inTime.nextDueAt; // => "2026-03-02T12:00:00.000Z"
 * // A second later it is late, and the rule asks for a higher level.
 * const late = complaintStatus(state, policy, { asOf: "2026-03-02T12:00:01Z" });
 * late.escalations.map(({ rule, to, since }) => [rule, to, since]); // => [["late", "centre", "2026-03-02T12:00:00.000Z"]]
 * complaintStatus(state, policy, { asOf: "2026-03-02T07:00:00Z" }); // throws invalid-option
 * ```
 * @category Status
 * @see CMP-4, CMP-7, CMP-9, CMP-12
 */
export function complaintStatus(complaint: ComplaintState, policy: ComplaintPolicy, options: ComplaintStatusOptions): ComplaintStatus {
  const room = readRoom(policy, options);
  requireComplaint(complaint, "complaint");
  return statusOf(room, complaint, requireRecorded(complaint, "complaint"));
}

/**
 * The same for many complaints at once.
 *
 * @param complaints - recorded complaints, each id once
 * @param policy - the policy they are judged by
 * @param options - the moment, the calendars
 * @returns how they stand, in the order of ids
 * @throws ClienteleError as `complaintStatus`; `duplicate-id`
 * @example
 * ```ts
 * import { complaintDecider, complaintStatuses, consultingComplaints } from "clientele/complaints";
 * import { defineCalendar, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });
 * const desk = complaintDecider(consultingComplaints, { calendars: [office] });
 * const states = ["C-2", "C-1"].map((complaint) => {
 *   const recorded = desk.record({ id: complaint, at: "2026-03-02T09:00:00Z", by: { id: 7 }, complaint, customer: 12, severity: "grave", category: "delivery", channel: "phone" });
 *   return desk.replay(recorded.ok ? recorded.facts : []);
 * });
 * const statuses = complaintStatuses(states, consultingComplaints, { asOf: "2026-03-02T09:30:00Z", calendars: [office] });
 * // Acknowledged within an hour.
 * statuses.map(({ complaint, nextDueAt }) => [complaint, nextDueAt]);
 * // => [["C-1", "2026-03-02T10:00:00.000Z"], ["C-2", "2026-03-02T10:00:00.000Z"]]
 * complaintStatuses([], consultingComplaints, { asOf: "2026-03-02T09:30:00Z" }); // => []
 * ```
 * @category Status
 * @see CMP-4, CMP-12
 */
export function complaintStatuses(complaints: readonly ComplaintState[], policy: ComplaintPolicy, options: ComplaintStatusOptions): ComplaintStatus[] {
  const room = readRoom(policy, options);
  const seen = new Map<Id, number>();
  // Not `map`: it would step over the holes of a sparse list.
  const statuses = Array.from(requireList(complaints, "complaints") as readonly ComplaintState[], (complaint, index) => {
    const place = `complaints[${index}]`;
    requireComplaint(complaint, place);
    const id = requireRecorded(complaint, place);
    requireNew(seen, id, "complaints", index);
    return statusOf(room, complaint, id);
  });
  return statuses.sort((a, b) => compareIds(a.complaint, b.complaint));
}

/** What all complaints of a call have in common. */
interface Room {
  readonly policy: StatusPolicy;
  readonly asOf: Instant;
  readonly timeOf: TimeOf;
}

function readRoom(policy: ComplaintPolicy, options: ComplaintStatusOptions): Room {
  const sound = readComplaintPolicy(policy);
  const { asOf, calendars } = requireObject(options, "options") as Partial<ComplaintStatusOptions>;
  const moment = requireInstant(asOf, { list: "asOf" });
  return { policy: statusPolicy(sound), asOf: instantOfMilliseconds(moment), timeOf: timesOf(readCalendars(calendars ?? [], "calendars")) };
}

function requireRecorded({ complaint, receivedAt }: ComplaintState, list: string): Id {
  if (complaint !== null && receivedAt !== null) return complaint;
  throw new ClienteleError("invalid-input", `${list} is not recorded`, { list });
}

function statusOf({ policy, asOf, timeOf }: Room, state: ComplaintState, complaint: Id): ComplaintStatus {
  if (state.decidedAt !== null && asOf < state.decidedAt) {
    const sentence = "asOf is before the last decision of a complaint; replay its facts up to then";
    throw new ClienteleError("invalid-option", sentence, { list: "asOf", id: complaint, value: state.decidedAt });
  }
  const timelines = complaintTimelines(state, asOf, null);
  const { evidence, holds, findings } = timelines;
  const isSettled = hasEnded(state.phase);
  const read = isSettled ? [] : complaintClocks(state, policy, timelines, timeOf);
  const clocks = isSettled ? (state.outcomes?.clocks ?? []).map(settledStatus) : read.map(clockStatus);
  const promises = promiseStatuses(state, asOf);
  const found = { state, policy, asOf, clocks: read, evidence, timeOf };
  const escalations = isSettled ? { due: [], coming: [] } : dueEscalations(found);
  const next = isSettled ? [] : nextActions({ ...found, escalations });
  return {
    complaint,
    asOf,
    phase: state.phase,
    basis: isSettled ? "settled" : "derived",
    clocks,
    promises,
    breached: isBroken(clocks, promises.some(({ status }) => status === "broken")),
    holds,
    obligations: obligationsOf(state, evidence),
    escalations: escalations.due,
    next,
    nextDueAt: isSettled ? null : earliestFrom(asOf, [...running(clocks), ...open(promises), ...coverageEnds(read), ...escalations.coming, ...next.map(({ dueAt }) => dueAt)]),
    findings,
  };
}

function isBroken(clocks: readonly ComplaintClockStatus[], isPromiseBroken: boolean): boolean | null {
  if (isPromiseBroken || clocks.some(({ breached }) => breached === true)) return true;
  return clocks.some(({ breached }) => breached === null) ? null : false;
}

function running(clocks: readonly ComplaintClockStatus[]): readonly (Instant | null)[] {
  return clocks.map(({ status, dueAt }) => (status === "running" ? dueAt : null));
}

function coverageEnds(clocks: readonly ComplaintClockReading[]): readonly (Instant | null)[] {
  return clocks.map(({ knownUntil }) => writtenOrNull(knownUntil));
}

function open(promises: ComplaintStatus["promises"]): readonly (Instant | null)[] {
  return promises.map(({ status, dueAt }) => (status === "open" ? dueAt : null));
}

function earliestFrom(asOf: Instant, moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>((earliest, at) => (at === null || at < asOf || (earliest !== null && at >= earliest) ? earliest : at), null);
}
