import { expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "../../../src/calendar/index.ts";
import type { ClockReading } from "../../../src/complaints/clocks/clock-reading.ts";
import type { ClockTarget } from "../../../src/complaints/clocks/clock-target.ts";
import { serviceClocks, serviceClocksOf, type ServiceClockOptions } from "../../../src/complaints/clocks/service-clocks.ts";
import type { ServiceEvent } from "../../../src/complaints/clocks/service-events.ts";
import type { ServiceClock } from "../../../src/complaints/clocks/service-policy.ts";
import type { Id } from "../../../src/foundation/index.ts";
import { officeDays, weekdayNames } from "./weekday-names.ts";

// 2026-03-02 is a Monday.
const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(officeDays, [["09:00", "17:00"]]), holidays: ["2026-03-04"] });
const known = { from: "2026-03-01", to: "2026-03-06" };
const refusing = defineCalendar({ id: "refusing", timeZone: "UTC", week: weekOf(officeDays, [["09:00", "17:00"]]), coverage: known, beyondCoverage: "refuse" });
const assuming = defineCalendar({ id: "assuming", timeZone: "UTC", week: weekOf(officeDays, [["09:00", "17:00"]]), coverage: known });
const calendars = [office, refusing, assuming];
const HOUR = 3_600_000;

function read(clock: Partial<ServiceClock>, timeline: readonly ServiceEvent[], asOf: string, options: Partial<ServiceClockOptions> = {}): ClockReading {
  const whole: ServiceClock = { clock: "c", starts: "created", stops: ["closed"], target: null, ...clock };
  return serviceClocks(timeline, { pauseStates: ["waiting"], clocks: [whole] }, { asOf, calendars, calendar: "office", ...options }).clocks[0]!;
}

function created(at: string, severity?: string): ServiceEvent {
  return { type: "created", at, severity };
}

function entered(state: string, at: string): ServiceEvent {
  return { type: "stateEntered", state, at };
}

const hours = (count: number, counted: "workingTime" | "elapsedTime" = "workingTime"): ClockTarget => ({ hours: count, counted });

test("CMP-12: a deadline is in time at its own millisecond, and late one after it", () => {
  const late = (asOf: string): unknown => read({ target: hours(1) }, [created("2026-03-02T10:00Z")], asOf).breached;
  expect([late("2026-03-02T11:00:00.000Z"), late("2026-03-02T11:00:00.001Z")]).toEqual([false, true]);
});

test("CMP-12: who answers on a Saturday what was due at Friday's closing is late, although no working time has passed", () => {
  const timeline: ServiceEvent[] = [created("2026-03-06T16:00Z"), { type: "closed", at: "2026-03-07T10:00Z" }];
  const reading = read({ target: hours(1) }, timeline, "2026-03-09T10:00Z");
  expect(reading).toMatchObject({ status: "stopped", elapsed: HOUR, remaining: 0, breached: true, breachedAt: "2026-03-06T17:00:00.000Z", dueAt: null });
});

test.each<[ClockTarget, string, string]>([
  // Received on Monday at 15:30; Wednesday is a holiday.
  [{ workingDays: 2 }, "2026-03-06T00:00:00.000Z", "2026-03-05"],
  [{ workingDays: 2, until: "closing" }, "2026-03-05T17:00:00.000Z", "2026-03-05"],
  [{ workingDays: 2, until: "sameTime" }, "2026-03-05T15:30:00.000Z", "2026-03-05"],
  [{ workingDays: 0 }, "2026-03-03T00:00:00.000Z", "2026-03-02"],
  [{ calendarDays: 2 }, "2026-03-05T00:00:00.000Z", "2026-03-04"],
  [{ calendarDays: 2, roll: "following" }, "2026-03-06T00:00:00.000Z", "2026-03-05"],
  [{ calendarDays: 1, until: "sameTime" }, "2026-03-03T15:30:00.000Z", "2026-03-03"],
  [{ weeks: 8 }, "2026-04-28T00:00:00.000Z", "2026-04-27"],
  [{ hours: 10, counted: "workingTime" }, "2026-03-05T09:30:00.000Z", "2026-03-05"],
  [{ hours: 10, counted: "elapsedTime" }, "2026-03-03T01:30:00.000Z", "2026-03-03"],
  [{ hours: 1.1, seconds: 0.5, counted: "elapsedTime" }, "2026-03-02T16:36:00.500Z", "2026-03-02"],
])("CMP-12: %j from Monday 15:30 ends at %s, which is day %s", (target, dueAt, dueOn) => {
  expect(read({ target }, [created("2026-03-02T15:30Z")], "2026-03-02T15:30Z")).toMatchObject({ status: "running", dueAt, dueOn, target });
});

