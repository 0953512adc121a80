import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, faultFinder, isRecord, plainCopy, requireInstant, requireList, requireRecord, requireText } from "../../foundation/internal.ts";
import { checkTargets } from "./check-target.ts";
import type { ClockTarget, TargetBySeverity } from "./clock-target.ts";
import { compileTargets, type CompiledPolicy, type CompiledTargets } from "./compile-clocks.ts";
import type { Pause } from "./measure-run.ts";
import type { ServiceEventType } from "./service-events.ts";

/** An event as clocks see it. */
export interface TimelineEvent {
  /** When it happened, in milliseconds. */
  readonly at: number;
  /** Its type. */
  readonly type: ServiceEventType;
  /** The milestone or state; `null` for other types. */
  readonly name: string | null;
  /** Whether it closes the timeline, or reopens it. */
  readonly turn: "closes" | "reopens" | null;
  /** What this reopening does, where that is not for the clock to say. */
  readonly reopening?: "resumes" | "restarts" | undefined;
}

/** Under what deadlines are derived, from an event on. */
export interface Regime {
  /** From when on, in milliseconds. */
  readonly at: number;
  /** Position of the event that set it; -1 for the first. */
  readonly order: number;
  /** The severity; `null` for none. */
  readonly severity: string | null;
  /** Id of the calendar; `null` for around the clock. */
  readonly calendar: string | null;
  /** Times that are not those of the policy, by clock. */
  readonly targets: ReadonlyMap<string, CompiledTargets>;
}

/** What happened up to a moment, as a clock sees it. */
export interface ClockTimeline {
  /** The moment, in milliseconds. */
  readonly asOf: number;
  /** What happened, in order of time. */
  readonly events: readonly TimelineEvent[];
  /** When clocks that pause stand still: in pause states and while closed. */
  readonly pauses: readonly Pause[];
  /** When it was closed. */
  readonly closings: readonly Pause[];
}

/** The same, and what deadlines were derived from. */
export interface ServiceTimeline extends ClockTimeline {
  /** Under what deadlines are derived, in order of time; never empty. */
  readonly regimes: readonly Regime[];
}

/** What a timeline starts with. */
export interface TimelineStart {
  /** Up to when events count, in milliseconds. */
  readonly asOf: number;
  /** Severity before the record says one; `null` for none. */
  readonly severity: string | null;
  /** Id of the calendar; `null` for around the clock. */
  readonly calendar: string | null;
}

/**
 * Takes a timeline as it comes.
 *
 * @param value - what stands where a list of events should be
 * @param list - its path, as in `timelines[2].timeline`
 * @param policy - the clocks
 * @param calendars - ids of the calendars there are
 * @param start - what it starts with
 * @returns the events that count, in order of time, and what follows from them
 * @throws ClienteleError `invalid-input`, `invalid-instant`, `invalid-value`, `invalid-policy`, `unknown-id`, `unknown-calendar`
 */
export function readTimeline(value: unknown, list: string, policy: CompiledPolicy, calendars: ReadonlySet<string>, start: TimelineStart): ServiceTimeline {
  const names = new Set(policy.clocks.map(({ name }) => name));
  // Not `map`: it would step over the holes of a sparse list.
  const read = Array.from(requireList(value, list), (entry, index) => readEvent(requireRecord(entry, list, index), list, index, names, calendars));
  refuseSecondRecord(read, list);
  const events = read.filter(({ at }) => at <= start.asOf).sort((a, b) => a.at - b.at);
  return { asOf: start.asOf, ...standstills(events, policy), regimes: regimesOf(events, start) };
}

interface ReadEvent extends Omit<TimelineEvent, "turn"> {
  /** The severity that it says; `undefined` for none. */
  readonly severity: string | null | undefined;
  readonly calendar: string | undefined;
  readonly targets: ReadonlyMap<string, CompiledTargets> | undefined;
}

const TYPES: Readonly<Record<ServiceEventType, true>> = {
  created: true,
  customerMessage: true,
  publicAnswer: true,
  internalNote: true,
  milestone: true,
  stateEntered: true,
  severityChanged: true,
  policyChanged: true,
  calendarChanged: true,
  closed: true,
};

