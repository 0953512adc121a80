import { expect, test } from "vitest";
import { defineCalendar, isOpen } from "../../../src/calendar/index.ts";
import type { ClockReading } from "../../../src/complaints/clocks/clock-reading.ts";
import { serviceClocks } from "../../../src/complaints/clocks/service-clocks.ts";
import {
  calendarOfCase,
  eventsOfCase,
  momentOf,
  policyOfCase,
  readFileOfCases,
  type Checkpoint,
  type ExpectedClock,
  type TimelineCase,
} from "./reference-timelines.ts";

const files = [
  ["10-zammad-current", 12, 12],
  ["11-zammad-24x7", 10, 10],
  ["12-zammad-historic", 10, 9],
  ["20-frappe-helpdesk", 8, 8],
  ["21-erpnext", 13, 12],
  ["30-chatwoot", 14, 12],
  ["40-glpi", 11, 11],
  ["50-issue-and-doc-facts", 3, 3],
] as const;

test.each(files)("CMP-12: %s: every clock shows what the help desk says, or the exact answer where that is a quirk", (name, count, portable) => {
  const cases = readFileOfCases(name) as readonly TimelineCase[];
  expect([cases.length, cases.filter((found) => found.portable).length]).toEqual([count, portable]);
  for (const found of cases) {
    for (const checkpoint of found.checkpoints) check(found, checkpoint);
  }
});

function check(found: TimelineCase, checkpoint: Checkpoint): void {
  // A week without hours is refused when it is defined, and never becomes one around the clock.
  if (found.id === "cwt-02") {
    expect(() => calendarOfCase(found.calendar)).toThrow("invalid-calendar");
    expect(() => defineCalendar({ id: "reference", timeZone: "UTC", week: { mon: [] } })).toThrow("invalid-calendar");
    return;
  }
  const calendar = calendarOfCase(found.calendar);
  const timeline = eventsOfCase(found, checkpoint.afterEvent);
  const result = serviceClocks(timeline, policyOfCase(found), { asOf: momentOf(timeline, checkpoint), calendars: [calendar], calendar: "reference" });
  const expected = found.reference ?? checkpoint.expect;
  const readings = new Map(result.clocks.map((reading) => [reading.clock, reading]));
  for (const [clock, wanted] of Object.entries(expected)) {
    expect({ id: found.id, clock, ...shown(readings.get(clock)!, wanted) }).toEqual({ id: found.id, clock, ...wanted });
  }
  if (checkpoint.nextDueAt !== undefined && found.portable) expect([found.id, withoutMilliseconds(result.nextDueAt)]).toEqual([found.id, checkpoint.nextDueAt]);
  if (checkpoint.outsideHours !== undefined) expect(isOpen(calendar, timeline[0]!.at)).toBe(!checkpoint.outsideHours);
}

function shown(reading: ClockReading, wanted: ExpectedClock): Record<string, unknown> {
  const { dueAt, elapsed, remaining, paused, breached, worst, escalations } = reading;
  const all: Required<Record<keyof ExpectedClock, unknown>> = {
    dueAt: withoutMilliseconds(dueAt),
    elapsedMinutes: wholeMinutes(elapsed),
    elapsedSeconds: elapsed! / 1000,
    remainingMinutes: remaining === null ? null : remaining / 60_000,
    breached,
    worstElapsedMinutes: wholeMinutes(worst?.elapsed ?? null),
    worstRemainingMinutes: worst?.remaining === null || worst === null ? null : worst.remaining / 60_000,
    pausedSeconds: paused! / 1000,
    pausedMinutes: paused! / 60_000,
    escalationAt: withoutMilliseconds(escalations[0]?.at ?? null),
  };
  return Object.fromEntries(Object.keys(wanted).map((field) => [field, all[field as keyof ExpectedClock]]));
}

function wholeMinutes(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.floor(milliseconds / 60_000);
}

function withoutMilliseconds(at: string | null): string | null {
  return at === null ? null : at.replace(".000Z", "Z");
}
