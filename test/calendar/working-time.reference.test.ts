import { expect, test } from "vitest";
import { addWorkingTime, nextOpen, previousClose, workingTimeBetween } from "../../src/calendar/index.ts";
import { calendarOfSchedule, differences, readCases, withoutMilliseconds } from "./reference-cases.ts";
import type { Schedule } from "./reference-cases.ts";

interface Addition {
  readonly schedule?: Schedule;
  readonly start: string;
  // Text in one case, which its peer takes; here it is an error.
  readonly amount: number | string;
  readonly unit: "hour" | "minute" | "second";
  readonly zeroDirection?: "before" | "after";
}
interface Stretch {
  readonly schedule?: Schedule;
  readonly from: string;
  readonly to: string;
}

// What the design says where peers differ. Each is derived by hand from the case.
const decided: Readonly<Record<string, string>> = {
  // Open on Sundays from 11:00 to 12:00: the second hour ends with the second Sunday, and the closing is the answer.
  "a1-business-time-add.spec-0002": "2006-01-08T12:00:00Z",
  // Nothing added is nothing moved.
  "a1-business-time-add.spec-0012": "2006-01-03T00:00:00Z",
  "a1-business-time-add.spec-0076": "2016-01-30T12:33:00Z",
  "a1-business-time-add.spec-0079": "2010-04-10T12:33:00Z",
  // The closing again, as working_hours has it; biz gives the opening after it.
  "a4-business-time-add.china-0197": "2025-05-06T10:00:00Z",
};

test.each([
  ["a1-business-time-add.spec", 40, 4],
  ["a2-business-time-add.consensus", 134, 0],
  ["a3-business-time-add.dst-dissent", 6, 0],
  ["a4-business-time-add.china", 144, 1],
])("%s: working time is added as the peers add it, or as the design decides", (name, count, dissents) => {
  const { cases, schedule } = readCases<Addition, string>(name);
  expect([cases.length, cases.filter(({ dissent }) => dissent !== undefined).length]).toEqual([count, dissents]);
  const wrong = differences(
    cases,
    ({ id, expected, dissent }) => (dissent === undefined ? expected : decided[id]),
    (input) => withoutMilliseconds(addWorkingTime(calendarOfSchedule(input.schedule ?? schedule!), input.start, { [`${input.unit}s`]: Number(input.amount) })),
  );
  expect(wrong).toEqual([]);
});

test("who rolls a zero or a closing into working time gets the dissenting answers by asking for it", () => {
  const dissenting = readCases<Addition, string>("a1-business-time-add.spec").cases.filter(({ dissent }) => dissent !== undefined);
  const wrong = differences(
    dissenting,
    ({ expected }) => expected,
    ({ schedule, start, amount, unit, zeroDirection }) => {
      const calendar = calendarOfSchedule(schedule!);
      const end = addWorkingTime(calendar, start, { [`${unit}s`]: Number(amount) });
      return withoutMilliseconds(zeroDirection === "before" ? previousClose(calendar, end) : nextOpen(calendar, end));
    },
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["b1-business-time-between.spec", 28],
  ["b2-business-time-between.consensus", 143],
  ["b3-business-time-between.dst-dissent", 20],
  ["b4-business-time-between.china", 134],
])("%s: the working time between is what the peers count", (name, count) => {
  const { cases, schedule } = readCases<Stretch, number>(name);
  expect(cases.length).toBe(count);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    // The peers count whole seconds, and cut half a one off downwards.
    ({ schedule: own, from, to }) => Math.floor(workingTimeBetween(calendarOfSchedule(own ?? schedule!), from, to) / 1000),
  );
  expect(wrong).toEqual([]);
});
