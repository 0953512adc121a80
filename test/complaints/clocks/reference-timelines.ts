import { readFileSync } from "node:fs";
import { defineCalendar, weekOf, wholeDay, type WorkCalendar } from "../../../src/calendar/index.ts";
import type { ServiceEvent } from "../../../src/complaints/clocks/service-events.ts";
import type { ClockMoment, ClockStart, ClockStop, ServiceClock, ServicePolicy } from "../../../src/complaints/clocks/service-policy.ts";
import { weekdayNames } from "./weekday-names.ts";

/** A case of a reference file: what a help desk was asked, and what it answered. */
export interface TimelineCase {
  readonly id: string;
  readonly portable: boolean;
  readonly calendar: ReferenceCalendar;
  readonly policy: { readonly pauseStates: readonly string[]; readonly clocks: readonly ReferenceClock[] };
  readonly events: readonly ReferenceEvent[];
  readonly checkpoints: readonly Checkpoint[];
  /** The exact answer to the last checkpoint, where the vendor's is a quirk. */
  readonly reference?: Readonly<Record<string, ExpectedClock>>;
}

interface ReferenceCalendar {
  readonly always?: true;
  readonly timezone: string;
  readonly weekly?: WorkCalendar["week"];
  readonly holidays?: readonly string[];
}

interface ReferenceClock {
  readonly name: string;
  readonly startOn: string;
  readonly stopOn: readonly string[];
  readonly pausable: boolean;
  readonly targetMinutes?: number;
  readonly targetWorkingDays?: number;
  readonly endOfDay?: boolean;
  readonly escalation?: { readonly offsetSeconds?: number; readonly offsetWorkingDays?: number };
}

interface ReferenceEvent {
  readonly at: string;
  readonly type: "created" | "customer_message" | "agent_message" | "first_response" | "state" | "closed" | "priority_changed";
  readonly state?: string;
  readonly to?: string;
  readonly priority?: string;
  readonly policy?: null;
}

export interface Checkpoint {
  readonly afterEvent: number;
  readonly at?: string;
  readonly expect: Readonly<Record<string, ExpectedClock>>;
  readonly nextDueAt?: string | null;
  readonly outsideHours?: boolean;
}

export interface ExpectedClock {
  readonly dueAt?: string | null;
  readonly elapsedMinutes?: number;
  readonly elapsedSeconds?: number;
  readonly remainingMinutes?: number;
  readonly breached?: boolean;
  readonly worstElapsedMinutes?: number;
  readonly worstRemainingMinutes?: number;
  readonly pausedSeconds?: number;
  readonly pausedMinutes?: number;
  readonly escalationAt?: string;
}

/** Reads a file of `test/reference/complaints/`: cases of the form that the test says. */
export function readFileOfCases(name: string): readonly unknown[] {
  const text = readFileSync(`${import.meta.dirname}/../../reference/complaints/${name}.json`, "utf8");
  return (JSON.parse(text) as { readonly cases: readonly unknown[] }).cases;
}

/** The calendar of a case, under the id `reference`. */
export function calendarOfCase({ always, timezone, weekly = {}, holidays = [] }: ReferenceCalendar): WorkCalendar {
  const week = always === true ? weekOf(weekdayNames, wholeDay) : weekly;
  return defineCalendar({ id: "reference", timeZone: timezone, week, holidays });
}

/** The clocks of a case. */
export function policyOfCase({ policy }: TimelineCase): ServicePolicy {
  return { pauseStates: policy.pauseStates, clocks: policy.clocks.map(clockOf) };
}

/** What happened up to an event of a case, in the order it was recorded. */
export function eventsOfCase({ events, policy }: TimelineCase, upTo: number): ServiceEvent[] {
  return events.slice(0, upTo + 1).map((event): ServiceEvent => {
    const { at } = event;
    switch (event.type) {
      case "created":
        return { type: "created", at, state: event.state, severity: event.priority };
      case "customer_message":
        return { type: "customerMessage", at };
      case "agent_message":
        return { type: "publicAnswer", at };
      case "first_response":
        return { type: "milestone", milestone: "first_response", at };
      case "state":
        return { type: "stateEntered", state: event.to!, at };
      case "closed":
        return { type: "closed", at };
      case "priority_changed":
        // Of the only such case the new priority has no policy at all.
        if (event.policy !== null) throw new Error("unread");
        return { type: "policyChanged", at, clocks: Object.fromEntries(policy.clocks.map(({ name }) => [name, null])) };
    }
  });
}

/** The moment of a checkpoint: the one it names, or the latest of what happened. */
export function momentOf(events: readonly ServiceEvent[], { at }: Checkpoint): string {
  return at ?? events.map((event) => event.at as string).sort().at(-1)!;
}

function clockOf(clock: ReferenceClock): ServiceClock {
  const { targetMinutes, targetWorkingDays, escalation } = clock;
  return {
    clock: clock.name,
    starts: startOf(clock.startOn),
    stops: clock.stopOn.map(stopOf),
    pauses: clock.pausable ? "inPauseStates" : "never",
    counted: "workingTime",
    target:
      targetMinutes !== undefined
        ? { minutes: targetMinutes, counted: "workingTime" }
        : targetWorkingDays !== undefined
          ? { workingDays: targetWorkingDays, until: clock.endOfDay === true ? "closing" : "sameTime" }
          : null,
    escalations: escalation === undefined ? [] : [{ escalation: "only", offset: offsetOf(escalation) }],
  };
}

function offsetOf({ offsetSeconds, offsetWorkingDays }: NonNullable<ReferenceClock["escalation"]>): NonNullable<ServiceClock["escalations"]>[number]["offset"] {
  return offsetSeconds === undefined ? { workingDays: offsetWorkingDays! } : { seconds: offsetSeconds, counted: "workingTime" };
}

function startOf(text: string): ClockStart {
  const names: Readonly<Record<string, ClockStart>> = { created: "created", customer_waiting: "customerWaiting", last_contact_or_created: "lastContactOrCreated" };
  return names[text] ?? momentNamed(text);
}

function stopOf(text: string): ClockStop {
  const names: Readonly<Record<string, ClockStop>> = { agent_message: "publicAnswer", closed: "closed" };
  return names[text] ?? momentNamed(text);
}

function momentNamed(text: string): ClockMoment {
  return text.startsWith("at:") ? { at: text.slice(3) } : { milestone: text };
}
