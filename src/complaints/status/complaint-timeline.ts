import type { Instant, Reason } from "../../foundation/index.ts";
import { instantOfMilliseconds, requireInstant } from "../../foundation/internal.ts";
import type { Pause } from "../clocks/measure-run.ts";
import type { ServiceTimeline, TimelineEvent } from "../clocks/service-timeline.ts";
import type { ComplaintEvidence, ComplaintState } from "../state.ts";
import type { StatusClock } from "./status-policy.ts";
import type { ComplaintHold } from "./status-parts.ts";
import type { ComplaintEvidenceReasons } from "./status-reasons.ts";

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
  readonly until: (until: StatusClock["until"]) => ServiceTimeline;
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
  const retracted = new Set(state.retracted);
  // What was decided stands, whatever a fact of another hand retracts.
  const evidence = state.evidence.filter(({ fact, at, kind }) => at <= asOf && (kind === "answer" || !retracted.has(fact)));
  const holds = holdsOf(evidence);
  const events = eventsOf(state, evidence);
  const moment = millisecondsOf(asOf);
  // Not looked into before a clock asks: a complaint has two timelines at most.
  const made = new Map<StatusClock["until"], ServiceTimeline>();
  return {
    asOf: moment,
    evidence,
    holds: holds.on,
    findings: holds.findings,
    until(until) {
      const known = made.get(until) ?? timelineUntil(until);
      made.set(until, known);
      return known;
    },
  };

  function timelineUntil(until: StatusClock["until"]): ServiceTimeline {
    const closings = closingsOf(state, until, end).filter(([from]) => from <= moment);
    const turns = closings.flatMap(([from, to]): TimelineEvent[] => {
      const closes: TimelineEvent = { at: from, type: "closed", name: null, turn: "closes" };
      return to > moment ? [closes] : [closes, { at: to, type: "internalNote", name: null, turn: "reopens" }];
    });
    return {
      asOf: moment,
      // Stable: what is seen at the moment of a turn comes before it.
      events: [...events, ...turns].sort((a, b) => a.at - b.at),
      regimes: [{ at: -Infinity, order: -1, severity: state.severity, calendar: null, targets: NO_TARGETS }],
      pauses: united(holds.pauses, closings),
      closings,
    };
  }
}

const NO_TARGETS: ReadonlyMap<string, never> = /* @__PURE__ */ new Map<string, never>();

const TYPES: Readonly<Partial<Record<ComplaintEvidence["kind"], Pick<TimelineEvent, "type" | "name">>>> = {
  acknowledged: { type: "milestone", name: "acknowledged" },
  arrivedOnSite: { type: "milestone", name: "arrivedOnSite" },
  fromCustomer: { type: "customerMessage", name: null },
  toCustomer: { type: "publicAnswer", name: null },
  answer: { type: "publicAnswer", name: null },
};

function eventsOf(state: ComplaintState, evidence: readonly ComplaintEvidence[]): readonly TimelineEvent[] {
  const events: TimelineEvent[] = [{ at: millisecondsOf(state.receivedAt!), type: "created", name: null, turn: null }];
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
