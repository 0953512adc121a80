import type { Instant, Reason } from "../../foundation/index.ts";
import { instantOfMilliseconds, requireInstant } from "../../foundation/internal.ts";
import type { Pause } from "../clocks/measure-run.ts";
import type { ClockTimeline, TimelineEvent } from "../clocks/service-timeline.ts";
import type { ComplaintEvidence, ComplaintRegime, ComplaintState } from "../state.ts";
import type { StatusClock } from "./status-policy.ts";
import type { ComplaintHold } from "./status-parts.ts";
import type { ComplaintEvidenceReasons } from "./status-reasons.ts";

/** What deadlines were derived from, and its place among what happened. */
export interface PlacedRegime {
  /** From when on, in milliseconds. */
  readonly at: number;
  /** Position of the event that set it; -1 for the first. */
  readonly order: number;
  /** The regime. */
  readonly regime: ComplaintRegime;
}

/** What happened, and what deadlines were derived from. */
export interface ComplaintTimeline extends ClockTimeline {
  /** In order of time; never empty. */
  readonly regimes: readonly PlacedRegime[];
}

/** What happened with a complaint up to a moment, as clocks see it. */
export interface ComplaintTimelines {
  /** The moment, in milliseconds. */
  readonly asOf: number;
  /** Evidence that counts, in order. */
  readonly evidence: readonly ComplaintEvidence[];
  /** Holds that are on. */
  readonly holds: readonly ComplaintHold[];
  /** What does not fit in the evidence. */
  readonly findings: readonly Reason<ComplaintEvidenceReasons>[];
  /** The timeline of clocks that the solution stops, or the end only. */
  readonly until: (until: StatusClock["until"]) => ComplaintTimeline;
}

/**
 * Puts together what the clocks of a complaint have to know.
 *
 * @param state - a recorded complaint
 * @param asOf - the moment; evidence of later moments does not count
 * @param end - the moment at which it ends, where that is about to be decided; `null` otherwise
 * @returns its timelines
 */
export function complaintTimelines(state: ComplaintState, asOf: Instant, end: Instant | null): ComplaintTimelines {
  const evidence = countedEvidence(state, asOf);
  const holds = holdsOf(evidence);
  const moment = millisecondsOf(asOf);
  const changes = changesOf(state, moment);
  const events = eventsOf(state, changes, evidence);
  // Not looked into before a clock asks: a complaint has two timelines at most.
  const made = new Map<StatusClock["until"], ComplaintTimeline>();
  return {
    asOf: moment,
    evidence,
    holds: holds.on,
    findings: [...early(state, evidence), ...holds.findings],
    until(until) {
      const known = made.get(until) ?? timelineUntil(until);
      made.set(until, known);
      return known;
    },
  };

  function timelineUntil(until: StatusClock["until"]): ComplaintTimeline {
    const closings = closingsOf(state, until, end).filter(([from]) => from <= moment);
    const turns = closings.flatMap(([from, to]): TimelineEvent[] => {
      const closes: TimelineEvent = { at: from, type: "closed", name: null, turn: "closes" };
      return to > moment ? [closes] : [closes, { at: to, type: "internalNote", name: null, turn: "reopens", reopening: reopeningAt(state, changes, to) }];
    });
    // Stable: what is seen at the moment of a turn comes before it, and so does another severity at the moment of either.
    const inOrder = [...events, ...turns].sort((a, b) => a.at - b.at);
    return {
      asOf: moment,
      events: inOrder,
      regimes: regimesOf(state, changes, inOrder),
      pauses: united(holds.pauses, closings),
      closings,
    };
  }
}

const TYPES: Readonly<Partial<Record<ComplaintEvidence["kind"], Pick<TimelineEvent, "type" | "name">>>> = {
  acknowledged: { type: "milestone", name: "acknowledged" },
  arrivedOnSite: { type: "milestone", name: "arrivedOnSite" },
  fromCustomer: { type: "customerMessage", name: null },
  toCustomer: { type: "publicAnswer", name: null },
  answer: { type: "publicAnswer", name: null },
};

/** Other names or clocks, from a moment on. */
interface Change {
  readonly at: number;
  readonly regime: ComplaintRegime;
}

// Facts are taken as they come, so that moments may not be in order: what was decided later is so from there on.
function changesOf({ regimes, receivedAt }: ComplaintState, moment: number): readonly Change[] {
  if (regimes.length < 2) return NO_CHANGES;
  let latest = millisecondsOf(receivedAt!);
  return regimes.slice(1).map((regime) => ({ regime, at: (latest = Math.max(latest, millisecondsOf(regime.at))) })).filter(({ at }) => at <= moment);
}

const NO_CHANGES: readonly Change[] = [];

