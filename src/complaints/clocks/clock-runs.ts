import type { CompiledClock } from "./compile-clocks.ts";
import type { ClockTimeline, TimelineEvent } from "./service-timeline.ts";

/** One run of a clock. Moments are milliseconds since 1970. */
export interface ClockSpan {
  /** When it started. */
  readonly start: number;
  /** When it stopped; `null` if it has not. */
  stop: number | null;
  /** Position in the timeline of what stopped it, between two where it was a fixed moment. */
  stopOrder: number;
  /** The closing that it went on after; `null` for none. */
  resumed: { readonly closedAt: number; readonly at: number } | null;
}

/**
 * The runs of a clock: from what starts it to what stops it, as often as that happens.
 *
 * @param clock - the clock
 * @param timeline - what happened
 * @returns its runs, in order of time; only the last may still go on
 */
export function clockRuns(clock: CompiledClock, timeline: ClockTimeline): readonly ClockSpan[] {
  const runs: ClockSpan[] = [];
  const now: Now = { open: null, held: null, closed: null, isAnswered: false };
  const { events } = timeline;
  const fixed = clock.fixed.filter(({ at }) => at <= timeline.asOf).sort((a, b) => a.at - b.at);
  let nextFixed = 0;
  for (let order = 0; order < events.length; order += 1) {
    const event = events[order]!;
    // What happens at a fixed moment happens before it.
    for (; nextFixed < fixed.length && fixed[nextFixed]!.at < event.at; nextFixed += 1) atFixed(clock, now, runs, fixed[nextFixed]!, order);
    atEvent(clock, now, runs, event, order);
  }
  for (; nextFixed < fixed.length; nextFixed += 1) atFixed(clock, now, runs, fixed[nextFixed]!, events.length);
  return runs;
}

function atEvent(clock: CompiledClock, now: Now, runs: ClockSpan[], event: TimelineEvent, order: number): void {
  const { at, turn } = event;
  if (turn === "reopens") reopen(clock, now, runs, event);
  if (turn === "closes") now.closed = { at, order };
  const stops = isStop(clock, event);
  if (now.open !== null && (stops || (turn === "closes" && clock.stopsAtClosing))) {
    now.held = stops ? null : now.open;
    stop(now, at, order);
  } else if (stops) now.held = null;
  if (isStart(clock, event, now.isAnswered)) begin(clock, now, runs, at, order);
  if (event.type === "publicAnswer") now.isAnswered = true;
}

// Its place is between the events before it and the one that comes next.
function atFixed(clock: CompiledClock, now: Now, runs: ClockSpan[], { at, starts }: CompiledClock["fixed"][number], next: number): void {
  const order = next - 0.5;
  if (starts) begin(clock, now, runs, at, order);
  else if (now.open !== null) stop(now, at, order);
  if (!starts) now.held = null;
}

interface Now {
  open: ClockSpan | null;
  /** A run that closing stopped, until something else would have. */
  held: ClockSpan | null;
  /** The closing, while closed. */
  closed: { readonly at: number; readonly order: number } | null;
  /** Whether there was a public answer. */
  isAnswered: boolean;
}

function begin(clock: CompiledClock, now: Now, runs: ClockSpan[], at: number, order: number): void {
  if (clock.starts === "lastContactOrCreated") {
    // What happens at the same moment is one contact.
    if (now.open !== null && now.open.start < at) stop(now, at, order);
    now.held = null;
  }
  if (now.open === null && now.held === null) start(now, runs, at);
  if (now.open === null || now.closed === null || !clock.stopsAtClosing) return;
  now.held = now.open;
  stop(now, at, order);
}

function reopen(clock: CompiledClock, now: Now, runs: ClockSpan[], { at, reopening: own }: TimelineEvent): void {
  const { held, open } = now;
  // What never stands still has one start, whoever reopens.
  const reopening = clock.standsStill === "never" ? clock.reopening : (own ?? clock.reopening);
  const closed = now.closed!;
  now.held = null;
  now.closed = null;
  if (reopening === "restarts") {
    const again = held !== null || open !== null || (clock.starts === "created" && runs.length > 0);
    if (open !== null) stop(now, closed.at, closed.order);
    if (again) start(now, runs, at);
  } else if (held !== null && (reopening === "resumes" || held.start >= closed.at)) {
    held.stop = null;
    held.stopOrder = Infinity;
    held.resumed = { closedAt: closed.at, at };
    now.open = held;
  }
}

function start(now: Now, runs: ClockSpan[], at: number): void {
  now.open = { start: at, stop: null, stopOrder: Infinity, resumed: null };
  runs.push(now.open);
}

function stop(now: Now, at: number, order: number): void {
  const run = now.open!;
  run.stop = Math.max(at, run.start);
  run.stopOrder = order;
  now.open = null;
}

function isStart({ starts }: CompiledClock, { type, name }: TimelineEvent, isAnswered: boolean): boolean {
  switch (starts) {
    case "created":
      return type === "created";
    case "customerWaiting":
      return type === "customerMessage";
    case "customerWaitingAfterFirstAnswer":
      return type === "customerMessage" && isAnswered;
    case "lastContactOrCreated":
      return type === "created" || type === "customerMessage" || type === "publicAnswer";
    default:
      if ("at" in starts) return false;
      return "milestone" in starts ? type === "milestone" && name === starts.milestone : entersState(type) && name === starts.state;
  }
}

function isStop({ stopsAtAnswer, stopMilestones, stopStates }: CompiledClock, { type, name }: TimelineEvent): boolean {
  if (type === "publicAnswer" && stopsAtAnswer) return true;
  return name !== null && (type === "milestone" ? stopMilestones.has(name) : entersState(type) && stopStates.has(name));
}

// The record may say the state that it begins with.
function entersState(type: TimelineEvent["type"]): boolean {
  return type === "stateEntered" || type === "created";
}