test("CMP-12: from a closed day, no working days are its own end of the first that follows", () => {
  expect(read({ target: { workingDays: 0 } }, [created("2026-03-04T12:00Z")], "2026-03-04T12:00Z").dueOn).toBe("2026-03-05");
});

test("CMP-12: days end where the calendar is, and a midnight that comes twice ends them the second time", () => {
  const zone = (timeZone: string): ReturnType<typeof defineCalendar> => defineCalendar({ id: "zone", timeZone, week: weekOf(weekdayNames, wholeDay) });
  const due = (timeZone: string, at: string): unknown => read({ target: { calendarDays: 1 } }, [created(at)], at, { calendars: [zone(timeZone)], calendar: "zone" }).dueAt;
  expect(due("Asia/Shanghai", "2026-03-02T15:59Z")).toBe("2026-03-03T16:00:00.000Z");
  expect(due("Asia/Shanghai", "2026-03-02T16:00Z")).toBe("2026-03-04T16:00:00.000Z");
  // Havana puts its clocks back at 01:00 to 00:00: that day begins at 04:00 UTC, and again at 05:00.
  expect(due("America/Havana", "2026-10-31T12:00Z")).toBe("2026-11-02T05:00:00.000Z");
  expect(due("America/Havana", "2026-10-30T12:00Z")).toBe("2026-11-01T05:00:00.000Z");
});

test("CMP-12: overlapping reasons to stand still count once, and pauses outside the hours move nothing", () => {
  // Waiting from 10:00, closed at 11:00 while waiting, reopened at 12:00: two hours, once.
  const timeline = [created("2026-03-02T09:00Z"), entered("waiting", "2026-03-02T10:00Z"), { type: "closed", at: "2026-03-02T11:00Z" } as const, entered("open", "2026-03-02T12:00Z")];
  expect(read({ target: hours(4), pauses: "inPauseStates" }, timeline, "2026-03-02T12:30Z")).toMatchObject({ paused: 2 * HOUR, elapsed: 1.5 * HOUR, dueAt: "2026-03-02T15:00:00.000Z" });
  const night = [created("2026-03-02T16:00Z"), entered("waiting", "2026-03-02T17:00Z"), entered("open", "2026-03-03T09:00Z")];
  expect(read({ target: hours(2), pauses: "inPauseStates" }, night, "2026-03-03T09:00Z")).toMatchObject({ paused: 0, dueAt: "2026-03-03T10:00:00.000Z" });
});

test("CMP-12: a pause counts in the clock's own unit", () => {
  // Monday 16:00 to Tuesday 10:00: two hours of work, eighteen on the wall.
  const timeline = [created("2026-03-02T15:00Z"), entered("waiting", "2026-03-02T16:00Z"), entered("open", "2026-03-03T10:00Z")];
  const due = (target: ClockTarget): unknown => {
    const { paused, dueAt } = read({ target, pauses: "inPauseStates" }, timeline, "2026-03-03T10:00Z");
    return [paused! / HOUR, dueAt];
  };
  expect(due(hours(4))).toEqual([2, "2026-03-03T13:00:00.000Z"]);
  expect(due(hours(4, "elapsedTime"))).toEqual([18, "2026-03-03T13:00:00.000Z"]);
  expect(due({ workingDays: 1, until: "closing" })).toEqual([2, "2026-03-05T11:00:00.000Z"]);
  expect(due({ calendarDays: 2, until: "sameTime" })).toEqual([18, "2026-03-05T09:00:00.000Z"]);
});