// The changes are in order among the events, as they are among themselves.
function regimesOf({ regimes }: ComplaintState, changes: readonly Change[], events: readonly TimelineEvent[]): readonly PlacedRegime[] {
  const orders = changes.length === 0 ? [] : events.flatMap(({ type }, order) => (type === "severityChanged" ? [order] : []));
  return [{ at: -Infinity, order: -1, regime: regimes[0]! }, ...changes.map(({ at, regime }, index) => ({ at, order: orders[index]!, regime }))];
}

// The policy of that time says what it does.
function reopeningAt({ regimes }: ComplaintState, changes: readonly Change[], moment: number): TimelineEvent["reopening"] {
  const { earlier } = changes.findLast(({ at }) => at <= moment)?.regime ?? regimes[0]!;
  if (earlier === null) return undefined;
  return earlier.reopening === "restart" ? "restarts" : "resumes";
}

/**
 * What was seen up to a moment, and counts.
 *
 * @param state - a recorded complaint
 * @param asOf - the moment
 * @returns the evidence, in order
 */
export function countedEvidence(state: ComplaintState, asOf: Instant): readonly ComplaintEvidence[] {
  const retracted = new Set(state.retracted);
  // What was decided stands, whatever a fact of another hand retracts.
  return state.evidence.filter(({ fact, at, kind }) => at <= asOf && (kind === "answer" || !retracted.has(fact)));
}

function early({ receivedAt }: ComplaintState, evidence: readonly ComplaintEvidence[]): readonly Reason<ComplaintEvidenceReasons>[] {
  const before = evidence.filter(({ at }) => at < receivedAt!);
  return before.map(({ fact, at }) => ({ code: "complaints/before-receipt", fact, at, receivedAt: receivedAt! }));
}

function eventsOf(state: ComplaintState, changes: readonly Change[], evidence: readonly ComplaintEvidence[]): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [{ at: millisecondsOf(state.receivedAt!), type: "created", name: null, turn: null }];
  for (const { at } of changes) events.push({ at, type: "severityChanged", name: null, turn: null });
  for (const { at, kind } of evidence) {
    const known = TYPES[kind];
    if (known !== undefined) events.push({ at: millisecondsOf(at), type: known.type, name: known.name, turn: null });
  }
  return events;
}

// A cycle that nothing closed runs into the next.
function closingsOf({ cycles }: ComplaintState, until: StatusClock["until"], end: Instant | null): readonly Pause[] {
  const closings: Pause[] = [];
  let latest = -Infinity;
  for (const [index, { resolvedAt, endedAt }] of cycles.entries()) {
    const isLast = index === cycles.length - 1;
    const over = endedAt ?? (isLast ? end : null);
    const closedAt = until === "resolved" ? (resolvedAt ?? over) : over;
    if (closedAt === null) continue;
    // Facts are taken as they come, so that moments may not be in order.
    const from = Math.max(latest, millisecondsOf(closedAt));
    latest = isLast ? Infinity : Math.max(from, millisecondsOf(cycles[index + 1]!.startedAt));
    closings.push([from, latest]);
  }
  return closings;
}

interface Holds {
  readonly pauses: readonly Pause[];
  readonly on: readonly ComplaintHold[];
  readonly findings: readonly Reason<ComplaintEvidenceReasons>[];
}

function holdsOf(evidence: readonly ComplaintEvidence[]): Holds {
  const pauses: Pause[] = [];
  const on = new Map<string, ComplaintHold>();
  const findings: Reason<ComplaintEvidenceReasons>[] = [];
  let since = 0;
  for (const { kind, name, at, fact, reason } of evidence) {
    if (kind !== "holdStarted" && kind !== "holdEnded") continue;
    const hold = name!;
    if (kind === "holdStarted") {
      if (on.has(hold)) findings.push({ code: "complaints/hold-on-already", hold, fact });
      else {
        if (on.size === 0) since = millisecondsOf(at);
        on.set(hold, { hold, since: at, reason });
      }
    } else if (on.delete(hold)) {
      if (on.size === 0) pauses.push([since, millisecondsOf(at)]);
    } else findings.push({ code: "complaints/hold-not-on", hold, fact });
  }
  if (on.size > 0) pauses.push([since, Infinity]);
  return { pauses, on: [...on.values()], findings };
}

function united(first: readonly Pause[], second: readonly Pause[]): readonly Pause[] {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first;
  const joined: (readonly [number, number])[] = [];
  for (const [from, to] of [...first, ...second].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1]) joined.push([from, to]);
    else if (to > last[1]) joined[joined.length - 1] = [last[0], to];
  }
  return joined;
}

function millisecondsOf(at: Instant): number {
  return requireInstant(at, { list: "state" });
}

/**
 * A moment as it is written.
 *
 * @param at - milliseconds; `null` for none
 * @returns the text; `null` for none
 */
export function writtenOrNull(at: number | null): Instant | null {
  return at === null ? null : instantOfMilliseconds(at);
}
