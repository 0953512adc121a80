import { readFileSync } from "node:fs";
import { defineCalendar, weekOf, wholeDay } from "../../src/calendar/index.ts";
import type { WorkCalendar } from "../../src/calendar/index.ts";
import type { Weekday } from "../../src/foundation/index.ts";

/** One case of a reference file: what peers were asked, and what they answered. */
export interface ReferenceCase<Input, Expected> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
  readonly peers: readonly string[];
  /** How peers differ; then the design decides, and the test says what. */
  readonly dissent?: string;
  readonly note?: string;
}

export interface ReferenceFile<Input, Expected> {
  readonly cases: readonly ReferenceCase<Input, Expected>[];
  readonly schedule?: Schedule;
  readonly calendars?: Readonly<Record<string, DayCalendar>>;
}

/** Hours as the reference files write them. */
export interface Schedule {
  readonly timeZone: string;
  readonly week: WorkCalendar["week"];
  readonly holidays?: readonly string[];
  readonly overrides?: WorkCalendar["overrides"];
  readonly breaks?: WorkCalendar["breaks"];
}

/** A calendar of days as the reference files write it. */
export interface DayCalendar {
  readonly week: readonly Weekday[];
  readonly holidays: readonly string[];
  readonly workdays?: readonly string[];
}

/** Reads a file of `test/reference/calendar/`. */
export function readCases<Input, Expected>(name: string): ReferenceFile<Input, Expected> {
  return JSON.parse(readFileSync(`${import.meta.dirname}/../reference/calendar/${name}.json`, "utf8")) as ReferenceFile<Input, Expected>;
}

/** The schedule of a case as a calendar. Peers take a holiday twice, a calendar does not. */
export function calendarOfSchedule({ holidays = [], ...schedule }: Schedule): WorkCalendar {
  return defineCalendar({ id: "reference", ...schedule, holidays: [...new Set(holidays)] });
}

/** The days of a case as a calendar without hours. */
export function calendarOfDays({ week, holidays, workdays = [] }: DayCalendar): WorkCalendar {
  const overrides = Object.fromEntries(workdays.map((date) => [date, wholeDay]));
  return defineCalendar({ id: "reference", timeZone: "UTC", week: weekOf(week, wholeDay), holidays: [...new Set(holidays)], overrides });
}

/** An instant as the reference files write it. */
export function withoutMilliseconds(instant: string): string {
  return instant.replace(".000Z", "Z");
}

/** What a test shows of a case that went wrong: nothing, if all went right. */
export function differences<Input, Expected>(
  cases: readonly ReferenceCase<Input, Expected>[],
  expected: (found: ReferenceCase<Input, Expected>) => unknown,
  actual: (input: Input, found: ReferenceCase<Input, Expected>) => unknown,
): unknown[] {
  return cases.flatMap((found) => {
    const wanted = expected(found);
    let got: unknown;
    try {
      got = actual(found.input, found);
    } catch (error) {
      got = String(error);
    }
    return JSON.stringify(wanted) === JSON.stringify(got) ? [] : [{ id: found.id, wanted, got }];
  });
}