test("CMP-12: while a clock stands still nothing is due, and it cannot become late", () => {
  const timeline = [created("2026-03-02T09:00Z"), entered("waiting", "2026-03-02T10:00Z")];
  const reading = read({ target: hours(1), pauses: "inPauseStates" }, timeline, "2026-03-05T10:00Z");
  expect(reading).toMatchObject({ status: "paused", dueAt: null, dueOn: null, remaining: 0, breached: false });
  expect(reading.reasons).toEqual([{ code: "complaints/clock-paused", since: "2026-03-02T10:00:00.000Z" }]);
  // Nothing was left when it began to wait: it is due when the waiting ends.
  expect(read({ target: hours(1), pauses: "inPauseStates" }, [...timeline, entered("open", "2026-03-05T11:00Z")], "2026-03-05T11:00Z").dueAt).toBe("2026-03-05T11:00:00.000Z");
});

test("CMP-12: a pause after the deadline changes nothing of it, but the lateness does not grow in it", () => {
  const timeline = [created("2026-03-02T09:00Z"), entered("waiting", "2026-03-02T11:00Z"), entered("open", "2026-03-02T12:00Z")];
  for (const target of [hours(1), { hours: 1, counted: "elapsedTime" } as const]) {
    expect(read({ target, pauses: "inPauseStates" }, timeline, "2026-03-02T13:00Z")).toMatchObject({ dueAt: "2026-03-02T10:00:00.000Z", elapsed: 3 * HOUR, remaining: -2 * HOUR });
  }
  const days = [created("2026-03-02T09:00Z"), entered("waiting", "2026-03-03T10:00Z"), entered("open", "2026-03-03T12:00Z")];
  expect(read({ target: { workingDays: 0, until: "closing" }, pauses: "inPauseStates" }, days, "2026-03-03T13:00Z")).toMatchObject({ remaining: -2 * HOUR, breached: true });
});

test("CMP-12: clocks that never pause run on through pause states", () => {
  const timeline = [created("2026-03-02T09:00Z"), entered("waiting", "2026-03-02T10:00Z")];
  expect(read({ target: hours(4) }, timeline, "2026-03-02T12:00Z")).toMatchObject({ status: "running", paused: 0, dueAt: "2026-03-02T13:00:00.000Z" });
});

test("CMP-12: the next answer is counted from the oldest unanswered message, and each wait is a run", () => {
  const timeline: ServiceEvent[] = [
    created("2026-03-02T09:00Z"),
    { type: "customerMessage", at: "2026-03-02T09:30Z" },
    { type: "internalNote", at: "2026-03-02T09:40Z" },
    { type: "publicAnswer", at: "2026-03-02T10:00Z" },
    { type: "publicAnswer", at: "2026-03-02T10:30Z" },
    { type: "customerMessage", at: "2026-03-02T11:00Z" },
    { type: "customerMessage", at: "2026-03-02T11:30Z" },
  ];
  const always = read({ starts: "customerWaiting", stops: ["publicAnswer"], target: hours(1) }, timeline, "2026-03-02T12:30Z");
  expect(always.runs.map(({ startedAt, stoppedAt, elapsed, breached }) => [startedAt, stoppedAt, elapsed, breached])).toEqual([
    ["2026-03-02T09:30:00.000Z", "2026-03-02T10:00:00.000Z", 0.5 * HOUR, false],
    ["2026-03-02T11:00:00.000Z", null, 1.5 * HOUR, true],
  ]);
  expect(always).toMatchObject({ dueAt: "2026-03-02T12:00:00.000Z", worst: always.runs[1], breached: true });
  const armed = read({ starts: "customerWaitingAfterFirstAnswer", stops: ["publicAnswer"], target: hours(1) }, timeline, "2026-03-02T12:30Z");
  expect(armed.runs).toEqual([always.runs[1]]);
});

