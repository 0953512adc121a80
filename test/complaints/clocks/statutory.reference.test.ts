import { expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "../../../src/calendar/index.ts";
import type { ClockTarget } from "../../../src/complaints/clocks/clock-target.ts";
import { serviceClocks } from "../../../src/complaints/clocks/service-clocks.ts";
import { instantIn } from "../../../src/foundation/index.ts";
import { readFileOfCases } from "./reference-timelines.ts";
import { officeDays } from "./weekday-names.ts";

interface StatutoryCase {
  readonly id: string;
  readonly rule: string;
  readonly receivedOn?: string;
  readonly sentToCompanyOn?: string;
  readonly holidays?: readonly string[];
  readonly expect: Readonly<Record<string, string>>;
}

// What each deadline is, in the words of a policy; the zone is where the rule holds.
const rules: Readonly<Record<string, { readonly timeZone: string; readonly targets: Readonly<Record<string, ClockTarget>> }>> = {
  "FCA DISP 1.5 / 1.6": {
    timeZone: "Europe/London",
    targets: {
      summaryResolutionBy: { workingDays: 3 },
      finalResponseBy: { weeks: 8 },
      paymentServicesFinalBy: { workingDays: 15 },
      paymentServicesLatestBy: { workingDays: 35 },
    },
  },
  "CFPB company portal": { timeZone: "America/New_York", targets: { responseBy: { calendarDays: 15 }, finalBy: { calendarDays: 60 } } },
  "CBIRC Order 2020 No. 3": {
    timeZone: "Asia/Shanghai",
    targets: { simpleBy: { calendarDays: 15 }, complexBy: { calendarDays: 30 }, speciallyApprovedBy: { calendarDays: 60 } },
  },
};

test("statutory periods are counted from the day of receipt as day 0, and end with the last day where the rule holds", () => {
  const cases = readFileOfCases("90-derived-statutory") as readonly StatutoryCase[];
  expect(cases.length).toBe(8);
  for (const { id, rule, receivedOn, sentToCompanyOn, holidays = [], expect: expected } of cases) {
    const { timeZone, targets } = rules[rule]!;
    const calendar = defineCalendar({ id: "statutory", timeZone, week: weekOf(officeDays, wholeDay), holidays });
    const clocks = Object.entries(targets).map(([clock, target]) => ({ clock, starts: "created", stops: ["closed"], target }) as const);
    // From the first to the last minute of the day, the answer is the same.
    for (const time of ["00:00", "12:00", "23:59"]) {
      const at = instantIn((receivedOn ?? sentToCompanyOn)!, time, timeZone);
      const readings = serviceClocks([{ type: "created", at }], { pauseStates: [], clocks }, { asOf: at, calendars: [calendar], calendar: "statutory" }).clocks;
      expect([id, Object.fromEntries(readings.map(({ clock, dueOn }) => [clock, dueOn]))]).toEqual([id, expected]);
      for (const { dueAt, dueOn } of readings) expect(dueAt).toBe(instantIn(nextDay(dueOn!), "00:00", timeZone));
    }
  }
});

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
