import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingTime, defineCalendar, isOpen, nextClose, nextOpen, openIntervals, previousClose, previousOpen, workingTimeBetween } from "../../src/calendar/index.ts";
import type { Hours, WorkCalendar } from "../../src/calendar/index.ts";
import { epochMilliseconds, isClienteleError } from "../../src/foundation/index.ts";
import { calendarAround } from "./arbitrary-calendars.ts";
import { markMinutes } from "./minute-oracle.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const nearMinutes = fc.integer({ min: -5 * 1440, max: 5 * 1440 });
const nearMilliseconds = fc.integer({ min: -5 * DAY, max: 5 * DAY });
const amounts = fc.oneof(fc.integer({ min: -600, max: 600 }), fc.constantFrom(0, 30, 60, 150, 450, 480, 1440, -60, -450, -480, -1440));

/** The answer, or nothing where none is left. */
function orNone<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch (error) {
    if (isClienteleError(error) && error.code === "no-working-time") return undefined;
    throw error;
  }
}

test("around every kind of clock change, time is open, counted and added as a walk over the minutes finds it", () => {
  fc.assert(
    fc.property(calendarAround, nearMinutes, nearMinutes, amounts, ({ calendar, date }, first, second, amount) => {
      const oracle = markMinutes(calendar, date, 12);
      const start = Date.parse(date) + Math.min(first, second) * MINUTE;
      const end = Date.parse(date) + Math.max(first, second) * MINUTE;
      expect(isOpen(calendar, start)).toBe(oracle.isOpen(start));
      expect(workingTimeBetween(calendar, start, end)).toBe(oracle.between(start, end));
      const added = oracle.add(start, amount);
      if (added !== undefined) expect(epochMilliseconds(addWorkingTime(calendar, start, { minutes: amount }))).toBe(added);
      const opening = oracle.next(start, true);
      if (opening !== undefined) {
        expect(epochMilliseconds(nextOpen(calendar, start))).toBe(opening);
        const closing = oracle.next(opening, false);
        if (closing !== undefined) expect(epochMilliseconds(nextClose(calendar, start))).toBe(closing);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("what is added is what lies between, and taking it away again leads back into the same hours", () => {
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, fc.integer({ min: 1, max: 3 * DAY }), ({ calendar, date }, offset, amount) => {
      const start = Date.parse(date) + offset;
      const end = orNone(() => addWorkingTime(calendar, start, { milliseconds: amount }));
      fc.pre(end !== undefined);
      expect(workingTimeBetween(calendar, start, end)).toBe(amount);
      const back = addWorkingTime(calendar, end, { milliseconds: -amount });
      expect(workingTimeBetween(calendar, back, end)).toBe(amount);
      // Back to the start while open, to the opening after it while closed.
      expect(back).toBe(nextOpen(calendar, start));
    }),
  );
});

test("time is added piece by piece as at once", () => {
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, fc.nat(2 * DAY), fc.nat(2 * DAY), fc.constantFrom(1, -1), ({ calendar, date }, offset, first, second, sign) => {
      const start = Date.parse(date) + offset;
      const once = orNone(() => addWorkingTime(calendar, start, { milliseconds: sign * (first + second) }));
      const pieces = orNone(() => addWorkingTime(calendar, addWorkingTime(calendar, start, { milliseconds: sign * first }), { milliseconds: sign * second }));
      expect(pieces).toBe(once);
    }),
  );
});

test("counted time adds up, turns its sign with the direction, and never goes back", () => {
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, nearMilliseconds, nearMilliseconds, fc.nat(DAY), ({ calendar, date }, a, b, c, amount) => {
      const [x, y, z] = [a, b, c].sort((one, other) => one - other).map((offset) => Date.parse(date) + offset) as [number, number, number];
      const whole = workingTimeBetween(calendar, x, z);
      expect(workingTimeBetween(calendar, x, y) + workingTimeBetween(calendar, y, z)).toBe(whole);
      expect(workingTimeBetween(calendar, z, x)).toBe(0 - whole);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(z - x);
      const earlier = orNone(() => addWorkingTime(calendar, x, { milliseconds: amount }));
      const later = orNone(() => addWorkingTime(calendar, y, { milliseconds: amount }));
      if (later !== undefined && amount > 0) expect(earlier! <= later).toBe(true);
    }),
  );
});