function readEvent(event: Readonly<Record<string, unknown>>, list: string, index: number, clocks: ReadonlySet<string>, calendars: ReadonlySet<string>): ReadEvent {
  const { type } = event;
  if (typeof type !== "string" || !Object.hasOwn(TYPES, type)) {
    throw new ClienteleError("invalid-value", `${list}[${index}].type is no type of event`, { list, index, field: "type", expected: Object.keys(TYPES) });
  }
  const at = requireInstant(event["at"], { list, index, field: "at" });
  const nothing = { at, type: type as ServiceEventType, name: null, severity: undefined, calendar: undefined, targets: undefined };
  switch (nothing.type) {
    case "created":
      return { ...nothing, name: event["state"] === undefined ? null : requireText(event["state"], { list, index, field: "state" }), severity: readSeverity(event["severity"], list, index) };
    case "milestone":
      return { ...nothing, name: requireText(event["milestone"], { list, index, field: "milestone" }) };
    case "stateEntered":
      return { ...nothing, name: requireText(event["state"], { list, index, field: "state" }) };
    case "severityChanged":
      return { ...nothing, severity: event["severity"] === undefined ? refuseSeverity(list, index) : readSeverity(event["severity"], list, index) };
    case "policyChanged":
      return { ...nothing, targets: readTargets(event["clocks"], list, index, clocks) };
    case "calendarChanged":
      return { ...nothing, calendar: readCalendar(event["calendar"], list, index, calendars) };
    default:
      return nothing;
  }
}

function readSeverity(value: unknown, list: string, index: number): string | null | undefined {
  return value === undefined || value === null ? value : requireText(value, { list, index, field: "severity" });
}

function refuseSeverity(list: string, index: number): never {
  throw new ClienteleError("invalid-input", `${list}[${index}].severity is missing; null is none`, { list, index, field: "severity" });
}

function readCalendar(value: unknown, list: string, index: number, calendars: ReadonlySet<string>): string {
  const id = requireText(value, { list, index, field: "calendar" });
  if (calendars.has(id)) return id;
  throw new ClienteleError("unknown-calendar", `${list}[${index}].calendar is none that was given`, { list, index, field: "calendar", expected: [...calendars] });
}

function readTargets(value: unknown, list: string, index: number, clocks: ReadonlySet<string>): ReadonlyMap<string, CompiledTargets> {
  const place = { list, index, field: "clocks" };
  if (!isRecord(value)) throw new ClienteleError("invalid-input", `${describePlace(place)} is not an object`, place);
  const finder = faultFinder("change of policy", "invalid-policy");
  const targets = Object.entries(value).map(([clock, target]) => {
    if (!clocks.has(clock)) throw new ClienteleError("unknown-id", `${describePlace(place)} names a clock that is not in the policy`, { ...place, expected: [...clocks] });
    checkTargets(target, `${describePlace(place)}.${clock}`, finder);
    return [clock, target as ClockTarget | TargetBySeverity | null] as const;
  });
  finder.refuse();
  return new Map(targets.map(([clock, target]) => [clock, compileTargets(plainCopy(target))]));
}

function refuseSecondRecord(events: readonly ReadEvent[], list: string): void {
  const firstIndex = events.findIndex(({ type }) => type === "created");
  const index = events.findIndex(({ type }, position) => type === "created" && position > firstIndex);
  if (index < 0) return;
  throw new ClienteleError("invalid-input", `${list}[${firstIndex}] and ${list}[${index}] are both the record`, { list, index, firstIndex, field: "type" });
}

function standstills(read: readonly ReadEvent[], { pauseStates, closedStates }: CompiledPolicy): Pick<ServiceTimeline, "events" | "pauses" | "closings"> {
  const pauses = stretches();
  const closings = stretches();
  let isClosed = false;
  let state: string | null = null;
  const events = read.map(({ at, type, name }): TimelineEvent => {
    const entersState = type === "stateEntered" || (type === "created" && name !== null);
    if (entersState) state = name;
    const closes = !isClosed && (type === "closed" || (entersState && closedStates.has(name!)));
    const reopens = isClosed && type === "stateEntered" && !closedStates.has(name!);
    if (closes) isClosed = true;
    if (reopens) isClosed = false;
    closings.set(isClosed, at);
    pauses.set(isClosed || (state !== null && pauseStates.has(state)), at);
    return { at, type, name, turn: closes ? "closes" : reopens ? "reopens" : null };
  });
  return { events, pauses: pauses.found(), closings: closings.found() };
}

function stretches(): { readonly set: (isOn: boolean, at: number) => void; readonly found: () => readonly Pause[] } {
  const done: Pause[] = [];
  let since: number | null = null;
  return {
    set(isOn, at) {
      if (isOn === (since !== null)) return;
      if (since !== null && since < at) done.push([since, at]);
      since = isOn ? at : null;
    },
    found: () => (since === null ? done : [...done, [since, Infinity]]),
  };
}

function regimesOf(events: readonly ReadEvent[], { severity, calendar }: TimelineStart): readonly Regime[] {
  let regime: Regime = { at: -Infinity, order: -1, severity, calendar, targets: new Map() };
  const regimes = [regime];
  for (const [order, event] of events.entries()) {
    if (event.severity === undefined && event.calendar === undefined && event.targets === undefined) continue;
    regime = {
      at: event.at,
      order,
      severity: event.severity === undefined ? regime.severity : event.severity,
      calendar: event.calendar ?? regime.calendar,
      targets: event.targets === undefined ? regime.targets : new Map([...regime.targets, ...event.targets]),
    };
    regimes.push(regime);
  }
  return regimes;
}