test("CMP-12: a missed run stays on the clock when a later one is in time", () => {
  const timeline: ServiceEvent[] = [
    { type: "customerMessage", at: "2026-03-02T09:00Z" },
    { type: "publicAnswer", at: "2026-03-02T11:00Z" },
    { type: "customerMessage", at: "2026-03-02T12:00Z" },
  ];
  const reading = read({ starts: "customerWaiting", stops: ["publicAnswer"], target: hours(1) }, timeline, "2026-03-02T12:10Z");
  expect(reading).toMatchObject({ status: "running", breached: true, breachedAt: "2026-03-02T10:00:00.000Z", remaining: HOUR - 600_000 });
  expect(reading.reasons).toEqual([{ code: "complaints/clock-breached", dueAt: "2026-03-02T10:00:00.000Z", run: 0 }]);
});

test("CMP-12: a graver severity derives the deadline anew from the start, less pauses, and may be late at once", () => {
  const target = { bySeverity: { grave: hours(1), normal: hours(8) } };
  const timeline: ServiceEvent[] = [created("2026-03-02T09:00Z", "normal"), { type: "severityChanged", severity: "grave", at: "2026-03-02T15:00Z" }];
  expect(read({ target }, timeline, "2026-03-02T14:59Z")).toMatchObject({ dueAt: "2026-03-02T17:00:00.000Z", breached: false });
  const after = read({ target }, timeline, "2026-03-02T15:00Z");
  expect(after).toMatchObject({ dueAt: "2026-03-02T10:00:00.000Z", breached: true, breachedAt: "2026-03-02T10:00:00.000Z" });
  expect(after.reasons[0]).toEqual({ code: "complaints/retargeted", at: "2026-03-02T15:00:00.000Z" });
});

test("CMP-12: a milder severity moves the deadline, but takes back no breach", () => {
  const target = { bySeverity: { grave: hours(1), normal: hours(8) } };
  const timeline: ServiceEvent[] = [created("2026-03-02T09:00Z", "grave"), { type: "severityChanged", severity: "normal", at: "2026-03-02T15:00Z" }];
  expect(read({ target }, timeline, "2026-03-02T16:00Z")).toMatchObject({ dueAt: "2026-03-02T17:00:00.000Z", remaining: HOUR, breached: true, breachedAt: "2026-03-02T10:00:00.000Z" });
});

test("CMP-12: what changes after a clock has stopped does not touch it", () => {
  const target = { bySeverity: { grave: hours(1), normal: hours(8) } };
  const timeline: ServiceEvent[] = [
    created("2026-03-02T09:00Z", "normal"),
    { type: "closed", at: "2026-03-02T12:00Z" },
    { type: "severityChanged", severity: "grave", at: "2026-03-02T15:00Z" },
    { type: "policyChanged", clocks: { c: { minutes: 1, counted: "elapsedTime" } }, at: "2026-03-02T15:30Z" },
  ];
  expect(read({ target }, timeline, "2026-03-02T16:00Z")).toMatchObject({ status: "stopped", breached: false, remaining: 5 * HOUR });
});

test("CMP-12: a severity without a time has no deadline, nor has a clock whose time was taken away", () => {
  const target = { bySeverity: { grave: hours(1), normal: null } };
  const none = read({ target }, [created("2026-03-02T09:00Z", "normal")], "2026-03-02T12:00Z");
  expect(none).toMatchObject({ status: "noTarget", dueAt: null, remaining: null, target: null, breached: false, elapsed: 3 * HOUR });
  expect(none.reasons).toEqual([{ code: "complaints/no-target", severity: "normal" }]);
  expect(read({ target }, [created("2026-03-02T09:00Z")], "2026-03-02T12:00Z", { severity: "grave" }).breached).toBe(true);
  expect(read({ target: { ...target, otherwise: hours(2) } }, [created("2026-03-02T09:00Z", "odd")], "2026-03-02T10:00Z").dueAt).toBe("2026-03-02T11:00:00.000Z");
  const taken: ServiceEvent[] = [created("2026-03-02T09:00Z"), { type: "policyChanged", clocks: { c: null }, at: "2026-03-02T09:30Z" }];
  expect(read({ target: hours(1) }, taken, "2026-03-02T12:00Z").status).toBe("noTarget");
});

