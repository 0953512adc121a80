import { expect, test } from "vitest";
import { isOpen, nextClose, nextOpen, openIntervals, previousClose } from "../../src/calendar/index.ts";
import type { WorkCalendar } from "../../src/calendar/index.ts";
import { calendarOfSchedule, differences, readCases, withoutMilliseconds } from "./reference-cases.ts";
import type { Schedule } from "./reference-cases.ts";

test("h1-in-hours: a moment is open where the peers say so", () => {
  const { cases } = readCases<{ readonly schedule: Schedule; readonly at: string }, boolean>("h1-in-hours");
  expect(cases.length).toBe(95);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    ({ schedule, at }) => isOpen(calendarOfSchedule(schedule), at),
  );
  expect(wrong).toEqual([]);
});

type Roll = "next-open" | "next-close" | "previous-close-or-self" | "next-open-after-current-interval";

const rolls: Readonly<Record<Roll, (calendar: WorkCalendar, at: string) => string>> = {
  "next-open": nextOpen,
  "next-close": nextClose,
  "previous-close-or-self": previousClose,
  "next-open-after-current-interval": (calendar, at) => nextOpen(calendar, isOpen(calendar, at) ? nextClose(calendar, at) : at),
};

test("h2-roll-instant: a moment is moved into the hours as the peers move it", () => {
  const { cases } = readCases<{ readonly schedule: Schedule; readonly at: string; readonly op: Roll }, string>("h2-roll-instant");
  expect(cases.length).toBe(37);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    ({ schedule, at, op }) => withoutMilliseconds(rolls[op](calendarOfSchedule(schedule), at)),
  );
  expect(wrong).toEqual([]);
});

interface Listing {
  readonly schedule: Schedule;
  readonly from: string;
  readonly direction: "forward" | "backward";
  readonly count: number;
}

test("h3-open-intervals: the open intervals are those of the peer, on and back", () => {
  const { cases } = readCases<Listing, readonly (readonly [string, string])[]>("h3-open-intervals");
  expect(cases.length).toBe(22);
  const wrong = differences(
    cases,
    ({ expected }) => expected,
    ({ schedule, from, direction, count }) =>
      openIntervals(calendarOfSchedule(schedule), from, { count, direction }).map((interval) => [withoutMilliseconds(interval.from), withoutMilliseconds(interval.to)]),
  );
  expect(wrong).toEqual([]);
});
