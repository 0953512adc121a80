import { expect, test } from "vitest";
import { addWorkingDays, countWorkingDays, isWorkingDay, rollToWorkingDay } from "../../src/calendar/index.ts";
import type { DayInterval, RollConvention } from "../../src/calendar/index.ts";
import { errorOf } from "../foundation/thrown.ts";
import { calendarOfDays, differences, readCases } from "./reference-cases.ts";
import type { DayCalendar, ReferenceFile } from "./reference-cases.ts";

interface Offset {
  readonly calendar: DayCalendar | string;
  readonly date: string;
  readonly offset: number;
  readonly roll: string;
}
interface Range {
  readonly calendar: DayCalendar | string;
  readonly from: string;
  readonly to: string;
  readonly interval: DayInterval;
}

// The names of numpy for the conventions of the market; "raise" refuses, "none" does not move.
const starts: Readonly<Record<string, RollConvention | "refuse">> = {
  forward: "following",
  following: "following",
  backward: "preceding",
  preceding: "preceding",
  modifiedfollowing: "modifiedFollowing",
  modifiedpreceding: "modifiedPreceding",
  raise: "refuse",
  none: "none",
};

// business_time ("bt") takes a start that is no working day to the first one in the direction of travel, and counts from there.
function startOf({ roll, offset }: Offset): RollConvention | "refuse" {
  if (roll === "bt") return offset < 0 ? "preceding" : "following";
  return starts[roll]!;
}

function daysOf(calendar: DayCalendar | string, file: Pick<ReferenceFile<unknown, unknown>, "calendars">): DayCalendar {
  return typeof calendar === "string" ? file.calendars![calendar]! : calendar;
}

test.each([
  ["c1-business-day-offset.spec", 64],
  ["c3-business-day-offset.generated", 81],
])("%s: working days are added as the peers add them", (name, count) => {
  const file = readCases<Offset, string | { readonly error: string }>(name);
  expect([file.cases.length, file.cases.filter(({ dissent }) => dissent !== undefined).length]).toEqual([count, 0]);
  const wrong = differences(
    file.cases,
    ({ expected }) => (typeof expected === "string" ? expected : "not-a-working-day"),
    (input, { expected }) => {
      const { calendar, date, offset } = input;
      const add = (): string => addWorkingDays(calendarOfDays(daysOf(calendar, file)), date, offset, { start: startOf(input) });
      return typeof expected === "string" ? add() : errorOf(add).code;
    },
  );
  expect(wrong).toEqual([]);
});

// working_hours moves a start that is no working day in the direction of travel first; its cases carry that as the roll.
test("c1: the cases of every peer are among those that ran", () => {
  const { cases } = readCases<Offset, unknown>("c1-business-day-offset.spec");
  const peers = cases.map(({ peers: [peer] }) => peer);
  expect(new Set(peers)).toEqual(new Set(["numpy", "Intrepidd/working_hours", "bokmann/business_time"]));
  expect(cases.filter(({ input }) => input.roll !== "bt" && !(input.roll in starts))).toEqual([]);
});

test("c2-business-day-roll: days are rolled as numpy rolls them", () => {
  const file = readCases<Offset, string>("c2-business-day-roll");
  expect(file.cases.length).toBe(219);
  const wrong = differences(
    file.cases,
    ({ expected }) => expected,
    ({ calendar, date, roll }) => rollToWorkingDay(calendarOfDays(daysOf(calendar, file)), date, starts[roll] as RollConvention),
  );
  expect(wrong).toEqual([]);
});

test("c4-business-day-count: working days are counted as the peers count them, and backwards antisymmetrically", () => {
  const file = readCases<Range, number>("c4-business-day-count");
  const dissenting = file.cases.filter(({ dissent }) => dissent !== undefined);
  expect([file.cases.length, dissenting.length]).toEqual([81, 33]);
  // The dissent is about `to` before `from` alone.
  expect(dissenting.filter(({ input }) => input.to >= input.from)).toEqual([]);
  const wrong = differences(
    file.cases.filter(({ dissent }) => dissent === undefined),
    ({ expected }) => expected,
    ({ calendar, from, to, interval }) => countWorkingDays(calendarOfDays(daysOf(calendar, file)), from, to, { interval }),
  );
  expect(wrong).toEqual([]);
});

test("c4-business-day-count: where numpy counts (to, from] backwards, the design counts [to, from)", () => {
  const file = readCases<Range, number>("c4-business-day-count");
  const dissenting = file.cases.filter(({ dissent }) => dissent !== undefined);
  const wrong = differences(
    dissenting,
    ({ input }) => 0 - workedBetween(input.to, input.from, daysOf(input.calendar, file)),
    ({ calendar, from, to }) => countWorkingDays(calendarOfDays(daysOf(calendar, file)), from, to),
  );
  expect(wrong).toEqual([]);
  // And the answer of numpy is one option away.
  const asNumpy = differences(
    dissenting,
    ({ expected }) => expected,
    ({ calendar, from, to }) => countWorkingDays(calendarOfDays(daysOf(calendar, file)), from, to, { interval: "(from,to]" }),
  );
  expect(asNumpy).toEqual([]);
});

// Day by day, by the weekday that Date has in UTC.
function workedBetween(from: string, to: string, { week, holidays, workdays = [] }: DayCalendar): number {
  let count = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekday = (["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const)[new Date(at).getUTCDay()]!;
    if (workdays.includes(date) || (week.includes(weekday) && !holidays.includes(date))) count += 1;
  }
  return count;
}

test("c5-business-day-is: a day is worked where the peers say so", () => {
  const file = readCases<{ readonly calendar: DayCalendar; readonly date: string }, boolean>("c5-business-day-is");
  expect(file.cases.length).toBe(26);
  const wrong = differences(
    file.cases,
    ({ expected }) => expected,
    ({ calendar, date }) => isWorkingDay(calendarOfDays(calendar), date),
  );
  expect(wrong).toEqual([]);
});