test("CMP-12: another calendar derives the deadline anew, unless the clock has one of its own", () => {
  const nights = defineCalendar({ id: "nights", timeZone: "UTC", week: weekOf(weekdayNames, [["20:00", "04:00"]]) });
  const timeline: ServiceEvent[] = [created("2026-03-02T09:00Z"), { type: "calendarChanged", calendar: "nights", at: "2026-03-02T10:00Z" }];
  const options = { calendars: [office, nights] };
  expect(read({ target: hours(4) }, timeline, "2026-03-02T10:00Z", options).dueAt).toBe("2026-03-03T00:00:00.000Z");
  expect(read({ target: hours(4), calendar: "office" }, timeline, "2026-03-02T10:00Z", options).dueAt).toBe("2026-03-02T13:00:00.000Z");
});

test("CMP-12: reopening lets a clock go on, with the closed time as a pause", () => {
  const timeline: ServiceEvent[] = [created("2026-03-02T09:00Z"), { type: "closed", at: "2026-03-02T10:00Z" }, entered("open", "2026-03-02T14:00Z")];
  for (const pauses of ["never", "inPauseStates"] as const) {
    const reading = read({ target: hours(2), pauses }, timeline, "2026-03-02T14:30Z");
    expect(reading).toMatchObject({ status: "running", elapsed: 1.5 * HOUR, paused: 4 * HOUR, dueAt: "2026-03-02T15:00:00.000Z" });
    expect(reading.reasons).toEqual([{ code: "complaints/clock-resumed", closedAt: "2026-03-02T10:00:00.000Z", at: "2026-03-02T14:00:00.000Z" }]);
  }
  expect(read({ target: hours(2), reopening: "restarts" }, timeline, "2026-03-02T14:30Z")).toMatchObject({
    startedAt: "2026-03-02T14:00:00.000Z",
    elapsed: 0.5 * HOUR,
    runs: [{ stoppedAt: "2026-03-02T10:00:00.000Z", breached: false }, { stoppedAt: null }],
  });
  expect(read({ target: hours(2), reopening: "staysStopped" }, timeline, "2026-03-02T14:30Z")).toMatchObject({ status: "stopped", elapsed: HOUR });
});

test("CMP-12: an answered clock stays answered when the case is reopened, unless it is to start anew", () => {
  const timeline: ServiceEvent[] = [
    created("2026-03-02T09:00Z"),
    { type: "publicAnswer", at: "2026-03-02T09:30Z" },
    { type: "closed", at: "2026-03-02T10:00Z" },
    entered("open", "2026-03-02T14:00Z"),
  ];
  const clock = { stops: ["publicAnswer", "closed"], target: hours(1) } as const;
  expect(read(clock, timeline, "2026-03-02T16:00Z")).toMatchObject({ status: "stopped", elapsed: 0.5 * HOUR });
  expect(read({ ...clock, reopening: "restarts" }, timeline, "2026-03-02T16:00Z")).toMatchObject({ status: "running", dueAt: "2026-03-02T15:00:00.000Z", breached: true });
});

