import { addBusinessDays, differenceInBusinessDays } from "date-fns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, countWorkingDays, defineCalendar, describeDay, isWorkingDay, rollToWorkingDay, weekOf, wholeDay, workingDays } from "../../src/calendar/index.ts";
import type { WorkCalendar } from "../../src/calendar/index.ts";
import { commonWorkingDays, workingDaysOf } from "../../src/calendar/internal.ts";
import { isClienteleError } from "../../src/foundation/index.ts";
import { calendarAround, shifted } from "./arbitrary-calendars.ts";
import { isWorkedByMinutes } from "./minute-oracle.ts";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const dayNumber = fc.integer({ min: Date.parse("1900-01-01") / 86_400_000, max: Date.parse("2200-12-31") / 86_400_000 });
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const localNoon = (date: string): Date => new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
const writtenLocally = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

// The machine's own skipped day, under TZ=Pacific/Apia, is no day that date-fns could count.
const shownLocally = (date: string): boolean => writtenLocally(localNoon(date)) === date;

test("from Monday to Friday, days are added as date-fns adds them", () => {
  fc.assert(
    fc.property(dayNumber, fc.integer({ min: -800, max: 800 }), (day, n) => {
      const date = dateOf(day);
      const result = addWorkingDays(office, date, n);
      // date-fns walks the days of the machine, which may have skipped one.
      fc.pre(shownLocally(date) && (process.env["TZ"] !== "Pacific/Apia" || (date < "2011-12-30") === (result < "2011-12-30")));
      expect(result).toBe(writtenLocally(addBusinessDays(localNoon(date), n)));
    }),
  );
});

test("from working day to working day, days are counted as date-fns counts them", () => {
  fc.assert(
    fc.property(dayNumber, fc.integer({ min: -800, max: 800 }), (day, length) => {
      const from = dateOf(day);
      const to = dateOf(day + length);
      fc.pre(isWorkingDay(office, from) && isWorkingDay(office, to) && shownLocally(from) && shownLocally(to));
      expect(countWorkingDays(office, from, to)).toBe(0 + differenceInBusinessDays(localNoon(to), localNoon(from)));
    }),
  );
});

test("a day is worked if a minute that belongs to it is left open", () => {
  fc.assert(
    fc.property(calendarAround, fc.integer({ min: -9, max: 9 }), ({ calendar, date }, days) => {
      const day = shifted(date, days);
      // What a zone skipped altogether is no day.
      fc.pre(!["2011-12-30", "1994-12-31", "1993-08-21"].includes(day));
      expect(isWorkingDay(calendar, day)).toBe(isWorkedByMinutes(calendar, day));
      expect(describeDay(calendar, day).hours.length > 0).toBe(isWorkedByMinutes(calendar, day));
    }),
  );
});

/** Walks from a day until one is worked; nothing if there is none within a year. */
function walk(calendar: WorkCalendar, date: string, step: 1 | -1): string | undefined {
  for (let days = 0; days < 366; days += 1) {
    const day = shifted(date, step * days);
    if (isWorkingDay(calendar, day)) return day;
  }
  return undefined;
}

function orNone(question: () => string): string | undefined {
  try {
    return question();
  } catch (error) {
    if (isClienteleError(error) && error.code === "no-working-time") return undefined;
    throw error;
  }
}

test("every roll leads where a walk over the days leads", () => {
  fc.assert(
    fc.property(calendarAround, fc.integer({ min: -12, max: 12 }), ({ calendar, date }, days) => {
      const day = shifted(date, days);
      const later = walk(calendar, day, 1);
      const earlier = walk(calendar, day, -1);
      const sameMonth = (other: string | undefined): boolean => other?.slice(0, 7) === day.slice(0, 7);
      const roll = (convention: Parameters<typeof rollToWorkingDay>[2]): string | undefined => orNone(() => rollToWorkingDay(calendar, day, convention));
      expect(roll("following")).toBe(later);
      expect(roll("preceding")).toBe(earlier);
      expect(roll("modifiedFollowing")).toBe(sameMonth(later) ? later : (earlier ?? later));
      expect(roll("modifiedPreceding")).toBe(sameMonth(earlier) ? earlier : (later ?? earlier));
      expect(roll("none")).toBe(day);
      const distance = (other: string | undefined): number => (other === undefined ? Infinity : Math.abs(Date.parse(other) - Date.parse(day)));
      expect(roll("nearest")).toBe(distance(later) <= distance(earlier) ? later : earlier);
    }),
  );
});

test("the n-th working day after a day has n working days before it, and leads back", () => {
  fc.assert(
    fc.property(calendarAround, fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 60 }), ({ calendar, date }, days, n) => {
      const day = shifted(date, days);
      const end = orNone(() => addWorkingDays(calendar, day, n));
      fc.pre(end !== undefined);
      const between = workingDays(calendar, shifted(day, 1), shifted(end, 1));
      expect(between).toHaveLength(n);
      expect(between.at(-1)).toBe(end);
      expect(countWorkingDays(calendar, day, end, { interval: "(from,to]" })).toBe(n);
      expect(countWorkingDays(calendar, day, end)).toBe(n - 1 + (isWorkingDay(calendar, day) ? 1 : 0));
      expect(countWorkingDays(calendar, end, day)).toBe(0 - countWorkingDays(calendar, day, end));
      if (isWorkingDay(calendar, day)) expect(addWorkingDays(calendar, end, -n)).toBe(day);
    }),
  );
});

test("common working days are those worked in both, however they are asked for", () => {
  fc.assert(
    fc.property(calendarAround, calendarAround, fc.integer({ min: -10, max: 10 }), (one, other, days) => {
      const first = workingDaysOf(one.calendar);
      const second = workingDaysOf(other.calendar);
      const both = commonWorkingDays(first, second);
      expect(commonWorkingDays(first, second)).toBe(both);
      const day = Date.parse(one.date) / 86_400_000 + days;
      let count = 0;
      for (let step = 0; step < 30; step += 1) {
        const worked = first.isWorking(day + step) && second.isWorking(day + step);
        expect(both.isWorking(day + step)).toBe(worked);
        expect(both.count(day, day + step)).toBe(count);
        if (worked) count += 1;
      }
    }),
  );
});

test("the answer does not depend on what was asked before", () => {
  fc.assert(
    fc.property(calendarAround, fc.array(dayNumber, { maxLength: 5 }), dayNumber, fc.integer({ min: -500, max: 500 }), ({ calendar }, before, day, n) => {
      const fresh = JSON.parse(JSON.stringify(calendar)) as WorkCalendar;
      for (const asked of before) isWorkingDay(calendar, dateOf(asked));
      expect(orNone(() => addWorkingDays(calendar, dateOf(day), n))).toBe(orNone(() => addWorkingDays(fresh, dateOf(day), n)));
    }),
  );
});
