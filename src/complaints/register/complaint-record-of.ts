import { ClienteleError, epochMilliseconds } from "../../foundation/index.ts";
import { requireInstant, requireObject } from "../../foundation/internal.ts";
import type { FollowUpOutcome } from "../commands.ts";
import { requireComplaint } from "../decider/require-complaint.ts";
import type { ComplaintPromise, ComplaintState, SettledOutcomes } from "../state.ts";
import type { ComplaintOutcome, ComplaintRecord, PromiseCounts } from "./complaint-record.ts";

/** What a state does not say by itself. */
export interface ComplaintRecordOptions {
  /** Moment up to which unanswered promises are judged, as an instant; absent: those that nobody answered count as open. */
  readonly asOf?: string | undefined;
}

/**
 * The row of a complaint in a register.
 *
 * Clocks are judged where the complaint has ended and settled them. How long ago a promise fell due is a question of `asOf`.
 *
 * @param state - the complaint
 * @param options - the moment up to which promises are judged
 * @returns the row; what the state does not say is `null`
 * @throws ClienteleError `invalid-input` for what is no state of a complaint, and for one that was never recorded; `missing-id`, `invalid-instant`
 * @example
 * ```ts
 * import { defineCalendar, weekOf } from "clientele/calendar";
 * import { complaintDecider, complaintRecordOf, consultingComplaints } from "clientele/complaints";
 *
 * const office = defineCalendar({ id: "office", timeZone: "Europe/Berlin", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });
 * const desk = complaintDecider(consultingComplaints, { calendars: [office] });
 * const head = { id: "c1", at: "2026-03-02T08:00:00Z", by: { id: "p1" } };
 * const recorded = desk.record({ ...head, complaint: 1, customer: 7, severity: "minor", category: "delivery", channel: "phone" });
 * const record = complaintRecordOf(desk.replay(recorded.ok ? recorded.facts : []));
 * [record.complaint, record.customer, record.receivedAt, record.closedAt]; // => [1, 7, "2026-03-02T08:00:00.000Z", null]
 * complaintRecordOf(desk.replay([])); // throws invalid-input
 * ```
 * @category Register
 * @see CMP-13
 */
export function complaintRecordOf(state: ComplaintState, options: ComplaintRecordOptions = {}): ComplaintRecord {
  const { asOf } = requireObject(options, "options") as ComplaintRecordOptions;
  requireComplaint(state);
  const { complaint, receivedAt, cycles } = state;
  if (complaint === null || receivedAt === null) throw new ClienteleError("invalid-input", "the complaint was never recorded", { list: "state" });
  if (typeof complaint === "string" ? complaint === "" : !Number.isFinite(complaint)) throw new ClienteleError("missing-id", "the state has no id in complaint", { list: "state", field: "complaint" });
  const last = cycles[cycles.length - 1]!;
  return {
    complaint,
    customer: state.customer,
    receivedAt,
    resolvedAt: last.resolvedAt,
    closedAt: last.endedAt,
    reopenings: cycles.slice(1).map(({ startedAt }, index) => ({ resolvedAt: cycles[index]!.resolvedAt, closedAt: cycles[index]!.endedAt, reopenedAt: startedAt })),
    outcome: outcomeOf(state),
    dismissedAs: state.dismissedAs,
    severity: state.severity,
    earlierSeverities: state.severities.slice(1).map(({ at }, index) => ({ severity: state.severities[index]!.severity, changedAt: at })),
    category: state.category,
    channel: state.channel,
    origin: state.origin,
    product: state.product,
    unit: state.unit,
    causes: state.causes,
    firstContact: firstContactOf(state),
    clocks: clocksOf(state.outcomes),
    promises: promisesOf(state, asOf === undefined ? null : requireInstant(asOf, { list: "asOf" })),
    followUp: followUpOf(state),
    solution: state.options.findLast(({ status }) => status === "executed")?.option ?? null,
    result: last.result,
  };
}

function outcomeOf({ phase }: ComplaintState): ComplaintOutcome | null {
  return phase === "closed" || phase === "withdrawn" || phase === "merged" || phase === "referred" || phase === "notAComplaint" ? phase : null;
}

// Solved on the spot and taken up again was not solved on the spot.
function firstContactOf({ cycles }: ComplaintState): "yes" | "no" | null {
  const first = cycles[0]!;
  if (first.resolvedAt === null) return null;
  return first.manner === "onTheSpot" && cycles.length === 1 ? "yes" : "no";
}

function clocksOf(outcomes: SettledOutcomes | null): ComplaintRecord["clocks"] {
  if (outcomes === null) return null;
  const judged = outcomes.clocks.filter(({ breached, stoppedAt, dueAt }) => breached === "yes" || (breached === "no" && stoppedAt !== null && dueAt !== null));
  return Object.fromEntries(judged.map(({ clock, breached }) => [clock, breached === "yes" ? "late" : "within"]));
}

function promisesOf({ promises, outcomes }: ComplaintState, asOf: number | null): PromiseCounts {
  if (outcomes !== null) {
    const { kept, broken } = outcomes;
    return { kept: kept.length, broken: broken.length, open: promises.length - kept.length - broken.length };
  }
  const words = promises.map((promise) => judgePromise(promise, asOf));
  const count = (word: keyof PromiseCounts): number => words.filter((other) => other === word).length;
  return { kept: count("kept"), broken: count("broken"), open: count("open") };
}

function judgePromise({ dueAt, answeredAt }: ComplaintPromise, asOf: number | null): keyof PromiseCounts {
  const due = epochMilliseconds(dueAt);
  if (answeredAt !== null) return epochMilliseconds(answeredAt) <= due ? "kept" : "broken";
  return asOf !== null && asOf > due ? "broken" : "open";
}

function followUpOf({ followUps }: ComplaintState): FollowUpOutcome | null {
  const answered = followUps.findLast(({ outcome }) => outcome === "satisfied" || outcome === "dissatisfied");
  return (answered ?? followUps[followUps.length - 1])?.outcome ?? null;
}