test("CMP-12: a message to a closed case waits for its reopening, and an answer meanwhile settles it", () => {
  const clock = { starts: "customerWaiting", stops: ["publicAnswer", "closed"], target: hours(1) } as const;
  const closed: ServiceEvent[] = [created("2026-03-02T09:00Z"), { type: "closed", at: "2026-03-02T10:00Z" }, { type: "customerMessage", at: "2026-03-02T11:00Z" }];
  expect(read(clock, closed, "2026-03-02T16:00Z")).toMatchObject({ status: "stopped", elapsed: 0, breached: false });
  const reopened = [...closed, entered("open", "2026-03-02T15:00Z")];
  for (const reopening of ["resumes", "staysStopped"] as const) {
    expect(read({ ...clock, reopening }, reopened, "2026-03-02T15:30Z")).toMatchObject({ status: "running", elapsed: 0.5 * HOUR, dueAt: "2026-03-02T16:00:00.000Z" });
  }
  expect(read(clock, [...reopened, { type: "publicAnswer", at: "2026-03-02T12:00Z" }], "2026-03-02T16:00Z")).toMatchObject({ status: "stopped", breached: false });
});

test("CMP-12: to enter a closed state closes, and to go from one to another does not reopen", () => {
  const clocks = [{ clock: "c", starts: "created", stops: ["closed"], target: hours(2) }] as const;
  const timeline: ServiceEvent[] = [created("2026-03-02T09:00Z"), entered("solved", "2026-03-02T10:00Z"), { type: "closed", at: "2026-03-02T11:00Z" }, entered("archived", "2026-03-02T12:00Z")];
  const result = serviceClocks(timeline, { pauseStates: [], closedStates: ["solved", "archived"], clocks }, { asOf: "2026-03-02T16:00Z", calendars, calendar: "office" });
  expect(result.clocks[0]).toMatchObject({ status: "stopped", stoppedAt: "2026-03-02T10:00:00.000Z" });
});

test("CMP-12: clocks start and stop at milestones, states and fixed moments, and every contact can start one anew", () => {
  const timeline: ServiceEvent[] = [
    created("2026-03-02T09:00Z"),
    { type: "milestone", milestone: "sent", at: "2026-03-02T10:00Z" },
    entered("owned", "2026-03-02T11:00Z"),
    { type: "customerMessage", at: "2026-03-02T12:00Z" },
  ];
  const span = (starts: ServiceClock["starts"], stops: ServiceClock["stops"]): unknown => {
    const { startedAt, stoppedAt } = read({ starts, stops }, timeline, "2026-03-02T16:00Z");
    return [startedAt?.slice(11, 16), stoppedAt?.slice(11, 16)];
  };
  expect(span({ milestone: "sent" }, [{ state: "owned" }])).toEqual(["10:00", "11:00"]);
  expect(span({ state: "owned" }, [{ milestone: "sent" }])).toEqual(["11:00", undefined]);
  expect(span({ at: "2026-03-02T09:15Z" }, [{ at: "2026-03-02T15:00Z" }, { state: "owned" }])).toEqual(["09:15", "11:00"]);
  expect(span({ at: "2026-03-02T17:00Z" }, [])).toEqual([undefined, undefined]);
  expect(span("lastContactOrCreated", [])).toEqual(["12:00", undefined]);
});

test("CMP-12: notices lie before and after the deadline in the clock's calendar, and there are none without it", () => {
  const escalations = [
    { escalation: "early", offset: { minutes: -90, counted: "workingTime" } },
    { escalation: "late", offset: { workingDays: 1 } },
    { escalation: "wall", offset: { calendarDays: -1 } },
  ] as const;
  const clock = { target: hours(1), escalations } as const;
  // Due on Tuesday at 09:30; Wednesday is a holiday.
  const timeline = [created("2026-03-02T16:30Z")];
  expect(read(clock, timeline, "2026-03-02T16:30Z").escalations).toEqual([
    { escalation: "early", at: "2026-03-02T16:00:00.000Z" },
    { escalation: "late", at: "2026-03-05T09:30:00.000Z" },
    { escalation: "wall", at: "2026-03-02T09:30:00.000Z" },
  ]);
  expect(read(clock, [...timeline, { type: "closed", at: "2026-03-02T16:40Z" }], "2026-03-02T16:50Z").escalations.map(({ at }) => at)).toEqual([null, null, null]);
});