test("openings, closings and intervals tell the same story", () => {
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, fc.nat(6 * DAY), ({ calendar, date }, offset, length) => {
      const start = Date.parse(date) + offset;
      const intervals = openIntervals(calendar, start, { to: start + length });
      const sum = intervals.reduce((total, { from, to }) => total + epochMilliseconds(to) - epochMilliseconds(from), 0);
      expect(sum).toBe(workingTimeBetween(calendar, start, start + length));
      for (const { from, to } of intervals) {
        expect(nextOpen(calendar, from)).toBe(from);
        expect(from < to).toBe(true);
        expect(isOpen(calendar, epochMilliseconds(to) - 1)).toBe(true);
      }
      const next = orNone(() => openIntervals(calendar, start, { count: 2 }));
      if (next?.length === 2) {
        expect(next[0]!.from).toBe(nextOpen(calendar, start));
        expect(next[0]!.to).toBe(nextClose(calendar, start));
        const back = orNone(() => openIntervals(calendar, next[1]!.from, { count: 1, direction: "backward" }));
        if (back !== undefined) {
          expect(back[0]!.to).toBe(next[0]!.to);
          expect(back[0]!.from).toBe(previousOpen(calendar, epochMilliseconds(next[0]!.to) - 1));
          expect(previousClose(calendar, next[0]!.to)).toBe(next[0]!.to);
        }
      }
    }),
  );
});

test("the answer does not depend on what was asked before", () => {
  const far = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, fc.array(far, { maxLength: 4 }), fc.integer({ min: -40 * DAY, max: 40 * DAY }), ({ calendar, date }, offset, days, amount) => {
      const start = Date.parse(date) + offset;
      const ask = (asked: WorkCalendar): unknown => [
        orNone(() => addWorkingTime(asked, start, { milliseconds: amount })),
        workingTimeBetween(asked, start, start + amount),
        orNone(() => nextClose(asked, start)),
        orNone(() => previousOpen(asked, start)),
      ];
      const fresh = JSON.parse(JSON.stringify(calendar)) as WorkCalendar;
      const used = defineCalendar(fresh);
      for (const day of days) isOpen(used, Date.parse(date) + day * DAY);
      // Plain data is prepared anew in each call.
      expect(ask(fresh)).toEqual(ask(used));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("an interval cut in two that touch is the same, and so are the same days in another order", () => {
  fc.assert(
    fc.property(calendarAround, nearMilliseconds, nearMilliseconds, ({ calendar, date }, a, b) => {
      const halves = (hours: Hours): Hours => hours.flatMap(([open, close]) => (open < "11:00" && close > "11:00" ? [[open, "11:00"] as const, ["11:00", close] as const] : [[open, close] as const]));
      const week: WorkCalendar["week"] = Object.fromEntries(Object.entries(calendar.week).map(([day, hours]) => [day, halves(hours)]));
      const overrides: WorkCalendar["overrides"] = Object.fromEntries(Object.entries(calendar.overrides ?? {}).map(([day, hours]) => [day, halves(hours)] as const).reverse());
      const same = defineCalendar({ ...calendar, week, overrides, holidays: [...(calendar.holidays ?? [])].reverse() });
      const start = Date.parse(date) + a;
      expect(workingTimeBetween(same, start, start + b)).toBe(workingTimeBetween(calendar, start, start + b));
      expect(orNone(() => nextClose(same, start))).toBe(orNone(() => nextClose(calendar, start)));
    }),
  );
});
