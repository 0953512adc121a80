import fc from "fast-check";
import { defineCalendar, weekOf, type WorkCalendar } from "../../../src/calendar/index.ts";
import type { ClockTarget } from "../../../src/complaints/clocks/clock-target.ts";
import type { ServiceEvent } from "../../../src/complaints/clocks/service-events.ts";
import type { ServiceClock, ServicePolicy } from "../../../src/complaints/clocks/service-policy.ts";
import { officeDays, weekdayNames } from "./weekday-names.ts";

/** The moment around which timelines happen: the clocks of New York go forward two days later. */
export const ORIGIN = Date.parse("2026-03-06T15:00:00Z");
const MINUTE = 60_000;

/** Calendars in several zones; one knows few days and refuses the rest, one assumes it. */
export const calendars: readonly WorkCalendar[] = [
  defineCalendar({ id: "ny", timeZone: "America/New_York", week: weekOf(officeDays, [["09:00", "12:00"], ["13:00", "17:30"]]) }),
  defineCalendar({ id: "howe", timeZone: "Australia/Lord_Howe", week: weekOf(weekdayNames, [["22:00", "06:00"]]), holidays: ["2026-03-10"] }),
  defineCalendar({
    id: "refuses",
    timeZone: "Asia/Shanghai",
    week: weekOf(officeDays, [["09:00", "18:00"]]),
    coverage: { from: "2026-03-05", to: "2026-03-12" },
    beyondCoverage: "refuse",
  }),
  defineCalendar({ id: "assumes", timeZone: "UTC", week: weekOf(officeDays, [["08:00", "20:00"]]), coverage: { from: "2026-03-05", to: "2026-03-12" } }),
];

/** Targets of every form. */
export const targets: fc.Arbitrary<ClockTarget> = fc.oneof(
  fc.record({ minutes: fc.integer({ min: 1, max: 4000 }), counted: fc.constantFrom("workingTime", "elapsedTime") }),
  fc.record({ workingDays: fc.integer({ min: 1, max: 6 }), until: fc.constantFrom("endOfDay", "closing", "sameTime") }),
  fc.record({ calendarDays: fc.integer({ min: 1, max: 9 }), until: fc.constantFrom("endOfDay", "sameTime"), roll: fc.constantFrom("none", "following") }),
  fc.constant({ weeks: 1 }),
);

const moments = fc.integer({ min: -2000, max: 14_000 }).map((minutes) => ORIGIN + minutes * MINUTE);

const starts: fc.Arbitrary<ServiceClock["starts"]> = fc.oneof(
  fc.constantFrom("created", "customerWaiting", "customerWaitingAfterFirstAnswer", "lastContactOrCreated"),
  fc.constant({ milestone: "m" }),
  fc.constant({ state: "open" }),
  moments.map((at) => ({ at: new Date(at).toISOString() })),
);
const stops: fc.Arbitrary<ServiceClock["stops"]> = fc.subarray(["publicAnswer", "closed", { milestone: "m" }, { state: "done" }, { at: "2026-03-11T10:00:00Z" }] as const);

/** Clocks of every kind, named `c0`, `c1`. */
export const policies: fc.Arbitrary<ServicePolicy> = fc
  .array(
    fc.record({
      starts,
      stops,
      target: fc.oneof(targets, fc.constant(null), fc.record({ bySeverity: fc.record({ high: fc.option(targets), low: targets }), otherwise: fc.option(targets) })),
      pauses: fc.constantFrom("inPauseStates", "never"),
      reopening: fc.constantFrom("resumes", "restarts", "staysStopped"),
      calendar: fc.constantFrom(undefined, "ny", "howe", "refuses"),
      counted: fc.constantFrom("workingTime", "elapsedTime"),
      escalations: fc.constantFrom([], [{ escalation: "early", offset: { workingDays: -1 } }]),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((clocks) => ({ pauseStates: ["waiting"], closedStates: ["shut"], clocks: clocks.map((clock, index) => ({ clock: `c${index}`, ...clock })) }));

const changes: fc.Arbitrary<ServiceEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom("customerMessage", "publicAnswer", "internalNote", "closed"), at: fc.constant(0) }),
  fc.record({ type: fc.constant("stateEntered"), at: fc.constant(0), state: fc.constantFrom("open", "waiting", "done", "shut") }),
  fc.record({ type: fc.constant("milestone"), at: fc.constant(0), milestone: fc.constantFrom("m", "n") }),
  fc.record({ type: fc.constant("severityChanged"), at: fc.constant(0), severity: fc.constantFrom("high", "low", "other", null) }),
  fc.record({ type: fc.constant("calendarChanged"), at: fc.constant(0), calendar: fc.constantFrom("ny", "howe", "refuses", "assumes") }),
  fc.record({ type: fc.constant("policyChanged"), at: fc.constant(0), clocks: fc.record({ c0: fc.option(targets) }) }),
);

/** A timeline whose events happen at moments of their own, in the order of time. */
export const timelines: fc.Arbitrary<readonly ServiceEvent[]> = fc
  .uniqueArray(moments, { minLength: 1, maxLength: 12 })
  .chain((times) => fc.tuple(fc.constant(times.sort((a, b) => a - b)), fc.array(changes, { minLength: times.length - 1, maxLength: times.length - 1 })))
  .map(([[first, ...later], events]) => [{ type: "created", at: first!, severity: "high" }, ...events.map((event, index) => ({ ...event, at: later[index]! }))]);
