import { dateOfDay, instantOfMilliseconds } from "../../foundation/internal.ts";
import type { ClockReading, ClockRun, ClockStatus, EscalationMoment } from "./clock-reading.ts";
import type { ServiceClockReason } from "./clock-reasons.ts";
import { clockRuns, type ClockSpan } from "./clock-runs.ts";
import type { CompiledClock } from "./compile-clocks.ts";
import { dueDay, offsetFrom } from "./deadline.ts";
import { beyondReason, readRun, type RunBasis, type RunReading } from "./read-run.ts";
import type { ClockTimeline } from "./service-timeline.ts";

/**
 * Reads one clock.
 *
 * @param clock - the clock
 * @param timeline - what happened
 * @param bases - what its deadlines are derived from, in order of time; never empty
 * @returns what it shows
 */
export function readClock(clock: CompiledClock, timeline: ClockTimeline, bases: readonly RunBasis[]): ClockReading {
  const runs = clockRuns(clock, timeline).map((span) => readRun(clock, inForce(bases, span), span, span.stop ?? timeline.asOf));
  return readingOf(clock, bases.at(-1)!, runs);
}

// What a clock of many runs lived through is looked for, not gone through: from what held at the start of the run to what came before its stop.
function inForce(bases: readonly RunBasis[], { start, stopOrder }: ClockSpan): readonly RunBasis[] {
  if (bases.length === 1) return bases;
  const end = Math.max(1, firstThat(bases, ({ order }) => order >= stopOrder));
  const from = Math.min(end, Math.max(1, firstThat(bases, ({ since }) => since > start))) - 1;
  return bases.slice(from, end);
}

// Where something begins to hold, in a list where it goes on holding.
function firstThat(bases: readonly RunBasis[], holds: (basis: RunBasis) => boolean): number {
  let low = 0;
  let high = bases.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(bases[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readingOf(clock: CompiledClock, latest: RunBasis, runs: readonly RunReading[]): ClockReading {
  const present = runs.at(-1);
  const status = statusOf(present);
  const basis = present?.basis ?? latest;
  const shown = runs.map(runOf);
  const due = status === "running" ? present!.due : null;
  const missed = runs.findIndex(({ breached }) => breached === true);
  return {
    clock: clock.name,
    status,
    startedAt: shown.at(-1)?.startedAt ?? null,
    stoppedAt: shown.at(-1)?.stoppedAt ?? null,
    dueAt: instantIfAny(due),
    dueOn: due === null ? null : dateOfDay(dueDay(basis.time, due)),
    target: basis.target?.target ?? null,
    counted: basis.target?.counted ?? clock.counted,
    elapsed: present === undefined ? 0 : present.elapsed,
    remaining: present?.remaining ?? null,
    paused: present === undefined ? 0 : present.paused,
    breached: missed >= 0 ? true : runs.some(({ breached }) => breached === null) ? null : false,
    breachedAt: shown[missed]?.breachedAt ?? null,
    escalations: clock.escalations.map(({ escalation, offset }): EscalationMoment => {
      const at = due === null ? null : offsetFrom(offset, basis.time, due);
      const isSaid = at !== null && (offset.unit === "elapsedTime" || basis.time.beyond(Math.min(at, due!), Math.max(at, due!))?.refuses !== true);
      return { escalation, at: isSaid ? instantOfMilliseconds(at) : null };
    }),
    runs: shown,
    worst: worstOf(shown),
    reasons: reasonsOf(clock, present, status, shown, missed),
  };
}

function statusOf(present: RunReading | undefined): ClockStatus {
  if (present === undefined) return "notStarted";
  if (present.span.stop !== null) return "stopped";
  if (present.basis.target === null) return "noTarget";
  if (present.due === null) return "undetermined";
  return present.pausedSince === null ? "running" : "paused";
}

function runOf({ span, due, pausedSince, elapsed, remaining, paused, breached, breachedAt }: RunReading): ClockRun {
  return {
    startedAt: instantOfMilliseconds(span.start),
    stoppedAt: instantIfAny(span.stop),
    dueAt: pausedSince === null || span.stop !== null ? instantIfAny(due) : null,
    elapsed,
    remaining,
    paused,
    breached,
    breachedAt: instantIfAny(breachedAt),
  };
}

function worstOf(runs: readonly ClockRun[]): ClockRun | null {
  // Less left is worse; where nothing says what is left, the longer.
  const rank = ({ remaining, elapsed }: ClockRun): readonly [number, number] => [remaining ?? Infinity, -(elapsed ?? 0)];
  return runs.reduce<ClockRun | null>((worst, run) => {
    if (worst === null) return run;
    const [left, longest] = rank(worst);
    const [remaining, elapsed] = rank(run);
    return remaining < left || (remaining === left && elapsed < longest) ? run : worst;
  }, null);
}

function reasonsOf(
  { standsStill }: CompiledClock,
  present: RunReading | undefined,
  status: ClockStatus,
  runs: readonly ClockRun[],
  missed: number,
): readonly ServiceClockReason[] {
  const reasons: ServiceClockReason[] = [];
  if (present !== undefined) {
    const { basis, span, beyond, pausedSince, retargetedAt } = present;
    if (basis.target === null) reasons.push({ code: "complaints/no-target", severity: basis.severity });
    if (retargetedAt !== null) reasons.push({ code: "complaints/retargeted", at: instantOfMilliseconds(retargetedAt) });
    if (span.resumed !== null && standsStill !== "never") {
      reasons.push({ code: "complaints/clock-resumed", closedAt: instantOfMilliseconds(span.resumed.closedAt), at: instantOfMilliseconds(span.resumed.at) });
    }
    if (pausedSince !== null && span.stop === null) reasons.push({ code: "complaints/clock-paused", since: instantOfMilliseconds(pausedSince) });
    if (beyond !== undefined) reasons.push(beyondReason(beyond));
    if (status === "undetermined" && beyond?.refuses !== true) reasons.push({ code: "complaints/deadline-out-of-reach", calendar: basis.time.calendar });
  }
  if (missed >= 0) reasons.push({ code: "complaints/clock-breached", dueAt: runs[missed]!.breachedAt!, run: missed });
  return reasons;
}

function instantIfAny(at: number | null): ReturnType<typeof instantOfMilliseconds> | null {
  return at === null ? null : instantOfMilliseconds(at);
}