test("CAD-10: beyond what a calendar knows its week counts, and the reading says so", () => {
  const reading = read({ target: hours(8) }, [created("2026-03-06T16:00Z")], "2026-03-06T16:30Z", { calendar: "assuming" });
  expect(reading).toMatchObject({ status: "running", dueAt: "2026-03-09T16:00:00.000Z" });
  expect(reading.reasons).toEqual([{ code: "calendar/assumed-week", calendar: "assuming", date: "2026-03-07" }]);
});

test("CAD-10: a calendar that refuses to assume leaves the clock undetermined, and takes back nothing that it knows", () => {
  const refused = { calendar: "refusing" };
  const open = [created("2026-03-06T16:00Z")];
  const reading = read({ target: hours(8) }, open, "2026-03-06T16:30Z", refused);
  expect(reading).toMatchObject({ status: "undetermined", dueAt: null, elapsed: 0.5 * HOUR, remaining: null, breached: false });
  expect(reading.reasons).toEqual([{ code: "calendar/not-covered", calendar: "refusing", date: "2026-03-07" }]);
  expect(read({ target: hours(8) }, open, "2026-03-20T10:00Z", refused)).toMatchObject({ status: "undetermined", elapsed: null, breached: null, breachedAt: null });
  // Due on Friday at 17:00, which it knows.
  expect(read({ target: hours(1) }, open, "2026-03-20T10:00Z", refused)).toMatchObject({ status: "running", dueAt: "2026-03-06T17:00:00.000Z", breached: true, elapsed: null, remaining: null });
  // Days on the wall need no calendar but for its zone.
  expect(read({ target: { weeks: 8 } }, open, "2026-03-20T10:00Z", refused)).toMatchObject({ status: "running", breached: false, reasons: [] });
});

test("a deadline that no working time leads to is undetermined, never an error", () => {
  const once = defineCalendar({ id: "once", timeZone: "UTC", week: {}, overrides: { "2026-03-02": [["09:00", "17:00"]] } });
  const reading = read({ target: hours(9) }, [created("2026-03-02T09:00Z")], "2026-03-03T10:00Z", { calendars: [once], calendar: "once" });
  expect(reading).toMatchObject({ status: "undetermined", breached: false, elapsed: 8 * HOUR, reasons: [{ code: "complaints/deadline-out-of-reach", calendar: "once" }] });
  expect(read({ target: { weeks: 8 } }, [created("9999-12-30T09:00Z")], "9999-12-31T10:00Z").status).toBe("undetermined");
});

test("without any event nothing has started, and without clocks nothing is due", () => {
  expect(read({ target: hours(1) }, [], "2026-03-03T10:00Z")).toMatchObject({ status: "notStarted", elapsed: 0, paused: 0, remaining: null, breached: false, runs: [], worst: null, reasons: [] });
  expect(serviceClocks([created("2026-03-02T09:00Z")], { pauseStates: [], clocks: [] }, { asOf: "2026-03-02T09:00Z" })).toEqual({ asOf: "2026-03-02T09:00:00.000Z", clocks: [], nextDueAt: null, breached: false });
});

test("many timelines are read at once, each with its own calendar and severity, in the order of ids", () => {
  const clocks = [{ clock: "c", starts: "created", stops: [], target: { bySeverity: { grave: hours(1) }, otherwise: hours(2) } }] as const;
  const timeline = [created("2026-03-02T09:00Z")];
  const rows = serviceClocksOf<Id>(
    [{ id: "b", timeline, severity: "grave" }, { id: 1, timeline, calendar: "assuming" }, { id: "a", timeline }],
    { pauseStates: [], clocks },
    { asOf: "2026-03-02T09:00Z", calendars, calendar: "office" },
  );
  expect(rows.map(({ id, nextDueAt }) => [id, nextDueAt])).toEqual([
    [1, "2026-03-02T11:00:00.000Z"],
    ["a", "2026-03-02T11:00:00.000Z"],
    ["b", "2026-03-02T10:00:00.000Z"],
  ]);
});
